//! The whole app on a temporary database, with a clock that stands still, seeded chance, and letters that are kept.

pub mod announce;
mod client;
mod database;
mod guests;
mod post;
mod staff;

use std::sync::Arc;

use tsudoi::app::App;
use tsudoi::catalogue::Catalogue;
use tsudoi::chance::Chance;
use tsudoi::clock::{Clock, Moment};
use tsudoi::config::{Config, Secret};
use tsudoi::mail::Mailer;
use tsudoi::store::{self, Store};

pub use client::{Answer, Client};
pub use database::Kind;
pub use guests::Guest;
pub use post::Mail;
pub use staff::PASSWORD;

/// When every story begins: the demo city's day.
pub const MORNING: &str = "2026-11-24T09:00:00+09:00";

pub struct Town {
    pub app: App,
    /// What the public pages read from; a [`Client`] renews it before each request, as a second's wait would.
    pub catalogue: Catalogue,
    router: axum::Router,
    folder: tempfile::TempDir,
}

impl Town {
    /// An empty, migrated town.
    pub async fn empty(kind: Kind) -> Town {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = database::fresh(kind, folder.path()).await;
        let store = Store::open(&url).await.expect("the database opens");
        store::migrate(&store).await.expect("it migrates");
        Town::over(store, url, folder).await
    }

    /// A town with the demo city in it, copied from one that is made once.
    pub async fn demo(kind: Kind) -> Town {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = database::demo(kind, folder.path()).await;
        let store = Store::open(&url).await.expect("the database opens");
        Town::over(store, url, folder).await
    }

    async fn over(store: Store, url: String, folder: tempfile::TempDir) -> Town {
        let app = app_over(store, url, folder.path());
        let catalogue = Catalogue::load(&app).await.expect("the catalogue loads");
        let router = tsudoi::router::router(&app, &catalogue).await.expect("the router stands");
        Town { app, catalogue, router, folder }
    }

    /// The same town under other settings.
    pub async fn set(mut self, change: impl FnOnce(&mut Config)) -> Town {
        change(Arc::make_mut(&mut self.app.config));
        self.router = tsudoi::router::router(&self.app, &self.catalogue).await.expect("the router stands");
        self
    }

    /// Someone with a browser of their own: keeps cookies, sends what browsers send.
    pub fn visitor(&self) -> Client {
        Client::new(self.app.clone(), self.catalogue.clone(), self.router.clone())
    }

    /// The worker does all there is to do now: queued work, sweeps, letters.
    pub async fn work(&self) {
        let (handlers, timetable) = (tsudoi::timetable::handlers(), tsudoi::timetable::timetable());
        for _ in 0..100 {
            let jobs = tsudoi::jobs::run_due(&self.app, &handlers).await.expect("the queue is worked off");
            let swept = timetable.round(&self.app).await.expect("the sweeps succeed");
            if jobs + swept == 0 {
                return;
            }
        }
        panic!("the work never ends");
    }

    /// All letters that have arrived, oldest first.
    pub fn letters(&self) -> Vec<Mail> {
        self.app.mail.kept().iter().map(|bytes| Mail::read(bytes)).collect()
    }

    /// The newest letter in a mailbox, once the worker has done its work.
    pub async fn letter_to(&self, email: &str) -> Mail {
        self.work().await;
        self.letters().into_iter().rfind(|mail| mail.to == email).unwrap_or_else(|| panic!("no letter for {email}"))
    }

    /// Takes away what keeps the record from being changed, as somebody with the database's password could.
    pub async fn unguard_the_record(&self) {
        let drops = match self.app.store {
            Store::Sqlite { .. } => [
                "DROP TRIGGER audit_is_not_changed",
                "DROP TRIGGER audit_is_not_deleted",
                "DROP TRIGGER audit_seal_is_not_changed",
                "DROP TRIGGER audit_seal_is_not_deleted",
            ]
            .as_slice(),
            Store::Postgres(_) => {
                &["DROP TRIGGER audit_is_not_changed ON audit", "DROP TRIGGER audit_seal_is_not_changed ON audit_seal"]
            }
        };
        let mut tx = self.app.store.write().await.expect("a transaction");
        for drop in drops {
            tx.run(store::sql(drop)).await.expect("the trigger goes");
        }
        tx.commit().await.expect("it stays away");
    }

    /// What is there beside the database; it goes with the town.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub fn hours_pass(&self, hours: i64) {
        self.app.clock.advance(hours * 3600);
    }

    pub fn minutes_pass(&self, minutes: i64) {
        self.app.clock.advance(minutes * 60);
    }
}

/// The five values over a database, as every town has them.
fn app_over(store: Store, url: String, folder: &std::path::Path) -> App {
    let config = Config {
        database_url: url,
        listen: ([127, 0, 0, 1], 3000).into(),
        public_url: "http://localhost:3000".into(),
        mail: "memory".into(),
        mail_from: None,
        secret: Secret([7; 32]),
        now: None,
        metrics_listen: ([127, 0, 0, 1], 9100).into(),
        trusted_proxies: vec![[127, 0, 0, 1].into()],
        second_factor_required: false,
        city_networks: vec![],
        review_days: 5,
        announce_days: 7,
        site: folder.join("site"),
        production: false,
    };
    App {
        store,
        clock: Clock::fixed(Moment::parse(MORNING).expect("an instant")),
        chance: Chance::seeded(1),
        mail: Mailer::memory(),
        config: Arc::new(config),
    }
}

/// Declares a story as two tests, `sqlite` and `postgres`.
macro_rules! story {
    ($(#[$meta:meta])* async fn $name:ident($town:ident: Town = $make:expr) $body:block) => {
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            async fn told(kind: crate::town::Kind) {
                let make = $make;
                let $town: crate::town::Town = make(kind).await;
                $body
            }
            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() { told(crate::town::Kind::Sqlite).await; }
            $(#[$meta])*
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() { told(crate::town::Kind::Postgres).await; }
        }
    };
}
pub(crate) use story;
