//! All SQL about who stands behind offerings.

use super::model::{Approval, Candidate, Charge, Held, Kept, Lead, Request, Stands, Together};
use crate::clock::Moment;
use crate::programme::HostRole;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

fn stands_query(offering: &str) -> Query {
    sql("SELECT h.partner_id, p.name, p.kind, h.role, h.since, h.added_by, h.approval, h.approval_number, h.approval_on, \
         h.approval_reason, h.ended_at, h.ended_by FROM offering_partner h JOIN partner p ON p.id = h.partner_id \
         WHERE h.offering_id = $1 ORDER BY CASE WHEN h.ended_at IS NULL THEN 0 ELSE 1 END, h.position, h.since")
    .bind(offering)
}

/// Everyone who stands by an offering, and then those who stood.
pub async fn stands(store: &Store, offering: &str) -> StoreResult<Vec<Stands>> {
    store.all(stands_query(offering)).await
}

/// The same within a verb.
pub async fn stands_in(tx: &mut Tx, offering: &str) -> StoreResult<Vec<Stands>> {
    tx.all(stands_query(offering)).await
}

/// A partner that begins to stand by an offering.
pub struct New<'a> {
    pub offering: &'a str,
    pub partner: &'a str,
    pub role: HostRole,
    pub approval: Approval,
    pub by: &'a str,
}

pub async fn add(tx: &mut Tx, new: New<'_>, now: Moment) -> StoreResult<()> {
    let query = sql("SELECT COALESCE(MAX(position), 0) + 1 FROM offering_partner WHERE offering_id = $1");
    let (position,): (i64,) = tx.one(query.bind(new.offering)).await?;
    tx.run_exactly(
        1,
        sql("INSERT INTO offering_partner (offering_id, partner_id, role, position, since, added_by, approval) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(new.offering)
        .bind(new.partner)
        .bind(new.role)
        .bind(position)
        .bind(now)
        .bind(new.by)
        .bind(new.approval),
    )
    .await
}

/// Ends what a partner is to an offering; nobody of a partner that hosts it no longer answers for it.
pub async fn end(tx: &mut Tx, offering: &str, partner: &str, role: HostRole, by: &str, now: Moment) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("UPDATE offering_partner SET ended_at = $1, ended_by = $2 \
             WHERE offering_id = $3 AND partner_id = $4 AND role = $5 AND ended_at IS NULL")
        .bind(now)
        .bind(by)
        .bind(offering)
        .bind(partner)
        .bind(role),
    )
    .await?;
    tx.run(
        sql("DELETE FROM offering_charge WHERE offering_id = $1 AND staff_id IN (SELECT s.id FROM staff s \
             WHERE s.partner_id = $2 AND NOT EXISTS (SELECT 1 FROM offering_host h \
             WHERE h.offering_id = offering_charge.offering_id AND h.partner_id = s.partner_id))")
        .bind(offering)
        .bind(partner),
    )
    .await?;
    Ok(())
}

/// Whether a partner still hosts an offering.
pub async fn hosts_in(tx: &mut Tx, offering: &str, partner: &str) -> StoreResult<bool> {
    let query = sql("SELECT partner_id FROM offering_host WHERE offering_id = $1 AND partner_id = $2");
    Ok(tx.maybe::<(String,)>(query.bind(offering).bind(partner)).await?.is_some())
}

/// Who organises an offering, the first of several.
pub async fn organiser_in(tx: &mut Tx, offering: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT partner_id FROM offering_partner WHERE offering_id = $1 AND role = 'organiser' \
         AND ended_at IS NULL ORDER BY position, partner_id LIMIT 1");
    Ok(tx.maybe::<(String,)>(query.bind(offering)).await?.map(|row| row.0))
}

/// What the city decided about the use of a name.
pub struct Decision<'a> {
    pub approval: Approval,
    pub number: &'a str,
    pub on: Option<&'a str>,
    pub reason: &'a str,
    pub by: &'a str,
}

