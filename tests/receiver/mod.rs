//! Who receives personal data beside the city: named by the city, told to who applies, kept to its columns and its days.

mod columns;
mod late;
mod lists;
mod taken_back;
mod terms;

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

const RECEIVERS: &str = "/office/offerings/C1/receivers";

/// C1, hosted by two groups, and C2, hosted by nobody; 花子 comes to C1.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.fee = 500;
    a.offering.fee_text = "500円".into();
    town.publish(&a).await;
    town.publish(&course("C2", 20)).await;
    for partner in ["はなの会", "helpers"] {
        town.partner(partner).await;
        town.hosts("C1", partner).await;
    }
    town.partner("保険会社").await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
    town
}

async fn names(city: &mut Client, partner: &str, columns: &[&str], why: &str) -> Answer {
    let mut form = vec![("do", "add"), ("partner", partner), ("why", why)];
    form.extend(columns.iter().map(|c| ("columns", *c)));
    city.post(RECEIVERS, &form).await
}

/// As if those who had applied had been told long since.
async fn told_long_since(town: &Town) {
    town.change(sql("UPDATE offering_receiver SET sees_from = since WHERE ended_at IS NULL")).await;
}

async fn receiver_of(town: &Town, partner: &str) -> String {
    let query = sql("SELECT id FROM offering_receiver WHERE partner_id = $1 AND ended_at IS NULL");
    town.app.store.one::<(String,)>(query.bind(partner)).await.unwrap().0
}

async fn deeds(town: &Town) -> Vec<(String, String)> {
    let query = sql(
        "SELECT verb, reason FROM audit WHERE verb LIKE '%receiver' OR verb LIKE '%allow_lists' ORDER BY verb, reason",
    );
    town.app.store.all(query).await.unwrap()
}

