//! Children go home with whom their guardian named, or by two members of staff and a call.

use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::pickup::code::code;
use tsudoi::pickup::of_offering;
use tsudoi::programme::{Announcement, Applicant, Codes, DeskRule};
use tsudoi::registration::{State, key};
use tsudoi::secret::link_key;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::checkin::taps;
use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Kind, PASSWORD, Town, story};

const DESK: &str = "/desk/K-1";
const PICKUP: &str = "/desk/K-1/pickup";

fn workshop() -> Announcement {
    let mut a = course("K", 10);
    a.offering.applicant = Applicant::Guardian;
    a.offering.desk = Codes(vec![DeskRule::Pickup]);
    a
}

/// A workshop for children, and a family with two of them.
struct Day {
    town: Town,
    family: Guest,
}

impl Day {
    async fn of(town: Town) -> Day {
        town.publish(&workshop()).await;
        let party = [("見本 一郎", "ミホン イチロウ"), ("見本 二葉", "ミホン フタバ")];
        let family = town.guest("K", &["K-S1"], State::Confirmed, &party).await;
        Day { town, family }
    }

    fn page(&self) -> String {
        let key = key::key(&self.town.app.config.secret, &self.family.registration, 1);
        format!("/registrations/{}?key={key}", self.family.receipt)
    }

    fn code(&self) -> String {
        code(&self.town.app.config.secret, &self.family.registration, 1)
    }

    fn wrong(&self) -> String {
        format!("{:04}", (self.code().parse::<u32>().unwrap() + 1) % 10_000)
    }

    async fn names(&self, people: &[(&str, &str)]) -> Answer {
        let mut form = vec![("do".to_owned(), "name_pickup".to_owned())];
        for (row, (name, relation)) in people.iter().enumerate() {
            form.push((format!("pickup[{row}].name"), (*name).to_owned()));
            form.push((format!("pickup[{row}].relation"), (*relation).to_owned()));
        }
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.town.visitor().post(&self.page(), &form).await
    }

    /// The afternoon: grandmother and aunt are named, both children are here, and it is a quarter past three.
    async fn afternoon(&self) -> Client {
        assert_eq!(self.names(&[("見本 良子", "祖母"), ("見本 三恵", "叔母")]).await.status, StatusCode::SEE_OTHER);
        self.town.app.clock.advance(18 * 24 * 3600 + 4 * 3600);
        let mut desk = self.town.signed_in("desk", Role::Desk, None).await;
        for child in &self.family.people {
            assert!(taps(&mut desk, DESK, child).await.says("受付しました"));
        }
        self.town.minutes_pass(135);
        self.town.enters("desk").await
    }

    /// The form of the family's card, as it stands there, with somebody and a code.
    async fn form(&self, desk: &mut Client, person: &str, typed: &str) -> Vec<(String, String)> {
        let page = desk.get(PICKUP).await;
        let card = format!("#r-{}", self.family.receipt);
        let at = |what: &str| format!("{what}[{}]", self.family.receipt);
        let fact = page.attribute(&format!("{card} input[name=fact]"), "value").expect("a card");
        let mut form = vec![
            ("do".to_owned(), "hand_over".to_owned()),
            ("fact".to_owned(), fact),
            ("registration".to_owned(), self.family.registration.clone()),
            (at("code"), typed.to_owned()),
        ];
        for child in page.attributes(&format!("{card} input[type=checkbox][checked]"), "value") {
            form.push((at("child"), child));
        }
        let names = page.texts(&format!("{card} [role=radiogroup] .tick"));
        let ids = page.attributes(&format!("{card} input[type=radio]"), "value");
        if let Some(n) = names.iter().position(|name| name.contains(person)) {
            form.push((at("person"), ids[n].clone()));
        }
        form
    }

    async fn comes(&self, desk: &mut Client, person: &str, typed: &str) -> Answer {
        let form = self.form(desk, person, typed).await;
        sends(desk, PICKUP, &form).await
    }

