//! 実人数 of years whose keys are gone: what it was is kept, as it was counted the last time it could be.

use std::collections::HashMap;

use super::Scope;
use super::store::{Asked, persons, span};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Tx, insert, sql};
use crate::text::fiscal_year_of;

/// Distinct persons of one scope of one year, of everyone's offerings or a partner's.
#[derive(Clone, Debug)]
pub struct Kept {
    fiscal_year: i64,
    partner: String,
    public: bool,
    scope: Scope,
    citizen_tally: i64,
    n: i64,
}

/// Counts every year up to one, as it would be asked for.
pub async fn persons_until(store: &Store, last: i64, now: Moment) -> StoreResult<Vec<Kept>> {
    let Some((first, _)) = span(store).await? else { return Ok(Vec::new()) };
    let first = first.parse().map(fiscal_year_of).unwrap_or(last);
    let partners: Vec<(String,)> =
        store.all(sql("SELECT DISTINCT partner_id FROM offering_host ORDER BY partner_id")).await?;
    let mut kept = Vec::new();
    for fiscal_year in first..=last {
        let everyone = [(None, false), (None, true)];
        for (partner, public) in everyone.into_iter().chain(partners.iter().map(|p| (Some(p.0.as_str()), false))) {
            let asked = Asked { fiscal_year, until: None, partner, public, now };
            kept.extend(persons(store, &asked).await?.into_iter().map(|((scope, citizen_tally), n)| Kept {
                fiscal_year,
                partner: partner.unwrap_or_default().to_owned(),
                public,
                scope,
                citizen_tally,
                n,
            }));
        }
    }
    Ok(kept)
}

pub async fn keep_persons(tx: &mut Tx, kept: Vec<Kept>) -> StoreResult<()> {
    let row = |k: Kept| {
        vec![
            k.fiscal_year.into(),
            k.partner.into(),
            k.public.into(),
            k.scope.level().into(),
            k.scope.id().into(),
            k.citizen_tally.into(),
            k.n.into(),
        ]
    };
    let head = "INSERT INTO kept_persons (fiscal_year, partner, public, level, id, citizen_tally, n) VALUES";
    let tail = "ON CONFLICT (fiscal_year, partner, public, level, id, citizen_tally) DO NOTHING";
    insert(tx, head, kept.into_iter().map(row).collect(), tail).await
}

/// What was kept of a year; nothing where its keys are still there.
pub async fn kept(store: &Store, asked: &Asked<'_>) -> StoreResult<HashMap<(Scope, i64), i64>> {
    let query = sql(
        "SELECT level, id, citizen_tally, n FROM kept_persons WHERE fiscal_year = $1 AND partner = $2 AND public = $3",
    );
    let query = query.bind(asked.fiscal_year).bind(asked.partner.unwrap_or_default()).bind(asked.public);
    let rows: Vec<(String, String, i64, i64)> = store.all(query).await?;
    Ok(rows.into_iter().filter_map(|(level, id, tally, n)| Some(((Scope::new(&level, &id)?, tally), n))).collect())
}