story! {
    async fn whoever_applies_is_told_before_the_form_who_receives_what_and_why(town: Town = town) {
        let mut resident = town.visitor();
        for url in ["/offerings/C1", "/offerings/C1/apply"] {
            let page = resident.get(url).await;
            assert!(!page.says("はなの会（主催）に") && !page.says("渡します"), "nothing to say where there is none");
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        let done = names(&mut city, "はなの会", &["phone", "name", "kana"], "当日の連絡のため。").await;
        assert_eq!(done.location(), RECEIVERS);
        let told = "はなの会（主催）に、お名前・ふりがな・電話番号を、当日の連絡のために渡します。";
        for url in ["/offerings/C1", "/offerings/C1/apply"] {
            assert!(resident.get(url).await.says(told), "{url}");
            resident.language = "en";
            let english = resident.get(url).await;
            assert!(english.says("はなの会 (Organiser) receives: name, reading, telephone number. Purpose: 当日の連絡のため"), "{url}");
            resident.language = "ja";
        }
        resident.post("/language", &[("language", "ja-easy"), ("back", "/offerings/C1")]).await;
        assert!(resident.get("/offerings/C1/apply").await.text().contains("わたします"));
        assert!(!town.visitor().get("/offerings/C2").await.says("渡します"));

        // The city's own department, where somebody else holds the data; the holder itself sees.
        town.change(sql("UPDATE offering SET data_holder = 'はなの会' WHERE id = 'C1'")).await;
        names(&mut city, "city", &["attendance"], "参加者数の集計").await;
        let page = town.visitor().get("/offerings/C1/apply").await;
        assert!(page.says("市の担当課に、出席の状況を、参加者数の集計のために渡します。"));
        assert!(page.says("はなの会（主催）の担当者が、お名前・ふりがな・電話番号を、当日の連絡のために見ます。"));

        let id = receiver_of(&town, "はなの会").await;
        city.post(RECEIVERS, &[("do", "end"), ("receiver", &id)]).await;
        assert!(!town.visitor().get("/offerings/C1").await.says("当日の連絡のため"));
        let page = city.get(RECEIVERS).await;
        assert!(page.says("終わった提供") && page.says("当日の連絡のため"), "that it was received stays written");
        assert_eq!(deeds(&town).await, [
            ("end_receiver".into(), String::new()),
            ("name_receiver".into(), "city: attendance".into()),
            ("name_receiver".into(), "はなの会: name, kana, phone".into()),
        ]);
    }
}

story! {
    async fn a_wrong_form_comes_back_with_what_was_typed(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let long = "あ".repeat(201);
        for (partner, columns, why, says) in [
            ("", &["name"][..], "連絡", "団体を選んでください"),
            ("nobody", &["name"], "連絡", "団体を選んでください"),
            ("はなの会", &[], "連絡", "1つ以上選んでください"),
            ("はなの会", &["name", "password_hash"], "連絡", "知らない項目があります"),
            ("はなの会", &["name"], "", "目的を入力してください"),
            ("はなの会", &["name"], &long, "200文字以内"),
        ] {
            let answer = names(&mut city, partner, columns, why).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{partner} {columns:?}");
            assert!(answer.texts(".error-summary, [role=alert]").concat().contains(says) || answer.says(says), "{says}");
            assert_eq!(answer.attribute("input[name=why]", "value").unwrap_or_default(), why);
        }
        assert_eq!(city.post(RECEIVERS, &[("do", "dance")]).await.status, StatusCode::BAD_REQUEST);
        for what in ["end", "take_back"] {
            let answer = city.post(RECEIVERS, &[("do", what), ("receiver", "somebody")]).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{what}");
        }
        assert!(deeds(&town).await.is_empty());
        let page = city.get(RECEIVERS).await;
        assert!(page.says("受け取っている団体はありません"));
        assert!(!page.says("参加決定後の質問への回答"), "only what the offering asks for is offered");
    }
}

story! {
    async fn a_host_that_is_not_named_sees_numbers_why_and_whom_to_ask(town: Town = town) {
        town.change(sql("UPDATE offering SET head_count = 1 WHERE id = 'C1'")).await;
        let mut host = town.signed_in("host", Role::Partner, Some("helpers")).await;
        let page = host.get("/office/offerings/C1").await;
        assert!(page.says("参加決定") && page.says("あなたの団体には提供されていません") && page.says("0566-00-0100"));
        let links = page.attributes("main a", "href");
        assert!(links.contains(&"/office/sessions/C1-1/change".to_owned()), "it may change and cancel");
        for missing in ["/print", "/attendance.csv", "/enter", "/fees", "/receivers"] {
            assert!(!links.iter().any(|l| l.ends_with(missing)), "{missing}");
        }
        assert!(host.get("/office").await.says("講座C1"));
        let people = host.get("/office/people").await;
        assert!(people.says("市民協働課にご相談ください") && people.texts("form[action='/office/people']").is_empty());

        // The desk counts heads, which are nobody's data.
        let desk = host.get("/desk/C1-1").await;
        assert!(desk.says("来場 0人／予定 1人") && desk.says("提供されていません") && !desk.says("見本 花子"));
        assert_eq!(host.post("/desk/C1-1", &[("do", "count"), ("add", "10"), ("fact", "h")]).await.status, StatusCode::SEE_OTHER);
        assert!(host.get("/desk/C1-1").await.says("ただいま 10人"));
        let wrong = host.post("/desk/C1-1", &[("do", "count"), ("set", "many"), ("fact", "i")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!wrong.says("見本 花子"));

        // What it changes touches people whom it does not see.
        let cancel = [("do", "cancel"), ("cancel_why", "weather")];
        let change = host.post("/office/sessions/C1-1/change", &cancel).await.location();
        let page = host.get(&change).await;
        assert!(page.says("メール 1人") && !page.says("見本 花子"));
        assert_eq!(host.get(&format!("{change}/sheets")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(host.post(&change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn access_ends_so_many_days_after_the_last_session_and_moves_with_it(town: Town = town) {
        town.receives("C1", "はなの会", "name,kana,attendance").await;
        let to = |date: &str| {
            let then = Moment::of(date, "10:00").unwrap();
            town.app.clock.advance(then.since(town.app.clock.now()));
        };
        to("2027-01-11");
        let mut group = town.signed_in("taro", Role::Partner, Some("はなの会")).await;
        assert!(group.get("/office/offerings/C1").await.says("見本 花子"), "thirty days after 12 December");
        to("2027-01-12");
        let mut group2 = town.signed_in("jiro", Role::Partner, Some("はなの会")).await;
        let page = group2.get("/office/offerings/C1").await;
        assert!(!page.says("見本 花子") && page.says("令和9年1月11日（月曜日）で終わりました") && page.says("参加決定"));
        let person: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '見本 花子'")).await.unwrap();
        assert_eq!(group2.get(&format!("/office/registrations/{}", person.0)).await.status, StatusCode::FORBIDDEN);
        assert!(!group2.get("/desk/C1-1").await.says("見本 花子"));

        // The session is moved: so is the last day. And as the offering says.
        let later = Moment::of("2027-02-01", "15:30").unwrap();
        town.change(sql("UPDATE session SET ends_at = $1 WHERE id = 'C1-1'").bind(later)).await;
        assert!(group2.get("/office/offerings/C1").await.says("見本 花子"));
        to("2027-02-10");
        town.change(sql("UPDATE offering SET access_days = 3 WHERE id = 'C1'")).await;
        let mut group3 = town.signed_in("saburo", Role::Partner, Some("はなの会")).await;
        assert!(group3.get("/office/offerings/C1").await.says("令和9年2月4日"));
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/offerings/C1").await.says("見本 花子"));
        assert!(city.get(RECEIVERS).await.says("最後の開催から3日"));
    }
}

story! {
    async fn the_demo_citys_centre_receives_what_its_days_need(town: Town = Town::demo) {
        let mut centre = town.visitor();
        centre.post("/signin", &[("email", "partner@example.jp"), ("password", "tsudoi-demo-partner")]).await;
        let page = centre.get("/office/offerings/D15").await;
        assert!(page.says("お名前・ふりがな・電話番号・出席の状況") && page.says("市が許可するまで"));
        assert!(centre.get("/office/offerings/D16").await.text().contains("/office/offerings/D16/attendance.csv"));
        assert!(town.visitor().get("/offerings/D09").await.says("当日の受付と連絡のため"));
    }
}
