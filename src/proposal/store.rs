//! All SQL about proposals; who keeps them stands in `store/keeper.rs`.

pub mod keeper;

use super::content::Content;
use super::model::{ConfirmedHow, Edition, EditionLine, Instructor, Outcome, Proposal, Review, State};
use crate::clock::Moment;
use crate::staff::Scope;
use crate::store::{Query, Store, StoreError, StoreResult, Tx, insert, sql};

/// A proposal in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub proposal: Proposal,
    pub partner: String,
    pub content: String,
    /// When what it became is published; none before it is approved.
    pub publish_at: Option<Moment>,
    /// The newest decision about it.
    pub outcome: Option<String>,
}

/// Those that somebody may see (`rules::is_theirs`), what is due first.
pub async fn lines(store: &Store, scope: &Scope) -> StoreResult<Vec<Line>> {
    store
        .all(
            sql("SELECT p.*, t.name AS partner, e.content, o.publish_at, \
                 (SELECT r.outcome FROM review r WHERE r.proposal_id = p.id ORDER BY r.at DESC, r.id DESC LIMIT 1) AS outcome \
                 FROM proposal p JOIN partner t ON t.id = p.partner_id \
                 JOIN edition e ON e.proposal_id = p.id AND e.version = p.version \
                 LEFT JOIN offering o ON o.id = p.offering_id \
                 JOIN staff m ON m.id = p.made_by \
                 WHERE CAST($1 AS TEXT) IS NULL \
                 OR p.offering_id IS NULL AND p.partner_id = $1 \
                 OR p.offering_id IS NULL AND m.partner_id = $1 AND p.for_group = 1 AND p.confirmed_at IS NULL \
                 AND p.state IN ('writing', 'to_confirm', 'dropped') \
                 OR EXISTS (SELECT 1 FROM offering_host h WHERE h.offering_id = p.offering_id AND h.partner_id = $1) \
                 ORDER BY COALESCE(p.answer_by, '9999'), p.updated_at DESC, p.id LIMIT 500")
            .bind(scope.partner()),
        )
        .await
}

/// Classes that another may continue, the newest first.
pub async fn classes(store: &Store) -> StoreResult<Vec<(String, String)>> {
    let query = "SELECT id, title FROM offering WHERE kind IN ('series', 'year_course') AND state = 'published' \
        ORDER BY fiscal_year DESC, title, id";
    store.all(sql(query)).await
}

fn by_id(id: &str) -> Query {
    sql("SELECT * FROM proposal WHERE id = $1").bind(id)
}

pub async fn proposal(store: &Store, id: &str) -> StoreResult<Option<Proposal>> {
    store.maybe(by_id(id)).await
}

/// The proposal as it is decided upon. On PostgreSQL its row is locked until the transaction ends.
pub async fn proposal_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Proposal>> {
    if let Tx::Postgres(_) = tx {
        tx.maybe::<(String,)>(sql("SELECT id FROM proposal WHERE id = $1 FOR UPDATE").bind(id)).await?;
    }
    tx.maybe(by_id(id)).await
}

pub async fn of_offering(tx: &mut Tx, offering: &str) -> StoreResult<Option<Proposal>> {
    tx.maybe(sql("SELECT * FROM proposal WHERE offering_id = $1").bind(offering)).await
}

pub async fn add(tx: &mut Tx, p: &Proposal, content: &Content) -> StoreResult<()> {
    let row = vec![
        (&p.id).into(),
        (&p.partner_id).into(),
        p.offering_id.clone().into(),
        p.copied_from.clone().into(),
        p.state.into(),
        p.version.into(),
        p.for_group.into(),
        (&p.made_by).into(),
        p.made_at.into(),
        p.confirmed_how.into(),
        p.updated_at.into(),
    ];
    let head = "INSERT INTO proposal (id, partner_id, offering_id, copied_from, state, version, for_group, made_by, made_at, \
        confirmed_how, updated_at) VALUES";
    insert(tx, head, vec![row], "").await?;
    keeper::keep(tx, &p.id, &p.made_by, p.made_at).await?;
    add_edition(tx, &p.id, p.version, content, &p.made_by, p.made_at).await
}

