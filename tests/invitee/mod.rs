//! The office invites; who is invited answers by the letter, on paper or by telephone.

mod mixed;

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::command::doctor::examine;
use tsudoi::programme::{Announcement, ChoiceGroup, ChoiceRule, Selection, SlotSession, Visibility};
use tsudoi::registration::State;
use tsudoi::secret::link_key;
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::town::announce::{course, session, slot};
use crate::town::{Answer, Client, Town, story};

const LIST: &str = "/office/offerings/M/invitees";

/// A meeting by invitation at one of two halls: two of each organisation, and somebody else may come.
fn meeting(capacity: i64) -> Announcement {
    let mut a = course("M", capacity);
    a.offering.selection = Selection::Invitation;
    a.offering.visibility = Visibility::Invited;
    a.offering.title = "町内会情報交換会".into();
    a.offering.asks = tsudoi::programme::Codes(vec![]);
    a.offering.waitlist = Flag(false);
    a.offering.per_organisation = Some(2);
    a.offering.proxies = Flag(true);
    a.groups = vec![ChoiceGroup {
        id: "M-G".into(),
        offering_id: "M".into(),
        position: 1,
        title: "会場".into(),
        rule: ChoiceRule::OneOf,
        required: Flag(true),
        max_wishes: None,
    }];
    a.slots = vec![slot("M", 1, Some("M-G"), Some(capacity)), slot("M", 2, Some("M-G"), Some(capacity))];
    a.sessions.push(session("M", 2, "2026-12-14", "19:00", "20:30"));
    a.slot_sessions.push(SlotSession {
        slot_id: "M-S2".into(),
        session_id: "M-2".into(),
        ..a.slot_sessions[0].clone()
    });
    a
}

/// The meeting, with an officer of the city.
struct Office {
    town: Town,
    city: Client,
}

const PEOPLE: &str = "桜町内会,見本 太郎,ミホン タロウ,taro@example.jp\n\
    桜町内会,見本 花子,ミホン ハナコ,hanako@example.jp\n\
    里町内会,紙野 文子,カミノ フミコ,,安城市里町1番地";

impl Office {
    async fn with(town: Town, meeting: &Announcement) -> Office {
        town.publish(meeting).await;
        let city = town.signed_in("hana", Role::City, None).await;
        Office { town, city }
    }

    /// The list of three, the two with a mailbox invited.
    async fn invites(town: Town, capacity: i64) -> Office {
        let mut office = Office::with(town, &meeting(capacity)).await;
        let added = office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        assert_eq!(added.location(), format!("{LIST}?added=3"), "{}", added.text());
        assert_eq!(office.does(&[("do", "send")]).await.location(), format!("{LIST}?sent=2"));
        office
    }

    async fn does(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.city.post(LIST, fields).await
    }

    async fn link_of(&self, mailbox: &str) -> String {
        self.town.letter_to(mailbox).await.link()
    }

    async fn invitee(&self, name: &str) -> (String, String) {
        let query = sql("SELECT id, answer FROM invitee WHERE name = $1").bind(name);
        self.town.app.store.one(query).await.unwrap()
    }

    /// Slot and name of everybody who has a place, in the order of arrival.
    async fn come(&self) -> Vec<(String, String)> {
        let query = sql("SELECT p.slot_id, r.name FROM place p JOIN registration r ON r.id = p.registration_id \
             WHERE r.offering_id = 'M' AND r.state = 'confirmed' ORDER BY r.queue");
        self.town.app.store.all(query).await.unwrap()
    }

