use std::collections::HashMap;

use crate::clock::Moment;
use crate::programme::{Column, Step};
use crate::receiver::{Seen, Sight};
use crate::registration::State;
use crate::store::Flag;

/// What somebody is looked for by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A reference number, complete.
    Receipt(String),
    /// Digits of a telephone number.
    Phone(String),
    /// Part of a name or its reading, folded.
    Name(String),
}

/// Where somebody may look for people.
#[derive(Clone, Debug)]
pub enum Reach {
    Everywhere,
    /// In these offerings, and what they see of each.
    These(HashMap<String, Sight>),
}

impl Reach {
    pub fn is_nowhere(&self) -> bool {
        matches!(self, Reach::These(sights) if sights.is_empty())
    }

    /// The offerings, or None for all of them.
    pub fn offerings(&self) -> Option<Vec<String>> {
        self.these(|_| true)
    }

    /// Those of which a column is received.
    pub fn offerings_with(&self, column: Column) -> Option<Vec<String>> {
        self.these(|sight| sight.sees(column))
    }

    fn these(&self, which: impl Fn(&Sight) -> bool) -> Option<Vec<String>> {
        let Reach::These(sights) = self else { return None };
        let mut these: Vec<String> = sights.iter().filter(|(_, s)| which(s)).map(|(id, _)| id.clone()).collect();
        these.sort();
        Some(these)
    }

    pub fn sees(&self, offering: &str, column: Column) -> bool {
        match self {
            Reach::Everywhere => true,
            Reach::These(sights) => sights.get(offering).is_some_and(|sight| sight.sees(column)),
        }
    }

    /// Those whom a search shows, as they are seen.
    pub fn seen(&self, found: Vec<Found>) -> Vec<Found> {
        let Reach::These(sights) = self else { return found };
        let seen = found.into_iter().filter_map(|f| {
            let sight = sights.get(&f.offering_id).filter(|sight| !sight.leaves_out(&f.id))?;
            Some(f.seen(sight))
        });
        seen.collect()
    }
}

/// A registration as a search shows it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Found {
    pub id: String,
    pub receipt: String,
    pub offering_id: String,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub name: String,
    pub name_kana: String,
    pub size: i64,
    pub phone: String,
    pub created_at: Moment,
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
    /// It ended by a revocation.
    #[sqlx(try_from = "i64")]
    pub revoked: Flag,
}

impl Seen for Found {
    fn seen(mut self, sight: &Sight) -> Found {
        let sight = &*sight.of(&self.id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Phone, &mut self.phone);
        self
    }
}

/// Somebody who will come, as staff see them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Participant {
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
}

impl Seen for Participant {
    fn seen(mut self, sight: &Sight) -> Participant {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::BirthDate, &mut self.birth_date);
        sight.hide(Column::AgeBand, &mut self.age_band);
        self
    }
}

/// Question and answer.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Answer {
    pub label: String,
    pub text: String,
    #[sqlx(try_from = "String")]
    pub step: Step,
}

impl Answer {
    pub fn column(&self) -> Column {
        match self.step {
            Step::Apply => Column::AnswersApply,
            Step::After => Column::AnswersAfter,
        }
    }
}

/// What was noted, done or sent, as one line of a registration's history.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub at: Moment,
    /// `note`, `deed`, `letter`.
    pub kind: String,
    /// The note's text, the verb, or the letter's kind.
    pub what: String,
    /// Who: a name, or `applicant`, `system`; a letter's state.
    pub who: String,
    pub reason: String,
}

/// What somebody of the same reading and telephone number did before.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Earlier {
    /// Of the offering.
    pub title: String,
    pub registration: String,
    /// Sessions attended by anybody of the party, and sessions in all.
    pub attended: i64,
    pub sessions: i64,
}
