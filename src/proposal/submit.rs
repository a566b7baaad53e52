//! Submit a proposal, take it back, drop it, take it up again.

use super::copy::content_of;
use super::ground::ground;
use super::letters::{to_city, to_keepers, to_partner};
use super::model::{Proposal, State};
use super::reading::read;
use super::{rules, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Tx;
use crate::text::{Language, working_days_after};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Submitted {
    Done,
    /// Something is to be mended first.
    NotComplete,
    /// It is no longer being written.
    Gone,
}

/// The day by which the city answers what is submitted today.
pub fn answer_by(app: &App) -> String {
    working_days_after(app.clock.now().date(), app.config.review_days).to_string()
}

/// Hands it to the city, or first to the group it was written down for. Both hear of it.
pub async fn submit(app: &App, staff: &Staff, id: &str) -> Result<Submitted> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let proposal = store::proposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !proposal.is_open() {
        return Ok(Submitted::Gone);
    }
    if !is_complete(app, &mut tx, &proposal).await? {
        return Ok(Submitted::NotComplete);
    }
    store::submitted(&mut tx, id, &staff.id, &answer_by(app), now).await?;
    store::keeper::keep(&mut tx, id, &staff.id, now).await?;
    let to = rules::after_submission(&proposal);
    store::move_on(&mut tx, id, State::Writing, to, now).await?;
    let letters = match to {
        State::ToConfirm => to_partner(app, &mut tx, LetterKind::ProposalToConfirm, &proposal).await?,
        _ => to_city(app, &mut tx, LetterKind::ProposalSubmitted, &proposal, &staff.id).await?,
    };
    notice::store::queue(&mut tx, letters).await?;
    record(app, &mut tx, staff, "submit_proposal", id).await?;
    tx.commit().await?;
    Ok(Submitted::Done)
}

async fn is_complete(app: &App, tx: &mut Tx, proposal: &Proposal) -> Result<bool> {
    let published = match &proposal.offering_id {
        Some(offering) => announcement_in(tx, offering).await?,
        None => None,
    };
    let ground = ground(app, proposal, published, Language::Ja).await?;
    let edition = store::edition_in(tx, &proposal.id, proposal.version).await?.ok_or(Error::NotFound)?;
    Ok(read(&edition.content, &ground).errors.is_empty())
}

/// Takes it back to write on, before it is decided. False if it was decided meanwhile.
pub async fn take_back(app: &App, staff: &Staff, id: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let proposal = store::proposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !matches!(proposal.state, State::InReview | State::ToConfirm) {
        return Ok(false);
    }
    store::move_on(&mut tx, id, proposal.state, State::Writing, now).await?;
    store::answered(&mut tx, id).await?;
    let letters = to_keepers(app, &mut tx, LetterKind::ProposalTakenBack, &proposal, &staff.id).await?;
    notice::store::queue(&mut tx, letters).await?;
    record(app, &mut tx, staff, "take_back_proposal", id).await?;
    tx.commit().await?;
    Ok(true)
}

/// Drops it. What works over an offering leaves the offering as it is published.
pub async fn drop(app: &App, staff: &Staff, id: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let proposal = store::proposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !proposal.is_open() {
        return Ok(false);
    }
    let to = match &proposal.offering_id {
        Some(offering) => {
            let published = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
            let content = content_of(&published, &store::instructors(&app.store, offering).await?);
            store::save(&mut tx, id, proposal.version, &content, &staff.id, now).await?;
            State::Published
        }
        None => State::Dropped,
    };
    store::move_on(&mut tx, id, State::Writing, to, now).await?;
    store::keeper::rest(&mut tx, id).await?;
    record(app, &mut tx, staff, "drop_proposal", id).await?;
    tx.commit().await?;
    Ok(true)
}

/// Takes a dropped one up again.
pub async fn resume(app: &App, staff: &Staff, id: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let resumed = store::move_on(&mut tx, id, State::Dropped, State::Writing, now).await?;
    if resumed {
        store::keeper::keep(&mut tx, id, &staff.id, now).await?;
        record(app, &mut tx, staff, "resume_proposal", id).await?;
        tx.commit().await?;
    }
    Ok(resumed)
}

pub(super) async fn record(app: &App, tx: &mut Tx, staff: &Staff, verb: &'static str, id: &str) -> Result<()> {
    let entry = Entry::new(&app.chance, app.clock.now(), &staff.id, verb, format!("proposal:{id}"));
    Ok(audit::record(tx, vec![entry]).await?)
}
