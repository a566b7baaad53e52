//! The app at work: what it keeps, when it sends, what it makes of a code. Nothing is shown as done before the browser has
//! written it down; nothing waits for the network.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::Date;
use miniserde::{Deserialize, Serialize, json};
use wasm_bindgen::prelude::Closure;

use super::screen::{Deed, Net, Shown, Sign, Somebody, fill};
use super::{Start, Words, browser, page};
use crate::offline::desk::{Desk, Known, Logged, Now, Seen};
use crate::offline::fact;
use crate::offline::pass::{PassError, looks_like_one};
use crate::offline::row::Person;
use crate::offline::verdict::Judged;
use crate::offline::wire::{AT_ONCE, Batch, Roster, Said, Taken};

/// How often it sends and listens while the page is open: often enough for a desk, seldom enough for a battery.
const EVERY: Duration = Duration::from_secs(5);
/// The city's time zone, which knows no summer time.
const ZONE: i64 = 9 * 3600;

/// What the server let in.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Device {
    device: String,
    token: String,
}

/// How far it has come; kept over a restart.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Heard {
    offset: i64,
    cursor: i64,
}

#[derive(Default)]
struct State {
    session: String,
    words: Words,
    device: Device,
    desk: Option<Desk>,
    heard: Heard,
    /// Facts made since the page was opened, and when that was: their ids.
    made: u32,
    opened: i64,
    syncing: bool,
    /// Something is being written down: what is shown meanwhile is the same pass once more.
    writing: bool,
    /// Whom the sign is about, and what was just done for whom.
    known: Option<Known>,
    done: Vec<i64>,
}

#[derive(Clone, Copy)]
pub struct Work {
    state: StoredValue<State>,
    shown: RwSignal<Shown>,
}

fn seconds() -> i64 {
    (Date::now() / 1000.0) as i64
}

/// `09:05` in the city.
fn clock(at: i64) -> String {
    let minutes = (at + ZONE).rem_euclid(86_400) / 60;
    let two = |n: i64| if n < 10 { format!("0{n}") } else { n.to_string() };
    [two(minutes / 60), two(minutes % 60)].join(":")
}

impl Work {
    pub fn begin(start: Start) -> Work {
        let Start { session, words } = start;
        let state = State { session, words, opened: Date::now() as i64, ..State::default() };
        let work = Work { state: StoredValue::new(state), shown: RwSignal::new(Shown::default()) };
        Effect::new(move |before: Option<u32>| {
            work.shown.with(|shown| {
                work.state.with_value(|state| page::show(shown, &state.words, before));
                shown.turn
            })
        });
        spawn_local(async move {
            work.open().await;
            work.sync().await;
        });
        if let Ok(beats) = set_interval_with_handle(move || spawn_local(work.sync()), EVERY) {
            on_cleanup(move || beats.clear());
        }
        work
    }

    fn name(self, what: &str) -> String {
        [&self.session(), what].join("/")
    }

    fn session(self) -> String {
        self.state.with_value(|state| state.session.clone())
    }

    fn words(self) -> Words {
        self.state.with_value(|state| state.words.clone())
    }

    /// Says that something is wrong; empty: no more.
    fn trouble(self, pick: Option<fn(&Words) -> String>) {
        let text = pick.map(|pick| pick(&self.words())).unwrap_or_default();
        self.shown.update(|shown| shown.trouble = text);
    }

    /// Takes up what was kept, and what the day has ended.
    async fn open(self) {
        async fn read<T: Deserialize>(name: String) -> Option<T> {
            json::from_str(&browser::text(&name).await?).ok()
        }
        let device = read::<Device>(self.name("device")).await.unwrap_or_default();
        let heard = read::<Heard>(self.name("heard")).await.unwrap_or_default();
        let marks = read(self.name("marks")).await.unwrap_or_default();
        let log: Vec<Logged> = browser::facts(&self.session())
            .await
            .ok()
            .and_then(|facts| json::from_str(&facts.as_string()?).ok())
            .unwrap_or_default();
        let roster = read::<Roster>(self.name("roster")).await;
        let ready = roster.is_some();
        self.state.update_value(|state| {
            state.device = device;
            state.heard = heard;
            state.desk = roster.map(|roster| Desk { roster, marks, log });
        });
        self.shown.update(|shown| shown.net = if ready { Net::Offline } else { Net::Starting });
        self.refresh();
    }

