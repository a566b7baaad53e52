//! An offering's applicants, page by page, and how many there are of each sort.

use super::super::filter::{Filter, Mark, Sort, marked};
use super::super::model::Wanted;
use crate::clock::Moment;
use crate::programme::{Announcement, OfferingState, QuestionKind};
use crate::registration::{Channel, State};
use crate::store::{Flag, Store, StoreResult, sql, with_conditions, with_list};

/// How many a page shows.
pub const PAGE: i64 = 100;

/// A registration as the list shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    pub id: String,
    pub receipt: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    #[sqlx(try_from = "String")]
    pub channel: Channel,
    pub name: String,
    pub name_kana: String,
    pub size: i64,
    pub phone: String,
    pub created_at: Moment,
    pub twin_of: Option<String>,
    #[sqlx(try_from = "i64")]
    pub has_email: Flag,
    #[sqlx(try_from = "i64")]
    pub undelivered: Flag,
    pub notes: i64,
    /// How many the filter lets through in all.
    pub total: i64,
}

/// The columns of [`Row`]. The order stands last: each has an index that holds it.
macro_rules! page {
    ($order:literal) => {
        concat!(
            "SELECT r.id, r.receipt, r.state, r.channel, r.name, r.name_kana, r.size, r.phone, r.created_at, r.twin_of, \
             CAST(CASE WHEN r.email IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_email, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM undelivered u WHERE u.registration_id = r.id AND u.told_at IS NULL) \
             THEN 1 ELSE 0 END AS BIGINT) AS undelivered, \
             (SELECT COUNT(*) FROM registration_note n WHERE n.registration_id = r.id) AS notes, \
             (SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {}) AS total \
             FROM registration r WHERE r.offering_id = $1 AND {} ORDER BY ",
            $order,
            " LIMIT $2 OFFSET $3"
        )
    };
}

/// A page, from 1.
pub async fn page(
    store: &Store,
    a: &Announcement,
    filter: &Filter,
    name: Option<&Wanted>,
    page: u32,
) -> StoreResult<Vec<Row>> {
    let text = match filter.sort {
        Sort::Arrival => page!("r.queue"),
        Sort::Kana => page!("r.kana_key, r.queue"),
    };
    let skipped = i64::from(page.saturating_sub(1)) * PAGE;
    let before = vec![(&a.offering.id).into(), PAGE.into(), skipped.into()];
    store.all(with_conditions(text, before, filter.conditions(a, name))).await
}

/// How many there are of each sort in the whole offering.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    pub states: Vec<(State, i64)>,
    pub channels: Vec<(Channel, i64)>,
    /// By code.
    pub languages: Vec<(String, i64)>,
    pub marks: Vec<(Mark, i64)>,
    pub slots: Vec<(String, i64)>,
    pub sessions: Vec<(String, i64)>,
    /// Question, answer, how many.
    pub answers: Vec<(String, String, i64)>,
}

impl Counts {
    pub fn all(&self) -> i64 {
        self.states.iter().map(|(_, n)| n).sum()
    }

    pub fn in_states(&self, holds: impl Fn(State) -> bool) -> i64 {
        self.states.iter().filter(|(state, _)| holds(*state)).map(|(_, n)| n).sum()
    }

    pub fn mark(&self, mark: Mark) -> i64 {
        self.marks.iter().find(|(m, _)| *m == mark).map_or(0, |(_, n)| *n)
    }
}

pub async fn counts(store: &Store, a: &Announcement) -> StoreResult<Counts> {
    let mut counts = Counts::default();
    let id = &a.offering.id;
    // An index holds these four.
    let rows: Vec<(String, String, String, i64)> = store
        .all(
            sql("SELECT state, channel, language, COUNT(*) FROM registration WHERE offering_id = $1 \
                 GROUP BY state, channel, language")
            .bind(id),
        )
        .await?;
    for (state, channel, language, n) in rows {
        add(&mut counts.states, State::try_from(state)?, n);
        add(&mut counts.channels, Channel::try_from(channel)?, n);
        add(&mut counts.languages, language, n);
    }
    for mark in Mark::ALL {
        counts.marks.push((*mark, count_marked(store, a, *mark).await?));
    }
    if a.slots.len() > 1 {
        counts.slots = store
            .all(
                sql("SELECT w.slot_id, COUNT(*) FROM wish w JOIN slot s ON s.id = w.slot_id WHERE s.offering_id = $1 \
                     GROUP BY w.slot_id")
                .bind(id),
            )
            .await?;
        counts.sessions = store
            .all(
                sql("SELECT l.session_id, COUNT(DISTINCT w.registration_id) FROM wish w JOIN slot s ON s.id = w.slot_id \
                     JOIN slot_session l ON l.slot_id = w.slot_id WHERE s.offering_id = $1 GROUP BY l.session_id")
                .bind(id),
            )
            .await?;
    }
    let asked = a.questions.iter().filter(|q| q.kind == QuestionKind::Choice).map(|q| (&q.id).into());
    let asked: Vec<_> = asked.collect();
    if !asked.is_empty() {
        let text = "SELECT question_id, text, COUNT(*) FROM answer WHERE question_id IN {} GROUP BY question_id, text";
        counts.answers = store.all(with_list(text, vec![], asked)).await?;
    }
    Ok(counts)
}

/// Beginning from what is rare, not from the registrations.
async fn count_marked(store: &Store, a: &Announcement, mark: Mark) -> StoreResult<i64> {
    let text = match mark {
        Mark::NoEmail | Mark::Twin => "SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {}",
        Mark::Unpaid if a.offering.fee == 0 || a.offering.state == OfferingState::Cancelled => return Ok(0),
        Mark::Unpaid => "SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {}",
        Mark::Undelivered => {
            "SELECT COUNT(DISTINCT u.registration_id) FROM undelivered u JOIN registration r ON r.id = u.registration_id \
             WHERE u.told_at IS NULL AND r.offering_id = $1 AND {}"
        }
        Mark::Noted => {
            "SELECT COUNT(DISTINCT n.registration_id) FROM registration_note n JOIN registration r ON r.id = n.registration_id \
             WHERE r.offering_id = $1 AND {}"
        }
    };
    let conditions = match mark {
        Mark::Undelivered | Mark::Noted => vec![],
        mark => vec![marked(mark, a)],
    };
    Ok(store.one::<(i64,)>(with_conditions(text, vec![(&a.offering.id).into()], conditions)).await?.0)
}

fn add<T: PartialEq>(counts: &mut Vec<(T, i64)>, what: T, n: i64) {
    match counts.iter_mut().find(|(known, _)| *known == what) {
        Some((_, sum)) => *sum += n,
        None => counts.push((what, n)),
    }
}
