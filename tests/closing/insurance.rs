use axum::http::StatusCode;
use tsudoi::checkin::FactKind;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{ATTENDANCE, Day, closes, happens};
use crate::privacy::secrecy::kept_secret;
use crate::town::{Town, story};

const LIST: &str = "/office/sessions/C-1/insurance";
const CSV: &str = "/office/sessions/C-1/insurance.csv";

story! {
    async fn the_list_for_an_insurer_is_made_from_a_closed_attendance(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let early = city.get(LIST).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert!(early.says("先に出席を確定してください"));
        closes(&mut city, ATTENDANCE, &[]).await;
        let page = city.get(LIST).await;
        for words in ["見本 花子", "ミホン ハナコ", "70代", "0566-00-0001", "13:25", "休田 三郎", "欠席", "一致しています", "第1回の確定"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        let file = city.get(CSV).await.text();
        let (digest,): (String,) = day.town.app.store.one(sql("SELECT digest FROM attendance_closing")).await.unwrap();
        let lines: Vec<&str> = file.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].contains("氏名,フリガナ,年代,電話番号,出欠,来場,退出,確定の回,確定日時,名簿の照合値（SHA-256）,いまの名簿との照合"), "{}", lines[0]);
        let taro = lines.iter().find(|l| l.contains("例示 太郎")).unwrap();
        assert!(taro.contains("出席,14:00,15:00,1,2026-12-12 16:15"), "{taro}");
        assert!(taro.ends_with(&format!("{digest},一致しています。確定したときから変わっていません。")), "{taro}");
        for (verb, n) in [("take_insurance_list", 1), ("print_insurance_list", 1)] {
            let looks: (i64,) = day.town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = $1").bind(verb)).await.unwrap();
            assert_eq!(looks.0, n, "{verb}");
        }
    }
}

story! {
    async fn what_came_in_after_the_closing_is_in_no_list_without_a_word(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        assert!(!city.get(LIST).await.says("もう一度出席を確定してください"));
        // A device sends late that the third was there.
        day.town.minutes_pass(10);
        happens(&day.town, &day.by, "C-1", &day.third.people[0], FactKind::CheckIn).await;
        let page = city.get(LIST).await;
        assert!(page.says("もう一度出席を確定してください") && page.says("もう一度確定する（第2回）"), "{}", page.text());
        let file = city.get(CSV).await.text();
        let rows: Vec<&str> = file.lines().skip(1).collect();
        assert!(rows.len() == 3 && rows.iter().all(|row| row.ends_with("一致しません。確定後に届いた記録が1件あります。")), "{file}");
        closes(&mut city, ATTENDANCE, &[]).await;
        let file = city.get(CSV).await.text();
        let third = file.lines().find(|l| l.contains("休田 三郎")).unwrap();
        assert!(third.contains(",出席,") && third.ends_with("一致しています。確定したときから変わっていません。"), "{third}");
    }
}

story! {
    async fn where_a_name_is_put_right_the_attendance_is_closed_again(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        day.town.run(sql("UPDATE participant SET name = '見本 華子' WHERE id = $1").bind(&day.hanako.people[0])).await;
        let page = city.get(LIST).await;
        assert!(page.says("もう一度出席を確定してください") && page.says("氏名・連絡先などの訂正"), "{}", page.text());
        assert!(city.get(CSV).await.text().lines().skip(1).all(|row| row.contains("一致しません")));
        let done = closes(&mut city, ATTENDANCE, &[]).await;
        assert!(city.follow(&done).await.says("第2回の確定"));
        let page = city.get(LIST).await;
        assert!(page.says("一致しています") && !page.says("もう一度出席を確定してください"), "{}", page.text());
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn only_what_is_ticked_stands_in_it(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        let file = city.get(&format!("{CSV}?chosen=1&part=kana&part=times")).await.text();
        assert!(file.contains("ミホン ハナコ") && !file.contains("見本") && !file.contains("0566"), "{file}");
        let nothing = city.get(&format!("{CSV}?chosen=1")).await.text();
        assert!(!nothing.contains("ハナコ") && !nothing.contains("13:25"), "{nothing}");
    }
}

story! {
    async fn a_partner_takes_what_it_receives_once_it_may_take_lists(town: Town = Town::empty) {
        town.partner("group").await;
        let day = Day::of(town).await;
        day.town.hosts("C", "group").await;
        day.town.receives("C", "group", "name,attendance").await;
        let mut group = day.town.signed_in("lead", Role::Partner, Some("group")).await;
        closes(&mut group, ATTENDANCE, &[]).await;
        assert_eq!(group.get(CSV).await.status, StatusCode::FORBIDDEN);
        assert_eq!(group.get(LIST).await.status, StatusCode::FORBIDDEN);
        day.town.takes_lists("C", "group").await;
        let file = group.get(&format!("{CSV}?part=name&part=kana&part=phone&part=times")).await.text();
        assert!(file.contains("見本 花子") && file.contains("13:25"), "{file}");
        assert!(!file.contains("ハナコ") && !file.contains("0566"), "{file}");
    }
}

story! {
    async fn whoever_is_kept_secret_has_no_name_in_it_and_the_page_says_why_the_seal_differs(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        kept_secret(&day.town, &day.hanako).await;
        let page = city.get(LIST).await;
        assert!(!page.says("見本") && !page.says("ハナコ") && page.says("秘匿の設定"), "{}", page.text());
        assert!(page.says("例示 太郎"));
        let file = city.get(CSV).await.text();
        assert!(!file.contains("見本") && !file.contains("ハナコ"), "{file}");
    }
}
