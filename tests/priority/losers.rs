use tsudoi::clock::Moment;
use tsudoi::priority::losses;
use tsudoi::programme::{Announcement, Priority, PriorityKind};
use tsudoi::registration::State as Standing;
use tsudoi::store::sql;

use super::class;
use crate::draw::lottery;
use crate::town::{Guest, Kind, Town, story};

/// Of the same programme, a year apart; who lost in the last two years comes first.
fn year(id: &str) -> Announcement {
    let mut a = lottery(id, 1);
    a.priorities = vec![Priority { years: Some(2), ..class(id, 1, PriorityKind::EarlierLoser) }];
    a
}

fn next_year() -> Announcement {
    let mut a = year("C2");
    a.offering.publish_at = Moment::parse("2027-10-01T09:00:00+09:00").expect("an instant");
    a.offering.opens_at = Moment::parse("2027-11-01T09:00:00+09:00");
    a.offering.closes_at = Moment::parse("2027-12-10T17:00:00+09:00");
    a.offering.result_on = None;
    a.sessions[0].date = "2027-12-26".into();
    a.sessions[0].starts_at = Moment::of("2027-12-26", "13:30").expect("an instant");
    a.sessions[0].ends_at = Moment::of("2027-12-26", "15:30").expect("an instant");
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&year("C1")).await;
    town.work().await;
    town
}

impl Town {
    async fn somebody(&self, offering: &str, name: &str, kana: &str, phone: &str) -> Guest {
        let guest = self.guest(offering, &[&format!("{offering}-S1")], Standing::InDraw, &[(name, kana)]).await;
        let kana = tsudoi::text::search_key(kana);
        let own = sql("UPDATE registration SET phone_key = $1, kana_key = $2 WHERE id = $3");
        self.change(own.bind(phone).bind(kana).bind(&guest.registration)).await;
        guest
    }

    /// Three apply for one place; who got it, and the two who did not.
    async fn first_year(&self) -> (String, Vec<String>) {
        let names = ["イチ", "ニ", "サン"];
        let mut guests = Vec::new();
        for (kana, n) in names.iter().zip(1..) {
            guests.push(self.somebody("C1", "見本", kana, &format!("056600000{n}")).await);
        }
        self.drawn().await;
        let (mut won, mut lost) = (String::new(), Vec::new());
        for (guest, kana) in guests.iter().zip(names) {
            match self.standing(guest).await {
                Standing::Confirmed => won = kana.into(),
                _ => lost.push(kana.into()),
            }
        }
        (won, lost)
    }

    async fn next_year_comes(&self) {
        self.publish(&next_year()).await;
        self.app
            .clock
            .advance(Moment::parse("2027-11-02T09:00:00+09:00").expect("an instant").since(self.app.clock.now()));
        self.work().await;
    }

    async fn class_on_the_page(&self, guest: &Guest) -> bool {
        self.visitor().get(&self.page_of(guest)).await.says("区分1：過去2年に同じ講座の抽選で外れた方")
    }
}

fn phone_of(kana: &str) -> &'static str {
    match kana {
        "イチ" => "0566000001",
        "ニ" => "0566000002",
        _ => "0566000003",
    }
}

story! {
    async fn who_got_nothing_comes_first_the_next_time_and_who_had_a_place_does_not(town: Town = town) {
        assert!(town.visitor().get("/offerings/C1/apply").await.says("氏名の読みと電話番号から作った符号"), "said beforehand");
        let (won, lost) = town.first_year().await;
        town.next_year_comes().await;
        let winner = town.somebody("C2", "見本", &won, phone_of(&won)).await;
        let loser = town.somebody("C2", "見本", &lost[0], phone_of(&lost[0])).await;
        let stranger = town.somebody("C2", "見本", &lost[1], "0566999999").await;
        assert!(town.class_on_the_page(&loser).await);
        assert!(!town.class_on_the_page(&winner).await);
        assert!(!town.class_on_the_page(&stranger).await, "a name alone is nobody");
    }
}

story! {
    async fn a_household_has_it_once(town: Town = town) {
        let (_, lost) = town.first_year().await;
        town.next_year_comes().await;
        let first = town.somebody("C2", "見本", &lost[0], phone_of(&lost[0])).await;
        let again = town.somebody("C2", "見本", &lost[0], phone_of(&lost[0])).await;
        assert!(town.class_on_the_page(&first).await);
        assert!(!town.class_on_the_page(&again).await);
    }
}

story! {
    async fn a_place_from_the_waiting_list_uses_it_up(town: Town = town) {
        let (_, lost) = town.first_year().await;
        let key = tsudoi::text::search_key(&lost[0]);
        town.change(sql("UPDATE registration SET state = 'confirmed' WHERE kana_key = $1").bind(key)).await;
        town.next_year_comes().await;
        let guest = town.somebody("C2", "見本", &lost[0], phone_of(&lost[0])).await;
        assert!(!town.class_on_the_page(&guest).await);
    }
}

story! {
    async fn a_place_in_a_draw_uses_it_up(town: Town = town) {
        let (_, lost) = town.first_year().await;
        town.next_year_comes().await;
        let guest = town.somebody("C2", "見本", &lost[0], phone_of(&lost[0])).await;
        let a = tsudoi::programme::store::announcement(&town.app.store, "C2").await.unwrap().unwrap();
        let mut tx = town.app.store.write().await.unwrap();
        let applied = tsudoi::priority::store::applied(&mut tsudoi::store::Source::Tx(&mut tx), "C2", None).await.unwrap();
        let draws: Vec<(String,)> = tx.all(sql("SELECT id FROM draw WHERE offering_id = 'C2'")).await.unwrap();
        let placed = [guest.registration.as_str()].into();
        losses::settle(&town.app, &mut tx, &a, &draws[0].0, &applied, &placed, town.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!town.class_on_the_page(&guest).await);
        let used: Vec<(String,)> =
            town.app.store.all(sql("SELECT used_by FROM draw_loss WHERE used_by IS NOT NULL")).await.unwrap();
        assert_eq!(used, [(guest.registration.clone(),)], "by whose place it was, and nobody else's loss");
    }
}

story! {
    async fn what_no_offering_looks_back_to_any_more_is_forgotten(town: Town = town) {
        town.first_year().await;
        let count = async || town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM draw_loss")).await.unwrap().0;
        assert_eq!(count().await, 2);
        assert!(!losses::forget_old(&town.app).await.unwrap());
        town.app.clock.advance((5 * 366) * 86_400);
        assert!(losses::forget_old(&town.app).await.unwrap());
        assert_eq!(count().await, 0);
    }
}
