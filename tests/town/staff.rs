use tsudoi::receiver::terms::VERSION;
use tsudoi::staff::{Added, NewStaff, Role, add};
use tsudoi::text::fiscal_year_of;

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

    /// A browser of somebody who has just been given an account and signed in with it. Members of partners have accepted
    /// this year's terms of handling personal data.
    pub async fn signed_in(&self, name: &str, role: Role, partner: Option<&str>) -> Client {
        let id = self.account(name, role, partner).await;
        self.accepts_terms(&id, partner).await;
        self.enters(name).await
    }

    async fn accepts_terms(&self, id: &str, partner: Option<&str>) {
        if partner.is_some() {
            let now = self.app.clock.now();
            let year = fiscal_year_of(now.date());
            let mut tx = self.app.store.write().await.expect("a transaction");
            tsudoi::receiver::store::accept(&mut tx, id, year, VERSION, now).await.expect("the terms are accepted");
            tx.commit().await.expect("it stays");
        }
    }

    /// The same for somebody who is named for taking the city's money.
    pub async fn cashier(&self, name: &str, role: Role, partner: Option<&str>) -> Client {
        let id = self.account_that(name, role, partner, true).await;
        self.accepts_terms(&id, partner).await;
        self.enters(name).await
    }

    pub async fn enters(&self, name: &str) -> Client {
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

    /// Names a partner as a receiver of an offering's data, of these columns: codes with commas between.
    pub async fn receives(&self, offering: &str, partner: &str, columns: &str) {
        let add = sql(
            "INSERT INTO offering_receiver (id, offering_id, partner_id, columns, why, since) VALUES ($1, $2, $3, $4, $5, 1)",
        );
        let id = format!("{offering}-{partner}");
        self.change(add.bind(id).bind(offering).bind(partner).bind(columns).bind("当日の受付と連絡のため")).await;
    }

    /// Of all columns.
    pub async fn receives_all(&self, offering: &str, partner: &str) {
        let all: Vec<&str> = tsudoi::programme::Column::ALL.iter().map(|c| c.code()).collect();
        self.receives(offering, partner, &all.join(",")).await;
    }

    /// Lets the receiver take lists away.
    pub async fn takes_lists(&self, offering: &str, partner: &str) {
        let add = sql("INSERT INTO export_permit (id, receiver_id, why, since) VALUES ($1, $2, '保険の名簿', 1)");
        let receiver = format!("{offering}-{partner}");
        self.change(add.bind(format!("{receiver}-permit")).bind(receiver)).await;
    }

    pub async fn run(&self, query: tsudoi::store::Query) {
        let mut tx = self.app.store.write().await.expect("a transaction");
        tx.run(query).await.expect("it is done");
        tx.commit().await.expect("it stays");
    }
}
