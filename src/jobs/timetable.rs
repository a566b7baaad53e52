use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::worker::{Handlers, attempt, run_due};
use crate::app::App;
use crate::error::Result;

type Sweep = Arc<dyn Fn(App) -> Pin<Box<dyn Future<Output = Result<usize>> + Send>> + Send + Sync>;

#[derive(Clone)]
struct Entry {
    name: &'static str,
    every: Duration,
    sweep: Sweep,
}

/// Work that comes round by the clock. Every process does it, so each sweep must bear others doing the same beside it.
#[derive(Clone, Default)]
pub struct Timetable(Vec<Entry>);

impl Timetable {
    /// `sweep` runs every so many seconds, and says how many things it did.
    #[must_use]
    pub fn every<F, R>(mut self, seconds: u64, name: &'static str, sweep: F) -> Timetable
    where
        F: Fn(App) -> R + Send + Sync + 'static,
        R: Future<Output = Result<usize>> + Send + 'static,
    {
        let every = Duration::from_secs(seconds);
        self.0.push(Entry { name, every, sweep: Arc::new(move |app| Box::pin(sweep(app))) });
        self
    }

    /// Runs everything once, in order; how many things were done. The first failure is the caller's to see.
    pub async fn round(&self, app: &App) -> Result<usize> {
        let mut done = 0;
        for entry in &self.0 {
            done += attempt((entry.sweep)(app.clone())).await?;
        }
        Ok(done)
    }
}

/// Works until `stop` is cancelled; what is under way then is finished first. Each sweep has a task of its own: a slow
/// mail server keeps no place from being freed.
pub async fn serve(app: App, handlers: Handlers, timetable: Timetable, stop: CancellationToken) {
    let jobs: Sweep = Arc::new(move |app| {
        let handlers = handlers.clone();
        Box::pin(async move { run_due(&app, &handlers).await })
    });
    let queue = Entry { name: "jobs", every: Duration::from_secs(1), sweep: jobs };
    let tasks = TaskTracker::new();
    for entry in timetable.0.into_iter().chain([queue]) {
        tasks.spawn(again_and_again(app.clone(), entry, stop.clone()));
    }
    tasks.close();
    tasks.wait().await;
}

async fn again_and_again(app: App, entry: Entry, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Err(error) = attempt((entry.sweep)(app.clone())).await {
            tracing::warn!(sweep = entry.name, error = error.class(), "sweep failed");
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(entry.every) => {}
        }
    }
}
