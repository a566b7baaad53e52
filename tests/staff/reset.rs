use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::{gives_code, sets_up};
use super::{try_password, verbs};
use crate::town::{Answer, Client, Kind, PASSWORD, Town, story};

const NEW: &str = "a password of my own";

async fn does(by: &mut Client, account: &str, verb: &str) -> Answer {
    let fields = [("do", verb), ("reset_identified", "driving_licence")];
    by.post(&format!("/office/staff/{account}"), &fields).await
}

fn start_password(sheet: &Answer) -> String {
    assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.text());
    sheet.texts(".start-password").remove(0)
}

async fn signs_in(town: &Town, name: &str, password: &str) -> (Client, Answer) {
    let mut browser = town.visitor();
    let email = format!("{name}@city.example.jp");
    let answer = browser.post("/signin", &[("email", &email), ("password", password)]).await;
    (browser, answer)
}

async fn chooses(browser: &mut Client, new: &str, again: &str) -> Answer {
    browser.post("/signin/password", &[("new", new), ("again", again)]).await
}

/// Somebody of a partner, and a city colleague at the counter.
async fn at_the_counter(town: &Town) -> (Client, Client, String) {
    town.partner("club").await;
    let hana = town.signed_in("hana", Role::City, None).await;
    let taro = town.signed_in("taro", Role::Partner, Some("club")).await;
    let (id,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'taro'")).await.unwrap();
    (hana, taro, id)
}

story! {
    async fn a_start_password_on_paper_ends_the_old_one_and_leads_to_choosing_ones_own(town: Town = Town::empty) {
        let (mut hana, mut taro, id) = at_the_counter(&town).await;
        let page = hana.get(&format!("/office/staff/{id}")).await;
        assert!(page.says("仮パスワードを発行して表示する"));
        let sheet = does(&mut hana, &id, "reset").await;
        assert!(sheet.says("12月1日") && sheet.says("取扱い注意"), "seven days: {}", sheet.text());
        let start = start_password(&sheet);
        assert_eq!(start.len(), "ABCD EFGH JKLM".len());
        assert_eq!(taro.get("/office").await.status, StatusCode::UNAUTHORIZED, "signed out");
        assert_eq!(try_password(&mut town.visitor(), "taro@city.example.jp", PASSWORD).await, StatusCode::UNAUTHORIZED);
        let letter = town.letter_to("taro@city.example.jp").await;
        assert!(letter.subject.contains("パスワードを再設定しました") && !letter.text.contains(&start));

        let (mut taro, answer) = signs_in(&town, "taro", &start.to_lowercase()).await;
        assert_eq!(answer.location(), "/office");
        for url in ["/office", "/signin", "/signin/factor"] {
            assert_eq!(taro.get(url).await.location(), "/signin/password", "{url}");
        }
        assert_eq!(taro.post("/signin/factor", &[]).await.location(), "/signin/password");
        let page = taro.get("/signin/password").await;
        assert!(page.says("新しいパスワードを決める") && page.texts("nav.staff").is_empty());
        for (new, again, said) in [
            ("short", "short", "10文字以上"),
            (NEW, "another one", "2つの新しいパスワードが違います"),
            (start.as_str(), start.as_str(), "仮パスワードとは別の"),
        ] {
            let refused = chooses(&mut taro, new, again).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says(said), "{said}");
        }
        let chosen = chooses(&mut taro, NEW, NEW).await;
        assert_eq!(taro.follow(&chosen).await.status, StatusCode::OK);
        assert!(town.letter_to("taro@city.example.jp").await.subject.contains("パスワードを変更しました"));
        for (password, status) in [(start.as_str(), StatusCode::UNAUTHORIZED), (NEW, StatusCode::SEE_OTHER)] {
            assert_eq!(try_password(&mut town.visitor(), "taro@city.example.jp", password).await, status);
        }
        let done = verbs(&town).await;
        assert!(done.contains(&"staff_password_reset".to_owned()) && done.contains(&"staff_password_changed".to_owned()));
        let (kept,): (String,) = town.app.store.one(sql("SELECT reason FROM audit WHERE verb = 'staff_password_reset'")).await.unwrap();
        assert_eq!(kept, "driving_licence");
    }
}

story! {
    async fn a_start_password_is_over_after_seven_days(town: Town = Town::empty) {
        let (mut hana, _, id) = at_the_counter(&town).await;
        let start = start_password(&does(&mut hana, &id, "reset").await);
        town.hours_pass(7 * 24 - 1);
        assert_eq!(signs_in(&town, "taro", &start).await.1.status, StatusCode::SEE_OTHER);
        town.hours_pass(1);
        assert_eq!(signs_in(&town, "taro", &start).await.1.status, StatusCode::UNAUTHORIZED);
        let mut hana = town.enters("hana").await;
        let again = start_password(&does(&mut hana, &id, "reset").await);
        assert_eq!(signs_in(&town, "taro", &again).await.1.status, StatusCode::SEE_OTHER, "a new one");
    }
}

