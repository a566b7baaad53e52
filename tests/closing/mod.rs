//! After the day: the attendance of a session is closed, and what is made of it.

mod insurance;

use axum::http::StatusCode;
use tsudoi::checkin::append::Tap;
use tsudoi::checkin::check_in::check_in;
use tsudoi::checkin::{FactKind, Intake, Who};
use tsudoi::closing::close::{Closed, close};
use tsudoi::registration::{State, key};
use tsudoi::staff::{Role, Staff};
use tsudoi::store::sql;

use crate::device::opens;
use crate::town::{Answer, Client, Guest, Town, story};

pub const ATTENDANCE: &str = "/office/sessions/C-1/attendance";

/// An account of the city, apart from any browser.
pub async fn clerk(town: &Town, name: &str) -> Staff {
    let id = town.account(name, Role::City, None).await;
    Staff {
        id,
        name: name.into(),
        role: Role::City,
        partner_id: None,
        takes_city_fees: false,
        sees_secret: false,
        session: "a browser of theirs".into(),
    }
}

/// What happened to somebody at a session's desk, now.
pub async fn happens(town: &Town, by: &Staff, session: &str, participant: &str, kind: FactKind) {
    let intake = Intake::new(town.app.clone());
    let fact = town.app.chance.id(town.app.clock.now());
    check_in(&intake, &Who::Staff(by.clone()), session, Tap::now(&fact, participant, kind)).await.unwrap();
}

/// The day of the course `C`: Hanako is there at 13:25, Tarō half an hour late until three, and the third does not come. It
/// is after four.
pub struct Day {
    pub town: Town,
    pub by: Staff,
    pub hanako: Guest,
    pub taro: Guest,
    pub third: Guest,
}

impl Day {
    pub async fn of(town: Town) -> Day {
        town.on_the_day().await;
        town.change(sql("UPDATE slot SET capacity = 10 WHERE id = 'C-S1'")).await;
        let comes = async |name: &str, kana: &str| town.guest("C", &["C-S1"], State::Confirmed, &[(name, kana)]).await;
        let hanako = comes("見本 花子", "ミホン ハナコ").await;
        let taro = comes("例示 太郎", "レイジ タロウ").await;
        let third = comes("休田 三郎", "ヤスダ サブロウ").await;
        let by = clerk(&town, "till").await;
        town.minutes_pass(265);
        happens(&town, &by, "C-1", &hanako.people[0], FactKind::CheckIn).await;
        town.minutes_pass(35);
        happens(&town, &by, "C-1", &taro.people[0], FactKind::CheckIn).await;
        town.minutes_pass(60);
        happens(&town, &by, "C-1", &taro.people[0], FactKind::CheckOut).await;
        town.minutes_pass(75);
        Day { town, by, hanako, taro, third }
    }
}

/// Presses the button of the page as it stands.
pub async fn closes(client: &mut Client, url: &str, more: &[(&str, &str)]) -> Answer {
    let id = client.get(url).await.attribute("input[name=id]", "value").expect("a form to close");
    client.post(url, &[&[("do", "close"), ("id", id.as_str())], more].concat()).await
}

