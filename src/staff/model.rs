use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// What an account may do.
    pub enum Role {
        /// The city's officials: everything.
        City = "city",
        /// Who organises: the offerings their partner hosts.
        Partner = "partner",
        /// The desk on the day, and nothing else.
        Desk = "desk",
    }
}

coded! {
    /// What a member of a partner is there. Assistants work its desks and enter no office: their account's role is the
    /// desk's, that of all others the partner's.
    pub enum MemberRole {
        /// 代表・責任者: invites, ends and passes on.
        Lead = "lead",
        /// 担当
        Member = "member",
        /// 当日の手伝い
        Assistant = "assistant",
    }
}

impl MemberRole {
    pub fn role(self) -> Role {
        match self {
            MemberRole::Lead | MemberRole::Member => Role::Partner,
            MemberRole::Assistant => Role::Desk,
        }
    }
}

/// Which offerings, and people in them, somebody may see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Those that this partner hosts.
    HostedBy(String),
}

impl Scope {
    /// For queries: `$n IS NULL` is everything, otherwise the partner whose offerings alone count.
    pub fn partner(&self) -> Option<&str> {
        match self {
            Scope::All => None,
            Scope::HostedBy(partner) => Some(partner),
        }
    }

    /// Whether an offering with these hosts is among them.
    pub fn holds(&self, hosts: &[String]) -> bool {
        self.partner().is_none_or(|partner| hosts.iter().any(|host| host == partner))
    }
}

/// An account as it stands in the database.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Account {
    pub id: String,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    pub password_hash: String,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    pub locked_until: Option<Moment>,
    /// Named for taking the city's money.
    #[sqlx(try_from = "i64")]
    pub takes_city_fees: Flag,
    /// The last day on which it signs in, `2027-03-31`.
    pub ends_on: Option<String>,
    /// Until when its start password from the counter signs in. None: the password is its holder's own.
    pub start_until: Option<Moment>,
}

/// A signed-in browser, with its account.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Seat {
    pub staff_id: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    #[sqlx(try_from = "i64")]
    pub takes_city_fees: Flag,
    #[sqlx(try_from = "i64")]
    pub sees_secret: Flag,
    /// The account's last day.
    pub ends_on: Option<String>,
    /// Signed in with a start password from the counter.
    pub start_until: Option<Moment>,
    pub seen_at: Moment,
    pub ends_at: Moment,
    /// Signed in by a second factor too.
    #[sqlx(try_from = "i64")]
    pub proved: Flag,
    /// The account has a second factor by now.
    #[sqlx(try_from = "i64")]
    pub has_factor: Flag,
}

coded! {
    /// What beside the password proves who signs in.
    pub enum FactorKind {
        /// An authenticator app's code (RFC 6238).
        Totp = "totp",
        /// A printed card of numbered codes, each good once.
        Card = "card",
        /// A device that signs (WebAuthn), by fingerprint, face or PIN. There may be several.
        Passkey = "passkey",
    }
}

/// A second factor in force.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Factor {
    pub id: String,
    #[sqlx(try_from = "String")]
    pub kind: FactorKind,
    /// A card's own number.
    pub number: String,
    /// Of an app: the last step of time whose code was taken.
    pub last_step: i64,
    pub created_at: Moment,
    /// Of a card: how many codes are unused, and the lowest of them.
    pub unused: i64,
    pub lowest: Option<i64>,
    /// Of a passkey: what its holder calls it, and when it last signed in.
    pub name: Option<String>,
    pub used_at: Option<Moment>,
}

coded! {
    /// Why a colleague gives out a card or takes a factor away. A choice, because the record holds no free words about
    /// people.
    pub enum Why {
        FirstCard = "first_card",
        CardLost = "card_lost",
        CardUsedUp = "card_used_up",
        DeviceLost = "device_lost",
        DeviceChanged = "device_changed",
    }
}

coded! {
    /// By what somebody has shown at the counter who they are.
    pub enum Identified {
        StaffCard = "staff_card",
        MyNumberCard = "my_number_card",
        DrivingLicence = "driving_licence",
        Passport = "passport",
        /// Two that show no face.
        TwoDocuments = "two_documents",
    }
}

/// Why something was done about an account, and by what its holder was identified, as the record has it.
pub fn said(why: Why, identified: Identified) -> String {
    format!("{}・{}", why.code(), identified.code())
}

/// The right password was given; a code is asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Pending {
    pub staff_id: String,
    /// The page that was wanted.
    pub back: String,
    pub attempts: i64,
}

/// One of the browsers that somebody is signed in with.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct OpenBrowser {
    pub token_hash: String,
    pub created_at: Moment,
    pub seen_at: Moment,
    pub address: String,
    pub browser: String,
}

/// A sign-in, or one that was refused, as the record has it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PastSignIn {
    pub at: Moment,
    pub verb: String,
}

/// An account as the city's list shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub id: String,
    pub email: String,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub partner_id: Option<String>,
    pub partner: Option<String>,
    #[sqlx(try_from = "i64")]
    pub active: Flag,
    pub ends_on: Option<String>,
    pub signed_in_at: Option<Moment>,
    pub apps: i64,
    pub cards: i64,
    pub passkeys: i64,
    /// Named for what is kept secret.
    #[sqlx(try_from = "i64")]
    pub sees_secret: Flag,
    /// Named to approve disposals.
    #[sqlx(try_from = "i64")]
    pub approves_disposals: Flag,
}

/// A city account's lost factor, to be taken away when another colleague confirms.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Recovery {
    pub proposed_by: String,
    pub proposer: String,
    pub why: String,
    pub created_at: Moment,
    pub ends_at: Moment,
}

/// A city account's new start password, to be given when another colleague confirms.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Reset {
    pub proposed_by: String,
    pub proposer: String,
    pub identified: String,
    pub ends_at: Moment,
}
