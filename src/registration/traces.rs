//! What two applications have in common if they may be one too many, as the offering says whom it takes one of. They are only
//! marked: people compare them.

use std::collections::HashMap;

use super::application::Application;
use super::store::AT_ONCE;
use crate::programme::{NAMES_GROUP, OncePer};
use crate::store::{StoreResult, Tx, sql, with_rows};
use crate::text;

/// Two that leave the same one are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Trace {
    /// The folded reading of a name, and the digits of a telephone number.
    Person(String, String),
    /// A household's number.
    Phone(String),
    /// A household's mailbox, folded.
    Mailbox(String),
    /// The folded name of a group.
    Group(String),
}

/// By what an offering finds them: its rule, and of groups the question that asks for their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    once_per: OncePer,
    names_group: Option<String>,
}

pub async fn rule(tx: &mut Tx, offering: &str, once_per: OncePer) -> StoreResult<Rule> {
    if once_per != OncePer::Group {
        return Ok(Rule { once_per, names_group: None });
    }
    let query =
        sql("SELECT id FROM question WHERE offering_id = $1 AND step = 'apply' AND kind = 'text' AND label LIKE $2 \
         ORDER BY position LIMIT 1");
    let found: Option<(String,)> = tx.maybe(query.bind(offering).bind(format!("%{NAMES_GROUP}%"))).await?;
    Ok(Rule { once_per, names_group: found.map(|q| q.0) })
}

impl Rule {
    pub fn traces(&self, a: &Application) -> Vec<Trace> {
        let phone = text::phone_digits(&a.phone);
        let phone = (!phone.is_empty()).then_some(phone);
        let person = || phone.clone().map(|phone| Trace::Person(text::search_key(&a.name_kana), phone));
        match (self.once_per, &self.names_group) {
            (OncePer::Household, _) => {
                let mailbox = a.email.as_deref().map(|email| Trace::Mailbox(text::mailbox(email)));
                phone.map(Trace::Phone).into_iter().chain(mailbox).collect()
            }
            (OncePer::Group, Some(question)) => {
                let name = a.answers.iter().find(|(id, _)| id == question).map(|(_, name)| text::search_key(name));
                name.filter(|name| !name.is_empty()).map(Trace::Group).into_iter().collect()
            }
            (OncePer::Person | OncePer::Group, _) => person().into_iter().collect(),
        }
    }
}

/// `earlier!(condition)`: for each pair of `v.a` and `v.b` the first live registration of the offering that fits.
macro_rules! earlier {
    ($offering:literal, $fits:literal, $order:literal) => {
        concat!(
            "SELECT (SELECT r.id FROM registration r WHERE ",
            $offering,
            " = $1 AND ",
            $fits,
            " AND r.state || '' IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered') ORDER BY ",
            $order,
            " LIMIT 1), v.a, v.b FROM (SELECT column1 AS a, column2 AS b FROM (VALUES {}) t) v"
        )
    };
}

/// Each by the index that holds it: on SQLite the states, or the order of arrival, would be walked instead for each of them.
pub const BY_PERSON: &str = earlier!("r.offering_id", "r.phone_key = v.b AND r.kana_key = v.a", "r.queue");
pub const BY_PHONE: &str = earlier!("r.offering_id", "r.phone_key = v.a", "r.queue + 0");
pub const BY_MAILBOX: &str = earlier!("r.offering_id || ''", "LOWER(r.email) = v.a", "r.queue + 0");

/// For each trace the first live registration of the offering that left it, if there is one: as many statements, however many
/// ask.
pub async fn first(tx: &mut Tx, offering: &str, rule: &Rule, traces: &[Trace]) -> StoreResult<HashMap<Trace, String>> {
    let mut first = HashMap::new();
    let pair = |trace: &Trace| match trace {
        Trace::Person(kana, phone) => Some((BY_PERSON, kana.clone(), phone.clone())),
        Trace::Phone(phone) => Some((BY_PHONE, phone.clone(), "phone".to_owned())),
        Trace::Mailbox(mailbox) => Some((BY_MAILBOX, mailbox.clone(), "mailbox".to_owned())),
        Trace::Group(_) => None,
    };
    for by in [BY_PERSON, BY_PHONE, BY_MAILBOX] {
        let rows: Vec<Vec<String>> =
            traces.iter().filter_map(pair).filter(|(text, ..)| *text == by).map(|(_, a, b)| vec![a, b]).collect();
        for rows in rows.chunks(AT_ONCE) {
            let found: Vec<(Option<String>, String, String)> =
                tx.all(with_rows(by, vec![offering.into()], rows.to_vec())).await?;
            first.extend(found.into_iter().filter_map(|(id, a, b)| {
                let trace = match by {
                    BY_PHONE => Trace::Phone(a),
                    BY_MAILBOX => Trace::Mailbox(a),
                    _ => Trace::Person(a, b),
                };
                Some((trace, id?))
            }));
        }
    }
    if let (Some(question), true) = (&rule.names_group, traces.iter().any(|t| matches!(t, Trace::Group(_)))) {
        groups(tx, offering, question, &mut first).await?;
    }
    Ok(first)
}

/// No database folds a name as it is folded here, and an offering for groups has few of them: all are read.
async fn groups(tx: &mut Tx, offering: &str, question: &str, first: &mut HashMap<Trace, String>) -> StoreResult<()> {
    let query = sql(
        "SELECT r.id, a.text FROM registration r JOIN answer a ON a.registration_id = r.id AND a.question_id = $1 \
         WHERE r.offering_id = $2 AND r.state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered') \
         ORDER BY r.queue",
    );
    let named: Vec<(String, String)> = tx.all(query.bind(question).bind(offering)).await?;
    for (id, name) in named {
        first.entry(Trace::Group(text::search_key(&name))).or_insert(id);
    }
    Ok(())
}
