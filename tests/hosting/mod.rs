//! Who stands behind an offering, and who answers for it.

mod charge;
mod handover;
mod hosts;
mod leaves;
mod proposals;

use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town};

pub const HOSTS: &str = "/office/offerings/C/hosts";

/// A town where `group` organises the courses `C` and `D`; `shop` and `hall` (of the city) are partners as well.
pub async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    for id in ["C", "D"] {
        town.publish(&course(id, 20)).await;
    }
    for id in ["group", "shop", "hall"] {
        town.partner(id).await;
    }
    town.run(sql("UPDATE partner SET kind = 'city_department' WHERE id = 'hall'")).await;
    town.hosts("C", "group").await;
    town.hosts("D", "group").await;
    town
}

pub async fn lead(town: &Town) -> Client {
    town.signed_in("lead", Role::Partner, Some("group")).await
}

pub async fn adds(client: &mut Client, partner: &str, role: &str) -> Answer {
    client.post(HOSTS, &[("do", "add"), ("partner", partner), ("role", role)]).await
}

pub async fn ends(client: &mut Client, partner: &str, role: &str) -> Answer {
    client.post(HOSTS, &[("do", "end"), ("partner", partner), ("role", role)]).await
}

pub async fn id_of(town: &Town, name: &str) -> String {
    let query = sql("SELECT id FROM staff WHERE email = $1").bind(format!("{name}@city.example.jp"));
    town.app.store.one::<(String,)>(query).await.unwrap().0
}
