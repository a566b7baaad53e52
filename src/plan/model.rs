use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// Whether an action is something that people can book.
    pub enum Bookability {
        Bookable = "bookable",
        /// A briefing, a consultation or a meeting that comes with it may be.
        Indirect = "indirect",
        NotBookable = "not_bookable",
    }
}

coded! {
    /// How an indicator's figures are to be read.
    pub enum IndicatorKind {
        /// A share of those asked in a survey, in per cent.
        SurveyRatio = "survey_ratio",
        /// The target is a sum over the plan's years; the baseline is one year.
        CumulativeCount = "cumulative_count",
    }
}

/// 推進計画
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Plan {
    pub id: String,
    pub title: String,
    pub source: String,
    pub from_fiscal_year: i64,
    pub to_fiscal_year: i64,
}

/// 基本方針
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Policy {
    pub id: String,
    pub plan_id: String,
    pub position: i64,
    pub title: String,
}

/// 基本施策
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Measure {
    pub id: String,
    pub policy_id: String,
    pub position: i64,
    pub title: String,
}

/// 推進事業 (an example of what serves a measure)
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Action {
    pub id: String,
    pub measure_id: String,
    pub position: i64,
    pub title: String,
    /// ★: to be pursued with priority.
    #[sqlx(try_from = "i64")]
    pub priority: Flag,
    #[sqlx(try_from = "String")]
    pub bookability: Bookability,
    /// None: as long as the plan.
    pub from_fiscal_year: Option<i64>,
    pub to_fiscal_year: Option<i64>,
}

/// 成果指標
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Indicator {
    pub id: String,
    pub policy_id: String,
    pub position: i64,
    pub name: String,
    pub unit: String,
    #[sqlx(try_from = "String")]
    pub kind: IndicatorKind,
    pub baseline: Option<f64>,
    pub baseline_fiscal_year: Option<i64>,
    pub target: Option<f64>,
    pub target_fiscal_year: Option<i64>,
    /// What must be known before the figures are compared.
    pub note: String,
}

/// What a survey or a register said of an indicator, as staff entered it. Appended, never edited: of a year the last one
/// entered counts.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct IndicatorValue {
    pub id: String,
    pub indicator_id: String,
    pub fiscal_year: i64,
    pub value: f64,
    /// The survey's or the register's name.
    pub source: String,
    /// How many answered. None: nobody was asked.
    pub n: Option<i64>,
    /// As of this day, `2027-03-31`.
    pub day: String,
    pub at: Moment,
    pub staff_id: String,
}

/// A plan as pages and tallies walk it, everything in the plan's own order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlanTree {
    /// None: no plan has been imported.
    pub plan: Option<Plan>,
    pub policies: Vec<PolicyBranch>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PolicyBranch {
    pub policy: Policy,
    pub measures: Vec<MeasureBranch>,
    pub indicators: Vec<Indicator>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MeasureBranch {
    pub measure: Measure,
    pub actions: Vec<Action>,
}

impl PlanTree {
    pub fn measures(&self) -> impl Iterator<Item = &MeasureBranch> {
        self.policies.iter().flat_map(|p| &p.measures)
    }

    pub fn actions(&self) -> impl Iterator<Item = &Action> {
        self.measures().flat_map(|m| &m.actions)
    }

    pub fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.policies.iter().flat_map(|p| &p.indicators)
    }

    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.policies.iter().map(|p| &p.policy).find(|p| p.id == id)
    }

    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures().map(|m| &m.measure).find(|m| m.id == id)
    }

    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions().find(|a| a.id == id)
    }
}
