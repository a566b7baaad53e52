//! What the app keeps, and when it sends: by itself, whenever the page is open and there is a network.

use miniserde::{Deserialize, json};

use super::W;
use super::browser::{self, Keep};
use super::state::{Device, Heard, Net, State, at};
use crate::offline::desk::{Desk, Logged};
use crate::offline::wire::{AT_ONCE, Batch, Roster, Said, Taken};

async fn read<T: Deserialize>(session: &str, what: &str) -> Option<T> {
    json::from_str(&browser::text(&name(session, what)).await?).ok()
}

/// A name under which something of a session is kept.
pub fn name(session: &str, what: &str) -> String {
    [session, what].join("/")
}

/// What is kept of a session: how it stands to the server, and what is known.
async fn kept(session: &str) -> (Heard, Desk) {
    let roster = read::<Roster>(session, "roster").await;
    // Who has no list any more has to hear of everybody again.
    let heard = match roster {
        Some(_) => read::<Heard>(session, "heard").await.unwrap_or_default(),
        None => Default::default(),
    };
    let marks = read(session, "marks").await.unwrap_or_default();
    let (counted, walk_ins) = (heard.counted.unwrap_or_default(), heard.walk_ins.unwrap_or_default());
    let roster = roster.unwrap_or_default();
    (heard, Desk { roster, marks, log: log(session).await, counted, walk_ins })
}

async fn log(session: &str) -> Vec<Logged> {
    browser::log(session).await.and_then(|log| json::from_str(&log).ok()).unwrap_or_default()
}

/// Takes up what was kept.
pub async fn open() {
    let session = at(|state| state.session.clone());
    let device = read::<Device>(&session, "device").await.unwrap_or_default();
    let (heard, desk) = kept(&session).await;
    at(|state| {
        state.net = if desk.carries() { Net::Offline } else { Net::Starting };
        (state.desk, state.device, state.heard) = (Some(desk), device, heard);
    });
    for session in others().await {
        if read::<Roster>(&session, "roster").await.is_some_and(|roster| browser::seconds() >= roster.until) {
            drop_list(&session).await;
        }
    }
}

/// Sends what waits and hears of the others. Without a network nothing is lost, and it is tried again by itself.
pub async fn sync() {
    if at(|state| std::mem::replace(&mut state.syncing, true)) {
        return;
    }
    // Another page of this device may have written something down.
    let session = at(|state| state.session.clone());
    let all = log(&session).await;
    at(|state| state.desk.as_mut().map(|desk| desk.add(all)));
    if at(|state| is_over(state)) {
        wipe(Net::Over).await;
    }
    exchange().await;
    at(|state| state.syncing = false);
}

/// Whether it carries a list whose time is over.
fn is_over(state: &State) -> bool {
    let now = state.now();
    state.desk.as_ref().is_some_and(|desk| desk.carries() && now.seconds + now.offset >= desk.roster.until)
}

/// Keeps no list any more; what has not been sent stays until it is.
async fn wipe(why: Net) {
    let session = at(|state| {
        if let Some(desk) = &mut state.desk {
            desk.wipe();
        }
        (state.names, state.net, state.heard.cursor) = (None, why, 0);
        state.say(None, None);
        state.session.clone()
    });
    drop_list(&session).await;
}

async fn drop_list(session: &str) {
    for what in ["roster", "marks", "heard"] {
        let _ = browser::drop(&name(session, what)).await;
    }
}

