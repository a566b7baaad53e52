//! A freed place is offered to somebody without a mailbox: two calls on two days, then a letter, and nothing ends by itself.

use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;
use tsudoi::waitlist::fill::fill_due;
use tsudoi::waitlist::lapse::lapse_offers;

use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Town, story};

/// One place, freed, and offered to somebody without a mailbox; another waits behind them.
struct Offered {
    town: Town,
    first: Guest,
    second: Guest,
    clerk: Client,
}

impl std::ops::Deref for Offered {
    type Target = Town;
    fn deref(&self) -> &Town {
        &self.town
    }
}

async fn offered(town: Town) -> Offered {
    town.publish(&course("C1", 1)).await;
    let first = town.guest("C1", &["C1-S1"], State::Waiting, &[("電話 一子", "デンワ イチコ")]).await;
    let second = town.guest("C1", &["C1-S1"], State::Waiting, &[("電話 二子", "デンワ ニコ")]).await;
    town.run(sql("UPDATE registration SET email = NULL WHERE id = $1").bind(&first.registration)).await;
    let clerk = town.signed_in("clerk", Role::City, None).await;
    assert_eq!(fill_due(&town.app).await.unwrap(), 1);
    Offered { town, first, second, clerk }
}

impl Offered {
    fn page(&self) -> String {
        format!("/office/registrations/{}", self.first.registration)
    }

    async fn does(&mut self, deed: &str) -> Answer {
        let page = self.page();
        self.clerk.post(&page, &[("do", deed)]).await
    }

    async fn state(&self, guest: &Guest) -> State {
        let query = sql("SELECT state FROM registration WHERE id = $1").bind(&guest.registration);
        State::try_from(self.app.store.one::<(String,)>(query).await.unwrap().0).unwrap()
    }

    async fn days_pass(&mut self, days: i64) {
        self.hours_pass(24 * days);
        self.clerk = self.town.enters("clerk").await;
    }

    /// The next step, as the list of those who are telephoned has it.
    async fn step(&mut self) -> String {
        self.clerk.get("/office/people").await.texts("tbody tr td:last-child").concat()
    }

    async fn has_address(&self) {
        let query = sql("INSERT INTO contact (registration_id, way, fax, postcode, address) \
             VALUES ($1, 'post', '', '448-8501', '見本市東陽町1丁目1番地')");
        self.run(query.bind(&self.first.registration)).await;
    }

    async fn records(&self, verb: &str) -> i64 {
        let query =
            sql("SELECT COUNT(*) FROM audit a JOIN staff s ON s.id = a.actor WHERE a.verb = $1 AND s.name = 'clerk'");
        self.app.store.one::<(i64,)>(query.bind(verb)).await.unwrap().0
    }

    async fn twice_in_vain(&mut self) {
        for _ in 0..2 {
            assert_eq!(self.does("offer_no_answer").await.status, 303);
            self.days_pass(1).await;
        }
    }
}

story! {
    async fn before_somebody_was_told_there_is_no_deadline_and_nothing_expires(town: Town = Town::empty) {
        let mut town = offered(town).await;
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("返事の期限は、本人に伝わったときに始まります") && page.says("1回目の電話"), "{}", page.text());
        assert!(page.texts("button[value='offer_pass_on']").is_empty() && page.texts("button[value='offer_letter']").is_empty());
        let own = town.page_of(&town.first);
        let seen = town.visitor().get(&own).await;
        assert!(seen.says("あなたのお席を確保しています") && !seen.says("11月26日"), "no deadline is told: {}", seen.text());
        town.days_pass(10).await;
        town.work().await;
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 0);
        assert_eq!(town.state(&town.first).await, State::Offered);
        assert_eq!(town.state(&town.second).await, State::Waiting);
        assert_eq!(town.counters("C1-S1").await, (1, 1, 0), "the place is held");
        let refused = town.does("offer_pass_on").await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("まだ次の方へ案内できません"));
        assert_eq!(town.state(&town.first).await, State::Offered);
    }
}

