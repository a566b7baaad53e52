//! Who comes first in a draw: told before applying, seen before the list is fixed, objected to, ruled on by a person.

mod losers;

use tsudoi::draw::store;
use tsudoi::programme::{Announcement, Codes, Priority, PriorityKind, Question, QuestionKind, Residency, Step};
use tsudoi::registration::{State as Standing, key};
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::draw::{NUMBER, OFFICE, lottery};
use crate::town::{Guest, Kind, Town, story};

pub fn class(offering: &str, class: i64, kind: PriorityKind) -> Priority {
    Priority {
        offering_id: offering.into(),
        class,
        kind,
        residency: Codes(vec![]),
        question_id: None,
        born_from: None,
        born_until: None,
        years: None,
        percent: None,
    }
}

/// Residents first; then, for half the places, who comes for the first time.
fn with_classes(id: &str, places: i64) -> Announcement {
    let mut a = lottery(id, places);
    a.questions = vec![Question {
        id: format!("{id}-Q"),
        offering_id: id.into(),
        position: 1,
        step: Step::Apply,
        kind: QuestionKind::Yes,
        label: "この講座は、はじめてです".into(),
        options: String::new(),
        required: Flag(false),
        purpose: "はじめての人を優先するため".into(),
        minimum: None,
        maximum: None,
        shown_if_question: None,
        shown_if_answer: None,
    }];
    a.priorities = vec![
        Priority { residency: Codes(vec![Residency::Resident]), ..class(id, 1, PriorityKind::Residency) },
        Priority { question_id: Some(format!("{id}-Q")), percent: Some(50), ..class(id, 2, PriorityKind::Answer) },
    ];
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&with_classes("C1", 4)).await;
    town.work().await;
    town
}

impl Town {
    pub fn page_of(&self, guest: &Guest) -> String {
        format!("/registrations/{}?key={}", guest.receipt, key::key(&self.app.config.secret, &guest.registration, 1))
    }

    /// So many who live elsewhere, of whom some come for the first time.
    async fn who_live_elsewhere(&self, count: usize, first_timers: usize) -> Vec<Guest> {
        let guests = self.entrants(count).await;
        for (guest, n) in guests.iter().zip(0..) {
            let id = &guest.registration;
            self.change(sql("UPDATE registration SET residency = 'other' WHERE id = $1").bind(id)).await;
            if n < first_timers {
                let tick = sql("INSERT INTO answer (registration_id, question_id, text) VALUES ($1, 'C1-Q', '1')");
                self.change(tick.bind(id)).await;
            }
        }
        guests
    }

    async fn drawn(&self) {
        self.comes("16T10:00").await;
        let (mut one, _) = self.read_by_two(NUMBER).await;
        assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
        self.comes("17T10:00").await;
    }
}

story! {
    async fn who_comes_first_is_told_before_anybody_applies(town: Town = town) {
        let mut v = town.visitor();
        for url in ["/offerings/C1", "/offerings/C1/apply"] {
            let page = v.get(url).await;
            assert!(page.says("区分1：市内に住んでいる人"), "{url}");
            assert!(page.says("区分2：「この講座は、はじめてです」と答えた方（ご本人の申告）。定員の半分まで"), "{url}");
        }
        let file = town.file().await;
        assert_eq!(file.rules.classes.len(), 2);
        assert!(file.rules.classes[0].bounds.is_empty(), "all places");
        assert_eq!(file.rules.classes[1].bounds[0].at_most, 2, "half of four");
    }
}

story! {
    async fn an_applicant_sees_their_class_and_may_say_that_it_is_wrong(town: Town = town) {
        let guest = &town.who_live_elsewhere(1, 0).await[0];
        let url = town.page_of(guest);
        let mut v = town.visitor();
        assert!(v.get(&url).await.says("区分なし（優先される方のあとに決まります）"));
        assert_eq!(v.post(&url, &[("do", "object"), ("objection", " ")]).await.status, 422);
        assert_eq!(v.post(&url, &[("do", "object"), ("objection", "先月、市内に引っ越しました")]).await.status, 303);
        assert!(v.get(&url).await.says("担当者に伝えました"));
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(OFFICE).await;
        assert!(page.says("優先の区分への申し出：1件") && page.says("先月、市内に引っ越しました"));
        let rule = |class, reason| [("do", "rule"), ("registration", guest.registration.as_str()), ("class", class), ("ruling", reason)];
        for (wrong, says) in [(rule("1", " "), "理由を入力してください"), (rule("9", "確かめました"), "区分を選んでください")] {
            let page = city.post(OFFICE, &wrong).await;
            assert_eq!(page.status, 422);
            assert!(page.says(says) && page.says("先月、市内に引っ越しました"), "{says}");
        }
        assert_eq!(city.post(OFFICE, &rule("1", "住民票で確かめました")).await.status, 303);
        assert_eq!(city.post(OFFICE, &rule("2", "もう一度")).await.status, 409, "somebody was faster");
        let page = v.get(&url).await;
        assert!(page.says("区分1：市内に住んでいる人") && page.says("住民票で確かめました"));
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("結果：区分1：市内に住んでいる人\n理由：住民票で確かめました"), "{}", letter.text);
        // Frozen with the list.
        town.comes("14T17:00").await;
        let lines = store::lines(&town.app.store, &town.draw().await.id).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.class).collect::<Vec<_>>(), [Some(1)]);
        assert_eq!(v.post(&url, &[("do", "object"), ("objection", "まだ違う")]).await.status, 409);
    }
}

