use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::device::{Device, confirms, hands_in, question, registers};
use super::phone::{Phone, field, gives_code, gives_password, sets_up};
use super::verbs;
use crate::town::{Client, Kind, PASSWORD, Town, story};

async fn strict(kind: Kind) -> Town {
    Town::empty(kind).await.set(|config| config.second_factor_required = true).await
}

/// A browser of `hana`'s, whose device is registered.
async fn hana_with(town: &Town, device: &mut Device) -> Client {
    let mut hana = town.signed_in("hana", Role::City, None).await;
    let done = registers(&mut hana, device, "受付のノートPC", "").await;
    assert_eq!(done.location(), "/signin", "{}", done.text());
    hana
}

/// A browser in which the first step is done.
async fn first_step(town: &Town, name: &str) -> Client {
    let mut browser = town.visitor();
    assert_eq!(gives_password(&mut browser, name).await.location(), "/signin/second");
    browser
}

async fn own_ids(client: &mut Client) -> Vec<String> {
    client.get("/signin/factor").await.attributes("[name=passkey]", "value")
}

story! {
    async fn a_passkey_is_registered_by_name_and_confirms_a_sign_in(town: Town = Town::empty) {
        let mut device = Device::new(1);
        let mut hana = hana_with(&town, &mut device).await;
        let account = hana.get("/signin").await;
        assert!(account.says("受付のノートPC（") && account.says("パスキーを削除する"));
        assert!(town.letter_to("hana@city.example.jp").await.text.contains("パスキー"));

        let mut home = first_step(&town, "hana").await;
        let page = home.get("/signin/second").await;
        assert!(page.says("登録したパスキー") && page.texts("noscript")[0].contains("JavaScript"));
        assert_eq!(page.attributes("form[data-passkey=get][hidden]", "action"), ["/signin/second"]);
        assert!(page.texts("#f-code").is_empty(), "there is no code to type");
        let done = confirms(&mut home, &mut device).await;
        assert_eq!(done.location(), "/office");
        assert_eq!(home.get("/office").await.status, StatusCode::OK);
        assert!(home.get("/signin").await.says("最終使用 11月24日"));
        let verbs = verbs(&town).await;
        assert!(verbs.contains(&"staff_passkey_added".to_owned()), "{verbs:?}");
    }
}

story! {
    async fn app_card_and_passkeys_stand_side_by_side(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let (mut one, mut two) = (Device::new(1), Device::new(2));
        let wrong = registers(&mut hana, &mut one, "庁内PC", &phone.never_shows(&town)).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "the app is shown before");
        assert_eq!(field(&wrong, "name"), "庁内PC", "what was typed is kept");
        assert_eq!(registers(&mut hana, &mut one, "庁内PC", &phone.shows(&town, 0)).await.location(), "/signin");
        town.minutes_pass(1);
        assert_eq!(registers(&mut hana, &mut two, "自宅の鍵", &phone.shows(&town, 0)).await.location(), "/signin");
        town.minutes_pass(1);

        for device in [&mut one, &mut two] {
            assert_eq!(confirms(&mut first_step(&town, "hana").await, device).await.location(), "/office");
        }
        let mut home = first_step(&town, "hana").await;
        assert!(home.get("/signin/second").await.says("コードを入力する代わりにパスキーで確認できます"));
        assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.location(), "/office");
        let ken = town.signed_in("ken", Role::City, None).await;
        assert!(ken.clone().get("/office/staff").await.says("認証アプリ / パスキー"));
    }
}

story! {
    async fn what_is_not_this_accounts_own_right_answer_is_refused(town: Town = Town::empty) {
        let mut device = Device::new(1);
        let hana = hana_with(&town, &mut device).await;
        let mut other = Device::new(2);
        let mut ken = town.signed_in("ken", Role::City, None).await;
        registers(&mut ken, &mut other, "ken", "").await;
        drop(hana);

        let mut home = first_step(&town, "hana").await;
        let of_another = confirms(&mut home, &mut other).await;
        assert_eq!(of_another.status, StatusCode::UNAUTHORIZED, "a passkey of another account");
        assert!(of_another.says("このアカウントのパスキーではありません"));

        let mut elsewhere = Device { origin: "http://localhost.example:3000", ..device.clone() };
        assert_eq!(confirms(&mut home, &mut elsewhere).await.status, StatusCode::UNAUTHORIZED, "from another site");
        let mut careless = Device { verifies: false, ..device.clone() };
        assert_eq!(confirms(&mut home, &mut careless).await.status, StatusCode::UNAUTHORIZED, "nobody was verified");
        for garbage in ["", "{", "[]", "{\"id\":\"\"}"] {
            let mut home = first_step(&town, "ken").await;
            question(&mut home, "/signin/second").await;
            let refused = hands_in(&mut home, garbage).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{garbage}");
            assert!(!refused.text().contains("EOF") && !refused.text().contains("missing field"), "nothing internal");
        }
        assert_eq!(confirms(&mut home, &mut device).await.location(), "/office", "and the right one is right");
    }
}

