use axum::http::StatusCode;
use tsudoi::checkin::rules::heads;
use tsudoi::checkin::{Fact, FactKind, store};
use tsudoi::closing::store as closings;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, Source, sql};

use super::{COURSE, SHIFT, form_of, taps};
use crate::town::announce::course;
use crate::town::{Town, story};

story! {
    async fn a_person_is_checked_in_taken_back_and_checked_in_again(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let page = desk.get(COURSE).await;
        assert!(page.says("講座C") && page.says("12月12日（土曜日）"), "{}", page.text());
        assert!(page.says("来場 0人／予定 1人"));

        let told = taps(&mut desk, COURSE, &hanako.people[0]).await;
        assert!(told.says("受付しました") && told.says("来場 1人／予定 1人"), "{}", told.text());
        assert!(told.says("受付済み 09:00"));
        town.minutes_pass(3);
        let told = taps(&mut desk, COURSE, &hanako.people[0]).await;
        assert!(told.says("受付を取り消しました") && told.says("来場 0人／予定 1人"));
        town.minutes_pass(3);
        let told = taps(&mut desk, COURSE, &hanako.people[0]).await;
        assert!(told.says("受付しました") && told.says("受付済み 09:06"));
        assert_eq!(town.facts("C-1").await, ["check_in", "undo", "check_in"], "nothing is ever edited");
        assert_eq!(town.attendance("C-1").await, [(hanako.people[0].clone(), 1)]);
    }
}

story! {
    async fn the_same_tap_sent_twice_is_one_fact(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let form = form_of(&desk.get(COURSE).await, &hanako.people[0]);
        let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let first = desk.post(COURSE, &fields).await;
        let second = desk.post(COURSE, &fields).await;
        assert_eq!(first.location(), second.location());
        assert!(desk.follow(&second).await.says("受付しました"));
        assert_eq!(town.facts("C-1").await, ["check_in"]);
        // Neither name nor receipt stands in the address.
        assert!(!second.location().contains(&hanako.people[0]) || second.location().contains("fact="));
    }
}

story! {
    async fn two_desks_at_once_make_one_person_present_and_both_facts_stay(town: Town = Town::empty) {
        let one = town.on_the_day().await;
        let two = town.signed_in("second", Role::Desk, None).await;
        let guests = [("見本 花子", "ミホン ハナコ"), ("見本 次郎", "ミホン ジロウ")];
        let party = town.guest("C", &["C-S1"], State::Confirmed, &guests).await;
        let mut taps = Vec::new();
        for (desk, page) in [(one.clone(), "a"), (two.clone(), "b"), (one, "c"), (two, "d")] {
            for person in party.people.clone() {
                let (mut desk, fact) = (desk.clone(), format!("page-{page}-{person}"));
                taps.push(tokio::spawn(async move {
                    desk.post(COURSE, &[("do", "check_in"), ("fact", &fact), ("participant", &person)]).await.status
                }));
            }
        }
        for tap in taps {
            assert_eq!(tap.await.unwrap(), StatusCode::SEE_OTHER);
        }
        assert_eq!(town.facts("C-1").await.len(), 8);
        let attendance = town.attendance("C-1").await;
        assert_eq!(attendance.len(), 2);
        assert!(attendance.iter().all(|(_, present)| *present == 1));
    }
}

story! {
    async fn the_second_desk_is_told_that_somebody_is_there_already(town: Town = Town::empty) {
        let mut one = town.on_the_day().await;
        let mut two = town.signed_in("second", Role::Desk, None).await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let form = form_of(&two.get(COURSE).await, &hanako.people[0]);
        taps(&mut one, COURSE, &hanako.people[0]).await;
        town.minutes_pass(2);
        let fields: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let answer = two.post(COURSE, &fields).await;
        assert!(two.follow(&answer).await.says("もう受付済みです（09:00）"));
        assert_eq!(town.facts("C-1").await.len(), 2);
    }
}

