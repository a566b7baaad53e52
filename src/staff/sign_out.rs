//! Signing out: this browser, or every one.

use super::{Staff, store};
use crate::app::App;
use crate::audit;
use crate::error::Result;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    Here,
    Everywhere,
}

pub async fn sign_out(app: &App, staff: &Staff, place: Where) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let verb = match place {
        Where::Here => {
            store::close_session(&mut tx, &staff.session).await?;
            "staff_signed_out"
        }
        Where::Everywhere => {
            store::close_all_sessions(&mut tx, &staff.id).await?;
            "staff_signed_out_everywhere"
        }
    };
    let entry = audit::Entry::new(&app.chance, now, &staff.id, verb, format!("staff:{}", staff.id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
