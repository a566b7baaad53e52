use std::fs::File;
use std::io::{BufReader, stdin};
use std::path::{Path, PathBuf};

use clap::Args;

use super::house::{self, Empty};
use super::{CommandError, CommandResult};
use crate::config::Config;
use crate::mail::report::{messages, report};
use crate::registration::undelivered::{Bounced, bounced};

#[derive(Args)]
pub struct Options {
    /// Messages, mbox files or Maildir folders; standard input if none is given
    files: Vec<PathBuf>,
}

/// Reads what came back to the sender's mailbox, and marks the letters that did not arrive.
pub async fn bounces(config: Config, options: Options) -> CommandResult {
    let store = house::current(&config, Empty::Migrate).await?;
    let app = house::app(config, store).await?;
    let mut all = Vec::new();
    if options.files.is_empty() {
        all = messages(stdin().lock()).map_err(|e| CommandError::said(format!("standard input: {e}")))?;
    }
    for path in &options.files {
        let problem = |e: std::io::Error| CommandError::said(format!("{}: {e}", path.display()));
        for file in files(path).map_err(problem)? {
            all.extend(messages(BufReader::new(File::open(file).map_err(problem)?)).map_err(problem)?);
        }
    }
    let (mut marked, mut known, mut unknown, mut other) = (0, 0, 0, 0);
    for message in &all {
        let Some(report) = report(message) else {
            other += 1;
            continue;
        };
        match bounced(&app, &report).await? {
            Bounced::Marked => marked += 1,
            Bounced::Known => known += 1,
            Bounced::Unknown => unknown += 1,
        }
    }
    app.store.close().await;
    println!(
        "{} messages: {marked} letters marked, {known} known, {unknown} not ours, {other} no report of a failure.",
        all.len()
    );
    Ok(())
}

/// The file itself, or those that lie in a folder; of a Maildir, those in `new` and `cur`.
fn files(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let maildir = [path.join("new"), path.join("cur")];
    let folders = if maildir.iter().all(|f| f.is_dir()) { maildir.to_vec() } else { vec![path.to_owned()] };
    let mut files = Vec::new();
    for folder in folders {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_file() {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
