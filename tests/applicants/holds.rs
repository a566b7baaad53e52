//! 仮受付: a name and a number hold a place while somebody is on the telephone; the rest comes later.

use tsudoi::command::doctor::examine;
use tsudoi::registration::lapse::lapse_holds;

use super::*;

const HOLD: &str = "/office/offerings/C2/hold";

async fn two_places(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C2", 2);
    a.slots[0].max_group = Some(3);
    a.offering.applicant = tsudoi::programme::Applicant::Group;
    town.publish(&a).await;
    town
}

/// Holds under a name; the registration's page in the office.
async fn holds(city: &mut Client, name: &str, persons: &str) -> String {
    let typed = [("channel", "phone"), ("name", name), ("phone", "0566-00-0007"), ("persons", persons)];
    let answer = city.post(HOLD, &typed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.location().split('?').next().unwrap().to_owned()
}

async fn row(town: &Town, page: &str) -> (String, String, i64, i64) {
    let id = page.trim_start_matches("/office/registrations/").to_owned();
    let query = sql("SELECT state, receipt, queue, size FROM registration WHERE id = $1").bind(id);
    town.app.store.one(query).await.unwrap()
}

async fn is_sound(town: &Town) {
    town.work().await;
    for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
        assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
    }
}

story! {
    async fn a_name_and_a_number_hold_a_place_and_the_rest_is_entered_later(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get(HOLD).await.says("電話で仮受付"));
        let page = holds(&mut city, "電話の人", "1").await;
        let (state, receipt, queue, _) = row(&town, &page).await;
        assert_eq!((state.as_str(), town.counters("C2-S1").await), ("held", (1, 0, 0)));
        let shown = city.get(&page).await;
        assert!(shown.says("仮受付") && shown.says("11月27日"), "three working days");
        let confirms = does(&mut city, &page, "confirm", "電話で確認").await;
        assert_eq!(confirms.status, StatusCode::CONFLICT, "the rest is wanted, not a code");

        let rest = format!("{page}/complete");
        assert_eq!(city.get(&rest).await.form_fields().iter().find(|(n, _)| n == "name").unwrap().1, "電話の人");
        let bad = city.post(&rest, &with(form("電話の人", "0566-00-0007", "k"), "consent", "")).await;
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        let typed = with(with(form("電話 の人", "0566-00-0007", "k"), "channel", "phone"), "email", "");
        let done = city.post(&rest, &typed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(row(&town, &page).await, ("confirmed".into(), receipt, queue, 1), "same receipt, same turn");
        assert_eq!(town.counters("C2-S1").await, (1, 0, 0));
        assert_eq!(finds(&mut city, "ミホン ハナコ").await, ["電話 の人"], "found by what was said later");
        assert_eq!(city.post(&rest, &typed).await.status, StatusCode::CONFLICT, "once");
        is_sound(&town).await;
    }
}

story! {
    async fn what_is_not_completed_goes_to_who_waits(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        holds(&mut city, "一番", "2").await;
        let waits = holds(&mut city, "二番", "1").await;
        assert_eq!(row(&town, &waits).await.0, "held_waiting");
        town.hours_pass(24 * 3 + 7);
        assert_eq!(lapse_holds(&town.app).await.unwrap(), 0);
        town.hours_pass(2);
        assert_eq!(lapse_holds(&town.app).await.unwrap(), 2, "on the evening of the third working day");
        assert_eq!(town.counters("C2-S1").await, (0, 0, 0));
        is_sound(&town).await;
    }
}

