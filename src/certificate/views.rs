use leptos::prelude::*;

use super::model::{Certificate, Line, Person};
use super::rules::{Holds, grouped, is_citys, masked, total};
use super::words::{Words, words};
use crate::closing::rules::is_volunteering;
use crate::programme::Announcement;
use crate::registration::{pass, sessions};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, date_long, fill, plain};
use crate::ui::*;

/// What an offering's certificates are called.
pub fn kind(a: &Announcement, language: Language) -> &'static str {
    let w = words(language);
    if is_volunteering(a.offering.kind) { w.of_activity } else { w.of_participation }
}

pub fn hours(minutes: i64, language: Language) -> String {
    fill(words(language).hours_of, &[&(minutes / 60), &(minutes % 60)])
}

/// On the page of a registration, once there is something to certify.
pub fn own_link(certified: bool, receipt: &str, key: &str, language: Language) -> AnyView {
    if !certified {
        return nothing();
    }
    let href = format!("/registrations/{receipt}/certificate?key={key}");
    view! { <p>{link_button(Button::Secondary, words(language).own_link, &href)}</p> }.into_any()
}

/// The office's page of an offering.
pub struct ListPage<'a> {
    pub language: Language,
    pub staff: &'a Staff,
    pub a: &'a Announcement,
    /// Each with the certificate that says just that, if there is one.
    pub people: &'a [(Person, Option<Certificate>)],
    /// Those who are left out.
    pub secret: usize,
    pub said: Option<(Notice, String)>,
}

pub fn list_page(page: &ListPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let o = &page.a.offering;
    let (offering, base) = (format!("/office/offerings/{}", o.id), format!("/office/offerings/{}/certificates", o.id));
    let said = page.said.as_ref().map(|(kind, text)| notice_banner(*kind, "", view! { <p>{say(text)}</p> }));
    let secret = (page.secret > 0).then(|| view! { <p>{say(fill(w.secret, &[&page.secret]))}</p> });
    let body = if page.people.is_empty() {
        view! { <p>{say(w.none)}</p> }.into_any()
    } else {
        let rows = page.people.iter().map(|(person, certificate)| {
            let (minutes, planned) = total(&person.lines);
            let number = match certificate {
                Some(c) => {
                    let href = format!("{base}/print?participant={}", person.participant_id);
                    view! { {c.number()}" "<a class="nowrap" href=href>{say(w.print_one)}</a> }.into_any()
                }
                None => say(w.not_issued),
            };
            let href = format!("/office/registrations/{}", person.registration_id);
            vec![
                view! { <a href=href>{person.name.clone()}</a> }.into_any(),
                say(fill(w.times_of, &[&person.lines.len()])),
                say(marked(hours(minutes, language), planned > 0, w)),
                number,
            ]
        });
        let table = table(Table {
            caption: w.title,
            caption_hidden: true,
            head: &[w.name, w.sessions, w.hours, w.number],
            rows: rows.collect(),
            row_heads: true,
            numeric: &[1],
            dense: true,
            stacks: true,
            ..Default::default()
        });
        let print = page.people.iter().any(|(_, c)| c.is_some()).then(|| {
            view! { <p>{link_button(Button::Secondary, w.print_all, &format!("{base}/print"))}</p> }
        });
        view! {
            {form(&base, view! {
                <p class="support">{say(w.issue_more)}</p>
                <p class="actions">{button_do(Button::Primary, w.issue_all, "do", "issue")}</p>
            })}
            {print}
            {table}
        }
        .into_any()
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &[("/office", w.office), (&offering, &o.title)], w.title)}
        {said}
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        <p>{say(w.lead)}</p>
        {secret}
        {body}
    }
    .into_any()
}

fn marked(text: String, planned: bool, w: &'static Words) -> String {
    if planned { format!("{text}（{}）", w.planned) } else { text }
}

/// A certificate on its way to paper.
pub struct Paper<'a> {
    pub name: &'a str,
    pub lines: &'a [Line],
    pub certificate: &'a Certificate,
    pub check: String,
    /// Where anybody may ask whether it holds.
    pub url: String,
}

/// A page for each.
pub fn papers(a: &Announcement, papers: &[Paper], language: Language) -> AnyView {
    let articles = papers.iter().map(|paper| article(a, paper, language)).collect_view();
    view! { <div class="sheets certificates">{articles}</div> }.into_any()
}

fn article(a: &Announcement, paper: &Paper, language: Language) -> AnyView {
    let w = words(language);
    let o = &a.offering;
    let certify = if is_volunteering(o.kind) { w.certify_activity } else { w.certify };
    let qr = pass::svg(&paper.url).unwrap_or_default();
    let omitted = if is_citys(&a.hosts) { w.seal_omitted } else { w.stamp_omitted };
    let contact = format!("{} {}", o.contact_name, o.contact_phone);
    let issuer = view! { {say(&o.organiser)}{say(omitted)}<br/>{say(contact)} };
    let facts = vec![
        (w.number, say(paper.certificate.number())),
        (w.check, view! { <span class="number">{grouped(&paper.check)}</span> }.into_any()),
        (w.issued_on, say(date_long(paper.certificate.issued_at.date(), language))),
        (w.issuer, issuer.into_any()),
    ];
    view! {
        <article class="sheet for-resident">
            <h1>{say(kind(a, language))}</h1>
            <p class="lead">{fill(&plain(w.sama), &[&paper.name])}</p>
            <p>{say(certify)}</p>
            {description_list(vec![(w.offering, say(&o.title))])}
            {lines(a, paper.lines, &paper.certificate.number(), language)}
            {description_list(facts)}
            <p>{say(w.how_to_verify)}</p>
            <div class="qr" role="img" aria-label=plain(w.qr) inner_html=qr></div>
            <p class="address">{paper.url.clone()}</p>
        </article>
    }
    .into_any()
}

