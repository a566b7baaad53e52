use super::{Registration, store};
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
    for position in 0..registration.size {
        let consent = usize::try_from(position).ok().and_then(|n| agree.get(n)).copied().unwrap_or(false);
        tx.run(
            sql("UPDATE participant SET photo_consent = $1 WHERE registration_id = $2 AND position = $3")
                .bind(consent)
                .bind(&registration.id)
                .bind(position),
        )
        .await?;
    }
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "applicant", "photo_consent", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
