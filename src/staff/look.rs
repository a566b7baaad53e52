//! Every look at personal data stands in the record: who, when, at what.

use super::Staff;
use crate::app::App;
use crate::audit;
use crate::error::Result;

/// Records that `staff` saw or took the personal data of `subject` (`offering:…`, `session:…`), before it is shown.
pub async fn look(app: &App, staff: &Staff, verb: &'static str, subject: String) -> Result<()> {
    let now = app.clock.now();
    let entry = audit::Entry::new(&app.chance, now, &staff.id, verb, subject);
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
