//! 人事異動: all that somebody holds goes to others, at once or not at all.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::store::{self, Item};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::Result;
use crate::notice::{self, LetterKind};
use crate::proposal::store as proposals;
use crate::proposal::store::keeper;
use crate::staff::store as accounts;
use crate::staff::turnover::is_over;
use crate::staff::{Staff, letters, tenure};
use crate::store::Tx;

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
    /// The one chosen for this proposal may not see it.
    CannotWrite {
        proposal: String,
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
    /// Offerings and proposals that go to others.
    pub others: HashMap<String, String>,
    pub proposals: HashMap<String, String>,
    /// The account ends with it.
    pub end: bool,
}

/// All that somebody holds, in one order, so that two handovers never wait for each other.
#[derive(PartialEq, Eq)]
struct Held {
    offerings: BTreeSet<String>,
    /// With the partner that would organise them.
    proposals: BTreeMap<String, String>,
    invitations: Vec<String>,
}

impl Held {
    async fn load(tx: &mut Tx, staff: &str, now: Moment) -> Result<Held> {
        let offerings = store::held_in(tx, staff, now).await?;
        let proposals = keeper::kept_in(tx, staff).await?;
        let invitations = store::kept_in(tx, staff, now).await?;
        Ok(Held {
            offerings: offerings.into_iter().map(|held| held.id).collect(),
            proposals: proposals.into_iter().map(|kept| (kept.id, kept.partner_id)).collect(),
            invitations: invitations.into_iter().map(|kept| kept.id).collect(),
        })
    }
}

/// Hands over what `from` answers for, the proposals they keep and the invitations; each who took something over is told by
/// letter what, and letters about it that have not left go to them. Undone by handing it back.
pub async fn hand_over(app: &App, by: &Staff, from: &str, handing: Handing) -> Result<Outcome> {
    let now = app.clock.now();
    let today = now.date();
    if handing.end && by.id == from {
        return Ok(Outcome::Own);
    }
    let (mut tx, held) = locked(app, from, &handing, now).await?;
    let heir = accounts::by_id(&mut tx, &handing.to).await?;
    let fit = heir.is_some_and(|h| h.id != from && h.active.0 && !is_over(h.ends_on.as_deref(), today));
    if !fit {
        return Ok(Outcome::NoSuchHeir);
    }
    let today = today.to_string();
    let mut items: Vec<Item> = Vec::new();
    for offering in held.offerings {
        let to = handing.others.get(&offering).unwrap_or(&handing.to);
        if to == from || !store::can_answer(&mut tx, &offering, &today, to).await? {
            return Ok(Outcome::CannotAnswer { offering });
        }
        store::give(&mut tx, &offering, to, now).await?;
        items.push(("offering", offering, to.clone()));
    }
    for (proposal, partner) in held.proposals {
        let to = handing.proposals.get(&proposal).unwrap_or(&handing.to);
        if to == from || !keeper::can_keep(&mut tx, &partner, to, &today).await? {
            return Ok(Outcome::CannotWrite { proposal });
        }
        keeper::give(&mut tx, &proposal, from, to, now).await?;
        items.push(("proposal", proposal, to.clone()));
    }
    for invitation in held.invitations {
        if !store::can_keep(&mut tx, &invitation, &handing.to).await? {
            return Ok(Outcome::CannotKeep);
        }
        store::keep(&mut tx, &invitation, &handing.to).await?;
        items.push(("invitation", invitation, handing.to.clone()));
    }
    if items.is_empty() && !handing.end {
        return Ok(Outcome::Nothing);
    }
    redirect(app, &mut tx, from, &handing, &today).await?;
    if !items.is_empty() {
        write_down(app, &mut tx, by, from, &items, now).await?;
    }
    if handing.end {
        tenure::end_in(app, &mut tx, by, from, now).await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// Everything is locked, and nothing comes to it until the transaction ends. What somebody holds is known only once it is
/// read; where more has come to them between reading and locking, it begins again, for locks are taken in one order only:
/// offerings, proposals, accounts.
async fn locked(app: &App, from: &str, handing: &Handing, now: Moment) -> Result<(Tx, Held)> {
    let mut people: BTreeSet<&str> = [from, handing.to.as_str()].into();
    people.extend(handing.others.values().chain(handing.proposals.values()).map(String::as_str));
    loop {
        let mut tx = app.store.write().await?;
        let held = Held::load(&mut tx, from, now).await?;
        for offering in &held.offerings {
            tx.lock_offering(offering).await?;
        }
        for proposal in held.proposals.keys() {
            proposals::proposal_in(&mut tx, proposal).await?;
        }
        accounts::hold(&mut tx, &people).await?;
        if Held::load(&mut tx, from, now).await? == held {
            return Ok((tx, held));
        }
    }
}

/// What becomes of a proposal and was to be told to who keeps it.
const TOLD: [LetterKind; 3] =
    [LetterKind::ProposalApproved, LetterKind::ProposalReturned, LetterKind::ProposalTakenBack];

/// Letters about proposals that have not left yet go to who has taken them over, also of those that rest by now.
async fn redirect(app: &App, tx: &mut Tx, from: &str, handing: &Handing, today: &str) -> Result<()> {
    for subject in notice::store::waiting_for(tx, &TOLD, from).await? {
        let Some((id, _)) = subject.split_once('/') else { continue };
        let Some(proposal) = proposals::proposal(&app.store, id).await? else { continue };
        let to = handing.proposals.get(id).unwrap_or(&handing.to);
        if keeper::can_keep(tx, &proposal.partner_id, to, today).await? {
            notice::store::readdress(tx, &TOLD, &subject, &format!("{id}/{to}")).await?;
        }
    }
    Ok(())
}

/// The handover itself, the letters to the heirs, and the record.
async fn write_down(app: &App, tx: &mut Tx, by: &Staff, from: &str, items: &[Item], now: Moment) -> Result<()> {
    let id = app.chance.id(now);
    store::add_handover(tx, &id, from, &by.id, items, now).await?;
    let heirs: BTreeSet<&String> = items.iter().map(|(_, _, to)| to).collect();
    let told = heirs.iter().map(|to| letters::to(app, LetterKind::HandedOver, to).subject(format!("{to}/{id}")));
    notice::store::queue(tx, told.collect()).await?;
    let mut entries = vec![Entry::new(&app.chance, now, &by.id, "handed_over", format!("staff:{from}"))];
    entries.extend(heirs.iter().map(|to| Entry::new(&app.chance, now, &by.id, "took_over", format!("staff:{to}"))));
    let of = |which: &'static str| items.iter().filter(move |(kind, ..)| *kind == which).map(|(_, id, _)| id);
    let offerings = of("offering");
    entries.extend(offerings.map(|id| Entry::new(&app.chance, now, &by.id, "charge_given", format!("offering:{id}"))));
    let proposals = of("proposal");
    entries
        .extend(proposals.map(|id| Entry::new(&app.chance, now, &by.id, "proposal_given", format!("proposal:{id}"))));
    audit::record(tx, entries).await?;
    Ok(())
}
