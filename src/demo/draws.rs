//! The demo city's draws: each announced when its offering opened, and the one of the day with its list fixed and its secret
//! open, waiting for two people to read the number.

use crate::app::App;
use crate::clock::{Clock, Moment};
use crate::draw::announce::announce;
use crate::draw::fix::fix;
use crate::draw::open::open;
use crate::draw::store;
use crate::error::Result;
use crate::programme::store::announcement;

pub async fn play(app: &App) -> Result<()> {
    let morning = app.clock.now();
    for (offering,) in store::drawn_offerings(&app.store, morning).await? {
        let opens = announcement(&app.store, &offering).await?.and_then(|a| a.offering.opens_at);
        announce(&at(app, opens.unwrap_or(morning).min(morning)), &offering).await?;
    }
    for draw in store::under_way(&app.store, morning).await? {
        let then = at(app, draw.list_fixed_at);
        fix(&then, &draw).await?;
        open(&then, &draw).await?;
    }
    Ok(())
}

/// The app as it was at an instant.
fn at(app: &App, instant: Moment) -> App {
    App { clock: Clock::fixed(instant), ..app.clone() }
}