story! {
    async fn the_time_to_answer_begins_when_they_are_reached(town: Town = Town::empty) {
        let mut town = offered(town).await;
        town.days_pass(3).await;
        let before = town.clerk.get(&town.page()).await;
        assert!(before.says("返事の期限は令和8年11月29日（日曜日）午前9時だと伝えてください"), "{}", before.text());
        assert_eq!(town.does("offer_reached").await.status, 303);
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("11月29日（日曜日）午前9時まで返事を待っています") && page.says("clerk"), "{}", page.text());
        assert!(town.step().await.starts_with("返事待ち（11月29日"));
        let own = town.page_of(&town.first);
        assert!(town.visitor().get(&own).await.says("11月29日（日曜日）午前9時まで席をお取りしています"));
        assert_eq!(town.does("offer_reached").await.status, 409, "their time does not begin twice");
        assert_eq!(town.does("offer_pass_on").await.status, 409, "nor is it over");
        town.hours_pass(48);
        town.clerk = town.town.enters("clerk").await;
        town.work().await;
        assert_eq!(town.state(&town.first).await, State::Offered, "nothing of theirs expires by itself");
        assert!(town.step().await.starts_with("期限が過ぎました"));
        assert!(town.visitor().get(&own).await.says("次の方にご案内するまでは、まだお返事いただけます"));
        let page = town.page();
        assert_eq!(town.clerk.post(&page, &[("do", "accept"), ("reason", "遅れて電話")]).await.status, 303);
        assert_eq!(town.state(&town.first).await, State::Confirmed);
        assert_eq!(town.does("offer_pass_on").await.status, 409);
        assert_eq!((town.records("tell_offer").await, town.records("lapse_offer").await), (1, 0));
    }
}

story! {
    async fn without_an_answer_in_time_staff_offer_the_place_on(town: Town = Town::empty) {
        let mut town = offered(town).await;
        town.does("offer_reached").await;
        town.days_pass(2).await;
        let page = town.clerk.get(&town.page()).await;
        assert!(page.texts("button[value='offer_pass_on']").concat().contains("返事がなかったので次の方へ"));
        assert_eq!(town.does("offer_pass_on").await.status, 303);
        assert_eq!(town.state(&town.first).await, State::Lapsed);
        assert_eq!(fill_due(&town.app).await.unwrap(), 1);
        assert_eq!(town.state(&town.second).await, State::Offered);
        assert_eq!(town.counters("C1-S1").await, (1, 0, 0));
        assert_eq!(town.records("lapse_offer").await, 1);
        assert_eq!(town.does("offer_pass_on").await.status, 409);
        // The next has a mailbox: theirs goes by the clock.
        let next = format!("/office/registrations/{}", town.second.registration);
        assert!(town.clerk.get(&next).await.texts("#telling").is_empty());
        assert_eq!(town.clerk.post(&next, &[("do", "offer_reached")]).await.status, 409);
        town.hours_pass(48);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 1);
    }
}

story! {
    async fn a_letter_goes_out_after_two_calls_on_two_days_and_not_before(town: Town = Town::empty) {
        let mut town = offered(town).await;
        town.has_address().await;
        assert_eq!(town.step().await, "1回目の電話");
        assert_eq!(town.does("offer_letter").await.status, 409, "nobody was called");
        town.does("offer_no_answer").await;
        town.hours_pass(3);
        town.clerk = town.town.enters("clerk").await;
        assert_eq!(town.does("offer_no_answer").await.status, 303);
        assert_eq!(town.step().await, "別の日に2回目の電話（今日は電話済み）");
        let refused = town.does("offer_letter").await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("別の2日に電話をしても連絡がつかなかったとき"));
        // Past midnight in the city, less than a day later.
        town.hours_pass(13);
        town.clerk = town.town.enters("clerk").await;
        assert_eq!(town.step().await, "2回目の電話");
        town.does("offer_no_answer").await;
        assert_eq!(town.step().await, "手紙でのご案内");
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("郵便の日数（3日）を加えて令和8年11月30日（月曜日）午前1時です"), "{}", page.text());
        assert_eq!(town.does("offer_letter").await.status, 303);
        assert_eq!(town.does("offer_letter").await.status, 409, "one letter");
        assert!(town.step().await.starts_with("返事待ち（11月30日"));
        assert_eq!((town.records("call_in_vain").await, town.records("write_offer").await), (3, 1));
        // It is printed with the others, and says until when and how.
        let results = "/office/offerings/C1/results";
        let series = [("do", "number"), ("heading", "安市協"), ("number", "7"), ("dated_on", "2026-11-25"), ("issuer", "見本市長")];
        assert!(town.clerk.post(results, &series).await.location().ends_with("given=1"));
        let letter = town.clerk.get(&format!("{results}/print?what=letters")).await;
        assert!(letter.says("電話 一子 様") && letter.says("回答期限：令和8年11月30日（月曜日）午前1時") && letter.says("お電話で「参加する」"), "{}", letter.text());
        assert!(letter.says("見本市東陽町1丁目1番地") && !letter.text().contains("key="));
        town.days_pass(5).await;
        assert_eq!(town.clerk.get(&format!("{results}/print?what=letters")).await.status, 409, "its time is over");
        assert_eq!(town.does("offer_pass_on").await.status, 303);
        assert_eq!(town.state(&town.first).await, State::Lapsed);
    }
}

