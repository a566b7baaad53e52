//! All SQL of the record's pages. The one place of this room that asks tables of the rooms above it: what a subject is
//! called today, and how many people were behind it.

use super::model::{Before, Filter, Line, Named, Seen};
use super::rules::{self, DEEDS, Kind};
use crate::clock::Moment;
use crate::store::{Store, StoreResult, Value, sql, with_list};

/// Lines on a page.
pub const PAGE: i64 = 100;

/// Finds what the subject of `x` is called, as the columns of [`Named`].
macro_rules! named {
    ($columns:literal, $from:literal) => {
        concat!(
            "SELECT ", $columns, ", COALESCE(o.title, g.name) AS title, t.date AS day, r.receipt, q.name AS staff FROM ", $from, " x \
             LEFT JOIN session t ON t.id = CASE WHEN x.subject LIKE 'session:%' THEN SUBSTR(x.subject, 9) END \
             LEFT JOIN registration r ON r.id = CASE WHEN x.subject LIKE 'registration:%' THEN SUBSTR(x.subject, 14) END \
             LEFT JOIN staff q ON q.id = CASE WHEN x.subject LIKE 'staff:%' THEN SUBSTR(x.subject, 7) END \
             LEFT JOIN partner g ON g.id = CASE WHEN x.subject LIKE 'partner:%' THEN SUBSTR(x.subject, 9) END \
             LEFT JOIN offering o ON o.id = CASE WHEN x.subject LIKE 'offering:%' THEN SUBSTR(x.subject, 10) \
               ELSE COALESCE(t.offering_id, r.offering_id) END "
        )
    };
}

/// A page of lines; `$by` is what the database finds them by.
macro_rules! lines {
    ($by:literal) => {
        concat!(
            "WITH x AS (SELECT id, at, actor, verb, subject, reason FROM audit WHERE ", $by,
            " AND at >= $3 AND at < $4 AND (at, id) < ($5, $6) \
             AND ($7 = 0 OR $7 = CASE WHEN verb IN {} THEN 1 ELSE 2 END) ORDER BY at DESC, id DESC LIMIT $8) ",
            named!("x.id, x.at, x.actor, x.verb, x.subject, x.reason, n.number, n.hash, COALESCE(p.name, k.label) AS account", "x"),
            "LEFT JOIN audit_seal n ON n.audit_id = x.id LEFT JOIN staff p ON p.id = x.actor \
             LEFT JOIN desk_link k ON 'link:' || k.id = x.actor ORDER BY x.at DESC, x.id DESC"
        )
    };
}

const BY_SUBJECT: &str = lines!("($1 = '' OR actor = $1) AND subject = $2");
const BY_ACCOUNT: &str = lines!("actor = $1 AND actor NOT IN ('applicant', 'system') AND ($2 = '' OR subject = $2)");
const BY_TIME: &str = lines!("($1 = '' OR actor = $1) AND ($2 = '' OR subject = $2)");

/// The first and the last instant, the latter not among them.
fn span(filter: &Filter) -> (Moment, Moment) {
    let midnight = |day: chrono::NaiveDate| Moment::of(&day.to_string(), "00:00");
    let from = filter.from.and_then(midnight).unwrap_or(Moment(i64::MIN));
    let until = filter.until.and_then(|day| midnight(day.succ_opt()?)).unwrap_or(Moment(i64::MAX));
    (from, until)
}

/// Lines, the newest first, that come before (in time) another.
pub async fn lines(store: &Store, filter: &Filter, before: Option<&Before>, limit: i64) -> StoreResult<Vec<Line>> {
    let text = match (filter.account.as_str(), filter.subject.as_str()) {
        (_, subject) if !subject.is_empty() => BY_SUBJECT,
        ("" | "applicant" | "system", _) => BY_TIME,
        _ => BY_ACCOUNT,
    };
    let (from, until) = span(filter);
    let (at, id) = before.map_or((Moment(i64::MAX), ""), |b| (b.at, b.id.as_str()));
    // Of another kind is whatever is of none of those that have a name.
    let (choice, verbs): (i64, Vec<Value>) = match filter.kind {
        None => (0, vec![]),
        Some(Kind::Other) => (2, DEEDS.iter().map(|(verb, _)| (*verb).into()).collect()),
        Some(kind) => (1, rules::verbs(kind).map(Into::into).collect()),
    };
    let values = vec![
        (&filter.account).into(),
        (&filter.subject).into(),
        from.into(),
        until.into(),
        at.into(),
        id.into(),
        choice.into(),
        limit.into(),
    ];
    store.all(with_list(text, values, verbs)).await
}

