//! Who is let in, and for how long. Pure.

use std::net::IpAddr;

use super::model::{Account, Role, Scope, Seat};
use super::turnover::is_over;
use crate::clock::Moment;
use crate::network::Network;

/// Wrong passwords and codes in a row before an account rests.
pub const FAILURES: i64 = 5;
/// How long it rests.
pub const LOCKED_SECONDS: i64 = 15 * 60;
/// A sign-in ends after a working day …
pub const SESSION_SECONDS: i64 = 12 * 3600;
/// … or when nothing was done for so long.
pub const IDLE_SECONDS: i64 = 2 * 3600;
/// After the right password a code is waited for so long …
pub const PENDING_SECONDS: i64 = 5 * 60;
/// … and so many codes are looked at.
pub const TRIES: i64 = 5;
/// Who has passkeys alone may add another factor for so long after signing in with one.
pub const FRESH_SECONDS: i64 = 10 * 60;
/// A proposal to take a city account's factor away waits so long for a second colleague.
pub const RECOVERY_SECONDS: i64 = 24 * 3600;
/// A start password from the counter signs in for so long.
pub const START_SECONDS: i64 = 7 * 24 * 3600;
/// Shorter passwords are guessed too soon; the longest still hashed.
pub const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 10..=200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    Welcome,
    /// Wrong password: counts towards the lock.
    Wrong,
    /// Resting, closed or ended: refused even with the right password, and not counted.
    Shut,
}

pub fn admission(account: &Account, right_password: bool, now: Moment) -> Admission {
    let over = !account.active.0 || is_over(account.ends_on.as_deref(), now.date());
    let over = over || account.start_until.is_some_and(|until| until <= now);
    if over || account.locked_until.is_some_and(|until| now < until) {
        return Admission::Shut;
    }
    if right_password { Admission::Welcome } else { Admission::Wrong }
}

/// Whether a signed-in browser still is.
pub fn is_live(seat: &Seat, now: Moment) -> bool {
    let account = seat.active.0 && !is_over(seat.ends_on.as_deref(), now.date());
    account && now < seat.ends_at && now.since(seat.seen_at) < IDLE_SECONDS
}

/// Where a browser stands at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Nobody,
    /// Signed in, but not at a place its role works from.
    Outside,
    /// Signed in with a start password from the counter: may choose their own, and nothing else.
    NewPassword,
    /// Signed in by the password alone, where a second factor is asked of its role: may set one up, and nothing else.
    SetUp,
    Open,
}

/// `required`: of every account, because each role sees personal data, the desk's too; who only lends a hand for a day has
/// a helper's link and needs no account. Who signed in before the account had a second factor has shown less than is asked
/// now, and signs in again.
pub fn standing(seat: &Seat, required: bool, is_inside: bool, now: Moment) -> Standing {
    match (seat.proved.0, seat.has_factor.0) {
        _ if !is_live(seat, now) => Standing::Nobody,
        _ if !is_inside => Standing::Outside,
        (false, true) => Standing::Nobody,
        _ if seat.start_until.is_some() => Standing::NewPassword,
        (true, _) => Standing::Open,
        (false, false) if required => Standing::SetUp,
        (false, false) => Standing::Open,
    }
}

/// Whether a browser has shown its second factor a short while ago: `begun` is when it signed in with one.
pub fn is_fresh(begun: Option<Moment>, now: Moment) -> bool {
    begun.is_some_and(|begun| now.since(begun) < FRESH_SECONDS)
}

/// Whether an account is the city's own: an official's, or a desk's that is lent to no partner.
fn is_the_citys(role: Role, partner: Option<&str>) -> bool {
    match role {
        Role::City => true,
        Role::Desk => partner.is_none(),
        Role::Partner => false,
    }
}

/// Whether a caller is where their account works from. Without networks that is anywhere, and for all but the city's own
/// accounts always. A desk of the city's in a venue outside them works by a helper's link.
pub fn is_inside(networks: &[Network], role: Role, partner: Option<&str>, address: Option<IpAddr>) -> bool {
    !is_the_citys(role, partner)
        || networks.is_empty()
        || address.is_some_and(|address| networks.iter().any(|network| network.holds(address)))
}

/// The city sees all. A partner sees what it hosts; one without a partner sees nothing. A desk account sees every desk,
/// one that is lent to a partner that partner's only; both open a desk about its day (`checkin::rules::desk_days`).
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

/// Whether an address is a page of the staff's own.
pub fn is_the_staffs(url: &str) -> bool {
    let under = |root: &str| url.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
    (under("/office") || under("/desk")) && !url.contains(['\\', '\r', '\n'])
}

