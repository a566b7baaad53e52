//! Who may record money where. Pure.

use super::model::FactKind;
use crate::partner::Kind;
use crate::programme::Host;
use crate::staff::{Role, Staff};

/// Why somebody may not record anything here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Barred {
    /// It is the city's money, and they are not named for taking it.
    CityFees,
    /// Only the city waives fees.
    Waiving,
    /// Desk accounts take no money.
    Desk,
}

/// Whether an offering's fees are the city's: a department of it is among those who organise it, or nobody else is.
pub fn is_citys(hosts: &[Host]) -> bool {
    let mut hosts = hosts.iter().filter(|h| h.role.is_host()).peekable();
    hosts.peek().is_none() || hosts.any(|h| h.kind == Kind::CityDepartment.code())
}

/// Whether somebody who may see these fees may record them; `kind` is what they want to record, None for papers.
pub fn may_record(staff: &Staff, hosts: &[Host], kind: Option<FactKind>) -> Result<(), Barred> {
    if staff.role == Role::Desk {
        return Err(Barred::Desk);
    }
    if is_citys(hosts) && !staff.takes_city_fees {
        return Err(Barred::CityFees);
    }
    if kind == Some(FactKind::Waive) && staff.role != Role::City {
        return Err(Barred::Waiving);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::HostRole;
    use FactKind::{Receive, Refund, Waive};

    fn staff(role: Role, takes_city_fees: bool) -> Staff {
        Staff {
            id: "s".into(),
            name: "s".into(),
            role,
            partner_id: None,
            takes_city_fees,
            sees_secret: false,
            session: String::new(),
        }
    }

    fn host(kind: &str) -> Host {
        in_role(kind, HostRole::Organiser)
    }

    fn in_role(kind: &str, role: HostRole) -> Host {
        Host { offering_id: "O".into(), partner_id: "p".into(), name: "p".into(), kind: kind.into(), role }
    }

    #[test]
    fn the_citys_money_is_taken_only_by_who_is_named_for_it() {
        let city = [host("citizen_group"), host("city_department")];
        let group = [host("citizen_group")];
        let endorsed = [host("citizen_group"), in_role("city_department", HostRole::Endorser)];
        let lone = [in_role("citizen_group", HostRole::Cooperator)];
        for (who, hosts, kind, may) in [
            (staff(Role::City, true), &city[..], Some(Receive), Ok(())),
            (staff(Role::City, true), &city[..], Some(Waive), Ok(())),
            (staff(Role::City, false), &city[..], Some(Receive), Err(Barred::CityFees)),
            (staff(Role::City, false), &city[..], None, Err(Barred::CityFees)),
            (staff(Role::City, false), &[][..], Some(Receive), Err(Barred::CityFees)),
            (staff(Role::City, false), &group[..], Some(Waive), Ok(())),
            (staff(Role::Partner, false), &city[..], Some(Receive), Err(Barred::CityFees)),
            (staff(Role::Partner, true), &city[..], Some(Receive), Ok(())),
            (staff(Role::Partner, true), &city[..], Some(Waive), Err(Barred::Waiving)),
            (staff(Role::Partner, false), &group[..], Some(Refund), Ok(())),
            // Who lends a name takes no money, and who helps neither.
            (staff(Role::Partner, false), &endorsed[..], Some(Receive), Ok(())),
            (staff(Role::City, false), &lone[..], Some(Receive), Err(Barred::CityFees)),
            (staff(Role::Partner, false), &group[..], Some(Waive), Err(Barred::Waiving)),
            (staff(Role::Desk, true), &group[..], Some(Receive), Err(Barred::Desk)),
        ] {
            assert_eq!(may_record(&who, hosts, kind), may, "{:?} {kind:?} {hosts:?}", who.role);
        }
    }
}
