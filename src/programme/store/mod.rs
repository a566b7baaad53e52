//! All SQL about what is offered.

mod add;
pub mod work_over;

pub use add::{add, put_programmes, put_venues};

use std::collections::HashMap;

use super::announcement::Announcement;
use super::criterion::Criterion;
use super::model::*;
use super::prerequisite::{Edges, Prerequisite};
use super::priority::Priority;
use super::quota::Quota;
use super::receiver::Receiver;
use crate::store::{Source, Store, StoreResult, Tx, sql};

/// The smallest party that waits for the slot `s`, where something is free all the same.
macro_rules! smallest_waiting {
    () => {
        "CASE WHEN s.waiting > 0 AND s.taken < s.capacity + s.extra THEN (SELECT MIN(r.size) FROM wish w \
         JOIN registration r ON r.id = w.registration_id \
         WHERE w.slot_id = s.id AND r.state IN ('waiting', 'held_waiting')) END"
    };
}
pub(crate) use smallest_waiting;

/// Every published or cancelled offering, whoever may see it, in order of their ids.
pub async fn announcements(store: &Store) -> StoreResult<Vec<Announcement>> {
    load(Source::Store(store), None).await
}

/// One offering in whatever state. None if there is no such offering.
pub async fn announcement(store: &Store, offering: &str) -> StoreResult<Option<Announcement>> {
    Ok(load(Source::Store(store), Some(offering)).await?.pop())
}

/// The same, inside a transaction: what a verb decides upon.
pub async fn announcement_in(tx: &mut Tx, offering: &str) -> StoreResult<Option<Announcement>> {
    Ok(load(Source::Tx(tx), Some(offering)).await?.pop())
}

/// Receivers of today, and the registrations whose consent was taken back: to that receiver, under whichever row it was
/// named then, or to all handling. Beginning from the consents that ended, which are few: on SQLite CROSS JOIN keeps the order.
const WITHOUT: &str = "SELECT DISTINCT r.id, f.registration_id FROM consent_fact f CROSS JOIN registration g CROSS JOIN offering_receiver r \
    LEFT JOIN offering_receiver o ON o.id = f.about WHERE f.given = 0 AND f.what IN ('handling', 'receiver') AND g.id = f.registration_id \
    AND r.offering_id = g.offering_id AND r.ended_at IS NULL AND (f.what = 'handling' OR COALESCE(o.partner_id, '') = COALESCE(r.partner_id, '')) \
    AND (CAST($1 AS TEXT) IS NULL OR r.offering_id = $1) ORDER BY r.id, f.registration_id";

