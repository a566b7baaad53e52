//! What those who apply are told about who receives what, and the names of the columns.

use super::words::{Words, words};
use crate::clock::Moment;
use crate::programme::{Announcement, Column, Receiver};
use crate::text::{Language, fill};

pub fn column_name(column: Column, language: Language) -> &'static str {
    let w = words(language);
    match column {
        Column::Name => w.name,
        Column::Kana => w.kana,
        Column::Phone => w.phone,
        Column::Email => w.email,
        Column::Residency => w.residency,
        Column::District => w.district,
        Column::AgeBand => w.age_band,
        Column::BirthDate => w.birth_date,
        Column::Grade => w.grade,
        Column::AnswersApply => w.answers_apply,
        Column::AnswersAfter => w.answers_after,
        Column::Fee => w.fee,
        Column::Attendance => w.attendance,
    }
}

pub fn columns_named(columns: &[Column], language: Language) -> String {
    let names: Vec<&str> = columns.iter().map(|c| column_name(*c, language)).collect();
    names.join(if language == Language::En { ", " } else { "・" })
}

/// A sentence for each receiver of an offering: who, what, why. Nothing where there is none.
pub fn told(a: &Announcement, language: Language) -> Vec<String> {
    a.receivers.iter().map(|r| sentence(a, r, language)).collect()
}

/// The same of one of them, if it still receives.
pub fn told_of(a: &Announcement, receiver: &str, language: Language) -> Option<(String, Moment)> {
    let r = a.receivers.iter().find(|r| r.id == receiver)?;
    Some((sentence(a, r, language), r.sees_from.unwrap_or(r.since)))
}

fn sentence(a: &Announcement, r: &Receiver, language: Language) -> String {
    let w = words(language);
    let columns = columns_named(&r.columns.0, language);
    let why = if language == Language::Ja { purpose(&r.why) } else { r.why.clone() };
    let is_holder = r.name == a.offering.data_holder;
    fill(if is_holder { w.told_holder } else { w.told }, &[&who(a, r, language, w), &columns, &why])
}

/// 「〇〇（主催）」; the part it has in the offering, if it has one.
fn who(a: &Announcement, r: &Receiver, language: Language, w: &Words) -> String {
    let Some(partner) = &r.partner_id else { return w.the_city.to_owned() };
    let role = a.hosts.iter().find(|h| h.partner_id == *partner).map(|h| h.role.name(language));
    role.map_or_else(|| r.name.clone(), |role| fill(w.with_role, &[&r.name, &role]))
}

/// 「当日の連絡」 and 「当日の連絡のため」 both become 「当日の連絡のために」.
fn purpose(why: &str) -> String {
    let stem = why.strip_suffix("ために").or_else(|| why.strip_suffix("ため")).unwrap_or(why);
    let stem = stem.trim_end();
    // A verb takes no の: 「名札を作るため」.
    match (why.len() == stem.len(), stem.chars().last()) {
        (true, Some('る' | 'う' | 'く' | 'す' | 'つ' | 'ぬ' | 'ぶ' | 'む' | 'ぐ' | 'の')) | (false, _) => {
            format!("{stem}ために")
        }
        (true, _) => format!("{stem}のために"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_purpose_stands_in_its_sentence_however_it_was_typed() {
        for (typed, told) in [
            ("当日の連絡のため", "当日の連絡のために"),
            ("当日の連絡のために", "当日の連絡のために"),
            ("当日の連絡", "当日の連絡のために"),
            ("名札を作るため", "名札を作るために"),
            ("名札を作る", "名札を作るために"),
        ] {
            assert_eq!(purpose(typed), told, "{typed}");
        }
    }
}
