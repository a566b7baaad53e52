//! Who gets a place in childcare. Pure: whoever calls has loaded it under the offering's lock.

use chrono::NaiveDate;

use super::{Request, State};
use crate::programme::Offering;

/// Children one registration may ask for.
pub const MOST: i64 = 4;

/// How childcare stands: places left, and the smallest number of children that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub left: i64,
    pub smallest_waiting: Option<i64>,
}

impl Room {
    /// What becomes of somebody who asks for so many. Nobody overtakes those who wait and would fit.
    pub fn take(&mut self, has_place: bool, children: i64) -> State {
        if !has_place {
            return State::Asked;
        }
        if children <= self.left && self.smallest_waiting.is_none_or(|n| n > self.left) {
            self.left -= children;
            return State::Given;
        }
        self.smallest_waiting = Some(self.smallest_waiting.map_or(children, |n| n.min(children)));
        State::Waiting
    }
}

/// Which of those who wait, in their order, get what is left: whoever fits.
pub fn next(mut left: i64, waiting: &[i64]) -> Vec<usize> {
    let fits = |(n, children): (usize, &i64)| {
        let fits = *children <= left;
        if fits {
            left -= children;
        }
        fits.then_some(n)
    };
    waiting.iter().enumerate().filter_map(fits).collect()
}

/// Whether of two requests of one person the first stays: what is settled before what is not, then what is for more children.
pub fn prevails(this: &Request, other: &Request) -> bool {
    let weight = |r: &Request| (r.state == State::Given, r.children);
    weight(this) > weight(other)
}

/// Places that are free.
pub fn left(offering: &Offering) -> i64 {
    offering.childcare_places.map_or(0, |places| (places - offering.childcare_taken).max(0))
}

/// Whether it can still be asked for: until the end of its last day.
pub fn is_open(offering: &Offering, today: NaiveDate) -> bool {
    let until = offering.childcare_until.as_deref().and_then(|day| day.parse::<NaiveDate>().ok());
    offering.childcare_places.is_some() && until.is_none_or(|until| today <= until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_go_in_order_and_nobody_overtakes_who_would_fit() {
        let mut room = Room { left: 3, smallest_waiting: None };
        assert_eq!(room.take(true, 2), State::Given);
        assert_eq!(room.take(false, 1), State::Asked, "no place of one's own yet");
        assert_eq!(room.take(true, 2), State::Waiting);
        assert_eq!(room.take(true, 1), State::Given, "one is left, and who waits needs two");
        assert_eq!(room.take(true, 1), State::Waiting);
        room.left = 1;
        assert_eq!(room.take(true, 1), State::Waiting, "somebody waits whom it would fit");
    }

    #[test]
    fn what_comes_back_goes_to_the_first_whom_it_fits() {
        for (left, waiting, given) in
            [(2, vec![3, 1, 1, 1], vec![1, 2]), (3, vec![3, 1], vec![0]), (0, vec![1], vec![]), (4, vec![], vec![])]
        {
            assert_eq!(next(left, &waiting), given, "{left} {waiting:?}");
        }
    }

    #[test]
    fn what_is_settled_stays_before_what_is_not_and_more_children_before_fewer() {
        let request = |state, children| Request::of(state, children);
        for (this, other, prevails_) in [
            (request(State::Given, 1), request(State::Waiting, 3), true),
            (request(State::Waiting, 3), request(State::Given, 1), false),
            (request(State::Given, 2), request(State::Given, 1), true),
            (request(State::Asked, 1), request(State::Waiting, 2), false),
            (request(State::Given, 1), request(State::Given, 1), false),
        ] {
            assert_eq!(prevails(&this, &other), prevails_, "{this:?} {other:?}");
        }
    }

    proptest! {
        /// However people ask and give back, no more is given than there is.
        #[test]
        fn never_more_than_there_is(places in 1i64..8, asks in prop::collection::vec((any::<bool>(), 1i64..=MOST), 0..30)) {
            let mut room = Room { left: places, smallest_waiting: None };
            let given: i64 = asks.iter().filter(|(has, n)| room.take(*has, *n) == State::Given).map(|(_, n)| n).sum();
            prop_assert!(given <= places && room.left == places - given);
            let waiting: Vec<i64> = asks.iter().map(|(_, n)| *n).collect();
            let next: i64 = next(room.left, &waiting).into_iter().map(|n| waiting[n]).sum();
            prop_assert!(next <= room.left);
        }
    }
}
