//! One registration as staff see it: who, what, what happened, and what can be done for them.

use leptos::prelude::*;

use super::super::model::{Answer, Earlier, Line, Participant};
use super::super::words::{Words, words};
use crate::clock::Moment;
use crate::programme::{Announcement, Column, DeskRule};
use crate::receiver::views::notice;
use crate::receiver::{Sight, called};
use crate::registration::consent::Consent;
use crate::registration::consent_view::{Consents, consents};
use crate::registration::contact::Contact;
use crate::registration::contact_view;
use crate::registration::views::{grouped, state_word_in};
use crate::registration::{Registration, State};
use crate::revocation::views::state_of;
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{self, AgeBand, Language, fill};
use crate::ui::{Errors, *};
use crate::waitlist::contact::Led;
use crate::waitlist::views::telling;
use crate::web::Fields;

pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// What is received; the rest is empty already.
    pub sight: &'a Sight,
    pub registration: &'a Registration,
    pub participants: &'a [Participant],
    pub slots: &'a [String],
    pub answers: &'a [Answer],
    pub consents: &'a [Consent],
    /// None: they are telephoned.
    pub contact: Option<&'a Contact>,
    pub history: &'a [Line],
    /// How letters did not arrive, with the server's code, and when.
    pub undelivered: &'a [(String, String, Moment)],
    pub said: Option<(Notice, &'a str)>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    /// What was declared of earlier programmes, and what the records have of it; the city's to see.
    pub earlier: &'a [(String, Vec<Earlier>)],
    /// How far the telling of an offered place is, where there is no mailbox.
    pub led: Option<&'a Led>,
    /// It ended by a revocation.
    pub revoked: bool,
    pub language: Language,
}

pub fn one_page(page: OnePage) -> AnyView {
    let w = words(page.language);
    let (o, r) = (&page.announcement.offering, page.registration);
    let office = format!("/office/offerings/{}", o.id);
    let own_data = (page.staff.role == Role::City).then(|| {
        let href = format!("/office/registrations/{}/data", r.id);
        let hearing = format!("/office/registrations/{}/hearing", r.id);
        let doubt = crate::revocation::views::title(page.language);
        view! {
            <p class="actions">
                {link_button(Button::Secondary, w.own_data, &href)}
                {link_button(Button::Secondary, doubt, &hearing)}
            </p>
        }
    });
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.registration)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{called(&r.name, &r.name_kana, &r.receipt).to_owned()}" "<span class="kana">{r.name_kana.clone()}</span></h1>
        {r.secret.0.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.secret)}</p> }))}
        {r.forgotten_at.is_some().then(|| notice_banner(Notice::Info, "", view! { <p>{say(w.forgotten)}</p> }))}
        {notice(page.language, page.staff, page.announcement, page.sight)}
        {undelivered(&page, w)}
        {held(&page, w)}
        {offered(&page)}
        {facts(&page, w)}
        {before(&page, w)}
        {deeds(&page, w)}
        {told_by(&page)}
        {agreed(&page)}
        {notes(&page, w)}
        {history(&page, w)}
        {own_data}
    }
    .into_any()
}

/// Name and number only: the rest is waited for.
fn held(page: &OnePage, w: &'static Words) -> AnyView {
    let r = page.registration;
    let Some(until) = r.hold_until.filter(|_| r.provisional.0 && r.state.is_held()) else { return nothing() };
    let text = fill(w.held_by_phone, &[&text::moment(until, page.language)]);
    view! {
        <div class="notice warning">
            <p>{say(text)}</p>
            <p>{link_button(Button::Primary, w.complete_do, &format!("/office/registrations/{}/complete", r.id))}</p>
        </div>
    }
    .into_any()
}

/// Who has no mailbox is told by people, step by step.
fn offered(page: &OnePage) -> AnyView {
    let Some(led) = page.led else { return nothing() };
    let r = page.registration;
    let action = format!("/office/registrations/{}", r.id);
    let results = format!("/office/offerings/{}/results", r.offering_id);
    telling(led, &action, &results, page.staff.role == Role::City, page.language)
}

