use super::{Draw, State, announce, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::selection::seed::sha256;

/// The city's own secret is another one than when the draw was announced; shown in the reader's language.
pub const OTHER_SECRET: &str = "other_secret";
/// The day of the outside number had begun.
pub const TOO_LATE: &str = "too_late";

/// Opens the secret: once the list is fixed, and before the day of the outside number begins. If it cannot be, that is
/// published now, and the outside number alone decides. False: it was opened before, or the list is not fixed.
pub async fn open(app: &App, draw: &Draw) -> Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Fixed).await? else { return Ok(false) };
    if draw.secret_at.is_some() {
        return Ok(false);
    }
    let now = app.clock.now();
    let secret = announce::secret(app, &draw.id);
    let verb = if now >= draw.outside_begins() {
        store::not_opened(&mut tx, &draw.id, TOO_LATE, now).await?;
        "give_secret_up"
    } else if sha256(&secret) != draw.commitment {
        store::not_opened(&mut tx, &draw.id, OTHER_SECRET, now).await?;
        "give_secret_up"
    } else {
        store::opened(&mut tx, &draw.id, &secret, now).await?;
        "open_secret"
    };
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, "system", verb, format!("draw:{}", draw.id))]).await?;
    tx.commit().await?;
    Ok(true)
}
