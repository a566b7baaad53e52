//! Next year's class carries its members over: who completed the earlier one, and whoever a person decides about with a
//! reason.

use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::continuing::Choice;
use tsudoi::continuing::carry::{Carried, carry};
use tsudoi::programme::{Announcement, Codes, Column, Selection, SlotSession};
use tsudoi::registration::State;
use tsudoi::staff::{Role, Staff};
use tsudoi::store::sql;

use crate::town::announce::{course, session};
use crate::town::{Answer, Client, Guest, Kind, Town, story};

const PAGE: &str = "/office/offerings/N/carry";
const UNTIL: &str = "2026-12-05";

/// The first year: three sessions in autumn, two of which are needed.
fn first_year() -> Announcement {
    let mut a = course("E", 20);
    a.offering.title = "市民大学 第1学年".into();
    a.offering.completes_at = Some(2);
    (a.sessions, a.slot_sessions) = (vec![], vec![]);
    for (n, date) in (1..).zip(["2026-10-01", "2026-10-15", "2026-11-05"]) {
        a.sessions.push(session("E", n, date, "13:30", "15:30"));
        a.slot_sessions.push(SlotSession {
            slot_id: "E-S1".into(),
            session_id: format!("E-{n}"),
            attendance: tsudoi::programme::SessionAttendance::Required,
        });
    }
    a
}

/// The second, on 12 December.
fn second_year(capacity: i64) -> Announcement {
    let mut a = course("N", capacity);
    a.offering.title = "市民大学 第2学年".into();
    a.offering.selection = Selection::Continuing;
    a.offering.continues_id = Some("E".into());
    a.offering.asks = Codes(vec![]);
    (a.offering.opens_at, a.offering.closes_at) = (None, None);
    a.offering.purpose = "第2学年の運営のために使います。".into();
    a
}

/// Both years, and three members of the first: who was at every session, at two, at one.
struct Years {
    town: Town,
    city: Client,
    members: Vec<Guest>,
}

const NAMES: [(&str, &str); 3] = [("一場 花", "イチバ ハナ"), ("二葉 太", "フタバ タ"), ("三田 次", "ミタ ツギ")];

impl Years {
    async fn of(town: Town, capacity: i64) -> Years {
        town.publish(&first_year()).await;
        town.publish(&second_year(capacity)).await;
        let mut members = Vec::new();
        for ((name, n), visits) in NAMES.iter().zip(1i64..).zip([3, 2, 1]) {
            let guest = town.guest("E", &["E-S1"], State::Confirmed, &[*name]).await;
            let email = sql("UPDATE registration SET email = $1, phone = $2 WHERE id = $3");
            let (email, phone) =
                (email.bind(format!("m{n}@example.jp")).bind(format!("0566-00-000{n}")), &guest.registration);
            town.run(email.bind(phone)).await;
            for session in 1..=visits {
                town.attends(&guest.people[0], session).await;
            }
            members.push(guest);
        }
        let city = town.signed_in("hana", Role::City, None).await;
        Years { town, city, members }
    }

