use crate::clock::Moment;
use crate::staff::MemberRole;
use crate::store::coded;

coded! {
    /// What a partner is.
    pub enum Kind {
        CityDepartment = "city_department",
        PublicFacility = "public_facility",
        WelfareCouncil = "welfare_council",
        NeighbourhoodAssociation = "neighbourhood_association",
        CitizenGroup = "citizen_group",
        Business = "business",
        School = "school",
    }
}

/// 団体
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Partner {
    pub id: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
}

/// What the register says of a partner.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Details {
    pub name: String,
    pub name_kana: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// For everyone to know: never where somebody lives.
    pub contact_name: String,
    pub contact_phone: String,
    /// At the 市民活動センター, since and until, `2026-04-01`. None: not registered, not ended.
    pub registered_on: Option<String>,
    pub registered_until: Option<String>,
}

/// A partner in the register.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Registered {
    pub id: String,
    #[sqlx(flatten)]
    pub details: Details,
    pub members: i64,
}

/// Somebody who works for a partner.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    pub staff_id: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: MemberRole,
    pub since: Moment,
    /// The account's last day.
    pub ends_on: Option<String>,
}

coded! {
    pub enum InvitationState {
        /// Until its day; after that it has lapsed.
        Open = "open",
        Accepted = "accepted",
        Withdrawn = "withdrawn",
        /// Somebody invited the same mailbox again.
        Replaced = "replaced",
    }
}

/// Somebody has been asked by mail to work for a partner.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Invitation {
    pub id: String,
    pub partner_id: String,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: MemberRole,
    pub invited_by: String,
    /// Who hears of what becomes of it.
    pub kept_by: String,
    pub created_at: Moment,
    pub ends_at: Moment,
    #[sqlx(try_from = "String")]
    pub state: InvitationState,
}