/// What they declared to have done before, and what the records say of somebody of the same reading and number.
fn before(page: &OnePage, w: &'static Words) -> AnyView {
    if page.earlier.is_empty() {
        return nothing();
    }
    let lines = page.earlier.iter().map(|(declared, found)| {
        let records = found.iter().map(|e| {
            let text = fill(w.earlier_attended, &[&e.title, &e.attended, &e.sessions]);
            view! { <li><a href=format!("/office/registrations/{}", e.registration)>{say(text)}</a></li> }.into_any()
        });
        let records = match found.is_empty() {
            true => view! { <p>{say(w.earlier_none)}</p> }.into_any(),
            false => view! { <ul>{records.collect_view()}</ul> }.into_any(),
        };
        view! { <p>{say(fill(w.earlier_declared, &[declared]))}</p>{records} }.into_any()
    });
    view! { <section><h2>{say(w.earlier)}</h2>{lines.collect_view()}</section> }.into_any()
}

fn facts(page: &OnePage, w: &'static Words) -> AnyView {
    let r = page.registration;
    let people = page.participants.iter().map(|p| {
        let band = p.age_band.as_deref().and_then(AgeBand::from_code).map(|b| b.name(page.language));
        let age = p.birth_date.clone().or(band).unwrap_or_default();
        view! { <li>{called(&p.name, &p.name_kana, "—").to_owned()}" "<span class="kana">{p.name_kana.clone()}</span>" "{say(age)}</li> }.into_any()
    });
    let email = r.email.clone().map_or_else(|| say(w.no_email), IntoAny::into_any);
    let phone = view! { <a href=format!("tel:{}", text::phone_digits(&r.phone))>{r.phone.clone()}</a> };
    let paper = format!("/office/registrations/{}/notice", r.id);
    let own = view! { {grouped(&r.receipt)}" "<a href=paper>{say(w.print_notice)}</a> };
    let state = state_word_in(page.announcement.offering.selection, r.state, page.language);
    let same = page.announcement.offering.once_per.same(page.language);
    let twin = fill(if r.twin_of.is_some() { w.twin } else { w.no_twin }, &[&same]);
    let mut facts = page.sight.keep([
        (None, (w.state, badge(Badge::Open, state_of(page.revoked, state, page.language)))),
        (None, (w.receipt, own.into_any())),
        (Some(Column::Phone), (w.phone, phone.into_any())),
        (Some(Column::Email), (w.email, email)),
        (None, (w.arrived, say(text::moment(r.created_at, page.language)))),
        (None, (w.participants, view! { <ul class="plain">{people.collect_view()}</ul> }.into_any())),
    ]);
    if !page.slots.is_empty() {
        facts.push((w.slots, say(page.slots.join("、"))));
    }
    let compare = format!("/office/registrations/{}/twin", r.id);
    let compare = view! { <a href=compare>{say(w.compare)}</a> };
    facts.push((&twin, compare.into_any()));
    for answer in page.answers {
        facts.push((answer.label.as_str(), answer.text.clone().into_any()));
    }
    if r.state == State::Confirmed {
        let href = format!("/office/adjustments/{}", r.id);
        facts.push((w.adjustments, view! { <a href=href>{say(w.adjustments)}</a> }.into_any()));
        if page.announcement.offering.desk.has(&DeskRule::Pickup) {
            let href = format!("/office/pickup/{}", r.id);
            facts.push((w.pickup, view! { <a href=href>{say(w.pickup)}</a> }.into_any()));
        }
    }
    description_list(facts)
}

