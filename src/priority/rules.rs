//! From facts to a class. Pure.

use super::Facts;
use crate::clock::Moment;
use crate::programme::{Priority, PriorityKind, Residency};

/// The first class whose condition holds. None: after all classes.
pub fn class_of(priorities: &[Priority], facts: &Facts, opened_at: Moment) -> Option<i64> {
    priorities.iter().find(|p| holds(p, facts, opened_at)).map(|p| p.class)
}

fn holds(p: &Priority, facts: &Facts, opened_at: Moment) -> bool {
    match p.kind {
        PriorityKind::Residency => {
            facts.residency.as_deref().and_then(Residency::from_code).is_some_and(|r| p.residency.has(&r))
        }
        PriorityKind::Answer => p.question_id.as_ref().is_some_and(|q| facts.ticked.contains(q)),
        // All of a party: it stands or falls together.
        PriorityKind::Born => facts.born.as_ref().is_some_and(|dates| {
            !dates.is_empty()
                && dates.iter().all(|date| {
                    p.born_from.as_ref().is_none_or(|from| date >= from)
                        && p.born_until.as_ref().is_none_or(|until| date <= until)
                })
        }),
        PriorityKind::EarlierLoser => {
            facts.lost.is_some_and(|at| at < opened_at && at >= years_before(opened_at, p.years.unwrap_or_default()))
        }
    }
}

/// The same day and time so many years before; the last of February for the 29th.
pub fn years_before(at: Moment, years: i64) -> Moment {
    let months = chrono::Months::new(u32::try_from(years.max(0) * 12).unwrap_or(u32::MAX));
    let day = at.date().checked_sub_months(months).unwrap_or(at.date());
    at.plus(-86_400 * (at.date() - day).num_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::Codes;
    use proptest::prelude::*;

    fn priority(class: i64, kind: PriorityKind) -> Priority {
        Priority {
            offering_id: "O".into(),
            class,
            kind,
            residency: Codes(vec![]),
            question_id: None,
            born_from: None,
            born_until: None,
            years: None,
            percent: None,
        }
    }

    fn all() -> Vec<Priority> {
        vec![
            Priority { years: Some(2), ..priority(1, PriorityKind::EarlierLoser) },
            Priority { residency: Codes(vec![Residency::Resident]), ..priority(2, PriorityKind::Residency) },
            Priority { question_id: Some("Q".into()), ..priority(3, PriorityKind::Answer) },
            Priority { born_from: Some("1990-10-19".into()), ..priority(4, PriorityKind::Born) },
        ]
    }

    fn opened() -> Moment {
        Moment::parse("2026-11-02T09:00:00+09:00").unwrap()
    }

    #[test]
    fn somebody_is_in_the_first_class_whose_condition_holds() {
        let at = |facts: &Facts| class_of(&all(), facts, opened());
        let none = Facts::default();
        assert_eq!(at(&none), None);
        let born = |dates: &[&str]| Some(dates.iter().map(|d| (*d).to_owned()).collect());
        assert_eq!(at(&Facts { born: born(&["1990-10-19"]), ..none.clone() }), Some(4));
        assert_eq!(at(&Facts { born: born(&["1990-10-18"]), ..none.clone() }), None);
        assert_eq!(at(&Facts { born: born(&["1999-01-01", "1980-01-01"]), ..none.clone() }), None, "all of the party");
        assert_eq!(at(&Facts { ticked: vec!["Q".into()], born: born(&["1999-01-01"]), ..none.clone() }), Some(3));
        let resident = Facts { residency: Some("resident".into()), ticked: vec!["Q".into()], ..none.clone() };
        assert_eq!(at(&resident), Some(2));
        assert_eq!(at(&Facts { residency: Some("worker".into()), ..none }), None);
        assert_eq!(at(&Facts { lost: Some(opened().plus(-86_400)), ..resident }), Some(1));
    }

    #[test]
    fn a_loss_counts_for_the_announced_years_before_the_opening_and_not_after_it() {
        let lost = |at: &str| {
            let facts = Facts { lost: Moment::parse(at), ..Facts::default() };
            class_of(&all(), &facts, opened()).is_some()
        };
        assert!(lost("2024-11-02T09:00:00+09:00"));
        assert!(!lost("2024-11-02T08:59:59+09:00"), "more than two years ago");
        assert!(!lost("2026-11-02T09:00:00+09:00"), "frozen at the opening");
    }

    proptest! {
        #[test]
        fn no_fact_more_ever_puts_somebody_into_a_later_class(
            resident in any::<bool>(), ticked in any::<bool>(), young in any::<bool>(), lost in any::<bool>(), more in 0usize..4,
        ) {
            let facts = |set: [bool; 4]| Facts {
                residency: set[0].then(|| "resident".into()),
                ticked: set[1].then(|| "Q".into()).into_iter().collect(),
                born: set[2].then(|| vec!["1999-01-01".into()]),
                lost: set[3].then(|| opened().plus(-1)),
            };
            let set = [resident, ticked, young, lost];
            let mut with = set;
            with[more] = true;
            let class = |set| class_of(&all(), &facts(set), opened()).unwrap_or(i64::MAX);
            prop_assert!(class(with) <= class(set));
        }
    }
}
