//! All SQL about partners: the register here, members in `member.rs`, invitations in `invitation.rs`.

pub mod invitation;
pub mod member;

use super::model::{Details, Partner, Registered};
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// Every partner, by name.
pub async fn all(store: &Store) -> StoreResult<Vec<Partner>> {
    store.all(sql("SELECT id, name, kind FROM partner ORDER BY name, id")).await
}

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Partner>> {
    store.maybe(sql("SELECT id, name, kind FROM partner WHERE id = $1").bind(id)).await
}

/// Stores partners that are not there yet; of the others the register knows better.
pub async fn put(tx: &mut Tx, partners: &[Partner]) -> StoreResult<()> {
    let rows = partners.iter().map(|p| vec![(&p.id).into(), (&p.name).into(), p.kind.into()]).collect();
    insert(tx, "INSERT INTO partner (id, name, kind) VALUES", rows, "ON CONFLICT (id) DO NOTHING").await
}

/// The register, by reading; all kinds, or one.
pub async fn register(store: &Store, kind: Option<&str>) -> StoreResult<Vec<Registered>> {
    store
        .all(
            sql("SELECT p.id, p.name, p.name_kana, p.kind, p.contact_name, p.contact_phone, p.registered_on, p.registered_until, \
                 (SELECT COUNT(*) FROM partner_member m WHERE m.partner_id = p.id AND m.ended_at IS NULL) AS members \
                 FROM partner p WHERE CAST($1 AS TEXT) IS NULL OR p.kind = $1 \
                 ORDER BY p.kind, CASE WHEN p.name_kana = '' THEN p.name ELSE p.name_kana END, p.id")
            .bind(kind),
        )
        .await
}

const DETAILS: &str = "SELECT name, name_kana, kind, contact_name, contact_phone, registered_on, registered_until \
     FROM partner WHERE id = $1";

pub async fn details(store: &Store, id: &str) -> StoreResult<Option<Details>> {
    store.maybe(sql(DETAILS).bind(id)).await
}

pub async fn details_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Details>> {
    tx.maybe(sql(DETAILS).bind(id)).await
}

pub async fn add(tx: &mut Tx, id: &str, d: &Details) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("INSERT INTO partner (id, name, name_kana, kind, contact_name, contact_phone, registered_on, registered_until) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(id)
        .bind(&d.name)
        .bind(&d.name_kana)
        .bind(d.kind)
        .bind(&d.contact_name)
        .bind(&d.contact_phone)
        .bind(d.registered_on.clone())
        .bind(d.registered_until.clone()),
    )
    .await
}

pub async fn change(tx: &mut Tx, id: &str, d: &Details) -> StoreResult<()> {
    tx.run_exactly(
        1,
        sql("UPDATE partner SET name = $1, name_kana = $2, kind = $3, contact_name = $4, contact_phone = $5, \
             registered_on = $6, registered_until = $7 WHERE id = $8")
        .bind(&d.name)
        .bind(&d.name_kana)
        .bind(d.kind)
        .bind(&d.contact_name)
        .bind(&d.contact_phone)
        .bind(d.registered_on.clone())
        .bind(d.registered_until.clone())
        .bind(id),
    )
    .await
}

/// The days on which partners were registered at the 市民活動センター, whatever became of them.
pub async fn registration_days(store: &Store) -> StoreResult<Vec<String>> {
    let query = sql("SELECT registered_on FROM partner WHERE registered_on IS NOT NULL ORDER BY registered_on");
    Ok(store.all::<(String,)>(query).await?.into_iter().map(|r| r.0).collect())
}