    /// Fills the page for somebody who was not named; later values stand in for earlier ones.
    async fn entrusts(&self, desk: &mut Client, other: &[(&str, &str)]) -> Answer {
        let url = format!("{PICKUP}/other?of={}", self.family.registration);
        let page = desk.get(&url).await;
        let fact = page.attribute("input[name=fact]", "value").unwrap_or_else(|| "f-1".into());
        let mut form = vec![
            ("do", "entrust"),
            ("fact", &fact),
            ("registration", &self.family.registration),
            ("name", "近所 四郎"),
            ("relation", "近所の知人"),
            ("called_whom", "見本 母"),
            ("called_number", "0566-00-0001"),
            ("called_at", "15:10"),
            ("said", "母が了解した"),
            ("second", "account"),
            ("email", "second@city.example.jp"),
            ("password", PASSWORD),
        ];
        for (name, value) in other {
            form.retain(|(known, _)| known != name);
            form.push((name, value));
        }
        for child in &self.family.people {
            form.push(("child", child));
        }
        desk.post(&url, &form).await
    }

    async fn number(&self, query: &'static str) -> i64 {
        self.town.app.store.one::<(i64,)>(sql(query)).await.unwrap().0
    }

    async fn is_sound(&self) {
        self.town.work().await;
        let broken = examine(&self.town.app.store, self.town.app.clock.now()).await.unwrap();
        let broken: Vec<_> = broken.into_iter().filter(|f| !f.broken_by.is_empty()).map(|f| f.name).collect();
        assert_eq!(broken, [] as [&str; 0]);
    }
}

async fn sends(desk: &mut Client, url: &str, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    desk.post(url, &form).await
}

async fn town(kind: Kind) -> Town {
    Town::empty(kind).await
}

const IN_FORCE: &str = "SELECT COUNT(*) FROM pickup_handover WHERE undone_at IS NULL";
const GONE: &str = "SELECT COUNT(*) FROM attendance WHERE present = 1 AND left_at IS NOT NULL";

