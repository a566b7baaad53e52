//! What may be done with memberships and invitations, and the register's cross-check. Pure.

use super::model::{Invitation, InvitationState};
use crate::clock::Moment;
use crate::staff::MemberRole;
use crate::text::fiscal_year_of;

/// An invitation can be accepted for so long.
pub const INVITATION_SECONDS: i64 = 14 * 24 * 3600;
/// The purpose under which the keys of invitations are derived.
pub const INVITATION: &str = "invitation";
/// The indicator that counts groups newly registered at the 市民活動センター.
pub const REGISTRATIONS: &str = "K3";

/// Where an invitation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Open,
    Used,
    Withdrawn,
    /// A newer one was sent.
    Replaced,
    Lapsed,
}

pub fn standing(invitation: &Invitation, now: Moment) -> Standing {
    match invitation.state {
        InvitationState::Accepted => Standing::Used,
        InvitationState::Withdrawn => Standing::Withdrawn,
        InvitationState::Replaced => Standing::Replaced,
        InvitationState::Open if now < invitation.ends_at => Standing::Open,
        InvitationState::Open => Standing::Lapsed,
    }
}

/// Whether somebody may stop being a lead, or a member: not the last lead while others would be left without one. The city
/// may let go of the only one there is.
pub fn may_leave(members: &[(String, MemberRole)], leaving: &str, by_city: bool) -> bool {
    let leads = |who: &str| members.iter().any(|(staff, role)| staff == who && *role == MemberRole::Lead);
    let others = || members.iter().filter(|(staff, _)| staff != leaving);
    !leads(leaving) || others().any(|(staff, _)| leads(staff)) || (by_city && others().next().is_none())
}

/// Groups registered anew in a fiscal year, and since the first of the years asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    pub fiscal_year: i64,
    pub new: i64,
    pub so_far: i64,
}

/// Counts the days of registration by fiscal year, from one year to another.
pub fn registered(days: &[String], from: i64, until: i64) -> Vec<Year> {
    let years: Vec<i64> = days.iter().filter_map(|day| day.parse().ok()).map(fiscal_year_of).collect();
    let mut so_far = 0;
    (from..=until)
        .map(|fiscal_year| {
            let new = years.iter().filter(|year| **year == fiscal_year).count() as i64;
            so_far += new;
            Year { fiscal_year, new, so_far }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use MemberRole::{Assistant, Lead, Member};
    use proptest::prelude::*;

    #[test]
    fn the_last_lead_stays_while_others_are_there() {
        for (members, leaving, by_city, may) in [
            (&[("a", Lead), ("b", Member)][..], "a", false, false),
            (&[("a", Lead), ("b", Member)], "a", true, false),
            (&[("a", Lead), ("b", Assistant)], "a", true, false),
            (&[("a", Lead), ("b", Member)], "b", false, true),
            (&[("a", Lead), ("b", Lead)], "a", false, true),
            (&[("a", Lead)], "a", false, false),
            (&[("a", Lead)], "a", true, true),
        ] {
            let members: Vec<_> = members.iter().map(|(who, role)| ((*who).to_owned(), *role)).collect();
            assert_eq!(may_leave(&members, leaving, by_city), may, "{members:?} {leaving} {by_city}");
        }
    }

    #[test]
    fn an_invitation_is_open_until_its_day_unless_settled() {
        let one = |state| Invitation {
            id: "i".into(),
            partner_id: "p".into(),
            email: "a@example.jp".into(),
            name: "見本".into(),
            role: Member,
            invited_by: "s".into(),
            kept_by: "s".into(),
            created_at: Moment(0),
            ends_at: Moment(100),
            state,
        };
        for (state, now, stands) in [
            (InvitationState::Open, 99, Standing::Open),
            (InvitationState::Open, 100, Standing::Lapsed),
            (InvitationState::Accepted, 50, Standing::Used),
            (InvitationState::Withdrawn, 50, Standing::Withdrawn),
            (InvitationState::Replaced, 200, Standing::Replaced),
        ] {
            assert_eq!(standing(&one(state), Moment(now)), stands, "{state:?} {now}");
        }
    }

    #[test]
    fn registrations_are_counted_by_fiscal_year() {
        let days = ["2024-03-31", "2024-04-01", "2025-03-31", "2026-06-01", ""].map(str::to_owned);
        let year = |fiscal_year, new, so_far| Year { fiscal_year, new, so_far };
        assert_eq!(registered(&days, 2024, 2026), [year(2024, 2, 2), year(2025, 0, 2), year(2026, 1, 3)]);
    }

    proptest! {
        #[test]
        fn a_partner_never_loses_its_last_lead_to_who_leaves(roles in prop::collection::vec(0u8..3, 1..6), who in 0usize..6, by_city: bool) {
            let role = |n: u8| [Lead, Member, Assistant][usize::from(n)];
            let members: Vec<(String, MemberRole)> =
                roles.iter().enumerate().map(|(n, r)| (n.to_string(), role(*r))).collect();
            let who = (who % members.len()).to_string();
            let led = |members: &[(String, MemberRole)]| members.is_empty() || members.iter().any(|(_, r)| *r == Lead);
            prop_assume!(led(&members));
            if may_leave(&members, &who, by_city) {
                let left: Vec<_> = members.into_iter().filter(|(m, _)| *m != who).collect();
                prop_assert!(led(&left));
            }
        }
    }
}
