//! All SQL about draws. Writing verbs hold the offering's lock.

use std::collections::BTreeMap;

use super::model::{Draw, Line, Own, State, kept, kept_within, within};
use crate::clock::Moment;
use crate::programme::Announcement;
use crate::registration::State as Standing;
use crate::selection::file::{Entry, File, Outcome};
use crate::store::{Query, Store, StoreResult, Tx, insert, sql, with_rows};

/// So many lines are written by one statement.
const AT_ONCE: usize = 1000;

fn by_id(id: &str) -> Query {
    sql("SELECT * FROM draw WHERE id = $1").bind(id)
}

pub async fn draw(store: &Store, id: &str) -> StoreResult<Option<Draw>> {
    store.maybe(by_id(id)).await
}

pub async fn draw_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Draw>> {
    tx.maybe(by_id(id)).await
}

/// An offering's draws, the one in force first, then those that were stopped, the newest first.
pub async fn of_offering(store: &Store, offering: &str) -> StoreResult<Vec<Draw>> {
    store.all(ordered(offering)).await
}

pub async fn of_offering_in(tx: &mut Tx, offering: &str) -> StoreResult<Vec<Draw>> {
    tx.all(ordered(offering)).await
}

fn ordered(offering: &str) -> Query {
    sql("SELECT * FROM draw WHERE offering_id = $1 ORDER BY CASE WHEN state = 'stopped' THEN 1 ELSE 0 END, announced_at DESC, id")
        .bind(offering)
}

/// Published offerings by lot to which people apply, and that are not over: each is to have a draw.
pub async fn drawn_offerings(store: &Store, now: Moment) -> StoreResult<Vec<(String,)>> {
    let query = sql(
        "SELECT o.id FROM offering o WHERE o.selection IN ('lottery', 'ranked_preference') AND o.state = 'published' AND o.publish_at <= $1 \
         AND o.opens_at IS NOT NULL AND o.closes_at IS NOT NULL \
         AND EXISTS (SELECT 1 FROM session t WHERE t.offering_id = o.id AND t.state = 'planned' AND t.ends_at > $2) ORDER BY o.id",
    );
    store.all(query.bind(now).bind(now)).await
}

/// Draws that wait for the clock: to be fixed, opened, or released.
pub async fn under_way(store: &Store, now: Moment) -> StoreResult<Vec<Draw>> {
    let query = sql(
        "SELECT * FROM draw WHERE (state = 'announced' AND list_fixed_at <= $1) OR (state = 'fixed' AND secret_state = 'sealed') \
         OR (state = 'approved' AND release_at <= $2) ORDER BY id",
    );
    store.all(query.bind(now).bind(now)).await
}

/// Draws whose offering is no longer held, or no longer by lot. Where dates were cancelled and none that takes place is
/// still to come, there is nothing to give places in.
pub async fn without_offering(store: &Store, now: Moment) -> StoreResult<Vec<Draw>> {
    store
        .all(sql("SELECT d.* FROM draw d JOIN offering o ON o.id = d.offering_id \
             WHERE d.state NOT IN ('released', 'stopped') AND (o.state <> 'published' OR o.selection NOT IN ('lottery', 'ranked_preference') \
             OR EXISTS (SELECT 1 FROM session t WHERE t.offering_id = o.id AND t.state = 'cancelled') \
             AND NOT EXISTS (SELECT 1 FROM session t WHERE t.offering_id = o.id AND t.state = 'planned' AND t.ends_at > $1)) ORDER BY d.id").bind(now))
        .await
}

/// Released draws whose lines have been public long enough.
pub async fn lines_to_leave(store: &Store, released_before: Moment) -> StoreResult<Vec<Draw>> {
    let query = sql(
        "SELECT d.* FROM draw d WHERE d.state IN ('released', 'stopped') AND COALESCE(d.released_at, d.stopped_at) <= $1 \
         AND EXISTS (SELECT 1 FROM draw_entry e WHERE e.draw_id = d.id) ORDER BY d.id",
    );
    store.all(query.bind(released_before)).await
}

