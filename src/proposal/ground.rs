//! What a proposal is read against: venues, partners, the plan, and what is published already.

use std::collections::HashMap;

use super::Proposal;
use super::reading::Ground;
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::programme::{self, Announcement};
use crate::text::Language;
use crate::{partner, plan};

/// The ground of a proposal as it stands. `published`: what it works over, as the caller has loaded it.
pub async fn ground(
    app: &App,
    proposal: &Proposal,
    published: Option<Announcement>,
    language: Language,
) -> Result<Ground> {
    let programme = match (&published, &proposal.copied_from) {
        (Some(published), _) => Some(published.offering.programme_id.clone()),
        (None, Some(from)) => programme::store::announcement(&app.store, from).await?.map(|a| a.offering.programme_id),
        (None, None) => None,
    };
    let answered = match &published {
        Some(published) => programme::store::work_over::answered(&app.store, &published.offering.id).await?,
        None => Vec::new(),
    };
    Ok(Ground {
        answered: answered.into_iter().map(|q| q.0).collect(),
        offering: proposal.offering_id.clone().unwrap_or_else(|| proposal.id.clone()),
        programme,
        published,
        ..common(app, language).await?
    })
}

/// What every proposal is read against.
pub async fn common(app: &App, language: Language) -> Result<Ground> {
    let tree = plan::store::tree(&app.store).await?;
    let mut actions: HashMap<String, String> = tree.actions().map(|a| (a.id.clone(), a.measure_id.clone())).collect();
    actions.extend(tree.measures().map(|m| (m.measure.id.clone(), m.measure.id.clone())));
    let partners = partner::store::all(&app.store).await?;
    Ok(Ground {
        venues: programme::store::venues(&app.store).await?,
        classes: store::classes(&app.store).await?,
        partners: partners.into_iter().map(|p| (p.id, (p.name, p.kind.code().to_owned()))).collect(),
        programmes: programme::store::programmes(&app.store).await?.into_iter().collect(),
        asked_before: programme::store::asked_before(&app.store).await?,
        actions,
        now: app.clock.now(),
        announce_days: app.config.announce_days,
        language,
        ..Ground::default()
    })
}

/// What a proposal works over, if it is published.
pub async fn published(app: &App, proposal: &Proposal) -> Result<Option<Announcement>> {
    match &proposal.offering_id {
        Some(id) => Ok(programme::store::announcement(&app.store, id).await?),
        None => Ok(None),
    }
}
