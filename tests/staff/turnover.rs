use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::{gives_password, sets_up};
use crate::town::{Mail, Town, story};

async fn id_of(town: &Town, name: &str) -> String {
    town.app.store.one::<(String,)>(sql("SELECT id FROM staff WHERE name = $1").bind(name)).await.unwrap().0
}

async fn end_of(town: &Town, name: &str) -> Option<String> {
    let query = sql("SELECT ends_on FROM staff WHERE name = $1").bind(name);
    town.app.store.one::<(Option<String>,)>(query).await.unwrap().0
}

impl Town {
    fn it_becomes(&self, instant: &str) {
        let now = self.app.clock.now();
        self.app.clock.advance(Moment::parse(instant).expect("an instant").since(now));
    }
}

fn reminders(town: &Town) -> Vec<Mail> {
    town.letters().into_iter().filter(|mail| mail.subject.contains("有効期限")).collect()
}

story! {
    async fn an_account_signs_in_until_the_end_of_its_last_day_and_no_longer(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        assert_eq!(end_of(&town, "hana").await.as_deref(), Some("2027-03-31"));
        town.it_becomes("2027-03-31T22:00:00+09:00");
        let mut hana = town.visitor();
        assert_eq!(gives_password(&mut hana, "hana").await.location(), "/office");
        town.it_becomes("2027-03-31T23:59:59+09:00");
        assert_eq!(hana.get("/office").await.status, StatusCode::OK);
        town.it_becomes("2027-04-01T00:00:00+09:00");
        assert_eq!(hana.get("/office").await.status, StatusCode::UNAUTHORIZED);
        let ended = gives_password(&mut hana, "hana").await;
        let unknown = gives_password(&mut hana, "nobody").await;
        assert_eq!((ended.status, unknown.status), (StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED));
        assert_eq!(ended.text().replace("hana@", "nobody@"), unknown.text(), "the same words");
    }
}

story! {
    async fn an_account_is_renewed_for_a_year_once(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        town.account("ken", Role::City, None).await;
        let url = format!("/office/staff/{}", id_of(&town, "ken").await);
        assert!(hana.get(&url).await.says("令和10年3月31日"));
        let renewed = hana.post(&url, &[("do", "renew")]).await;
        assert!(hana.follow(&renewed).await.says("有効期限を延ばしました"));
        assert_eq!(end_of(&town, "ken").await.as_deref(), Some("2028-03-31"));
        let again = hana.post(&url, &[("do", "renew")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(end_of(&town, "ken").await.as_deref(), Some("2028-03-31"));
        let (reason,): (String,) =
            town.app.store.one(sql("SELECT actor FROM audit WHERE verb = 'staff_renewed'")).await.unwrap();
        assert_eq!(reason, id_of(&town, "hana").await);
    }
}

story! {
    async fn an_account_ends_at_once_and_may_be_renewed(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::Desk, None).await;
        let url = format!("/office/staff/{}", id_of(&town, "ken").await);
        let ended = hana.post(&url, &[("do", "end")]).await;
        assert!(hana.follow(&ended).await.says("アカウントを終了しました"));
        assert_eq!(ken.get("/desk").await.status, StatusCode::UNAUTHORIZED);
        let sessions: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM staff_session")).await.unwrap();
        assert_eq!(sessions.0, 1, "hers");
        assert_eq!(gives_password(&mut ken, "ken").await.status, StatusCode::UNAUTHORIZED);
        for verb in ["end", "renew"] {
            let mine = format!("/office/staff/{}", id_of(&town, "hana").await);
            assert!(hana.get(&mine).await.texts(&format!("button[value={verb}]")).is_empty(), "{verb}");
            let own = hana.post(&mine, &[("do", verb)]).await;
            assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}");
        }
        assert_eq!(end_of(&town, "hana").await.as_deref(), Some("2027-03-31"), "a colleague renews it");
        assert_eq!(hana.get("/office").await.status, StatusCode::OK);

        hana.post(&url, &[("do", "renew")]).await;
        assert_eq!(end_of(&town, "ken").await.as_deref(), Some("2027-03-31"));
        assert_eq!(gives_password(&mut ken, "ken").await.location(), "/desk");
        for verb in ["renew", "end"] {
            assert_eq!(hana.post("/office/staff/nobody", &[("do", verb)]).await.status, StatusCode::NOT_FOUND);
        }
        assert_eq!(hana.post(&url, &[("do", "dance")]).await.status, StatusCode::BAD_REQUEST);
    }
}