pub async fn add(tx: &mut Tx, d: &Draw) -> StoreResult<()> {
    let row = vec![
        (&d.id).into(),
        (&d.offering_id).into(),
        d.state.into(),
        d.announced_at.into(),
        d.list_fixed_at.into(),
        d.draw_at.into(),
        d.release_at.into(),
        (&d.commitment).into(),
        d.secret_state.into(),
        "".into(),
        "".into(),
        (&d.outside_what).into(),
        (&d.outside_date).into(),
        (&d.outside_publisher).into(),
        (&d.outside_second).into(),
        (&d.outside_decimals).into(),
        "".into(),
        "".into(),
        d.round.into(),
        d.closes_at.into(),
    ];
    insert(
        tx,
        "INSERT INTO draw (id, offering_id, state, announced_at, list_fixed_at, draw_at, release_at, commitment, secret_state, \
         secret, secret_reason, outside_what, outside_date, outside_publisher, outside_second, outside_decimals, read_value, \
         stopped_why, round, closes_at) VALUES",
        vec![row],
        "",
    )
    .await
}

/// Who stands in the draw, in order of arrival, a row for each wish: registration, draw number, persons, slot.
pub async fn entrants(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, String, i64, String)>> {
    let query = sql(
        "SELECT r.id, r.draw_number, r.size, w.slot_id FROM registration r JOIN wish w ON w.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state = 'in_draw' ORDER BY r.queue, w.rank",
    );
    tx.all(query.bind(offering)).await
}

/// Two people with one number: the later one's is told apart before the list is fixed.
pub async fn renumber(tx: &mut Tx, registration: &str, number: &str) -> StoreResult<()> {
    let query = sql("UPDATE registration SET draw_number = $1 WHERE id = $2");
    tx.run_exactly(1, query.bind(number).bind(registration)).await
}

/// Writes the fixed list: each entry with whose it is.
pub async fn add_entries(tx: &mut Tx, draw: &str, entries: &[(&Entry, &str)]) -> StoreResult<()> {
    for entries in entries.chunks(AT_ONCE) {
        let rows = entries.iter().map(|(e, registration)| {
            vec![
                draw.into(),
                (&e.number).into(),
                (*registration).into(),
                e.class.map(i64::from).into(),
                i64::from(e.size).into(),
                e.wishes.join(" ").into(),
                kept_within(&e.quotas).into(),
                "".into(),
                "".into(),
            ]
        });
        let text = "INSERT INTO draw_entry (draw_id, number, registration_id, class, size, wishes, quotas, places, turns) VALUES";
        insert(tx, text, rows.collect(), "").await?;
    }
    Ok(())
}

fn lines_of(draw: &str) -> Query {
    sql("SELECT number, registration_id, class, size, wishes, quotas, places, turns FROM draw_entry WHERE draw_id = $1 ORDER BY number")
        .bind(draw)
}

/// The list, ascending by draw number as it is published.
pub async fn lines(store: &Store, draw: &str) -> StoreResult<Vec<Line>> {
    store.all(lines_of(draw)).await
}

pub async fn lines_in(tx: &mut Tx, draw: &str) -> StoreResult<Vec<Line>> {
    tx.all(lines_of(draw)).await
}

pub async fn fixed(tx: &mut Tx, draw: &Draw, file: &File, rules: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE draw SET state = 'fixed', rules = $1, list_digest = $2, fixed_at = $3 WHERE id = $4 AND state = 'announced'",
    );
    tx.run_exactly(1, query.bind(rules).bind(file.list_digest.as_deref()).bind(now).bind(&draw.id)).await
}

pub async fn opened(tx: &mut Tx, draw: &str, secret: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE draw SET secret_state = 'opened', secret = $1, secret_at = $2 WHERE id = $3 AND secret_state = 'sealed'",
    );
    tx.run_exactly(1, query.bind(secret).bind(now).bind(draw)).await
}

