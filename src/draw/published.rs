//! What is published of a draw, at each of its stages, as the file anyone can replay.

use serde::Serialize;

use super::model::Line;
use super::rules::{FEW, rules_for};
use super::{Draw, State, store};
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::selection::file::{File, Outside, Rules};
use crate::store::Store;

pub fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Broken(error.to_string()))
}

/// As it was announced, with these rules.
pub fn announced(draw: &Draw, rules: Rules) -> File {
    let outside = Outside {
        what: draw.outside_what.clone(),
        date: draw.outside_date.clone(),
        publisher: draw.outside_publisher.clone(),
        second_source: draw.outside_second.clone(),
        decimals: draw.decimals(),
        value: None,
    };
    File {
        secret: draw.secret(),
        ..File::announced(&draw.id, &draw.offering_id, rules, draw.commitment.clone(), outside)
    }
}

/// The whole file, for the draw itself and for who replays it inside the house. `lines` are the fixed list.
pub fn whole(draw: &Draw, rules: Rules, lines: &[Line]) -> Result<File> {
    let mut file = announced(draw, rules);
    file.list_digest = draw.list_digest.clone();
    file.entries = draw.fixed_at.map(|_| lines.iter().map(Line::entry).collect());
    if draw.drawn_at.is_some() {
        file.outside.value = draw.outside_value.clone();
        file.drawn = draw.needed.0;
        file.seed = draw.seed.clone();
        file.counts = draw.counts.as_deref().map(serde_json::from_str).transpose().map_err(broken)?;
        file.results = Some(lines.iter().map(Line::outcome).collect());
    }
    Ok(file)
}

fn broken(error: serde_json::Error) -> Error {
    Error::Broken(error.to_string())
}

/// The rules of a draw: those its list was fixed with, or those of the offering as it stands. None: it is no longer drawn.
pub fn rules(draw: &Draw, announcement: Option<&Announcement>) -> Result<Option<Rules>> {
    match &draw.rules {
        Some(text) => Ok(Some(serde_json::from_str(text).map_err(broken)?)),
        None => Ok(announcement.and_then(|a| rules_for(draw, a).ok())),
    }
}

/// The file as it may be seen. Until the release nobody learns a result by it, in this channel no more than in any other:
/// no lines, no number, no seed. Fewer lines than ten would say who is who: they go to the applicants only.
pub async fn file(store: &Store, draw: &Draw, rules: Rules, to_applicant: bool) -> Result<File> {
    let lines = match draw.fixed_at {
        Some(_) => store::lines(store, &draw.id).await?,
        None => Vec::new(),
    };
    let mut file = whole(draw, rules, &lines)?;
    if draw.state != State::Released {
        (file.entries, file.results, file.counts) = (None, None, None);
        (file.drawn, file.seed, file.outside.value) = (None, None, None);
    } else if lines.is_empty() || (lines.len() < FEW && !to_applicant) {
        (file.entries, file.results) = (None, None);
    }
    Ok(file)
}
