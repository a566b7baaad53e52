use tsudoi::clock::Moment;
use tsudoi::programme::Slot;
use tsudoi::registration::application::{Application, Person};
use tsudoi::registration::claims::{self, Gain};
use tsudoi::registration::store::{self as registrations, New};
use tsudoi::registration::{Channel, State, pass};
use tsudoi::store::sql;

use super::Town;

/// A registration that is simply there.
#[derive(Clone, Debug)]
pub struct Guest {
    pub registration: String,
    pub receipt: String,
    /// In the order of the names given.
    pub people: Vec<String>,
}

impl Town {
    /// The token of a registration's pass as it would be shown now.
    pub async fn pass_of(&self, registration: &str) -> String {
        let found = registrations::registration(&self.app.store, registration).await.unwrap().unwrap();
        pass::issue(&self.app, &found).await.unwrap().unwrap()
    }

    /// Somebody registered earlier, in whatever state, with a party of `(name, kana)`.
    pub async fn guest(&self, offering: &str, slots: &[&str], state: State, party: &[(&str, &str)]) -> Guest {
        let app = &self.app;
        let now = app.clock.now();
        let application = Application {
            offering: offering.into(),
            channel: Channel::Web,
            language: "ja".into(),
            name: party[0].0.into(),
            name_kana: party[0].1.into(),
            email: Some("hanako@example.jp".into()),
            phone: "0566-00-0001".into(),
            residency: Some("resident".into()),
            district: None,
            on_behalf: false,
            participants: party
                .iter()
                .map(|(name, kana)| Person {
                    name: (*name).into(),
                    name_kana: (*kana).into(),
                    age_band: Some("70s".into()),
                    ..Person::default()
                })
                .collect(),
            slots: slots.iter().map(|s| (*s).to_owned()).collect(),
            answers: vec![],
            childcare: None,
            contact: None,
            idempotency_key: app.chance.id(now),
            arrived: now,
            staff_id: None,
            postmarked_on: None,
            door: tsudoi::registration::application::Door::Form,
            reserved: None,
            provisional: None,
        };
        let people: Vec<String> = party.iter().map(|_| app.chance.id(now)).collect();
        let mut tx = app.store.write().await.expect("a transaction");
        let new = New {
            id: app.chance.id(now),
            receipt: app.chance.receipt(),
            draw_number: app.chance.draw_number(),
            state,
            queue: registrations::next_queue(&mut tx, offering).await.expect("a number"),
            hold_until: None,
            twin_of: None,
            application: &application,
            people: people.iter().map(|id| (id.clone(), format!("key of {id}"))).collect(),
            now: Moment(now.0),
        };
        let guest = Guest { registration: new.id.clone(), receipt: new.receipt.clone(), people };
        let all: Vec<Slot> =
            tx.all(sql("SELECT * FROM slot WHERE offering_id = $1").bind(offering)).await.expect("slots");
        registrations::add(&mut tx, &[new], &all).await.expect("it is there");
        for slot in slots {
            let units = all.iter().find(|s| s.id == *slot).expect("the slot").units(application.size());
            let mut gain = Gain::default();
            gain.add(state.claim(), units, 1);
            claims::count(&mut tx, slot, gain).await.expect("counted");
        }
        tx.commit().await.expect("it stays");
        guest
    }
}
