use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};

/// Whether somebody with this sight reads what happened: who receives the names of the offering, and is to see whom it
/// concerns, if that is somebody of its lists.
pub fn may_read(sight: &Sight, registration: Option<&str>) -> bool {
    sight.sees(Column::Name) && !registration.is_some_and(|r| sight.leaves_out(r))
}

/// What was written down, to be read by those who may.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Incident {
    pub id: String,
    pub offering_id: String,
    pub session_id: String,
    pub registration_id: Option<String>,
    pub participant_id: Option<String>,
    /// A name that was typed; empty where somebody of the list is named, or nobody.
    pub concerned: String,
    pub day: String,
    pub time: String,
    pub place: String,
    pub what: String,
    pub first_response: String,
    pub called_ambulance: String,
    pub called_family: String,
    pub called_office: String,
    pub called_others: String,
    pub reporter: String,
    pub recorded_at: Moment,
    /// The account's name, or the helper's link.
    pub recorder: String,
    pub hold_id: String,
}

/// One of a list, which tells of nobody.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    pub id: String,
    pub offering_id: String,
    pub registration_id: Option<String>,
    pub day: String,
    pub time: String,
    pub recorded_at: Moment,
    pub additions: i64,
    /// Its hold is in force.
    pub held: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Addition {
    pub text: String,
    pub staff: String,
    pub at: Moment,
}

/// Whom it concerns, as they registered.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Person {
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub phone: String,
    pub guardian: String,
    /// Where letters go to who has no e-mail address.
    pub postcode: String,
    pub written_to: String,
    /// What was answered where the form, or the questions after it, ask for an address.
    pub address_apply: String,
    pub address_after: String,
    pub present: Option<i64>,
    pub at: Option<Moment>,
    pub left_at: Option<Moment>,
}

impl Person {
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }

    /// Where they live, as far as it is known; else empty.
    pub fn address(&self) -> String {
        if !self.written_to.is_empty() {
            return format!("{} {}", self.postcode, self.written_to).trim().to_owned();
        }
        if self.address_apply.is_empty() { self.address_after.clone() } else { self.address_apply.clone() }
    }
}

impl Seen for Person {
    fn seen(mut self, sight: &Sight) -> Person {
        let sight = &*sight.of(&self.registration_id);
        // Nobody receives where letters go but the city.
        if *sight != Sight::whole() {
            (self.postcode, self.written_to) = (String::new(), String::new());
        }
        sight.hide(Column::AnswersApply, &mut self.address_apply);
        sight.hide(Column::AnswersAfter, &mut self.address_after);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Name, &mut self.guardian);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::BirthDate, &mut self.birth_date);
        sight.hide(Column::AgeBand, &mut self.age_band);
        sight.hide(Column::Phone, &mut self.phone);
        if !sight.sees(Column::Attendance) {
            (self.present, self.at, self.left_at) = (None, None, None);
        }
        self
    }
}
