//! When it is to be decided. Pure.

use crate::clock::Moment;
use crate::programme::{Announcement, OfferingState};

/// The hour of the day on which it is looked at.
const HOUR: &str = "09:00";

/// From when on it is to be decided; None where nothing is.
pub fn due_at(a: &Announcement) -> Option<Moment> {
    let o = &a.offering;
    o.minimum.filter(|_| o.state == OfferingState::Published)?;
    Moment::of(o.minimum_on.as_deref()?, HOUR)
}

/// Whether it is to be decided now: the day has come, and there is still something to hold.
pub fn is_due(a: &Announcement, now: Moment) -> bool {
    due_at(a).is_some_and(|at| at <= now) && !a.is_called_off() && !a.nothing_to_come(now)
}
