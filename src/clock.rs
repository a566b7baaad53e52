//! Time as a value. Nothing else reads the machine's clock, so that a whole year can be played in a test.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;

/// An instant in whole seconds since 1970-01-01T00:00:00Z. Stored as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, sqlx::Type)]
#[sqlx(transparent)]
pub struct Moment(pub i64);

/// The city's time zone.
pub const ZONE: Tz = chrono_tz::Asia::Tokyo;

impl Moment {
    pub fn plus(self, seconds: i64) -> Moment {
        Moment(self.0 + seconds)
    }

    /// Seconds from `earlier` to this; negative if it lies before.
    pub fn since(self, earlier: Moment) -> i64 {
        self.0 - earlier.0
    }

    /// In the city's time zone.
    pub fn local(self) -> DateTime<Tz> {
        self.utc().with_timezone(&ZONE)
    }

    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.0, 0).unwrap_or_default()
    }

    /// The city's civil date.
    pub fn date(self) -> NaiveDate {
        self.local().date_naive()
    }

    /// The instant of a civil date (`2027-01-16`) and clock time (`10:00`) in the city. None if either is not one.
    pub fn of(date: &str, time: &str) -> Option<Moment> {
        let text = format!("{date}T{time}");
        let local = chrono::NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").ok()?;
        Some(Moment(ZONE.from_local_datetime(&local).earliest()?.timestamp()))
    }

    /// Parses an RFC 3339 instant.
    pub fn parse(text: &str) -> Option<Moment> {
        Some(Moment(DateTime::parse_from_rfc3339(text).ok()?.timestamp()))
    }
}

/// Where the time comes from.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock, moved forward by a number of seconds (0 in production, see `TSUDOI_NOW`).
    Machine { ahead: Arc<AtomicI64> },
    /// Stands still until told otherwise.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn machine() -> Clock {
        Clock::Machine { ahead: Arc::default() }
    }

    /// Runs on from `start` at the machine's pace.
    pub fn from(start: Moment) -> Clock {
        Clock::Machine { ahead: Arc::new(AtomicI64::new(start.0 - machine_seconds())) }
    }

    pub fn fixed(at: Moment) -> Clock {
        Clock::Fixed(Arc::new(AtomicI64::new(at.0)))
    }

    pub fn now(&self) -> Moment {
        match self {
            Clock::Machine { ahead } => Moment(machine_seconds() + ahead.load(Ordering::Relaxed)),
            Clock::Fixed(at) => Moment(at.load(Ordering::Relaxed)),
        }
    }

    /// The time outside, however far this clock runs ahead of it: only for codes that another device makes by its own
    /// clock (RFC 6238). A fixed clock is the outside too.
    pub fn outside(&self) -> Moment {
        match self {
            Clock::Machine { .. } => Moment(machine_seconds()),
            Clock::Fixed(at) => Moment(at.load(Ordering::Relaxed)),
        }
    }

    /// Moves a fixed clock (or the machine's offset) forward.
    pub fn advance(&self, seconds: i64) {
        match self {
            Clock::Machine { ahead } => ahead.fetch_add(seconds, Ordering::Relaxed),
            Clock::Fixed(at) => at.fetch_add(seconds, Ordering::Relaxed),
        };
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
fn machine_seconds() -> i64 {
    Utc::now().timestamp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_outside_is_the_machines_however_far_the_clock_runs_ahead() {
        let ahead = Clock::from(Moment(machine_seconds() + 1_000_000));
        assert!(ahead.now().since(ahead.outside()) >= 999_999);
        assert!((machine_seconds() - ahead.outside().0).abs() <= 1);
        let fixed = Clock::fixed(Moment(5));
        fixed.advance(30);
        assert_eq!(fixed.outside(), Moment(35));
    }
}
