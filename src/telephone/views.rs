use leptos::prelude::*;

use super::words::{Words, words};
use super::{Answer, Fact};
use crate::clock::Moment;
use crate::programme::{Announcement, SessionState};
use crate::registration::views::its_sessions;
use crate::registration::{Registration, State, sessions};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, moment};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// What a sentence goes by beside the registration.
pub struct Told<'a> {
    pub announcement: &'a Announcement,
    pub slots: &'a [String],
    /// When a result is to be released, and until when an offered place is held.
    pub release_at: Option<Moment>,
    pub answer_by: Option<Moment>,
    pub now: Moment,
}

pub struct AskPage<'a> {
    pub staff: &'a Staff,
    pub answer: Option<&'a Answer>,
    pub told: Option<Told<'a>>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn ask_page(page: AskPage) -> AnyView {
    let w = words(page.language);
    let answer = match (page.answer, &page.told) {
        (Some(Answer::Tell(r)), Some(told)) => Some(tell(&page, r, told, w)),
        (Some(Answer::Resting), _) => Some(silent(w.resting, w)),
        (Some(_), _) => Some(silent("", w)),
        (None, _) => None,
    };
    let told = matches!(page.answer, Some(Answer::Tell(_)));
    let people = crate::applicants::title(page.language);
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), ("/office/people", people)], w.title)}
        {error_summary(page.language, page.errors)}
        <h1>{say(w.title)}</h1>
        {answer}
        {told.then(|| view! { <h2>{say(w.again)}</h2> })}
        <p>{say(w.intro)}</p>
        {question(&page, told, w)}
        <p class="support">{say(w.recorded)}</p>
    }
    .into_any()
}

/// Once it was right, the next call begins with an empty form.
fn question(page: &AskPage, told: bool, w: &'static Words) -> AnyView {
    let typed = |name: &str| if told { "" } else { page.typed.get(name) };
    let facts = [(Fact::Kana, w.kana), (Fact::Phone, w.phone), (Fact::Born, w.born)];
    form(
        "/office/telephone",
        view! {
            {field(page.language, Field {
                name: "receipt", label: w.receipt, support: w.receipt_hint, required: true, value: typed("receipt"),
                error: page.errors.get("receipt"), autocomplete: "off", ..Default::default()
            })}
            {choice(page.language, Choice {
                name: "fact", legend: w.fact, required: true, value: typed("fact"), error: page.errors.get("fact"),
                options: facts.iter().map(|(fact, text)| Opt::new(fact.code(), *text)).collect(), ..Default::default()
            })}
            {field(page.language, Field {
                name: "said", label: w.said, support: w.said_hint, required: true, value: typed("said"),
                error: page.errors.get("said"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.ask)}</p>
        },
    )
}

/// The one sentence, whatever did not fit.
fn silent(before: &'static str, w: &'static Words) -> AnyView {
    let before = (!before.is_empty()).then(|| view! { <p>{say(before)}</p> });
    view! {
        <div class="notice warning" id="answer" role="status">
            {before}
            <h2>{say(w.read_out)}</h2>
            <blockquote>{say(w.silent)}</blockquote>
        </div>
    }
    .into_any()
}

/// What may be said, in the language of the registration; in the reader's too, where that is another.
fn tell(page: &AskPage, r: &Registration, told: &Told, w: &'static Words) -> AnyView {
    let theirs = Language::from_code(&r.language).unwrap_or_default();
    let mut languages = vec![theirs];
    languages.extend((theirs != page.language).then_some(page.language));
    let quotes = languages.into_iter().map(|language| {
        view! { <blockquote lang=language.tag()>{say(sentence(r, told, language))}</blockquote> }.into_any()
    });
    let href = format!("/office/registrations/{}", r.id);
    view! {
        <div class="notice success" id="answer" role="status">
            <h2>{say(w.right)}"　"{say(w.read_out)}</h2>
            {quotes.collect_view()}
            <p>{link_button(Button::Secondary, w.open, &href)}</p>
        </div>
    }
    .into_any()
}

/// What is true now, and released. Nothing that tells who somebody is.
pub fn sentence(r: &Registration, told: &Told, language: Language) -> String {
    let w = words(language);
    let at = |when: Option<Moment>| when.map(|at| moment(at, language));
    let state = match r.state {
        State::Held | State::HeldWaiting | State::HeldInDraw => fill(w.held, &[&at(r.hold_until).unwrap_or_default()]),
        State::Confirmed => {
            let sessions = its_sessions(told.announcement, told.slots);
            let next = sessions.into_iter().filter(|s| s.state == SessionState::Planned && told.now < s.ends_at);
            let next = next.min_by_key(|s| s.starts_at);
            let first = next.map(|s| fill(w.first, &[&sessions::when_long(s, language)]));
            format!("{}{}", w.confirmed, first.unwrap_or_default())
        }
        State::Waiting => w.waiting.into(),
        State::InDraw => at(told.release_at).map_or(w.in_draw_no_day.into(), |day| fill(w.in_draw, &[&day])),
        State::Offered => match at(told.answer_by) {
            Some(by) => fill(w.offered, &[&by]),
            None => w.offered_now.into(),
        },
        State::NotSelected => w.not_selected.into(),
        State::Withdrawn => w.withdrawn.into(),
        State::Lapsed => w.lapsed.into(),
        State::Declined => w.declined.into(),
        State::WalkIn => String::new(),
    };
    let space = if language == Language::Ja { "" } else { " " };
    format!("{}{space}{state}", fill(w.of_place, &[&told.announcement.offering.title]))
}
