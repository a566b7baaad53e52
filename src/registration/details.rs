use super::{Registration, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;

/// Keeps the answers to what is asked after a place is given.
pub async fn details(app: &App, registration: &Registration, answers: Vec<(String, String)>) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    store::answer(&mut tx, &registration.id, answers, now).await?;
    let subject = format!("registration:{}", registration.id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "applicant", "details", subject)]).await?;
    tx.commit().await?;
    Ok(())
}
