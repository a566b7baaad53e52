//! Doors: those who want the same kept row changed are gathered while they wait, served together, and each is answered.
//!
//! A statement costs about the same whatever it does, so the gain is in fewer statements, not only in fewer commits. What
//! keeps it right: whoever serves takes its lock first and loads everything after it, the database's own constraints
//! refuse what must not be, and a batch that fails is rolled back and served again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{mpsc, oneshot};

use crate::error::{Error, Result};
use crate::store::{StoreError, StoreResult};

/// How many may wait at one door; beyond it the answer is "busy", never a pile-up.
const ROOM: usize = 8192;
/// How many are served at once.
const BATCH: usize = 128;
/// How often a batch is tried that another server or the database's constraints have thwarted.
const TRIES: usize = 4;

/// Serves those who wait at one door in one transaction.
pub trait Serve: Clone + Send + Sync + 'static {
    type Ask: Send + Sync + 'static;
    type Answer: Send + 'static;

    /// An answer for each who asks, in their order. None: to be asked again when what the others asked for is written.
    /// After an error nothing is written.
    fn serve(
        &self,
        door: &str,
        asks: &[Self::Ask],
    ) -> impl Future<Output = StoreResult<Vec<Option<Self::Answer>>>> + Send;
}

struct Caller<S: Serve> {
    ask: S::Ask,
    answer: oneshot::Sender<Result<S::Answer>>,
}

/// One door per key, made when somebody first comes to it.
#[derive(Clone)]
pub struct Doors<S: Serve> {
    server: S,
    doors: Arc<Mutex<HashMap<String, mpsc::Sender<Caller<S>>>>>,
}

impl<S: Serve> Doors<S> {
    pub fn new(server: S) -> Doors<S> {
        Doors { server, doors: Arc::default() }
    }

    /// Asks at a door. Who gives up waiting is served all the same.
    pub async fn ask(&self, door: &str, ask: S::Ask) -> Result<S::Answer> {
        let (answer, answered) = oneshot::channel();
        self.door(door).try_send(Caller { ask, answer }).map_err(|_| Error::Busy)?;
        answered.await.map_err(|_| Error::Broken("a door was shut".into()))?
    }

    fn door(&self, name: &str) -> mpsc::Sender<Caller<S>> {
        let mut doors = self.doors.lock().unwrap_or_else(PoisonError::into_inner);
        match doors.get(name) {
            Some(door) if !door.is_closed() => door.clone(),
            _ => {
                let (door, callers) = mpsc::channel(ROOM);
                tokio::spawn(keep(self.server.clone(), name.to_owned(), callers));
                doors.insert(name.to_owned(), door.clone());
                door
            }
        }
    }
}

async fn keep<S: Serve>(server: S, door: String, mut callers: mpsc::Receiver<Caller<S>>) {
    let mut batch = Vec::with_capacity(BATCH);
    while callers.recv_many(&mut batch, BATCH).await > 0 {
        while !batch.is_empty() {
            batch = round(&server, &door, std::mem::take(&mut batch)).await;
        }
    }
}

/// Answers a batch; those who must ask again come back.
async fn round<S: Serve>(server: &S, door: &str, batch: Vec<Caller<S>>) -> Vec<Caller<S>> {
    let (asks, callers): (Vec<_>, Vec<_>) = batch.into_iter().map(|c| (c.ask, c.answer)).unzip();
    let mut again = Vec::new();
    let answers: Vec<Result<Option<S::Answer>>> = match together(server, door, &asks).await {
        Ok(answers) => answers.into_iter().map(Ok).collect(),
        Err(error) if asks.len() == 1 => vec![Err(error.into())],
        // One that the database refuses must not take the others with it.
        Err(error) => {
            tracing::warn!("{} at one door are served one by one: {error}", asks.len());
            let mut answers = Vec::new();
            for ask in &asks {
                let answer = together(server, door, std::slice::from_ref(ask)).await;
                answers.push(answer.map(|mut a| a.pop().flatten()).map_err(Error::from));
            }
            answers
        }
    };
    for ((ask, caller), answer) in asks.into_iter().zip(callers).zip(answers) {
        match answer.transpose() {
            None => again.push(Caller { ask, answer: caller }),
            // Who has hung up hears nothing.
            Some(answer) => drop(caller.send(answer)),
        }
    }
    again
}

