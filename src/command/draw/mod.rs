//! `tsudoi draw`: needs no database and no settings, so that anybody can check a draw on their own machine.

mod fetch;
mod words;

use std::io::IsTerminal;

use clap::Subcommand;

use super::{CommandError, CommandResult};
use crate::selection::file::{File, Secret};
use crate::selection::rfc3797;
use crate::selection::verify::{is_wrong, verify};

#[derive(Subcommand)]
pub enum Command {
    /// Work a published draw out again, and say of each part whether it is right
    Verify {
        /// The published file (JSON), or the address of the draw
        #[arg(value_name = "FILE-OR-URL")]
        file: String,
        /// Expect a dry run instead of the draw
        #[arg(long)]
        dry_run: bool,
    },
    /// Choose by RFC 3797 and print the numbers selected, one a line
    Rfc3797 {
        /// How many there are to choose from: 1 to this
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(rfc3797::LARGEST_POOL)))]
        pool: u32,
        /// How many to choose
        #[arg(long, value_name = "K")]
        count: u32,
        /// The numbers of one source, blanks between; the sources in the announced order
        #[arg(value_name = "SEED-LINE", required = true)]
        seed_lines: Vec<String>,
    },
}

pub fn draw(command: Command) -> CommandResult {
    match command {
        Command::Verify { file, dry_run } => replay(&file, dry_run),
        Command::Rfc3797 { pool, count, seed_lines } => {
            let wrong_call = |fault: rfc3797::Fault| CommandError::WrongCall(fault.to_string());
            let key = rfc3797::key(&seed_lines).map_err(wrong_call)?;
            for choice in rfc3797::select(&key, pool, count).map_err(wrong_call)? {
                println!("{}", choice.selected);
            }
            Ok(())
        }
    }
}

fn replay(place: &str, dry_run: bool) -> CommandResult {
    let problem = |e: &dyn std::fmt::Display| CommandError::said(words::harmless(&format!("{place}: {e}")));
    if std::io::stderr().is_terminal() {
        eprintln!("{place} …");
    }
    let json = fetch::fetch(place).map_err(|e| problem(&e))?;
    let file: File = serde_json::from_slice(&json).map_err(|e| problem(&e))?;
    let findings = verify(&file, dry_run).map_err(|e| problem(&e))?;
    told(&file);
    for finding in &findings {
        println!("{}", words::line(finding));
    }
    match findings.iter().filter(|finding| is_wrong(finding)).count() {
        0 => Ok(()),
        wrong => Err(CommandError::said(format!("{place}: {wrong} of {} parts are wrong", findings.len()))),
    }
}

/// What the file says of itself.
fn told(file: &File) {
    let none = "-".to_owned();
    let secret = match &file.secret {
        Secret::Opened { hex } => hex,
        Secret::NotOpened { reason } => reason,
        Secret::Sealed => &none,
    };
    let outside = &file.outside;
    for (ja, en, value) in [
        ("抽選", "draw", format!("{} ({}, {})", file.draw, file.offering, file.algorithm)),
        ("外部の数字", "outside number", outside.value.clone().unwrap_or_else(|| none.clone())),
        ("その出典", "its source", format!("{}, {}, {}", outside.what, outside.date, outside.publisher)),
        ("秘密の値", "secret", secret.clone()),
        ("名簿の要約値", "list digest", file.list_digest.clone().unwrap_or_else(|| none.clone())),
        ("抽選の種", "seed", file.seed.clone().unwrap_or_else(|| none.clone())),
    ] {
        println!("        {ja} / {en}: {}", words::harmless(&value));
    }
}
