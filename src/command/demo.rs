use clap::Args;

use super::CommandResult;
use super::house::{self, Empty};
use crate::config::Config;
use crate::demo;

#[derive(Args)]
pub struct Options {}

pub async fn demo(config: Config, _options: Options) -> CommandResult {
    let store = house::current(&config, Empty::Migrate).await?;
    let app = house::app(config, store).await?;
    let loaded = demo::load(&app).await?;
    println!(
        "The demo city is there: {} offerings and {} registrations are new.",
        loaded.offerings, loaded.registrations
    );
    println!("{}", demo::sign_ins());
    app.store.close().await;
    Ok(())
}
