use std::collections::HashSet;

use leptos::prelude::*;

use super::roster::{Row, column, minded};
use super::store::Line;
use super::words::{Words, words};
use crate::adjustment;
use crate::change::Change;
use crate::change::rules::can_cancel_all;
use crate::childcare;
use crate::clock::Moment;
use crate::draw::rules::rules_of;
use crate::hosting::views::{ChargePart, charge_part};
use crate::programme::{Announcement, Column, Offering, OfferingState, Selection, SessionState, Visibility};
use crate::receiver::views::{lists_off, notice, title as receivers_title};
use crate::receiver::{Sight, called};
use crate::registration::hold::can_be_held;
use crate::registration::views::{grouped, state_word_in};
use crate::registration::{Registration, State, sessions};
use crate::revocation::views::state_of;
use crate::staff::views::staff_menu;
use crate::staff::{Role, Staff};
use crate::text::{self, Language, fill};
use crate::ui::*;

/// What is to come, the next first; then what is over or has no dates.
pub fn home(language: Language, staff: &Staff, lines: &[Line], mine: bool) -> AnyView {
    let w = words(language);
    let (coming, others): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|l| l.first.is_some());
    let none = lines.is_empty().then(|| view! { <p>{say(w.none)}</p> });
    view! {
        {staff_menu(language, staff, "/office")}
        <h1>{say(w.title)}</h1>
        <p>{say(w.intro)}</p>
        <p class="actions">
            {link_button(Button::Secondary, w.people, "/office/people")}
            {link_button(Button::Secondary, w.proposals, "/office/proposals")}
            {partners(staff, w)}
            {link_button(Button::Secondary, w.adjustments, "/office/adjustments")}
            {link_button(Button::Secondary, w.incidents, "/office/incidents")}
        </p>
        {(staff.role == Role::City).then(|| view! { <p><a href="/office/disposal">{say(w.disposal)}</a></p> })}
        {whose(mine, w)}
        {none}
        {offerings(language, w.coming, &coming)}
        {offerings(language, w.others, &others)}
    }
    .into_any()
}

/// All partners for the city, one's own for its members.
fn partners(staff: &Staff, w: &Words) -> AnyView {
    match (staff.role, &staff.partner_id) {
        (Role::City, _) => link_button(Button::Secondary, w.partners, "/office/partners"),
        (_, Some(own)) => link_button(Button::Secondary, w.own_partner, &format!("/office/partners/{own}")),
        (_, None) => nothing(),
    }
}

/// Only what one answers for oneself, or everything.
fn whose(mine: bool, w: &'static Words) -> AnyView {
    let way = |href: &'static str, text: &'static str, here: bool| match here {
        true => view! { <strong aria-current="page">{say(text)}</strong> }.into_any(),
        false => view! { <a href=href>{say(text)}</a> }.into_any(),
    };
    view! { <p>{say(w.whose)}"："{way("/office?mine=1", w.mine, mine)}" ／ "{way("/office", w.everything, !mine)}</p> }
        .into_any()
}

fn offerings(language: Language, heading: &'static str, lines: &[&Line]) -> AnyView {
    if lines.is_empty() {
        return nothing();
    }
    let w = words(language);
    let rows = lines.iter().map(|l| {
        let href = format!("/office/offerings/{}", l.id);
        let next = l.first.map(|m| view! { <span class="nowrap">{say(text::moment_short(m, language))}</span> });
        vec![
            view! { <a href=href>{say(&l.title)}</a> }.into_any(),
            next.map_or_else(nothing, IntoAny::into_any),
            say(l.confirmed.to_string()),
            say(l.waiting.to_string()),
        ]
    });
    let table = table(Table {
        caption: heading,
        caption_hidden: true,
        head: &[w.offering, w.next, w.confirmed, w.waiting],
        rows: rows.collect(),
        row_heads: true,
        numeric: &[2, 3],
        stacks: true,
        ..Default::default()
    });
    view! { <h2>{say(heading)}</h2>{table} }.into_any()
}

/// One offering as its organisers see it.
pub struct OfferingPage<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// What of the people is seen; without any, `registrations` is empty.
    pub sight: &'a Sight,
    pub states: &'a [(State, i64)],
    pub registrations: &'a [Registration],
    /// Those of them that ended by a revocation.
    pub revoked: &'a HashSet<String>,
    /// It costs something, or money was recorded.
    pub fees: bool,
    pub made: &'a [Change],
    pub charge: &'a ChargePart<'a>,
    pub adjustments: &'a [adjustment::Line],
    /// Who is minded at each session, and how many children wait for it.
    pub childcare: (&'a [childcare::Minded], i64),
    /// Registrations for which nobody is named to fetch the children. None: nobody is asked.
    pub unnamed: Option<i64>,
    /// Nothing is to be decided about the least number any more.
    pub minimum_decided: bool,
    pub now: Moment,
}

