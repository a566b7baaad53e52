use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::staff::Role;
use crate::store::{Flag, coded};

/// A device, with whoever let it in as they stand now.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Device {
    pub id: String,
    pub session_id: String,
    pub offering_id: String,
    pub session_ends: Moment,
    pub label: String,
    pub staff_id: Option<String>,
    pub link_id: Option<String>,
    pub made_at: Moment,
    pub seen_at: Moment,
    /// Facts that waited on it when it was heard last.
    pub waiting: i64,
    /// Seconds by which the server's clock is ahead of its own.
    pub clock_offset: i64,
    pub ended_at: Option<Moment>,
    /// Until when the sign-in that let it in lasts by itself.
    pub sign_in_ends: Moment,
    /// The sign-in is there still.
    #[sqlx(try_from = "i64")]
    pub signed_in: Flag,
    /// Of the member of staff; of a link, its maker's.
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// Named for taking the city's money.
    #[sqlx(try_from = "i64")]
    pub takes_city_fees: Flag,
    pub partner_id: Option<String>,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    pub account_ends: Option<String>,
    pub link_ended: Option<Moment>,
    /// The registered device that it is.
    pub registered_id: Option<String>,
}

coded! {
    /// Why something that a device sent is kept apart.
    pub enum Why {
        /// Not signed by this city.
        False = "false",
        /// By a pass that a newer one had replaced.
        Replaced = "replaced",
        OtherOffering = "other_offering",
        /// No registration has this number.
        Unknown = "unknown",
        /// The office had shut the device out.
        ShutOut = "shut_out",
        /// Not to be understood, or with the id of another fact.
        Malformed = "malformed",
        /// Money that was not owed, or taken by who takes none here.
        Money = "money",
        /// A child was given to somebody otherwise than is agreed.
        Pickup = "pickup",
        /// The device's clock was changed since it was measured: what it dated meanwhile may be wrong.
        Clock = "clock",
    }
}

/// What a device sent that cannot stand as it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Stray {
    pub id: String,
    pub session_id: String,
    pub participant_id: Option<String>,
    pub device: String,
    pub kind: String,
    pub at: Moment,
    pub recorded_at: Moment,
    #[sqlx(try_from = "String")]
    pub why: Why,
    /// [`Detail`] as JSON; empty: nothing beside whom it is about.
    pub said: String,
    /// The name of whom it is about, and the receipt number.
    pub person: Option<String>,
    pub receipt: Option<String>,
}

/// What a device said beside whom it is about: everything that people need who put it right by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Detail {
    pub receipt: String,
    pub yen: Option<i64>,
    /// Who walked in.
    pub guest: String,
    /// To whom a child was given, who stood by, and whom one called.
    pub given_to: String,
    pub second: String,
    pub call: String,
}