pub async fn not_opened(tx: &mut Tx, draw: &str, why: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE draw SET secret_state = 'not_opened', secret_reason = $1, secret_at = $2 WHERE id = $3 AND secret_state = 'sealed'",
    );
    tx.run_exactly(1, query.bind(why).bind(now).bind(draw)).await
}

/// What the first of two people read. Empty, by nobody: the two did not agree.
pub async fn read(tx: &mut Tx, draw: &str, value: &str, by: Option<&str>, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE draw SET read_value = $1, read_by = $2, read_at = $3 WHERE id = $4 AND state = 'fixed'");
    tx.run_exactly(1, query.bind(value).bind(by).bind(now).bind(draw)).await
}

/// The result, line by line, and what the file says of it.
pub async fn drawn(tx: &mut Tx, draw: &Draw, file: &File, by: Option<&str>, now: Moment) -> StoreResult<()> {
    let counts = file.counts.as_ref().and_then(|counts| serde_json::to_string(counts).ok());
    let query = sql(
        "UPDATE draw SET state = 'drawn', outside_value = $1, value_by = $2, needed = $3, seed = $4, counts = $5, \
         drawn_at = $6 WHERE id = $7 AND state = 'fixed'",
    );
    let query =
        query.bind(file.outside.value.as_deref()).bind(by).bind(file.drawn == Some(true)).bind(file.seed.as_deref());
    tx.run_exactly(1, query.bind(counts).bind(now).bind(&draw.id)).await?;
    let results = file.results.as_deref().unwrap_or_default();
    write_results(tx, &draw.id, results).await
}

async fn write_results(tx: &mut Tx, draw: &str, results: &[Outcome]) -> StoreResult<()> {
    for results in results.chunks(AT_ONCE) {
        let rows = results.iter().map(|outcome| {
            let (places, turns) = kept(outcome);
            vec![outcome.number.clone(), places, turns]
        });
        tx.run(with_rows(
            "UPDATE draw_entry SET places = v.places, turns = v.turns FROM (SELECT CAST($1 AS TEXT) AS draw, column1 AS number, \
             column2 AS places, column3 AS turns FROM (VALUES {}) t) v \
             WHERE draw_entry.draw_id = v.draw AND draw_entry.number = v.number",
            vec![draw.into()],
            rows.collect(),
        ))
        .await?;
    }
    Ok(())
}

pub async fn approved(tx: &mut Tx, draw: &str, by: &str, now: Moment) -> StoreResult<()> {
    let query =
        sql("UPDATE draw SET state = 'approved', approved_at = $1, approved_by = $2 WHERE id = $3 AND state = 'drawn'");
    tx.run_exactly(1, query.bind(now).bind(by).bind(draw)).await
}

pub async fn stopped(tx: &mut Tx, draw: &Draw, by: &str, why: &str, now: Moment) -> StoreResult<()> {
    let query = sql(
        "UPDATE draw SET state = 'stopped', stopped_at = $1, stopped_by = $2, stopped_why = $3 WHERE id = $4 AND state = $5",
    );
    tx.run_exactly(1, query.bind(now).bind(by).bind(why).bind(&draw.id).bind(draw.state)).await
}

pub async fn released(tx: &mut Tx, draw: &str, now: Moment) -> StoreResult<()> {
    let query = sql("UPDATE draw SET state = 'released', released_at = $1 WHERE id = $2 AND state = 'approved'");
    tx.run_exactly(1, query.bind(now).bind(draw)).await
}

pub async fn forget_lines(tx: &mut Tx, draw: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM draw_entry WHERE draw_id = $1").bind(draw)).await.map(drop)
}

/// What a registration's draw gave it, once it is released.
pub async fn own(store: &Store, registration: &str) -> StoreResult<Option<Own>> {
    let query = sql(
        "SELECT e.draw_id, e.number, e.wishes, e.places, e.turns FROM draw_entry e JOIN draw d ON d.id = e.draw_id \
         WHERE e.registration_id = $1 AND d.state = 'released' ORDER BY d.round DESC LIMIT 1",
    );
    store.maybe(query.bind(registration)).await
}

