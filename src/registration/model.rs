use crate::app::App;
use crate::audit::Entry;
use crate::clock::Moment;
use crate::programme::Column;
use crate::receiver::{Seen, Sight};
use crate::store::{Flag, coded};

coded! {
    /// What has become of a registration.
    pub enum State {
        /// A place is held until the mailbox has proved itself by the code.
        Held = "held",
        HeldWaiting = "held_waiting",
        HeldInDraw = "held_in_draw",
        /// Has a place (参加決定).
        Confirmed = "confirmed",
        /// On the waiting list (キャンセル待ち); a group's request, until people have decided on it.
        Waiting = "waiting",
        InDraw = "in_draw",
        /// A freed place is held for it until its answer (繰上げの案内).
        Offered = "offered",
        /// A draw or a selection gave it neither a place nor a turn (落選).
        NotSelected = "not_selected",
        Withdrawn = "withdrawn",
        /// The code was not given in time.
        Lapsed = "lapsed",
        /// Declined an offered place.
        Declined = "declined",
        /// Came without an application; a fact of the day, never a place.
        WalkIn = "walk_in",
    }
}

impl State {
    /// The mailbox has not proved itself yet.
    pub fn is_held(self) -> bool {
        matches!(self, State::Held | State::HeldWaiting | State::HeldInDraw)
    }

    /// Still asks for, or has, a place.
    pub fn is_live(self) -> bool {
        matches!(
            self,
            State::Held
                | State::HeldWaiting
                | State::HeldInDraw
                | State::Confirmed
                | State::Waiting
                | State::InDraw
                | State::Offered
        )
    }

    /// What a held registration becomes when its mailbox has proved itself.
    pub fn proved(self) -> State {
        match self {
            State::Held => State::Confirmed,
            State::HeldWaiting => State::Waiting,
            State::HeldInDraw => State::InDraw,
            other => other,
        }
    }
}

/// What a registration counts for in its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Units of places.
    Place,
    /// One on the waiting list.
    Waiting,
    /// Units in the draw.
    Entered,
    Nothing,
}

impl State {
    pub fn claim(self) -> Claim {
        match self {
            State::Held | State::Confirmed | State::Offered => Claim::Place,
            State::HeldWaiting | State::Waiting => Claim::Waiting,
            State::HeldInDraw | State::InDraw => Claim::Entered,
            State::NotSelected | State::Withdrawn | State::Lapsed | State::Declined | State::WalkIn => Claim::Nothing,
        }
    }
}

coded! {
    /// How an application came in (申込方法).
    pub enum Channel {
        Web = "web",
        Api = "api",
        Phone = "phone",
        Counter = "counter",
        Fax = "fax",
        Postcard = "postcard",
        WalkIn = "walk_in",
    }
}

/// One application by one applicant (申込).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Registration {
    pub id: String,
    pub offering_id: String,
    pub receipt: String,
    pub draw_number: String,
    pub key_version: i64,
    #[sqlx(try_from = "String")]
    pub state: State,
    #[sqlx(try_from = "String")]
    pub channel: Channel,
    /// The language its letters are written in.
    pub language: String,
    /// As typed, byte for byte.
    pub name: String,
    pub name_kana: String,
    pub email: Option<String>,
    pub phone: String,
    pub residency: Option<String>,
    pub district: Option<String>,
    #[sqlx(try_from = "i64")]
    pub on_behalf: Flag,
    /// Persons in the party.
    pub size: i64,
    /// Order of arrival within the offering.
    pub queue: i64,
    pub created_at: Moment,
    pub hold_until: Option<Moment>,
    pub confirmed_at: Option<Moment>,
    pub ended_at: Option<Moment>,
    /// When the questions after the place were answered.
    pub details_at: Option<Moment>,
    pub twin_of: Option<String>,
    pub staff_id: Option<String>,
    /// Of a letter that came after closing and was posted in time.
    pub postmarked_on: Option<String>,
    /// Taken with a name and a number only (仮受付): the rest is to come until `hold_until`.
    #[sqlx(try_from = "i64")]
    pub provisional: Flag,
    /// When what told whose it is was taken away.
    pub forgotten_at: Option<Moment>,
    /// Kept secret: names and contacts here are a stand-in ([`super::secrecy`]).
    #[sqlx(try_from = "i64")]
    pub secret: Flag,
}

impl Seen for Registration {
    fn seen(mut self, sight: &Sight) -> Registration {
        sight.hide(Column::Name, &mut self.name);
        sight.hide(Column::Kana, &mut self.name_kana);
        sight.hide(Column::Email, &mut self.email);
        sight.hide(Column::Phone, &mut self.phone);
        sight.hide(Column::Residency, &mut self.residency);
        sight.hide(Column::District, &mut self.district);
        self
    }
}

/// Who changes a registration, and why where staff do it for somebody.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// `applicant`, `system`, or a staff id.
    pub actor: &'a str,
    pub reason: &'a str,
}

/// Somebody with the key, or the confirmed mailbox.
pub const BY_APPLICANT: By<'static> = By { actor: "applicant", reason: "" };

impl By<'_> {
    /// The line for the record.
    pub fn entry(&self, app: &App, now: Moment, verb: &'static str, registration: &str) -> Entry {
        let entry = Entry::new(&app.chance, now, self.actor, verb, format!("registration:{registration}"));
        Entry { reason: self.reason.to_owned(), ..entry }
    }
}
