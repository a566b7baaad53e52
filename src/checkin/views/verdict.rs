use leptos::prelude::*;

use crate::checkin::live::stay;
use crate::checkin::model::Entry;
use crate::checkin::rules::Verdict;
use crate::checkin::words::{Words, words};
use crate::text::{Language, clock_time, date_short, fill, time_long};
use crate::ui::{Button, button_do, hidden, nothing, say};

/// What the desk does next, in colour, in words, and as buttons.
struct Sign {
    class: &'static str,
    heading: String,
    next: String,
    entries: Vec<Entry>,
    /// How the button for somebody not awaited is called; None: no button.
    button: Option<&'static str>,
    party: bool,
}

pub fn verdict_view(language: Language, url: &str, page: &str, verdict: Verdict) -> AnyView {
    let w = words(language);
    let Sign { class, heading, next, entries, button, party } = sign(language, w, verdict);
    let all = match (party, entries.iter().filter(|e| e.here_since().is_none()).count()) {
        (true, 2..) => all_form(w, url, page, &entries),
        _ => nothing(),
    };
    let people = (!entries.is_empty()).then(|| {
        let rows = entries.iter().map(|e| person(w, url, page, e, button)).collect_view();
        view! { <ul class="people">{rows}</ul> }
    });
    view! {
        <div class=class role="status" id="answer">
            <p>{say(heading)}</p>
            <p class="next">{say(next)}</p>
            {people}
            {all}
        </div>
    }
    .into_any()
}

fn sign(language: Language, w: &'static Words, verdict: Verdict) -> Sign {
    let (yes, again, no) = ("answer yes", "answer again", "answer no");
    let make = |class, heading: &str, next: &str, entries, button| Sign {
        class,
        heading: heading.to_owned(),
        next: next.to_owned(),
        entries,
        button,
        party: false,
    };
    match verdict {
        Verdict::Welcome { entry, .. } => make(yes, w.welcome, w.welcome_next, vec![entry], Some(w.check_in)),
        Verdict::Already { entry, at } => {
            let heading = fill(w.already, &[&clock_time(at)]);
            make(again, &heading, w.already_next, vec![entry], Some(w.check_in))
        }
        Verdict::Left { entry } => {
            let heading = fill(w.left, &[&entry.left_at.map(clock_time).unwrap_or_default()]);
            make(yes, &heading, "", vec![entry], Some(w.check_in))
        }
        Verdict::Undone { entry } => make(again, w.undone, "", vec![entry], Some(w.check_in)),
        Verdict::Party { entries } => {
            Sign { party: true, ..make(yes, w.found_one, w.found_next, entries, Some(w.check_in)) }
        }
        Verdict::OtherSession { entries, when } => {
            let when: Vec<String> = when.iter().map(|w| session_time(w, language)).collect();
            let next = fill(w.other_session_next, &[&when.join(if language == Language::En { "; " } else { "、" })]);
            make(again, w.other_session, &next, entries, Some(w.check_in_anyway))
        }
        Verdict::OtherOffering { title } => {
            let title = title.map(|t| if language == Language::En { format!(" ({t})") } else { format!("（{t}）") });
            let next = fill(w.other_offering_next, &[&title.unwrap_or_default()]);
            make(no, w.other_offering, &next, vec![], None)
        }
        Verdict::Withdrawn { entries } => make(no, w.withdrawn, w.withdrawn_next, entries, Some(w.check_in_anyway)),
        Verdict::Waiting { entries } => make(again, w.waiting, w.waiting_next, entries, Some(w.check_in_anyway)),
        Verdict::NoPlaceYet { entries } => {
            make(again, w.no_place_yet, w.no_place_yet_next, entries, Some(w.check_in_anyway))
        }
        Verdict::False => make(no, w.false_pass, w.false_pass_next, vec![], None),
        Verdict::Unreadable => make(no, w.unreadable, w.unreadable_next, vec![], None),
        Verdict::Unknown => make(no, w.unknown, w.unknown_next, vec![], None),
    }
}

/// `2026-11-28 10:00` for a reader.
fn session_time(text: &str, language: Language) -> String {
    match text.split_once(' ').and_then(|(date, time)| Some((date.parse().ok()?, time))) {
        Some((date, time)) => format!("{} {}", date_short(date, language), time_long(time, language)),
        None => text.to_owned(),
    }
}

/// One person with the button that comes next.
pub fn person(w: &'static Words, url: &str, page: &str, entry: &Entry, check_in: Option<&'static str>) -> AnyView {
    let here = entry.here_since();
    let nexts = match (here, check_in) {
        (Some(_), _) if entry.is_here() => {
            vec![(Button::Secondary, w.check_out, "check_out"), (Button::Quiet, w.undo, "undo")]
        }
        (Some(_), _) => vec![(Button::Secondary, w.back, "check_in"), (Button::Quiet, w.undo, "undo")],
        (None, Some(text)) => vec![(Button::Primary, text, "check_in")],
        (None, None) => vec![],
    };
    let form = (!nexts.is_empty()).then(|| {
        let buttons = nexts.into_iter().map(|(kind, text, verb)| button_do(kind, text, "do", verb)).collect_view();
        view! {
            <form method="post" action=url.to_owned()>
                {hidden("fact", format!("{page}-{}", entry.id))}
                {hidden("participant", &entry.id)}
                {here.map(|at| view! { <span class="since">{say(fill(w.here, &[&stay(at, entry.left_at)]))}</span> })}
                {buttons}
            </form>
        }
    });
    let kana = if entry.name.is_empty() { "" } else { &entry.name_kana };
    let no_photos = entry.no_photos.0.then(|| view! { " "{say(w.no_photos)} });
    view! {
        <li class:present=here.is_some()>
            <span class="name">
                {entry.called().to_owned()}
                <span class="kana">{kana.to_owned()}" "{entry.receipt.clone()}{no_photos}</span>
            </span>
            {form}
        </li>
    }
    .into_any()
}

fn all_form(w: &'static Words, url: &str, page: &str, entries: &[Entry]) -> AnyView {
    let registration = entries.first().map(|e| e.registration_id.clone()).unwrap_or_default();
    view! {
        <form method="post" action=url.to_owned()>
            {hidden("fact", format!("{page}-all"))}
            {hidden("registration", registration)}
            {button_do(Button::Primary, w.check_in_all, "do", "check_in_all")}
        </form>
    }
    .into_any()
}
