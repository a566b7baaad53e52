//! Who may do what: every route of the staff's, by role, on one's own and on another's offering.

pub mod routes;
mod table;

use std::collections::HashMap;

use axum::body::Body;
use axum::http::Request;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};
use routes::staff_routes;
use table::{Row, TABLE};

/// C1, hosted by `group`, which receives it, and by `helpers`, which do not; C2 of `others`. In each somebody comes, has
/// paid, and was told of a change.
async fn scene(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    for partner in ["group", "helpers", "others"] {
        town.partner(partner).await;
    }
    for (id, host) in [("C1", "group"), ("C2", "others")] {
        let mut a = course(id, 20);
        a.offering.fee = 1000;
        a.offering.fee_text = "1,000円".into();
        town.publish(&a).await;
        town.hosts(id, host).await;
    }
    town.hosts("C1", "helpers").await;
    town.receives("C1", "group", "name,kana,phone,fee,attendance").await;
    town.receives_all("C2", "others").await;
    town
}

/// What is true of nobody else: no page may show it to who does not receive it.
const OWN: [&str; 4] = ["秘密 花子", "ヒミツ ハナコ", "0566-00-1111", "secret-own@example.jp"];
const FOREIGN: [&str; 4] = ["余所 太郎", "ヨソノ タロウ", "0566-00-9999", "secret-foreign@example.jp"];

/// Fills the scene; what stands in the table's gaps.
async fn gaps(town: &Town) -> HashMap<&'static str, String> {
    let mut gaps = HashMap::new();
    let mut city = town.cashier("maker", Role::City, None).await;
    for (gap, partner) in [("own proposal", "group"), ("foreign proposal", "others")] {
        let form = [("do", "template"), ("kind", "single_session"), ("partner", partner)];
        let begun = made(city.post("/office/proposals/new", &form).await);
        gaps.insert(gap, begun.rsplit('/').next().expect("an id").to_owned());
    }
    for (offering, secret, names) in [
        ("C1", OWN, ["own registration", "own participant", "own change", "own letter"]),
        ("C2", FOREIGN, ["foreign registration", "foreign participant", "foreign change", "foreign letter"]),
    ] {
        let guest =
            town.guest(offering, &[&format!("{offering}-S1")], State::Confirmed, &[(secret[0], secret[1])]).await;
        let contact = sql("UPDATE registration SET phone = $1, phone_key = $2, email = $3 WHERE id = $4");
        let digits = secret[2].replace('-', "");
        town.run(contact.bind(secret[2]).bind(digits).bind(secret[3]).bind(&guest.registration)).await;
        let person = guest.people[0].clone();
        let fees = format!("/office/offerings/{offering}/fees");
        let (facts, print, closing) =
            if offering == "C1" { (vec!["F1", "F3"], "P1", "K1") } else { (vec!["F2"], "P2", "K2") };
        for fact in &facts {
            let paid =
                [("do", "receive"), ("fact", fact), ("amount", "500"), ("method", "cash"), ("day", "2026-11-24")];
            made(city.post(&format!("{fees}/{person}"), &paid).await);
        }
        let paper = [("print", print), ("addressee", secret[0]), ("proviso", "参加費として")];
        made(city.post(&format!("{fees}/receipts/{}", facts[0]), &paper).await);
        let (seen, counted) = (facts.len().to_string(), (500 * facts.len()).to_string());
        let form = [("id", closing), ("seen", &seen), ("counted", &counted)];
        made(city.post(&format!("{fees}/closings"), &form).await);
        let moved =
            [("do", "move"), ("date", "2026-12-13"), ("starts", "13:30"), ("ends", "15:30"), ("move_why", "weather")];
        let change = made(city.post(&format!("/office/sessions/{offering}-1/change"), &moved).await);
        let written = [("form_key", offering), ("subject", "持ち物"), ("body", "はさみをお持ちください。")];
        let url = format!("/office/offerings/{offering}/letters/new");
        let preview = city.post(&url, &[&written[..], &[("do", "preview")]].concat()).await;
        let seen = preview.attribute("input[name=seen]", "value").expect("who it is shown to");
        let letter = made(city.post(&url, &[&written[..], &[("seen", seen.as_str()), ("do", "send")]].concat()).await);
        town.run(
            sql("UPDATE group_letter_reader SET way = 'no_mail' WHERE registration_id = $1").bind(&guest.registration),
        )
        .await;
        gaps.insert(names[3], letter.rsplit('/').next().expect("an id").to_owned());
        gaps.insert(names[0], guest.registration);
        gaps.insert(names[1], person);
        gaps.insert(names[2], change.rsplit('/').next().expect("an id").to_owned());
    }
    gaps
}

fn made(answer: Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

fn filled(text: &str, gaps: &HashMap<&'static str, String>) -> String {
    gaps.iter().fold(text.to_owned(), |text, (gap, value)| text.replace(&format!("{{{gap}}}"), value))
}

async fn ask(client: &mut Client, row: &Row, gaps: &HashMap<&'static str, String>) -> Answer {
    let url = filled(row.url, gaps);
    let form: Vec<(&str, String)> = row.form.iter().map(|(name, value)| (*name, filled(value, gaps))).collect();
    if row.method == "GET" {
        return client.get(&url).await;
    }
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&form).finish();
    let request = Request::post(url)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", if row.url.starts_with("/api/") { "application/json" } else { "text/html" })
        .body(Body::from(body));
    client.send(request.expect("a request")).await
}

