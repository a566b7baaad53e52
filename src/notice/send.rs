use std::future::Future;

use super::rules::{ATTEMPTS, CLAIM_SECONDS, next_attempt};
use super::store::{self, Due};
use super::{House, Letter, LetterKind, Writing};
use crate::app::App;
use crate::error::{Error, Result};
use crate::mail::compose;

/// Letters looked up at once: few, so that a code someone waits for overtakes a morning's reminders.
const BATCH: i64 = 16;

/// Writes and sends every letter whose time has come; how many were settled (sent, skipped, given up).
///
/// Any number of processes may do this at once: each letter is sent by the one that claims it. A process that dies
/// between the mail server's yes and our note of it leaves that one letter to be sent again when its claim has run out:
/// at most one letter twice a death, under the same Message-ID. None is lost.
///
/// A letter that cannot be written or is refused is put off and keeps none of the others waiting; when it is the mail
/// server that fails, the round ends, for the others would fare no better.
pub async fn send_due<F, R>(app: &App, write: F) -> Result<usize>
where
    F: Fn(App, Letter) -> R,
    R: Future<Output = Result<Writing>>,
{
    let mut settled = 0;
    let mut house = None;
    loop {
        let due = store::due(&app.store, app.clock.now(), BATCH).await?;
        if due.is_empty() {
            return Ok(settled);
        }
        let house = match &mut house {
            Some(house) => house,
            none => none.insert(House::load(app).await?),
        };
        let mut claimed = false;
        for due in due {
            let until = app.clock.now().plus(CLAIM_SECONDS);
            if !store::claim(&app.store, &due, until).await? {
                continue;
            }
            claimed = true;
            let attempts = due.attempts + 1;
            let id = due.id.clone();
            match send(app, house, &write, due).await {
                Ok(None) => store::sent(&app.store, &id, app.clock.now()).await?,
                Ok(Some(skip)) => store::skipped(&app.store, &id, skip).await?,
                Err(error) => {
                    let (is_final, is_servers) = match &error {
                        Error::Mail(error) => (error.is_final(), error.is_servers()),
                        _ => (false, false),
                    };
                    let class = error.class();
                    tracing::warn!(letter = id, attempts, error = class, "a letter could not be sent");
                    match next_attempt(attempts, is_final) {
                        Some(pause) => {
                            store::put_off(&app.store, &id, until, app.clock.now().plus(pause), class).await?;
                        }
                        None => {
                            store::failed(&app.store, &id, until, class, app.clock.now()).await?;
                            settled += 1;
                        }
                    }
                    if is_servers {
                        return Ok(settled);
                    }
                    continue;
                }
            }
            settled += 1;
        }
        if !claimed {
            return Ok(settled);
        }
    }
}

async fn send<F, R>(app: &App, house: &House, write: &F, due: Due) -> Result<Option<super::Skip>>
where
    F: Fn(App, Letter) -> R,
    R: Future<Output = Result<Writing>>,
{
    // It killed its sender each time.
    if due.attempts >= ATTEMPTS {
        return Err(Error::Broken("sender died".into()));
    }
    let kind = LetterKind::try_from(due.kind)?;
    let letter = Letter {
        id: due.id.clone(),
        kind,
        registration_id: due.registration_id,
        subject_id: due.subject_id,
        created_at: due.created_at,
        send_at: due.send_at,
        dedup: due.dedup,
    };
    let draft = match write(app.clone(), letter).await? {
        Writing::Write(draft) => draft,
        Writing::Skip(skip) => return Ok(Some(skip)),
    };
    let message = compose(draft, &house.sender, &due.id, app.clock.now())?;
    app.mail.send(&due.id, message).await?;
    Ok(None)
}
