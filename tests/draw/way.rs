use tsudoi::draw::State;
use tsudoi::draw::model::SecretState;
use tsudoi::draw::release::release;
use tsudoi::registration::{State as Standing, key};
use tsudoi::selection::file::Secret;
use tsudoi::selection::verify::{is_wrong, verify};
use tsudoi::store::sql;

use super::{NUMBER, OFFICE, town, town_with};
use crate::town::{Kind, Town, story};

async fn roomy(kind: Kind) -> Town {
    town_with(kind, 20).await
}

async fn few(kind: Kind) -> Town {
    town_with(kind, 2).await
}

story! {
    async fn a_draw_is_announced_with_the_offering_before_anybody_applies(town: Town = town) {
        let draw = town.draw().await;
        assert_eq!(draw.state, State::Announced);
        let mut v = town.visitor();
        let offering = v.get("/offerings/C1").await;
        assert!(offering.says("抽選のしくみと日程・結果を見る"));
        let page = v.get("/offerings/C1/draw").await;
        assert_eq!(page.location(), format!("/draws/{}", draw.id));
        let page = v.follow(&page).await;
        for words in [
            &draw.commitment, "まだ開いていません", "名古屋地方気象台", "令和8年12月15日", "気象庁", "岐阜地方気象台", "tsudoi-draw-1",
            "令和8年12月14日", "令和8年12月16日", "令和8年12月17日", "職員が結果を選ぶことはできません",
            "残りの定員に入りきらない組は当選にならず",
        ] {
            assert!(page.says(words), "{words}");
        }
        assert_eq!(town.file().await.secret, Secret::Sealed);
        let page = v.get(&format!("/draws/{}", draw.id)).await;
        assert!(page.text().contains("/draws/procedure.txt"));
        let procedure = v.get("/draws/procedure.txt").await;
        assert!(procedure.status == 200 && procedure.text().contains("tsudoi-draw-1"));
    }
}

story! {
    async fn the_secret_is_shown_to_no_account_before_it_is_opened(town: Town = town) {
        town.entrants(12).await;
        let secret = tsudoi::draw::announce::secret(&town.app, &town.draw().await.id);
        let mut city = town.signed_in("city", tsudoi::staff::Role::City, None).await;
        for url in [OFFICE, "/office/offerings/C1", "/office/audit"] {
            assert!(!city.get(url).await.text().contains(&secret), "{url}");
        }
        let rows: Vec<(String,)> = town.app.store.all(sql("SELECT secret FROM draw")).await.unwrap();
        assert_eq!(rows, [(String::new(),)]);
        town.comes("14T17:00").await;
        assert!(city.get(&format!("/draws/{}", town.draw().await.id)).await.text().contains(&secret));
    }
}

story! {
    async fn who_applies_is_given_a_number_and_told_where_the_draw_is_explained(town: Town = town) {
        let mut v = town.visitor();
        let form = crate::registration::form("見本 花子", "0566-00-0001", "k");
        let url = v.post("/offerings/C1/apply", &form).await.location();
        let row: (String,) = town.app.store.one(sql("SELECT draw_number FROM registration")).await.unwrap();
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains(&format!("あなたの抽選番号：{}", row.0)), "{}", letter.text);
        assert!(letter.text.contains("/offerings/C1/draw"));
        assert!(v.get(&url).await.says(&row.0));
    }
}

