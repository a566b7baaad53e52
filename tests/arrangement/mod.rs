//! A group asks that somebody comes to it; people arrange a day, and report what came of it.

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::command::doctor::examine;
use tsudoi::programme::{Announcement, Applicant, Channel, Codes, Kind as OfferingKind, Selection};
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::town::announce::course;
use crate::town::{Answer, Client, Town, story};

const APPLY: &str = "/offerings/V/apply";

/// A lecture that goes out to groups of ten and more, by arrangement.
fn lecture() -> Announcement {
    let mut a = course("V", 1);
    let o = &mut a.offering;
    o.kind = OfferingKind::OnDemand;
    o.selection = Selection::ByArrangement;
    o.title = "出前講座「協働ってなに」".into();
    o.applicant = Applicant::Group;
    o.asks = Codes(vec![]);
    o.channels = Codes(vec![Channel::Web, Channel::Phone]);
    o.waitlist = Flag(false);
    o.minimum = Some(10);
    o.lead_days = Some(30);
    o.wished_dates = Some(3);
    o.visit_from = Some("09:00".into());
    o.visit_until = Some("21:00".into());
    o.visit_minutes = Some(120);
    o.visit_blackout = "12/28～1/4・祝日".into();
    o.closes_at = Moment::parse("2027-02-26T17:00:00+09:00");
    (a.sessions, a.slots, a.slot_sessions) = (vec![], vec![], vec![]);
    a
}

const GROUP: [(&str, &str); 14] = [
    ("date_1", "2027-01-16"),
    ("date_1_time", "10:00"),
    ("date_1_minutes", "90"),
    ("date_2", "2027-01-23"),
    ("date_2_time", "13:30"),
    ("date_2_minutes", "60"),
    ("group_name", "桜町内会"),
    ("persons", "12"),
    ("place_name", "桜町公民館"),
    ("place_address", "安城市桜町1番地"),
    ("name", "見本 会長"),
    ("name_kana", "ミホン カイチョウ"),
    ("email", "leader@example.jp"),
    ("phone", "0566-00-0123"),
];

fn form<'a>(changed: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = GROUP.to_vec();
    fields.push(("consent", "1"));
    fields.retain(|(name, _)| !changed.iter().any(|(n, _)| n == name));
    fields.extend(changed.iter().filter(|(_, value)| !value.is_empty()));
    fields
}

struct Desk {
    town: Town,
    city: Client,
    group: Client,
    /// The group's own page, once it has asked.
    own: String,
    /// The office's page of it.
    office: String,
}

impl Desk {
    async fn open(town: Town) -> Desk {
        town.publish(&lecture()).await;
        let (city, group) = (town.signed_in("hana", Role::City, None).await, town.visitor());
        Desk { town, city, group, own: String::new(), office: String::new() }
    }

