//! When a draw's instants are, and by which rules an offering is drawn. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Draw;
use crate::clock::Moment;
use crate::programme::{Announcement, ChoiceRule, OfferingState, Priority, QuotaKind, Selection, SessionState};
use crate::selection::file::{Bound, Class, Method, Outcome, Quota, Rules, Slot};
use crate::text::{is_working_day, working_days_after};

/// For how long after the release the lines stay public.
pub const ENQUIRIES: i64 = 30 * 86_400;
/// Fewer than so many lines would say who is who: they go to the applicants only.
pub const FEW: usize = 10;
/// Places of a slot that has no limit.
const NO_LIMIT: u32 = 1_000_000;
/// Who is held when the closing comes may still give the code for half an hour.
const AFTER_CLOSING: i64 = 3600;

/// The instants of a draw, and the day of the outside number: after the list is fixed, over before it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub list_fixed_at: Moment,
    pub outside_on: NaiveDate,
    pub draw_at: Moment,
    pub release_at: Moment,
}

impl Schedule {
    /// Whether a draw was announced for these.
    pub fn is_of(&self, draw: &Draw) -> bool {
        (self.list_fixed_at, self.draw_at, self.release_at) == (draw.list_fixed_at, draw.draw_at, draw.release_at)
            && self.outside_on.to_string() == draw.outside_date
    }
}

/// The instants that follow from what the offering announces, seen from `now`: the list is fixed on the next working day
/// after the last application may come in, the number is of the day after, it is drawn on the next working day and told on
/// the day of the results. Where that is too near, the list is fixed on the evening of the closing, and if even that is too
/// late for the day of the results, they are told as soon as they can be.
pub fn schedule(
    closes_at: Moment,
    paper_until: Option<NaiveDate>,
    result_on: Option<NaiveDate>,
    now: Moment,
) -> Schedule {
    let last = closes_at.date().max(paper_until.unwrap_or(NaiveDate::MIN)).max(now.date());
    let at = |day: NaiveDate, time: &str| Moment::of(&day.to_string(), time).unwrap_or(closes_at);
    let fixed = working_days_after(last, 1);
    let roomy = result_on.is_none_or(|day| drawn_on(fixed) <= day);
    let list_fixed_at = match roomy {
        true => at(fixed, "17:00"),
        false => at(last, "23:00").max(closes_at.max(now).plus(AFTER_CLOSING)),
    };
    let fixed = list_fixed_at.date();
    // A day that is not worked on, if the results cannot wait.
    let soonest = fixed + chrono::Days::new(2);
    let drawn = Some(drawn_on(fixed)).filter(|day| result_on.is_none_or(|result| *day <= result)).unwrap_or(soonest);
    let draw_at = at(drawn, "10:00");
    let release_at = match result_on.filter(|day| *day > drawn) {
        Some(day) => at(day, "10:00"),
        None => at(drawn, "17:00"),
    };
    Schedule { list_fixed_at, outside_on: fixed + chrono::Days::new(1), draw_at, release_at }
}

/// The first working day on which the number of the day after the fixing is known.
fn drawn_on(fixed: NaiveDate) -> NaiveDate {
    let soonest = fixed + chrono::Days::new(2);
    if is_working_day(soonest) { soonest } else { working_days_after(soonest, 1) }
}

/// Why an offering is not drawn by the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotDrawn {
    /// Places are given otherwise, or nobody applies to it.
    OtherWay,
    /// Each application takes several slots, or may: a lottery takes one wish each.
    SeveralSlots,
    /// Its slots count in different units.
    SeveralUnits,
}

/// Who waits, in the order in which they were reached, whatever they wait for: it is every slot's order at once, since one
/// order gave the turns of all.
pub fn in_turn(waiting: &[&Outcome]) -> Vec<usize> {
    let mut lists: BTreeMap<&str, BTreeMap<u32, usize>> = BTreeMap::new();
    for (outcome, at) in waiting.iter().zip(0..) {
        for turn in &outcome.waiting {
            lists.entry(&turn.slot).or_default().insert(turn.position, at);
        }
    }
    // Who stands behind whom, and behind how many still.
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); waiting.len()];
    let mut before = vec![0u32; waiting.len()];
    for list in lists.values() {
        for (first, second) in list.values().zip(list.values().skip(1)) {
            behind[*first].push(*second);
            before[*second] += 1;
        }
    }
    let key = |at: usize| (waiting[at].waiting.iter().map(|turn| turn.position).min(), waiting[at].number.as_str(), at);
    let mut ready: BTreeSet<_> = (0..waiting.len()).filter(|at| before[*at] == 0).map(key).collect();
    let mut order = Vec::with_capacity(waiting.len());
    while let Some((_, _, at)) = ready.pop_first() {
        order.push(at);
        for &next in &behind[at] {
            before[next] -= 1;
            if before[next] == 0 {
                ready.insert(key(next));
            }
        }
    }
    order
}