/// In one transaction; again when another server was quicker or the database asks for it.
async fn together<S: Serve>(server: &S, door: &str, asks: &[S::Ask]) -> StoreResult<Vec<Option<S::Answer>>> {
    let mut tries = 0;
    loop {
        tries += 1;
        match server.serve(door, asks).await {
            Err(error) if tries < TRIES && (error.is_transient() || error.is_unique() || error.is_check()) => {}
            Err(StoreError::Rows { .. }) if tries < TRIES => {}
            other => return other,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Adds numbers up, all of a batch at once. Refuses a batch with a negative one, as a database would, and asks for
    /// another round where the same number has come before in the batch.
    #[derive(Clone, Default)]
    struct Adder {
        sum: Arc<Mutex<i64>>,
        batches: Arc<AtomicUsize>,
    }

    impl Serve for Adder {
        type Ask = i64;
        type Answer = i64;

        async fn serve(&self, _: &str, asks: &[i64]) -> StoreResult<Vec<Option<i64>>> {
            self.batches.fetch_add(1, Ordering::Relaxed);
            if asks.iter().any(|n| *n < 0) {
                return Err(StoreError::Missing);
            }
            let mut sum = self.sum.lock().expect("sum");
            let answer = |(at, n): (usize, &i64)| {
                (!asks[..at].contains(n)).then(|| {
                    *sum += n;
                    *sum
                })
            };
            Ok(asks.iter().enumerate().map(answer).collect())
        }
    }

    /// Many ask at once; their answers, in the order they asked.
    async fn ask_all(doors: &Doors<Adder>, numbers: impl IntoIterator<Item = i64>) -> Vec<Result<i64>> {
        let ask = |n| {
            let doors = doors.clone();
            tokio::spawn(async move { doors.ask("a", n).await })
        };
        let mut answers = Vec::new();
        for asked in numbers.into_iter().map(ask).collect::<Vec<_>>() {
            answers.push(asked.await.expect("no panic"));
        }
        answers
    }

    #[tokio::test]
    async fn everyone_is_answered_once_and_in_fewer_batches_than_callers() {
        let adder = Adder::default();
        let doors = Doors::new(adder.clone());
        let mut answers: Vec<i64> = ask_all(&doors, 1..=500).await.into_iter().map(|a| a.expect("a sum")).collect();
        assert_eq!(*adder.sum.lock().expect("sum"), 500 * 501 / 2);
        answers.sort_unstable();
        answers.dedup();
        assert_eq!(answers.len(), 500);
        assert!(adder.batches.load(Ordering::Relaxed) < 50, "{:?}", adder.batches);
    }

    #[tokio::test]
    async fn one_who_is_refused_takes_nobody_along() {
        let adder = Adder::default();
        let doors = Doors::new(adder.clone());
        let answers = ask_all(&doors, [1, 2, -3, 4]).await;
        assert_eq!(answers.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, true, false, true]);
        assert_eq!(*adder.sum.lock().expect("sum"), 7);
    }

    #[tokio::test]
    async fn who_must_ask_again_is_asked_again() {
        let doors = Doors::new(Adder::default());
        let answers = ask_all(&doors, [5, 5, 5]).await;
        assert_eq!(answers.into_iter().map(|a| a.expect("a sum")).collect::<Vec<_>>(), [5, 10, 15]);
    }

    #[tokio::test]
    async fn who_gives_up_waiting_is_served_all_the_same() {
        let adder = Adder::default();
        let doors = Doors::new(adder.clone());
        let mut impatient = Box::pin(doors.ask("a", 2));
        let asked = std::future::poll_fn(|cx| std::task::Poll::Ready(impatient.as_mut().poll(cx))).await;
        assert!(asked.is_pending());
        drop(impatient);
        assert_eq!(doors.ask("a", 4).await.expect("an answer"), 6);
    }
}
