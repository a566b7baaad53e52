//! 事故報告書, on A4.

use leptos::prelude::*;

use super::model::{Addition, Incident, Person};
use super::views::{contacts, when, written};
use super::words::{Words, words};
use crate::clock::Moment;
use crate::closing::Closing;
use crate::programme::{Announcement, Unit};
use crate::registration::sessions;
use crate::registration::views::grouped;
use crate::staff::Staff;
use crate::text::{AgeBand, Language, clock_time, date_long, fill, moment, moment_short};
use crate::ui::*;

pub struct Report<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    pub incident: &'a Incident,
    pub person: Option<&'a Person>,
    pub additions: &'a [Addition],
    /// Of the session's attendance, if it is closed.
    pub closed: Option<&'a Closing>,
    pub now: Moment,
}

pub fn report_page(r: &Report) -> AnyView {
    let (language, w) = (r.language, words(r.language));
    let (o, i) = (&r.a.offering, r.incident);
    let session = r.a.sessions.iter().find(|s| s.id == i.session_id);
    let host = format!("{}　{} {}", o.organiser, o.contact_name, o.contact_phone);
    let event = vec![
        (w.offering, say(&o.title)),
        (w.host, say(host)),
        (w.session, say(session.map_or_else(String::new, |s| sessions::when_long(s, language)))),
        (w.venue, say(session.map_or_else(String::new, |s| sessions::place(r.a, s)))),
        (w.attendance, say(attendance(r, w))),
        (w.activity, say(w.activity_kinds)),
    ];
    let happened = vec![
        (w.happened, say(when(&i.day, &i.time, language))),
        (w.weather, say(w.by_hand)),
        (w.place, view! { {i.place.clone()} }.into_any()),
        (w.what, written(&i.what)),
        (w.damage, say(w.damage_kinds)),
        (w.injury, say(w.by_hand)),
        (w.first_response, written(&i.first_response)),
        (w.contacts, contacts(i, language)),
        (w.reporter, view! { {i.reporter.clone()}"　"{say(moment(i.recorded_at, language))} }.into_any()),
    ];
    let additions = r.additions.iter().map(|a| {
        view! { <li>{say(moment_short(a.at, language))}" "{a.staff.clone()}<br/>{written(&a.text)}</li> }.into_any()
    });
    let additions =
        (!r.additions.is_empty()).then(|| view! { <h2>{say(w.additions)}</h2><ul>{additions.collect_view()}</ul> });
    let printed = fill(w.printed, &[&r.staff.name, &moment(r.now, language)]);
    view! {
        <p class="no-print"><a href=format!("/office/incidents/{}", i.id)>{say(w.incident)}</a></p>
        <div class="sheet">
            <p class="handling"><span>{say(w.addressee)}</span><span>{say(w.reported_on)}</span></p>
            <h1>{say(w.report)}</h1>
            <p>{say(w.scheme)}</p>
            {description_list(event)}
            <h2>{say(w.who)}</h2>
            {person(r, w)}
            <h2>{say(w.incident)}</h2>
            {description_list(happened)}
            {additions}
            <p>{say(w.attached)}</p>
            <p class="signature">{say(w.signed)}</p>
            <p class="handling"><span>{say(w.handling)}</span><span>{say(printed)}</span></p>
        </div>
    }
    .into_any()
}

/// How many took part, as it was closed: by name, and beside them the heads that were counted without one.
fn attendance(r: &Report, w: &'static Words) -> String {
    let Some(closing) = r.closed else { return w.attendance_open.to_owned() };
    let (present, heads) = (closing.figures.present, closing.figures.heads);
    let people = match heads {
        0 => Unit::Person.count(present, r.language),
        _ => fill(w.people_and_heads, &[&present, &heads]),
    };
    let digest = closing.digest.get(..16).unwrap_or_default();
    fill(w.attendance_of, &[&people, &closing.number, &digest])
}

/// The registration's data, as far as they are received; a blank is filled in by hand.
fn person(r: &Report, w: &'static Words) -> AnyView {
    let language = r.language;
    let Some(p) = r.person else { return not_of_list(&r.incident.concerned, w) };
    let born = p.birth_date.as_deref().and_then(|d| d.parse().ok()).map(|d| date_long(d, language));
    let band = p.age_band.as_deref().and_then(AgeBand::from_code).map(|b| b.name(language));
    let or_blank = |text: &str| if text.is_empty() { say(w.by_hand) } else { view! { {text.to_owned()} }.into_any() };
    let clock = |m: Option<Moment>| m.map_or_else(|| w.not_recorded.to_owned(), clock_time);
    let here = p.present == Some(1);
    let times = format!("{}　{}", clock(p.at.filter(|_| here)), clock(p.left_at.filter(|_| here)));
    description_list(vec![
        (w.name, or_blank(&p.name)),
        (w.kana, or_blank(&p.name_kana)),
        (w.birth, born.or(band).map_or_else(|| say(w.by_hand), say)),
        (w.address, or_blank(&p.address())),
        (w.phone, or_blank(&p.phone)),
        (w.applicant, or_blank(&p.guardian)),
        (w.receipt, say(grouped(&p.receipt))),
        (w.was_there, say(times)),
    ])
}

/// Of somebody who is on no list no more than the name is known: the rest is asked and written in by hand.
fn not_of_list(name: &str, w: &'static Words) -> AnyView {
    if name.is_empty() {
        return description_list(vec![(w.name, say(w.nobody))]);
    }
    let name = name.to_owned();
    let mut lines = vec![(w.name, view! { {name} }.into_any())];
    lines.extend([w.kana, w.birth, w.address, w.phone].map(|blank| (blank, say(w.by_hand))));
    description_list(lines)
}
