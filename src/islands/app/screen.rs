//! What the app shows. The words come from the server with the page.

use super::Words;

/// How the app stands to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Net {
    Starting,
    /// Never opened here with a network.
    NotReady,
    Online,
    Offline,
    SignedOut,
    ShutOut,
    Over,
}

impl Net {
    pub fn class(self) -> &'static str {
        match self {
            Net::Starting | Net::Online => "state",
            Net::NotReady | Net::Offline | Net::SignedOut | Net::ShutOut | Net::Over => "state offline",
        }
    }
}

/// What is said of whoever stands at the desk, from above to below.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sign {
    /// `yes`, `again`, `no`.
    pub class: &'static str,
    pub heading: String,
    /// As large as the screen allows.
    pub people: Vec<Somebody>,
    pub lines: Vec<String>,
    /// What was agreed: shown after a tap.
    pub agreed: Vec<String>,
    /// What is to be done with those who are chosen, and with those just checked in.
    pub deeds: Vec<(String, Deed)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Somebody {
    pub position: i64,
    pub name: String,
    pub kana: String,
    pub note: String,
    /// Where one chooses who of a party has come.
    pub choosable: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Those who are ticked, or everybody there is.
    CheckIn,
    Anyway,
    Undo,
    Close,
}

impl Deed {
    pub const ALL: [Deed; 4] = [Deed::CheckIn, Deed::Anyway, Deed::Undo, Deed::Close];
}

/// All that the app shows beside its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub net: Net,
    /// Facts that wait to be sent.
    pub waiting: usize,
    pub here: usize,
    pub expected: i64,
    pub camera: bool,
    pub trouble: String,
    pub sign: Option<Sign>,
    /// Counts the signs: the same answer twice is said twice.
    pub turn: u32,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown {
            net: Net::Starting,
            waiting: 0,
            here: 0,
            expected: 0,
            camera: false,
            trouble: String::new(),
            sign: None,
            turn: 0,
        }
    }
}

impl Shown {
    /// Shows another sign, or none.
    pub fn say(&mut self, sign: Option<Sign>) {
        self.sign = sign;
        self.turn += 1;
    }

    pub fn status(&self, w: &Words) -> String {
        let state = match self.net {
            Net::Starting => w.starting(),
            Net::NotReady => w.not_ready(),
            Net::Online => w.online(),
            Net::Offline => w.offline(),
            Net::SignedOut => w.signed_out(),
            Net::ShutOut => w.shut_out(),
            Net::Over => w.over(),
        };
        match self.waiting {
            0 => state,
            n => [state, fill(&w.waiting(), &[&n.to_string()])].join("　"),
        }
    }

    pub fn count(&self, w: &Words) -> String {
        fill(&w.count(), &[&self.here.to_string(), &self.expected.to_string()])
    }
}

pub fn fill(text: &str, values: &[&str]) -> String {
    values.iter().fold(text.to_owned(), |text, value| text.replacen("{}", value, 1))
}
