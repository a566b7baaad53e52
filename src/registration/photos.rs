use super::consent::{How, What, add_facts};
use super::{BY_APPLICANT, Registration, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::store::sql;

/// Keeps who of the party agrees to be in photos that are published, in the party's order: at once, and however often they
/// change their mind. Who is not named does not agree.
pub async fn photos(app: &App, registration: &Registration, agree: &[bool]) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    let mut changed = Vec::new();
    let people = "SELECT id, photo_consent FROM participant WHERE registration_id = $1 ORDER BY position";
    let people: Vec<(String, i64)> = tx.all(sql(people).bind(&registration.id)).await?;
    for (n, (participant, was)) in people.into_iter().enumerate() {
        let consent = agree.get(n).copied().unwrap_or(false);
        if (was == 1) == consent {
            continue;
        }
        tx.run(
            sql("UPDATE participant SET photo_consent = $1 WHERE registration_id = $2 AND id = $3")
                .bind(consent)
                .bind(&registration.id)
                .bind(&participant),
        )
        .await?;
        changed.push((What::Photo, participant, consent));
    }
    add_facts(app, &mut tx, &registration.id, &changed, (BY_APPLICANT, How::Web), now).await?;
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "applicant", "photo_consent", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
