//! All SQL about partners.

use super::model::Partner;
use crate::store::{Store, StoreResult, Tx, insert, sql};

/// Every partner, by name.
pub async fn all(store: &Store) -> StoreResult<Vec<Partner>> {
    store.all(sql("SELECT id, name, kind FROM partner ORDER BY name, id")).await
}

pub async fn find(store: &Store, id: &str) -> StoreResult<Option<Partner>> {
    store.maybe(sql("SELECT id, name, kind FROM partner WHERE id = $1").bind(id)).await
}

/// Stores partners; those that are there already are brought up to date.
pub async fn put(tx: &mut Tx, partners: &[Partner]) -> StoreResult<()> {
    let rows = partners.iter().map(|p| vec![(&p.id).into(), (&p.name).into(), p.kind.into()]).collect();
    insert(
        tx,
        "INSERT INTO partner (id, name, kind) VALUES",
        rows,
        "ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind",
    )
    .await
}
