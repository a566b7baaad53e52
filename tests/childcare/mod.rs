//! Children are minded while their parents take part: asked for with the application, given in order, given back.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::registration::{form, receipt};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.confirm_by_code.0 = false;
    a.offering.childcare_places = Some(3);
    a.offering.childcare_until = Some("2026-12-01".into());
    town.publish(&a).await;
    let mut plain = course("C2", 20);
    plain.offering.confirm_by_code.0 = false;
    town.publish(&plain).await;
    town
}

type Ages<'a> = &'a [(&'a str, &'a str)];

/// Applies with children of these ages in years and months.
async fn brings(visitor: &mut Client, offering: &str, phone: &str, ages: Ages<'_>) -> Answer {
    let count = ages.len().to_string();
    sends(visitor, offering, phone, &count, ages).await
}

async fn sends(visitor: &mut Client, offering: &str, phone: &str, count: &str, ages: Ages<'_>) -> Answer {
    let names: Vec<(String, String)> =
        (0..ages.len()).map(|n| (format!("childcare[{n}].years"), format!("childcare[{n}].months"))).collect();
    let mut form = form("見本 花子", phone, phone);
    form.push(("childcare.children", count));
    for ((years, months), (y, m)) in names.iter().zip(ages) {
        form.push((years, *y));
        form.push((months, *m));
    }
    visitor.post(&format!("/offerings/{offering}/apply"), &form).await
}

/// Taken, and the state of each request in the order of arrival; what is taken equals what can be counted.
async fn minded(town: &Town) -> (i64, Vec<String>) {
    let store = &town.app.store;
    let (taken,): (i64,) = store.one(sql("SELECT childcare_taken FROM offering WHERE id = 'C1'")).await.unwrap();
    let rows: Vec<(String, i64)> =
        store.all(sql("SELECT state, children FROM childcare_request ORDER BY queue")).await.unwrap();
    let given: i64 = rows.iter().filter(|(state, _)| state == "given").map(|(_, n)| n).sum();
    assert_eq!(taken, given);
    (taken, rows.into_iter().map(|(state, _)| state).collect())
}

story! {
    async fn childcare_is_given_in_order_with_the_place_and_who_waits_is_told_so(town: Town = town) {
        let mut visitor = town.visitor();
        let page = visitor.get("/offerings/C1/apply").await;
        assert!(page.says("残り3人") && page.says("託児の申込みは令和8年12月1日（火曜日）までです"));
        assert!(visitor.get("/offerings/C1").await.says("定員3人・残り3人。申込みは令和8年12月1日（火曜日）まで。"));
        assert!(!visitor.get("/offerings/C2/apply").await.says("託児"));
        let first = brings(&mut visitor, "C1", "0566-00-0001", &[("3", "2"), ("0", "８")]).await.location();
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("託児：お預かりします（2人（3歳2か月、8か月））。"), "{}", letter.text);
        let second = brings(&mut visitor, "C1", "0566-00-0002", &[("4", ""), ("1", "")]).await.location();
        assert_eq!(minded(&town).await, (2, vec!["given".into(), "waiting".into()]));
        assert_eq!(town.state_of(&second).await, State::Confirmed, "the place does not hang on childcare");
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("まだ決まっていません") && letter.text.contains("参加の席は決まっています"), "{}", letter.text);
        assert!(visitor.get(&second).await.says("託児のキャンセル待ち"));
        // One is left, and who waits needs two: a single child gets it.
        brings(&mut visitor, "C1", "0566-00-0003", &[("2", "")]).await;
        assert_eq!(minded(&town).await, (3, vec!["given".into(), "waiting".into(), "given".into()]));
        assert!(visitor.get("/offerings/C1/apply").await.says("託児は定員に達しています"));
        assert_eq!(town.counters("C1-S1").await.0, 3, "children take no place");
        let people: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM participant")).await.unwrap();
        assert_eq!(people.0, 3, "children are no participants");

        // The first takes childcare back, and keeps the place; what is free goes to who waits, with a letter.
        let back = visitor.post(&first, &[("do", "take_back_childcare")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text());
        visitor.post(&first, &[("do", "take_back_childcare")]).await;
        town.work().await;
        let told: Vec<String> = town.letters().into_iter().filter(|m| m.subject.contains("託児が決まりました")).map(|m| m.text).collect();
        assert!(told.len() == 1 && told[0].contains("4歳、1歳"), "{told:?}");
        assert_eq!(minded(&town).await, (3, vec!["withdrawn".into(), "given".into(), "given".into()]));
        assert_eq!(town.state_of(&first).await, State::Confirmed);
        let kept: (String, String) = town.app.store.one(sql("SELECT ages, note FROM childcare_request WHERE state = 'withdrawn'")).await.unwrap();
        assert_eq!(kept, (String::new(), String::new()), "what was taken back is gone");
    }
}