/// Where a sign-in leads: back to the wanted page if it is one of the staff's, else to the role's first page.
pub fn after_sign_in(role: Role, wanted: &str) -> &str {
    match (is_the_staffs(wanted), role) {
        (true, Role::Desk) if wanted.starts_with("/office") => "/desk",
        (true, _) => wanted,
        (false, Role::Desk) => "/desk",
        (false, _) => "/office",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Flag;

    fn account(active: bool, locked_until: Option<Moment>, ends_on: Option<&str>) -> Account {
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
            ends_on: ends_on.map(Into::into),
            start_until: None,
        }
    }

    #[test]
    fn a_start_password_is_right_until_its_end() {
        for (until, admitted) in [(1001, Admission::Welcome), (1000, Admission::Shut)] {
            let account = Account { start_until: Some(Moment(until)), ..account(true, None, None) };
            assert_eq!(admission(&account, true, Moment(1000)), admitted);
        }
    }

    #[test]
    fn with_a_start_password_one_chooses_ones_own_before_anything_else() {
        use Standing::{NewPassword, Nobody, Outside};
        for (proved, has_factor, inside, stands) in [
            (true, true, true, NewPassword),
            (false, false, true, NewPassword),
            (false, true, true, Nobody),
            (true, true, false, Outside),
        ] {
            let seat = Seat { start_until: Some(Moment(1)), ..seat(Role::City, proved, has_factor) };
            assert_eq!(standing(&seat, true, inside, Moment(100_000)), stands);
        }
    }

    #[test]
    fn the_right_password_opens_an_account_that_is_not_resting() {
        let now = Moment(1000);
        for (active, locked_until, ends_on, right, admitted) in [
            (true, None, None, true, Admission::Welcome),
            (true, None, None, false, Admission::Wrong),
            (true, Some(Moment(1001)), None, true, Admission::Shut),
            (true, Some(Moment(1001)), None, false, Admission::Shut),
            (true, Some(Moment(1000)), None, true, Admission::Welcome),
            (false, None, None, true, Admission::Shut),
            (true, None, Some("1970-01-01"), true, Admission::Welcome),
            (true, None, Some("1969-12-31"), true, Admission::Shut),
            (true, None, Some("1969-12-31"), false, Admission::Shut),
        ] {
            assert_eq!(admission(&account(active, locked_until, ends_on), right, now), admitted);
        }
    }

    fn seat(role: Role, proved: bool, has_factor: bool) -> Seat {
        Seat {
            takes_city_fees: Flag(false),
            sees_secret: Flag(false),
            staff_id: "a".into(),
            name: "担当".into(),
            role,
            partner_id: None,
            active: Flag(true),
            ends_on: None,
            start_until: None,
            seen_at: Moment(100_000),
            ends_at: Moment(200_000),
            proved: Flag(proved),
            has_factor: Flag(has_factor),
        }
    }

    #[test]
    fn a_sign_in_ends_with_the_day_or_when_nobody_is_there_or_with_the_account() {
        let now = Moment(100_000);
        let live = |seen: i64, ends: i64, active, ends_on: Option<&str>| {
            let (seen_at, ends_at, active, ends_on) =
                (Moment(seen), Moment(ends), Flag(active), ends_on.map(Into::into));
            is_live(&Seat { seen_at, ends_at, active, ends_on, ..seat(Role::City, true, true) }, now)
        };
        assert!(live(100_000 - IDLE_SECONDS + 1, 100_001, true, None));
        assert!(!live(100_000 - IDLE_SECONDS, 200_000, true, None));
        assert!(!live(100_000, 100_000, true, None));
        assert!(!live(100_000, 200_000, false, None));
        assert!(live(100_000, 200_000, true, Some("1970-01-02")));
        assert!(!live(100_000, 200_000, true, Some("1970-01-01")));
    }

    #[test]
    fn a_second_factor_is_asked_of_who_has_one_and_of_who_must() {
        use Standing::{Nobody, Open, Outside, SetUp};
        for (role, required, proved, has_factor, inside, stands) in [
            (Role::City, true, true, true, true, Open),
            (Role::City, true, false, false, true, SetUp),
            (Role::City, false, false, false, true, Open),
            (Role::Partner, true, false, false, true, SetUp),
            (Role::Partner, false, false, false, true, Open),
            (Role::Desk, true, false, false, true, SetUp),
            (Role::Desk, false, false, false, true, Open),
            // A factor came after this browser had signed in without it.
            (Role::City, false, false, true, true, Nobody),
            (Role::Desk, true, false, true, true, Nobody),
            (Role::City, true, true, true, false, Outside),
            (Role::City, true, false, false, false, Outside),
        ] {
            let seat = seat(role, proved, has_factor);
            assert_eq!(standing(&seat, required, inside, Moment(100_000)), stands, "{role:?} {required} {proved}");
            assert_eq!(standing(&seat, required, inside, Moment(200_000)), Nobody, "over");
        }
    }

    #[test]
    fn a_factor_was_shown_a_short_while_ago_or_it_was_not() {
        for (begun, fresh) in
            [(None, false), (Some(1000), true), (Some(1001 - FRESH_SECONDS), true), (Some(1000 - FRESH_SECONDS), false)]
        {
            assert_eq!(is_fresh(begun.map(Moment), Moment(1000)), fresh, "{begun:?}");
        }
    }

    #[test]
    fn the_city_works_from_its_networks_where_it_has_named_some() {
        let hall: Vec<Network> = vec!["192.0.2.0/24".parse().unwrap(), "2001:db8::/32".parse().unwrap()];
        for (networks, role, partner, address, inside) in [
            (&hall, Role::City, None, Some("192.0.2.9"), true),
            (&hall, Role::City, None, Some("2001:db8::9"), true),
            (&hall, Role::City, None, Some("198.51.100.9"), false),
            (&hall, Role::City, None, None, false),
            (&hall, Role::Partner, Some("p"), Some("198.51.100.9"), true),
            (&hall, Role::Desk, None, Some("192.0.2.9"), true),
            (&hall, Role::Desk, None, Some("198.51.100.9"), false),
            (&hall, Role::Desk, None, None, false),
            (&hall, Role::Desk, Some("p"), Some("198.51.100.9"), true),
            (&vec![], Role::City, None, Some("198.51.100.9"), true),
            (&vec![], Role::Desk, None, None, true),
        ] {
            let address = address.map(|a| a.parse().unwrap());
            assert_eq!(is_inside(networks, role, partner, address), inside, "{role:?} {partner:?} {address:?}");
        }
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
