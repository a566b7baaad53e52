//! Who may do what with a proposal, and when. Pure.

use super::model::{Proposal, State};
use crate::staff::{Role, Scope};

/// Whether an account may see and work on it.
pub fn is_theirs(proposal: &Proposal, scope: &Scope) -> bool {
    scope.partner().is_none_or(|partner| proposal.partner_id == partner)
}

/// Where a proposal goes when it is submitted.
pub fn after_submission(proposal: &Proposal) -> State {
    if proposal.for_group.0 { State::ToConfirm } else { State::InReview }
}

/// Whether somebody may decide about it: the city, and never who wrote or submitted it, or took the group's confirmation
/// down.
pub fn may_review(proposal: &Proposal, writers: &[String], staff: &str, role: Role) -> bool {
    role == Role::City
        && proposal.state == State::InReview
        && !writers.iter().any(|writer| writer == staff)
        && proposal.submitted_by.as_deref() != Some(staff)
        && proposal.confirmed_by.as_deref() != Some(staff)
}

/// A run that drew more than three applications for each place.
pub fn was_crowded(applications: i64, places: i64) -> bool {
    places > 0 && applications > 3 * places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::proposal::model::ConfirmedHow;
    use crate::store::Flag;

    fn proposal() -> Proposal {
        Proposal {
            id: "p".into(),
            partner_id: "group".into(),
            offering_id: None,
            copied_from: None,
            state: State::InReview,
            version: 2,
            for_group: Flag(false),
            made_by: "maker".into(),
            made_at: Moment(0),
            submitted_by: Some("sender".into()),
            submitted_at: None,
            answer_by: None,
            confirmed_by: Some("clerk".into()),
            confirmed_at: None,
            confirmed_how: ConfirmedHow::NotYet,
            updated_at: Moment(0),
        }
    }

    #[test]
    fn another_reviews_and_only_the_city() {
        let writers = ["writer".to_owned()];
        for (who, role, may) in [
            ("hana", Role::City, true),
            ("hana", Role::Partner, false),
            ("hana", Role::Desk, false),
            ("writer", Role::City, false),
            ("sender", Role::City, false),
            ("clerk", Role::City, false),
        ] {
            assert_eq!(may_review(&proposal(), &writers, who, role), may, "{who} {role:?}");
        }
        for state in [State::Writing, State::ToConfirm, State::Published, State::Dropped] {
            assert!(!may_review(&Proposal { state, ..proposal() }, &writers, "hana", Role::City), "{state:?}");
        }
    }

    #[test]
    fn a_groups_paper_is_confirmed_by_the_group_first() {
        assert_eq!(after_submission(&proposal()), State::InReview);
        assert_eq!(after_submission(&Proposal { for_group: Flag(true), ..proposal() }), State::ToConfirm);
    }

    #[test]
    fn three_for_a_place_is_not_yet_crowded() {
        for (applications, places, crowded) in [(60, 20, false), (61, 20, true), (0, 0, false), (5, 0, false)] {
            assert_eq!(was_crowded(applications, places), crowded);
        }
    }
}
