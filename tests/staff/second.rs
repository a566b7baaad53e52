use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::{Phone, field, gives_code, gives_password, sets_up};
use crate::town::{Town, story};

story! {
    async fn an_app_is_set_up_by_typing_one_right_code_and_asked_for_from_then_on(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        assert!(hana.get("/signin").await.says("設定していません"));
        let page = hana.get("/signin/factor").await;
        assert_eq!(page.attributes(".qr svg", "viewBox").len(), 1);
        let phone = Phone::with_key_of(&page);
        let id = field(&page, "id");

        let wrong = hana.post("/signin/factor", &[("id", &id), ("code", &phone.never_shows(&town))]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(field(&wrong, "id"), id, "the scanned code stays good");
        assert!(wrong.says("数字が違います"));
        let right = hana.post("/signin/factor", &[("id", &id), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(right.location(), "/signin");
        let account = hana.follow(&right).await;
        assert!(account.says("認証アプリ") && account.says("設定し直す"));
        assert!(town.letter_to("hana@city.example.jp").await.text.contains("2段階認証"));

        town.minutes_pass(1);
        let mut home = town.visitor();
        let email = [("email", "hana@city.example.jp"), ("password", crate::town::PASSWORD), ("back", "/desk")];
        let first = home.post("/signin", &email).await;
        assert_eq!(first.location(), "/signin/second");
        assert!(home.cookie("staff").is_none());
        assert_eq!(home.get("/office").await.status, StatusCode::UNAUTHORIZED);
        let asked = home.follow(&first).await;
        assert!(asked.says("認証アプリに表示されている6桁"));
        let typed = phone.shows(&town, 0);
        let second = gives_code(&mut home, &format!(" {} {}", &typed[..3], &typed[3..])).await;
        assert_eq!(second.location(), "/desk");
        assert!(home.cookie("staff_pending").is_none());
        assert_eq!(home.get("/office").await.status, StatusCode::OK);
    }
}

story! {
    async fn a_code_is_taken_once(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let page = hana.get("/signin/factor").await;
        let phone = Phone::with_key_of(&page);
        let code = phone.shows(&town, 0);
        hana.post("/signin/factor", &[("id", &field(&page, "id")), ("code", &code)]).await;
        let mut thief = town.visitor();
        gives_password(&mut thief, "hana").await;
        assert_eq!(gives_code(&mut thief, &code).await.status, StatusCode::UNAUTHORIZED, "used by the set-up");

        town.minutes_pass(1);
        let code = phone.shows(&town, 0);
        let mut home = town.visitor();
        gives_password(&mut home, "hana").await;
        assert_eq!(gives_code(&mut home, &code).await.status, StatusCode::SEE_OTHER);
        gives_password(&mut thief, "hana").await;
        assert_eq!(gives_code(&mut thief, &code).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(gives_code(&mut thief, &phone.shows(&town, -1)).await.status, StatusCode::UNAUTHORIZED, "an earlier one");
    }
}

story! {
    async fn of_two_who_show_the_same_code_at_once_one_comes_in(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let code = phone.shows(&town, 0);
        let (mut one, mut other) = (town.visitor(), town.visitor());
        gives_password(&mut one, "hana").await;
        gives_password(&mut other, "hana").await;
        let (one, other) = tokio::join!(gives_code(&mut one, &code), gives_code(&mut other, &code));
        let mut statuses = [one.status, other.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNAUTHORIZED]);
    }
}

story! {
    async fn a_phones_clock_may_be_half_a_minute_off(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        for (steps, status) in [
            (-2, StatusCode::UNAUTHORIZED),
            (-1, StatusCode::SEE_OTHER),
            (2, StatusCode::UNAUTHORIZED),
            (1, StatusCode::SEE_OTHER),
        ] {
            town.minutes_pass(3);
            let mut home = town.visitor();
            gives_password(&mut home, "hana").await;
            assert_eq!(gives_code(&mut home, &phone.shows(&town, steps)).await.status, status, "{steps}");
        }
    }
}

story! {
    async fn wrong_passwords_and_wrong_codes_shut_an_account_together(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let mut thief = town.visitor();
        for _ in 0..2 {
            thief.post("/signin", &[("email", "hana@city.example.jp"), ("password", "wrong wrong")]).await;
        }
        // A right password forgives nothing before the code is right too.
        gives_password(&mut thief, "hana").await;
        for _ in 0..2 {
            assert!(gives_code(&mut thief, &phone.never_shows(&town)).await.says("コードが違います"));
        }
        gives_password(&mut thief, "hana").await;
        assert!(gives_code(&mut thief, "").await.says("コードが違います"), "the fifth");
        let right = gives_code(&mut thief, &phone.shows(&town, 0)).await;
        assert_eq!(right.status, StatusCode::UNAUTHORIZED);
        assert!(right.says("コードが違います"), "the same words");
        assert_eq!(gives_password(&mut thief, "hana").await.status, StatusCode::UNAUTHORIZED);
        town.minutes_pass(15);
        let mut home = town.visitor();
        assert_eq!(gives_password(&mut home, "hana").await.location(), "/signin/second");
        assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn five_wrong_codes_end_the_sign_in_that_waits(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let mut home = town.visitor();
        gives_password(&mut home, "hana").await;
        let mut again = home.clone();
        for _ in 0..4 {
            assert!(gives_code(&mut home, &phone.never_shows(&town)).await.says("コードが違います"));
        }
        let over = gives_code(&mut home, &phone.never_shows(&town)).await;
        assert_eq!(over.status, StatusCode::UNAUTHORIZED);
        assert!(over.says("はじめからやり直してください"));
        assert!(home.cookie("staff_pending").is_none());
        // The lock is another matter: without it there is still nothing to try.
        let mut tx = town.app.store.write().await.unwrap();
        tx.run_exactly(1, sql("UPDATE staff SET locked_until = NULL")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(gives_code(&mut again, &phone.shows(&town, 0)).await.says("はじめからやり直してください"));
        assert_eq!(again.get("/signin/second").await.location(), "/signin");
    }
}

story! {
    async fn a_code_is_waited_for_five_minutes(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        for (seconds, status) in [(299, StatusCode::SEE_OTHER), (300, StatusCode::UNAUTHORIZED)] {
            let mut home = town.visitor();
            gives_password(&mut home, "hana").await;
            town.app.clock.advance(seconds);
            assert_eq!(gives_code(&mut home, &phone.shows(&town, 0)).await.status, status, "{seconds}");
            town.minutes_pass(1);
        }
    }
}

story! {
    async fn what_waits_for_a_code_is_no_sign_in(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let mut home = town.visitor();
        gives_password(&mut home, "hana").await;
        let token = home.cookie("staff_pending").unwrap();
        let request = axum::http::Request::get("/office").header("cookie", format!("staff={token}"));
        let request = request.body(axum::body::Body::empty()).unwrap();
        assert_eq!(town.visitor().send(request).await.status, StatusCode::UNAUTHORIZED);
        let (kept,): (String,) = town.app.store.one(sql("SELECT token_hash FROM pending_sign_in")).await.unwrap();
        assert!(!kept.contains(&token));
        // Bound to its browser.
        let elsewhere = gives_code(&mut town.visitor(), &phone.shows(&town, 0)).await;
        assert_eq!(elsewhere.status, StatusCode::UNAUTHORIZED);
        assert_eq!(town.visitor().get("/signin/second").await.location(), "/signin");
    }
}

story! {
    async fn a_wrong_password_tells_nothing_about_a_second_factor(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        sets_up(&town, &mut hana).await;
        let mut visitor = town.visitor();
        let wrong = visitor.post("/signin", &[("email", "hana@city.example.jp"), ("password", "guess guess")]).await;
        let unknown = visitor.post("/signin", &[("email", "nobody@city.example.jp"), ("password", "guess guess")]).await;
        assert_eq!(wrong.status, unknown.status);
        assert_eq!(wrong.text().replace("hana@", "nobody@"), unknown.text());
    }
}

story! {
    async fn who_signed_in_before_there_was_a_factor_signs_in_again(town: Town = Town::empty) {
        let mut office = town.signed_in("hana", Role::City, None).await;
        let mut home = town.visitor();
        gives_password(&mut home, "hana").await;
        assert_eq!(home.get("/office").await.status, StatusCode::OK);
        sets_up(&town, &mut office).await;
        assert_eq!(office.get("/office").await.status, StatusCode::OK, "it has shown a code");
        assert_eq!(home.get("/office").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn who_has_an_app_shows_a_code_of_it_before_it_is_replaced(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let old = sets_up(&town, &mut hana).await;
        let page = hana.get("/signin/factor").await;
        let (id, new) = (field(&page, "id"), Phone::with_key_of(&page));
        let code = new.shows(&town, 0);
        for present in ["", &old.never_shows(&town), &code] {
            let refused = hana.post("/signin/factor", &[("id", &id), ("present", present), ("code", &code)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says("コードが違います"), "{present}");
        }
        // A mistake with the new one uses up nothing of the old.
        let present = old.shows(&town, 0);
        let wrong = hana.post("/signin/factor", &[("id", &id), ("present", &present), ("code", "")]).await;
        assert!(wrong.says("数字が違います"));
        let done = hana.post("/signin/factor", &[("id", &id), ("present", &present), ("code", &code)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        town.minutes_pass(1);
        let mut home = town.visitor();
        gives_password(&mut home, "hana").await;
        assert_eq!(gives_code(&mut home, &old.shows(&town, 0)).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(gives_code(&mut home, &new.shows(&town, 0)).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn guessing_before_a_replacement_shuts_the_account_too(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let phone = sets_up(&town, &mut hana).await;
        let page = hana.get("/signin/factor").await;
        let (id, code) = (field(&page, "id"), Phone::with_key_of(&page).shows(&town, 0));
        for _ in 0..5 {
            hana.post("/signin/factor", &[("id", &id), ("present", &phone.never_shows(&town)), ("code", &code)]).await;
        }
        let right = hana.post("/signin/factor", &[("id", &id), ("present", &phone.shows(&town, 0)), ("code", &code)]).await;
        assert_eq!(right.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(gives_password(&mut town.visitor(), "hana").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn a_set_up_is_its_accounts_own_and_good_once(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::Desk, None).await;
        let page = hana.get("/signin/factor").await;
        let (id, phone) = (field(&page, "id"), Phone::with_key_of(&page));
        let stolen = ken.post("/signin/factor", &[("id", &id), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(stolen.status, StatusCode::UNPROCESSABLE_ENTITY, "another account has another key");
        let bad = hana.post("/signin/factor", &[("id", "x"), ("code", &phone.shows(&town, 0))]).await;
        assert_eq!(bad.status, StatusCode::BAD_REQUEST);

        hana.post("/signin/factor", &[("id", &id), ("code", &phone.shows(&town, 0))]).await;
        town.minutes_pass(1);
        let (present, later) = (phone.shows(&town, 0), phone.shows(&town, 1));
        let again = hana.post("/signin/factor", &[("id", &id), ("present", &present), ("code", &later)]).await;
        assert!(again.says("もう使えません"));
        assert_ne!(field(&again, "id"), id);
        // Nobody who is not signed in sets anything up.
        assert_eq!(town.visitor().get("/signin/factor").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn the_secret_stands_nowhere_in_the_database_nor_in_an_address(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let page = hana.get("/signin/factor").await;
        let key = page.texts(".key code")[0].clone();
        assert!(key.split(' ').all(|group| group.len() == 4), "{key}");
        assert!(!page.text().contains("otpauth"), "only in the picture");
        let phone = Phone::with_key_of(&page);
        let done = hana.post("/signin/factor", &[("id", &field(&page, "id")), ("code", &phone.shows(&town, 0))]).await;
        assert!(!done.location().contains('?'));
        let kept: Vec<(String, String, String)> =
            town.app.store.all(sql("SELECT id, kind, number FROM second_factor")).await.unwrap();
        assert_eq!(kept.len(), 1);
        assert!(!format!("{kept:?}").contains(&key.replace(' ', "")));
    }
}
