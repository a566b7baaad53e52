//! What was typed about money, and what is wrong with it.

use chrono::NaiveDate;

use super::correct::correct;
use super::model::{FactKind, Method};
use super::record::{New, Outcome, record};
use super::rules::Refusal;
use super::views::yen;
use super::words::{Words, words};
use crate::app::App;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::staff::Staff;
use crate::text::{Language, ascii, fill, parse_ymd};
use crate::ui::Errors;
use crate::web::Fields;

/// Reasons, notes, addressees.
pub const TEXT_LENGTH: usize = 200;
/// More than any fee is a slip of the finger.
const MOST: i64 = 100_000_000;

/// A form as it was sent, and its errors by the names of its fields.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// `receive`, `waive`, `refund`, or `correct`.
    pub what: String,
    /// Made by the form.
    pub id: String,
    /// The fact to be taken back.
    pub wrong: String,
    pub amount: String,
    pub method: String,
    pub day: String,
    pub reason: String,
    pub note: String,
    pub errors: Errors,
}

/// `3000`, `３，０００円`, `¥3,000`, `-500`.
pub fn amount(text: &str) -> Option<i64> {
    let text: String = ascii(text).chars().filter(|c| !c.is_whitespace() && !",、¥￥円".contains(*c)).collect();
    let text = text.replace(['−', 'ー', '－'], "-");
    text.parse().ok().filter(|n: &i64| n.abs() <= MOST)
}

impl Typed {
    pub fn read(fields: &Fields) -> Typed {
        let text = |name: &str| fields.get(name).to_owned();
        Typed {
            what: text("do"),
            id: text("fact"),
            wrong: text("wrong"),
            amount: text("amount"),
            method: text("method"),
            day: text("day"),
            reason: text("reason"),
            note: text("note"),
            errors: Errors::default(),
        }
    }

    /// Does what the form wants for a participant. None: the form is wrong, and its errors say how.
    pub async fn send(
        &mut self,
        app: &App,
        staff: &Staff,
        a: &Announcement,
        language: Language,
        participant: &str,
    ) -> Result<Option<Outcome>> {
        let outcome = if self.what == "correct" {
            if !self.reasoned(language) {
                return Ok(None);
            }
            correct(app, staff, &a.offering.id, &self.id, &self.wrong, &self.reason).await?
        } else {
            let kind = FactKind::from_code(&self.what).ok_or(Error::Malformed("nothing that is done with fees"))?;
            let Some(new) = self.new_fact(kind, participant, app.clock.now(), language) else { return Ok(None) };
            record(app, staff, &a.offering.id, new).await?
        };
        if let Outcome::Refused(refusal) = outcome {
            let (field, text) = sentence(refusal, language);
            self.errors.add(field, text);
            return Ok(None);
        }
        Ok(Some(outcome))
    }

    fn new_fact(&mut self, kind: FactKind, participant: &str, now: Moment, language: Language) -> Option<New> {
        let w = words(language);
        let amount = amount(&self.amount).filter(|n| *n > 0);
        if amount.is_none() {
            self.errors.add("amount", w.amount_wrong);
        }
        let method = Method::from_code(&self.method).filter(|m| *m != Method::None);
        if method.is_none() && kind != FactKind::Waive {
            self.errors.add("method", w.method_wrong);
        }
        let day = self.day(now, w);
        if kind != FactKind::Receive {
            self.reasoned(language);
        }
        for (field, text) in [("reason", &self.reason), ("note", &self.note)] {
            if text.chars().count() > TEXT_LENGTH {
                self.errors.add(field, fill(w.too_long, &[&TEXT_LENGTH]));
            }
        }
        if !self.errors.is_empty() {
            return None;
        }
        Some(New {
            id: self.id.clone(),
            participant: participant.to_owned(),
            kind,
            amount: amount?,
            method: method.unwrap_or(Method::None),
            day: day?,
            reason: self.reason.clone(),
            note: self.note.clone(),
        })
    }

    /// The day the money moved; today where the form does not ask.
    fn day(&mut self, now: Moment, w: &Words) -> Option<NaiveDate> {
        if self.day.is_empty() {
            return Some(now.date());
        }
        match parse_ymd(&self.day) {
            Ok(day) if day <= now.date() => return Some(day),
            Ok(_) => self.errors.add("day", w.day_ahead),
            Err(_) => self.errors.add("day", w.day_wrong),
        }
        None
    }

    fn reasoned(&mut self, language: Language) -> bool {
        let w = words(language);
        if self.reason.is_empty() {
            self.errors.add("reason", w.reason_missing);
        } else if self.reason.chars().count() > TEXT_LENGTH {
            self.errors.add("reason", fill(w.too_long, &[&TEXT_LENGTH]));
        }
        self.errors.get("reason").is_none()
    }
}

/// The field that a refusal is about, and what it says.
pub fn sentence(refusal: Refusal, language: Language) -> (&'static str, String) {
    let w = words(language);
    let most = |none: &str, some: &str, n: i64| if n == 0 { none.into() } else { fill(some, &[&yen(n, language)]) };
    match refusal {
        Refusal::TooMuch(FactKind::Receive, n) => ("amount", most(w.paid_up, w.receive_too_much, n)),
        Refusal::TooMuch(FactKind::Refund, n) => ("amount", most(w.refund_none, w.refund_too_much, n)),
        Refusal::TooMuch(FactKind::Waive, n) => ("amount", most(w.waive_none, w.waive_too_much, n)),
        Refusal::AlreadyCorrected => ("", w.already_corrected.into()),
        Refusal::IsCorrection => ("", w.is_correction.into()),
        Refusal::GivenBack => ("", w.given_back.into()),
        Refusal::Overpaid => ("", w.overpaid.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_however_it_is_typed() {
        for (text, yen) in [
            ("3000", Some(3000)),
            ("３，０００円", Some(3000)),
            ("¥3,000", Some(3000)),
            ("￥ 3,000", Some(3000)),
            ("-500", Some(-500)),
            ("−500", Some(-500)),
            ("0", Some(0)),
            ("", None),
            ("3000.5", None),
            ("三千", None),
            ("99999999999", None),
            ("99999999999999999999999", None),
        ] {
            assert_eq!(amount(text), yen, "{text}");
        }
    }
}
