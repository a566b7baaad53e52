//! When places are offered, to whom, and until when an offer is held. Pure.

use chrono::Timelike;

use super::model::{Call, Outcome, PlaceOffer, Step};
use crate::clock::Moment;
use crate::programme::OFFERS_END;
use crate::registration::quotas::Places;
use crate::registration::rules::Waiting;

/// Answers are awaited until this long before the first session starts.
const BEFORE_START: i64 = 3600;
/// The shortest time somebody is given to answer.
const SHORTEST: i64 = OFFERS_END - BEFORE_START;

/// Letters that ask for an answer go out by day only: 8:00 to 21:00 in the city.
pub fn may_offer(now: Moment) -> bool {
    (8..21).contains(&now.local().hour())
}

/// Until when an offer made now is held. None: too late for offers by letter.
pub fn answer_by(now: Moment, hours: i64, first_start: Option<Moment>) -> Option<Moment> {
    let by = now.plus(hours * 3600);
    let by = first_start.map_or(by, |start| by.min(start.plus(-BEFORE_START)));
    (by.since(now) >= SHORTEST).then_some(by)
}

/// For how many days a letter travels before its reader has the hours that a mail gives: ordinary post takes one to three days
/// inside the prefecture, and is not delivered on Saturdays, Sundays and holidays.
pub const POST_DAYS: i64 = 3;

/// Until when an offer is held that was told on the telephone now: they can answer at once, so it may be shorter than what a
/// letter gives. None: answers are awaited no more.
pub fn reached_until(now: Moment, hours: i64, first_start: Option<Moment>) -> Option<Moment> {
    let by = now.plus(hours * 3600);
    let by = first_start.map_or(by, |start| by.min(start.plus(-BEFORE_START)));
    (now < by).then_some(by)
}

/// Until when an offer is held whose letter is posted now. None: it would come too late.
pub fn letter_until(now: Moment, hours: i64, first_start: Option<Moment>) -> Option<Moment> {
    answer_by(now.plus(POST_DAYS * 86_400), hours, first_start)
}

/// What is to be done next about an open offer. None: it was mailed, and goes by the clock.
pub fn step(offer: &PlaceOffer, calls: &[Call], now: Moment) -> Option<Step> {
    if offer.expires_by_itself() {
        return None;
    }
    if let Some(by) = offer.deadline() {
        return Some(if now < by { Step::Waits(by) } else { Step::Over(by) });
    }
    let mut days: Vec<&str> =
        calls.iter().filter(|c| c.outcome == Outcome::NoAnswer).map(|c| c.on_day.as_str()).collect();
    days.sort_unstable();
    days.dedup();
    Some(match days[..] {
        [] => Step::FirstCall,
        [day] if day == now.date().to_string() => Step::AnotherDay,
        [_] => Step::SecondCall,
        _ => Step::Letter,
    })
}

/// Why somebody who waits has no offer yet, for one slot they wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing is free.
    Full,
    /// Something is, but less than the party needs.
    TooFew { free: i64, needed: i64 },
    /// It is too close to the start for offers by letter.
    TooClose,
    /// Offers go out by day.
    Night,
    /// Those before are asked first, or the offer is on its way.
    Next,
}

/// The truth of one who waits for a slot with `left` places, for a party of so many units.
pub fn why(left: Option<i64>, needed: i64, can_be_offered: bool, now: Moment) -> Why {
    match left {
        _ if !can_be_offered => Why::TooClose,
        Some(0) => Why::Full,
        Some(free) if free < needed => Why::TooFew { free, needed },
        _ if !may_offer(now) => Why::Night,
        _ => Why::Next,
    }
}

/// An offer to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    pub registration: String,
    /// What is offered: all it waits for, or of ranked wishes one.
    pub slots: Vec<String>,
    pub answer_by: Moment,
}

