//! 保険用名簿: which columns an insurer needs, and the rows. Pure.

use super::model::{Attendee, Closing};
use super::rules::Holds;
use super::views::holds_word;
use super::words::{Words, words};
use crate::clock::Moment;
use crate::programme::{Announcement, Column, Session};
use crate::receiver::Sight;
use crate::registration::views::grouped;
use crate::sheet::Cell;
use crate::store::coded;
use crate::text::{AgeBand, Language, age_on, clock_time, plain};

coded! {
    /// What may be ticked.
    pub enum Part {
        Name = "name",
        Kana = "kana",
        /// On the session's day, where a birth date was asked.
        Age = "age",
        AgeBand = "age_band",
        Address = "address",
        Phone = "phone",
        Times = "times",
    }
}

impl Part {
    /// What is ticked at first: what an insurer usually needs.
    pub const USUAL: [Part; 5] = [Part::Name, Part::Kana, Part::AgeBand, Part::Phone, Part::Times];

    fn column(self) -> Column {
        match self {
            Part::Name => Column::Name,
            Part::Kana => Column::Kana,
            Part::Age => Column::BirthDate,
            Part::AgeBand => Column::AgeBand,
            Part::Address => Column::AnswersApply,
            Part::Phone => Column::Phone,
            Part::Times => Column::Attendance,
        }
    }

    pub fn word(self, w: &'static Words) -> &'static str {
        match self {
            Part::Name => w.name,
            Part::Kana => w.kana,
            Part::Age => w.age,
            Part::AgeBand => w.age_band,
            Part::Address => w.address,
            Part::Phone => w.phone,
            Part::Times => w.times,
        }
    }
}

/// What a reader may tick: what they receive, and an address where the offering asks for one.
pub fn offered(a: &Announcement, sight: &Sight) -> Vec<Part> {
    let asks_address = a.questions.iter().any(|q| q.label.contains("住所"));
    let may = |part: &&Part| sight.sees(part.column()) && (**part != Part::Address || asks_address);
    Part::ALL.iter().filter(may).copied().collect()
}

/// What is ticked of it; without a word of the form the usual.
pub fn ticked(query: Option<&str>, offered: &[Part]) -> Vec<Part> {
    let pairs: Vec<(String, String)> =
        form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect();
    let asked = pairs.iter().any(|(name, _)| name == "part" || name == "chosen");
    let wanted = |part: &&Part| match asked {
        true => pairs.iter().any(|(name, value)| name == "part" && value == part.code()),
        false => Part::USUAL.contains(part),
    };
    offered.iter().filter(wanted).copied().collect()
}

/// The query that asks for the same again.
pub fn query(parts: &[Part]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::from("chosen=1"));
    parts.iter().for_each(|part| {
        query.append_pair("part", part.code());
    });
    query.finish()
}

/// Headings of the ticked columns. Times are two.
pub fn head(parts: &[Part], language: Language) -> Vec<&'static str> {
    let w = words(language);
    let mut head = vec![w.receipt];
    for part in parts {
        match part {
            Part::Times => head.extend([w.attendance, w.arrived, w.left]),
            part => head.push(part.word(w)),
        }
    }
    head
}

/// A row: what is not received is blank already ([`crate::receiver::Seen`]).
pub fn cells(who: &Attendee, parts: &[Part], session: &Session, language: Language) -> Vec<String> {
    let w = words(language);
    let clock = |m: Option<Moment>| m.map(clock_time).unwrap_or_default();
    let mut cells = vec![grouped(&who.receipt)];
    for part in parts {
        match part {
            Part::Name => cells.push(who.name.clone()),
            Part::Kana => cells.push(who.name_kana.clone()),
            Part::Age => {
                let born = who.birth_date.as_deref().and_then(|d| d.parse().ok());
                cells.push(born.map_or_else(String::new, |born| age_on(born, session.starts_at.date()).to_string()));
            }
            Part::AgeBand => {
                let band = who.age_band.as_deref().and_then(AgeBand::from_code);
                cells.push(band.map(|b| plain(&b.name(language))).unwrap_or_default());
            }
            Part::Address => cells.push(who.address.clone()),
            Part::Phone => cells.push(who.phone.clone()),
            Part::Times => {
                let here = who.arrived();
                let word = if here.is_some() { w.is_present } else { w.is_absent };
                cells.extend([plain(word), clock(here), clock(who.left_at.filter(|_| here.is_some()))]);
            }
        }
    }
    cells
}

/// The file: each row carries the closing that it was made from, and whether the list is still what was closed, so that
/// a part of it says so, too.
pub fn file(
    list: &[Attendee],
    parts: &[Part],
    session: &Session,
    (closing, holds): (&Closing, Holds),
    language: Language,
) -> (Vec<String>, Vec<Vec<Cell>>) {
    let w = words(language);
    let sealed_by = [w.closing_number, w.closing_at, w.digest, w.holds];
    let head = head(parts, language).into_iter().chain(sealed_by).map(plain).collect();
    let compared = plain(&holds_word(w, holds));
    let sealed = || {
        let at = closing.at.local().format("%Y-%m-%d %H:%M").to_string();
        [Cell::from(closing.number), Cell::from(at), Cell::from(closing.digest.as_str()), Cell::from(compared.as_str())]
    };
    let row = |who: &Attendee| {
        let cells = cells(who, parts, session, language).into_iter().map(Cell::from);
        cells.chain(sealed()).collect()
    };
    (head, list.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_ticked_and_received_is_in_the_list() {
        let all = Part::ALL;
        assert_eq!(ticked(None, all), Part::USUAL);
        assert_eq!(ticked(Some("chosen=1"), all), [], "nothing was ticked");
        assert_eq!(ticked(Some("part=phone&part=name&part=dance"), all), [Part::Name, Part::Phone]);
        assert_eq!(ticked(Some("part=phone&part=name"), &[Part::Name]), [Part::Name]);
        assert_eq!(ticked(Some(&query(&[Part::Kana, Part::Times])), all), [Part::Kana, Part::Times]);
    }
}
