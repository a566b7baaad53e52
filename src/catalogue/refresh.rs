use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use tokio_util::sync::CancellationToken;

use super::snapshot::Snapshot;
use super::store;
use crate::app::App;
use crate::programme::store::announcements;
use crate::store::StoreResult;

/// How long what the public sees may lag behind the store. Booking itself never decides from the snapshot.
const EVERY: Duration = Duration::from_millis(500);

/// The snapshot in use, shared by all requests. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Catalogue(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    current: ArcSwap<Snapshot>,
    /// One refresh at a time, so that an older snapshot never replaces a newer one.
    turn: tokio::sync::Mutex<()>,
}

impl Catalogue {
    pub async fn load(app: &App) -> StoreResult<Catalogue> {
        let snapshot = load(app, 1).await?;
        Ok(Catalogue(Arc::new(Inner { current: ArcSwap::from_pointee(snapshot), turn: tokio::sync::Mutex::default() })))
    }

    pub fn now(&self) -> Arc<Snapshot> {
        self.0.current.load_full()
    }

    /// Takes over what has changed in the store: everything if the catalogue's version has, else the slots' counters.
    pub async fn refresh(&self, app: &App) -> StoreResult<()> {
        let _turn = self.0.turn.lock().await;
        let current = self.now();
        let serial = current.serial + 1;
        let newer = if store::version(&app.store).await? == current.version {
            let slots = store::counters(&app.store).await?;
            current.with_counters(serial, slots, store::minded(&app.store).await?, store::quotas(&app.store).await?)
        } else {
            Some(load(app, serial).await?)
        };
        if let Some(newer) = newer {
            self.0.current.store(Arc::new(newer));
        }
        Ok(())
    }

    /// Keeps the snapshot fresh until told to stop. Polling also sees what other processes and machines change.
    pub async fn watch(self, app: App, stop: CancellationToken) {
        let mut tick = tokio::time::interval(EVERY);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                _ = tick.tick() => {}
            }
            if let Err(error) = self.refresh(&app).await {
                tracing::warn!("the catalogue could not be refreshed: {error}");
            }
        }
    }
}

/// The version is read first: what changes while loading raises it again and is taken over the next time.
async fn load(app: &App, serial: u64) -> StoreResult<Snapshot> {
    let version = store::version(&app.store).await?;
    Ok(Snapshot::new(version, serial, announcements(&app.store).await?))
}
