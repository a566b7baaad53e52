//! The group confirms what was written down for it.

use super::letters::to_city;
use super::model::{ConfirmedHow, State};
use super::rules::may_confirm;
use super::store;
use super::submit::{answer_by, record};
use crate::app::App;
use crate::error::{Error, Result};
use crate::notice::{self, LetterKind};
use crate::staff::{Role, Staff};

/// The group says that it is right, by its own account or by staff who heard it; the review begins. False if it has moved on
/// meanwhile. Staff say how they heard of it; one of the group needs not.
pub async fn confirm(app: &App, staff: &Staff, id: &str, how: ConfirmedHow) -> Result<bool> {
    let now = app.clock.now();
    let how = match staff.role {
        Role::Partner => ConfirmedHow::Account,
        _ if matches!(how, ConfirmedHow::Account | ConfirmedHow::NotYet) => {
            return Err(Error::Malformed("how the group confirmed"));
        }
        _ => how,
    };
    let mut tx = app.store.write().await?;
    let proposal = store::proposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    // Whoever wrote it down does not confirm it for the group.
    if !may_confirm(&proposal, &staff.scope()) {
        return Err(Error::Forbidden);
    }
    if proposal.state != State::ToConfirm {
        return Ok(false);
    }
    store::confirmed(&mut tx, id, &staff.id, how, &answer_by(app), now).await?;
    store::move_on(&mut tx, id, State::ToConfirm, State::InReview, now).await?;
    let letters = to_city(app, &mut tx, LetterKind::ProposalSubmitted, &proposal, &staff.id).await?;
    notice::store::queue(&mut tx, letters).await?;
    record(app, &mut tx, staff, "confirm_proposal", id).await?;
    tx.commit().await?;
    Ok(true)
}
