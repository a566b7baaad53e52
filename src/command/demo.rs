use std::io::IsTerminal;

use clap::Args;

use super::house::{self, Empty};
use super::{CommandError, CommandResult};
use crate::config::Config;
use crate::demo;

#[derive(Args)]
pub struct Options {
    /// Add the offerings BENCH (10,000,000 places) and RACE (150) and N registrations, for measuring
    #[arg(long, value_name = "N")]
    registrations: Option<usize>,
}

pub async fn demo(config: Config, options: Options) -> CommandResult {
    if config.production {
        // Its passwords are known to everybody.
        return Err(CommandError::said("the demo city is refused with TSUDOI_ENV=production"));
    }
    let store = house::current(&config, Empty::Migrate).await?;
    let app = house::app(config, store).await?;
    let mut loaded = demo::load(&app).await?;
    if let Some(registrations) = options.registrations {
        let terminal = std::io::stderr().is_terminal();
        let progress = |done: usize| {
            if terminal {
                eprint!("\r{done} of {registrations} registrations");
            }
        };
        loaded.registrations += demo::crowd(&app, registrations, &progress).await?;
        if terminal {
            eprintln!();
        }
    }
    println!(
        "The demo city is there: {} offerings and {} registrations are new.",
        loaded.offerings, loaded.registrations
    );
    println!("{}", demo::sign_ins());
    app.store.close().await;
    Ok(())
}