story! {
    async fn a_second_factor_is_asked_after_a_start_password_too(town: Town = Town::empty) {
        let (mut hana, mut taro, id) = at_the_counter(&town).await;
        let phone = sets_up(&town, &mut taro).await;
        let start = start_password(&does(&mut hana, &id, "reset").await);
        let (mut taro, answer) = signs_in(&town, "taro", &start).await;
        assert_eq!(answer.location(), "/signin/second");
        assert_eq!(taro.get("/signin/password").await.status, StatusCode::UNAUTHORIZED);
        gives_code(&mut taro, &phone.shows(&town, 0)).await;
        assert_eq!(taro.get("/office").await.location(), "/signin/password");
    }
}

async fn strict(kind: Kind) -> Town {
    Town::empty(kind).await.set(|config| config.second_factor_required = true).await
}

story! {
    async fn after_choosing_one_sets_up_the_factor_that_is_required(town: Town = strict) {
        town.account("hana", Role::City, None).await;
        town.partner("club").await;
        let taro = town.account("taro", Role::Partner, Some("club")).await;
        let (mut hana, _) = signs_in(&town, "hana", PASSWORD).await;
        sets_up(&town, &mut hana).await;
        let start = start_password(&does(&mut hana, &taro, "reset").await);
        let (mut taro, _) = signs_in(&town, "taro", &start).await;
        assert_eq!(taro.get("/signin/factor").await.location(), "/signin/password", "the password first");
        let chosen = chooses(&mut taro, NEW, NEW).await;
        assert_eq!(taro.follow(&chosen).await.location(), "/signin/factor");
    }
}

story! {
    async fn a_city_accounts_password_is_reset_by_two_others(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let mut mari = town.signed_in("mari", Role::City, None).await;
        let (id,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'hana'")).await.unwrap();
        let own = does(&mut hana, &id, "reset").await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "not one's own");
        let proposed = does(&mut ken, &id, "reset").await;
        assert!(ken.follow(&proposed).await.says("再設定を申請し"));
        assert!(town.letter_to("hana@city.example.jp").await.subject.contains("再設定が申請されました"));
        assert_eq!(hana.get("/office").await.status, StatusCode::OK, "nothing has ended yet");
        for (who, verb) in [(&mut ken, "reset_confirm"), (&mut hana, "reset_confirm"), (&mut mari, "reset")] {
            assert_eq!(does(who, &id, verb).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}");
        }
        assert!(mari.get(&format!("/office/staff/{id}")).await.says("kenさんが再設定を申請しました（本人確認：運転免許証）"));
        let start = start_password(&does(&mut mari, &id, "reset_confirm").await);
        assert_eq!(hana.get("/office").await.status, StatusCode::UNAUTHORIZED);
        let (mut hana, _) = signs_in(&town, "hana", &start).await;
        assert_eq!(chooses(&mut hana, NEW, NEW).await.location(), "/office");
        assert_eq!(does(&mut mari, &id, "reset_confirm").await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");

        does(&mut ken, &id, "reset").await;
        assert_eq!(does(&mut hana, &id, "reset_give_up").await.status, StatusCode::SEE_OTHER, "whose it is may stop it");
        does(&mut ken, &id, "reset").await;
        town.hours_pass(24);
        let mut mari = town.enters("mari").await;
        assert_eq!(does(&mut mari, &id, "reset_confirm").await.status, StatusCode::UNPROCESSABLE_ENTITY, "a day is over");
    }
}

story! {
    async fn a_reset_without_a_document_or_by_who_may_not_is_refused(town: Town = Town::empty) {
        let (mut hana, mut taro, id) = at_the_counter(&town).await;
        for identified in ["", "his word"] {
            let fields = [("do", "reset"), ("reset_identified", identified)];
            let refused = hana.post(&format!("/office/staff/{id}"), &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says("本人を確認した方法を選んでください"));
        }
        assert_eq!(does(&mut taro, &id, "reset").await.status, StatusCode::FORBIDDEN);
        assert_eq!(does(&mut hana, "nobody", "reset").await.status, StatusCode::NOT_FOUND);
        assert_eq!(taro.get("/office").await.status, StatusCode::OK, "nothing has happened");
        let page = taro.get("/signin/password").await;
        assert!(page.says("いまのパスワード") && !page.text().contains("仮パスワードで"));
    }
}
