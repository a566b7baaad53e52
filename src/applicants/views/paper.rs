use leptos::prelude::*;

use super::super::model::Participant;
use super::super::words::words;
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::receiver::called;
use crate::registration::pass::is_due;
use crate::registration::views::{grouped, its_sessions, state_word_in};
use crate::registration::{Registration, sessions};
use crate::revocation::views::state_of;
use crate::text::{self, Language, fill};
use crate::ui::*;

pub struct Paper<'a> {
    pub announcement: &'a Announcement,
    pub registration: &'a Registration,
    pub participants: &'a [Participant],
    /// Ids of the slots it has or wishes.
    pub slots: &'a [String],
    /// It ended by a revocation.
    pub revoked: bool,
    pub now: Moment,
    pub language: Language,
}

/// What became of an application (通知書), for who has no mailbox: A4, with the pass where there is a place.
pub fn paper(page: Paper) -> AnyView {
    let w = words(page.language);
    let (o, r) = (&page.announcement.offering, page.registration);
    let when = its_sessions(page.announcement, page.slots).into_iter().map(|s| {
        let place = sessions::place(page.announcement, s);
        view! { <li>{say(sessions::when_long(s, page.language))}" "{place}</li> }.into_any()
    });
    let people = page.participants.iter().map(|p| called(&p.name, &p.name_kana, "—")).collect::<Vec<_>>().join("、");
    let pass = is_due(r.state).then(|| {
        let src = format!("/office/registrations/{}/pass.svg", r.id);
        view! {
            <section class="pass">
                <p>{say(w.notice_pass)}</p>
                <img class="qr" src=src alt=text::plain(w.pass) width="200" height="200"/>
                <p class="receipt">{grouped(&r.receipt)}</p>
            </section>
        }
    });
    let state = state_word_in(page.announcement.offering.selection, r.state, page.language);
    let state = state_of(page.revoked, state, page.language);
    view! {
        <p class="no-print"><a href=format!("/office/registrations/{}", r.id)>{say(w.back)}</a></p>
        <p class="for-resident">{say(text::date_long(page.now.date(), page.language))}</p>
        <p class="lead">{fill(w.notice_to, &[&called(&r.name, &r.name_kana, &r.receipt)])}</p>
        <h1><span class="sub">{say(fill(w.notice_of, &[&state]))}</span>{say(&o.title)}</h1>
        {description_list(vec![
            (w.receipt, grouped(&r.receipt).into_any()),
            (w.participants, people.into_any()),
            (w.dates, view! { <ul class="plain">{when.collect_view()}</ul> }.into_any()),
            (w.fee, say(&o.fee_text)),
        ])}
        {pass}
        <p>{say(fill(w.contact, &[&o.contact_name, &o.contact_phone]))}</p>
    }
    .into_any()
}