async fn load(mut from: Source<'_>, one: Option<&str>) -> StoreResult<Vec<Announcement>> {
    let by = |text: &'static str| sql(text).bind(one);
    let offerings: Vec<Offering> = from
        .all(by("SELECT * FROM offering WHERE CAST($1 AS TEXT) IS NULL AND state <> 'draft' OR id = $1 ORDER BY id"))
        .await?;
    let mut sessions = grouped(
        from.all::<Session>(by(
            "SELECT * FROM session WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position",
        ))
        .await?,
        |s| s.offering_id.clone(),
    );
    let mut slots = grouped(
        from.all::<Slot>(by(concat!(
            "SELECT s.*, ",
            smallest_waiting!(),
            " AS smallest_waiting FROM slot s WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position",
        )))
        .await?,
        |s| s.offering_id.clone(),
    );
    let mut groups = grouped(
        from.all::<ChoiceGroup>(by("SELECT * FROM choice_group WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position")).await?,
        |g| g.offering_id.clone(),
    );
    let mut questions = grouped(
        from.all::<Question>(by(
            "SELECT * FROM question WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position",
        ))
        .await?,
        |q| q.offering_id.clone(),
    );
    let mut priorities = grouped(
        from.all::<Priority>(by(
            "SELECT * FROM priority WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, class",
        ))
        .await?,
        |p| p.offering_id.clone(),
    );
    let mut prerequisites = grouped(
        from.all::<Prerequisite>(by(
            "SELECT q.offering_id, q.programme_id, p.title, q.kind FROM prerequisite q JOIN programme p ON p.id = q.programme_id \
             WHERE CAST($1 AS TEXT) IS NULL OR q.offering_id = $1 ORDER BY q.offering_id, q.kind, q.programme_id",
        ))
        .await?,
        |p| p.offering_id.clone(),
    );
    let mut criteria = grouped(
        from.all::<Criterion>(by(
            "SELECT * FROM criterion WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position",
        ))
        .await?,
        |c| c.offering_id.clone(),
    );
    let mut quotas = grouped(
        from.all::<Quota>(by(
            "SELECT * FROM quota WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position",
        ))
        .await?,
        |q| q.offering_id.clone(),
    );
    let mut notes = grouped(
        from.all::<Note>(by("SELECT * FROM offering_note WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, position")).await?,
        |n| n.offering_id.clone(),
    );
    let mut texts = grouped(
        from.all::<OfferingText>(by(
            "SELECT * FROM offering_text WHERE CAST($1 AS TEXT) IS NULL OR offering_id = $1 ORDER BY offering_id, part, language",
        ))
        .await?,
        |t| t.offering_id.clone(),
    );
    let mut hosts = grouped(
        from.all::<Host>(by("SELECT o.offering_id, o.partner_id, p.name, p.kind, o.role FROM offering_partner o JOIN partner p ON p.id = o.partner_id \
             WHERE o.ended_at IS NULL AND o.approval IN ('none', 'approved') AND (CAST($1 AS TEXT) IS NULL OR o.offering_id = $1) \
             ORDER BY o.offering_id, o.position")).await?,
        |h| h.offering_id.clone(),
    );
    let mut receivers = grouped(
        from.all::<Receiver>(by("SELECT r.id, r.offering_id, r.partner_id, COALESCE(p.name, '') AS name, r.columns, r.why, r.since, r.sees_from, r.meanwhile, \
             CASE WHEN r.sees_from IS NULL THEN 0 ELSE (SELECT COUNT(*) FROM registration g WHERE g.offering_id = r.offering_id \
             AND g.created_at <= r.since AND g.email IS NULL AND g.forgotten_at IS NULL AND g.secret = 0 AND NOT EXISTS \
             (SELECT 1 FROM receiver_told t WHERE t.receiver_id = r.id AND t.registration_id = g.id)) END AS untold, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM export_permit e WHERE e.receiver_id = r.id AND e.ended_at IS NULL) \
             THEN 1 ELSE 0 END AS BIGINT) AS takes_lists FROM offering_receiver r LEFT JOIN partner p ON p.id = r.partner_id \
             WHERE r.ended_at IS NULL AND (CAST($1 AS TEXT) IS NULL OR r.offering_id = $1) ORDER BY r.offering_id, r.since, r.id"))
        .await?,
        |r| r.offering_id.clone(),
    );
    if !receivers.is_empty() {
        let mut without = grouped(from.all::<(String, String)>(by(WITHOUT)).await?, |(receiver, _)| receiver.clone());
        for receiver in receivers.values_mut().flatten() {
            let rows = without.remove(&receiver.id).unwrap_or_default();
            receiver.without = rows.into_iter().map(|(_, registration)| registration).collect();
        }
    }
    #[derive(sqlx::FromRow)]
    struct Link {
        offering_id: String,
        #[sqlx(flatten)]
        link: SlotSession,
    }
    let mut links = grouped(
        from.all::<Link>(by("SELECT s.offering_id, l.slot_id, l.session_id, l.attendance FROM slot_session l JOIN slot s ON s.id = l.slot_id \
             WHERE CAST($1 AS TEXT) IS NULL OR s.offering_id = $1")).await?,
        |l| l.offering_id.clone(),
    );
    let venues: Vec<Venue> = from.all(sql("SELECT * FROM venue ORDER BY id")).await?;
    Ok(offerings
        .into_iter()
        .map(|offering| {
            let id = offering.id.clone();
            let sessions = sessions.remove(&id).unwrap_or_default();
            let named = |v: &&Venue| {
                offering.venue_id.as_ref() == Some(&v.id)
                    || sessions.iter().any(|s: &Session| s.venue_id.as_ref() == Some(&v.id))
            };
            Announcement {
                venues: venues.iter().filter(named).cloned().collect(),
                sessions,
                slots: slots.remove(&id).unwrap_or_default(),
                groups: groups.remove(&id).unwrap_or_default(),
                slot_sessions: links.remove(&id).unwrap_or_default().into_iter().map(|l| l.link).collect(),
                questions: questions.remove(&id).unwrap_or_default(),
                priorities: priorities.remove(&id).unwrap_or_default(),
                prerequisites: prerequisites.remove(&id).unwrap_or_default(),
                quotas: quotas.remove(&id).unwrap_or_default(),
                criteria: criteria.remove(&id).unwrap_or_default(),
                notes: notes.remove(&id).unwrap_or_default(),
                texts: texts.remove(&id).unwrap_or_default(),
                hosts: hosts.remove(&id).unwrap_or_default(),
                receivers: receivers.remove(&id).unwrap_or_default(),
                offering,
            }
        })
        .collect())
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> String) -> HashMap<String, Vec<T>> {
    let mut groups: HashMap<String, Vec<T>> = HashMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}

/// Tells every server that what the public sees has changed.
pub async fn changed(tx: &mut Tx) -> StoreResult<()> {
    tx.catalogue_changed().await
}

/// Every venue, by name.
pub async fn venues(store: &Store) -> StoreResult<Vec<Venue>> {
    store.all(sql("SELECT * FROM venue ORDER BY name, id")).await
}

/// Every programme: id and title.
pub async fn programmes(store: &Store) -> StoreResult<Vec<(String, String)>> {
    store.all(sql("SELECT id, title FROM programme ORDER BY title, id")).await
}

/// Which programme asks for which, completed before.
pub async fn asked_before(store: &Store) -> StoreResult<Edges> {
    store
        .all(sql("SELECT DISTINCT o.programme_id, q.programme_id FROM prerequisite q JOIN offering o ON o.id = q.offering_id \
             WHERE q.kind = 'completed' ORDER BY 1, 2"))
        .await
}
