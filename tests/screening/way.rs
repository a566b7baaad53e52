use axum::http::StatusCode;
use tsudoi::screening::release::release;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{Lab, PAGE, PEOPLE};
use crate::town::{Town, story};

story! {
    async fn criteria_and_composition_are_said_before_anybody_applies(town: Town = Town::empty) {
        town.publish(&crate::screening::lab()).await;
        let mut guest = town.visitor();
        for url in ["/offerings/L", "/offerings/L/apply", "/offerings/L/screening"] {
            let page = guest.get(url).await;
            for words in ["選考の観点", "テーマへの関心", "5点満点", "続けて参加できること"] {
                assert!(page.says(words), "{url} {words}\n{}", page.text());
            }
            assert!(!page.says("抽選"), "{url}: nothing is drawn\n{}", page.text());
        }
        let page = guest.get("/offerings/L").await;
        for words in ["市民 2人", "事業者 1人", "平成2年10月19日", "選考に申し込む", "12月17日"] {
            assert!(page.says(words), "{words}\n{}", page.text());
        }
        assert!(guest.get("/offerings/L/screening").await.says("まだ公表していません"));
    }
}

story! {
    async fn whoever_applies_is_told_of_a_selection_and_not_of_a_draw(town: Town = Town::empty) {
        let lab = Lab::open(town).await;
        let letter = lab.town.letter_to("p0@example.jp").await;
        assert_eq!(letter.subject, "【つどい】お申込みを受け付けました（選考）：協働ラボ");
        assert!(letter.text.contains("12月17日") && letter.text.contains("/offerings/L/screening"), "{}", letter.text);
        assert!(!letter.text.contains("抽選"), "{}", letter.text);
        let page = lab.town.visitor().get(&lab.pages[0]).await;
        assert!(page.says("申込みを受け付けました（選考）") && !page.says("抽選"), "{}", page.text());
        let mut one = lab.one.clone();
        let people = one.get("/office/offerings/L/people").await;
        assert!(!people.says("抽選"), "{}", people.text());
        assert_eq!(lab.states().await, ["in_draw"; 4]);
        lab.is_sound().await;
    }
}

