//! Bars and lines as SVG, with the same figures as a table beside them. No colour carries meaning alone: lines differ in
//! dashes and marks, and the table has every value. Presentation attributes and classes only, so it prints and passes
//! the content security policy.

mod draw;
mod scale;

use super::say::say;
use super::table::{Table, table};
use crate::text::plain;
use leptos::prelude::*;
use scale::{decimals, number};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChartKind {
    #[default]
    Bars,
    Line,
}

/// One run of values, one a label; `None` is not known (yet).
#[derive(Clone, Debug, Default)]
pub struct Series {
    pub name: String,
    pub values: Vec<Option<f64>>,
}

/// Values over labels (years, age bands). At most three series.
#[derive(Clone, Debug, Default)]
pub struct Chart<'a> {
    /// Unique on its page.
    pub id: &'a str,
    pub kind: ChartKind,
    pub title: &'a str,
    /// What there is to see, in a sentence.
    pub description: &'a str,
    /// Heading of the labels' column: 年度.
    pub axis: &'a str,
    pub labels: Vec<String>,
    pub series: Vec<Series>,
    /// 人, %, 回.
    pub unit: &'a str,
}

impl Chart<'_> {
    /// The same places after the point for every value.
    fn decimals(&self) -> usize {
        decimals(self.series.iter().flat_map(|s| s.values.iter().flatten().copied()))
    }
}

pub fn chart(chart: Chart) -> AnyView {
    let (title_id, desc_id) = (format!("{}-title", chart.id), format!("{}-desc", chart.id));
    let named_by = format!("{title_id} {desc_id}");
    let view_box = format!("0 0 {} {}", draw::WIDTH, draw::HEIGHT);
    let legend = (chart.series.len() > 1).then(|| {
        let items = chart.series.iter().enumerate().map(|(n, series)| {
            view! {
                <li>
                    <svg class="key" viewBox="0 0 32 12" aria-hidden="true">{draw::key(chart.kind, n)}</svg>
                    {say(&series.name)}
                </li>
            }
            .into_any()
        });
        view! { <ul class="legend">{items.collect_view()}</ul> }
    });
    view! {
        <figure class="chart">
            <figcaption>{say(chart.title)}</figcaption>
            <div class="picture">
                <svg viewBox=view_box role="img" aria-labelledby=named_by>
                    <title id=title_id>{plain(chart.title)}</title>
                    <desc id=desc_id>{plain(chart.description)}</desc>
                    {draw::picture(&chart)}
                </svg>
                {legend}
            </div>
            {figures(&chart)}
        </figure>
    }
    .into_any()
}

fn figures(chart: &Chart) -> AnyView {
    let names = chart.series.iter().map(|s| match chart.unit {
        "" => s.name.clone(),
        unit => format!("{}（{unit}）", s.name),
    });
    let head: Vec<String> = std::iter::once(chart.axis.to_owned()).chain(names).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let places = chart.decimals();
    let rows = chart.labels.iter().enumerate().map(|(n, label)| {
        let values = chart.series.iter().map(|s| match s.values.get(n).copied().flatten() {
            Some(value) => number(value, places).into_any(),
            None => "—".into_any(),
        });
        std::iter::once(say(label)).chain(values).collect()
    });
    let numeric: Vec<usize> = (1..=chart.series.len()).collect();
    table(Table {
        caption: chart.title,
        head: &head,
        rows: rows.collect(),
        row_heads: true,
        numeric: &numeric,
        dense: true,
        ..Default::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    fn years(kind: ChartKind) -> String {
        let target = Series { name: "目標".into(), values: vec![Some(35.6), Some(37.8), Some(39.9)] };
        let actual = Series { name: "実績".into(), values: vec![Some(35.6), Some(1238.0), None] };
        html(|| {
            chart(Chart {
                id: "k2",
                kind,
                title: "参加(さんか)した人",
                description: "増えています。",
                axis: "年度",
                labels: ["令和6", "令和7", "令和8"].map(String::from).into(),
                series: vec![actual, target],
                unit: "%",
            })
        })
    }

    #[test]
    fn a_chart_has_a_name_a_description_and_its_figures() {
        for kind in [ChartKind::Bars, ChartKind::Line] {
            let page = years(kind);
            assert!(page.contains(r#"role="img" aria-labelledby="k2-title k2-desc""#), "{page}");
            assert!(page.contains(r#"<title id="k2-title">参加した人</title>"#), "{page}");
            assert!(page.contains(r#"<td class="number">1,238.0</td>"#), "{page}");
            assert!(page.contains("—"), "what is not known is said: {page}");
            assert!(!page.contains("style="), "{page}");
            assert!(!page.contains("NaN"), "{page}");
        }
    }

    #[test]
    fn a_value_that_is_not_known_is_not_drawn() {
        assert_eq!(years(ChartKind::Bars).matches("<rect").count(), 5 + 2, "five bars, two keys");
    }

    #[test]
    fn a_chart_without_values_still_draws() {
        let empty = html(|| chart(Chart { id: "x", ..Default::default() }));
        assert!(!empty.contains("NaN") && !empty.contains("inf"), "{empty}");
    }
}
