//! Somebody with an authenticator app.

use data_encoding::BASE32_NOPAD;
use tsudoi::staff::totp;

use crate::town::{Answer, Client, PASSWORD, Town};

/// A phone with a key in it.
pub struct Phone([u8; 20]);

impl Phone {
    /// Types the key from the set-up page into the app.
    pub fn with_key_of(page: &Answer) -> Phone {
        let key = page.texts(".key code").first().expect("a key").replace(' ', "");
        let secret = BASE32_NOPAD.decode(key.as_bytes()).expect("base32");
        Phone(secret.try_into().expect("160 bits"))
    }

    /// What it shows when its clock is so many steps off.
    pub fn shows(&self, town: &Town, steps: i64) -> String {
        totp::code(&self.0, totp::step_of(town.app.clock.outside()) + steps)
    }

    /// Digits it shows at no time near.
    pub fn never_shows(&self, town: &Town) -> String {
        let near: Vec<String> = (-3..=3).map(|steps| self.shows(town, steps)).collect();
        (0..).map(|n| format!("{n:06}")).find(|code| !near.contains(code)).expect("another")
    }
}

/// The one half of a form that its page fills in.
pub fn field(page: &Answer, name: &str) -> String {
    page.attribute(&format!("[name={name}]"), "value").unwrap_or_else(|| panic!("no {name} in {}", page.text()))
}

/// Sets an app up in a signed-in browser, and lets its code grow old.
pub async fn sets_up(town: &Town, client: &mut Client) -> Phone {
    let page = client.get("/signin/factor").await;
    let phone = Phone::with_key_of(&page);
    let answer = client.post("/signin/factor", &[("id", &field(&page, "id")), ("code", &phone.shows(town, 0))]).await;
    assert_eq!(answer.status, axum::http::StatusCode::SEE_OTHER, "{}", answer.text());
    town.minutes_pass(1);
    phone
}

/// The first step.
pub async fn gives_password(client: &mut Client, name: &str) -> Answer {
    let email = format!("{name}@city.example.jp");
    client.post("/signin", &[("email", &email), ("password", PASSWORD)]).await
}

/// The second step.
pub async fn gives_code(client: &mut Client, code: &str) -> Answer {
    client.post("/signin/second", &[("code", code)]).await
}
