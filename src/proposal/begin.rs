//! Begin a proposal.

use super::content::Content;
use super::copy::{content_of, next_year};
use super::model::{ConfirmedHow, Proposal, State};
use super::store;
use super::template::template;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::programme::{Announcement, Kind};
use crate::staff::Staff;
use crate::store::{Flag, Tx};

/// What it begins with.
pub enum From<'a> {
    Template(Kind),
    /// The same again a year later.
    LastRun(&'a Announcement),
    /// Words that came from elsewhere, a list for instance.
    Words(Content),
}

/// Begins a proposal of a partner's. `for_group`: written down from its paper by others. Its id.
pub async fn begin(app: &App, staff: &Staff, partner: &str, from: From<'_>, for_group: bool) -> Result<String> {
    let id = app.chance.letters(7).to_lowercase();
    let mut tx = app.store.write().await?;
    begin_in(app, &mut tx, &id, staff, partner, from, for_group).await?;
    tx.commit().await?;
    Ok(id)
}

/// The same inside a transaction, under this id.
pub async fn begin_in(
    app: &App,
    tx: &mut Tx,
    id: &str,
    staff: &Staff,
    partner: &str,
    from: From<'_>,
    for_group: bool,
) -> Result<()> {
    let now = app.clock.now();
    let (content, copied_from) = match from {
        From::Template(kind) => (template(kind, partner), None),
        From::LastRun(a) => {
            let instructors = store::instructors(&app.store, &a.offering.id).await?;
            (next_year(&content_of(a, &instructors)), Some(a.offering.id.clone()))
        }
        From::Words(content) => (content, None),
    };
    let proposal = Proposal { copied_from, for_group: Flag(for_group), ..new(id, partner, &staff.id, now) };
    store::add(tx, &proposal, &content).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "begin_proposal", format!("proposal:{id}"));
    audit::record(tx, vec![entry]).await?;
    Ok(())
}

fn new(id: &str, partner: &str, staff: &str, now: Moment) -> Proposal {
    Proposal {
        id: id.to_owned(),
        partner_id: partner.to_owned(),
        offering_id: None,
        copied_from: None,
        state: State::Writing,
        version: 1,
        for_group: Flag(false),
        made_by: staff.to_owned(),
        made_at: now,
        submitted_by: None,
        submitted_at: None,
        answer_by: None,
        confirmed_by: None,
        confirmed_at: None,
        confirmed_how: ConfirmedHow::NotYet,
        updated_at: now,
    }
}

/// Works over what is published: a new edition of its proposal, with the words as they are announced now. One that is being
/// worked on already is found again. Its id.
pub async fn work_over(app: &App, staff: &Staff, offering: &str, partner: &str) -> Result<String> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let announcement = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    let content = content_of(&announcement, &store::instructors(&app.store, offering).await?);
    let id = match store::of_offering(&mut tx, offering).await? {
        Some(known) if known.state != State::Published => return Ok(known.id),
        Some(known) => {
            store::move_on(&mut tx, &known.id, State::Published, State::Writing, now).await?;
            store::save(&mut tx, &known.id, known.version, &content, &staff.id, now).await?;
            store::keeper::keep(&mut tx, &known.id, &staff.id, now).await?;
            known.id
        }
        None => {
            let id = app.chance.letters(7).to_lowercase();
            let offering_id = Some(offering.to_owned());
            let proposal = Proposal { offering_id, ..new(&id, partner, &staff.id, now) };
            store::add(&mut tx, &proposal, &content).await?;
            id
        }
    };
    let entry = Entry::new(&app.chance, now, &staff.id, "work_over_offering", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(id)
}
