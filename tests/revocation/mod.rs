//! A decision on a false statement is revoked only by people, after hearing, with a reason.

use tsudoi::registration::{State as Standing, key};
use tsudoi::revocation::approve::approve;
use tsudoi::revocation::propose::propose;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Kind, Town, story};

const DOUBT: &str = "市内にお住まいとの申告ですが、市外の住所でした。お住まいの市町村をお知らせください。";
const OPEN: [(&str, &str); 3] = [("do", "open"), ("doubt", DOUBT), ("answer_on", "2026-12-03")];

/// One place, taken by somebody who is doubted; one more waits for it.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 1)).await;
    town
}

struct Scene {
    town: Town,
    doubted: Guest,
    waits: Guest,
    one: Client,
    two: Client,
}

impl Scene {
    async fn begins(town: Town) -> Scene {
        let doubted = town.guest("C1", &["C1-S1"], Standing::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let waits = town.guest("C1", &["C1-S1"], Standing::Waiting, &[("見本 待子", "ミホン マチコ")]).await;
        town.run(sql("UPDATE registration SET email = 'machiko@example.jp' WHERE id = $1").bind(&waits.registration))
            .await;
        let one = town.signed_in("one", Role::City, None).await;
        let two = town.signed_in("two", Role::City, None).await;
        Scene { town, doubted, waits, one, two }
    }

    fn office(&self) -> String {
        format!("/office/registrations/{}/hearing", self.doubted.registration)
    }

    fn own(&self) -> String {
        let key = key::key(&self.town.app.config.secret, &self.doubted.registration, 1);
        format!("/registrations/{}?key={key}", self.doubted.receipt)
    }

    async fn hearing(&self) -> (String, String) {
        self.town
            .app
            .store
            .one(sql("SELECT id, state FROM revocation ORDER BY opened_at DESC, id DESC LIMIT 1"))
            .await
            .unwrap()
    }

    /// Does something about the hearing that goes on.
    async fn does(&mut self, by: usize, what: &str, more: &[(&str, &str)]) -> Answer {
        let (id, _) = self.hearing().await;
        let url = self.office();
        let fields = [&[("do", what), ("hearing", id.as_str())], more].concat();
        let client = if by == 1 { &mut self.one } else { &mut self.two };
        client.post(&url, &fields).await
    }

    async fn asked(&mut self) {
        let url = self.office();
        assert_eq!(self.one.post(&url, &OPEN).await.status, 303);
        self.town.work().await;
    }

    async fn days_pass(&mut self, days: i64) {
        self.town.hours_pass(24 * days);
        self.one = self.town.enters("one").await;
        self.two = self.town.enters("two").await;
    }
}

const REASON: [(&str, &str); 1] = [("reason", "市外にお住まいで、優先の対象ではなかったため")];

story! {
    async fn after_the_statement_one_proposes_another_approves_and_whoever_waits_is_offered_the_place(town: Town = town) {
        let mut s = Scene::begins(town).await;
        assert!(s.one.get(&s.office().replace("/hearing", "")).await.attributes("main a", "href").contains(&s.office()));
        s.asked().await;
        let letter = s.town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("お申込みの内容についてのお尋ね") && letter.text.contains(DOUBT), "{}", letter.text);
        assert!(letter.text.contains("12月3日") && letter.text.contains("いまの決定"), "{}", letter.text);
        // The decision stands, and they say what they have to say.
        let mut guest = s.town.visitor();
        let page = guest.get(&s.own()).await;
        assert!(page.says(DOUBT) && page.says("参加が決まりました"));
        let empty = guest.post(&s.own(), &[("do", "state"), ("statement", " ")]).await;
        assert_eq!(empty.status, 422);
        assert_eq!(guest.post(&s.own(), &[("do", "state"), ("statement", "実家の住所を書きました")]).await.status, 303);
        assert!(guest.get(&s.own()).await.says("お答えを受け付けました"));
        assert!(s.one.get(&s.office()).await.says("実家の住所を書きました"));
        assert_eq!(s.does(1, "propose", &[]).await.status, 422, "no reason");
        assert_eq!(s.does(1, "propose", &REASON).await.status, 303);
        assert!(s.two.get("/office/hearings").await.says("取消しの承認待ち"));
        // Not by who asked and proposed; by another, at once.
        let refused = s.does(1, "approve", &[]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("別の職員が承認してください"));
        assert_eq!(s.town.standing(&s.doubted).await, Standing::Confirmed);
        assert_eq!(s.does(2, "approve", &[]).await.status, 303);
        assert_eq!(s.town.standing(&s.doubted).await, Standing::Withdrawn);
        assert_eq!(s.town.number("SELECT COUNT(*) FROM place").await, 0);
        s.town.work().await;
        assert_eq!(s.town.standing(&s.waits).await, Standing::Offered);
        let letter = s.town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("取り消しました") && letter.text.contains(REASON[0].1), "{}", letter.text);
        assert!(letter.text.contains("3か月以内に") && letter.text.contains("申し出ることができます"));
        let page = guest.get(&s.own()).await;
        assert!(page.says("参加の決定などは取り消されました") && page.says(REASON[0].1) && page.says("0566-00-0100"));
        assert!(!page.says("取り下げました"), "they withdrew nothing");
        let one = s.office().replace("/hearing", "");
        for url in [one.clone(), format!("{one}/notice"), "/office/offerings/C1/people".into(), "/office/offerings/C1".into()] {
            let page = s.two.get(&url).await;
            assert!(page.texts("tbody, dl, h1").concat().contains("取消し（聴聞のうえ）"), "{url}: {}", page.text());
        }
        let found = s.two.post("/office/people", &[("q", "ミホン")]).await;
        assert!(found.texts("tbody").concat().contains("取消し（聴聞のうえ）"), "{}", found.text());
        for verb in ["open_hearing", "state_in_hearing", "propose_revocation", "revoke"] {
            let query = sql("SELECT COUNT(*) FROM audit WHERE verb = $1 AND subject = $2 AND reason = ''");
            let n: (i64,) = s.town.app.store.one(query.bind(verb).bind(format!("registration:{}", s.doubted.registration))).await.unwrap();
            assert_eq!(n.0, 1, "{verb}, and nothing that was written freely");
        }
        assert_eq!(s.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn nothing_is_proposed_before_the_day_while_they_have_said_nothing(town: Town = town) {
        let mut s = Scene::begins(town).await;
        s.asked().await;
        s.days_pass(8).await;
        assert!(s.one.get(&s.office()).await.says("取消しは提案できません"));
        let refused = s.does(1, "propose", &REASON).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("期限も過ぎていません"));
        assert_eq!(s.hearing().await.1, "open");
        s.days_pass(2).await;
        assert_eq!(s.does(1, "propose", &REASON).await.status, 303, "the day is over");
        assert_eq!(s.does(2, "approve", &[]).await.status, 303);
        assert_eq!(s.town.standing(&s.doubted).await, Standing::Withdrawn);
    }
}

