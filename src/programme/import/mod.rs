//! Reads programmes as `data/demo-programmes.json` announces them and makes [`Announcement`]s of them, without special
//! cases: [`shape`] gives each kind its sessions, slots and choice groups, [`offer`] its rules and dates, [`notes`] and
//! [`questions`] the rest. Ids come from the file, so that an offering keeps its own.

mod file;
mod hosts;
mod notes;
mod offer;
mod priorities;
mod questions;
mod quotas;
mod shape;

use std::collections::BTreeMap;

use super::Announcement;
use super::model::Venue;
use crate::clock::Moment;
use crate::partner::Partner;
use crate::store::{StoreError, StoreResult, Tx};

/// The demo city's programmes.
pub const DEMO: &str = include_str!("../../../data/demo-programmes.json");

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("not a list of programmes: {0}")]
    Format(#[from] serde_json::Error),
    #[error("{offering}: {problem}")]
    Content { offering: String, problem: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// All that a file announces.
#[derive(Clone, Debug)]
pub struct Programmes {
    pub venues: Vec<Venue>,
    pub partners: Vec<Partner>,
    /// Id and title of what is offered year after year.
    pub programmes: Vec<(String, String)>,
    pub announcements: Vec<Announcement>,
}

pub fn read(json: &str) -> Result<Programmes, ImportError> {
    let file: file::File = serde_json::from_str(json)?;
    let now = Moment::parse(&file.demo_now).ok_or_else(|| ImportError::Content {
        offering: "demoNow".into(),
        problem: format!("{} is no instant", file.demo_now),
    })?;
    let venues: Vec<Venue> = file.venues.into_iter().map(|(id, v)| v.venue(id)).collect();
    let families = families(&file.programmes);
    let mut programmes: BTreeMap<String, String> = BTreeMap::new();
    let mut partners: Vec<Partner> = Vec::new();
    let mut announcements = Vec::new();
    for entry in &file.programmes {
        let family = &families[&entry.id];
        programmes.insert(family.id.clone(), family.title.clone());
        let hosts = hosts::hosts(entry, &mut partners)?;
        announcements.push(offer::announcement(entry, &family.id, hosts, &venues, now)?);
    }
    Ok(Programmes { venues, partners, programmes: programmes.into_iter().collect(), announcements })
}

#[derive(Clone)]
struct Family {
    id: String,
    title: String,
}

/// Which programme each offering is a run of: those of one action whose titles begin with the same word (シルバーカレッジ)
/// share one, named after that word.
fn families(entries: &[file::Programme]) -> BTreeMap<String, Family> {
    let word = |p: &file::Programme| p.title.split([' ', '　']).next().unwrap_or_default().to_owned();
    entries
        .iter()
        .map(|entry| {
            let mut kin = entries.iter().filter(|p| p.plan_action_id == entry.plan_action_id && word(p) == word(entry));
            let first = kin.next().unwrap_or(entry);
            let shared = kin.next().is_some();
            let title = if shared { word(entry) } else { entry.title.clone() };
            (entry.id.clone(), Family { id: first.id.clone(), title })
        })
        .collect()
}

/// Stores what is not there yet. Offerings that exist stay as they are; how many were new.
pub async fn store(tx: &mut Tx, all: &Programmes) -> StoreResult<usize> {
    super::store::put_venues(tx, &all.venues).await?;
    crate::partner::store::put(tx, &all.partners).await?;
    super::store::put_programmes(tx, &all.programmes).await?;
    let mut new = 0;
    for announcement in &all.announcements {
        if super::store::announcement_in(tx, &announcement.offering.id).await?.is_none() {
            super::store::add(tx, announcement).await?;
            new += 1;
        }
    }
    Ok(new)
}
