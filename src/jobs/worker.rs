use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use super::rules::pause;
use super::store;
use crate::app::App;
use crate::error::{Error, Result};

/// Jobs looked up at once; each is taken only when its turn comes.
const BATCH: i64 = 32;

type Handler = Arc<dyn Fn(App, String) -> Pin<Box<dyn Future<Output = Result<()>> + Send>> + Send + Sync>;

/// Who does which kind of work.
///
/// A handler is given the job's subject and must bear being called twice for it: a worker that was killed between its
/// work and the queue's bookkeeping leaves the job behind, and another takes it up when the claim has run out.
#[derive(Clone, Default)]
pub struct Handlers(HashMap<&'static str, Handler>);

impl Handlers {
    #[must_use]
    pub fn on<F, R>(mut self, kind: &'static str, handler: F) -> Handlers
    where
        F: Fn(App, String) -> R + Send + Sync + 'static,
        R: Future<Output = Result<()>> + Send + 'static,
    {
        self.0.insert(kind, Arc::new(move |app, subject| Box::pin(handler(app, subject))));
        self
    }
}

/// Does all work whose time has come, one job after the other; how many succeeded. Any number of processes may call it:
/// a job is done by the one that claims it. What fails is put off ([`pause`]), with the class of its error kept.
pub async fn run_due(app: &App, handlers: &Handlers) -> Result<usize> {
    let mut done = 0;
    loop {
        let jobs = store::due(&app.store, app.clock.now(), BATCH).await?;
        if jobs.is_empty() {
            return Ok(done);
        }
        let mut claimed = false;
        for job in jobs {
            let Some(claim) = store::claim(&app.store, &job.id, app.clock.now()).await? else { continue };
            claimed = true;
            let outcome = match handlers.0.get(job.kind.as_str()) {
                Some(handler) => attempt(handler(app.clone(), job.subject)).await,
                // Queued by a newer program, say: its own worker will come.
                None => Err(Error::Broken(format!("nobody does {}", job.kind))),
            };
            match outcome {
                Ok(()) => {
                    store::finish(&app.store, &job.id, claim).await?;
                    done += 1;
                }
                Err(error) => {
                    let class = error.class();
                    tracing::warn!(job = job.kind, attempts = job.attempts + 1, error = class, "work failed");
                    let next = app.clock.now().plus(pause(job.attempts + 1));
                    store::put_off(&app.store, &job.id, claim, next, class).await?;
                }
            }
        }
        if !claimed {
            return Ok(done);
        }
    }
}

/// In a task of its own, so that work that panics fails alone.
pub(super) async fn attempt<T: Send + 'static>(work: Pin<Box<dyn Future<Output = Result<T>> + Send>>) -> Result<T> {
    tokio::spawn(work).await.unwrap_or_else(|_| Err(Error::Broken("panic".into())))
}