story! {
    async fn the_list_is_fixed_by_the_clock_and_the_secret_opened_before_the_number_exists(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.comes("14T16:59").await;
        assert_eq!(town.draw_state().await, State::Announced);
        town.comes("14T17:00").await;
        let draw = town.draw().await;
        assert_eq!((draw.state, draw.secret_state), (State::Fixed, SecretState::Opened));
        assert!(draw.secret_at.unwrap() < draw.outside_begins());
        let file = town.file().await;
        assert!(file.list_digest.is_some() && file.entries.is_none(), "the digest is public, the lines not yet");
        assert!(verify(&file, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        // Who comes too late for the list changes nothing of it.
        town.guest("C1", &["C1-S1"], Standing::InDraw, &[("遅れ", "オクレ")]).await;
        assert_eq!(town.file().await.list_digest, file.list_digest);
        assert_eq!(tsudoi::draw::store::lines(&town.app.store, &draw.id).await.unwrap().len(), entrants.len());
    }
}

story! {
    async fn once_approved_it_is_released_to_everybody_at_the_announced_instant_and_not_before(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        town.read_by_two(NUMBER).await;
        assert_eq!(town.draw_state().await, State::Drawn);
        town.comes("17T10:00").await;
        let mut one = town.enters("one").await;
        assert_eq!(town.draw_state().await, State::Drawn, "nothing is released that nobody decided on");
        assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
        town.work().await;
        assert_eq!(town.draw_state().await, State::Released);
        assert_eq!(town.count_of(&entrants, Standing::Confirmed).await, 4);
        assert_eq!(town.count_of(&entrants, Standing::Waiting).await, 8);
        assert_eq!(town.counters("C1-S1").await, (4, 8, 0));
        let letters = town.letters();
        let about = |words: &str| letters.iter().filter(|l| l.subject.contains(words)).count();
        assert_eq!((about("抽選の結果、参加が決まりました"), about("抽選の結果（補欠")), (4, 8));
        let file = town.file().await;
        assert!(verify(&file, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        assert_eq!(file.outside.value.as_deref(), Some(NUMBER));
        assert_eq!(file.results.unwrap().len(), 12);
        let page = town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await;
        assert!(page.says("申込み 12件のうち、参加決定 4件（4人）、補欠 8件") && page.says("補欠8番"));
    }
}

story! {
    async fn no_channel_tells_a_result_before_the_others(town: Town = town) {
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T09:59").await;
        assert_eq!(town.draw_state().await, State::Approved);
        assert!(!release(&town.app, &town.draw().await).await.unwrap(), "not even when it is asked for");
        let file = town.file().await;
        assert_eq!((file.seed, file.entries, file.results, file.counts, file.outside.value), (None, None, None, None, None));
        assert_eq!(town.count_of(&entrants, Standing::InDraw).await, 12);
        assert!(town.letters().is_empty());
        let own = format!("/registrations/{}", entrants[0].receipt);
        let key = key::key(&town.app.config.secret, &entrants[0].registration, 1);
        let own_file = town.visitor().get(&format!("{own}/draw.json?key={key}")).await;
        let own_file: tsudoi::selection::File = serde_json::from_slice(&own_file.body).unwrap();
        assert_eq!((own_file.entries, own_file.results, own_file.seed), (None, None, None));
        let page = town.visitor().get(&format!("{own}?key={key}")).await;
        assert!(page.says("申込みを受け付けました（抽選）") && !page.says("参加が決まりました"));
    }
}

story! {
    async fn who_waits_after_a_draw_waits_in_the_drawn_order(town: Town = few) {
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        let results = town.file().await.results.unwrap();
        let mut v = town.visitor();
        for guest in &entrants {
            let row: (String,) = town.app.store.one(sql("SELECT draw_number FROM registration WHERE id = $1").bind(&guest.registration)).await.unwrap();
            let outcome = results.iter().find(|o| o.number == row.0).unwrap();
            let key = key::key(&town.app.config.secret, &guest.registration, 1);
            let page = v.get(&format!("/registrations/{}?key={key}", guest.receipt)).await;
            match outcome.waiting.first() {
                Some(turn) => assert!(page.says(&format!("お待ちの順番は{}番目", turn.position))),
                None => assert!(page.says("参加が決まりました")),
            }
        }
        // The first of the list is offered the first place that becomes free.
        let first = results.iter().find(|o| o.waiting.first().is_some_and(|t| t.position == 1)).unwrap();
        for guest in &entrants {
            if town.standing(guest).await == Standing::Confirmed {
                let key = key::key(&town.app.config.secret, &guest.registration, 1);
                v.post(&format!("/registrations/{}?key={key}", guest.receipt), &[("do", "withdraw")]).await;
                break;
            }
        }
        town.work().await;
        let offered: (String,) = town.app.store.one(sql("SELECT draw_number FROM registration WHERE state = 'offered'")).await.unwrap();
        assert_eq!(offered.0, first.number);
    }
}

story! {
    async fn who_withdraws_during_the_draw_leaves_the_place_to_the_first_who_waits_and_the_list_as_it_was(town: Town = few) {
        let entrants = town.entrants(11).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        let draw = town.draw().await;
        let lines = tsudoi::draw::store::lines(&town.app.store, &draw.id).await.unwrap();
        let placed = lines.iter().find(|l| !l.places.is_empty()).unwrap();
        let guest = entrants.iter().find(|g| g.registration == placed.registration_id).unwrap();
        let key = key::key(&town.app.config.secret, &guest.registration, 1);
        town.visitor().post(&format!("/registrations/{}?key={key}", guest.receipt), &[("do", "withdraw")]).await;
        town.comes("17T10:00").await;
        assert_eq!(town.standing(guest).await, Standing::Withdrawn);
        assert_eq!(town.count_of(&entrants, Standing::Confirmed).await, 1);
        assert_eq!(town.count_of(&entrants, Standing::Offered).await, 1, "the first of the waiting list is offered it");
        let file = town.file().await;
        assert_eq!(file.list_digest, draw.list_digest);
        assert_eq!(file.results.unwrap().len(), 11);
        assert!(verify(&town.file().await, false).unwrap().iter().all(|finding| !is_wrong(finding)));
    }
}

story! {
    async fn where_everybody_has_a_place_nothing_is_drawn_and_no_number_is_read(town: Town = roomy) {
        let entrants = town.entrants(12).await;
        town.comes("14T17:00").await;
        let draw = town.draw().await;
        assert_eq!((draw.state, draw.needed.0, draw.seed), (State::Drawn, Some(false), None));
        let mut city = town.signed_in("city", tsudoi::staff::Role::City, None).await;
        assert!(city.get(OFFICE).await.says("申込みが定員以内だったため"));
        city.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        assert_eq!(town.count_of(&entrants, Standing::Confirmed).await, 12);
        assert_eq!(town.counters("C1-S1").await, (12, 0, 0));
        assert!(verify(&town.file().await, false).unwrap().iter().all(|finding| !is_wrong(finding)));
    }
}

story! {
    async fn fewer_than_ten_lines_go_to_the_applicants_only(town: Town = town) {
        let entrants = town.entrants(9).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        let file = town.file().await;
        assert_eq!((file.entries, file.results), (None, None));
        assert!(file.seed.is_some() && file.counts.is_some());
        let page = town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await;
        assert!(page.says("申込みが10件に満たないため") && !page.says("補欠1番"));
        let key = key::key(&town.app.config.secret, &entrants[0].registration, 1);
        let url = format!("/registrations/{}/draw.json?key={key}", entrants[0].receipt);
        let answer = town.visitor().get(&url).await;
        let own: tsudoi::selection::File = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!(own.results.as_ref().map(Vec::len), Some(9));
        assert!(verify(&own, false).unwrap().iter().all(|finding| !is_wrong(finding)));
        assert_eq!(town.visitor().get(&url.replace("key=", "key=x")).await.status, 404);
    }
}

story! {
    async fn the_lines_leave_after_thirty_days_and_what_they_were_drawn_from_stays(town: Town = town) {
        town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        let before = town.file().await;
        town.hours_pass(30 * 24 - 1);
        town.work().await;
        assert!(town.file().await.results.is_some());
        town.hours_pass(1);
        town.work().await;
        let after = town.file().await;
        assert_eq!((&after.entries, &after.results), (&None, &None));
        assert_eq!((after.commitment, after.list_digest, after.seed, after.counts), (before.commitment, before.list_digest, before.seed, before.counts));
        assert!(town.visitor().get(&format!("/draws/{}", town.draw().await.id)).await.says("公表期間"));
    }
}

story! {
    async fn an_offering_without_a_waiting_list_tells_the_others_that_they_have_no_place(town: Town = few) {
        town.change(sql("UPDATE offering SET waitlist = 0 WHERE id = 'C1'")).await;
        let entrants = town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        one.post(OFFICE, &[("do", "approve")]).await;
        town.comes("17T10:00").await;
        assert_eq!(town.count_of(&entrants, Standing::NotSelected).await, 10);
        assert_eq!(town.counters("C1-S1").await, (2, 0, 0));
        let sorry = town.letters().iter().filter(|l| l.text.contains("今回はご希望にそえませんでした")).count();
        assert_eq!(sorry, 10);
        let outcomes = town.file().await.results.unwrap();
        assert_eq!(outcomes.iter().filter(|o| o.places.is_empty() && o.waiting.is_empty()).count(), 10);
    }
}
