use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::store::coded;

coded! {
    /// What may be needed; anything else is written.
    pub enum Need {
        SignLanguage = "sign_language",
        Captioning = "captioning",
        WheelchairSeat = "wheelchair_seat",
        AssistanceDog = "assistance_dog",
        Carer = "carer",
        LargePrint = "large_print",
        Writing = "writing",
        ReadingAloud = "reading_aloud",
        Other = "other",
    }
}

coded! {
    pub enum State {
        /// Nobody has answered yet.
        Open = "open",
        Accepted = "accepted",
        /// Not what was asked for, but something else.
        Alternative = "alternative",
        Refused = "refused",
        /// Taken back by who asked; its words are gone.
        Withdrawn = "withdrawn",
    }
}

impl State {
    pub fn is_answered(self) -> bool {
        matches!(self, State::Accepted | State::Alternative | State::Refused)
    }
}

/// What was agreed with somebody who comes.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Agreed {
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub agreed: String,
}

impl Seen for Agreed {
    fn seen(mut self, sight: &Sight) -> Agreed {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        self
    }
}

/// A request, and what became of it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Adjustment {
    pub id: String,
    pub registration_id: String,
    /// Codes of needs, separated by commas.
    kinds: String,
    pub text: String,
    pub asked_at: Moment,
    #[sqlx(try_from = "String")]
    pub state: State,
    /// What was agreed, or is offered instead.
    pub agreed: String,
    /// Why not what was asked for.
    pub reason: String,
    pub answered_at: Option<Moment>,
    /// Somebody without e-mail was told by a person.
    pub told_at: Option<Moment>,
}

impl Adjustment {
    pub fn needs(&self) -> Vec<Need> {
        self.kinds.split(',').filter_map(Need::from_code).collect()
    }

    /// How it stood when somebody looked: an answer to what has changed since is not taken.
    pub fn seen(&self) -> String {
        format!("{}-{}", self.state.code(), self.answered_at.map_or(0, |at| at.0))
    }
}

/// A request as those who organise see it in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    #[sqlx(flatten)]
    pub adjustment: Adjustment,
    pub offering_id: String,
    pub offering_title: String,
    pub name: String,
    pub name_kana: String,
    pub phone: String,
    pub has_email: i64,
    /// Whether the registration still has its place.
    pub has_place: i64,
    /// When the first session begins for which it has a place.
    pub first: Option<Moment>,
}

impl Line {
    /// What is not received is empty.
    pub fn hide(&mut self, sight: &Sight) {
        let sight = &*sight.of(&self.adjustment.registration_id);
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Phone, &mut self.phone);
    }

    /// Waits for an answer.
    pub fn is_open(&self) -> bool {
        self.adjustment.state == State::Open && self.has_place == 1
    }

    /// Was answered, and the applicant has no mailbox to read it in.
    pub fn is_to_be_told(&self) -> bool {
        let a = &self.adjustment;
        a.state.is_answered() && a.told_at.is_none() && self.has_email == 0 && self.has_place == 1
    }

    /// Something was arranged that nobody needs any more.
    pub fn is_to_be_called_off(&self) -> bool {
        let a = &self.adjustment;
        a.answered_at.is_some() && (a.state == State::Withdrawn || self.has_place == 0)
    }
}
