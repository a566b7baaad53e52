//! Draws a section's fields from its list.

use leptos::prelude::*;

use super::spec::{Kind, Options, Section, Spec, Table};
use super::words::words;
use crate::programme::{self, Channel, Column, ELIGIBILITY, FEE_TEXT, NoteKind, SESSION_TITLES};
use crate::proposal::content::Content;
use crate::proposal::warnings::names;
use crate::text::{Language, date_short, fill, grade_code};
use crate::ui::{Errors, *};

/// What there is to choose from, beside what the list itself says.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    pub venues: Vec<(String, String)>,
    pub actions: Vec<(String, String)>,
    pub partners: Vec<(String, String)>,
    pub programmes: Vec<(String, String)>,
    /// That another may continue.
    pub classes: Vec<(String, String)>,
}

/// What a section is drawn from.
pub struct Form<'a> {
    pub section: Section,
    pub typed: &'a Content,
    pub errors: &'a Errors,
    pub choices: &'a Choices,
    /// Of what is published already some things stay.
    pub published: bool,
    /// All that is written: rows of another part are looked up there.
    pub known: &'a Content,
    /// Its address, without the part.
    pub here: &'a str,
    /// Rows beside those that say something.
    pub more: usize,
    pub language: Language,
}

/// Fields that stay as they are once it is published: others build on them.
const FIXED: [&str; 12] = [
    "kind",
    "selection",
    "continues",
    "unit",
    "places",
    "each_rule",
    "applicant",
    "venue",
    "venue_other",
    "year",
    "publish_on",
    "publish_time",
];
/// The same of a row.
const FIXED_IN_ROW: [&str; 10] =
    ["date", "starts", "ends", "venue", "attendance", "unit", "sessions", "group", "rule", "required"];

pub fn fields(form: &Form) -> AnyView {
    let stays = |spec: &Spec| form.published && FIXED.contains(&spec.name);
    let own = parted(form, form.section.specs(), |spec| spec.name.to_owned(), stays);
    view! { {own}{tables(form)} }.into_any()
}

/// What is asked for first, and below it what is seldom needed; that is open where something in it is to be mended.
fn parted(form: &Form, specs: &[Spec], name: impl Fn(&Spec) -> String, stays: impl Fn(&Spec) -> bool) -> AnyView {
    let drawn = |more: bool| -> Vec<AnyView> {
        specs.iter().filter(|spec| spec.more == more).map(|spec| one(form, spec, &name(spec), stays(spec))).collect()
    };
    let (first, seldom) = (drawn(false), drawn(true));
    let open = specs.iter().any(|spec| spec.more && form.errors.get(&name(spec)).is_some());
    let shown = specs.iter().any(|spec| spec.more && !stays(spec));
    let summary = crate::proposal::words::words(form.language).seldom;
    let seldom = match (seldom.is_empty(), shown) {
        (true, _) => nothing(),
        (false, false) => seldom.into_any(),
        (false, true) => view! {
            <details class="together" open=open><summary>{say(summary)}</summary><div class="grid">{seldom}</div></details>
        }
        .into_any(),
    };
    view! { <div class="grid">{first}</div>{seldom} }.into_any()
}

/// The fields that only list dates.
pub fn rule(form: &Form) -> AnyView {
    super::lists::RULE.iter().map(|spec| one(form, spec, spec.name, false)).collect_view().into_any()
}

fn tables(form: &Form) -> AnyView {
    form.section.tables().iter().map(|table| rows(form, table)).collect_view().into_any()
}

fn rows(form: &Form, table: &Table) -> AnyView {
    let own = crate::proposal::words::words(form.language);
    if form.published && matches!(table.name, "hosts" | "receivers" | "priorities" | "quotas" | "criteria") {
        let all = form.typed.only(&[table.name]).0;
        return all.into_iter().map(|(name, value)| hidden(&name, value)).collect_view().into_any();
    }
    // Hosts and receivers of what is published have a page of their own; its dates and ways to take part neither come nor go.
    let fixed = form.published && matches!(table.name, "sessions" | "slots");
    let count =
        form.typed.rows(table.name).max(if fixed { 0 } else { table.least }) + if fixed { 0 } else { form.more };
    let rows = (0..count).map(|row| {
        let name = |spec: &Spec| format!("{}[{row}].{}", table.name, spec.name);
        // What a question requires may change; of slots it may not.
        let stays = |spec: &Spec| fixed && FIXED_IN_ROW.contains(&spec.name);
        let fields = parted(form, table.specs, name, stays);
        let id = format!("{}[{row}].id", table.name);
        let drop = format!("{}[{row}].drop", table.name);
        let gone = (!fixed && row < form.typed.rows(table.name)).then(|| {
            checkbox(form.language, Checkbox { name: &drop, label: own.drop_row, unmarked: true, ..Default::default() })
        });
        let id = form.typed.has(&id).then(|| hidden(&id, form.typed.get(&id)));
        let with = beside(form, table.name, row);
        fieldset(&fill((table.legend)(own), &[&(row + 1)]), view! { {fields}{with}{id}{gone} })
    });
    rows.collect_view().into_any()
}

