//! What the record tells a person about themselves: who did what with their registration, and who saw it, alone or in a list.

use super::rules::looks;
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Told, Value, sql, with_list};

pub async fn disclose(store: &Store, registration: &str, offering: &str, since: Moment) -> StoreResult<Vec<Told>> {
    let own = sql(
        "SELECT a.at, a.verb, COALESCE(s.name, a.actor) AS who FROM audit a LEFT JOIN staff s ON s.id = a.actor \
         WHERE a.subject = $1 OR a.subject IN (SELECT 'participant:' || p.id FROM participant p WHERE p.registration_id = $2) \
         ORDER BY a.at, a.id",
    );
    let own = store.all(own.bind(format!("registration:{registration}")).bind(registration)).await?;
    let lists = with_list(
        "SELECT a.at, a.verb, COALESCE(s.name, a.actor) AS who FROM audit a LEFT JOIN staff s ON s.id = a.actor \
         WHERE a.at >= $1 AND (a.subject = $2 OR a.subject IN (SELECT 'session:' || t.id FROM session t WHERE t.offering_id = $3)) \
         AND a.verb IN {} ORDER BY a.at, a.id",
        vec![since.into(), format!("offering:{offering}").into(), offering.into()],
        looks().map(Value::from).collect(),
    );
    Ok(vec![Told { table: "audit", rows: own }, Told { table: "audit_lists", rows: store.all(lists).await? }])
}