/// A letter did not arrive: somebody telephones, and says so.
fn undelivered(page: &OnePage, w: &'static Words) -> AnyView {
    let Some((how, code, at)) = page.undelivered.last() else { return nothing() };
    let how = match how.as_str() {
        "refused" => w.refused,
        "bounced" => w.bounced,
        _ => w.returned,
    };
    let code = (!code.is_empty()).then(|| format!("（{code}）"));
    let action = format!("/office/registrations/{}", page.registration.id);
    view! {
        <div class="notice warning" id="undelivered">
            <h2>{say(w.undelivered)}</h2>
            <p>{say(text::moment_short(*at, page.language))}" "{say(how)}{code}</p>
            {form(&action, view! {
                {field(page.language, Field {
                    name: "told_how", label: w.told_how, required: true, value: page.typed.get("told_how"),
                    error: page.errors.get("told_how"), autocomplete: "off", ..Default::default()
                })}
                <p class="actions">{button_do(Button::Primary, w.told, "do", "told")}</p>
            })}
        </div>
    }
    .into_any()
}

/// What they could do themselves, done for them: each with a reason.
fn deeds(page: &OnePage, w: &'static Words) -> AnyView {
    let deeds: &[(Button, &str, &str)] = match page.registration.state {
        state if state.is_held() && page.registration.provisional.0 => &[(Button::Danger, w.withdraw, "withdraw")],
        State::Held | State::HeldWaiting | State::HeldInDraw => {
            &[(Button::Primary, w.confirm, "confirm"), (Button::Danger, w.withdraw, "withdraw")]
        }
        State::Offered => &[(Button::Primary, w.accept, "accept"), (Button::Secondary, w.decline, "decline")],
        State::Confirmed | State::Waiting | State::InDraw => &[(Button::Danger, w.withdraw, "withdraw")],
        _ => &[],
    };
    // Only while nobody knows it yet, and something was sent.
    let sent = page.history.iter().any(|line| line.kind == "letter" && line.who == "sent");
    let returned: &[(Button, &str, &str)] =
        if sent && page.undelivered.is_empty() { &[(Button::Quiet, w.mark_returned, "returned")] } else { &[] };
    if deeds.is_empty() && returned.is_empty() {
        return nothing();
    }
    let buttons = deeds.iter().chain(returned).map(|(kind, text, deed)| button_do(*kind, text, "do", deed));
    view! {
        <section id="deeds">
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

/// Who has no mailbox is told in the way they chose. Address and fax number are received by nobody but the city.
fn told_by(page: &OnePage) -> AnyView {
    let r = page.registration;
    if r.forgotten_at.is_some() || page.staff.role != Role::City || r.email.is_some() {
        return nothing();
    }
    let action = format!("/office/registrations/{}", r.id);
    contact_view::own(page.language, &action, page.contact, page.typed, page.errors)
}

/// What they agreed to, and taking it back for somebody who telephones.
fn agreed(page: &OnePage) -> AnyView {
    if page.registration.forgotten_at.is_some() {
        return nothing();
    }
    consents(&Consents {
        all: page.consents,
        action: &format!("/office/registrations/{}", page.registration.id),
        to_withdraw: false,
        for_them: Some((page.typed, page.errors)),
        language: page.language,
    })
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
        "tell_offer" => w.deed_tell_offer,
        "call_in_vain" => w.deed_in_vain,
        "write_offer" => w.deed_write_offer,
        "accept_offer" => w.deed_accept,
        "decline_offer" => w.deed_decline,
        "details" => w.deed_details,
        "take_back_consent" => w.deed_consent,
        "change_contact" => w.deed_contact,
        "note" => w.deed_note,
        "tell_change" => w.deed_tell,
        "letter_bounced" => w.deed_bounced,
        "letter_returned" => w.deed_returned,
        "told_by_phone" => w.deed_told,
        "refuse_by_telephone" | "rest_by_telephone" => w.deed_not_by_phone,
        "merge_registrations" => w.deed_merge,
        "same_person" => w.deed_same,
        "same_person_undone" => w.deed_same_undone,
        "tell_apart" => w.deed_apart,
        "give_childcare" => w.deed_childcare,
        "take_back_childcare" => w.deed_childcare_back,
        "ask_adjustment" => w.deed_ask,
        "take_back_adjustment" => w.deed_take_back,
        "answer_adjustment" | "tell_adjustment" => w.deed_answer,
        other => other,
    }
}
