//! What this room holds about people: whom the office invited, and what they answered.

use crate::clock::Moment;
use crate::store::{Store, StoreResult, Told, Tx, Value, sql, with_list};

/// Takes away who was invited where all who came by the letter have been forgotten, these among them.
pub async fn forget(tx: &mut Tx, registrations: &[String], now: Moment) -> StoreResult<()> {
    let text = "UPDATE invitee SET organisation = '', organisation_key = '', name = '', name_kana = '', email = NULL, address = '', \
        ended_at = COALESCE(ended_at, $1), forgotten_at = $2 \
        WHERE id IN (SELECT v.invitee_id FROM invited_registration v WHERE v.registration_id IN {}) \
        AND NOT EXISTS (SELECT 1 FROM invited_registration o JOIN registration r ON r.id = o.registration_id \
        WHERE o.invitee_id = invitee.id AND r.forgotten_at IS NULL)";
    let ids = registrations.iter().map(Value::from).collect();
    tx.run(with_list(text, vec![now.into(), now.into()], ids)).await?;
    Ok(())
}

/// Takes away everybody who was invited to an offering, whether they answered or not. How many invitations stays.
pub async fn forget_offering(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE invitee SET organisation = '', organisation_key = '', name = '', name_kana = '', email = NULL, address = '', \
         ended_at = COALESCE(ended_at, $1), forgotten_at = $2 WHERE offering_id = $3 AND forgotten_at IS NULL \
         AND NOT EXISTS (SELECT 1 FROM invited_registration o JOIN registration r ON r.id = o.registration_id \
         WHERE o.invitee_id = invitee.id AND r.forgotten_at IS NULL)",
    );
    tx.run(query.bind(now).bind(now).bind(offering)).await?;
    Ok(())
}

/// Forgotten invitees of an offering who still tell of somebody: none, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM invitee i WHERE i.offering_id = $1 AND (i.organisation <> '' \
         OR i.organisation_key <> '' OR i.name <> '' OR i.name_kana <> '' OR i.email IS NOT NULL OR i.address <> '') \
         AND NOT EXISTS (SELECT 1 FROM invited_registration o JOIN registration r ON r.id = o.registration_id \
         WHERE o.invitee_id = i.id AND r.forgotten_at IS NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering)).await?.0)
}

pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let query = sql(
        "SELECT i.organisation, i.name, i.name_kana, i.email, i.address, i.language, i.answer, i.answered_at, i.sent_at, \
         i.reminded_at FROM invitee i JOIN invited_registration v ON v.invitee_id = i.id WHERE v.registration_id = $1",
    );
    Ok(vec![Told { table: "invitee", rows: store.all(query.bind(registration)).await? }])
}
