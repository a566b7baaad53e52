//! What can be received of an offering, who must accept the terms, and what is wrong with a form. Pure.

use crate::programme::{Announcement, Ask, Column, Step};
use crate::staff::{Role, Staff};

/// Letters a reason may have.
pub const WHY: usize = 200;

/// What those who apply to an offering tell, and what is recorded of them.
pub fn columns(a: &Announcement) -> Vec<Column> {
    let o = &a.offering;
    let asked = |step| a.questions.iter().any(|q| q.step == step);
    let is_there = |column: &Column| match column {
        Column::Name | Column::Kana | Column::Phone | Column::Email | Column::Attendance => true,
        Column::Residency => o.asks.has(&Ask::Residency),
        Column::District => o.asks.has(&Ask::District),
        // Who came without an application was asked at the desk.
        Column::AgeBand => !o.asks.has(&Ask::BirthDate),
        Column::BirthDate => o.asks.has(&Ask::BirthDate),
        Column::Grade => o.asks.has(&Ask::Grade),
        Column::AnswersApply => asked(Step::Apply),
        Column::AnswersAfter => asked(Step::After),
        Column::Fee => o.fee > 0,
    };
    Column::ALL.iter().copied().filter(is_there).collect()
}

/// Members of partners, at the desk too. The city's own are bound by their office.
pub fn needs_terms(staff: &Staff) -> bool {
    match staff.role {
        Role::City => false,
        Role::Partner => true,
        Role::Desk => staff.partner_id.is_some(),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    NoColumns,
    UnknownColumn,
    NoReason,
    LongReason,
}

/// The columns that were chosen, in the order of the list.
pub fn chosen<'a>(codes: impl Iterator<Item = &'a str>) -> Result<Vec<Column>, Wrong> {
    let chosen: Option<Vec<Column>> = codes.map(Column::from_code).collect();
    let chosen = chosen.ok_or(Wrong::UnknownColumn)?;
    let chosen: Vec<Column> = Column::ALL.iter().copied().filter(|c| chosen.contains(c)).collect();
    if chosen.is_empty() { Err(Wrong::NoColumns) } else { Ok(chosen) }
}

/// Why, without the full stop that the sentence it stands in has itself.
pub fn reason(text: &str) -> Result<String, Wrong> {
    let text = text.trim().trim_end_matches(['。', '．', '.']).trim_end();
    match text.chars().count() {
        0 => Err(Wrong::NoReason),
        n if n > WHY => Err(Wrong::LongReason),
        _ => Ok(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn columns_are_chosen_from_those_there_are() {
        for (codes, result) in [
            (&["phone", "name", "name"][..], Ok(vec![Column::Name, Column::Phone])),
            (&[], Err(Wrong::NoColumns)),
            (&["name", "password_hash"], Err(Wrong::UnknownColumn)),
            (&["Name"], Err(Wrong::UnknownColumn)),
        ] {
            assert_eq!(chosen(codes.iter().copied()), result, "{codes:?}");
        }
    }

    #[test]
    fn a_reason_is_asked_for_and_is_not_long() {
        assert_eq!(reason("当日の連絡のため。"), Ok("当日の連絡のため".into()));
        for (text, wrong) in [("", Wrong::NoReason), ("　。", Wrong::NoReason), (&"あ".repeat(201), Wrong::LongReason)]
        {
            assert_eq!(reason(text), Err(wrong), "{text}");
        }
    }

    #[test]
    fn members_of_partners_are_bound_and_the_city_is_not() {
        for (role, partner, needs) in [
            (Role::City, None, false),
            (Role::City, Some("p"), false),
            (Role::Partner, Some("p"), true),
            (Role::Desk, Some("p"), true),
            (Role::Desk, None, false),
        ] {
            let staff = crate::receiver::sight::tests::staff(role, partner);
            assert_eq!(needs_terms(&staff), needs, "{role:?} {partner:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_chosen_is_known_and_stands_once(codes in proptest::collection::vec("[a-z_]{0,12}|name|fee|grade", 0..8)) {
            if let Ok(columns) = chosen(codes.iter().map(String::as_str)) {
                let again: std::collections::HashSet<_> = columns.iter().collect();
                prop_assert_eq!(again.len(), columns.len());
                prop_assert!(columns.iter().all(|c| codes.iter().any(|code| code == c.code())));
            }
        }
    }
}
