pub use super::codes::*;
use crate::clock::Moment;
use crate::store::Flag;

/// One run of a programme that people apply to (募集).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Offering {
    pub id: String,
    pub programme_id: String,
    pub measure_id: String,
    /// None: it serves the measure only.
    pub action_id: Option<String>,
    pub fiscal_year: i64,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub selection: Selection,
    #[sqlx(try_from = "String")]
    pub visibility: Visibility,
    #[sqlx(try_from = "String")]
    pub state: OfferingState,
    pub title: String,
    pub title_kana: String,
    pub summary: String,
    pub summary_easy: String,
    /// Empty: English readers get the Japanese.
    pub title_en: String,
    pub summary_en: String,
    pub organiser: String,
    pub venue_id: Option<String>,
    /// The announcement's words; the declared rules follow.
    pub eligibility: String,
    /// Empty: anyone.
    #[sqlx(try_from = "String")]
    pub residency: Codes<Residency>,
    /// Birth dates, never ages: the law adds a year on the day before the birthday.
    pub born_from: Option<String>,
    pub born_until: Option<String>,
    /// School years: 1 is the first of primary school, 7 of junior high, 10 of senior high.
    pub grade_from: Option<i64>,
    pub grade_until: Option<i64>,
    /// A guardian's consent is asked under this age.
    pub guardian_under: Option<i64>,
    #[sqlx(try_from = "String")]
    pub applicant: Applicant,
    #[sqlx(try_from = "String")]
    pub asks: Codes<Ask>,
    pub publish_at: Moment,
    /// The day on which the city's paper is in people's hands.
    pub announce_on: Option<String>,
    pub opens_at: Option<Moment>,
    pub closes_at: Option<Moment>,
    pub paper_until: Option<String>,
    pub result_on: Option<String>,
    #[sqlx(try_from = "String")]
    pub channels: Codes<Channel>,
    pub minimum: Option<i64>,
    /// On which day it is decided whether it takes place with fewer.
    pub minimum_on: Option<String>,
    /// Children who can be minded, and the last day to ask for it.
    pub childcare_places: Option<i64>,
    pub childcare_until: Option<String>,
    /// Children whose childcare is settled; it never exceeds the places.
    pub childcare_taken: i64,
    /// Until then what somebody needs (合理的配慮) can surely be prepared; it is asked for and heard after that too.
    pub adjustments_until: Option<String>,
    /// Yen; 0 is free.
    pub fee: i64,
    #[sqlx(try_from = "String")]
    pub fee_unit: FeeUnit,
    pub fee_text: String,
    #[sqlx(try_from = "i64")]
    pub confirm_by_code: Flag,
    #[sqlx(try_from = "i64")]
    pub waitlist: Flag,
    /// How long an offered place is held for its answer.
    pub offer_hours: i64,
    #[sqlx(try_from = "i64")]
    pub head_count: Flag,
    /// Counts for the city's totals of citizens; staff training does not.
    #[sqlx(try_from = "i64")]
    pub citizen_tally: Flag,
    #[sqlx(try_from = "i64")]
    pub sensitive: Flag,
    /// Photos are taken: each participant is asked whether they agree to be in them.
    #[sqlx(try_from = "i64")]
    pub photos: Flag,
    pub data_holder: String,
    pub purpose: String,
    pub retain_until: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub updated_at: Moment,
    /// For how many days after the last session a partner sees who came.
    pub access_days: i64,
    /// Persons of one invited organisation at most.
    pub per_organisation: Option<i64>,
    /// Who is invited may send somebody else (代理出席).
    #[sqlx(try_from = "i64")]
    pub proxies: Flag,
    /// What a group may wish for, where somebody comes to it (出前講座): days between asking and the day,
    pub lead_days: Option<i64>,
    /// how many dates it names,
    pub wished_dates: Option<i64>,
    /// from when to when on a day,
    pub visit_from: Option<String>,
    pub visit_until: Option<String>,
    /// how long,
    pub visit_minutes: Option<i64>,
    /// and on which days not: 「12/28～1/4・祝日」.
    pub visit_blackout: String,
    /// Days on which the waiting list is drawn by lot, ascending; empty: places are offered in order.
    pub waitlist_days: String,
    /// Of whom one application is taken; a second one is marked, never refused.
    #[sqlx(try_from = "String")]
    pub once_per: OncePer,
    /// The class whose members it carries over (継続在籍).
    pub continues_id: Option<String>,
    /// At how many sessions somebody must have been to have completed it.
    pub completes_at: Option<i64>,
    /// What is turned on at its desk.
    #[sqlx(try_from = "String")]
    pub desk: Codes<DeskRule>,
    /// So many minutes after the start the places of who has not come may be given to others. None: never.
    pub no_show_minutes: Option<i64>,
}

impl Offering {
    pub fn waitlist_days(&self) -> impl Iterator<Item = &str> {
        self.waitlist_days.split(',').filter(|day| !day.is_empty())
    }

    /// The next day, today included, on which the waiting list is drawn.
    pub fn next_waitlist_day(&self, today: &str) -> Option<&str> {
        self.waitlist_days().find(|day| *day >= today)
    }
}

