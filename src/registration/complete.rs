//! What was taken with a name and a number only (仮受付) is completed: same receipt, same turn, same place.

use super::application::Application;
use super::claims;
use super::intake::people;
use super::rules::Waiting;
use super::store::{self, New};
use super::{By, Claim, Registration, State, quotas};
use crate::app::App;
use crate::audit;
use crate::childcare;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::store::{StoreResult, Tx, sql};
use crate::text::{phone_digits, search_key, working_days_after};

/// Working days after which what was not completed is given back, in the evening.
const DAYS: u32 = 3;

/// Until when the rest is waited for.
pub fn completed_by(now: Moment) -> Moment {
    Moment::of(&working_days_after(now.date(), DAYS).to_string(), "17:00").unwrap_or(now)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Completed {
    Yes(State),
    /// It was given back, or is complete already.
    TooLate,
    /// Who holds it is kept secret: what is typed would stand in the rows that everyone reads.
    Secret,
    /// The party has become larger than what is left: what was held stays held.
    NoRoom,
    /// Money or attendance is recorded for somebody of the party that is to be written over.
    Recorded,
}

/// Takes over what the caller says, in place of the name and number that held it. What was held becomes what it was held
/// for; a party that does not fit any more leaves everything as it was.
pub async fn complete(
    app: &App,
    registration: &Registration,
    application: &Application,
    by: By<'_>,
) -> Result<Completed> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let held = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if !held.provisional.0 || !held.state.is_held() || held.hold_until.is_some_and(|until| until <= now) {
        return Ok(Completed::TooLate);
    }
    if held.secret.0 {
        return Ok(Completed::Secret);
    }
    if has_records(&mut tx, &held.id).await? {
        return Ok(Completed::Recorded);
    }
    let to = held.state.proved();
    claims::move_to(&mut tx, &held, State::NotSelected, now).await?;
    let Some(situation) = store::situation(&mut tx, &held.offering_id, &[]).await? else { return Err(Error::NotFound) };
    let counts = situation.places.counts(application);
    let party = Waiting { size: application.size(), slots: application.slots.clone(), counts };
    if to.claim() == Claim::Place && !party.slots.iter().all(|slot| situation.places.have_room(slot, &party)) {
        return Ok(Completed::NoRoom);
    }
    overwrite(&mut tx, &held, application, now).await?;
    let new = New {
        people: people(app, application, now),
        draw_number: held.draw_number.clone(),
        id: held.id.clone(),
        receipt: held.receipt.clone(),
        // Places and wishes come with its claims.
        state: State::NotSelected,
        queue: held.queue,
        hold_until: None,
        twin_of: held.twin_of.clone(),
        application,
        now,
    };
    store::add_party(&mut tx, std::slice::from_ref(&new)).await?;
    quotas::add(&mut tx, &[(held.id.clone(), party.counts.clone())]).await?;
    let empty = Registration { state: State::NotSelected, size: application.size(), ..held.clone() };
    claims::wish_anew(&mut tx, &empty, &application.slots, to, now).await?;
    if let (Some(ask), Some(mut room)) =
        (&application.childcare, childcare::store::room(&mut tx, &held.offering_id).await?)
    {
        let state = room.take(to.claim() == Claim::Place, ask.children());
        let minded = childcare::store::New { registration: held.id.clone(), queue: held.queue, ask, state };
        childcare::store::add(&mut tx, &held.offering_id, &[minded], now).await?;
    }
    if application.email.is_some() {
        let kind = if to == State::Confirmed { LetterKind::Confirmed } else { LetterKind::Received };
        notice::store::queue(&mut tx, vec![Letter::about(&app.chance, now, kind, &held.id)]).await?;
    }
    audit::record(&mut tx, vec![by.entry(app, now, "complete_hold", &held.id)]).await?;
    tx.commit().await?;
    Ok(Completed::Yes(to))
}

/// Facts are appended and never go: they hold on to whom they are about.
async fn has_records(tx: &mut Tx, registration: &str) -> StoreResult<bool> {
    let query = sql("SELECT p.id FROM participant p WHERE p.registration_id = $1 \
         AND (EXISTS (SELECT 1 FROM fee_fact f WHERE f.participant_id = p.id) \
         OR EXISTS (SELECT 1 FROM checkin_fact c WHERE c.participant_id = p.id) \
         OR EXISTS (SELECT 1 FROM attendance a WHERE a.participant_id = p.id)) LIMIT 1");
    Ok(tx.maybe::<(String,)>(query.bind(registration)).await?.is_some())
}

/// The row says what the caller says; whom the name was of, the participants and all that hung on them go.
async fn overwrite(tx: &mut Tx, held: &Registration, a: &Application, now: Moment) -> StoreResult<()> {
    for text in [
        "DELETE FROM person_key WHERE participant_id IN (SELECT id FROM participant WHERE registration_id = $1)",
        "DELETE FROM participant WHERE registration_id = $1",
        "DELETE FROM registration_quota WHERE registration_id = $1",
    ] {
        tx.run(sql(text).bind(&held.id)).await?;
    }
    let query = sql(
        "UPDATE registration SET provisional = 0, channel = $1, language = $2, name = $3, name_kana = $4, name_key = $5, \
         kana_key = $6, email = $7, phone = $8, phone_key = $9, residency = $10, district = $11, on_behalf = $12, size = $13, \
         digest = $14, consent_at = $15, staff_id = $16 WHERE id = $17",
    );
    let query = query.bind(a.channel).bind(&a.language).bind(&a.name).bind(&a.name_kana);
    let query = query.bind(search_key(&a.name)).bind(search_key(&a.name_kana)).bind(a.email.clone());
    let query = query.bind(&a.phone).bind(phone_digits(&a.phone)).bind(a.residency.clone()).bind(a.district.clone());
    let query = query.bind(a.on_behalf).bind(a.size()).bind(a.digest()).bind(now).bind(a.staff_id.clone());
    tx.run_exactly(1, query.bind(&held.id)).await
}
