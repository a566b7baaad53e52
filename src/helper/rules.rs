//! Until when a link opens its desk. Pure.

use super::model::Link;
use crate::clock::Moment;

/// A desk is tidied up for so long after its session.
pub const AFTER_SECONDS: i64 = 2 * 3600;
/// Wrong digits in all, after which a link is shut for good: a million numbers are not guessed in five tries.
pub const TRIES: i64 = 5;
/// Digits of a PIN.
pub const DIGITS: u32 = 6;
/// The purposes under which keys, PINs and the record's names are made.
pub const KEY: &str = "desk link";
pub const PIN: &str = "desk link pin";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    /// Its session is over.
    Over,
    /// Its maker, or a colleague, ended it.
    Ended,
    /// Too many wrong digits.
    Locked,
}

pub fn standing(link: &Link, now: Moment) -> Standing {
    match link {
        _ if link.ended_at.is_some() => Standing::Ended,
        _ if now >= link.session_ends.plus(AFTER_SECONDS) => Standing::Over,
        _ if link.failures >= TRIES => Standing::Locked,
        _ => Standing::Open,
    }
}

/// Whether a browser that gave the digits may go on: others' wrong tries do not shut it out.
pub fn serves(link: &Link, now: Moment) -> bool {
    matches!(standing(link, now), Standing::Open | Standing::Locked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_ends_two_hours_after_its_session_or_when_it_is_ended() {
        let link = |failures, ended: bool| Link {
            id: "l".into(),
            session_id: "s".into(),
            label: "1番受付".into(),
            made_at: Moment(0),
            maker: "担当".into(),
            maker_role: crate::staff::Role::City,
            maker_partner: None,
            maker_active: crate::store::Flag(true),
            maker_ends_on: None,
            failures,
            ended_at: ended.then_some(Moment(5)),
            session_ends: Moment(1000),
            used_at: None,
            browsers: 0,
            browsers_left: 0,
        };
        for (failures, ended, now, stands, goes_on) in [
            (0, false, 1000 + AFTER_SECONDS - 1, Standing::Open, true),
            (0, false, 1000 + AFTER_SECONDS, Standing::Over, false),
            (4, false, 10, Standing::Open, true),
            (5, false, 10, Standing::Locked, true),
            (0, true, 10, Standing::Ended, false),
            (5, true, 10, Standing::Ended, false),
        ] {
            let link = link(failures, ended);
            assert_eq!(
                (standing(&link, Moment(now)), serves(&link, Moment(now))),
                (stands, goes_on),
                "{failures} {ended} {now}"
            );
        }
    }
}
