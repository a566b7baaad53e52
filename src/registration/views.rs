//! The page of a registration: what became of it, and what to do next.

use leptos::prelude::*;

use super::consent::Consent;
use super::draw_view::{class, second, turns};
use super::own_view::{agreed, details, fetchers, needs, own_data, photos, withdraw};
use super::page_words::{Words, words};
use super::pass::is_due;
use super::sessions;
use super::{Claim, Registration, State, wishes};
use crate::adjustment::Adjustment;
use crate::arrangement::{self, Request, Wish};
use crate::certificate;
use crate::childcare;
use crate::clock::Moment;
use crate::continuing::{self, CarryOver};
use crate::draw::explain::Explained;
use crate::pickup::Fetcher;
use crate::pickup::rules::Naming;
use crate::priority::{Objection, Standing};
use crate::privacy::DataRequest;
use crate::programme::{Announcement, OfferingState, Selection, Session, SessionState, Visibility};
use crate::revocation::{self, Hearing};
use crate::screening;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::waitlist::model::PlaceOffer;
use crate::web::Fields;

/// Everything the page shows.
pub struct RegistrationPage<'a> {
    pub registration: &'a Registration,
    pub names: Vec<&'a str>,
    /// Who of them agrees to photos.
    pub photos: Vec<bool>,
    /// What they asked about their own data so far, the newest first.
    pub asked: &'a [DataRequest],
    pub announcement: &'a Announcement,
    pub slots: &'a [String],
    /// Its link's key, for the forms and links of the page.
    pub key: &'a str,
    /// Where it waits: slot by slot, how many are before it.
    pub before: &'a [(String, i64)],
    /// In which quotas it counts.
    pub counts: &'a [(String, i64)],
    /// Open, or declined last.
    pub offer: Option<&'a PlaceOffer>,
    /// Whether its mailbox was sent a code.
    pub code_sent: bool,
    /// A group's request, with the days it wished for.
    pub request: Option<(&'a Request, &'a [Wish])>,
    /// What people decided about it, once that is released.
    pub screened: Option<&'a screening::Own>,
    /// From which class it was carried over.
    pub carried: Option<&'a CarryOver>,
    /// Who may fetch the children, the code, and whether that may be changed; None: nobody is asked.
    pub pickup: Option<(&'a [Fetcher], &'a str, Naming)>,
    /// What it has asked for to take part.
    pub adjustments: &'a [Adjustment],
    pub childcare: Option<&'a childcare::Request>,
    /// A second round in which it may name new wishes, until when.
    pub second: Option<Moment>,
    /// Its priority class while it is in a draw, what it said to it, and whether it still may.
    pub class: Option<(Standing, Option<Objection>, bool)>,
    /// What its class meant in a draw that is released, and what was ruled on it.
    pub drawn: Option<(Explained, Option<Objection>)>,
    /// Doubts about what was stated, the newest first.
    pub hearings: &'a [Hearing],
    /// What it agreed to.
    pub consents: &'a [Consent],
    /// Its attendance is closed, and can be certified.
    pub certified: bool,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    /// Something to say first: what a button just did.
    pub said: Option<(Notice, &'a str)>,
    pub now: Moment,
    pub language: Language,
}

