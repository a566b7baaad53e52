//! The rows: what is done, and against which budget.

use std::io;
use std::time::Duration;

use crate::Row;
use crate::booking::bookings;
use crate::draw;
use crate::http::{Connection, request};
use crate::load::{Read, load};
use crate::server::{Server, nginx, serve, tsudoi};
use crate::staff::{check_in, lists, search, sync};

pub const NAMES: [&str; 11] =
    ["offering", "list", "bookings", "checkin", "sync", "lists", "search", "start", "visit", "replay", "placement"];
/// Those that need a server and a town.
const SERVED: usize = 9;
pub const TIME: Duration = Duration::from_secs(4);
const BROTLI: &str = "Accept-Encoding: br\r\nAccept-Language: ja\r\n";
/// Registrations in the town: ten thousand in BENCH, whose attendance list is then as long as the budget's, the others in
/// so many offerings that the catalogue has two hundred.
const REGISTRATIONS: usize = 10_000 + 161 * 560;

pub async fn all(wanted: &dyn Fn(&str) -> bool) -> io::Result<()> {
    if wanted("replay") {
        draw::replay()?.print();
    }
    if wanted("placement") {
        draw::placement().print();
    }
    if !NAMES[..SERVED].iter().any(|name| wanted(name)) {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    tsudoi(folder.path(), &["migrate"])?;
    tsudoi(folder.path(), &["demo", "--registrations", &REGISTRATIONS.to_string()])?;
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
    // Before the bookings make it longer.
    if wanted("lists") {
        for row in lists(&server).await? {
            row.print();
        }
    }
    if wanted("search") {
        search(&server).await?.print();
    }
    if wanted("sync") {
        sync(&server).await?.print();
    }
    if wanted("checkin") {
        check_in(&server).await?.print();
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

pub async fn with_cpu<T>(server: &Server, work: impl Future<Output = io::Result<T>>) -> io::Result<(T, Duration)> {
    let before = server.cpu()?;
    let seen = work.await?;
    Ok((seen, server.cpu()?.saturating_sub(before)))
}

pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn mib(bytes: u64) -> f64 {
    bytes as f64 / 1_048_576.0
}