story! {
    async fn who_gives_up_the_place_gives_childcare_back(town: Town = town) {
        let mut visitor = town.visitor();
        let first = brings(&mut visitor, "C1", "0566-00-0001", &[("3", ""), ("1", ""), ("5", "")]).await.location();
        brings(&mut visitor, "C1", "0566-00-0002", &[("4", "")]).await;
        brings(&mut visitor, "C1", "0566-00-0003", &[("4", ""), ("2", "")]).await;
        assert_eq!(minded(&town).await, (3, vec!["given".into(), "waiting".into(), "waiting".into()]));
        visitor.post(&first, &[("do", "withdraw")]).await;
        town.work().await;
        assert_eq!(minded(&town).await, (3, vec!["withdrawn".into(), "given".into(), "given".into()]));
        let told = town.letters().into_iter().filter(|m| m.subject.contains("託児が決まりました")).count();
        assert_eq!(told, 2);
    }
}

async fn one_place(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 1);
    a.offering.childcare_places = Some(2);
    town.publish(&a).await;
    town
}

story! {
    async fn it_follows_the_place_held_lapsed_offered_and_accepted(town: Town = one_place) {
        let mut visitor = town.visitor();
        let held = brings(&mut visitor, "C1", "0566-00-0001", &[("3", "")]).await.location();
        let waits = brings(&mut visitor, "C1", "0566-00-0002", &[("2", "")]).await.location();
        town.confirms(&mut visitor, &waits).await;
        assert_eq!(minded(&town).await, (1, vec!["given".into(), "asked".into()]), "held with the place; asked without one");
        assert!(visitor.get(&waits).await.says("参加が決まってから"));
        town.minutes_pass(31);
        town.work().await;
        assert_eq!(town.state_of(&held).await, State::Lapsed);
        assert_eq!(town.state_of(&waits).await, State::Offered);
        assert_eq!(minded(&town).await, (1, vec!["withdrawn".into(), "given".into()]));
        visitor.post(&waits, &[("do", "accept")]).await;
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("お預かりします"), "{}", letter.text);
    }
}

story! {
    async fn what_is_asked_badly_is_mended(town: Town = town) {
        let mut visitor = town.visitor();
        let many: Vec<(&str, &str)> = vec![("3", ""); 50];
        for (count, ages, said) in [
            ("-1", vec![("3", "")], "1から3までの数字"),
            ("0", vec![("3", "")], "1から3までの数字"),
            ("50", many, "1から3までの数字"),
            ("4", vec![("3", ""); 4], "1から3までの数字"),
            ("二人", vec![("3", "")], "1から3までの数字"),
            ("", vec![("3", "")], "1から3までの数字"),
            ("2", vec![("3", "")], "2人目のお子さんの年齢を入力"),
            ("1", vec![("3", ""), ("1", "")], "人数と年齢の数が合いません"),
            ("1", vec![("13", "")], "0から12までの歳"),
            ("1", vec![("-1", "")], "0から12までの歳"),
            ("1", vec![("3", "12")], "0から11までの月数"),
            ("1", vec![("さん", "")], "0から12までの歳"),
        ] {
            let mend = sends(&mut visitor, "C1", "0566-00-0001", count, &ages).await;
            assert_eq!(mend.status, StatusCode::UNPROCESSABLE_ENTITY, "{count} {ages:?}");
            assert!(mend.texts("#errors").join("").contains(said), "{count} {ages:?}: {:?}", mend.texts("#errors"));
            assert_eq!(mend.attribute("[name='childcare[0].years']", "value").as_deref(), Some(ages[0].0), "nothing typed is lost");
        }
        assert_eq!(minded(&town).await, (0, vec![]));
        // Where there is no childcare, nobody has any.
        let none = brings(&mut visitor, "C2", "0566-00-0001", &[("3", "")]).await;
        assert_eq!(none.status, StatusCode::SEE_OTHER);
        assert_eq!(minded(&town).await, (0, vec![]));
    }
}

