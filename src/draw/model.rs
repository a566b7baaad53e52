use crate::clock::Moment;
use crate::selection::file::{Count, Entry, Outcome, Secret, Turn};
use crate::store::coded;

coded! {
    /// How far a draw has come.
    pub enum State {
        /// Procedure, commitment, outside number and instants are public.
        Announced = "announced",
        /// The list is fixed and its digest public.
        Fixed = "fixed",
        /// The result is there, as a proposal that an official decides on.
        Drawn = "drawn",
        Approved = "approved",
        Released = "released",
        /// It stays public with its reason.
        Stopped = "stopped",
    }
}

coded! {
    pub enum SecretState {
        Sealed = "sealed",
        Opened = "opened",
        /// It could not be opened in time: the outside number alone decides.
        NotOpened = "not_opened",
    }
}

/// One run of a selection by lot.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Draw {
    pub id: String,
    pub offering_id: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub announced_at: Moment,
    /// The published instants: 名簿の確定, 抽選, 結果の通知.
    pub list_fixed_at: Moment,
    pub draw_at: Moment,
    pub release_at: Moment,
    pub commitment: String,
    #[sqlx(try_from = "String")]
    pub secret_state: SecretState,
    /// Empty until it is open to everybody.
    pub secret: String,
    pub secret_reason: String,
    pub secret_at: Option<Moment>,
    pub outside_what: String,
    pub outside_date: String,
    pub outside_publisher: String,
    pub outside_second: String,
    pub outside_decimals: String,
    /// What the first of two people read; empty while nobody has.
    pub read_value: String,
    pub read_by: Option<String>,
    pub read_at: Option<Moment>,
    pub outside_value: Option<String>,
    pub value_by: Option<String>,
    pub rules: Option<String>,
    pub fixed_at: Option<Moment>,
    pub list_digest: Option<String>,
    #[sqlx(try_from = "Option<i64>")]
    pub needed: Needed,
    pub seed: Option<String>,
    pub counts: Option<String>,
    pub drawn_at: Option<Moment>,
    pub approved_at: Option<Moment>,
    pub approved_by: Option<String>,
    pub released_at: Option<Moment>,
    pub stopped_at: Option<Moment>,
    pub stopped_by: Option<String>,
    pub stopped_why: String,
    /// 2: the second round of a placement by ranked wishes.
    pub round: i64,
    /// Of the second round: until when new wishes may be named.
    pub closes_at: Option<Moment>,
}

/// Whether there were more wishes than places; None: not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needed(pub Option<bool>);

impl From<Option<i64>> for Needed {
    fn from(value: Option<i64>) -> Needed {
        Needed(value.map(|n| n == 1))
    }
}

impl Draw {
    pub fn decimals(&self) -> Vec<u8> {
        self.outside_decimals.split(' ').filter_map(|n| n.parse().ok()).collect()
    }

    pub fn secret(&self) -> Secret {
        match self.secret_state {
            SecretState::Sealed => Secret::Sealed,
            SecretState::Opened => Secret::Opened { hex: self.secret.clone() },
            SecretState::NotOpened => Secret::NotOpened { reason: self.secret_reason.clone() },
        }
    }

    /// Whether it is a second round in which wishes may be named now.
    pub fn is_second_open(&self, now: Moment) -> bool {
        self.round == 2 && self.state == State::Announced && self.closes_at.is_some_and(|closes| now < closes)
    }

    /// When the day of the outside number begins: from then on it may be guessed at.
    pub fn outside_begins(&self) -> Moment {
        Moment::of(&self.outside_date, "00:00").unwrap_or(self.draw_at)
    }

    /// Until then what each entry got can be looked up and asked about (問合せ期間).
    pub fn lines_until(&self) -> Option<Moment> {
        Some(self.released_at?.plus(super::rules::ENQUIRIES))
    }
}

/// A line of the list as it is kept, with whose it is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    pub number: String,
    pub registration_id: String,
    pub class: Option<i64>,
    pub size: i64,
    pub wishes: String,
    pub quotas: String,
    pub places: String,
    pub turns: String,
}

impl Line {
    pub fn entry(&self) -> Entry {
        Entry {
            number: self.number.clone(),
            class: self.class.and_then(|class| u32::try_from(class).ok()),
            size: u32::try_from(self.size).unwrap_or(u32::MAX),
            wishes: words(&self.wishes),
            quotas: within(&self.quotas),
        }
    }

    pub fn outcome(&self) -> Outcome {
        Outcome { number: self.number.clone(), places: words(&self.places), waiting: turns(&self.turns) }
    }
}

fn turns(text: &str) -> Vec<Turn> {
    let turn = |turn: String| {
        let (slot, position) = turn.rsplit_once(':')?;
        Some(Turn { slot: slot.into(), position: position.parse().ok()? })
    };
    words(text).into_iter().filter_map(turn).collect()
}

/// The quotas that an entry counts in, as they are kept.
pub fn within(text: &str) -> Vec<Count> {
    let count = |count: String| {
        let (quota, units) = count.rsplit_once(':')?;
        Some(Count { quota: quota.into(), units: units.parse().ok()? })
    };
    words(text).into_iter().filter_map(count).collect()
}

/// How they are kept.
pub fn kept_within(quotas: &[Count]) -> String {
    quotas.iter().map(|c| format!("{}:{}", c.quota, c.units)).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(Into::into).collect()
}

/// How an outcome is kept: slots with a place, and turns.
pub fn kept(outcome: &Outcome) -> (String, String) {
    let turns = outcome.waiting.iter().map(|turn| format!("{}:{}", turn.slot, turn.position));
    (outcome.places.join(" "), turns.collect::<Vec<_>>().join(" "))
}

/// What one applicant is told of their draw.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Own {
    pub draw_id: String,
    pub number: String,
    /// As it was drawn; what became of it since is the registration's.
    pub wishes: String,
    pub places: String,
    pub turns: String,
}

impl Own {
    /// Its turns on the waiting lists as they were drawn.
    pub fn turns(&self) -> Vec<Turn> {
        turns(&self.turns)
    }

    /// Which of its wishes it got, from 1.
    pub fn wish(&self) -> Option<usize> {
        let place = words(&self.places).into_iter().next()?;
        Some(words(&self.wishes).iter().position(|wish| *wish == place)? + 1)
    }
}
