//! Who receives what in the demo city: the centre, of what it organises, as much as the day needs.

use super::accounts::PARTNER;
use crate::app::App;
use crate::error::Result;
use crate::programme::{Announcement, Codes, Column, store::announcements, store::changed};
use crate::receiver::store;

const WHY: &str = "当日の受付と連絡のため";
/// Of this one the centre takes lists away.
const LISTS: (&str, &str) = ("D16", "名札を作るため");

/// Names the centre as a receiver of each of its offerings that has none yet, present or past.
pub async fn add(app: &App) -> Result<()> {
    let now = app.clock.now();
    for a in announcements(&app.store).await? {
        let o = &a.offering;
        if !a.hosts.iter().any(|h| h.partner_id == PARTNER) || !store::lines(&app.store, &o.id).await?.is_empty() {
            continue;
        }
        let (id, columns) = (format!("{}-receiver-1", o.id), Codes(columns(&a)));
        let since = o.publish_at.min(now);
        let new = store::New {
            id: &id,
            offering: &o.id,
            partner: Some(PARTNER),
            columns: &columns,
            why: WHY,
            now: since,
            // It was named before anybody applied.
            sees_from: None,
            meanwhile: &Codes(Vec::new()),
            staff: None,
        };
        let mut tx = app.store.write().await?;
        store::add(&mut tx, &new).await?;
        if o.id == LISTS.0 {
            store::permit(&mut tx, &format!("{id}-permit"), &id, LISTS.1, since, None).await?;
        }
        changed(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn columns(a: &Announcement) -> Vec<Column> {
    let day = [Column::Name, Column::Kana, Column::Phone, Column::Attendance];
    day.into_iter().chain((a.offering.fee > 0).then_some(Column::Fee)).collect()
}
