use crate::clock::Moment;
use crate::programme::{Column, Session, SessionState};
use crate::receiver::{Seen, Sight};
use crate::registration::contact::Way;
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
    pub registration_id: String,
    pub receipt: String,
    pub name: String,
    pub name_kana: String,
    pub email: Option<String>,
    pub phone: String,
    #[sqlx(try_from = "String")]
    pub channel: crate::registration::Channel,
    /// When a person told them, if one did.
    pub told_at: Option<Moment>,
    /// How who has no mailbox wants to be told; None: by telephone.
    pub way: Option<String>,
    pub fax: Option<String>,
    pub postcode: Option<String>,
    pub address: Option<String>,
}

impl Touched {
    pub fn told_by(&self) -> Way {
        self.way.as_deref().and_then(Way::from_code).unwrap_or(Way::Phone)
    }
}

impl Seen for Touched {
    /// That somebody has a mailbox is no address: it says only how they are told.
    fn seen(mut self, sight: &Sight) -> Touched {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Phone, &mut self.phone);
        // Nobody receives these but the city.
        if *sight != Sight::whole() {
            (self.fax, self.postcode, self.address) = (None, None, None);
        }
        self
    }
}
