//! Many visitors at once for a few seconds, and what they saw.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crate::http::Connection;

/// What one visitor does again and again on a connection of its own. `turn` counts up from 0, `visitor` tells them apart.
pub trait Errand: Send + Sync + 'static {
    fn go(&self, to: &mut Connection, visitor: usize, turn: usize) -> impl Future<Output = io::Result<()>> + Send;
}

pub struct Seen {
    /// Errands done, the warming up with them.
    pub done: usize,
    pub per_second: f64,
    pub p99: Duration,
}

/// Every visitor repeats its errand until the time is over. A first tenth of the time warms up and does not count.
pub async fn load(to: SocketAddr, visitors: usize, time: Duration, errand: impl Errand) -> io::Result<Seen> {
    let errand = std::sync::Arc::new(errand);
    let start = Instant::now() + time / 10;
    let end = start + time;
    let mut running = Vec::new();
    for visitor in 0..visitors {
        let errand = errand.clone();
        running.push(tokio::spawn(async move {
            let mut connection = Connection::open(to).await?;
            let mut took = Vec::new();
            let mut done = 0;
            for turn in 0.. {
                let before = Instant::now();
                if before > end {
                    break;
                }
                errand.go(&mut connection, visitor, turn).await?;
                done += 1;
                if before >= start {
                    took.push(before.elapsed());
                }
            }
            io::Result::Ok((took, done))
        }));
    }
    let (mut took, mut done) = (Vec::new(), 0);
    for one in running {
        let (times, errands) = one.await.map_err(io::Error::other)??;
        took.extend(times);
        done += errands;
    }
    let over = start.elapsed().as_secs_f64();
    took.sort_unstable();
    let p99 = took.get(took.len() * 99 / 100).copied().unwrap_or_default();
    Ok(Seen { done, per_second: took.len() as f64 / over, p99 })
}

/// Visitors who ask for the same page, each from an address of their own, as their proxy says: the limits are per address.
pub struct Read(pub Vec<u8>);

impl Errand for Read {
    async fn go(&self, to: &mut Connection, visitor: usize, turn: usize) -> io::Result<()> {
        let from = format!("X-Forwarded-For: 10.{visitor}.{}.{}\r\n\r\n", turn >> 8 & 255, turn & 255);
        // Before the empty line that ends a request.
        let asked = [&self.0[..self.0.len() - 2], from.as_bytes()].concat();
        let answer = to.ask(&asked).await?;
        if answer.status == 200 { Ok(()) } else { Err(io::Error::other(format!("status {}", answer.status))) }
    }
}
