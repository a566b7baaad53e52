use crate::clock::Moment;
use crate::registration::State;
use crate::registration::application::Application;

/// A file that waits for its import.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Waiting {
    pub id: String,
    /// None: it holds offerings.
    pub offering_id: Option<String>,
    pub staff_id: String,
    /// How its applications came, where no line says so.
    pub channel: String,
    pub bytes: Vec<u8>,
    pub ends_at: Moment,
}

/// A line as it was read.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// As the spreadsheet numbers it.
    pub number: usize,
    /// As typed, to know the line by.
    pub name: String,
    /// An application, or what must be mended.
    pub read: Result<Application, Vec<String>>,
}

/// What would become of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A registration in this state.
    Gets(State),
    /// It was taken over before, and stands so now.
    Known(State),
    /// What must be mended, or why it is refused.
    Bad(Vec<String>),
}

/// A line with its fate.
#[derive(Clone, Debug)]
pub struct Judged {
    pub number: usize,
    pub name: String,
    pub fate: Fate,
    /// Perhaps a second application of the same person.
    pub twin: bool,
}

/// How a whole file would come out.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    pub lines: Vec<Judged>,
}

impl Verdict {
    pub fn gets(&self, holds: impl Fn(State) -> bool) -> usize {
        self.lines.iter().filter(|l| matches!(l.fate, Fate::Gets(state) if holds(state))).count()
    }

    pub fn known(&self) -> usize {
        self.lines.iter().filter(|l| matches!(l.fate, Fate::Known(_))).count()
    }

    pub fn bad(&self) -> impl Iterator<Item = &Judged> {
        self.lines.iter().filter(|l| matches!(l.fate, Fate::Bad(_)))
    }

    pub fn twins(&self) -> usize {
        self.lines.iter().filter(|l| l.twin).count()
    }

    /// The same for the same outcome of every line: what a form carries from what was shown to what is done.
    pub fn code(&self) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        for line in &self.lines {
            hash.update((line.number as u64).to_le_bytes());
            hash.update(match &line.fate {
                Fate::Gets(state) | Fate::Known(state) => state.code(),
                Fate::Bad(_) => "bad",
            });
        }
        data_encoding::BASE32_NOPAD.encode(&hash.finalize()[..20])
    }
}
