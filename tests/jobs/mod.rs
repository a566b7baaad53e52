use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tsudoi::app::App;
use tsudoi::error::Error;
use tsudoi::jobs::store::{claim, due, enqueue, finish};
use tsudoi::jobs::{Handlers, Job, run_due};
use tsudoi::store::sql;

use crate::town::{Town, story};

async fn queue(app: &App, kind: &'static str, subject: &str) {
    let now = app.clock.now();
    let mut tx = app.store.write().await.unwrap();
    enqueue(&mut tx, Job { id: app.chance.id(now), kind, subject: subject.into(), run_at: now }).await.unwrap();
    tx.commit().await.unwrap();
}

async fn queued(app: &App) -> Vec<(String, String, String)> {
    app.store.all(sql("SELECT kind, subject, error FROM job ORDER BY kind, subject")).await.unwrap()
}

/// Counts its runs.
fn counter(kind: &'static str, runs: &Arc<AtomicUsize>) -> Handlers {
    let runs = runs.clone();
    Handlers::default().on(kind, move |_, _| {
        let runs = runs.clone();
        async move {
            runs.fetch_add(1, Ordering::SeqCst);
            Ok(())
        }
    })
}

story! {
    async fn work_is_done_once_and_forgotten(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        let handlers = counter("count", &runs);
        queue(&town.app, "count", "a").await;
        queue(&town.app, "count", "b").await;
        // The same is queued once.
        queue(&town.app, "count", "a").await;
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 2);
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 0);
        assert_eq!(runs.load(Ordering::SeqCst), 2);
        assert!(queued(&town.app).await.is_empty());
    }
}

story! {
    async fn many_workers_do_each_piece_of_work_once(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        for n in 0..40 {
            queue(&town.app, "count", &format!("{n}")).await;
        }
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let (app, handlers) = (town.app.clone(), counter("count", &runs));
            workers.spawn(async move { run_due(&app, &handlers).await.unwrap() });
        }
        let done: usize = workers.join_all().await.into_iter().sum();
        assert_eq!(done, 40);
        assert_eq!(runs.load(Ordering::SeqCst), 40);
        assert!(queued(&town.app).await.is_empty());
    }
}

story! {
    async fn work_that_fails_is_put_off_longer_each_time_and_keeps_no_other_waiting(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        let tries = Arc::new(AtomicUsize::new(0));
        let handlers = counter("count", &runs).on("fail", {
            let tries = tries.clone();
            move |_, _| {
                let tries = tries.clone();
                async move {
                    // Fails, panics, and succeeds in the end.
                    match tries.fetch_add(1, Ordering::SeqCst) {
                        0 => Err(Error::Broken("the line is dead".into())),
                        1 => panic!("a bug"),
                        _ => Ok(()),
                    }
                }
            }
        });
        queue(&town.app, "fail", "x").await;
        queue(&town.app, "count", "y").await;
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 1);
        assert_eq!(queued(&town.app).await, [("fail".into(), "x".into(), "the line is dead".into())]);

        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 0);
        town.app.clock.advance(14);
        run_due(&town.app, &handlers).await.unwrap();
        assert_eq!(tries.load(Ordering::SeqCst), 1);
        town.app.clock.advance(1);
        run_due(&town.app, &handlers).await.unwrap();
        assert_eq!(tries.load(Ordering::SeqCst), 2);
        assert_eq!(queued(&town.app).await[0].2, "panic");

        town.app.clock.advance(29);
        run_due(&town.app, &handlers).await.unwrap();
        assert_eq!(tries.load(Ordering::SeqCst), 2);
        town.app.clock.advance(1);
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 1);
        assert!(queued(&town.app).await.is_empty());
    }
}

story! {
    async fn work_of_a_worker_that_was_killed_is_taken_up_by_another(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        let handlers = counter("count", &runs);
        queue(&town.app, "count", "a").await;
        let now = town.app.clock.now();
        let job = due(&town.app.store, now, 1).await.unwrap().remove(0);
        let late = claim(&town.app.store, &job.id, now).await.unwrap().expect("it is free");
        // A second worker gets nothing while the claim holds.
        assert_eq!(claim(&town.app.store, &job.id, now).await.unwrap(), None);
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 0);
        town.minutes_pass(5);
        // The first was not dead, only slow: its end does not end the other's work.
        claim(&town.app.store, &job.id, town.app.clock.now()).await.unwrap().expect("the claim has run out");
        finish(&town.app.store, &job.id, late).await.unwrap();
        assert_eq!(queued(&town.app).await.len(), 1);
        town.minutes_pass(5);
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 1);
        assert_eq!(runs.load(Ordering::SeqCst), 1);
    }
}

story! {
    async fn work_queued_again_while_it_is_done_is_done_again(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        let handlers = Handlers::default().on("echo", {
            let runs = runs.clone();
            move |app, subject| {
                let runs = runs.clone();
                async move {
                    if runs.fetch_add(1, Ordering::SeqCst) == 0 {
                        queue(&app, "echo", &subject).await;
                    }
                    Ok(())
                }
            }
        });
        queue(&town.app, "echo", "a").await;
        assert_eq!(run_due(&town.app, &handlers).await.unwrap(), 2);
        assert_eq!(runs.load(Ordering::SeqCst), 2);
        assert!(queued(&town.app).await.is_empty());
    }
}

story! {
    async fn work_that_nobody_here_knows_stays_for_who_does(town: Town = Town::empty) {
        let runs = Arc::new(AtomicUsize::new(0));
        queue(&town.app, "later", "a").await;
        assert_eq!(run_due(&town.app, &Handlers::default()).await.unwrap(), 0);
        assert_eq!(queued(&town.app).await[0].2, "nobody does later");
        town.app.clock.advance(15);
        assert_eq!(run_due(&town.app, &counter("later", &runs)).await.unwrap(), 1);
    }
}
