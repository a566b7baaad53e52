//! What the app keeps, and when it sends: by itself, whenever the page is open and there is a network.

use miniserde::{Deserialize, json};

use super::browser;
use super::state::{Device, Heard, Net, State, at};
use super::{W, write};
use crate::offline::desk::{Desk, Logged};
use crate::offline::wire::{AT_ONCE, Batch, Roster, Said, Taken};

/// Takes up what was kept.
pub async fn open() {
    async fn read<T: Deserialize>(what: &str) -> Option<T> {
        json::from_str(&browser::text(&at(|state| state.name(what))).await?).ok()
    }
    let device = read::<Device>("device").await.unwrap_or_default();
    let heard = read::<Heard>("heard").await.unwrap_or_default();
    let marks = read("marks").await.unwrap_or_default();
    let session = at(|state| state.session.clone());
    let log: Vec<Logged> = browser::log(&session).await.and_then(|log| json::from_str(&log).ok()).unwrap_or_default();
    let roster = read::<Roster>("roster").await;
    at(|state| {
        let (counted, walk_ins) = (heard.counted.unwrap_or_default(), heard.walk_ins.unwrap_or_default());
        state.net = if roster.is_some() { Net::Offline } else { Net::Starting };
        state.desk = roster.map(|roster| Desk { roster, marks, log, counted, walk_ins });
        (state.device, state.heard) = (device, heard);
    });
}

/// Sends what waits and hears of the others. Without a network nothing is lost, and it is tried again by itself.
pub async fn sync() {
    if at(|state| std::mem::replace(&mut state.syncing, true)) {
        return;
    }
    if at(|state| is_over(state)) {
        wipe(Net::Over).await;
    }
    exchange().await;
    at(|state| state.syncing = false);
}

/// Whether it carries a list whose time is over.
fn is_over(state: &State) -> bool {
    let now = browser::seconds() + state.heard.offset;
    state.desk.as_ref().is_some_and(|desk| !desk.roster.version.is_empty() && now >= desk.roster.until)
}

/// Keeps no list any more; what has not been sent stays until it is.
async fn wipe(why: Net) {
    let names = at(|state| {
        if let Some(desk) = &mut state.desk {
            desk.roster.rows.clear();
            desk.roster.doors.clear();
            desk.roster.version.clear();
            desk.roster.names = None;
            desk.marks.clear();
        }
        (state.names, state.net) = (None, why);
        state.say(None, None);
        [state.name("roster"), state.name("marks")]
    });
    for name in names {
        let _ = browser::drop(&name).await;
    }
}

async fn exchange() {
    if at(|state| state.device.token.is_empty()) && !let_in().await {
        return;
    }
    loop {
        let (url, token, batch) = at(|state| {
            let waiting: Vec<&Logged> = state.desk.iter().flat_map(Desk::unsent).collect();
            let facts: Vec<Said> = waiting.iter().take(AT_ONCE).map(|logged| logged.said.clone()).collect();
            let left = (waiting.len() - facts.len()) as i64;
            let Heard { offset, cursor, .. } = state.heard;
            let batch = Batch { facts, cursor: Some(cursor), waiting: Some(left), offset: Some(offset) };
            (url(state, "checkins"), state.device.token.clone(), batch)
        });
        let asked = browser::now();
        let answer = browser::ask("POST", &url, &token, &json::to_string(&batch)).await;
        let taken = match answer {
            Some((200, body)) => json::from_str::<Taken>(&body).ok(),
            // The server does not know this device any more: it is let in anew, if somebody is signed in.
            Some((401, _)) => return forget_device().await,
            _ => None,
        };
        let Some(taken) = taken else { return at(unreached) };
        let middle = ((asked + browser::now()) / 2000.0) as i64;
        hear(&taken, taken.now - middle).await;
        if batch.waiting != Some(0) {
            continue;
        }
        let newer = at(|state| state.desk.as_ref().is_none_or(|desk| desk.roster.version != taken.roster));
        // Without a version there is none for this device: it is asked why.
        if (newer || taken.roster.is_empty()) && !fetch_roster(&token).await {
            return;
        }
        at(|state| state.net = Net::Online);
        return others().await;
    }
}

