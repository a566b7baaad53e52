//! `tsudoi doctor`: whether what must always hold does hold in this database.

use super::house::{self, Empty};
pub use super::invariants::{CHECKS, Check};
use super::{CommandError, CommandResult};
use crate::config::Config;
use crate::store::{Store, StoreResult, sql};

/// What a check has found.
#[derive(Debug)]
pub struct Finding {
    pub check: &'static Check,
    /// What breaks it; empty if it holds.
    pub broken_by: Vec<String>,
}

/// Asks every check.
pub async fn examine(store: &Store) -> StoreResult<Vec<Finding>> {
    let mut findings = Vec::with_capacity(CHECKS.len());
    for check in CHECKS {
        let rows: Vec<(String,)> = store.all(sql(check.sql)).await?;
        findings.push(Finding { check, broken_by: rows.into_iter().map(|r| r.0).collect() });
    }
    Ok(findings)
}

pub(super) async fn doctor(config: Config) -> CommandResult {
    let store = house::current(&config, Empty::Refuse).await?;
    let findings = examine(&store).await?;
    store.close().await;
    for finding in &findings {
        match finding.broken_by.as_slice() {
            [] => println!("ok      {}", finding.check.name),
            [first] => println!("BROKEN  {}: not so for {first}", finding.check.name),
            [first, rest @ ..] => {
                println!("BROKEN  {}: not so for {first} and {} more", finding.check.name, rest.len());
            }
        }
    }
    match findings.iter().filter(|f| !f.broken_by.is_empty()).count() {
        0 => Ok(()),
        broken => Err(CommandError::said(format!("{broken} of {} things that must always hold do not", CHECKS.len()))),
    }
}
