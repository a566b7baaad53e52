//! Who counts in which part of the places, whether a decision can stand, and when it is told. Pure.

use super::{Applicant, Because, Decision, Wanted};
use crate::clock::Moment;
use crate::programme::{Announcement, Quota, QuotaKind, Selection, Slot, Unit, quota::kept};
use crate::registration::rules::waits_for_paper;
use crate::text::Language;

/// Letters a remark or a reason may have.
pub const WORDS: usize = 500;
/// Fewer applications than this would say who is who.
pub const FEW: i64 = 10;

/// Whether all applications are in: closed, and no letter is waited for that was posted in time.
pub fn is_gathered(a: &Announcement, now: Moment) -> bool {
    a.offering.closes_at.is_some_and(|closes| closes <= now) && !waits_for_paper(&a.offering, now)
}

/// When everybody is told: at ten on the announced day. None: as soon as it is approved.
pub fn release_at(a: &Announcement) -> Option<Moment> {
    Moment::of(a.offering.result_on.as_deref()?, "10:00")
}

/// Whether people choose here.
pub fn is_screened(a: &Announcement) -> bool {
    a.offering.selection == Selection::Screening
}

/// A part of the places with what stands in it, in its units.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    pub quota: &'a Quota,
    pub slot: &'a Slot,
    pub applied: i64,
    pub chosen: i64,
}

impl Row<'_> {
    /// Fewer are chosen than was announced.
    pub fn lacks(&self) -> bool {
        self.quota.at_least.is_some_and(|least| self.chosen < least)
    }

    /// 「市民 15人」
    pub fn text(&self, language: Language) -> String {
        self.quota.text(self.slot, language)
    }
}

fn is_chosen(applicant: &&Applicant) -> bool {
    applicant.decision() == Some(Decision::Select)
}

fn counted<'a>(quota: &Quota, of: impl Iterator<Item = &'a Applicant>) -> i64 {
    of.flat_map(|x| &x.counts).filter(|(id, _)| *id == quota.id).map(|(_, n)| n).sum()
}

/// The composition as it stands by what was decided. What staff keep is beside it.
pub fn composed<'a>(a: &'a Announcement, applicants: &[Applicant]) -> Vec<Row<'a>> {
    let open = a.quotas.iter().filter(|q| q.kind != QuotaKind::Reserved);
    let row = |quota: &'a Quota| {
        let (applied, chosen) =
            (counted(quota, applicants.iter()), counted(quota, applicants.iter().filter(is_chosen)));
        Some(Row { quota, slot: a.slot(&quota.slot_id)?, applied, chosen })
    };
    open.filter_map(row).collect()
}

/// Places of each slot: how many everybody chosen would take, and how many there are for them.
pub fn places<'a>(a: &'a Announcement, applicants: &[Applicant]) -> Vec<(&'a Slot, i64, Option<i64>)> {
    let taken = |slot: &Slot| {
        let chosen = applicants.iter().filter(is_chosen);
        chosen.filter(|x| x.slots().contains(&slot.id.as_str())).map(|x| slot.units(x.size)).sum()
    };
    let left = |slot: &Slot| Some((slot.left()? - kept(&slot.id, &a.quotas, &[])).max(0));
    a.slots.iter().map(|slot| (slot, taken(slot), left(slot))).collect()
}

/// Why a decision is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Neither a declared reason nor one of one's own.
    ReasonMissing,
    ReasonLong,
    /// No such criterion.
    BecauseUnknown,
    /// Another has this turn.
    TurnTaken(i64),
    /// More than a slot's places, of so many.
    Places {
        unit: Unit,
        left: i64,
    },
    /// More than this part of the places takes, by its id.
    Quota(String),
}

/// Whether a decision can stand beside those about all others.
pub fn judge(a: &Announcement, all: &[Applicant], one: &str, wanted: &Wanted) -> Result<(), Problem> {
    if wanted.reason.chars().count() > WORDS {
        return Err(Problem::ReasonLong);
    }
    if wanted.because == Because::Nothing && wanted.reason.trim().is_empty() {
        return Err(Problem::ReasonMissing);
    }
    if let Because::Criterion(n) = wanted.because
        && !a.criteria.iter().any(|c| c.position == n)
    {
        return Err(Problem::BecauseUnknown);
    }
    if let Some(turn) = wanted.turn
        && all.iter().any(|x| x.id != one && x.turn == Some(turn))
    {
        return Err(Problem::TurnTaken(turn));
    }
    if wanted.decision == Decision::Select {
        let mut with = all.to_vec();
        if let Some(it) = with.iter_mut().find(|x| x.id == one) {
            it.decision = Some(Decision::Select.code().into());
        }
        fits(a, &with)?;
    }
    Ok(())
}

/// Whether all who are chosen have a place, and no part of the places too many.
pub fn fits(a: &Announcement, applicants: &[Applicant]) -> Result<(), Problem> {
    for (slot, taken, left) in places(a, applicants) {
        if let Some(left) = left.filter(|left| taken > *left) {
            return Err(Problem::Places { unit: slot.unit, left });
        }
    }
    for row in composed(a, applicants) {
        if row.quota.left().is_some_and(|left| row.chosen > left) {
            return Err(Problem::Quota(row.quota.id.clone()));
        }
    }
    Ok(())
}

/// Points that were typed, in the order of the criteria; the number of the first that is none.
pub fn points(a: &Announcement, typed: &[String]) -> Result<Vec<i64>, Vec<usize>> {
    let read: Vec<Option<i64>> = a
        .criteria
        .iter()
        .zip(typed.iter().map(Some).chain(std::iter::repeat(None)))
        .map(|(criterion, text)| {
            let n = crate::text::ascii(text?.trim()).parse::<i64>().ok()?;
            (0..=criterion.points).contains(&n).then_some(n)
        })
        .collect();
    let wrong: Vec<usize> = read.iter().enumerate().filter(|(_, n)| n.is_none()).map(|(at, _)| at).collect();
    if wrong.is_empty() { Ok(read.into_iter().flatten().collect()) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Flag;

    fn applicant(id: &str, counts: &[(&str, i64)], decision: Option<Decision>) -> Applicant {
        Applicant {
            id: id.into(),
            receipt: id.into(),
            name: String::new(),
            name_kana: String::new(),
            size: 1,
            secret: Flag(false),
            slots: Some("S".into()),
            decision: decision.map(|d| d.code().into()),
            turn: None,
            because: None,
            reason: None,
            counts: counts.iter().map(|(quota, n)| ((*quota).to_owned(), *n)).collect(),
        }
    }

    #[test]
    fn only_who_is_chosen_stands_in_a_part() {
        let all = [
            applicant("a", &[("Q1", 1), ("Q2", 1)], Some(Decision::Select)),
            applicant("b", &[("Q1", 1)], Some(Decision::Wait)),
            applicant("c", &[("Q1", 2)], None),
        ];
        let count = |id: &str, chosen: bool| {
            let of = all.iter().filter(|x| !chosen || is_chosen(x));
            of.flat_map(|x| &x.counts).filter(|(q, _)| q == id).map(|(_, n)| n).sum::<i64>()
        };
        assert_eq!([count("Q1", false), count("Q1", true), count("Q2", true)], [4, 1, 1]);
    }

    #[test]
    fn what_may_be_said_is_one_of_the_declared_reasons() {
        for because in [Because::Nothing, Because::Criterion(3), Because::Composition, Because::Places] {
            assert_eq!(Because::from_code(&because.code()), Some(because));
        }
        assert_eq!(Because::from_code("criterion:x"), None);
        assert_eq!(Because::from_code("disability"), None);
    }
}
