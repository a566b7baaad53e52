//! Reads a plan from a file like `data/plan.json`.

use serde::Deserialize;

use super::model::*;
use crate::store::{Flag, Store, StoreError};

/// The demo city's plan.
pub const ANJO: &str = include_str!("../../data/plan.json");

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("not a plan: {0}")]
    Format(#[from] serde_json::Error),
    #[error("not a plan: {0}")]
    Content(String),
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    schema: String,
    source: FileSource,
    plan: FilePlan,
    policies: Vec<FilePolicy>,
}

#[derive(Deserialize)]
struct FileSource {
    title: String,
    publisher: String,
}

#[derive(Deserialize)]
struct FilePlan {
    title: String,
    period: FilePeriod,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FilePeriod {
    from_fiscal_year: i64,
    to_fiscal_year: i64,
}

#[derive(Deserialize)]
struct FilePolicy {
    id: String,
    no: i64,
    title: String,
    indicators: Vec<FileIndicator>,
    measures: Vec<FileMeasure>,
}

#[derive(Deserialize)]
struct FileMeasure {
    id: String,
    no: i64,
    title: String,
    actions: Vec<FileAction>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FileAction {
    id: String,
    title: String,
    priority: bool,
    bookability: String,
    from_fiscal_year: Option<i64>,
    to_fiscal_year: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FileIndicator {
    id: String,
    name: String,
    unit: String,
    kind: String,
    baseline: Option<f64>,
    baseline_fiscal_year: Option<i64>,
    target: Option<f64>,
    target_fiscal_year: Option<i64>,
    #[serde(default)]
    caution: String,
}

/// The plan that a file holds.
pub fn read(json: &str) -> Result<PlanTree, ImportError> {
    let file: File = serde_json::from_str(json)?;
    if !file.schema.ends_with("-plan/1") {
        return Err(ImportError::Content(format!("unknown schema {}", file.schema)));
    }
    let period = &file.plan.period;
    let plan = Plan {
        id: format!("plan-{}", period.from_fiscal_year),
        title: file.plan.title,
        source: format!("{} {}", file.source.title, file.source.publisher),
        from_fiscal_year: period.from_fiscal_year,
        to_fiscal_year: period.to_fiscal_year,
    };
    let policies = file.policies.into_iter().map(|p| policy(&plan.id, p)).collect::<Result<_, _>>()?;
    Ok(PlanTree { plan: Some(plan), policies })
}

fn policy(plan: &str, file: FilePolicy) -> Result<PolicyBranch, ImportError> {
    let measures = file.measures.into_iter().map(|m| measure(&file.id, m)).collect::<Result<_, _>>()?;
    let indicators =
        file.indicators.into_iter().zip(1..).map(|(i, n)| indicator(&file.id, n, i)).collect::<Result<_, _>>()?;
    let policy = Policy { id: file.id, plan_id: plan.into(), position: file.no, title: file.title };
    Ok(PolicyBranch { policy, measures, indicators })
}

fn measure(policy: &str, file: FileMeasure) -> Result<MeasureBranch, ImportError> {
    let actions = file.actions.into_iter().zip(1..).map(|(a, n)| action(&file.id, n, a)).collect::<Result<_, _>>()?;
    let measure = Measure { id: file.id, policy_id: policy.into(), position: file.no, title: file.title };
    Ok(MeasureBranch { measure, actions })
}

fn action(measure: &str, position: i64, file: FileAction) -> Result<Action, ImportError> {
    Ok(Action {
        bookability: Bookability::from_code(&file.bookability)
            .ok_or_else(|| ImportError::Content(format!("{}: bookability {}", file.id, file.bookability)))?,
        id: file.id,
        measure_id: measure.into(),
        position,
        title: file.title,
        priority: Flag(file.priority),
        from_fiscal_year: file.from_fiscal_year,
        to_fiscal_year: file.to_fiscal_year,
    })
}

fn indicator(policy: &str, position: i64, file: FileIndicator) -> Result<Indicator, ImportError> {
    Ok(Indicator {
        kind: IndicatorKind::from_code(&file.kind)
            .ok_or_else(|| ImportError::Content(format!("{}: kind {}", file.id, file.kind)))?,
        id: file.id,
        policy_id: policy.into(),
        position,
        name: file.name,
        unit: file.unit,
        baseline: file.baseline,
        baseline_fiscal_year: file.baseline_fiscal_year,
        target: file.target,
        target_fiscal_year: file.target_fiscal_year,
        note: file.caution,
    })
}

/// Reads a plan and stores it. Doing it twice does no harm: what has the same id is brought up to date.
pub async fn import(store: &Store, json: &str) -> Result<PlanTree, ImportError> {
    let tree = read(json)?;
    let mut tx = store.write().await?;
    super::store::put(&mut tx, &tree).await?;
    tx.commit().await?;
    Ok(tree)
}
