//! One file for each page of a proposal.

mod bring;
mod history;
mod list;
mod preview;
mod proposal;
mod section;
mod standards;

pub use bring::{BringPage, BroughtRow, LookPage, bring_page, look_page};
pub use history::{HistoryPage, history_page};
pub use list::{BeginPage, ListPage, begin_page, list_page};
pub use preview::{PreviewPage, preview_page};
pub use proposal::{ProposalPage, proposal_page};
pub use section::{SectionPage, section_page};
pub use standards::standards_page;

use leptos::prelude::*;

use super::dates::Against;
use super::form::Section;
use super::model::{Outcome, State};
use super::warnings::Warning;
use super::words::{Words, words};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::text::{Language, date_short, fill};
use crate::ui::*;

/// Where a proposal stands, in words and a colour.
fn state_badge(
    state: State,
    outcome: Option<Outcome>,
    publish_at: Option<Moment>,
    now: Moment,
    language: Language,
) -> AnyView {
    let w = words(language);
    let (kind, text) = match state {
        State::Writing if outcome == Some(Outcome::Returned) => (Badge::Waiting, w.state_returned),
        State::Writing => (Badge::Info, w.state_writing),
        State::ToConfirm => (Badge::Waiting, w.state_to_confirm),
        State::InReview => (Badge::Waiting, w.state_in_review),
        State::Published if publish_at.is_some_and(|at| at > now) => (Badge::Soon, w.state_scheduled),
        State::Published => (Badge::Open, w.state_published),
        State::Dropped => (Badge::Closed, w.state_dropped),
    };
    badge(kind, text)
}

/// Where a proposal that is worked on stands, in words.
pub fn state_name(state: State, language: Language) -> &'static str {
    let w = words(language);
    match state {
        State::Writing => w.state_writing,
        State::ToConfirm => w.state_to_confirm,
        State::InReview => w.state_in_review,
        State::Published => w.state_published,
        State::Dropped => w.state_dropped,
    }
}

fn section_name(section: Section, w: &'static Words) -> &'static str {
    match section {
        Section::About => w.about,
        Section::Dates => w.dates,
        Section::Places => w.places,
        Section::Who => w.who,
        Section::Period => w.period,
        Section::Questions => w.questions,
        Section::Details => w.details,
        Section::Desk => w.desk,
        Section::Contact => w.contact,
        Section::Texts => w.texts,
    }
}

fn day_of(a: &Announcement, row: usize, language: Language) -> String {
    a.sessions.get(row).map_or_else(String::new, |s| date_short(s.starts_at.date(), language))
}

/// Why a day falls away, or is to be looked at.
pub fn against_in_words(day: &str, against: &Against, w: &'static Words) -> String {
    match against {
        Against::Holiday(name) => fill(w.warn_holiday, &[&day, name]),
        Against::YearEnd => fill(w.warn_year_end, &[&day]),
        Against::Closed => fill(w.warn_closed, &[&day]),
    }
}

/// What should be seen before it is announced. Nothing when there is nothing.
fn warnings(a: &Announcement, all: &[Warning], language: Language) -> AnyView {
    if all.is_empty() {
        return nothing();
    }
    let w = words(language);
    let lines = all.iter().map(|warning| {
        let text = match warning {
            Warning::Day(row, why) => against_in_words(&day_of(a, *row, language), why, w),
            Warning::Taken(row, title) => fill(w.warn_taken, &[&day_of(a, *row, language), title]),
            Warning::Teaches { row, instructor, title } => {
                fill(w.warn_instructor, &[&day_of(a, *row, language), instructor, title])
            }
            Warning::Crowded(places, applications) => fill(w.warn_crowded, &[places, applications]),
            Warning::NoWeather => w.warn_weather.to_owned(),
            Warning::TooSmall(holds) => fill(w.warn_capacity, &[holds]),
        };
        view! { <li>{say(text)}</li> }.into_any()
    });
    notice_banner(Notice::Warning, w.warnings, view! { <ul>{lines.collect_view()}</ul> })
}
