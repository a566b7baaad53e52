//! `/healthz`: the process answers. `/readyz`: it can serve, its database too.

use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::app::App;
use crate::error::{Error, Result};
use crate::store::sql;

pub fn routes() -> Router<App> {
    Router::new().route("/healthz", get(async || "ok\n")).route("/readyz", get(ready))
}

async fn ready(State(app): State<App>) -> Result<&'static str> {
    let asked = app.store.one::<(i64,)>(sql("SELECT n FROM version WHERE name = 'catalogue'"));
    match tokio::time::timeout(std::time::Duration::from_secs(2), asked).await {
        Ok(Ok(_)) => Ok("ready\n"),
        _ => Err(Error::Busy),
    }
}
