//! The rows: what is done, and against which budget.

use std::io;
use std::time::{Duration, Instant};

use crate::Row;
use crate::http::{Connection, request};
use crate::load::{Errand, Read, load};
use crate::server::{Server, nginx, serve, tsudoi};

pub const NAMES: [&str; 5] = ["offering", "list", "bookings", "start", "visit"];
const TIME: Duration = Duration::from_secs(4);
const BROTLI: &str = "Accept-Encoding: br\r\nAccept-Language: ja\r\n";
/// Registrations in the town: the attendance list of BENCH is then as long as the budget's.
const LISTED: usize = 10_000;

pub async fn all(wanted: &dyn Fn(&str) -> bool) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    tsudoi(folder.path(), &["migrate"])?;
    tsudoi(folder.path(), &["demo", "--registrations", &LISTED.to_string()])?;
    let (server, started) = serve(folder).await?;
    if wanted("start") {
        start(&server, started)?.print();
    }
    if wanted("visit") {
        visit(&server).await?.print();
    }
    for (name, what, path) in [("offering", "offering page", "/offerings/D01"), ("list", "list", "/offerings")] {
        if wanted(name) {
            page(&server, what, path).await?.print();
        }
    }
    if wanted("bookings") {
        bookings(&server).await?.print();
    }
    Ok(())
}

fn start(server: &Server, started: Duration) -> io::Result<Row> {
    let (idle, _) = server.memory()?;
    Ok(Row {
        what: "start to first page, idle memory".into(),
        figure: format!("{:.0} ms, {:.0} MiB", millis(started), mib(idle)),
        beside: String::new(),
        budget: "300 ms, 60 MiB",
        kept: started < Duration::from_millis(300) && mib(idle) <= 60.0,
    })
}

/// All that a phone fetches on its first visit: the page, its style sheet, its icon.
async fn visit(server: &Server) -> io::Result<Row> {
    let mut connection = Connection::open(server.address).await?;
    let page = connection.ask(&request("GET", "/", BROTLI, &[])).await?;
    let plain = connection.ask(&request("GET", "/", "Accept-Language: ja\r\n", &[])).await?.text();
    let (mut bytes, mut files) = (page.bytes(), 1);
    for (at, _) in plain.match_indices("href=\"/").chain(plain.match_indices("src=\"/")) {
        let path = plain[at..].split('"').nth(1).unwrap_or_default();
        let file = path.rsplit('/').next().unwrap_or_default();
        if [".css", ".js", ".svg", ".png", ".woff2"].iter().any(|end| file.ends_with(end)) && !file.contains("icon-") {
            bytes += connection.ask(&request("GET", path, BROTLI, &[])).await?.bytes();
            files += 1;
        }
    }
    let blocking = plain.matches("<script").count() - plain.matches("<script type=\"application/ld+json\"").count();
    Ok(Row {
        what: "first visit on a phone".into(),
        figure: format!("{:.1} kB, {files} files, {blocking} scripts", bytes as f64 / 1000.0),
        beside: String::new(),
        budget: "60 kB, no script",
        kept: bytes <= 60_000 && blocking == 0,
    })
}

/// A public page, and nginx with the very same bytes in a file.
async fn page(server: &Server, what: &str, path: &str) -> io::Result<Row> {
    let get = request("GET", path, BROTLI, &[]);
    let answer = Connection::open(server.address).await?.ask(&get).await?;
    let items = String::from_utf8_lossy(&plain(server, path).await?).matches("<li").count();
    let ours = with_cpu(server, load(server.address, 16, TIME, Read(get))).await?;
    let measure = nginx(&answer.body)?;
    let best = load(measure.address, 16, TIME, Read(request("GET", "/page", "", &[]))).await?;
    let ratio = ours.0.per_second / best.per_second;
    let cpu = millis(ours.1) / ours.0.done.max(1) as f64;
    Ok(Row {
        what: format!("{what} ({items} items, {:.1} kB)", answer.body.len() as f64 / 1000.0),
        figure: format!("{:.0}/s, {cpu:.3} ms CPU, p99 {:.1} ms", ours.0.per_second, millis(ours.0.p99)),
        beside: format!("nginx, same bytes: {:.0}/s; × {ratio:.2}", best.per_second),
        budget: "× 0.5, 0.05 ms CPU",
        kept: ratio >= 0.5 && cpu <= 0.05,
    })
}

async fn plain(server: &Server, path: &str) -> io::Result<Vec<u8>> {
    Ok(Connection::open(server.address).await?.ask(&request("GET", path, "Accept-Language: ja\r\n", &[])).await?.body)
}

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
             &email=bench-{visitor}-{turn}%40example.jp&phone=090-1234-5678&birth_date=1960-04-01&age_band=60s\
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

async fn bookings(server: &Server) -> io::Result<Row> {
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

async fn with_cpu<T>(server: &Server, work: impl Future<Output = io::Result<T>>) -> io::Result<(T, Duration)> {
    let before = server.cpu()?;
    let seen = work.await?;
    Ok((seen, server.cpu()?.saturating_sub(before)))
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}
