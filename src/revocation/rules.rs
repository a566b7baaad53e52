//! What may be done when, and by whom. Pure.

use chrono::NaiveDate;

use super::{Hearing, Standing};
use crate::clock::Moment;
use crate::registration::State;

/// Letters a doubt, a statement or a reason may have.
pub const MOST: usize = 2000;
/// So many days, at least and at most, somebody has for their answer.
pub const DAYS: std::ops::RangeInclusive<i64> = 7..=60;

/// There is a decision to take back: a place, an offered one, a turn.
pub fn is_decided(state: State) -> bool {
    matches!(state, State::Confirmed | State::Offered | State::Waiting)
}

/// The end of the working day until which somebody can answer. None: too soon, or too far off.
pub fn answer_by(day: NaiveDate, now: Moment) -> Option<Moment> {
    let days = (day - now.date()).num_days();
    DAYS.contains(&days).then(|| Moment::of(&day.to_string(), "17:00")).flatten()
}

/// Why something cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It stands otherwise by now.
    Overtaken,
    /// They have not been told yet.
    NotTold,
    /// They have said nothing, and may still.
    NotHeard,
    /// Who opened it, or proposed, approves nothing of it.
    SamePerson,
}

/// Whether they were heard: they said something, or their time is over.
pub fn is_heard(h: &Hearing, now: Moment) -> Result<(), Refusal> {
    match (h.told_at, h.stated_at) {
        (None, _) => Err(Refusal::NotTold),
        (Some(_), None) if now < h.answer_by => Err(Refusal::NotHeard),
        _ => Ok(()),
    }
}

pub fn may_propose(h: &Hearing, decided: State, now: Moment) -> Result<(), Refusal> {
    if h.state != Standing::Open || !is_decided(decided) {
        return Err(Refusal::Overtaken);
    }
    is_heard(h, now)
}

pub fn may_approve(h: &Hearing, decided: State, by: &str, now: Moment) -> Result<(), Refusal> {
    if h.state != Standing::Proposed || !is_decided(decided) {
        return Err(Refusal::Overtaken);
    }
    is_heard(h, now)?;
    if h.opened_by == by || h.proposed_by.as_deref() == Some(by) {
        return Err(Refusal::SamePerson);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hearing(state: Standing) -> Hearing {
        Hearing {
            id: "H".into(),
            offering_id: "C1".into(),
            registration_id: "R".into(),
            state,
            doubt: "市内にお住まいですか".into(),
            answer_by: Moment(2000),
            opened_by: "one".into(),
            opened_at: Moment(1000),
            told_how: Some("mail".into()),
            told_at: Some(Moment(1000)),
            statement: String::new(),
            stated_how: None,
            stated_at: None,
            stated_by: None,
            reason: String::new(),
            proposed_by: None,
            proposed_at: None,
            ended_by: None,
            ended_at: None,
        }
    }

    #[test]
    fn nothing_is_proposed_before_they_were_told_and_heard_or_their_time_is_over() {
        let open = hearing(Standing::Open);
        let at = |h: &Hearing, now| may_propose(h, State::Confirmed, Moment(now));
        assert_eq!(at(&open, 1999), Err(Refusal::NotHeard));
        assert_eq!(at(&open, 2000), Ok(()));
        let stated = Hearing { stated_at: Some(Moment(1500)), ..open.clone() };
        assert_eq!(at(&stated, 1500), Ok(()));
        let untold = Hearing { told_at: None, told_how: None, ..stated };
        assert_eq!(at(&untold, 3000), Err(Refusal::NotTold));
        assert_eq!(at(&hearing(Standing::Dropped), 3000), Err(Refusal::Overtaken));
        assert_eq!(may_propose(&open, State::Withdrawn, Moment(3000)), Err(Refusal::Overtaken));
        assert_eq!(may_propose(&open, State::InDraw, Moment(3000)), Err(Refusal::Overtaken), "nothing is decided yet");
    }

    #[test]
    fn who_opened_or_proposed_it_approves_nothing() {
        let proposed = Hearing {
            state: Standing::Proposed,
            proposed_by: Some("two".into()),
            proposed_at: Some(Moment(2000)),
            ..hearing(Standing::Proposed)
        };
        let by = |who| may_approve(&proposed, State::Confirmed, who, Moment(2000));
        assert_eq!(by("one"), Err(Refusal::SamePerson));
        assert_eq!(by("two"), Err(Refusal::SamePerson));
        assert_eq!(by("three"), Ok(()));
        assert_eq!(
            may_approve(&hearing(Standing::Open), State::Confirmed, "three", Moment(2000)),
            Err(Refusal::Overtaken)
        );
        assert_eq!(may_approve(&proposed, State::Confirmed, "three", Moment(1999)), Err(Refusal::NotHeard));
    }

    #[test]
    fn there_is_a_week_at_least_for_an_answer() {
        let now = Moment::parse("2026-11-24T09:00:00+09:00").unwrap();
        let day = |text: &str| answer_by(text.parse().unwrap(), now).is_some();
        assert!(!day("2026-11-30") && day("2026-12-01") && day("2027-01-23") && !day("2027-01-24"));
    }
}
