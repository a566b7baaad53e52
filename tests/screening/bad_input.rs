use axum::http::StatusCode;
use tsudoi::screening::approve::{Approved, approve};
use tsudoi::screening::decide::{Decided, decide};
use tsudoi::screening::rules::Problem;
use tsudoi::screening::{Because, Decision, Wanted};
use tsudoi::staff::{Role, Staff};
use tsudoi::store::sql;

use super::{Lab, PAGE};
use crate::town::{Town, story};

async fn staff_of(town: &Town, name: &str) -> Staff {
    let (id,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = $1").bind(name)).await.unwrap();
    let (name, session) = (name.into(), String::new());
    Staff { id, name, role: Role::City, partner_id: None, takes_city_fees: false, sees_secret: false, session }
}

story! {
    async fn nothing_is_rated_or_decided_while_applications_come_in(town: Town = Town::empty) {
        let mut lab = Lab::open(town).await;
        let url = lab.page_of(0).await;
        let early = lab.one.post(&url, &[("do", "assess"), ("points[0]", "4"), ("points[1]", "2")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
        assert_eq!(lab.does(&[("do", "close")]).await.status, StatusCode::CONFLICT);
        assert_eq!(lab.decides(0, &[("decision", "select"), ("reason", "x")]).await.status, StatusCode::CONFLICT);
        // A letter that was posted in time is still waited for.
        lab.town.change(sql("UPDATE offering SET paper_until = '2026-12-14' WHERE id = 'L'")).await;
        lab.comes("14T23:59").await;
        assert_eq!(lab.does(&[("do", "close")]).await.status, StatusCode::CONFLICT);
        lab.comes("15T00:00").await;
        assert_eq!(lab.does(&[("do", "close")]).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn points_that_are_none_are_sent_back_with_what_was_typed(town: Town = Town::empty) {
        let mut lab = Lab::closed(town).await;
        let url = lab.page_of(0).await;
        let long = "あ".repeat(501);
        for (first, second, remark) in [("6", "1", ""), ("", "1", ""), ("3", "4", ""), ("-1", "1", ""), ("x", "1", ""), ("3", "1", long.as_str())] {
            let form = [("do", "assess"), ("points[0]", first), ("points[1]", second), ("remark", remark)];
            let wrong = lab.one.post(&url, &form).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{first} {second}");
            let kept = wrong.form_fields();
            assert!(kept.contains(&("points[0]".into(), first.into())) && kept.contains(&("remark".into(), remark.into())), "{kept:?}");
        }
        let rows: (i64,) = lab.town.app.store.one(sql("SELECT COUNT(*) FROM assessment")).await.unwrap();
        assert_eq!(rows.0, 0);
    }
}

story! {
    async fn a_decision_without_a_reason_or_with_a_taken_turn_is_sent_back(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        for (fields, says) in [
            (vec![("reason", "x")], "決定を選んでください"),
            (vec![("decision", "dance"), ("reason", "x")], "決定を選んでください"),
            (vec![("decision", "not_select")], "理由を選ぶか"),
            (vec![("decision", "not_select"), ("because", "criterion:9")], "理由を選ぶか"),
            (vec![("decision", "not_select"), ("because", "disability")], "理由を選ぶか"),
            (vec![("decision", "wait"), ("because", "places"), ("turn", "0")], "1以上の数字"),
        ] {
            let wrong = lab.decides(0, &fields).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(wrong.says(says), "{fields:?}\n{}", wrong.text());
        }
        lab.decides(0, &[("decision", "wait"), ("because", "places"), ("turn", "1")]).await;
        let taken = lab.decides(1, &[("decision", "wait"), ("because", "places"), ("turn", "1")]).await;
        assert_eq!(taken.status, StatusCode::CONFLICT);
        assert!(taken.says("ほかの方に決まっています"));
        let nobody = lab.one.post(&format!("{PAGE}/nobody"), &[("do", "decide"), ("decision", "select"), ("reason", "x")]).await;
        assert_eq!(nobody.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn a_decision_beyond_a_quota_or_the_places_is_refused(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        for n in [0, 1] {
            assert_eq!(lab.decides(n, &[("decision", "select"), ("reason", "x")]).await.status, StatusCode::SEE_OTHER);
        }
        let third = lab.decides(2, &[("decision", "select"), ("reason", "x")]).await;
        assert_eq!(third.status, StatusCode::CONFLICT);
        assert!(third.says("「市民 2人」を超えます"), "{}", third.text());
        lab.town.change(sql("UPDATE slot SET capacity = 2 WHERE id = 'L-S1'")).await;
        let beyond = lab.decides(3, &[("decision", "select"), ("reason", "x")]).await;
        assert_eq!(beyond.status, StatusCode::CONFLICT);
        assert!(beyond.says("定員（空き2人）を超えます"), "{}", beyond.text());
        // Deciding the same again is no second place.
        assert_eq!(lab.decides(1, &[("decision", "select"), ("reason", "y")]).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn two_who_decide_at_once_do_not_pass_a_quota(town: Town = Town::empty) {
        let lab = Lab::rated(town).await;
        let (one, two) = (staff_of(&lab.town, "one").await, staff_of(&lab.town, "two").await);
        let wanted = Wanted { decision: Decision::Select, turn: None, because: Because::Nothing, reason: "x".into() };
        let app = &lab.town.app;
        decide(app, &one, &lab.id(0).await, &wanted).await.unwrap();
        let (second, third) = (lab.id(1).await, lab.id(2).await);
        let (a, b) = tokio::join!(decide(app, &one, &second, &wanted), decide(app, &two, &third, &wanted));
        let mut got = [a.unwrap(), b.unwrap()];
        got.sort_by_key(|got| *got != Decided::Done);
        assert_eq!(got, [Decided::Done, Decided::Wrong(Problem::Quota("L-quota-1".into()))]);
    }
}

story! {
    async fn it_is_proposed_only_once_everybody_is_decided_about_and_a_missing_floor_explained(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        let none = lab.does(&[("do", "propose")]).await;
        assert_eq!(none.status, StatusCode::CONFLICT);
        assert!(none.says("決定していない申込みが4件"));
        lab.all_decided().await;
        lab.decides(1, &[("decision", "not_select"), ("because", "criterion:1")]).await;
        let lacks = lab.does(&[("do", "propose"), ("note", "")]).await;
        assert_eq!(lacks.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(lacks.says("公表した下限に満ちません"), "{}", lacks.text());
        assert_eq!(lab.stage().await, "deciding");
        let said = lab.does(&[("do", "propose"), ("note", "若い人の申込みが1件だけで、続けて参加できないため")]).await;
        assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text());
        assert!(lab.two.get(&format!("{PAGE}/paper")).await.says("続けて参加できないため"));
        // From now on the list is not changed.
        assert_eq!(lab.decides(1, &[("decision", "select"), ("reason", "x")]).await.status, StatusCode::CONFLICT);
        assert_eq!(lab.does(&[("do", "propose")]).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn whoever_proposed_it_does_not_approve_it_and_two_approve_once(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        lab.all_decided().await;
        lab.does(&[("do", "propose")]).await;
        let own = lab.does(&[("do", "approve")]).await;
        assert_eq!(own.status, StatusCode::CONFLICT);
        assert!(own.says("起案した人は承認できません") && lab.stage().await == "proposed");
        lab.town.account("three", Role::City, None).await;
        let (two, three) = (staff_of(&lab.town, "two").await, staff_of(&lab.town, "three").await);
        let app = &lab.town.app;
        let (a, b) = tokio::join!(approve(app, &two, "L"), approve(app, &three, "L"));
        let mut got = [a.unwrap(), b.unwrap()];
        got.sort_by_key(|got| *got != Approved::Done);
        assert_eq!(got, [Approved::Done, Approved::NotNow]);
        let deeds: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'approve_screening'")).await.unwrap();
        assert_eq!(deeds.0, 1);
    }
}

story! {
    async fn two_sweeps_at_once_release_it_once(town: Town = Town::empty) {
        use tsudoi::screening::release::release;
        let lab = Lab::approved(town).await;
        lab.town.hours_pass(7 * 24);
        let app = &lab.town.app;
        let (a, b) = tokio::join!(release(app, "L"), release(app, "L"));
        assert_eq!(u8::from(a.unwrap()) + u8::from(b.unwrap()), 1);
        let letters: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM notice WHERE kind LIKE 'screened_%'")).await.unwrap();
        assert_eq!(letters.0, 4);
        lab.town.work().await;
        lab.is_sound().await;
    }
}