story! {
    async fn an_answer_is_taken_once_and_from_the_browser_that_was_asked(town: Town = Town::empty) {
        let mut device = Device::new(1);
        hana_with(&town, &mut device).await;
        let mut home = first_step(&town, "hana").await;
        let asked = question(&mut home, "/signin/second").await;
        let answer = device.confirms(&asked);
        let mut thief = first_step(&town, "hana").await;
        assert_eq!(hands_in(&mut thief, &answer).await.status, StatusCode::UNAUTHORIZED, "asked of another browser");
        question(&mut thief, "/signin/second").await;
        assert_eq!(hands_in(&mut thief, &answer).await.status, StatusCode::UNAUTHORIZED, "the answer to another question");
        assert_eq!(hands_in(&mut home, &answer).await.location(), "/office");
        let mut again = first_step(&town, "hana").await;
        assert_eq!(hands_in(&mut again, &answer).await.status, StatusCode::UNAUTHORIZED, "a second time");

        // A wrong answer uses the question up too.
        let asked = question(&mut again, "/signin/second").await;
        assert_eq!(hands_in(&mut again, "{}").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(hands_in(&mut again, &device.confirms(&asked)).await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn a_count_that_goes_back_is_refused(town: Town = Town::empty) {
        let mut device = Device::new(1);
        hana_with(&town, &mut device).await;
        let mut copy = device.clone();
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut device).await.location(), "/office");
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut device).await.location(), "/office");
        let refused = confirms(&mut first_step(&town, "hana").await, &mut copy).await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "a copy has signed less often");
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut device).await.location(), "/office");
    }
}

story! {
    async fn a_question_is_over_after_five_minutes(town: Town = Town::empty) {
        let mut device = Device::new(1);
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let asked = question(&mut hana, "/signin/factor").await;
        town.minutes_pass(5);
        let form = [("do", "passkey"), ("name", "PC"), ("answer", &device.makes(&asked))];
        assert_eq!(hana.post("/signin/factor", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(registers(&mut hana, &mut device, "PC", "").await.location(), "/signin");

        let mut home = first_step(&town, "hana").await;
        let asked = question(&mut home, "/signin/second").await;
        town.minutes_pass(5);
        let late = hands_in(&mut home, &device.confirms(&asked)).await;
        assert!(late.says("もう一度サインインしてください") || late.says("はじめからやり直して"));
        assert_eq!(late.status, StatusCode::UNAUTHORIZED);
        assert_eq!(home.post("/signin/second/passkey", &[]).await.status, StatusCode::UNAUTHORIZED, "asked of nobody");
    }
}

story! {
    async fn what_cannot_be_registered_is_said_and_nothing_is_kept(town: Town = Town::empty) {
        let mut device = Device::new(1);
        let mut hana = hana_with(&town, &mut device).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let taken = registers(&mut ken, &mut device.clone(), "hanaのPC", "").await;
        assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY, "it is another account's");
        let long = "長".repeat(41);
        for (name, said) in [("", "40文字以内"), (long.as_str(), "40文字以内")] {
            assert!(registers(&mut ken, &mut Device::new(3), name, "").await.says(said), "{name}");
        }
        for garbage in ["", "null", "{\"rawId\":1}"] {
            question(&mut ken, "/signin/factor").await;
            let form = [("do", "passkey"), ("name", "PC"), ("answer", garbage)];
            let refused = ken.post("/signin/factor", &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{garbage}");
            assert!(refused.says("パスキーを登録できませんでした") && !refused.text().contains("expected"));
        }
        let again = registers(&mut hana, &mut device, "もう一度", PASSWORD).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it is registered already");
        let (kept,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM second_factor")).await.unwrap();
        assert_eq!(kept, 1);
        let nobody = town.visitor().post("/signin/factor/passkey", &[]).await;
        assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn who_has_passkeys_alone_adds_a_factor_soon_after_signing_in_with_one(town: Town = Town::empty) {
        let mut device = Device::new(1);
        hana_with(&town, &mut device).await;
        let mut home = first_step(&town, "hana").await;
        confirms(&mut home, &mut device).await;
        town.minutes_pass(11);
        let late = registers(&mut home, &mut Device::new(2), "二つ目", PASSWORD).await;
        assert!(late.says("サインインして10分以内に設定してください"), "{}", late.text());
        let page = home.get("/signin/factor").await;
        let (id, phone) = (field(&page, "id"), Phone::with_key_of(&page));
        let app = home.post("/signin/factor", &[("id", &id), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(app.status, StatusCode::UNPROCESSABLE_ENTITY, "nor an app");

        let mut fresh = first_step(&town, "hana").await;
        confirms(&mut fresh, &mut device).await;
        // Whoever finds this browser open within the ten minutes has it, but not the password.
        let found = registers(&mut fresh, &mut Device::new(2), "二つ目", "").await;
        assert_eq!((found.status, field(&found, "name").as_str()), (StatusCode::UNPROCESSABLE_ENTITY, "二つ目"));
        let found = fresh.post("/signin/factor", &[("id", &id), ("code", &phone.shows(&town, 0))]).await;
        assert!(found.says("サインインに使っているパスワード"), "{}", found.text());
        assert_eq!(registers(&mut fresh, &mut Device::new(2), "二つ目", PASSWORD).await.location(), "/signin");
        let app = fresh.post("/signin/factor", &[("id", &id), ("present", PASSWORD), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(app.location(), "/signin");
    }
}

story! {
    async fn one_takes_away_ones_own_and_it_confirms_no_more(town: Town = Town::empty) {
        let (mut one, mut two) = (Device::new(1), Device::new(2));
        let mut hana = hana_with(&town, &mut one).await;
        registers(&mut hana, &mut two, "古い端末", PASSWORD).await;
        let ids = own_ids(&mut hana).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let of_another = ken.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[1]), ("proof", PASSWORD)]).await;
        assert_eq!(of_another.status, StatusCode::UNPROCESSABLE_ENTITY);

        let mut asked_before = first_step(&town, "hana").await;
        let asked = question(&mut asked_before, "/signin/second").await;
        let done = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[1]), ("proof", PASSWORD)]).await;
        assert!(hana.follow(&done).await.says("パスキーを削除しました"));
        town.work().await;
        assert!(town.letters().iter().any(|letter| letter.subject.contains("パスキーを削除しました")));
        let gone = hands_in(&mut asked_before, &two.confirms(&asked)).await;
        assert_eq!(gone.status, StatusCode::UNAUTHORIZED, "even where it was asked before");
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut two).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut one).await.location(), "/office");
        let again = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[1]), ("proof", PASSWORD)]).await;
        assert!(again.says("すでに削除されています"));

        // None is required here: the last may go, and the password alone signs in again.
        hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[0]), ("proof", PASSWORD)]).await;
        assert_eq!(hana.get("/office").await.status, StatusCode::OK);
        assert_eq!(gives_password(&mut town.visitor(), "hana").await.location(), "/office");
        let (proved,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM staff_session WHERE proved = 1")).await.unwrap();
        assert_eq!(proved, 0, "by nothing that is there");
    }
}