/// False if there is no such request any more.
pub async fn decide(tx: &mut Tx, offering: &str, partner: &str, d: Decision<'_>) -> StoreResult<bool> {
    let decided = tx
        .run(
            sql("UPDATE offering_partner SET approval = $1, approval_number = $2, approval_on = $3, approval_reason = $4, \
                 decided_by = $5 WHERE offering_id = $6 AND partner_id = $7 AND role = 'endorser' \
                 AND approval = 'requested' AND ended_at IS NULL")
            .bind(d.approval)
            .bind(d.number)
            .bind(d.on)
            .bind(d.reason)
            .bind(d.by)
            .bind(offering)
            .bind(partner),
        )
        .await?;
    Ok(decided == 1)
}

/// Endorsements that wait for the city.
pub async fn requests(store: &Store) -> StoreResult<Vec<Request>> {
    store
        .all(sql(
            "SELECT h.offering_id, o.title, p.name FROM offering_partner h JOIN offering o ON o.id = h.offering_id \
             JOIN partner p ON p.id = h.partner_id WHERE h.approval = 'requested' AND h.ended_at IS NULL \
             ORDER BY h.since, h.offering_id",
        ))
        .await
}

/// Who answers for an offering.
pub async fn charge(store: &Store, offering: &str) -> StoreResult<Option<Charge>> {
    store
        .maybe(
            sql("SELECT c.staff_id, s.name, c.since, s.ends_on FROM offering_charge c JOIN staff s ON s.id = c.staff_id \
                 WHERE c.offering_id = $1")
            .bind(offering),
        )
        .await
}

/// The leads of who organises an offering, whose accounts sign in today.
pub async fn leads(store: &Store, offering: &str, today: &str) -> StoreResult<Vec<Lead>> {
    let query = sql("SELECT s.name, p.name AS partner, p.contact_phone AS phone FROM offering_partner h \
         JOIN partner p ON p.id = h.partner_id JOIN partner_member m ON m.partner_id = p.id \
         JOIN staff s ON s.id = m.staff_id WHERE h.offering_id = $1 AND h.role = 'organiser' AND h.ended_at IS NULL \
         AND m.role = 'lead' AND m.ended_at IS NULL AND s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $2) \
         ORDER BY h.position, m.since, m.id");
    store.all(query.bind(offering).bind(today)).await
}

/// Somebody answers for it from now on, whoever did before.
pub async fn give(tx: &mut Tx, offering: &str, staff: &str, now: Moment) -> StoreResult<()> {
    insert(
        tx,
        "INSERT INTO offering_charge (offering_id, staff_id, since) VALUES",
        vec![vec![offering.into(), staff.into(), now.into()]],
        "ON CONFLICT (offering_id) DO UPDATE SET staff_id = excluded.staff_id, since = excluded.since",
    )
    .await
}

/// `$1` the offering, `$2` today: an account of the city or of who hosts it that signs in.
macro_rules! able {
    ($which:literal) => {
        concat!(
            "SELECT s.id, s.name, p.name AS partner FROM staff s LEFT JOIN partner p ON p.id = s.partner_id \
             WHERE s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $2) AND (s.role = 'city' OR (s.role = 'partner' \
             AND EXISTS (SELECT 1 FROM offering_host h WHERE h.offering_id = $1 AND h.partner_id = s.partner_id))) AND ",
            $which,
            " ORDER BY CASE s.role WHEN 'city' THEN 0 ELSE 1 END, s.name, s.id"
        )
    };
}

/// Who could answer for an offering; of one partner only, or all.
pub async fn candidates(
    store: &Store,
    offering: &str,
    today: &str,
    partner: Option<&str>,
) -> StoreResult<Vec<Candidate>> {
    let query = sql(able!("(CAST($3 AS TEXT) IS NULL OR s.partner_id = $3)"));
    store.all(query.bind(offering).bind(today).bind(partner)).await
}

