//! When a letter that could not be sent is tried again, and when it is given up. Pure.

/// For so long nobody else sends a letter that somebody has begun to send, in seconds. Longer than a mail server is
/// waited for.
pub const CLAIM_SECONDS: i64 = 300;

/// Attempts where the mail server said no for good: it may have been misread or misconfigured.
const FINAL_ATTEMPTS: i64 = 4;
/// Attempts where trying later may help: some three days.
pub const ATTEMPTS: i64 = 80;

/// Seconds until the next attempt after so many, or None: given up. A minute, doubled each time, at most an hour.
pub fn next_attempt(attempts: i64, is_final: bool) -> Option<i64> {
    let limit = if is_final { FINAL_ATTEMPTS } else { ATTEMPTS };
    let doublings = attempts.clamp(1, 7) - 1;
    (attempts < limit).then(|| (60i64 << doublings).min(3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_three_days_unless_it_was_refused_for_good() {
        let pauses: Vec<i64> = (1..).map_while(|n| next_attempt(n, false)).collect();
        assert_eq!(pauses[..8], [60, 120, 240, 480, 960, 1920, 3600, 3600]);
        let days = pauses.iter().sum::<i64>() / 86_400;
        assert_eq!(days, 3);
        let pauses: Vec<i64> = (1..).map_while(|n| next_attempt(n, true)).collect();
        assert_eq!(pauses, [60, 120, 240]);
    }
}
