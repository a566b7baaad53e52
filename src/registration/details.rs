use super::consent::{How, What, add_facts, consents_of};
use super::{BY_APPLICANT, Registration, State, secrecy, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};

/// Keeps the answers to what is asked after a place is given, in the place of earlier ones. False where there is no place:
/// nobody is asked for more than applying needs.
pub async fn details(
    app: &App,
    registration: &Registration,
    questions: Vec<String>,
    answers: Vec<(String, String)>,
) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    // Forgotten since its page was opened: nothing is written about anybody any more.
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    if registration.state != State::Confirmed {
        return Ok(false);
    }
    let consents = consents_of(&mut tx, &registration.id, &questions).await?;
    let given = |id: &str| answers.iter().any(|(question, _)| question == id);
    let changed = consents.into_iter().filter(|(id, was)| given(id) != (*was == 1));
    let changed: Vec<_> = changed.map(|(id, was)| (What::Question, id, was == 0)).collect();
    add_facts(app, &mut tx, &registration.id, &changed, (BY_APPLICANT, How::Web), now).await?;
    store::answer(&mut tx, &registration.id, questions, answers, now).await?;
    if registration.secret.0 {
        secrecy::veil_answers(&mut tx, &registration.id).await?;
    }
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "applicant", "details", subject)]).await?;
    tx.commit().await?;
    Ok(true)
}
