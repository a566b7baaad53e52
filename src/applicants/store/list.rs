//! An offering's applicants, page by page, and how many there are of each sort.

use super::super::filter::{Filter, Mark, Part, Sort, Which, marked};
use crate::clock::Moment;
use crate::programme::{Announcement, Column, QuestionKind};
use crate::receiver::{Seen, Sight};
use crate::registration::{Channel, State};
use crate::store::{Condition, Flag, Store, StoreResult, sql, with_conditions, with_list};

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
    /// It ended by a revocation.
    #[sqlx(try_from = "i64")]
    pub revoked: Flag,
    /// How many the filter lets through in all; not counted where somebody is looked for by name.
    pub total: i64,
}

impl Seen for Row {
    fn seen(mut self, sight: &Sight) -> Row {
        let sight = &*sight.of(&self.id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Phone, &mut self.phone);
        self
    }
}

/// The columns of [`Row`].
macro_rules! page {
    ($offering:literal, $total:literal, $order:literal) => {
        concat!(
            "SELECT r.id, r.receipt, r.state, r.channel, r.name, r.name_kana, r.size, r.phone, r.created_at, r.twin_of, \
             CAST(CASE WHEN r.email IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_email, \
             CAST(CASE WHEN EXISTS (SELECT 1 FROM undelivered u WHERE u.registration_id = r.id AND u.told_at IS NULL) \
             THEN 1 ELSE 0 END AS BIGINT) AS undelivered, \
             (SELECT COUNT(*) FROM registration_note n WHERE n.registration_id = r.id) AS notes, \
             CAST(CASE WHEN r.state = 'withdrawn' \
             AND EXISTS (SELECT 1 FROM revocation v WHERE v.registration_id = r.id AND v.state = 'revoked') THEN 1 ELSE 0 END AS BIGINT) AS revoked, ",
            $total,
            " AS total FROM registration r WHERE ",
            $offering,
            " AND {} ORDER BY ",
            $order,
            " LIMIT $2 OFFSET $3"
        )
    };
}

/// One statement, by one of three ways: both databases would choose well if they knew how many rows come, and do not.
macro_rules! ways {
    ($walk:literal, $gather:literal) => {
        [
            // Many: along the index that holds the order, until the page is full.
            page!("r.offering_id = $1", "(SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {})", $walk),
            // Few: gathered by what they have in common, and sorted.
            page!(
                "r.offering_id = $1",
                "(SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {})",
                $gather
            ),
            // A list of ids: from these, not from the offering.
            page!(
                "r.offering_id || '' = $1",
                "(SELECT COUNT(*) FROM registration r WHERE r.offering_id || '' = $1 AND {})",
                $gather
            ),
            // A name: the same, and not searched for twice.
            page!("r.offering_id || '' = $1", "CAST(0 AS BIGINT)", $gather),
        ]
    };
}
const BY_ARRIVAL: [&str; 4] = ways!("r.queue", "r.queue + 0");
const BY_KANA: [&str; 4] = ways!("r.kana_key, r.queue", "r.kana_key || '', r.queue + 0");

/// A page, from 1.
pub async fn page(
    store: &Store,
    a: &Announcement,
    filter: &Filter,
    name: Option<Condition>,
    counts: &Counts,
    page: u32,
) -> StoreResult<Vec<Row>> {
    let texts = if filter.sort == Sort::Kana { BY_KANA } else { BY_ARRIVAL };
    let text = if name.is_some() {
        texts[3]
    } else if filter.marks.iter().any(|m| matches!(m, Mark::Undelivered | Mark::Noted)) {
        texts[2]
    } else if counts.most(filter) * 10 < counts.all() {
        texts[1]
    } else {
        texts[0]
    };
    let skipped = i64::from(page.saturating_sub(1)) * PAGE;
    let before = vec![(&a.offering.id).into(), PAGE.into(), skipped.into()];
    let conditions = filter.conditions(a).into_iter().chain(name).collect();
    store.all(with_conditions(text, before, conditions)).await
}

/// How many there are of each sort in the whole offering.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    /// By state, channel and language together.
    pub facets: Vec<(State, Channel, String, i64)>,
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

    /// At most so many pass a filter.
    fn most(&self, filter: &Filter) -> i64 {
        let of = |counts: &[(String, i64)], id: &str| counts.iter().find(|(of, _)| of == id).map_or(0, |(_, n)| *n);
        let facets = self.facets.iter().filter(|(state, channel, language, _)| {
            let which = match filter.which {
                Some(Which::Live) => state.is_live(),
                Some(Which::Unconfirmed) => state.is_held(),
                Some(Which::One(asked)) => *state == asked,
                None => true,
            };
            let speaks = filter.language.is_none_or(|l| l.code() == language);
            which && speaks && filter.channel.is_none_or(|c| c == *channel)
        });
        let part = match &filter.part {
            Some(Part::Slot(id)) => Some(of(&self.slots, id)),
            Some(Part::Session(id)) => Some(of(&self.sessions, id)),
            None => None,
        };
        let facets = facets.map(|f| f.3).sum();
        filter.marks.iter().map(|m| self.mark(*m)).chain(part).fold(facets, i64::min)
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
        let (state, channel) = (State::try_from(state)?, Channel::try_from(channel)?);
        add(&mut counts.states, state, n);
        add(&mut counts.channels, channel, n);
        add(&mut counts.languages, language.clone(), n);
        counts.facets.push((state, channel, language, n));
    }
    for mark in Mark::ALL {
        counts.marks.push((*mark, count_marked(store, a, *mark).await?));
    }
    if a.slots.len() > 1 {
        counts.slots = store
            .all(
                sql("SELECT w.slot_id, COUNT(*) FROM registration_slot w JOIN slot s ON s.id = w.slot_id WHERE s.offering_id = $1 \
                     GROUP BY w.slot_id")
                .bind(id),
            )
            .await?;
        counts.sessions = store
            .all(
                sql("SELECT l.session_id, COUNT(DISTINCT w.registration_id) FROM registration_slot w JOIN slot s ON s.id = w.slot_id \
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

/// Beginning from what is rare, not from the registrations: on SQLite CROSS JOIN keeps the order.
async fn count_marked(store: &Store, a: &Announcement, mark: Mark) -> StoreResult<i64> {
    let text = match mark {
        Mark::NoEmail | Mark::Twin => "SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {}",
        Mark::Unpaid if a.offering.fee == 0 || a.is_off() => return Ok(0),
        Mark::Unpaid => "SELECT COUNT(*) FROM registration r WHERE r.offering_id = $1 AND {}",
        Mark::Undelivered => {
            "SELECT COUNT(DISTINCT u.registration_id) FROM undelivered u CROSS JOIN registration r \
             WHERE r.id = u.registration_id AND u.told_at IS NULL AND r.offering_id = $1 AND {}"
        }
        Mark::Noted => {
            "SELECT COUNT(DISTINCT n.registration_id) FROM registration_note n CROSS JOIN registration r \
             WHERE r.id = n.registration_id AND r.offering_id = $1 AND {}"
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