pub fn offering(page: OfferingPage) -> AnyView {
    let OfferingPage {
        language,
        staff,
        announcement: a,
        sight,
        states,
        registrations,
        revoked,
        fees,
        made,
        charge,
        adjustments,
        childcare,
        unnamed,
        minimum_decided,
        now,
    } = page;
    let w = words(language);
    let o = &a.offering;
    let base = format!("/office/offerings/{}", o.id);
    let summary =
        states.iter().map(|(state, n)| (state_word_in(o.selection, *state, language), say(n.to_string()))).collect();
    let desks = a.sessions.iter().map(|s| {
        let (when, href) = (sessions::when(s, language), format!("/desk/{}", s.id));
        let to_come = s.state == SessionState::Planned && now < s.ends_at;
        let helpers = to_come.then(|| {
            view! { " "<a class="nowrap" href=format!("/office/sessions/{}/links", s.id)>{say(w.helpers)}</a> }
        });
        let begun = s.state == SessionState::Planned && s.starts_at <= now && sight.opens_desk();
        let attendance = begun.then(|| {
            view! { " "<a class="nowrap" href=format!("/office/sessions/{}/attendance", s.id)>{say(w.attendance)}</a> }
        });
        let change =
            to_come.then(|| view! { " "<a class="nowrap" href=format!("/office/sessions/{}/change", s.id)>{say(w.change)}</a> });
        let off = (s.state == SessionState::Cancelled).then(|| badge(Badge::Cancelled, w.cancelled));
        view! { <li>{say(when)}" "{say(&s.title)}" "{off}" "<a class="nowrap" href=href>{say(w.desk)}</a>{attendance}{helpers}{change}</li> }
            .into_any()
    });
    let is_on = o.state == OfferingState::Published && !a.nothing_to_come(now);
    let draw = rules_of(a).is_ok().then(|| view! { <p><a href=format!("{base}/draw")>{say(w.draw)}</a></p> });
    // Whoever waits may be offered a place, too, and has no mailbox.
    let on_paper = (staff.role == Role::City
        && sight.is_open()
        && (rules_of(a).is_ok() || o.waitlist.0 || o.selection == Selection::Screening))
        .then(|| view! { <p><a href=format!("{base}/results")>{say(w.on_paper)}</a></p> });
    let cancel_all =
        can_cancel_all(a, now).then(|| view! { <p><a href=format!("{base}/cancel")>{say(w.cancel_all)}</a></p> });
    let invitees = (a.takes_letters() && sight.sees(Column::Name) && sight.sees(Column::Email))
        .then(|| link_button(Button::Secondary, w.invitees, &format!("{base}/invitees")));
    let screening = (o.selection == Selection::Screening && sight.sees(Column::AnswersApply))
        .then(|| link_button(Button::Secondary, w.screening, &format!("{base}/screening")));
    let continuing = o.selection == Selection::Continuing;
    let carry = (continuing && sight.sees(Column::Name) && sight.sees(Column::Attendance))
        .then(|| link_button(Button::Secondary, w.carry, &format!("{base}/carry")));
    // A visit that was arranged is for its group alone.
    let arranged = o.selection == Selection::ByArrangement;
    let requests = arranged.then(|| link_button(Button::Secondary, w.requests, "/office/visits"));
    let enter_at = if arranged { "/visit" } else { "/enter" };
    let takes_others = !o.selection.is_invited() && !continuing && (!arranged || o.visibility == Visibility::Public);
    let can_hold = is_on && takes_others && !arranged && can_be_held(a);
    let hold = can_hold.then(|| link_button(Button::Secondary, w.hold, &format!("{base}/hold")));
    let enter = (is_on && takes_others).then(|| link_button(Button::Secondary, w.enter, &format!("{base}{enter_at}")));
    let all: i64 = states.iter().map(|(_, n)| n).sum();
    let everyone = fill(w.all_registrations, &[&all]);
    let link = |kind, text: &str, end: &str| link_button(kind, text, &format!("{base}{end}"));
    let fees = (fees && sight.sees(Column::Fee)).then(|| {
        view! {
            <h2>{say(w.fees)}</h2>
            <p>{o.fee_text.clone()}</p>
            <div class="actions">{link(Button::Secondary, w.fees_open, "/fees")}</div>
        }
    });
    let receivers = (staff.role == Role::City).then(|| {
        view! { <p><a href=format!("{base}/receivers")>{say(receivers_title(language))}</a></p> }
    });
    let people = sight.is_open().then(|| {
        view! {
            <h2 id="registrations">{say(w.registrations)}</h2>
            {list(language, o, registrations, revoked, sight, w)}
        }
    });
    let ways = sight.is_open().then(|| {
        view! { <div class="actions">{link(Button::Primary, &everyone, "/people")}{hold}{enter}{requests}{invitees}{carry}{screening}</div> }
    });
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, &[("/office", w.title)], &o.title)}
        <h1>{say(&o.title)}</h1>
        <p><a href=format!("/offerings/{}", o.id)>{say(w.public_page)}</a></p>
        {charge_part(charge)}
        {(staff.role == Role::City).then(|| view! { <p><a href=format!("{base}/data")>{say(w.data)}</a></p> })}
        <h2>{say(w.summary)}</h2>
        {description_list(summary)}
        {notice(language, staff, a, sight)}
        {crate::minimum::office_line(a, minimum_decided, now, language)}
        {on_the_day(o, unnamed, language)}
        {ways}
        {sight.is_open().then(|| view! { <h2>{say(w.lists)}</h2><p class="support">{say(w.lists_more)}</p> })}
        <div class="actions">
            {sight.prints_sheet.then(|| link(Button::Secondary, w.print, "/print"))}
            {sight.takes_lists.then(|| link(Button::Secondary, w.xlsx, "/attendance.xlsx"))}
            {sight.takes_lists.then(|| link(Button::Secondary, w.csv, "/attendance.csv"))}
            {link(Button::Secondary, w.ics, "/attendance.ics")}
        </div>
        {(sight.is_open() && !sight.takes_lists).then(|| lists_off(language, a))}
        {receivers}
        {fees}
        <h2>{say(w.sessions)}</h2>
        <ul>{desks.collect_view()}</ul>
        {draw}
        {on_paper}
        {cancel_all}
        {childcare::views::office(a, childcare.0, childcare.1, language)}
        {adjustment::views::of_offering(language, adjustments)}
        {changes(language, made, w)}
        {again(language, o, w)}
        {people}
    }
    .into_any()
}

