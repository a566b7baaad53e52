//! Where a request stands, when it is due, and which days may be wished for. Pure.

use chrono::{Days, NaiveDate, NaiveTime};

use super::{Request, Standing, State, Wish};
use crate::clock::Moment;
use crate::programme::{Blackout, Offering};
use crate::registration;
use crate::text::{fiscal_year_days, working_days_after};

/// Working days until a group is told what was decided.
pub const DECISION_DAYS: u32 = 10;
/// Dates a group names where the offering does not say how many.
const WISHED: i64 = 3;
/// The longest visit where the offering sets no bound, in minutes.
const LONGEST: i64 = 24 * 60;

pub fn answer_by(asked: NaiveDate) -> NaiveDate {
    working_days_after(asked, DECISION_DAYS)
}

pub fn wished(offering: &Offering) -> i64 {
    offering.wished_dates.unwrap_or(WISHED).clamp(1, 10)
}

/// The first day that may be wished for.
pub fn first_day(offering: &Offering, today: NaiveDate) -> NaiveDate {
    today + Days::new(offering.lead_days.unwrap_or(1).max(1).unsigned_abs())
}

pub fn standing(request: &Request, now: Moment) -> Standing {
    use registration::State as Of;
    if matches!(request.registration_state, Of::Withdrawn | Of::Declined | Of::Lapsed) {
        return Standing::Withdrawn;
    }
    match request.state {
        State::Asked => Standing::Asked,
        State::Proposed => Standing::Proposed,
        State::Declined => Standing::Declined,
        State::Decided if request.reported_at.is_some() => Standing::Reported,
        State::Decided if request.session_state.as_deref() == Some("cancelled") => Standing::Cancelled,
        State::Decided if request.session_ends.is_some_and(|end| end <= now) => Standing::Held,
        State::Decided => Standing::Decided,
    }
}

impl Standing {
    /// People still have to decide.
    pub fn is_open(self) -> bool {
        matches!(self, Standing::Asked | Standing::Proposed)
    }
}

/// Why a day cannot be wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    TooNear,
    AfterTheYear,
    Blackout,
    OutsideHours,
    TooLong,
    Twice,
}

/// Judges the wish that stands last in a list of them.
pub fn problem(offering: &Offering, wish: &Wish, before: &[Wish], today: NaiveDate) -> Option<Problem> {
    let (date, starts, ends) = read(wish)?;
    let minutes = (ends - starts).num_minutes();
    let bound = |text: &Option<String>| text.as_deref().and_then(time);
    let outside = bound(&offering.visit_from).is_some_and(|from| starts < from)
        || bound(&offering.visit_until).is_some_and(|until| ends > until);
    if date < first_day(offering, today) {
        Some(Problem::TooNear)
    } else if date > fiscal_year_days(offering.fiscal_year).1 {
        Some(Problem::AfterTheYear)
    } else if Blackout::parse(&offering.visit_blackout).is_some_and(|out| out.covers(date)) {
        Some(Problem::Blackout)
    } else if outside || minutes <= 0 {
        Some(Problem::OutsideHours)
    } else if minutes > offering.visit_minutes.unwrap_or(LONGEST) {
        Some(Problem::TooLong)
    } else if before.iter().any(|other| other.date == wish.date) {
        Some(Problem::Twice)
    } else {
        None
    }
}

/// A time of day; 「9:05」 as 09:05.
pub fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(crate::text::ascii(text).trim(), "%H:%M").ok()
}

fn read(wish: &Wish) -> Option<(NaiveDate, NaiveTime, NaiveTime)> {
    Some((wish.date.parse().ok()?, time(&wish.starts)?, time(&wish.ends)?))
}

/// When something that begins then ends after so many minutes; None over midnight.
pub fn end_of(starts: NaiveTime, minutes: i64) -> Option<NaiveTime> {
    let (end, wrapped) = starts.overflowing_add_signed(chrono::Duration::minutes(minutes));
    (wrapped == 0 && minutes > 0).then_some(end)
}
