use crate::clock::Moment;
use crate::programme::{Session, SessionState};
use crate::receiver::{Seen, Sight};
use crate::registration::telling::ToTell;
use crate::store::{Flag, coded};

coded! {
    /// What is done to an announcement.
    pub enum ChangeKind {
        /// Another day, time or venue.
        Moved = "moved",
        Cancelled = "cancelled",
        /// All that is still to come.
        OfferingCancelled = "offering_cancelled",
        /// What was told is taken back.
        Corrected = "corrected",
    }
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Change {
    pub id: String,
    pub offering_id: String,
    #[sqlx(try_from = "String")]
    pub kind: ChangeKind,
    pub reason: String,
    pub staff_id: String,
    pub at: Moment,
    pub send_at: Moment,
    pub undone_at: Option<Moment>,
    pub corrects: Option<String>,
    /// Whether it is about all of the offering.
    #[sqlx(try_from = "i64")]
    pub whole: Flag,
}

impl Change {
    /// It can be undone, and nobody has heard of it.
    pub fn is_pending(&self, now: Moment) -> bool {
        self.undone_at.is_none() && now < self.send_at
    }

    /// Those it touches have been told.
    pub fn is_told(&self, now: Moment) -> bool {
        self.undone_at.is_none() && self.send_at <= now
    }
}

/// When and where a session is, and whether it takes place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub date: String,
    pub starts: String,
    pub ends: String,
    /// None: the offering's own venue.
    pub venue_id: Option<String>,
    pub state: SessionState,
}

impl Terms {
    pub fn of(session: &Session) -> Terms {
        Terms {
            date: session.date.clone(),
            starts: session.starts.clone(),
            ends: session.ends.clone(),
            venue_id: session.venue_id.clone(),
            state: session.state,
        }
    }

    pub fn cancelled(&self) -> Terms {
        Terms { state: SessionState::Cancelled, ..self.clone() }
    }
}

/// One session's part of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub session: String,
    pub old: Terms,
    pub new: Terms,
}

impl Step {
    pub fn reversed(self) -> Step {
        Step { session: self.session, old: self.new, new: self.old }
    }
}

/// Somebody whom a change touches.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Touched {
    #[sqlx(flatten)]
    pub who: ToTell,
    pub email: Option<String>,
}

impl Seen for Touched {
    /// That somebody has a mailbox is no address: it says only how they are told.
    fn seen(self, sight: &Sight) -> Touched {
        Touched { who: self.who.seen(sight), ..self }
    }
}
