//! 個人情報ファイル簿: what the register of the city's files says of this one, added up from what offerings declare, what was
//! asked, who hosts, and which columns there are. Nothing is written down twice.

use std::collections::BTreeSet;

use super::columns::{Of, TABLES};
use super::model::Declared;
use super::rules::{LARGE_FILE, is_sensitive_question};
use super::store;
use super::words::{Words, column};
use crate::app::App;
use crate::error::{Error, Result};
use crate::programme::Ask;
use crate::registration::Channel;
use crate::text::{Language, date_long, fill, fiscal_year_name, plain};

/// Which offerings an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    All,
    Year(i64),
}

impl Range {
    pub fn parse(text: &str) -> Option<Range> {
        match text {
            "all" => Some(Range::All),
            year => year.parse().ok().filter(|y| (1900..3000).contains(y)).map(Range::Year),
        }
    }

    pub fn code(self) -> String {
        match self {
            Range::All => "all".into(),
            Range::Year(year) => year.to_string(),
        }
    }

    fn year(self) -> Option<i64> {
        match self {
            Range::All => None,
            Range::Year(year) => Some(year),
        }
    }
}

/// One entry of the register: headings and what stands under each, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub title: String,
    pub persons: i64,
    pub facts: Vec<(&'static str, Vec<String>)>,
}

/// Writes the entry. Not found: nobody has applied to anything in it.
pub async fn entry(app: &App, range: Range, language: Language, w: &'static Words) -> Result<Entry> {
    let (db, year) = (&app.store, range.year());
    let declared = store::declared(db, year).await?;
    if declared.is_empty() {
        return Err(Error::NotFound);
    }
    let questions = store::question_labels(db, year).await?;
    let held = store::held(db, year).await?;
    let city = store::city(db).await?;
    let ways = store::ways(db, year).await?;
    let receivers = store::receivers(db, year).await?;
    Ok(write(range, language, w, &Facts { declared, questions, held, city, ways, receivers }))
}

/// What is known of the offerings of an entry.
struct Facts {
    declared: Vec<Declared>,
    questions: Vec<String>,
    /// Registrations, and the persons in them.
    held: (i64, i64),
    city: String,
    ways: Vec<String>,
    receivers: Vec<String>,
}

fn write(range: Range, language: Language, w: &'static Words, facts: &Facts) -> Entry {
    let Facts { declared, questions, held: (registrations, persons), .. } = facts;
    let title = match range {
        Range::All => w.file_name.to_owned(),
        Range::Year(year) => fill(w.file_name_of, &[&fiscal_year_name(year, language)]),
    };
    let each = |of: fn(&Declared) -> String| -> Vec<String> {
        declared.iter().map(of).filter(|text| !text.is_empty()).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let ways = facts.ways.iter().filter_map(|way| Channel::from_code(way));
    let ways: Vec<String> = ways.map(|way| plain(super::words::channel(w, way))).collect();
    let sensitive: Vec<String> = questions.iter().filter(|label| is_sensitive_question(label)).cloned().collect();
    let is_sensitive = !sensitive.is_empty() || declared.iter().any(|d| d.sensitive.0);
    let sensitive = match is_sensitive {
        true => std::iter::once(plain(w.file_sensitive_yes)).chain(sensitive).collect(),
        false => vec![plain(w.file_sensitive_no)],
    };
    let kept: Vec<String> = each(|d| d.retain_until.clone());
    let day = |text: Option<&String>| {
        text.map_or_else(String::new, |t| t.parse().map_or_else(|_| t.clone(), |day| plain(&date_long(day, language))))
    };
    let kept = plain(&fill(w.file_kept_between, &[&day(kept.first()), &day(kept.last())]));
    let mut note = vec![kept];
    note.push(plain(if *persons >= LARGE_FILE { w.file_large } else { w.file_small }));
    Entry {
        persons: *persons,
        facts: vec![
            (w.file_title, vec![plain(&title)]),
            (w.file_body, vec![facts.city.clone()]),
            (w.file_department, each(|d| d.data_holder.clone())),
            (w.file_purpose, each(|d| d.purpose.clone())),
            (w.file_items, items(declared, questions, w)),
            (w.file_range, vec![plain(&fill(w.file_range_of, &[&declared.len(), registrations, persons]))]),
            (w.file_ways, ways),
            (w.file_sensitive, sensitive),
            (w.file_receivers, facts.receivers.clone()),
            (w.file_desk, each(|d| format!("{} {}", d.contact_name, d.contact_phone).trim().to_owned())),
            (w.file_correction, vec![plain(w.file_correction_how)]),
            (w.file_kind, vec![plain(w.file_kind_electronic)]),
            (w.file_note, note),
        ],
        title: plain(&title),
    }
}

/// What is recorded: the columns that tell of a person, as far as some offering asks for them, and the questions.
fn items(declared: &[Declared], questions: &[String], w: &'static Words) -> Vec<String> {
    let asks = |ask: Ask| declared.iter().any(|d| d.asks.split(',').any(|code| code == ask.code()));
    let taken = |table: &str, name: &str| match name {
        "birth_date" => asks(Ask::BirthDate),
        "age_band" => asks(Ask::AgeBand),
        "grade" => asks(Ask::Grade),
        "residency" => asks(Ask::Residency),
        "district" => asks(Ask::District),
        "photo_consent" => declared.iter().any(|d| d.photos.0),
        "addressee" => declared.iter().any(|d| d.fee > 0),
        _ if table.starts_with("fee_") => declared.iter().any(|d| d.fee > 0),
        "text" if table == "answer" => !questions.is_empty(),
        _ => true,
    };
    let mut items: Vec<String> = Vec::new();
    let mut tables: Vec<_> = TABLES.iter().filter(|t| matches!(t.of, Of::Applicants(_))).collect();
    // Who applied, then who comes, then what is held beside.
    tables.sort_by_key(|t| ["registration", "participant"].iter().position(|name| t.name == *name).unwrap_or(2));
    for table in tables {
        for name in table.personal.split_whitespace().filter(|name| taken(table.name, name)) {
            if let Some(label) = column(w, table.name, name).map(plain)
                && !items.contains(&label)
            {
                items.push(label);
            }
        }
    }
    items.extend(questions.iter().map(|label| plain(&fill(w.file_question, &[label]))));
    items
}
