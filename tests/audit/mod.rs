//! The record: it is chained, cannot be changed, and tells the city who did what.

mod chain;
mod deeds;
mod looks;
mod pages;

use tsudoi::audit::{self, Entry};

use crate::town::Town;

impl Town {
    /// Somebody did something, in one transaction each.
    pub async fn did(&self, actor: &str, verb: &'static str, subject: &str) -> Entry {
        let app = &self.app;
        let entry = Entry::new(&app.chance, app.clock.now(), actor, verb, subject.to_owned());
        let mut tx = app.store.write().await.expect("a transaction");
        audit::record(&mut tx, vec![entry.clone()]).await.expect("it is recorded");
        tx.commit().await.expect("it stays");
        entry
    }
}