story! {
    async fn the_database_takes_no_revocation_that_nobody_was_heard_about_or_that_one_decided_alone(town: Town = town) {
        let mut s = Scene::begins(town).await;
        s.asked().await;
        let (id, _) = s.hearing().await;
        s.town.account("three", Role::City, None).await;
        let staff: Vec<(String,)> = s.town.app.store.all(sql("SELECT id FROM staff ORDER BY name")).await.unwrap();
        let [one, three, two] = [&staff[0].0, &staff[1].0, &staff[2].0];
        let at = s.town.app.clock.now();
        let taken = async |proposed_by: &str, ended_by: &str| {
            let mut tx = s.town.app.store.write().await.unwrap();
            let query = sql("UPDATE revocation SET state = 'revoked', proposed_by = $1, proposed_at = $2, ended_by = $3, ended_at = $4 WHERE id = $5");
            tx.run(query.bind(proposed_by).bind(at).bind(ended_by).bind(at).bind(&id)).await.is_ok()
        };
        assert!(!taken(two, three).await, "nobody was heard");
        s.town.run(sql("UPDATE revocation SET stated_how = 'web', stated_at = $1").bind(at)).await;
        assert!(!taken(two, two).await, "alone");
        assert!(!taken(two, one).await, "by who asked");
        assert!(taken(two, three).await);
        s.town.run(sql("UPDATE revocation SET told_how = NULL, told_at = NULL")).await;
        assert!(!taken(two, three).await, "nobody was told");
    }
}

