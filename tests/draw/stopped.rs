use axum::http::StatusCode;
use tsudoi::draw::fix::fix;
use tsudoi::draw::model::SecretState;
use tsudoi::draw::{State, store, tend::tend};
use tsudoi::registration::State as Standing;
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{NUMBER, OFFICE, town};
use crate::town::story;

story! {
    async fn a_draw_that_was_stopped_stays_public_with_its_reason_and_nobody_is_told_a_result(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        let missing = one.post(OFFICE, &[("do", "stop"), ("reason", " ")]).await;
        assert!(missing.status == StatusCode::UNPROCESSABLE_ENTITY && missing.says("理由を入力してください"));
        assert_eq!(one.post(OFFICE, &[("do", "stop"), ("reason", "名簿に誤りが見つかったため")]).await.status, 303);
        town.comes("18T10:00").await;
        let draw = town.draw().await;
        assert_eq!(draw.state, State::Stopped);
        let page = town.visitor().get(&format!("/draws/{}", draw.id)).await;
        assert!(page.says("この抽選は中止しました") && page.says("名簿に誤りが見つかったため") && page.says(&draw.commitment));
        // Nothing is drawn a second time: everybody is told that it ends here, and why.
        assert_eq!(town.count_of(&entrants, Standing::NotSelected).await, 12);
        assert_eq!(town.counters("C1-S1").await, (0, 0, 0));
        let letters = town.letters();
        assert_eq!(letters.len(), 12);
        assert!(letters.iter().all(|l| l.subject.contains("抽選の中止") && l.text.contains("理由：名簿に誤りが見つかったため")));
        assert!(letters.iter().all(|l| !l.text.contains("参加が決まりました")));
        // Once a list was fixed there is no other draw.
        assert_eq!(store::of_offering(&town.app.store, "C1").await.unwrap().len(), 1);
        let mut one = town.enters("one").await;
        assert_eq!(one.post(OFFICE, &[("do", "stop"), ("reason", "もう一度")]).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn whoever_asked_for_childcare_with_it_waits_for_it_no_more(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.change(sql("UPDATE offering SET childcare_places = 2 WHERE id = 'C1'")).await;
        let asks = sql("INSERT INTO childcare_request (registration_id, offering_id, queue, children, ages, note, state, asked_at) \
             SELECT id, offering_id, queue, 1, '30', '', 'asked', 1 FROM registration WHERE id = $1");
        town.change(asks.bind(&entrants[0].registration)).await;
        town.comes("14T17:00").await;
        let mut city = town.signed_in("city", tsudoi::staff::Role::City, None).await;
        assert_eq!(city.post(OFFICE, &[("do", "stop"), ("reason", "会場が使えなくなったため")]).await.status, 303);
        let state: (String,) = town.app.store.one(sql("SELECT state FROM childcare_request")).await.unwrap();
        assert_eq!(state.0, "withdrawn");
    }
}

story! {
    async fn when_the_dates_move_before_the_list_is_fixed_another_draw_is_announced(town: Town = town) {
        let first = town.draw().await;
        town.change(sql("UPDATE offering SET closes_at = closes_at + 86400, result_on = '2026-12-21' WHERE id = 'C1'")).await;
        town.work().await;
        let second = town.draw().await;
        assert_ne!(second.id, first.id);
        assert_ne!(second.commitment, first.commitment, "it has a secret of its own");
        assert_eq!(second.state, State::Announced);
        let page = town.visitor().get(&format!("/draws/{}", first.id)).await;
        assert!(page.says("募集の日程が変わったため") && page.text().contains(&format!("/draws/{}", second.id)));
        // After the fixing nothing moves it any more.
        town.comes("14T17:00").await;
        town.change(sql("UPDATE offering SET result_on = '2026-12-22' WHERE id = 'C1'")).await;
        town.work().await;
        assert_eq!(town.draw().await.id, second.id);
        assert_eq!(store::of_offering(&town.app.store, "C1").await.unwrap().len(), 2);
    }
}

story! {
    async fn a_list_that_was_not_fixed_before_the_day_of_the_number_is_drawn_by_another(town: Town = town) {
        let entrants = town.entrants(12).await;
        let first = town.draw().await;
        // Nothing ran between the fixing and the day of the number.
        town.app.clock.advance(first.outside_begins().since(town.app.clock.now()));
        assert!(!fix(&town.app, &first).await.unwrap(), "its number may be guessed at already");
        town.work().await;
        let second = town.draw().await;
        assert_ne!(second.id, first.id);
        assert!(second.outside_begins() > second.list_fixed_at && second.list_fixed_at > town.app.clock.now());
        assert!(town.visitor().get(&format!("/draws/{}", first.id)).await.says("名簿を確定できなかったため"));
        assert_eq!(town.count_of(&entrants, Standing::InDraw).await, 12);
    }
}

story! {
    async fn a_cancelled_offering_is_not_drawn(town: Town = town) {
        town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'C1'")).await;
        town.work().await;
        assert_eq!(town.draw_state().await, State::Stopped);
        assert!(town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await.says("募集が中止になったか"));
        assert_eq!(tend(&town.app).await.unwrap(), 0);
    }
}

story! {
    async fn if_the_secret_cannot_be_opened_the_outside_number_alone_decides_and_that_is_published_before_it(town: Town = town) {
        town.entrants(12).await;
        // The city's own secret is another one since.
        let town = town.set(|config| config.secret = tsudoi::config::Secret([9; 32])).await;
        town.comes("14T17:00").await;
        let draw = town.draw().await;
        assert_eq!(draw.secret_state, SecretState::NotOpened);
        assert!(draw.secret_at.unwrap() < draw.outside_begins());
        let page = town.visitor().get(&format!("/draws/{}", draw.id)).await;
        assert!(page.says("開くことができませんでした。外部の数字だけで決めます。（公表した指紋と合わないため）"));
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        let findings = verify(&town.file().await, false).unwrap();
        assert!(findings.iter().all(|finding| !is_wrong(finding)), "{findings:?}");
        assert_eq!(town.counters("C1-S1").await, (4, 8, 0));
    }
}
story! {
    async fn a_drawn_result_is_not_released_after_its_offering_was_cancelled(town: Town = town) {
        town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'C1'")).await;
        town.comes("17T10:00").await;
        assert_eq!(town.draw_state().await, State::Stopped);
        assert!(town.letters().iter().all(|l| !l.subject.contains("抽選の結果")));
    }
}

const CANCEL: [(&str, &str); 2] = [("do", "cancel"), ("cancel_why", "weather")];

story! {
    async fn when_the_only_session_is_cancelled_nothing_is_collected_or_drawn(town: Town = town) {
        let entrants = town.entrants(12).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(city.post("/office/sessions/C1-1/change", &CANCEL).await.status, StatusCode::SEE_OTHER);
        let mut resident = town.visitor();
        let form = crate::registration::form("見本 遅子", "0566-00-0009", "late");
        assert_eq!(resident.post("/offerings/C1/apply", &form).await.status, StatusCode::CONFLICT);
        town.comes("17T10:00").await;
        assert_eq!(town.draw_state().await, State::Stopped);
        assert_eq!(store::of_offering(&town.app.store, "C1").await.unwrap().len(), 1, "no other is announced");
        assert_eq!(town.count_of(&entrants, Standing::Confirmed).await, 0);
        assert!(town.letters().iter().all(|l| !l.subject.contains("抽選の結果")));
    }
}

story! {
    async fn a_drawn_result_of_a_course_whose_rest_was_cancelled_is_not_released(town: Town = town) {
        town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        // A first session was held in November.
        let held = tsudoi::clock::Moment::parse("2026-11-20T15:30:00+09:00").unwrap();
        town.change(sql(
            "INSERT INTO session (id, offering_id, position, date, starts, ends, starts_at, ends_at, title, note, state, \
             cancel_reason, head_count, sequence, updated_at) \
             SELECT 'C1-0', offering_id, 0, '2026-11-20', '13:30', '15:30', $1, $2, title, note, 'planned', '', 0, 0, updated_at \
             FROM session WHERE id = 'C1-1'",
        ).bind(held.plus(-7200)).bind(held)).await;
        assert_eq!(one.post("/office/sessions/C1-1/change", &CANCEL).await.status, StatusCode::SEE_OTHER);
        town.comes("17T10:00").await;
        assert_eq!(town.draw_state().await, State::Stopped);
        assert!(town.letters().iter().all(|l| !l.subject.contains("抽選の結果")));
    }
}
