use super::rules::standing;
use super::{Request, Standing, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::{self, Fact, FactKind};
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::store::Flag;

/// Keeps how many came, by age, and what is to be said of it. The sum is the session's head-count, so that the count along
/// the plan knows it; reporting again puts it right. False: it has not been held.
pub async fn report(
    app: &App,
    by: &Staff,
    request: &Request,
    heads: &[(&'static str, i64)],
    text: &str,
) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&request.offering_id).await?;
    let request = store::find_in(&mut tx, &request.registration_id).await?.ok_or(Error::NotFound)?;
    let Some(session) = request.session_id.clone() else { return Ok(false) };
    if !matches!(standing(&request, now), Standing::Held | Standing::Reported) {
        return Ok(false);
    }
    store::report(&mut tx, &request.registration_id, text, heads, &by.id, now).await?;
    tx.lock_session(&session).await?;
    let total: i64 = heads.iter().map(|(_, n)| n).sum();
    let counted = checkin::store::counted_in(&mut tx, &session).await?;
    if total != counted {
        let (id, kind) = (app.chance.id(now), FactKind::HeadCountSet);
        let fact = Fact {
            at: checkin::count::dated(&mut tx, &session, &id, now, kind).await?,
            id,
            session_id: session,
            participant_id: None,
            kind,
            amount: total,
            recorded_at: now,
            device: "report".into(),
            staff_id: Some(by.id.clone()),
            clock_offset: None,
            anyway: Flag(false),
        };
        checkin::store::add_facts(&mut tx, &[fact]).await?;
    }
    let subject = format!("registration:{}", request.registration_id);
    audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "report_visit", subject)]).await?;
    tx.commit().await?;
    Ok(true)
}
