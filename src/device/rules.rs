//! How long a device serves, and what it may have. Pure.

use super::model::Device;
use crate::clock::Moment;
use crate::helper::rules::AFTER_SECONDS;
use crate::staff::rules::scope;
use crate::staff::turnover::is_over;
use crate::staff::{Scope, Staff};

/// How long after its session what a device holds is still taken in.
const FACTS_AFTER: i64 = 14 * 24 * 3600;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    /// Whoever let it in has signed out there: it keeps no list, and sends what it holds.
    SignedOut,
    /// The session is over: the same.
    Over,
    /// Shut out by the office, or with the account or link that let it in: what it sends is for people to look at.
    ShutOut,
}

/// Until when a device keeps its roster: while the desk is tidied up after the session.
pub fn keeps_until(device: &Device) -> Moment {
    device.session_ends.plus(AFTER_SECONDS)
}

pub fn standing(device: &Device, now: Moment) -> Standing {
    let account_over = !device.active.0 || is_over(device.account_ends.as_deref(), now.date());
    match device {
        _ if device.ended_at.is_some() || device.link_ended.is_some() || account_over => Standing::ShutOut,
        _ if now >= device.session_ends.plus(FACTS_AFTER) => Standing::ShutOut,
        _ if now >= keeps_until(device) => Standing::Over,
        // A sign-in that ran out in the middle of the day is no sign of anything; one that is gone before was ended.
        _ if !device.signed_in.0 && now < device.sign_in_ends => Standing::SignedOut,
        _ => Standing::Open,
    }
}

/// As whom a device takes fees: whoever let it in, with an account that may. None: a helper, who takes none.
pub fn taker(device: &Device) -> Option<Staff> {
    Some(Staff {
        id: device.staff_id.clone()?,
        name: device.label.clone(),
        role: device.role,
        partner_id: device.partner_id.clone(),
        takes_city_fees: device.takes_city_fees.0,
        sees_secret: false,
        session: String::new(),
    })
}

/// Whose offerings whoever let it in may see.
pub fn holder_scope(device: &Device) -> Scope {
    scope(device.role, device.partner_id.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::staff::Role;
    use crate::store::Flag;

    fn device() -> Device {
        Device {
            id: "d".into(),
            session_id: "s".into(),
            offering_id: "o".into(),
            session_ends: Moment(100_000),
            label: "1番受付".into(),
            staff_id: Some("a".into()),
            link_id: None,
            made_at: Moment(0),
            seen_at: Moment(0),
            waiting: 0,
            clock_offset: 0,
            ended_at: None,
            sign_in_ends: Moment(50_000),
            signed_in: Flag(true),
            role: Role::Desk,
            takes_city_fees: Flag(false),
            partner_id: None,
            active: Flag(true),
            account_ends: None,
            link_ended: None,
            registered_id: None,
        }
    }

    #[test]
    fn a_device_serves_until_it_is_signed_out_shut_out_or_the_day_is_over() {
        let at = |device: Device, now| standing(&device, Moment(now));
        assert_eq!(at(device(), 10), Standing::Open);
        assert_eq!(at(Device { signed_in: Flag(false), ..device() }, 10), Standing::SignedOut);
        assert_eq!(at(Device { signed_in: Flag(false), ..device() }, 60_000), Standing::Open, "it ran out by itself");
        assert_eq!(at(device(), 100_000 + AFTER_SECONDS), Standing::Over);
        assert_eq!(at(Device { signed_in: Flag(false), ..device() }, 100_000 + AFTER_SECONDS), Standing::Over);
        for shut in [
            Device { ended_at: Some(Moment(5)), ..device() },
            Device { link_ended: Some(Moment(5)), ..device() },
            Device { active: Flag(false), ..device() },
            Device { account_ends: Some("1969-12-31".into()), ..device() },
        ] {
            assert_eq!(at(shut, 10), Standing::ShutOut);
        }
        assert_eq!(at(device(), 100_000 + FACTS_AFTER), Standing::ShutOut);
    }
}