/// The second round of a placement: what is left of its places. What is full by now stays in the rules, with no place:
/// somebody may have wished for it before it was.
fn what_is_left(a: &Announcement) -> Result<Rules, NotDrawn> {
    let mut rules = rules_of(a)?;
    if rules.method != Method::Ranked {
        return Err(NotDrawn::OtherWay);
    }
    let left = |slot: &str| a.slot(slot).and_then(|s| s.left()).and_then(|n| u32::try_from(n).ok());
    for slot in &mut rules.slots {
        slot.places = left(&slot.slot).unwrap_or(slot.places);
    }
    Ok(rules)
}

/// Whether a second round has anything to offer.
pub fn has_second_round(a: &Announcement) -> bool {
    what_is_left(a).is_ok_and(|rules| rules.slots.iter().any(|slot| slot.places > 0))
}

/// How a draw is drawn, of either round.
pub fn rules_for(draw: &Draw, a: &Announcement) -> Result<Rules, NotDrawn> {
    if draw.round == 2 { what_is_left(a) } else { rules_of(a) }
}

/// Whether a quota bounds what is drawn.
pub fn is_drawn_within(q: &crate::programme::Quota) -> bool {
    q.kind != QuotaKind::Reserved && q.at_most.is_some() && q.merged_at.is_none()
}

/// How an offering is drawn, with the places it has now. Slots ascend by their code, as the published file wants it.
pub fn rules_of(a: &Announcement) -> Result<Rules, NotDrawn> {
    let o = &a.offering;
    let method = match o.selection {
        Selection::Lottery => Method::Lottery,
        Selection::RankedPreference => Method::Ranked,
        _ => return Err(NotDrawn::OtherWay),
    };
    if o.state != OfferingState::Published || o.opens_at.is_none() {
        return Err(NotDrawn::OtherWay);
    }
    let rule = if method == Method::Ranked { ChoiceRule::Ranked } else { ChoiceRule::OneOf };
    let of_rule = |id: &str| a.groups.iter().any(|g| g.id == id && g.rule == rule);
    let chosen = a.groups.len() == 1 && a.slots.iter().all(|s| s.choice_group_id.as_deref().is_some_and(of_rule));
    let one = a.slots.len() == 1 && method == Method::Lottery;
    if a.slots.is_empty() || !(one || chosen) {
        return Err(NotDrawn::SeveralSlots);
    }
    // An entry has one size, wherever it gets its place.
    if a.slots.iter().any(|s| s.unit != a.slots[0].unit) {
        return Err(NotDrawn::SeveralUnits);
    }
    // What staff keep is not drawn; of what they gave up, what they gave before.
    let kept = |s: &crate::programme::Slot| {
        let of_slot = a.quotas.iter().filter(|q| q.slot_id == s.id && q.kind == QuotaKind::Reserved);
        let not_drawn =
            |q: &crate::programme::Quota| if q.is_kept() { q.at_most.unwrap_or(0) + q.extra } else { q.taken };
        of_slot.map(not_drawn).sum::<i64>()
    };
    let places = |s: &crate::programme::Slot| {
        s.capacity.map_or(NO_LIMIT, |n| u32::try_from((n + s.extra - kept(s)).max(0)).unwrap_or(NO_LIMIT))
    };
    let waiting = if o.waitlist.0 { None } else { Some(0) };
    let mut slots: Vec<Slot> =
        a.slots.iter().map(|s| Slot { slot: s.id.clone(), places: places(s), waiting }).collect();
    slots.sort_by(|a, b| a.slot.cmp(&b.slot));
    let class = |p: &Priority| {
        let bounds = slots.iter().filter_map(|s| Some(Bound { slot: s.slot.clone(), at_most: p.at_most(s.places)? }));
        Class { class: u32::try_from(p.class).unwrap_or(u32::MAX), bounds: bounds.collect() }
    };
    let classes = a.priorities.iter().map(class).collect();
    let bound = |q: &crate::programme::Quota| {
        let at_most = q.at_most.filter(|_| is_drawn_within(q))? + q.extra;
        let at_most = u32::try_from(at_most).unwrap_or(u32::MAX);
        Some(Quota { quota: q.id.clone(), at_most, slot: Some(q.slot_id.clone()) })
    };
    let mut quotas: Vec<Quota> = a.quotas.iter().filter_map(bound).collect();
    quotas.sort_by(|a, b| a.quota.cmp(&b.quota));
    Ok(Rules { method, slots, quotas, classes })
}

/// Whether there is still something to give places in: it has not been called off, wholly or for all that was to come.
pub fn is_held(a: &Announcement, now: Moment) -> bool {
    let cancelled = a.sessions.iter().any(|s| s.state == SessionState::Cancelled);
    a.offering.state == OfferingState::Published && !(cancelled && a.nothing_to_come(now))
}

