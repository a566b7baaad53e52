//! `tsudoi doctor`: whether what must always hold does hold in this database.

use super::house::{self, Empty};
pub use super::invariants::{CHECKS, Check, RECORD};
use super::{CommandError, CommandResult};
use crate::audit::chain::Fault;
use crate::audit::verify::{self, verify};
use crate::clock::Moment;
use crate::config::Config;
use crate::store::{Store, StoreResult, sql};

/// What a check has found.
#[derive(Debug)]
pub struct Finding {
    /// A sentence that is true of a sound database.
    pub name: &'static str,
    /// What breaks it; empty if it holds.
    pub broken_by: Vec<String>,
}

/// Asks every check, and goes along the chain of the record.
pub async fn examine(store: &Store, now: Moment) -> StoreResult<Vec<Finding>> {
    let mut findings = Vec::with_capacity(CHECKS.len() + RECORD.len());
    for check in CHECKS {
        let rows: Vec<(String,)> = store.all(sql(check.sql)).await?;
        findings.push(Finding { name: check.name, broken_by: rows.into_iter().map(|r| r.0).collect() });
    }
    findings.extend(of_record(&verify(store, now).await?));
    Ok(findings)
}

fn of_record(found: &verify::Found) -> impl Iterator<Item = Finding> {
    let mut broken_by: [Vec<String>; RECORD.len()] = Default::default();
    for fault in &found.faults {
        let (check, what) = match fault {
            Fault::Altered { number } => (0, number.to_string()),
            Fault::Gone { number, id } => (1, format!("{number} ({id})")),
            Fault::Missing { from, until } if from == until => (2, from.to_string()),
            Fault::Missing { from, until } => (2, format!("{from} to {until}")),
            Fault::Torn { number } => (3, number.to_string()),
        };
        broken_by[check].push(what);
    }
    if let (n, Some(oldest)) = &found.overdue {
        broken_by[4].push(format!("{n} of them, the oldest {oldest}"));
    }
    RECORD.into_iter().zip(broken_by).map(|(name, broken_by)| Finding { name, broken_by })
}

pub(super) async fn doctor(config: Config) -> CommandResult {
    let store = house::current(&config, Empty::Refuse).await?;
    let now = house::clock(&config, &store).await?.now();
    let findings = examine(&store, now).await?;
    let head = verify::head(&store).await?;
    store.close().await;
    for Finding { name, broken_by } in &findings {
        match broken_by.as_slice() {
            [] => println!("ok      {name}"),
            [first] => println!("BROKEN  {name}: not so for {first}"),
            [first, rest @ ..] => println!("BROKEN  {name}: not so for {first} and {} more", rest.len()),
        }
    }
    if let Some(head) = head {
        println!("        the record is sealed up to number {}, hash {}", head.number, head.hash);
    }
    match findings.iter().filter(|f| !f.broken_by.is_empty()).count() {
        0 => Ok(()),
        broken => {
            Err(CommandError::said(format!("{broken} of {} things that must always hold do not", findings.len())))
        }
    }
}
