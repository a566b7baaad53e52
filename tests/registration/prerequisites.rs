use axum::http::StatusCode;
use tsudoi::programme::{Prerequisite, PrerequisiteKind};
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use super::{form, with};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

/// C2 is for those who have completed C1's programme, and have never been in C2's.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut basic = course("C1", 10);
    basic.offering.programme_id = "basic".into();
    town.publish(&basic).await;
    let mut next = course("C2", 10);
    next.offering.confirm_by_code = Flag(false);
    next.prerequisites = vec![Prerequisite {
        offering_id: "C2".into(),
        programme_id: "basic".into(),
        title: "講座C1".into(),
        kind: PrerequisiteKind::Completed,
    }];
    town.publish(&next).await;
    town
}

story! {
    async fn what_must_have_been_done_before_is_said_and_declared(town: Town = town) {
        let mut v = town.visitor();
        assert!(v.get("/offerings/C2").await.says("を修了している人"));
        assert!(v.get("/offerings/C2/apply").await.says("を修了しています"));
        let typed = form("見本 花子", "0566-00-0001", "k");
        let refused = v.post("/offerings/C2/apply", &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("この募集に申し込めるのは") && refused.attribute("[name='name']", "value").as_deref() == Some("見本 花子"), "nothing typed is lost");
        let done = v.post("/offerings/C2/apply", &with(typed, "before.basic", "1")).await;
        assert_eq!(town.state_of(&done.location()).await, State::Confirmed);
    }
}

story! {
    async fn the_office_sees_what_the_records_have_of_it_and_decides_nothing_by_itself(town: Town = town) {
        let before = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut v = town.visitor();
        for (name, phone) in [("見本 花子", "0566-00-0001"), ("知らない人", "0566-00-0099")] {
            let typed = with(form(name, phone, phone), "before.basic", "1");
            assert_eq!(v.post("/offerings/C2/apply", &typed).await.status, StatusCode::SEE_OTHER);
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        let page_of = async |name: &str| -> String {
            let query = sql("SELECT id FROM registration WHERE name = $1 AND offering_id = 'C2'").bind(name);
            format!("/office/registrations/{}", town.app.store.one::<(String,)>(query).await.unwrap().0)
        };
        let known = city.get(&page_of("見本 花子").await).await;
        assert!(known.text().contains(&before.registration) && known.says("0回出席"), "{}", known.text());
        assert!(city.get(&page_of("知らない人").await).await.says("記録は見つかりません"));
    }
}
