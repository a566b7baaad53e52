//! Where an offering stands at an instant. Pure.

use super::Announcement;
use super::Channel;
use super::model::{OfferingState, Selection};
use crate::clock::Moment;

/// What the public is told about applying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Cancelled,
    /// All its sessions are over, or were cancelled.
    Over,
    /// Nobody needs to apply.
    NoRegistration,
    /// Places are given to those invited, nominated, or carried over: no public application.
    NotByApplication,
    /// By request and arrangement, at any time until it closes.
    ByArrangement,
    OpensAt(Moment),
    /// Open; units left over all slots that still have some (None: no limit).
    Open {
        left: Option<i64>,
    },
    /// Open, but who applies now joins the waiting list.
    Waitlist {
        waiting: i64,
    },
    Full,
    /// Collects applications that a draw, a screening or a placement decides.
    Collecting {
        applicants: i64,
        places: Option<i64>,
    },
    Closed,
}

impl Standing {
    /// The form can be filled in now and is answered by a place or the waiting list.
    pub fn takes_applications(self) -> bool {
        matches!(self, Standing::Open { .. } | Standing::Waitlist { .. })
    }
}

pub fn standing(announcement: &Announcement, now: Moment) -> Standing {
    let offering = &announcement.offering;
    if offering.state == OfferingState::Cancelled || announcement.is_called_off() {
        return Standing::Cancelled;
    }
    if announcement.nothing_to_come(now) {
        return Standing::Over;
    }
    match offering.selection {
        // An open event may still have workshops with places.
        Selection::None if announcement.slots.is_empty() => return Standing::NoRegistration,
        Selection::Invitation | Selection::Nomination | Selection::Continuing => return Standing::NotByApplication,
        _ => {}
    }
    let (Some(opens), Some(closes)) = (offering.opens_at, offering.closes_at) else {
        return Standing::NotByApplication;
    };
    if now < opens {
        return Standing::OpensAt(opens);
    }
    if now >= closes {
        return Standing::Closed;
    }
    match offering.selection {
        Selection::ByArrangement => Standing::ByArrangement,
        Selection::Lottery | Selection::RankedPreference | Selection::Screening => Standing::Collecting {
            applicants: announcement.open_slots().map(|s| s.entered).sum(),
            places: announcement.open_slots().map(|s| s.capacity).sum(),
        },
        _ => by_order(announcement, now),
    }
}

/// First come: places are left only where nobody waits for them already.
fn by_order(announcement: &Announcement, now: Moment) -> Standing {
    let free = |slot: &&super::Slot| announcement.is_free(slot, Channel::Web, now) && !announcement.is_over(slot, now);
    let mut open = announcement.open_slots().filter(free).peekable();
    if open.peek().is_some() {
        return Standing::Open { left: open.map(|slot| announcement.left_by(slot, Channel::Web)).sum() };
    }
    if announcement.offering.waitlist.0 {
        return Standing::Waitlist { waiting: announcement.open_slots().map(|s| s.waiting).max().unwrap_or(0) };
    }
    Standing::Full
}
