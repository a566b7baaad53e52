use axum::http::StatusCode;
use tsudoi::draw::approve::approve;
use tsudoi::draw::read_number::{Read, read_number};
use tsudoi::draw::release::release;
use tsudoi::draw::{State, fix::fix, open::open};
use tsudoi::registration::State as Standing;
use tsudoi::staff::{Role, Staff};
use tsudoi::store::sql;

use super::{NUMBER, OFFICE, town};
use crate::town::{Town, story};

impl Town {
    async fn official(&self, name: &str) -> Staff {
        let id = self.account(name, Role::City, None).await;
        Staff {
            id,
            name: name.into(),
            role: Role::City,
            partner_id: None,
            takes_city_fees: false,
            sees_secret: false,
            session: String::new(),
        }
    }
}

story! {
    async fn a_number_is_read_by_two_people_who_agree_and_only_when_its_day_is_over(town: Town = town) {
        town.entrants(12).await;
        let mut one = town.signed_in("one", Role::City, None).await;
        town.account("two", Role::City, None).await;
        let read = |number: &'static str| [("do", "read"), ("value", number)];
        // Before closing, and before its day is over.
        assert_eq!(one.post(OFFICE, &read(NUMBER)).await.status, StatusCode::CONFLICT);
        town.comes("14T17:00").await;
        let mut one = town.enters("one").await;
        let early = one.post(OFFICE, &read(NUMBER)).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        town.comes("16T10:00").await;
        let (mut one, mut two) = (town.enters("one").await, town.enters("two").await);
        for number in ["", "12.4", "12.4 17.9 7.3 8.15", "12,4 17.9 7.3 8.1", "12.4 17.9 7.3 八", "012.4 17.9 7.3 8.1", "-0.0 1.0 1.0 1.0"] {
            let answer = one.post(OFFICE, &[("do", "read"), ("value", number)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{number}");
            assert_eq!(answer.attribute("input[name=value]", "value").as_deref(), Some(number), "nothing typed is lost");
        }
        // Full width and double blanks are one way to type the same.
        assert_eq!(one.post(OFFICE, &read("１２.４  １７.９ ７.３　８.１")).await.status, 303);
        assert_eq!(one.post(OFFICE, &read(NUMBER)).await.status, StatusCode::CONFLICT, "not the same person twice");
        assert_eq!(town.draw_state().await, State::Fixed);
        let differs = two.post(OFFICE, &read("12.4 17.9 7.3 8.2")).await;
        assert!(differs.status == StatusCode::CONFLICT && differs.says("2人の入力が一致しませんでした"));
        assert!(town.draw().await.seed.is_none(), "nothing was drawn from either");
        assert_eq!(two.post(OFFICE, &read(NUMBER)).await.status, 303);
        assert!(!two.get(OFFICE).await.text().contains(NUMBER), "nobody copies what the other read");
        assert_eq!(one.post(OFFICE, &read(NUMBER)).await.status, 303);
        assert_eq!(town.draw_state().await, State::Drawn);
        // There is no second draw.
        let seed = town.draw().await.seed;
        assert_eq!(two.post(OFFICE, &read("1.0 2.0 3.0 4.0")).await.status, StatusCode::CONFLICT);
        assert_eq!(town.draw().await.seed, seed);
    }
}

story! {
    async fn two_draws_started_at_once_are_one(town: Town = town) {
        town.entrants(12).await;
        town.comes("16T10:00").await;
        let draw = town.draw().await;
        let (first, second, third) = (town.official("a").await, town.official("b").await, town.official("c").await);
        assert_eq!(read_number(&town.app, &draw, &first, NUMBER).await.unwrap(), Read::First);
        let (b, c) = tokio::join!(
            read_number(&town.app, &draw, &second, NUMBER),
            read_number(&town.app, &draw, &third, NUMBER),
        );
        let mut reads = [b.unwrap(), c.unwrap()];
        reads.sort_by_key(|r| *r != Read::Drawn);
        assert_eq!(reads, [Read::Drawn, Read::NotNow]);
        let (b, c) = tokio::join!(approve(&town.app, &draw, &second), approve(&town.app, &draw, &third));
        assert_eq!(usize::from(b.unwrap()) + usize::from(c.unwrap()), 1, "decided once");
        town.app.clock.advance(86_400);
        let (b, c) = tokio::join!(release(&town.app, &draw), release(&town.app, &draw));
        assert_eq!(usize::from(b.unwrap()) + usize::from(c.unwrap()), 1, "released once");
        assert_eq!(town.counters("C1-S1").await, (4, 8, 0));
    }
}

story! {
    async fn nothing_is_fixed_opened_decided_or_released_out_of_turn(town: Town = town) {
        town.entrants(12).await;
        let draw = town.draw().await;
        let official = town.official("a").await;
        for done in [
            fix(&town.app, &draw).await,
            open(&town.app, &draw).await,
            approve(&town.app, &draw, &official).await,
            release(&town.app, &draw).await,
        ] {
            assert!(!done.unwrap());
        }
        assert_eq!(town.draw_state().await, State::Announced);
        town.comes("14T17:00").await;
        assert!(!fix(&town.app, &draw).await.unwrap() && !open(&town.app, &draw).await.unwrap(), "once each");
        let mut city = town.signed_in("city", Role::City, None).await;
        let answer = city.post(OFFICE, &[("do", "approve")]).await;
        assert!(answer.status == StatusCode::CONFLICT && answer.says("状況が変わったため"));
    }
}

story! {
    async fn a_list_that_was_edited_after_fixing_is_not_drawn_from(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        let draw = town.draw().await;
        town.run(sql("UPDATE draw_entry SET size = 2 WHERE registration_id = $1").bind(&entrants[3].registration)).await;
        let (first, second) = (town.official("a").await, town.official("b").await);
        read_number(&town.app, &draw, &first, NUMBER).await.unwrap();
        let refused = read_number(&town.app, &draw, &second, NUMBER).await.unwrap_err();
        assert!(refused.to_string().contains("not the one that was fixed"), "{refused}");
        assert_eq!(town.draw_state().await, State::Fixed);
    }
}

story! {
    async fn two_people_with_one_number_are_told_apart_when_the_list_is_fixed(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.run(sql("UPDATE registration SET draw_number = 'ABCDEFGH' WHERE id IN ($1, $2)")
            .bind(&entrants[4].registration).bind(&entrants[9].registration)).await;
        town.comes("14T17:00").await;
        let rows: Vec<(String,)> = town.app.store.all(
            sql("SELECT draw_number FROM registration WHERE draw_number LIKE 'ABCDEFGH%' ORDER BY queue")).await.unwrap();
        assert_eq!(rows, [("ABCDEFGH".to_owned(),), ("ABCDEFGH-2".to_owned(),)]);
        assert_eq!(town.draw_state().await, State::Fixed);
    }
}

story! {
    async fn a_partner_sees_its_draw_and_decides_nothing_of_it(town: Town = town) {
        town.partner("P1").await;
        town.hosts("C1", "P1").await;
        town.partner("P2").await;
        town.entrants(12).await;
        let mut partner = town.signed_in("partner", Role::Partner, Some("P1")).await;
        assert_eq!(partner.get(OFFICE).await.status, 200);
        town.comes("16T10:00").await;
        let mut partner = town.enters("partner").await;
        for form in [vec![("do", "read"), ("value", NUMBER)], vec![("do", "approve")], vec![("do", "stop"), ("reason", "x")], vec![("do", "dry")]] {
            assert_eq!(partner.post(OFFICE, &form).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(partner.get(&format!("{OFFICE}/paper")).await.status, StatusCode::FORBIDDEN);
        let mut other = town.signed_in("other", Role::Partner, Some("P2")).await;
        assert_eq!(other.get(OFFICE).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn practice_takes_another_secret_and_number_says_so_and_leaves_nothing(town: Town = town) {
        town.entrants(12).await;
        town.account("city", Role::City, None).await;
        for day in ["01T10:00", "14T17:00"] {
            town.comes(day).await;
            let mut city = town.enters("city").await;
            let before = town.draw().await;
            let page = city.post(OFFICE, &[("do", "dry")]).await;
            assert!(page.status == 200 && page.says("試行（本番ではありません）"), "{day}");
            assert!(page.says("申込み 12件のうち、参加決定 4件（4人）、補欠 8件"));
            let after = town.draw().await;
            assert_eq!((before.state, before.seed, before.counts), (after.state, after.seed, after.counts));
        }
        assert_eq!(town.count_of(&[], Standing::InDraw).await, 0);
    }
}

story! {
    async fn the_paper_for_the_decision_has_all_that_is_decided_on(town: Town = town) {
        town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        let paper = one.get(&format!("{OFFICE}/paper")).await;
        let draw = town.draw().await;
        for words in [&draw.commitment, draw.list_digest.as_ref().unwrap(), draw.seed.as_ref().unwrap(), NUMBER, "決裁欄", "補欠8番", "人が規則と違う扱いをした件数"] {
            assert!(paper.says(words), "{words}");
        }
        assert!(!paper.text().contains("見本 3"), "by number only");
    }
}