/// What waits of other sessions goes too, once each time the app is opened, though nobody opens theirs.
async fn others() {
    if at(|state| std::mem::replace(&mut state.others, true)) {
        return;
    }
    let mine = at(|state| state.session.clone());
    let sessions: Vec<String> =
        browser::kept_sessions().await.and_then(|all| json::from_str(&all).ok()).unwrap_or_default();
    for session in sessions.into_iter().filter(|session| *session != mine) {
        let _ = send_of(&session).await;
    }
}

/// None: there is nothing, or it has to wait longer.
async fn send_of(session: &str) -> Option<()> {
    let device: Device = json::from_str(&browser::text(&[session, "/device"].concat()).await?).ok()?;
    let log: Vec<Logged> = json::from_str(&browser::log(session).await?).ok()?;
    let url = ["/api/v1/sessions/", session, "/checkins"].concat();
    for part in log.chunks(AT_ONCE) {
        let facts = part.iter().map(|logged| logged.said.clone()).collect();
        let batch = Batch { facts, cursor: None, waiting: Some(0), offset: None };
        let body = json::to_string(&batch);
        let (200, answer) = browser::ask("POST", &url, &device.token, &body).await? else { return None };
        write::forget(&json::from_str::<Taken>(&answer).ok()?.taken).await;
    }
    Some(())
}

fn url(state: &State, what: &str) -> String {
    ["/api/v1/sessions/", &state.session, "/", what].concat()
}

fn unreached(state: &mut State) {
    if !state.net.is_gone() {
        state.net = if state.desk.is_some() { Net::Offline } else { Net::NotReady };
    }
}

async fn forget_device() {
    let name = at(|state| {
        state.device = Default::default();
        unreached(state);
        state.name("device")
    });
    let _ = browser::drop(&name).await;
}

async fn let_in() -> bool {
    let (url, name) = at(|state| (["/desk/", &state.session, "/device"].concat(), state.name("device")));
    // A device that was registered says so by its secret.
    let secret = browser::text("registered").await.unwrap_or_default();
    let body = match browser::ask("POST", &url, &secret, "").await {
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

/// Takes in what the server answered, and keeps it.
async fn hear(taken: &Taken, offset: i64) {
    let (heard, kept) = at(|state| {
        let Taken { cursor, counted, walk_ins, .. } = *taken;
        state.heard = Heard { offset, cursor, counted, walk_ins };
        let gone = state.desk.as_mut().map(|desk| (desk.take(taken), json::to_string(&desk.marks)));
        ((state.name("heard"), json::to_string(&state.heard)), gone.map(|gone| (state.name("marks"), gone)))
    });
    let _ = browser::keep(&heard.0, &heard.1).await;
    if let Some((name, (gone, marks))) = kept {
        write::forget(&gone).await;
        if !taken.marks.is_empty() {
            let _ = browser::keep(&name, &marks).await;
        }
    }
}

/// False: there is none for this device, and it has been said why.
async fn fetch_roster(token: &str) -> bool {
    let (url, name) = at(|state| (url(state, "roster"), state.name("roster")));
    let Some((status, body)) = browser::ask("GET", &url, token, "").await else {
        at(unreached);
        return false;
    };
    if status == 401 || status == 403 {
        let ends = [("shut-out", Net::ShutOut), ("over", Net::Over)];
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
    let full = browser::keep(&name, &body).await.is_err();
    let gone = at(|state| {
        if full {
            state.trouble(W::full_disk);
        }
        let Heard { counted, walk_ins, .. } = state.heard;
        match &mut state.desk {
            Some(desk) => desk.renew(roster),
            None => {
                let (counted, walk_ins) = (counted.unwrap_or_default(), walk_ins.unwrap_or_default());
                state.desk = Some(Desk { roster, marks: Vec::new(), log: Vec::new(), counted, walk_ins });
                Vec::new()
            }
        }
    });
    write::forget(&gone).await;
    true
}
