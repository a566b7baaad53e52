//! What an attendance comes to, its seal, and whether that still holds. Pure.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::model::{Attendee, Closing, Figures};
use crate::checkin::hours::{Worked, is_early, is_late, worked};
use crate::clock::Moment;
use crate::programme::{Kind, Session};
use crate::registration::State;

/// Whether what people do there is work whose hours are counted.
pub fn is_volunteering(kind: Kind) -> bool {
    matches!(kind, Kind::VolunteerShift | Kind::VolunteerPlacement)
}

/// How somebody was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct There {
    pub arrived: Moment,
    pub left: Option<Moment>,
    pub late: bool,
    pub early: bool,
    pub worked: Worked,
}

/// None: they were not there.
pub fn there(who: &Attendee, session: &Session) -> Option<There> {
    let arrived = who.arrived()?;
    let left = who.left_at;
    Some(There {
        arrived,
        left,
        late: is_late(session.starts_at, arrived),
        early: is_early(session.ends_at, left),
        worked: worked(session.starts_at, session.ends_at, arrived, left),
    })
}

/// Awaited, and not there, nor anybody in their place.
pub fn is_absent(who: &Attendee) -> bool {
    who.expected.0 && who.arrived().is_none() && !who.substituted.0
}

pub fn figures(list: &[Attendee], session: &Session, heads: i64, volunteering: bool) -> Figures {
    let mut sum = Figures { heads, ..Figures::default() };
    for who in list {
        sum.expected += i64::from(who.expected.0);
        sum.absent += i64::from(is_absent(who));
        let Some(there) = there(who, session) else { continue };
        sum.present += 1;
        sum.late += i64::from(there.late);
        sum.early += i64::from(there.early);
        // Whoever comes in another's place is written down as a walk-in, too.
        sum.walk_ins += i64::from(who.state == State::WalkIn && !who.substitute.0);
        sum.substitutes += i64::from(who.substitute.0);
        if volunteering && there.worked.planned {
            sum.planned += 1;
            sum.planned_minutes += there.worked.minutes;
        } else if volunteering {
            sum.minutes += there.worked.minutes;
        }
    }
    sum
}

/// What a list is sealed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Of all that a list for an insurer may say.
    pub digest: String,
    /// Of who was there from when until when, without anything that tells who they are: it holds when names are gone.
    pub times_digest: String,
}

/// The seal of a list, whatever order its rows come in. A text goes in with its length before it, so that no two lists are
/// written alike.
pub fn seal(list: &[Attendee], session: &Session) -> Seal {
    let mut rows: Vec<&Attendee> = list.iter().collect();
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    let number = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    let moment = |m: Option<Moment>| number(m.map(|m| m.0));
    let head =
        ["tsudoi attendance 1", &session.id, &session.starts_at.0.to_string(), &session.ends_at.0.to_string()].map(put);
    let (mut full, mut times) = (Sha256::new(), Sha256::new());
    for part in head {
        full.update(&part);
        times.update(&part);
    }
    for who in rows {
        let expected = i64::from(who.expected.0).to_string();
        let facts =
            [&who.id, &expected, &number(who.present), &moment(who.arrived()), &moment(who.left_at)].map(|t| put(t));
        for part in &facts {
            full.update(part);
            times.update(part);
        }
        let (birth, band) = (who.birth_date.clone().unwrap_or_default(), who.age_band.clone().unwrap_or_default());
        for text in [&who.receipt, &who.name, &who.name_kana, &birth, &band, &who.phone, &who.address] {
            full.update(put(text));
        }
    }
    Seal { digest: HEXLOWER.encode(&full.finalize()), times_digest: HEXLOWER.encode(&times.finalize()) }
}

fn put(text: &str) -> Vec<u8> {
    format!("{}:{text},", text.len()).into_bytes()
}

/// Whether a list is still what was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Yes,
    /// So many facts came in since.
    Later(i64),
    /// Places or registrations were changed since: somebody withdrew, two became one.
    Places,
    /// Names and what else tells of people are gone.
    Forgotten,
    /// A name or a number was put right, or somebody is kept secret since or no more.
    Words,
}

impl Holds {
    /// Whether closing again would seal something else. What is gone is sealed by nothing any more.
    pub fn is_stale(self) -> bool {
        match self {
            Holds::Later(_) | Holds::Places | Holds::Words => true,
            Holds::Yes | Holds::Forgotten => false,
        }
    }
}