story! {
    async fn a_doubt_that_is_settled_leaves_everything_as_it_was(town: Town = town) {
        let mut s = Scene::begins(town).await;
        s.asked().await;
        assert_eq!(s.one.post(&s.office(), &OPEN).await.status, 409, "they are asked already");
        assert_eq!(s.does(1, "drop", &[]).await.status, 422);
        assert_eq!(s.does(1, "drop", &[("why_not", "住民票を確かめました")]).await.status, 303);
        let letter = s.town.letter_to("hanako@example.jp").await;
        assert!(letter.text.contains("決定は変わりません") && !letter.text.contains("住民票"), "{}", letter.text);
        assert_eq!(s.town.standing(&s.doubted).await, Standing::Confirmed);
        let mut guest = s.town.visitor();
        assert!(guest.get(&s.own()).await.texts("#hearing").is_empty());
        let late = guest.post(&s.own(), &[("do", "state"), ("statement", "遅れました")]).await;
        assert_eq!(late.status, 409);
        for what in ["approve", "propose", "drop", "state"] {
            let more = [("reason", "x"), ("why_not", "x"), ("statement", "x"), ("stated_how", "phone")];
            assert_eq!(s.does(2, what, &more).await.status, 409, "{what}");
        }
        assert_eq!(s.one.post(&s.office(), &OPEN).await.status, 303, "another doubt may come");
    }
}

story! {
    async fn who_has_no_mailbox_is_told_on_paper_and_heard_by_telephone_and_not_before(town: Town = town) {
        let mut s = Scene::begins(town).await;
        let id = s.doubted.registration.clone();
        s.town.run(sql("UPDATE registration SET email = NULL WHERE id = $1").bind(&id)).await;
        s.town.run(sql("INSERT INTO contact (registration_id, way, fax, postcode, address) VALUES ($1, 'post', '', '448-8501', '見本市東陽町1丁目1番地')").bind(&id)).await;
        s.asked().await;
        assert!(s.town.letters().is_empty());
        let paper = s.one.get(&format!("{}/letter", s.office())).await;
        assert!(paper.says("見本市東陽町1丁目1番地") && paper.says("見本 花子 様") && paper.says(DOUBT), "{}", paper.text());
        assert!(!paper.text().contains("key=") && paper.says("お電話・郵送・窓口のどれでも"));
        s.days_pass(10).await;
        let refused = s.does(1, "propose", &REASON).await;
        assert_eq!(refused.status, 409, "the day counts for nobody who was not told");
        assert_eq!(s.does(1, "tell", &[]).await.status, 422);
        assert_eq!(s.does(1, "tell", &[("told_how", "post")]).await.status, 303);
        assert_eq!(s.does(1, "tell", &[("told_how", "post")]).await.status, 409, "once");
        assert_eq!(s.does(1, "state", &[("statement", "")]).await.status, 422);
        assert_eq!(s.does(1, "state", &[("statement", "転居しました"), ("stated_how", "phone")]).await.status, 303);
        assert_eq!(s.does(1, "propose", &REASON).await.status, 303);
        assert_eq!(s.does(2, "approve", &[]).await.status, 303);
        let paper = s.one.get(&format!("{}/letter", s.office())).await;
        assert!(paper.says(REASON[0].1) && paper.says("3か月以内に"));
        let n = "SELECT COUNT(*) FROM audit WHERE verb = 'print_hearing'";
        assert_eq!(s.town.number(n).await, 2);
    }
}

