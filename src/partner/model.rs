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
