//! An offering's applicants: narrowed by codes in the address, found by name through a form.

use leptos::prelude::*;

use super::super::filter::{Filter, Mark, Part, Which, option, sees_answers};
use super::super::list_words::{Words, channel, words};
use super::super::store::list::{Counts, PAGE, Row};
use crate::mailing::rules::may_write;
use crate::programme::{Announcement, Column, OncePer, QuestionKind};
use crate::receiver::views::notice;
use crate::receiver::{Sight, called};
use crate::registration::views::{grouped, state_word, state_word_in};
use crate::registration::{Channel, State, sessions};
use crate::revocation::views::state_of;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};

pub struct ListPage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    /// What is received; the rest is empty already.
    pub sight: &'a Sight,
    pub filter: &'a Filter,
    pub counts: &'a Counts,
    pub rows: &'a [Row],
    pub page: u32,
    /// What was typed to find somebody; never in an address.
    pub typed: &'a str,
    pub errors: &'a Errors,
    /// How many were imported just now.
    pub imported: Option<u32>,
    pub language: Language,
}

pub fn list_page(page: ListPage) -> AnyView {
    let w = words(page.language);
    let o = &page.announcement.offering;
    let office = format!("/office/offerings/{}", o.id);
    let imported = page
        .imported
        .map(|n| notice_banner(Notice::Success, "", view! { <p role="status">{say(fill(w.imported, &[&n]))}</p> }));
    view! {
        {staff_menu(page.language, page.staff, "/office")}
        {breadcrumbs(page.language, &[("/office", crate::office::title(page.language)), (office.as_str(), o.title.as_str())], w.title)}
        {error_summary(page.language, page.errors)}
        <p class="skip-past"><a href="#list">{say(w.skip)}</a></p>
        <h1><span class="sub">{say(&o.title)}</span>{say(w.title)}</h1>
        {imported}
        {notice(page.language, page.staff, page.announcement, page.sight)}
        {ways_on(&page, w)}
        {narrowing(&page, w)}
        {by_name(&page, w)}
        {results(&page, w)}
    }
    .into_any()
}

fn here(page: &ListPage) -> String {
    format!("/office/offerings/{}/people", page.announcement.offering.id)
}

fn ways_on(page: &ListPage, w: &'static Words) -> AnyView {
    let office = format!("/office/offerings/{}", page.announcement.offering.id);
    view! {
        <div class="actions">
            {link_button(Button::Secondary, w.enter, &format!("{office}/enter"))}
            {link_button(Button::Secondary, w.import, &format!("{office}/import"))}
            {link_button(Button::Secondary, w.letters, &format!("{office}/letters"))}
        </div>
    }
    .into_any()
}

fn narrowing(page: &ListPage, w: &'static Words) -> AnyView {
    let (filter, language, rule) = (page.filter, page.language, page.announcement.offering.once_per);
    let choose = |name, label, options: Vec<Opt>, value: &str| {
        let all = std::iter::once(Opt::new("", w.all)).chain(options).collect();
        select(
            language,
            Select { name, label, unmarked: true, options: all, value, no_empty: true, ..Default::default() },
        )
    };
    let chosen: Vec<String> = filter.marks.iter().map(|m| m.code().to_owned()).collect();
    // What nobody has is not worth asking for.
    let marks = Mark::ALL.iter().filter(|m| page.counts.mark(**m) > 0 || filter.marks.contains(m));
    let marks: Vec<Opt> =
        marks.map(|m| Opt::new(m.code(), counted(mark_word(*m, rule, w), page.counts.mark(*m), w))).collect();
    let marks = (!marks.is_empty()).then(|| {
        let (name, legend) = ("mark", w.marks);
        checks(language, Checks { name, legend, unmarked: true, options: marks, chosen: &chosen, ..Default::default() })
    });
    let several = page.announcement.slots.len() > 1;
    let parts = several.then(|| choose("part", w.part, parts(page, w), &filter.part_code()));
    let answers = answers(page, w);
    let answers = (!answers.is_empty()).then(|| choose("answer", w.answer, answers, &filter.answer_code()));
    let by_kana = page.sight.sees(Column::Kana).then(|| Opt::new("kana", w.by_kana));
    let sorts = std::iter::once(Opt::new("arrival", w.by_arrival)).chain(by_kana).collect();
    let sort = Select {
        name: "sort",
        label: w.sort,
        unmarked: true,
        options: sorts,
        value: filter.sort.code(),
        no_empty: true,
        ..Default::default()
    };
    let closer =
        filter.part.is_some() || filter.channel.is_some() || filter.language.is_some() || filter.answer.is_some();
    let clear = filter.narrows().then(|| link_button(Button::Quiet, w.clear, &here(page)));
    view! {
        {search_form(&here(page), view! {
            <div class="filters">
                {choose("state", w.state, states(page, w), filter.which.map_or("", Which::code))}
                {select(language, sort)}
            </div>
            {marks}
            <details open=closer>
                <summary>{say(w.narrow)}</summary>
                <div class="filters">
                    {parts}
                    {choose("channel", w.channel, channels(page, w), filter.channel.map_or("", Channel::code))}
                    {choose("language", w.language, languages(page, w), filter.language.map_or("", Language::code))}
                    {answers}
                </div>
            </details>
            <div class="row">{button(Button::Primary, w.narrow_do)}{clear}</div>
        })}
    }
    .into_any()
}

