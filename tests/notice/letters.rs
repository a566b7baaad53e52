use super::{applies, meddle};
use crate::registration::{form, receipt, with};
use crate::town::{Client, Mail, Town, story};

/// A letter with what chance gave it taken out.
pub fn shown(mail: &Mail, url: &str) -> String {
    let key = url.split_once("key=").map_or("none", |(_, key)| key);
    let mut text = format!("{}\n\n{}", mail.subject, mail.text).replace(&receipt(url), "RECEIPT").replace(key, "KEY");
    if let Some(code) = mail.text.lines().find(|line| line.len() == 6 && line.bytes().all(|b| b.is_ascii_digit())) {
        text = text.replace(code, "123456");
    }
    text
}

/// The letter, word for word; on both databases.
macro_rules! says {
    ($mail:expr, $url:expr, @$words:literal) => {
        let text = $crate::notice::letters::shown($mail, $url);
        insta::allow_duplicates! { insta::assert_snapshot!(text, @$words) }
    };
}
pub(super) use says;

/// Gives the code from a letter.
pub async fn confirms(visitor: &mut Client, url: &str, mail: &Mail) {
    let answer = visitor.post(url, &[("do", "confirm"), ("code", &mail.code())]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

story! {
    async fn each_step_of_a_registration_is_told_by_a_letter(town: Town = Town::demo) {
        meddle(&town, "UPDATE slot SET capacity = taken + 1 WHERE offering_id = 'D01'").await;
        let mut v = town.visitor();
        let (hanako, jiro, saburo) = ("hanako@example.jp", "jiro@example.jp", "saburo@example.jp");

        let first = applies(&mut v, "D01", "見本 花子", hanako, "0566-00-0001").await;
        let code = town.letter_to(hanako).await;
        says!(&code, &first, @r"
        【つどい】確認コードのお知らせ：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 花子 様

        「市民活動入門講座 ～はじめの一歩、見つけませんか～」にお申し込みいただき、ありがとうございます。
        お申込みはまだ完了していません。お申込みのページに、次の確認コードを入力してください。

        123456

        このコードは午前9時30分まで有効です。
        それまでの間、お席を確保しています。時間を過ぎると、お申込みは取り消され、お席はほかの方にご案内します。

        次のページを開いてボタンを押すだけでも完了します。コードは入力されています。
        http://localhost:3000/registrations/RECEIPT?key=KEY&code=123456

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        お心当たりのない場合は、何もせずにこのメールを削除してください。お申込みは自動的に取り消されます。

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        assert_eq!(code.link(), format!("{first}&code={}", code.code()));
        assert!(v.get(&code.link()).await.attribute("input[name=code]", "value").as_deref() == Some(&code.code()));
        confirms(&mut v, &first, &code).await;
        let confirmed = town.letter_to(hanako).await;
        says!(&confirmed, &first, @r"
        【つどい】参加が決まりました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 花子 様

        「市民活動入門講座 ～はじめの一歩、見つけませんか～」への参加が決まりました。ご参加をお待ちしております。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT
        【日時】
        ・令和9年1月16日（土曜日）午前10時～正午　第1回 市民活動ってなに？
        ・令和9年1月30日（土曜日）午前10時～正午　第2回 活動現場を見に行こう（見学先は当日案内）
        ・令和9年2月13日（土曜日）午前10時～正午　第3回 わたしの一歩プラン
        【会場】市民交流センター 会議室
        【参加費】無料
        【持ち物】筆記用具

        当日の受付では、次のページの「受付用のQRコード」をお見せいただくか、お名前をお伝えください。
        お申込みの内容の確認や取下げも、このページからできます。

        このメールに付けた画像（pass.png）も、受付用のQRコードとしてそのままお使いいただけます。

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        添付のファイル（tsudoi.ics）を開くと、日程をカレンダーに登録できます。

        ご都合が悪くなったときは、お早めに取下げの手続きをお願いします。お待ちの方にお席をご案内できます。

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        assert_eq!(confirmed.calendars.len(), 1);
        assert_eq!(confirmed.calendars[0].matches("BEGIN:VEVENT\r\n").count(), 3);
        // The same events as in the public feed: who has both sees each session once.
        let uids = |ics: &str| ics.lines().filter(|l| l.starts_with("UID:")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(uids(&confirmed.calendars[0]), uids(&v.get("/offerings/D01.ics").await.text()));

        let again = applies(&mut v, "D01", "見本 花子", "other@example.jp", "0566-00-0001").await;
        says!(&town.letter_to(hanako).await, &first, @r"
        【つどい】お申込みについてのご確認：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 花子 様

        先にお申し込みいただいている「市民活動入門講座 ～はじめの一歩、見つけませんか～」に、同じ方からと思われるお申込みがもう一度ありました。先のお申込みは、今のまま有効です。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        ご自身でお申し込みになった場合は、次のページで内容をご確認ください。お心当たりのない場合や、どちらかを取り下げたい場合は、お電話でお知らせください。

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        let mail = town.letter_to("other@example.jp").await;
        assert!(mail.text.contains("キャンセル待ちの順番を確保しています"));
        confirms(&mut v, &again, &mail).await;
        v.post(&again, &[("do", "withdraw")]).await;

        let second = applies(&mut v, "D01", "見本 次郎", jiro, "0566-00-0002").await;
        let mail = town.letter_to(jiro).await;
        confirms(&mut v, &second, &mail).await;
        says!(&town.letter_to(jiro).await, &second, @r"
        【つどい】キャンセル待ちを受け付けました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 次郎 様

        お申込みを受け付けました。定員に達しているため、キャンセル待ちの登録となります。
        空きが出たときは、順番にメールでご案内します。ご案内には回答の期限がありますので、お早めにご確認ください。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT
        【日時】
        ・令和9年1月16日（土曜日）午前10時～正午　第1回 市民活動ってなに？
        ・令和9年1月30日（土曜日）午前10時～正午　第2回 活動現場を見に行こう（見学先は当日案内）
        ・令和9年2月13日（土曜日）午前10時～正午　第3回 わたしの一歩プラン
        【会場】市民交流センター 会議室
        【参加費】無料
        【持ち物】筆記用具

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");

        v.post(&first, &[("do", "withdraw")]).await;
        says!(&town.letter_to(hanako).await, &first, @r"
        【つどい】お申込みの取下げを受け付けました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 花子 様

        次のお申込みの取下げを受け付けました。ご連絡いただき、ありがとうございました。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        もう一度参加を希望される場合は、募集のページから新しくお申し込みください。

        募集のページ
        http://localhost:3000/offerings/D01

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        says!(&town.letter_to(jiro).await, &second, @r"
        【つどい】空きが出ました（11月26日（木）午前9時までにお返事ください）：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 次郎 様

        キャンセル待ちにお申し込みいただいた「市民活動入門講座 ～はじめの一歩、見つけませんか～」に空きが出ましたので、ご案内します。お席を確保して、お返事をお待ちしております。

        回答期限：令和8年11月26日（木曜日）午前9時

        次のページで「参加する」または「参加しない」をお選びください
        http://localhost:3000/registrations/RECEIPT?key=KEY

        参加しないときや期限までにお返事がないときは、次の方にご案内します。キャンセル待ちの登録も終わります。参加されない場合も、お返事をいただけると、早く次の方にご案内できます。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT
        【日時】
        ・令和9年1月16日（土曜日）午前10時～正午　第1回 市民活動ってなに？
        ・令和9年1月30日（土曜日）午前10時～正午　第2回 活動現場を見に行こう（見学先は当日案内）
        ・令和9年2月13日（土曜日）午前10時～正午　第3回 わたしの一歩プラン
        【会場】市民交流センター 会議室
        【参加費】無料
        【持ち物】筆記用具

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        town.hours_pass(48);
        says!(&town.letter_to(jiro).await, &second, @r"
        【つどい】空席のご案内の期限が過ぎました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 次郎 様

        空席をご案内しましたが、期限までにお返事がなかったため、今回のご案内は終了し、お席は次の方にご案内します。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        キャンセル待ちの登録も終了しました。引き続き参加を希望される場合は、募集のページからもう一度お申し込みください。

        募集のページ
        http://localhost:3000/offerings/D01

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");

        let third = applies(&mut v, "D01", "見本 三郎", saburo, "0566-00-0003").await;
        town.work().await;
        town.minutes_pass(30);
        says!(&town.letter_to(saburo).await, &third, @r"
        【つどい】お申込みは完了しませんでした：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 三郎 様

        確認コードの入力がないまま時間を過ぎたため、次のお申込みは取り消されました。お席は確保されていません。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        参加を希望される場合は、お手数ですが、募集のページからもう一度お申し込みください。

        募集のページ
        http://localhost:3000/offerings/D01

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");

        v.post("/my", &[("email", saburo), ("do", "code")]).await;
        says!(&town.letter_to(saburo).await, &third, @r"
        【つどい】確認コードのお知らせ

        「申込みの確認」の画面に、次の確認コードを入力してください。画面を閉じたときは、下のページでもう一度メールアドレスを入れると、入力欄が出ます。

        123456

        このコードは午前10時まで有効です。

        「申込みの確認」のページ
        http://localhost:3000/my

        お心当たりのない場合は、何もせずにこのメールを削除してください。コードはほかの人に教えないでください。

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
    }
}

story! {
    async fn a_letter_holds_the_key_in_its_link_only_and_names_nobody_else(town: Town = Town::demo) {
        let mut v = town.visitor();
        let url = applies(&mut v, "D01", "葛\u{e0100}城 見本", "katsuragi@example.jp", "0566-00-0006").await;
        let mail = town.letter_to("katsuragi@example.jp").await;
        assert!(mail.text.starts_with("葛\u{e0100}城 見本 様\n"));
        assert_eq!(mail.name, "葛\u{e0100}城 見本");
        confirms(&mut v, &url, &mail).await;
        let mail = town.letter_to("katsuragi@example.jp").await;
        let (_, key) = url.split_once("key=").unwrap();
        for line in mail.text.lines().filter(|line| !line.starts_with("http")) {
            assert!(!line.contains(key), "{line}");
        }
        for private in ["0566-00-0006", "ミホン", "katsuragi"] {
            assert!(!mail.text.contains(private), "{private}");
        }
        assert!(!mail.calendars[0].contains(key));
    }
}

story! {
    async fn a_volunteers_letter_names_the_chosen_shifts(town: Town = Town::demo) {
        meddle(&town, "UPDATE slot SET capacity = taken + 1, waiting = 0 WHERE offering_id = 'D32'").await;
        meddle(&town, "DELETE FROM wish WHERE slot_id LIKE 'D32-%'").await;
        let mut v = town.visitor();
        let mut form = with(form("見本 閏", "0566-00-0007", "shift"), "slots", "D32-slot-5");
        form.push(("slots", "D32-slot-1"));
        form.push(("birth_date", "2008-02-29"));
        let answer = v.post("/offerings/D32/apply", &form).await;
        assert_eq!(answer.status, 303, "{:?}", answer.texts(".error-summary, .error"));
        let url = answer.location();
        let mail = town.letter_to("hanako@example.jp").await;
        confirms(&mut v, &url, &mail).await;
        let mail = town.letter_to("hanako@example.jp").await;
        says!(&mail, &url, @r"
        【つどい】参加が決まりました：マチナカプレイスメイキング 運営サポーター

        見本 閏 様

        「マチナカプレイスメイキング 運営サポーター」への参加が決まりました。ご参加をお待ちしております。

        【講座・催し】マチナカプレイスメイキング 運営サポーター
        【受付番号】RECEIPT
        【日時】
        ・令和8年11月28日（土曜日）午前10時～正午　1枠目
        ・令和8年12月5日（土曜日）午前10時～正午　5枠目
        【会場】市内の公園・道路（集合場所は決定通知で案内）
        【参加費】無料

        当日の受付では、次のページの「受付用のQRコード」をお見せいただくか、お名前をお伝えください。
        お申込みの内容の確認や取下げも、このページからできます。

        このメールに付けた画像（pass.png）も、受付用のQRコードとしてそのままお使いいただけます。

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        添付のファイル（tsudoi.ics）を開くと、日程をカレンダーに登録できます。

        ご都合が悪くなったときは、お早めに取下げの手続きをお願いします。お待ちの方にお席をご案内できます。

        お問合せ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        assert_eq!(mail.calendars[0].matches("BEGIN:VEVENT").count(), 2);
    }
}
