//! Who may do what with a proposal, and when. Pure.

use super::model::{Proposal, State};
use crate::partner::Kind;
use crate::programme::Announcement;
use crate::staff::{Role, Scope};

/// Whether an account may see and work on it. Of what is published, all who organise it now; before that the group itself,
/// and until the group has confirmed it those who wrote it down for it (`maker`: the partner of who began it).
pub fn is_theirs(proposal: &Proposal, published: Option<&Announcement>, maker: Option<&str>, scope: &Scope) -> bool {
    let Some(partner) = scope.partner() else { return true };
    match published {
        Some(announcement) => announcement.is_hosted_by(partner),
        None => proposal.partner_id == partner || is_being_written_down(proposal) && maker == Some(partner),
    }
}

/// Written down for a group by others, and not yet confirmed by it.
fn is_being_written_down(proposal: &Proposal) -> bool {
    let open = matches!(proposal.state, State::Writing | State::ToConfirm | State::Dropped);
    proposal.for_group.0 && proposal.confirmed_at.is_none() && open
}

/// Whether an account may say for the group that it is right: one of the group's own, or the city, which has asked it. Whoever
/// wrote it down may not.
pub fn may_confirm(proposal: &Proposal, scope: &Scope) -> bool {
    scope.partner().is_none_or(|partner| proposal.partner_id == partner)
}

/// Whether a partner of this kind writes down what others bring on paper: the city's centres do.
pub fn writes_for_others(kind: Kind) -> bool {
    kind == Kind::PublicFacility
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
    fn who_writes_it_down_for_a_group_works_on_it_until_the_group_has_confirmed_it() {
        let paper = |state, confirmed: bool| Proposal {
            state,
            for_group: Flag(true),
            confirmed_at: confirmed.then_some(Moment(1)),
            ..proposal()
        };
        let of = |partner: &str| Scope::HostedBy(partner.into());
        for (state, confirmed, centre) in [
            (State::Writing, false, true),
            (State::ToConfirm, false, true),
            (State::Dropped, false, true),
            (State::InReview, true, false),
            (State::Writing, true, false),
            (State::Published, true, false),
        ] {
            let p = paper(state, confirmed);
            assert_eq!(is_theirs(&p, None, Some("centre"), &of("centre")), centre, "{state:?}");
            assert!(is_theirs(&p, None, Some("centre"), &of("group")) && is_theirs(&p, None, None, &Scope::All));
            assert!(!is_theirs(&p, None, Some("centre"), &of("others")));
            assert!(!may_confirm(&p, &of("centre")) && may_confirm(&p, &of("group")) && may_confirm(&p, &Scope::All));
        }
        let own = Proposal { for_group: Flag(false), state: State::Writing, ..proposal() };
        assert!(!is_theirs(&own, None, Some("centre"), &of("centre")), "what is nobody's paper is its partner's only");
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
