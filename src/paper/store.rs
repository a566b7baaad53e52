//! All SQL about results on paper.

use super::model::{Letter, NewSeries, Series};
use crate::clock::Moment;
use crate::notice::LetterKind;
use crate::registration::Registration;
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};
use crate::text::fiscal_year_of;

/// Those of an offering to whom a result is released that no mailbox took: in the offering's order.
pub async fn to_tell(store: &Store, offering: &str) -> StoreResult<Vec<Registration>> {
    let query = sql("SELECT r.* FROM registration r LEFT JOIN secret_registration s ON s.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state IN ('confirmed', 'waiting', 'not_selected', 'offered') AND r.forgotten_at IS NULL \
         AND ((r.email IS NULL AND s.email IS NULL) \
         OR EXISTS (SELECT 1 FROM undelivered u WHERE u.registration_id = r.id AND u.told_at IS NULL)) \
         AND (EXISTS (SELECT 1 FROM draw_entry e JOIN draw d ON d.id = e.draw_id WHERE e.registration_id = r.id AND d.state = 'released') \
         OR EXISTS (SELECT 1 FROM screening_decision g JOIN screening c ON c.offering_id = g.offering_id \
         WHERE g.registration_id = r.id AND c.state = 'released') \
         OR EXISTS (SELECT 1 FROM place_offer p WHERE p.registration_id = r.id AND p.state = 'open')) ORDER BY r.queue");
    store.all(query.bind(offering)).await
}

fn latest_of(offering: &str) -> Query {
    sql("SELECT * FROM paper_series WHERE offering_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1").bind(offering)
}

/// The series of an offering that was begun last.
pub async fn latest(store: &Store, offering: &str) -> StoreResult<Option<Series>> {
    store.maybe(latest_of(offering)).await
}

/// Heading and sender that were used last, by any offering: to begin with.
pub async fn usual(store: &Store) -> StoreResult<Option<(String, String)>> {
    store
        .maybe(sql("SELECT s.heading, l.issuer FROM paper_letter l JOIN paper_series s ON s.id = l.series_id \
             ORDER BY l.given_at DESC, l.series_id DESC, l.branch DESC LIMIT 1"))
        .await
}

fn letters_of(offering: &str) -> Query {
    sql("SELECT s.heading, s.number, l.branch, l.registration_id, l.kind, l.subject_id, l.dated_on, l.issuer \
         FROM paper_letter l JOIN paper_series s ON s.id = l.series_id WHERE s.offering_id = $1 ORDER BY s.made_at, s.id, l.branch")
    .bind(offering)
}

/// Letters that have a number, in the order of their numbers.
pub async fn letters(store: &Store, offering: &str) -> StoreResult<Vec<Letter>> {
    store.all(letters_of(offering)).await
}

pub async fn letters_in(tx: &mut Tx, offering: &str) -> StoreResult<Vec<Letter>> {
    tx.all(letters_of(offering)).await
}

/// The series of this number, begun if there is none. None: another offering has it.
pub async fn begin(
    tx: &mut Tx,
    id: &str,
    offering: &str,
    new: &NewSeries,
    by: &str,
    now: Moment,
) -> StoreResult<Option<Series>> {
    let year = fiscal_year_of(new.dated_on);
    let query = sql("INSERT INTO paper_series (id, offering_id, fiscal_year, heading, number, made_by, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (fiscal_year, heading, number) DO NOTHING");
    let query = query.bind(id).bind(offering).bind(year).bind(&new.heading).bind(new.number).bind(by).bind(now);
    tx.run(query).await?;
    let query = sql("SELECT * FROM paper_series WHERE fiscal_year = $1 AND heading = $2 AND number = $3");
    let found: Option<Series> = tx.maybe(query.bind(year).bind(&new.heading).bind(new.number)).await?;
    Ok(found.filter(|s| s.offering_id == offering))
}

/// The last branch number that a series has given.
pub async fn last_branch(tx: &mut Tx, series: &str) -> StoreResult<i64> {
    let query = sql("SELECT COALESCE(MAX(branch), 0) FROM paper_letter WHERE series_id = $1").bind(series);
    Ok(tx.one::<(i64,)>(query).await?.0)
}

/// Gives each letter the next branch number.
pub async fn give(
    tx: &mut Tx,
    series: &str,
    after: i64,
    letters: &[(String, LetterKind, String)],
    new: &NewSeries,
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let rows = letters.iter().zip(after + 1..).map(|((registration, kind, subject), branch)| {
        vec![
            series.into(),
            branch.into(),
            registration.into(),
            (*kind).into(),
            subject.into(),
            new.dated_on.to_string().into(),
            (&new.issuer).into(),
            by.into(),
            now.into(),
        ]
    });
    let head = "INSERT INTO paper_letter (series_id, branch, registration_id, kind, subject_id, dated_on, issuer, given_by, \
                given_at) VALUES";
    insert(tx, head, rows.collect(), "").await
}
