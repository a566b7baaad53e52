use crate::app::App;
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
            None => format!("no-reply@{}", host(&app.config.public_url)),
        };
        let sender = Sender { name: format!("{city} つどい").trim().to_owned(), email };
        Ok(House { city, demo: setting("demo").is_some(), sender })
    }
}

/// `https://tsudoi.example.jp:8443/x` → `tsudoi.example.jp`.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or(rest);
    match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    }
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn the_host_of_an_address() {
        for (url, name) in [
            ("https://tsudoi.example.jp", "tsudoi.example.jp"),
            ("https://tsudoi.example.jp:8443/x", "tsudoi.example.jp"),
            ("http://localhost:3000", "localhost"),
            ("http://[::1]:3000", "[::1]"),
            ("http://[::1]", "[::1]"),
        ] {
            assert_eq!(host(url), name);
        }
    }
}