/// How many factors of `hana`'s are in force, by kind.
async fn in_force(town: &Town) -> Vec<(String, i64)> {
    let query = sql("SELECT f.kind, COUNT(*) FROM second_factor f JOIN staff s ON s.id = f.staff_id \
         WHERE f.ended_at IS NULL AND s.name = 'hana' GROUP BY f.kind ORDER BY f.kind");
    town.app.store.all(query).await.unwrap()
}

story! {
    async fn whoever_finds_a_browser_open_takes_no_passkey_away(town: Town = Town::empty) {
        let mut device = Device::new(1);
        let mut hana = hana_with(&town, &mut device).await;
        registers(&mut hana, &mut Device::new(2), "自宅の鍵", PASSWORD).await;
        let id = own_ids(&mut hana).await.remove(0);
        for proof in ["", "password", " ", &"長".repeat(500)] {
            let refused = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", proof)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{proof}");
            assert!(refused.says("サインインに使っているパスワード") && !refused.text().contains("長長長"));
            assert_eq!(refused.attributes("[name=passkey][checked]", "value"), [id.as_str()], "what was chosen stays chosen");
        }
        assert_eq!(in_force(&town).await, [("passkey".to_owned(), 2)]);
        let unnamed = hana.post("/signin/factor", &[("do", "remove"), ("proof", PASSWORD)]).await;
        assert!(unnamed.status == StatusCode::UNPROCESSABLE_ENTITY && unnamed.says("削除するパスキーを選んでください"));
        // The fifth wrong one shuts the account for a while, as at the door: then not even the right one is right.
        hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", "once more")]).await;
        town.minutes_pass(1);
        let resting = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", PASSWORD)]).await;
        assert_eq!(resting.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(gives_password(&mut town.visitor(), "hana").await.status, StatusCode::UNAUTHORIZED);
        town.minutes_pass(15);
        let done = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", PASSWORD)]).await;
        assert_eq!(done.location(), "/signin?removed=true");
        assert_eq!(in_force(&town).await, [("passkey".to_owned(), 1)]);
        assert!(verbs(&town).await.iter().filter(|verb| *verb == "staff_code_refused").count() >= 5, "each try is recorded");
    }
}

