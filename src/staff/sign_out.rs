//! Signing out: this browser, another one, or every one.

use super::guard::Holder;
use super::store::session;
use crate::app::App;
use crate::audit;
use crate::error::Result;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where<'a> {
    Here,
    /// Another of one's own browsers, by what is kept of its token.
    There(&'a str),
    Everywhere,
}

/// Whoever leaves has left, however long ago they last did something: a device that hangs on the sign-in is to hear of it.
pub async fn sign_out(app: &App, holder: &Holder, place: Where<'_>) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let verb = match place {
        Where::Here => {
            session::close(&mut tx, &holder.staff, &holder.session).await?;
            "staff_signed_out"
        }
        Where::There(browser) => {
            // Gone already, or never theirs: there is nothing to record.
            if session::close(&mut tx, &holder.staff, browser).await? == 0 {
                return Ok(());
            }
            "staff_signed_out_elsewhere"
        }
        Where::Everywhere => {
            session::close_all(&mut tx, &holder.staff).await?;
            "staff_signed_out_everywhere"
        }
    };
    let entry = audit::Entry::new(&app.chance, now, &holder.staff, verb, format!("staff:{}", holder.staff));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
