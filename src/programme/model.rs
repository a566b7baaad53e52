use super::receiver::Column;
use crate::clock::Moment;
use crate::store::{Flag, coded};

coded! {
    /// What sort of offering it is.
    pub enum Kind {
        SingleSession = "single_session",
        Series = "series",
        YearCourse = "year_course",
        VolunteerShift = "volunteer_shift",
        VolunteerPlacement = "volunteer_placement",
        CoCreationSeries = "co_creation_series",
        InvitationMeeting = "invitation_meeting",
        OnDemand = "on_demand",
        ConsultationSlot = "consultation_slot",
        OpenEvent = "open_event",
    }
}

coded! {
    /// How places are given out.
    pub enum Selection {
        FirstCome = "first_come",
        Lottery = "lottery",
        RankedPreference = "ranked_preference",
        Screening = "screening",
        Invitation = "invitation",
        Nomination = "nomination",
        ByArrangement = "by_arrangement",
        Continuing = "continuing",
        Mixed = "mixed",
        None = "none",
    }
}

coded! {
    /// Who may see it. What is not public answers 404 to outsiders, everywhere.
    pub enum Visibility {
        Public = "public",
        Invited = "invited",
        Internal = "internal",
    }
}

coded! {
    pub enum OfferingState {
        Draft = "draft",
        Published = "published",
        Cancelled = "cancelled",
    }
}

coded! {
    /// Who fills in the form.
    pub enum Applicant {
        /// For oneself, or on behalf of another adult.
        Person = "person",
        /// A guardian, with children as participants.
        Guardian = "guardian",
        /// A group's or organisation's leader, with those who will come.
        Group = "group",
    }
}

coded! {
    /// What the form asks beyond name, furigana, e-mail and telephone.
    pub enum Ask {
        BirthDate = "birth_date",
        AgeBand = "age_band",
        Grade = "grade",
        Residency = "residency",
        District = "district",
    }
}

coded! {
    pub enum Channel {
        Web = "web",
        Phone = "phone",
        Counter = "counter",
        Postcard = "postcard",
        Fax = "fax",
        School = "school",
        Internal = "internal",
    }
}

coded! {
    /// How an applicant stands to the city.
    pub enum Residency {
        Resident = "resident",
        Worker = "worker",
        Student = "student",
        Other = "other",
    }
}

coded! {
    /// What a place counts.
    pub enum Unit {
        Person = "person",
        Party = "party",
        Organisation = "organisation",
    }
}

coded! {
    /// What the fee is for.
    pub enum FeeUnit {
        Person = "person",
        /// 組: all of one registration together.
        Party = "party",
    }
}

coded! {
    pub enum Mode {
        OnSite = "on_site",
        Online = "online",
    }
}

coded! {
    /// How many slots of a choice group an application takes.
    pub enum ChoiceRule {
        OneOf = "one_of",
        AnyOf = "any_of",
        Ranked = "ranked",
        Assigned = "assigned",
    }
}

coded! {
    pub enum SessionState {
        Planned = "planned",
        Cancelled = "cancelled",
    }
}

coded! {
    /// How a slot's sessions are to be attended.
    pub enum SessionAttendance {
        Required = "required",
        Elective = "elective",
        OneOf = "one_of",
    }
}

coded! {
    pub enum Step {
        /// Asked to apply.
        Apply = "apply",
        /// Asked once a place is given.
        After = "after",
    }
}

coded! {
    pub enum QuestionKind {
        Text = "text",
        Long = "long",
        Choice = "choice",
        Yes = "yes",
        Number = "number",
        /// A tick that is a person's consent, kept apart from a mere yes.
        Consent = "consent",
    }
}

coded! {
    /// Kinds of facts in an announcement; each has a heading in every language.
    pub enum NoteKind {
        Bring = "bring",
        Childcare = "childcare",
        SignLanguage = "sign_language",
        Captioning = "captioning",
        Insurance = "insurance",
        Completion = "completion",
        Certificate = "certificate",
        Weather = "weather",
        Capacity = "capacity",
        Registration = "registration",
        Languages = "languages",
        BelowMinimum = "below_minimum",
        Other = "other",
    }
}

/// A list of codes, stored with commas between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes<T>(pub Vec<T>);

macro_rules! comma_separated {
    ($($name:ident),*) => { $(
        impl TryFrom<String> for Codes<$name> {
            type Error = crate::store::StoreError;
            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.split(',').filter(|c| !c.is_empty()).map(|c| $name::try_from(c.to_owned())).collect::<Result<_, _>>().map(Codes)
            }
        }
        impl From<&Codes<$name>> for crate::store::Value {
            fn from(codes: &Codes<$name>) -> crate::store::Value {
                codes.0.iter().map(|c| c.code()).collect::<Vec<_>>().join(",").into()
            }
        }
    )* };
}
comma_separated!(Ask, Channel, Residency, Column);

impl<T: PartialEq> Codes<T> {
    pub fn has(&self, code: &T) -> bool {
        self.0.contains(code)
    }
}

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
}

impl Slot {
    /// Units still free; None without a limit.
    pub fn left(&self) -> Option<i64> {
        Some((self.capacity? + self.extra - self.taken).max(0))
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

impl Question {
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

coded! {
    /// How a partner stands by an offering.
    pub enum HostRole {
        /// 主催
        Organiser = "organiser",
        /// 共催
        CoOrganiser = "co_organiser",
        /// 後援: lends its name, and is named once the city has approved that.
        Endorser = "endorser",
        /// 協賛
        Sponsor = "sponsor",
        /// 協力
        Cooperator = "cooperator",
    }
}

impl HostRole {
    /// Whose offering it is: only their people see the people of it. The view `offering_host` says the same.
    pub fn is_host(self) -> bool {
        matches!(self, HostRole::Organiser | HostRole::CoOrganiser)
    }
}

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
