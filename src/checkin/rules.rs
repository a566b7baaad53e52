//! What the facts of the day add up to, and what a pass is worth. Pure.

use chrono::{Days, NaiveDate};

use super::model::{Entry, Fact, FactKind};
use crate::clock::Moment;
use crate::offline::fact::{self, Deed, Stamp};
use crate::offline::verdict::{self, Judged, Stands};
use crate::programme::Session;
use crate::receiver::{Seen, Sight};
use crate::registration::State;

/// A desk account opens the list of a session so many days before it, as soon as its page names it, to get it ready …
const DESK_BEFORE: u64 = 7;
/// … until so many after it: what was tapped without a network comes in late.
const DESK_AFTER: u64 = 1;

/// The days on which a desk account sees who comes to a session, first and last; they move with it. The rest of the time it
/// has no business with the names. The city's officials are not bound so, and partners' members by the receiver's days.
pub fn desk_days(session: &Session) -> (NaiveDate, NaiveDate) {
    (session.starts_at.date() - Days::new(DESK_BEFORE), session.ends_at.date() + Days::new(DESK_AFTER))
}

/// Where a participant stands in a session: there or not, since when and until when, by which fact at last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub present: bool,
    /// Of who left too: since when they were here.
    pub at: Moment,
    pub left: Option<Moment>,
    pub fact: String,
}

/// Adds up the facts about one participant in one session. None: no such fact.
pub fn standing<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Option<Standing> {
    let stamp = |f: &'a Fact| {
        let deed = match f.kind {
            FactKind::CheckIn => Deed::CheckIn,
            FactKind::CheckOut => Deed::CheckOut,
            FactKind::Undo => Deed::Undo,
            FactKind::HeadCount | FactKind::HeadCountSet => return None,
        };
        Some(Stamp { id: &f.id, deed, at: f.at.0 })
    };
    let stands = fact::standing(facts.into_iter().filter_map(stamp))?;
    let (at, left) = (Moment(stands.at), stands.left.map(Moment));
    Some(Standing { present: stands.present, at, left, fact: stands.fact.to_owned() })
}

/// The persons counted without names: as many as the last count made otherwise says, and what was added after it. Only the
/// facts' own times and ids decide, so that it is the same in whatever order they came in. Devices that knew nothing of each
/// other may have taken away more than there was: nobody, then. Said in SQL by `store::head_count`; a story compares the two.
pub fn heads<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> i64 {
    let mut facts: Vec<&Fact> = facts.into_iter().collect();
    facts.sort_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    facts.dedup_by(|a, b| a.id == b.id);
    let mut sum: i64 = 0;
    for fact in facts {
        match fact.kind {
            FactKind::HeadCount => sum += fact.amount,
            FactKind::HeadCountSet => sum = fact.amount,
            FactKind::CheckIn | FactKind::CheckOut | FactKind::Undo => {}
        }
    }
    sum.max(0)
}

/// When a fact that happens now, after all known ones, is to be dated.
pub fn dated<'a>(now: Moment, id: &str, known: impl IntoIterator<Item = &'a Fact>) -> Moment {
    Moment(fact::dated(now.0, id, known.into_iter().map(|f| (f.at.0, f.id.as_str()))))
}

/// What the desk is told about somebody who shows a pass or names a receipt number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Checked in just now.
    Welcome {
        entry: Entry,
        at: Moment,
    },
    Already {
        entry: Entry,
        at: Moment,
    },
    /// Went away just now.
    Left {
        entry: Entry,
    },
    /// Taken back just now.
    Undone {
        entry: Entry,
    },
    /// Several may come on this pass: who of them is here?
    Party {
        entries: Vec<Entry>,
    },
    /// Has a place, but not at this session.
    OtherSession {
        entries: Vec<Entry>,
        when: Vec<String>,
    },
    /// Of another offering.
    OtherOffering {
        title: Option<String>,
    },
    Withdrawn {
        entries: Vec<Entry>,
    },
    Waiting {
        entries: Vec<Entry>,
    },
    /// The mailbox was never proved, or the draw has not been held: no place yet.
    NoPlaceYet {
        entries: Vec<Entry>,
    },
    /// Not a pass of this city, torn, or replaced by a newer one.
    False,
    /// No code could be seen in the photo.
    Unreadable,
    Unknown,
}

