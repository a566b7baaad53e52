//! 人事異動: all that somebody holds goes to others, at once or not at all.

use std::collections::{BTreeSet, HashMap};

use super::store::{self, Item};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::staff::store as accounts;
use crate::staff::turnover::is_over;
use crate::staff::{Staff, letters, tenure};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// They hold nothing, and the account goes on.
    Nothing,
    /// To nobody, to oneself, or to an account that has ended.
    NoSuchHeir,
    /// The one chosen for this offering may not see it.
    CannotAnswer {
        offering: String,
    },
    /// The heir belongs to another partner than an invitation.
    CannotKeep,
    /// Nobody ends the account they work with.
    Own,
}

/// What is to be handed to whom.
#[derive(Clone, Debug, Default)]
pub struct Handing {
    /// Everything that is not chosen for somebody else.
    pub to: String,
    /// Offerings that go to others.
    pub others: HashMap<String, String>,
    /// The account ends with it.
    pub end: bool,
}

/// Hands over what `from` answers for and the invitations they keep; each who took something over is told by letter what.
/// Undone by handing it back.
pub async fn hand_over(app: &App, by: &Staff, from: &str, handing: Handing) -> Result<Outcome> {
    let now = app.clock.now();
    let today = now.date();
    if handing.end && by.id == from {
        return Ok(Outcome::Own);
    }
    let mut tx = app.store.write().await?;
    let heir = accounts::by_id(&mut tx, &handing.to).await?;
    let fit = heir.is_some_and(|h| h.id != from && h.active.0 && !is_over(h.ends_on.as_deref(), today));
    if !fit {
        return Ok(Outcome::NoSuchHeir);
    }
    let mut items: Vec<Item> = Vec::new();
    let mut all_held = store::held_in(&mut tx, from, now).await?;
    // In one order, so that two handovers never wait for each other.
    all_held.sort_by(|a, b| a.id.cmp(&b.id));
    for held in all_held {
        tx.lock_offering(&held.id).await?;
        let to = handing.others.get(&held.id).unwrap_or(&handing.to);
        if to == from || !store::can_answer(&mut tx, &held.id, &today.to_string(), to).await? {
            return Ok(Outcome::CannotAnswer { offering: held.id });
        }
        store::give(&mut tx, &held.id, to, now).await?;
        items.push(("offering", held.id, to.clone()));
    }
    for kept in store::kept_in(&mut tx, from, now).await? {
        if !store::can_keep(&mut tx, &kept.id, &handing.to).await? {
            return Ok(Outcome::CannotKeep);
        }
        store::keep(&mut tx, &kept.id, &handing.to).await?;
        items.push(("invitation", kept.id, handing.to.clone()));
    }
    if items.is_empty() && !handing.end {
        return Ok(Outcome::Nothing);
    }
    if !items.is_empty() {
        let id = app.chance.id(now);
        store::add_handover(&mut tx, &id, from, &by.id, &items, now).await?;
        let heirs: BTreeSet<&String> = items.iter().map(|(_, _, to)| to).collect();
        let told = heirs.iter().map(|to| letters::to(app, LetterKind::HandedOver, to).subject(format!("{to}/{id}")));
        notice::store::queue(&mut tx, told.collect()).await?;
        let mut entries = vec![Entry::new(&app.chance, now, &by.id, "handed_over", format!("staff:{from}"))];
        entries.extend(heirs.iter().map(|to| Entry::new(&app.chance, now, &by.id, "took_over", format!("staff:{to}"))));
        let offerings = items.iter().filter(|(kind, ..)| *kind == "offering");
        entries.extend(offerings.map(|(_, offering, _)| {
            Entry::new(&app.chance, now, &by.id, "charge_given", format!("offering:{offering}"))
        }));
        audit::record(&mut tx, entries).await?;
    }
    if handing.end {
        tenure::end_in(app, &mut tx, by, from, now).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done)
}
