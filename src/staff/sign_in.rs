//! Signing in: the same words, and the same time, whether the account is unknown, resting or given a wrong password.

use super::model::Role;
use super::rules::{Admission, PASSWORD_LENGTH, admission};
use super::{password, store, token};
use crate::app::App;
use crate::audit;
use crate::error::Result;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The token belongs into the browser's cookie, and nowhere else.
    Welcome {
        token: String,
        role: Role,
    },
    Refused,
}

pub async fn sign_in(app: &App, email: &str, typed: &str) -> Result<Outcome> {
    let account = store::by_email(&app.store, &address(email)).await?;
    let hash = account.as_ref().map(|a| a.password_hash.clone());
    // The longest password is hashed no longer than the rest.
    let typed = if typed.len() > *PASSWORD_LENGTH.end() * 4 { "" } else { typed };
    let right = password::verify(hash, typed).await?;

    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let admitted = account.as_ref().map(|a| admission(a, right, now));
    let token = token::new(&app.chance);
    match (&account, admitted) {
        (Some(a), Some(Admission::Welcome)) => store::open_session(&mut tx, &a.id, &token::kept(&token), now).await?,
        (Some(a), Some(Admission::Wrong)) => store::count_failure(&mut tx, &a.id, now).await?,
        _ => {}
    }
    let welcome = admitted == Some(Admission::Welcome);
    let actor = account.as_ref().map_or("unknown", |a| &a.id);
    let verb = if welcome { "staff_signed_in" } else { "staff_sign_in_refused" };
    let entry = audit::Entry::new(&app.chance, now, actor, verb, format!("staff:{actor}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(match account {
        Some(a) if welcome => Outcome::Welcome { token, role: a.role },
        _ => Outcome::Refused,
    })
}

/// E-mail addresses of accounts are compared in lower case.
pub fn address(typed: &str) -> String {
    crate::text::ascii(typed).trim().to_lowercase()
}