story! {
    async fn people_are_found_by_reading_name_and_receipt_and_never_in_the_address(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("髙木 例子", "タカギ レイコ")]).await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 次郎", "ミホン ジロウ")]).await;
        let mut found = async |typed: &str| {
            let answer = desk.post(COURSE, &[("do", "find"), ("q", typed)]).await;
            assert_eq!(answer.status, StatusCode::OK, "answered at once, nothing typed in an address");
            answer
        };
        for typed in ["たかぎ", "ﾀｶｷﾞ", "タカギ", "高木", "髙木例子"] {
            let answer = found(typed).await;
            assert!(answer.says("見つかった人（1人）"), "{typed}");
            assert_eq!(answer.texts(".people .name").len(), 1, "{typed}");
            assert_eq!(answer.attribute("#f-q", "value").unwrap(), typed, "what was typed stays");
        }
        let lower = format!("{} {}", &hanako.receipt[..4].to_lowercase(), &hanako.receipt[4..]);
        let answer = found(&lower).await;
        assert!(answer.says("申込みがあります") && answer.says("髙木 例子"));
        assert!(found("さとう").await.says("見つかりません"));
    }
}

story! {
    async fn those_not_awaited_are_found_too_and_may_be_let_in(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let other = town.guest("V", &["V-S2"], State::Confirmed, &[("別日 花子", "ベツビ ハナコ")]).await;
        let waiting = town.guest("V", &["V-S1"], State::Waiting, &[("待 太郎", "マチ タロウ")]).await;
        let gone = town.guest("V", &["V-S1"], State::Withdrawn, &[("辞 三郎", "ジ サブロウ")]).await;
        assert!(desk.get(SHIFT).await.says("来場 0人／予定 0人"));
        for (guest, words, next) in [
            (&other, "別の回", "12月12日（土） 午前10時"),
            (&waiting, "キャンセル待ち", "責任者に確かめて"),
            (&gone, "無効な申込みです", "当日参加として"),
        ] {
            let answer = desk.post(SHIFT, &[("do", "find"), ("q", &guest.receipt)]).await;
            assert!(answer.says(words) && answer.says(next), "{words}: {}", answer.text());
            assert!(answer.says("それでも受付する"));
        }
        let fields = [("do", "check_in"), ("fact", "page-anyway"), ("participant", &waiting.people[0])];
        let answer = desk.post(SHIFT, &fields).await;
        let page = desk.follow(&answer).await;
        assert!(page.says("来場 1人／予定 0人") && page.says("待 太郎"));
    }
}

