use super::rules::standing;
use super::{Plan, Request, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::store::Tx;

/// Keeps a day and an instructor that are being agreed: the group sees that it is arranged. False: it is settled already.
pub async fn propose(app: &App, by: &Staff, request: &Request, plan: &Plan) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(request) = open(app, &mut tx, request).await? else { return Ok(false) };
    store::propose(&mut tx, &request.registration_id, plan).await?;
    let subject = format!("registration:{}", request.registration_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "propose_visit", subject)]).await?;
    tx.commit().await?;
    Ok(true)
}

/// The request under its offering's lock, as long as people still have to decide it.
pub async fn open(app: &App, tx: &mut Tx, request: &Request) -> Result<Option<Request>> {
    tx.lock_offering(&request.offering_id).await?;
    let found = store::find_in(tx, &request.registration_id).await?.ok_or(Error::NotFound)?;
    Ok(standing(&found, app.clock.now()).is_open().then_some(found))
}