/// Dates, places and hours, the planned ones marked. `of`: whose they are, for several stand on one page.
fn lines(a: &Announcement, all: &[Line], of: &str, language: Language) -> AnyView {
    let w = words(language);
    let rows = all.iter().map(|line| {
        let session = a.sessions.iter().find(|s| s.id == line.session_id);
        let when = session.map_or_else(String::new, |s| sessions::when_long(s, language));
        let place = session.map_or_else(String::new, |s| sessions::place(a, s));
        vec![say(when), say(place), say(marked(hours(line.minutes, language), line.planned.0, w))]
    });
    let (minutes, planned) = total(all);
    let foot = vec![say(w.total), nothing(), say(marked(hours(minutes, language), planned > 0, w))];
    let caption = format!("{} {of}", plain(w.when));
    let table = table(Table {
        caption: &caption,
        caption_hidden: true,
        head: &[w.when, w.place, w.time],
        rows: rows.collect(),
        foot,
        row_heads: true,
        dense: true,
        ..Default::default()
    });
    let note = (planned > 0).then(|| view! { <p class="support">{say(w.planned_note)}</p> });
    view! { {table}{note} }.into_any()
}

/// What somebody sees of their own.
pub struct OwnPage<'a> {
    pub language: Language,
    pub a: &'a Announcement,
    pub receipt: &'a str,
    pub key: &'a str,
    pub people: &'a [Person],
    /// What is issued already.
    pub papers: &'a [Paper<'a>],
}

pub fn own_page(page: &OwnPage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let action = format!("/registrations/{}/certificate?key={}", page.receipt, page.key);
    let back = format!("/registrations/{}?key={}", page.receipt, page.key);
    let missing = page.people.len() > page.papers.len();
    let ask = match (page.people.is_empty(), missing) {
        (true, _) => view! { <p>{say(w.own_none)}</p> }.into_any(),
        (false, true) => {
            let people = page
                .people
                .iter()
                .map(|p| view! { <h2>{p.name.clone()}</h2>{lines(page.a, &p.lines, &p.name, language)} }.into_any());
            view! {
                {people.collect_view()}
                {form(&action, view! { <p class="actions">{button_do(Button::Primary, w.own_issue, "do", "issue")}</p> })}
            }
            .into_any()
        }
        (false, false) => nothing(),
    };
    view! {
        <div class="no-print">
            <h1><span class="sub">{say(&page.a.offering.title)}</span>{say(kind(page.a, language))}</h1>
            <p>{say(w.own_lead)}</p>
            {ask}
            <p><a href=back>{say(w.own_back)}</a></p>
        </div>
        {papers(page.a, page.papers, language)}
    }
    .into_any()
}

/// The office's print run.
pub fn print_page(a: &Announcement, all: &[Paper], language: Language) -> AnyView {
    let back = format!("/office/offerings/{}/certificates", a.offering.id);
    view! {
        <p class="no-print"><a href=back>{say(words(language).back)}</a></p>
        {papers(a, all, language)}
    }
    .into_any()
}

/// What anybody is told of a certificate whose paper they hold.
pub struct Told<'a> {
    pub a: &'a Announcement,
    pub certificate: &'a Certificate,
    pub lines: &'a [Line],
    /// Empty where it is not to be told.
    pub name: &'a str,
    pub holds: Holds,
}

/// `asked`: a number and a sign that were given.
pub fn verify_page(language: Language, asked: Option<(&str, &str)>, told: Option<&Told>) -> AnyView {
    let w = words(language);
    let (number, check) = asked.unwrap_or_default();
    let answer = match (asked, told) {
        (None, _) => view! { <p>{say(w.verify_lead)}</p> }.into_any(),
        (Some(_), None) => notice_banner(Notice::Error, "", view! { <p>{say(w.unknown)}</p> }),
        (Some(_), Some(told)) => answer(told, language),
    };
    let again = told.is_none().then(|| {
        view! {
            <form class="form" method="get" action="/certificates">
                {field(language, Field {
                    name: "number", label: w.number, unmarked: true, value: number, autocomplete: "off", ..Default::default()
                })}
                {field(language, Field {
                    name: "check", label: w.check, unmarked: true, value: check, autocomplete: "off", ..Default::default()
                })}
                <p class="actions">{button(Button::Primary, w.verify_do)}</p>
            </form>
        }
    });
    view! {
        {breadcrumbs(language, &[], w.verify)}
        <h1>{say(w.verify)}</h1>
        {answer}
        {again}
    }
    .into_any()
}

fn answer(told: &Told, language: Language) -> AnyView {
    let w = words(language);
    let o = &told.a.offering;
    let (notice, text) = match told.holds {
        Holds::Yes => (Notice::Success, w.holds),
        Holds::InReview => (Notice::Warning, w.in_review),
        Holds::No => (Notice::Error, w.holds_not),
    };
    let name = masked(told.name);
    let facts = vec![
        (w.number, say(told.certificate.number())),
        (w.masked, if name.is_empty() { say(w.no_name) } else { view! { {name} }.into_any() }),
        (w.offering, say(&o.title)),
        (w.issuer, say(&o.organiser)),
        (w.issued_on, say(date_long(told.certificate.issued_at.date(), language))),
    ];
    view! {
        {notice_banner(notice, "", view! { <p>{say(text)}</p> })}
        <h2>{say(kind(told.a, language))}</h2>
        {description_list(facts)}
        {lines(told.a, told.lines, &told.certificate.number(), language)}
    }
    .into_any()
}
