use crate::checkin::FactKind;
use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight, called};
use crate::registration::State;
use crate::store::Flag;

/// Somebody who was awaited at a session, or of whom a fact speaks.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attendee {
    pub id: String,
    pub registration_id: String,
    pub receipt: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub phone: String,
    /// As answered, where the offering asks for one.
    pub address: String,
    #[sqlx(try_from = "i64")]
    pub forgotten: Flag,
    /// Had a place at the session when it began, whatever became of it afterwards.
    #[sqlx(try_from = "i64")]
    pub expected: Flag,
    /// Somebody came in their place (代理), and was not undone.
    #[sqlx(try_from = "i64")]
    pub substituted: Flag,
    /// Came in the place of another, the first who did.
    #[sqlx(try_from = "i64")]
    pub substitute: Flag,
    /// None: no fact about them.
    pub present: Option<i64>,
    pub at: Option<Moment>,
    pub left_at: Option<Moment>,
}

impl Attendee {
    /// When they came, if they were there.
    pub fn arrived(&self) -> Option<Moment> {
        self.at.filter(|_| self.present == Some(1))
    }

    /// Called by the reading where no name was written, or is received.
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for Attendee {
    fn seen(mut self, sight: &Sight) -> Attendee {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::BirthDate, &mut self.birth_date);
        sight.hide(Column::AgeBand, &mut self.age_band);
        sight.hide(Column::Phone, &mut self.phone);
        sight.hide(Column::AnswersApply, &mut self.address);
        if !sight.sees(Column::Attendance) {
            (self.present, self.at, self.left_at) = (None, None, None);
        }
        self
    }
}

/// What the attendance of a session comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Figures {
    /// With a place when the session began.
    pub expected: i64,
    /// Who was there, with or without a place.
    pub present: i64,
    /// 無断欠席: with a place, and not there, nor anybody in their place.
    pub absent: i64,
    pub late: i64,
    pub early: i64,
    /// Of those who were there: who came without having applied.
    pub walk_ins: i64,
    /// Of those who were there: who came in the place of another.
    pub substitutes: i64,
    /// Counted without names.
    pub heads: i64,
    /// Minutes that volunteers worked, where their leaving is known …
    pub minutes: i64,
    /// … and where it is not (予定), and how many these are.
    pub planned_minutes: i64,
    pub planned: i64,
}

/// 確定
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Closing {
    pub id: String,
    pub session_id: String,
    /// Runs within the session, without gaps.
    pub number: i64,
    pub at: Moment,
    pub staff_id: String,
    #[sqlx(flatten)]
    pub figures: Figures,
    /// Contradictions that nobody had looked into, and devices that might have held facts.
    pub matters: i64,
    pub devices: i64,
    /// Facts that were known.
    pub facts: i64,
    pub digest: String,
    pub times_digest: String,
    pub ended_at: Option<Moment>,
    pub ended_by: Option<String>,
    /// Why it was reopened; empty where the next one followed it.
    pub ended_why: String,
}

/// A closing with the name of who made it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Made {
    #[sqlx(flatten)]
    pub closing: Closing,
    pub staff: String,
}

/// A fact that came in after a closing.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Later {
    #[sqlx(try_from = "String")]
    pub kind: FactKind,
    pub amount: i64,
    pub at: Moment,
    pub recorded_at: Moment,
    /// Empty, as the next three: a head-count.
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
}

impl Later {
    pub fn called(&self) -> &str {
        called(&self.name, &self.name_kana, &self.receipt)
    }
}

impl Seen for Later {
    fn seen(mut self, sight: &Sight) -> Later {
        let sight = &*sight.of(&self.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}
