use data_encoding::HEXLOWER;

use super::model::{Draw, Needed, SecretState, State};
use super::rules::{Schedule, rules_of, schedule_of};
use super::{stop, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::Result;
use crate::programme::Announcement;
use crate::programme::store::{announcement, announcement_in};
use crate::secret::mac;
use crate::selection::seed::sha256;
use crate::text::Language;

/// Letters of a draw's id: it is read out and typed.
const ID: usize = 8;

/// The secret of a draw: 32 bytes that follow from the city's own secret and the draw's id. It stands in no table and on no
/// page before it is opened, and nobody chose it.
pub fn secret(app: &App, draw: &str) -> String {
    HEXLOWER.encode(&mac(&app.config.secret, "draw", &[draw]))
}

/// What is to be done about an offering's draw.
#[derive(Debug, PartialEq, Eq)]
enum Due {
    Nothing,
    Announce,
    /// The one in force has lost its dates: it is stopped for this reason, and another announced.
    Replace(&'static str),
}

fn due(a: &Announcement, draws: &[Draw], now: Moment) -> Due {
    if rules_of(a).is_err() || draws.iter().any(|d| d.fixed_at.is_some()) {
        return Due::Nothing;
    }
    let Some(draw) = draws.first().filter(|d| d.state != State::Stopped) else { return Due::Announce };
    match schedule_of(a, draw.announced_at).is_some_and(|s| s.is_of(draw)) {
        false => Due::Replace(stop::DATES_MOVED),
        // Whose list should have been fixed before the day of the number began, and was not, has lost its procedure.
        true if now >= draw.outside_begins() => Due::Replace(stop::NOT_FIXED_IN_TIME),
        true => Due::Nothing,
    }
}

/// Announces the draw of an offering: procedure, commitment, outside number and instants, public from now on. Where the
/// offering's dates have moved since, the old draw is stopped for that reason and another announced, while no list is
/// fixed. There is no second draw: once a list was fixed, no other is ever announced. Whether one was announced.
pub async fn announce(app: &App, offering: &str) -> Result<bool> {
    let now = app.clock.now();
    // Asked every few seconds, and seldom so: no lock is taken for finding that out.
    let Some(a) = announcement(&app.store, offering).await? else { return Ok(false) };
    if due(&a, &store::of_offering(&app.store, offering).await?, now) == Due::Nothing {
        return Ok(false);
    }
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let Some(a) = announcement_in(&mut tx, offering).await? else { return Ok(false) };
    let draws = store::of_offering_in(&mut tx, offering).await?;
    match (due(&a, &draws, now), draws.first()) {
        (Due::Nothing, _) => return Ok(false),
        (Due::Replace(why), Some(draw)) => stop::stop_in(app, &mut tx, draw, "system", why).await?,
        _ => {}
    }
    let Some(schedule) = schedule_of(&a, now) else { return Ok(false) };
    let draw = announced_for(app, offering, &schedule, now);
    store::add(&mut tx, &draw).await?;
    let subject = format!("draw:{}", draw.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "system", "announce_draw", subject)]).await?;
    tx.catalogue_changed().await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) fn announced_for(app: &App, offering: &str, schedule: &Schedule, now: Moment) -> Draw {
    let id = app.chance.letters(ID);
    // What is announced is announced in the city's own language.
    let w = super::words::words(Language::Ja);
    Draw {
        commitment: sha256(&secret(app, &id)),
        id,
        offering_id: offering.into(),
        state: State::Announced,
        announced_at: now,
        list_fixed_at: schedule.list_fixed_at,
        draw_at: schedule.draw_at,
        release_at: schedule.release_at,
        secret_state: SecretState::Sealed,
        secret: String::new(),
        secret_reason: String::new(),
        secret_at: None,
        outside_what: w.outside_what.into(),
        outside_date: schedule.outside_on.to_string(),
        outside_publisher: w.outside_publisher.into(),
        outside_second: w.outside_second.into(),
        outside_decimals: "1 1 1 1".into(),
        read_value: String::new(),
        read_by: None,
        read_at: None,
        outside_value: None,
        value_by: None,
        rules: None,
        fixed_at: None,
        list_digest: None,
        needed: Needed(None),
        seed: None,
        counts: None,
        drawn_at: None,
        approved_at: None,
        approved_by: None,
        released_at: None,
        stopped_at: None,
        stopped_by: None,
        stopped_why: String::new(),
        round: 1,
        closes_at: None,
    }
}
