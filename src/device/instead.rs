//! Somebody came in the place of another who came after all, or for whom a third came, too. No desk can see it, for each
//! of them may have been let in at another. Pure.

use super::contradiction::{Matter, What};
use crate::checkin::Substitute;
use crate::clock::Moment;

/// One of those whom such a matter is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    /// The participant.
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    /// Since when they are there. None: they are not.
    pub at: Option<Moment>,
}

fn substitute(s: &Substitute) -> Somebody {
    Somebody {
        id: s.id.clone(),
        registration_id: s.registration_id.clone(),
        receipt: s.receipt.clone(),
        name: s.name.clone(),
        name_kana: s.name_kana.clone(),
        at: Some(s.at),
    }
}

fn absent(s: &Substitute) -> Somebody {
    Somebody {
        id: s.absent_id.clone(),
        registration_id: s.absent_registration.clone(),
        receipt: s.absent_receipt.clone(),
        name: s.absent_name.clone(),
        name_kana: s.absent_kana.clone(),
        at: s.absent_at,
    }
}

/// The other matters of a session with these among them, in order of time.
pub fn with_instead(mut matters: Vec<Matter>, substitutes: &[Substitute]) -> Vec<Matter> {
    matters.extend(instead(substitutes));
    matters.sort_by(|a, b| (a.at, &a.key).cmp(&(b.at, &b.key)));
    matters
}

/// Who is there although somebody stands in for them, and who came in the place of somebody for whom another was first.
/// `substitutes` are all who are there in somebody's place, in whatever order.
pub fn instead(substitutes: &[Substitute]) -> Vec<Matter> {
    let mut by_time: Vec<&Substitute> = substitutes.iter().collect();
    by_time.sort_by(|a, b| (a.at, &a.fact_id).cmp(&(b.at, &b.fact_id)));
    let mut matters = Vec::new();
    for (n, next) in by_time.iter().enumerate() {
        let first = by_time[..n].iter().find(|s| s.absent_id == next.absent_id);
        matters.extend(match first {
            Some(first) => Some(twice(first, next)),
            None => next.absent_at.map(|came| both(next, came)),
        });
    }
    matters
}

fn both(next: &Substitute, came: Moment) -> Matter {
    let what = What::Instead { absent: absent(next), substitute: substitute(next), first: None };
    Matter { key: format!("instead:{}:{}", next.absent_id, next.fact_id), at: came.max(next.at), what }
}

fn twice(first: &Substitute, next: &Substitute) -> Matter {
    let first = Some(substitute(first));
    let what = What::Instead { absent: absent(next), substitute: substitute(next), first };
    Matter { key: format!("instead_twice:{}:{}", next.absent_id, next.fact_id), at: next.at, what }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn came(fact: &str, at: i64, absent: &str, absent_at: Option<i64>) -> Substitute {
        Substitute {
            fact_id: fact.into(),
            at: Moment(at),
            id: format!("p-{fact}"),
            registration_id: format!("r-{fact}"),
            receipt: "ABCDEFGHJK".into(),
            name: "代理 太郎".into(),
            name_kana: String::new(),
            absent_id: absent.into(),
            absent_registration: format!("r-{absent}"),
            absent_receipt: "KJHGFEDCBA".into(),
            absent_name: "見本 花子".into(),
            absent_kana: "ミホン ハナコ".into(),
            absent_at: absent_at.map(Moment),
        }
    }

    fn found(substitutes: &[Substitute]) -> Vec<(String, i64)> {
        with_instead(Vec::new(), substitutes).into_iter().map(|m| (m.key, m.at.0)).collect()
    }

    #[test]
    fn a_substitute_for_somebody_who_stays_away_is_no_matter() {
        assert!(found(&[came("a", 10, "p", None), came("b", 10, "q", None)]).is_empty());
    }

    #[test]
    fn who_comes_after_all_is_found_whoever_of_the_two_was_first() {
        assert_eq!(found(&[came("a", 10, "p", Some(30))]), [("instead:p:a".into(), 30)]);
        assert_eq!(found(&[came("a", 40, "p", Some(30))]), [("instead:p:a".into(), 40)]);
    }

    #[test]
    fn a_second_substitute_is_found_with_who_was_first_by_time_and_id() {
        let two = [came("b", 10, "p", None), came("a", 10, "p", None)];
        assert_eq!(found(&two), [("instead_twice:p:b".into(), 10)]);
        let What::Instead { absent, substitute, first } = instead(&two).remove(0).what else {
            panic!("another matter");
        };
        assert_eq!((absent.id.as_str(), absent.at), ("p", None));
        assert_eq!((substitute.id.as_str(), first.map(|s| s.id)), ("p-b", Some("p-a".into())));
        let all_three = [came("a", 10, "p", Some(30)), came("b", 20, "p", Some(30))];
        assert_eq!(found(&all_three), [("instead_twice:p:b".into(), 20), ("instead:p:a".into(), 30)]);
    }

    proptest! {
        /// Each absent person has one who stands in; every other is listed, in whatever order all are read.
        #[test]
        fn what_is_found_does_not_depend_on_the_order(
            came_at in proptest::collection::vec((0i64..5, 0usize..3), 0..8),
            turn in 0usize..8,
        ) {
            let all: Vec<Substitute> = came_at.iter().enumerate().map(|(n, (at, absent))| {
                came(&format!("f{n}"), *at, ["p", "q", "r"][*absent], None)
            }).collect();
            let mut turned = all.clone();
            turned.rotate_left(turn % all.len().max(1));
            prop_assert_eq!(found(&turned), found(&all));
            let mut absent: Vec<&str> = all.iter().map(|s| s.absent_id.as_str()).collect();
            absent.sort_unstable();
            absent.dedup();
            prop_assert_eq!(found(&all).len(), all.len() - absent.len());
        }
    }
}
