use super::rules::is_decided;
use super::{Hearing, How, Standing, personal, store};
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::registration::By;
use crate::registration::store::registration_in;
use crate::staff::Staff;

/// Somebody of the city doubts what an applicant stated, and asks them. Who has a mailbox is told at once; others when staff
/// have told them. The decision stands meanwhile. False: there is none to take back, or they are asked already.
pub async fn open(app: &App, by: &Staff, registration: &str, doubt: &str, answer_by: Moment) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let known = registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    tx.lock_offering(&known.offering_id).await?;
    let known = registration_in(&mut tx, registration).await?.ok_or(Error::NotFound)?;
    if !is_decided(known.state) || known.forgotten_at.is_some() || store::goes_on(&mut tx, &known.id).await? {
        return Ok(false);
    }
    let by_mail = known.email.is_some();
    let hearing = Hearing {
        id: app.chance.id(now),
        offering_id: known.offering_id.clone(),
        registration_id: known.id.clone(),
        state: Standing::Open,
        doubt: doubt.to_owned(),
        answer_by,
        opened_by: by.id.clone(),
        opened_at: now,
        told_how: by_mail.then(|| How::Mail.code().to_owned()),
        told_at: by_mail.then_some(now),
        statement: String::new(),
        stated_how: None,
        stated_at: None,
        stated_by: None,
        reason: String::new(),
        proposed_by: None,
        proposed_at: None,
        ended_by: None,
        ended_at: None,
    };
    store::add(&mut tx, &hearing).await?;
    personal::veil(&mut tx, &known.id).await?;
    if by_mail {
        let letter = Letter::about(&app.chance, now, LetterKind::HearingOpened, &known.id).subject(hearing.id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    let by = By { actor: &by.id, reason: "" };
    audit::record(&mut tx, vec![by.entry(app, now, "open_hearing", &known.id)]).await?;
    tx.commit().await?;
    Ok(true)
}