    /// Whether it carries a list whose time is over.
    fn is_over(self) -> bool {
        let now = |state: &State| seconds() + state.heard.offset;
        let is_old = |state: &State, desk: &Desk| !desk.roster.rows.is_empty() && now(state) >= desk.roster.until;
        self.state.with_value(|state| state.desk.as_ref().is_some_and(|desk| is_old(state, desk)))
    }

    /// Keeps no list any more; what has not been sent stays until it is.
    async fn wipe(self, why: Net) {
        self.state.update_value(|state| {
            if let Some(desk) = &mut state.desk {
                desk.roster.rows.clear();
                desk.roster.doors.clear();
                desk.roster.version.clear();
                desk.marks.clear();
            }
            state.known = None;
        });
        self.shown.update(|shown| {
            shown.say(None);
            shown.net = why;
        });
        let _ = browser::drop(&self.name("roster")).await;
        let _ = browser::drop(&self.name("marks")).await;
    }

    fn refresh(self) {
        self.state.with_value(|state| {
            let Some(desk) = &state.desk else { return };
            self.shown.update(|shown| {
                (shown.here, shown.expected) = (desk.present(), desk.roster.expected);
                shown.waiting = desk.unsent().count();
            });
        });
    }

    /// Sends what waits and hears of the others. Without a network nothing is lost, and it is tried again by itself.
    async fn sync(self) {
        let busy = self.state.try_update_value(|state| std::mem::replace(&mut state.syncing, true)).unwrap_or(true);
        if busy {
            return;
        }
        if self.is_over() {
            self.wipe(Net::Over).await;
        }
        self.exchange().await;
        self.state.update_value(|state| state.syncing = false);
        self.refresh();
    }

    async fn exchange(self) {
        if self.state.with_value(|state| state.device.token.is_empty()) && !self.let_in().await {
            return;
        }
        let session = self.session();
        loop {
            let (token, batch) = self.state.with_value(|state| {
                let waiting: Vec<&Logged> = state.desk.iter().flat_map(Desk::unsent).collect();
                let facts: Vec<Said> = waiting.iter().take(AT_ONCE).map(|logged| logged.said.clone()).collect();
                let left = (waiting.len() - facts.len()) as i64;
                let Heard { offset, cursor } = state.heard;
                (
                    state.device.token.clone(),
                    Batch { facts, cursor: Some(cursor), waiting: Some(left), offset: Some(offset) },
                )
            });
            let url = format!("/api/v1/sessions/{session}/checkins");
            let asked = Date::now();
            let answer = browser::ask("POST", &url, &token, &json::to_string(&batch)).await;
            let taken = match answer {
                Some((200, body)) => json::from_str::<Taken>(&body).ok(),
                // The server does not know this device any more: it is let in anew, if somebody is signed in.
                Some((401, _)) => return self.forget_device().await,
                _ => None,
            };
            let Some(taken) = taken else { return self.unreached() };
            let middle = ((asked + Date::now()) / 2000.0) as i64;
            self.hear(&taken, taken.now - middle).await;
            let newer = self.state.with_value(|s| s.desk.as_ref().is_none_or(|d| d.roster.version != taken.roster));
            // Without a version there is none for this device: it is asked why.
            if (newer || taken.roster.is_empty()) && !self.fetch_roster(&token).await {
                return;
            }
            if batch.waiting == Some(0) {
                self.shown.update(|shown| shown.net = Net::Online);
                return;
            }
        }
    }

    fn unreached(self) {
        let ready = self.state.with_value(|state| state.desk.is_some());
        self.shown.update(|shown| match shown.net {
            Net::SignedOut | Net::ShutOut | Net::Over => {}
            _ => shown.net = if ready { Net::Offline } else { Net::NotReady },
        });
    }

