//! When the sealer looks for what, and when an entry has waited too long. Pure.

use super::model::Head;
use crate::clock::Moment;

/// An entry may be committed a little later than it was dated, and servers' clocks differ: so far behind the newest sealed
/// entry the sealer still looks for others. What comes even later is found by its slower round.
pub const LATE_SECONDS: i64 = 120;
/// An entry that is not sealed after so long is a fault.
pub const UNSEALED_SECONDS: i64 = 60;

/// From when the sealer looks for entries.
pub fn look_from(head: &Head, now: Moment) -> Moment {
    // A clock that ran ahead for a while must not hide what was written after it was put right.
    head.at.min(now).plus(-LATE_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sealer_looks_back_a_little_and_never_behind_a_clock_that_ran_ahead() {
        let head = |at| Head { number: 1, hash: String::new(), at: Moment(at) };
        assert_eq!(look_from(&head(1000), Moment(2000)), Moment(1000 - LATE_SECONDS));
        assert_eq!(look_from(&head(9000), Moment(2000)), Moment(2000 - LATE_SECONDS));
    }
}
