use leptos::prelude::*;

use super::super::disclose::Part;
use super::super::model::{Candidate, Disclosure, HoldWhy, Identified, Wish, table_of as stood_in};
use super::super::words::{Words, channel, code, table as table_word, told as column_word, words};
use super::{hold_word, way};
use crate::clock::Moment;
use crate::programme::Residency;
use crate::proposal::personal::Found;
use crate::registration::views::state_word;
use crate::registration::{Channel, State};
use crate::staff::Staff;
use crate::store::Told;
use crate::text::{self, AgeBand, Language, fill, plain};
use crate::ui::{Errors, *};
use crate::web::Fields;

pub struct AskPage<'a> {
    pub staff: &'a Staff,
    pub typed: &'a Fields,
    pub errors: &'a Errors,
    /// None: nothing was looked for yet.
    pub found: Option<&'a [Candidate]>,
    /// Those who teach and are called so.
    pub teach: &'a [Found],
    pub withheld: bool,
    pub language: Language,
}

/// A search, and what in it is the person's own.
pub fn ask_page(page: AskPage) -> AnyView {
    let w = words(page.language);
    let withheld = page.withheld.then(|| notice_banner(Notice::Warning, "", view! { <p>{say(w.withheld)}</p> }));
    let found = page.found.map(|found| match found {
        [] => view! { <p role="status">{say(w.found_none)}</p> }.into_any(),
        found => choose(&page, found, w),
    });
    view! {
        {way(page.language, page.staff, w.disclosure)}
        {error_summary(page.language, page.errors)}
        <h1>{say(w.disclosure)}</h1>
        <p>{say(w.disclosure_more)}</p>
        {form("/office/disclosure", view! {
            {field(page.language, Field {
                name: "q", label: w.search, support: w.search_more, unmarked: true, kind: Input::Search,
                value: page.typed.get("q"), error: page.errors.get("q"), autocomplete: "off", ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.search_do, "do", "search")}</p>
        })}
        {withheld}
        {found}
        {(!page.teach.is_empty()).then(|| teachers(&page, w))}
    }
    .into_any()
}

/// One of those who teach, as the form names them.
pub fn part_of(found: &Found) -> String {
    format!("{}/{}", found.subject, found.name)
}

/// Those who teach, of whom something is held beside what is announced.
fn teachers(page: &AskPage, w: &'static Words) -> AnyView {
    let options = page.teach.iter().map(|f| Opt::new(part_of(f), &f.name).note(&f.title)).collect();
    let chosen: Vec<String> = page.typed.all("teaches").map(Into::into).collect();
    let ways = Identified::ALL.iter().map(|i| Opt::new(i.code(), identified(w, *i))).collect();
    let fields = view! {
        {hidden("q", page.typed.get("q"))}
        {checks(page.language, Checks {
            name: "teaches", legend: w.teaches, required: true, options, chosen: &chosen, error: page.errors.get("teaches"),
            ..Default::default()
        })}
        {choice(page.language, Choice {
            name: "teacher_identified", legend: w.identified, required: true, options: ways,
            value: page.typed.get("teacher_identified"), error: page.errors.get("teacher_identified"), ..Default::default()
        })}
        <p class="actions">
            {button_do(Button::Primary, w.make, "do", "make")}
            {button_do(Button::Secondary, w.json, "do", "json")}
        </p>
    };
    view! {
        <section>
            <h2>{say(w.teachers)}</h2>
            <p>{say(w.teachers_more)}</p>
            {form("/office/disclosure/instructor", fields)}
        </section>
    }
    .into_any()
}

fn choose(page: &AskPage, found: &[Candidate], w: &'static Words) -> AnyView {
    let options = found.iter().map(|c| {
        let label = if c.participant_id.is_empty() { w.as_applicant } else { w.as_participant };
        let day = plain(&text::date_short(c.created_at.date(), page.language));
        Opt::new(format!("{}/{}", c.registration_id, c.participant_id), plain(&fill(label, &[&c.name, &c.name_kana])))
            .note(format!("{}　{day}", c.title))
    });
    let chosen: Vec<String> = page.typed.all("part").map(Into::into).collect();
    let mut registrations: Vec<&str> = found.iter().map(|c| c.registration_id.as_str()).collect();
    registrations.dedup();
    let all = fill(w.found_all, &[&registrations.len()]);
    let ways = Identified::ALL.iter().map(|i| Opt::new(i.code(), identified(w, *i))).collect();
    form(
        "/office/disclosure",
        view! {
            {hidden("q", page.typed.get("q"))}
            <p role="status">{say(&all)}</p>
            {checks(page.language, Checks {
                name: "part", legend: w.parts, required: true, options: options.collect(), chosen: &chosen,
                error: page.errors.get("part"), ..Default::default()
            })}
            {choice(page.language, Choice {
                name: "identified", legend: w.identified, required: true, options: ways, value: page.typed.get("identified"),
                error: page.errors.get("identified"), ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.make, "do", "make")}</p>
        },
    )
}

fn identified(w: &'static Words, how: Identified) -> &'static str {
    match how {
        Identified::MyNumberCard => w.my_number_card,
        Identified::DrivingLicence => w.driving_licence,
        Identified::Passport => w.passport,
        Identified::TwoDocuments => w.two_documents,
        Identified::StatutoryAgent => w.statutory_agent,
        Identified::AppointedAgent => w.appointed_agent,
    }
}

pub struct Document<'a> {
    pub staff: &'a Staff,
    pub disclosure: &'a Disclosure,
    pub told: &'a [(Part, Vec<Told>)],
    pub language: Language,
}

/// All that is held about a person, to be printed and handed over.
pub fn document_page(page: Document) -> AnyView {
    let w = words(page.language);
    let d = page.disclosure;
    let made = fill(w.made, &[&text::moment(d.at, page.language), &d.staff, &identified(w, d.identified)]);
    let parts = page.told.iter().enumerate().map(|(n, (_, tables))| {
        let (empty, full): (Vec<&Told>, Vec<&Told>) = tables.iter().partition(|told| told.rows.is_empty());
        let empty: Vec<&str> = empty.into_iter().map(|told| table_word(w, told.table)).collect();
        let empty = (!empty.is_empty()).then(|| {
            let names = empty.join(if page.language == Language::En { ", " } else { "、" });
            view! { <p>{say(fill(w.without, &[&names]))}</p> }
        });
        let tables = full.into_iter().map(|told| table_of(page.language, told, w)).collect_view();
        // Who teaches has applied for nothing.
        let heading = (!d.id.is_empty()).then(|| view! { <h2>{say(w.t_application)}" "{n + 1}</h2> });
        view! { <section>{heading}{tables}{empty}</section> }.into_any()
    });
    view! {
        <div class="no-print">
            {way(page.language, page.staff, w.document)}
            {(!d.id.is_empty()).then(|| view! { <p>{link_button(Button::Secondary, w.json, &format!("/office/disclosures/{}/data.json", d.id))}</p> })}
        </div>
        <div class="sheet for-resident">
            <h1>{say(w.document)}</h1>
            <p>{say(made)}</p>
            {parts.collect_view()}
            <p>{say(w.nobody_else)}</p>
        </div>
    }
    .into_any()
}

fn table_of(language: Language, told: &Told, w: &'static Words) -> AnyView {
    let heading = table_word(w, told.table);
    let rows = told.rows.iter().map(|row| {
        let facts = row
            .0
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (column_word(w, told.table, name), value_view(value, name, language)));
        description_list(facts.collect())
    });
    view! { <h3>{say(heading)}</h3>{rows.collect_view()} }.into_any()
}

fn value_view(text: &str, name: &str, language: Language) -> AnyView {
    let shown = value(text, name, language);
    // What somebody typed is shown as it is, readings are of our own words only.
    if shown == text { view! { {text.to_owned()} }.into_any() } else { say(shown) }
}

/// A value as a reader understands it: instants, yes and no, codes in words; everything else as it stands.
fn value(text: &str, name: &str, language: Language) -> String {
    let w = words(language);
    let at = || text.parse().ok().map(|seconds| text::moment(Moment(seconds), language));
    let word = match name {
        "at" | "answer_by" => at(),
        _ if name.ends_with("_at") => at(),
        "on_behalf" | "secret" | "photo_consent" => Some(if text == "1" { w.yes } else { w.no }.to_owned()),
        "state" => State::from_code(text)
            .map(|state| state_word(state, language))
            .or_else(|| code(w, name, text))
            .map(str::to_owned),
        "channel" => Channel::from_code(text).map(|way| channel(w, way).to_owned()),
        "age_band" => AgeBand::from_code(text).map(|band| band.name(language).to_string()),
        "verb" => Some(crate::audit::deed(language, text)),
        "letter" => Some(crate::notice::name(text).to_owned()).filter(|name| !name.is_empty()),
        "wish" => {
            Wish::from_code(text).map(|wish| if wish == Wish::Erase { w.wish_erase } else { w.wish_correct }.to_owned())
        }
        "stood_in" => Some(table_word(w, stood_in(text)).to_owned()),
        "hold_why" => HoldWhy::from_code(text).map(|why| hold_word(w, why).to_owned()),
        "who" if text == "applicant" => Some(w.applicant.to_owned()),
        "who" if text == "system" => Some(w.by_program.to_owned()),
        "residency" => Residency::from_code(text).map(|r| r.people(language).to_owned()),
        _ => code(w, name, text).map(str::to_owned),
    };
    word.unwrap_or_else(|| text.to_owned())
}