    async fn forget_device(self) {
        self.state.update_value(|state| state.device = Default::default());
        let _ = browser::drop(&self.name("device")).await;
        self.unreached();
    }

    async fn let_in(self) -> bool {
        let url = format!("/desk/{}/device", self.session());
        let Some((200, body)) = browser::ask("POST", &url, "", "").await else {
            self.unreached();
            return false;
        };
        let Ok(device) = json::from_str::<Device>(&body) else { return false };
        // Written down before it is used: a token is given once.
        if browser::keep(&self.name("device"), &body).await.is_err() {
            self.trouble(Some(Words::full_disk));
            return false;
        }
        self.state.update_value(|state| state.device = device);
        true
    }

    /// Takes in what the server answered, and keeps it.
    async fn hear(self, taken: &Taken, offset: i64) {
        let kept = self.state.try_update_value(|state| {
            state.heard = Heard { offset, cursor: taken.cursor };
            let desk = state.desk.as_mut()?;
            let gone = desk.take(taken);
            Some((json::to_string(&gone), json::to_string(&desk.marks)))
        });
        let heard = self.state.with_value(|state| json::to_string(&state.heard));
        let _ = browser::keep(&self.name("heard"), &heard).await;
        if let Some(Some((gone, marks))) = kept {
            let _ = browser::drop_facts(&gone).await;
            if !taken.marks.is_empty() {
                let _ = browser::keep(&self.name("marks"), &marks).await;
            }
        }
    }

    /// False: there is none for this device, and it has been said why.
    async fn fetch_roster(self, token: &str) -> bool {
        let url = format!("/api/v1/sessions/{}/roster", self.session());
        let (status, body) = match browser::ask("GET", &url, token, "").await {
            Some(answer) => answer,
            None => {
                self.unreached();
                return false;
            }
        };
        if status == 401 || status == 403 {
            let ends = [("signed-out", Net::SignedOut), ("shut-out", Net::ShutOut), ("over", Net::Over)];
            let why = ends.into_iter().find(|(code, _)| body.contains(&["urn:tsudoi:", code].concat()));
            let why = why.map_or(Net::SignedOut, |(_, net)| net);
            self.wipe(why).await;
            // Whoever signs in here next is let in anew, once all is sent.
            if why == Net::SignedOut && self.state.with_value(|s| s.desk.iter().flat_map(Desk::unsent).next().is_none())
            {
                self.forget_device().await;
            }
            return false;
        }
        let Ok(roster) = json::from_str::<Roster>(&body) else {
            self.unreached();
            return false;
        };
        if browser::keep(&self.name("roster"), &body).await.is_err() {
            self.trouble(Some(Words::full_disk));
        }
        self.state.update_value(|state| match &mut state.desk {
            Some(desk) => desk.roster = roster,
            None => state.desk = Some(Desk { roster, marks: Vec::new(), log: Vec::new() }),
        });
        true
    }

    /// A code was typed, perhaps by a scanner; a receipt number needs the name too.
    pub fn typed(self) {
        self.trouble(None);
        let (typed, called) = (page::typed("f-code"), page::typed("f-name"));
        if looks_like_one(typed.trim()) {
            self.scanned(&typed);
        } else {
            let seen = self.state.with_value(|state| state.desk.as_ref().and_then(|d| d.typed(&typed, &called)));
            match seen {
                Some(seen) => self.answer(seen),
                // What was typed stays, to be put right.
                None => return self.trouble(Some(Words::code_wrong)),
            }
        }
        page::empty(["f-code", "f-name"]);
    }

    /// A code was seen by the camera, or typed by a scanner.
    pub fn scanned(self, text: &str) {
        if let Some(seen) = self.state.with_value(|state| state.desk.as_ref().map(|desk| desk.scan(text))) {
            self.answer(seen);
        }
    }