    /// Sends the page's form with these ticks and reasons, as `(member, ticked, reason)`.
    async fn sends(&mut self, choices: &[(usize, bool, &str)]) -> Answer {
        let mut fields: Vec<(String, String)> = vec![("until".into(), UNTIL.into())];
        for (n, ticked, reason) in choices {
            let id = &self.members[*n].registration;
            fields.push(("member".into(), id.clone()));
            fields.extend(ticked.then(|| (format!("carry[{id}]"), "1".to_owned())));
            fields.push((format!("reason[{id}]"), (*reason).to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.city.post(PAGE, &fields).await
    }

    /// Sends the form just as the page stands.
    async fn sends_as_it_stands(&mut self) -> Answer {
        let page = self.city.get(PAGE).await;
        let fields = page.form_fields();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.city.post(PAGE, &fields).await
    }

    /// Who has a place in the second year, in order of their places.
    async fn goes_on(&self) -> Vec<String> {
        let query = sql("SELECT r.name FROM place p JOIN registration r ON r.id = p.registration_id \
             WHERE p.slot_id = 'N-S1' AND r.state = 'confirmed' ORDER BY r.queue");
        let rows: Vec<(String,)> = self.town.app.store.all(query).await.unwrap();
        rows.into_iter().map(|row| row.0).collect()
    }

    async fn next_of(&self, n: usize) -> (String, String, i64) {
        let query = sql(
            "SELECT r.id, r.receipt, r.key_version FROM carry_over c JOIN registration r ON r.id = c.registration_id \
             WHERE c.earlier_id = $1",
        );
        self.town.app.store.one(query.bind(&self.members[n].registration)).await.unwrap()
    }

    async fn link_of(&self, n: usize) -> String {
        let (id, receipt, version) = self.next_of(n).await;
        let key = tsudoi::registration::key::key(&self.town.app.config.secret, &id, version);
        format!("/registrations/{receipt}?key={key}")
    }

    async fn is_sound(&self) {
        self.town.work().await;
        for finding in examine(&self.town.app.store, self.town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

impl Town {
    /// Was at the n-th session of the first year.
    async fn attends(&self, participant: &str, session: i64) {
        let (fact, session) = (format!("F{session}-{participant}"), format!("E-{session}"));
        let add =
            sql("INSERT INTO checkin_fact (id, session_id, participant_id, kind, amount, at, recorded_at, device) \
             VALUES ($1, $2, $3, 'check_in', 1, 1, 1, 'test')");
        self.run(add.bind(&fact).bind(&session).bind(participant)).await;
        let add =
            sql("INSERT INTO attendance (session_id, participant_id, present, at, fact_id) VALUES ($1, $2, 1, 1, $3)");
        self.run(add.bind(session).bind(participant).bind(fact)).await;
    }
}

fn names(of: &[usize]) -> Vec<String> {
    of.iter().map(|n| NAMES[*n].0.to_owned()).collect()
}

async fn staff_of(town: &Town) -> Staff {
    let (id,): (String,) = town.app.store.one(sql("SELECT id FROM staff WHERE name = 'hana'")).await.unwrap();
    let (name, session) = ("hana".into(), String::new());
    Staff { id, name, role: Role::City, partner_id: None, takes_city_fees: false, sees_secret: false, session }
}

story! {
    async fn who_completed_the_earlier_class_is_ticked_and_goes_on_with_a_place_and_a_letter(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        let office = years.city.get("/office/offerings/N").await;
        assert!(office.attributes("main a", "href").contains(&PAGE.to_owned()));
        assert!(!office.attributes("main a", "href").iter().any(|href| href.ends_with("/enter")), "nobody is typed in");
        let page = years.city.get(PAGE).await;
        for words in ["市民大学 第1学年", "全3回のうち2回以上", "3回開催", "この講座の空き：10人", "一場 花", "未修了"] {
            assert!(page.says(words), "{words}\n{}", page.text());
        }
        assert_eq!(page.attributes("main input[type=checkbox][checked]", "name").len(), 2);
        let done = years.sends_as_it_stands().await;
        assert_eq!(done.location(), format!("{PAGE}?carried=2&left_out=0"), "{}", done.text());
        let page = years.city.follow(&done).await;
        assert!(page.says("2人を進級させました") && page.says("進級済み"));
        assert_eq!(years.goes_on().await, names(&[0, 1]));

        let letter = years.town.letter_to("m1@example.jp").await;
        assert_eq!(letter.subject, "【つどい】進級のお知らせ：市民大学 第2学年");
        for words in ["一場 花 様", "市民大学 第1学年", "令和8年12月8日", "第2学年の運営のために使います", "市民協働課が令和10年3月31日", "引き継いでいません"] {
            assert!(letter.text.contains(words), "{words}\n{}", letter.text);
        }
        assert_eq!(letter.calendars.len(), 1);
        let letters = years.town.letters().iter().filter(|l| l.to == "m1@example.jp").count();
        assert_eq!(letters, 1, "one letter, and no other of the place");
        let own = years.town.visitor().get(&letter.link()).await;
        assert!(own.says("「市民大学 第1学年」から進級しました"), "{}", own.text());
        years.is_sound().await;
    }
}

story! {
    async fn against_the_preset_a_reason_is_needed_and_stands_in_the_record(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        let wrong = years.sends(&[(0, true, ""), (1, false, ""), (2, true, "")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("理由を入力してください"));
        assert_eq!(years.goes_on().await, names(&[]));
        let ticked = wrong.attributes("main input[type=checkbox][checked]", "name");
        assert_eq!(ticked.len(), 2, "what was ticked stays ticked: {ticked:?}");

        let done = years.sends(&[(0, true, ""), (1, false, "転居のため"), (2, true, "病気で休んだため")]).await;
        assert_eq!(done.location(), format!("{PAGE}?carried=2&left_out=1"), "{}", done.text());
        assert_eq!(years.goes_on().await, names(&[0, 2]));
        let page = years.city.get(PAGE).await;
        assert!(page.says("転居のため") && page.says("病気で休んだため") && page.says("進級しない"));
        let record = "SELECT verb, reason FROM audit WHERE verb LIKE '%carry_over' ORDER BY verb, reason";
        let record: Vec<(String, String)> = years.town.app.store.all(sql(record)).await.unwrap();
        let record: Vec<(&str, &str)> = record.iter().map(|(v, r)| (v.as_str(), r.as_str())).collect();
        assert_eq!(record, [("carry_over", ""), ("carry_over", "病気で休んだため"), ("not_carry_over", "転居のため")]);
        years.is_sound().await;
    }
}

story! {
    async fn carrying_over_twice_adds_only_who_is_new(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        years.sends_as_it_stands().await;
        assert_eq!(years.sends_as_it_stands().await.location(), format!("{PAGE}?carried=0&left_out=0"));
        // An old page, which still shows everybody as open.
        let old = years.sends(&[(0, true, ""), (1, true, "")]).await;
        assert_eq!(old.location(), format!("{PAGE}?carried=0&left_out=0"));
        years.town.attends(&years.members[2].people[0], 2).await;
        assert_eq!(years.sends_as_it_stands().await.location(), format!("{PAGE}?carried=1&left_out=0"));
        assert_eq!(years.goes_on().await, names(&[0, 1, 2]));
        years.is_sound().await;
    }
}

story! {
    async fn where_places_are_missing_nobody_is_carried_over(town: Town = Town::empty) {
        let mut years = Years::of(town, 1).await;
        let full = years.sends_as_it_stands().await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(full.says("空きは1人ですが、2人を進級させようとしました"), "{}", full.text());
        assert_eq!(years.goes_on().await, names(&[]));
        let rows: (i64,) = years.town.app.store.one(sql("SELECT COUNT(*) FROM carry_over")).await.unwrap();
        assert_eq!(rows.0, 0);
        // With a waiting list nobody waits either.
        years.town.change(sql("UPDATE offering SET waitlist = 1 WHERE id = 'N'")).await;
        assert_eq!(years.sends_as_it_stands().await.status, StatusCode::CONFLICT);
        let done = years.sends(&[(0, true, ""), (1, false, "本人の申し出")]).await;
        assert_eq!(done.location(), format!("{PAGE}?carried=1&left_out=1"));
        years.is_sound().await;
    }
}

story! {
    async fn two_officers_at_once_carry_nobody_over_twice(town: Town = Town::empty) {
        let years = Years::of(town, 10).await;
        let (app, staff) = (&years.town.app, staff_of(&years.town).await);
        let choices: Vec<Choice> = years.members[..2]
            .iter()
            .map(|m| Choice { earlier: m.registration.clone(), ticked: true, reason: String::new() })
            .collect();
        let until = UNTIL.parse().unwrap();
        let (a, b) = tokio::join!(carry(app, &staff, "N", &choices, until), carry(app, &staff, "N", &choices, until));
        let mut got = [a.unwrap(), b.unwrap()];
        got.sort_by_key(|got| *got == Carried::Nothing);
        assert_eq!(got, [Carried::Done { carried: 2, left_out: 0 }, Carried::Nothing]);
        assert_eq!(years.goes_on().await.len(), 2);
        years.is_sound().await;
    }
}

story! {
    async fn who_says_no_by_the_day_frees_the_place_and_later_gives_it_up_as_anybody(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        years.sends_as_it_stands().await;
        let (first, second) = (years.link_of(0).await, years.link_of(1).await);
        let mut guest = years.town.visitor();
        let page = guest.get(&first).await;
        assert!(page.says("進級しない") && page.says("令和8年12月8日"), "{}", page.text());
        let done = guest.post(&first, &[("do", "decline_carry_over")]).await;
        assert!(guest.follow(&done).await.says("「参加しない」とのお返事を受け付けました"));
        assert_eq!(guest.post(&first, &[("do", "decline_carry_over")]).await.status, StatusCode::SEE_OTHER, "said twice");
        assert_eq!(years.goes_on().await, names(&[1]));
        let taken: (i64,) = years.town.app.store.one(sql("SELECT taken FROM slot WHERE id = 'N-S1'")).await.unwrap();
        assert_eq!(taken.0, 1);
        assert!(years.city.get(PAGE).await.says("進級を辞退"));

        // The day itself is in time, the next is not.
        years.town.hours_pass(14 * 24);
        assert!(guest.get(&second).await.says("ここで辞退できます"));
        years.town.hours_pass(24);
        let late = guest.post(&second, &[("do", "decline_carry_over")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(years.goes_on().await, names(&[1]));
        guest.post(&second, &[("do", "withdraw")]).await;
        assert_eq!(years.goes_on().await, names(&[]));
        // Nobody is carried over again but with a reason.
        years.city = years.town.enters("hana").await;
        let again = years.sends(&[(0, true, ""), (1, false, "")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", again.text());
        years.is_sound().await;
    }
}

story! {
    async fn who_changed_their_mind_is_carried_over_again_with_a_reason(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        years.sends_as_it_stands().await;
        let link = years.link_of(0).await;
        years.town.visitor().post(&link, &[("do", "decline_carry_over")]).await;
        let again = years.sends(&[(0, true, "やはり続けたいとの電話")]).await;
        assert_eq!(again.location(), format!("{PAGE}?carried=1&left_out=0"), "{}", again.text());
        assert_eq!(years.goes_on().await, names(&[1, 0]));
        assert_ne!(years.link_of(0).await, link);
        years.is_sound().await;
    }
}

story! {
    async fn nobody_else_gets_into_it_by_its_form_or_by_an_address(town: Town = Town::empty) {
        let years = Years::of(town, 10).await;
        let mut guest = years.town.visitor();
        let page = guest.get("/offerings/N").await;
        assert!(page.says("継続") && page.attributes("main a", "href").iter().all(|href| !href.ends_with("/apply")));
        let form = crate::registration::form("見本 花子", "0566-00-0001", "k");
        for channels in ["web", "counter"] {
            years.town.change(sql("UPDATE offering SET channels = $1, asks = 'age_band' WHERE id = 'N'").bind(channels)).await;
            let page = guest.get("/offerings/N/apply").await;
            assert!(page.says("新しいお申込みは受け付けていません") && page.form_fields().is_empty(), "{}", page.text());
            let refused = guest.post("/offerings/N/apply", &form).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{}", refused.text());
        }
        // Nor by the office's form, with days to apply as well.
        years.town.change(sql("UPDATE offering SET opens_at = 1, closes_at = 9999999999 WHERE id = 'N'")).await;
        let mut city = years.city.clone();
        let typed = [&form[..], &[("channel", "phone")]].concat();
        assert_eq!(city.post("/office/offerings/N/enter", &typed).await.status, StatusCode::CONFLICT);
        assert_eq!(guest.post("/offerings/N/apply", &form).await.status, StatusCode::CONFLICT);
        let all: (i64,) = years.town.app.store.one(sql("SELECT COUNT(*) FROM registration WHERE offering_id = 'N'")).await.unwrap();
        assert_eq!(all.0, 0);
    }
}

story! {
    async fn whose_data_was_disposed_of_cannot_be_carried_over_and_the_page_says_so(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        let ids = [years.members[0].registration.clone()];
        let mut tx = years.town.app.store.write().await.unwrap();
        tx.lock_offering("E").await.unwrap();
        tsudoi::registration::personal::forget(&mut tx, &ids, years.town.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let page = years.city.get(PAGE).await;
        assert!(page.says("個人情報を廃棄した方は、進級させられません") && !page.says("一場 花"), "{}", page.text());
        let refused = years.sends(&[(0, true, ""), (1, true, "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(years.goes_on().await, names(&[]));
        assert_eq!(years.sends_as_it_stands().await.location(), format!("{PAGE}?carried=1&left_out=0"));
        assert_eq!(years.goes_on().await, names(&[1]));
    }
}

story! {
    async fn what_goes_over_is_who_they_are_and_neither_answers_nor_consents(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        years.town.run(sql("UPDATE participant SET photo_consent = 1, birth_date = '1950-05-05' WHERE offering_id = 'E'")).await;
        years.town.change(sql("UPDATE offering SET photos = 1 WHERE id = 'N'")).await;
        years.sends_as_it_stands().await;
        let (id, ..) = years.next_of(0).await;
        let row = sql("SELECT r.name, r.name_kana, COALESCE(r.email, ''), r.phone, COALESCE(r.residency, ''), p.birth_date, p.photo_consent \
            FROM registration r JOIN participant p ON p.registration_id = r.id WHERE r.id = $1");
        type Row = (String, String, String, String, String, String, i64);
        let row: Row = years.town.app.store.one(row.bind(&id)).await.unwrap();
        assert_eq!((row.0.as_str(), row.1.as_str(), row.2.as_str(), row.3.as_str()), ("一場 花", "イチバ ハナ", "m1@example.jp", "0566-00-0001"));
        assert_eq!((row.4.as_str(), row.5.as_str(), row.6), ("", "1950-05-05", 0), "nothing that this class does not ask for");
        // Nothing was ticked, so nothing is said to be agreed to.
        let own = years.town.visitor().get(&years.link_of(0).await).await;
        assert!(!own.says("個人情報の取扱い") || !own.says("同意しました"), "{}", own.text());
        let forms = own.form_fields();
        assert!(forms.iter().all(|(name, _)| !name.starts_with("photos[")), "no box is ticked: {forms:?}");
    }
}

story! {
    async fn who_is_kept_secret_goes_on_as_secretly(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        let receipt = years.members[0].receipt.clone();
        let mut tx = years.town.app.store.write().await.unwrap();
        tsudoi::registration::secrecy::veil(&mut tx, &years.members[0].registration, &receipt).await.unwrap();
        tx.commit().await.unwrap();
        let page = years.city.get(PAGE).await;
        assert!(!page.says("一場 花") && page.says("受付番号"), "{}", page.text());
        let done = years.sends(&[(0, false, "一場さんの事情"), (1, true, "")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert!(!years.city.get(PAGE).await.says("一場"), "words about them stand apart, too");
        let done = years.sends(&[(0, true, "戻ることになった")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let (id, ..) = years.next_of(0).await;
        let row: (String, i64) = years.town.app.store.one(sql("SELECT name, secret FROM registration WHERE id = $1").bind(&id)).await.unwrap();
        assert!(row.0.starts_with("受付番号") && row.1 == 1, "{row:?}");
        let letter = years.town.letter_to("m1@example.jp").await;
        assert!(letter.text.contains("一場 花 様") && !letter.subject.contains("市民大学"), "{}", letter.subject);
        years.is_sound().await;
    }
}

story! {
    async fn who_has_no_mailbox_gets_a_sheet_of_paper(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        let id = years.members[0].registration.clone();
        years.town.run(sql("UPDATE registration SET email = NULL WHERE id = $1").bind(&id)).await;
        let contact = sql("INSERT INTO contact (registration_id, way, fax, postcode, address) VALUES ($1, 'post', '', '446-0000', '安城市見本町1番地')");
        years.town.run(contact.bind(&id)).await;
        years.sends_as_it_stands().await;
        let paper = years.city.get(&format!("{PAGE}/paper")).await;
        for words in ["進級のお知らせ", "一場 花 様", "446-0000", "安城市見本町1番地", "12月8日", "0566-00-0100", "引き継いでいません"] {
            assert!(paper.says(words), "{words}\n{}", paper.text());
        }
        assert!(!paper.says("二葉"), "who has a mailbox gets none");
        years.town.work().await;
        assert!(years.town.letters().iter().all(|l| l.to != "m1@example.jp"));
    }
}

story! {
    async fn a_day_to_decline_that_is_none_or_too_late_is_sent_back(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        for until in ["", "あした", "2026-11-24", "2026-12-12", "2027-01-01"] {
            let id = years.members[0].registration.clone();
            let wrong = years.city.post(PAGE, &[("member", id.as_str()), (&format!("carry[{id}]"), "1"), ("until", until)]).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{until}");
            assert!(wrong.says("初回の前日まで"));
        }
        assert_eq!(years.goes_on().await, names(&[]));
    }
}

story! {
    async fn a_class_that_is_cancelled_or_names_no_earlier_one_takes_nobody(town: Town = Town::empty) {
        let mut years = Years::of(town, 10).await;
        years.town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'N'")).await;
        let refused = years.sends(&[(0, true, "")]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.says("中止になったため"));
        years.town.change(sql("UPDATE offering SET state = 'published', continues_id = NULL WHERE id = 'N'")).await;
        assert!(years.city.get(PAGE).await.says("どの講座の続きかが決められていません"));
        assert_eq!(years.sends(&[(0, true, "")]).await.status, StatusCode::CONFLICT);
        assert_eq!(years.goes_on().await, names(&[]));
        assert_eq!(years.city.get("/office/offerings/E/carry").await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn a_host_carries_over_only_where_it_sees_the_people_of_both_classes(town: Town = Town::empty) {
        let years = Years::of(town, 10).await;
        let town = &years.town;
        town.partner("group").await;
        for (offering, columns) in [("N", "name,kana,attendance,phone"), ("E", "name,kana")] {
            town.hosts(offering, "group").await;
            town.receives(offering, "group", columns).await;
        }
        let mut lead = town.signed_in("lead", Role::Partner, Some("group")).await;
        let refused = lead.get(PAGE).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(!refused.says("一場"));
        assert_eq!(lead.post(PAGE, &[("until", UNTIL)]).await.status, StatusCode::FORBIDDEN);
        let all: Vec<&str> = Column::ALL.iter().map(|c| c.code()).collect();
        town.change(sql("UPDATE offering_receiver SET columns = $1 WHERE offering_id = 'E'").bind(all.join(","))).await;
        assert!(lead.get(PAGE).await.says("一場 花"));
        let look: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'see_class_members' AND subject = 'offering:E'")).await.unwrap();
        assert_eq!(look.0, 1);
    }
}

story! {
    async fn why_somebody_goes_on_or_not_is_forgotten_with_them_and_told_to_them(town: Town = Town::empty) {
        use tsudoi::continuing::personal;
        let mut years = Years::of(town, 10).await;
        years.sends(&[(0, true, ""), (1, false, "転居のため"), (2, true, "病気のため")]).await;
        let app = &years.town.app;
        let (next, ..) = years.next_of(2).await;
        let told = personal::disclose(&app.store, &next).await.unwrap();
        assert!(format!("{told:?}").contains("病気のため"), "{told:?}");
        let mut tx = app.store.write().await.unwrap();
        tx.lock_offering("E").await.unwrap();
        let ids = vec![years.members[1].registration.clone(), years.members[2].registration.clone()];
        tsudoi::registration::personal::forget(&mut tx, &ids, app.clock.now()).await.unwrap();
        assert_eq!(personal::left(&mut tx, "E").await.unwrap(), 2);
        personal::forget(&mut tx, &ids).await.unwrap();
        assert_eq!(personal::left(&mut tx, "E").await.unwrap(), 0);
        tx.commit().await.unwrap();
        let kept: (i64,) = app.store.one(sql("SELECT COUNT(*) FROM carry_over WHERE reason <> ''")).await.unwrap();
        assert_eq!(kept.0, 0);
    }
}

async fn demo(kind: Kind) -> Town {
    Town::demo(kind).await
}

story! {
    async fn the_demo_city_shows_from_which_class_its_second_year_came(town: Town = demo) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        let page = city.get("/office/offerings/D04/carry").await;
        assert_eq!(page.texts("main tbody tr").len(), 56, "{}", page.text());
        for words in ["シルバーカレッジ 第1学年（令和7年度）", "全14回のうち10回以上", "進級済み", "進級しない", "未修了"] {
            assert!(page.says(words), "{words}");
        }
        let ticked = page.attributes("main input[type=checkbox][checked]", "name");
        assert!(ticked.is_empty(), "all is decided: {ticked:?}");
    }
}