/// The schedule of an offering's draw. None: it has no closing.
pub fn schedule_of(a: &Announcement, now: Moment) -> Option<Schedule> {
    let day = |text: &Option<String>| text.as_deref().and_then(|day| day.parse().ok());
    Some(schedule(a.offering.closes_at?, day(&a.offering.paper_until), day(&a.offering.result_on), now))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::selection::file::Turn;
    use proptest::prelude::*;

    fn at(text: &str) -> Moment {
        Moment::parse(&format!("{text}:00+09:00")).unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_draw_has_four_instants_and_the_number_is_of_a_day_between_two_of_them() {
        // Closes on a Friday, results on the Thursday after.
        let s = schedule(at("2026-12-11T17:00"), None, Some(day("2026-12-17")), at("2026-11-16T09:00"));
        assert_eq!(s.list_fixed_at, at("2026-12-14T17:00"));
        assert_eq!(s.outside_on, day("2026-12-15"));
        assert_eq!(s.draw_at, at("2026-12-16T10:00"));
        assert_eq!(s.release_at, at("2026-12-17T10:00"));
    }

    #[test]
    fn paper_that_is_still_under_way_is_waited_for() {
        let s =
            schedule(at("2027-02-19T17:00"), Some(day("2027-02-24")), Some(day("2027-03-05")), at("2027-02-01T09:00"));
        assert_eq!(s.list_fixed_at, at("2027-02-25T17:00"));
        assert_eq!(s.outside_on, day("2027-02-26"));
        assert_eq!(s.draw_at, at("2027-03-01T10:00"));
        assert_eq!(s.release_at, at("2027-03-05T10:00"));
    }

    #[test]
    fn results_that_cannot_wait_have_their_list_fixed_on_the_evening_of_the_closing() {
        // Friday before a long weekend, results on the Tuesday.
        let s = schedule(at("2026-11-20T12:00"), None, Some(day("2026-11-24")), at("2026-11-02T09:00"));
        assert_eq!(s.list_fixed_at, at("2026-11-20T23:00"));
        assert_eq!(s.outside_on, day("2026-11-21"));
        assert_eq!(s.draw_at, at("2026-11-24T10:00"));
        assert_eq!(s.release_at, at("2026-11-24T17:00"));
        // Too near even for that: told as soon as it can be.
        let s = schedule(at("2026-11-20T12:00"), None, Some(day("2026-11-21")), at("2026-11-02T09:00"));
        assert_eq!(s.draw_at, at("2026-11-22T10:00"));
        assert_eq!(s.release_at, at("2026-11-22T17:00"));
    }

    proptest! {
        #[test]
        fn who_waits_is_in_one_order_that_is_every_slots_order(
            people in proptest::collection::vec(proptest::collection::vec(0usize..5, 1..4), 0..40)
        ) {
            // Reached one after the other, each gets the next turn wherever it wishes.
            let mut next = [0u32; 5];
            let mut reached: Vec<Outcome> = Vec::new();
            for (wishes, n) in people.iter().zip(0..) {
                let mut waiting = Vec::new();
                for &slot in wishes {
                    if waiting.iter().all(|t: &Turn| t.slot != slot.to_string()) {
                        next[slot] += 1;
                        waiting.push(Turn { slot: slot.to_string(), position: next[slot] });
                    }
                }
                reached.push(Outcome { number: format!("{:02}", (n * 37) % 100), places: vec![], waiting });
            }
            let mut shuffled: Vec<&Outcome> = reached.iter().collect();
            shuffled.sort_by(|a, b| a.number.cmp(&b.number));
            let order = in_turn(&shuffled);
            prop_assert_eq!(order.len(), shuffled.len());
            let mut last = std::collections::HashMap::new();
            for at in order {
                for turn in &shuffled[at].waiting {
                    let before = last.insert(turn.slot.clone(), turn.position);
                    prop_assert!(before.is_none_or(|before| before < turn.position));
                }
            }
        }

        #[test]
        fn nobody_knows_the_number_when_the_list_is_fixed_and_everybody_can_when_it_is_drawn(
            closes in 0i64..400 * 24 * 60, paper in proptest::option::of(0u64..10), result in proptest::option::of(0u64..30),
            early in 0i64..60,
        ) {
            let closes = at("2026-04-01T00:00").plus(closes * 60);
            let later = |n: u64| closes.date() + chrono::Days::new(n);
            let s = schedule(closes, paper.map(later), result.map(later), closes.plus(-early * 86_400));
            let begins = Moment::of(&s.outside_on.to_string(), "00:00").unwrap();
            prop_assert!(closes.plus(30 * 60) < s.list_fixed_at, "who is held may give the code");
            prop_assert!(paper.is_none_or(|n| later(n) <= s.list_fixed_at.date()), "paper is waited for");
            prop_assert!(s.list_fixed_at < begins, "the number does not exist yet");
            prop_assert!(begins.plus(86_400) <= s.draw_at, "its day is over");
            prop_assert!(s.draw_at < s.release_at);
            prop_assert!(s.release_at.since(s.list_fixed_at) <= 32 * 86_400);
        }
    }
}
