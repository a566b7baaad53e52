use crate::clock::Moment;
use crate::store::coded;

coded! {
    /// How an offer is told.
    pub enum Told {
        /// By a letter to a mailbox: its time begins at once, and it expires by itself.
        Mail = "mail",
        /// Somebody telephones, and has not reached them yet: there is no deadline.
        NotYet = "not_yet",
        Reached = "reached",
        /// On paper, after nobody answered on two days.
        Letter = "letter",
    }
}

coded! {
    /// What came of trying to tell somebody.
    pub enum Outcome {
        Reached = "reached",
        NoAnswer = "no_answer",
        Letter = "letter",
    }
}

/// An offer of a freed place.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PlaceOffer {
    pub id: String,
    pub registration_id: String,
    pub offered_at: Moment,
    /// Until when it is held. Not before [`PlaceOffer::deadline`] says so, where somebody telephones.
    pub answer_by: Moment,
    pub state: String,
    /// Of ranked wishes, which one; None: all it waits for.
    pub slot_id: Option<String>,
    #[sqlx(try_from = "String")]
    pub told: Told,
}

impl PlaceOffer {
    /// Until when it is to be answered. None: nobody has been told yet.
    pub fn deadline(&self) -> Option<Moment> {
        (self.told != Told::NotYet).then_some(self.answer_by)
    }

    pub fn expires_by_itself(&self) -> bool {
        self.told == Told::Mail
    }

    /// Its time is over, and it can still be accepted, because people end it.
    pub fn is_late(&self, now: Moment) -> bool {
        !self.expires_by_itself() && self.deadline().is_some_and(|by| by <= now)
    }
}

/// That somebody tried to tell it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Call {
    pub offer_id: String,
    pub at: Moment,
    /// The city's day.
    pub on_day: String,
    /// Who: a name.
    pub staff: String,
    #[sqlx(try_from = "String")]
    pub outcome: Outcome,
}

/// What is to be done next for somebody who has no mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    FirstCall,
    /// Nobody answered on one day, and it is another now.
    SecondCall,
    /// Nobody answered, and it is still that day.
    AnotherDay,
    /// Nobody answered on two days.
    Letter,
    /// They know, and are to answer by then.
    Waits(Moment),
    /// That time is over.
    Over(Moment),
}
