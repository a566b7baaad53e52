use super::model::Participant;
use super::store;
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::{self, By, secrecy};
use crate::staff::Staff;
use crate::{fee, person};

/// What stands about somebody after it was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// As typed, byte for byte.
    pub name: String,
    pub name_kana: String,
    pub email: Option<String>,
    pub phone: String,
    pub people: Vec<Participant>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Nothing in it is different.
    Nothing,
}

/// Puts right what is held about an applicant and the party (訂正). Old values are kept nowhere: the record names the fields.
/// Search keys and the key for counting follow; the applicant is told that it was done.
pub async fn correct(app: &App, staff: &Staff, id: &str, to: &Correction, reason: &str) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&found.offering_id).await?;
    let found = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if found.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let secret = found.secret.0;
    if secret && !staff.sees_secret {
        return Err(Error::Secret);
    }
    if secret {
        secrecy::unveil(&mut tx, id).await?;
        fee::personal::unveil(&mut tx, id).await?;
    }
    let was = registration::store::registration_in(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let people = store::participants_in(&mut tx, id).await?;
    let fields = changed(&was, &people, to);
    if fields.is_empty() {
        return Ok(Outcome::Nothing);
    }
    store::put_right(&mut tx, id, to, was.email.is_some() && was.email != to.email).await?;
    for participant in &to.people {
        let key = person::key(
            &app.config.secret,
            &participant.name_kana,
            &participant.name,
            participant.birth_date.as_deref(),
            participant.age_band.as_deref(),
            &to.phone,
        );
        let old = person::store::key_of(&mut tx, &participant.id).await?;
        store::put_participant_right(&mut tx, id, participant, &key).await?;
        if let Some(old) = old.filter(|old| *old != key) {
            person::merge::follow(app, &mut tx, &staff.id, &old, &key).await?;
        }
    }
    if secret {
        secrecy::veil(&mut tx, id, &was.receipt).await?;
        fee::personal::veil(&mut tx, id, &secrecy::stand_in(&was.receipt)).await?;
    }
    store::corrected(&mut tx, id, &staff.id, now).await?;
    if to.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::DataCorrected, id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let reason = format!("{}：{reason}", fields.join(", "));
    let by = By { actor: &staff.id, reason: &reason };
    audit::record(&mut tx, vec![by.entry(app, now, "correct_data", id)]).await?;
    tx.commit().await?;
    Ok(Outcome::Done)
}

/// The names of the fields that differ.
fn changed(was: &registration::Registration, people: &[Participant], to: &Correction) -> Vec<&'static str> {
    let pairs = || people.iter().filter_map(|p| Some((p, to.people.iter().find(|t| t.id == p.id)?)));
    [
        ("name", was.name != to.name),
        ("name_kana", was.name_kana != to.name_kana),
        ("email", was.email != to.email),
        ("phone", was.phone != to.phone),
        ("participant.name", pairs().any(|(p, t)| p.name != t.name)),
        ("participant.name_kana", pairs().any(|(p, t)| p.name_kana != t.name_kana)),
        ("participant.birth_date", pairs().any(|(p, t)| p.birth_date != t.birth_date)),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect()
}