/// Who gets an offer, in order, and until when: each whose party fits into every slot it waits for; where wishes are
/// ranked, into the highest of them that is free. A large party that does not fit yet keeps its turn and does not hold up
/// those behind it.
pub fn next(places: &mut Places, waiting: Vec<(String, Waiting, Moment)>, ranked: bool) -> Vec<Next> {
    let mut offered = Vec::new();
    for (registration, w, answer_by) in waiting {
        let fits = |id: &String| places.have_room(id, &w);
        let given = match ranked {
            true => w.slots.iter().find(|id| fits(id)).cloned().into_iter().collect(),
            false if w.slots.iter().all(fits) => w.slots.clone(),
            false => Vec::new(),
        };
        if given.is_empty() {
            continue;
        }
        places.take(&given, &w);
        offered.push(Next { registration, slots: given, answer_by });
    }
    offered
}

#[cfg(test)]
mod tests {
    use super::super::model::Told;
    use super::*;
    use crate::programme::{Mode, Slot, Unit};

    fn slot(capacity: i64, taken: i64) -> Slot {
        Slot {
            id: "S".into(),
            offering_id: "O".into(),
            choice_group_id: None,
            position: 0,
            title: String::new(),
            mode: Mode::OnSite,
            unit: Unit::Person,
            capacity: Some(capacity),
            extra: 0,
            taken,
            waiting: 0,
            smallest_waiting: None,
            grade_from: None,
            grade_until: None,
            entered: 0,
            max_group: None,
        }
    }

    fn waits(id: &str, size: i64) -> (String, Waiting, Moment) {
        (id.into(), Waiting { size, slots: vec!["S".into()], counts: vec![] }, Moment(0))
    }

    fn offered(taken: i64) -> Vec<String> {
        let list = vec![waits("family of 3", 3), waits("first alone", 1), waits("second alone", 1)];
        next(&mut Places { slots: vec![slot(10, taken)], quotas: vec![] }, list, false)
            .into_iter()
            .map(|n| n.registration)
            .collect()
    }

    #[test]
    fn freed_places_go_out_in_order_and_only_to_parties_that_fit() {
        assert_eq!(offered(9), ["first alone"]);
        assert_eq!(offered(7), ["family of 3"]);
        assert_eq!(offered(6), ["family of 3", "first alone"]);
        assert!(offered(10).is_empty());
    }

    #[test]
    fn of_ranked_wishes_the_highest_that_is_free_is_offered() {
        let two = |first| Places {
            slots: vec![Slot { id: "A".into(), ..slot(1, first) }, Slot { id: "B".into(), ..slot(1, 0) }],
            quotas: vec![],
        };
        let both = || Waiting { size: 1, slots: vec!["A".into(), "B".into()], counts: vec![] };
        let wishes = || (String::from("one"), both(), Moment(0));
        let given = |first| next(&mut two(first), vec![wishes(), wishes(), wishes()], true);
        let given = |first| given(first).into_iter().map(|n| n.slots.concat()).collect::<Vec<_>>();
        assert_eq!(given(0), ["A", "B"]);
        assert_eq!(given(1), ["B"]);
    }

    #[test]
    fn an_offer_is_held_for_its_hours_but_ends_before_the_first_session() {
        let now = Moment::parse("2026-12-01T10:00:00+09:00").unwrap();
        let start = |text| Moment::parse(text);
        assert_eq!(answer_by(now, 48, start("2026-12-12T13:30:00+09:00")), Some(now.plus(48 * 3600)));
        assert_eq!(answer_by(now, 48, start("2026-12-02T13:30:00+09:00")), Moment::parse("2026-12-02T12:30:00+09:00"));
        assert_eq!(answer_by(now, 48, start("2026-12-01T13:30:00+09:00")), None);
        assert_eq!(answer_by(now, 48, None), Some(now.plus(48 * 3600)));
    }