/// How many of an offering's entrants may be somebody else on the list too, and are not settled.
pub async fn twins(store: &Store, offering: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT COUNT(*) FROM registration WHERE offering_id = $1 AND state = 'in_draw' AND twin_of IS NOT NULL");
    Ok(store.one::<(i64,)>(query.bind(offering)).await?.0)
}

/// The name of an account, for the paper.
pub async fn name_of(store: &Store, staff: &str) -> StoreResult<Option<String>> {
    let row: Option<(String,)> = store.maybe(sql("SELECT name FROM staff WHERE id = $1").bind(staff)).await?;
    Ok(row.map(|(name,)| name))
}

/// A draw in this state, under its offering's lock.
pub async fn in_state(tx: &mut Tx, draw: &Draw, state: State) -> StoreResult<Option<Draw>> {
    tx.lock_offering(&draw.offering_id).await?;
    Ok(draw_in(tx, &draw.id).await?.filter(|d| d.state == state))
}

/// What an entry is given at the release.
#[derive(Clone, Debug)]
pub struct Given {
    pub registration: String,
    pub state: Standing,
    /// Its number in the order within the offering: who waits has the drawn order.
    pub queue: i64,
    /// In units of the slots.
    pub size: i64,
    pub wishes: Vec<String>,
    pub outcome: Outcome,
    pub has_mail: bool,
}

/// Entries that still stand in the draw: registration, its number in the order, and whether it has a mailbox.
pub async fn standing(tx: &mut Tx, draw: &str) -> StoreResult<BTreeMap<String, (i64, bool)>> {
    let query =
        sql("SELECT r.id, r.queue, CAST(CASE WHEN r.email IS NULL AND s.email IS NULL THEN 0 ELSE 1 END AS BIGINT) \
         FROM draw_entry e JOIN registration r ON r.id = e.registration_id \
         LEFT JOIN secret_registration s ON s.registration_id = r.id WHERE e.draw_id = $1 AND r.state = 'in_draw'");
    let rows: Vec<(String, i64, i64)> = tx.all(query.bind(draw)).await?;
    Ok(rows.into_iter().map(|(id, queue, mail)| (id, (queue, mail == 1))).collect())
}

/// Writes what everybody was given: places, states and the order of the waiting list.
pub async fn result(tx: &mut Tx, given: &[Given], a: &Announcement, now: Moment) -> StoreResult<()> {
    let places = given.iter().flat_map(|g| {
        let slots = g.outcome.places.iter().filter(|_| g.state == Standing::Confirmed).filter_map(|id| a.slot(id));
        slots.map(|slot| vec![(&g.registration).into(), (&slot.id).into(), g.size.into()])
    });
    insert(tx, "INSERT INTO place (registration_id, slot_id, units) VALUES", places.collect(), "").await?;
    for given in given.chunks(AT_ONCE) {
        let rows = given.iter().map(|g| vec![g.registration.clone(), g.state.code().into(), g.queue.to_string()]);
        let query = with_rows(
            "UPDATE registration SET state = v.state, queue = v.queue, \
             confirmed_at = CASE WHEN v.state = 'confirmed' THEN v.now ELSE registration.confirmed_at END, \
             ended_at = CASE WHEN v.state = 'not_selected' THEN v.now END \
             FROM (SELECT CAST($1 AS BIGINT) AS now, column1 AS id, column2 AS state, CAST(column3 AS BIGINT) AS queue \
             FROM (VALUES {}) t) v WHERE registration.id = v.id AND registration.state = 'in_draw'",
            vec![now.into()],
            rows.collect(),
        );
        tx.run(query).await?;
    }
    Ok(())
}

/// Those whom the first round left without a place, each with whether it has a mailbox.
pub async fn left_over(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, i64)>> {
    let query = sql(
        "SELECT r.id, CAST(CASE WHEN r.email IS NULL AND s.email IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state IN ('waiting', 'not_selected') ORDER BY r.queue",
    );
    tx.all(query.bind(offering)).await
}

