//! What the app knows, and how it stands to the server.

use std::cell::RefCell;

use miniserde::{Deserialize, Serialize};

use super::sign::{Sign, fill};
use super::{Start, W, Words, browser, page};
use crate::offline::desk::{Desk, Known, Now, Seen};
use crate::offline::names::Named;
use crate::offline::seal::Sealer;
use crate::offline::wire::{AT_ONCE, Allowed};

/// What the server let in.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Device {
    pub device: String,
    pub token: String,
}

/// How far it has come; kept over a restart.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Heard {
    pub offset: i64,
    pub cursor: i64,
    pub counted: Option<i64>,
    pub walk_ins: Option<i64>,
}

/// How the app stands to the server.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Net {
    #[default]
    Starting,
    /// Never opened here with a network.
    NotReady,
    Online,
    Offline,
    SignedOut,
    ShutOut,
    Over,
    /// A phone of one's own, where only registered devices are used.
    Private,
}

impl Net {
    pub fn is_gone(self) -> bool {
        matches!(self, Net::SignedOut | Net::ShutOut | Net::Over | Net::Private)
    }
}

/// Somebody in whose place another comes; whoever was just checked in was not here.
#[derive(Clone)]
pub struct Instead {
    pub known: Known,
    pub position: i64,
    pub undo: bool,
}

#[derive(Default)]
pub struct State {
    pub session: String,
    pub words: Words,
    pub device: Device,
    pub heard: Heard,
    pub desk: Option<Desk>,
    /// The names, once they were opened; kept in memory only.
    pub names: Option<Vec<Named>>,
    pub net: Net,
    /// People are checked out.
    pub leaving: bool,
    pub trouble: String,
    pub sign: Option<Sign>,
    /// Whom the sign is about, and who of them were just checked in.
    pub known: Option<Known>,
    pub done: Vec<i64>,
    /// In whose place somebody walks in.
    pub instead: Option<Instead>,
    /// Wrong codes at a child's way home, by row.
    pub wrong: Vec<String>,
    /// Counts the signs: the same answer twice is said twice.
    pub turn: u32,
    /// The row about which something is being written down, and what was shown meanwhile.
    pub writing: Option<String>,
    pub next: Option<Seen>,
    /// Facts that go in one batch: fewer over a slow line.
    pub at_once: usize,
    /// By which codes are hidden that are written down while this page is open.
    pub sealer: Option<Sealer>,
    pub syncing: bool,
    /// Other sessions' facts were sent, since the app was opened.
    pub others: bool,
    /// Fact ids of this opening of the app.
    pub opened: i64,
    pub made: u32,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Does something with it, and shows what came of it.
pub fn at<T>(work: impl FnOnce(&mut State) -> T) -> T {
    STATE.with(|state| {
        let mut state = state.borrow_mut();
        let before = state.turn;
        let done = work(&mut state);
        page::show(&state, before);
        done
    })
}

impl State {
    pub fn begin(&mut self, start: Start) {
        (self.session, self.words) = (start.session, start.words);
        self.opened = browser::now() as i64;
        self.turn = 1;
        self.at_once = AT_ONCE;
    }

    /// The desk, while it has a list.
    pub fn list(&self) -> Option<&Desk> {
        self.desk.as_ref().filter(|desk| desk.carries())
    }

    pub fn now(&self) -> Now {
        Now { seconds: browser::seconds(), text: browser::today(), offset: self.heard.offset }
    }

    /// Begins the ids of what is written down next.
    pub fn next_id(&mut self) -> String {
        self.made += 1;
        let number = (10_000 + self.made).to_string();
        [&self.device.device, "-", &self.opened.to_string(), "-", &number].concat()
    }

    pub fn allows(&self, what: Allowed) -> bool {
        let allowed = self.desk.as_ref().and_then(|desk| desk.roster.allows.as_ref());
        allowed.is_some_and(|all| all.contains(&what))
    }

    pub fn say(&mut self, sign: Option<Sign>, known: Option<Known>) {
        if let Some(sign) = &sign {
            browser::sound(sign.class);
        }
        (self.sign, self.known, self.done) = (sign, known, Vec::new());
        self.turn += 1;
    }

    pub fn trouble(&mut self, which: W) {
        self.trouble = self.words.say(which);
    }

    pub fn status(&self) -> String {
        let state = self.words.say(match self.net {
            Net::Starting => W::starting,
            Net::NotReady => W::not_ready,
            Net::Online => W::online,
            Net::Offline => W::offline,
            Net::SignedOut => W::signed_out,
            Net::ShutOut => W::shut_out,
            Net::Over => W::over,
            Net::Private => W::private_phone,
        });
        match self.desk.as_ref().map_or(0, |desk| desk.unsent().count()) {
            0 => state,
            n => [state, fill(&self.words.say(W::waiting), &[&n.to_string()])].join("　"),
        }
    }
}