/// Gives the place back, by the link of their registration.
async fn withdraws(town: &Town, guest: &Guest) {
    let key = key::key(&town.app.config.secret, &guest.registration, 1);
    let url = format!("/registrations/{}?key={key}", guest.receipt);
    let done = town.visitor().post(&url, &[("do", "withdraw")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
}

/// Expected, present and absent, as they were closed.
async fn counted(town: &Town) -> (i64, i64, i64) {
    let query = sql("SELECT expected, present, absent FROM attendance_closing \
         WHERE session_id = 'C-1' AND ended_at IS NULL");
    town.app.store.one(query).await.unwrap()
}

async fn closings(town: &Town) -> Vec<(i64, i64)> {
    let query = sql("SELECT number, present FROM attendance_closing WHERE session_id = 'C-1' ORDER BY number");
    town.app.store.all(query).await.unwrap()
}

story! {
    async fn after_the_session_its_attendance_is_closed_with_its_figures(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let page = city.get(ATTENDANCE).await;
        for words in ["まだ確定していません", "休田 三郎", "無断欠席", "例示 太郎", "遅刻・早退", "14:00", "15:00"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        assert!(!page.texts("tbody th").iter().any(|t| t == "見本 花子"), "nothing is to be said of her");
        let done = closes(&mut city, ATTENDANCE, &[]).await;
        let page = city.follow(&done).await;
        assert!(page.says("第1回の確定") && page.says("一致しています"), "{}", page.text());
        let figures: (i64, i64, i64, i64, i64, i64) = day.town.app.store
            .one(sql("SELECT expected, present, absent, late, early, facts FROM attendance_closing")).await.unwrap();
        assert_eq!(figures, (3, 2, 1, 1, 1, 3));
        assert_eq!(day.town.number("SELECT COUNT(*) FROM audit WHERE verb = 'close_attendance' AND subject = 'session:C-1'").await, 1);
        let again = city.post(ATTENDANCE, &[("do", "close"), ("id", "another")]).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.says("すでに確定しています"));
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_stays_away_and_withdraws_afterwards_was_absent_all_the_same(town: Town = Town::empty) {
        let day = Day::of(town).await;
        withdraws(&day.town, &day.third).await;
        // Somebody who was there gives back the place, too.
        withdraws(&day.town, &day.taro).await;
        day.town.hours_pass(18);
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let page = city.get(ATTENDANCE).await;
        assert!(page.says("休田 三郎") && page.says("無断欠席"), "{}", page.text());
        closes(&mut city, ATTENDANCE, &[]).await;
        assert_eq!(counted(&day.town).await, (3, 2, 1));
        let file = city.get("/office/sessions/C-1/insurance.csv").await.text();
        let line = |name: &str| file.lines().find(|l| l.contains(name)).unwrap_or_default().to_owned();
        assert!(line("休田 三郎").contains("欠席") && line("例示 太郎").contains("出席,14:00,15:00"), "{file}");
        // Nor does it change what was closed.
        withdraws(&day.town, &day.hanako).await;
        assert!(city.get(ATTENDANCE).await.says("一致しています"));
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_withdraws_before_the_session_is_not_awaited(town: Town = Town::empty) {
        town.on_the_day().await;
        let early = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.guest("C", &["C-S1"], State::Confirmed, &[("休田 三郎", "ヤスダ サブロウ")]).await;
        town.guest("C", &["C-S1"], State::Waiting, &[("例示 太郎", "レイジ タロウ")]).await;
        withdraws(&town, &early).await;
        town.hours_pass(8);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(ATTENDANCE).await;
        assert!(page.says("休田 三郎") && !page.says("見本 花子") && !page.says("例示 太郎"), "{}", page.text());
        closes(&mut city, ATTENDANCE, &[]).await;
        assert_eq!(counted(&town).await, (1, 0, 1));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn nothing_is_closed_before_the_end_nor_what_was_cancelled(town: Town = Town::empty) {
        town.on_the_day().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(ATTENDANCE).await.says("確定できるのは終了後"));
        let early = city.post(ATTENDANCE, &[("do", "close"), ("id", "k")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
        town.hours_pass(8);
        let mut city = town.enters("city").await;
        town.change(sql("UPDATE session SET state = 'cancelled' WHERE id = 'C-1'")).await;
        let cancelled = city.post(ATTENDANCE, &[("do", "close"), ("id", "k")]).await;
        assert_eq!(cancelled.status, StatusCode::CONFLICT);
        assert!(cancelled.says("中止した回"), "{}", cancelled.text());
        assert_eq!(closings(&town).await, []);
    }
}

story! {
    async fn what_comes_in_after_a_closing_is_listed_and_the_next_number_follows(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        day.town.minutes_pass(10);
        happens(&day.town, &day.by, "C-1", &day.third.people[0], FactKind::CheckIn).await;
        let page = city.get(ATTENDANCE).await;
        assert!(page.says("確定後に届いた記録") && page.says("一致しません。確定後に届いた記録が1件"), "{}", page.text());
        assert!(page.texts("tbody th").iter().any(|t| t == "休田 三郎"));
        assert_eq!(closings(&day.town).await, [(1, 2)], "the closing stays as it was");
        let done = closes(&mut city, ATTENDANCE, &[]).await;
        let page = city.follow(&done).await;
        assert!(page.says("第2回の確定") && page.says("次の確定に引き継いだ") && !page.says("確定後に届いた記録が"), "{}", page.text());
        assert_eq!(closings(&day.town).await, [(1, 2), (2, 3)]);
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_closing_is_reopened_with_a_reason_that_stands_in_the_record(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        let id = city.get(ATTENDANCE).await.attribute("input[name=closing]", "value").unwrap();
        let silent = city.post(ATTENDANCE, &[("do", "reopen"), ("closing", &id), ("reason", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = "あ".repeat(201);
        let kept = city.post(ATTENDANCE, &[("do", "reopen"), ("closing", &id), ("reason", &long)]).await;
        assert_eq!(kept.attribute("input[name=reason]", "value"), Some(long), "nothing typed is lost");
        let form = [("do", "reopen"), ("closing", id.as_str()), ("reason", "受付の押し間違いがあったため")];
        let done = city.post(ATTENDANCE, &form).await;
        let page = city.follow(&done).await;
        assert!(page.says("まだ確定していません") && page.says("解いた（受付の押し間違いがあったため）"), "{}", page.text());
        let twice = city.post(ATTENDANCE, &form).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
        assert_eq!(day.town.number("SELECT COUNT(*) FROM audit WHERE verb = 'reopen_attendance' AND reason <> ''").await, 1);
        happens(&day.town, &day.by, "C-1", &day.taro.people[0], FactKind::Undo).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        assert_eq!(closings(&day.town).await, [(1, 2), (2, 1)]);
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn who_closes_all_the_same_says_so(town: Town = Town::empty) {
        let desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let pass = town.pass_of(&hanako.registration).await;
        let mut east = opens(desk, "C-1").await;
        let mut west = opens(town.signed_in("west", Role::Desk, None).await, "C-1").await;
        east.checks_in(&town, &pass);
        town.minutes_pass(4);
        west.checks_in(&town, &pass);
        west.sends().await;
        east.sends().await;
        town.hours_pass(7);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(ATTENDANCE).await;
        assert!(page.says("受付の食い違いが1件") && page.says("終了後に通信していません"), "{}", page.text());
        let asked = closes(&mut city, ATTENDANCE, &[]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.says("承知のうえで確定する場合はチェック"), "{}", asked.text());
        assert_eq!(closings(&town).await, []);
        let done = closes(&mut city, ATTENDANCE, &[("anyway", "1")]).await;
        assert!(city.follow(&done).await.says("食い違い1件、端末2台"));
        assert_eq!(closings(&town).await, [(1, 1)]);
    }
}

story! {
    async fn two_who_close_at_once_make_one_closing(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let other = clerk(&day.town, "other").await;
        let ids = ("C", "C-1");
        let (one, two) = tokio::join!(
            close(&day.town.app, &day.by, ids, "k1", false),
            close(&day.town.app, &other, ids, "k2", false),
        );
        let mut both = [one.unwrap(), two.unwrap()].map(|c| format!("{c:?}"));
        both.sort();
        assert_eq!(both, ["Already", "Done"]);
        assert_eq!(closings(&day.town).await, [(1, 2)]);
        // A form that is sent twice has done its work.
        let first: (String,) = day.town.app.store.one(sql("SELECT id FROM attendance_closing")).await.unwrap();
        assert_eq!(close(&day.town.app, &day.by, ids, &first.0, false).await.unwrap(), Closed::Done);
        assert_eq!(closings(&day.town).await.len(), 1);
    }
}

story! {
    async fn names_are_shown_to_who_receives_them(town: Town = Town::empty) {
        town.partner("group").await;
        let day = Day::of(town).await;
        day.town.hosts("C", "group").await;
        day.town.receives("C", "group", "kana,attendance").await;
        let mut group = day.town.signed_in("lead", Role::Partner, Some("group")).await;
        let page = group.get(ATTENDANCE).await;
        assert!(page.says("ヤスダ サブロウ") && !page.says("休田"), "{}", page.text());
        closes(&mut group, ATTENDANCE, &[]).await;
        assert_eq!(closings(&day.town).await, [(1, 2)]);
        day.town.change(sql("UPDATE offering_receiver SET columns = 'name'")).await;
        assert_eq!(group.get(ATTENDANCE).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn a_seal_outlives_the_names(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        day.town.run(sql("UPDATE participant SET name = '見本 華子' WHERE id = $1").bind(&day.hanako.people[0])).await;
        assert!(city.get(ATTENDANCE).await.says("氏名・連絡先などの訂正"));
        let now = day.town.app.clock.now();
        let mut tx = day.town.app.store.write().await.unwrap();
        let all = [&day.hanako, &day.taro, &day.third].map(|g| g.registration.clone());
        tsudoi::registration::personal::forget(&mut tx, &all, now).await.unwrap();
        tx.commit().await.unwrap();
        let page = city.get(ATTENDANCE).await;
        assert!(page.says("保存期間が過ぎて廃棄しました。出席の記録は同じです"), "{}", page.text());
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}
