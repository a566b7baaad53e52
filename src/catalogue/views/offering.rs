use leptos::prelude::*;

use super::places::sessions_and_places;
use super::{announced, part, section};
use crate::catalogue::audience::rules_in_words;
use crate::catalogue::event_data::event_data;
use crate::catalogue::told::{all_places, form_is_open, places_line, standing_badge, venue_line, when_line};
use crate::catalogue::words::{Words, words};
use crate::childcare;
use crate::clock::Moment;
use crate::draw::rules::rules_of;
use crate::programme::{
    Announcement, Channel, ELIGIBILITY, FEE_TEXT, FeeUnit, NoteKind, Offering, Selection, Standing, standing,
};
use crate::receiver;
use crate::text::{Language, date_long, fill, moment};
use crate::ui::{self, Badge, Button, Notice, description_list, say};

/// One offering: what it is, where it stands, and how to apply.
pub fn offering(a: &Announcement, now: Moment, public_url: &str, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let in_japanese = || view! { " "<span class="remark">{say(w.part_japanese)}</span> };
    let summary = match o.summary_in(language) {
        Some(text) => say(text),
        None => view! { {announced(&o.summary, language)}{in_japanese()} }.into_any(),
    };
    let (title, stays) = o.title_in(language);
    let title = view! { <h1 lang=(stays || language == Language::Ja).then_some("ja")>{title.to_owned()}</h1> };
    let reading = (!o.title_kana.is_empty()).then(|| view! { <p class="reading" lang="ja">{o.title_kana.clone()}</p> });
    // How one comes to it matters only while there is something to come to.
    let (cancelled, over) = match standing(a, now) {
        Standing::Cancelled => (true, true),
        standing => (false, standing == Standing::Over),
    };
    let (how_given, personal_data, calendar) = match over {
        true => (Vec::new(), Vec::new(), ui::nothing()),
        false => (vec![how_given(a, language)], personal_data(a, language), calendar(a, language)),
    };
    view! {
        {ui::breadcrumbs(language, &[("/offerings", w.list_title)], &o.title)}
        <p class="badges">{standing_badge(a, now, language)}{ui::badge(Badge::Info, o.kind.name(language))}</p>
        {title}
        {(stays && language == Language::En).then(|| view! { <p class="remark">{say(w.part_japanese)}</p> })}
        {reading}
        <p class="lead">{summary}</p>
        {if cancelled { cancellation(a, language) } else { ui::nothing() }}
        {facts(a, now, language)}
        {if cancelled { ui::nothing() } else { applying(a, now, language) }}
        {sessions_and_places(a, now, language)}
        {section(w.how_given, how_given)}
        {section(w.details, details(a, over, now, language))}
        {section(w.contact, vec![contact(a, language)])}
        {section(w.personal_data, personal_data)}
        {calendar}
        <script type="application/ld+json" inner_html=event_data(a, now, public_url)></script>
    }
    .into_any()
}

/// What one wants to know first.
fn facts(a: &Announcement, now: Moment, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let mut facts: Vec<(&str, AnyView)> = vec![(w.when, say(when_line(a, now, language)))];
    if let Some(venue) = venue_line(a, language) {
        facts.push((w.place, announced(&venue, language)));
    }
    facts.push((w.who, eligibility(a, language)));
    if let Some(rule) = o.once_per.rule(language).filter(|_| o.opens_at.is_some()) {
        facts.push((w.once_per, say(rule)));
    }
    let on_the_day = [
        crate::pickup::views::announced(a, language),
        crate::arrival::views::announced(a, language),
        crate::checkin::release_view::announced(a, language),
    ];
    facts.push((w.fee, fee(a, language)));
    if let Some(places) = all_places(a, language) {
        facts.push((w.number, say(places)));
    }
    if let Some((title, text)) =
        crate::minimum::announced(a, language).filter(|_| o.selection != Selection::ByArrangement)
    {
        facts.push((title, say(text)));
    }
    if let (Some(opens), Some(closes)) = (o.opens_at, o.closes_at) {
        facts.push((w.period, say(fill(w.period_of, &[&moment(opens, language), &moment(closes, language)]))));
    }
    facts.extend(on_the_day.into_iter().flatten().map(|(name, text)| (name, say(text))));
    description_list(facts)
}

/// The announcement's words, and for those who may not read them the declared rules.
fn eligibility(a: &Announcement, language: Language) -> AnyView {
    let words = part(a, ELIGIBILITY, &a.offering.eligibility, language);
    let before = a.prerequisites.iter().map(|p| view! { <li>{say(p.text(language))}</li> }.into_any());
    let before = (!a.prerequisites.is_empty()).then(|| view! { <ul>{before.collect_view()}</ul> });
    if language == Language::Ja {
        return view! { {words}{before} }.into_any();
    }
    let rules = rules_in_words(a, language).into_iter().map(|line| view! { <li>{say(line)}</li> }.into_any());
    view! { <ul>{rules.collect_view()}</ul><p>{words}</p>{before} }.into_any()
}