story! {
    async fn the_city_sees_all_accounts_and_the_look_is_recorded(town: Town = Town::empty) {
        town.partner("はなの会").await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("はなの会")).await;
        sets_up(&town, &mut taro).await;
        town.account("uke", Role::Desk, None).await;
        let list = hana.get("/office/staff").await;
        let rows = list.texts("tbody tr");
        for (row, words) in rows.iter().zip([
            &["hana", "市職員", "なし", "11月24日（火）午前9時", "令和9年3月31日"][..],
            &["taro", "団体", "はなの会", "認証アプリ"],
            &["uke", "受付係", "なし"],
        ]) {
            assert!(words.iter().all(|word| row.contains(word)), "{row}");
        }
        assert_eq!(rows.len(), 3);
        assert!(list.attributes("nav.staff a", "href").contains(&"/office/staff".to_owned()));
        town.minutes_pass(1);
        hana.get(&format!("/office/staff/{}", id_of(&town, "taro").await)).await;
        let looks: Vec<(String,)> =
            town.app.store.all(sql("SELECT verb FROM audit WHERE verb LIKE 'see_%' ORDER BY id")).await.unwrap();
        assert_eq!(looks, [("see_accounts".into(),), ("see_account".into(),)]);
        assert_eq!(hana.get("/office/staff/nobody").await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn who_ends_soon_is_told_a_month_and_a_week_before_once(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        town.it_becomes("2027-02-28T12:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 0, "31 days before");
        town.it_becomes("2027-03-01T08:59:59+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 0);
        town.it_becomes("2027-03-01T09:00:00+09:00");
        town.work().await;
        let sent = reminders(&town);
        assert_eq!(sent.len(), 1);
        assert!(sent[0].text.contains("令和9年3月31日（水曜日）で終わります"), "{}", sent[0].text);
        for (instant, letters) in [
            ("2027-03-02T09:00:00+09:00", 1),
            ("2027-03-23T09:00:00+09:00", 1),
            ("2027-03-24T09:00:00+09:00", 2),
            ("2027-03-31T09:00:00+09:00", 2),
            ("2027-04-01T09:00:00+09:00", 2),
        ] {
            town.it_becomes(instant);
            town.work().await;
            assert_eq!(reminders(&town).len(), letters, "{instant}");
        }
    }
}

story! {
    async fn who_is_renewed_or_ended_is_not_reminded(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        town.account("ken", Role::City, None).await;
        town.account("mari", Role::City, None).await;
        town.it_becomes("2027-03-01T09:00:00+09:00");
        tsudoi::staff::remind::remind_ends(&town.app).await.unwrap();
        let mut hana = town.visitor();
        gives_password(&mut hana, "hana").await;
        hana.post(&format!("/office/staff/{}", id_of(&town, "ken").await), &[("do", "renew")]).await;
        hana.post(&format!("/office/staff/{}", id_of(&town, "mari").await), &[("do", "end")]).await;
        town.work().await;
        let told: Vec<String> = reminders(&town).into_iter().map(|mail| mail.to).collect();
        assert_eq!(told, ["hana@city.example.jp"]);
        // Another year, another reminder.
        town.it_becomes("2028-03-01T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).iter().filter(|mail| mail.to == "ken@city.example.jp").count(), 1);
    }
}

story! {
    async fn accounts_older_than_last_days_are_given_one(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let mut tx = town.app.store.write().await.unwrap();
        tx.run_exactly(1, sql("UPDATE staff SET ends_on = NULL")).await.unwrap();
        tx.commit().await.unwrap();
        let mut hana = town.visitor();
        assert_eq!(gives_password(&mut hana, "hana").await.location(), "/office", "until then it has none");
        assert!(hana.get("/office/staff").await.says("未設定"));
        town.work().await;
        assert_eq!(end_of(&town, "hana").await.as_deref(), Some("2027-03-31"));
    }
}

story! {
    async fn the_demos_accounts_last_as_long_as_a_demo_is_played(town: Town = Town::demo) {
        town.it_becomes("2028-03-31T09:00:00+09:00");
        for role in ["city", "partner", "desk"] {
            let (email, password) = (format!("{role}@example.jp"), format!("tsudoi-demo-{role}"));
            let answer = town.visitor().post("/signin", &[("email", &email), ("password", &password)]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{role}");
        }
    }
}