story! {
    async fn who_tries_too_often_in_a_minute_is_told_to_wait(town: Town = Town::empty) {
        let mut hana = hana_with(&town, &mut Device::new(1)).await;
        let id = own_ids(&mut hana).await.remove(0);
        let mut last = StatusCode::OK;
        for _ in 0..40 {
            last = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", "guess")]).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(in_force(&town).await, [("passkey".to_owned(), 1)]);
    }
}

story! {
    async fn a_code_of_the_app_proves_it_too_and_once(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        registers(&mut hana, &mut Device::new(1), "庁内PC", &phone.shows(&town, 0)).await;
        town.minutes_pass(1);
        registers(&mut hana, &mut Device::new(2), "自宅の鍵", &phone.shows(&town, 0)).await;
        town.minutes_pass(1);
        let ids = own_ids(&mut hana).await;
        let code = phone.shows(&town, 0);
        let wrong = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[0]), ("proof", &phone.never_shows(&town))]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[0]), ("proof", &code)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        let again = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &ids[1]), ("proof", &code)]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code is taken once");
        assert_eq!(in_force(&town).await, [("passkey".to_owned(), 1), ("totp".to_owned(), 1)]);
    }
}

story! {
    async fn an_open_browser_alone_puts_no_other_app_in_the_place_of_the_one_there_is(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let page = hana.get("/signin/factor").await;
        let (id, thief) = (field(&page, "id"), Phone::with_key_of(&page));
        for present in ["", &phone.never_shows(&town), &thief.shows(&town, 0), PASSWORD] {
            let form = [("id", id.as_str()), ("present", present), ("code", &thief.shows(&town, 0))];
            assert_eq!(hana.post("/signin/factor", &form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{present}");
        }
        let mut home = first_step(&town, "hana").await;
        assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.location(), "/office", "the old one is in force");
    }
}

story! {
    async fn a_card_is_replaced_by_another_at_the_counter_and_never_by_its_holder(town: Town = Town::empty) {
        let mut hana = hana_with(&town, &mut Device::new(1)).await;
        let (own,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'hana'")).await.unwrap();
        let page = hana.get(&format!("/office/staff/{own}")).await;
        let card = page.attribute("[name=card]", "value").unwrap_or_else(|| town.app.chance.id(town.app.clock.now()));
        let fields = [("do", "issue"), ("card", card.as_str()), ("issue_why", "card_lost"), ("issue_identified", "driving_licence")];
        let refused = hana.post(&format!("/office/staff/{own}"), &fields).await;
        assert!(!refused.status.is_success() && !refused.status.is_redirection(), "{}", refused.status);
        assert_eq!(in_force(&town).await, [("passkey".to_owned(), 1)]);
    }
}

story! {
    async fn where_a_factor_is_required_the_last_one_stays(town: Town = strict) {
        town.account("hana", Role::City, None).await;
        let mut hana = town.visitor();
        assert_eq!(gives_password(&mut hana, "hana").await.location(), "/signin/factor");
        let mut device = Device::new(1);
        assert_eq!(registers(&mut hana, &mut device, "PC", "").await.location(), "/office", "a passkey is enough");
        let id = own_ids(&mut hana).await.remove(0);
        let refused = hana.post("/signin/factor", &[("do", "remove"), ("passkey", &id), ("proof", PASSWORD)]).await;
        assert!(refused.says("最後の1つは削除できません"));
        assert_eq!(confirms(&mut first_step(&town, "hana").await, &mut device).await.location(), "/office");
    }
}

story! {
    async fn colleagues_take_passkeys_away_as_any_other_factor(town: Town = Town::empty) {
        town.partner("club").await;
        let mut device = Device::new(1);
        let id = town.account("taro", Role::Partner, Some("club")).await;
        let mut taro = town.enters("taro").await;
        registers(&mut taro, &mut device, "会のPC", "").await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        assert!(hana.get(&format!("/office/staff/{id}")).await.says("会のPC"));
        let fields = [("do", "remove"), ("remove_why", "device_lost"), ("remove_identified", "driving_licence")];
        hana.post(&format!("/office/staff/{id}"), &fields).await;
        assert_eq!(taro.get("/office").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(gives_password(&mut town.visitor(), "taro").await.location(), "/office");
    }
}

async fn by_number(kind: Kind) -> Town {
    Town::empty(kind).await.set(|config| config.public_url = "http://192.0.2.7:3000".into()).await
}

story! {
    async fn a_house_without_a_name_has_no_passkeys(town: Town = by_number) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let page = hana.get("/signin/factor").await;
        assert!(page.says("認証アプリ") && page.attributes("[data-passkey]", "action").is_empty());
        assert_eq!(hana.post("/signin/factor/passkey", &[]).await.status, StatusCode::NOT_FOUND);
    }
}
