//! Partners: the register, and who works for them.

mod invitations;
mod lead;
mod register;

use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, PASSWORD, Town};

pub const PAGE: &str = "/office/partners/group";

/// A town where `group` hosts the course `C`, and `other` nothing.
pub async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C", 20)).await;
    town.partner("group").await;
    town.partner("other").await;
    town.hosts("C", "group").await;
    town
}

/// The lead of `group`, signed in.
pub async fn lead(town: &Town) -> Client {
    town.signed_in("lead", Role::Partner, Some("group")).await
}

pub async fn invites(client: &mut Client, email: &str, role: &str) -> Answer {
    let fields = [("do", "invite"), ("invited_name", "見本 招子"), ("invited_email", email), ("invited_role", role)];
    client.post(PAGE, &fields).await
}

/// Somebody opens their letter and chooses a password.
pub async fn joins(town: &Town, email: &str) -> Client {
    let link = town.letter_to(email).await.link();
    let mut client = town.visitor();
    assert_eq!(client.get(&link).await.status, StatusCode::OK);
    let fields = [("name", "見本 招子"), ("password", PASSWORD), ("again", PASSWORD)];
    let joined = client.post(&link, &fields).await;
    assert_eq!(joined.location(), "/signin", "{}", joined.text());
    let answer = client.post("/signin", &[("email", email), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    client
}

pub async fn id_of(town: &Town, email: &str) -> String {
    town.app.store.one::<(String,)>(sql("SELECT id FROM staff WHERE email = $1").bind(email)).await.unwrap().0
}

/// What a partner's members are now: name of the account's mailbox up to its @, and role.
pub async fn members(town: &Town, partner: &str) -> Vec<(String, String)> {
    let query = sql("SELECT s.email, m.role FROM partner_member m JOIN staff s ON s.id = m.staff_id \
         WHERE m.partner_id = $1 AND m.ended_at IS NULL ORDER BY s.email");
    let rows: Vec<(String, String)> = town.app.store.all(query.bind(partner)).await.unwrap();
    rows.into_iter().map(|(email, role)| (email.split('@').next().unwrap().to_owned(), role)).collect()
}