story! {
    async fn after_its_day_a_stale_form_is_told_whom_to_ask(town: Town = town) {
        let mut visitor = town.visitor();
        town.hours_pass(24 * 8);
        let page = visitor.get("/offerings/C1/apply").await;
        assert!(page.says("託児の申込みは令和8年12月1日（火曜日）で締め切りました。ご相談は、市民協働課（電話 0566-00-0100）"));
        assert!(page.attributes("[name^=childcare]", "name").is_empty());
        let stale = brings(&mut visitor, "C1", "0566-00-0001", &[("3", "")]).await;
        assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.texts("#errors").join("").contains("締め切りました"));
        // The page that comes back has no such field: sent once more, it is a good application.
        let again = visitor.post("/offerings/C1/apply", &form("見本 花子", "0566-00-0001", "k")).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        // What a person agreed to on the telephone is entered by a person.
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut entered = form("見本 次郎", "0566-00-0002", "e");
        entered.extend([("channel", "phone"), ("childcare.children", "1"), ("childcare[0].years", "3")]);
        assert_eq!(city.post("/office/offerings/C1/enter", &entered).await.status, StatusCode::SEE_OTHER);
        assert_eq!(minded(&town).await.0, 1);
    }
}

story! {
    async fn many_at_once_get_exactly_what_there_is(town: Town = town) {
        let town = std::sync::Arc::new(town);
        let clients: Vec<_> = (0..20)
            .map(|n| {
                let town = town.clone();
                tokio::spawn(async move {
                    let phone = format!("0566-00-{n:04}");
                    let answer = brings(&mut town.visitor(), "C1", &phone, &[("3", "")]).await;
                    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
                })
            })
            .collect();
        for client in clients {
            client.await.unwrap();
        }
        let (taken, states) = minded(&town).await;
        assert_eq!((taken, states.iter().filter(|s| *s == "waiting").count()), (3, 17));
        assert!(states[..3].iter().all(|s| s == "given"), "in the order of arrival");
        // With the rules out of the way the database itself refuses the fourth.
        let mut tx = town.app.store.write().await.unwrap();
        let more = tx.run(sql("UPDATE offering SET childcare_taken = childcare_taken + 1 WHERE id = 'C1'")).await;
        assert!(more.is_err_and(|e| e.is_check()));
    }
}

/// The control: the same look and take by the room's own statements, with neither lock nor constraint.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_the_guard_off_more_children_are_taken_than_there_are_places() {
    let town = std::sync::Arc::new(town(Kind::Postgres).await);
    town.run(sql("ALTER TABLE offering DROP CONSTRAINT childcare_never_oversold")).await;
    let clients: Vec<_> = (0..200)
        .map(|_| {
            let store = town.app.store.clone();
            tokio::spawn(async move {
                let mut tx = store.write().await.unwrap();
                let mut room = tsudoi::childcare::store::room(&mut tx, "C1").await.unwrap().expect("childcare");
                drop(tx);
                if room.take(true, 1) == tsudoi::childcare::State::Given {
                    let mut tx = store.write().await.unwrap();
                    tx.run(sql("UPDATE offering SET childcare_taken = childcare_taken + 1 WHERE id = 'C1'"))
                        .await
                        .unwrap();
                    tx.commit().await.unwrap();
                }
            })
        })
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    let taken: (i64,) = town.app.store.one(sql("SELECT childcare_taken FROM offering WHERE id = 'C1'")).await.unwrap();
    assert!(taken.0 > 3, "the control took {} of 3", taken.0);
}

story! {
    async fn those_who_organise_see_who_is_minded_when(town: Town = town) {
        let mut visitor = town.visitor();
        let mut form = form("見本 花子", "0566-00-0001", "k");
        form.extend([("childcare.children", "2"), ("childcare[0].years", "3"), ("childcare[1].months", "8"), ("childcare.note", "卵アレルギー")]);
        let url = visitor.post("/offerings/C1/apply", &form).await.location();
        brings(&mut visitor, "C1", "0566-00-0002", &[("4", ""), ("2", "")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get("/office/offerings/C1").await;
        assert!(page.says("定員3人のうち2人が決まっています。待っているお子さんは2人です。"), "{}", page.texts("main").join(""));
        assert!(page.says("2人（3歳、8か月）　見本 花子　卵アレルギー"));
        let csv = city.get("/office/offerings/C1/attendance.csv").await.text();
        let lines: Vec<&str> = csv.lines().collect();
        assert!(lines[0].contains("託児") && lines.iter().any(|l| l.contains("2人（3歳、8か月）")), "{csv}");
        assert!(city.get("/office/offerings/C1/print").await.says("2人（3歳、8か月）"));
        assert!(!city.get("/office/offerings/C2/attendance.csv").await.text().contains("託児"));
        let verbs: Vec<(String,)> = town.app.store.all(sql("SELECT verb FROM audit WHERE verb = 'see_registrations'")).await.unwrap();
        assert_eq!(verbs.len(), 1, "the look is recorded");
        assert!(!receipt(&url).is_empty());
    }
}
