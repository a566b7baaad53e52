use crate::clock::Moment;
use crate::programme::{Column, Counts};
use crate::receiver::{Seen, Sight};
use crate::store::{Flag, coded};

coded! {
    /// How far the choosing has come.
    pub enum State {
        /// Assessors give points; each sees their own only.
        Assessing = "assessing",
        /// Points are closed and seen, and somebody decides about each.
        Deciding = "deciding",
        Proposed = "proposed",
        Approved = "approved",
        Released = "released",
    }
}

coded! {
    /// What becomes of an application.
    pub enum Decision {
        Select = "select",
        Wait = "wait",
        NotSelect = "not_select",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Screening {
    pub offering_id: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub proposed_at: Option<Moment>,
    pub proposed_by: Option<String>,
    /// Why a floor is not met.
    pub note: String,
    pub approved_at: Option<Moment>,
    pub approved_by: Option<String>,
    pub released_at: Option<Moment>,
    pub stopped_at: Option<Moment>,
    pub stopped_why: String,
}

/// An application, and what was decided about it so far.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Applicant {
    pub id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub size: i64,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
    /// Slots it wishes for, one a line.
    pub slots: Option<String>,
    pub decision: Option<String>,
    pub turn: Option<i64>,
    pub because: Option<String>,
    pub reason: Option<String>,
    /// In which parts of the places it counts, and with how many units.
    #[sqlx(skip)]
    pub counts: Counts,
}

impl Applicant {
    pub fn decision(&self) -> Option<Decision> {
        self.decision.as_deref().and_then(Decision::from_code)
    }

    pub fn slots(&self) -> Vec<&str> {
        self.slots.as_deref().unwrap_or_default().lines().collect()
    }
}

impl Seen for Applicant {
    fn seen(mut self, sight: &Sight) -> Applicant {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}

/// What one assessor gave one application.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Assessment {
    pub registration_id: String,
    pub staff_id: String,
    /// The assessor's name.
    pub assessor: String,
    points: String,
    pub remark: String,
}

impl Assessment {
    /// In the order of the criteria.
    pub fn points(&self) -> Vec<i64> {
        self.points.split(' ').filter_map(|n| n.parse().ok()).collect()
    }

    pub fn sum(&self) -> i64 {
        self.points().iter().sum()
    }
}

/// What somebody wants to decide about an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub decision: Decision,
    /// The turn on the waiting list; None: after the last.
    pub turn: Option<i64>,
    pub because: Because,
    /// Kept inside.
    pub reason: String,
}

/// What may be said of why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    Nothing,
    /// A criterion, by its number.
    Criterion(i64),
    Composition,
    Places,
}

impl Because {
    pub fn code(self) -> String {
        match self {
            Because::Nothing => String::new(),
            Because::Criterion(n) => format!("criterion:{n}"),
            Because::Composition => "composition".into(),
            Because::Places => "places".into(),
        }
    }

    pub fn from_code(code: &str) -> Option<Because> {
        match code {
            "" => Some(Because::Nothing),
            "composition" => Some(Because::Composition),
            "places" => Some(Because::Places),
            _ => code.strip_prefix("criterion:")?.parse().ok().map(Because::Criterion),
        }
    }
}

/// What an applicant is told, once it is released.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Own {
    #[sqlx(try_from = "String")]
    pub decision: Decision,
    pub turn: Option<i64>,
    because: String,
}

impl Own {
    pub fn because(&self) -> Because {
        Because::from_code(&self.because).unwrap_or(Because::Nothing)
    }
}