async fn exchange() {
    if at(|state| state.device.token.is_empty()) && !let_in().await {
        return;
    }
    let token = at(|state| state.device.token.clone());
    // The list comes first: how people stand can be heard only by who knows whom it is about.
    let mut again = false;
    let mut listed = at(|state| state.list().is_some()) || fetch_roster(&token).await;
    loop {
        let (url, batch) = at(|state| {
            let most = state.at_once;
            let desk = state.desk.as_ref();
            (url(&state.session, "checkins"), batch(desk, &state.heard, most, browser::seconds()))
        });
        let Some((taken, asked)) = send(&url, &token, &batch).await else { return };
        if !hear(&taken, taken.now - asked).await {
            return;
        }
        if !taken.is_last() {
            continue;
        }
        let newer = at(|state| state.desk.as_ref().is_none_or(|desk| desk.roster.version != taken.roster));
        // Without a version there is none for this device: it is asked why.
        if listed && newer && !std::mem::replace(&mut again, true) {
            listed = fetch_roster(&token).await;
            continue;
        }
        if listed {
            at(|state| state.net = Net::Online);
        }
        return of_others().await;
    }
}

/// What waits, as much as goes at once.
fn batch(desk: Option<&Desk>, heard: &Heard, most: usize, now: i64) -> Batch {
    let waiting: Vec<&Logged> = desk.into_iter().flat_map(Desk::unsent).collect();
    let facts: Vec<Said> = waiting.iter().take(most).map(|logged| logged.said.clone()).collect();
    let left = (waiting.len() - facts.len()) as i64;
    Batch { facts, cursor: Some(heard.cursor), waiting: Some(left), offset: Some(heard.offset), now: Some(now) }
}

/// Sends a batch: the answer, and when it was asked, half-way between. None: it is tried again later.
async fn send(url: &str, token: &str, batch: &Batch) -> Option<(Taken, i64)> {
    let asked = browser::now();
    let answer = browser::ask("POST", url, token, &json::to_string(batch)).await;
    let taken = match answer {
        Some((200, body)) => json::from_str::<Taken>(&body).ok(),
        // The server does not know this device any more: it is let in anew, if somebody is signed in.
        Some((401, _)) => {
            forget_device().await;
            return None;
        }
        _ => None,
    };
    at(|state| match &taken {
        Some(_) => state.at_once = AT_ONCE,
        // A line that is too slow for so many may carry fewer.
        None => {
            state.at_once = (state.at_once / 2).max(1);
            unreached(state);
        }
    });
    Some((taken?, ((asked + browser::now()) / 2000.0) as i64))
}

/// The sessions of which something is kept, without the one that is open.
async fn others() -> Vec<String> {
    let mine = at(|state| state.session.clone());
    let all: Vec<String> = browser::kept_sessions().await.and_then(|all| json::from_str(&all).ok()).unwrap_or_default();
    all.into_iter().filter(|session| *session != mine).collect()
}

/// What waits of other sessions goes too, once each time the app is opened, though nobody opens theirs; and a list that this
/// device may not hold any more goes away.
async fn of_others() {
    if at(|state| std::mem::replace(&mut state.others, true)) {
        return;
    }
    for session in others().await {
        let _ = of_other(&session).await;
    }
}

/// None: there is nothing, or it has to wait longer.
async fn of_other(session: &str) -> Option<()> {
    let device = read::<Device>(session, "device").await?;
    let (mut heard, mut desk) = kept(session).await;
    loop {
        let batch = batch(Some(&desk), &heard, AT_ONCE, browser::seconds());
        let body = json::to_string(&batch);
        let answer = browser::ask("POST", &url(session, "checkins"), &device.token, &body).await?;
        if answer.0 == 401 {
            drop_list(session).await;
        }
        let (200, body) = answer else { return None };
        let taken = json::from_str::<Taken>(&body).ok()?;
        let offset = heard.offset;
        browser::settle(session, taken_in(&mut heard, &mut desk, &taken, offset)).await.ok()?;
        if taken.is_last() {
            if taken.roster.is_empty() {
                drop_list(session).await;
            }
            return Some(());
        }
    }
}

