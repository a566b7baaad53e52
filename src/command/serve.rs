use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::house::{self, Empty};
use super::{CommandError, CommandResult};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::config::Config;
use crate::{demo, router, timetable};

/// How long requests under way may take once the server has been told to stop.
const LAST_CALL: Duration = Duration::from_secs(10);

pub async fn serve(config: Config) -> CommandResult {
    log();
    let store = house::current(&config, Empty::Migrate).await?;
    let app = house::app(config, store).await?;
    let catalogue = Catalogue::load(&app).await?;
    let service = router::router(&app, &catalogue).await?;
    let address = app.config.listen;
    let taken = |e: std::io::Error| CommandError::said(format!("TSUDOI_LISTEN {address}: {e}"));
    let listener = TcpListener::bind(address).await.map_err(taken)?.tap_io(|connection| {
        // Answers are small: waiting to fill a packet only delays them.
        let _ = connection.set_nodelay(true);
    });
    let stop = CancellationToken::new();
    let tasks = TaskTracker::new();
    background(&app, &catalogue, &tasks, &stop);
    tasks.close();
    println!("Tsudoi listens on {}", app.config.public_url);
    if demo::is_loaded(&app.store).await? {
        println!("{}", demo::sign_ins());
    }

    let serving = axum::serve(listener, service.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop.clone().cancelled_owned());
    let ended = tokio::select! {
        ended = serving.into_future() => ended,
        () = asked_to_stop(&stop) => Ok(()),
    };
    stop.cancel();
    let _ = tokio::time::timeout(LAST_CALL, tasks.wait()).await;
    app.store.close().await;
    ended.map_err(taken)
}

/// What runs beside the pages until the server stops.
fn background(app: &App, catalogue: &Catalogue, tasks: &TaskTracker, stop: &CancellationToken) {
    tasks.spawn(catalogue.clone().watch(app.clone(), stop.clone()));
    tasks.spawn(timetable::serve(app.clone(), stop.clone()));
}

/// Ends when the requests under way at SIGTERM or Ctrl-C have had their time.
async fn asked_to_stop(stop: &CancellationToken) {
    signal().await;
    tracing::info!("stopping");
    stop.cancel();
    tokio::time::sleep(LAST_CALL).await;
}

async fn signal() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        // Without the signal there is still Ctrl-C.
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

/// To stderr; `RUST_LOG` chooses what.
fn log() {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