    fn answer(self, seen: Seen) {
        let net = self.shown.with_untracked(|shown| shown.net);
        let gone = matches!(net, Net::SignedOut | Net::ShutOut | Net::Over);
        if gone || self.state.with_value(|state| state.writing) {
            return;
        }
        let w = self.words();
        let no = |heading: String| Sign {
            class: "no",
            heading,
            lines: vec![w.escort()],
            deeds: vec![(w.close(), Deed::Close)],
            ..Sign::default()
        };
        let known = match seen {
            Seen::NoPass(PassError::Torn) => return self.say(no(w.torn_pass()), None),
            Seen::NoPass(_) => return self.say(no(w.false_pass()), None),
            Seen::OtherOffering => return self.say(no(w.other_offering()), None),
            Seen::Unknown => return self.say(no(w.unknown()), None),
            Seen::Known(known) => known,
        };
        if known.judged == Judged::Party && known.here.len() == 1 {
            return self.write(known, vec![0], fact::Deed::CheckIn, false);
        }
        self.say(self.sign(&known, &w), Some(known));
    }

    fn say(self, sign: Sign, known: Option<Known>) {
        browser::sound(sign.class);
        self.state.update_value(|state| {
            state.known = known;
            state.done = Vec::new();
        });
        self.shown.update(|shown| shown.say(Some(sign)));
    }

    /// What is said of a registration before anything is done.
    fn sign(self, known: &Known, w: &Words) -> Sign {
        let choose = known.judged == Judged::Party;
        let at = |at: i64, desk: &str| fill(&w.at_desk(), &[&clock(at), desk]);
        let already =
            |(_, here): &(i64, Option<crate::offline::desk::Here>)| here.as_ref().map(|here| at(here.at, &here.desk));
        let (class, heading, mut lines) = match known.judged {
            Judged::Party => ("yes", w.party(), vec![w.party_next()]),
            Judged::Already => {
                let first = known.here.iter().find_map(already).unwrap_or_default();
                ("again", fill(&w.already(), &[&first]), vec![w.escort()])
            }
            Judged::OtherSession => {
                let when = known.row.as_ref().map(|row| row.when.join("、")).unwrap_or_default();
                ("again", w.other_session(), vec![when, w.escort()])
            }
            Judged::Waiting => ("again", w.waiting_list(), vec![w.escort()]),
            Judged::Withdrawn => ("no", w.withdrawn(), vec![w.escort()]),
            Judged::NoPlaceYet => ("again", w.no_place_yet(), vec![w.escort()]),
        };
        lines.retain(|line| !line.is_empty());
        let deeds = match known.judged {
            Judged::Party => vec![(w.check_in_some(), Deed::CheckIn), (w.close(), Deed::Close)],
            Judged::Already => vec![(w.close(), Deed::Close), (w.undo(), Deed::Undo)],
            _ => vec![(w.close(), Deed::Close), (w.check_in_anyway(), Deed::Anyway)],
        };
        let mut people = people(known, w);
        for (somebody, here) in people.iter_mut().zip(&known.here) {
            somebody.choosable = choose && here.1.is_none();
            if let Some(text) = already(here).filter(|_| known.here.len() > 1) {
                somebody.note = [somebody.note.as_str(), &text].join(" ");
            }
        }
        Sign { class, heading, people, lines: [lines, more(known, w)].concat(), agreed: agreed(known), deeds }
    }

    /// A button of the sign was pressed.
    pub fn act(self, deed: Deed) {
        let (known, done) = self.state.with_value(|state| (state.known.clone(), state.done.clone()));
        let Some(known) = known.filter(|_| deed != Deed::Close) else {
            return self.shown.update(|shown| shown.say(None));
        };
        let of = |is_here: bool| {
            let mine = known.here.iter().filter(move |(_, here)| here.is_some() == is_here);
            mine.map(|(position, _)| *position).collect::<Vec<i64>>()
        };
        let positions: Vec<i64> = match deed {
            Deed::Undo if !done.is_empty() => done,
            Deed::Undo => of(true),
            _ => of(false).into_iter().filter(|n| page::is_ticked(*n)).collect(),
        };
        let kind = if deed == Deed::Undo { fact::Deed::Undo } else { fact::Deed::CheckIn };
        if !positions.is_empty() {
            self.write(known, positions, kind, deed == Deed::Anyway);
        }
    }

