//! The desk's list: filters as one types, checks in and out without reloading, and shows within two seconds what other
//! desks do. Without wasm the same markup is a list of plain forms.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::js_sys::Date;
use leptos::{ev, server_fn::ServerFnError};
use serde::{Deserialize, Serialize};
use std::time::Duration;

use crate::offline::fold::fold;

/// A participant in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub id: String,
    pub name: String,
    pub kana: String,
    /// Party, receipt number, 当日参加.
    pub note: String,
    /// What they are found by: reading, name, receipt number, folded.
    pub key: String,
    /// Counted among the awaited.
    pub expected: bool,
    /// The clock time since when they are here.
    pub here: Option<String>,
}

/// How somebody stands now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub id: String,
    pub here: Option<String>,
}

/// What changed since a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    pub version: String,
    pub change: Change,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    Nothing,
    Marks(Vec<Mark>),
    /// Somebody came onto the list or left it.
    Rows(Vec<Row>),
}

/// What the island is drawn with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Start {
    pub session: String,
    /// Begins the ids of all facts that this page sends: random, so that no two pages make the same.
    pub page: String,
    pub version: String,
    pub rows: Vec<Row>,
    /// What was looked for, and whom the server found.
    pub typed: String,
    pub found: Option<Vec<String>>,
    pub words: Words,
}

/// In the reader's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    pub search: String,
    pub search_more: String,
    pub search_button: String,
    pub check_in: String,
    pub undo: String,
    /// 受付済み {}
    pub here: String,
    /// 来場 {} / 予定 {}
    pub count: String,
    pub nobody: String,
    pub nobody_found: String,
    /// Waiting for the network: {} taps.
    pub lost: String,
    pub signed_out: String,
    pub refused: String,
}

#[server(endpoint = "desk_list")]
pub async fn desk_list(session: String, version: String) -> Result<News, ServerFnError> {
    crate::checkin::live::news(session, version).await
}

/// `ago`: seconds since it was tapped. The same `fact` sent again changes nothing.
#[server(endpoint = "desk_tap")]
pub async fn desk_tap(
    session: String,
    participant: String,
    present: bool,
    fact: String,
    ago: i64,
) -> Result<Mark, ServerFnError> {
    crate::checkin::live::tap(session, participant, present, fact, ago).await
}

/// What a failed call says when the sign-in has ended, and when it will never succeed.
pub const SIGNED_OUT: &str = "signed out";
pub const REFUSED: &str = "refused";

const EVERY: Duration = Duration::from_secs(2);

/// A row with its live part.
#[derive(Clone)]
struct Line {
    row: Row,
    here: RwSignal<Option<String>>,
}

/// A tap that has not been answered yet.
#[derive(Clone, PartialEq)]
struct Tap {
    fact: String,
    participant: String,
    present: bool,
    at: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Trouble {
    None,
    Lost,
    SignedOut,
    Refused,
}

#[derive(Clone, Copy)]
struct Desk {
    session: StoredValue<String>,
    page: StoredValue<String>,
    version: StoredValue<String>,
    lines: RwSignal<Vec<Line>>,
    taps: RwSignal<Vec<Tap>>,
    sent: StoredValue<u32>,
    sending: StoredValue<bool>,
    asking: StoredValue<bool>,
    trouble: RwSignal<Trouble>,
}

impl Desk {
    /// Shows a tap at once and sends it until it is answered, always under the same id.
    fn tap(self, participant: String, present: bool) {
        self.sent.update_value(|n| *n += 1);
        // In the order of the taps: ids decide between facts of the same second.
        let fact = format!("{}-t{:06}", self.page.get_value(), self.sent.get_value());
        self.show(&participant, present.then(|| "…".to_owned()));
        self.taps.update(|taps| taps.push(Tap { fact, participant, present, at: Date::now() }));
        self.send();
    }

    fn show(self, participant: &str, here: Option<String>) {
        self.lines.with_untracked(|lines| {
            if let Some(line) = lines.iter().find(|l| l.row.id == participant)
                && line.here.get_untracked() != here
            {
                line.here.set(here);
            }
        });
    }

