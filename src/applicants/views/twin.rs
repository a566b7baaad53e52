//! Two registrations side by side, and what can be done about them.

use leptos::prelude::*;

use super::super::store::twin::{Attached, Counted, Verdict};
use super::super::twin_words::{Words, words};
use crate::programme::{Announcement, Column, OncePer};
use crate::receiver::{Sight, called};
use crate::registration::Registration;
use crate::registration::views::{grouped, state_word};
use crate::revocation::views::state_of;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, AgeBand, Language, fill, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// One of the two, as it is seen.
pub struct Side {
    pub registration: Registration,
    /// It ended by a revocation.
    pub revoked: bool,
    pub title: String,
    pub sight: Sight,
    pub people: Vec<Counted>,
    pub sees_notes: bool,
    pub attached: Attached,
}

pub struct TwinPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub this: &'a Side,
    /// None: it has not been chosen yet.
    pub other: Option<&'a Side>,
    pub verdicts: &'a [Verdict],
    pub said: Option<&'a str>,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn twin_page(page: TwinPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let people = format!("/office/offerings/{}/people", o.id);
    let r = &page.this.registration;
    let one = format!("/office/registrations/{}", r.id);
    let trail = [
        ("/office", crate::office::title(page.language)),
        (people.as_str(), o.title.as_str()),
        (one.as_str(), called(&r.name, &r.name_kana, &r.receipt)),
    ];
    let body = match page.other {
        Some(other) => view! {
            {compared(&page, other, w)}
            {found_out(&page, w)}
            {different(&page, other, w)}
            {same(&page, other, w)}
            {merge(&page, other, w)}
        }
        .into_any(),
        None => choose(&page, w),
    };
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &trail, w.title)}
        {error_summary(page.language, page.errors)}
        {page.said.map(|text| notice_banner(Notice::Warning, "", view! { <p>{say(text)}</p> }))}
        <h1>{say(w.title)}</h1>
        {body}
    }
    .into_any()
}

fn action(page: &TwinPage) -> String {
    let with = page.other.map_or_else(String::new, |other| format!("?with={}", other.registration.id));
    format!("/office/registrations/{}/twin{with}", page.this.registration.id)
}

