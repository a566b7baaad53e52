use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tsudoi::app::App;
use tsudoi::audit::seal::{seal, seal_all};
use tsudoi::audit::verify::{head, verify};
use tsudoi::store::{Store, sql};

use crate::town::{Kind, Town, story};

/// Every entry's id by its number.
async fn numbered(town: &Town) -> Vec<(i64, String)> {
    town.app.store.all(sql("SELECT number, audit_id FROM audit_seal ORDER BY number")).await.unwrap()
}

async fn is_whole(town: &Town) {
    let found = verify(&town.app.store, town.app.clock.now()).await.unwrap();
    assert_eq!(found.faults, []);
}

story! {
    async fn each_entry_gets_the_next_number_in_the_order_of_time(town: Town = Town::empty) {
        let mut ids = Vec::new();
        for n in 0..3 {
            ids.push(town.did("system", "lapse", &format!("registration:{n}")).await.id);
            town.app.clock.advance(1);
        }
        // Within one second the ids decide.
        let mut twins = vec![town.did("system", "lapse", "registration:a").await.id, town.did("system", "lapse", "registration:b").await.id];
        twins.sort_unstable();
        ids.extend(twins);
        assert_eq!(seal(&town.app).await.unwrap(), 5);
        let expected: Vec<(i64, String)> = (1..).zip(ids).collect();
        assert_eq!(numbered(&town).await, expected);
        is_whole(&town).await;

        assert_eq!(seal(&town.app).await.unwrap(), 0, "nothing is sealed twice");
        let later = town.did("applicant", "apply", "registration:c").await;
        assert_eq!(seal(&town.app).await.unwrap(), 1);
        assert_eq!(numbered(&town).await.last(), Some(&(6, later.id)));
        assert_eq!(head(&town.app.store).await.unwrap().unwrap().number, 6);
        is_whole(&town).await;
    }
}

story! {
    async fn what_is_committed_late_is_sealed_late(town: Town = Town::empty) {
        town.app.clock.advance(10_000);
        town.did("system", "lapse", "registration:now").await;
        seal(&town.app).await.unwrap();
        town.app.clock.advance(-60);
        town.did("system", "lapse", "registration:slow").await;
        assert_eq!(seal(&town.app).await.unwrap(), 1, "a transaction that took a minute");
        town.app.clock.advance(-9_000);
        town.did("system", "lapse", "registration:old").await;
        town.app.clock.advance(9_060);
        assert_eq!(seal(&town.app).await.unwrap(), 0, "nobody looks so far back every five seconds");
        assert_eq!(seal_all(&town.app).await.unwrap(), 1);
        is_whole(&town).await;
    }
}

story! {
    async fn a_clock_that_ran_ahead_hides_nothing(town: Town = Town::empty) {
        town.app.clock.advance(100_000);
        town.did("system", "lapse", "registration:ahead").await;
        seal(&town.app).await.unwrap();
        town.app.clock.advance(-100_000);
        town.did("system", "lapse", "registration:now").await;
        assert_eq!(seal(&town.app).await.unwrap(), 1);
    }
}

story! {
    async fn the_worker_seals_more_than_one_batch(town: Town = Town::empty) {
        let mut tx = town.app.store.write().await.unwrap();
        let now = town.app.clock.now();
        let entries = (0..4_500).map(|n| {
            tsudoi::audit::Entry::new(&town.app.chance, now, "system", "lapse", format!("registration:{n}"))
        });
        tsudoi::audit::record(&mut tx, entries.collect()).await.unwrap();
        tx.commit().await.unwrap();
        town.work().await;
        assert_eq!(numbered(&town).await.len(), 4_500);
        is_whole(&town).await;
    }
}

story! {
    async fn the_database_refuses_to_change_or_delete_what_is_recorded(town: Town = Town::empty) {
        let entry = town.did("system", "lapse", "registration:a").await;
        seal(&town.app).await.unwrap();
        let mut attacks = vec![
            "UPDATE audit SET actor = 'nobody'",
            "UPDATE audit_seal SET hash = ''",
            "DELETE FROM audit",
            "DELETE FROM audit_seal",
        ];
        match town.app.store {
            Store::Postgres(_) => attacks.extend(["TRUNCATE audit", "TRUNCATE audit_seal"]),
            Store::Sqlite { .. } => attacks.extend([
                "INSERT OR REPLACE INTO audit SELECT id, at, 'nobody', verb, subject, reason FROM audit",
                "INSERT OR REPLACE INTO audit_seal SELECT number, audit_id, '' FROM audit_seal",
            ]),
        }
        for attack in attacks {
            let mut tx = town.app.store.write().await.unwrap();
            let refused = tx.run(sql(attack)).await.unwrap_err();
            assert!(refused.to_string().contains("the record is never changed"), "{attack}: {refused}");
        }
        let kept: (String, String) = town.app.store.one(sql("SELECT id, actor FROM audit")).await.unwrap();
        assert_eq!(kept, (entry.id, "system".to_owned()));
    }
}

/// Two servers, each with connections of its own, seal while entries are still written.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_sealers_at_once_number_each_of_five_hundred_entries_once() {
    const ENTRIES: usize = 500;
    let town = Arc::new(Town::empty(Kind::Postgres).await);
    let sealed = Arc::new(AtomicUsize::new(0));
    let mut sealers = Vec::new();
    for _ in 0..2 {
        let store = Store::open(&town.app.config.database_url).await.unwrap();
        let (app, sealed) = (App { store, ..town.app.clone() }, sealed.clone());
        sealers.push(tokio::spawn(async move {
            let mut own = 0;
            while sealed.load(Ordering::Relaxed) < ENTRIES {
                let n = seal(&app).await.unwrap();
                sealed.fetch_add(n, Ordering::Relaxed);
                own += n;
            }
            app.store.close().await;
            own
        }));
    }
    let writers = (0..10).map(|writer| {
        let town = town.clone();
        tokio::spawn(async move {
            for n in 0..ENTRIES / 10 {
                town.did("applicant", "apply", &format!("registration:{writer}-{n}")).await;
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
    let mut shares = Vec::new();
    for sealer in sealers {
        shares.push(sealer.await.unwrap());
    }
    assert_eq!(shares.iter().sum::<usize>(), ENTRIES);
    assert!(shares.iter().all(|share| *share > 0), "both had some of them: {shares:?}");
    let numbers: Vec<i64> = numbered(&town).await.into_iter().map(|(number, _)| number).collect();
    assert_eq!(numbers, (1..=ENTRIES as i64).collect::<Vec<_>>());
    is_whole(&town).await;
}