/// What is turned on at its desk, and who has named nobody to fetch their children.
fn on_the_day(o: &Offering, unnamed: Option<i64>, language: Language) -> AnyView {
    let w = words(language);
    let mut lines: Vec<String> = o.desk.0.iter().map(|rule| rule.name(language).to_owned()).collect();
    lines.extend(o.no_show_minutes.map(|minutes| fill(w.no_show, &[&minutes])));
    if lines.is_empty() {
        return nothing();
    }
    let lines = lines.into_iter().map(|line| view! { <li>{say(line)}</li> }.into_any()).collect_view();
    let unnamed = unnamed.filter(|n| *n > 0).map(|n| {
        view! { <p>{say(fill(crate::pickup::views::unnamed(language), &[&n]))}</p> }
    });
    view! { <h2>{say(w.on_the_day)}</h2><ul>{lines}</ul>{unnamed} }.into_any()
}

/// Working over its words, and making it again.
fn again(language: Language, o: &Offering, w: &Words) -> AnyView {
    let next = text::fiscal_year_name(o.fiscal_year + 1, language);
    let body = view! {
        {hidden("offering", &o.id)}
        <p class="actions">
            {button_do(Button::Secondary, &fill(w.again, &[&next]), "do", "again")}
            {button_do(Button::Secondary, w.work_over, "do", "edit")}
        </p>
    };
    view! { <h2>{say(w.proposals)}</h2>{form("/office/proposals/new", body)} }.into_any()
}

/// What was changed after it was announced.
fn changes(language: Language, made: &[Change], w: &Words) -> AnyView {
    if made.is_empty() {
        return nothing();
    }
    let lines = made.iter().map(|change| {
        let undone = change.undone_at.is_some().then(|| badge(Badge::Closed, w.undone));
        let href = format!("/office/changes/{}", change.id);
        view! {
            <li>
                {say(text::moment_short(change.at, language))}" "
                <a href=href>{say(crate::change::name(change.kind, language))}</a>" "{undone}
            </li>
        }
        .into_any()
    });
    view! { <h2>{say(w.changes)}</h2><ul>{lines.collect_view()}</ul> }.into_any()
}

