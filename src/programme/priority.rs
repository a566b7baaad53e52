//! Who comes before whom where lots are drawn: part of what is announced, because it is said before the form.

use super::model::{Codes, Residency};
use super::words::words;
use crate::store::coded;
use crate::text::{Language, date_long, fill};

coded! {
    /// What a class goes by. Welfare, health, disability and disaster are none: they are never drawn in public.
    pub enum PriorityKind {
        Residency = "residency",
        /// Ticked by the applicant at one of the offering's questions (「はじめて」): nobody has records from before.
        Answer = "answer",
        Born = "born",
        /// Got nothing from a draw of the same programme, some years back.
        EarlierLoser = "earlier_loser",
    }
}

/// A priority class (優先の区分): 1 before 2, and all of them before who is in none.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Priority {
    pub offering_id: String,
    pub class: i64,
    #[sqlx(try_from = "String")]
    pub kind: PriorityKind,
    #[sqlx(try_from = "String")]
    pub residency: Codes<Residency>,
    pub question_id: Option<String>,
    pub born_from: Option<String>,
    pub born_until: Option<String>,
    pub years: Option<i64>,
    /// How much of a slot's places goes to it before the others; None: all of them.
    pub percent: Option<i64>,
}

impl Priority {
    /// Of a slot with so many places, how many go to it before the others: a part is rounded down.
    pub fn at_most(&self, places: u32) -> Option<u32> {
        let percent = u64::try_from(self.percent?).ok()?;
        u32::try_from(u64::from(places) * percent / 100).ok()
    }

    /// 「過去2年に同じ講座の抽選で外れた方（定員の50%まで）」.
    pub fn text(&self, question: Option<&str>, language: Language) -> String {
        let w = words(language);
        let day = |day: &Option<String>| Some(date_long(day.as_deref()?.parse().ok()?, language));
        let who = match self.kind {
            PriorityKind::Residency => {
                let people: Vec<&str> = self.residency.0.iter().map(|r| r.people(language)).collect();
                people.join(if language == Language::En { ", " } else { "・" })
            }
            PriorityKind::Answer => fill(w.first_who_ticked, &[&question.unwrap_or_default()]),
            PriorityKind::Born => match (day(&self.born_from), day(&self.born_until)) {
                (Some(from), Some(until)) => fill(w.first_born_between, &[&from, &until]),
                (Some(from), None) => fill(w.first_born_from, &[&from]),
                (None, Some(until)) => fill(w.first_born_until, &[&until]),
                (None, None) => String::new(),
            },
            PriorityKind::EarlierLoser => fill(w.first_who_lost, &[&self.years.unwrap_or_default()]),
        };
        match self.percent {
            Some(50) => fill(w.first_half, &[&who]),
            Some(percent) => fill(w.first_part, &[&who, &percent]),
            None => who,
        }
    }
}