story! {
    async fn a_walk_in_needs_a_name_or_a_reading_and_may_exceed_the_capacity(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        for name in ["一", "二"] {
            town.guest("C", &["C-S1"], State::Confirmed, &[(name, "ミホン")]).await;
        }
        let empty = desk.post(COURSE, &[("do", "walk_in"), ("fact", "page-w0"), ("name", " "), ("age_band", "70s")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.says("氏名かフリガナを入力してください"));
        assert_eq!(empty.attribute("option[selected]", "value").unwrap(), "70s", "what was typed is kept");

        let fields = [("do", "walk_in"), ("fact", "page-w1"), ("name", ""), ("name_kana", "とびいり はな"), ("age_band", "60s")];
        let answer = desk.post(COURSE, &fields).await;
        let page = desk.follow(&answer).await;
        assert!(page.says("受付しました") && page.says("トビイリ ハナ") && page.says("当日参加"), "{}", page.text());
        assert!(page.says("来場 1人／予定 2人"));
        desk.post(COURSE, &fields).await;
        let count: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM registration WHERE state = 'walk_in'")).await.unwrap();
        assert_eq!(count.0, 1, "sent twice, once there");
        let slot: (i64, i64) = town.app.store.one(sql("SELECT taken, capacity FROM slot WHERE id = 'C-S1'")).await.unwrap();
        assert_eq!(slot, (2, 2), "a walk-in takes no place");
        let band: (Option<String>,) = town.app.store.one(sql("SELECT age_band FROM participant WHERE name = ''")).await.unwrap();
        assert_eq!(band.0.as_deref(), Some("60s"));
    }
}

story! {
    async fn heads_are_counted_without_names(town: Town = Town::empty) {
        let mut event = course("E", 5);
        event.sessions[0].head_count = Flag(true);
        town.publish(&event).await;
        town.app.clock.advance(18 * 24 * 3600);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        let mut count = async |fields: &[(&str, &str)]| {
            let answer = desk.post("/desk/E-1", fields).await;
            if answer.status == StatusCode::SEE_OTHER { desk.follow(&answer).await } else { answer }
        };
        assert!(count(&[("do", "count"), ("fact", "p1"), ("add", "1")]).await.says("ただいま 1人"));
        assert!(count(&[("do", "count"), ("fact", "p1"), ("add", "1")]).await.says("ただいま 1人"), "a double tap");
        assert!(count(&[("do", "count"), ("fact", "p2"), ("add", "10")]).await.says("ただいま 11人"));
        assert!(count(&[("do", "count"), ("fact", "p3"), ("add", "-1")]).await.says("ただいま 10人"));
        assert!(count(&[("do", "count"), ("fact", "p4"), ("set", "２５０")]).await.says("ただいま 250人"));
        let wrong = count(&[("do", "count"), ("fact", "p5"), ("set", "多い")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(store::counted(&town.app.store, "E-1").await.unwrap(), 250);
        assert_eq!(town.facts("E-1").await, ["head_count", "head_count", "head_count", "head_count_set"]);
        assert!(count(&[("do", "count"), ("fact", "a1"), ("add", "2")]).await.says("ただいま 252人"), "in the same second");
        assert!(count(&[("do", "count"), ("fact", "a0"), ("set", "9")]).await.says("ただいま 9人"));
        assert!(count(&[("do", "count"), ("fact", "a2"), ("add", "-20")]).await.says("ただいま 0人"), "never below nobody");
    }
}

story! {
    async fn heads_add_up_in_the_database_as_they_do_by_the_rule(town: Town = Town::empty) {
        let mut event = course("E", 5);
        event.sessions[0].head_count = Flag(true);
        town.publish(&event).await;
        let start = town.app.clock.now();
        let mut facts: Vec<Fact> = Vec::new();
        for n in 0..60 {
            // Now and then a count made otherwise; times and ids in no order, some times the same.
            let (kind, amount) = match n % 5 {
                3 => (FactKind::HeadCountSet, n * 11 % 40),
                _ => (FactKind::HeadCount, n * 11 % 40 - 20),
            };
            let fact = Fact {
                id: format!("f{:02}", n * 37 % 60),
                session_id: "E-1".into(),
                participant_id: None,
                kind,
                amount,
                at: start.plus(n * 7 % 12),
                recorded_at: start.plus(n),
                device: "d".into(),
                staff_id: None,
                clock_offset: None,
                anyway: Flag(false),
            };
            let mut tx = town.app.store.write().await.unwrap();
            store::add_facts(&mut tx, std::slice::from_ref(&fact)).await.unwrap();
            tx.commit().await.unwrap();
            facts.push(fact);
            let sum = heads(&facts);
            assert_eq!(store::counted(&town.app.store, "E-1").await.unwrap(), sum, "{facts:?}");
            let of_closing = closings::facts(Source::Store(&town.app.store), "E-1").await.unwrap();
            assert_eq!(of_closing, (n + 1, sum));
        }
    }
}

story! {
    async fn the_desk_lists_the_sessions_of_today_and_near(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let page = desk.get("/desk").await;
        assert_eq!(page.texts("tbody a"), ["講座V", "講座V", "講座C"]);
        assert!(page.says("0／0"));
        town.app.clock.advance(9 * 24 * 3600);
        let mut desk = town.signed_in("later", Role::Desk, None).await;
        assert!(desk.get("/desk").await.says("この期間に開催回はありません"));
    }
}

story! {
    async fn a_partner_sees_only_the_desks_of_what_it_hosts(town: Town = Town::empty) {
        town.on_the_day().await;
        town.partner("mine").await;
        town.partner("theirs").await;
        town.hosts("C", "mine").await;
        town.receives_all("C", "mine").await;
        town.hosts("V", "theirs").await;
        let mut partner = town.signed_in("partner", Role::Partner, Some("mine")).await;
        assert_eq!(partner.get("/desk").await.texts("tbody a"), ["講座C"]);
        assert_eq!(partner.get(COURSE).await.status, StatusCode::OK);
        assert_eq!(partner.get(SHIFT).await.status, StatusCode::NOT_FOUND);
        let guest = town.guest("V", &["V-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let fields = [("do", "check_in"), ("fact", "f"), ("participant", &guest.people[0])];
        assert_eq!(partner.post(SHIFT, &fields).await.status, StatusCode::NOT_FOUND);
        assert_eq!(partner.post(COURSE, &fields).await.status, StatusCode::NOT_FOUND, "nobody of another offering");
    }
}

story! {
    async fn a_desk_account_sees_who_comes_from_a_week_before_until_the_day_after(town: Town = Town::empty) {
        town.publish(&course("C", 2)).await;
        town.partner("group").await;
        town.hosts("C", "group").await;
        town.receives_all("C", "group").await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let whose = |n: usize| if n.is_multiple_of(2) { None } else { Some("group") };
        // The session is on 12 December: eight days before, seven, one after, two after.
        for (n, (days, opens)) in [(10, false), (1, true), (8, true), (1, false)].into_iter().enumerate() {
            town.app.clock.advance(days * 24 * 3600);
            for lent in 0..2 {
                let name = format!("desk{n}{lent}");
                let mut desk = town.signed_in(&name, Role::Desk, whose(lent)).await;
                let page = desk.get(COURSE).await;
                assert_eq!(page.status, StatusCode::OK);
                assert_eq!(page.says("見本 花子"), opens, "{name}");
                assert_eq!(page.says("12月5日（土曜日）から令和8年12月13日（日曜日）まで開けます"), !opens, "{name}: {}", page.text());
                let fact = format!("f{n}{lent}");
                for form in [
                    vec![("do", "find"), ("q", "ミホン")],
                    vec![("do", "find"), ("q", &hanako.receipt)],
                    vec![("do", "check_in"), ("fact", &fact), ("participant", &hanako.people[0])],
                    vec![("do", "walk_in"), ("fact", "w"), ("name", "")],
                ] {
                    let answer = desk.post(COURSE, &form).await;
                    assert_eq!(answer.status == StatusCode::FORBIDDEN, !opens, "{name} {form:?}");
                    assert!(opens || !answer.says("見本 花子"), "{name} {form:?}");
                }
                let tap = format!("t{n}{lent}");
                for (call, form) in [
                    ("/api/desk_list", vec![("session", "C-1"), ("version", "")]),
                    ("/api/desk_tap", vec![("session", "C-1"), ("participant", &hanako.people[0]), ("present", "true"), ("fact", &tap), ("ago", "0")]),
                ] {
                    let status = desk.post(call, &form).await.status;
                    assert_eq!(status == StatusCode::FORBIDDEN, !opens, "{name} {call} {status}");
                }
            }
            // Officials and members are bound by other days.
            let mut city = town.signed_in(&format!("city{n}"), Role::City, None).await;
            assert!(city.get(COURSE).await.says("見本 花子"));
            let mut member = town.signed_in(&format!("member{n}"), Role::Partner, Some("group")).await;
            assert!(member.get(COURSE).await.says("見本 花子"));
        }
    }
}

story! {
    async fn every_look_at_a_desk_stands_in_the_record(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        desk.get(COURSE).await;
        desk.post(COURSE, &[("do", "find"), ("q", "みほん")]).await;
        let looks: Vec<(String, String)> = town.app.store
            .all(sql("SELECT verb, subject FROM audit WHERE verb LIKE 'desk_%' ORDER BY id")).await.unwrap();
        assert_eq!(looks, [("desk_seen".into(), "session:C-1".into()), ("desk_searched".into(), "session:C-1".into())]);
    }
}

story! {
    async fn the_desk_speaks_three_languages(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        for (language, words) in [("en", "0 arrived / 1 expected"), ("ja", "来場 0人／予定 1人")] {
            desk.language = language;
            assert!(desk.get(COURSE).await.says(words), "{language}");
        }
        desk.post("/language", &[("language", "ja-easy"), ("back", "/desk")]).await;
        let page = desk.get(COURSE).await;
        assert!(page.says("来た 人 0人／予定 1人"), "{}", page.text());
    }
}

story! {
    async fn what_a_desk_does_not_do_is_refused(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        assert_eq!(desk.get("/desk/nowhere").await.status, StatusCode::NOT_FOUND);
        assert_eq!(desk.post(COURSE, &[("do", "dance")]).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(desk.post(COURSE, &[("do", "count"), ("add", "1"), ("fact", "x")]).await.status, StatusCode::BAD_REQUEST);
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let bad = [("do", "check_in"), ("fact", "a b'c"), ("participant", &guest.people[0])];
        assert_eq!(desk.post(COURSE, &bad).await.status, StatusCode::BAD_REQUEST);
        assert_eq!(town.visitor().get(COURSE).await.status, StatusCode::UNAUTHORIZED);
    }
}
