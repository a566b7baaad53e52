use super::store;
use super::terms::VERSION;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::text::fiscal_year_of;

/// Somebody accepts the terms of handling personal data for this fiscal year; the first time is what is kept.
pub async fn accept(app: &App, staff: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if store::accept(&mut tx, staff, fiscal_year_of(now.date()), VERSION, now).await? {
        let entry = Entry::new(&app.chance, now, staff, "accept_data_terms", format!("staff:{staff}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
    }
    Ok(())
}
