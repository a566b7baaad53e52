//! The file's own words.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::programme::model::Venue;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct File {
    pub demo_now: String,
    pub venues: BTreeMap<String, FileVenue>,
    pub programmes: Vec<Programme>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FileVenue {
    name: String,
    name_kana: Option<String>,
    facility: Option<String>,
    closed_weekdays: Vec<String>,
    max_persons: Option<i64>,
}

impl FileVenue {
    pub fn venue(self, id: String) -> Venue {
        Venue {
            id,
            name: self.name,
            name_kana: self.name_kana.unwrap_or_default(),
            facility: self.facility.unwrap_or_default(),
            closed_weekdays: self.closed_weekdays.join(","),
            max_persons: self.max_persons,
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Programme {
    pub id: String,
    pub plan_action_id: String,
    pub fiscal_year: i64,
    pub title: String,
    pub title_kana: String,
    pub summary: String,
    #[serde(rename = "summaryEasyJa")]
    pub summary_easy: String,
    pub kind: String,
    pub selection: String,
    pub organiser: String,
    pub venue: String,
    pub sessions: Vec<Session>,
    pub capacity: Capacity,
    pub eligibility: Eligibility,
    pub registration: Registration,
    pub fee: Fee,
    pub hosts: Vec<Host>,
    #[serde(default)]
    pub sites: Vec<Site>,
    pub orientation: Option<String>,
    pub request_window: Option<RequestWindow>,
    pub waitlist: Option<Waitlist>,
    pub visibility: Option<String>,
    /// `scheduled`: not announced yet.
    pub publication_state: Option<String>,
    pub status: Option<String>,
    #[serde(default)]
    pub headcount: bool,
    #[serde(default)]
    pub sensitive: bool,
    #[serde(default, rename = "excludeFromCitizenKpi")]
    pub exclude_from_citizen_tally: bool,
    pub bring: Option<String>,
    pub childcare: Option<Childcare>,
    pub accommodations: Option<Accommodations>,
    pub insurance: Option<Insurance>,
    pub completion: Option<Completion>,
    pub certificate: Option<Certificate>,
    #[serde(default)]
    pub languages: Vec<String>,
    pub if_below_minimum: Option<String>,
    #[serde(default)]
    pub same_day_walk_in: bool,
    /// What its desk does on the day: codes as in `DeskRule`; and after how many minutes seats of who has not come are given on.
    #[serde(default)]
    pub desk: Vec<String>,
    pub no_show_minutes: Option<i64>,
    /// Arrival and leaving are both recorded.
    pub check_in: Option<String>,
    #[serde(default)]
    pub fields_after_selection: Vec<String>,
    /// Names the fixture by which its places are given; those who come for the first time go first.
    pub allocation_fixture: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub date: String,
    pub start: String,
    pub end: String,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub note: String,
    pub venue: Option<String>,
    pub attendance: Option<String>,
    pub capacity: Option<i64>,
    pub unit: Option<String>,
    #[serde(default)]
    pub roles: Vec<Role>,
    pub rain_policy: Option<String>,
    pub status: Option<String>,
    #[serde(default)]
    pub cancel_reason: String,
}

#[derive(Deserialize)]
pub struct Role {
    pub role: String,
    pub capacity: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Capacity {
    pub number: Option<i64>,
    pub unit: String,
    pub minimum: Option<i64>,
    pub max_persons_per_group: Option<i64>,
    /// The number is each session's own.
    #[serde(default)]
    pub per_session: bool,
    pub note: Option<String>,
    #[serde(default)]
    pub slots: Vec<ModeSlot>,
    #[serde(default)]
    pub quotas: Vec<Quota>,
    pub reserved: Option<Reserved>,
    /// Of the number, those who listen only.
    pub observers: Option<i64>,
    pub persons_max: Option<i64>,
}

#[derive(Deserialize)]
pub struct ModeSlot {
    pub mode: String,
    pub number: i64,
}

#[derive(Deserialize)]
pub struct Quota {
    pub name: Option<String>,
    pub stakeholder: Option<String>,
    pub number: i64,
}

#[derive(Deserialize)]
pub struct Reserved {
    pub invited: i64,
}

#[derive(Deserialize)]
pub struct Eligibility {
    pub text: String,
    pub rules: Rules,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Rules {
    #[serde(default)]
    pub residency: Vec<String>,
    pub born_on_or_before: Option<String>,
    pub born_on_or_after: Option<String>,
    pub min_grade: Option<String>,
    pub grade_from: Option<String>,
    pub grade_to: Option<String>,
    pub guardian_consent_under: Option<i64>,
    pub applicant_type: Option<String>,
    pub max_per_organisation: Option<i64>,
    #[serde(default)]
    pub proxy_allowed: bool,
    #[serde(default)]
    pub priority: Vec<Priority>,
    /// For those who have never been in it.
    #[serde(default)]
    pub exclude_prior_enrolment: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Priority {
    Word(String),
    Born {
        #[serde(rename = "bornOnOrAfter")]
        from: String,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Registration {
    pub opens_at: Option<String>,
    pub closes_at: Option<String>,
    pub channels: Vec<String>,
    pub result_notice_on: Option<String>,
    pub paper_until: Option<String>,
    pub max_preferences: Option<i64>,
    pub applicant: Option<String>,
    pub note: Option<String>,
    pub duplicate_rule: Option<String>,
    #[serde(default)]
    pub proxy_allowed: bool,
    #[serde(default)]
    pub motivation: bool,
}

#[derive(Deserialize)]
pub struct Fee {
    pub amount: i64,
    pub text: String,
}

#[derive(Deserialize)]
pub struct Host {
    pub partner: String,
    pub kind: String,
    pub role: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Site {
    pub id: String,
    pub name: String,
    pub capacity: Option<i64>,
    pub min_grade: Option<String>,
    pub days: Option<i64>,
    #[serde(default)]
    pub slots: Vec<SiteDay>,
}

#[derive(Deserialize)]
pub struct SiteDay {
    pub date: String,
    pub capacity: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestWindow {
    pub hours: Option<String>,
    pub max_minutes: Option<i64>,
    pub lead_days: i64,
    pub preferred_dates: i64,
    pub blackout: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Waitlist {
    pub enabled: bool,
    pub offer_hours: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Childcare {
    pub offered: bool,
    pub ages: String,
    pub capacity: i64,
    pub fee: i64,
    pub deadline_days_before: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Accommodations {
    pub sign_language: String,
    pub captioning: String,
    pub deadline_days_before: Option<i64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Insurance {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub roster_required: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Completion {
    pub rule: String,
    #[serde(default)]
    pub certificate: bool,
    #[serde(default)]
    pub perfect_attendance_award: bool,
}

#[derive(Deserialize)]
pub struct Certificate {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub fields: Vec<String>,
}
