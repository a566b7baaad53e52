//! Someone asks for a place: the form, the code, the waiting list, and what can go wrong.

mod applying;
mod bad_input;
mod consent;
mod days;
mod decide;
mod early;
mod held;
mod my;
mod prerequisites;
pub mod questions;
pub mod quotas;
mod race;
mod waiting;

use tsudoi::registration::{State, key};
use tsudoi::store::sql;

use crate::town::{Client, Town};

/// A form filled in well, under a name of the test's choice.
pub fn form<'a>(name: &'a str, phone: &'a str, idempotency_key: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", name),
        ("name_kana", "ミホン ハナコ"),
        ("email", "hanako@example.jp"),
        ("phone", phone),
        ("age_band", "70s"),
        ("residency", "resident"),
        ("on_behalf", "0"),
        ("consent", "1"),
        ("idempotency_key", idempotency_key),
    ]
}

/// Replaces a field of a form.
pub fn with<'a>(mut form: Vec<(&'a str, &'a str)>, name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    form.retain(|(n, _)| *n != name);
    form.push((name, value));
    form
}

/// Applies, and returns the address of the registration's page.
pub async fn applies(visitor: &mut Client, offering: &str, name: &str, phone: &str) -> String {
    let answer = visitor.post(&format!("/offerings/{offering}/apply"), &form(name, phone, phone)).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}

pub fn receipt(url: &str) -> String {
    url.trim_start_matches("/registrations/").split('?').next().expect("a receipt").to_owned()
}

impl Town {
    pub async fn state_of(&self, url: &str) -> State {
        let row: (String,) = self
            .app
            .store
            .one(sql("SELECT state FROM registration WHERE receipt = $1").bind(receipt(url)))
            .await
            .expect("it is there");
        State::from_code(&row.0).expect("a state")
    }

    /// The code that the newest letter to this registration carries.
    pub async fn code_for(&self, url: &str) -> String {
        let row: (String,) = self
            .app
            .store
            .one(
                sql(
                    "SELECT c.id FROM mail_code c JOIN registration r ON r.id = c.registration_id WHERE r.receipt = $1 \
                     ORDER BY c.created_at DESC, c.id DESC",
                )
                .bind(receipt(url)),
            )
            .await
            .expect("a code was sent");
        key::code(&self.app.config.secret, &row.0)
    }

    /// Gives the code from the letter.
    pub async fn confirms(&self, visitor: &mut Client, url: &str) {
        let code = self.code_for(url).await;
        let answer = visitor.post(url, &[("do", "confirm"), ("code", &code)]).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// taken, waiting and entered of a slot, which must equal what can be counted.
    pub async fn counters(&self, slot: &str) -> (i64, i64, i64) {
        let store = &self.app.store;
        let kept: (i64, i64, i64) =
            store.one(sql("SELECT taken, waiting, entered FROM slot WHERE id = $1").bind(slot)).await.expect("a slot");
        let units: (Option<i64>,) = store
            .one(sql("SELECT CAST(SUM(units) AS BIGINT) FROM place WHERE slot_id = $1").bind(slot))
            .await
            .expect("places");
        let waiting: (i64,) = store
            .one(
                sql("SELECT COUNT(*) FROM wish w JOIN registration r ON r.id = w.registration_id \
                 WHERE w.slot_id = $1 AND r.state IN ('waiting', 'held_waiting')")
                .bind(slot),
            )
            .await
            .expect("waiting");
        assert_eq!(
            (kept.0, kept.1),
            (units.0.unwrap_or(0), waiting.0),
            "the counters of {slot} equal what can be counted"
        );
        kept
    }
}