/// Ends all that is in an offering's draw: each with whether it has a mailbox.
pub async fn end_entries(tx: &mut Tx, offering: &str, now: Moment) -> StoreResult<Vec<(String, i64)>> {
    let query = sql(
        "SELECT r.id, CAST(CASE WHEN r.email IS NULL AND s.email IS NULL THEN 0 ELSE 1 END AS BIGINT) FROM registration r \
         LEFT JOIN secret_registration s ON s.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state IN ('in_draw', 'held_in_draw') ORDER BY r.queue",
    );
    let entries: Vec<(String, i64)> = tx.all(query.bind(offering)).await?;
    let query = sql("UPDATE registration SET state = 'not_selected', hold_until = NULL, ended_at = $1 \
         WHERE offering_id = $2 AND state IN ('in_draw', 'held_in_draw')");
    tx.run(query.bind(now).bind(offering)).await?;
    tx.run(sql("UPDATE slot SET entered = 0 WHERE offering_id = $1").bind(offering)).await?;
    Ok(entries)
}

/// Applications that were missed, as the replay takes them, in the order in which they were settled.
pub async fn missed_entries(tx: &mut Tx, draw: &str) -> StoreResult<Vec<Entry>> {
    let query = sql("SELECT class, size, wishes, quotas FROM draw_missed WHERE draw_id = $1 ORDER BY n").bind(draw);
    let rows: Vec<(Option<i64>, i64, String, String)> = tx.all(query).await?;
    let entry = |(class, size, wishes, quotas): (Option<i64>, i64, String, String)| Entry {
        number: String::new(),
        class: class.and_then(|class| u32::try_from(class).ok()),
        size: u32::try_from(size).unwrap_or(u32::MAX),
        wishes: wishes.split_whitespace().map(Into::into).collect(),
        quotas: within(&quotas),
    };
    Ok(rows.into_iter().map(entry).collect())
}

#[expect(clippy::too_many_arguments, reason = "a row")]
pub async fn add_missed(
    tx: &mut Tx,
    draw: &str,
    n: i64,
    registration: &str,
    entry: &Entry,
    places: &str,
    turns: &str,
    by: &str,
    now: Moment,
) -> StoreResult<()> {
    let row = vec![
        draw.into(),
        n.into(),
        registration.into(),
        entry.class.map(i64::from).into(),
        i64::from(entry.size).into(),
        entry.wishes.join(" ").into(),
        kept_within(&entry.quotas).into(),
        places.into(),
        turns.into(),
        by.into(),
        now.into(),
    ];
    let text = "INSERT INTO draw_missed (draw_id, n, registration_id, class, size, wishes, quotas, places, turns, decided_by, \
                decided_at) VALUES";
    insert(tx, text, vec![row], "").await
}

/// Makes room for an extra place beyond the capacity.
pub async fn enlarge(tx: &mut Tx, slot: &str, units: i64) -> StoreResult<()> {
    tx.run_exactly(1, sql("UPDATE slot SET extra = extra + $1 WHERE id = $2").bind(units).bind(slot)).await
}

/// How many applications were missed, and how many of them have an extra place.
pub async fn missed_counts(store: &Store, draw: &str) -> StoreResult<(i64, i64)> {
    let query = sql("SELECT COUNT(*), CAST(COALESCE(SUM(CASE WHEN places <> '' THEN 1 ELSE 0 END), 0) AS BIGINT) \
         FROM draw_missed WHERE draw_id = $1");
    store.one(query.bind(draw)).await
}

/// How many on the list have no mailbox, and are told on paper.
pub async fn without_mail(store: &Store, draw: &str) -> StoreResult<i64> {
    let query = sql("SELECT COUNT(*) FROM draw_entry e JOIN registration r ON r.id = e.registration_id \
         LEFT JOIN secret_registration s ON s.registration_id = r.id \
         WHERE e.draw_id = $1 AND r.email IS NULL AND s.email IS NULL AND r.state IN ('confirmed', 'waiting', 'not_selected')");
    Ok(store.one::<(i64,)>(query.bind(draw)).await?.0)
}
