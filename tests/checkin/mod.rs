//! The day itself, as the people at the desk live it.

mod desk;
mod live;
mod passes;
mod release;

use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::{course, shifts};
use crate::town::{Answer, Client, Town};

/// The session of [`course`] `C`, and the first of the shifts `V`.
pub const COURSE: &str = "/desk/C-1";
pub const SHIFT: &str = "/desk/V-1";

impl Town {
    /// A course with two places and three shifts, on their day, and somebody at the desk.
    pub async fn on_the_day(&self) -> Client {
        self.publish(&course("C", 2)).await;
        self.publish(&shifts("V", &[10, 10])).await;
        self.app.clock.advance(18 * 24 * 3600);
        self.signed_in("desk", Role::Desk, None).await
    }

    /// What the facts of a session add up to, as it is kept: participant and present.
    pub async fn attendance(&self, session: &str) -> Vec<(String, i64)> {
        self.app
            .store
            .all(
                sql("SELECT participant_id, present FROM attendance WHERE session_id = $1 ORDER BY participant_id")
                    .bind(session),
            )
            .await
            .expect("attendance")
    }

    pub async fn facts(&self, session: &str) -> Vec<String> {
        let rows: Vec<(String,)> = self
            .app
            .store
            .all(sql("SELECT kind FROM checkin_fact WHERE session_id = $1 ORDER BY recorded_at, at, id").bind(session))
            .await
            .expect("facts");
        rows.into_iter().map(|r| r.0).collect()
    }
}

/// The fields of the form that stands at a person in the desk's list.
pub fn form_of(page: &Answer, participant: &str) -> Vec<(String, String)> {
    let fact = page.attribute(&format!("#p-{participant} input[name=fact]"), "value").expect("a fact");
    let verb = page.attribute(&format!("#p-{participant} button"), "value").expect("a verb");
    vec![("do".into(), verb), ("fact".into(), fact), ("participant".into(), participant.into())]
}

/// Taps the button at a person in the list, as a browser without JavaScript does.
pub async fn taps(desk: &mut Client, url: &str, participant: &str) -> Answer {
    let page = desk.get(url).await;
    let form = form_of(&page, participant);
    let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let answer = desk.post(url, &fields).await;
    desk.follow(&answer).await
}