    /// Sends the waiting taps, one after the other. A lost network is tried again by the next beat.
    fn send(self) {
        if self.sending.get_value() {
            return;
        }
        let Some(tap) = self.taps.with_untracked(|taps| taps.first().cloned()) else { return };
        self.sending.set_value(true);
        spawn_local(async move {
            let ago = ((Date::now() - tap.at) / 1000.0) as i64;
            let answer = desk_tap(
                self.session.get_value(),
                tap.participant.clone(),
                tap.present,
                tap.fact.clone(),
                // A second or two is the network's usual pace: it happened now.
                if ago < 5 { 0 } else { ago },
            )
            .await;
            self.sending.set_value(false);
            let done = match &answer {
                Ok(_) => true,
                Err(error) => self.stumble(error) == Trouble::Refused,
            };
            if done {
                self.taps.update(|taps| taps.retain(|t| *t != tap));
            }
            if let Ok(mark) = answer {
                self.trouble.set(Trouble::None);
                // A later tap on the same person is still on its way: its own answer will tell.
                if !self.waits(&mark.id) {
                    self.show(&mark.id, mark.here);
                }
                self.send();
            }
        });
    }

    fn waits(self, participant: &str) -> bool {
        self.taps.with_untracked(|taps| taps.iter().any(|t| t.participant == participant))
    }

    fn stumble(self, error: &ServerFnError) -> Trouble {
        let trouble = match error {
            ServerFnError::ServerError(said) if said == SIGNED_OUT => Trouble::SignedOut,
            ServerFnError::ServerError(said) if said == REFUSED => Trouble::Refused,
            _ => Trouble::Lost,
        };
        self.trouble.set(trouble);
        trouble
    }

    /// Every two seconds while somebody looks: sends what waits, asks what is new.
    fn beat(self) {
        self.send();
        if document().hidden() || self.asking.get_value() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            let news = desk_list(self.session.get_value(), self.version.get_value()).await;
            self.asking.set_value(false);
            match news {
                Ok(news) => {
                    if self.trouble.get_untracked() == Trouble::Lost && self.taps.with_untracked(Vec::is_empty) {
                        self.trouble.set(Trouble::None);
                    }
                    self.version.set_value(news.version);
                    self.take(news.change);
                }
                Err(error) => {
                    self.stumble(&error);
                }
            }
        });
    }

    fn take(self, change: Change) {
        let marks = match change {
            Change::Nothing => return,
            Change::Marks(marks) => marks,
            Change::Rows(rows) => {
                let marks = rows.iter().map(|r| Mark { id: r.id.clone(), here: r.here.clone() }).collect();
                let known = self.lines.get_untracked();
                let line = |row: Row| {
                    let here = known.iter().find(|l| l.row.id == row.id).map(|l| l.here);
                    Line { here: here.unwrap_or_else(|| RwSignal::new(row.here.clone())), row }
                };
                self.lines.set(rows.into_iter().map(line).collect());
                marks
            }
        };
        for mark in marks {
            // What was tapped here and is still on its way is newer.
            if !self.waits(&mark.id) {
                self.show(&mark.id, mark.here);
            }
        }
    }
}