    #[test]
    fn two_calls_on_two_days_come_before_a_letter_and_the_time_begins_with_a_contact() {
        let at = |text: &str| Moment::parse(text).unwrap();
        let (first, late) = (at("2026-12-01T23:50:00+09:00"), at("2026-12-02T00:10:00+09:00"));
        let call = |at: Moment, outcome| Call {
            offer_id: "O".into(),
            at,
            on_day: at.date().to_string(),
            staff: "clerk".into(),
            outcome,
        };
        let none = |at| call(at, Outcome::NoAnswer);
        let offer = |told| PlaceOffer {
            id: "O".into(),
            registration_id: "R".into(),
            offered_at: first,
            answer_by: late,
            state: "open".into(),
            slot_id: None,
            told,
        };
        let next = |calls: &[Call], now| step(&offer(Told::NotYet), calls, now);
        assert_eq!(next(&[], first), Some(Step::FirstCall));
        assert_eq!(next(&[none(first)], first), Some(Step::AnotherDay));
        assert_eq!(next(&[none(first), none(first.plus(60))], first.plus(120)), Some(Step::AnotherDay));
        assert_eq!(next(&[none(first)], late), Some(Step::SecondCall), "twenty minutes, and another day in the city");
        assert_eq!(next(&[none(first), none(late)], late), Some(Step::Letter));
        assert_eq!(next(&[], late.plus(86_400 * 30)), Some(Step::FirstCall), "nothing runs out before a contact");
        for told in [Told::Reached, Told::Letter] {
            assert_eq!(step(&offer(told), &[], first), Some(Step::Waits(late)));
            assert_eq!(step(&offer(told), &[], late), Some(Step::Over(late)));
        }
        assert_eq!(step(&offer(Told::Mail), &[], late), None);
    }

    #[test]
    fn who_is_reached_has_the_hours_of_the_offer_and_who_is_written_to_the_posts_days_besides() {
        let now = Moment::parse("2026-12-01T10:00:00+09:00").unwrap();
        let start = |text| Moment::parse(text);
        assert_eq!(reached_until(now, 48, None), Some(now.plus(48 * 3600)));
        let (day, soon) = (start("2026-12-02T13:30:00+09:00"), start("2026-12-01T12:00:00+09:00"));
        assert_eq!(reached_until(now, 48, day), start("2026-12-02T12:30:00+09:00"));
        assert_eq!(reached_until(now, 48, soon), start("2026-12-01T11:00:00+09:00"), "shorter than a letter gives");
        assert_eq!(reached_until(now, 48, start("2026-12-01T11:00:00+09:00")), None);
        assert_eq!(letter_until(now, 48, None), Some(now.plus((POST_DAYS * 24 + 48) * 3600)));
        assert_eq!(letter_until(now, 48, start("2026-12-05T13:30:00+09:00")), start("2026-12-05T12:30:00+09:00"));
        assert_eq!(letter_until(now, 48, start("2026-12-04T13:30:00+09:00")), None, "it would come too late");
    }

    #[test]
    fn who_waits_is_told_the_truth() {
        let (day, night) = (Moment::of("2026-12-01", "10:00").unwrap(), Moment::of("2026-12-01", "22:00").unwrap());
        for (left, needed, in_time, now, truth) in [
            (Some(0), 1, true, day, Why::Full),
            (Some(1), 3, true, day, Why::TooFew { free: 1, needed: 3 }),
            (Some(3), 3, true, day, Why::Next),
            (Some(3), 3, true, night, Why::Night),
            (Some(3), 3, false, day, Why::TooClose),
            (None, 1, true, day, Why::Next),
        ] {
            assert_eq!(why(left, needed, in_time, now), truth, "{left:?} {needed}");
        }
    }

    #[test]
    fn nobody_is_asked_for_an_answer_at_night() {
        for (time, allowed) in [("07:59", false), ("08:00", true), ("20:59", true), ("21:00", false)] {
            assert_eq!(may_offer(Moment::of("2026-12-01", time).unwrap()), allowed, "{time}");
        }
    }
}