story! {
    async fn a_guardian_names_who_may_fetch_once_there_is_a_place_and_hears_of_each_change(town: Town = town) {
        let day = Day::of(town).await;
        let mut visitor = day.town.visitor();
        let told = "あらかじめ知らせた方（4人まで）だけ";
        assert!(visitor.get("/offerings/K").await.says(told) && visitor.get("/offerings/K/apply").await.says(told), "before applying");
        assert!(visitor.get("/offerings/K/apply").await.attributes("[name^='pickup']", "name").is_empty(), "asked late");
        assert!(visitor.get(&day.page()).await.says("まだ知らせていただいていません"));
        let mut city = day.town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office/offerings/K").await.says("お迎えの方の届出がまだの申込み：1件"));

        let half = day.names(&[("見本 良子", ""), ("", "叔母")]).await;
        assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(half.says("続柄を入力してください。") && half.says("お名前を入力してください。"));
        assert_eq!(half.attribute("[name='pickup[0].name']", "value").as_deref(), Some("見本 良子"), "nothing typed is lost");
        assert_eq!(day.names(&[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);

        assert_eq!(day.names(&[("見本 良子", "祖母"), ("見本 三恵", "叔母")]).await.status, StatusCode::SEE_OTHER);
        let page = visitor.get(&day.page()).await;
        assert!(page.says("見本 良子（祖母）") && page.says(&day.code()), "{}", page.texts("#pickup").join(""));
        let letter = day.town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("お迎えに来る方の確認"), "{}", letter.subject);
        assert!(letter.text.contains("見本 良子（祖母）\n見本 三恵（叔母）") && letter.text.contains(&format!("お迎え番号：{}", day.code())), "{}", letter.text);

        day.town.minutes_pass(1);
        let sent = day.town.letters().len();
        assert_eq!(day.names(&[("見本 良子", "祖母"), ("見本 三恵", "叔母")]).await.status, StatusCode::SEE_OTHER);
        day.town.work().await;
        assert_eq!(day.town.letters().len(), sent, "nothing is different");
        assert_eq!(day.names(&[("見本 良子", "祖母"), ("見本 父雄", "父")]).await.status, StatusCode::SEE_OTHER);
        day.town.work().await;
        assert_eq!(day.town.letters().len(), sent + 1);
        let history: Vec<(String, i64)> = day.town.app.store.all(sql("SELECT name, \
            CAST(CASE WHEN ended_at IS NULL THEN 1 ELSE 0 END AS BIGINT) FROM pickup_person ORDER BY named_at, position")).await.unwrap();
        let is = |name: &str, now: i64| (name.to_owned(), now);
        assert_eq!(history, [is("見本 良子", 1), is("見本 三恵", 0), is("見本 父雄", 1)], "who was named when");
        assert_eq!(day.number("SELECT COUNT(*) FROM audit WHERE verb = 'name_pickup' AND actor = 'applicant'").await, 2);

        let all = of_offering(&day.town.app.store, &day.town.app.config.secret, "K").await.unwrap();
        let own = &all[&day.family.registration];
        assert_eq!(own.people, [("見本 良子".to_owned(), "祖母".to_owned()), ("見本 父雄".to_owned(), "父".to_owned())]);
        assert_eq!(own.code, day.code());
        assert!(!city.get("/office/offerings/K").await.says("届出がまだ"));
    }
}

story! {
    async fn while_the_children_are_there_only_staff_change_who_fetches_them(town: Town = town) {
        let day = Day::of(town).await;
        day.afternoon().await;
        assert!(day.town.visitor().get(&day.page()).await.says("この画面からは変更できません"));
        let refused = day.names(&[("別人 五郎", "知人")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_person WHERE ended_at IS NULL AND name = '見本 良子'").await, 1);
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let office = format!("/office/pickup/{}", day.family.registration);
        assert!(city.get(&office).await.says("見本 良子（祖母）"));
        let form = [("do", "name_pickup"), ("pickup[0].name", "見本 父雄"), ("pickup[0].relation", "父")];
        assert_eq!(city.post(&office, &form).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&office).await.says("見本 父雄（父）"));
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_person WHERE ended_at IS NULL").await, 1);
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_person WHERE named_by IS NOT NULL").await, 1);
        // The next day there is nothing to come.
        day.town.hours_pass(24);
        let mut city = day.town.enters("city").await;
        assert_eq!(city.post(&office, &form[..1]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let other = [("do", "name_pickup"), ("pickup[0].name", "別人 五郎"), ("pickup[0].relation", "知人")];
        assert_eq!(city.post(&office, &other).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn a_child_goes_with_somebody_named_who_knows_the_code_and_with_nobody_else_afterwards(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        let page = desk.get(PICKUP).await;
        assert!(page.says("お迎えを待っているお子さん（2人）") && page.says("見本 良子（祖母）"));
        assert!(!page.says(&day.code()), "the desk is not told the code: it is asked for");
        assert!(desk.get(DESK).await.attributes("main a", "href").contains(&PICKUP.to_owned()));
        // No child leaves by the plain list.
        assert_eq!(desk.get("/desk/K-1/leaving").await.location(), PICKUP);
        let plain = [("do", "check_out"), ("fact", "x-1"), ("participant", day.family.people[0].as_str())];
        assert_eq!(desk.post(DESK, &plain).await.location(), PICKUP);
        assert_eq!(desk.post("/desk/K-1/leaving", &[("do", "all"), ("fact", "x-2")]).await.location(), PICKUP);
        assert_eq!(day.number(GONE).await, 0);

        let nobody = day.comes(&mut desk, "だれでもない", &day.code()).await;
        assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.says("迎えに来た方を選んでください。"));
        let form = day.form(&mut desk, "良子", &day.code()).await;
        let done = sends(&mut desk, PICKUP, &form).await;
        let shown = desk.follow(&done).await;
        assert!(shown.says("引き渡しました：見本 一郎 15:15 → 見本 良子（祖母）、見本 二葉 15:15 → 見本 良子（祖母）"), "{}", shown.texts("main").join(""));
        assert!(shown.says("お迎えを待っているお子さんはいません。"));
        assert_eq!((day.number(GONE).await, day.number(IN_FORCE).await), (2, 2));
        assert_eq!(day.town.facts("K-1").await, ["check_in", "check_in", "check_out", "check_out"]);

        day.town.minutes_pass(3);
        let again = sends(&mut desk, PICKUP, &form).await;
        assert_eq!(again.status, StatusCode::CONFLICT);
        assert!(again.says("もう引渡し済みです：見本 一郎 15:15 → 見本 良子（祖母）"), "{}", again.texts("main").join(""));
        let mut second = form.clone();
        second[1].1 = "another-desk".into();
        assert_eq!(sends(&mut desk, PICKUP, &second).await.status, StatusCode::CONFLICT);
        assert_eq!(day.number(IN_FORCE).await, 2);
        assert_eq!(day.number("SELECT COUNT(*) FROM audit WHERE verb = 'child_handed_over'").await, 1);
        day.is_sound().await;
    }
}

story! {
    async fn two_desks_hand_a_child_over_once(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        let mut other = day.town.signed_in("other", Role::Desk, None).await;
        let form = day.form(&mut desk, "良子", &day.code()).await;
        let mut second = day.form(&mut other, "三恵", &day.code()).await;
        second[1].1 = "another-desk".into();
        let (one, two) = tokio::join!(sends(&mut desk, PICKUP, &form), sends(&mut other, PICKUP, &second));
        let mut statuses = [one.status.as_u16(), two.status.as_u16()];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
        assert_eq!(day.number(IN_FORCE).await, 2);
        // What stands behind it: the database takes no second one either.
        let twice = sql("INSERT INTO pickup_handover (fact_id, session_id, participant_id, at, how, other_name, other_relation, \
            second_name, called_whom, called_number, said, undone_why) SELECT c.id, h.session_id, h.participant_id, 1, 'code', \
            '', '', '', '', '', '', '' FROM pickup_handover h JOIN checkin_fact c ON c.participant_id = h.participant_id \
            AND c.kind = 'check_in'");
        let mut tx = day.town.app.store.write().await.unwrap();
        assert!(tx.run(twice).await.unwrap_err().is_unique());
    }
}

story! {
    async fn a_wrong_code_hands_over_nobody_and_after_five_none_is_looked_at_for_a_quarter_of_an_hour(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        for n in 1..=5 {
            let refused = day.comes(&mut desk, "良子", &day.wrong()).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
            assert!(refused.says("番号が違います。引き渡していません。"), "{n}");
        }
        assert_eq!((day.number(GONE).await, day.number(IN_FORCE).await), (0, 0));
        assert_eq!(day.number("SELECT COUNT(*) FROM audit WHERE verb = 'wrong_pickup_code'").await, 5);
        day.town.minutes_pass(14);
        let resting = day.comes(&mut desk, "良子", &day.code()).await;
        assert_eq!(resting.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(resting.says("15:30まで番号では引き渡せません"), "{}", resting.texts(".error").join(""));
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_try").await, 5, "what is not looked at counts for nothing");
        day.town.minutes_pass(1);
        assert_eq!(day.comes(&mut desk, "良子", &day.code()).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn of_who_is_kept_secret_no_name_is_shown_and_the_code_alone_counts(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        let mut chief = day.town.chief("chief").await;
        let data = format!("/office/registrations/{}/data", day.family.registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "安全のため")]).await.status, StatusCode::SEE_OTHER);
        let page = desk.get(PICKUP).await;
        assert!(!page.says("良子") && !page.says("見本") && page.says("番号だけで確かめてください"), "{}", page.texts("main").join(""));
        assert_eq!(day.comes(&mut desk, "", &day.wrong()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = day.comes(&mut desk, "", &day.code()).await;
        let shown = desk.follow(&done).await;
        assert!(shown.says("番号で確認") && !shown.says("良子"), "{}", shown.texts("main").join(""));
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_handover WHERE how = 'code'").await, 2);
        // Neither the device's row nor the office's page tells, and the guardian still sees it.
        let all = of_offering(&day.town.app.store, &day.town.app.config.secret, "K").await.unwrap();
        assert_eq!(all[&day.family.registration].people, []);
        assert!(day.town.visitor().get(&day.page()).await.says("見本 良子（祖母）"));
        let mut city = day.town.signed_in("city", Role::City, None).await;
        assert_eq!(city.get(&format!("/office/pickup/{}", day.family.registration)).await.status, StatusCode::FORBIDDEN);
        day.is_sound().await;
        assert_eq!(chief.post(&data, &[("do", "lift_secret"), ("reason", "落ち着いた")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_person WHERE name = '見本 良子'").await, 1, "byte for byte");
    }
}

story! {
    async fn to_somebody_who_was_not_named_a_child_goes_by_two_members_of_staff_and_a_call(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        day.town.account("second", Role::Desk, None).await;
        let url = format!("{PICKUP}/other?of={}", day.family.registration);
        assert!(desk.get(&url).await.says("0566-00-0001"), "the number to call");
        assert_eq!(day.number("SELECT COUNT(*) FROM audit WHERE verb = 'pickup_contact_seen'").await, 1);
        for (change, says) in [
            (("said", ""), "入力してください。"),
            (("name", ""), "入力してください。"),
            (("called_number", "090-0000-0000"), "かけた番号を選んでください。"),
            (("called_at", "15:45"), "今から2時間以内で"),
            (("called_at", ""), "今から2時間以内で"),
            (("password", ""), "入力してください。"),
            (("password", "wrong horse 馬馬"), "メールアドレスかパスワードが違います。"),
            (("email", "desk@city.example.jp"), "別の職員が入力してください"),
            (("second", "helper"), "入力してください。"),
        ] {
            let refused = day.entrusts(&mut desk, &[change]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{change:?}");
            assert!(refused.says(says), "{change:?} {}", refused.texts("main").join(""));
            assert!(refused.attributes("input[type=password]", "value").is_empty(), "no password is sent back");
            if change.0 != "name" {
                assert_eq!(refused.attribute("input[name=name]", "value").as_deref(), Some("近所 四郎"), "{change:?}");
            }
        }
        day.town.partner("strangers").await;
        day.town.account("stranger", Role::Desk, Some("strangers")).await;
        let foreign = day.entrusts(&mut desk, &[("email", "stranger@city.example.jp")]).await;
        assert!(foreign.says("この回の担当ではありません"));
        assert_eq!((day.number(GONE).await, day.number(IN_FORCE).await), (0, 0), "until then nobody has gone");
        assert_eq!(day.number("SELECT failures FROM staff WHERE name = 'second'").await, 1, "guessing counts as at the door");

        // Codes are not looked at any more; this way is open all the same.
        for _ in 0..5 {
            day.comes(&mut desk, "良子", &day.wrong()).await;
        }
        let done = day.entrusts(&mut desk, &[]).await;
        let shown = desk.follow(&done).await;
        assert!(shown.says("引き渡しました：見本 一郎 15:15 → 届出のない方：近所 四郎（近所の知人）"), "{}", shown.texts("main").join(""));
        assert!(shown.says("desk・second"), "both stand there");
        let kept: (String, String, String, i64) = day.town.app.store.one(sql(
            "SELECT h.called_whom, h.called_number, h.said, COUNT(*) FROM pickup_handover h JOIN staff s ON s.id = h.second_staff \
             WHERE h.how = 'other' AND s.name = 'second' GROUP BY h.called_whom, h.called_number, h.said")).await.unwrap();
        assert_eq!(kept, ("見本 母".into(), "0566-00-0001".into(), "母が了解した".into(), 2));
        let verbs = day.number("SELECT COUNT(*) FROM audit WHERE verb IN ('child_entrusted', 'staff_vouched')").await;
        assert!(verbs >= 2, "{verbs}");
        assert_eq!(day.entrusts(&mut desk, &[]).await.status, StatusCode::CONFLICT, "once");
        day.is_sound().await;
    }
}

story! {
    async fn a_helper_stands_by_as_the_second_and_hands_over_by_name_and_code_only(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let links = "/office/sessions/K-1/links";
        let id = city.get(links).await.attribute("input[name=id]", "value").unwrap();
        let made = city.post(links, &[("do", "make"), ("id", &id), ("label", "1番受付")]).await;
        let pin = made.texts(".key code").pop().unwrap();
        // Before anybody works with it, nobody is on duty by it.
        let none = day.entrusts(&mut desk, &[("second", "helper"), ("link", &id), ("helper", "手伝 花")]).await;
        assert!(none.says("この回の担当ではありません"), "{}", none.texts("main").join(""));
        let mut helper = day.town.visitor();
        let link = format!("/desk/link/{}", link_key(&day.town.app.config.secret, "desk link", &id).unwrap());
        assert_eq!(helper.post(&link, &[("pin", &pin)]).await.location(), DESK);
        assert!(helper.get(PICKUP).await.says("見本 良子（祖母）"), "names are what a helper needs");
        let url = format!("{PICKUP}/other?of={}", day.family.registration);
        let page = helper.get(&url).await;
        assert!(page.says("職員のアカウントで開いた端末で行います") && !page.says("0566-00-0001"));
        assert_eq!(day.entrusts(&mut helper, &[]).await.status, StatusCode::FORBIDDEN);
        let undo = [("do", "undo"), ("fact", "u-1"), ("handover", "x"), ("why", "x")];
        assert_eq!(helper.post(PICKUP, &undo).await.status, StatusCode::FORBIDDEN);

        let done = day.entrusts(&mut desk, &[("second", "helper"), ("link", &id), ("helper", "手伝 花")]).await;
        assert!(desk.follow(&done).await.says("desk・手伝 花"));
        day.is_sound().await;
    }
}

story! {
    async fn an_officer_takes_a_handover_back_with_a_reason_and_the_child_waits_again(town: Town = town) {
        let day = Day::of(town).await;
        let mut desk = day.afternoon().await;
        day.comes(&mut desk, "良子", &day.code()).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        let page = city.get(PICKUP).await;
        let fact = page.attribute("select[name=handover] option[value]:not([value=''])", "value").unwrap();
        let undo = |why: &'static str, id: &'static str| [("do", "undo"), ("fact", id), ("handover", fact.as_str()), ("why", why)].to_vec();
        assert_eq!(desk.post(PICKUP, &undo("まだ会場にいた", "u-1")).await.status, StatusCode::FORBIDDEN, "a desk account does not");
        assert_eq!(city.post(PICKUP, &undo("", "u-2")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(day.number(IN_FORCE).await, 2);
        assert_eq!(city.post(PICKUP, &undo("まだ会場にいた", "u-3")).await.status, StatusCode::SEE_OTHER);
        let page = desk.get(PICKUP).await;
        assert!(page.says("お迎えを待っているお子さん（1人）") && page.says("cityが取消し：まだ会場にいた"), "{}", page.texts("main").join(""));
        assert_eq!((day.number(GONE).await, day.number(IN_FORCE).await), (1, 1));
        assert_eq!(day.number("SELECT COUNT(*) FROM pickup_handover").await, 2, "what was written down stays");
        assert_eq!(city.post(PICKUP, &undo("もう一度", "u-4")).await.status, StatusCode::UNPROCESSABLE_ENTITY, "once");
        assert_eq!(day.comes(&mut desk, "三恵", &day.code()).await.status, StatusCode::SEE_OTHER);
        assert_eq!((day.number(GONE).await, day.number(IN_FORCE).await), (2, 2));
        day.is_sound().await;
    }
}

story! {
    async fn where_it_is_not_turned_on_there_is_no_pick_up(town: Town = town) {
        town.publish(&course("C", 10)).await;
        let guest = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(city.get("/desk/C-1/pickup").await.status, StatusCode::NOT_FOUND);
        assert_eq!(city.get(&format!("/office/pickup/{}", guest.registration)).await.status, StatusCode::NOT_FOUND);
        let url = format!("/registrations/{}?key={}", guest.receipt, key::key(&town.app.config.secret, &guest.registration, 1));
        let mut visitor = town.visitor();
        assert!(visitor.get(&url).await.texts("#pickup").is_empty());
        let form = [("do", "name_pickup"), ("pickup[0].name", "見本 良子"), ("pickup[0].relation", "祖母")];
        assert_eq!(visitor.post(&url, &form).await.status, StatusCode::NOT_FOUND);
        assert!(!visitor.get("/offerings/C").await.says("お迎え"));
    }
}
