use tsudoi::programme::Announcement;
use tsudoi::registration::{State, key};
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::data;
use crate::registration::{form, with};
use crate::town::announce::course;
use crate::town::{Guest, Kind, Town, story};

fn with_photos(id: &str) -> Announcement {
    let mut a = course(id, 20);
    a.offering.photos = Flag(true);
    a
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town.publish(&with_photos("C2")).await;
    town
}

fn page_of(town: &Town, guest: &Guest) -> String {
    format!("/registrations/{}?key={}", guest.receipt, key::key(&town.app.config.secret, &guest.registration, 1))
}

story! {
    async fn all_of_a_person_is_found_or_it_is_said_that_it_is_too_much(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for _ in 0..60 {
            town.guest("C1", &[], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        }
        let search = [("do", "search"), ("q", "みほん はなこ")];
        let found = city.post("/office/disclosure", &search).await;
        assert_eq!(found.attributes("input[name=part]", "value").len(), 120, "sixty, as applicant and as participant");
        assert!(found.says("60件の申込みが見つかりました"));
        for _ in 60..501 {
            town.guest("C1", &[], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        }
        let part = found.attributes("input[name=part]", "value").remove(0);
        let make = [("do", "make"), ("q", "みほん はなこ"), ("part", part.as_str()), ("identified", "passport")];
        for fields in [&search[..], &make[..]] {
            let refused = city.post("/office/disclosure", fields).await;
            assert_eq!(refused.status, 422);
            assert!(refused.texts("#errors").concat().contains("500件を超える") && refused.attributes("input[name=part]", "value").is_empty());
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM disclosure").await, 0);
    }
}

story! {
    async fn one_person_is_shown_all_that_is_held_about_them_and_nothing_of_others(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let family = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 親", "ミホン オヤ"), ("見本 子", "ミホン コ")]).await;
        town.guest("C2", &["C2-S1"], State::Confirmed, &[("別人 一郎", "ベツジン イチロウ")]).await;
        city.post(&format!("/office/registrations/{}", family.registration), &[("do", "note"), ("note", "電話で相談あり")]).await;
        city.get("/office/offerings/C1").await;
        let found = city.post("/office/disclosure", &[("do", "search"), ("q", "みほん")]).await;
        assert!(found.says("見本 親（ミホン オヤ）　申込者") && found.says("見本 子（ミホン コ）　参加者"));
        assert!(!found.says("別人"));
        let applicant = format!("{}/", family.registration);
        let own = format!("{}/{}", family.registration, family.people[0]);
        for (fields, said) in [
            (vec![("part", applicant.as_str())], "本人確認の方法を選んでください"),
            (vec![("identified", "passport")], "本人のものを選んでください"),
            (vec![("part", "other/thing"), ("identified", "passport")], "本人のものを選んでください"),
            (vec![("part", applicant.as_str()), ("identified", "a friend")], "本人確認の方法を選んでください"),
        ] {
            let mut fields = fields;
            fields.extend([("do", "make"), ("q", "みほん")]);
            let refused = city.post("/office/disclosure", &fields).await;
            assert_eq!(refused.status, 422);
            assert!(refused.says(said), "{said}");
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM disclosure").await, 0);
        let made = city.post("/office/disclosure", &[("do", "make"), ("q", "みほん"), ("part", &applicant), ("part", &own), ("identified", "driving_licence")]).await;
        let document = city.follow(&made).await;
        for told in ["見本 親", "ミホン オヤ", "hanako@example.jp", "0566-00-0001", "電話で相談あり", "運転免許証", "申込みの一覧を見た", "本人に開示した"] {
            assert!(document.says(told), "{told}");
        }
        assert!(!document.says("見本 子") && !document.says("ミホン コ"), "the child's data is the child's");
        let json = city.get(&format!("{}/data.json", made.location())).await;
        let json: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
        assert_eq!(json["identified"], "driving_licence");
        assert_eq!(json["registrations"][0]["registration"][0]["name"], "見本 親");
        assert_eq!(json["registrations"][0]["participant"].as_array().unwrap().len(), 1);
        assert!(!json.to_string().contains("見本 子"));
        let verbs = ["disclose", "see_disclosure", "export_disclosure"];
        for verb in verbs {
            let n: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = $1 AND subject = $2").bind(verb).bind(format!("registration:{}", family.registration))).await.unwrap();
            assert_eq!(n.0, 1, "{verb}");
        }

        // The child's own disclosure, by the parent as statutory agent, tells nothing of the parent's contact.
        let child = format!("{}/{}", family.registration, family.people[1]);
        let made = city.post("/office/disclosure", &[("do", "make"), ("q", "みほん"), ("part", &child), ("identified", "statutory_agent")]).await;
        let document = city.follow(&made).await;
        assert!(document.says("見本 子") && !document.says("見本 親") && !document.says("hanako@example.jp") && !document.says("電話で相談"));
    }
}

story! {
    async fn a_correction_keeps_the_new_and_not_the_old_and_the_applicant_is_told(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("高橋 花子", "タカハシ ハナコ")]).await;
        let url = format!("/office/registrations/{}/correct", guest.registration);
        let shown = city.get(&url).await;
        assert_eq!(shown.attribute("input[name=name]", "value").as_deref(), Some("高橋 花子"));
        assert!(shown.says("申込者と同じ内容に訂正されます"));
        let right = [("name", "髙橋 花子"), ("name_kana", "タカハシ ハナコ"), ("email", "neu@example.jp"), ("phone", "0566-00-7777"), ("reason", "戸籍の字に直す依頼（電話）")];
        for (field, value, said) in [
            ("name", "", "氏名を入力してください"), ("name_kana", " ", "フリガナを入力してください"), ("email", "neu@", "メールアドレスの形"),
            ("phone", "12", "電話番号は市外局番から"), ("reason", "", "理由を入力してください"),
        ] {
            let refused = city.post(&url, &with(right.to_vec(), field, value)).await;
            assert_eq!(refused.status, 422, "{field}");
            assert!(refused.says(said), "{field}");
        }
        let same = city.post(&url, &[("name", "高橋 花子"), ("name_kana", "タカハシ ハナコ"), ("email", "hanako@example.jp"), ("phone", "0566-00-0001"), ("reason", "x")]).await;
        assert!(same.status == 422 && same.says("変わった項目がありません"));
        let key = |version| tsudoi::registration::key::key(&town.app.config.secret, &guest.registration, version);
        let receipt: (String,) = town.app.store.one(sql("SELECT receipt FROM registration WHERE id = $1").bind(&guest.registration)).await.unwrap();
        let page = |version| format!("/registrations/{}?key={}", receipt.0, key(version));
        assert_eq!(town.visitor().get(&page(1)).await.status, 200);
        assert_eq!(city.post(&url, &right).await.status, 303);
        // Letters went to another mailbox: whoever has them opens nothing any more.
        assert_eq!(town.visitor().get(&page(1)).await.status, 404);
        assert_eq!(town.visitor().get(&page(2)).await.status, 200);

        let now: (String, String, String, String, String) = town.app.store.one(sql(
            "SELECT r.name, p.name, p.name_key, r.phone_key, k.key FROM registration r JOIN participant p ON p.registration_id = r.id \
             JOIN person_key k ON k.participant_id = p.id WHERE r.id = $1").bind(&guest.registration)).await.unwrap();
        let expected = tsudoi::person::key(&town.app.config.secret, "タカハシ ハナコ", "髙橋 花子", None, Some("70s"), "0566-00-7777");
        assert_eq!(now, ("髙橋 花子".into(), "髙橋 花子".into(), tsudoi::text::search_key("髙橋 花子"), "0566007777".into(), expected));
        let reason: (String,) = town.app.store.one(sql("SELECT reason FROM audit WHERE verb = 'correct_data'")).await.unwrap();
        assert_eq!(reason.0, "name, email, phone, participant.name：戸籍の字に直す依頼（電話）");
        for column in ["actor", "subject", "reason"] {
            let text = format!("SELECT COUNT(*) FROM audit WHERE {column} LIKE '%高橋%' OR {column} LIKE '%0566%'");
            assert_eq!(town.number(Box::leak(text.into_boxed_str())).await, 0);
        }
        let letter = town.letter_to("neu@example.jp").await;
        assert_eq!(letter.subject, "登録内容を訂正しました");
        assert!(!letter.text.contains("0566-00-7777") && !letter.text.contains("高橋"), "no values");
        let found = city.post("/office/people", &[("q", "7777")]).await;
        assert!(found.says("髙橋 花子"));
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn what_is_kept_secret_is_corrected_and_stays_secret(town: Town = town) {
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("秘田 一", "ヒメタ ハジメ"), ("秘田 二", "ヒメタ フタ")]).await;
        let mut chief = town.chief("chief").await;
        chief.post(&data(&guest.registration), &[("do", "keep_secret"), ("reason", "x")]).await;
        let url = format!("/office/registrations/{}/correct", guest.registration);
        let right = [
            ("name", "秘田 一"), ("name_kana", "ヒメタ ハジメ"), ("email", "hidden@example.jp"), ("phone", "0566-00-0001"), ("reason", "本人から"),
            ("people[0].name", "秘田 一"), ("people[0].name_kana", "ヒメタ ハジメ"), ("people[1].name", "秘田 次"), ("people[1].name_kana", "ヒメタ ツギ"),
        ];
        let done = chief.post(&url, &right).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let rows: (String,) = town.app.store.one(sql("SELECT name FROM participant WHERE id = $1").bind(&guest.people[1])).await.unwrap();
        assert!(rows.0.starts_with("受付番号"));
        assert!(chief.get(&url).await.attribute("input[name='people[1].name']", "value").is_some_and(|v| v == "秘田 次"));
        assert_eq!(town.letter_to("hidden@example.jp").await.subject, "お知らせがあります");
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        assert_eq!(clerk.get(&url).await.status, 403);
        assert_eq!(clerk.post(&url, &right).await.status, 403);
    }
}

story! {
    async fn an_applicant_asks_for_erasure_is_answered_and_it_goes_after_the_letter(town: Town = town) {
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let url = page_of(&town, &guest);
        let mut resident = town.visitor();
        assert!(!resident.get(&url).await.says("個人情報の削除を申し出る"), "it is needed still");
        assert_eq!(resident.post(&url, &[("do", "erase")]).await.status, 400);
        resident.post(&url, &[("do", "withdraw")]).await;
        town.work().await;
        let page = resident.get(&url).await;
        assert!(page.says("個人情報の削除を申し出る") && page.says("2028年3月31日") || page.says("令和10年3月31日"));
        for _ in 0..2 {
            assert_eq!(resident.post(&url, &[("do", "erase")]).await.status, 303);
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM data_request").await, 1);
        assert!(resident.get(&url).await.says("確認しています"));

        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/disposal").await.says("削除の申し出"));
        let office = data(&guest.registration);
        assert!(city.get(&office).await.says("本人が個人情報の削除を申し出ています"));
        assert_eq!(city.post(&office, &[("do", "refuse-erase"), ("refuse-erase", "")]).await.status, 422);
        city.post(&office, &[("do", "refuse-erase"), ("refuse-erase", "会計書類の保存義務があるため")]).await;
        assert!(resident.get(&url).await.says("会計書類の保存義務があるため"));
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("削除のお申し出") && !letter.text.contains("会計書類"));

        // Asked again, held, and then granted.
        resident.post(&url, &[("do", "erase")]).await;
        city.post(&office, &[("do", "hold"), ("hold_why", "claim")]).await;
        let held = city.post(&office, &[("do", "grant")]).await;
        assert!(held.status == 422 && held.says("保留されている"));
        town.run(sql("UPDATE hold SET lifted_at = 1")).await;
        assert_eq!(city.post(&office, &[("do", "grant")]).await.status, 303);
        town.minutes_pass(2);
        let letter = town.letter_to("hanako@example.jp").await;
        assert_eq!(letter.subject, "個人情報を削除します");
        town.minutes_pass(2);
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM registration WHERE name <> '' OR email IS NOT NULL").await, 0);
        assert_eq!(resident.get(&url).await.status, 410);
        assert_eq!(resident.post(&url, &[("do", "erase")]).await.status, 410);
        assert_eq!(town.number("SELECT COUNT(*) FROM data_request WHERE state = 'done'").await, 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn an_applicant_asks_for_a_correction_which_answers_it(town: Town = town) {
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let url = page_of(&town, &guest);
        let mut resident = town.visitor();
        let empty = resident.post(&url, &[("do", "correct"), ("wish", "")]).await;
        assert!(empty.status == 422 && empty.says("訂正してほしい内容を入力してください"));
        let long = "あ".repeat(501);
        let refused = resident.post(&url, &[("do", "correct"), ("wish", &long)]).await;
        assert!(refused.status == 422 && refused.text().contains(&long), "nothing typed is lost");
        resident.post(&url, &[("do", "correct"), ("wish", "電話が変わりました")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let form = format!("/office/registrations/{}/correct", guest.registration);
        assert!(city.get(&form).await.says("電話が変わりました"));
        city.post(&form, &[("name", "見本 花子"), ("name_kana", "ミホン ハナコ"), ("email", "hanako@example.jp"), ("phone", "0566-00-9999"), ("reason", "本人から")]).await;
        assert!(resident.get(&url).await.says("対応しました"));
    }
}

story! {
    async fn who_does_not_agree_to_photos_is_marked_and_everyone_may_change_their_mind(town: Town = town) {
        let mut resident = town.visitor();
        assert!(!resident.get("/offerings/C1/apply").await.says("写真が市の広報"));
        let asked = resident.get("/offerings/C2/apply").await;
        assert!(asked.says("写真が市の広報やホームページに載ってもよい"));
        assert_eq!(asked.attribute("input[name=photo_consent]", "checked"), None, "no is the default");
        let applied = resident.post("/offerings/C2/apply", &form("不可 花子", "0566-00-0001", "a")).await;
        let agrees = with(with(form("同意 花子", "0566-00-0002", "b"), "photo_consent", "1"), "email", "b@example.jp");
        resident.post("/offerings/C2/apply", &agrees).await;
        town.run(sql("UPDATE registration SET state = 'confirmed', hold_until = NULL, confirmed_at = 1")).await;
        let (page, mut city) = (applied.location(), town.signed_in("city", Role::City, None).await);
        let list = |text: &str, name: &str| text.lines().find(|l| l.contains(name)).unwrap_or_default().to_owned();
        let csv = city.get("/office/offerings/C2/attendance.csv").await.text();
        assert!(csv.contains("写真・広報掲載") && list(&csv, "不可 花子").contains("撮影不可") && list(&csv, "同意 花子").contains("同意"));
        let sheet = city.get("/office/offerings/C2/print").await;
        let rows = sheet.texts("tbody tr");
        assert!(rows.iter().any(|r| r.contains("不可 花子") && r.contains("撮影不可")));
        assert!(rows.iter().any(|r| r.contains("同意 花子") && !r.contains("撮影不可")));
        let desk = city.get("/desk/C2-1").await.texts("ul.people li");
        assert_eq!(desk.iter().filter(|l| l.contains("撮影不可")).count(), 1);

        assert!(resident.get(&page).await.says("不可 花子：載ってもよい"));
        assert_eq!(resident.post(&page, &[("do", "photos"), ("photos[0]", "1")]).await.status, 303);
        assert_eq!(town.number("SELECT COUNT(*) FROM participant WHERE photo_consent = 1").await, 2);
        assert_eq!(resident.post(&page, &[("do", "photos")]).await.status, 303);
        assert_eq!(town.number("SELECT COUNT(*) FROM participant WHERE photo_consent = 1").await, 1, "withdrawn at once");
    }
}

story! {
    async fn the_register_says_what_the_offerings_declare(town: Town = Town::demo) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let list = city.get("/office/files").await;
        assert!(list.says("講座等申込者ファイル") && list.says("令和8年度"));
        let entry = city.get("/office/files/all").await;
        for told in ["安城市", "氏名", "フリガナ", "生年月日", "電話番号", "領収書の宛名", "利用目的", "電算処理ファイル", "ウェブ"] {
            assert!(entry.says(told), "{told}");
        }
        let host: (String,) = town.app.store.one(sql("SELECT MIN(p.name) FROM partner p JOIN offering_partner h ON h.partner_id = p.id \
            JOIN registration r ON r.offering_id = h.offering_id")).await.unwrap();
        assert!(entry.says(&host.0), "who receives the data");
        // What nobody asks for is not in it.
        let mut tx = town.app.store.write().await.unwrap();
        tx.run(sql("UPDATE offering SET asks = '', fee = 0, photos = 0")).await.unwrap();
        tx.commit().await.unwrap();
        let items = city.get("/office/files/all").await.texts(".facts dd").swap_remove(4);
        assert!(!items.contains("生年月日") && !items.contains("領収書の宛名") && items.contains("氏名"), "{items}");
        let csv = city.get("/office/files/2026/entry.csv").await;
        assert!(csv.text().contains("記録項目") && csv.header("content-type").starts_with("text/csv"));
        for (url, status) in [("/office/files/1999", 404), ("/office/files/x", 404), ("/office/files/x/entry.csv", 404)] {
            assert_eq!(city.get(url).await.status, status, "{url}");
        }
    }
}
