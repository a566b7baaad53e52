use data_encoding::BASE32_NOPAD;

use super::rules::{KEPT_SECONDS, REST_SECONDS, fits, may_tell, rests};
use super::{Answer, Question, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::secret::mac;
use crate::staff::{self, Staff};

/// Compares what a caller said. `sees`: whether the account sees the people of an offering. The answer is the same, and
/// found in the same steps, whether there is no such number, another fact was wrong, or it is not this account's to tell;
/// and each is in the record.
pub async fn ask(app: &App, by: &Staff, question: &Question, sees: impl Fn(&str) -> bool) -> Result<Answer> {
    let now = app.clock.now();
    let asked = BASE32_NOPAD.encode(&mac(&app.config.secret, "telephone", &[&question.asked])[..16]);
    let mut tx = app.store.write().await?;
    // Two questions of one account are asked one after the other, so that none slips past the count.
    staff::store::lock(&mut tx, &by.id).await?;
    let (of_number, of_account) = store::failures(&mut tx, &asked, &by.id, now.plus(-REST_SECONDS)).await?;
    let found = match &question.receipt {
        Some(receipt) => store::known(&mut tx, receipt).await?,
        None => None,
    };
    let subject = found.as_ref().map_or_else(|| "people".to_owned(), |(r, _)| format!("registration:{}", r.id));
    let told =
        found.filter(|(r, known)| may_tell(r) && sees(&r.offering_id) && fits(question.fact, &question.said, known));
    let answer = match told {
        _ if rests(of_number, of_account) => Answer::Resting,
        Some((registration, _)) => Answer::Tell(Box::new(registration)),
        None => Answer::Silent,
    };
    let verb = match answer {
        Answer::Tell(_) => "tell_by_telephone",
        Answer::Silent => "refuse_by_telephone",
        Answer::Resting => "rest_by_telephone",
    };
    // What is not looked at counts for nothing, or it would rest for ever.
    if !matches!(answer, Answer::Resting) {
        let right = matches!(answer, Answer::Tell(_));
        store::tried(&mut tx, &app.chance.id(now), &asked, &by.id, right, now).await?;
    }
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, verb, subject)]).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Tries of days ago are nobody's business.
pub async fn forget_old(app: &App) -> Result<usize> {
    let mut tx = app.store.write().await?;
    let gone = store::forget(&mut tx, app.clock.now().plus(-KEPT_SECONDS)).await?;
    tx.commit().await?;
    Ok(usize::try_from(gone).unwrap_or_default())
}
