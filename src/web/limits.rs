//! How often one address or account may ask. Reading and applying are generous, since a school or a carrier may stand
//! behind one address; codes and sign-in are strict.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use super::visit::Address;
use crate::error::{Error, Result};

#[derive(Clone, Debug)]
pub struct Limits {
    address: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    strict: Arc<DefaultKeyedRateLimiter<String>>,
    door: Arc<DefaultKeyedRateLimiter<IpAddr>>,
    asked: Arc<AtomicU64>,
}

/// After so many requests those who have not asked for a while are forgotten.
const SWEEP_AFTER: u64 = 10_000;

/// A second's worth for one address, and how much may come at once.
const ADDRESS_PER_SECOND: NonZeroU32 = NonZeroU32::new(100).unwrap();
const ADDRESS_BURST: NonZeroU32 = NonZeroU32::new(1000).unwrap();
/// Tries of a code or a password: ten at once, then one in 30 s.
const STRICT_BURST: NonZeroU32 = NonZeroU32::new(10).unwrap();
const STRICT_EVERY: Duration = Duration::from_secs(30);
/// Sign-ins from one address: a city hall's staff sit behind one, so 40 at once, then one in 5 s.
const DOOR_BURST: NonZeroU32 = NonZeroU32::new(40).unwrap();
const DOOR_EVERY: Duration = Duration::from_secs(5);

impl Default for Limits {
    fn default() -> Limits {
        let strict = Quota::with_period(STRICT_EVERY).unwrap_or(Quota::per_minute(STRICT_BURST));
        let door = Quota::with_period(DOOR_EVERY).unwrap_or(Quota::per_minute(DOOR_BURST));
        Limits {
            door: Arc::new(RateLimiter::keyed(door.allow_burst(DOOR_BURST))),
            address: Arc::new(RateLimiter::keyed(Quota::per_second(ADDRESS_PER_SECOND).allow_burst(ADDRESS_BURST))),
            strict: Arc::new(RateLimiter::keyed(strict.allow_burst(STRICT_BURST))),
            asked: Arc::default(),
        }
    }
}

impl Limits {
    /// For codes and passwords: counts a try against `what` (an account, a mailbox, an address).
    pub fn strictly(&self, what: String) -> Result<()> {
        self.strict.check_key(&what).map_err(|wait| Error::TooMany(seconds(&wait)))
    }

    /// For sign-ins, whatever the account: counts a try against the caller's address.
    pub fn at_the_door(&self, address: IpAddr) -> Result<()> {
        self.door.check_key(&household(address)).map_err(|wait| Error::TooMany(seconds(&wait)))
    }

    /// For any request: counts it against the caller's address.
    fn any(&self, address: IpAddr) -> Result<()> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % SWEEP_AFTER == SWEEP_AFTER - 1 {
            self.sweep();
        }
        self.address.check_key(&household(address)).map_err(|wait| Error::TooMany(seconds(&wait)))
    }

    fn sweep(&self) {
        self.address.retain_recent();
        self.strict.retain_recent();
        self.door.retain_recent();
    }
}

fn seconds(wait: &governor::NotUntil<<DefaultClock as Clock>::Instant>) -> u64 {
    wait.wait_time_from(DefaultClock::default().now()).as_secs() + 1
}

/// An IPv6 household owns a /64.
pub fn household(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) >> 64 << 64).into()),
        v4 => v4,
    }
}

pub async fn by_address(request: Request, next: Next) -> Response {
    let limits = request.extensions().get::<Limits>().cloned();
    let address = request.extensions().get::<Address>().map(|a| a.0);
    if let (Some(limits), Some(address)) = (limits, address)
        && let Err(wait) = limits.any(address)
    {
        return wait.into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_behind_one_address_may_come_at_once_and_a_flood_may_not() {
        let limits = Limits::default();
        let school: IpAddr = "192.0.2.1".parse().unwrap();
        assert!((0..1000).all(|_| limits.any(school).is_ok()));
        assert!((0..1000).any(|_| limits.any(school).is_err()));
        assert!(limits.any("192.0.2.2".parse().unwrap()).is_ok(), "others are not held up");
    }

    #[test]
    fn a_household_is_one_address_however_many_it_owns() {
        let of = |text: &str| household(text.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::1"), of("2001:db8:1:3::1"));
    }

    #[test]
    fn those_who_have_not_asked_for_a_while_are_forgotten() {
        let limits = Limits::default();
        for n in 0..2 * SWEEP_AFTER {
            let _ = limits.any(IpAddr::from([10, (n >> 16) as u8, (n >> 8) as u8, n as u8]));
        }
        std::thread::sleep(Duration::from_millis(30));
        limits.sweep();
        assert!(limits.address.len() < 100, "{}", limits.address.len());
    }
}
