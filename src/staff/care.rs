//! With how much care a colleague's second factor is touched. Pure.

use super::model::Role;

/// How a colleague's factor may be taken away, or a card given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// By the one who asks.
    Alone,
    /// By two: who opens a city account opens everything.
    ByTwo,
    /// Not one's own.
    Refused,
}

/// Deeds that put an account's password into a colleague's hands, and those that touch its second factor. Nobody does both
/// for the same account within days: one alone would open it.
pub const RESETS: [&str; 1] = ["staff_password_reset"];
pub const FACTORS: [&str; 2] = ["staff_card_issued", "staff_factor_removed"];

/// Whether `by` may take the factor of an account away.
pub fn removal(by: &str, account: &str, role: Role) -> Care {
    match role {
        _ if by == account => Care::Refused,
        Role::City => Care::ByTwo,
        Role::Partner | Role::Desk => Care::Alone,
    }
}

/// Whether `by` may give a card out: not to a city account that has a factor, or the rule of two could be walked round.
pub fn issue(by: &str, account: &str, role: Role, has_factor: bool) -> Care {
    if has_factor { removal(by, account, role) } else { removal(by, account, Role::Desk) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_touches_their_own_and_a_city_accounts_takes_two() {
        for (account, role, has_factor, taken, given) in [
            ("me", Role::City, true, Care::Refused, Care::Refused),
            ("me", Role::City, false, Care::Refused, Care::Refused),
            ("other", Role::City, true, Care::ByTwo, Care::ByTwo),
            ("other", Role::City, false, Care::ByTwo, Care::Alone),
            ("other", Role::Partner, true, Care::Alone, Care::Alone),
            ("other", Role::Partner, false, Care::Alone, Care::Alone),
            ("other", Role::Desk, true, Care::Alone, Care::Alone),
        ] {
            assert_eq!(removal("me", account, role), taken, "{account} {role:?}");
            assert_eq!(issue("me", account, role, has_factor), given, "{account} {role:?} {has_factor}");
        }
    }
}