/// Who teaches stands twice: by a public name on each date, and once with how they are reached and paid. What belongs
/// together by its name is shown together.
fn beside(form: &Form, table: &str, row: usize) -> AnyView {
    let w = crate::proposal::words::words(form.language);
    match table {
        "instructors" => {
            let name = form.typed.get(&format!("instructors[{row}].name"));
            if name.is_empty() {
                return nothing();
            }
            let dates = taught(form.known, name, form.language);
            let text =
                if dates.is_empty() { w.teaches_none.to_owned() } else { fill(w.teaches_on, &[&dates.join("、")]) };
            view! { <p class="support">{say(text)}</p> }.into_any()
        }
        "sessions" => {
            let lines = names(form.typed.get(&format!("sessions[{row}].instructor"))).filter_map(|name| {
                let at = (0..form.known.rows("instructors"))
                    .find(|at| form.known.get(&format!("instructors[{at}].name")) == name)?;
                let text = fill(w.taught_by, &[&name, &w.contact, &(at + 1)]);
                let href = format!("{}/contact", form.here);
                Some(view! { <p class="support"><a href=href>{say(text)}</a></p> }.into_any())
            });
            lines.collect_view().into_any()
        }
        _ => nothing(),
    }
}

/// The dates on which somebody of this name teaches.
fn taught(content: &Content, name: &str, language: Language) -> Vec<String> {
    let get = |row: usize, field: &str| content.get(&format!("sessions[{row}].{field}"));
    let rows = (0..content.rows("sessions")).filter(|row| names(get(*row, "instructor")).any(|n| n == name));
    rows.map(|row| {
        get(row, "date").parse().map_or_else(|_| get(row, "date").to_owned(), |day| date_short(day, language))
    })
    .collect()
}

/// One field; one that stays travels unseen.
fn one(form: &Form, spec: &Spec, name: &str, stays: bool) -> AnyView {
    let w = words(form.language);
    let language = form.language;
    if stays {
        return form.typed.all(name).map(|value| hidden(name, value)).collect_view().into_any();
    }
    let (label, hint) = ((spec.label)(w), spec.hint.map_or("", |hint| hint(w)));
    let (value, error) = (form.typed.get(name), form.errors.get(name));
    let line = Field { name, label, support: hint, value, error, required: spec.required, ..Default::default() };
    match spec.kind {
        Kind::Line => field(language, Field { max_length: Some(200), ..line }),
        Kind::Long => {
            let area = Textarea {
                name,
                label,
                support: hint,
                value,
                error,
                required: spec.required,
                rows: 3,
                max_length: Some(2000),
            };
            textarea(language, area)
        }
        Kind::Date => field(language, Field { kind: Input::Date, short: true, ..line }),
        Kind::Time => field(language, Field { kind: Input::Time, short: true, ..line }),
        Kind::Number => field(language, Field { kind: Input::Number, short: true, max_length: Some(9), ..line }),
        Kind::Phone => field(language, Field { kind: Input::Tel, autocomplete: "off", ..line }),
        Kind::Yes => checkbox(
            language,
            Checkbox {
                name,
                label,
                support: hint,
                checked: !value.is_empty(),
                unmarked: true,
                error,
                ..Default::default()
            },
        ),
        Kind::One(options) => {
            let options = opts(options, form.choices, language);
            if options.len() <= 5 && !name.contains('[') {
                return choice(
                    language,
                    Choice {
                        name,
                        legend: label,
                        support: hint,
                        options,
                        value,
                        error,
                        required: spec.required,
                        ..Default::default()
                    },
                );
            }
            select(
                language,
                Select {
                    name,
                    label,
                    support: hint,
                    options,
                    value,
                    error,
                    required: spec.required,
                    ..Default::default()
                },
            )
        }
        Kind::Any(options) => {
            let chosen: Vec<String> = form.typed.all(name).map(Into::into).collect();
            let options = opts(options, form.choices, language);
            checks(
                language,
                Checks { name, legend: label, support: hint, options, chosen: &chosen, error, ..Default::default() },
            )
        }
    }
}

fn opts(options: Options, choices: &Choices, language: Language) -> Vec<Opt> {
    let w = words(language);
    let named = |list: &[(String, String)]| list.iter().map(|(value, label)| Opt::new(value, label)).collect();
    match options {
        Options::Fixed(list) => list.iter().map(|(value, label)| Opt::new(*value, label(w))).collect(),
        Options::Kinds => programme::Kind::ALL.iter().map(|kind| Opt::new(kind.code(), kind.name(language))).collect(),
        Options::Grades => (1..=12).filter_map(grade_code).map(|grade| Opt::new(grade.clone(), grade)).collect(),
        Options::Channels => {
            Channel::ALL.iter().map(|channel| Opt::new(channel.code(), channel.name(language))).collect()
        }
        Options::Venues => named(&choices.venues),
        Options::Actions => named(&choices.actions),
        Options::Partners => named(&choices.partners),
        Options::Programmes => named(&choices.programmes),
        Options::Parts => {
            let parts = [(ELIGIBILITY, w.eligibility), (FEE_TEXT, w.fee_text), (SESSION_TITLES, w.session_titles)];
            let parts = parts.into_iter().map(|(part, name)| Opt::new(part, name));
            parts.chain(NoteKind::ALL.iter().map(|kind| Opt::new(kind.code(), kind.name(language)))).collect()
        }
        Options::Classes => named(&choices.classes),
        Options::Columns => Column::ALL
            .iter()
            .map(|column| Opt::new(column.code(), crate::receiver::column_name(*column, language)))
            .collect(),
    }
}

/// A value as its field's reader knows it: the name of what was chosen.
pub fn shown(spec: &Spec, value: &str, choices: &Choices, language: Language) -> String {
    let named = |options| {
        let options = opts(options, choices, language);
        value
            .split('、')
            .map(|v| options.iter().find(|o| o.value() == v).map_or(v, |o| o.label()))
            .collect::<Vec<_>>()
            .join("、")
    };
    match spec.kind {
        Kind::One(options) | Kind::Any(options) => named(options),
        Kind::Yes if !value.is_empty() => "✓".to_owned(),
        _ => value.to_owned(),
    }
}
