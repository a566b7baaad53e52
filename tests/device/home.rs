//! Children go home, and seats are given on, at a desk without a network.

use miniserde::json;
use tsudoi::offline::fact::Deed;
use tsudoi::offline::pass::bytes;
use tsudoi::offline::seal;
use tsudoi::offline::wire::{Allowed, Handover, Said};
use tsudoi::pickup::code::code;
use tsudoi::programme::{Applicant, Codes, DeskRule};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{Phone, opens};
use crate::town::announce::course;
use crate::town::{Guest, Town, story};

/// A workshop for children on its day: one of them is here, whose grandmother is named; a device that carries the list.
async fn afternoon(town: &Town) -> (Guest, String, Phone) {
    let mut a = course("K", 10);
    a.offering.applicant = Applicant::Guardian;
    a.offering.desk = Codes(vec![DeskRule::Pickup]);
    town.publish(&a).await;
    let child = town.guest("K", &["K-S1"], State::Confirmed, &[("見本 一郎", "ミホン イチロウ")]).await;
    town.run(
        sql("INSERT INTO pickup_person (id, registration_id, position, name, relation, named_at) \
        VALUES ('P', $1, 0, '見本 良子', '祖母', 1)")
        .bind(&child.registration),
    )
    .await;
    town.app.clock.advance(18 * 24 * 3600);
    let desk = town.signed_in("desk", Role::Desk, None).await;
    let pass = town.pass_of(&child.registration).await;
    let mut phone = opens(desk, "K-1").await;
    phone.checks_in(town, &pass);
    phone.sends().await;
    town.minutes_pass(90);
    (child, pass, phone)
}

fn to(named: &str, code: &str) -> Handover {
    Handover { named: named.into(), code: code.into(), ..Handover::default() }
}

impl Phone {
    /// The child of a pass is given to somebody; nothing is sent.
    fn gives(&mut self, town: &Town, pass: &str, to: &Handover) {
        let known = self.sees(pass);
        let key = bytes(self.desk.roster.sealing.as_ref().unwrap()).unwrap();
        let sealed = seal::Sealer::new(key, town.app.chance.bytes()).seal("", &json::to_string(to));
        self.does(town, &known, &[0], Deed::CheckOut, false);
        self.desk.log.last_mut().unwrap().said.sealed = Some(sealed);
    }
}

impl Town {
    /// How a child was given to whom, by their name.
    async fn handovers(&self) -> Vec<(String, String, i64)> {
        let query = sql("SELECT h.how, COALESCE(f.name, h.other_name), h.at FROM pickup_handover h \
            LEFT JOIN pickup_person f ON f.id = h.person_id WHERE h.undone_at IS NULL");
        self.app.store.all(query).await.unwrap()
    }
}

const WRONG: &str = "お迎えの確認が決めたとおりではありません";

