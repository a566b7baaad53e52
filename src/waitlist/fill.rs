use std::collections::HashMap;

use super::days::{self, Drawn, Turn};
use super::rules::Next;
use super::{rules, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::programme::{OfferingState, Selection};
use crate::registration::rules::{Waiting, first_start};
use crate::registration::store as registrations;
use crate::registration::{State, claims};

/// Offers what is free in an offering to those who wait, in order. Returns how many offers went out. At night, and too
/// close to the first session of what somebody waits for, nothing does.
pub async fn fill(app: &App, offering: &str) -> Result<usize> {
    let now = app.clock.now();
    if !rules::may_offer(now) {
        return Ok(0);
    }
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(mut situation) = registrations::situation(&mut tx, offering, &[]).await? else { return Ok(0) };
    if situation.offering.state != OfferingState::Published {
        return Ok(0);
    }
    let hours = situation.offering.offer_hours;
    let mut waiting = registrations::proved_waiting(&mut tx, offering).await?;
    let drawn_on = match days::turn(&situation.offering, now) {
        Turn::InOrder => None,
        Turn::Drawn(day) if !days::is_drawn(&mut tx, offering, &day).await? => Some(day),
        Turn::Drawn(_) | Turn::Until(_) => return Ok(0),
    };
    let all = waiting.len() as i64;
    if let Some(day) = &drawn_on {
        let numbers: HashMap<String, String> = days::numbers(&mut tx, offering).await?.into_iter().collect();
        let numbered = waiting.into_iter().filter_map(|w| Some((numbers.get(&w.0)?.clone(), w)));
        let drawn = days::in_drawn_order(&days::seed(app, offering, day), numbered.collect());
        waiting = drawn.into_iter().map(|(_, w)| w).collect();
    }
    let in_time = |(id, w): (String, Waiting)| {
        let first = first_start(&situation.spans, &w.slots);
        Some((id, w, rules::answer_by(now, hours, first)?))
    };
    let in_time = waiting.into_iter().filter_map(in_time).collect();
    let ranked = situation.offering.selection == Selection::RankedPreference;
    let next = rules::next(&mut situation.places, in_time, ranked);
    let mut letters = Vec::new();
    let mut entries = Vec::new();
    for Next { registration: id, slots, answer_by } in &next {
        let Some(registration) = registrations::registration_in(&mut tx, id).await? else { continue };
        let one = slots.first().filter(|_| ranked);
        match one {
            Some(slot) => claims::place_in(&mut tx, &registration, State::Offered, slot, now).await?,
            None => claims::move_to(&mut tx, &registration, State::Offered, now).await?,
        }
        let offer = app.chance.id(now);
        store::add(&mut tx, &offer, &registration, one.map(String::as_str), now, *answer_by).await?;
        // Who has no mailbox is telephoned.
        if registration.email.is_some() {
            letters.push(Letter::about(&app.chance, now, LetterKind::PlaceOffer, id).subject(offer));
        }
        entries.push(Entry::new(&app.chance, now, "system", "offer_place", format!("registration:{id}")));
    }
    if let Some(on_day) = drawn_on {
        let seed = days::seed(app, offering, &on_day);
        let drawn = Drawn { on_day, seed, waiting: all, offered: next.len() as i64 };
        days::add(&mut tx, offering, &drawn, now).await?;
        entries.push(Entry::new(&app.chance, now, "system", "draw_waiting_list", format!("offering:{offering}")));
    }
    notice::store::queue(&mut tx, letters).await?;
    audit::record(&mut tx, entries).await?;
    tx.commit().await?;
    Ok(next.len())
}

/// Fills wherever somebody waits and something is free: the sweep behind the jobs, and what starts again at 8:00.
pub async fn fill_due(app: &App) -> Result<usize> {
    let mut offered = 0;
    let now = app.clock.now();
    if rules::may_offer(now) {
        for offering in store::fillable(&app.store, now).await? {
            match fill(app, &offering).await {
                Ok(n) => offered += n,
                // The others are not to wait for this one.
                Err(error) => tracing::error!(offering, "places could not be offered: {}", error.class()),
            }
        }
    }
    Ok(offered)
}
