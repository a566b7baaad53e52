use super::scale::{axis, decimals, number};
use super::{Chart, ChartKind};
use crate::text::plain;
use leptos::prelude::*;

// In units of the view box: as wide as a phone, so that letters are legible there and grow on larger screens.
pub const WIDTH: f64 = 360.0;
pub const HEIGHT: f64 = 220.0;
const LEFT: f64 = 46.0;
const RIGHT: f64 = 352.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 192.0;

const DASHES: [&str; 3] = ["", "6 4", "2 3"];

pub fn picture(chart: &Chart) -> AnyView {
    let highest = chart.series.iter().flat_map(|s| s.values.iter().flatten()).fold(0.0, |a: f64, &b| a.max(b));
    let (end, step) = axis(highest);
    let places = chart.decimals();
    let step_places = decimals([step]);
    let y = move |value: f64| BOTTOM - value / end * (BOTTOM - TOP);
    let count = chart.labels.len().max(1);
    let width = (RIGHT - LEFT) / count as f64;
    let middle = move |n: usize| LEFT + width * (n as f64 + 0.5);

    let lines = (0..=(end / step).round() as usize).map(|n| {
        let (value, at) = (n as f64 * step, y(n as f64 * step));
        view! {
            <line class="grid" x1=LEFT x2=RIGHT y1=at y2=at />
            <text class="tick-label" x=LEFT - 6.0 y=at + 4.0 text-anchor="end">{number(value, step_places)}</text>
        }
        .into_any()
    });
    // Labels that would run into each other are left out; the table has them all.
    let longest = chart.labels.iter().map(|l| plain(l).chars().count()).max().unwrap_or(1) as f64;
    let every = ((longest * 11.0 + 4.0) / width).ceil().max(1.0) as usize;
    let labels = chart
        .labels
        .iter()
        .enumerate()
        .filter(|(n, _)| (chart.labels.len() - 1 - n).is_multiple_of(every))
        .map(|(n, label)| {
            view! { <text class="tick-label" x=middle(n) y=BOTTOM + 18.0 text-anchor="middle">{plain(label)}</text> }
                .into_any()
        });
    let body = match chart.kind {
        ChartKind::Bars => bars(chart, width, y, places),
        ChartKind::Line => polylines(chart, middle, y, places),
    };
    view! {
        <text class="tick-label" x=2 y=12>{plain(chart.unit)}</text>
        {lines.collect_view()}
        {labels.collect_view()}
        {body}
    }
    .into_any()
}

fn bars(chart: &Chart, width: f64, y: impl Fn(f64) -> f64, places: usize) -> AnyView {
    let one = width * 0.72 / chart.series.len().max(1) as f64;
    let said = chart.series.len() == 1 && one >= 20.0;
    let bars = chart.series.iter().enumerate().flat_map(|(s, series)| {
        let values = series.values.iter().enumerate().filter_map(|(n, value)| value.map(|value| (n, value)));
        values.map(move |(n, value)| (s, n, value))
    });
    bars.map(|(s, n, value)| {
        let x = LEFT + width * (n as f64 + 0.14) + one * s as f64;
        let text = said.then(|| {
            view! { <text class="value" x=x + one / 2.0 y=y(value) - 5.0 text-anchor="middle">{number(value, places)}</text> }
        });
        view! {
            <rect class=format!("series-{s}") x=x y=y(value) width=one - 1.0 height=BOTTOM - y(value) />
            {text}
        }
        .into_any()
    })
    .collect_view()
    .into_any()
}

fn polylines(chart: &Chart, middle: impl Fn(usize) -> f64, y: impl Fn(f64) -> f64, places: usize) -> AnyView {
    let series = chart.series.iter().enumerate().map(|(s, series)| {
        let points: Vec<(f64, f64, f64)> = series
            .values
            .iter()
            .enumerate()
            .filter_map(|(n, value)| value.map(|value| (middle(n), y(value), value)))
            .collect();
        let path: Vec<String> = points.iter().map(|(x, y, _)| format!("{x:.1},{y:.1}")).collect();
        let marks = points.iter().map(|&(x, y, _)| mark(s, x, y)).collect_view();
        // The last known value is written out: it is what people look for.
        let last = points.last().map(|&(x, y, value)| {
            view! { <text class="value" x=x y=y - 9.0 text-anchor="middle">{number(value, places)}</text> }
        });
        view! {
            <polyline class=format!("line series-{s}") stroke-dasharray=DASHES[s % 3] points=path.join(" ") />
            {marks}
            {last}
        }
        .into_any()
    });
    series.collect_view().into_any()
}

fn mark(series: usize, x: f64, y: f64) -> AnyView {
    let class = format!("series-{series}");
    match series % 3 {
        0 => view! { <circle class=class cx=x cy=y r=4 /> }.into_any(),
        1 => view! { <rect class=class x=x - 3.5 y=y - 3.5 width=7 height=7 /> }.into_any(),
        _ => view! { <path class=class d=format!("M{x} {} l5 9 h-10 z", y - 5.0) /> }.into_any(),
    }
}

/// The sign of a series in the legend.
pub fn key(kind: ChartKind, series: usize) -> AnyView {
    let class = format!("series-{series}");
    match kind {
        ChartKind::Bars => view! { <rect class=class x=8 y=0 width=16 height=12 /> }.into_any(),
        ChartKind::Line => view! {
            <line class=format!("line {class}") x1=0 x2=32 y1=6 y2=6 stroke-dasharray=DASHES[series % 3] />
            {mark(series, 16.0, 6.0)}
        }
        .into_any(),
    }
}