story! {
    async fn an_assessor_sees_others_points_only_after_giving_their_own(town: Town = Town::empty) {
        let mut lab = Lab::closed(town).await;
        let url = lab.page_of(0).await;
        let form = [("do", "assess"), ("points[0]", "４"), ("points[1]", "2"), ("remark", "具体的で熱意がある")];
        let given = lab.one.post(&url, &form).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
        let page = lab.one.get(&url).await;
        assert_eq!(page.attribute("#f-points-0, [name='points[0]']", "value").as_deref(), Some("4"));
        for url in [url.as_str(), PAGE] {
            let page = lab.two.get(url).await;
            assert!(!page.says("具体的で熱意がある") && !page.says("6（1人）"), "{url}\n{}", page.text());
        }
        assert!(lab.two.get(&url).await.says("あなたの評価を保存すると見えます"));
        let form = [("do", "assess"), ("points[0]", "1"), ("points[1]", "1"), ("remark", "")];
        lab.two.post(&url, &form).await;
        let page = lab.two.get(&url).await;
        assert!(page.says("具体的で熱意がある") && page.says("one"), "{}", page.text());
        assert!(lab.two.get(PAGE).await.says("8（2人）"));
        // They may be given otherwise until points are closed, and by nobody afterwards.
        lab.two.post(&url, &[("do", "assess"), ("points[0]", "5"), ("points[1]", "3")]).await;
        assert!(lab.two.get(PAGE).await.says("14（2人）"));
        assert_eq!(lab.does(&[("do", "close")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(lab.two.post(&url, &form).await.status, StatusCode::CONFLICT);
        assert!(lab.one.get(PAGE).await.says("14（2人）"));
        let looks: (i64,) = lab.town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_applicant'")).await.unwrap();
        assert!(looks.0 >= 3, "each look is recorded");
    }
}

story! {
    async fn the_composition_is_shown_as_it_is_decided(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        let page = lab.one.get(PAGE).await;
        assert_eq!(page.texts("main table").iter().filter(|t| t.contains("市民 2人")).count(), 1, "{}", page.text());
        assert!(page.says("不足"), "nobody born from 1990 on is chosen yet");
        lab.all_decided().await;
        let page = lab.one.get(PAGE).await;
        assert!(!page.says("不足") && page.says("決定済み 4件／全4件"), "{}", page.text());
        assert!(page.says("3人（参加決定 3人）"), "{}", page.text());
    }
}

story! {
    async fn nobody_is_told_by_any_way_before_the_announced_instant(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        assert_eq!(lab.stage().await, "approved");
        lab.comes("17T09:59").await;
        assert_eq!(lab.states().await, ["in_draw"; 4]);
        let letters = lab.town.letters();
        assert!(letters.iter().all(|l| !l.subject.contains("選考の結果")), "no letter");
        for page in &lab.pages {
            let page = lab.town.visitor().get(page).await;
            assert!(page.says("申込みを受け付けました（選考）") && !page.says("理由："), "{}", page.text());
        }
        assert!(lab.town.visitor().get("/offerings/L/screening").await.says("まだ公表していません"));
        let id = lab.id(0).await;
        let told = tsudoi::screening::personal::disclose(&lab.town.app.store, &id).await.unwrap();
        assert!(!format!("{told:?}").contains("select"), "{told:?}");
        assert!(!release(&lab.town.app, "L").await.unwrap(), "the verb itself refuses");
    }
}

story! {
    async fn everybody_is_told_at_once_each_what_was_decided(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        lab.comes("17T10:00").await;
        assert_eq!(lab.stage().await, "released");
        assert_eq!(lab.states().await, ["confirmed", "confirmed", "waiting", "confirmed"]);
        let place = lab.town.letter_to("p0@example.jp").await;
        assert_eq!(place.subject, "【つどい】選考の結果、参加が決まりました：協働ラボ");
        assert_eq!(place.calendars.len(), 1);
        let wait = lab.town.letter_to("p2@example.jp").await;
        assert_eq!(wait.subject, "【つどい】選考の結果（補欠1番）：協働ラボ");
        assert!(wait.text.contains("公表した構成に沿って選びました") && !wait.text.contains("合議"), "{}", wait.text);
        for letter in lab.town.letters() {
            assert!(!letter.text.contains("抽選") && !letter.subject.contains("抽選"), "{}", letter.text);
        }
        let page = lab.town.visitor().get("/offerings/L/screening").await;
        assert!(page.says("10件に満たないため") && !page.says("申込み4件"), "{}", page.text());
        let taken: Vec<(String, i64)> = lab.town.app.store.all(sql("SELECT id, taken FROM quota ORDER BY position")).await.unwrap();
        assert_eq!(taken.into_iter().map(|q| q.1).collect::<Vec<_>>(), [2, 1, 1]);
        lab.is_sound().await;
    }
}

story! {
    async fn who_is_not_chosen_is_told_the_reason_that_may_be_said_and_no_other(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        lab.all_decided().await;
        let done = lab.decides(2, &[("decision", "not_select"), ("because", "criterion:1"), ("reason", "動機が短い")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        lab.does(&[("do", "propose")]).await;
        lab.two.post(PAGE, &[("do", "approve")]).await;
        lab.comes("17T10:00").await;
        let letter = lab.town.letter_to("p2@example.jp").await;
        assert_eq!(letter.subject, "【つどい】選考の結果のお知らせ：協働ラボ");
        assert!(letter.text.contains("「テーマへの関心」の観点から") && !letter.text.contains("動機が短い"), "{}", letter.text);
        let page = lab.town.visitor().get(&lab.pages[2]).await;
        assert!(page.says("選考の結果、今回はご希望にそえませんでした") && page.says("「テーマへの関心」の観点から"), "{}", page.text());
        assert!(!page.says("動機が短い"));
        // Whoever asks what is held about them is shown all of it.
        let told = tsudoi::screening::personal::disclose(&lab.town.app.store, &lab.id(2).await).await.unwrap();
        assert!(format!("{told:?}").contains("動機が短い"), "{told:?}");
        lab.is_sound().await;
    }
}

story! {
    async fn a_freed_place_goes_to_the_first_in_the_decided_order(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        for (n, turn) in [(0, "2"), (2, "1")] {
            let done = lab.decides(n, &[("decision", "wait"), ("turn", turn), ("because", "places")]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        }
        for n in [1, 3] {
            lab.decides(n, &[("decision", "select"), ("reason", "合議")]).await;
        }
        lab.does(&[("do", "propose")]).await;
        lab.two.post(PAGE, &[("do", "approve")]).await;
        lab.comes("17T10:00").await;
        // One place was left at the release: the first turn is offered it, though the other applied earlier.
        lab.town.work().await;
        assert_eq!(lab.states().await, ["waiting", "confirmed", "offered", "confirmed"]);
        lab.is_sound().await;
    }
}

story! {
    async fn whoever_withdraws_before_the_release_leaves_the_place_to_who_waits(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        lab.town.visitor().post(&lab.pages[0], &[("do", "withdraw")]).await;
        lab.comes("17T10:00").await;
        lab.town.work().await;
        assert_eq!(lab.states().await, ["withdrawn", "confirmed", "offered", "confirmed"]);
        lab.is_sound().await;
    }
}

story! {
    async fn the_paper_shows_an_official_all_they_decide_on(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        assert_eq!(lab.two.get(&format!("{PAGE}/paper")).await.status, StatusCode::NOT_FOUND);
        lab.all_decided().await;
        lab.does(&[("do", "propose")]).await;
        let paper = lab.two.get(&format!("{PAGE}/paper")).await;
        for words in ["決裁欄", "テーマへの関心", "市民 2人", "申込み4件：参加決定3件、補欠1件、不参加0件", "合議による", "一場 花", "補欠1番", "12月17日", "one"] {
            assert!(paper.says(words), "{words}\n{}", paper.text());
        }
    }
}

story! {
    async fn a_stopped_release_goes_back_to_those_who_decide_and_nothing_is_told(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        let wrong = lab.two.post(PAGE, &[("do", "stop"), ("why", " ")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let stopped = lab.two.post(PAGE, &[("do", "stop"), ("why", "利害関係者が評価していたため")]).await;
        assert_eq!(stopped.status, StatusCode::SEE_OTHER);
        assert!(lab.one.get(PAGE).await.says("利害関係者が評価していたため"));
        lab.comes("17T10:00").await;
        assert_eq!(lab.states().await, ["in_draw"; 4]);
        // Decided otherwise, and approved once more: it is released then.
        lab.decides(0, &[("decision", "not_select"), ("because", "criterion:2")]).await;
        lab.decides(2, &[("decision", "select"), ("reason", "合議")]).await;
        lab.does(&[("do", "propose")]).await;
        lab.two.post(PAGE, &[("do", "approve")]).await;
        lab.town.work().await;
        assert_eq!(lab.states().await, ["not_selected", "confirmed", "confirmed", "confirmed"]);
        let record = "SELECT reason FROM audit WHERE verb = 'stop_screening'";
        let record: Vec<(String,)> = lab.town.app.store.all(sql(record)).await.unwrap();
        assert_eq!(record, [("利害関係者が評価していたため".to_owned(),)]);
        lab.is_sound().await;
    }
}

story! {
    async fn where_places_became_fewer_nothing_is_released(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        lab.town.change(sql("UPDATE slot SET capacity = 2 WHERE id = 'L-S1'")).await;
        lab.comes("17T10:00").await;
        assert_eq!((lab.stage().await.as_str(), lab.states().await), ("deciding", vec!["in_draw".to_owned(); 4]));
        assert!(lab.one.get(PAGE).await.says("いまの定員か構成の上限を超えている"));
        assert!(lab.town.letters().iter().all(|l| !l.subject.contains("選考の結果")));
    }
}

story! {
    async fn points_and_reasons_are_forgotten_and_what_was_decided_stays(town: Town = Town::empty) {
        use tsudoi::screening::personal;
        let mut lab = Lab::closed(town).await;
        let url = lab.page_of(0).await;
        lab.one.post(&url, &[("do", "assess"), ("points[0]", "4"), ("points[1]", "2"), ("remark", "熱意")]).await;
        lab.does(&[("do", "close")]).await;
        lab.all_decided().await;
        let (app, id) = (&lab.town.app, lab.id(0).await);
        let told = format!("{:?}", personal::disclose(&app.store, &id).await.unwrap());
        assert!(told.contains("熱意") && told.contains("4 2"), "{told}");
        let mut tx = app.store.write().await.unwrap();
        tx.lock_offering("L").await.unwrap();
        tsudoi::registration::personal::forget(&mut tx, std::slice::from_ref(&id), app.clock.now()).await.unwrap();
        assert_eq!(personal::left(&mut tx, "L").await.unwrap(), 2);
        personal::forget(&mut tx, &[id]).await.unwrap();
        assert_eq!(personal::left(&mut tx, "L").await.unwrap(), 0);
        tx.commit().await.unwrap();
        let kept: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM screening_decision WHERE decision = 'select'")).await.unwrap();
        assert_eq!(kept.0, 3);
    }
}

story! {
    async fn what_was_said_about_who_is_kept_secret_stands_apart(town: Town = Town::empty) {
        let mut lab = Lab::closed(town).await;
        let url = lab.page_of(0).await;
        lab.one.post(&url, &[("do", "assess"), ("points[0]", "4"), ("points[1]", "2"), ("remark", "一場さんの事情")]).await;
        let id = lab.id(0).await;
        let mut tx = lab.town.app.store.write().await.unwrap();
        let (receipt,): (String,) = tx.one(sql("SELECT receipt FROM registration WHERE id = $1").bind(&id)).await.unwrap();
        tsudoi::registration::secrecy::veil(&mut tx, &id, &receipt).await.unwrap();
        tsudoi::screening::personal::veil(&mut tx, &id).await.unwrap();
        tx.commit().await.unwrap();
        let page = lab.one.get(&url).await;
        assert!(!page.says("一場") && !page.says("みんなで考えたい"), "{}", page.text());
        // The composition counts them all the same.
        lab.does(&[("do", "close")]).await;
        let done = lab.one.post(&url, &[("do", "decide"), ("decision", "select"), ("reason", "一場さんは続けられる")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(!lab.one.get(&url).await.says("一場"));
        let table = lab.one.get(PAGE).await.texts("main table tbody tr").into_iter().find(|t| t.starts_with("市民 2人")).unwrap();
        assert!(table.ends_with('1'), "{table}");
    }
}

story! {
    async fn a_host_reads_and_decides_where_it_receives_the_answers_and_only_the_city_approves(town: Town = Town::empty) {
        let mut lab = Lab::rated(town).await;
        lab.town.partner("group").await;
        lab.town.hosts("L", "group").await;
        lab.town.receives("L", "group", "name,kana").await;
        let mut lead = lab.town.signed_in("lead", Role::Partner, Some("group")).await;
        assert_eq!(lead.get(PAGE).await.status, StatusCode::FORBIDDEN);
        lab.town.change(sql("UPDATE offering_receiver SET columns = 'name,kana,answers_apply' WHERE offering_id = 'L'")).await;
        let page = lead.get(PAGE).await;
        assert!(page.says(PEOPLE[0].0), "{}", page.text());
        lab.all_decided().await;
        assert_eq!(lead.post(PAGE, &[("do", "propose")]).await.status, StatusCode::SEE_OTHER);
        for fields in [&[("do", "approve")][..], &[("do", "stop"), ("why", "x")]] {
            assert_eq!(lead.post(PAGE, fields).await.status, StatusCode::FORBIDDEN);
        }
        assert_eq!(lead.get(&format!("{PAGE}/paper")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(lab.stage().await, "proposed");
    }
}
