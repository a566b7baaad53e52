//! Two registrations of one person: kept apart, counted once, or made one.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::page_of;
use crate::adjustment::{answers, asks, office};
use crate::registration::{applies, form, receipt};
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 2)).await;
    town.publish(&course("C2", 20)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town
}

/// Somebody applied twice to the same offering, as residents do: the second carries the mark. Its page.
async fn twice(town: &Town) -> String {
    for (name, key) in [("見本 花子", "0566-00-0001"), ("見本 はな子", "0566 00 0001")] {
        let mut resident = town.visitor();
        let url = applies(&mut resident, "C1", name, key).await;
        town.confirms(&mut resident, &url).await;
    }
    page_of(town, "見本 はな子").await
}

async fn id_of(town: &Town, name: &str) -> String {
    town.app.store.one::<(String,)>(sql("SELECT id FROM registration WHERE name = $1").bind(name)).await.unwrap().0
}

async fn marked(town: &Town) -> i64 {
    town.app.store.one::<(i64,)>(sql("SELECT COUNT(*) FROM registration WHERE twin_of IS NOT NULL")).await.unwrap().0
}

story! {
    async fn one_stays_and_the_other_gives_its_place_back_and_is_told(town: Town = town) {
        let second = twice(&town).await;
        assert_eq!(town.counters("C1-S1").await, (2, 0, 0));
        let mut waiting = town.visitor();
        let waits = applies(&mut waiting, "C1", "待つ 人", "0566-00-0099").await;
        town.confirms(&mut waiting, &waits).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(&second, &[("do", "note"), ("note", "車いす")]).await;
        let list = city.get("/office/offerings/C1/people?mark=twin").await;
        assert_eq!(list.texts("table.stacks tbody th a"), ["見本 はな子"]);
        let compare = list.attribute("table.stacks td a[href$='/twin']", "href").unwrap();
        let shown = city.get(&compare).await;
        assert!(shown.says("見本 花子") && shown.says("見本 はな子") && shown.says("違います"));

        let (first_id, second_id) = (id_of(&town, "見本 花子").await, id_of(&town, "見本 はな子").await);
        for (fields, field) in [
            (vec![("do", "merge"), ("reason", "電話で確認")], "keep"),
            (vec![("do", "merge"), ("keep", first_id.as_str())], "reason"),
        ] {
            let answer = city.post(&compare, &fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(answer.attributes("#errors a", "href").concat().contains(field));
        }
        let merge = [("do", "merge"), ("keep", first_id.as_str()), ("reason", "電話で確認")];
        let with = format!("{compare}?with={first_id}");
        let done = city.post(&with, &merge).await;
        let kept = city.follow(&done).await;
        assert!(kept.says("車いす") && kept.says("重ねての申込みをまとめた") && kept.says("電話で確認"));
        assert!(city.get(&second).await.says("取下げ"));
        assert_eq!(city.post(&with, &merge).await.status, StatusCode::CONFLICT, "a second time there is nothing to merge");
        assert_eq!(marked(&town).await, 0);
        town.work().await;
        assert_eq!(town.state_of(&waits).await, State::Offered, "the freed place is offered to who waits");
        assert_eq!(town.counters("C1-S1").await, (2, 0, 0));
        let told: Vec<_> = town.letters().into_iter().filter(|l| l.subject.contains("1件にまとめました")).collect();
        assert_eq!(told.len(), 1);
        let receipts: Vec<(String,)> = town.app.store
            .all(sql("SELECT receipt FROM registration WHERE id IN ($1, $2)").bind(&first_id).bind(&second_id)).await.unwrap();
        assert!(receipts.iter().all(|(receipt,)| told[0].text.contains(receipt)));
        assert!(!town.letters().iter().any(|l| l.subject.contains("取下げ")), "one letter is enough");
    }
}

story! {
    async fn answers_are_carried_over_only_where_the_kept_one_has_none(town: Town = town) {
        let second = twice(&town).await;
        let (first, other) = (id_of(&town, "見本 花子").await, id_of(&town, "見本 はな子").await);
        for (id, text) in [("Q1", "一"), ("Q2", "二")] {
            town.run(sql("INSERT INTO question (id, offering_id, position, step, kind, label, options, required, purpose) \
                VALUES ($1, 'C1', 1, 'after', 'text', '質問', '', 0, '')").bind(id)).await;
            town.run(sql("INSERT INTO answer (registration_id, question_id, text) VALUES ($1, $2, $3)").bind(&other).bind(id).bind(text)).await;
        }
        town.run(sql("INSERT INTO answer (registration_id, question_id, text) VALUES ($1, 'Q1', '元')").bind(&first)).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let merge = [("do", "merge"), ("keep", first.as_str()), ("reason", "重複")];
        assert_eq!(city.post(&format!("{second}/twin"), &merge).await.status, StatusCode::SEE_OTHER);
        let answers: Vec<(String, String)> = town.app.store
            .all(sql("SELECT question_id, text FROM answer WHERE registration_id = $1 ORDER BY question_id").bind(&first)).await.unwrap();
        assert_eq!(answers, [("Q1".into(), "元".into()), ("Q2".into(), "二".into())]);
    }
}

async fn minding(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.confirm_by_code.0 = false;
    a.offering.childcare_places = Some(3);
    town.publish(&a).await;
    town
}

/// Applies with one child or more, and what should be known of them. Answers the registration's page.
async fn brings(town: &Town, name: &str, phone: &str, years: &[&str], note: &str) -> String {
    let (count, fields) = (years.len().to_string(), ["childcare[0].years", "childcare[1].years", "childcare[2].years"]);
    let mut form = form(name, phone, name);
    form.extend([("childcare.children", count.as_str()), ("childcare.note", note)]);
    form.extend(fields.iter().zip(years).map(|(field, y)| (*field, *y)));
    let done = town.visitor().post("/offerings/C1/apply", &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    done.location()
}

/// State, children, ages and note of a registration's childcare.
async fn minded(town: &Town, id: &str) -> (String, i64, String, String) {
    let query = sql("SELECT state, children, ages, note FROM childcare_request WHERE registration_id = $1").bind(id);
    town.app.store.one(query).await.unwrap()
}

story! {
    async fn what_was_asked_and_agreed_lives_on_with_the_one_that_stays(town: Town = minding) {
        let mut visitor = town.visitor();
        let kept = applies(&mut visitor, "C1", "見本 花子", "0566-00-0001").await;
        let other = brings(&town, "見本 はな子", "0566-00-0001", &["3", "1"], "卵アレルギー").await;
        brings(&town, "待つ 人", "0566-00-0099", &["4", "2"], "").await;
        asks(&mut visitor, &other, &[("adjustment.needs", "wheelchair_seat"), ("adjustment.text", "電動です")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        town.work().await;
        answers(&mut city, &office(&town, &other).await, "accepted", "最前列の端を空けます。", "").await;
        let (kept_id, other_id) = (id_of(&town, "見本 花子").await, id_of(&town, "見本 はな子").await);
        let twin = format!("/office/registrations/{other_id}/twin?with={kept_id}");
        let before = city.get(&twin).await;
        assert!(before.says("配慮の申し出") && before.says("2人"), "both are seen before");
        let merge = [("do", "merge"), ("keep", kept_id.as_str()), ("reason", "電話で確認")];
        assert_eq!(city.post(&twin, &merge).await.status, StatusCode::SEE_OTHER);
        town.work().await;

        assert_eq!(minded(&town, &kept_id).await, ("given".into(), 2, "36,12".into(), "卵アレルギー".into()));
        assert_eq!(town.number("SELECT childcare_taken FROM offering WHERE id = 'C1'").await, 2, "nobody else got what was theirs");
        let list = city.get("/office/adjustments").await;
        assert!(list.says("見本 花子") && !list.says("取り消してください") && !list.says("見本 はな子"), "{}", list.texts("main").concat());
        assert!(city.get("/office/offerings/C1").await.says("2人（3歳、1歳）　見本 花子　卵アレルギー"));
        let own = visitor.get(&kept).await;
        assert!(own.says("お預かりします") && own.says("最前列の端を空けます。") && own.says("電動です"));
        let told: Vec<String> =
            town.letters().into_iter().filter(|m| m.subject.contains("ご相談への回答")).map(|m| m.text).collect();
        assert!(told.len() == 1 && told[0].contains(&receipt(&kept)), "the answer that was under way still comes: {told:?}");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn where_both_asked_for_childcare_what_is_settled_stays_and_the_other_is_written_beside_it(town: Town = minding) {
        // Kept, other: ages and notes; what stands in the end.
        let one = brings(&town, "見本 一", "0566-00-0001", &["5"], "ぜんそく").await;
        let two = brings(&town, "見本 二", "0566-00-0001", &["3", "1"], "卵アレルギー").await;
        let three = brings(&town, "見本 三", "0566-00-0001", &["3", "1", "0"], "").await;
        assert!(!one.is_empty() && !two.is_empty() && !three.is_empty());
        let (one, two, three) = (id_of(&town, "見本 一").await, id_of(&town, "見本 二").await, id_of(&town, "見本 三").await);
        assert_eq!(minded(&town, &three).await.0, "waiting");
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut merge = async |keep: &str, other: &str| {
            let fields = [("do", "merge"), ("keep", keep), ("reason", "電話で確認")];
            let done = city.post(&format!("/office/registrations/{other}/twin?with={keep}"), &fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER);
        };
        // Settled for two before settled for one.
        merge(&one, &two).await;
        let note = "卵アレルギー（重ねての申込みでは：1人（5歳）　ぜんそく）";
        assert_eq!(minded(&town, &one).await, ("given".into(), 2, "36,12".into(), note.into()));
        // Settled before what still waits, however many.
        merge(&three, &one).await;
        let (state, children, ages, said) = minded(&town, &three).await;
        assert_eq!((state.as_str(), children, ages.as_str()), ("given", 2, "36,12"));
        assert!(said.starts_with(note) && said.contains("3人（3歳、1歳、0か月）"), "{said}");
        assert_eq!(town.number("SELECT childcare_taken FROM offering WHERE id = 'C1'").await, 2);
        assert!(city.get("/office/offerings/C1").await.says("ぜんそく"), "who minds the children reads it");
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn those_who_are_different_lose_the_mark_and_it_does_not_come_back(town: Town = town) {
        let second = twice(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(marked(&town).await, 1);
        let done = city.post(&format!("{second}/twin"), &[("do", "different")]).await;
        let shown = city.follow(&done).await;
        assert!(shown.says("cityが「別の方」と確認しました"));
        town.work().await;
        assert_eq!(marked(&town).await, 0);
        assert!(city.get("/office/offerings/C1/people?mark=twin").await.says("当てはまる申込みはありません"));
        assert!(city.get(&second).await.says("別の方と確認"));
    }
}

/// The mark has gone once this one of the two is kept secret.
async fn unmarked_by(town: &Town, name: &str) {
    twice(town).await;
    assert_eq!(marked(town).await, 1);
    let mut chief = town.chief("chief").await;
    let data = format!("/office/registrations/{}/data", id_of(town, name).await);
    let done = chief.post(&data, &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(marked(town).await, 0);
}

story! {
    async fn the_mark_of_another_does_not_tell_who_is_kept_secret(town: Town = town) {
        unmarked_by(&town, "見本 花子").await;
    }
}

story! {
    async fn who_is_kept_secret_has_no_mark_themselves(town: Town = town) {
        unmarked_by(&town, "見本 はな子").await;
    }
}

story! {
    async fn one_person_under_two_keys_is_counted_once_until_it_is_taken_back(town: Town = town) {
        let first = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let second = town.guest("C2", &["C2-S1"], State::Confirmed, &[("見本 はな", "ミホン ハナ")]).await;
        let third = town.guest("C2", &["C2-S1"], State::Confirmed, &[("見本 華子", "ミホン ハナコ")]).await;
        town.hours_pass(24 * 20);
        let mut city = town.signed_in("city", Role::City, None).await;
        for (guest, session) in [(&first, "C1-1"), (&second, "C2-1"), (&third, "C2-1")] {
            let fact = town.app.chance.id(town.app.clock.now());
            let fields = [("do", "check_in"), ("fact", fact.as_str()), ("participant", guest.people[0].as_str())];
            assert!(!city.post(&format!("/desk/{session}"), &fields).await.status.is_client_error());
        }
        assert_eq!(persons(&town).await, 3);
        let compare = |a: &str, b: &str| format!("/office/registrations/{a}/twin?with={b}");
        let same = |a: &crate::town::Guest, b: &crate::town::Guest| {
            [("do", "same".to_owned()), ("person", a.people[0].clone()), ("other_person", b.people[0].clone())]
        };
        for (a, b, left) in [(&first, &second, 2), (&second, &third, 1)] {
            let fields = same(a, b);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (*n, v.as_str())).collect();
            let done = city.post(&compare(&a.registration, &b.registration), &fields).await;
            assert!(city.follow(&done).await.says("すでに同じ方として数えています"));
            assert_eq!(persons(&town).await, left);
        }
        let shown = city.get(&compare(&first.registration, &second.registration)).await;
        let merge = shown.attribute("input[name=merge]", "value").unwrap();
        let undo = [("do", "undo"), ("merge", merge.as_str())];
        assert_eq!(city.post(&compare(&first.registration, &second.registration), &undo).await.status, StatusCode::SEE_OTHER);
        assert_eq!(persons(&town).await, 2, "the other merge still stands");
        assert_eq!(city.post(&compare(&first.registration, &second.registration), &undo).await.status, StatusCode::CONFLICT);
        let verbs: Vec<(String,)> = town.app.store
            .all(sql("SELECT DISTINCT verb FROM audit WHERE verb LIKE 'same_person%' ORDER BY verb")).await.unwrap();
        assert_eq!(verbs.len(), 2);
        let findings = tsudoi::command::doctor::examine(&town.app.store, town.app.clock.now()).await.unwrap();
        let broken: Vec<_> = findings.iter().filter(|f| f.name.contains("counted as") && !f.broken_by.is_empty()).map(|f| f.name).collect();
        assert!(broken.is_empty(), "{broken:?}");
    }
}

story! {
    async fn who_was_said_to_be_the_same_person_stays_so_when_the_name_is_put_right(town: Town = town) {
        let first = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let second = town.guest("C2", &["C2-S1"], State::Confirmed, &[("見本 はな", "ミホン ハナ")]).await;
        town.hours_pass(24 * 20);
        let mut city = town.signed_in("city", Role::City, None).await;
        for (guest, session) in [(&first, "C1-1"), (&second, "C2-1")] {
            let fact = town.app.chance.id(town.app.clock.now());
            let fields = [("do", "check_in"), ("fact", fact.as_str()), ("participant", guest.people[0].as_str())];
            assert!(!city.post(&format!("/desk/{session}"), &fields).await.status.is_client_error());
        }
        let compare = format!("/office/registrations/{}/twin?with={}", first.registration, second.registration);
        let same = [("do", "same"), ("person", first.people[0].as_str()), ("other_person", second.people[0].as_str())];
        assert_eq!(city.post(&compare, &same).await.status, StatusCode::SEE_OTHER);
        assert_eq!(persons(&town).await, 1);
        let url = format!("/office/registrations/{}/correct", second.registration);
        let mut fields = city.get(&url).await.form_fields();
        fields.retain(|(name, _)| name != "name_kana" && name != "reason");
        fields.extend([("name_kana".to_owned(), "ミホン ハナエ".to_owned()), ("reason".to_owned(), "読みの訂正".to_owned())]);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let done = city.post(&url, &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(persons(&town).await, 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

/// Different people of the plan, as the count has them.
async fn persons(town: &Town) -> i64 {
    let asked = tsudoi::participation::store::Asked {
        fiscal_year: 2026,
        until: None,
        partner: None,
        public: false,
        now: town.app.clock.now(),
    };
    let year = tsudoi::participation::store::year(&town.app.store, &asked).await.unwrap();
    let (ever, _) = tsudoi::participation::store::ever(&town.app.store, "2027-03-31", "2026-01-01").await.unwrap();
    let plan = year
        .persons
        .iter()
        .filter(|((scope, _), _)| *scope == tsudoi::participation::Scope::Plan)
        .map(|(_, n)| n)
        .sum();
    assert_eq!(ever, plan, "both ways of counting agree");
    plan
}

story! {
    async fn the_other_one_is_found_by_its_number_and_only_among_ones_own(town: Town = town) {
        let mine = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let also = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花", "ミホン ハナ")]).await;
        let foreign = town.guest("C2", &["C2-S1"], State::Confirmed, &[("他 人", "ホカ ジン")]).await;
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        let page = format!("/office/registrations/{}/twin", mine.registration);
        let found = partner.post(&page, &[("do", "find"), ("receipt", &also.receipt)]).await;
        assert_eq!(found.location(), format!("{page}?with={}", also.registration));
        for receipt in [foreign.receipt.as_str(), mine.receipt.as_str(), "nonsense"] {
            assert_eq!(partner.post(&page, &[("do", "find"), ("receipt", receipt)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let with = format!("{page}?with={}", foreign.registration);
        assert_eq!(partner.get(&with).await.status, StatusCode::FORBIDDEN);
        let merge = [("do", "merge"), ("keep", mine.registration.as_str()), ("reason", "x")];
        assert_eq!(partner.post(&with, &merge).await.status, StatusCode::FORBIDDEN);
    }
}