async fn add_edition(
    tx: &mut Tx,
    id: &str,
    version: i64,
    content: &Content,
    staff: &str,
    at: Moment,
) -> StoreResult<()> {
    let row = vec![id.into(), version.into(), content.json().into(), staff.into(), at.into()];
    insert(tx, "INSERT INTO edition (proposal_id, version, content, staff_id, at) VALUES", vec![row], "").await
}

/// A new edition after `version`.
pub async fn save(tx: &mut Tx, id: &str, version: i64, content: &Content, staff: &str, at: Moment) -> StoreResult<()> {
    add_edition(tx, id, version + 1, content, staff, at).await?;
    let query = sql("UPDATE proposal SET version = $1, updated_at = $2 WHERE id = $3 AND version = $4");
    tx.run_exactly(1, query.bind(version + 1).bind(at).bind(id).bind(version)).await
}

#[derive(sqlx::FromRow)]
struct EditionRow {
    version: i64,
    content: String,
    staff_id: String,
    at: Moment,
}

impl TryFrom<EditionRow> for Edition {
    type Error = StoreError;

    fn try_from(row: EditionRow) -> StoreResult<Edition> {
        let content = Content::from_json(&row.content).ok_or_else(|| {
            StoreError::Inconsistent(format!("edition {} is no list of names and values", row.version))
        })?;
        Ok(Edition { version: row.version, content, staff_id: row.staff_id, at: row.at })
    }
}

fn one_edition(id: &str, version: i64) -> Query {
    sql("SELECT version, content, staff_id, at FROM edition WHERE proposal_id = $1 AND version = $2")
        .bind(id)
        .bind(version)
}

pub async fn edition(store: &Store, id: &str, version: i64) -> StoreResult<Option<Edition>> {
    store.maybe::<EditionRow>(one_edition(id, version)).await?.map(TryInto::try_into).transpose()
}

pub async fn edition_in(tx: &mut Tx, id: &str, version: i64) -> StoreResult<Option<Edition>> {
    tx.maybe::<EditionRow>(one_edition(id, version)).await?.map(TryInto::try_into).transpose()
}

/// Its editions, the newest first.
pub async fn history(store: &Store, id: &str) -> StoreResult<Vec<EditionLine>> {
    store
        .all(
            sql(
                "SELECT e.version, e.staff_id, s.name AS staff, e.at FROM edition e JOIN staff s ON s.id = e.staff_id \
                 WHERE e.proposal_id = $1 ORDER BY e.version DESC LIMIT 500",
            )
            .bind(id),
        )
        .await
}

pub async fn reviews(store: &Store, id: &str) -> StoreResult<Vec<Review>> {
    store
        .all(
            sql("SELECT r.version, r.staff_id, s.name AS staff, r.at, r.outcome, r.remark FROM review r \
                 JOIN staff s ON s.id = r.staff_id WHERE r.proposal_id = $1 ORDER BY r.at DESC, r.id DESC")
            .bind(id),
        )
        .await
}

/// Who wrote editions since the newest decision: another reviews them.
pub async fn writers(store: &Store, id: &str) -> StoreResult<Vec<String>> {
    Ok(store.all::<(String,)>(those_who_wrote(id)).await?.into_iter().map(|w| w.0).collect())
}

pub async fn writers_in(tx: &mut Tx, id: &str) -> StoreResult<Vec<String>> {
    Ok(tx.all::<(String,)>(those_who_wrote(id)).await?.into_iter().map(|w| w.0).collect())
}

fn those_who_wrote(id: &str) -> Query {
    sql("SELECT DISTINCT e.staff_id FROM edition e WHERE e.proposal_id = $1 AND e.version > \
         COALESCE((SELECT MAX(r.version) FROM review r WHERE r.proposal_id = e.proposal_id AND r.outcome = 'approved'), 0)")
    .bind(id)
}

