use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::{field, gives_code, gives_password, sets_up};
use crate::town::{Answer, Client, Kind, Town, story};

/// A city account that gives out cards, and a partner's who gets one.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.partner("club").await;
    town
}

/// Sends the form of an account's page.
async fn issues(city: &mut Client, account: &str, card: &str, why: &str) -> Answer {
    let fields = [("do", "issue"), ("card", card), ("issue_why", why), ("issue_identified", "driving_licence")];
    city.post(&format!("/office/staff/{account}"), &fields).await
}

/// A card as it is handed over: its codes, from No. 1.
async fn gets_card(city: &mut Client, account: &str) -> Vec<String> {
    let page = city.get(&format!("/office/staff/{account}")).await;
    let sheet = issues(city, account, &field(&page, "card"), "first_card").await;
    assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.text());
    sheet.texts(".codes code")
}

story! {
    async fn a_card_is_shown_once_and_kept_as_hashes(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let page = city.get(&format!("/office/staff/{taro}")).await;
        let card = field(&page, "card");
        let sheet = issues(&mut city, &taro, &card, "first_card").await;
        assert_eq!(sheet.header("cache-control"), "no-store");
        let codes = sheet.texts(".codes code");
        assert_eq!(codes.len(), 50);
        for (code, (line, n)) in codes.iter().zip(sheet.texts(".codes li").iter().zip(1..)) {
            assert!(line.starts_with(&format!("No.{n} ")), "{line}");
            assert!(code.replace(' ', "").len() == 8 && !code.contains(['0', 'O', '1', 'I']), "{code}");
        }
        for words in ["確認コード表", "取扱い注意", "taro", "令和8年11月24日"] {
            assert!(sheet.says(words), "{words}");
        }
        let number: (String,) = town.app.store.one(sql("SELECT number FROM second_factor")).await.unwrap();
        assert!(sheet.says(&number.0));
        let kept: Vec<(String,)> = town.app.store.all(sql("SELECT hash FROM card_code")).await.unwrap();
        assert_eq!(kept.len(), 50);
        let kept = format!("{kept:?}");
        assert!(codes.iter().all(|code| !kept.contains(&code.replace(' ', ""))));
        // The same form again: neither the codes nor another card.
        let again = issues(&mut city, &taro, &card, "first_card").await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.says("すでに発行されています"));
        assert!(town.letter_to("taro@city.example.jp").await.text.contains("確認コード表"));
        let (actor, reason): (String, String) = town.app.store
            .one(sql("SELECT p.email, a.reason FROM audit a JOIN staff p ON p.id = a.actor WHERE verb = 'staff_card_issued'"))
            .await.unwrap();
        assert_eq!((actor.as_str(), reason.as_str()), ("hana@city.example.jp", "first_card・driving_licence"));
    }
}

story! {
    async fn codes_are_asked_for_in_order_and_each_is_good_once(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let codes = gets_card(&mut city, &taro).await;
        let mut browser = town.visitor();
        for n in 0..3 {
            let first = gives_password(&mut browser, "taro").await;
            assert!(browser.follow(&first).await.says(&format!("No.{} の", n + 1)));
            let wrong = gives_code(&mut browser, &codes[n + 1]).await;
            assert_eq!(wrong.status, StatusCode::UNAUTHORIZED, "the next one is not asked for");
            assert!(wrong.says(&format!("No.{} の", n + 1)), "the same number until it is right");
            // Another browser is asked for the same one.
            let mut other = town.visitor();
            let first = gives_password(&mut other, "taro").await;
            assert!(other.follow(&first).await.says(&format!("No.{} の", n + 1)));
            let typed = codes[n].to_lowercase().replace(' ', "-");
            assert_eq!(gives_code(&mut browser, &typed).await.location(), "/office");
            assert_eq!(gives_code(&mut other, &codes[n]).await.status, StatusCode::UNAUTHORIZED, "used");
        }
    }
}

