use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::store::{StoreResult, Tx, Value, with_list};
use crate::{
    adjustment, applicants, arrangement, childcare, continuing, device, fee, incident, invitee, mailing, notice,
    pickup, priority, proposal, registration, revocation, screening,
};

/// What was taken, by what it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub registrations: i64,
    pub participants: i64,
    pub answers: i64,
    pub notes: i64,
    pub letters: i64,
}

impl Taken {
    pub fn counts(&self) -> [(&'static str, i64); 5] {
        [
            ("registrations", self.registrations),
            ("participants", self.participants),
            ("answers", self.answers),
            ("notes", self.notes),
            ("letters", self.letters),
        ]
    }
}

/// Takes away, in every room, all that tells whose these registrations are; each is recorded. The offering's lock must have
/// been taken.
pub async fn forget(app: &App, tx: &mut Tx, by: &str, registrations: &[String], now: Moment) -> StoreResult<Taken> {
    let (participants, answers) = registration::personal::held(tx, registrations).await?;
    let notes = applicants::personal::forget(tx, registrations).await?;
    let letters = notice::personal::forget(tx, registrations, now).await?;
    fee::personal::forget(tx, registrations).await?;
    adjustment::personal::forget(tx, registrations).await?;
    pickup::personal::forget(tx, registrations).await?;
    childcare::personal::forget(tx, registrations).await?;
    priority::personal::forget(tx, registrations).await?;
    arrangement::personal::forget(tx, registrations).await?;
    continuing::personal::forget(tx, registrations).await?;
    screening::personal::forget(tx, registrations).await?;
    revocation::personal::forget(tx, registrations).await?;
    incident::personal::forget(tx, registrations).await?;
    device::personal::forget(tx, registrations).await?;
    for text in [
        "UPDATE data_request SET text = '' WHERE registration_id IN {}",
        "UPDATE hold SET note = '' WHERE registration_id IN {}",
        "DELETE FROM held_text WHERE registration_id IN {}",
    ] {
        tx.run(with_list(text, vec![], registrations.iter().map(Value::from).collect())).await?;
    }
    registration::personal::forget(tx, registrations, now).await?;
    // It looks who is forgotten.
    mailing::personal::forget(tx, registrations).await?;
    invitee::personal::forget(tx, registrations, now).await?;
    let entries =
        registrations.iter().map(|id| Entry::new(&app.chance, now, by, "forget", format!("registration:{id}")));
    audit::record(tx, entries.collect()).await?;
    Ok(Taken { registrations: registrations.len() as i64, participants, answers, notes, letters })
}

/// Rows of an offering's forgotten registrations that still tell of a person, in every room.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    Ok(registration::personal::left(tx, offering).await?
        + applicants::personal::left(tx, offering).await?
        + fee::personal::left(tx, offering).await?
        + adjustment::personal::left(tx, offering).await?
        + pickup::personal::left(tx, offering).await?
        + childcare::personal::left(tx, offering).await?
        + priority::personal::left(tx, offering).await?
        + mailing::personal::left(tx, offering).await?
        + proposal::personal::left(tx, offering).await?
        + invitee::personal::left(tx, offering).await?
        + arrangement::personal::left(tx, offering).await?
        + continuing::personal::left(tx, offering).await?
        + screening::personal::left(tx, offering).await?
        + revocation::personal::left(tx, offering).await?
        + device::personal::left(tx, offering).await?
        + incident::personal::left(tx, offering).await?
        + super::store::left(tx, offering).await?)
}