impl Seen for Verdict {
    fn seen(self, sight: &Sight) -> Verdict {
        let all = |entries: Vec<Entry>| entries.into_iter().map(|e| e.seen(sight)).collect();
        match self {
            Verdict::Welcome { entry, at } => Verdict::Welcome { entry: entry.seen(sight), at },
            Verdict::Already { entry, at } => Verdict::Already { entry: entry.seen(sight), at },
            Verdict::Left { entry } => Verdict::Left { entry: entry.seen(sight) },
            Verdict::Undone { entry } => Verdict::Undone { entry: entry.seen(sight) },
            Verdict::Party { entries } => Verdict::Party { entries: all(entries) },
            Verdict::OtherSession { entries, when } => Verdict::OtherSession { entries: all(entries), when },
            Verdict::Withdrawn { entries } => Verdict::Withdrawn { entries: all(entries) },
            Verdict::Waiting { entries } => Verdict::Waiting { entries: all(entries) },
            Verdict::NoPlaceYet { entries } => Verdict::NoPlaceYet { entries: all(entries) },
            nobody @ (Verdict::OtherOffering { .. } | Verdict::False | Verdict::Unreadable | Verdict::Unknown) => {
                nobody
            }
        }
    }
}

/// How a participant's registration stands at the session.
pub fn stands(entry: &Entry) -> Stands {
    match entry.state {
        State::WalkIn => Stands::WalkIn,
        State::Confirmed if entry.expected.0 => Stands::Expected,
        State::Confirmed => Stands::Elsewhere,
        State::Waiting | State::HeldWaiting => Stands::Waiting,
        State::Withdrawn | State::Declined | State::Lapsed => Stands::Withdrawn,
        State::Held | State::HeldInDraw | State::InDraw | State::NotSelected | State::Offered => Stands::NoPlaceYet,
    }
}

