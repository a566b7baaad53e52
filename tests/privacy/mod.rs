//! Whose data it is: what is held is declared, goes when its day has come, is shown to whom it is about, and put right.

mod asked;
mod columns;
mod disposal;
pub mod secrecy;

use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::{Client, Town};

impl Town {
    /// A city account that is named for what is kept secret, signed in.
    pub async fn chief(&self, name: &str) -> Client {
        let id = self.account(name, Role::City, None).await;
        self.run(sql("UPDATE staff SET sees_secret = 1 WHERE id = $1").bind(id)).await;
        self.enters(name).await
    }

    /// A city account that is named to approve disposals, signed in.
    pub async fn approver(&self, name: &str) -> Client {
        let id = self.account(name, Role::City, None).await;
        self.run(sql("UPDATE staff SET approves_disposals = 1 WHERE id = $1").bind(id)).await;
        self.enters(name).await
    }

    pub async fn number(&self, query: &'static str) -> i64 {
        self.app.store.one::<(i64,)>(sql(query)).await.expect("a number").0
    }

    /// Names of the doctor's checks that something breaks.
    pub async fn broken(&self) -> Vec<&'static str> {
        tsudoi::audit::seal::seal_all(&self.app).await.expect("the record is sealed");
        let findings = tsudoi::command::doctor::examine(&self.app.store, self.app.clock.now()).await.expect("examined");
        findings.into_iter().filter(|f| !f.broken_by.is_empty()).map(|f| f.name).collect()
    }
}

fn data(registration: &str) -> String {
    format!("/office/registrations/{registration}/data")
}
