//! Signing in: the same words, and the same time, whether the account is unknown, resting, ended or given a wrong
//! password. Who has a second factor is asked for it next ([`super::second`]).

use std::net::IpAddr;

use super::model::{Account, Role};
use super::rules::{Admission, PASSWORD_LENGTH, admission, is_inside};
use super::store::{factor, session};
use super::{browser, card, password, store, token};
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::device;
use crate::error::Result;
use crate::network::shortened;
use crate::store::{Flag, StoreResult, Tx};

/// Where a sign-in comes from.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    pub address: Option<IpAddr>,
    /// What the browser says of itself.
    pub agent: String,
    /// What is kept of the token that this browser had before: its last sign-in, whatever became of that.
    pub before: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Welcome(Welcome),
    /// The password was right; its token leads to the second step, and nowhere else.
    Second {
        token: String,
    },
    /// Right, but not from where its role works.
    Outside,
    Refused,
}

/// A browser that is let in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// Belongs into the browser's cookie, and nowhere else.
    pub token: String,
    pub staff_id: String,
    pub role: Role,
    /// Must set up a second factor before anything else.
    pub set_up: bool,
}

/// `back`: the page that was wanted.
pub async fn sign_in(app: &App, caller: &Caller, email: &str, typed: &str, back: &str) -> Result<Outcome> {
    let account = store::by_email(&app.store, &address(email)).await?;
    let hash = account.as_ref().map(|a| a.password_hash.clone());
    // The longest password is hashed no longer than the rest.
    let typed = if typed.len() > *PASSWORD_LENGTH.end() * 4 { "" } else { typed };
    // A start password is read from paper, in groups.
    let start = account.as_ref().is_some_and(|a| a.start_until.is_some());
    let typed = if start { &card::tidy(typed) } else { typed };
    let right = password::verify(hash, typed).await?;

    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let outcome = match &account {
        Some(account) => match admission(account, right, now) {
            Admission::Welcome => next(app, &mut tx, account, caller, back, now).await?,
            Admission::Wrong => {
                store::count_failure(&mut tx, &account.id, now).await?;
                Outcome::Refused
            }
            Admission::Shut => Outcome::Refused,
        },
        None => Outcome::Refused,
    };
    let verb = match outcome {
        Outcome::Welcome(_) => "staff_signed_in",
        Outcome::Second { .. } => "staff_code_asked",
        Outcome::Outside => "staff_network_refused",
        Outcome::Refused => "staff_sign_in_refused",
    };
    let actor = account.as_ref().map_or("unknown", |a| &a.id);
    let entry = audit::Entry::new(&app.chance, now, actor, verb, format!("staff:{actor}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// What follows a right password.
async fn next(
    app: &App,
    tx: &mut Tx,
    account: &Account,
    caller: &Caller,
    back: &str,
    now: Moment,
) -> StoreResult<Outcome> {
    if !is_inside(&app.config.city_networks, account.role, account.partner_id.as_deref(), caller.address) {
        return Ok(Outcome::Outside);
    }
    if factor::held(tx, &account.id).await?.is_empty() {
        return Ok(Outcome::Welcome(welcome(app, tx, account, caller, Flag(false), now).await?));
    }
    let token = token::new(&app.chance);
    // An address of ours is short; what is longer was not ours.
    let back = if back.len() > 500 { "" } else { back };
    session::open_pending(tx, &account.id, &token::kept(&token), back, now).await?;
    Ok(Outcome::Second { token })
}

/// Opens the door to a browser.
pub(super) async fn welcome(
    app: &App,
    tx: &mut Tx,
    account: &Account,
    caller: &Caller,
    proved: Flag,
    now: Moment,
) -> StoreResult<Welcome> {
    let token = token::new(&app.chance);
    let kept = token::kept(&token);
    let new = session::NewSession {
        staff: &account.id,
        token_hash: &kept,
        proved,
        address: caller.address.map(shortened).unwrap_or_default(),
        browser: browser::browser(&caller.agent),
    };
    session::open(tx, new, now).await?;
    if let Some(before) = &caller.before {
        device::store::follow(tx, &account.id, before, &kept, now).await?;
    }
    let set_up = app.config.second_factor_required && !proved.0;
    Ok(Welcome { token, staff_id: account.id.clone(), role: account.role, set_up })
}

/// E-mail addresses of accounts are compared in lower case.
pub fn address(typed: &str) -> String {
    crate::text::ascii(typed).trim().to_lowercase()
}
