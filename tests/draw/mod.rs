//! A draw as a city holds it: announced before closing, its list fixed, its secret opened, a public number joined, decided
//! on, released to everybody at once; and all that can go wrong on the way.

mod bad_input;
mod missed;
mod paper;
mod parted;
mod ranked;
mod stopped;
mod way;

use tsudoi::clock::Moment;
use tsudoi::draw::{Draw, State, store};
use tsudoi::programme::{Announcement, Selection};
use tsudoi::registration::State as Standing;
use tsudoi::selection::File;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::town::announce::course;
use crate::town::{Client, Guest, Kind, Town};

/// A number of the announced form.
pub const NUMBER: &str = "12.4 17.9 7.3 8.1";

/// A course by lot: closes on Friday 11 December, results on Thursday the 17th; its list is fixed on Monday the 14th.
pub fn lottery(id: &str, places: i64) -> Announcement {
    let mut a = course(id, places);
    a.offering.selection = Selection::Lottery;
    a.offering.closes_at = Moment::parse("2026-12-11T17:00:00+09:00");
    a.offering.result_on = Some("2026-12-17".into());
    a.offering.confirm_by_code = Flag(false);
    a.sessions[0].date = "2026-12-26".into();
    a.sessions[0].starts_at = Moment::of("2026-12-26", "13:30").expect("an instant");
    a.sessions[0].ends_at = Moment::of("2026-12-26", "15:30").expect("an instant");
    a
}

/// A town with a course by lot of so many places.
pub async fn town_with(kind: Kind, places: i64) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&lottery("C1", places)).await;
    town.work().await;
    town
}

pub async fn town(kind: Kind) -> Town {
    town_with(kind, 4).await
}

impl Town {
    /// The draw of C1 that is in force, or was stopped last.
    pub async fn draw(&self) -> Draw {
        store::of_offering(&self.app.store, "C1").await.expect("draws").into_iter().next().expect("a draw")
    }

    /// So many people apply, each alone.
    pub async fn entrants(&self, count: usize) -> Vec<Guest> {
        let mut guests = Vec::new();
        for n in 0..count {
            let name = format!("見本 {n}");
            guests.push(self.guest("C1", &["C1-S1"], Standing::InDraw, &[(&name, "ミホン")]).await);
        }
        guests
    }

    /// The clock goes on to an instant, by way of the fixing of the list, and the worker does what is due.
    pub async fn comes(&self, instant: &str) {
        let at = |text: &str| Moment::parse(&format!("2026-12-{text}:00+09:00")).expect("an instant");
        for then in [at("14T17:00").min(at(instant)), at(instant)] {
            self.app.clock.advance(then.since(self.app.clock.now()).max(0));
            self.work().await;
        }
    }

    /// Two of the city's staff read the same number.
    pub async fn read_by_two(&self, number: &str) -> (Client, Client) {
        let mut one = self.signed_in("one", Role::City, None).await;
        let mut two = self.signed_in("two", Role::City, None).await;
        for reader in [&mut one, &mut two] {
            let answer = reader.post(OFFICE, &[("do", "read"), ("value", number)]).await;
            assert_eq!(answer.status, 303, "{}", answer.text());
        }
        (one, two)
    }

    /// The published file, as anybody gets it.
    pub async fn file(&self) -> File {
        let answer = self.visitor().get(&format!("/draws/{}.json", self.draw().await.id)).await;
        assert_eq!(answer.status, 200);
        serde_json::from_slice(&answer.body).expect("a draw's file")
    }

    pub async fn standing(&self, guest: &Guest) -> Standing {
        let query = sql("SELECT state FROM registration WHERE id = $1").bind(&guest.registration);
        let row: (String,) = self.app.store.one(query).await.expect("a registration");
        Standing::from_code(&row.0).expect("a state")
    }

    /// How many of them stand so.
    pub async fn count_of(&self, guests: &[Guest], state: Standing) -> usize {
        let mut count = 0;
        for guest in guests {
            count += usize::from(self.standing(guest).await == state);
        }
        count
    }

    pub async fn draw_state(&self) -> State {
        self.draw().await.state
    }
}

pub const OFFICE: &str = "/office/offerings/C1/draw";
