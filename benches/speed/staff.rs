//! What staff do: check people in, many desks at once, and take lists home.

use std::io;
use std::time::{Duration, Instant};

use crate::Row;
use crate::http::{Connection, request};
use crate::load::{Errand, load};
use crate::rows::{TIME, millis, with_cpu};
use crate::server::Server;

const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";

/// The cookie of the demo city's own account, as a line of a request.
async fn signed_in(server: &Server) -> io::Result<String> {
    let body = b"email=city%40example.jp&password=tsudoi-demo-city";
    let answer = Connection::open(server.address).await?.ask(&request("POST", "/signin", FORM, body)).await?;
    let cookie = answer.header("set-cookie").and_then(|c| c.split(';').next());
    let cookie = cookie.ok_or_else(|| io::Error::other(format!("signing in was answered with {}", answer.status)))?;
    Ok(format!("Cookie: {cookie}\r\n"))
}

/// A desk that checks in everybody on its part of the list, then takes them back, and so on: one fact a call.
struct Tap {
    cookie: String,
    people: Vec<String>,
}

const DESKS: usize = 16;

impl Errand for Tap {
    async fn go(&self, to: &mut Connection, desk: usize, turn: usize) -> io::Result<()> {
        let mine = self.people.len() / DESKS;
        let person = &self.people[desk * mine + turn % mine];
        let present = (turn / mine).is_multiple_of(2);
        let body = format!("session=BENCH-1&participant={person}&present={present}&fact=bench-{desk}-{turn}&ago=0");
        let headers = format!(
            "{FORM}{}Accept: application/json\r\nX-Forwarded-For: 10.{desk}.{}.{}\r\n",
            self.cookie,
            turn >> 8 & 255,
            turn & 255
        );
        let answer = to.ask(&request("POST", "/api/desk_tap", &headers, body.as_bytes())).await?;
        // Whoever is here has a time.
        if answer.status == 200 && answer.text().contains("\"here\":\"") == present {
            Ok(())
        } else {
            Err(io::Error::other(format!("a tap was answered with {}: {}", answer.status, answer.text())))
        }
    }
}

pub async fn check_in(server: &Server) -> io::Result<Row> {
    let cookie = signed_in(server).await?;
    let desk = request("GET", "/desk/BENCH-1", &format!("{cookie}Accept-Language: ja\r\n"), &[]);
    let page = Connection::open(server.address).await?.ask(&desk).await?.text();
    let mut people: Vec<String> = page
        .match_indices("name=\"participant\" value=\"")
        .filter_map(|(at, found)| page[at + found.len()..].split('"').next().map(str::to_owned))
        .collect();
    people.sort_unstable();
    people.dedup();
    if people.len() < DESKS {
        return Err(io::Error::other(format!("the desk's list has {} people", people.len())));
    }
    let awaited = people.len();
    let (seen, cpu) = with_cpu(server, load(server.address, DESKS, TIME, Tap { cookie, people })).await?;
    let cpu = millis(cpu) / seen.done.max(1) as f64;
    Ok(Row {
        what: format!("check-in, {DESKS} desks, {awaited} people"),
        figure: format!("{:.0}/s, {cpu:.3} ms CPU, p99 {:.1} ms", seen.per_second, millis(seen.p99)),
        beside: String::new(),
        budget: "3000/s, p99 50 ms",
        kept: seen.per_second >= 3000.0 && seen.p99 <= Duration::from_millis(50),
    })
}

const FACTS: usize = 10_000;
const AT_ONCE: usize = 500;

