use axum::http::StatusCode;
use tsudoi::offline::desk::Seen;
use tsudoi::offline::pass::PassError;
use tsudoi::offline::verdict::{Judged, Stands};
use tsudoi::registration::State;
use tsudoi::registration::store as registrations;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{asks_roster, opens, roster};
use crate::privacy::secrecy::kept_secret;
use crate::town::{PASSWORD, Town, story};

story! {
    async fn a_device_carries_the_roster_and_opens_a_row_with_the_pass_that_is_shown(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.change(sql("UPDATE slot SET capacity = 10 WHERE id = 'C-S1'")).await;
        let family = [("例示 一", "レイジ ハジメ"), ("例示 二", "レイジ フタ"), ("例示 三", "レイジ ミツ")];
        let family = town.guest("C", &["C-S1"], State::Confirmed, &family).await;
        town.run(sql("UPDATE participant SET age_band = 'under_10' WHERE name = '例示 三'")).await;
        let phone = opens(desk, "C-1").await;
        let known = phone.sees(&town.pass_of(&hanako.registration).await);
        let row = known.row.unwrap();
        assert_eq!((known.judged, row.people[0].name.as_str(), row.people[0].kana.as_str()), (Judged::Party, "見本 花子", "ミホン ハナコ"));
        assert_eq!((row.receipt.as_str(), row.stands, row.party.as_str()), (hanako.receipt.as_str(), Stands::Expected, ""));
        let row = phone.sees(&town.pass_of(&family.registration).await).row.unwrap();
        assert_eq!((row.people.len(), row.party.as_str()), (3, "3人：大人2 子ども1"));
        assert_eq!(phone.desk.roster.expected, 4);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_lost_device_shows_no_name_and_no_receipt_number(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = opens(desk, "C-1").await;
        let pass = town.pass_of(&hanako.registration).await;
        phone.checks_in(&town, &pass);
        // What waits on it is sealed too: neither the pass that was shown nor the number opens a row from a copy.
        let waits = miniserde::json::to_string(&phone.desk.log);
        assert!(!waits.contains(&pass) && !waits.contains(&hanako.receipt) && waits.contains("\"code\""), "{waits}");
        phone.sends().await;
        let desk = &phone.desk;
        assert_eq!((desk.log.len(), desk.present()), (0, 1), "the server has it, and says so without naming anybody");
        let kept = format!("{}{:?}", miniserde::json::to_string(&desk.roster), desk.marks);
        for secret in ["見本", "花子", "ミホン", hanako.receipt.as_str(), hanako.registration.as_str(), hanako.people[0].as_str()] {
            assert!(!kept.contains(secret), "{secret}");
        }
    }
}

story! {
    async fn a_receipt_number_and_the_family_name_open_a_row(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let phone = opens(desk, "C-1").await;
        for name in ["みほん", "ミホン　ハナコ", "見本"] {
            let Some(Seen::Known(known)) = phone.desk.typed(&hanako.receipt.to_lowercase(), name) else { panic!("{name}") };
            assert_eq!(known.row.unwrap().people[0].name, "見本 花子");
        }
        assert_eq!(phone.desk.typed(&hanako.receipt, "例示"), Some(Seen::Unknown));
        assert_eq!(phone.desk.typed("ABC", "見本"), None);
    }
}

story! {
    async fn passes_of_another_session_of_nobody_and_of_who_withdrew_are_told_apart_without_asking(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let morning = town.guest("V", &["V-S1"], State::Confirmed, &[("午前 花子", "ゴゼン ハナコ")]).await;
        let noon = town.guest("V", &["V-S2"], State::Confirmed, &[("正午 花子", "ショウゴ ハナコ")]).await;
        let course = town.guest("C", &["C-S1"], State::Confirmed, &[("講座 花子", "コウザ ハナコ")]).await;
        let gone = town.guest("V", &["V-S1"], State::Confirmed, &[("取下 花子", "トリサゲ ハナコ")]).await;
        let pass_of_gone = town.pass_of(&gone.registration).await;
        let mut tx = town.app.store.write().await.unwrap();
        let registration = registrations::registration_in(&mut tx, &gone.registration).await.unwrap().unwrap();
        tsudoi::registration::claims::move_to(&mut tx, &registration, State::Withdrawn, town.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        town.run(sql("UPDATE registration SET confirmed_at = 1 WHERE state = 'withdrawn'")).await;
        let mut phone = opens(desk, "V-1").await;
        assert_eq!(phone.sees(&town.pass_of(&morning.registration).await).judged, Judged::Party);
        let elsewhere = phone.sees(&town.pass_of(&noon.registration).await);
        assert_eq!((elsewhere.judged, elsewhere.row.unwrap().when.len()), (Judged::OtherSession, 1));
        assert_eq!(phone.desk.scan(&town.pass_of(&course.registration).await), Seen::OtherOffering);
        assert_eq!(phone.sees(&pass_of_gone).judged, Judged::Withdrawn);
        assert_eq!(phone.desk.scan("https://example.com/"), Seen::NoPass(PassError::Foreign));
        // Without any row, by the pass alone.
        phone.desk.roster.rows.clear();
        assert_eq!(phone.sees(&town.pass_of(&morning.registration).await).judged, Judged::Party);
        assert_eq!(phone.sees(&town.pass_of(&noon.registration).await).judged, Judged::OtherSession);
        assert_eq!(phone.sees(&pass_of_gone).judged, Judged::Withdrawn);
    }
}

story! {
    async fn a_pass_that_a_newer_one_replaced_opens_nothing(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let old = town.pass_of(&hanako.registration).await;
        town.run(sql("UPDATE registration SET key_version = 2")).await;
        let phone = opens(desk, "C-1").await;
        let known = phone.sees(&old);
        assert_eq!((known.judged, known.row), (Judged::Withdrawn, None));
        assert_eq!(phone.sees(&town.pass_of(&hanako.registration).await).judged, Judged::Party);
    }
}

story! {
    async fn a_pass_of_who_has_no_place_any_more_checks_nobody_in_whatever_became_of_them(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut phone = opens(desk, "C-1").await;
        assert_eq!(phone.sees(&pass).judged, Judged::Party);
        let token = phone.token.clone();
        for (state, judged) in [
            ("not_selected", Judged::NoPlaceYet),
            ("in_draw", Judged::NoPlaceYet),
            ("held_in_draw", Judged::NoPlaceYet),
            ("waiting", Judged::Waiting),
            ("lapsed", Judged::Withdrawn),
        ] {
            town.run(sql("UPDATE registration SET state = $1").bind(state)).await;
            town.minutes_pass(1);
            phone.desk.roster = roster(&mut phone.client, "C-1", &token).await;
            assert_eq!(phone.sees(&pass).judged, judged, "{state}");
        }
        // Forgotten: no row speaks of them any more.
        town.run(sql("UPDATE registration SET forgotten_at = 1, key_version = 2")).await;
        town.minutes_pass(1);
        phone.desk.roster = roster(&mut phone.client, "C-1", &token).await;
        assert!(phone.desk.roster.rows.is_empty());
        assert_eq!(phone.sees(&pass).judged, Judged::Withdrawn);
    }
}

story! {
    async fn a_pass_of_who_never_had_a_place_is_worth_nothing_and_takes_no_row(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        for (n, state) in [State::NotSelected, State::InDraw, State::HeldInDraw, State::Held, State::Lapsed].iter().enumerate() {
            let guest = town.guest("C", &["C-S1"], *state, &[(&format!("見本 {n}"), "ミホン ハナコ")]).await;
            let found = registrations::registration(&town.app.store, &guest.registration).await.unwrap().unwrap();
            // Names no slots, as a pass does that has too many to name.
            let pass = tsudoi::registration::pass::token(&town.app.config.secret, &found, &[]).unwrap();
            town.minutes_pass(1);
            let phone = opens(desk.clone(), "C-1").await;
            let known = phone.sees(&pass);
            assert_eq!((known.judged, known.row), (Judged::Withdrawn, None), "{state:?}");
            assert!(phone.desk.roster.rows.is_empty());
        }
    }
}

story! {
    async fn who_is_kept_secret_has_no_name_on_any_device(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        kept_secret(&town, &hanako).await;
        let phone = opens(desk, "C-1").await;
        let row = phone.sees(&town.pass_of(&hanako.registration).await).row.unwrap();
        assert_eq!((row.people[0].name.as_str(), row.people[0].kana.as_str()), ("", ""));
        assert!(phone.desk.roster.doors.is_empty());
    }
}

story! {
    async fn a_roster_in_which_nothing_changed_is_the_same_one(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = opens(desk, "C-1").await;
        let first = phone.desk.roster.clone();
        town.minutes_pass(1);
        assert_eq!(roster(&mut phone.client, "C-1", &phone.token.clone()).await, first);
        assert_eq!(phone.sends().await.roster, first.version);
        town.guest("C", &["C-S1"], State::Confirmed, &[("例示 太郎", "レイジ タロウ")]).await;
        town.minutes_pass(1);
        assert_ne!(phone.sends().await.roster, first.version, "the next sign of life says that there is a newer one");
    }
}

story! {
    async fn a_device_that_was_signed_out_or_shut_out_is_given_no_list(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        phone.client.post("/signout", &[("where", "here")]).await;
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.text().contains("urn:tsudoi:signed-out"));
        let mut other = opens(town.enters("desk").await, "C-1").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let url = "/office/sessions/C-1/devices";
        assert!(city.get(url).await.says("使用中"));
        let shut = city.post(url, &[("do", "end"), ("device", &other.device)]).await;
        assert_eq!(shut.status, StatusCode::SEE_OTHER);
        let answer = asks_roster(&mut other.client, "C-1", &other.token).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
        assert!(answer.text().contains("urn:tsudoi:shut-out"));
        assert!(city.get(url).await.says("使用停止"));
        // Another session's device is none of this one.
        assert_eq!(asks_roster(&mut other.client, "V-1", &other.token).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_signs_out_after_hours_of_doing_nothing_takes_the_list_away_all_the_same(town: Town = Town::empty) {
        let mut phone = opens(town.on_the_day().await, "C-1").await;
        town.hours_pass(3);
        assert_eq!(phone.client.get("/desk/C-1").await.status, StatusCode::UNAUTHORIZED, "idle for too long");
        assert_eq!(asks_roster(&mut phone.client, "C-1", &phone.token).await.status, StatusCode::OK);
        phone.client.post("/signout", &[("where", "here")]).await;
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert!(answer.text().contains("urn:tsudoi:signed-out"), "{}", answer.text());
    }
}

story! {
    async fn who_signs_in_again_and_then_out_takes_the_list_away(town: Town = Town::empty) {
        let mut phone = opens(town.on_the_day().await, "C-1").await;
        town.hours_pass(3);
        let account = [("email", "desk@city.example.jp"), ("password", PASSWORD)];
        assert_eq!(phone.client.post("/signin", &account).await.status, StatusCode::SEE_OTHER);
        assert_eq!(asks_roster(&mut phone.client, "C-1", &phone.token).await.status, StatusCode::OK);
        phone.client.post("/signout", &[("where", "here")]).await;
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert!(answer.text().contains("urn:tsudoi:signed-out"), "{}", answer.text());
    }
}

story! {
    async fn a_device_whose_sign_in_was_ended_from_elsewhere_is_given_no_list_by_signing_in_again(town: Town = Town::empty) {
        let mut phone = opens(town.on_the_day().await, "C-1").await;
        town.enters("desk").await.post("/signout", &[("where", "everywhere")]).await;
        let account = [("email", "desk@city.example.jp"), ("password", PASSWORD)];
        assert_eq!(phone.client.post("/signin", &account).await.status, StatusCode::SEE_OTHER);
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert!(answer.text().contains("urn:tsudoi:signed-out"), "{}", answer.text());
    }
}

story! {
    async fn a_lost_phone_that_was_shut_out_opens_the_desk_no_more_and_lets_itself_in_no_more(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let links = "/office/sessions/C-1/links";
        let id = city.get(links).await.attribute("input[name=id]", "value").unwrap();
        let made = city.post(links, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        let address = made.texts(".address").pop().unwrap().replace("http://localhost:3000", "");
        let pin = made.texts(".key code").pop().unwrap();
        let mut helper = town.visitor();
        helper.post(&address, &[("pin", &pin)]).await;
        for client in [desk, helper] {
            let mut phone = opens(client, "C-1").await;
            assert!(phone.client.get("/desk/C-1").await.says("見本 花子"));
            city.post("/office/sessions/C-1/devices", &[("do", "end"), ("device", &phone.device)]).await;
            let page = phone.client.get("/desk/C-1").await;
            assert_eq!(page.status, StatusCode::UNAUTHORIZED);
            assert!(!page.text().contains("見本"));
            assert_eq!(phone.client.post("/desk/C-1/device", &[]).await.status, StatusCode::UNAUTHORIZED);
        }
        // The account and the link serve on: in another browser, or with the digits.
        assert_eq!(town.enters("desk").await.get("/desk/C-1").await.status, StatusCode::OK);
        let mut other = town.visitor();
        other.post(&address, &[("pin", &pin)]).await;
        assert_eq!(other.get("/desk/C-1").await.status, StatusCode::OK);
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'device_shut_out'").await, 2);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_sign_in_that_runs_out_by_itself_takes_no_list_away(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let mut phone = opens(desk, "C-1").await;
        let ends = town.number("SELECT MAX(sign_in_ends) FROM desk_device").await;
        let day = town.number("SELECT starts_at FROM session WHERE id = 'C-1'").await;
        assert!(ends > town.app.clock.now().0);
        // Gone, as another sign-in sweeps away what is over.
        town.run(sql("DELETE FROM staff_session")).await;
        town.run(sql("UPDATE desk_device SET sign_in_ends = 1")).await;
        assert_eq!(asks_roster(&mut phone.client, "C-1", &phone.token).await.status, StatusCode::OK);
        // Two hours after the session's end nothing is left to carry.
        town.app.clock.advance(day - town.app.clock.now().0 + 5 * 3600);
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert!(answer.text().contains("urn:tsudoi:over"), "{}", answer.text());
    }
}

story! {
    async fn a_helpers_own_phone_opens_rows_by_their_passes_and_ends_with_its_link(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let (id, helper) = town.helps(&mut city, "C-1").await;
        let mut phone = opens(helper, "C-1").await;
        assert_eq!(phone.sees(&pass).row.unwrap().people[0].name, "見本 花子");
        phone.checks_in(&town, &pass);
        phone.sends().await;
        let mut other = opens(desk, "C-1").await;
        other.sends().await;
        assert_eq!(other.sees(&pass).here[0].1.as_ref().unwrap().desk, "1番受付");
        assert!(city.get("/office/sessions/C-1/devices").await.says("お手伝い用リンク"));

        city.post("/office/sessions/C-1/links", &[("do", "end"), ("link", &id)]).await;
        let answer = asks_roster(&mut phone.client, "C-1", &phone.token).await;
        assert!(answer.text().contains("urn:tsudoi:shut-out"), "{}", answer.text());
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}
