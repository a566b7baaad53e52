//! The city decides about a proposal: publishes it, or asks for changes.

use super::content::Content;
use super::ground::ground;
use super::letters::to_writers;
use super::model::{Outcome, Proposal, State};
use super::publish::publish;
use super::reading::{Read, read};
use super::submit::record;
use super::{rules, standards, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Tx;
use crate::text::Language;
use crate::ui::Errors;

/// What became of a decision.
pub enum Decided {
    Approved,
    Returned,
    /// It has moved on: another version, another state.
    Gone,
    /// Who wrote it does not review it.
    NotYours,
    /// Something must be mended before it can be published: a day has passed meanwhile, say.
    NotComplete(Errors),
}

/// The proposal at the version that was read, if this account may decide about it.
async fn open(tx: &mut Tx, staff: &Staff, id: &str, version: i64) -> Result<std::result::Result<Proposal, Decided>> {
    let proposal = store::proposal_in(tx, id).await?.ok_or(Error::NotFound)?;
    if proposal.state != State::InReview || proposal.version != version {
        return Ok(Err(Decided::Gone));
    }
    let writers = store::writers_in(tx, id).await?;
    if !rules::may_review(&proposal, &writers, &staff.id, staff.role) {
        return Ok(Err(Decided::NotYours));
    }
    Ok(Ok(proposal))
}

/// Every standard was checked: it becomes an offering, or what is published takes on its words, from its time on. `action` is
/// the part of the plan that it serves.
pub async fn approve(app: &App, staff: &Staff, id: &str, version: i64, action: &str) -> Result<Decided> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    // The order in which every verb takes its locks: the offering first.
    if let Some(offering) = store::proposal(&app.store, id).await?.and_then(|p| p.offering_id) {
        tx.lock_offering(&offering).await?;
    }
    let proposal = match open(&mut tx, staff, id, version).await? {
        Ok(proposal) => proposal,
        Err(refused) => return Ok(refused),
    };
    let published = match &proposal.offering_id {
        Some(offering) => announcement_in(&mut tx, offering).await?,
        None => None,
    };
    let mut ground = ground(app, &proposal, published, Language::Ja).await?;
    ground.now = now;
    let edition = store::edition_in(&mut tx, id, version).await?.ok_or(Error::NotFound)?;
    let mut content: Content = edition.content;
    content.set("action", action);
    let Read { announcement, mut errors, new_venue } = read(&content, &ground);
    if action.is_empty() {
        errors.add("action", super::words::words(Language::Ja).action_first);
    }
    let (Some(announcement), true) = (announcement, errors.is_empty()) else {
        return Ok(Decided::NotComplete(errors));
    };
    // The part of the plan that was chosen makes an edition of its own. It is the one that is published, and decided on: who
    // reviewed it did not write it.
    let mut published = proposal.version;
    if content.get("action") != edition_action(&mut tx, id, version).await? {
        store::save(&mut tx, id, version, &content, &staff.id, now).await?;
        published += 1;
    }
    publish(app, &mut tx, &proposal, &announcement, new_venue, &content).await?;
    decide(app, &mut tx, staff, (id, published), Outcome::Approved, "").await?;
    store::move_on(&mut tx, id, State::InReview, State::Published, now).await?;
    let letters = to_writers(app, &mut tx, LetterKind::ProposalApproved, &proposal, &staff.id).await?;
    notice::store::queue(&mut tx, letters).await?;
    store::keeper::rest(&mut tx, id).await?;
    record(app, &mut tx, staff, "approve_proposal", id).await?;
    tx.commit().await?;
    Ok(Decided::Approved)
}

async fn edition_action(tx: &mut Tx, id: &str, version: i64) -> Result<String> {
    let edition = store::edition_in(tx, id, version).await?;
    Ok(edition.map(|e| e.content.get("action").to_owned()).unwrap_or_default())
}

/// Asks for changes, and says which.
pub async fn give_back(app: &App, staff: &Staff, id: &str, version: i64, remark: &str) -> Result<Decided> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let proposal = match open(&mut tx, staff, id, version).await? {
        Ok(proposal) => proposal,
        Err(refused) => return Ok(refused),
    };
    decide(app, &mut tx, staff, (id, proposal.version), Outcome::Returned, remark).await?;
    store::move_on(&mut tx, id, State::InReview, State::Writing, now).await?;
    let letters = to_writers(app, &mut tx, LetterKind::ProposalReturned, &proposal, &staff.id).await?;
    notice::store::queue(&mut tx, letters).await?;
    record(app, &mut tx, staff, "return_proposal", id).await?;
    tx.commit().await?;
    Ok(Decided::Returned)
}

async fn decide(
    app: &App,
    tx: &mut Tx,
    staff: &Staff,
    (proposal, version): (&str, i64),
    outcome: Outcome,
    remark: &str,
) -> Result<()> {
    let at = app.clock.now();
    let decision = store::Decision {
        id: app.chance.id(at),
        proposal,
        version,
        staff: &staff.id,
        at,
        outcome,
        remark,
        standards: standards::VERSION,
    };
    store::decide(tx, decision).await?;
    store::answered(tx, proposal).await?;
    Ok(())
}
