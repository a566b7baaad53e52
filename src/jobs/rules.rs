//! When work that failed is tried again. Pure.

/// How long a worker may take before another believes it dead, in seconds.
pub const CLAIM_SECONDS: i64 = 300;

/// Seconds until the next attempt after so many: 15 s, doubled each time, at most an hour. Never given up: what was queued
/// is owed to somebody.
pub fn pause(attempts: i64) -> i64 {
    let doublings = attempts.clamp(1, 9) - 1;
    (15i64 << doublings).min(3600)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_up_to_an_hour() {
        let pauses: Vec<i64> = [1, 2, 3, 8, 9, 10, 1_000_000].into_iter().map(pause).collect();
        assert_eq!(pauses, [15, 30, 60, 1920, 3600, 3600, 3600]);
        assert_eq!(pause(0), 15);
    }
}
