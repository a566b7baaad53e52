//! The program's commands. Every one has `--help`; an error is one clear line on stderr, with exit code 2 for a wrong call
//! and 1 for a failure.

mod bounces;
mod demo;
pub mod doctor;
mod draw;
mod house;
mod invariants;
mod migrate;
mod plan;
mod serve;
mod staff;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, ConfigError};
use crate::store::StoreError;

/// Publishes a city's courses and volunteer programmes, takes registrations, checks people in, counts.
#[derive(Parser)]
#[command(name = "tsudoi", version, arg_required_else_help = true)]
struct Call {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site. An empty database is migrated first
    Serve,
    /// Bring the database's tables up to date
    Migrate,
    /// Load the demo city. Doing it twice does no harm
    Demo(demo::Options),
    /// The city's plan
    #[command(subcommand)]
    Plan(plan::Command),
    /// Accounts of those who work with it
    #[command(subcommand)]
    Staff(staff::Command),
    /// Check a published draw, or draw by RFC 3797
    #[command(subcommand)]
    Draw(draw::Command),
    /// Mark the letters that came back, from the reports in the sender's mailbox
    Bounces(bounces::Options),
    /// Check that what must always hold does hold, one line each
    Doctor,
}

/// Why a command failed, in one line.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error("database: {0}")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Mail(#[from] crate::mail::MailError),
    #[error(transparent)]
    Other(#[from] crate::error::Error),
    #[error("demo city: {0}")]
    Demo(#[from] crate::demo::DemoError),
    #[error("{0}")]
    Said(String),
    /// What clap could not see; exit code 2.
    #[error("{0}")]
    WrongCall(String),
}

impl CommandError {
    fn said(text: impl Into<String>) -> CommandError {
        CommandError::Said(text.into())
    }
}

type CommandResult = Result<(), CommandError>;

/// Reads the command line, does what it asks, and says how it went.
pub async fn run() -> ExitCode {
    let call = Call::parse();
    match perform(call.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tsudoi: {}", error.to_string().split_whitespace().collect::<Vec<_>>().join(" "));
            if matches!(error, CommandError::WrongCall(_)) { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

async fn perform(command: Command) -> CommandResult {
    let config = Config::load()?;
    match command {
        Command::Draw(command) => draw::draw(command),
        Command::Serve => serve::serve(config).await,
        Command::Migrate => migrate::migrate(config).await,
        Command::Demo(options) => demo::demo(config, options).await,
        Command::Plan(plan::Command::Import { file }) => plan::import(config, &file).await,
        Command::Staff(staff::Command::Add(new)) => staff::add(config, new).await,
        Command::Bounces(options) => bounces::bounces(config, options).await,
        Command::Doctor => doctor::doctor(config).await,
    }
}
