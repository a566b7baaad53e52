use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};
use crate::registration::State;
use crate::staff::Scope;
use crate::store::{Flag, coded};

coded! {
    /// What a fact says.
    pub enum FactKind {
        /// 収納
        Receive = "receive",
        /// 減免
        Waive = "waive",
        /// 返金
        Refund = "refund",
    }
}

coded! {
    /// How money moved.
    pub enum Method {
        Cash = "cash",
        Transfer = "transfer",
        Other = "other",
        /// Not at all: a waiver.
        None = "none",
    }
}

impl Method {
    /// The ways money can move.
    pub const MOVING: [Method; 3] = [Method::Cash, Method::Transfer, Method::Other];
}

/// One movement. Appended, never changed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Fact {
    /// Made by the form: the same form sent twice is one fact.
    pub id: String,
    pub offering_id: String,
    /// Runs within the offering, without gaps.
    pub number: i64,
    pub participant_id: String,
    #[sqlx(try_from = "String")]
    pub kind: FactKind,
    /// Yen; negative for a correction.
    pub amount: i64,
    #[sqlx(try_from = "String")]
    pub method: Method,
    /// The fact that this one takes back (取消し).
    pub corrects: Option<String>,
    /// The day the money moved.
    pub day: String,
    /// When it was written down.
    pub at: Moment,
    pub staff_id: String,
    pub reason: String,
    pub note: String,
}

impl Fact {
    /// What it does to the money in hand.
    pub fn moved(&self) -> i64 {
        match self.kind {
            FactKind::Receive => self.amount,
            FactKind::Refund => -self.amount,
            FactKind::Waive => 0,
        }
    }
}

/// A fact with what a page says of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Written {
    #[sqlx(flatten)]
    pub fact: Fact,
    /// Who wrote it down, and for which partner.
    pub staff: String,
    pub staff_partner: Option<String>,
    /// The fact that takes it back.
    pub corrected_by: Option<String>,
    /// Its receipt, if one was issued.
    pub receipt_year: Option<i64>,
    pub receipt_number: Option<i64>,
}

impl Written {
    /// What was typed freely may hold anything (why a fee was waived): a partner reads its own members' only.
    pub fn read_by(mut self, scope: &Scope) -> Written {
        if let Scope::HostedBy(partner) = scope
            && self.staff_partner.as_ref() != Some(partner)
        {
            self.fact.reason.clear();
            self.fact.note.clear();
        }
        self
    }

    /// A payment that stands: what a receipt can be given for.
    pub fn is_payment(&self) -> bool {
        self.fact.kind == FactKind::Receive && self.fact.corrects.is_none() && self.corrected_by.is_none()
    }
}

/// A participant, as the money sees one.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Payer {
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    /// It ended by a revocation.
    #[sqlx(try_from = "i64")]
    pub revoked: Flag,
    /// Who applied; the receipt is made out to them.
    pub applicant: String,
    pub name: String,
    pub name_kana: String,
    pub kana_key: String,
    /// The first of their registration: pays for all of it where the fee is for a party.
    #[sqlx(try_from = "i64")]
    pub first: Flag,
    /// How many the registration is for.
    pub size: i64,
    // What the facts about them add up to.
    pub received: i64,
    pub waived: i64,
    pub refunded: i64,
}

impl Payer {
    /// Called by the reading where no name was written, or is received.
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for Payer {
    fn seen(mut self, sight: &Sight) -> Payer {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Name, &mut self.applicant);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}

/// 領収書
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Receipt {
    pub fact_id: String,
    pub issuer: String,
    pub fiscal_year: i64,
    /// Runs within issuer and fiscal year, without gaps.
    pub number: i64,
    /// 宛名, with 様 or 御中.
    pub addressee: String,
    /// 但し書き
    pub proviso: String,
    pub amount: i64,
    pub at: Moment,
    pub staff_id: String,
}

impl Seen for Receipt {
    fn seen(mut self, sight: &Sight) -> Receipt {
        sight.hide(Column::Name, &mut self.addressee);
        self
    }
}

/// Once that a receipt was printed.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Print {
    pub id: String,
    pub fact_id: String,
    /// The first is the receipt itself.
    pub copy: i64,
    pub at: Moment,
    /// Who handed it out.
    pub staff: String,
}

/// 締め
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Closing {
    pub id: String,
    pub offering_id: String,
    pub number: i64,
    /// None: of a day.
    pub session_id: Option<String>,
    /// It sums the facts after this number …
    pub after_fact: i64,
    /// … and up to this one.
    pub until_fact: i64,
    pub cash: i64,
    pub transfer: i64,
    pub other: i64,
    /// The cash that was counted.
    pub counted: i64,
    /// Why it was not what it should have been.
    pub reason: String,
    pub at: Moment,
    pub staff_id: String,
}

impl Closing {
    pub fn difference(&self) -> i64 {
        self.counted - self.cash
    }
}
