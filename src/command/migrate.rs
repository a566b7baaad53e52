use super::{CommandError, CommandResult, house};
use crate::config::Config;
use crate::store::{self, Schema, schema};

pub async fn migrate(config: Config) -> CommandResult {
    let store = house::open(&config).await?;
    match schema(&store).await? {
        Schema::Current => println!("The database is up to date."),
        Schema::Newer => {
            return Err(CommandError::said("the database is of a newer version than this program; update the program"));
        }
        Schema::Empty | Schema::Older => {
            store::migrate(&store).await?;
            println!("The database has been brought up to date.");
        }
    }
    store.close().await;
    Ok(())
}