story! {
    async fn a_child_that_went_home_with_who_is_named_is_written_down_so(town: Town = Town::empty) {
        let (child, pass, mut phone) = afternoon(&town).await;
        let row = phone.sees(&pass).row.unwrap().pickup.unwrap();
        let right = code(&town.app.config.secret, &child.registration, 1);
        assert_eq!((row.people, row.code.as_str()), (vec!["見本 良子（祖母）".to_owned()], right.as_str()));
        phone.gives(&town, &pass, &to("見本 良子（祖母）", &right));
        assert!(!json::to_string(&phone.desk.log).contains("良子"), "unreadable on the device");
        let at = town.app.clock.now().0;
        town.minutes_pass(20);
        let facts: Vec<Said> = phone.desk.unsent().map(|l| l.said.clone()).collect();
        phone.sends_these(facts.clone()).await;
        phone.sends_these(facts).await;
        assert_eq!(town.handovers().await, [("named".into(), "見本 良子".into(), at)], "when it was, and once");
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(!city.get("/office/sessions/K-1/devices").await.says(WRONG));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_wrong_code_or_a_second_time_is_for_people_to_look_at(town: Town = Town::empty) {
        let (child, pass, mut phone) = afternoon(&town).await;
        let right = code(&town.app.config.secret, &child.registration, 1);
        let wrong = format!("{:04}", (right.parse::<u32>().unwrap() + 1) % 10_000);
        phone.gives(&town, &pass, &to("見本 良子（祖母）", &wrong));
        phone.sends().await;
        assert!(town.handovers().await.is_empty());
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/sessions/K-1/devices").await.says(WRONG));
        // The child has left all the same: nothing that happened is refused.
        let left = town.app.store.all::<(i64,)>(sql("SELECT left_at FROM attendance WHERE left_at IS NOT NULL")).await;
        assert_eq!(left.unwrap().len(), 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn somebody_else_with_two_of_the_staff_is_written_down_and_looked_at(town: Town = Town::empty) {
        let (_, pass, mut phone) = afternoon(&town).await;
        let other = Handover {
            other: "例示 叔父".into(),
            second: "職員 二".into(),
            call: "母 090 10:20 了承".into(),
            ..Handover::default()
        };
        phone.gives(&town, &pass, &other);
        phone.sends().await;
        let given = town.handovers().await;
        assert_eq!((given.len(), given[0].0.as_str(), given[0].1.as_str()), (1, "other", "例示 叔父"));
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/sessions/K-1/devices").await.says(WRONG), "only names that somebody typed");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_child_that_left_with_nobody_and_one_that_is_back_after_it_was_given_away_are_looked_at(town: Town = Town::empty) {
        let (child, pass, mut phone) = afternoon(&town).await;
        let right = code(&town.app.config.secret, &child.registration, 1);
        let mut city = town.signed_in("city", Role::City, None).await;
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckOut, true);
        phone.sends().await;
        let page = city.get("/office/sessions/K-1/devices").await;
        assert!(page.says(WRONG) && page.says("見本 一郎"), "a bare check-out: {}", page.text());
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckIn, false);
        town.minutes_pass(5);
        phone.gives(&town, &pass, &to("見本 良子（祖母）", &right));
        phone.sends().await;
        assert_eq!(town.handovers().await.len(), 1);
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray").await, 1, "as agreed: nothing more to look at");
        town.minutes_pass(5);
        let known = phone.sees(&pass);
        phone.does(&town, &known, &[0], Deed::CheckIn, false);
        phone.sends().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM checkin_stray").await, 2, "here, though it was given to somebody");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_helpers_phone_gives_no_child_to_somebody_else(town: Town = Town::empty) {
        let (_, pass, _) = afternoon(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let (_, helper) = town.helps(&mut city, "K-1").await;
        let mut phone = opens(helper, "K-1").await;
        let allows = phone.desk.roster.allows.clone().unwrap();
        assert!(allows.contains(&Allowed::Pickup) && !allows.contains(&Allowed::Entrust), "{allows:?}");
        phone.sends().await;
        let other = Handover {
            other: "例示 叔父".into(),
            second: "例示 手伝".into(),
            call: "母 090 10:20 了承".into(),
            ..Handover::default()
        };
        phone.gives(&town, &pass, &other);
        phone.sends().await;
        assert!(town.handovers().await.is_empty(), "nobody here answers for it");
        let page = city.get("/office/sessions/K-1/devices").await;
        for said in [WRONG, "見本 一郎", "引き渡した方：例示 叔父", "もう1人の確認者：例示 手伝"] {
            assert!(page.says(said), "{said}: {}", page.text());
        }
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_device_gives_seats_on_by_itself_and_never_too_early(town: Town = Town::empty) {
        let mut a = course("C", 3);
        a.offering.no_show_minutes = Some(10);
        town.publish(&a).await;
        town.app.clock.advance(18 * 24 * 3600 + 4 * 3600 + 1800);
        let mut passes = Vec::new();
        for (name, band) in [("欠席 一", "40s"), ("来場 二", "30s"), ("高齢 三", "70s")] {
            let guest = town.guest("C", &["C-S1"], State::Confirmed, &[(name, "ミホン")]).await;
            town.run(sql("UPDATE participant SET age_band = $1 WHERE id = $2").bind(band).bind(&guest.people[0])).await;
            passes.push(town.pass_of(&guest.registration).await);
        }
        let desk = town.signed_in("desk", Role::Desk, None).await;
        let mut phone = opens(desk, "C-1").await;
        phone.checks_in(&town, &passes[1]);
        assert_eq!(phone.desk.free(&phone.now(&town)), 0, "not before its time");
        town.minutes_pass(10);
        assert_eq!(phone.desk.free(&phone.now(&town)), 1, "of who has not come; never an elder's");
        phone.checks_in(&town, &passes[0]);
        assert_eq!(phone.desk.free(&phone.now(&town)), 0, "who comes late sits there");
    }
}
