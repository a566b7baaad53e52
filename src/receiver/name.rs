use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::partner;
use crate::programme::{Codes, Column, store as programmes};
use crate::staff::Staff;
use crate::store::{StoreResult, Tx};

/// Who is to receive what, and why.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// None: the city's department.
    pub partner: Option<String>,
    pub columns: Vec<Column>,
    pub why: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Done,
    NoSuchPartner,
}

/// Hours between the letters to those who have applied and a receiver's first look: three days, within which whoever does
/// not want it can ring the number in the letter.
pub const TOLD_HOURS: i64 = 72;

/// Names who receives which columns from now on, and says so to who applies. Whoever received others before receives these
/// instead, and takes lists away only when that is allowed again. Who has applied already is told by letter, and seen by it some
/// days later; what it received before it goes on seeing.
pub async fn name(app: &App, staff: &Staff, offering: &str, wanted: Wanted) -> Result<Named> {
    let partner = wanted.partner.as_deref();
    if let Some(id) = partner
        && partner::store::find(&app.store, id).await?.is_none()
    {
        return Ok(Named::NoSuchPartner);
    }
    let now = app.clock.now();
    let columns = Codes(wanted.columns);
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let mut meanwhile = Codes(Vec::new());
    if let Some(before) = store::present_in(&mut tx, offering, partner).await? {
        meanwhile = received(&mut tx, &before, now).await?;
        store::end(&mut tx, &before, now, &staff.id).await?;
    }
    let id = app.chance.id(now);
    // Nothing new is received, or by the city's own department: nobody is to be told.
    let more = partner.is_some() && columns.0.iter().any(|column| !meanwhile.has(column));
    let applied = if more { store::applied_in(&mut tx, offering).await? } else { Vec::new() };
    let new = store::New {
        id: &id,
        offering,
        partner,
        columns: &columns,
        why: &wanted.why,
        now,
        sees_from: (!applied.is_empty()).then(|| now.plus(TOLD_HOURS * 3600)),
        meanwhile: &meanwhile,
        staff: Some(&staff.id),
    };
    store::add(&mut tx, &new).await?;
    let told = applied.iter().filter(|(_, mail)| *mail);
    let letters = told.map(|(registration, _)| {
        Letter::about(&app.chance, now, LetterKind::ReceiverNamed, registration).subject(id.clone())
    });
    notice::store::queue(&mut tx, letters.collect()).await?;
    programmes::changed(&mut tx).await?;
    // Ids and names of fields: who, and which.
    let names: Vec<&str> = columns.0.iter().map(|c| c.code()).collect();
    let reason = format!("{}: {}", partner.unwrap_or("city"), names.join(", "));
    let entry = Entry::new(&app.chance, now, &staff.id, "name_receiver", format!("offering:{offering}"));
    audit::record(&mut tx, vec![Entry { reason, ..entry }]).await?;
    tx.commit().await?;
    Ok(Named::Done)
}

/// What a receiver sees at this instant.
async fn received(tx: &mut Tx, receiver: &str, now: Moment) -> StoreResult<Codes<Column>> {
    let (columns, meanwhile, from) = store::columns_in(tx, receiver).await?;
    let open = from.is_none_or(|from| from <= now);
    Ok(if open { columns } else { Codes(columns.0.into_iter().filter(|c| meanwhile.has(c)).collect()) })
}

/// Somebody without an e-mail address was told by staff; once all are, the receiver may see them.
pub async fn tell(app: &App, staff: &Staff, offering: &str, receiver: &str, registration: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if !store::is_present(&mut tx, offering, receiver).await?
        || !store::tell(&mut tx, receiver, registration, &staff.id, now).await?
    {
        return Err(Error::NotFound);
    }
    programmes::changed(&mut tx).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "told_of_receiver", format!("registration:{registration}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
