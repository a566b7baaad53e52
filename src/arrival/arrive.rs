//! Somebody at the door says who they are, and is checked in.

use std::net::IpAddr;

use data_encoding::BASE32_NOPAD;

use super::rules::{KEPT, REST, rests};
use super::store;
use crate::app::App;
use crate::checkin::append::Tap;
use crate::checkin::rules::stands;
use crate::checkin::{Entry, FactKind, Head, Intake, Who, store as checkins};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::offline::fold::family;
use crate::offline::receipt::receipt_typed;
use crate::offline::verdict::Stands;
use crate::registration::store as registrations;
use crate::registration::{Registration, secrecy};
use crate::secret::mac;
use crate::text::ascii;

/// Whom number and name are together.
#[derive(Clone, Debug)]
pub enum Known {
    /// Boxed, for it is much larger than nothing.
    One(Box<Registration>),
    /// No such number, another name, another offering's: which of them is said to nobody.
    Nobody,
    /// Too many wrong tries: nothing is looked at.
    Resting,
}

/// Finds a registration of this session's offering by its receipt number and a family name of its party, as written or as read.
/// The steps are the same whatever is wrong. Of who is kept secret the true name counts, and is shown to nobody.
pub async fn known(app: &App, head: &Head, address: Option<IpAddr>, number: &str, name: &str) -> Result<Known> {
    let now = app.clock.now();
    let receipt = receipt_typed(&ascii(number));
    let digest = |purpose: &str, text: &str| BASE32_NOPAD.encode(&mac(&app.config.secret, purpose, &[text])[..16]);
    let asked = digest("door number", receipt.as_deref().unwrap_or_default());
    let from =
        digest("door address", &address.map(crate::web::limits::household).map_or(String::new(), |a| a.to_string()));
    let found = match &receipt {
        Some(receipt) => registrations::by_receipt(&app.store, receipt).await?,
        None => None,
    };
    let right = match found {
        Some(mut opened) => {
            let readings = readings(app, &opened.registration.id).await?;
            secrecy::reveal_opened(&app.store, &mut opened).await?;
            let r = &opened.registration;
            let names = opened.names().chain([r.name.as_str(), r.name_kana.as_str()]).map(family);
            let mut names: Vec<String> = names.chain(readings.iter().map(|reading| family(reading))).collect();
            names.retain(|name| !name.is_empty());
            let fits = names.contains(&family(name)) && r.offering_id == head.offering_id && r.forgotten_at.is_none();
            fits.then_some(opened.registration)
        }
        None => None,
    };
    let mut tx = app.store.write().await?;
    // Two tries at one door are counted one after the other.
    tx.lock_session(&head.id).await?;
    // What is no number at all cannot have been guessed at.
    let (of_address, of_number) = store::wrong(&mut tx, &head.id, &from, &asked, now.plus(-REST)).await?;
    if rests(of_address, if receipt.is_some() { of_number } else { 0 }) {
        return Ok(Known::Resting);
    }
    match right {
        Some(registration) => Ok(Known::One(Box::new(registration))),
        None => {
            store::tried(&mut tx, &app.chance.id(now), &head.id, &from, &asked, now).await?;
            tx.commit().await?;
            Ok(Known::Nobody)
        }
    }
}

/// How the names of a party are read, also where they are kept secret.
async fn readings(app: &App, registration: &str) -> Result<Vec<String>> {
    let query = crate::store::sql(
        "SELECT COALESCE(s.name_kana, p.name_kana) FROM participant p \
         LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position",
    );
    let rows: Vec<(String,)> = app.store.all(query.bind(registration)).await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}

/// What the door says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Welcome(Moment),
    Already(Moment),
    /// Who of them has come?
    Party(Vec<Entry>),
    /// Date and start of those for which there is a place.
    OtherSession(Vec<(String, String)>),
    /// Waiting, withdrawn, no place yet: nothing that a screen settles.
    AskStaff,
}

/// Checks a registration's party in, or those of it who have come: `which` counts them from 0. Nobody without a place at this
/// session is let in by a screen.
pub async fn arrive(
    app: &App,
    intake: &Intake,
    head: &Head,
    registration: &str,
    which: &[i64],
    fact: &str,
) -> Result<Answer> {
    let party = checkins::of_registration(&app.store, head, registration).await?;
    let Some(first) = party.first() else { return Err(Error::NotFound) };
    match stands(first) {
        Stands::Expected => {}
        Stands::Elsewhere => return Ok(Answer::OtherSession(checkins::covered(&app.store, registration).await?)),
        _ => return Ok(Answer::AskStaff),
    }
    let since: Vec<Moment> = party.iter().filter_map(Entry::here_since).collect();
    if since.len() == party.len() {
        return Ok(Answer::Already(since.into_iter().min().unwrap_or_default()));
    }
    let mut party = party;
    party.sort_by_key(|e| e.position);
    let awaited = |e: &&Entry| e.here_since().is_none() && (e.size == 1 || which.contains(&e.position));
    let taps: Vec<Tap> = party
        .iter()
        .filter(awaited)
        .map(|e| Tap::now(&format!("{fact}-{}", e.position), &e.id, FactKind::CheckIn))
        .collect();
    if taps.is_empty() {
        return Ok(Answer::Party(party));
    }
    let tapped = intake.append(&Who::Door(head.id.clone()), &head.id, taps).await?;
    let at = tapped.iter().map(|t| t.standing.at).min().unwrap_or_default();
    Ok(Answer::Welcome(at))
}

/// Tries of days ago are nobody's business.
pub async fn forget_old(app: &App) -> Result<usize> {
    let mut tx = app.store.write().await?;
    let gone = store::forget(&mut tx, app.clock.now().plus(-KEPT)).await?;
    tx.commit().await?;
    Ok(usize::try_from(gone).unwrap_or_default())
}