/// One date, time and venue (開催回).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Session {
    pub id: String,
    pub offering_id: String,
    pub position: i64,
    pub date: String,
    pub starts: String,
    pub ends: String,
    pub starts_at: Moment,
    pub ends_at: Moment,
    pub venue_id: Option<String>,
    pub title: String,
    /// Who teaches, as it is announced.
    pub instructor: String,
    pub note: String,
    #[sqlx(try_from = "String")]
    pub state: SessionState,
    pub cancel_reason: String,
    #[sqlx(try_from = "i64")]
    pub head_count: Flag,
    pub sequence: i64,
    pub updated_at: Moment,
}

/// What a place is in (申込区分).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Slot {
    pub id: String,
    pub offering_id: String,
    pub choice_group_id: Option<String>,
    pub position: i64,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub mode: Mode,
    #[sqlx(try_from = "String")]
    pub unit: Unit,
    /// None: as many as come.
    pub capacity: Option<i64>,
    /// Places beyond the capacity, each recorded with author and reason.
    pub extra: i64,
    pub taken: i64,
    /// Registrations that wait for it.
    pub waiting: i64,
    /// The smallest party among them, where something is free all the same.
    #[sqlx(default)]
    pub smallest_waiting: Option<i64>,
    /// Units that have entered its draw.
    pub entered: i64,
    /// Persons in one party at most.
    pub max_group: Option<i64>,
    /// School years it takes, where they are narrower than the offering's.
    pub grade_from: Option<i64>,
    pub grade_until: Option<i64>,
}

impl Slot {
    /// Units still free; None without a limit.
    pub fn left(&self) -> Option<i64> {
        Some((self.capacity? + self.extra - self.taken).max(0))
    }

    pub fn takes_grade(&self, grade: i64) -> bool {
        self.grade_from.is_none_or(|from| grade >= from) && self.grade_until.is_none_or(|until| grade <= until)
    }

    /// Units that a party of `size` persons takes.
    pub fn units(&self, size: i64) -> i64 {
        match self.unit {
            Unit::Person => size,
            Unit::Party | Unit::Organisation => 1,
        }
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct ChoiceGroup {
    pub id: String,
    pub offering_id: String,
    pub position: i64,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub rule: ChoiceRule,
    #[sqlx(try_from = "i64")]
    pub required: Flag,
    pub max_wishes: Option<i64>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SlotSession {
    pub slot_id: String,
    pub session_id: String,
    #[sqlx(try_from = "String")]
    pub attendance: SessionAttendance,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Question {
    pub id: String,
    pub offering_id: String,
    pub position: i64,
    #[sqlx(try_from = "String")]
    pub step: Step,
    #[sqlx(try_from = "String")]
    pub kind: QuestionKind,
    pub label: String,
    /// One a line, for a choice.
    pub options: String,
    #[sqlx(try_from = "i64")]
    pub required: Flag,
    pub purpose: String,
    /// Bounds of a number.
    pub minimum: Option<i64>,
    pub maximum: Option<i64>,
    /// An earlier question of the same step and the answer to it: asked only of those who gave it.
    pub shown_if_question: Option<String>,
    pub shown_if_answer: Option<String>,
}

/// What a ticked box answers.
pub const TICKED: &str = "1";

/// What the question for a group's name says, by which applications of one group are found.
pub const NAMES_GROUP: &str = "団体";

impl Question {
    /// Whether its answer is the name of the group that applies.
    pub fn names_group(&self) -> bool {
        self.step == Step::Apply && self.kind == QuestionKind::Text && self.label.contains(NAMES_GROUP)
    }

    /// The earlier question on which it depends, and the answer to it.
    pub fn condition(&self) -> Option<(&str, &str)> {
        Some((self.shown_if_question.as_deref()?, self.shown_if_answer.as_deref()?))
    }

    /// Whether it is asked of somebody who gave these answers: question id and text.
    pub fn is_asked(&self, given: &[(String, String)]) -> bool {
        self.condition().is_none_or(|(question, answer)| given.iter().any(|(q, a)| q == question && a == answer))
    }

    /// The answers on which others may depend; none but of a choice or a tick.
    pub fn answers(&self) -> Vec<&str> {
        match self.kind {
            QuestionKind::Choice => self.options.lines().collect(),
            QuestionKind::Yes => vec![TICKED],
            _ => Vec::new(),
        }
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Note {
    pub offering_id: String,
    pub position: i64,
    #[sqlx(try_from = "String")]
    pub kind: NoteKind,
    pub text: String,
}

/// A part of an announcement in another language than Japanese.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OfferingText {
    pub offering_id: String,
    /// [`ELIGIBILITY`], [`FEE_TEXT`], [`SESSION_TITLES`], or the code of a note's kind.
    pub part: String,
    /// A language's code.
    pub language: String,
    pub text: String,
}

pub const ELIGIBILITY: &str = "eligibility";
pub const FEE_TEXT: &str = "fee_text";
/// A line for each session, in their order.
pub const SESSION_TITLES: &str = "session_titles";

/// A partner who is named with an offering, and in which role: an endorser only once approved.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Host {
    pub offering_id: String,
    pub partner_id: String,
    pub name: String,
    pub kind: String,
    #[sqlx(try_from = "String")]
    pub role: HostRole,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Venue {
    pub id: String,
    pub name: String,
    pub name_kana: String,
    pub facility: String,
    pub closed_weekdays: String,
    pub max_persons: Option<i64>,
}
