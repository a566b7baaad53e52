//! All SQL about the plan.

use super::model::*;
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// The plan that runs longest into the future, whole. Empty where none has been imported.
pub async fn tree(store: &Store) -> StoreResult<PlanTree> {
    let plan: Option<Plan> =
        store.maybe(sql("SELECT * FROM plan ORDER BY to_fiscal_year DESC, id DESC LIMIT 1")).await?;
    let Some(plan) = plan else { return Ok(PlanTree::default()) };
    let policies: Vec<Policy> =
        store.all(sql("SELECT * FROM policy WHERE plan_id = $1 ORDER BY position").bind(&plan.id)).await?;
    let mut measures: Vec<Measure> = store.all(sql("SELECT * FROM measure ORDER BY policy_id, position")).await?;
    let mut actions: Vec<Action> = store.all(sql("SELECT * FROM action ORDER BY measure_id, position")).await?;
    let mut indicators: Vec<Indicator> = store.all(sql("SELECT * FROM indicator ORDER BY policy_id, position")).await?;
    let policies = policies
        .into_iter()
        .map(|policy| PolicyBranch {
            measures: measures
                .extract_if(.., |m| m.policy_id == policy.id)
                .map(|measure| MeasureBranch {
                    actions: actions.extract_if(.., |a| a.measure_id == measure.id).collect(),
                    measure,
                })
                .collect(),
            indicators: indicators.extract_if(.., |i| i.policy_id == policy.id).collect(),
            policy,
        })
        .collect();
    Ok(PlanTree { plan: Some(plan), policies })
}

/// Stores a plan; what is there already under the same id is brought up to date. Nothing is ever deleted, because
/// offerings point at it.
pub async fn put(tx: &mut Tx, tree: &PlanTree) -> StoreResult<()> {
    let Some(plan) = &tree.plan else { return Ok(()) };
    insert(
        tx,
        "INSERT INTO plan (id, title, source, from_fiscal_year, to_fiscal_year) VALUES",
        vec![vec![
            (&plan.id).into(),
            (&plan.title).into(),
            (&plan.source).into(),
            plan.from_fiscal_year.into(),
            plan.to_fiscal_year.into(),
        ]],
        "ON CONFLICT (id) DO UPDATE SET title = excluded.title, source = excluded.source, \
         from_fiscal_year = excluded.from_fiscal_year, to_fiscal_year = excluded.to_fiscal_year",
    )
    .await?;
    let rows = tree.policies.iter().map(|b| &b.policy);
    insert(
        tx,
        "INSERT INTO policy (id, plan_id, position, title) VALUES",
        rows.map(|p| vec![(&p.id).into(), (&p.plan_id).into(), p.position.into(), (&p.title).into()]).collect(),
        "ON CONFLICT (id) DO UPDATE SET plan_id = excluded.plan_id, position = excluded.position, title = excluded.title",
    )
    .await?;
    let rows = tree.measures().map(|b| &b.measure);
    insert(
        tx,
        "INSERT INTO measure (id, policy_id, position, title) VALUES",
        rows.map(|m| vec![(&m.id).into(), (&m.policy_id).into(), m.position.into(), (&m.title).into()]).collect(),
        "ON CONFLICT (id) DO UPDATE SET policy_id = excluded.policy_id, position = excluded.position, title = excluded.title",
    )
    .await?;
    let rows = tree.actions().map(|a| {
        vec![
            (&a.id).into(),
            (&a.measure_id).into(),
            a.position.into(),
            (&a.title).into(),
            a.priority.into(),
            a.bookability.into(),
            a.from_fiscal_year.into(),
            a.to_fiscal_year.into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO action (id, measure_id, position, title, priority, bookability, from_fiscal_year, to_fiscal_year) VALUES",
        rows.collect(),
        "ON CONFLICT (id) DO UPDATE SET measure_id = excluded.measure_id, position = excluded.position, title = excluded.title, \
         priority = excluded.priority, bookability = excluded.bookability, from_fiscal_year = excluded.from_fiscal_year, \
         to_fiscal_year = excluded.to_fiscal_year",
    )
    .await?;
    let rows = tree.indicators().map(|i| {
        vec![
            (&i.id).into(),
            (&i.policy_id).into(),
            i.position.into(),
            (&i.name).into(),
            (&i.unit).into(),
            i.kind.into(),
            i.baseline.into(),
            i.baseline_fiscal_year.into(),
            i.target.into(),
            i.target_fiscal_year.into(),
            (&i.note).into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO indicator (id, policy_id, position, name, unit, kind, baseline, baseline_fiscal_year, target, \
         target_fiscal_year, note) VALUES",
        rows.collect(),
        "ON CONFLICT (id) DO UPDATE SET policy_id = excluded.policy_id, position = excluded.position, name = excluded.name, \
         unit = excluded.unit, kind = excluded.kind, baseline = excluded.baseline, \
         baseline_fiscal_year = excluded.baseline_fiscal_year, target = excluded.target, \
         target_fiscal_year = excluded.target_fiscal_year, note = excluded.note",
    )
    .await
}

pub async fn add_value(tx: &mut Tx, v: &IndicatorValue) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO indicator_value (id, indicator_id, fiscal_year, value, source, n, day, at, staff_id) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(&v.id)
        .bind(&v.indicator_id)
        .bind(v.fiscal_year)
        .bind(v.value)
        .bind(&v.source)
        .bind(v.n)
        .bind(&v.day)
        .bind(v.at)
        .bind(&v.staff_id),
    )
    .await
}

/// All that was entered, the newest year first, and of a year the last entered.
pub async fn values(store: &Store) -> StoreResult<Vec<IndicatorValue>> {
    store
        .all(sql("SELECT id, indicator_id, fiscal_year, value, source, n, day, at, staff_id FROM indicator_value \
             ORDER BY fiscal_year DESC, at DESC, id DESC"))
        .await
}

/// What counts: of each indicator and year the last one entered, the newest year first.
pub async fn newest_values(store: &Store) -> StoreResult<Vec<IndicatorValue>> {
    let mut seen = std::collections::HashSet::new();
    let values = values(store).await?.into_iter();
    Ok(values.filter(|v| seen.insert((v.indicator_id.clone(), v.fiscal_year))).collect())
}
