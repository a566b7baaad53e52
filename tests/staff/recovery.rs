use axum::http::StatusCode;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::phone::{gives_password, sets_up};
use crate::town::{Answer, Client, Town, story};

async fn id_of(town: &Town, name: &str) -> String {
    town.app.store.one::<(String,)>(sql("SELECT id FROM staff WHERE name = $1").bind(name)).await.unwrap().0
}

async fn does(by: &mut Client, account: &str, verb: &str) -> Answer {
    let fields = [("do", verb), ("remove_why", "device_lost"), ("remove_identified", "driving_licence")];
    by.post(&format!("/office/staff/{account}"), &fields).await
}

async fn has_factor(town: &Town, account: &str) -> bool {
    let query = sql("SELECT COUNT(*) FROM second_factor WHERE staff_id = $1 AND ended_at IS NULL").bind(account);
    town.app.store.one::<(i64,)>(query).await.unwrap().0 > 0
}

async fn recorded(town: &Town, account: &str) -> Vec<(String, String)> {
    let query =
        sql("SELECT verb, reason FROM audit WHERE subject = $1 AND verb NOT IN ('see_account', 'staff_signed_in', \
        'staff_code_asked', 'staff_added', 'staff_app_set_up') ORDER BY at, id");
    town.app.store.all(query.bind(format!("staff:{account}"))).await.unwrap()
}

story! {
    async fn a_partners_lost_factor_is_taken_away_by_one_of_the_city(town: Town = Town::empty) {
        town.partner("club").await;
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut taro = town.signed_in("taro", Role::Partner, Some("club")).await;
        sets_up(&town, &mut taro).await;
        let account = id_of(&town, "taro").await;
        let done = does(&mut hana, &account, "remove").await;
        assert!(hana.follow(&done).await.says("解除し、本人にメールで知らせました"));
        assert_eq!(taro.get("/office").await.status, StatusCode::UNAUTHORIZED, "what rested on it has ended");
        assert_eq!(gives_password(&mut taro, "taro").await.location(), "/office", "not required here");
        let letter = town.letter_to("taro@city.example.jp").await;
        assert!(letter.subject.contains("解除しました") && letter.text.contains("令和8年11月24日"), "{letter:?}");
        assert_eq!(recorded(&town, &account).await, [("staff_factor_removed".into(), "device_lost・driving_licence".into())]);
        let nothing = does(&mut hana, &account, "remove").await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn a_city_accounts_lost_factor_is_taken_away_by_two_others(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let mut mari = town.signed_in("mari", Role::City, None).await;
        sets_up(&town, &mut hana).await;
        let account = id_of(&town, "hana").await;
        let own = does(&mut hana, &account, "remove").await;
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "not by oneself");

        let proposed = does(&mut ken, &account, "remove").await;
        assert!(ken.follow(&proposed).await.says("解除を申請し"));
        assert!(has_factor(&town, &account).await);
        let letter = town.letter_to("hana@city.example.jp").await;
        assert!(letter.subject.contains("申請されました") && letter.text.contains("11月25日"), "{letter:?}");
        for (who, verb) in [(&mut ken, "confirm"), (&mut hana, "confirm"), (&mut mari, "remove")] {
            let refused = does(who, &account, verb).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}");
            assert!(has_factor(&town, &account).await);
        }
        assert!(!ken.get(&format!("/office/staff/{account}")).await.says("承認して解除する"));
        assert!(mari.get(&format!("/office/staff/{account}")).await.says("kenさんが申請しました（理由：端末の紛失・故障）"));

        town.minutes_pass(1);
        let confirmed = does(&mut mari, &account, "confirm").await;
        assert_eq!(confirmed.location(), format!("/office/staff/{account}?done=removed"));
        assert!(!has_factor(&town, &account).await);
        assert_eq!(hana.get("/office").await.status, StatusCode::UNAUTHORIZED);
        assert!(town.letter_to("hana@city.example.jp").await.subject.contains("解除しました"));
        assert_eq!(recorded(&town, &account).await, [
            ("staff_recovery_proposed".into(), "device_lost・driving_licence".into()),
            ("staff_factor_removed".into(), "device_lost".into()),
        ]);
        assert_eq!(does(&mut mari, &account, "confirm").await.status, StatusCode::UNPROCESSABLE_ENTITY, "done already");
    }
}

story! {
    async fn a_proposal_runs_out_after_a_day_and_may_be_made_again(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        sets_up(&town, &mut hana).await;
        let account = id_of(&town, "hana").await;
        town.account("ken", Role::City, None).await;
        town.account("mari", Role::City, None).await;
        let (mut ken, mut mari) = (town.visitor(), town.visitor());
        gives_password(&mut ken, "ken").await;
        does(&mut ken, &account, "remove").await;
        // Told before it ran out, or not at all.
        town.hours_pass(24);
        town.work().await;
        assert!(!town.letters().iter().any(|mail| mail.subject.contains("申請されました")));
        gives_password(&mut mari, "mari").await;
        let late = does(&mut mari, &account, "confirm").await;
        assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.says("期限が過ぎています"));
        assert!(has_factor(&town, &account).await);
        assert_eq!(does(&mut mari, &account, "remove").await.status, StatusCode::SEE_OTHER);
        town.minutes_pass(24 * 60 - 1);
        gives_password(&mut ken, "ken").await;
        assert_eq!(does(&mut ken, &account, "confirm").await.status, StatusCode::SEE_OTHER, "in the last minute");
    }
}

story! {
    async fn whose_factor_it_is_may_stop_it(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let mut mari = town.signed_in("mari", Role::City, None).await;
        sets_up(&town, &mut hana).await;
        let account = id_of(&town, "hana").await;
        does(&mut ken, &account, "remove").await;
        let stopped = does(&mut hana, &account, "give_up").await;
        assert!(hana.follow(&stopped).await.says("申請を取り消しました"));
        assert_eq!(does(&mut mari, &account, "confirm").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(does(&mut mari, &account, "give_up").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(has_factor(&town, &account).await);
    }
}

story! {
    async fn two_who_confirm_at_once_take_it_away_once(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        let mut ken = town.signed_in("ken", Role::City, None).await;
        let mut mari = town.signed_in("mari", Role::City, None).await;
        let mut yuki = town.signed_in("yuki", Role::City, None).await;
        sets_up(&town, &mut hana).await;
        let account = id_of(&town, "hana").await;
        does(&mut ken, &account, "remove").await;
        let (one, other) = tokio::join!(does(&mut mari, &account, "confirm"), does(&mut yuki, &account, "confirm"));
        let mut statuses = [one.status, other.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
        let removals = recorded(&town, &account).await.into_iter().filter(|(verb, _)| verb == "staff_factor_removed");
        assert_eq!(removals.count(), 1);
    }
}