    /// The group has asked.
    async fn asked(town: Town) -> Desk {
        let mut desk = Desk::open(town).await;
        let answer = desk.group.post(APPLY, &form(&[])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        desk.own = answer.location();
        desk.office = format!("/office/visits/{}", desk.id().await);
        desk
    }

    async fn id(&self) -> String {
        let row: (String,) = self.town.app.store.one(sql("SELECT registration_id FROM arrangement")).await.unwrap();
        row.0
    }

    async fn does(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.city.post(&self.office.clone(), fields).await
    }

    async fn decides(&mut self) {
        let answer = self.does(&DECISION).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    /// State and offering of the registration.
    async fn stands(&self) -> (String, String) {
        self.town.app.store.one(sql("SELECT state, offering_id FROM registration")).await.unwrap()
    }

    async fn is_sound(&self) {
        self.town.work().await;
        for finding in examine(&self.town.app.store, self.town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }

    async fn until(&mut self, instant: &str) {
        let clock = &self.town.app.clock;
        clock.advance(Moment::parse(instant).unwrap().since(clock.now()));
        self.city = self.town.enters("hana").await;
    }
}

const DECISION: [(&str, &str); 5] = [
    ("do", "decide"),
    ("date", "2027-01-16"),
    ("starts", "10:00"),
    ("ends", "11:30"),
    ("instructor", "市民協働課 見本 講子"),
];

story! {
    async fn a_group_asks_with_wished_dates_and_nothing_is_confirmed_by_that(town: Town = Town::empty) {
        let mut desk = Desk::open(town).await;
        let page = desk.group.get(APPLY).await;
        assert!(page.says("30日以上先") && page.says("令和8年12月24日") && page.says("10人以上"), "{}", page.text());
        let names: Vec<String> = page.form_fields().into_iter().map(|(name, _)| name).collect();
        for name in ["date_1", "date_2", "date_3", "date_3_time", "date_3_minutes", "place_name", "persons"] {
            assert!(names.iter().any(|n| n == name), "{name} is not asked");
        }
        let answer = desk.group.post(APPLY, &form(&[])).await;
        let own = desk.group.follow(&answer).await;
        assert!(own.says("ご依頼を受け付けました") && own.says("桜町公民館") && own.says("第2希望"), "{}", own.text());
        // Ten working days on.
        assert!(own.says("令和8年12月8日") && !own.says("キャンセル待ち"), "{}", own.text());
        assert_eq!(desk.stands().await, ("waiting".into(), "V".into()));
        let letter = desk.town.letter_to("leader@example.jp").await;
        assert!(letter.subject.contains("受付") && letter.text.contains("1. 令和9年1月16日") && letter.text.contains("12月8日"), "{}", letter.text);
        assert!(letter.calendars.is_empty(), "there is no day yet");
        assert_eq!(desk.town.letters().len(), 1);
        desk.is_sound().await;
    }
}

story! {
    async fn a_request_that_cannot_be_says_at_its_field_why(town: Town = Town::empty) {
        let mut desk = Desk::open(town).await;
        for (changed, field, says) in [
            (&[("date_1", "")][..], "date_1", "希望日を入力"),
            (&[("date_1", "2027-02-31")], "date_1", "実際にある日"),
            (&[("date_1", "2026-12-23")], "date_1", "12月24日（木曜日）以降"),
            (&[("date_1", "2027-04-01")], "date_1", "令和9年3月31日"),
            (&[("date_1", "2026-12-28")], "date_1", "この日は実施できません"),
            (&[("date_1", "2027-02-11")], "date_1", "この日は実施できません"),
            (&[("date_1_time", "08:30")], "date_1_time", "午前9時から午後9時"),
            (&[("date_1_time", "20:00")], "date_1_time", "午前9時から午後9時"),
            (&[("date_1_time", "23:30")], "date_1_time", "午前9時から午後9時"),
            (&[("date_1_time", "昼")], "date_1_time", "13:30"),
            (&[("date_1_minutes", "121")], "date_1_minutes", "120分まで"),
            (&[("date_1_minutes", "")], "date_1_minutes", "長さを分で"),
            (&[("date_2", "2027-01-16")], "date_2", "同じ日を2回"),
            (&[("date_2", "")], "date_2", "希望日を入力"),
            (&[("persons", "9")], "persons", "10人以上"),
            (&[("persons", "たくさん")], "persons", "数字で"),
            (&[("place_name", "")], "place_name", "会場の名称"),
            (&[("place_address", "")], "place_address", "会場の住所"),
            (&[("group_name", "")], "group_name", "団体名"),
            (&[("name_kana", "")], "name_kana", "フリガナ"),
            (&[("email", "nomail")], "email", "正しくありません"),
            (&[("email", "")], "email", "メールアドレスを入力"),
            (&[("phone", "1")], "phone", "電話番号"),
            (&[("consent", "")], "consent", "同意"),
        ] {
            let answer = desk.group.post(APPLY, &form(changed)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}");
            let told = answer.texts(".error-summary li, [role=alert] li, .errors li, main ul li").join("\n");
            assert!(answer.says(says), "{changed:?}\n{told}");
            assert!(answer.text().contains(&format!("name=\"{field}\"")), "{field}");
            let marked = answer.attributes("[aria-invalid=true]", "name");
            assert_eq!(marked, [field], "{changed:?}");
            let kept = answer.form_fields();
            for (name, value) in form(changed).iter().filter(|(name, _)| *name != "consent") {
                assert!(kept.iter().any(|(n, v)| n == name && v == value), "{name} is lost");
            }
        }
        let none: (i64,) = desk.town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!(none.0, 0);
        // The very bounds are taken.
        for (n, changed) in [("date_1", "2026-12-24"), ("date_1", "2027-03-31"), ("date_1", "2027-01-05")].iter().zip([
            &[("date_1_time", "19:00"), ("date_1_minutes", "120")][..],
            &[("date_1_time", "09:00"), ("persons", "10")],
            &[("date_2", ""), ("date_2_time", ""), ("date_2_minutes", "")],
        ]) {
            let answer = desk.group.post(APPLY, &form(&[&[*n], changed].concat())).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{n:?} {changed:?}\n{}", answer.text());
        }
    }
}

story! {
    async fn outside_its_time_nobody_can_ask(town: Town = Town::empty) {
        let mut desk = Desk::open(town).await;
        desk.town.change(sql("UPDATE offering SET opens_at = opens_at + 10000000 WHERE id = 'V'")).await;
        assert!(desk.group.get(APPLY).await.says("から"));
        let early = desk.group.post(APPLY, &form(&[])).await;
        assert_eq!(early.status, StatusCode::CONFLICT, "{}", early.text());
        desk.town.change(sql("UPDATE offering SET opens_at = 1, closes_at = 2 WHERE id = 'V'")).await;
        let late = desk.group.post(APPLY, &form(&[("date_1", "")])).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        desk.town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'V'")).await;
        assert_eq!(desk.group.post(APPLY, &form(&[])).await.status, StatusCode::CONFLICT);
        let none: (i64,) = desk.town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!(none.0, 0);
    }
}

story! {
    async fn a_form_that_is_sent_twice_is_one_request_also_once_it_is_decided(town: Town = Town::empty) {
        let mut desk = Desk::open(town).await;
        let keyed = [("idempotency_key", "0193a5c2-7b1e-7c3d-9a4f-1234567890ab")];
        let first = desk.group.post(APPLY, &form(&keyed)).await.location();
        assert_eq!(desk.group.post(APPLY, &form(&keyed)).await.location(), first);
        desk.office = format!("/office/visits/{}", desk.id().await);
        desk.decides().await;
        assert_eq!(desk.group.post(APPLY, &form(&keyed)).await.location(), first);
        let all: (i64,) = desk.town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!(all.0, 1);
    }
}

story! {
    async fn people_arrange_a_day_and_decide_and_the_group_is_told(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        let list = desk.city.get("/office/visits").await;
        assert!(list.says("桜町内会") && list.says("12月8日") && list.says("受付"), "{}", list.text());
        assert_eq!(desk.does(&[("do", "call"), ("call", "会長に電話。1月16日でよいとのこと。")]).await.status, StatusCode::SEE_OTHER);
        let proposed = [("do", "propose"), ("date", "2027-01-16"), ("starts", "10:00"), ("ends", "11:30"), ("instructor", "")];
        assert_eq!(desk.does(&proposed).await.status, StatusCode::SEE_OTHER);
        let page = desk.city.get(&desk.office.clone()).await;
        assert!(page.says("会長に電話") && page.says("調整中"), "{}", page.text());
        let own = desk.group.get(&desk.own.clone()).await;
        assert!(own.says("日時を調整しています") && own.says("まだ決定ではありません"), "{}", own.text());
        desk.town.work().await;
        assert_eq!(desk.town.letters().len(), 1, "nothing is told but that it came, until something is decided");

        desk.decides().await;
        assert_eq!(desk.stands().await, ("confirmed".into(), "V-v1".into()));
        let letter = desk.town.letter_to("leader@example.jp").await;
        assert!(letter.subject.contains("決定") && letter.text.contains("桜町公民館 安城市桜町1番地"), "{}", letter.text);
        assert!(letter.text.contains("見本 講子"));
        let calendar = letter.calendars.first().expect("the day, for its calendar");
        assert!(calendar.contains("桜町公民館") && calendar.contains("20270116T100000"), "{calendar}");
        let own = desk.group.get(&desk.own.clone()).await;
        assert!(own.says("実施が決まりました") && own.says("令和9年1月16日"), "{}", own.text());
        let ics = desk.own.replace('?', "/calendar.ics?");
        assert!(desk.group.get(&ics).await.text().contains("桜町公民館"));
        desk.is_sound().await;
    }
}

story! {
    async fn what_was_decided_is_shown_to_nobody_else(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        desk.decides().await;
        let mut stranger = desk.town.visitor();
        for url in ["/offerings/V-v1", "/offerings/V-v1/apply", "/offerings/V-v1/calendar.ics"] {
            assert_eq!(stranger.get(url).await.status, StatusCode::NOT_FOUND, "{url}");
        }
        for url in ["/offerings", "/offerings/V", "/feeds/all.ics", "/sitemap.xml", "/calendar?month=2027-01"] {
            let page = stranger.get(url).await.text();
            for secret in ["V-v1", "桜町公民館", "桜町内会", "1月16日の回", "20270116"] {
                assert!(!page.contains(secret), "{url} tells {secret}");
            }
        }
        // It takes others as before.
        assert_eq!(stranger.post(APPLY, &form(&[("group_name", "里町内会")])).await.status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.post("/offerings/V-v1/apply", &form(&[])).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn a_day_the_group_did_not_wish_for_must_have_been_agreed(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        let with = |changed: &[(&'static str, &'static str)]| {
            let mut fields = DECISION.to_vec();
            fields.retain(|(name, _)| !changed.iter().any(|(n, _)| n == name));
            fields.extend(changed);
            fields
        };
        for (changed, says) in [
            (&[("date", "2027-01-17")][..], "希望された日時ではありません"),
            (&[("starts", "09:00")], "希望された日時ではありません"),
            (&[("ends", "11:45")], "希望された日時ではありません"),
            (&[("instructor", "")], "伺う人を入力"),
            (&[("date", "2026-11-01"), ("agreed", "1")], "これからの日"),
            (&[("date", "nothing")], "実際にある日"),
            (&[("ends", "10:00")], "開始より後"),
            (&[("starts", "25:00")], "13:30"),
        ] {
            let answer = desk.does(&with(changed)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{changed:?}");
            assert!(answer.says(says), "{changed:?}\n{}", answer.text());
        }
        assert_eq!(desk.stands().await.0, "waiting");
        let agreed = desk.does(&with(&[("date", "2027-01-17"), ("agreed", "1")])).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.text());
        assert_eq!(desk.stands().await, ("confirmed".into(), "V-v1".into()));
    }
}

story! {
    async fn a_request_is_settled_once(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        desk.decides().await;
        let refused = [("do", "decline"), ("reason", "講師の都合"), ("alternative", "2月の別の日")];
        for late in [&DECISION[..], &refused[..], &[("do", "propose"), ("date", "2027-01-16"), ("starts", "10:00"), ("ends", "11:00")]] {
            let answer = desk.does(late).await;
            assert_eq!(answer.status, StatusCode::CONFLICT, "{late:?}");
            assert!(answer.says("すでに決定・取下げ"));
        }
        let visits: (i64,) = desk.town.app.store.one(sql("SELECT COUNT(*) FROM offering WHERE id LIKE 'V-v%'")).await.unwrap();
        assert_eq!(visits.0, 1);
        desk.is_sound().await;
    }
}

story! {
    async fn who_is_declined_is_told_why_and_what_instead(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        for (fields, says) in [
            (&[("do", "decline"), ("alternative", "2月の別の日")][..], "理由を入力"),
            (&[("do", "decline"), ("reason", "講師の都合")], "代わりのご案内を入力"),
        ] {
            let answer = desk.does(fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.says(says), "{says}");
        }
        desk.does(&[("do", "decline"), ("reason", "講師の都合がつきません。"), ("alternative", "2月の別の日をご希望ください。")]).await;
        let letter = desk.town.letter_to("leader@example.jp").await;
        assert!(letter.text.contains("講師の都合がつきません。") && letter.text.contains("2月の別の日"), "{}", letter.text);
        let own = desk.group.get(&desk.own.clone()).await;
        assert!(own.says("今回はお受けできませんでした") && own.says("2月の別の日") && !own.says("落選"), "{}", own.text());
        assert_eq!(desk.stands().await, ("not_selected".into(), "V".into()));
        desk.is_sound().await;
    }
}

story! {
    async fn a_group_can_withdraw_at_any_stage_and_nobody_goes_there(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        desk.decides().await;
        desk.town.work().await;
        let before = desk.town.letters().len();
        desk.group.post(&desk.own.clone(), &[("do", "withdraw")]).await;
        desk.town.work().await;
        let session: (String, String) = desk.town.app.store.one(sql("SELECT state, cancel_reason FROM session WHERE offering_id = 'V-v1'")).await.unwrap();
        assert_eq!(session, ("cancelled".into(), "申込団体の取下げ".into()));
        let letter = desk.town.letters().split_off(before).pop().expect("told that it is withdrawn");
        assert!(!letter.text.contains("/offerings/V-v1"), "there is no such page: {}", letter.text);
        assert!(desk.group.get(&desk.own.clone()).await.says("依頼を取り下げました"));
        assert!(desk.city.get("/office/visits").await.says("取下げ"));
        desk.is_sound().await;

        // Another, while its day is arranged.
        let other = desk.group.post(APPLY, &form(&[("group_name", "里町内会"), ("phone", "0566-00-0999")])).await.location();
        desk.group.post(&other, &[("do", "withdraw")]).await;
        let id: (String,) = desk.town.app.store.one(sql("SELECT registration_id FROM arrangement WHERE group_name = '里町内会'")).await.unwrap();
        let late = desk.city.post(&format!("/office/visits/{}", id.0), &DECISION).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    }
}

story! {
    async fn a_visit_is_held_counted_by_age_and_reported(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        desk.decides().await;
        let report = [("do", "report"), ("heads.60s", "8"), ("heads.70s", "5"), ("heads.unknown", "1"), ("report", "質問が多く出た。")];
        let early = desk.does(&report).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert!(early.says("終わってから"), "{}", early.text());
        desk.until("2027-01-16T09:50:00+09:00").await;
        // Its desk is there on the day, for heads.
        assert_eq!(desk.city.get("/desk/V-v1-1").await.status, StatusCode::OK);
        desk.until("2027-01-16T12:00:00+09:00").await;
        assert!(desk.city.get("/office/visits").await.says("実施の報告"));
        for (fields, says) in [
            (&[("do", "report"), ("heads.60s", "")][..], "予定は12人でした"),
            (&[("do", "report"), ("heads.60s", "八")], "数字で"),
        ] {
            let answer = desk.does(fields).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(answer.says(says), "{says}\n{}", answer.text());
        }
        for (more, total) in [("8", 14), ("10", 16)] {
            let mut fields = report.to_vec();
            fields[1] = ("heads.60s", more);
            assert_eq!(desk.does(&fields).await.status, StatusCode::SEE_OTHER);
            let counted = tsudoi::checkin::store::counted(&desk.town.app.store, "V-v1-1").await.unwrap();
            assert_eq!(counted, total, "reporting again puts it right");
        }
        let page = desk.city.get(&desk.office.clone()).await;
        assert!(page.says("報告済み：合計16人") && page.says("質問が多く出た"), "{}", page.text());
        // The count along the plan knows them.
        let count = desk.city.get("/office/count.csv?year=2026").await.text();
        let line = count.lines().find(|l| l.contains("出前講座「協働ってなに」（")).unwrap_or_default();
        assert!(line.contains("16"), "{line}\n{count}");
        desk.is_sound().await;
    }
}

story! {
    async fn what_came_by_telephone_is_typed_in_by_the_same_rules(town: Town = Town::empty) {
        let mut desk = Desk::open(town).await;
        let url = "/office/offerings/V/visit";
        assert!(desk.city.get(url).await.says("電話・FAXなどの依頼"));
        let unsaid = desk.city.post(url, &form(&[("email", "")])).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unsaid.says("届いた方法"));
        let near = desk.city.post(url, &form(&[("channel", "phone"), ("date_1", "2026-12-01")])).await;
        assert!(near.says("30日以上先です"), "{}", near.text());
        let done = desk.city.post(url, &form(&[("channel", "phone"), ("email", "")])).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        let page = desk.city.follow(&done).await;
        assert!(page.says("桜町内会"));
        desk.town.work().await;
        assert!(desk.town.letters().is_empty(), "who has no mailbox is telephoned");
        // The office's usual form is no way around.
        let around = desk.city.post("/office/offerings/V/enter", &form(&[("channel", "phone")])).await;
        assert!(around.status == StatusCode::CONFLICT || around.status == StatusCode::UNPROCESSABLE_ENTITY, "{}", around.status);
    }
}

story! {
    async fn an_overdue_answer_stands_out(town: Town = Town::empty) {
        let mut desk = Desk::asked(town).await;
        assert!(!desk.city.get("/office/visits").await.says("期限を過ぎています"));
        desk.until("2026-12-08T17:00:00+09:00").await;
        assert!(!desk.city.get("/office/visits").await.says("期限を過ぎています"));
        desk.until("2026-12-09T09:00:00+09:00").await;
        assert!(desk.city.get("/office/visits").await.says("期限を過ぎています"));
    }
}

story! {
    async fn a_host_that_does_not_learn_how_to_reach_the_group_arranges_nothing(town: Town = Town::empty) {
        let desk = Desk::asked(town).await;
        desk.town.partner("group").await;
        desk.town.hosts("V", "group").await;
        desk.town.receives("V", "group", "name,kana,attendance").await;
        let mut lead = desk.town.signed_in("lead", Role::Partner, Some("group")).await;
        let list = lead.get("/office/visits").await;
        assert!(list.says("依頼はありません") && !list.says("桜町内会"), "{}", list.text());
        assert_eq!(lead.get(&desk.office).await.status, StatusCode::FORBIDDEN);
        assert_eq!(lead.post(&desk.office, &DECISION).await.status, StatusCode::FORBIDDEN);
        desk.town.change(sql("UPDATE offering_receiver SET columns = 'name,kana,email,phone,attendance' WHERE offering_id = 'V'")).await;
        assert!(lead.get("/office/visits").await.says("桜町内会"));
        assert_eq!(lead.post(&desk.office, &DECISION).await.status, StatusCode::SEE_OTHER);
        // Its visit is the host's, too.
        assert_eq!(lead.get("/office/offerings/V-v1").await.status, StatusCode::OK);
        assert_eq!(lead.get(&desk.office).await.status, StatusCode::OK);
    }
}

story! {
    async fn the_group_is_forgotten_and_what_was_held_stays(town: Town = Town::empty) {
        use tsudoi::{arrangement, registration};
        let mut desk = Desk::asked(town).await;
        desk.decides().await;
        let (app, id) = (&desk.town.app, desk.id().await);
        let mut tx = app.store.write().await.unwrap();
        registration::personal::forget(&mut tx, std::slice::from_ref(&id), app.clock.now()).await.unwrap();
        assert_eq!(arrangement::personal::left(&mut tx, "V-v1").await.unwrap(), 1);
        arrangement::personal::forget(&mut tx, &[id]).await.unwrap();
        assert_eq!(arrangement::personal::left(&mut tx, "V-v1").await.unwrap(), 0);
        tx.commit().await.unwrap();
        let row: (String, i64, String) = app.store.one(sql("SELECT group_name || place_name || place_address, persons, date FROM arrangement")).await.unwrap();
        assert_eq!(row, (String::new(), 12, "2027-01-16".into()));
    }
}