/// Every account, by name; and the helpers' links that were opened, by label and the session's day. That a link was opened is
/// asked of the record itself: whatever becomes of its browsers, what was done under it can be looked up.
pub async fn accounts(store: &Store) -> StoreResult<Vec<(String, String)>> {
    let mut accounts: Vec<(String, String)> = store.all(sql("SELECT id, name FROM staff ORDER BY name, id")).await?;
    let links = sql(
        "SELECT 'link:' || k.id, k.label || ' ' || s.date FROM desk_link k JOIN session s ON s.id = k.session_id \
         WHERE EXISTS (SELECT 1 FROM audit x WHERE x.actor = 'link:' || k.id AND x.actor NOT IN ('applicant', 'system') \
         AND x.verb = 'desk_link_opened') ORDER BY s.date DESC, k.label, k.id",
    );
    accounts.extend(store.all(links).await?);
    Ok(accounts)
}

/// The account's looks at personal data by subject, with the first and the last.
macro_rules! looks {
    ($columns:literal, $group:literal) => {
        concat!(
            "WITH x AS (SELECT ",
            $columns,
            ", COUNT(*) AS times, MIN(at) AS first, MAX(at) AS last FROM audit \
             WHERE actor = $1 AND actor NOT IN ('applicant', 'system') AND at >= $2 AND at < $3 AND verb IN {} \
             GROUP BY ",
            $group,
            ") "
        )
    };
}

const BY_VERB: &str = concat!(
    looks!("subject, verb", "subject, verb"),
    named!("x.subject, x.verb, x.times, x.first, x.last", "x"),
    "ORDER BY x.last DESC, x.subject, x.verb"
);

/// Everyone who had applied by the last look; for a session, those who had for one of its slots, or were checked in there.
const PEOPLE: &str = concat!(
    looks!("subject", "subject"),
    "SELECT x.subject, CAST(SUM(r.size) AS BIGINT) FROM x JOIN registration r ON r.offering_id = SUBSTR(x.subject, 10) \
     WHERE x.subject LIKE 'offering:%' AND r.created_at <= x.last GROUP BY x.subject \
     UNION ALL \
     SELECT x.subject, COUNT(*) FROM x JOIN session t ON t.id = SUBSTR(x.subject, 9) \
     JOIN participant p ON p.offering_id = t.offering_id JOIN registration r ON r.id = p.registration_id \
     WHERE x.subject LIKE 'session:%' AND r.created_at <= x.last \
     AND (EXISTS (SELECT 1 FROM wish w JOIN slot_session l ON l.slot_id = w.slot_id \
         WHERE w.registration_id = r.id AND l.session_id = t.id) \
       OR EXISTS (SELECT 1 FROM checkin_fact f WHERE f.participant_id = p.id AND f.session_id = t.id \
         AND f.recorded_at <= x.last)) GROUP BY x.subject \
     UNION ALL \
     SELECT x.subject, r.size FROM x JOIN registration r ON r.id = SUBSTR(x.subject, 14) \
     WHERE x.subject LIKE 'registration:%'"
);

#[derive(sqlx::FromRow)]
struct Look {
    subject: String,
    verb: String,
    times: i64,
    first: Moment,
    last: Moment,
    #[sqlx(flatten)]
    named: Named,
}

/// Whose personal data an account saw or took, the latest first.
pub async fn seen(store: &Store, filter: &Filter) -> StoreResult<Vec<Seen>> {
    let (from, until) = span(filter);
    let ask = |text| {
        let values = vec![(&filter.account).into(), from.into(), until.into()];
        with_list(text, values, rules::looks().map(Into::into).collect())
    };
    let looks: Vec<Look> = store.all(ask(BY_VERB)).await?;
    let people: Vec<(String, i64)> = store.all(ask(PEOPLE)).await?;
    let mut seen: Vec<Seen> = Vec::new();
    for look in looks {
        let deed = (look.verb, look.times);
        match seen.iter_mut().find(|s| s.subject == look.subject) {
            Some(s) => {
                s.deeds.push(deed);
                s.first = s.first.min(look.first);
                s.last = s.last.max(look.last);
            }
            None => seen.push(Seen {
                people: people.iter().find(|(subject, _)| *subject == look.subject).map(|(_, n)| *n),
                subject: look.subject,
                named: look.named,
                deeds: vec![deed],
                first: look.first,
                last: look.last,
            }),
        }
    }
    Ok(seen)
}
