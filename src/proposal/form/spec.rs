//! What a field of a proposal is, and which section it belongs to.

use super::lists::*;
use super::words::Words;

/// A label or hint in the reader's language.
pub type Say = fn(&Words) -> &'static str;

#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Line,
    Long,
    Date,
    Time,
    Number,
    Phone,
    Yes,
    One(Options),
    Any(Options),
}

/// What is to choose from.
#[derive(Clone, Copy, Debug)]
pub enum Options {
    Fixed(&'static [(&'static str, Say)]),
    Kinds,
    Grades,
    Channels,
    Venues,
    Actions,
    Partners,
    Programmes,
    Classes,
    Columns,
    /// What can be said in another language.
    Parts,
}

#[derive(Clone, Copy, Debug)]
pub struct Spec {
    pub name: &'static str,
    pub kind: Kind,
    pub label: Say,
    pub hint: Option<Say>,
    pub required: bool,
    /// Seldom needed: below, where one may leave it alone.
    pub more: bool,
}

/// Rows of the same fields: `sessions[0].date`.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub legend: fn(&super::super::words::Words) -> &'static str,
    pub specs: &'static [Spec],
    /// How many rows stand there to begin with.
    pub least: usize,
}

/// A field of a table's rows that names another row by its number, of the same table or of one `at` elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Pointer {
    pub table: &'static str,
    pub field: &'static str,
    pub at: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    About,
    Dates,
    Places,
    Who,
    Period,
    Questions,
    Details,
    Desk,
    Contact,
    Texts,
}

pub(super) const fn spec(name: &'static str, kind: Kind, label: Say) -> Spec {
    Spec { name, kind, label, hint: None, required: false, more: false }
}

impl Spec {
    pub(super) const fn required(self) -> Spec {
        Spec { required: true, ..self }
    }

    pub(super) const fn more(self) -> Spec {
        Spec { more: true, ..self }
    }

    pub(super) const fn hint(self, hint: Say) -> Spec {
        Spec { hint: Some(hint), ..self }
    }
}

/// Values that stand in a new row without anybody typing them: a row of nothing else says nothing.
pub const GIVEN: [&str; 8] = ["attendance", "mode", "rule", "kind", "step", "role", "unit", "required"];

impl Section {
    pub const ALL: [Section; 10] = [
        Section::About,
        Section::Dates,
        Section::Places,
        Section::Who,
        Section::Period,
        Section::Questions,
        Section::Details,
        Section::Desk,
        Section::Contact,
        Section::Texts,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Section::About => "about",
            Section::Dates => "dates",
            Section::Places => "places",
            Section::Who => "who",
            Section::Period => "period",
            Section::Questions => "questions",
            Section::Details => "details",
            Section::Desk => "desk",
            Section::Contact => "contact",
            Section::Texts => "texts",
        }
    }

    pub fn from_code(code: &str) -> Option<Section> {
        Section::ALL.into_iter().find(|s| s.code() == code)
    }

    pub const fn specs(self) -> &'static [Spec] {
        match self {
            Section::About => ABOUT,
            Section::Dates => DATES,
            Section::Places => PLACES,
            Section::Who => WHO,
            Section::Period => PERIOD,
            Section::Questions => &[],
            Section::Details => DETAILS,
            Section::Desk => DESK,
            Section::Contact => CONTACT,
            Section::Texts => TEXTS,
        }
    }

    pub const fn tables(self) -> &'static [Table] {
        match self {
            Section::Dates => &[SESSIONS],
            Section::Places => &[SLOTS],
            Section::Questions => &[QUESTIONS, PRIORITIES, QUOTAS, CRITERIA],
            Section::Contact => &[HOSTS, RECEIVERS, INSTRUCTORS],
            Section::Texts => &[TRANSLATIONS],
            _ => &[],
        }
    }

    /// All that belongs to it: fields and tables.
    pub fn names(self) -> Vec<&'static str> {
        self.specs().iter().map(|s| s.name).chain(self.tables().iter().map(|t| t.name)).collect()
    }

    pub fn after(self) -> Option<Section> {
        let at = Section::ALL.iter().position(|s| *s == self)?;
        Section::ALL.get(at + 1).copied()
    }

    /// The section that a name belongs to: `sessions[0].date` to the dates.
    pub fn of(name: &str) -> Option<Section> {
        let first = name.split('[').next().unwrap_or(name);
        Section::ALL.into_iter().find(|s| s.names().contains(&first))
    }
}

/// What a name is called: the field's label, and for a row its table and number from 0.
pub fn label(name: &str) -> Option<(Option<(Table, usize)>, Spec)> {
    let section = Section::of(name)?;
    if let Some(spec) = section.specs().iter().find(|s| s.name == name) {
        return Some((None, *spec));
    }
    section.tables().iter().find_map(|table| {
        let row = super::super::content::row_of(name, table.name)?;
        let field = name.rsplit("].").next()?;
        Some((Some((*table, row)), *table.specs.iter().find(|s| s.name == field)?))
    })
}
