//! Save a part of a proposal.

use super::compare::{Difference, Together, together};
use super::content::Content;
use super::form::Section;
use super::form::lists::POINTS_AT_A_ROW;
use super::form::spec::GIVEN;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;

/// What became of it.
pub enum Saved {
    Done,
    /// Another has changed the same since: what they wrote, the version to go on from, and what is to be looked at: mine where
    /// we met, theirs where I changed nothing.
    Conflict {
        differences: Vec<Difference>,
        version: i64,
        merged: Content,
    },
    /// It is being reviewed, or published.
    NotOpen,
}

/// Keeps what was typed in a section as a new edition. `base` is the edition that the writer saw: what another saved since
/// is kept beside it, or shown where both changed the same.
pub async fn save(app: &App, staff: &Staff, id: &str, base: i64, section: Section, typed: &Content) -> Result<Saved> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let proposal = store::proposal_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if !proposal.is_open() {
        return Ok(Saved::NotOpen);
    }
    let seen = store::edition_in(&mut tx, id, base).await?.ok_or(Error::Malformed("an unknown edition"))?;
    let newest = store::edition_in(&mut tx, id, proposal.version).await?.ok_or(Error::NotFound)?;
    let names = section.names();
    let mine = seen.content.with(&names, &tidy(section, typed));
    let content = match together(&seen.content, &newest.content, &mine) {
        Together::Merged(content) => content,
        Together::Conflict(differences, merged) => {
            return Ok(Saved::Conflict { differences, version: proposal.version, merged });
        }
    };
    if content != newest.content {
        store::save(&mut tx, id, proposal.version, &content, &staff.id, now).await?;
        let entry = Entry::new(&app.chance, now, &staff.id, "save_proposal", format!("proposal:{id}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
    }
    Ok(Saved::Done)
}

/// What belongs to a section, without rows that say nothing.
pub fn tidy(section: Section, typed: &Content) -> Content {
    let tables: Vec<&str> = section.tables().iter().map(|t| t.name).collect();
    typed.only(&section.names()).tidy(&tables, &GIVEN, &POINTS_AT_A_ROW)
}
