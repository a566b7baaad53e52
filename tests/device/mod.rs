//! The desk without a network: phones and tablets as the browser's app works them, with its own code, over the whole server.

mod bad;
mod contradictions;
mod day;
mod home;
mod instead;
mod names;
mod own;
mod roster;
mod sync;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use miniserde::json;
use tsudoi::offline::desk::{Desk, Known, Now, Seen};
use tsudoi::offline::fact::Deed;
use tsudoi::offline::pass::bytes;
use tsudoi::offline::seal::Sealer;
use tsudoi::offline::wire::{Batch, Roster, Said, Taken};

use crate::town::{Answer, Client, Town};

/// A phone or tablet at a session's desk.
pub struct Phone {
    pub client: Client,
    pub session: String,
    pub token: String,
    pub device: String,
    pub desk: Desk,
    /// Seconds by which its clock is behind the server's, and what it knows of that.
    pub behind: i64,
    pub offset: i64,
    /// What it says of its clock as it sends.
    pub clock: Option<i64>,
    cursor: i64,
    made: u32,
    /// By which it hides the codes it was shown.
    sealer: Option<Sealer>,
}

/// Opens the desk's app at a session, with a network.
pub async fn opens(client: Client, session: &str) -> Phone {
    opens_as(client, session, None).await
}

/// The same on a device that was registered, by its secret.
pub async fn opens_as(mut client: Client, session: &str, secret: Option<&str>) -> Phone {
    let mut request = Request::post(format!("/desk/{session}/device")).header("sec-fetch-site", "same-origin");
    if let Some(secret) = secret {
        request = request.header(header::AUTHORIZATION, format!("Bearer {secret}"));
    }
    let answer = client.send(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let let_in: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    let text = |name: &str| let_in[name].as_str().unwrap().to_owned();
    let (device, token) = (text("device"), text("token"));
    let roster = roster(&mut client, session, &token).await;
    let desk = Desk { roster, ..Desk::default() };
    Phone {
        client,
        session: session.into(),
        token,
        device,
        desk,
        behind: 0,
        offset: 0,
        clock: None,
        cursor: 0,
        made: 0,
        sealer: None,
    }
}

impl Town {
    /// The office makes a link for a helper, who opens it: the link's id, and the helper's browser.
    pub async fn helps(&self, city: &mut Client, session: &str) -> (String, Client) {
        let links = format!("/office/sessions/{session}/links");
        let id = city.get(&links).await.attribute("input[name=id]", "value").unwrap();
        let made = city.post(&links, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        let address = made.texts(".address").pop().unwrap();
        let pin = made.texts(".key code").pop().unwrap();
        let mut helper = self.visitor();
        helper.post(address.strip_prefix("http://localhost:3000").unwrap(), &[("pin", &pin)]).await;
        (id, helper)
    }
}

pub async fn asks_roster(client: &mut Client, session: &str, token: &str) -> Answer {
    let request = Request::get(format!("/api/v1/sessions/{session}/roster"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::empty());
    client.send(request.unwrap()).await
}

pub async fn roster(client: &mut Client, session: &str, token: &str) -> Roster {
    let answer = asks_roster(client, session, token).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    json::from_str(&answer.text()).unwrap()
}

pub async fn sends(client: &mut Client, session: &str, token: &str, body: String) -> Answer {
    let request = Request::post(format!("/api/v1/sessions/{session}/checkins"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body));
    client.send(request.unwrap()).await
}

impl Phone {
    pub fn sees(&self, token: &str) -> Known {
        match self.desk.scan(token) {
            Seen::Known(known) => known,
            other => panic!("{other:?}"),
        }
    }

    fn now(&self, town: &Town) -> Now {
        let here = town.app.clock.now().plus(-self.behind);
        Now { seconds: here.0, text: here.utc().to_rfc3339(), offset: self.offset }
    }

    /// Writes down what was done about some of a party; nothing is sent.
    pub fn does(&mut self, town: &Town, known: &Known, positions: &[i64], deed: Deed, anyway: bool) -> Vec<Said> {
        self.made += 1;
        let id = format!("{}-{:05}", self.device, self.made);
        let mut facts = self.desk.facts(known, positions, deed, anyway, &id, &self.now(town));
        let sealer = self.sealer.get_or_insert_with(|| {
            let key = self.desk.roster.sealing.as_deref().and_then(bytes).unwrap();
            Sealer::new(key, town.app.chance.bytes())
        });
        facts.iter_mut().for_each(|logged| logged.hide(sealer));
        self.desk.add(facts.clone());
        facts.into_iter().map(|f| f.said).collect()
    }

    /// A pass of one is shown: they are checked in if they are not here.
    pub fn checks_in(&mut self, town: &Town, token: &str) {
        let known = self.sees(token);
        let positions: Vec<i64> = known.here.iter().filter(|(_, here)| here.is_none()).map(|(n, _)| *n).collect();
        self.does(town, &known, &positions, Deed::CheckIn, false);
    }

    /// Everything that waits goes, in one batch.
    pub async fn sends(&mut self) -> Taken {
        let facts = self.desk.unsent().map(|l| l.said.clone()).collect();
        self.sends_these(facts).await
    }

    pub async fn sends_these(&mut self, facts: Vec<Said>) -> Taken {
        // Stories that know of no clock of its own say nothing of it.
        let now = self.clock;
        let batch = Batch { facts, cursor: Some(self.cursor), waiting: Some(0), offset: Some(self.offset), now };
        let body = json::to_string(&batch);
        let answer = sends(&mut self.client, &self.session, &self.token, body).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        let taken: Taken = json::from_str(&answer.text()).unwrap();
        self.cursor = taken.cursor;
        self.desk.take(&taken);
        taken
    }
}