story! {
    async fn whoever_withdrew_meanwhile_is_not_revoked_and_two_approvals_free_one_place(town: Town = town) {
        let mut s = Scene::begins(town).await;
        s.asked().await;
        let mut guest = s.town.visitor();
        guest.post(&s.own(), &[("do", "state"), ("statement", "間違えました")]).await;
        s.does(1, "propose", &REASON).await;
        let (id, _) = s.hearing().await;
        let who = async |name: &str| {
            let row: (String,) = s.town.app.store.one(sql("SELECT id FROM staff WHERE name = $1").bind(name)).await.unwrap();
            tsudoi::staff::Staff {
                id: row.0, name: name.into(), role: Role::City, partner_id: None, takes_city_fees: false, sees_secret: false, session: String::new(),
            }
        };
        s.town.account("three", Role::City, None).await;
        let (two, three) = (who("two").await, who("three").await);
        let (a, b) = tokio::join!(approve(&s.town.app, &two, &id), approve(&s.town.app, &three, &id));
        assert_eq!([a.unwrap().is_ok(), b.unwrap().is_ok()].iter().filter(|ok| **ok).count(), 1, "one of them");
        let slot: (i64, i64) = s.town.app.store.one(sql("SELECT taken, waiting FROM slot WHERE id = 'C1-S1'")).await.unwrap();
        assert_eq!(slot, (0, 1));
        assert!(propose(&s.town.app, &two, &id, "x").await.unwrap().is_err());

        // Somebody else gives it up before anybody decides.
        s.town.work().await;
        let waits = s.waits.clone();
        s.doubted = waits;
        assert_eq!(s.one.post(&s.office(), &OPEN).await.status, 303, "an offered place is a decision, too");
        guest.post(&s.own(), &[("do", "state"), ("statement", "はい")]).await;
        s.does(1, "propose", &REASON).await;
        guest.post(&s.own(), &[("do", "decline")]).await;
        assert_eq!(s.does(2, "approve", &[]).await.status, 409);
        assert_eq!(s.town.standing(&s.doubted).await, Standing::Declined);
        assert_eq!(s.does(2, "drop", &[("why_not", "本人が辞退")]).await.status, 303);
        assert_eq!(s.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn nothing_is_asked_where_nothing_is_decided_or_at_too_short_notice(town: Town = town) {
        let mut s = Scene::begins(town).await;
        for (day, says) in [("2026-11-30", "7日後から60日後"), ("2027-02-01", "7日後から60日後"), ("", "7日後から60日後")] {
            let mend = s.one.post(&s.office(), &[("do", "open"), ("doubt", DOUBT), ("answer_on", day)]).await;
            assert_eq!(mend.status, 422);
            assert!(mend.says(says) && mend.says(DOUBT), "nothing typed is lost");
        }
        assert_eq!(s.one.post(&s.office(), &[("do", "open"), ("doubt", " "), ("answer_on", "2026-12-03")]).await.status, 422);
        s.town.run(sql("UPDATE registration SET state = 'not_selected' WHERE id = $1").bind(&s.doubted.registration)).await;
        assert!(s.one.get(&s.office()).await.says("確認は始められません"));
        assert_eq!(s.one.post(&s.office(), &OPEN).await.status, 409);
        let foreign = s.two.post(&s.office(), &[("do", "approve"), ("hearing", "nobody's")]).await;
        assert_eq!(foreign.status, 409);
    }
}

story! {
    async fn what_is_doubted_of_who_is_kept_secret_stands_apart_and_only_the_named_decide(town: Town = town) {
        let mut s = Scene::begins(town).await;
        let mut chief = s.town.chief("chief").await;
        s.asked().await;
        let data = format!("/office/registrations/{}/data", s.doubted.registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await.status, 303);
        let mut guest = s.town.visitor();
        assert_eq!(guest.post(&s.own(), &[("do", "state"), ("statement", "秘密の町に住んでいます")]).await.status, 303);
        assert!(guest.get(&s.own()).await.says("秘密の町に住んでいます"), "theirs to see");
        let apart = "SELECT COUNT(*) FROM revocation WHERE doubt = '責任者に確認' AND statement = '責任者に確認'";
        assert_eq!(s.town.number(apart).await, 1);
        assert!(!s.one.get(&s.office()).await.says("秘密の町"));
        assert_eq!(s.does(1, "propose", &REASON).await.status, 403);
        let page = chief.get(&s.office()).await;
        assert!(page.says("秘密の町に住んでいます") && page.says(DOUBT));
        let (id, _) = s.hearing().await;
        assert_eq!(chief.post(&s.office(), &[&[("do", "propose"), ("hearing", id.as_str())], &REASON[..]].concat()).await.status, 303);
        assert_eq!(s.town.number("SELECT COUNT(*) FROM revocation WHERE reason = '責任者に確認'").await, 1);
    }
}
