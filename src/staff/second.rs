//! The second step of signing in: a code of the account's second factor, or its passkey, within five minutes and five tries.

use subtle::ConstantTimeEq;

use super::model::{Factor, FactorKind};
use super::rules::{Admission, TRIES, admission, is_inside};
use super::sign_in::{Caller, Welcome, welcome};
use super::store::{factor, session};
use super::{card, passkey, store, token, totp};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::store::{Flag, StoreResult, Tx};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Also: the page that was wanted.
    Welcome(Welcome, String),
    /// May be tried again.
    Wrong,
    Outside,
    /// Too late, too often, or never begun: from the start again.
    Over,
}

/// What is shown in the second step.
#[derive(Clone, Copy, Debug)]
pub enum Shown<'a> {
    /// Of an app or a card, as typed.
    Code(&'a str),
    /// What a passkey answered, as the browser wrote it.
    Passkey(&'a str),
}

/// Tries a code or a passkey's answer against the sign-in that waits for it. A wrong one counts against the account as a wrong password does; to
/// an account that rests, no code is right.
pub async fn second(app: &App, caller: &Caller, pending_token: &str, shown: Shown<'_>) -> Result<Outcome> {
    let now = app.clock.now();
    let pending_hash = token::kept(pending_token);
    let mut tx = app.store.write().await?;
    let Some(pending) = session::try_pending(&mut tx, &pending_hash, now).await? else { return Ok(Outcome::Over) };
    let Some(account) = store::by_id(&mut tx, &pending.staff_id).await? else { return Ok(Outcome::Over) };
    let open = admission(&account, true, now) == Admission::Welcome;
    let inside = is_inside(&app.config.city_networks, account.role, account.partner_id.as_deref(), caller.address);
    let right = open
        && inside
        && match shown {
            Shown::Code(typed) => is_right(app, &mut tx, &account.id, typed).await?,
            Shown::Passkey(answer) => {
                passkey::check::is_right(app, &mut tx, &account.id, &pending_hash, answer).await?
            }
        };
    if open && inside && !right {
        store::count_failure(&mut tx, &account.id, now).await?;
    }
    if right || !inside || pending.attempts >= TRIES {
        session::close_pending(&mut tx, &pending_hash).await?;
    }
    let (outcome, verb) = if right {
        let welcome = welcome(app, &mut tx, &account, caller, Flag(true), now).await?;
        (Outcome::Welcome(welcome, pending.back), "staff_signed_in")
    } else if !inside {
        (Outcome::Outside, "staff_network_refused")
    } else {
        (if pending.attempts >= TRIES { Outcome::Over } else { Outcome::Wrong }, "staff_code_refused")
    };
    let entry = audit::Entry::new(&app.chance, now, &account.id, verb, format!("staff:{}", account.id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// Whether a code is right now one of the account's, which it then uses up.
pub(super) async fn is_right(app: &App, tx: &mut Tx, staff: &str, typed: &str) -> StoreResult<bool> {
    let typed = card::tidy(typed);
    for held in factor::held(tx, staff).await? {
        let right = match held.kind {
            FactorKind::Totp => of_app(app, tx, staff, &held, &typed).await?,
            FactorKind::Card => of_card(app, tx, &held, &typed).await?,
            FactorKind::Passkey => false,
        };
        if right {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn of_app(app: &App, tx: &mut Tx, staff: &str, held: &Factor, typed: &str) -> StoreResult<bool> {
    let secret = totp::secret(&app.config.secret, staff, &held.id);
    // The phone shows what its own clock says: the demo's time is no help here.
    let now = totp::step_of(app.clock.outside());
    match totp::accepted(&secret, typed, now, held.last_step) {
        Some(step) => factor::take_step(tx, &held.id, step).await,
        None => Ok(false),
    }
}

/// Only the code that is asked for: the lowest unused one, until it was given.
async fn of_card(app: &App, tx: &mut Tx, held: &Factor, typed: &str) -> StoreResult<bool> {
    let Some(number) = held.lowest else { return Ok(false) };
    let kept = factor::code(tx, &held.id, number).await?;
    let right = kept.as_bytes().ct_eq(card::kept(&app.config.secret, &held.id, number, typed).as_bytes());
    if right.into() { factor::take_code(tx, &held.id, number, app.clock.now()).await } else { Ok(false) }
}