/// Moves it on, if it is where it is thought to be: false if somebody was quicker.
pub async fn move_on(tx: &mut Tx, id: &str, from: State, to: State, now: Moment) -> StoreResult<bool> {
    let query = sql("UPDATE proposal SET state = $1, updated_at = $2 WHERE id = $3 AND state = $4");
    Ok(tx.run(query.bind(to).bind(now).bind(id).bind(from)).await? == 1)
}

pub async fn submitted(tx: &mut Tx, id: &str, staff: &str, answer_by: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE proposal SET submitted_by = $1, submitted_at = $2, answer_by = $3, confirmed_by = NULL, \
        confirmed_at = NULL, confirmed_how = '' WHERE id = $4");
    tx.run_exactly(1, query.bind(staff).bind(now).bind(answer_by).bind(id)).await
}

pub async fn confirmed(
    tx: &mut Tx,
    id: &str,
    staff: &str,
    how: ConfirmedHow,
    answer_by: &str,
    now: Moment,
) -> StoreResult<()> {
    let query = sql(
        "UPDATE proposal SET confirmed_by = $1, confirmed_at = $2, confirmed_how = $3, answer_by = $4 WHERE id = $5",
    );
    tx.run_exactly(1, query.bind(staff).bind(now).bind(how).bind(answer_by).bind(id)).await
}

/// Nobody waits for an answer any more.
pub async fn answered(tx: &mut Tx, id: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE proposal SET answer_by = NULL WHERE id = $1").bind(id)).await
}

pub struct Decision<'a> {
    pub id: String,
    pub proposal: &'a str,
    pub version: i64,
    pub staff: &'a str,
    pub at: Moment,
    pub outcome: Outcome,
    pub remark: &'a str,
    pub standards: i64,
}

pub async fn decide(tx: &mut Tx, d: Decision<'_>) -> StoreResult<()> {
    let row = vec![
        d.id.into(),
        d.proposal.into(),
        d.version.into(),
        d.staff.into(),
        d.at.into(),
        d.outcome.into(),
        d.remark.into(),
        d.standards.into(),
    ];
    let head = "INSERT INTO review (id, proposal_id, version, staff_id, at, outcome, remark, standards) VALUES";
    insert(tx, head, vec![row], "").await
}

pub async fn is_offering(tx: &mut Tx, id: &str, offering: &str) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE proposal SET offering_id = $1 WHERE id = $2").bind(offering).bind(id)).await
}

/// Another partner organises what it became; who kept it for the one before keeps it no more.
pub async fn goes_to(tx: &mut Tx, id: &str, partner: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE proposal SET partner_id = $1, updated_at = $2 WHERE id = $3");
    tx.run_exactly(1, query.bind(partner).bind(now).bind(id)).await?;
    let query = sql("DELETE FROM proposal_keeper WHERE proposal_id = $1 AND staff_id IN (SELECT s.id FROM staff s \
         WHERE s.role <> 'city' AND COALESCE(s.partner_id, '') <> $2)");
    tx.run(query.bind(id).bind(partner)).await?;
    Ok(())
}

/// Who teaches at an offering, as those who organise it know them.
pub async fn instructors(store: &Store, offering: &str) -> StoreResult<Vec<Instructor>> {
    let query =
        sql("SELECT name, contact, honorarium, pays_on FROM instructor WHERE offering_id = $1 ORDER BY position");
    store.all(query.bind(offering)).await
}

pub async fn put_instructors(tx: &mut Tx, offering: &str, instructors: &[Instructor]) -> StoreResult<()> {
    tx.run(sql("DELETE FROM instructor WHERE offering_id = $1").bind(offering)).await?;
    let rows = instructors.iter().zip(1i64..).map(|(i, position)| {
        vec![
            offering.into(),
            position.into(),
            (&i.name).into(),
            (&i.contact).into(),
            i.honorarium.into(),
            i.pays_on.clone().into(),
        ]
    });
    let head = "INSERT INTO instructor (offering_id, position, name, contact, honorarium, pays_on) VALUES";
    insert(tx, head, rows.collect(), "").await
}

/// A session of another offering: what is compared for clashes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Other {
    pub title: String,
    pub venue_id: Option<String>,
    pub instructor: String,
    pub starts_at: Moment,
    pub ends_at: Moment,
}