/// Takes in what the server answered: what is to be kept from now on, and which facts not any more.
fn taken_in(heard: &mut Heard, desk: &mut Desk, taken: &Taken, offset: i64) -> Keep {
    let Taken { cursor, counted, walk_ins, .. } = *taken;
    // Who asks from the beginning hears of everybody, perhaps under a row's new name.
    if heard.cursor == 0 && taken.is_last() && !taken.roster.is_empty() {
        desk.marks.clear();
    }
    *heard = Heard { offset, cursor, counted, walk_ins };
    let gone = desk.take(taken);
    let mut texts = vec![("heard", json::to_string(heard))];
    if !taken.marks.is_empty() {
        texts.push(("marks", json::to_string(&desk.marks)));
    }
    Keep { texts, gone }
}

fn url(session: &str, what: &str) -> String {
    ["/api/v1/sessions/", session, "/", what].concat()
}

fn unreached(state: &mut State) {
    if !state.net.is_gone() {
        state.net = if state.list().is_some() { Net::Offline } else { Net::NotReady };
    }
}

/// Only one's own: another page of this device may have been let in anew meanwhile.
async fn forget_device() {
    let (session, mine) = at(|state| {
        unreached(state);
        (state.session.clone(), std::mem::take(&mut state.device))
    });
    let kept = read::<Device>(&session, "device").await;
    if kept.is_some_and(|kept| kept.token == mine.token) {
        let _ = browser::drop(&name(&session, "device")).await;
    }
}

async fn let_in() -> bool {
    let session = at(|state| state.session.clone());
    let name = name(&session, "device");
    // A device that was registered says so by its secret.
    let secret = browser::text("registered").await.unwrap_or_default();
    let body = match browser::ask("POST", &["/desk/", &session, "/device"].concat(), &secret, "").await {
        Some((200, body)) => body,
        Some((403, body)) if body.contains("urn:tsudoi:own-devices") => {
            at(|state| state.net = Net::Private);
            return false;
        }
        _ => {
            at(unreached);
            return false;
        }
    };
    let Ok(device) = json::from_str::<Device>(&body) else { return false };
    // Written down before it is used: a token is given once.
    if browser::keep(&name, &body).await.is_err() {
        at(|state| state.trouble(W::full_disk));
        return false;
    }
    at(|state| state.device = device);
    true
}

/// Takes in what the server answered, and keeps it. False: it cannot be kept, and the server is asked for the same again.
async fn hear(taken: &Taken, offset: i64) -> bool {
    let keep = at(|state| {
        let desk = state.desk.as_mut()?;
        Some((state.session.clone(), taken_in(&mut state.heard, desk, taken, offset)))
    });
    let Some((session, keep)) = keep else { return false };
    let kept = browser::settle(&session, keep).await.is_ok();
    if !kept {
        at(|state| state.trouble(W::full_disk));
    }
    kept
}

/// False: there is none for this device, and it has been said why.
async fn fetch_roster(token: &str) -> bool {
    let session = at(|state| state.session.clone());
    let Some((status, body)) = browser::ask("GET", &url(&session, "roster"), token, "").await else {
        at(unreached);
        return false;
    };
    if status == 401 || status == 403 {
        let ends = [("shut-out", Net::ShutOut), ("over", Net::Over), ("own-devices", Net::Private)];
        let why = ends.into_iter().find(|(code, _)| body.contains(&["urn:tsudoi:", code].concat()));
        let why = why.map_or(Net::SignedOut, |(_, net)| net);
        wipe(why).await;
        // Whoever signs in here next is let in anew, once all is sent.
        if why == Net::SignedOut && at(|state| state.desk.iter().flat_map(Desk::unsent).next().is_none()) {
            forget_device().await;
        }
        return false;
    }
    let Ok(roster) = json::from_str::<Roster>(&body) else {
        at(unreached);
        return false;
    };
    let keep = at(|state| {
        // Rows may have other names now: how everybody stands is asked for anew.
        state.heard.cursor = 0;
        let gone = state.desk.as_mut().map(|desk| desk.renew(roster)).unwrap_or_default();
        Keep { texts: vec![("roster", body), ("heard", json::to_string(&state.heard))], gone }
    });
    if browser::settle(&session, keep).await.is_err() {
        at(|state| state.trouble(W::full_disk));
    }
    true
}