/// Judges a registration of this offering by its participants; `when` says where it has places, for who came to the wrong
/// session.
pub fn judge(entries: Vec<Entry>, when: Vec<String>) -> Verdict {
    let Some(first) = entries.first() else { return Verdict::Unknown };
    let here: Vec<Moment> = entries.iter().filter_map(Entry::here_since).collect();
    match (verdict::judge(stands(first), entries.len(), here.len()), &entries[..], &here[..]) {
        (Judged::Already, [entry], [at]) => Verdict::Already { entry: entry.clone(), at: *at },
        // Of a party each is shown, with since when.
        (Judged::Already | Judged::Party, ..) => Verdict::Party { entries },
        (Judged::OtherSession, ..) => Verdict::OtherSession { entries, when },
        (Judged::Waiting, ..) => Verdict::Waiting { entries },
        (Judged::Withdrawn, ..) => Verdict::Withdrawn { entries },
        (Judged::NoPlaceYet, ..) => Verdict::NoPlaceYet { entries },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::Flag;

    fn fact(id: &str, kind: FactKind, at: i64) -> Fact {
        Fact {
            id: id.into(),
            session_id: "s".into(),
            participant_id: Some("p".into()),
            kind,
            amount: 1,
            at: Moment(at),
            recorded_at: Moment(at),
            device: "d".into(),
            staff_id: None,
            clock_offset: None,
            anyway: Flag(false),
        }
    }

    fn there(facts: &[Fact]) -> Option<(bool, i64)> {
        standing(facts).map(|s| (s.present, s.at.0))
    }

    #[test]
    fn facts_add_up_to_whether_somebody_is_there() {
        use FactKind::{CheckIn, HeadCount, Undo};
        assert_eq!(there(&[]), None);
        assert_eq!(there(&[fact("a", HeadCount, 1)]), None);
        assert_eq!(there(&[fact("a", CheckIn, 10)]), Some((true, 10)));
        // Twice at two desks: there since the first.
        assert_eq!(there(&[fact("b", CheckIn, 12), fact("a", CheckIn, 10)]), Some((true, 10)));
        assert_eq!(there(&[fact("a", CheckIn, 10), fact("b", Undo, 11)]), Some((false, 11)));
        assert_eq!(there(&[fact("a", CheckIn, 10), fact("b", Undo, 11), fact("c", CheckIn, 15)]), Some((true, 15)));
        assert_eq!(there(&[fact("a", Undo, 9)]), Some((false, 9)));
    }

    #[test]
    fn whoever_leaves_was_there_from_when_they_came_until_when_they_left() {
        use FactKind::{CheckIn, CheckOut, Undo};
        let stay = |facts: &[Fact]| standing(facts).map(|s| (s.present, s.at.0, s.left.map(|left| left.0)));
        let came = || fact("a", CheckIn, 10);
        assert_eq!(stay(&[came(), fact("b", CheckOut, 50)]), Some((true, 10, Some(50))));
        assert_eq!(stay(&[fact("b", CheckOut, 50), came()]), Some((true, 10, Some(50))), "in whatever order they come");
        let two = [came(), fact("b", CheckOut, 50), fact("c", CheckOut, 60)];
        assert_eq!(stay(&two), Some((true, 10, Some(50))), "at two desks: the first");
        let again = [came(), fact("b", CheckOut, 50), fact("c", CheckIn, 55)];
        assert_eq!(stay(&again), Some((true, 10, None)), "still here, or here again");
        assert_eq!(stay(&[fact("b", CheckOut, 50)]), Some((true, 50, Some(50))), "nobody saw them come");
        assert_eq!(stay(&[came(), fact("b", CheckOut, 50), fact("u", Undo, 51)]), Some((false, 51, None)));
    }

    fn count(id: &str, kind: FactKind, at: i64, amount: i64) -> Fact {
        Fact { participant_id: None, amount, ..fact(id, kind, at) }
    }

    #[test]
    fn heads_are_those_of_the_last_count_made_otherwise_and_those_after_it() {
        use FactKind::{CheckIn, HeadCount, HeadCountSet};
        let east = || count("e", HeadCount, 10, 15);
        let office = || count("o", HeadCountSet, 30, 50);
        assert_eq!(heads(&[]), 0);
        assert_eq!(heads(&[east(), count("w", HeadCount, 11, -3), fact("a", CheckIn, 12)]), 12);
        assert_eq!(heads(&[east(), office()]), 50);
        assert_eq!(heads(&[office(), east()]), 50, "east had counted before, and came in late");
        assert_eq!(heads(&[office(), east(), count("f", HeadCount, 31, 2)]), 52);
        assert_eq!(heads(&[office(), count("p", HeadCountSet, 40, 8), count("f", HeadCount, 31, 2)]), 8, "the last");
        let same = |id| [office(), count(id, HeadCount, 30, 1)];
        assert_eq!((heads(&same("n")), heads(&same("p"))), (50, 51), "in one second their ids decide");
        assert_eq!(heads(&[east(), count("f", HeadCount, 31, -20)]), 0, "never below nobody");
        assert_eq!(heads(&[east(), east()]), 15, "sent twice");
    }

    #[test]
    fn what_a_desk_does_comes_after_what_it_has_seen() {
        let seen = [fact("m", FactKind::CheckIn, 100)];
        assert_eq!(dated(Moment(100), "z", &seen), Moment(100));
        assert_eq!(dated(Moment(100), "a", &seen), Moment(101));
        assert_eq!(dated(Moment(99), "z", &seen), Moment(101));
        assert_eq!(dated(Moment(200), "a", &seen), Moment(200));
        assert_eq!(dated(Moment(5), "a", &[]), Moment(5));
    }

    fn entry(state: State, expected: bool, here: Option<i64>) -> Entry {
        Entry {
            id: "p".into(),
            registration_id: "r".into(),
            receipt: "ABCDEFGHJK".into(),
            state,
            key_version: 1,
            name: "見本 花子".into(),
            name_kana: "ミホン ハナコ".into(),
            name_key: "見本花子".into(),
            kana_key: "ミホンハナコ".into(),
            size: 1,
            position: 0,
            expected: Flag(expected),
            present: here.map(|_| 1),
            at: here.map(Moment),
            left_at: None,
            no_photos: Flag(false),
            agreed: Flag(false),
            secret: Flag(false),
        }
    }

    #[test]
    fn a_pass_is_judged_by_what_became_of_the_registration() {
        let judged = |state, expected, here| judge(vec![entry(state, expected, here)], vec!["11月28日".into()]);
        assert!(matches!(judged(State::Confirmed, true, None), Verdict::Party { .. }));
        assert!(matches!(judged(State::Confirmed, true, Some(7)), Verdict::Already { at: Moment(7), .. }));
        assert!(
            matches!(judged(State::Confirmed, false, None), Verdict::OtherSession { when, .. } if when == ["11月28日"])
        );
        assert!(matches!(judged(State::Waiting, false, None), Verdict::Waiting { .. }));
        for state in [State::Withdrawn, State::Declined, State::Lapsed] {
            assert!(matches!(judged(state, false, None), Verdict::Withdrawn { .. }));
        }
        for state in [State::Held, State::InDraw, State::HeldInDraw, State::Offered] {
            assert!(matches!(judged(state, false, None), Verdict::NoPlaceYet { .. }));
        }
        assert_eq!(judge(vec![], vec![]), Verdict::Unknown);
    }

    proptest! {
        /// The facts come in in any order, any of them twice.
        #[test]
        fn heads_do_not_depend_on_how_the_facts_came_in(
            facts in proptest::collection::vec((0i64..8, any::<bool>(), 0i64..40), 1..15),
            order in proptest::collection::vec(0usize..1000, 30),
        ) {
            let facts: Vec<Fact> = facts.into_iter().enumerate().map(|(n, (at, set, amount))| {
                let (kind, amount) =
                    if set { (FactKind::HeadCountSet, amount) } else { (FactKind::HeadCount, amount - 20) };
                count(&format!("f{n:02}"), kind, at, amount)
            }).collect();
            let mut shuffled: Vec<Fact> = facts.iter().chain(&facts).cloned().collect();
            for (i, &j) in order.iter().enumerate() {
                let (i, j) = (i % shuffled.len(), j % shuffled.len());
                shuffled.swap(i, j);
            }
            prop_assert_eq!(heads(&facts), heads(&shuffled));
            // Nothing that was counted before the last count made otherwise changes it.
            let last = facts.iter().filter(|f| f.kind == FactKind::HeadCountSet).max_by_key(|f| (f.at, f.id.clone()));
            if let Some(set) = last {
                let after = facts.iter().filter(|f| (f.at, &f.id) > (set.at, &set.id)).map(|f| f.amount).sum::<i64>();
                prop_assert_eq!(heads(&facts), (set.amount + after).max(0));
            }
        }

        #[test]
        fn merging_in_any_order_any_fact_twice_gives_the_same(
            facts in proptest::collection::vec((0i64..5, 0u8..3, "[a-f]{2}"), 0..12),
            order in proptest::collection::vec(0usize..1000, 24),
        ) {
            // An id names one fact.
            let mut facts: Vec<Fact> = facts
                .into_iter()
                .map(|(at, kind, id)| fact(&id, [FactKind::CheckIn, FactKind::Undo, FactKind::CheckOut][kind as usize], at))
                .collect();
            facts.sort_by(|a, b| a.id.cmp(&b.id));
            facts.dedup_by(|a, b| a.id == b.id);
            let mut shuffled: Vec<Fact> = facts.iter().chain(&facts).cloned().collect();
            for (i, &j) in order.iter().enumerate() {
                if !shuffled.is_empty() {
                    let (i, j) = (i % shuffled.len(), j % shuffled.len());
                    shuffled.swap(i, j);
                }
            }
            prop_assert_eq!(standing(&facts), standing(&shuffled));
            // Each instant is that of a fact that says so.
            if let Some(s) = standing(&facts) {
                let by = |at, kinds: &[FactKind]| facts.iter().any(|f| f.at == at && kinds.contains(&f.kind));
                let here = [FactKind::CheckIn, FactKind::CheckOut];
                let kinds: &[FactKind] = if s.present { &here } else { &[FactKind::Undo] };
                prop_assert!(by(s.at, kinds));
                let last = facts.iter().find(|f| f.id == s.fact).unwrap();
                prop_assert_eq!(s.left, (last.kind == FactKind::CheckOut).then_some(last.at));
            }
        }
    }
}