/// What people are called by, and the column on which a reading beside it depends: without a name it stands in its place.
fn named(sight: &Sight, w: &Words) -> (&'static str, Option<Column>) {
    match (sight.sees(Column::Name), sight.sees(Column::Kana)) {
        (true, _) => (w.name, Some(Column::Kana)),
        (false, true) => (w.name_kana, Some(Column::Name)),
        (false, false) => (w.receipt, Some(Column::Name)),
    }
}

/// The columns that are received. Whoever has no name here is called by what there is.
fn list(
    language: Language,
    o: &Offering,
    registrations: &[Registration],
    revoked: &HashSet<String>,
    sight: &Sight,
    w: &Words,
) -> AnyView {
    if registrations.is_empty() {
        return view! { <p>{say(w.none_yet)}</p> }.into_any();
    }
    let ((name_head, kana), phone) = (named(sight, w), Some(Column::Phone));
    let rows = registrations.iter().map(|r| {
        let twin = r.twin_of.is_some().then(|| badge(Badge::Waiting, o.once_per.perhaps(language)));
        let name = called(&r.name, &r.name_kana, &r.receipt).to_owned();
        sight.keep([
            (None, view! { <a href=format!("/office/registrations/{}", r.id)>{name}</a>" "{twin} }.into_any()),
            (kana, view! { {r.name_kana.clone()} }.into_any()),
            (None, say(state_of(revoked.contains(&r.id), state_word_in(o.selection, r.state, language), language))),
            (None, say(r.size.to_string())),
            (None, view! { {grouped(&r.receipt)} }.into_any()),
            (phone, view! { {r.phone.clone()} }.into_any()),
            (None, say(text::moment_short(r.created_at, language))),
        ])
    });
    let head = sight.keep([
        (None, name_head),
        (kana, w.name_kana),
        (None, w.state),
        (None, w.size),
        (None, w.receipt),
        (phone, w.phone),
        (None, w.arrived),
    ]);
    let sizes: Vec<usize> = head.iter().position(|name| *name == w.size).into_iter().collect();
    table(Table {
        caption: w.registrations,
        caption_hidden: true,
        head: &head,
        rows: rows.collect(),
        row_heads: true,
        numeric: &sizes,
        dense: true,
        stacks: true,
        ..Default::default()
    })
}

/// 「撮影不可」 beside the name of who does not agree to photos, where some are taken.
fn no_photos(a: &Announcement, row: &Row, w: &'static Words) -> AnyView {
    if a.offering.photos.0 && row.attendee.photo_consent == 0 {
        return view! { " "<span class="nowrap">"〔"{say(w.no_photos)}"〕"</span> }.into_any();
    }
    nothing()
}

/// The sheet for the day: A4, a box for each session, no personal data beyond name and reading.
pub fn sheet(language: Language, staff: &Staff, a: &Announcement, sight: &Sight, rows: &[Row], now: Moment) -> AnyView {
    let w = words(language);
    let columns: Vec<String> = (0..a.sessions.len()).map(|i| column(a, i, language)).collect();
    let (name_head, kana) = named(sight, w);
    let mut head = sight.keep([(None, w.number), (None, name_head), (kana, w.name_kana)]);
    head.extend(a.offering.childcare_places.map(|_| w.childcare));
    head.extend(columns.iter().map(String::as_str));
    let lines = rows.iter().zip(1..).map(|(row, n)| {
        let p = &row.attendee;
        let name = called(&p.name, &p.name_kana, &p.receipt).to_owned();
        let mut cells = sight.keep([
            (None, say(n.to_string())),
            (None, view! { {name}{no_photos(a, row, w)} }.into_any()),
            (kana, view! { {p.name_kana.clone()} }.into_any()),
        ]);
        cells.extend(row.childcare.iter().map(|ages| say(minded(ages, language))));
        cells.extend(row.present.iter().map(|p| say(if *p == Some(true) { "○" } else { "" })));
        cells
    });
    let printed = fill(w.printed, &[&staff.name, &text::moment(now, language)]);
    view! {
        <p class="no-print"><a href=format!("/office/offerings/{}", a.offering.id)>{say(w.back)}</a></p>
        <div class="sheet">
            <h1><span class="sub">{say(w.sheet)}</span>{say(&a.offering.title)}</h1>
            {table(Table { caption: w.sheet, caption_hidden: true, head: &head, rows: lines.collect(), dense: true, ..Default::default() })}
            <p class="handling"><span>{say(w.handling)}</span><span>{say(printed)}</span></p>
        </div>
    }
    .into_any()
}
