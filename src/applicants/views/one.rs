//! One registration as staff see it: who, what, what happened, and what can be done for them.

use leptos::prelude::*;

use super::super::model::{Line, Participant};
use super::super::words::{Words, words};
use crate::programme::Announcement;
use crate::registration::views::{grouped, state_word};
use crate::registration::{Registration, State};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, AgeBand, Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub registration: &'a Registration,
    pub participants: &'a [Participant],
    pub slots: &'a [String],
    pub answers: &'a [(String, String)],
    pub history: &'a [Line],
    pub said: Option<(Notice, &'a str)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn one_page(page: OnePage) -> AnyView {
    let w = words(page.language);
    let (o, r) = (&page.announcement.offering, page.registration);
    let office = format!("/office/offerings/{}", o.id);
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.registration)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{r.name.clone()}" "<span class="kana">{r.name_kana.clone()}</span></h1>
        {facts(&page, w)}
        {deeds(&page, w)}
        {notes(&page, w)}
        {history(&page, w)}
    }
    .into_any()
}

fn facts(page: &OnePage, w: &'static Words) -> AnyView {
    let r = page.registration;
    let people = page.participants.iter().map(|p| {
        let band = p.age_band.as_deref().and_then(AgeBand::from_code).map(|b| b.name(page.language));
        let age = p.birth_date.clone().or(band).unwrap_or_default();
        view! { <li>{p.name.clone()}" "<span class="kana">{p.name_kana.clone()}</span>" "{say(age)}</li> }.into_any()
    });
    let email = r.email.clone().map_or_else(|| say(w.no_email), IntoAny::into_any);
    let phone = view! { <a href=format!("tel:{}", text::phone_digits(&r.phone))>{r.phone.clone()}</a> };
    let paper = format!("/office/registrations/{}/notice", r.id);
    let own = view! { {grouped(&r.receipt)}" "<a href=paper>{say(w.print_notice)}</a> };
    let mut facts = vec![
        (w.state, badge(Badge::Open, state_word(r.state, page.language))),
        (w.receipt, own.into_any()),
        (w.phone, phone.into_any()),
        (w.email, email),
        (w.arrived, say(text::moment(r.created_at, page.language))),
        (w.participants, view! { <ul class="plain">{people.collect_view()}</ul> }.into_any()),
    ];
    if !page.slots.is_empty() {
        facts.push((w.slots, say(page.slots.join("、"))));
    }
    if let Some(twin) = &r.twin_of {
        let href = format!("/office/registrations/{twin}");
        facts.push((w.twin, view! { <a href=href>{say(w.see)}</a> }.into_any()));
    }
    for (question, answer) in page.answers {
        facts.push((question.as_str(), answer.clone().into_any()));
    }
    if r.state == State::Confirmed {
        let href = format!("/office/adjustments/{}", r.id);
        facts.push((w.adjustments, view! { <a href=href>{say(w.see)}</a> }.into_any()));
    }
    description_list(facts)
}

/// What they could do themselves, done for them: each with a reason.
fn deeds(page: &OnePage, w: &'static Words) -> AnyView {
    let deeds: &[(Button, &str, &str)] = match page.registration.state {
        State::Held | State::HeldWaiting | State::HeldInDraw => {
            &[(Button::Primary, w.confirm, "confirm"), (Button::Danger, w.withdraw, "withdraw")]
        }
        State::Offered => &[(Button::Primary, w.accept, "accept"), (Button::Secondary, w.decline, "decline")],
        State::Confirmed | State::Waiting | State::InDraw => &[(Button::Danger, w.withdraw, "withdraw")],
        _ => return nothing(),
    };
    let buttons = deeds.iter().map(|(kind, text, deed)| button_do(*kind, text, "do", deed));
    view! {
        <section>
            <h2>{say(w.deeds)}</h2>
            {form(&format!("/office/registrations/{}", page.registration.id), view! {
                {field(page.language, Field {
                    name: "reason", label: w.reason, required: true, value: page.typed.get("reason"),
                    error: page.errors.get("reason"), autocomplete: "off", ..Default::default()
                })}
                <p class="actions">{buttons.collect_view()}</p>
            })}
        </section>
    }
    .into_any()
}

fn notes(page: &OnePage, w: &'static Words) -> AnyView {
    view! {
        <section>
            <h2>{say(w.note)}</h2>
            {form(&format!("/office/registrations/{}", page.registration.id), view! {
                {textarea(page.language, Textarea {
                    name: "note", label: w.note_text, required: true, value: page.typed.get("note"),
                    error: page.errors.get("note"), ..Default::default()
                })}
                <p class="actions">{button_do(Button::Secondary, w.note_do, "do", "note")}</p>
            })}
        </section>
    }
    .into_any()
}

fn history(page: &OnePage, w: &'static Words) -> AnyView {
    let lines = page.history.iter().filter(|line| line.kind != "deed" || line.what != "note").map(|line| {
        let reason = (!line.reason.is_empty()).then(|| view! { "（"{line.reason.clone()}"）" });
        view! {
            <li>
                <span class="nowrap">{say(text::moment_short(line.at, page.language))}</span>" "
                {what(line, w)}{reason}
            </li>
        }
        .into_any()
    });
    view! { <section><h2>{say(w.history)}</h2><ul class="plain">{lines.collect_view()}</ul></section> }.into_any()
}

fn what(line: &Line, w: &'static Words) -> AnyView {
    let who = match line.who.as_str() {
        "applicant" => w.by_applicant,
        "system" => w.by_system,
        name => name,
    };
    match line.kind.as_str() {
        "note" => view! { <strong>{line.what.clone()}</strong>" "{who.to_owned()} }.into_any(),
        "letter" => {
            let state = match line.who.as_str() {
                "sent" => w.letter_sent,
                "waiting" => w.letter_waiting,
                "failed" => w.letter_failed,
                _ => w.letter_skipped,
            };
            view! { {say(fill(w.letter, &[&crate::notice::name(&line.what)]))}" "{say(state)} }.into_any()
        }
        _ => view! { {say(deed(&line.what, w))}" "{say(who)} }.into_any(),
    }
}

/// What was done, in words; a deed without words shows its code.
fn deed<'a>(verb: &'a str, w: &'static Words) -> &'a str {
    match verb {
        "apply" => w.deed_apply,
        "confirm" => w.deed_confirm,
        "withdraw" => w.deed_withdraw,
        "lapse" | "lapse_offer" => w.deed_lapse,
        "offer_place" => w.deed_offer,
        "accept_offer" => w.deed_accept,
        "decline_offer" => w.deed_decline,
        "details" => w.deed_details,
        "note" => w.deed_note,
        "tell_change" => w.deed_tell,
        "give_childcare" => w.deed_childcare,
        "take_back_childcare" => w.deed_childcare_back,
        "ask_adjustment" => w.deed_ask,
        "take_back_adjustment" => w.deed_take_back,
        "answer_adjustment" | "tell_adjustment" => w.deed_answer,
        other => other,
    }
}