#[island]
pub fn DeskList(start: Start) -> impl IntoView {
    let Start { session, page, version, rows, typed, found, words } = start;
    let url = format!("/desk/{session}");
    let lines = rows.into_iter().map(|row| Line { here: RwSignal::new(row.here.clone()), row }).collect();
    let desk = Desk {
        session: StoredValue::new(session),
        page: StoredValue::new(page.clone()),
        version: StoredValue::new(version),
        lines: RwSignal::new(lines),
        taps: RwSignal::new(Vec::new()),
        sent: StoredValue::new(0),
        sending: StoredValue::new(false),
        asking: StoredValue::new(false),
        trouble: RwSignal::new(Trouble::None),
    };
    // Runs in the browser only.
    Effect::new(move || {
        if let Ok(beats) = set_interval_with_handle(move || desk.beat(), EVERY) {
            on_cleanup(move || beats.clear());
        }
    });

    let query = RwSignal::new(typed.clone());
    // Until something else is typed, the server's answer stands: it knows old and new kanji.
    let asked = StoredValue::new((typed, found));
    let shown = Memo::new_with_compare(
        move |_| {
            let query = query.get();
            let key = fold(&query);
            asked.with_value(|(typed, found)| {
                desk.lines.with(|lines| {
                    let fits = |row: &Row| match found {
                        Some(found) if *typed == query => found.contains(&row.id),
                        _ => row.key.contains(&key) || row.name.contains(query.trim()),
                    };
                    lines.iter().filter(|l| fits(&l.row)).map(|l| l.row.id.clone()).collect::<Vec<_>>()
                })
            })
        },
        |old, new| old != new,
    );
    let count = words.count.clone();
    let figures = move || {
        desk.lines.with(|lines| {
            let here = lines.iter().filter(|l| l.here.read().is_some()).count();
            let expected = lines.iter().filter(|l| l.row.expected).count();
            fill(&count, &[&here.to_string(), &expected.to_string()])
        })
    };
    let (lost, signed_out, refused) = (words.lost.clone(), words.signed_out.clone(), words.refused.clone());
    let trouble = move || match desk.trouble.get() {
        Trouble::None => String::new(),
        Trouble::Lost => fill(&lost, &[&desk.taps.with(Vec::len).to_string()]),
        Trouble::SignedOut => signed_out.clone(),
        Trouble::Refused => refused.clone(),
    };
    let empty = {
        let (nobody, nobody_found) = (words.nobody.clone(), words.nobody_found.clone());
        move || match (shown.read().is_empty(), desk.lines.read().is_empty()) {
            (_, true) => nobody.clone(),
            (true, _) => nobody_found.clone(),
            _ => String::new(),
        }
    };
    // What nobody on the list fits, the server looks for: passes, other sessions' receipts, old kanji.
    let look = move |event: ev::SubmitEvent| {
        if !shown.read_untracked().is_empty() && !query.read_untracked().trim().is_empty() {
            event.prevent_default();
        }
    };
    let search_fact = page.clone();
    let row = {
        let (url, words) = (url.clone(), words.clone());
        move |id: String| {
            let line = desk.lines.with_untracked(|lines| lines.iter().find(|l| l.row.id == id).cloned());
            line.map(|line| row_view(desk, line, &url, &page, &words))
        }
    };
    view! {
        <p class="count" role="status">{figures}</p>
        <p class="offline" role="alert" hidden=move || desk.trouble.get() == Trouble::None>{trouble}</p>
        <form class="form search" method="post" action=url.clone() role="search" on:submit=look>
            <input type="hidden" name="fact" value=format!("{search_fact}-find") />
            <div class="field">
                <label class="label" for="f-q">{words.search.clone()}</label>
                <p class="support" id="f-q-support">{words.search_more.clone()}</p>
                <input
                    class="input"
                    type="search"
                    id="f-q"
                    name="q"
                    autocomplete="off"
                    aria-describedby="f-q-support"
                    value=query.get_untracked()
                    on:input:target=move |event| query.set(event.target().value())
                />
            </div>
            <button class="button secondary" name="do" value="find">{words.search_button.clone()}</button>
        </form>
        <p hidden=move || !shown.read().is_empty()>{empty}</p>
        <ul class="people">
            <For each=move || shown.get() key=Clone::clone children=row />
        </ul>
    }
}

fn row_view(desk: Desk, line: Line, url: &str, page: &str, words: &Words) -> AnyView {
    let Line { row, here } = line;
    let (check_in, undo, since) = (words.check_in.clone(), words.undo.clone(), words.here.clone());
    let (id, participant) = (format!("p-{}", row.id), row.id.clone());
    let tap = move |event: ev::SubmitEvent| {
        event.prevent_default();
        // Read before the tap, not in its arguments: a guard held while the tap writes would lock the page up.
        let present = here.with_untracked(Option::is_none);
        desk.tap(participant.clone(), present);
    };
    view! {
        <li id=id class:present=move || here.read().is_some()>
            <span class="name">
                {row.name.clone()}
                <span class="kana">{row.kana}" "{row.note}</span>
            </span>
            <form method="post" action=url.to_owned() on:submit=tap>
                <input type="hidden" name="fact" value=format!("{page}-{}", row.id) />
                <input type="hidden" name="participant" value=row.id />
                <span class="since">{move || here.get().map(|time| fill(&since, &[&time]))}</span>
                <button
                    class=move || if here.read().is_some() { "button quiet" } else { "button primary" }
                    name="do"
                    value=move || if here.read().is_some() { "undo" } else { "check_in" }
                >
                    {move || if here.read().is_some() { undo.clone() } else { check_in.clone() }}
                    <span class="hidden-text">" "{row.name}</span>
                </button>
            </form>
        </li>
    }
    .into_any()
}

fn fill(text: &str, values: &[&str]) -> String {
    values.iter().fold(text.to_owned(), |text, value| text.replacen("{}", value, 1))
}
