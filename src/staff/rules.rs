//! Who is let in, and for how long. Pure.

use super::model::{Account, Role, Scope, Seat};
use crate::clock::Moment;

/// Wrong passwords in a row before an account rests.
pub const FAILURES: i64 = 5;
/// How long it rests.
pub const LOCKED_SECONDS: i64 = 15 * 60;
/// A sign-in ends after a working day …
pub const SESSION_SECONDS: i64 = 12 * 3600;
/// … or when nothing was done for so long.
pub const IDLE_SECONDS: i64 = 2 * 3600;
/// Shorter passwords are guessed too soon; the longest still hashed.
pub const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 10..=200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    Welcome,
    /// Wrong password: counts towards the lock.
    Wrong,
    /// Resting or closed: refused even with the right password, and not counted.
    Shut,
}

pub fn admission(account: &Account, right_password: bool, now: Moment) -> Admission {
    if !account.active.0 || account.locked_until.is_some_and(|until| now < until) {
        return Admission::Shut;
    }
    if right_password { Admission::Welcome } else { Admission::Wrong }
}

/// Whether a signed-in browser still is.
pub fn is_live(seat: &Seat, now: Moment) -> bool {
    seat.active.0 && now < seat.ends_at && now.since(seat.seen_at) < IDLE_SECONDS
}

/// The city sees all. A partner sees what it hosts; one without a partner sees nothing. A desk account may be lent to a
/// partner, and then sees that partner's desks only.
pub fn scope(role: Role, partner: Option<&str>) -> Scope {
    match (role, partner) {
        (Role::City, _) | (Role::Desk, None) => Scope::All,
        (Role::Partner | Role::Desk, partner) => Scope::HostedBy(partner.unwrap_or_default().to_owned()),
    }
}

/// The office is for those who answer for offerings.
pub fn enters_office(role: Role) -> bool {
    matches!(role, Role::City | Role::Partner)
}

/// Where a sign-in leads: back to the wanted page if it is one of the staff's, else to the role's first page.
pub fn after_sign_in(role: Role, wanted: &str) -> &str {
    let under =
        |root: &str| wanted.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    let ours = (under("/office") || under("/desk")) && !wanted.contains(['\\', '\r', '\n']);
    match (ours, role) {
        (true, Role::Desk) if under("/office") => "/desk",
        (true, _) => wanted,
        (false, Role::Desk) => "/desk",
        (false, _) => "/office",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Flag;

    fn account(active: bool, locked_until: Option<Moment>) -> Account {
        Account {
            id: "a".into(),
            email: "a@example.jp".into(),
            name: "担当".into(),
            role: Role::City,
            partner_id: None,
            password_hash: String::new(),
            active: Flag(active),
            locked_until,
            takes_city_fees: Flag(false),
        }
    }

    #[test]
    fn the_right_password_opens_an_account_that_is_not_resting() {
        let now = Moment(1000);
        for (active, locked_until, right, admitted) in [
            (true, None, true, Admission::Welcome),
            (true, None, false, Admission::Wrong),
            (true, Some(Moment(1001)), true, Admission::Shut),
            (true, Some(Moment(1001)), false, Admission::Shut),
            (true, Some(Moment(1000)), true, Admission::Welcome),
            (false, None, true, Admission::Shut),
        ] {
            assert_eq!(admission(&account(active, locked_until), right, now), admitted);
        }
    }

    #[test]
    fn a_sign_in_ends_with_the_day_or_when_nobody_is_there() {
        let seat = |seen: i64, ends: i64, active| Seat {
            staff_id: "a".into(),
            name: "担当".into(),
            role: Role::City,
            partner_id: None,
            active: Flag(active),
            takes_city_fees: Flag(false),
            seen_at: Moment(seen),
            ends_at: Moment(ends),
        };
        let now = Moment(100_000);
        assert!(is_live(&seat(100_000 - IDLE_SECONDS + 1, 100_001, true), now));
        assert!(!is_live(&seat(100_000 - IDLE_SECONDS, 200_000, true), now));
        assert!(!is_live(&seat(100_000, 100_000, true), now));
        assert!(!is_live(&seat(100_000, 200_000, false), now));
    }

    #[test]
    fn each_sees_what_is_theirs() {
        assert_eq!(scope(Role::City, None), Scope::All);
        assert_eq!(scope(Role::City, Some("P1")), Scope::All);
        assert_eq!(scope(Role::Partner, Some("P1")), Scope::HostedBy("P1".into()));
        assert_eq!(scope(Role::Partner, None), Scope::HostedBy(String::new()));
        assert_eq!(scope(Role::Desk, Some("P1")), Scope::HostedBy("P1".into()));
        assert_eq!(scope(Role::Desk, None), Scope::All);
        assert!(enters_office(Role::Partner) && !enters_office(Role::Desk));
    }

    #[test]
    fn after_signing_in_one_is_where_one_wanted_to_be_but_never_elsewhere() {
        for (role, wanted, to) in [
            (Role::City, "", "/office"),
            (Role::City, "/office/offerings/D01", "/office/offerings/D01"),
            (Role::City, "/desk/s1?done=1", "/desk/s1?done=1"),
            (Role::Desk, "", "/desk"),
            (Role::Desk, "/office", "/desk"),
            (Role::Desk, "/desk/s1", "/desk/s1"),
            (Role::City, "//evil.example", "/office"),
            (Role::City, "https://evil.example/office", "/office"),
            (Role::City, "/officer", "/office"),
            (Role::City, "/desk\\evil", "/office"),
        ] {
            assert_eq!(after_sign_in(role, wanted), to, "{wanted}");
        }
    }
}