fn fee(a: &Announcement, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let amount = match (o.fee, o.fee_unit) {
        (0, _) => w.free.to_owned(),
        (fee, FeeUnit::Person) => fill(w.yen, &[&fee]),
        (fee, FeeUnit::Party) => fill(w.yen_party, &[&fee]),
    };
    match language {
        Language::Ja if !o.fee_text.is_empty() => announced(&o.fee_text, language),
        // The text says no more than the amount.
        _ if o.fee_text.is_empty() || o.fee_text == "無料" => say(amount),
        _ => view! { <p>{say(amount)}</p><p>{part(a, FEE_TEXT, &o.fee_text, language)}</p> }.into_any(),
    }
}

/// Said before anything else.
fn cancellation(a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    let reason = a.sessions.iter().map(|s| &s.cancel_reason).find(|r| !r.is_empty());
    let reason = reason.map(|r| view! { <p>{say(fill(w.cancel_reason, &[r]))}</p> });
    let body = view! { {reason}<p>{say(w.state_cancelled_more)}</p> };
    ui::notice_banner(Notice::Error, w.state_cancelled, body)
}

/// Where it stands, and the one way on.
fn applying(a: &Announcement, now: Moment, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let standing = standing(a, now);
    let state = match standing {
        Standing::OpensAt(at) => fill(w.state_opens, &[&moment(at, language)]),
        Standing::Open { .. } => w.state_open.into(),
        Standing::Waitlist { waiting } => fill(w.state_waitlist, &[&waiting]),
        Standing::Full => w.state_full.into(),
        Standing::Collecting { .. } => w.state_collecting.into(),
        Standing::ByArrangement => w.state_arrangement.into(),
        Standing::Closed => w.state_closed.into(),
        Standing::Over => w.state_over.into(),
        // How places are given says it all: nobody applies.
        Standing::NoRegistration | Standing::NotByApplication | Standing::Cancelled => {
            o.how_places_are_given(!a.slots.is_empty(), language)
        }
    };
    let left = places_line(a, now, language).map(|line| view! { <p class="places-left">{say(line)}</p> });
    let open =
        standing.takes_applications() || matches!(standing, Standing::Collecting { .. } | Standing::ByArrangement);
    let closes =
        o.closes_at.filter(|_| open).map(|at| view! { <p>{say(fill(w.closes, &[&moment(at, language)]))}</p> });
    view! {
        <section class="applying" aria-labelledby="applying">
            <h2 id="applying">{say(w.how_to_apply)}</h2>
            <p><strong>{say(state)}</strong></p>
            {left}
            {closes}
            {open.then(|| ways(a, standing, now, language))}
            {result(o, standing, language)}
        </section>
    }
    .into_any()
}

/// The button, and the other ways; where our form is not the way, whom to call.
fn ways(a: &Announcement, standing: Standing, now: Moment, language: Language) -> AnyView {
    let (o, w) = (&a.offering, words(language));
    let paper = o.paper_until.as_deref().and_then(|day| day.parse().ok());
    let paper = paper.map(|day| view! { <p>{say(fill(w.paper_until, &[&date_long(day, language)]))}</p> });
    if !form_is_open(a, now) {
        let text = fill(w.by_contact, &[&o.contact_name]);
        return view! { <p>{say(text)}</p>{telephone(o)}{paper} }.into_any();
    }
    let text = match standing {
        Standing::Waitlist { .. } => w.apply_waiting,
        Standing::Collecting { .. } if o.selection == Selection::Screening => w.apply_screening,
        Standing::Collecting { .. } => w.apply_draw,
        Standing::ByArrangement => w.apply_arranged,
        _ => w.apply,
    };
    let others: Vec<&str> = o.channels.0.iter().filter(|c| **c != Channel::Web).map(|c| c.name(language)).collect();
    let joined = others.join(if language == Language::En { ", " } else { "・" });
    let others =
        (!others.is_empty()).then(|| view! { <p>{say(fill(w.other_ways_of, &[&joined]))}" "{telephone(o)}</p> });
    let rules =
        (standing == Standing::ByArrangement).then(|| crate::arrangement::views::rules(o, now.date(), language));
    view! {
        {rules}
        <p>{ui::link_button(Button::Primary, text, &format!("/offerings/{}/apply", o.id))}</p>
        {others}
        {paper}
    }
    .into_any()
}

/// When those who entered a draw, a placement or a screening hear of it.
fn result(o: &Offering, standing: Standing, language: Language) -> Option<AnyView> {
    let later = matches!(o.selection, Selection::Lottery | Selection::RankedPreference | Selection::Screening)
        && matches!(standing, Standing::OpensAt(_) | Standing::Collecting { .. } | Standing::Closed);
    let day = o.result_on.as_deref().filter(|_| later)?.parse().ok()?;
    Some(view! { <p>{say(fill(words(language).result_on, &[&date_long(day, language)]))}</p> }.into_any())
}

