//! Bookings: many people apply for one slot at once.

use std::io;
use std::time::Instant;

use crate::Row;
use crate::http::{Connection, request};
use crate::load::{Errand, load};
use crate::rows::{TIME, millis, with_cpu};
use crate::server::Server;

/// A whole booking: the form, the answer, the page that says what became of it.
struct Book;

impl Errand for Book {
    async fn go(&self, to: &mut Connection, visitor: usize, turn: usize) -> io::Result<()> {
        const PATH: &str = "/offerings/BENCH/apply";
        // Everybody comes from an address of their own, as their proxy says.
        let from = format!(
            "Accept-Language: ja\r\nX-Forwarded-For: 10.{visitor}.{}.{}\r\nSec-Fetch-Site: same-origin\r\n",
            turn >> 8 & 255,
            turn & 255
        );
        let form = to.ask(&request("GET", PATH, &from, &[])).await?;
        let form = form.text();
        let key = form
            .split_once("name=\"idempotency_key\"")
            .and_then(|(before, after)| {
                let tag_start = before.rfind('<')?;
                let tag = format!("{}{}", &before[tag_start..], after.split('>').next()?);
                tag.split_once("value=\"")?.1.split('"').next().map(str::to_owned)
            })
            .ok_or_else(|| io::Error::other("the form carries no idempotency_key"))?;
        let body = format!(
            "name=%E5%B1%B1%E7%94%B0+%E8%8A%B1%E5%AD%90&name_kana=%E3%82%84%E3%81%BE%E3%81%A0+%E3%81%AF%E3%81%AA%E3%81%93\
             &email=bench-{visitor}-{turn}%40example.jp&phone=090-{visitor:04}-{turn:04}&birth_date=1960-04-01&age_band=60s\
             &residency=resident&on_behalf=0&consent=1&idempotency_key={key}"
        );
        let headers = format!("{from}Content-Type: application/x-www-form-urlencoded\r\n");
        let answer = to.ask(&request("POST", PATH, &headers, body.as_bytes())).await?;
        let next = match (answer.status, answer.header("location")) {
            (303, Some(next)) => next.to_owned(),
            (status, _) => return Err(io::Error::other(format!("an application was answered with {status}"))),
        };
        let path = next.find("/registrations").map_or(next.as_str(), |at| &next[at..]);
        let result = to.ask(&request("GET", path, &from, &[])).await?;
        if result.status == 200 {
            Ok(())
        } else {
            Err(io::Error::other(format!("{path} was answered with {}", result.status)))
        }
    }
}

pub async fn bookings(server: &Server) -> io::Result<Row> {
    let (seen, cpu) = with_cpu(server, load(server.address, 64, TIME, Book)).await?;
    let cpu = millis(cpu) / seen.done.max(1) as f64;
    let bare = bare_sqlite().await?;
    Ok(Row {
        what: "whole booking, one hot slot".into(),
        figure: format!("{:.0}/s, {cpu:.3} ms CPU, p99 {:.1} ms", seen.per_second, millis(seen.p99)),
        beside: format!("bare SQLite, a commit each: {bare:.0}/s; × {:.2}", seen.per_second / bare),
        budget: "2000/s, 0.5 ms CPU",
        kept: seen.per_second >= 2000.0 && cpu <= 0.5,
    })
}

/// What the same disk and driver do at best with one booking a commit: one row, one counter, WAL, synchronous=FULL.
async fn bare_sqlite() -> io::Result<f64> {
    let folder = tempfile::tempdir()?;
    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(folder.path().join("bare.db"))
        .create_if_missing(true)
        .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
        .synchronous(sqlx::sqlite::SqliteSynchronous::Full);
    let run = async {
        use sqlx::{Connection, Executor};
        let mut db = sqlx::SqliteConnection::connect_with(&options).await?;
        db.execute("CREATE TABLE booking (id INTEGER PRIMARY KEY, name TEXT) STRICT").await?;
        db.execute("CREATE TABLE slot (taken INTEGER) STRICT").await?;
        db.execute("INSERT INTO slot VALUES (0)").await?;
        let start = Instant::now();
        let mut done = 0;
        while start.elapsed() < TIME / 2 {
            let mut tx = db.begin_with("BEGIN IMMEDIATE").await?;
            tx.execute("UPDATE slot SET taken = taken + 1").await?;
            tx.execute("INSERT INTO booking (name) VALUES ('山田 花子')").await?;
            tx.commit().await?;
            done += 1;
        }
        Ok::<f64, sqlx::Error>(f64::from(done) / start.elapsed().as_secs_f64())
    };
    run.await.map_err(io::Error::other)
}
