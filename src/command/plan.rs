use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::house::{self, Empty};
use super::{CommandError, CommandResult};
use crate::config::Config;
use crate::plan::import::import as read_into;

#[derive(Subcommand)]
pub enum Command {
    /// Read a plan (JSON). What is there already under the same id is brought up to date
    Import { file: PathBuf },
}

pub async fn import(config: Config, file: &Path) -> CommandResult {
    let problem = |e: &dyn std::fmt::Display| CommandError::said(format!("{}: {e}", file.display()));
    let json = std::fs::read_to_string(file).map_err(|e| problem(&e))?;
    let store = house::current(&config, Empty::Migrate).await?;
    let tree = read_into(&store, &json).await.map_err(|e| problem(&e))?;
    println!(
        "{}: {} policies, {} measures, {} actions, {} indicators.",
        tree.plan.as_ref().map_or("", |p| p.title.as_str()),
        tree.policies.len(),
        tree.measures().count(),
        tree.actions().count(),
        tree.indicators().count()
    );
    store.close().await;
    Ok(())
}
