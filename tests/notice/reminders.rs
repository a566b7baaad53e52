use tsudoi::clock::Moment;

use super::letters::says;
use super::{applies, meddle, outbox};
use crate::town::{Kind, Mail, Town, story};

impl Town {
    fn it_is(&self, instant: &str) {
        let now = self.app.clock.now();
        self.app.clock.advance(Moment::parse(instant).expect("an instant").since(now));
    }
}

/// A demo town where 見本 花子 takes part in D01: 16 January, 30 January, 13 February.
async fn town(kind: Kind) -> Town {
    let town = Town::demo(kind).await;
    // Nobody else is reminded of anything.
    meddle(&town, "UPDATE registration SET email = NULL").await;
    joins(&town, "見本 花子", "hanako@example.jp", "0566-00-0001").await;
    town
}

async fn joins(town: &Town, name: &str, email: &str, phone: &str) -> String {
    let mut v = town.visitor();
    let url = applies(&mut v, "D01", name, email, phone).await;
    let code = town.letter_to(email).await.code();
    v.post(&url, &[("do", "confirm"), ("code", &code)]).await;
    town.work().await;
    url
}

fn reminders(town: &Town) -> Vec<Mail> {
    let of_the_day = |mail: &Mail| ["近づきました", "明日", "本日"].iter().any(|word| mail.subject.contains(word));
    town.letters().into_iter().filter(of_the_day).collect()
}

story! {
    async fn a_week_and_a_day_before_each_session_a_reminder_leaves_at_nine_once(town: Town = town) {
        town.it_is("2027-01-09T08:59:59+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 0);
        town.it_is("2027-01-09T09:00:00+09:00");
        town.work().await;
        let sent = reminders(&town);
        assert_eq!(sent.len(), 1);
        says!(&sent[0], &sent[0].link(), @r"
        【つどい】1月16日（土）の開催が近づきました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 花子 様

        お申し込みいただいた「市民活動入門講座 ～はじめの一歩、見つけませんか～」の開催日が近づきましたので、お知らせします。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT
        【日時】令和9年1月16日（土曜日）午前10時～正午　第1回 市民活動ってなに？
        【会場】市民交流センター 会議室
        【参加費】無料
        【持ち物】筆記用具

        どうぞお気をつけてお越しください。受付では、次のページの「受付用のQRコード」をお見せいただくか、お名前をお伝えください。
        ご都合が悪くなったときは、このページから取下げの手続きをお願いします。

        このメールに付けた画像（pass.png）も、受付用のQRコードとしてそのままお使いいただけます。

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        for _ in 0..3 {
            town.hours_pass(3);
            town.work().await;
        }
        assert_eq!(reminders(&town).len(), 1);

        town.it_is("2027-01-15T09:00:00+09:00");
        town.work().await;
        town.work().await;
        let sent = reminders(&town);
        assert_eq!(sent.len(), 2);
        assert_eq!(sent[1].subject, "【つどい】明日1月16日（土）の開催です：市民活動入門講座 ～はじめの一歩、見つけませんか～");
        assert!(sent[1].text.contains("は、明日の開催です。"));

        // The second session has reminders of its own.
        town.it_is("2027-01-23T09:00:00+09:00");
        town.work().await;
        assert!(reminders(&town)[2].subject.contains("1月30日（土）の開催が近づきました"));
    }
}

story! {
    async fn who_joins_after_the_hour_of_a_reminder_gets_only_those_to_come(town: Town = town) {
        town.it_is("2027-01-08T16:59:00+09:00");
        joins(&town, "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        meddle(&town, "UPDATE offering SET closes_at = closes_at + 864000 WHERE id = 'D01'").await;
        town.it_is("2027-01-09T09:00:01+09:00");
        joins(&town, "見本 三郎", "saburo@example.jp", "0566-00-0003").await;
        town.it_is("2027-01-09T21:00:00+09:00");
        town.work().await;
        let mut readers: Vec<String> = reminders(&town).into_iter().map(|mail| mail.to).collect();
        readers.sort();
        assert_eq!(readers, ["hanako@example.jp", "jiro@example.jp"]);
        town.it_is("2027-01-15T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 5);
    }
}

story! {
    async fn a_reminder_that_no_server_was_there_to_send_leaves_while_it_still_helps(town: Town = town) {
        // Nothing ran from the 9th to the 11th, nor on the 15th.
        town.it_is("2027-01-12T07:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 1);
        assert!(reminders(&town)[0].subject.contains("1月16日（土）の開催が近づきました"));
        town.it_is("2027-01-16T06:00:00+09:00");
        town.work().await;
        assert!(reminders(&town)[1].subject.contains("本日1月16日（土）の開催です"));
        town.it_is("2027-01-16T12:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 2);
    }
}

story! {
    async fn nobody_is_reminded_of_what_will_not_be(town: Town = town) {
        // One session is cancelled, another moved.
        meddle(&town, "UPDATE session SET state = 'cancelled' WHERE offering_id = 'D01' AND position = 1").await;
        town.it_is("2027-01-09T09:00:00+09:00");
        town.work().await;
        town.it_is("2027-01-15T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 0);

        town.it_is("2027-01-23T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 1);
        let moved = "UPDATE session SET date = '2027-02-06', starts_at = starts_at + 604800, ends_at = ends_at + 604800 \
                     WHERE offering_id = 'D01' AND position = 2";
        meddle(&town, moved).await;
        town.it_is("2027-01-29T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 1);
        town.it_is("2027-01-30T09:00:00+09:00");
        town.work().await;
        assert!(reminders(&town)[1].subject.contains("2月6日（土）の開催が近づきました"));

        meddle(&town, "UPDATE offering SET state = 'cancelled' WHERE id = 'D01'").await;
        town.it_is("2027-02-05T09:00:00+09:00");
        town.work().await;
        assert_eq!(reminders(&town).len(), 2);
    }
}

story! {
    async fn a_reminder_for_someone_who_has_withdrawn_meanwhile_is_left_out(town: Town = town) {
        let url = joins(&town, "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        town.it_is("2027-01-09T09:00:00+09:00");
        tsudoi::registration::remind::remind(&town.app).await.unwrap();
        town.visitor().post(&url, &[("do", "withdraw")]).await;
        town.work().await;
        assert_eq!(reminders(&town).len(), 1);
        let reminder = |(kind, state, _): &(String, String, String)| kind.starts_with("reminder") && state == "skipped";
        let skipped: Vec<_> = outbox(&town).await.into_iter().filter(reminder).collect();
        assert_eq!(skipped, [("reminder_week".into(), "skipped".into(), "untrue".into())]);
    }
}
