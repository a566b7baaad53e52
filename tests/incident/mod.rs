//! What happens at a session, written down at its desk.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::closing::{ATTENDANCE, Day, closes};
use crate::privacy::secrecy::kept_secret;
use crate::town::{Answer, Client, Guest, Town, story};

const DESK: &str = "/desk/C-1/incident";
/// What is said of health, and must stand nowhere but on the page.
const HEALTH: &str = "階段で転倒し、右の手首を痛めた。";

/// The course `C` on its day, and Hanako on its list.
async fn day(town: &Town) -> (Client, Guest) {
    let desk = town.on_the_day().await;
    let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
    (desk, hanako)
}

/// Writes one down, as the form asks for it; `more` comes first.
async fn writes(client: &mut Client, more: &[(&str, &str)]) -> Answer {
    let id = client.get(DESK).await.attribute("input[name=id]", "value").expect("a form");
    let usual = [
        ("id", id.as_str()),
        ("day", "2026-12-12"),
        ("time", "10:15"),
        ("place", "北の階段"),
        ("what", HEALTH),
        ("first_response", "氷で冷やした。"),
        ("called_family", "10:25"),
        ("reporter", "受付 一郎"),
    ];
    client.post(DESK, &[more, &usual[..]].concat()).await
}

async fn only(town: &Town) -> String {
    let all: Vec<(String,)> = town.app.store.all(sql("SELECT id FROM incident")).await.unwrap();
    assert_eq!(all.len(), 1);
    format!("/office/incidents/{}", all[0].0)
}

