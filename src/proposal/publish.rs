//! What was approved becomes an offering, or is taken over by the one there is.

use super::content::Content;
use super::model::{Instructor, Proposal};
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::programme::store::work_over::work_over;
use crate::programme::{Announcement, Venue};
use crate::registration::withdraw::freed;
use crate::store::Tx;
use crate::text::{ascii, parse_ymd};

/// Writes it where the catalogue reads it, in the transaction that approves it.
pub(super) async fn publish(
    app: &App,
    tx: &mut Tx,
    proposal: &Proposal,
    announcement: &Announcement,
    new_venue: Option<Venue>,
    content: &Content,
) -> Result<()> {
    let offering = &announcement.offering;
    if let Some(venue) = new_venue {
        crate::programme::store::put_venues(tx, &[venue]).await?;
    }
    if proposal.offering_id.is_some() {
        work_over(tx, announcement).await?;
        // A larger capacity frees places.
        freed(app, tx, &offering.id).await?;
    } else {
        let own = offering.programme_id == offering.id;
        if own {
            crate::programme::store::put_programmes(tx, &[(offering.id.clone(), offering.title.clone())]).await?;
        }
        crate::programme::store::add(tx, announcement).await?;
        store::is_offering(tx, &proposal.id, &offering.id).await?;
    }
    store::put_instructors(tx, &offering.id, &instructors(content)).await?;
    Ok(())
}

fn instructors(content: &Content) -> Vec<Instructor> {
    let rows = 0..content.rows("instructors");
    let instructor = |row: usize| {
        let get = |field: &str| content.get(&format!("instructors[{row}].{field}"));
        Instructor {
            name: get("name").to_owned(),
            contact: get("contact").to_owned(),
            honorarium: ascii(get("honorarium")).replace(',', "").parse().ok(),
            pays_on: parse_ymd(get("pays_on")).ok().map(|day| day.to_string()),
        }
    };
    rows.map(instructor).collect()
}