    async fn is_sound(&self) {
        self.town.work().await;
        for finding in examine(&self.town.app.store, self.town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

/// Sends an answer as the page's form would, with what was changed in it.
async fn answers(guest: &mut Client, link: &str, changed: &[(&str, &str)]) -> Answer {
    let page = guest.get(link).await;
    let mut fields = page.form_fields();
    fields.retain(|(name, _)| !changed.iter().any(|(n, _)| n == name));
    fields.extend(changed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    guest.post(link, &fields).await
}

fn named(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(slot, name)| ((*slot).to_owned(), (*name).to_owned())).collect()
}

story! {
    async fn whoever_is_invited_answers_by_the_letter_and_is_registered(town: Town = Town::empty) {
        let office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let letter = office.town.letter_to("taro@example.jp").await;
        assert!(letter.subject.contains("町内会情報交換会") && letter.text.contains("桜町内会\n見本 太郎 様"), "{}", letter.text);
        let link = letter.link();
        let page = guest.get(&link).await;
        assert!(page.says("町内会情報交換会") && page.says("12月14日"), "{}", page.text());

        let done = answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S2")]).await;
        let page = guest.follow(&done).await;
        assert!(page.says("いまの回答") && page.says("見本 太郎"));
        assert_eq!(office.come().await, named(&[("M-S2", "見本 太郎")]));
        // No code: the letter has proved the mailbox. The place's own letter follows, with the calendar.
        let confirmed = office.town.letter_to("taro@example.jp").await;
        assert_eq!(confirmed.calendars.len(), 1, "{}", confirmed.text);
        let pass = guest.get(&page.attribute("main ul ul a, main .banner a, main li a", "href").unwrap()).await;
        assert!(pass.says("参加が決まりました") || pass.says("参加決定"), "{}", pass.text());
        assert!(pass.attributes("main a", "href").iter().all(|href| !href.starts_with("/offerings/M")), "it has no public page");
        let desk = office.town.visitor().get("/offerings/M").await;
        assert_eq!(desk.status, StatusCode::NOT_FOUND);
        office.is_sound().await;
    }
}

story! {
    async fn an_answer_can_be_changed_until_the_closing_day(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S1")]).await;
        // To the other hall, with somebody more.
        let more = [("answer", "attend"), ("slots", "M-S2"), ("people[0].name", "見本 次郎"), ("people[0].name_kana", "ミホン ジロウ")];
        answers(&mut guest, &link, &more).await;
        assert_eq!(office.come().await, named(&[("M-S2", "見本 太郎"), ("M-S2", "見本 次郎")]));
        // Somebody else instead.
        let proxy = [("answer", "proxy"), ("proxy_name", "代里 一"), ("proxy_kana", "ダイリ ハジメ"), ("people[0].name", ""), ("people[0].name_kana", "")];
        answers(&mut guest, &link, &proxy).await;
        assert_eq!(office.come().await, named(&[("M-S2", "代里 一")]));
        let list = office.city.get(LIST).await;
        assert!(list.says("代里 一（代理）"), "{}", list.text());
        answers(&mut guest, &link, &[("answer", "absent")]).await;
        assert_eq!(office.come().await, named(&[]));
        assert!(guest.get(&link).await.says("欠席の回答を受け付けています"));
        office.is_sound().await;

        office.town.app.clock.advance(Moment::parse("2026-12-09T17:00:00+09:00").unwrap().since(office.town.app.clock.now()));
        let late = guest.post(&link, &[("answer", "attend"), ("own_kana", "ミホン タロウ"), ("slots", "M-S1"), ("revision", "4")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
        assert!(late.says("回答の受付は"));
        assert_eq!(office.come().await, named(&[]));
        // What came by fax in time is typed in the next day.
        let mut city = office.town.enters("hana").await;
        let (id, _) = office.invitee("紙野 文子").await;
        let typed = [("channel", "fax"), ("answer", "attend"), ("own_kana", "カミノ フミコ"), ("slots", "M-S1"), ("revision", "0")];
        let done = city.post(&format!("{LIST}/{id}"), &typed).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
        assert_eq!(office.come().await, named(&[("M-S1", "紙野 文子")]));
    }
}

story! {
    async fn an_answer_that_cannot_be_taken_says_what_to_mend(town: Town = Town::empty) {
        let mut a = meeting(10);
        a.offering.proxies = Flag(false);
        let mut office = Office::with(town, &a).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        office.does(&[("do", "send")]).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        let person = |n: usize| [(format!("people[{n}].name"), format!("人 {n}")), (format!("people[{n}].name_kana"), "ヒト".to_owned())];
        let crowd: Vec<(String, String)> = (0..2).flat_map(person).collect();
        let mut three = vec![("answer", "attend"), ("slots", "M-S1"), ("own_kana", "ミホン タロウ")];
        three.extend(crowd.iter().map(|(n, v)| (n.as_str(), v.as_str())));
        for (fields, says) in [
            (vec![], "いずれかを選んでください"),
            (vec![("answer", "maybe")], "いずれかを選んでください"),
            (vec![("answer", "proxy"), ("proxy_name", "代里 一"), ("slots", "M-S1")], "代理出席を受け付けていません"),
            (vec![("answer", "attend"), ("own_kana", "ミホン タロウ")], "1つ選んでください"),
            (vec![("answer", "attend"), ("own_kana", "ミホン タロウ"), ("slots", "nothing")], "1つ選んでください"),
            (vec![("answer", "attend"), ("own_kana", "ミホン タロウ"), ("slots", "M-S1"), ("slots", "M-S2")], "1つだけ"),
            (vec![("answer", "attend"), ("slots", "M-S1"), ("own_kana", "")], "フリガナを入力してください"),
            (vec![("answer", "attend"), ("slots", "M-S1"), ("own_kana", "ミホン"), ("people[0].name", "人")], "フリガナを入力してください"),
            (vec![("answer", "attend"), ("slots", "M-S1"), ("own_kana", "ミホン"), ("people[0].name", "見本 太郎"), ("people[0].name_kana", "ミホン")], "2回入力"),
            (three, "出席できるのは2人まで"),
        ] {
            let answer = guest.post(&link, &[&fields[..], &[("revision", "0")]].concat()).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(answer.says(says), "{fields:?}\n{}", answer.text());
            for (name, value) in fields.iter().filter(|(name, _)| name.starts_with("people")) {
                let kept = answer.form_fields();
                assert!(kept.iter().any(|(n, v)| n == name && v == value) || says.contains("2人"), "{name} is lost");
            }
        }
        assert_eq!(office.come().await, named(&[]));
    }
}

story! {
    async fn an_organisation_sends_no_more_than_it_may_by_all_its_letters(town: Town = Town::empty) {
        let office = Office::invites(town, 10).await;
        let (mut taro, mut hanako) = (office.town.visitor(), office.town.visitor());
        let (first, second) = (office.link_of("taro@example.jp").await, office.link_of("hanako@example.jp").await);
        let two = [("answer", "attend"), ("slots", "M-S1"), ("people[0].name", "見本 次郎"), ("people[0].name_kana", "ミホン ジロウ")];
        answers(&mut taro, &first, &two).await;
        let refused = answers(&mut hanako, &second, &[("answer", "attend"), ("slots", "M-S1")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("あと0人"), "{}", refused.text());
        // The other goes alone: there is room again.
        answers(&mut taro, &first, &[("answer", "attend"), ("people[0].name", ""), ("people[0].name_kana", "")]).await;
        answers(&mut hanako, &second, &[("answer", "attend"), ("slots", "M-S2")]).await;
        assert_eq!(office.come().await, named(&[("M-S1", "見本 太郎"), ("M-S2", "見本 花子")]));
        office.is_sound().await;
    }
}

story! {
    async fn two_letters_of_one_organisation_answered_at_once_do_not_pass_its_bound(town: Town = Town::empty) {
        use tsudoi::invitee::{Named, Reply, answer::{Answered, answer}};
        let office = Office::invites(town, 10).await;
        let named_by = |n: usize| Reply::Attends((0..2).map(|m| Named {
            name: format!("人{n}{m}"), name_kana: "ヒト".into(), proxy: false, slots: vec!["M-S1".into()],
        }).collect());
        let (one, other) = (office.invitee("見本 太郎").await.0, office.invitee("見本 花子").await.0);
        let (a, b) = (named_by(1), named_by(2));
        let app = &office.town.app;
        let (x, y) = tokio::join!(answer(app, &one, 0, &a, None), answer(app, &other, 0, &b, None));
        let mut got = [x.unwrap(), y.unwrap()];
        got.sort_by_key(|g| *g != Answered::Done);
        assert_eq!(got, [Answered::Done, Answered::TooMany(0)]);
        assert_eq!(office.come().await.len(), 2);
        office.is_sound().await;
    }
}

story! {
    async fn where_the_hall_is_full_the_earlier_answer_stands(town: Town = Town::empty) {
        let office = Office::invites(town, 1).await;
        let (mut taro, mut hanako) = (office.town.visitor(), office.town.visitor());
        let (first, second) = (office.link_of("taro@example.jp").await, office.link_of("hanako@example.jp").await);
        answers(&mut taro, &first, &[("answer", "attend"), ("slots", "M-S1")]).await;
        answers(&mut hanako, &second, &[("answer", "attend"), ("slots", "M-S2")]).await;
        let full = answers(&mut hanako, &second, &[("answer", "attend"), ("slots", "M-S1")]).await;
        assert_eq!(full.status, StatusCode::CONFLICT, "{}", full.text());
        assert!(full.says("満員です"));
        assert_eq!(office.come().await, named(&[("M-S1", "見本 太郎"), ("M-S2", "見本 花子")]));
        office.is_sound().await;
    }
}

story! {
    async fn the_same_answer_sent_twice_is_one_and_an_older_page_changes_nothing(town: Town = Town::empty) {
        let office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        let form = [("answer", "attend"), ("slots", "M-S1"), ("own_kana", "ミホン タロウ"), ("revision", "0")];
        for _ in 0..2 {
            assert_eq!(guest.post(&link, &form).await.status, StatusCode::SEE_OTHER);
        }
        let all: (i64,) = office.town.app.store.one(sql("SELECT COUNT(*) FROM registration")).await.unwrap();
        assert_eq!(all.0, 1);
        let old = guest.post(&link, &[("answer", "absent"), ("revision", "0")]).await;
        assert_eq!(old.status, StatusCode::CONFLICT);
        assert!(old.says("別の回答がありました"));
        assert_eq!(office.come().await.len(), 1);
        // The page that came back is of now.
        let fields = old.form_fields();
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        assert_eq!(guest.post(&link, &fields).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.come().await.len(), 0);
    }
}

story! {
    async fn a_link_opens_one_invitation_and_a_forged_one_nothing(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let (id, _) = office.invitee("見本 花子").await;
        let secret = &office.town.app.config.secret;
        for forged in [
            format!("/invited/{}", link_key(secret, "invitation", &id).unwrap()),
            format!("/invited/{id}"),
            "/invited/x".into(),
        ] {
            assert_eq!(guest.get(&forged).await.status, StatusCode::NOT_FOUND, "{forged}");
            assert_eq!(guest.post(&forged, &[("answer", "absent")]).await.status, StatusCode::NOT_FOUND);
        }
        // The table holds nothing of which the link could be made.
        let link = office.link_of("hanako@example.jp").await;
        let key = link.rsplit('/').next().unwrap();
        let row: (String,) = office.town.app.store.one(sql("SELECT id || organisation || name || name_kana || address FROM invitee WHERE id = $1").bind(&id)).await.unwrap();
        assert!(!row.0.contains(key));
        // Whoever is taken off the list finds it shut, and no letter leaves any more.
        answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S1")]).await;
        let refused = office.does(&[("do", "off"), ("invitee", &id)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "somebody comes by it");
        answers(&mut guest, &link, &[("answer", "absent")]).await;
        assert_eq!(office.does(&[("do", "off"), ("invitee", &id)]).await.location(), format!("{LIST}?off=true"));
        assert_eq!(guest.get(&link).await.status, StatusCode::GONE);
        assert_eq!(guest.post(&link, &[("answer", "attend"), ("revision", "2")]).await.status, StatusCode::GONE);
    }
}

story! {
    async fn outsiders_find_nothing_and_cannot_apply(town: Town = Town::empty) {
        let office = Office::invites(town, 10).await;
        let mut stranger = office.town.visitor();
        for url in ["/offerings/M", "/offerings/M/apply", "/offerings/M/calendar.ics"] {
            assert_eq!(stranger.get(url).await.status, StatusCode::NOT_FOUND, "{url}");
        }
        let applied = stranger.post("/offerings/M/apply", &[("name", "余所 太郎"), ("slots", "M-S1")]).await;
        assert_eq!(applied.status, StatusCode::NOT_FOUND);
        for url in ["/offerings", "/offerings?q=町内会情報交換会", "/feeds/all.ics", "/calendar.ics", "/sitemap.xml"] {
            let page = stranger.get(url).await;
            assert!(!page.text().contains("/offerings/M") && page.texts("main h2, main h3").iter().all(|h| !h.contains("情報交換会")), "{url}");
        }
        // Nor does the office's own form let somebody in without an invitation.
        let mut city = office.city.clone();
        let form = [("channel", "phone"), ("name", "余所 太郎"), ("name_kana", "ヨソ タロウ"), ("phone", "0566-00-0002"), ("slots", "M-S1"), ("consent", "1")];
        let entered = city.post("/office/offerings/M/enter", &form).await;
        assert_eq!(entered.status, StatusCode::CONFLICT, "{}", entered.text());
    }
}

story! {
    async fn who_has_not_answered_is_reminded_once_a_day_and_nobody_else(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        answers(&mut guest, &link, &[("answer", "absent")]).await;
        assert_eq!(office.does(&[("do", "remind")]).await.location(), format!("{LIST}?sent=1"));
        assert_eq!(office.does(&[("do", "remind")]).await.location(), format!("{LIST}?sent=0"));
        let reminder = office.town.letter_to("hanako@example.jp").await;
        assert!(reminder.subject.starts_with("【再送】"), "{}", reminder.subject);
        let to_taro = office.town.letters().into_iter().filter(|l| l.to == "taro@example.jp").count();
        assert_eq!(to_taro, 1, "who answered is left alone");
        // Queued, and answered before it leaves.
        office.town.hours_pass(24);
        let mut city = office.town.enters("hana").await;
        assert_eq!(city.post(LIST, &[("do", "remind")]).await.location(), format!("{LIST}?sent=1"));
        let before = office.town.letters().len();
        answers(&mut guest, &reminder.link(), &[("answer", "absent")]).await;
        office.town.work().await;
        assert_eq!(office.town.letters().len(), before);
    }
}

story! {
    async fn three_days_before_the_deadline_who_has_not_answered_is_reminded_once_in_their_language(town: Town = Town::empty) {
        let mut office = Office::with(town, &meeting(10)).await;
        let list = format!("{PEOPLE}\n国際の会,Sample Guest,,guest@example.jp,,英語\n国際の会,見本 易子,,yasashii@example.jp,,やさしい日本語\n無言会,未送 付夫,,unsent@example.jp");
        assert_eq!(office.does(&[("do", "paste"), ("list", &list)]).await.location(), format!("{LIST}?added=6"));
        assert_eq!(office.does(&[("do", "send")]).await.location(), format!("{LIST}?sent=5"));
        assert_eq!(office.does(&[("do", "posted")]).await.location(), format!("{LIST}?sent=1"));
        // Told today, it would seem; one is not told at all.
        office.town.run(sql("UPDATE invitee SET sent_at = NULL WHERE email = 'unsent@example.jp'")).await;
        let invited = office.town.letter_to("guest@example.jp").await;
        assert!(invited.subject.starts_with("[Invitation]") && invited.text.contains("Please answer by"), "{}", invited.text);
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        answers(&mut guest, &link, &[("answer", "absent")]).await;
        let reminders = |town: &Town| -> Vec<(String, String)> {
            let mails = town.letters().into_iter();
            let about = |s: &str| s.starts_with("【再送】") || s.starts_with("[Reminder]") || s.starts_with("【もういちど】");
            let mut found: Vec<_> = mails.filter(|m| about(&m.subject)).map(|m| (m.to, m.subject)).collect();
            found.sort();
            found
        };
        let at = async |instant: &str| {
            let then = Moment::parse(instant).unwrap();
            office.town.app.clock.advance(then.since(office.town.app.clock.now()));
            tsudoi::invitee::remind::remind_due(&office.town.app).await.unwrap();
            office.town.work().await;
        };
        at("2026-12-06T16:59:00+09:00").await;
        assert!(reminders(&office.town).is_empty(), "not yet");
        at("2026-12-07T08:59:00+09:00").await;
        assert!(reminders(&office.town).is_empty(), "not at night");
        at("2026-12-07T09:00:00+09:00").await;
        let sent = reminders(&office.town);
        let to: Vec<&str> = sent.iter().map(|(to, _)| to.as_str()).collect();
        assert_eq!(to, ["guest@example.jp", "hanako@example.jp", "yasashii@example.jp"], "neither who answered nor who was not told");
        assert!(sent[0].1.starts_with("[Reminder]") && sent[1].1.starts_with("【再送】") && sent[2].1.starts_with("【もういちど】"), "{sent:?}");
        at("2026-12-08T09:00:00+09:00").await;
        at("2026-12-09T10:00:00+09:00").await;
        assert_eq!(reminders(&office.town).len(), 3, "once");
        assert_eq!(office.town.number("SELECT COUNT(*) FROM audit WHERE verb = 'remind_invitees' AND actor = 'system'").await, 1);

        // Those on paper are a list, until staff have reminded them.
        let mut city = office.town.enters("hana").await;
        let paper = city.get(LIST).await.texts("#on-paper").concat();
        assert!(paper.contains("紙野 文子") && paper.contains("安城市里町1番地") && !paper.contains("見本 花子"), "{paper}");
        assert_eq!(city.post(LIST, &[("do", "reminded_on_paper")]).await.location(), format!("{LIST}?reminded=1"));
        assert!(city.get(LIST).await.texts("#on-paper").is_empty());
        assert_eq!(city.post(LIST, &[("do", "reminded_on_paper")]).await.location(), format!("{LIST}?reminded=0"));
    }
}

story! {
    async fn who_was_written_to_just_now_is_not_reminded_before_a_day_has_passed(town: Town = Town::empty) {
        let mut office = Office::with(town, &meeting(10)).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        office.town.app.clock.advance(Moment::parse("2026-12-08T12:00:00+09:00").unwrap().since(office.town.app.clock.now()));
        let mut city = office.town.enters("hana").await;
        city.post(LIST, &[("do", "send")]).await;
        let due = async || tsudoi::invitee::remind::remind_due(&office.town.app).await.unwrap();
        assert_eq!(due().await, 0);
        office.town.hours_pass(23);
        assert_eq!(due().await, 0);
        office.town.hours_pass(1);
        assert_eq!(due().await, 2);
        office.town.hours_pass(5);
        assert_eq!(due().await, 0, "the deadline is over");
    }
}

story! {
    async fn who_has_no_mailbox_gets_paper_with_a_slip_and_the_office_types_the_answer_in(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        let paper = office.city.get(&format!("{LIST}/paper")).await;
        assert!(paper.says("紙野 文子 様") && paper.says("安城市里町1番地") && paper.says("□ 代理の者が出席します"), "{}", paper.text());
        assert!(!paper.says("見本 太郎"), "who has a mailbox is not printed");
        assert_eq!(office.does(&[("do", "posted")]).await.location(), format!("{LIST}?sent=1"));
        let (id, _) = office.invitee("紙野 文子").await;
        let one = format!("{LIST}/{id}");
        let form = [("answer", "proxy"), ("slots", "M-S1"), ("proxy_name", "代里 一"), ("proxy_kana", "ダイリ ハジメ"), ("revision", "0")];
        let unsaid = office.city.post(&one, &form).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "how it came must be said");
        office.city.post(&one, &[&form[..], &[("channel", "fax")]].concat()).await;
        let row: (String, String, i64) = office.town.app.store.one(sql("SELECT r.channel, r.state, v.proxy FROM registration r JOIN invited_registration v ON v.registration_id = r.id")).await.unwrap();
        assert_eq!(row, ("fax".into(), "confirmed".into(), 1));
        let list = office.city.get(LIST).await;
        assert!(list.says("代里 一（代理）") && list.texts("main dd").iter().any(|n| n == "1"), "{}", list.text());
        // At the desk they are called as anybody.
        office.town.app.clock.advance(Moment::parse("2026-12-12T13:15:00+09:00").unwrap().since(office.town.app.clock.now()));
        let mut city = office.town.enters("hana").await;
        assert!(city.get("/desk/M-1").await.text().contains("代里 一"));
    }
}

story! {
    async fn a_list_comes_from_a_file_or_from_a_partners_members(town: Town = Town::empty) {
        let mut office = Office::with(town, &meeting(10)).await;
        let file = "団体名,氏名,フリガナ,メールアドレス,住所\n桜町内会,見本 太郎,ミホン タロウ,taro@example.jp,\n里町内会,紙野 文子,,,里町1\n";
        let done = office.city.upload(&format!("{LIST}/file"), &[], "list.csv", file.as_bytes()).await;
        assert_eq!(done.location(), format!("{LIST}?added=2"), "{}", done.text());
        let again = office.city.upload(&format!("{LIST}/file"), &[], "list.csv", file.as_bytes()).await;
        assert_eq!(again.location(), format!("{LIST}?added=0"), "nobody stands there twice");
        for (bytes, says) in [("", "ファイルを選んでください"), ("氏名\n見本", "見出しが必要です"), ("団体名,氏名,メールアドレス\n桜,太郎,nomail", "2行目")] {
            let wrong = office.city.upload(&format!("{LIST}/file"), &[], "list.csv", bytes.as_bytes()).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.says(says), "{says}\n{}", wrong.text());
        }
        let wrong = office.does(&[("do", "paste"), ("list", "桜町内会,見本 次郎,,nomail")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.form_fields().iter().any(|(n, v)| n == "list" && v.contains("見本 次郎")), "what was pasted stays");

        office.town.partner("group").await;
        assert_eq!(office.does(&[("do", "partner"), ("partner", "group")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let staff = office.town.account("lead", Role::Partner, Some("group")).await;
        office.town.run(sql("INSERT INTO partner_member (id, partner_id, staff_id, role, since) SELECT 'PM', 'group', $1, 'lead', 1 WHERE NOT EXISTS (SELECT 1 FROM partner_member WHERE staff_id = $2)").bind(&staff).bind(&staff)).await;
        assert_eq!(office.does(&[("do", "partner"), ("partner", "group")]).await.location(), format!("{LIST}?added=1"));
        let template = office.city.get(&format!("{LIST}/template.csv")).await;
        assert!(template.text().contains("団体名,氏名"), "{}", template.text());
    }
}

story! {
    async fn before_its_day_an_invitation_says_from_when_it_can_be_answered(town: Town = Town::empty) {
        let mut a = meeting(10);
        a.offering.opens_at = Moment::parse("2026-12-01T09:00:00+09:00");
        let mut office = Office::with(town, &a).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        office.does(&[("do", "send")]).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        let page = guest.get(&link).await;
        assert!(page.says("から受け付けます") && page.attribute("main form", "action").is_none(), "{}", page.text());
        let early = guest.post(&link, &[("answer", "absent"), ("revision", "0")]).await;
        assert_eq!(early.status, StatusCode::CONFLICT);
        assert_eq!(office.invitee("見本 太郎").await.1, "none");
        office.town.change(sql("UPDATE offering SET state = 'cancelled' WHERE id = 'M'")).await;
        assert!(guest.get(&link).await.says("中止になりました"));
        assert_eq!(guest.post(&link, &[("answer", "absent"), ("revision", "0")]).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn a_meeting_without_days_to_answer_is_answered_until_it_is_over(town: Town = Town::empty) {
        let mut a = meeting(10);
        (a.offering.opens_at, a.offering.closes_at) = (None, None);
        let mut office = Office::with(town, &a).await;
        office.does(&[("do", "paste"), ("list", PEOPLE)]).await;
        office.does(&[("do", "send")]).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        office.town.app.clock.advance(Moment::parse("2026-12-12T16:00:00+09:00").unwrap().since(office.town.app.clock.now()));
        let form = |slot: &'static str| [("answer", "attend"), ("own_kana", "ミホン タロウ"), ("slots", slot), ("revision", "0")];
        let over = guest.post(&link, &form("M-S1")).await;
        assert_eq!(over.status, StatusCode::CONFLICT);
        assert!(over.says("終わりました"));
        assert_eq!(guest.post(&link, &form("M-S2")).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_department_names_people_of_its_own_each_for_a_date(town: Town = Town::empty) {
        let mut a = meeting(10);
        a.offering.selection = Selection::Nomination;
        a.offering.visibility = Visibility::Internal;
        a.offering.per_organisation = Some(3);
        let mut office = Office::with(town, &a).await;
        office.does(&[("do", "paste"), ("list", "総務課,課長 一,,kacho@example.jp")]).await;
        office.does(&[("do", "send")]).await;
        let mut head = office.town.visitor();
        let letter = office.town.letter_to("kacho@example.jp").await;
        assert!(letter.subject.starts_with("【推薦のお願い】"));
        let link = letter.link();
        let form = [
            ("answer", "attend"), ("revision", "0"),
            ("people[0].name", "職員 甲"), ("people[0].name_kana", "ショクイン コウ"), ("people[0].slots", "M-S1"),
            ("people[1].name", "職員 乙"), ("people[1].name_kana", "ショクイン オツ"), ("people[1].slots", "M-S2"),
        ];
        for (without, says) in [(2..8, "1人以上"), (4..5, "1つ選んでください"), (3..4, "フリガナ")] {
            let mut less = form.to_vec();
            less.drain(without);
            let wrong = head.post(&link, &less).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(wrong.says(says), "{says}\n{}", wrong.text());
        }
        assert_eq!(head.post(&link, &[("answer", "proxy"), ("revision", "0")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(head.post(&link, &form).await.status, StatusCode::SEE_OTHER);
        assert_eq!(office.come().await, named(&[("M-S1", "職員 甲"), ("M-S2", "職員 乙")]), "the head does not come");
        // One is named in another's place; the other stays.
        answers(&mut head, &link, &[("people[0].name", "職員 丙"), ("people[0].name_kana", "ショクイン ヘイ")]).await;
        assert_eq!(office.come().await, named(&[("M-S2", "職員 乙"), ("M-S1", "職員 丙")]));
        answers(&mut head, &link, &[("answer", "absent")]).await;
        assert!(head.get(&link).await.says("推薦なし"));
        office.is_sound().await;
    }
}

story! {
    async fn who_gives_a_place_up_on_its_own_page_is_counted_so(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S1")]).await;
        let page = guest.get(&link).await;
        let own = page.attributes("main a", "href").into_iter().find(|href| href.starts_with("/registrations/")).unwrap();
        guest.post(&own, &[("do", "withdraw")]).await;
        assert!(office.city.get(LIST).await.says("出席を取消し"));
        let state: (String,) = office.town.app.store.one(sql("SELECT state FROM registration")).await.unwrap();
        assert_eq!(State::from_code(&state.0), Some(State::Withdrawn));
        office.is_sound().await;
        // And may come after all.
        answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S2")]).await;
        assert_eq!(office.come().await, named(&[("M-S2", "見本 太郎")]));
    }
}

story! {
    async fn whom_a_host_may_not_write_to_it_does_not_see_on_the_list(town: Town = Town::empty) {
        let mut office = Office::invites(town, 10).await;
        office.town.partner("group").await;
        office.town.hosts("M", "group").await;
        office.town.receives("M", "group", "name,kana,attendance").await;
        let mut lead = office.town.signed_in("lead", Role::Partner, Some("group")).await;
        let refused = lead.get(LIST).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(!refused.text().contains("taro@example.jp"));
        assert_eq!(lead.post(LIST, &[("do", "send")]).await.status, StatusCode::FORBIDDEN);
        office.town.change(sql("UPDATE offering_receiver SET columns = 'name,kana,email' WHERE offering_id = 'M'")).await;
        assert!(lead.get(LIST).await.says("taro@example.jp"));
        assert!(office.city.get(LIST).await.says("taro@example.jp"));
    }
}

story! {
    async fn whom_the_office_invited_is_forgotten_with_the_offering(town: Town = Town::empty) {
        use tsudoi::{invitee, registration};
        let office = Office::invites(town, 10).await;
        let mut guest = office.town.visitor();
        let link = office.link_of("taro@example.jp").await;
        answers(&mut guest, &link, &[("answer", "attend"), ("slots", "M-S1")]).await;
        let app = &office.town.app;
        let ids: Vec<(String,)> = app.store.all(sql("SELECT id FROM registration")).await.unwrap();
        let ids: Vec<String> = ids.into_iter().map(|row| row.0).collect();
        let mut tx = app.store.write().await.unwrap();
        tx.lock_offering("M").await.unwrap();
        registration::personal::forget(&mut tx, &ids, app.clock.now()).await.unwrap();
        invitee::personal::forget(&mut tx, &ids, app.clock.now()).await.unwrap();
        assert_eq!(invitee::personal::left(&mut tx, "M").await.unwrap(), 2, "those who did not answer");
        invitee::personal::forget_offering(&mut tx, "M", app.clock.now()).await.unwrap();
        assert_eq!(invitee::personal::left(&mut tx, "M").await.unwrap(), 0);
        tx.commit().await.unwrap();
        assert_eq!(guest.get(&link).await.status, StatusCode::GONE);
    }
}
