use std::collections::HashMap;

use super::published::{announced, json};
use super::rules::{is_drawn_within, rules_for};
use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::priority::standing::of_offering;
use crate::programme::store::announcement_in;
use crate::programme::{Announcement, Counts};
use crate::registration::quotas;
use crate::selection::draw::{draw as drawn, fix as fix_list};
use crate::selection::file;
use crate::store::Tx;

/// Fixes the list (名簿の確定) at the announced instant, and before the day of the number begins: all who are in the draw by
/// then, by draw number, with the places there are. Its digest is public from then on. Where everybody has a place,
/// nothing needs to be drawn, and that is the proposal. False: it is too early or too late, or was done before.
pub async fn fix(app: &App, draw: &Draw) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Announced).await? else { return Ok(false) };
    // The clock is read under the lock: who waited for it may have waited past midnight.
    let now = app.clock.now();
    if now < draw.list_fixed_at || now >= draw.outside_begins() {
        return Ok(false);
    }
    let a = announcement_in(&mut tx, &draw.offering_id).await?.ok_or(Error::NotFound)?;
    let Ok(rules) = rules_for(&draw, &a) else { return Ok(false) };
    let (entries, whose) = list(app, &mut tx, &a).await?;
    let text = json(&rules)?;
    let file = fix_list(announced(&draw, rules), entries).map_err(|refusal| Error::Broken(refusal.to_string()))?;
    store::fixed(&mut tx, &draw, &file, &text, now).await?;
    let entries = file.entries.as_deref().unwrap_or_default();
    let owned: Vec<_> = entries.iter().filter_map(|e| Some((e, whose.get(&e.number)?.as_str()))).collect();
    store::add_entries(&mut tx, &draw.id, &owned).await?;
    let mut deeds = vec![Entry::new(&app.chance, now, "system", "fix_list", format!("draw:{}", draw.id))];
    // Without a seed it can only be drawn where nothing needs to be.
    if let Ok(file) = drawn(file) {
        store::drawn(&mut tx, &draw, &file, None, now).await?;
        deeds.push(Entry::new(&app.chance, now, "system", "draw", format!("draw:{}", draw.id)));
    }
    audit::record(&mut tx, deeds).await?;
    tx.commit().await?;
    Ok(true)
}

/// The entries, and whose each number is. A number that two have is told apart here.
pub(super) async fn list(
    app: &App,
    tx: &mut Tx,
    a: &Announcement,
) -> Result<(Vec<file::Entry>, HashMap<String, String>)> {
    let mut entries = Vec::new();
    let mut whose: HashMap<String, String> = HashMap::new();
    let classes = of_offering(app, tx, a).await?;
    let mut counts = if a.quotas.is_empty() { HashMap::new() } else { quotas::counts_of(tx, &a.offering.id).await? };
    let mut last = None;
    for (registration, mut number, size, slot) in store::entrants(tx, &a.offering.id).await? {
        let Some(slot) = a.slot(&slot) else { continue };
        if last.as_ref() == Some(&registration) {
            let entry: Option<&mut file::Entry> = entries.last_mut();
            entry.into_iter().for_each(|entry| entry.wishes.push(slot.id.clone()));
            continue;
        }
        last = Some(registration.clone());
        if whose.contains_key(&number) {
            let told_apart = (2..).map(|n| format!("{number}-{n}")).find(|other| !whose.contains_key(other));
            number = told_apart.unwrap_or(number);
            store::renumber(tx, &registration, &number).await?;
        }
        let size = u32::try_from(slot.units(size)).unwrap_or(u32::MAX);
        let class = classes.get(&registration).and_then(|standing| u32::try_from(standing.class?).ok());
        let quotas = drawn_within(a, counts.remove(&registration).unwrap_or_default());
        whose.insert(number.clone(), registration);
        entries.push(file::Entry { number, class, size, wishes: vec![slot.id.clone()], quotas });
    }
    Ok((entries, whose))
}

/// The quotas that an entry counts in, as the file names them.
pub(super) fn drawn_within(a: &Announcement, counts: Counts) -> Vec<file::Count> {
    let drawn = |id: &str| a.quotas.iter().any(|q| q.id == id && is_drawn_within(q));
    let mut within: Vec<file::Count> = counts
        .into_iter()
        .filter(|(quota, _)| drawn(quota))
        .map(|(quota, units)| file::Count { quota, units: u32::try_from(units).unwrap_or(u32::MAX) })
        .collect();
    within.sort_by(|a, b| a.quota.cmp(&b.quota));
    within
}
