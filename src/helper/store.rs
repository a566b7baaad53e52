//! All SQL about helpers' links.

use super::model::Link;
use super::rules::TRIES;
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, sql};

/// The columns of a [`Link`].
macro_rules! links {
    ($which:literal) => {
        concat!(
            "SELECT k.id, k.session_id, k.label, k.made_at, m.name AS maker, m.role AS maker_role, \
             m.partner_id AS maker_partner, m.active AS maker_active, m.ends_on AS maker_ends_on, k.failures, k.ended_at, \
             s.ends_at AS session_ends, \
             (SELECT MAX(b.seen_at) FROM desk_link_browser b WHERE b.link_id = k.id) AS used_at, \
             (SELECT COUNT(*) FROM desk_link_browser b WHERE b.link_id = k.id AND b.left_at IS NULL) AS browsers, \
             (SELECT COUNT(*) FROM desk_link_browser b WHERE b.link_id = k.id AND b.left_at IS NOT NULL) AS browsers_left \
             FROM desk_link k JOIN session s ON s.id = k.session_id JOIN staff m ON m.id = k.made_by WHERE ",
            $which,
            " ORDER BY k.made_at, k.id"
        )
    };
}

pub async fn of_session(store: &Store, session: &str) -> StoreResult<Vec<Link>> {
    store.all(sql(links!("k.session_id = $1")).bind(session)).await
}

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Link>> {
    store.maybe(sql(links!("k.id = $1")).bind(id)).await
}

pub async fn find_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Link>> {
    tx.maybe(sql(links!("k.id = $1")).bind(id)).await
}

/// The link of a browser that has given the digits, and has not left since.
pub async fn of_browser(store: &Store, token_hash: &str) -> StoreResult<Option<Link>> {
    let query =
        sql(links!("k.id = (SELECT b.link_id FROM desk_link_browser b WHERE b.token_hash = $1 AND b.left_at IS NULL)"));
    store.maybe(query.bind(token_hash)).await
}

/// The offering of a session.
pub async fn offering_of(store: &Store, session: &str) -> StoreResult<Option<String>> {
    let query = sql("SELECT offering_id FROM session WHERE id = $1").bind(session);
    Ok(store.maybe::<(String,)>(query).await?.map(|r| r.0))
}

pub async fn add(
    tx: &mut Tx,
    id: &str,
    session: &str,
    label: &str,
    by: &str,
    pin_hash: &str,
    now: Moment,
) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO desk_link (id, session_id, label, made_by, made_at, pin_hash, failures) \
             VALUES ($1, $2, $3, $4, $5, $6, 0)")
        .bind(id)
        .bind(session)
        .bind(label)
        .bind(by)
        .bind(now)
        .bind(pin_hash),
    )
    .await
}

/// Counts a try before it is looked at, so that tries at the same time are all counted; what is kept of the digits. None:
/// there is nothing to try.
pub async fn try_pin(tx: &mut Tx, id: &str) -> StoreResult<Option<String>> {
    let query = sql("UPDATE desk_link SET failures = failures + 1 WHERE id = $1 AND failures < $2");
    if tx.run(query.bind(id).bind(TRIES)).await? == 0 {
        return Ok(None);
    }
    let query = sql("SELECT pin_hash FROM desk_link WHERE id = $1").bind(id);
    Ok(Some(tx.one::<(String,)>(query).await?.0))
}

/// The digits were right: the try was no failure.
pub async fn forgive(tx: &mut Tx, id: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE desk_link SET failures = failures - 1 WHERE id = $1").bind(id)).await
}

pub async fn add_browser(tx: &mut Tx, link: &str, token_hash: &str, now: Moment) -> StoreResult<()> {
    let query = sql("INSERT INTO desk_link_browser (token_hash, link_id, created_at, seen_at) VALUES ($1, $2, $3, $4)");
    tx.run_exactly(1, query.bind(token_hash).bind(link).bind(now).bind(now)).await
}

/// Not at every request: a minute more or less does not matter.
pub async fn touch(tx: &mut Tx, token_hash: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE desk_link_browser SET seen_at = $1 WHERE token_hash = $2 AND seen_at <= $3");
    tx.run(query.bind(now).bind(token_hash).bind(now.plus(-60))).await?;
    Ok(())
}

pub async fn seen_at(store: &Store, token_hash: &str) -> StoreResult<Option<Moment>> {
    let query = sql("SELECT seen_at FROM desk_link_browser WHERE token_hash = $1").bind(token_hash);
    Ok(store.maybe::<(Moment,)>(query).await?.map(|r| r.0))
}

/// A helper goes: that they were here stays, but no token fits the row any more, so that whoever asks for one finds nothing.
pub async fn close_browser(tx: &mut Tx, token_hash: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE desk_link_browser SET left_at = $1, token_hash = 'left ' || token_hash \
         WHERE token_hash = $2 AND left_at IS NULL");
    tx.run(query.bind(now).bind(token_hash)).await?;
    Ok(())
}

/// False if it was ended already.
pub async fn end(tx: &mut Tx, id: &str, by: &str, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE desk_link SET ended_at = $1, ended_by = $2 WHERE id = $3 AND ended_at IS NULL");
    Ok(tx.run(query.bind(now).bind(by).bind(id)).await? == 1)
}