    /// Writes it down, then says so.
    fn write(self, known: Known, positions: Vec<i64>, kind: fact::Deed, anyway: bool) {
        let facts = self.state.try_update_value(|state| {
            state.writing = true;
            state.made += 1;
            let id = format!("{}-{}-{:04}", state.device.device, state.opened, state.made);
            let text = String::from(Date::new_0().to_iso_string());
            let now = Now { seconds: seconds(), text, offset: state.heard.offset };
            state.desk.as_ref().map(|desk| desk.facts(&known, &positions, kind, anyway, &id, &now))
        });
        let Some(Some(facts)) = facts else { return };
        spawn_local(async move {
            let kept = browser::add_facts(&self.session(), &json::to_string(&facts)).await;
            self.state.update_value(|state| state.writing = false);
            if kept.is_err() {
                browser::sound("no");
                self.shown.update(|shown| shown.say(None));
                return self.trouble(Some(Words::full_disk));
            }
            let known = self.state.try_update_value(|state| {
                let desk = state.desk.as_mut()?;
                desk.add(facts);
                Some(desk.again(&known))
            });
            if let Some(Some(known)) = known {
                self.written(known, positions, kind);
            }
            self.refresh();
            self.sync().await;
        });
    }

    fn written(self, known: Known, positions: Vec<i64>, kind: fact::Deed) {
        let w = self.words();
        let (class, heading) = match kind {
            fact::Deed::CheckIn => ("yes", w.here_now()),
            fact::Deed::Undo => ("again", w.undone()),
        };
        let mut people = people(&known, &w);
        people.retain(|somebody| positions.contains(&somebody.position));
        let undo = (kind == fact::Deed::CheckIn).then(|| (w.undo(), Deed::Undo));
        let deeds = [Some((w.close(), Deed::Close)), undo].into_iter().flatten().collect();
        let sign = Sign { class, heading, people, lines: more(&known, &w), agreed: agreed(&known), deeds };
        self.say(sign, Some(known));
        self.state.update_value(|state| state.done = positions);
    }

    /// Opens the camera, or closes it.
    pub fn camera(self) {
        self.trouble(None);
        if self.shown.with_untracked(|shown| shown.camera) {
            browser::look_away();
            return self.shown.update(|shown| shown.camera = false);
        }
        if !browser::has_camera() {
            return self.trouble(Some(Words::camera_none));
        }
        self.shown.update(|shown| shown.camera = true);
        let text = Closure::<dyn Fn(String)>::new(move |text: String| self.scanned(&text));
        let trouble = Closure::<dyn Fn(String)>::new(move |what: String| {
            self.shown.update(|shown| shown.camera = false);
            let why: fn(&Words) -> String = match what.as_str() {
                "refused" => Words::camera_refused,
                "busy" => Words::camera_busy,
                "broken" => Words::camera_broken,
                _ => Words::camera_none,
            };
            self.trouble(Some(why));
        });
        // What goes wrong is told to `trouble`.
        let _ = browser::look(&text, &trouble);
        // They live as long as the page.
        text.forget();
        trouble.forget();
    }
}

/// Whom it is about, as large as the screen allows.
fn people(known: &Known, w: &Words) -> Vec<Somebody> {
    let Some(row) = &known.row else { return Vec::new() };
    let one = |p: &Person| Somebody {
        position: p.position,
        name: if p.name.is_empty() { w.secret() } else { p.name.clone() },
        kana: p.kana.clone(),
        note: if p.no_photos { w.no_photos() } else { String::new() },
        choosable: false,
    };
    row.people.iter().map(one).collect()
}

fn agreed(known: &Known) -> Vec<String> {
    known.row.as_ref().map(|row| row.agreed.clone()).unwrap_or_default()
}

/// Party, what is owed, the receipt number; or that the pass alone was read.
fn more(known: &Known, w: &Words) -> Vec<String> {
    let Some(row) = &known.row else { return vec![w.by_pass_only()] };
    let owes = if row.owes > 0 { fill(&w.owes(), &[&row.owes.to_string()]) } else { String::new() };
    let lines = [row.party.clone(), owes, fill(&w.receipt(), &[&row.receipt])];
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}