/// A device that was away comes back with ten thousand facts, each by a receipt number; sent as the app sends them.
pub async fn sync(server: &Server) -> io::Result<Row> {
    let cookie = signed_in(server).await?;
    let mut connection = Connection::open(server.address).await?;
    let list = connection.ask(&request("GET", "/office/offerings/BENCH/attendance.csv", &cookie, &[])).await?.text();
    let head: Vec<&str> = list.lines().next().unwrap_or_default().split(',').collect();
    let column = head.iter().position(|name| name.contains("受付番号"));
    let column = column.ok_or_else(|| io::Error::other("the list has no reference numbers"))?;
    let receipts: Vec<&str> = list.lines().skip(1).filter_map(|line| line.split(',').nth(column)).collect();
    let let_in = request("POST", "/desk/BENCH-1/device", &format!("{FORM}{cookie}"), &[]);
    let answer = connection.ask(&let_in).await?.text();
    let token = answer.split("\"token\":\"").nth(1).and_then(|rest| rest.split('"').next());
    let token = token.ok_or_else(|| io::Error::other(format!("no device was let in: {answer}")))?;
    let headers =
        format!("Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\nAuthorization: Bearer {token}\r\n");
    let facts = |n: usize| {
        let receipt = receipts[n % receipts.len()].replace('-', "");
        format!(
            "{{\"id\":\"sync-{n}\",\"kind\":\"check_in\",\"at\":\"2026-11-24T00:{:02}:{:02}Z\",\"offset\":0,\
             \"receipt\":\"{receipt}\",\"position\":0}}",
            n / 60 % 60,
            n % 60
        )
    };
    let batches: Vec<Vec<u8>> = (0..FACTS)
        .step_by(AT_ONCE)
        .map(|from| {
            let facts: Vec<String> = (from..from + AT_ONCE).map(facts).collect();
            let left = FACTS - from - AT_ONCE;
            let body = format!("{{\"facts\":[{}],\"cursor\":0,\"waiting\":{left},\"offset\":0}}", facts.join(","));
            request("POST", "/api/v1/sessions/BENCH-1/checkins", &headers, body.as_bytes())
        })
        .collect();
    // As every device, it has heard of the roster before.
    connection.ask(&request("GET", "/api/v1/sessions/BENCH-1/roster", &headers, &[])).await?;
    let start = Instant::now();
    let mut last = String::new();
    for batch in &batches {
        let answer = connection.ask(batch).await?;
        if answer.status != 200 {
            return Err(io::Error::other(format!("a batch was answered with {}: {}", answer.status, answer.text())));
        }
        last = answer.text();
    }
    let took = start.elapsed();
    // Those of the marks come before the whole.
    let present =
        last.rsplit("\"present\":").next().and_then(|rest| rest.split([',', '}']).next()?.parse::<usize>().ok());
    if present.is_none_or(|present| present < receipts.len().min(FACTS)) {
        return Err(io::Error::other(format!("{present:?} of {} are there", receipts.len())));
    }
    Ok(Row {
        what: format!("sync of {FACTS} facts"),
        figure: format!("{:.0} ms, {:.0} kB heard", millis(took), last.len() as f64 / 1000.0),
        beside: String::new(),
        budget: "1000 ms",
        kept: took <= Duration::from_secs(1),
    })
}

/// The attendance list of ten thousand, the middle of five times each.
pub async fn lists(server: &Server) -> io::Result<Vec<Row>> {
    let cookie = signed_in(server).await?;
    let mut connection = Connection::open(server.address).await?;
    let mut rows = Vec::new();
    for (kind, allowed, budget) in [("csv", 100, "100 ms"), ("xlsx", 500, "500 ms")] {
        let ask = request("GET", &format!("/office/offerings/BENCH/attendance.{kind}"), &cookie, &[]);
        let mut took = Vec::new();
        let mut size = 0;
        for _ in 0..5 {
            let start = Instant::now();
            let answer = connection.ask(&ask).await?;
            took.push(start.elapsed());
            if answer.status != 200 || answer.body.is_empty() {
                return Err(io::Error::other(format!("the {kind} was answered with {}", answer.status)));
            }
            if kind == "csv" && answer.text().lines().count() <= 10_000 {
                return Err(io::Error::other(format!("the list has {} lines only", answer.text().lines().count())));
            }
            size = answer.body.len();
        }
        took.sort_unstable();
        rows.push(Row {
            what: format!("{} of 10,000", kind.to_uppercase()),
            figure: format!("{:.0} ms, {:.0} kB", millis(took[2]), size as f64 / 1000.0),
            beside: String::new(),
            budget,
            kept: took[2] <= Duration::from_millis(allowed),
        });
    }
    Ok(rows)
}

/// A person among a hundred thousand registrations, by part of the reading and of the name; the slower of the two.
pub async fn search(server: &Server) -> io::Result<Row> {
    let cookie = signed_in(server).await?;
    let mut connection = Connection::open(server.address).await?;
    let mut slowest = Duration::ZERO;
    for typed in ["q=%E3%83%9F%E3%83%9B%E3%83%B3", "q=%E8%8A%B1%E5%AD%90"] {
        let ask = request("POST", "/office/people", &format!("{FORM}{cookie}"), typed.as_bytes());
        let mut took = Vec::new();
        for _ in 0..9 {
            let start = Instant::now();
            let answer = connection.ask(&ask).await?;
            took.push(start.elapsed());
            if answer.status != 200 || !answer.text().contains("/office/registrations/") {
                return Err(io::Error::other(format!("a search was answered with {}", answer.status)));
            }
        }
        took.sort_unstable();
        slowest = slowest.max(took[4]);
    }
    Ok(Row {
        what: "a person among 100,000".into(),
        figure: format!("{:.0} ms", millis(slowest)),
        beside: String::new(),
        budget: "200 ms",
        kept: slowest <= Duration::from_millis(200),
    })
}
