//! What the 市民活動センター is about to offer: the get-together once more, waiting for the city's review, and a course
//! that is still being written.

use super::{DemoError, accounts};
use crate::app::App;
use crate::programme::store::announcement;
use crate::proposal::begin::{From, begin};
use crate::proposal::submit::submit;
use crate::staff::Staff;
use crate::staff::store::by_email;
use crate::store::sql;

/// Begins and submits them, where nothing is proposed yet.
pub async fn play(app: &App) -> Result<(), DemoError> {
    let there: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM proposal")).await?;
    let Some(account) = by_email(&app.store, accounts::PROPOSER).await? else { return Ok(()) };
    let Some(partner) = account.partner_id.clone().filter(|_| there.0 == 0) else { return Ok(()) };
    let staff = Staff {
        id: account.id,
        name: account.name,
        role: account.role,
        partner_id: account.partner_id,
        takes_city_fees: account.takes_city_fees.0,
        sees_secret: false,
        session: String::new(),
    };
    for (offering, sent) in [("D16", true), ("D23", false)] {
        let Some(last) = announcement(&app.store, offering).await? else { continue };
        let id = begin(app, &staff, &partner, From::LastRun(&last), false).await?;
        if sent {
            submit(app, &staff, &id).await?;
        }
    }
    // The city has read its letter long since.
    let mut tx = app.store.write().await?;
    let read = sql("UPDATE notice SET state = 'sent', sent_at = created_at WHERE kind = 'proposal_submitted'");
    tx.run(read).await?;
    tx.commit().await?;
    Ok(())
}