pub fn holds(closing: &Closing, list: &[Attendee], seal: &Seal, facts: i64) -> Holds {
    if facts != closing.facts {
        return Holds::Later(facts - closing.facts);
    }
    match seal {
        _ if seal.digest == closing.digest => Holds::Yes,
        _ if seal.times_digest != closing.times_digest => Holds::Places,
        _ if list.iter().any(|who| who.forgotten.0) => Holds::Forgotten,
        _ => Holds::Words,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::programme::import::{DEMO, read};
    use crate::store::Flag;

    /// On 12 December 2026 from 13:30 to 15:30.
    pub fn session() -> Session {
        let mut s =
            read(DEMO).unwrap().announcements.into_iter().find(|a| a.offering.id == "D01").unwrap().sessions.remove(0);
        s.starts_at = Moment::of("2026-12-12", "13:30").unwrap();
        s.ends_at = Moment::of("2026-12-12", "15:30").unwrap();
        s
    }

    fn at(time: &str) -> Option<Moment> {
        Moment::of("2026-12-12", time)
    }

    pub fn who(id: &str, state: State, came: Option<Moment>, left_at: Option<Moment>) -> Attendee {
        Attendee {
            id: id.into(),
            registration_id: format!("r-{id}"),
            receipt: "ABCDEFGHJK".into(),
            state,
            name: "見本 花子".into(),
            name_kana: "ミホン ハナコ".into(),
            birth_date: None,
            age_band: Some("40s".into()),
            phone: "0566-00-0001".into(),
            address: String::new(),
            forgotten: Flag(false),
            expected: Flag(state == State::Confirmed),
            substituted: Flag(false),
            substitute: Flag(false),
            present: came.map(|_| 1),
            at: came,
            left_at,
        }
    }

    #[test]
    fn an_attendance_is_added_up() {
        let list = [
            who("a", State::Confirmed, at("13:25"), at("15:30")),
            who("b", State::Confirmed, at("13:50"), None),
            who("c", State::Confirmed, None, None),
            who("d", State::WalkIn, at("13:30"), at("14:30")),
            Attendee { present: Some(0), at: at("13:40"), ..who("e", State::Confirmed, None, None) },
            Attendee { substituted: Flag(true), ..who("f", State::Confirmed, None, None) },
            Attendee { substitute: Flag(true), ..who("g", State::WalkIn, at("13:30"), at("15:30")) },
        ];
        let sum = figures(&list, &session(), 7, true);
        let expected = Figures {
            expected: 5,
            present: 4,
            absent: 2,
            late: 1,
            early: 1,
            walk_ins: 1,
            substitutes: 1,
            heads: 7,
            minutes: 125 + 60 + 120,
            planned_minutes: 100,
            planned: 1,
        };
        assert_eq!(sum, expected);
        let no_work = figures(&list, &session(), 0, false);
        assert_eq!((no_work.minutes, no_work.planned_minutes, no_work.planned), (0, 0, 0));
    }

    fn closing(seal: &Seal, facts: i64) -> Closing {
        Closing {
            id: "k".into(),
            session_id: "s".into(),
            number: 1,
            at: Moment(0),
            staff_id: "a".into(),
            figures: Figures::default(),
            matters: 0,
            devices: 0,
            facts,
            digest: seal.digest.clone(),
            times_digest: seal.times_digest.clone(),
            ended_at: None,
            ended_by: None,
            ended_why: String::new(),
        }
    }

    #[test]
    fn a_seal_says_whether_the_list_is_what_it_was_and_why_not() {
        let list = vec![who("a", State::Confirmed, at("13:25"), None), who("b", State::Confirmed, None, None)];
        let sealed = closing(&seal(&list, &session()), 3);
        let now = |list: &[Attendee], facts| holds(&sealed, list, &seal(list, &session()), facts);
        assert_eq!(now(&list, 3), Holds::Yes);
        assert_eq!(now(&list, 5), Holds::Later(2));
        let mut named = list.clone();
        named[0].name = "見本 華子".into();
        assert_eq!(now(&named, 3), Holds::Words);
        named[1].forgotten = Flag(true);
        assert_eq!(now(&named, 3), Holds::Forgotten);
        assert_eq!(now(&list[..1], 3), Holds::Places);
        let turned: Vec<Attendee> = list.iter().rev().cloned().collect();
        assert_eq!(now(&turned, 3), Holds::Yes, "the order of rows does not matter");
    }

    proptest! {
        /// Whatever a list says, another one has another seal.
        #[test]
        fn no_change_goes_unseen(field in 0usize..8, text in "[a-z0-9:,]{1,6}", left in 1i64..100) {
            let before = vec![who("a", State::Confirmed, at("13:25"), None)];
            let mut after = before.clone();
            let who = &mut after[0];
            match field {
                0 => who.name.push_str(&text),
                1 => who.name_kana.push_str(&text),
                2 => who.birth_date = Some(text),
                3 => who.age_band = Some(text),
                4 => who.phone.push_str(&text),
                5 => who.address = text,
                6 => who.left_at = Some(Moment(left)),
                _ => (who.present, who.at) = (Some(0), who.at),
            }
            let (one, other) = (seal(&before, &session()), seal(&after, &session()));
            prop_assert_ne!(&one.digest, &other.digest);
            prop_assert_eq!(one.times_digest == other.times_digest, field < 6);
        }
    }
}
