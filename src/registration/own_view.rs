//! What somebody tells, takes back or asks about themselves on their registration's page.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::consent_view::{Consents, consents};
use super::page_words::Words;
use super::questions_view::questions;
use super::views::{RegistrationPage, action, is_cancelled, is_to_come, its_sessions};
use super::{Registration, State};
use crate::adjustment::views::{Own, section};
use crate::clock::Moment;
use crate::pickup;
use crate::privacy::{self, RequestState};
use crate::programme::{Announcement, Step};
use crate::text::{self, fill};
use crate::ui::*;

/// The day before the first session: until then what is told can still be prepared for.
fn details_by(page: &RegistrationPage) -> Option<NaiveDate> {
    let first = its_sessions(page.announcement, page.slots).first()?.starts_at;
    first.date().pred_opt()
}

/// What is asked once a place is given, each question with its own purpose.
pub fn details(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let asked = page.announcement.questions.iter().any(|q| q.step == Step::After);
    if page.registration.state != State::Confirmed || !asked {
        return nothing();
    }
    let more = match details_by(page) {
        _ if page.registration.details_at.is_some() => w.details_done.to_owned(),
        None => String::new(),
        Some(day) => {
            let late = page.now.date() > day;
            fill(if late { w.details_late } else { w.details_more }, &[&text::date_long(day, page.language)])
        }
    };
    view! {
        <section>
            <h2>{say(w.details)}</h2>
            <p>{say(&more)}</p>
            {form(&action(page), view! {
                {questions(page.announcement, Step::After, page.language, page.typed, page.errors)}
                <p class="actions">{button_do(Button::Primary, w.save, "do", "change")}</p>
            })}
        </section>
    }
    .into_any()
}

/// Who agrees to be in photos: asked where some are taken, changed at any time.
pub fn photos(page: &RegistrationPage, w: &'static Words) -> AnyView {
    if !page.announcement.offering.photos.0 {
        return nothing();
    }
    let boxes = page.names.iter().enumerate().map(|(n, called)| {
        let (name, label) = (format!("photos[{n}]"), fill(w.photos_of, &[called]));
        let checked = page.photos.get(n).copied().unwrap_or(false);
        checkbox(page.language, Checkbox { name: &name, label: &label, checked, unmarked: true, ..Default::default() })
    });
    let boxes = boxes.collect_view();
    view! {
        <details>
            <summary>{say(w.photos)}</summary>
            <p>{say(w.photos_more)}</p>
            {form(&action(page), view! { {boxes}<p class="actions">{button_do(Button::Secondary, w.save, "do", "photos")}</p> })}
        </details>
    }
    .into_any()
}

/// Whether the data is needed for taking part no more: who was there, who gave it up, what is over or cancelled.
pub fn may_ask_erasure(registration: &Registration, a: &Announcement, now: Moment) -> bool {
    !registration.state.is_live() || is_cancelled(a) || a.last_end().is_some_and(|end| end <= now)
}

/// What can be asked about one's own data, and what was answered.
pub fn own_data(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let told = page.asked.iter().map(|asked| {
        let what = if asked.kind == privacy::Wish::Erase { w.asked_erase } else { w.asked_correct };
        let answer = match asked.state {
            RequestState::Open => w.asked_open,
            RequestState::Granted | RequestState::Done => w.asked_done,
            RequestState::Refused => w.asked_refused,
        };
        let day = text::date_long(asked.asked_at.date(), page.language);
        view! { <li>{say(day)}" "{say(what)}"："{say(answer)}" "{asked.why.clone()}</li> }.into_any()
    });
    let told = (!page.asked.is_empty()).then(|| view! { <ul>{told.collect_view()}</ul> });
    let open = |wish| page.asked.iter().any(|a| a.kind == wish && a.state == RequestState::Open);
    let erase =
        (may_ask_erasure(page.registration, page.announcement, page.now) && !open(privacy::Wish::Erase)).then(|| {
            let until = &page.announcement.offering.retain_until;
            let until = until.parse().map_or_else(|_| until.clone(), |day| text::date_long(day, page.language));
            view! {
                <p>{say(fill(w.erase_more, &[&until]))}</p>
                {form(&action(page), view! { <p>{button_do(Button::Secondary, w.erase, "do", "erase")}</p> })}
            }
        });
    let correct = (!open(privacy::Wish::Correct)).then(|| {
        form(
            &action(page),
            view! {
                {textarea(page.language, Textarea {
                    name: "wish", label: w.correct_what, value: page.typed.get("wish"),
                    error: page.errors.get("wish"), ..Default::default()
                })}
                <p>{button_do(Button::Secondary, w.correct, "do", "correct")}</p>
            },
        )
    });
    let shown = page.errors.get("wish").is_some() || !page.asked.is_empty();
    view! {
        <details open=shown>
            <summary>{say(w.own_data)}</summary>
            {told}
            {erase}
            {correct}
        </details>
    }
    .into_any()
}

/// Who may fetch the children: asked once there is a place.
pub fn fetchers(page: &RegistrationPage) -> AnyView {
    let Some((named, code, naming)) = page.pickup.filter(|_| page.registration.state == State::Confirmed) else {
        return nothing();
    };
    pickup::views::section(pickup::views::Own {
        announcement: page.announcement,
        named,
        code,
        naming,
        action: &action(page),
        has_mail: page.registration.email.is_some(),
        typed: page.typed,
        errors: page.errors,
        language: page.language,
    })
}

/// What somebody needs to take part: asked once there is a place, and at any time.
pub fn needs(page: &RegistrationPage) -> AnyView {
    let may_ask = page.registration.state == State::Confirmed && is_to_come(page);
    if !may_ask && (!page.registration.state.is_live() || page.registration.state == State::Confirmed) {
        return nothing();
    }
    section(Own {
        announcement: page.announcement,
        requests: page.adjustments,
        may_ask,
        action: &action(page),
        typed: page.typed,
        errors: page.errors,
        now: page.now,
        language: page.language,
    })
}

/// What somebody agreed to, each to be taken back by itself.
pub fn agreed(page: &RegistrationPage) -> AnyView {
    let live = page.registration.state.is_live();
    consents(&Consents {
        all: page.consents,
        action: &action(page),
        to_withdraw: live && page.registration.state != State::Offered,
        for_them: None,
        language: page.language,
    })
}

pub fn withdraw(page: &RegistrationPage, w: &'static Words) -> AnyView {
    if !page.registration.state.is_live() || page.registration.state == State::Offered {
        return nothing();
    }
    view! {
        <details class="withdraw" id="withdraw">
            <summary>{say(w.withdraw_question)}</summary>
            <p>{say(w.withdraw_more)}</p>
            {form(&action(page), view! { <p>{button_do(Button::Danger, w.withdraw, "do", "withdraw")}</p> })}
        </details>
    }
    .into_any()
}