fn choose(page: &TwinPage, w: &'static Words) -> AnyView {
    form(
        &action(page),
        view! {
            <h2>{say(w.choose)}</h2>
            {field(page.language, Field {
                name: "receipt", label: w.other_receipt, support: w.choose_more, required: true,
                value: page.typed.get("receipt"), error: page.errors.get("receipt"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.choose_do, "do", "find")}</p>
        },
    )
}

/// What differs is said in words, too.
fn compared(page: &TwinPage, other: &Side, w: &'static Words) -> AnyView {
    let language = page.language;
    type Fact<'a> = (Option<Column>, (&'static str, &'a dyn Fn(&Side) -> String));
    let name = |s: &Side| {
        let r = &s.registration;
        named(&r.name, &r.name_kana, &r.receipt)
    };
    let facts: [Fact; 12] = [
        (None, (w.offering, &|s| s.title.clone())),
        (None, (w.name, &name)),
        (None, (w.participants, &|s| s.people.iter().map(|p| person(p, language)).collect::<Vec<_>>().join("、"))),
        (None, (w.state, &|s| plain(state_of(s.revoked, state_word(s.registration.state, language), language)))),
        (Some(Column::Phone), (w.phone, &|s| s.registration.phone.clone())),
        (Some(Column::Email), (w.email, &|s| s.registration.email.clone().unwrap_or_else(|| plain(w.none)))),
        (None, (w.arrived, &|s| plain(&text::moment(s.registration.created_at, language)))),
        (None, (w.notes, &|s| if s.sees_notes { fill(w.count, &[&s.attached.notes]) } else { String::new() })),
        (None, (w.answers, &|s| fill(w.count, &[&s.attached.answers]))),
        (Some(Column::AnswersAfter), (w.adjustments, &|s| fill(w.count, &[&s.attached.adjustments]))),
        (Some(Column::AnswersApply), (w.childcare, &|s| fill(w.children, &[&s.attached.children]))),
        (Some(Column::Fee), (w.money, &|s| fill(w.count, &[&s.attached.money]))),
    ];
    // What is received of one of the two only cannot be compared.
    let facts = other.sight.keep(page.this.sight.keep(facts.map(|(column, fact)| (column, (column, fact)))));
    let rows = facts.into_iter().map(|(name, of)| {
        let (a, b) = (of(page.this), of(other));
        let differs = (a != b).then(|| view! { " "{badge(Badge::Info, w.differs)} });
        vec![say(name), a.into_any(), view! { {b}{differs} }.into_any()]
    });
    let head = |side: &Side, name: &str| format!("{}　{}", plain(name), grouped_text(side));
    let (this, that) = (head(page.this, w.this), head(other, w.other));
    table(Table {
        caption: w.title,
        caption_hidden: true,
        head: &[w.item, &this, &that],
        rows: rows.collect(),
        row_heads: true,
        stacks: true,
        ..Default::default()
    })
}

fn grouped_text(side: &Side) -> String {
    grouped(&side.registration.receipt)
}

fn person(p: &Counted, language: Language) -> String {
    let band = p.age_band.as_deref().and_then(AgeBand::from_code).map(|b| plain(&b.name(language)));
    let age = p.birth_date.clone().or(band).map_or_else(String::new, |age| format!(" {age}"));
    format!("{}{age}", named(&p.name, &p.name_kana, "—"))
}

/// Name and reading, as far as they are received.
fn named(name: &str, kana: &str, receipt: &str) -> String {
    let name = called(name, kana, receipt);
    if kana.is_empty() || name == kana { name.to_owned() } else { format!("{name}（{kana}）") }
}

fn found_out(page: &TwinPage, w: &'static Words) -> AnyView {
    let lines = page.verdicts.iter().map(|v| {
        let text = match (v.verdict.as_str(), &v.merge_id) {
            ("same", Some(_)) => w.was_same,
            ("same", None) => w.was_same_undone,
            ("different", _) if page.announcement.offering.once_per == OncePer::Person => w.was_different,
            ("different", _) => w.was_two,
            _ => w.was_merged,
        };
        let at = plain(&text::moment_short(v.at, page.language));
        view! { <li>{say(fill(text, &[&at, &v.staff]))}</li> }.into_any()
    });
    if page.verdicts.is_empty() {
        return nothing();
    }
    view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any()
}

fn different(page: &TwinPage, other: &Side, w: &'static Words) -> AnyView {
    let (a, b) = (&page.this.registration, &other.registration);
    let marked = a.twin_of.as_ref() == Some(&b.id) || b.twin_of.as_ref() == Some(&a.id);
    if !marked {
        return nothing();
    }
    let rule = page.announcement.offering.once_per;
    let (title, button) = match rule {
        OncePer::Person => (w.different, w.different_do),
        OncePer::Household => (w.different_household, w.two_do),
        OncePer::Group => (w.different_group, w.two_do),
    };
    view! {
        <section>
            <h2>{say(title)}</h2>
            <p class="support">{say(fill(w.different_more, &[&rule.same(page.language)]))}</p>
            {form(&action(page), button_do(Button::Secondary, button, "do", "different"))}
        </section>
    }
    .into_any()
}

fn same(page: &TwinPage, other: &Side, w: &'static Words) -> AnyView {
    let stands = page.verdicts.iter().rev().find_map(|v| v.merge_id.clone());
    let pairs = |side: &Side| side.people.iter().map(|p| p.counted_as.clone()).collect::<Vec<_>>();
    let (mine, theirs) = (pairs(page.this), pairs(other));
    let already = mine.len() == 1 && theirs.len() == 1 && mine == theirs;
    let who = |name: &'static str, of: &'static str, side: &Side| {
        let options: Vec<Opt> = side.people.iter().map(|p| Opt::new(&p.id, person(p, page.language))).collect();
        let (label, value) = (fill(w.same_who, &[&of]), side.people.first().map_or("", |p| p.id.as_str()).to_owned());
        select(
            page.language,
            Select {
                name,
                label: &label,
                unmarked: true,
                options,
                value: &value,
                no_empty: true,
                ..Default::default()
            },
        )
    };
    let inner = if let Some(merge) = stands {
        view! {
            <p>{say(w.same_already)}</p>
            {form(&action(page), view! {
                {hidden("merge", merge)}
                {button_do(Button::Secondary, w.same_undo, "do", "undo")}
            })}
        }
        .into_any()
    } else if already {
        view! { <p>{say(w.same_already)}</p> }.into_any()
    } else {
        view! {
            <p class="support">{say(w.same_more)}</p>
            {form(&action(page), view! {
                {who("person", w.this, page.this)}
                {who("other_person", w.other, other)}
                <p class="actions">{button_do(Button::Secondary, w.same_do, "do", "same")}</p>
            })}
        }
        .into_any()
    };
    view! { <section><h2>{say(w.same)}</h2>{inner}</section> }.into_any()
}

fn merge(page: &TwinPage, other: &Side, w: &'static Words) -> AnyView {
    let (a, b) = (&page.this.registration, &other.registration);
    if a.offering_id != b.offering_id || !a.state.is_live() || !b.state.is_live() {
        return nothing();
    }
    let option = |r: &Registration| {
        let at = plain(&text::moment_short(r.created_at, page.language));
        let state = plain(state_word(r.state, page.language));
        Opt::new(&r.id, fill(w.keep_one, &[&grouped(&r.receipt), &state, &at]))
    };
    let options = vec![option(a), option(b)];
    let sees = page.this.sight.sees(Column::Fee) && page.this.attached.money + other.attached.money > 0;
    let money = sees.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.merge_money)}</p> }));
    view! {
        <section>
            <h2>{say(fill(w.merge, &[&page.announcement.offering.once_per.same(page.language)]))}</h2>
            <p class="support">{say(w.merge_more)}</p>
            {money}
            {form(&action(page), view! {
                {choice(page.language, Choice {
                    name: "keep", legend: w.keep, required: true, options, value: page.typed.get("keep"),
                    error: page.errors.get("keep"), ..Default::default()
                })}
                {field(page.language, Field {
                    name: "reason", label: w.reason, required: true, value: page.typed.get("reason"),
                    error: page.errors.get("reason"), autocomplete: "off", ..Default::default()
                })}
                <p class="actions">{button_do(Button::Danger, w.merge_do, "do", "merge")}</p>
            })}
        </section>
    }
    .into_any()
}
