use super::announce::announce;
use super::fix::fix;
use super::forget::{due, forget_lines};
use super::open::open;
use super::release::release;
use super::stop::not_held;
use super::{Draw, State, store};
use crate::app::App;
use crate::error::Result;
use crate::priority::losses;

/// What the clock does for every draw: announce, fix the list, open the secret, release what was approved, stop what is not
/// held any more, and let lines go. One that fails keeps no other back.
pub async fn tend(app: &App) -> Result<usize> {
    let mut done = 0;
    let mut count = |what: &str, result: Result<bool>| match result {
        Ok(did) => done += usize::from(did),
        Err(error) => tracing::error!(what, "a draw could not be tended: {}", error.class()),
    };
    for draw in store::without_offering(&app.store, app.clock.now()).await? {
        count(&draw.id, not_held(app, &draw).await);
    }
    for (offering,) in store::drawn_offerings(&app.store, app.clock.now()).await? {
        count(&offering, announce(app, &offering).await);
    }
    for draw in store::under_way(&app.store, app.clock.now()).await? {
        count(&draw.id, step(app, &draw).await);
    }
    count("losses", losses::forget_old(app).await.map_err(Into::into));
    for draw in due(app).await? {
        count(&draw.id, forget_lines(app, &draw).await);
    }
    Ok(done)
}

async fn step(app: &App, draw: &Draw) -> Result<bool> {
    match draw.state {
        State::Announced => fix(app, draw).await,
        State::Fixed => open(app, draw).await,
        State::Approved => release(app, draw).await,
        State::Drawn | State::Released | State::Stopped => Ok(false),
    }
}