#[test]
fn each_route_has_its_rows_and_each_row_its_route() {
    let routes = staff_routes();
    assert!(routes.len() > 40, "{routes:?}");
    let fits = |row: &Row, route: &routes::Route| row.method == route.method && route.fits(row.url);
    for route in &routes {
        assert!(
            TABLE.iter().any(|row| fits(row, route)),
            "{} {} has no row in the rights table",
            route.method,
            route.path
        );
    }
    for row in TABLE {
        assert!(routes.iter().any(|route| fits(row, route)), "{} {} is no route", row.method, row.url);
    }
}

/// What a role must never be shown, whatever it asks for.
fn secrets(role: usize) -> Vec<&'static str> {
    match role {
        0 => vec![],
        // Receives C1 without e-mail addresses, and nothing of C2.
        1 => [&OWN[3..], &FOREIGN[..]].concat(),
        2 => [&OWN[..], &FOREIGN[..]].concat(),
        3 => OWN.to_vec(),
        // Calls names and knows no more.
        4 => [&OWN[2..], &FOREIGN[2..]].concat(),
        _ => [&OWN[..], &FOREIGN[..]].concat(),
    }
}

story! {
    async fn each_role_does_what_the_table_says_and_sees_no_more(town: Town = scene) {
        let gaps = gaps(&town).await;
        // On the day before: desk accounts open their lists about that time only.
        town.hours_pass(18 * 24);
        let mut clients = [
            town.signed_in("city", Role::City, None).await,
            town.signed_in("receiver", Role::Partner, Some("group")).await,
            town.signed_in("host", Role::Partner, Some("helpers")).await,
            town.signed_in("other", Role::Partner, Some("others")).await,
            town.signed_in("desk", Role::Desk, None).await,
            town.visitor(),
        ];
        let mut wrong = Vec::new();
        for row in TABLE {
            for (n, client) in clients.iter_mut().enumerate() {
                let answer = ask(client, row, &gaps).await;
                let role = ["city", "receiver", "host", "other", "desk", "nobody"][n];
                if answer.status != row.outcomes[n] {
                    wrong.push(format!("{role} {} {} {:?}: {}, not {}", row.method, row.url, row.form, answer.status, row.outcomes[n]));
                }
                // What was typed may come back.
                let asked = format!("{:?}", row.form);
                for secret in secrets(n).into_iter().filter(|s| !asked.contains(*s)) {
                    if answer.text().contains(secret) {
                        wrong.push(format!("{role} {} {}: {secret} is shown", row.method, row.url));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

story! {
    async fn whoever_has_not_accepted_the_terms_is_led_to_them_and_does_nothing(town: Town = scene) {
        let gaps = gaps(&town).await;
        town.account("new", Role::Partner, Some("group")).await;
        let mut new = town.enters("new").await;
        let mut wrong = Vec::new();
        for row in TABLE {
            let answer = ask(&mut new, row, &gaps).await;
            // A foreign session is not there, whether or not they have accepted; an island cannot be led anywhere.
            let status = match (row.bound, row.method) {
                (false, _) => row.outcomes[1],
                (true, "GET") => 303,
                (true, _) if row.url.starts_with("/api/") && row.outcomes[1] == 404 => answer.status.as_u16(),
                (true, _) => 403,
            };
            let led = answer.status != 303 || answer.location().starts_with("/office/terms?back=%2F");
            if answer.status != status || answer.status.is_success() && row.bound || !led {
                wrong.push(format!("{} {} {:?}: {}, not {status}", row.method, row.url, row.form, answer.status));
            }
            for secret in OWN.into_iter().chain(FOREIGN) {
                assert!(!answer.text().contains(secret), "{} {}", row.method, row.url);
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

story! {
    async fn only_real_looks_stand_in_the_record(town: Town = scene) {
        let gaps = gaps(&town).await;
        let mut host = town.signed_in("host", Role::Partner, Some("helpers")).await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        let own = |row: &&Row| !row.url.contains("C2") && !row.url.contains("foreign") && row.url != "/office/people";
        for row in TABLE.iter().filter(own) {
            ask(&mut host, row, &gaps).await;
            ask(&mut other, row, &gaps).await;
        }
        let verbs: Vec<String> = tsudoi::audit::rules::looks().map(str::to_owned).collect();
        let by: Vec<(String, String)> = town.app.store
            .all(sql("SELECT a.verb, s.name FROM audit a JOIN staff s ON s.id = a.actor WHERE s.name IN ('host', 'other')"))
            .await
            .unwrap();
        let looks: Vec<_> = by.into_iter().filter(|(verb, _)| verbs.contains(verb)).collect();
        assert!(looks.is_empty(), "{looks:?}");
    }
}