fn counted(text: &str, n: i64, w: &'static Words) -> String {
    fill(w.count, &[&text, &n])
}

fn mark_word(mark: Mark, rule: OncePer, w: &'static Words) -> &'static str {
    match mark {
        Mark::NoEmail => w.no_email,
        Mark::Undelivered => w.undelivered,
        Mark::Twin => match rule {
            OncePer::Person => w.twin,
            OncePer::Household => w.twin_household,
            OncePer::Group => w.twin_group,
        },
        Mark::Noted => w.noted,
        Mark::Unpaid => w.unpaid,
    }
}

fn states(page: &ListPage, w: &'static Words) -> Vec<Opt> {
    let counts = page.counts;
    let live = counted(w.live, counts.in_states(State::is_live), w);
    let held = counted(w.unconfirmed, counts.in_states(State::is_held), w);
    let mut options = vec![Opt::new("live", live), Opt::new("unconfirmed", held)];
    let each = State::ALL.iter().filter(|s| !s.is_held()).filter_map(|state| {
        let n = counts.in_states(|s| s == *state);
        let asked = page.filter.which == Some(Which::One(*state));
        (n > 0 || asked).then(|| Opt::new(state.code(), counted(state_word(*state, page.language), n, w)))
    });
    options.extend(each);
    options
}

fn parts(page: &ListPage, w: &'static Words) -> Vec<Opt> {
    let a = page.announcement;
    let n = |counts: &[(String, i64)], id: &str| counts.iter().find(|(of, _)| of == id).map_or(0, |(_, n)| *n);
    let slots = a
        .slots
        .iter()
        .filter(|s| !s.title.is_empty())
        .map(|s| Opt::new(format!("slot:{}", s.id), counted(&s.title, n(&page.counts.slots, &s.id), w)));
    let sessions = a.sessions.iter().map(|s| {
        let when = sessions::when(s, page.language);
        Opt::new(format!("session:{}", s.id), counted(&when, n(&page.counts.sessions, &s.id), w))
    });
    slots.chain(sessions).collect()
}

fn channels(page: &ListPage, w: &'static Words) -> Vec<Opt> {
    let known = page.counts.channels.iter().map(|(c, n)| Opt::new(c.code(), counted(channel(*c, w), *n, w)));
    known.collect()
}

fn languages(page: &ListPage, w: &'static Words) -> Vec<Opt> {
    let known = page.counts.languages.iter().filter_map(|(code, n)| {
        let language = Language::from_code(code)?;
        Some(Opt::new(code, counted(language.name(), *n, w)))
    });
    known.collect()
}

fn answers(page: &ListPage, w: &'static Words) -> Vec<Opt> {
    let a = page.announcement;
    let asked = a.questions.iter().filter(|q| q.kind == QuestionKind::Choice && sees_answers(page.sight, q));
    asked
        .flat_map(|q| {
            q.options.lines().enumerate().map(|(i, text)| {
                let n = page.counts.answers.iter().find(|(of, t, _)| *of == q.id && t == text).map_or(0, |a| a.2);
                Opt::new(format!("{}:{i}", q.id), counted(&format!("{}：{text}", q.label), n, w))
            })
        })
        .collect()
}

/// A name is personal: it is looked for by a form that writes, and stands in no address.
fn by_name(page: &ListPage, w: &'static Words) -> AnyView {
    let narrowed = page.filter.fields().into_iter().map(|(name, code)| hidden(name, code));
    form(
        &here(page),
        view! {
            {narrowed.collect_view()}
            {field(page.language, Field {
                name: "q", label: w.name_search, unmarked: true, kind: Input::Search, value: page.typed,
                error: page.errors.get("q"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button(Button::Secondary, w.name_search_do)}</p>
        },
    )
}

fn results(page: &ListPage, w: &'static Words) -> AnyView {
    let counted = page.rows.first().map_or(0, |r| r.total);
    let total = if page.typed.is_empty() { counted } else { page.rows.len() as i64 };
    let pages = u32::try_from((total + PAGE - 1) / PAGE).unwrap_or(u32::MAX);
    let first = i64::from(page.page.saturating_sub(1)) * PAGE + 1;
    let last = first + page.rows.len() as i64 - 1;
    let heading = if !page.typed.is_empty() && total == PAGE {
        fill(w.found_most, &[&total])
    } else if pages > 1 {
        fill(w.found_page, &[&total, &first, &last])
    } else {
        fill(w.found, &[&total])
    };
    let query = page.filter.query();
    let href = |n| {
        format!("{}?{}page={n}#list", here(page), if query.is_empty() { String::new() } else { format!("{query}&") })
    };
    // A search by name fits on one page, or wants to be narrowed.
    let pager =
        if page.typed.is_empty() { pager(page.language, Pager { page: page.page, pages, href }) } else { nothing() };
    let write = (total > 0 && page.typed.is_empty() && may_write(page.sight)).then(|| {
        let to = format!("/office/offerings/{}/letters/new?{query}", page.announcement.offering.id);
        view! { <p class="actions">{link_button(Button::Secondary, w.letter, &to)}</p> }
    });
    let body = if page.rows.is_empty() { view! { <p>{say(w.none)}</p> }.into_any() } else { rows(page, w) };
    view! { <h2 id="list" tabindex="-1">{say(heading)}</h2>{write}{body}{pager} }.into_any()
}

fn rows(page: &ListPage, w: &'static Words) -> AnyView {
    // Where nothing is to be done there is no column for it.
    let any = page.rows.iter().any(|r| !steps(r, w).is_empty());
    let phone = Some(Column::Phone);
    let together = |text: String| view! { <span class="nowrap">{text}</span> }.into_any();
    let rows = page.rows.iter().map(|r| {
        let state = view! {
            {say(state_of(r.revoked.0, state_word_in(page.announcement.offering.selection, r.state, page.language), page.language))}
            {(r.size > 1).then(|| view! { " "{say(fill(w.persons, &[&r.size]))} })}
            {(!r.has_email.0).then(|| view! { " "{badge(Badge::Info, w.no_mail_badge)} })}
            {(r.notes > 0).then(|| view! { " "{badge(Badge::Info, &fill(w.noted_badge, &[&r.notes]))} })}
        };
        let name = called(&r.name, &r.name_kana, &r.receipt).to_owned();
        let named = view! { <a href=format!("/office/registrations/{}", r.id)>{name}</a>" "<span class="kana">{r.name_kana.clone()}</span> };
        let steps = any.then(|| {
            let steps = steps(r, w).into_iter().map(|(href, text)| view! { <a href=href>{say(text)}</a><br/> });
            steps.collect_view().into_any()
        });
        let cells = [
            (None, Some(named.into_any())),
            (None, Some(state.into_any())),
            (None, steps),
            (None, Some(together(grouped(&r.receipt)))),
            (phone, Some(together(r.phone.clone()))),
            (None, Some(say(text::moment_short(r.created_at, page.language)))),
        ];
        page.sight.keep(cells).into_iter().flatten().collect()
    });
    let name = if page.sight.sees(Column::Name) || page.sight.sees(Column::Kana) { w.name } else { w.receipt };
    let head = [
        (None, Some(name)),
        (None, Some(w.state)),
        (None, any.then_some(w.next)),
        (None, Some(w.receipt)),
        (phone, Some(w.phone)),
        (None, Some(w.arrived)),
    ];
    let head: Vec<&str> = page.sight.keep(head).into_iter().flatten().collect();
    table(Table {
        caption: w.title,
        caption_hidden: true,
        head: &head,
        rows: rows.collect(),
        row_heads: true,
        dense: true,
        stacks: true,
        ..Default::default()
    })
}

/// What somebody must do for this one, if anything; each leads to where it is done.
fn steps(r: &Row, w: &'static Words) -> Vec<(String, &'static str)> {
    let page = format!("/office/registrations/{}", r.id);
    let mut steps = Vec::new();
    if r.state.is_held() {
        steps.push((format!("{page}#deeds"), w.do_confirm));
    }
    if r.state == State::Offered && !r.has_email.0 {
        steps.push((format!("{page}#deeds"), w.do_answer));
    }
    if r.undelivered.0 {
        steps.push((format!("{page}#undelivered"), w.do_call));
    }
    if r.twin_of.is_some() && r.state.is_live() {
        steps.push((format!("{page}/twin"), w.do_compare));
    }
    steps
}

/// A filter in words, for pages that say which list they are about, as far as what it asks for is received.
pub fn described(asked: &Filter, a: &Announcement, staff: &Staff, sight: &Sight, language: Language) -> Vec<String> {
    let w = words(language);
    let filter = &asked.clone().within(staff, sight, a);
    let mut all = Vec::new();
    match filter.which {
        Some(Which::Live) => all.push(w.live.to_owned()),
        Some(Which::Unconfirmed) => all.push(w.unconfirmed.to_owned()),
        Some(Which::One(state)) => all.push(state_word(state, language).to_owned()),
        None => {}
    }
    match &filter.part {
        Some(Part::Slot(id)) => all.extend(a.slot(id).map(|s| s.title.clone())),
        Some(Part::Session(id)) => {
            all.extend(a.sessions.iter().find(|s| s.id == *id).map(|s| sessions::when(s, language)));
        }
        None => {}
    }
    all.extend(filter.channel.map(|c| channel(c, w).to_owned()));
    all.extend(filter.language.map(|l| l.name().to_owned()));
    if let Some((question, n)) = &filter.answer {
        all.extend(option(a, question, *n).map(str::to_owned));
    }
    all.extend(filter.marks.iter().map(|m| mark_word(*m, a.offering.once_per, w).to_owned()));
    if filter.answer != asked.answer || filter.marks != asked.marks {
        all.push(w.otherwise.to_owned());
    }
    if all.is_empty() { vec![w.all.to_owned()] } else { all }
}
