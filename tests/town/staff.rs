use tsudoi::staff::{Added, NewStaff, Role, add};

use super::{Client, Town};
use tsudoi::store::sql;

/// The password of every account made here.
pub const PASSWORD: &str = "correct horse 馬";

impl Town {
    /// An account `{name}@city.example.jp`; a partner must exist.
    pub async fn account(&self, name: &str, role: Role, partner: Option<&str>) -> String {
        self.account_that(name, role, partner, false).await
    }

    async fn account_that(&self, name: &str, role: Role, partner: Option<&str>, takes_city_fees: bool) -> String {
        let new = NewStaff {
            email: format!("{name}@city.example.jp"),
            name: name.into(),
            role,
            partner_id: partner.map(Into::into),
            password: PASSWORD.into(),
            takes_city_fees,
        };
        match add(&self.app, new).await.expect("the account is added") {
            Added::Done { id } => id,
            refused => panic!("{refused}"),
        }
    }

    /// A browser of somebody who has just been given an account and signed in with it.
    pub async fn signed_in(&self, name: &str, role: Role, partner: Option<&str>) -> Client {
        self.account(name, role, partner).await;
        self.enters(name).await
    }

    /// The same for somebody who is named for taking the city's money.
    pub async fn cashier(&self, name: &str, role: Role, partner: Option<&str>) -> Client {
        self.account_that(name, role, partner, true).await;
        self.enters(name).await
    }

    async fn enters(&self, name: &str) -> Client {
        let mut client = self.visitor();
        let email = format!("{name}@city.example.jp");
        let answer = client.post("/signin", &[("email", &email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, axum::http::StatusCode::SEE_OTHER, "{}", answer.text());
        client
    }

    pub async fn partner(&self, id: &str) {
        self.run(sql("INSERT INTO partner (id, name, kind) VALUES ($1, $2, 'citizen_group')").bind(id).bind(id)).await;
    }

    /// Makes a partner host an offering.
    pub async fn hosts(&self, offering: &str, partner: &str) {
        let add = sql(
            "INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ($1, $2, 'organiser', 1)",
        );
        self.run(add.bind(offering).bind(partner)).await;
    }

    pub async fn run(&self, query: tsudoi::store::Query) {
        let mut tx = self.app.store.write().await.expect("a transaction");
        tx.run(query).await.expect("it is done");
        tx.commit().await.expect("it stays");
    }
}
