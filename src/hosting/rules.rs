//! Who may change who stands by an offering, and who worked with whom. Pure.

use std::collections::BTreeMap;

use super::model::{Approval, Stands, Together};
use crate::partner::Kind;
use crate::programme::HostRole;

/// Why a partner is not added or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It stands by the offering in this role already.
    Already,
    /// Nobody would organise it.
    LastOrganiser,
    /// Departments of the city are added and ended by the city: nobody else speaks for them, nor takes their money over.
    CitysOwn,
    /// It is not, or no longer, so.
    NoSuch,
}

/// Whether somebody may add a partner in a role to those who stand by the offering now.
pub fn may_add(now: &[Stands], partner: &str, kind: Kind, role: HostRole, by_city: bool) -> Result<(), Refusal> {
    // Asking for a name is no more than asking.
    if kind == Kind::CityDepartment && role != HostRole::Endorser && !by_city {
        return Err(Refusal::CitysOwn);
    }
    if now.iter().any(|s| s.ended_at.is_none() && s.partner_id == partner && s.role == role) {
        return Err(Refusal::Already);
    }
    Ok(())
}

/// Whether somebody may end one of those who stand by it.
pub fn may_end(now: &[Stands], partner: &str, role: HostRole, by_city: bool) -> Result<(), Refusal> {
    let in_force = || now.iter().filter(|s| s.ended_at.is_none());
    let ending = in_force().find(|s| s.partner_id == partner && s.role == role).ok_or(Refusal::NoSuch)?;
    if ending.kind == Kind::CityDepartment && !by_city {
        return Err(Refusal::CitysOwn);
    }
    if role == HostRole::Organiser && in_force().filter(|s| s.role == HostRole::Organiser).count() == 1 {
        return Err(Refusal::LastOrganiser);
    }
    Ok(())
}

/// What approval a partner begins with.
pub fn first_approval(role: HostRole) -> Approval {
    if role == HostRole::Endorser { Approval::Requested } else { Approval::None }
}

/// Two partners in a fiscal year, and whether they had never worked together before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub together: Together,
    pub is_new: bool,
}

/// The newest year first; in it those who did most together.
pub fn pairs(mut all: Vec<Together>) -> Vec<Pair> {
    let mut first: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for t in &all {
        let year = first.entry((&t.one, &t.other)).or_insert(t.fiscal_year);
        *year = (*year).min(t.fiscal_year);
    }
    let first: BTreeMap<(String, String), i64> =
        first.into_iter().map(|((one, other), year)| ((one.to_owned(), other.to_owned()), year)).collect();
    all.sort_by(|a, b| {
        let key = |t: &Together| (std::cmp::Reverse(t.fiscal_year), std::cmp::Reverse(t.offerings));
        key(a).cmp(&key(b)).then_with(|| (&a.one_name, &a.other_name).cmp(&(&b.one_name, &b.other_name)))
    });
    all.into_iter()
        .map(|together| {
            let began = first.get(&(together.one.clone(), together.other.clone()));
            Pair { is_new: began == Some(&together.fiscal_year), together }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use HostRole::{CoOrganiser, Endorser, Organiser, Sponsor};
    use proptest::prelude::*;

    fn stands(partner: &str, kind: Kind, role: HostRole, ended: bool) -> Stands {
        Stands {
            partner_id: partner.into(),
            name: partner.into(),
            kind,
            role,
            since: Moment(0),
            added_by: None,
            approval: first_approval(role),
            approval_number: String::new(),
            approval_on: None,
            approval_reason: String::new(),
            ended_at: ended.then_some(Moment(1)),
            ended_by: None,
        }
    }

    #[test]
    fn a_partner_is_added_once_in_a_role_and_the_citys_own_by_the_city() {
        let now =
            [stands("group", Kind::CitizenGroup, Organiser, false), stands("shop", Kind::Business, Sponsor, true)];
        for (partner, kind, role, by_city, may) in [
            ("group", Kind::CitizenGroup, Organiser, false, Err(Refusal::Already)),
            ("group", Kind::CitizenGroup, Sponsor, false, Ok(())),
            ("shop", Kind::Business, Sponsor, false, Ok(())),
            ("hall", Kind::CityDepartment, CoOrganiser, false, Err(Refusal::CitysOwn)),
            ("hall", Kind::CityDepartment, CoOrganiser, true, Ok(())),
            ("hall", Kind::CityDepartment, Endorser, false, Ok(())),
        ] {
            assert_eq!(may_add(&now, partner, kind, role, by_city), may, "{partner} {role:?} {by_city}");
        }
    }

    #[test]
    fn the_last_organiser_stays_and_the_citys_own_are_ended_by_the_city() {
        let both = [
            stands("group", Kind::CitizenGroup, Organiser, false),
            stands("hall", Kind::CityDepartment, Organiser, false),
            stands("shop", Kind::Business, Sponsor, true),
        ];
        for (now, partner, role, by_city, may) in [
            (&both[..], "group", Organiser, false, Ok(())),
            (&both[..1], "group", Organiser, true, Err(Refusal::LastOrganiser)),
            (&both[..], "hall", Organiser, false, Err(Refusal::CitysOwn)),
            (&both[..], "hall", Organiser, true, Ok(())),
            (&both[..], "shop", Sponsor, true, Err(Refusal::NoSuch)),
            (&both[..], "group", Sponsor, true, Err(Refusal::NoSuch)),
        ] {
            assert_eq!(may_end(now, partner, role, by_city), may, "{partner} {role:?} {by_city}");
        }
    }

    fn together(fiscal_year: i64, one: &str, other: &str, offerings: i64) -> Together {
        Together {
            fiscal_year,
            one: one.into(),
            one_name: one.into(),
            one_kind: Kind::CitizenGroup,
            other: other.into(),
            other_name: other.into(),
            other_kind: Kind::CitizenGroup,
            offerings,
        }
    }

    #[test]
    fn a_pair_is_new_in_the_first_year_it_worked_together() {
        let pairs = pairs(vec![together(2025, "a", "b", 1), together(2026, "a", "b", 2), together(2026, "a", "c", 5)]);
        let told: Vec<(i64, &str, i64, bool)> = pairs
            .iter()
            .map(|p| (p.together.fiscal_year, p.together.other.as_str(), p.together.offerings, p.is_new))
            .collect();
        assert_eq!(told, [(2026, "c", 5, true), (2026, "b", 2, false), (2025, "b", 1, true)]);
    }

    proptest! {
        #[test]
        fn each_pair_is_new_exactly_once(rows in prop::collection::btree_set((2020i64..2030, 0u8..4, 4u8..8), 0..30)) {
            let all: Vec<Together> =
                rows.iter().map(|(year, a, b)| together(*year, &a.to_string(), &b.to_string(), 1)).collect();
            let distinct: std::collections::BTreeSet<_> = rows.iter().map(|(_, a, b)| (a, b)).collect();
            let pairs = pairs(all);
            prop_assert_eq!(pairs.len(), rows.len());
            prop_assert_eq!(pairs.iter().filter(|p| p.is_new).count(), distinct.len());
        }
    }
}
