//! Letters: what each says, when it leaves, and that it leaves once.

mod languages;
mod letters;
mod reminders;
mod sending;

use tsudoi::store::sql;

use crate::registration::{form, with};
use crate::town::{Client, Kind, Town};

/// A demo town with nothing in the outbox.
pub async fn quiet(kind: Kind) -> Town {
    let town = Town::demo(kind).await;
    meddle(&town, "UPDATE registration SET email = NULL").await;
    meddle(&town, "DELETE FROM notice").await;
    town
}

/// Applies for D01, or another; the address of the registration's page.
pub async fn applies(visitor: &mut Client, offering: &str, name: &str, email: &str, phone: &str) -> String {
    let form = with(form(name, phone, phone), "email", email);
    let answer = visitor.post(&format!("/offerings/{offering}/apply"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

/// State and error of every letter, by kind.
pub async fn outbox(town: &Town) -> Vec<(String, String, String)> {
    let all = sql("SELECT kind, state, error FROM notice ORDER BY kind, state, error");
    town.app.store.all(all).await.expect("the outbox")
}

/// Changes something behind the town's back.
pub async fn meddle(town: &Town, statement: &'static str) {
    let mut tx = town.app.store.write().await.expect("a transaction");
    tx.run(sql(statement)).await.expect("it runs");
    tx.commit().await.expect("it commits");
}