story! {
    async fn the_desk_writes_it_down_and_those_who_answer_read_it(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(desk.get("/desk/C-1").await.attributes("a", "href").contains(&DESK.to_owned()));
        let done = writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let page = desk.follow(&done).await;
        assert!(page.says("記録しました。担当の職員に知らせます"), "{}", page.text());
        assert!(!page.says(HEALTH), "at the desk it is not read again");
        let url = only(&town).await;
        assert_eq!(desk.get(&url).await.status, StatusCode::FORBIDDEN);
        let letter = town.letter_to("city@city.example.jp").await;
        assert!(letter.subject.contains("講座C") && letter.link() == url, "{letter:?}");
        for secret in ["転倒", "手首", "花子", "ミホン", "階段"] {
            assert!(!letter.raw.contains(secret) && !letter.text.contains(secret), "{secret}");
        }
        assert!(city.get("/office").await.attributes("a", "href").contains(&"/office/incidents".to_owned()));
        let list = city.get("/office/incidents").await;
        assert!(list.says("講座C") && !list.says("花子") && !list.says("転倒"), "{}", list.text());
        let page = city.get(&url).await;
        for words in [HEALTH, "見本 花子", "北の階段", "氷で冷やした", "保護者・家族", "10時25分", "受付 一郎"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        let seen = format!("registration:{}", hanako.registration);
        let looks = sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_incident' AND subject = $1").bind(&seen);
        assert_eq!(town.app.store.one::<(i64,)>(looks).await.unwrap().0, 1);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn only_those_who_may_read_it_are_told_and_always_the_city(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        for partner in ["readers", "counters", "guests"] {
            town.partner(partner).await;
        }
        town.hosts("C", "readers").await;
        town.run(sql("INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('C', 'counters', 'co_organiser', 2)")).await;
        town.receives("C", "readers", "name,attendance").await;
        town.receives("C", "counters", "attendance").await;
        // Who receives names and hosts nothing is told nothing.
        town.receives("C", "guests", "name").await;
        let mut reader = town.signed_in("reader", Role::Partner, Some("readers")).await;
        let mut counter = town.signed_in("counter", Role::Partner, Some("counters")).await;
        town.signed_in("guest", Role::Partner, Some("guests")).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let url = only(&town).await;
        town.work().await;
        let mut told: Vec<String> =
            town.letters().into_iter().filter(|m| m.subject.contains("事故の記録")).map(|m| m.to).collect();
        told.sort();
        assert_eq!(told, ["city@city.example.jp", "reader@city.example.jp"]);
        assert_eq!(town.letter_to("reader@city.example.jp").await.link(), url);
        assert_eq!(city.get(&url).await.status, StatusCode::OK);
        assert_eq!(reader.get(&url).await.status, StatusCode::OK);
        assert_eq!(counter.get(&url).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn it_is_kept_once_and_nothing_typed_is_lost(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        let wrong = writes(&mut desk, &[("participant", &hanako.people[0]), ("time", "すぐ"), ("called_office", "99:00")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("時刻を「10:15」の形で入力してください"));
        let back = wrong.form_fields();
        let kept = |name: &str| back.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str()).unwrap_or_default();
        assert_eq!((kept("what"), kept("time"), kept("participant"), kept("reporter")), (HEALTH, "すぐ", hanako.people[0].as_str(), "受付 一郎"));
        assert_eq!(town.number("SELECT COUNT(*) FROM incident").await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM hold").await, 0);
        let mended: Vec<(&str, &str)> = back.iter().map(|(n, v)| (n.as_str(), match n.as_str() {
            "time" => "10:15",
            "called_office" => "",
            _ => v.as_str(),
        })).collect();
        for _ in 0..2 {
            assert_eq!(desk.post(DESK, &mended).await.status, StatusCode::SEE_OTHER);
        }
        only(&town).await;
        assert_eq!(town.number("SELECT COUNT(*) FROM hold").await, 1);
        let stranger = writes(&mut desk, &[("participant", "nobody")]).await;
        assert_eq!(stranger.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn a_helper_writes_one_in_the_name_of_the_link_and_reads_none(town: Town = Town::empty) {
        let (_, hanako) = day(&town).await;
        town.hours_pass(4);
        let mut city = town.signed_in("city", Role::City, None).await;
        let links = "/office/sessions/C-1/links";
        let id = city.get(links).await.attribute("input[name=id]", "value").unwrap();
        let made = city.post(links, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        let (address, pin) = (made.texts(".address").pop().unwrap(), made.texts(".key code").pop().unwrap());
        let mut helper = town.visitor();
        helper.post(address.strip_prefix("http://localhost:3000").unwrap(), &[("pin", &pin)]).await;
        let done = writes(&mut helper, &[("participant", &hanako.people[0])]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let url = only(&town).await;
        assert_eq!(helper.get(&url).await.status, StatusCode::UNAUTHORIZED);
        assert!(city.get(&url).await.says("1番受付"));
        let held = sql("SELECT w.name FROM hold h JOIN staff w ON w.id = h.staff_id WHERE h.registration_id = $1");
        let by: (String,) = town.app.store.one(held.bind(&hanako.registration)).await.unwrap();
        assert_eq!(by.0, "city", "the hold is in the name of who made the link");
        assert_eq!(helper.get("/desk/V-1/incident").await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn disposal_waits_until_the_hold_is_lifted_and_takes_the_incident_with_it(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        let second = town.guest("C", &["C-S1"], State::Confirmed, &[("例示 太郎", "レイジ タロウ")]).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let url = only(&town).await;
        town.app.clock.advance(3 * 24 * 3600);
        town.run(sql("UPDATE offering SET retain_until = '2026-12-14' WHERE id = 'C'")).await;
        town.work().await;
        let mut city = town.approver("city").await;
        let disposal: (String,) = town.app.store.one(sql("SELECT id FROM disposal")).await.unwrap();
        city.post(&format!("/office/disposal/{}", disposal.0), &[("do", "approve"), ("due_on", "2026-12-15")]).await;
        town.work().await;
        let forgotten = async |id: &str| {
            let query = sql("SELECT COUNT(*) FROM registration WHERE id = $1 AND forgotten_at IS NOT NULL").bind(id);
            town.app.store.one::<(i64,)>(query).await.unwrap().0 == 1
        };
        assert!(forgotten(&second.registration).await && !forgotten(&hanako.registration).await);
        assert!(city.get(&url).await.says(HEALTH));
        let keeping = format!("/office/registrations/{}/data", hanako.registration);
        let hold: (String,) = town.app.store.one(sql("SELECT id FROM hold")).await.unwrap();
        let why = format!("why-{}", hold.0);
        let mut city = town.enters("city").await;
        let lifted = city.post(&keeping, &[("do", "lift"), ("hold", &hold.0), (&why, "請求の期間が終わった")]).await;
        assert_eq!(lifted.status, StatusCode::SEE_OTHER, "{}", lifted.text());
        town.hours_pass(2);
        town.work().await;
        let again: (String,) = town.app.store.one(sql("SELECT id FROM disposal WHERE done_at IS NULL")).await.unwrap();
        let mut city = town.enters("city").await;
        city.post(&format!("/office/disposal/{}", again.0), &[("do", "approve"), ("due_on", "2026-12-15")]).await;
        town.work().await;
        assert!(forgotten(&hanako.registration).await);
        assert_eq!(town.number("SELECT COUNT(*) FROM incident").await, 0);
        assert_eq!(city.get(&url).await.status, StatusCode::NOT_FOUND);
        assert_eq!(town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn where_nobody_of_the_list_is_named_the_whole_offering_is_held(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        writes(&mut desk, &[("concerned", "通行 三郎")]).await;
        let url = only(&town).await;
        let hold: (String, Option<String>, String) =
            town.app.store.one(sql("SELECT id, registration_id, note FROM hold WHERE offering_id = 'C'")).await.unwrap();
        assert!(hold.1.is_none() && hold.2.contains(url.rsplit('/').next().unwrap()) && !hold.2.contains("通行"), "{hold:?}");
        let mut city = town.approver("city").await;
        let page = city.get(&url).await;
        assert!(page.says("通行 三郎（名簿にない方）"), "{}", page.text());
        town.app.clock.advance(3 * 24 * 3600);
        town.run(sql("UPDATE offering SET retain_until = '2026-12-14' WHERE id = 'C'")).await;
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal").await, 0, "nothing may go");
        let mut city = town.enters("city").await;
        let why = format!("why-{}", hold.0);
        let lifted = city.post("/office/offerings/C/data", &[("do", "lift"), ("hold", &hold.0), (&why, "請求の期間が終わった")]).await;
        assert_eq!(lifted.status, StatusCode::SEE_OTHER, "{}", lifted.text());
        town.hours_pass(2);
        town.work().await;
        let mut city = town.enters("city").await;
        let disposal: (String,) = town.app.store.one(sql("SELECT id FROM disposal")).await.unwrap();
        city.post(&format!("/office/disposal/{}", disposal.0), &[("do", "approve"), ("due_on", "2026-12-15")]).await;
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM incident").await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM disposal WHERE rows_left = 0").await, 1);
        let gone = sql("SELECT COUNT(*) FROM registration WHERE id = $1 AND forgotten_at IS NOT NULL").bind(&hanako.registration);
        assert_eq!(town.app.store.one::<(i64,)>(gone).await.unwrap().0, 1);
    }
}

story! {
    async fn the_report_is_filled_in_as_far_as_it_is_known(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let url = only(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let report = city.get(&format!("{url}/report")).await;
        for words in ["事故報告書", "市民協働課", "講座C", "見本 花子", "ミホン ハナコ", "70代", "0566-00-0001", HEALTH, "天候", "通院", "未確定"] {
            assert!(report.says(words), "{words}: {}", report.text());
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'print_incident'").await, 1);
        // A partner reads what it receives, and nothing else.
        town.partner("group").await;
        town.hosts("C", "group").await;
        town.receives("C", "group", "name").await;
        let mut group = town.signed_in("lead", Role::Partner, Some("group")).await;
        let report = group.get(&format!("{url}/report")).await;
        assert!(report.says("見本 花子") && !report.says("ミホン ハナコ") && !report.says("0566-00-0001"), "{}", report.text());
        town.change(sql("UPDATE offering_receiver SET columns = 'attendance'")).await;
        assert_eq!(group.get(&url).await.status, StatusCode::FORBIDDEN);
        assert!(group.get("/office/incidents").await.says("事故の記録はありません"));
    }
}

story! {
    async fn the_report_tells_how_many_took_part_by_name_and_how_many_were_only_counted(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        writes(&mut city, &[]).await;
        let report = format!("{}/report", only(&day.town).await);
        assert!(city.get(&report).await.says("未確定"));
        closes(&mut city, ATTENDANCE, &[]).await;
        let page = city.get(&report).await;
        assert!(page.says("2人（第1回の確定") && !page.says("人数のみ"), "{}", page.text());
        let heads = sql("INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) \
             VALUES ('heads', 'C-1', NULL, 'head_count', 120, $1, $2, 'd')");
        let now = day.town.app.clock.now();
        day.town.run(heads.bind(now).bind(now)).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        let page = city.get(&report).await;
        assert!(page.says("氏名あり2人・人数のみ120人（第2回の確定"), "{}", page.text());
    }
}

/// What stands beside these words in a report.
fn beside(page: &Answer, words: &str) -> String {
    let names = page.texts("dt");
    let n = names.iter().position(|name| name == words).unwrap_or_else(|| panic!("no {words} in {names:?}"));
    page.texts("dd")[n].clone()
}

story! {
    async fn the_report_has_the_address_as_far_as_it_is_known_and_received(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let report = format!("{}/report", only(&town).await);
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(&report).await;
        for blank in ["住所", "受傷部位・医療機関"] {
            assert!(beside(&page, blank).contains("手書きで記入"), "{blank}: {}", page.text());
        }
        town.run(sql("INSERT INTO question (id, offering_id, position, step, kind, label, options, required, purpose) \
            VALUES ('Q', 'C', 1, 'after', 'text', '住所', '', 0, '保険の名簿のため')")).await;
        let answer = sql("INSERT INTO answer (registration_id, question_id, text) VALUES ($1, 'Q', '安城市見本町1番地')");
        town.run(answer.bind(&hanako.registration)).await;
        assert_eq!(beside(&city.get(&report).await, "住所"), "安城市見本町1番地");
        // A partner reads it only where it receives such answers.
        town.partner("group").await;
        town.hosts("C", "group").await;
        town.receives("C", "group", "name,answers_apply").await;
        let mut group = town.signed_in("lead", Role::Partner, Some("group")).await;
        assert!(beside(&group.get(&report).await, "住所").contains("手書きで記入"));
        town.change(sql("UPDATE offering_receiver SET columns = 'name,answers_after'")).await;
        assert_eq!(beside(&group.get(&report).await, "住所"), "安城市見本町1番地");
        // Where letters go is known to the city only.
        let contact = sql("INSERT INTO contact (registration_id, way, fax, postcode, address) \
            VALUES ($1, 'post', '', '446-0000', '安城市例示町2番地')");
        town.run(contact.bind(&hanako.registration)).await;
        assert_eq!(beside(&city.get(&report).await, "住所"), "446-0000 安城市例示町2番地");
        assert!(!group.get(&report).await.says("例示町"));
        let mut chief = kept_secret(&town, &hanako).await;
        assert_eq!(beside(&chief.get(&report).await, "住所"), "446-0000 安城市例示町2番地");
        for reader in [&mut city, &mut group] {
            let page = reader.get(&report).await;
            assert!(!page.says("例示町") && !page.says("見本町"), "{}", page.text());
        }
    }
}

story! {
    async fn of_who_is_on_no_list_the_report_has_lines_to_write_on(town: Town = Town::empty) {
        let (mut desk, _) = day(&town).await;
        writes(&mut desk, &[("concerned", "通行 三郎")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let page = city.get(&format!("{}/report", only(&town).await)).await;
        assert_eq!(beside(&page, "氏名"), "通行 三郎");
        for blank in ["フリガナ", "生年月日・年代", "住所", "電話番号"] {
            assert!(beside(&page, blank).contains("手書きで記入"), "{blank}: {}", page.text());
        }
    }
}

story! {
    async fn additions_are_appended_and_what_stands_is_never_edited(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let url = only(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let empty = city.post(&url, &[("do", "add"), ("id", "A1"), ("text", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (id, text) in [("A1", "骨折はなかった。"), ("A1", "骨折はなかった。"), ("A2", "通院は2日で終わった。")] {
            let done = city.post(&url, &[("do", "add"), ("id", id), ("text", text)]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        }
        let page = city.get(&url).await;
        assert!(page.says(HEALTH) && page.says("骨折はなかった") && page.says("通院は2日で終わった"), "{}", page.text());
        assert_eq!(town.number("SELECT COUNT(*) FROM incident_addition").await, 2);
        assert!(city.get(&format!("{url}/report")).await.says("通院は2日で終わった"));
    }
}

story! {
    async fn of_who_is_kept_secret_only_those_named_for_it_read_what_happened(town: Town = Town::empty) {
        let (mut desk, hanako) = day(&town).await;
        let mut chief = kept_secret(&town, &hanako).await;
        writes(&mut desk, &[("participant", &hanako.people[0])]).await;
        let url = only(&town).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(&url, &[("do", "add"), ("id", "A1"), ("text", "花子さんは帰宅した。")]).await;
        for at in [url.clone(), format!("{url}/report")] {
            let page = city.get(&at).await;
            for secret in [HEALTH, "花子", "北の階段", "氷で", "ミホン"] {
                assert!(!page.says(secret), "{at} shows {secret}");
            }
            let page = chief.get(&at).await;
            assert!(page.says(HEALTH) && page.says("見本 花子") && page.says("花子さんは帰宅した"), "{}", page.text());
        }
    }
}
