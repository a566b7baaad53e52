//! How an offer is told to who has no mailbox, as staff see and do it.

use leptos::prelude::*;

use super::contact::{Led, Noted};
use super::model::{Outcome, Step, Told};
use super::rules::POST_DAYS;
use super::words::{Words, words};
use crate::text::{Language, fill, moment, moment_short};
use crate::ui::*;

/// What the forms' buttons say.
pub const REACHED: &str = "offer_reached";
pub const NO_ANSWER: &str = "offer_no_answer";
pub const LETTER: &str = "offer_letter";
pub const PASS_ON: &str = "offer_pass_on";

/// The contact that a pressed button notes.
pub fn pressed(deed: &str) -> Option<Outcome> {
    match deed {
        REACHED => Some(Outcome::Reached),
        NO_ANSWER => Some(Outcome::NoAnswer),
        LETTER => Some(Outcome::Letter),
        _ => None,
    }
}

/// What is the next step, in a list. None: a letter did not arrive, and that is to be told.
pub fn next(step: Option<Step>, language: Language) -> String {
    let w = words(language);
    let at = |at| moment_short(at, language);
    match step {
        None => w.not_arrived.into(),
        Some(Step::FirstCall) => w.first_call.into(),
        Some(Step::SecondCall) => w.second_call.into(),
        Some(Step::AnotherDay) => w.another_day.into(),
        Some(Step::Letter) => w.letter_step.into(),
        Some(Step::Waits(by)) => fill(w.waits, &[&at(by)]),
        Some(Step::Over(by)) => fill(w.over, &[&at(by)]),
    }
}

pub fn next_title(language: Language) -> &'static str {
    words(language).next
}

/// Why a contact was not noted. None: the offer is not there any more, or they know already.
pub fn refused(noted: Noted, outcome: Outcome, language: Language) -> Option<&'static str> {
    let w = words(language);
    match (noted, outcome) {
        (Noted::TooNear, Outcome::Letter) => Some(w.letter_too_late),
        (Noted::TooNear, _) => Some(w.too_near),
        (Noted::NotYet, _) => Some(w.letter_not_yet),
        (Noted::NoAddress, _) => Some(w.letter_no_address),
        (Noted::Done | Noted::TooLate, _) => None,
    }
}

pub fn not_passed_on(language: Language) -> &'static str {
    words(language).pass_on_not_yet
}

/// What was done so far, what is next, and its buttons. `writes`: letters are the city's to send.
pub fn telling(led: &Led, action: &str, results: &str, writes: bool, language: Language) -> AnyView {
    let w = words(language);
    let calls = led.calls.iter().map(|c| {
        let what = match c.outcome {
            Outcome::Reached => w.was_reached,
            Outcome::NoAnswer => w.was_no_answer,
            Outcome::Letter => w.was_letter,
        };
        view! { <li><span class="nowrap">{say(moment_short(c.at, language))}</span>" "{say(what)}" "{c.staff.clone()}</li> }.into_any()
    });
    let calls = (!led.calls.is_empty()).then(|| view! { <ul class="plain">{calls.collect_view()}</ul> });
    let print = (led.offer.told == Told::Letter && writes)
        .then(|| view! { <p><a href=results.to_owned()>{say(w.letter_print)}</a></p> });
    let body = match led.step {
        Step::Waits(by) => view! { <p>{say(fill(w.waits_more, &[&moment(by, language)]))}</p>{print} }.into_any(),
        Step::Over(by) => view! {
            <p>{say(fill(w.over_more, &[&moment(by, language)]))}</p>
            {form(action, view! { <p class="actions">{button_do(Button::Danger, w.pass_on, "do", PASS_ON)}</p> })}
        }
        .into_any(),
        Step::Letter => view! {
            <p>{say(w.no_deadline)}</p>
            {letter(led, action, writes, language, w)}
            {call(led, action, language, w)}
        }
        .into_any(),
        Step::FirstCall | Step::SecondCall | Step::AnotherDay => {
            view! { <p>{say(w.no_deadline)}</p>{call(led, action, language, w)} }.into_any()
        }
    };
    view! {
        <div class="notice info" id="telling">
            <h2>{say(w.title)}</h2>
            <p><strong>{say(w.next)}"："{say(next(Some(led.step), language))}</strong></p>
            {calls}
            {body}
        </div>
    }
    .into_any()
}

/// What is said on the telephone, and what came of it.
fn call(led: &Led, action: &str, language: Language, w: &'static Words) -> AnyView {
    let said = match led.reached_until {
        Some(by) => {
            view! { <p>{say(fill(w.say_until, &[&moment(by, language)]))}" "{say(w.answer_at_once)}</p> }.into_any()
        }
        None => view! { <p>{say(w.too_near)}</p> }.into_any(),
    };
    let kind = if led.step == Step::Letter { Button::Secondary } else { Button::Primary };
    let reached = led.reached_until.map(|_| button_do(kind, w.reached, "do", REACHED));
    view! {
        {said}
        {form(action, view! {
            <p class="actions">{reached}{button_do(Button::Secondary, w.no_answer, "do", NO_ANSWER)}</p>
        })}
    }
    .into_any()
}

fn letter(led: &Led, action: &str, writes: bool, language: Language, w: &'static Words) -> AnyView {
    let Some(by) = led.letter_until else { return view! { <p>{say(w.letter_too_late)}</p> }.into_any() };
    let more = view! { <p>{say(fill(w.letter_more, &[&POST_DAYS, &moment(by, language)]))}</p> };
    if !writes {
        return view! { {more}<p>{say(w.letter_by_city)}</p> }.into_any();
    }
    if !led.has_address {
        return view! { {more}<p>{say(w.letter_no_address)}</p> }.into_any();
    }
    view! {
        {more}
        <p>{say(w.letter_how)}</p>
        {form(action, view! { <p class="actions">{button_do(Button::Primary, w.letter, "do", LETTER)}</p> })}
    }
    .into_any()
}