fn how_given(a: &Announcement, language: Language) -> AnyView {
    let o = &a.offering;
    let draw = rules_of(a).is_ok().then(|| {
        view! { <p><a href=format!("/offerings/{}/draw", o.id)>{say(words(language).draw)}</a></p> }
    });
    let screened = crate::screening::rules::is_screened(a).then(|| {
        view! { <p><a href=format!("/offerings/{}/screening", o.id)>{say(words(language).screening)}</a></p> }
    });
    view! {
        <p><strong>{say(o.selection.name(language))}</strong></p>
        <p>{say(o.how_places_are_given(!a.slots.is_empty(), language))}</p>
        {crate::priority::views::announced(a, language)}
        {crate::screening::views::announced(a, language)}
        {parts(a, language)}
        {draw}
        {screened}
    }
    .into_any()
}

/// Parts of the places that are for some only, slot by slot.
fn parts(a: &Announcement, language: Language) -> Option<AnyView> {
    let lines = a.quotas.iter().filter_map(|q| {
        let slot = a.slot(&q.slot_id)?;
        let text = q.text(slot, language);
        let title = (a.slots.len() > 1).then(|| format!("{}　", slot.title));
        Some(view! { <li>{title}{say(text)}</li> })
    });
    let lines = lines.collect_view();
    (!a.quotas.is_empty()).then(|| view! { <p>{say(words(language).parts)}</p><ul>{lines}</ul> }.into_any())
}

/// What to bring, childcare, insurance …, and who organises.
fn details(a: &Announcement, over: bool, now: Moment, language: Language) -> Vec<AnyView> {
    let w = words(language);
    let mut facts: Vec<(&str, AnyView)> = Vec::new();
    let mut told: Vec<NoteKind> = Vec::new();
    for note in &a.notes {
        // In another language, all of a kind is one text.
        let own = a.text_in(note.kind.code(), language).is_some();
        if !own || !told.contains(&note.kind) {
            facts.push((note.kind.name(language), part(a, note.kind.code(), &note.text, language)));
        }
        told.push(note.kind);
    }
    if let Some(line) = childcare::views::public_line(&a.offering, now, language).filter(|_| !over) {
        facts.push((w.childcare, say(line)));
    }
    if let Some(text) = adjustments(&a.offering, language).filter(|_| !over) {
        facts.push((w.adjustments, text));
    }
    let between = if language == Language::En { ": " } else { "：" };
    let hosts = a.hosts.iter().map(|h| {
        let name = announced(&h.name, language);
        view! { <span>{say(h.role.name(language))}{between}{name}"　"</span> }.into_any()
    });
    facts.push(match a.hosts.is_empty() {
        true => (w.hosts, announced(&a.offering.organiser, language)),
        false => (w.hosts, hosts.collect_view().into_any()),
    });
    vec![description_list(facts)]
}

/// What somebody needs to take part, and by which day it is best told. Nothing where nobody applies.
fn adjustments(o: &Offering, language: Language) -> Option<AnyView> {
    o.opens_at?;
    let w = words(language);
    let day = o.adjustments_until.as_deref().and_then(|day| day.parse().ok());
    let day = day.map(|day| view! { " "{say(fill(w.adjustments_by, &[&date_long(day, language)]))} });
    Some(view! { <p>{say(w.adjustments_more)}{day}" "{telephone(o)}</p> }.into_any())
}

/// A number to touch.
fn telephone(o: &Offering) -> Option<AnyView> {
    let number = Some(o.contact_phone.clone()).filter(|n| !n.is_empty())?;
    let href = format!("tel:{}", crate::text::phone_digits(&number));
    Some(view! { <a class="telephone" href=href>{number}</a> }.into_any())
}

fn contact(a: &Announcement, language: Language) -> AnyView {
    let o = &a.offering;
    view! { <p>{announced(&o.contact_name, language)}" "{telephone(o)}</p> }.into_any()
}

/// Who holds what applicants tell, why, until when, and who else receives it. Nothing where nobody applies.
fn personal_data(a: &Announcement, language: Language) -> Vec<AnyView> {
    let o = &a.offering;
    if o.opens_at.is_none() || o.data_holder.is_empty() {
        return Vec::new();
    }
    let w: &Words = words(language);
    let until = o.retain_until.parse().map_or_else(|_| o.retain_until.clone(), |day| date_long(day, language));
    let mut lines = vec![fill(w.personal_data_of, &[&o.data_holder])];
    if !o.purpose.is_empty() {
        lines.push(fill(w.purpose, &[&o.purpose]));
    }
    if !until.is_empty() {
        lines.push(fill(w.retain_until, &[&until]));
    }
    lines.extend(receiver::told(a, language));
    lines.into_iter().map(|line| view! { <p>{say(line)}</p> }.into_any()).collect()
}

fn calendar(a: &Announcement, language: Language) -> AnyView {
    let w = words(language);
    if a.sessions.is_empty() {
        return ui::nothing();
    }
    let link = ui::link_button(Button::Secondary, w.calendar, &format!("/offerings/{}.ics", a.offering.id));
    section(w.calendar, vec![view! { <p>{say(w.calendar_more)}</p><p>{link}</p> }.into_any()])
}
