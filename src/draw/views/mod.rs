mod missed;
mod office;
mod own;
mod paper;
mod public;

pub use missed::{MissedPage, missed_page};
pub use office::{OfficePage, office_page};
pub use own::own_class;
pub use paper::{PaperPage, paper_page};
pub use public::{PublicPage, none_yet, public_page};

use chrono::NaiveDate;
use leptos::prelude::*;

use super::stop::{DATES_MOVED, NOT_FIXED_IN_TIME, NOT_HELD};
use super::words::{Words, words};
use super::{Draw, State, open};
use crate::programme::{Announcement, Unit};
use crate::selection::file::{Counts, File, Rules};
use crate::text::{Language, date_long, fill, moment};
use crate::ui::say;

/// Every draw number with its result, for who prints it.
pub fn results_table(file: &File, a: &Announcement, language: Language) -> AnyView {
    public::table_of(file, file.results.as_deref().unwrap_or_default(), a, words(language))
}

/// A number of 64 digits, which breaks where the screen ends.
fn digits(text: &str) -> AnyView {
    view! { <code class="digest">{text.to_owned()}</code> }.into_any()
}

fn day(date: &str, language: Language) -> String {
    date.parse::<NaiveDate>().map_or_else(|_| date.to_owned(), |day| date_long(day, language))
}

fn state_word(state: State, w: &'static Words) -> &'static str {
    match state {
        State::Announced => w.state_announced,
        State::Fixed => w.state_fixed,
        State::Drawn | State::Approved => w.state_decided,
        State::Released => w.state_released,
        State::Stopped => w.state_stopped,
    }
}

/// Why it was stopped, in the reader's language where the program stopped it.
pub fn stopped_why(draw: &Draw, w: &'static Words) -> String {
    match draw.stopped_why.as_str() {
        DATES_MOVED => w.why_dates.into(),
        NOT_FIXED_IN_TIME => w.why_not_fixed.into(),
        NOT_HELD => w.why_not_held.into(),
        typed => typed.into(),
    }
}

fn reason_not_opened(draw: &Draw, w: &'static Words) -> &'static str {
    if draw.secret_reason == open::TOO_LATE { w.reason_too_late } else { w.reason_other }
}

/// The dates, in order, and which of them have been.
fn steps(draw: &Draw, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let fixed = format!("{}\n{}", moment(draw.list_fixed_at, language), w.step_fix_more);
    let steps = [
        (w.step_closes, a.offering.closes_at.map(|at| moment(at, language)), true),
        (w.step_paper, a.offering.paper_until.as_deref().map(|date| day(date, language)), true),
        (w.step_fix, Some(fixed), draw.fixed_at.is_some()),
        (w.step_open, draw.secret_at.map(|at| moment(at, language)), draw.secret_at.is_some()),
        (w.step_outside, Some(day(&draw.outside_date, language)), draw.outside_value.is_some()),
        (w.step_draw, Some(moment(draw.draw_at, language)), draw.drawn_at.is_some()),
        (w.step_release, Some(moment(draw.release_at, language)), draw.released_at.is_some()),
    ];
    let steps = steps.into_iter().filter(|(name, at, _)| at.is_some() || *name == w.step_open);
    let item = |(name, at, done): (&'static str, Option<String>, bool)| {
        let at = at.unwrap_or_default();
        let (at, more) =
            at.split_once('\n').map_or((at.clone(), None), |(at, more)| (at.into(), Some(more.to_owned())));
        let is_done = (done && name != w.step_closes && name != w.step_paper).then(|| view! { "（"{say(w.done)}"）" });
        let more = more.map(|more| view! { <br/><span class="support">{say(more)}</span> });
        view! { <li><strong>{say(name)}</strong>"　"{say(at)}{is_done}{more}</li> }.into_any()
    };
    view! { <ol>{steps.map(item).collect_view()}</ol> }.into_any()
}

/// Places, slot by slot where there are several.
fn places(rules: &Rules, a: &Announcement, language: Language) -> AnyView {
    let each = rules.slots.iter().map(|slot| {
        let of = a.slot(&slot.slot);
        let title = of.map_or("", |s| s.title.as_str());
        let unit = of.map_or(Unit::Person, |s| s.unit);
        let title = (rules.slots.len() > 1).then(|| view! { {say(title)}"　" });
        view! { <li>{title}{say(unit.count(i64::from(slot.places), language))}</li> }.into_any()
    });
    view! { <ul class="plain">{each.collect_view()}</ul> }.into_any()
}

/// What became of the entries, in numbers.
fn counted(counts: &Counts, a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let lines = counts.slots.iter().map(|c| {
        let of = a.slot(&c.slot);
        let unit = of.map_or(Unit::Person, |s| s.unit);
        let units = unit.count(i64::try_from(c.units).unwrap_or(i64::MAX), language);
        let text = fill(w.counted, &[&c.wished, &c.placed, &units, &c.waiting]);
        let title = of.filter(|_| counts.slots.len() > 1).map(|s| view! { {say(&s.title)}"：" });
        view! { <li>{title}{say(text)}</li> }.into_any()
    });
    view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any()
}
