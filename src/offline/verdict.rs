//! What a desk says to whoever shows a pass or names a receipt number. Pure; one rule with a network and without.

use miniserde::{Deserialize, Serialize};

use super::pass::{Pass, PassError, text};

/// How a registration stands at one session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stands {
    /// Has a confirmed place in a slot that covers the session.
    #[serde(rename = "expected")]
    Expected,
    #[serde(rename = "walk_in")]
    WalkIn,
    /// Has a place, but not at this session.
    #[serde(rename = "elsewhere")]
    Elsewhere,
    #[serde(rename = "waiting")]
    Waiting,
    /// Withdrawn, declined or lapsed.
    #[serde(rename = "withdrawn")]
    Withdrawn,
    /// The mailbox was never proved, or the draw has not been held.
    #[serde(rename = "no_place_yet")]
    NoPlaceYet,
}

/// What is to be done about a registration at this session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judged {
    /// Everybody of it is here.
    Already,
    /// Who of it is here? Of one person that is clear.
    Party,
    OtherSession,
    Waiting,
    Withdrawn,
    NoPlaceYet,
}

/// `people` of the registration, of whom so many are `here`.
pub fn judge(stands: Stands, people: usize, here: usize) -> Judged {
    match stands {
        // However they came in.
        _ if people == here && people > 0 => Judged::Already,
        Stands::Expected | Stands::WalkIn => Judged::Party,
        Stands::Elsewhere => Judged::OtherSession,
        Stands::Waiting => Judged::Waiting,
        Stands::Withdrawn => Judged::Withdrawn,
        Stands::NoPlaceYet => Judged::NoPlaceYet,
    }
}

/// The session at which a pass is shown, by the tags that a device carries, as texts.
pub struct At<'a> {
    pub offering: &'a str,
    /// The slots that cover it.
    pub slots: &'a [String],
    pub revoked: &'a [String],
}

/// What a device can say of a pass by itself, before it looks for a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// True, and for this session as far as the pass itself can say.
    Valid(Pass),
    /// True, but was not for this session when it was made.
    OtherSession(Pass),
    /// True, but worth nothing since: replaced by a newer one, or without a place.
    Revoked(Pass),
    OtherOffering,
    NoPass(PassError),
}

pub fn show(read: Result<Pass, PassError>, at: &At) -> Shown {
    match read {
        Err(why) => Shown::NoPass(why),
        Ok(pass) if text(&pass.offering) != at.offering => Shown::OtherOffering,
        Ok(pass) if at.revoked.contains(&text(&pass.revoked())) => Shown::Revoked(pass),
        Ok(pass) if pass.slots.is_empty() || pass.slots.iter().any(|slot| at.slots.contains(&text(slot))) => {
            Shown::Valid(pass)
        }
        Ok(pass) => Shown::OtherSession(pass),
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::offline::pass::{offering_tag, slot_tag};

    #[test]
    fn a_registration_is_judged_by_how_it_stands_and_who_of_it_is_here() {
        use Judged::*;
        for (stands, people, here, judged) in [
            (Stands::Expected, 1, 0, Party),
            (Stands::Expected, 1, 1, Already),
            (Stands::Expected, 3, 2, Party),
            (Stands::Expected, 3, 3, Already),
            (Stands::WalkIn, 1, 0, Party),
            (Stands::Elsewhere, 1, 0, OtherSession),
            (Stands::Elsewhere, 1, 1, Already),
            (Stands::Waiting, 1, 0, Waiting),
            (Stands::Withdrawn, 2, 1, Withdrawn),
            (Stands::Withdrawn, 2, 2, Already),
            (Stands::NoPlaceYet, 1, 0, NoPlaceYet),
        ] {
            assert_eq!(judge(stands, people, here), judged, "{stands:?} {people} {here}");
        }
    }

    #[test]
    fn a_device_without_any_list_tells_a_pass_of_another_session_and_one_that_was_revoked() {
        let pass = |offering: &str, slots: &[&str]| Pass {
            registration: Uuid::from_u128(7),
            key_version: 1,
            opener: [0; 9],
            offering: offering_tag(offering),
            slots: slots.iter().map(|s| slot_tag(s)).collect(),
        };
        let (offering, slots) = (text(&offering_tag("D01")), [text(&slot_tag("morning"))]);
        let at = |revoked| At { offering: &offering, slots: &slots, revoked };
        let mine = pass("D01", &["morning", "evening"]);
        assert_eq!(show(Ok(mine.clone()), &at(&[])), Shown::Valid(mine.clone()));
        assert_eq!(show(Ok(pass("D01", &["evening"])), &at(&[])), Shown::OtherSession(pass("D01", &["evening"])));
        assert_eq!(show(Ok(pass("D01", &[])), &at(&[])), Shown::Valid(pass("D01", &[])), "only a list can tell");
        assert_eq!(show(Ok(pass("D02", &["morning"])), &at(&[])), Shown::OtherOffering);
        let revoked = [text(&mine.revoked())];
        assert_eq!(show(Ok(mine.clone()), &at(&revoked)), Shown::Revoked(mine));
        assert_eq!(show(Err(PassError::Torn), &at(&[])), Shown::NoPass(PassError::Torn));
    }
}
