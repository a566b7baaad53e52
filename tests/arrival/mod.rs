//! Who comes checks themselves in at the door, by a code that changes.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use tsudoi::arrival::rules::code;
use tsudoi::programme::{Announcement, Codes, DeskRule};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

const DOOR: &str = "/desk/C-1/door";
const ARRIVE: &str = "/arrive/C-1";

fn event() -> Announcement {
    let mut a = course("C", 20);
    a.offering.desk = Codes(vec![DeskRule::SelfCheckIn]);
    a
}

/// The event, a quarter of an hour before it begins.
async fn at_the_door(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&event()).await;
    town.app.clock.advance(18 * 24 * 3600 + 4 * 3600 + 900);
    town
}

impl Town {
    fn at_door(&self) -> String {
        format!("{ARRIVE}?t={}", code(&self.app.config.secret, "C-1", self.app.clock.now()))
    }
}

/// Reads the code, and sends the form as it stands with these.
async fn says(town: &Town, phone: &mut Client, fields: &[(&str, &str)]) -> Answer {
    let page = phone.get(&town.at_door()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    sends(phone, &page, fields).await
}

async fn sends(phone: &mut Client, page: &Answer, fields: &[(&str, &str)]) -> Answer {
    let hidden = ["ticket", "fact"].map(|name| page.attribute(&format!("input[name={name}]"), "value").unwrap());
    let form = [&[("ticket", hidden[0].as_str()), ("fact", hidden[1].as_str())], fields].concat();
    phone.post(ARRIVE, &form).await
}

story! {
    async fn a_visitor_reads_the_door_and_is_checked_in_by_number_and_family_name(town: Town = at_the_door) {
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        let screen = desk.get(DOOR).await;
        assert_eq!(screen.status, StatusCode::OK);
        assert!(screen.says("受付は、このQRコードから") && screen.says("Check in with this code"), "in all languages");
        assert!(screen.header("refresh").ends_with("url=/desk/C-1/door?again=true"), "{}", screen.header("refresh"));
        assert_eq!(desk.get("/desk/C-1/door?again=true").await.status, StatusCode::OK);
        assert!(town.visitor().get("/offerings/C").await.says("ご自身で受付できます"), "told before");

        let mut phone = town.visitor();
        let done = says(&town, &mut phone, &[("number", &guest.receipt.to_lowercase()), ("name", "みほん")]).await;
        assert_eq!(done.status, StatusCode::OK);
        assert!(done.says("受付しました") && !done.says("花子"), "{}", done.texts("main").join(""));
        assert_eq!(town.attendance("C-1").await, [(guest.people[0].clone(), 1)]);
        let fact: (String, Option<String>) = town.app.store.one(sql("SELECT device, staff_id FROM checkin_fact")).await.unwrap();
        assert_eq!(fact, ("door:C-1".into(), None));
        let again = says(&town, &mut phone, &[("number", &guest.receipt), ("name", "見本")]).await;
        assert!(again.says("もう受付済みです") && again.says("13:15"), "{}", again.texts("main").join(""));
        assert_eq!(town.facts("C-1").await.len(), 1);
        assert!(desk.get("/desk/C-1").await.says("受付済み 13:15"));
    }
}

story! {
    async fn of_a_party_those_are_checked_in_who_have_come(town: Town = at_the_door) {
        let party = [("見本 花子", "ミホン ハナコ"), ("別姓 太郎", "ベッセイ タロウ")];
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &party).await;
        let mut phone = town.visitor();
        let asked = says(&town, &mut phone, &[("number", &guest.receipt), ("name", "べっせい")]).await;
        assert!(asked.says("どなたが来ましたか") && asked.says("別姓 太郎"), "{}", asked.texts("main").join(""));
        let kept = [("number", guest.receipt.as_str()), ("name", "べっせい"), ("party", "1")];
        let none = sends(&mut phone, &asked, &kept).await;
        assert!(none.says("来た方を選んでください。"));
        let one = sends(&mut phone, &asked, &[&kept[..], &[("who", "1")]].concat()).await;
        assert!(one.says("受付しました"));
        assert_eq!(town.attendance("C-1").await, [(guest.people[1].clone(), 1)]);
    }
}

story! {
    async fn a_stale_code_a_forged_one_and_another_hour_open_nothing(town: Town = at_the_door) {
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = town.visitor();
        let photo = town.at_door();
        let page = phone.get(&photo).await;
        for forged in [ARRIVE.to_owned(), format!("{ARRIVE}?t=1.AAAAAAAAAAAAAAAA"), photo.replace("C-1", "C-2")] {
            let refused = phone.get(&forged).await;
            assert!([StatusCode::GONE, StatusCode::NOT_FOUND].contains(&refused.status), "{forged}");
        }
        town.app.clock.advance(120);
        let late = phone.get(&photo).await;
        assert_eq!(late.status, StatusCode::GONE);
        assert!(late.says("読み取り直してください") && late.says("ご自宅からは受付できません"));
        let right = [("number", guest.receipt.as_str()), ("name", "見本")];
        town.minutes_pass(7);
        assert!(sends(&mut phone, &page, &right).await.says("受付しました"), "nobody has to hurry");
        town.minutes_pass(2);
        assert_eq!(sends(&mut phone, &page, &right).await.status, StatusCode::GONE, "ten minutes are over");
        assert_eq!(phone.post(ARRIVE, &[("ticket", "x"), ("fact", "f"), ("number", &guest.receipt), ("name", "見本")]).await.status, StatusCode::GONE);
        town.hours_pass(3);
        assert!(phone.get(&town.at_door()).await.says("この回の受付は終わりました"));
        town.app.clock.advance(-7 * 3600);
        assert!(phone.get(&town.at_door()).await.says("から受け付けます"));
    }
}

