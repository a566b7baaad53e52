//! A colleague stands beside whoever is signed in, and vouches for one deed with them: by their own e-mail address and
//! password, typed into that form. It opens nothing, so no second factor is asked; guessing here is guessing at the door.

use super::model::Account;
use super::rules::{Admission, PASSWORD_LENGTH, admission};
use super::sign_in::address;
use super::{password, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;

/// None: not their password, or an account that rests, has ended, or is none. The try is counted and recorded either way.
pub async fn beside(app: &App, email: &str, typed: &str) -> Result<Option<Account>> {
    let account = store::by_email(&app.store, &address(email)).await?;
    let hash = account.as_ref().map(|a| a.password_hash.clone());
    // The longest password is hashed no longer than the rest.
    let typed = if typed.len() > *PASSWORD_LENGTH.end() * 4 { "" } else { typed };
    let right = password::verify(hash, typed).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let stands = account.as_ref().map(|account| admission(account, right, now));
    if let (Some(account), Some(Admission::Wrong)) = (&account, stands) {
        store::count_failure(&mut tx, &account.id, now).await?;
    }
    // Who has a start password has never signed in: nobody knows yet that it is they.
    let here = account.filter(|a| stands == Some(Admission::Welcome) && a.start_until.is_none());
    let verb = if here.is_some() { "staff_vouched" } else { "staff_vouch_refused" };
    let actor = here.as_ref().map_or("unknown", |a| &a.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, actor, verb, format!("staff:{actor}"))]).await?;
    tx.commit().await?;
    Ok(here)
}
