//! What letters to applicants are written from.

use crate::clock::Moment;
use crate::store::{Store, StoreResult, sql};

/// The slots of its places; of its wishes where it has no place.
pub async fn slots(store: &Store, registration: &str) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = store
        .all(
            sql("SELECT slot_id FROM registration_slot WHERE registration_id = $1 ORDER BY rank, slot_id")
                .bind(registration),
        )
        .await?;
    Ok(rows.into_iter().map(|(slot,)| slot).collect())
}

/// A code that was asked for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct MailCode {
    pub id: String,
    pub email: String,
    pub ends_at: Moment,
    pub used_at: Option<Moment>,
}

impl MailCode {
    pub fn is_usable(&self, now: Moment) -> bool {
        self.used_at.is_none() && now < self.ends_at
    }
}

pub async fn mail_code(store: &Store, id: &str) -> StoreResult<Option<MailCode>> {
    store.maybe(sql("SELECT id, email, ends_at, used_at FROM mail_code WHERE id = $1").bind(id)).await
}

/// The language in which a mailbox last applied, and the offering's contact and telephone; None: it never did.
pub async fn last_language(store: &Store, email: &str) -> StoreResult<Option<(String, String, String)>> {
    store
        .maybe(
            sql("SELECT r.language, o.contact_name, o.contact_phone FROM registration r JOIN offering o ON o.id = r.offering_id \
                 WHERE r.id IN (SELECT id FROM registration WHERE email = $1 UNION \
                 SELECT registration_id FROM secret_registration WHERE email = $2) ORDER BY r.created_at DESC, r.id DESC LIMIT 1")
            .bind(email)
            .bind(email),
        )
        .await
}