story! {
    async fn whatever_is_wrong_the_answer_is_the_same_and_it_is_counted(town: Town = at_the_door) {
        let mut other = course("D", 20);
        other.offering.desk = Codes(vec![]);
        town.publish(&other).await;
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let elsewhere = town.guest("D", &["D-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = town.visitor();
        let mut answers = Vec::new();
        for (number, name) in [
            (guest.receipt.as_str(), "別人"),
            (elsewhere.receipt.as_str(), "見本"),
            ("ABCDEFGHJK", "見本"),
            (guest.receipt.as_str(), ""),
        ] {
            let refused = says(&town, &mut phone, &[("number", number), ("name", name)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            answers.push(refused.texts("main [role=alert], .errors, .error").join("|"));
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{answers:?}");
        for _ in 0..3 {
            says(&town, &mut phone, &[("number", &guest.receipt), ("name", "別人")]).await;
        }
        let resting = says(&town, &mut phone, &[("number", &guest.receipt), ("name", "見本")]).await;
        assert_eq!(resting.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(resting.says("係の者にお声がけください"));
        assert_eq!(town.attendance("C-1").await, []);
        // Of another number the same phone is not shut out.
        let second = town.guest("C", &["C-S1"], State::Confirmed, &[("余所 太郎", "ヨソノ タロウ")]).await;
        assert!(says(&town, &mut phone, &[("number", &second.receipt), ("name", "余所")]).await.says("受付しました"));
        town.minutes_pass(15);
        assert!(says(&town, &mut phone, &[("number", &guest.receipt), ("name", "見本")]).await.says("受付しました"));
        let kept: Vec<(String, String)> = town.app.store.all(sql("SELECT address, asked FROM arrival_try")).await.unwrap();
        assert!(kept.iter().all(|(address, asked)| !address.contains('.') && !asked.contains(&guest.receipt)), "digests");
        town.hours_pass(26);
        town.work().await;
        assert_eq!(town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM arrival_try")).await.unwrap().0, 0);
    }
}

story! {
    async fn from_one_address_so_many_tries_are_looked_at(town: Town = at_the_door) {
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut phone = town.visitor();
        for n in 0..20 {
            let refused = says(&town, &mut phone, &[("number", &format!("ZZZ{n}")), ("name", "見本")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
        }
        let shut = says(&town, &mut phone, &[("number", &guest.receipt), ("name", "見本")]).await;
        assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
        // Another address is another family.
        let page = phone.get(&town.at_door()).await;
        let hidden = ["ticket", "fact"].map(|name| page.attribute(&format!("input[name={name}]"), "value").unwrap());
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("ticket", hidden[0].as_str()), ("fact", &hidden[1]), ("number", &guest.receipt), ("name", "見本")])
            .finish();
        let request = Request::post(ARRIVE)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-forwarded-for", "192.0.2.77")
            .extension(axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 4000))))
            .body(Body::from(body))
            .unwrap();
        assert!(phone.send(request).await.says("受付しました"));
    }
}

story! {
    async fn the_wrong_session_and_who_has_no_place_are_told_so_in_words(town: Town = Town::empty) {
        let mut a = crate::town::announce::shifts("C", &[10, 10]);
        a.offering.desk = Codes(vec![DeskRule::SelfCheckIn]);
        town.publish(&a).await;
        town.app.clock.advance(18 * 24 * 3600 - 1800);
        let later = town.guest("C", &["C-S2"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let waiting = town.guest("C", &["C-S1"], State::Waiting, &[("待田 太郎", "マチダ タロウ")]).await;
        let mut phone = town.visitor();
        let other = says(&town, &mut phone, &[("number", &later.receipt), ("name", "見本")]).await;
        assert!(other.says("別の回のお申込みです") && other.says("10:00") || other.says("午前10時"), "{}", other.texts("main").join(""));
        let staff = says(&town, &mut phone, &[("number", &waiting.receipt), ("name", "待田")]).await;
        assert!(staff.says("係の者がご案内します"));
        assert_eq!(town.attendance("C-1").await, []);
    }
}

story! {
    async fn who_is_kept_secret_uses_the_door_and_is_named_nowhere(town: Town = at_the_door) {
        let party = [("秘密 花子", "ヒミツ ハナコ"), ("秘密 太郎", "ヒミツ タロウ")];
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &party).await;
        let mut chief = town.chief("chief").await;
        let data = format!("/office/registrations/{}/data", guest.registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "安全のため")]).await.status, 303);
        let mut phone = town.visitor();
        let asked = says(&town, &mut phone, &[("number", &guest.receipt), ("name", "ひみつ")]).await;
        assert!(asked.says("2人目の方") && !asked.says("花子") && !asked.says("太郎"), "{}", asked.texts("main").join(""));
        let form = [("number", guest.receipt.as_str()), ("name", "ひみつ"), ("party", "1"), ("who", "0"), ("who", "1")];
        assert!(sends(&mut phone, &asked, &form).await.says("受付しました"));
        assert_eq!(town.attendance("C-1").await.len(), 2);
    }
}

story! {
    async fn where_it_is_not_turned_on_there_is_no_door(town: Town = Town::empty) {
        town.publish(&course("C", 20)).await;
        town.app.clock.advance(18 * 24 * 3600 + 4 * 3600);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(desk.get(DOOR).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.visitor().get(&town.at_door()).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.visitor().get(DOOR).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(town.visitor().get("/desk/C-1/door?again=true").await.status, StatusCode::UNAUTHORIZED);
    }
}
