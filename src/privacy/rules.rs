//! What may go when, and who may say so. Pure.

use chrono::{Days, NaiveDate};

use super::model::{Disposal, Keeping};
use crate::clock::Moment;
use crate::text::fiscal_year_days;

/// Whether an offering's data may be proposed for disposal before its day: once nobody can come to it any more.
pub fn is_over(keeping: &Keeping, now: Moment) -> bool {
    keeping.cancelled == 1 || keeping.last_end.is_some_and(|end| end <= now)
}

/// The last day on which the keys for counting a plan's years are kept: a year after its last year, so that the last results
/// are reported and compared.
pub fn keys_until(to_fiscal_year: i64) -> NaiveDate {
    fiscal_year_days(to_fiscal_year + 1).1
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nobody approves what they proposed.
    Own,
    /// Only those who are named for it approve.
    NotNamed,
    /// A hold keeps all of it.
    Held,
    /// People are still to come.
    NotOver,
    /// It was approved before.
    Already,
    /// No day, or one that is over.
    NoDay,
}

/// Whether somebody may approve a disposal for a day.
pub fn may_approve(
    disposal: &Disposal,
    (staff, named): (&str, bool),
    held: bool,
    day: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<NaiveDate, Refusal> {
    if disposal.approved_by.is_some() {
        return Err(Refusal::Already);
    }
    if disposal.proposed_by.as_deref() == Some(staff) {
        return Err(Refusal::Own);
    }
    if !named {
        return Err(Refusal::NotNamed);
    }
    if held {
        return Err(Refusal::Held);
    }
    // Farther off than a year is a slip of the finger.
    day.filter(|day| *day >= today && *day <= today + Days::new(366)).ok_or(Refusal::NoDay)
}

/// Words in a question by which people tell of their health or a disability (要配慮個人情報).
const SENSITIVE: [&str; 12] =
    ["配慮", "障害", "障がい", "健康", "病", "アレルギー", "介助", "車いす", "手話", "要約筆記", "国籍", "妊娠"];

pub fn is_sensitive_question(label: &str) -> bool {
    SENSITIVE.iter().any(|word| label.contains(word))
}

/// People in a file from which on it stands in the public register (個人情報保護法 第75条).
pub const LARGE_FILE: i64 = 1000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::privacy::Kind;

    fn disposal(proposed_by: Option<&str>, approved_by: Option<&str>) -> Disposal {
        Disposal {
            id: "d".into(),
            kind: Kind::Offering,
            subject: "O".into(),
            through: "2028-03-31".into(),
            proposed_at: Moment(0),
            proposed_by: proposed_by.map(Into::into),
            approved_by: approved_by.map(Into::into),
            approved_at: None,
            due_on: None,
            begun_at: None,
            done_at: None,
            rows_left: None,
            held: None,
        }
    }

    #[test]
    fn a_disposal_is_approved_by_another_who_is_named_for_it_for_a_day_to_come_unless_it_is_held() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let today = day("2028-04-10").unwrap();
        let disposal_of = disposal(None, None);
        let refused = may_approve(&disposal_of, ("a", false), false, day("2028-05-01"), today);
        assert_eq!(refused, Err(Refusal::NotNamed));
        for (proposer, approved, staff, held, on, outcome) in [
            (None, None, "a", false, "2028-04-10", Ok(())),
            (Some("b"), None, "a", false, "2028-05-01", Ok(())),
            (Some("a"), None, "a", false, "2028-05-01", Err(Refusal::Own)),
            (None, Some("b"), "a", false, "2028-05-01", Err(Refusal::Already)),
            (None, None, "a", true, "2028-05-01", Err(Refusal::Held)),
            (None, None, "a", false, "2028-04-09", Err(Refusal::NoDay)),
            (None, None, "a", false, "2030-01-01", Err(Refusal::NoDay)),
            (None, None, "a", false, "", Err(Refusal::NoDay)),
        ] {
            let found = may_approve(&disposal(proposer, approved), (staff, true), held, day(on), today).map(drop);
            assert_eq!(found, outcome, "{proposer:?} {staff} {on}");
        }
    }

    #[test]
    fn the_keys_of_a_plan_are_kept_for_a_year_after_it() {
        assert_eq!(keys_until(2031).to_string(), "2033-03-31");
    }

    #[test]
    fn a_question_about_support_or_health_is_sensitive() {
        for (label, sensitive) in [("配慮が必要なこと", true), ("食物アレルギー", true), ("参加の動機", false)]
        {
            assert_eq!(is_sensitive_question(label), sensitive, "{label}");
        }
    }
}