pub fn registration_page(page: RegistrationPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let cancelled = is_cancelled(page.announcement);
    view! {
        {error_summary(page.language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        {cancelled.then(|| notice_banner(Notice::Warning, w.cancelled, nothing()))}
        <h1>{say(page_heading(&page, cancelled, w))}</h1>
        <p class="lead">{say(&o.title)}</p>
        {match page.request {
            Some((request, wishes)) => arrangement::views::own(request, wishes, page.now, page.language),
            None if is_revoked(&page) => nothing(),
            None => next_step(&page, w),
        }}
        {continuing::views::own(page.carried, page.registration, &action(&page), page.now.date(), page.language)}
        {revocation::views::own(page.hearings, &action(&page), o, page.typed, page.errors, page.language)}
        {facts(&page, w)}
        {second(&page, w)}
        {class(&page)}
        {certificate::views::own_link(page.certified, &page.registration.receipt, page.key, page.language)}
        {pass(&page, w)}
        {childcare::views::own(page.childcare, &action(&page), page.registration.state.is_live(), page.language)}
        {fetchers(&page)}
        {details(&page, w)}
        {photos(&page, w)}
        {needs(&page)}
        {withdraw(&page, w)}
        {agreed(&page)}
        {own_data(&page, w)}
        <p class="support">{say(w.bookmark)}</p>
    }
    .into_any()
}

/// Withdrawn by nobody: people have revoked it.
fn is_revoked(page: &RegistrationPage) -> bool {
    revocation::views::heading(page.hearings, page.registration.state, page.language).is_some()
}

fn page_heading(page: &RegistrationPage, cancelled: bool, w: &'static Words) -> &'static str {
    if let Some(revoked) = revocation::views::heading(page.hearings, page.registration.state, page.language) {
        return revoked;
    }
    match page.request {
        Some((request, _)) if !cancelled => arrangement::views::heading(request, page.now, page.language),
        _ => heading_in(page.announcement.offering.selection, page.registration.state, cancelled, w),
    }
}

pub fn is_cancelled(a: &Announcement) -> bool {
    a.offering.state == OfferingState::Cancelled
}

/// The same of an offering where people choose: nothing is drawn there.
pub fn heading_in(selection: Selection, state: State, cancelled: bool, w: &'static Words) -> &'static str {
    match (selection, state) {
        (Selection::Screening, State::InDraw) if !cancelled => w.in_screening,
        (Selection::Screening, State::NotSelected) => w.not_screened,
        _ => heading(state, cancelled, w),
    }
}

/// `cancelled`: the offering is, and whoever still asks for a place must not read that there is something to come to.
pub fn heading(state: State, cancelled: bool, w: &'static Words) -> &'static str {
    match state {
        live if cancelled && live.is_live() => w.title,
        State::Held | State::HeldWaiting | State::HeldInDraw => w.held,
        State::Confirmed => w.confirmed,
        State::Waiting => w.waiting,
        State::InDraw => w.in_draw,
        State::Offered => w.offered,
        State::NotSelected => w.not_selected,
        State::Withdrawn => w.withdrawn,
        State::Lapsed => w.lapsed,
        State::Declined => w.declined,
        State::WalkIn => w.walk_in,
    }
}

/// The same of an offering whose day is arranged: who waits there waits for people, not for a place.
pub fn state_word_in(selection: Selection, state: State, language: Language) -> &'static str {
    let w = words(language);
    match (selection, state) {
        (Selection::ByArrangement, State::Waiting) => w.state_arranging,
        (Selection::FirstCome, State::InDraw) => w.state_early,
        (Selection::ByArrangement, State::NotSelected) => w.state_not_accepted,
        _ => state_word(state, language),
    }
}

/// A state in a word, for lists.
pub fn state_word(state: State, language: Language) -> &'static str {
    let w = words(language);
    match state {
        State::Held | State::HeldWaiting | State::HeldInDraw => w.state_held,
        State::Confirmed => w.state_confirmed,
        State::Waiting => w.state_waiting,
        State::InDraw => w.state_in_draw,
        State::Offered => w.state_offered,
        State::NotSelected => w.state_not_selected,
        State::Withdrawn => w.state_withdrawn,
        State::Lapsed => w.state_lapsed,
        State::Declined => w.state_declined,
        State::WalkIn => w.state_walk_in,
    }
}

pub(super) fn action(page: &RegistrationPage) -> String {
    format!("/registrations/{}?key={}", page.registration.receipt, page.key)
}

/// The one thing to do now, largest.
fn next_step(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let r = page.registration;
    match r.state {
        State::Held | State::HeldWaiting | State::HeldInDraw => code_form(page, w),
        State::Confirmed if is_to_come(page) => {
            let sent = r.email.is_some().then(|| view! { {say(w.confirmed_sent)}" " });
            view! { <p>{sent}{say(w.confirmed_more)}</p> }.into_any()
        }
        State::Waiting => turns(page, w),
        State::InDraw => {
            let on = page.announcement.offering.result_on.as_deref().and_then(|d| d.parse().ok());
            let on = on.map(|d| text::date_long(d, page.language));
            let on = on.map(|on| view! { " "{say(fill(w.result_on, &[&on]))} });
            let o = &page.announcement.offering;
            match o.selection {
                Selection::Screening => {
                    let how = format!("/offerings/{}/screening", o.id);
                    view! { <p>{say(w.in_screening_more)}{on}</p><p><a href=how>{say(w.in_screening_how)}</a></p> }.into_any()
                }
                _ => view! { <p>{say(w.in_draw_more)}{on}</p> }.into_any(),
            }
        }
        State::Offered => {
            let by = page.offer.and_then(PlaceOffer::deadline);
            let late = page.offer.is_some_and(|offer| offer.is_late(page.now));
            let more = match by.map(|by| text::moment(by, page.language)) {
                None => w.offered_untold.to_owned(),
                Some(by) => fill(if late { w.offered_late } else { w.offered_more }, &[&by]),
            };
            view! {
                <p>{say(more)}</p>
                {form(&action(page), view! {
                    <p class="actions">
                        {button_do(Button::Primary, w.accept, "do", "accept")}
                        {button_do(Button::Secondary, w.decline, "do", "decline")}
                    </p>
                })}
            }
            .into_any()
        }
        State::NotSelected => {
            let why = page.screened.and_then(|own| screening::views::said(own.because(), page.announcement, page.language));
            let why = why.map(|why| view! { <p>{say(fill(w.screened_because, &[&why]))}</p> });
            view! { {why}<p>{say(w.not_selected_more)}</p> }.into_any()
        }
        State::Withdrawn => view! { <p>{say(w.withdrawn_more)}</p> }.into_any(),
        State::Lapsed => view! { <p>{say(w.lapsed_more)}</p> }.into_any(),
        State::Declined => match page.offer.map(|o| o.answer_by).filter(|by| page.now < *by) {
            Some(by) => view! {
                <p>{say(fill(w.declined_more, &[&text::moment(by, page.language)]))}</p>
                {form(&action(page), view! { <p>{button_do(Button::Secondary, w.take_back_decline, "do", "take_back_decline")}</p> })}
            }
            .into_any(),
            None => nothing(),
        },
        State::Confirmed | State::WalkIn => nothing(),
    }
}

/// There is something left to come to, or no day is agreed yet.
pub(super) fn is_to_come(page: &RegistrationPage) -> bool {
    let sessions = its_sessions(page.announcement, page.slots);
    let ahead = |s: &&Session| s.state == SessionState::Planned && s.ends_at > page.now;
    !is_cancelled(page.announcement) && (sessions.is_empty() || sessions.iter().any(ahead))
}

fn code_form(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let r = page.registration;
    let o = &page.announcement.offering;
    let until = r.hold_until.map_or_else(String::new, |m| text::time_long(&text::clock_time(m), page.language));
    let form_words = super::words::words(page.language);
    let email = r.email.clone().unwrap_or_default();
    if !page.code_sent {
        return view! { <p>{say(fill(w.no_code, &[&until, &o.contact_name, &o.contact_phone]))}</p> }.into_any();
    }
    let more = match r.state {
        State::HeldWaiting => w.held_waiting_more,
        State::HeldInDraw if page.announcement.offering.selection == Selection::Screening => w.held_screening_more,
        State::HeldInDraw => w.held_draw_more,
        _ => w.held_more,
    };
    view! {
        {steps(page.language, &[form_words.step_form, form_words.step_code, form_words.step_done], 2)}
        <p>{say(fill(more, &[&email, &until]))}</p>
        {form(&action(page), view! {
            {field(page.language, Field {
                name: "code", label: w.code, required: true, unmarked: true, kind: Input::Code, short: true,
                value: page.typed.get("code"), error: page.errors.get("code"), ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.confirm, "do", "confirm")}</p>
        })}
        <p class="support">{say(fill(w.filter, &[&o.contact_name, &o.contact_phone]))}</p>
        {form(&action(page), view! { <p>{button_do(Button::Quiet, w.resend, "do", "resend")}</p> })}
    }
    .into_any()
}

/// The sessions its slots cover, in order.
pub fn its_sessions<'a>(a: &'a Announcement, slots: &[String]) -> Vec<&'a Session> {
    let covers = |s: &&Session| a.slot_sessions.iter().any(|l| l.session_id == s.id && slots.contains(&l.slot_id));
    a.sessions.iter().filter(covers).collect()
}

fn facts(page: &RegistrationPage, w: &'static Words) -> AnyView {
    let r = page.registration;
    let a = page.announcement;
    let when = its_sessions(a, page.slots).into_iter().map(|s| {
        let cancelled = (s.state == SessionState::Cancelled).then(|| badge(Badge::Cancelled, w.session_cancelled));
        let venue = sessions::place(a, s);
        view! { <li>{say(sessions::when_long(s, page.language))}" "{say(venue)}" "{cancelled}<br/>{say(&s.title)}</li> }
            .into_any()
    });
    let people = page.names.iter().map(|name| view! { <li>{(*name).to_owned()}</li> }.into_any()).collect_view();
    let mut rows = vec![(w.receipt, view! { <strong class="number">{grouped(&r.receipt)}</strong> }.into_any())];
    let ranked = wishes::group(a).is_some();
    let has_place = r.state.claim() == Claim::Place;
    if ranked && !has_place {
        let wishes = wishes::titles(a, page.slots, page.language);
        let wishes = wishes.into_iter().map(|wish| view! { <li>{say(wish)}</li> }.into_any());
        rows.push((w.wishes, view! { <ul class="plain">{wishes.collect_view()}</ul> }.into_any()));
    } else {
        let slot = page.slots.first().and_then(|id| a.slot(id)).filter(|_| ranked);
        rows.extend(slot.map(|slot| (w.slot, say(&slot.title))));
        // While a day is arranged, there is none.
        if page.request.is_none() || has_place {
            rows.push((w.on, view! { <ul class="plain">{when.collect_view()}</ul> }.into_any()));
        }
    }
    rows.push((w.participants, view! { <ul class="plain">{people}</ul> }.into_any()));
    let offering = format!("/offerings/{}", a.offering.id);
    if a.offering.selection.is_drawn() && r.state != State::WalkIn {
        let file =
            matches!(r.state, State::Confirmed | State::Waiting | State::Offered | State::NotSelected).then(|| {
                let href = format!("/registrations/{}/draw.json?key={}", r.receipt, page.key);
                view! { <br/><a href=href>{say(w.draw_file)}</a> }
            });
        let number = view! {
            <span class="number">{r.draw_number.clone()}</span><br/><a href=format!("{offering}/draw")>{say(w.draw_page)}</a>{file}
        };
        rows.push((w.draw_number, number.into_any()));
    }
    // Whoever was invited finds no public page of it.
    rows.push((
        w.offering,
        match a.offering.visibility {
            Visibility::Public => view! { <a href=offering>{say(&a.offering.title)}</a> }.into_any(),
            Visibility::Invited | Visibility::Internal => say(&a.offering.title),
        },
    ));
    let contact = format!("{} {}", a.offering.contact_name, a.offering.contact_phone);
    rows.push((w.contact, say(contact)));
    description_list(rows)
}

/// ABCDE-FGHJK: five letters are read and typed at a glance.
pub fn grouped(receipt: &str) -> String {
    match receipt.split_at_checked(5) {
        Some((head, tail)) if !tail.is_empty() => format!("{head}-{tail}"),
        _ => receipt.to_owned(),
    }
}

fn pass(page: &RegistrationPage, w: &'static Words) -> AnyView {
    if !is_due(page.registration.state) {
        return nothing();
    }
    let base = format!("/registrations/{}", page.registration.receipt);
    view! {
        <section class="pass">
            <h2>{say(w.pass)}</h2>
            <img class="qr" src=format!("{base}/pass.svg?key={}", page.key) alt=text::plain(w.pass) width="240" height="240"/>
            <p class="receipt">{grouped(&page.registration.receipt)}</p>
            <p>{say(w.pass_more)}" "{say(w.print)}</p>
            <p>{link_button(Button::Secondary, w.calendar, &format!("{base}/calendar.ics?key={}", page.key))}</p>
        </section>
    }
    .into_any()
}
