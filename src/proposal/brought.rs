//! Offerings from a list that somebody keeps in a spreadsheet: each line becomes a proposal, to be looked at and submitted
//! like any other. Pure.

use super::content::Content;
use super::form::spec::{Kind, Options};
use super::form::{Section, words};
use super::reading::Ground;
use super::template::template;
use crate::programme;
use crate::sheet::read::{Line, Read, Sheet};
use crate::text::{Language, ascii, parse_ymd};

/// More lines than these are no list of a year's offerings.
pub const MOST: usize = 200;

/// What a column is called, and the field it fills. The first must be there.
pub const HEADS: [(&str, &str); 20] = [
    ("名前", "title"),
    ("ふりがな", "title_kana"),
    ("紹介", "summary"),
    ("種類", "kind"),
    ("日付", "dates"),
    ("開始", "starts"),
    ("終了", "ends"),
    ("会場", "venue"),
    ("講師", "instructor"),
    ("定員", "capacity"),
    ("決め方", "selection"),
    ("対象", "eligibility"),
    ("広報が届く日", "announce_on"),
    ("掲載開始", "publish_on"),
    ("受付開始", "opens_on"),
    ("締切り", "closes_on"),
    ("参加費", "fee"),
    ("持ち物", "bring"),
    ("問合せ先", "contact_name"),
    ("電話", "contact_phone"),
];

/// Why a line cannot become a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    NoName,
    /// What a formula would say is unsure.
    Formula(&'static str),
    NoDate(String),
    /// A word that is none of those to choose from.
    Unknown(&'static str, String),
}

/// A line of the list, as the spreadsheet numbers it.
#[derive(Clone, Debug)]
pub struct Row {
    pub number: usize,
    pub title: String,
    pub content: Result<Content, Wrong>,
}

/// A list as it was read: its rows, and the columns that mean nothing here.
pub struct List {
    pub rows: Vec<Row>,
    pub unused: Vec<String>,
}

/// None: there is no column of names.
pub fn list(sheet: &Sheet, partner: &str, ground: &Ground) -> Option<List> {
    let column = |name: &str| sheet.head.iter().position(|head| head == name);
    column(HEADS[0].0)?;
    let unused = sheet.head.iter().filter(|head| !head.is_empty() && !HEADS.iter().any(|(name, _)| name == head));
    let rows = sheet.lines.iter().map(|line| {
        let of = |name: &str| column(name).map_or("", |at| line.text(at)).trim();
        Row { number: line.number, title: of("名前").to_owned(), content: content(sheet, line, partner, ground) }
    });
    Some(List { rows: rows.collect(), unused: unused.cloned().collect() })
}

fn content(sheet: &Sheet, line: &Line, partner: &str, ground: &Ground) -> Result<Content, Wrong> {
    let column = |name: &str| sheet.head.iter().position(|head| head == name);
    for (name, _) in HEADS {
        if column(name).is_some_and(|at| line.cells.get(&at) == Some(&Read::Formula)) {
            return Err(Wrong::Formula(name));
        }
    }
    let of = |name: &str| column(name).map_or("", |at| line.text(at)).trim();
    if of("名前").is_empty() {
        return Err(Wrong::NoName);
    }
    let kind = match of("種類") {
        "" => programme::Kind::SingleSession,
        typed => *programme::Kind::ALL
            .iter()
            .find(|k| k.name(Language::Ja) == typed || k.code() == typed)
            .ok_or_else(|| Wrong::Unknown("種類", typed.to_owned()))?,
    };
    let mut c = template(kind, partner);
    for (name, field) in HEADS {
        let typed = of(name);
        match field {
            _ if typed.is_empty() => {}
            "kind" | "dates" | "starts" | "ends" | "instructor" => {}
            "selection" => c.set(field, selection(typed)?),
            "venue" => match ground.venues.iter().find(|v| v.name == typed) {
                Some(venue) => c.set("venue", venue.id.clone()),
                None => c.set("venue_other", typed),
            },
            _ => c.set(field, typed),
        }
    }
    let days: Vec<&str> = of("日付").split(['\n', '、', ';', '；', ' ', '　']).filter(|day| !day.is_empty()).collect();
    for (row, typed) in days.iter().enumerate() {
        let day = parse_ymd(typed).map_err(|_| Wrong::NoDate((*typed).to_owned()))?;
        for (field, value) in [
            ("date", day.to_string()),
            ("starts", ascii(of("開始"))),
            ("ends", ascii(of("終了"))),
            ("instructor", of("講師").to_owned()),
            ("attendance", "required".to_owned()),
        ] {
            c.set(&format!("sessions[{row}].{field}"), value);
        }
    }
    Ok(c)
}

/// 「先着順」「抽選」, by what the form calls them.
fn selection(typed: &str) -> Result<&'static str, Wrong> {
    let w = words(Language::Ja);
    let spec = Section::Places.specs().iter().find(|s| s.name == "selection");
    let Some(Kind::One(Options::Fixed(all))) = spec.map(|s| s.kind) else { return Ok("lottery") };
    let known = all.iter().find(|(code, label)| *code == typed || label(w) == typed);
    match (known, typed) {
        (Some((code, _)), _) => Ok(code),
        (None, "抽選") => Ok("lottery"),
        (None, "先着") => Ok("first_come"),
        (None, _) => Err(Wrong::Unknown("決め方", typed.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::read::read;

    fn rows(csv: &str) -> Vec<Row> {
        let ground = Ground::default();
        list(&read(csv.as_bytes()).unwrap(), "group", &ground).unwrap().rows
    }

    #[test]
    fn a_line_is_what_it_says_upon_the_template_of_its_kind() {
        let rows = rows(
            "名前,種類,日付,開始,終了,定員,決め方,担当メモ\n\
             折り紙の会,連続講座,2027-06-05、2027/6/19,10:00,11:30,15,先着,x\n\
             =1+1,,,,,,,\n",
        );
        let c = rows[0].content.as_ref().unwrap();
        assert_eq!((c.get("title"), c.get("kind"), c.get("selection")), ("折り紙の会", "series", "first_come"));
        assert_eq!((c.rows("sessions"), c.get("sessions[1].date")), (2, "2027-06-19"));
        assert_eq!(c.get("places"), "whole");
        // A name that begins with = is a name.
        assert_eq!(rows[1].content.as_ref().unwrap().get("title"), "=1+1");
    }

    #[test]
    fn what_cannot_be_understood_is_said_by_its_line() {
        let rows = rows("名前,種類,日付,決め方\n,,,\na,宴会,,\nb,,十二月,\nc,,,じゃんけん\nd,,,\n");
        let wrong: Vec<_> = rows.iter().map(|r| (r.number, r.content.clone().err())).collect();
        assert_eq!(
            wrong,
            [
                (3, Some(Wrong::Unknown("種類", "宴会".into()))),
                (4, Some(Wrong::NoDate("十二月".into()))),
                (5, Some(Wrong::Unknown("決め方", "じゃんけん".into()))),
                (6, None),
            ]
        );
    }

    #[test]
    fn without_a_column_of_names_it_is_no_such_list() {
        let sheet = read("題名,日付\n折り紙,2027-06-05\n".as_bytes()).unwrap();
        assert!(list(&sheet, "group", &Ground::default()).is_none());
    }
}