/// Proposals that are being reviewed: partner and words, and what they would be published as. Of those that work over what is
/// published the dates stand there already.
pub async fn in_review(store: &Store, but: &str) -> StoreResult<Vec<(String, String, Content)>> {
    let query = sql("SELECT p.id, p.partner_id, e.content FROM proposal p \
         JOIN edition e ON e.proposal_id = p.id AND e.version = p.version \
         WHERE p.state = 'in_review' AND p.offering_id IS NULL AND p.id <> $1 ORDER BY p.id LIMIT 200");
    let rows: Vec<(String, String, String)> = store.all(query.bind(but)).await?;
    Ok(rows.into_iter().filter_map(|(id, partner, text)| Some((id, partner, Content::from_json(&text)?))).collect())
}

/// What else is announced between two instants.
pub async fn others(store: &Store, but: &str, from: Moment, until: Moment) -> StoreResult<Vec<Other>> {
    store
        .all(
            sql("SELECT o.title, COALESCE(s.venue_id, o.venue_id) AS venue_id, s.instructor, s.starts_at, s.ends_at \
                 FROM session s JOIN offering o ON o.id = s.offering_id \
                 WHERE s.offering_id <> $1 AND s.starts_at < $2 AND s.ends_at > $3 AND s.state = 'planned' \
                 AND o.state = 'published' ORDER BY s.starts_at, s.id")
            .bind(but)
            .bind(until)
            .bind(from),
        )
        .await
}

/// What was asked for and what there was in the newest earlier run of a programme that had places, both in units of its
/// slots: a family of four asks for four places, or is one party. Of ranked wishes the first is asked for.
pub async fn last_run(store: &Store, programme: &str, but: &str) -> StoreResult<Option<(i64, i64)>> {
    store
        .maybe(
            sql("SELECT CAST((SELECT COALESCE(SUM(CASE WHEN s.unit = 'person' THEN r.size ELSE 1 END), 0) FROM registration r \
                 JOIN wish w ON w.registration_id = r.id JOIN slot s ON s.id = w.slot_id LEFT JOIN choice_group g ON g.id = s.choice_group_id \
                 WHERE r.offering_id = o.id AND s.capacity IS NOT NULL AND r.state NOT IN ('lapsed', 'walk_in') \
                 AND (COALESCE(g.rule, '') <> 'ranked' OR w.rank = 1)) AS BIGINT), \
                 CAST((SELECT SUM(s.capacity) FROM slot s WHERE s.offering_id = o.id) AS BIGINT) \
                 FROM offering o WHERE o.programme_id = $1 AND o.id <> $2 AND o.state = 'published' \
                 AND EXISTS (SELECT 1 FROM slot s WHERE s.offering_id = o.id AND s.capacity IS NOT NULL) \
                 ORDER BY o.fiscal_year DESC, o.id DESC LIMIT 1")
            .bind(programme)
            .bind(but),
        )
        .await
}

/// The partner that an account is of.
pub async fn partner_of(store: &Store, staff: &str) -> StoreResult<Option<String>> {
    let row: Option<(Option<String>,)> =
        store.maybe(sql("SELECT partner_id FROM staff WHERE id = $1").bind(staff)).await?;
    Ok(row.and_then(|r| r.0))
}

/// Whether an account is of the city, or acts for this partner.
pub async fn may_read(store: &Store, partner: &str, staff: &str) -> StoreResult<bool> {
    let query = sql("SELECT id FROM staff WHERE id = $1 AND (role = 'city' OR (role = 'partner' AND partner_id = $2))");
    Ok(store.maybe::<(String,)>(query.bind(staff).bind(partner)).await?.is_some())
}

/// The accounts that act for a partner and sign in today.
pub async fn of_partner(tx: &mut Tx, partner: &str, today: &str) -> StoreResult<Vec<(String,)>> {
    let query = sql("SELECT id FROM staff WHERE partner_id = $1 AND role = 'partner' AND active = 1 \
         AND (ends_on IS NULL OR ends_on >= $2) ORDER BY id");
    tx.all(query.bind(partner).bind(today)).await
}