story! {
    async fn a_partner_rules_on_no_class(town: Town = town) {
        let guest = &town.who_live_elsewhere(1, 0).await[0];
        town.visitor().post(&town.page_of(guest), &[("do", "object"), ("objection", "違います")]).await;
        town.partner("P1").await;
        town.hosts("C1", "P1").await;
        let mut partner = town.signed_in("lead", Role::Partner, Some("P1")).await;
        assert!(!partner.get(OFFICE).await.says("違います"));
        let sent = [("do", "rule"), ("registration", guest.registration.as_str()), ("class", "1"), ("ruling", "確かめた")];
        assert_eq!(partner.post(OFFICE, &sent).await.status, 403);
    }
}

story! {
    async fn residents_have_their_places_before_all_others(town: Town = town) {
        let others = town.who_live_elsewhere(9, 0).await;
        let residents = town.entrants(3).await;
        town.drawn().await;
        assert_eq!(town.count_of(&residents, Standing::Confirmed).await, 3);
        assert_eq!(town.count_of(&others, Standing::Confirmed).await, 1);
        let file = town.file().await;
        assert!(verify(&file, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        assert_eq!(file.entries.unwrap().iter().filter(|e| e.class == Some(1)).count(), 3);
    }
}

story! {
    async fn first_timers_come_first_for_half_the_places_and_as_all_others_for_the_rest(town: Town = town) {
        let guests = town.who_live_elsewhere(12, 11).await;
        town.drawn().await;
        let file = town.file().await;
        assert!(verify(&file, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        let placed = file.results.as_ref().unwrap().iter().filter(|o| !o.places.is_empty()).count();
        assert_eq!((placed, town.count_of(&guests, Standing::Confirmed).await), (4, 4));
        assert_eq!(file.entries.unwrap().iter().filter(|e| e.class == Some(2)).count(), 11);
    }
}

story! {
    async fn after_the_draw_it_is_explained_which_class_which_bound_and_what_it_gave(town: Town = town) {
        let guests = town.who_live_elsewhere(12, 6).await;
        // One who says so and is right: a resident by ruling.
        let ruled = &guests[11];
        town.run(sql("INSERT INTO class_objection (registration_id, objected_at, objection, class, reason, ruled_at, ruled_by) \
             VALUES ($1, 1, '引っ越しました', 1, '住民票で確かめました', 2, $2)").bind(&ruled.registration).bind(town.account("r", Role::City, None).await)).await;
        let mut v = town.visitor();
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        for guest in &guests {
            let before = v.get(&town.page_of(guest)).await;
            assert!(before.texts("#class").is_empty() && !before.says("あなたの抽選の結果"), "nothing before the release");
        }
        town.comes("17T10:00").await;
        let lines = store::lines(&town.app.store, &town.draw().await.id).await.unwrap();
        let placed = |class: Option<i64>| lines.iter().filter(|l| l.class == class && !l.places.is_empty()).count();
        for (guest, n) in guests.iter().zip(0..) {
            let told = v.get(&town.page_of(guest)).await.texts("#class").concat();
            let line = lines.iter().find(|l| l.registration_id == guest.registration).unwrap();
            let (class, says, bound) = match n {
                11 => (Some(1), "区分1：市内に住んでいる人", "あとの区分の方と区分のない方より先に決まりました"),
                0..6 => (Some(2), "区分2：「この講座は、はじめてです」", "この区分の方が先に決まる上限：2人"),
                _ => (None, "区分なし", "区分のある方のあとに"),
            };
            assert_eq!(line.class, class);
            assert!(told.contains(says) && told.contains(bound), "{n}: {told}");
            let of = lines.iter().filter(|l| l.class == class).count();
            assert!(told.contains(&format!("同じ区分のお申込みは{of}件で、そのうち抽選で参加が決まったのは{}件です", placed(class))), "{told}");
            let gave = match (line.places.is_empty(), line.turns.rsplit_once(':')) {
                (false, _) => "参加決定".to_owned(),
                (true, Some((_, position))) => format!("補欠{position}番"),
                (true, None) => unreachable!("there is a waiting list"),
            };
            assert!(told.contains(&format!("あなたの抽選の結果：{gave}")), "{gave}: {told}");
            assert_eq!(told.contains("担当者が確かめた区分です。理由：住民票で確かめました"), n == 11);
        }
    }
}