story! {
    async fn a_letter_needs_to_know_where_to_and_time_to_arrive(town: Town = Town::empty) {
        let mut town = offered(town).await;
        town.twice_in_vain().await;
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("住所を入力してください") && page.texts("button[value='offer_letter']").is_empty(), "{}", page.text());
        let refused = town.does("offer_letter").await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("住所を入力してください"));
        town.has_address().await;
        // The session is on 12 December, 13:30.
        town.days_pass(14).await;
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("手紙では、最初の開催に間に合いません"), "{}", page.text());
        assert_eq!(town.does("offer_letter").await.status, 409);
        assert_eq!(town.state(&town.first).await, State::Offered);
        // On the telephone it can be said until the last hour before it.
        town.days_pass(1).await;
        town.hours_pass(27);
        town.clerk = town.town.enters("clerk").await;
        let page = town.clerk.get(&town.page()).await;
        assert!(page.says("返事の期限は令和8年12月12日（土曜日）午後0時30分だと伝えてください"), "{}", page.text());
        town.minutes_pass(45);
        let late = town.does("offer_reached").await;
        assert_eq!(late.status, 409);
        assert!(late.says("電話でその場で返事を伺い"));
        let page = town.page();
        assert_eq!(town.clerk.post(&page, &[("do", "accept"), ("reason", "電話で即答")]).await.status, 303);
    }
}

story! {
    async fn a_letter_is_the_citys_to_send_and_a_call_the_hosts_too(town: Town = Town::empty) {
        let mut town = offered(town).await;
        town.twice_in_vain().await;
        town.has_address().await;
        town.partner("group").await;
        town.hosts("C1", "group").await;
        town.receives_all("C1", "group").await;
        let mut host = town.signed_in("host", Role::Partner, Some("group")).await;
        let page = town.page();
        let seen = host.get(&page).await;
        assert!(seen.says("手紙は、市の担当課から出します") && seen.texts("button[value='offer_letter']").is_empty(), "{}", seen.text());
        assert_eq!(host.post(&page, &[("do", "offer_letter")]).await.status, 403);
        assert_eq!(host.post(&page, &[("do", "offer_reached")]).await.status, 303);
    }
}

story! {
    async fn whoever_asks_by_telephone_hears_no_deadline_that_has_not_begun(town: Town = Town::empty) {
        let mut town = offered(town).await;
        let asks = [("receipt", town.first.receipt.as_str()), ("fact", "phone"), ("said", "0001")].map(|(n, v)| (n.to_owned(), v.to_owned()));
        let asks: Vec<(&str, &str)> = asks.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        let told = town.clerk.post("/office/telephone", &asks).await;
        assert!(told.says("空いた席をご案内しています。参加するかどうか") && !told.says("11月26日"), "{}", told.text());
        town.does("offer_reached").await;
        let told = town.clerk.post("/office/telephone", &asks).await;
        assert!(told.says("11月26日（木曜日）午前9時までに、参加するかどうか"), "{}", told.text());
    }
}

story! {
    async fn who_is_kept_secret_and_has_a_mailbox_is_told_by_it(town: Town = Town::empty) {
        town.publish(&course("C1", 1)).await;
        let secret = town.guest("C1", &["C1-S1"], State::Waiting, &[("秘密 一子", "ヒミツ イチコ")]).await;
        let mut chief = town.chief("chief").await;
        let data = format!("/office/registrations/{}/data", secret.registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await.status, 303);
        fill_due(&town.app).await.unwrap();
        let told: (String,) = town.app.store.one(sql("SELECT told FROM place_offer")).await.unwrap();
        assert_eq!(told.0, "mail");
        assert!(!chief.get("/office/people").await.says("電話が必要な人"));
        town.hours_pass(48);
        assert_eq!(lapse_offers(&town.app).await.unwrap(), 1);
    }
}