/// Whether somebody could.
pub async fn can_answer(tx: &mut Tx, offering: &str, today: &str, staff: &str) -> StoreResult<bool> {
    let query = sql(able!("s.id = $3")).bind(offering).bind(today).bind(staff);
    Ok(tx.maybe::<Candidate>(query).await?.is_some())
}

/// Every account that could take something over.
pub async fn everyone(store: &Store, today: &str) -> StoreResult<Vec<Candidate>> {
    store
        .all(
            sql("SELECT s.id, s.name, p.name AS partner FROM staff s LEFT JOIN partner p ON p.id = s.partner_id \
                 WHERE s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $1) AND (s.role = 'city' \
                 OR (s.role = 'partner' AND s.partner_id IS NOT NULL)) \
                 ORDER BY CASE s.role WHEN 'city' THEN 0 ELSE 1 END, s.name, s.id")
            .bind(today),
        )
        .await
}

fn held_query(staff: &str, now: Moment) -> Query {
    sql("SELECT o.id, o.title, \
         (SELECT MIN(s.starts_at) FROM session s WHERE s.offering_id = o.id AND s.ends_at > $1) AS next \
         FROM offering_charge c JOIN offering o ON o.id = c.offering_id WHERE c.staff_id = $2 ORDER BY o.id")
    .bind(now)
    .bind(staff)
}

/// Everyone who could keep a proposal of a partner's: of the city, or of that partner.
pub async fn writers(store: &Store, partner: &str, today: &str) -> StoreResult<Vec<Candidate>> {
    let all = sql("SELECT s.id, s.name, p.name AS partner FROM staff s LEFT JOIN partner p ON p.id = s.partner_id \
         WHERE s.active = 1 AND (s.ends_on IS NULL OR s.ends_on >= $1) AND (s.role = 'city' \
         OR (s.role = 'partner' AND s.partner_id = $2)) ORDER BY CASE s.role WHEN 'city' THEN 0 ELSE 1 END, s.name, s.id");
    store.all(all.bind(today).bind(partner)).await
}

/// The offerings somebody answers for.
pub async fn held(store: &Store, staff: &str, now: Moment) -> StoreResult<Vec<Held>> {
    store.all(held_query(staff, now)).await
}

