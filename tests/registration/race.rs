//! Many at once. The positive control shows that the race is real: with the guard off, it oversells.

use std::sync::Arc;

use tsudoi::registration::State;
use tsudoi::store::sql;

use super::form;
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

const CLIENTS: usize = 500;
const PLACES: i64 = 50;

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", PLACES);
    a.offering.confirm_by_code.0 = false;
    town.publish(&a).await;
    town
}

story! {
    async fn five_hundred_at_once_get_exactly_fifty_places_and_everyone_a_true_answer(town: Town = town) {
        let town = Arc::new(town);
        let clients: Vec<_> = (0..CLIENTS)
            .map(|i| {
                let town = town.clone();
                tokio::spawn(async move {
                    let (phone, key) = (format!("0566-{:02}-{:04}", i / 10000, i), format!("client {i}"));
                    let answer = town.visitor().post("/offerings/C1/apply", &form("見本 花子", &phone, &key)).await;
                    assert_eq!(answer.status, 303, "{}", answer.text());
                    answer.location()
                })
            })
            .collect();
        let (mut confirmed, mut waiting) = (0, 0);
        for client in clients {
            match town.state_of(&client.await.unwrap()).await {
                State::Confirmed => confirmed += 1,
                State::Waiting => waiting += 1,
                other => panic!("{other:?}"),
            }
        }
        assert_eq!((confirmed, waiting), (PLACES, CLIENTS as i64 - PLACES));
        assert_eq!(town.counters("C1-S1").await, (PLACES, CLIENTS as i64 - PLACES, 0));
    }
}

story! {
    async fn the_database_refuses_the_fifty_first_place_whoever_asks(town: Town = town) {
        let mut tx = town.app.store.write().await.unwrap();
        let take = |n: i64| sql("UPDATE slot SET taken = taken + $1 WHERE id = 'C1-S1'").bind(n);
        tx.run(take(PLACES)).await.unwrap();
        assert!(tx.run(take(1)).await.is_err_and(|e| e.is_check()));
    }
}

/// The control: the same 500 look, then take, with neither lock nor constraint.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_guard_off_the_race_is_seen() {
    let town = Arc::new(town(Kind::Postgres).await);
    let mut tx = town.app.store.write().await.unwrap();
    tx.run(sql("CREATE TABLE unguarded (client BIGINT)")).await.unwrap();
    tx.commit().await.unwrap();
    let clients: Vec<_> = (0..CLIENTS as i64)
        .map(|i| {
            let store = town.app.store.clone();
            tokio::spawn(async move {
                let taken: (i64,) = store.one(sql("SELECT COUNT(*) FROM unguarded")).await.unwrap();
                if taken.0 < PLACES {
                    let mut tx = store.write().await.unwrap();
                    tx.run(sql("INSERT INTO unguarded (client) VALUES ($1)").bind(i)).await.unwrap();
                    tx.commit().await.unwrap();
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    let sold: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM unguarded")).await.unwrap();
    assert!(sold.0 > PLACES, "the control sold {} of {PLACES}", sold.0);
}