story! {
    async fn a_party_that_has_grown_beyond_what_is_left_leaves_the_hold_as_it_was(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = holds(&mut city, "一番", "1").await;
        holds(&mut city, "二番", "1").await;
        let more = |names: &'static [&'static str]| {
            let typed = with(with(form("一番", "0566-00-0007", "k"), "channel", "phone"), "email", "");
            names.iter().enumerate().fold(typed, |typed, (n, name)| {
                let prefix: &'static str = ["participants[0].", "participants[1]."][n];
                let field = |part: &str| -> &'static str { Box::leak(format!("{prefix}{part}").into_boxed_str()) };
                with(with(with(typed, field("name"), name), field("name_kana"), "ミホン"), field("age_band"), "70s")
            })
        };
        let refused = city.post(&format!("{page}/complete"), &more(&["一番", "連れ"])).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        assert!(refused.says("席が残っていません"));
        assert_eq!((row(&town, &page).await.0.as_str(), town.counters("C2-S1").await), ("held", (2, 0, 0)));
        is_sound(&town).await;
    }
}

story! {
    async fn a_hold_of_which_money_or_attendance_is_recorded_is_not_written_over(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let staff: (String,) = town.app.store.one(sql("SELECT id FROM staff")).await.unwrap();
        for (name, fact) in [
            ("一番", "INSERT INTO fee_fact (id, offering_id, number, participant_id, kind, amount, method, day, at, staff_id, reason, note) \
              SELECT 'F', p.offering_id, 1, p.id, 'receive', 500, 'cash', '2026-11-24', 1, CAST($1 AS TEXT), '', '' FROM participant p WHERE p.registration_id = $2"),
            ("二番", "INSERT INTO checkin_fact (id, staff_id, session_id, participant_id, kind, amount, at, recorded_at, device) \
              SELECT 'K', CAST($1 AS TEXT), 'C2-1', p.id, 'check_in', 1, 1, 1, 'desk' FROM participant p WHERE p.registration_id = $2"),
        ] {
            let page = holds(&mut city, name, "1").await;
            let id = page.trim_start_matches("/office/registrations/").to_owned();
            town.run(sql(fact).bind(&staff.0).bind(&id)).await;
            let typed = with(with(form("電話 の人", "0566-00-0007", "k"), "channel", "phone"), "email", "");
            let refused = city.post(&format!("{page}/complete"), &typed).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
            assert!(refused.says("参加費または当日の受付の記録があるため"), "{}", refused.text());
            assert_eq!(refused.attribute("input[name=name]", "value").as_deref(), Some("電話 の人"), "nothing typed is lost");
            assert_eq!(row(&town, &page).await.0, "held", "what was held stays held");
        }
    }
}

story! {
    async fn a_hold_is_refused_where_an_application_would_be(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for (field, value) in [("name", ""), ("phone", "12"), ("persons", "0"), ("persons", "99"), ("channel", "postcard")] {
            let typed = [("channel", "phone"), ("name", "見本"), ("phone", "0566-00-0007"), ("persons", "1")];
            let typed: Vec<_> = typed.into_iter().map(|(n, v)| if n == field { (n, value) } else { (n, v) }).collect();
            let answer = city.post(HOLD, &typed).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        }
        town.change(sql("UPDATE offering SET opens_at = $1").bind(town.app.clock.now().plus(60))).await;
        let typed = [("channel", "phone"), ("name", "見本"), ("phone", "0566-00-0007"), ("persons", "1")];
        let early = city.post(HOLD, &typed).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "not before opening");
    }
}

story! {
    async fn what_is_held_by_somebody_kept_secret_is_not_written_over_in_the_open(town: Town = two_places) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = holds(&mut city, "一番", "1").await;
        let id = page.trim_start_matches("/office/registrations/").to_owned();
        town.change(sql("UPDATE registration SET secret = 1 WHERE id = $1").bind(&id)).await;
        let mut chief = town.chief("chief").await;
        let typed = with(with(form("本当の名前", "0566-00-0007", "k"), "channel", "phone"), "email", "");
        let refused = chief.post(&format!("{page}/complete"), &typed).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        assert!(refused.says("秘匿を解除してから"));
        let (name,): (String,) = town.app.store.one(sql("SELECT name FROM registration WHERE id = $1").bind(id)).await.unwrap();
        assert_ne!(name, "本当の名前");
    }
}
