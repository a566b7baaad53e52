//! Sessions and places of one offering. Where each session has its places to itself they are one list, else two.

use leptos::prelude::*;

use super::{announced, section};
use crate::catalogue::told::{session_time_short, slot_line};
use crate::catalogue::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, ChoiceRule, Mode, OfferingState, SESSION_TITLES, Session, SessionState, Slot};
use crate::text::{Language, date_long, fill, time_range};
use crate::ui::{self, Badge, say};

pub fn sessions_and_places(a: &Announcement, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    if a.sessions.is_empty() {
        return section(w.sessions, vec![view! { <p>{say(w.sessions_none)}</p> }.into_any()]);
    }
    let merged = is_one_to_one(a);
    let rows = a.sessions.iter().map(|session| {
        let slot = a.open_slots().find(|slot| merged && a.sessions_of(&slot.id).any(|s| s.id == session.id));
        session_row(a, session, slot, now, language)
    });
    let rule = if merged { a.groups.first().and_then(|g| rule_line(g.rule, g.max_wishes, language)) } else { None };
    let rule = rule.map(|text| view! { <p>{say(text)}</p> });
    let sessions = view! { {rule}<ol class="sessions">{rows.collect_view()}</ol> }.into_any();
    let places = if merged { Vec::new() } else { places(a, now, language) };
    view! { {section(w.sessions, vec![sessions])}{section(w.places, places)} }.into_any()
}

/// Several slots, each over one session of its own.
fn is_one_to_one(a: &Announcement) -> bool {
    let covered: Vec<Vec<&str>> =
        a.open_slots().map(|slot| a.sessions_of(&slot.id).map(|s| s.id.as_str()).collect()).collect();
    let mut all: Vec<&str> = covered.iter().flatten().copied().collect();
    all.sort_unstable();
    let each_once = all.windows(2).all(|two| two[0] != two[1]);
    covered.len() > 1 && covered.iter().all(|of| of.len() == 1) && each_once
}

fn session_row(a: &Announcement, s: &Session, slot: Option<&Slot>, now: Moment, language: Language) -> AnyView {
    let w = words(language);
    let date = s.date.parse().map_or_else(|_| say(&s.date), |date| say(date_long(date, language)));
    let hours = say(time_range(&s.starts, &s.ends, language));
    let off = s.state == SessionState::Cancelled || a.offering.state == OfferingState::Cancelled;
    let over = !off && s.ends_at <= now;
    let state = match (off, over, slot) {
        (true, ..) => Some(ui::badge(Badge::Cancelled, w.session_cancelled)),
        (_, true, _) => Some(ui::badge(Badge::Closed, w.session_over)),
        (.., Some(slot)) => Some(view! { <strong>{say(slot_line(a, slot, now, language))}</strong> }.into_any()),
        _ => None,
    };
    let reason = (off && !s.cancel_reason.is_empty())
        .then(|| view! { <p>{say(fill(w.cancel_reason, &[&s.cancel_reason]))}</p> });
    let title = (!s.title.is_empty()).then(|| {
        let at = a.sessions.iter().position(|of| of.id == s.id);
        let own = a.text_in(SESSION_TITLES, language).zip(at).and_then(|(titles, at)| titles.lines().nth(at));
        let title = own.map_or_else(|| announced(&s.title, language), say);
        view! { <p class="title">{title}</p> }
    });
    let note = (!s.note.is_empty()).then(|| view! { <p>{announced(&s.note, language)}</p> });
    let teacher = (!s.instructor.is_empty()).then(|| {
        view! { <p class="venue">{say(w.instructor)}"："<span lang="ja">{s.instructor.clone()}</span></p> }
    });
    let venue = a.venue(s.venue_id.as_deref()).map(|v| view! { <p class="venue">{announced(&v.name, language)}</p> });
    view! {
        <li class=if off || over { "off" } else { "on" }>
            <p class="time"><time datetime=format!("{}T{}", s.date, s.starts)>{date}" "<span class="hours">{hours}</span></time></p>
            <div class="about">{title}{teacher}{venue}{note}{reason}</div>
            <div class="state">{state}</div>
        </li>
    }
    .into_any()
}

/// Places by choice group. How it is with a single slot stands beside the button already.
fn places(a: &Announcement, now: Moment, language: Language) -> Vec<AnyView> {
    if a.open_slots().count() < 2 {
        return Vec::new();
    }
    let groups = a.groups.iter().filter(|g| g.rule != ChoiceRule::Assigned).map(|g| Some(g.id.as_str()));
    let mut parts = Vec::new();
    for group in std::iter::once(None).chain(groups) {
        let rows: Vec<AnyView> = a.slots_of(group).map(|slot| slot_row(a, slot, now, language)).collect();
        if rows.is_empty() {
            continue;
        }
        let group = a.groups.iter().find(|g| Some(g.id.as_str()) == group);
        let heading = group.map(|g| view! { <h3>{announced(&g.title, language)}</h3> });
        let rule = group.and_then(|g| rule_line(g.rule, g.max_wishes, language)).map(|t| view! { <p>{say(t)}</p> });
        parts.push(view! { {heading}{rule}<ul class="slots">{rows}</ul> }.into_any());
    }
    parts
}

fn slot_row(a: &Announcement, slot: &Slot, now: Moment, language: Language) -> AnyView {
    let mode = (slot.mode == Mode::Online && !slot.title.contains("オンライン"))
        .then(|| view! { " "{ui::badge(Badge::Info, Mode::Online.name(language))} });
    // Its own dates, unless it covers all there are.
    let of: Vec<&Session> = a.sessions_of(&slot.id).collect();
    let times = (of.len() < a.sessions.len()).then(|| {
        of.iter()
            .map(|s| view! { <p class="venue">{say(session_time_short(s, language))}</p> }.into_any())
            .collect_view()
    });
    view! {
        <li>
            <div class="about"><p class="title">{announced(&slot.title, language)}{mode}</p>{times}</div>
            <div class="state"><strong>{say(slot_line(a, slot, now, language))}</strong></div>
        </li>
    }
    .into_any()
}

fn rule_line(rule: ChoiceRule, most: Option<i64>, language: Language) -> Option<String> {
    let w = words(language);
    match (rule, most) {
        (ChoiceRule::OneOf, _) => Some(w.choose_one.into()),
        (ChoiceRule::AnyOf, _) => Some(w.choose_any.into()),
        (ChoiceRule::Ranked, Some(most)) => Some(fill(w.choose_ranked, &[&most])),
        (ChoiceRule::Ranked, None) => Some(w.choose_ranked_any.into()),
        (ChoiceRule::Assigned, _) => None,
    }
}