pub async fn held_in(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<Vec<Held>> {
    tx.all(held_query(staff, now)).await
}

/// The invitations somebody keeps that may still be accepted.
fn kept_query(staff: &str, now: Moment) -> Query {
    sql("SELECT i.id, i.name, p.name AS partner FROM invitation i JOIN partner p ON p.id = i.partner_id \
         WHERE i.kept_by = $1 AND i.state = 'open' AND i.ends_at > $2 ORDER BY i.created_at, i.id")
    .bind(staff)
    .bind(now)
}

pub async fn kept(store: &Store, staff: &str, now: Moment) -> StoreResult<Vec<Kept>> {
    store.all(kept_query(staff, now)).await
}

pub async fn kept_in(tx: &mut Tx, staff: &str, now: Moment) -> StoreResult<Vec<Kept>> {
    tx.all(kept_query(staff, now)).await
}

/// Whether somebody may keep a partner's invitation: the city, or a member of that partner.
pub async fn can_keep(tx: &mut Tx, invitation: &str, staff: &str) -> StoreResult<bool> {
    let query = sql("SELECT s.id FROM staff s JOIN invitation i ON i.id = $1 \
         WHERE s.id = $2 AND (s.role = 'city' OR (s.role = 'partner' AND s.partner_id = i.partner_id))");
    Ok(tx.maybe::<(String,)>(query.bind(invitation).bind(staff)).await?.is_some())
}

pub async fn keep(tx: &mut Tx, invitation: &str, staff: &str) -> StoreResult<()> {
    let query = sql("UPDATE invitation SET kept_by = $1 WHERE id = $2");
    tx.run_exactly(1, query.bind(staff).bind(invitation)).await
}

/// One thing that went to somebody: an offering, a proposal or an invitation.
pub type Item = (&'static str, String, String);

/// Writes down that what one person held went to others: kind, id, and to whom.
pub async fn add_handover(tx: &mut Tx, id: &str, from: &str, by: &str, items: &[Item], now: Moment) -> StoreResult<()> {
    let row = vec![id.into(), from.into(), by.into(), now.into()];
    insert(tx, "INSERT INTO handover (id, from_staff, by_staff, at) VALUES", vec![row], "").await?;
    let rows = items.iter().map(|(kind, item, to)| vec![id.into(), (*kind).into(), item.into(), to.into()]);
    let head = "INSERT INTO handover_item (handover_id, kind, item_id, to_staff) VALUES";
    insert(tx, head, rows.collect(), "").await
}

/// From whom a handover came.
pub async fn handed_from(store: &Store, handover: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT s.name FROM handover h JOIN staff s ON s.id = h.from_staff WHERE h.id = $1");
    Ok(store.maybe::<(String,)>(query.bind(handover)).await?.map(|r| r.0))
}

/// What somebody took over by it and still holds: titles of offerings, then names of those invited.
pub async fn taken(store: &Store, handover: &str, staff: &str) -> StoreResult<(Vec<(String, String)>, Vec<String>)> {
    let offerings = sql("SELECT o.id, o.title FROM handover_item t JOIN offering o ON o.id = t.item_id \
         JOIN offering_charge c ON c.offering_id = o.id AND c.staff_id = t.to_staff \
         WHERE t.handover_id = $1 AND t.to_staff = $2 AND t.kind = 'offering' ORDER BY o.id");
    let invitations = sql("SELECT i.name FROM handover_item t JOIN invitation i ON i.id = t.item_id \
         AND i.kept_by = t.to_staff AND i.state = 'open' \
         WHERE t.handover_id = $1 AND t.to_staff = $2 AND t.kind = 'invitation' ORDER BY i.created_at");
    let offerings = store.all(offerings.bind(handover).bind(staff)).await?;
    let invitations: Vec<(String,)> = store.all(invitations.bind(handover).bind(staff)).await?;
    Ok((offerings, invitations.into_iter().map(|r| r.0).collect()))
}

/// The proposals somebody took over by it.
pub async fn taken_proposals(store: &Store, handover: &str, staff: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT item_id FROM handover_item WHERE handover_id = $1 AND to_staff = $2 AND kind = 'proposal'");
    Ok(store.all::<(String,)>(query.bind(handover).bind(staff)).await?.into_iter().map(|row| row.0).collect())
}

/// Pairs that stood by the same offerings that took or take place. Who was ended before anything happened did not work
/// with anybody; an endorser did once it was approved.
pub async fn together(store: &Store) -> StoreResult<Vec<Together>> {
    store
        .all(sql("WITH stood AS (SELECT DISTINCT h.offering_id, h.partner_id FROM offering_partner h \
               WHERE h.approval IN ('none', 'approved') AND (h.ended_at IS NULL OR EXISTS (SELECT 1 FROM session s \
               WHERE s.offering_id = h.offering_id AND s.state = 'planned' AND s.starts_at >= h.since AND s.starts_at <= h.ended_at))) \
             SELECT o.fiscal_year, a.partner_id AS one, p.name AS one_name, p.kind AS one_kind, \
               b.partner_id AS other, q.name AS other_name, q.kind AS other_kind, COUNT(*) AS offerings \
             FROM offering o JOIN stood a ON a.offering_id = o.id JOIN stood b ON b.offering_id = o.id AND b.partner_id > a.partner_id \
             JOIN partner p ON p.id = a.partner_id JOIN partner q ON q.id = b.partner_id WHERE o.state = 'published' \
             GROUP BY o.fiscal_year, a.partner_id, p.name, p.kind, b.partner_id, q.name, q.kind"))
        .await
}
