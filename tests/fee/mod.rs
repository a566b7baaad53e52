//! 参加費: what is received, waived and given back, and who may write it down.

mod closings;
mod money;
mod papers;
mod party;
mod who;

use tsudoi::registration::State;
use tsudoi::store::{Query, sql};

use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Kind, Town};

/// C1 of a department of the city (3,000 yen) and C2 of a group (500 yen), each with two who come; who waits for C1 and
/// who withdrew from it owe nothing. C3 is free.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    for (id, fee) in [("C1", 3000), ("C2", 500), ("C3", 0)] {
        let mut a = course(id, 20);
        a.offering.fee = fee;
        a.offering.fee_text = format!("{fee}円");
        town.publish(&a).await;
    }
    town.partner("department").await;
    town.partner("group").await;
    town.change(sql("UPDATE partner SET kind = 'city_department' WHERE id = 'department'")).await;
    town.hosts("C1", "department").await;
    town.hosts("C2", "group").await;
    town.receives_all("C1", "department").await;
    town.receives_all("C2", "group").await;
    town
}

async fn comes(town: &Town, offering: &str, name: (&str, &str)) -> Guest {
    town.guest(offering, &[&format!("{offering}-S1")], State::Confirmed, &[name]).await
}

async fn number(town: &Town, query: Query) -> i64 {
    town.app.store.one::<(i64,)>(query).await.unwrap().0
}

async fn facts(town: &Town) -> i64 {
    number(town, sql("SELECT COUNT(*) FROM fee_fact")).await
}

fn list(offering: &str) -> String {
    format!("/office/offerings/{offering}/fees")
}

fn page(offering: &str, guest: &Guest) -> String {
    format!("{}/{}", list(offering), guest.people[0])
}

/// Records money received in cash on somebody's page.
async fn pays(client: &mut Client, offering: &str, guest: &Guest, fact: &str, amount: &str) -> Answer {
    let form = [("do", "receive"), ("fact", fact), ("amount", amount), ("method", "cash"), ("day", "2026-11-24")];
    client.post(&page(offering, guest), &form).await
}

async fn does(client: &mut Client, offering: &str, guest: &Guest, what: &str, fact: &str, amount: &str) -> Answer {
    let form = [("do", what), ("fact", fact), ("amount", amount), ("method", "cash"), ("reason", "欠席のため")];
    client.post(&page(offering, guest), &form).await
}

async fn corrects(client: &mut Client, offering: &str, guest: &Guest, fact: &str, wrong: &str) -> Answer {
    let form = [("do", "correct"), ("fact", fact), ("wrong", wrong), ("reason", "金額の誤り")];
    client.post(&page(offering, guest), &form).await
}