story! {
    async fn of_two_who_show_the_same_line_at_once_one_comes_in(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let codes = gets_card(&mut city, &taro).await;
        let (mut one, mut other) = (town.visitor(), town.visitor());
        gives_password(&mut one, "taro").await;
        gives_password(&mut other, "taro").await;
        let (one, other) = tokio::join!(gives_code(&mut one, &codes[0]), gives_code(&mut other, &codes[0]));
        let mut statuses = [one.status, other.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNAUTHORIZED]);
    }
}

story! {
    async fn a_new_card_voids_the_old_and_signs_every_browser_out(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let old = gets_card(&mut city, &taro).await;
        let mut browser = town.visitor();
        gives_password(&mut browser, "taro").await;
        gives_code(&mut browser, &old[0]).await;
        assert_eq!(browser.get("/office").await.status, StatusCode::OK);
        let mut half = town.visitor();
        gives_password(&mut half, "taro").await;

        let new = gets_card(&mut city, &taro).await;
        assert_eq!(browser.get("/office").await.status, StatusCode::UNAUTHORIZED);
        assert!(gives_code(&mut half, &old[1]).await.says("はじめからやり直してください"));
        gives_password(&mut browser, "taro").await;
        assert_eq!(gives_code(&mut browser, &old[1]).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(gives_code(&mut browser, &new[0]).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_card_is_given_only_for_a_reason_to_somebody_who_has_shown_who_they_are(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let url = format!("/office/staff/{taro}");
        let card = field(&city.get(&url).await, "card");
        for (why, identified, told) in [
            ("", "passport", "理由を選んで"),
            ("because", "passport", "理由を選んで"),
            ("device_lost", "passport", "理由を選んで"),
            ("card_lost", "", "本人を確認した方法を選んで"),
            ("card_lost", "his word", "本人を確認した方法を選んで"),
        ] {
            let fields = [("do", "issue"), ("card", &card), ("issue_why", why), ("issue_identified", identified)];
            let refused = city.post(&url, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
            assert!(refused.says(told), "{why}");
        }
        assert_eq!(issues(&mut city, &taro, "no id", "first_card").await.status, StatusCode::BAD_REQUEST);
        assert_eq!(issues(&mut city, "nobody", &card, "first_card").await.status, StatusCode::NOT_FOUND);
        let cards: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM second_factor")).await.unwrap();
        assert_eq!(cards.0, 0);
    }
}

story! {
    async fn nobody_puts_an_accounts_password_and_its_second_factor_into_their_own_hands(town: Town = town) {
        let (mut hana, mut ken) = (town.signed_in("hana", Role::City, None).await, town.signed_in("ken", Role::City, None).await);
        let new = || town.app.chance.id(town.app.clock.now());
        let reset = [("do", "reset"), ("reset_identified", "driving_licence")];
        let remove = [("do", "remove"), ("remove_why", "card_lost"), ("remove_identified", "passport")];
        // First the password, then the card, by one: refused. By another it is given.
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let url = format!("/office/staff/{taro}");
        assert_eq!(hana.post(&url, &reset).await.status, StatusCode::OK);
        let both = issues(&mut hana, &taro, &new(), "card_lost").await;
        assert!(both.status == StatusCode::UNPROCESSABLE_ENTITY && both.says("ほかの市職員が行ってください"), "{}", both.text());
        assert_eq!(issues(&mut ken, &taro, &new(), "first_card").await.status, StatusCode::OK);
        let both = hana.post(&url, &remove).await;
        assert!(both.status == StatusCode::UNPROCESSABLE_ENTITY && both.says("ほかの市職員が行ってください"));
        // The other way round: who gave the card gives no password.
        let both = ken.post(&url, &reset).await;
        assert!(both.status == StatusCode::UNPROCESSABLE_ENTITY && both.says("ほかの市職員が行ってください"));
        assert_eq!(hana.post(&url, &reset).await.status, StatusCode::OK);
        // Of somebody else they may; and after days again.
        let jiro = town.account("jiro", Role::Partner, Some("club")).await;
        assert_eq!(issues(&mut hana, &jiro, &new(), "first_card").await.status, StatusCode::OK);
        town.hours_pass(7 * 24 + 1);
        let mut hana = town.enters("hana").await;
        assert_eq!(issues(&mut hana, &taro, &new(), "card_used_up").await.status, StatusCode::OK);
    }
}

story! {
    async fn nobody_gives_a_card_to_themselves_nor_to_a_city_account_with_a_factor(town: Town = town) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let id = |name: &str| sql("SELECT id FROM staff WHERE name = $1").bind(name);
        let (hana_id,): (String,) = town.app.store.one(id("hana")).await.unwrap();
        let (ken_id,): (String,) = town.app.store.one(id("ken")).await.unwrap();
        let new = || town.app.chance.id(town.app.clock.now());
        let own = issues(&mut hana, &hana_id, &new(), "first_card").await;
        assert!(own.status == StatusCode::UNPROCESSABLE_ENTITY && own.says("自分のアカウントには行えません"));
        assert_eq!(issues(&mut hana, &ken_id, &new(), "first_card").await.status, StatusCode::OK, "none yet");
        let second = issues(&mut hana, &ken_id, &new(), "card_lost").await;
        assert!(second.status == StatusCode::UNPROCESSABLE_ENTITY && second.says("発行できません"));
        assert_eq!(ken.get("/office").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn app_and_card_may_be_had_together_and_either_opens(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("club")).await;
        let phone = sets_up(&town, &mut taro).await;
        let (id,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'taro'")).await.unwrap();
        let codes = gets_card(&mut city, &id).await;
        for code in [phone.shows(&town, 0), codes[0].clone()] {
            let first = gives_password(&mut taro, "taro").await;
            assert!(taro.follow(&first).await.says("か、確認コード表の No.1"));
            assert_eq!(gives_code(&mut taro, &code).await.status, StatusCode::SEE_OTHER);
        }
        assert!(taro.get("/signin").await.says("残り49個"));
    }
}

story! {
    async fn the_holder_is_told_when_few_codes_are_left_and_when_none_is(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let codes = gets_card(&mut city, &taro).await;
        let use_up = async |until: i64| {
            let mut tx = town.app.store.write().await.unwrap();
            tx.run(sql("UPDATE card_code SET used_at = 1 WHERE number <= $1").bind(until)).await.unwrap();
            tx.commit().await.unwrap();
        };
        let mut browser = town.visitor();
        use_up(38).await;
        gives_password(&mut browser, "taro").await;
        gives_code(&mut browser, &codes[38]).await;
        let account = browser.get("/signin").await;
        assert!(account.says("残り11個") && !account.says("残りが少なくなりました"));
        use_up(40).await;
        assert!(browser.get("/signin").await.says("残りが少なくなりました"));
        use_up(50).await;
        let mut home = town.visitor();
        let first = gives_password(&mut home, "taro").await;
        assert!(home.follow(&first).await.says("コードをすべて使いました"), "a password alone is not enough");
        assert_eq!(gives_code(&mut home, "").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(gives_code(&mut home, &codes[49]).await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn only_the_city_deals_with_the_accounts_of_others(town: Town = town) {
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        for (name, role) in [("sato", Role::Partner), ("uke", Role::Desk)] {
            let mut other = town.signed_in(name, role, Some("club")).await;
            assert_eq!(other.get("/office/staff").await.status, StatusCode::FORBIDDEN);
            assert_eq!(other.get(&format!("/office/staff/{taro}")).await.status, StatusCode::FORBIDDEN);
            for verb in ["renew", "end", "issue", "remove", "confirm", "give_up"] {
                let refused = other.post(&format!("/office/staff/{taro}"), &[("do", verb)]).await;
                assert_eq!(refused.status, StatusCode::FORBIDDEN, "{verb}");
            }
            assert!(!other.get("/desk").await.text().contains("/office/staff"));
        }
        assert_eq!(town.visitor().get("/office/staff").await.status, StatusCode::UNAUTHORIZED);
    }
}
