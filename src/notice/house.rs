use crate::app::App;
use crate::config::host_of;
use crate::mail::Sender;
use crate::store::{StoreResult, sql};

/// Whose letters these are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    pub city: String,
    /// The demo city says so in every letter.
    pub demo: bool,
    pub sender: Sender,
}

impl House {
    pub async fn load(app: &App) -> StoreResult<House> {
        let settings: Vec<(String, String)> = app.store.all(sql("SELECT name, text FROM setting")).await?;
        let setting = |name: &str| settings.iter().find(|(n, _)| n == name).map(|(_, text)| text.clone());
        let city = setting("city").unwrap_or_default();
        let email = match &app.config.mail_from {
            Some(email) => email.clone(),
            None => format!("no-reply@{}", host_of(&app.config.public_url)),
        };
        let sender = Sender { name: format!("{city} つどい").trim().to_owned(), email };
        Ok(House { city, demo: setting("demo").is_some(), sender })
    }
}
