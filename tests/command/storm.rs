//! Several servers, many at once, and a server that is killed while they come.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use tsudoi::registration::State;
use tsudoi::store::sql;

use super::servers::{Crowd, Server, doctor_is_content};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

const CONFIRMED: &str = "参加が決まりました";
const WAITING: &str = "キャンセル待ちです";

async fn town(kind: Kind, places: i64) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", places);
    a.offering.confirm_by_code.0 = false;
    town.publish(&a).await;
    town
}

/// That the race between servers is real is shown by the control in `registration/race.rs`.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_give_exactly_fifty_places_and_everyone_a_true_answer() {
    let town = town(Kind::Postgres, 50).await;
    let servers = [Server::start(&town).await, Server::start(&town).await];
    let crowd = Crowd::new();
    let people: Vec<_> = (0..500)
        .map(|n| {
            let (crowd, at) = (crowd.clone(), servers[n % 2].address);
            tokio::spawn(async move { crowd.apply(at, "C1", n).await.expect("an answer") })
        })
        .collect();
    let (mut confirmed, mut waiting) = (0, 0);
    for (n, person) in people.into_iter().enumerate() {
        let url = person.await.unwrap();
        // Whichever server is asked, it tells the same.
        let told = crowd.heading(servers[(n + 1) % 2].address, &url, n).await.unwrap();
        match town.state_of(&url).await {
            State::Confirmed => {
                assert_eq!(told, CONFIRMED);
                confirmed += 1;
            }
            State::Waiting => {
                assert_eq!(told, WAITING);
                waiting += 1;
            }
            other => panic!("{other:?}"),
        }
    }
    assert_eq!((confirmed, waiting), (50, 450));
    assert_eq!(town.counters("C1-S1").await, (50, 450, 0));
    doctor_is_content(&town);
}

async fn large(kind: Kind) -> Town {
    town(kind, 100_000).await
}

story! {
    async fn a_server_killed_in_a_storm_has_lost_nothing_it_called_confirmed(town: Town = large) {
        let next = Arc::new(AtomicUsize::new(0));
        let (mut told, mut cut) = (Vec::new(), Vec::new());
        for round in 0..3u64 {
            let server = Server::start(&town).await;
            let (crowd, at, over) = (Crowd::new(), server.address, Arc::new(AtomicBool::new(false)));
            let clients: Vec<_> = (0..48)
                .map(|_| {
                    let (crowd, next, over) = (crowd.clone(), next.clone(), over.clone());
                    tokio::spawn(async move {
                        let (mut told, mut cut) = (Vec::new(), Vec::new());
                        while !over.load(Ordering::Relaxed) {
                            let n = next.fetch_add(1, Ordering::Relaxed);
                            match crowd.apply(at, "C1", n).await {
                                Ok(url) => told.push((n, url)),
                                Err(_) => {
                                    cut.push(n);
                                    break;
                                }
                            }
                        }
                        (told, cut)
                    })
                })
                .collect();
            tokio::time::sleep(Duration::from_millis(700 + 150 * round)).await;
            server.kill();
            over.store(true, Ordering::Relaxed);
            for client in clients {
                let (t, c) = client.await.unwrap();
                told.extend(t);
                cut.extend(c);
            }
        }
        assert!(told.len() > 100, "it was a storm: {}", told.len());
        assert!(!cut.is_empty(), "some were cut off in the middle");

        let server = Server::start(&town).await;
        let crowd = Crowd::new();
        for (n, url) in &told {
            assert_eq!(town.state_of(url).await, State::Confirmed);
            if n % 10 == 0 {
                assert_eq!(crowd.heading(server.address, url, *n).await.unwrap(), CONFIRMED);
            }
        }
        // Whoever was cut off sends the same form again: one registration each, whether the first had arrived or not.
        for n in &cut {
            let first = crowd.apply(server.address, "C1", *n).await.unwrap();
            assert_eq!(crowd.apply(server.address, "C1", *n).await.unwrap(), first);
            told.push((*n, first));
        }
        let distinct: HashSet<&String> = told.iter().map(|(_, url)| url).collect();
        let kept: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!((distinct.len(), kept.0 as usize), (told.len(), told.len()), "once is once");
        let without_letter: (i64,) = town
            .app
            .store
            .one(sql("SELECT COUNT(*) FROM registration r WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.registration_id = r.id)"))
            .await
            .unwrap();
        assert_eq!(without_letter.0, 0, "a letter is queued with what it tells, or neither is");
        doctor_is_content(&town);
    }
}
