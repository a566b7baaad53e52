use super::{applies, meddle};
use crate::registration::receipt;
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

async fn confirms(visitor: &mut Client, url: &str, mail: &Mail) {
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

        このコードは午前9時30分まで（30分間）有効です。
        それまでの間、お席を確保しています。時間を過ぎると、お申込みは取り消され、お席はほかの方にご案内します。

        次のページを開いてボタンを押すだけでも完了します。コードは入力されています。
        http://localhost:3000/registrations/RECEIPT?key=KEY&code=123456

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT

        お心当たりのない場合は、何もせずにこのメールを削除してください。お申込みは自動的に取り消されます。

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        お申込みのページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        添付のファイル（tsudoi.ics）を開くと、日程をカレンダーに登録できます。

        ご都合が悪くなったときは、お早めに取下げの手続きをお願いします。お待ちの方にお席をご案内できます。

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        お問い合わせ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
        says!(&town.letter_to(jiro).await, &second, @r"
        【つどい】空きが出ました（11月26日（木）午前9時までにお返事ください）：市民活動入門講座 ～はじめの一歩、見つけませんか～

        見本 次郎 様

        キャンセル待ちをいただいている「市民活動入門講座 ～はじめの一歩、見つけませんか～」に空きが出ましたので、ご案内します。お席を確保して、お返事をお待ちしております。

        回答期限：令和8年11月26日（木曜日）午前9時

        次のページで「参加する」または「今回は見送る」をお選びください
        http://localhost:3000/registrations/RECEIPT?key=KEY

        期限までにお返事がないときは、次の方にご案内します。参加されない場合も、お返事をいただけると、早く次の方にご案内できます。

        【講座・催し】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号】RECEIPT
        【日時】
        ・令和9年1月16日（土曜日）午前10時～正午　第1回 市民活動ってなに？
        ・令和9年1月30日（土曜日）午前10時～正午　第2回 活動現場を見に行こう（見学先は当日案内）
        ・令和9年2月13日（土曜日）午前10時～正午　第3回 わたしの一歩プラン
        【会場】市民交流センター 会議室
        【参加費】無料
        【持ち物】筆記用具

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        引き続き参加を希望される場合は、募集のページからもう一度お申し込みください。

        募集のページ
        http://localhost:3000/offerings/D01

        お問い合わせ：市民協働課　電話 0566-00-0100
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

        お問い合わせ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");

        v.post("/my", &[("email", saburo), ("do", "code")]).await;
        says!(&town.letter_to(saburo).await, &third, @r"
        【つどい】確認コードのお知らせ

        「申込みの確認」のページに、次の確認コードを入力してください。

        123456

        このコードは午前10時まで（30分間）有効です。

        「申込みの確認」のページ
        http://localhost:3000/my

        お心当たりのない場合は、何もせずにこのメールを削除してください。コードはほかの人に教えないでください。

        お問い合わせ：市民協働課　電話 0566-00-0100
        このメールは送信専用です。ご返信いただいてもお答えできません。
        安城市 つどい

        架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。
        ");
    }
}

story! {
    async fn easy_japanese_and_english_are_written_too(town: Town = Town::demo) {
        let mut easy = town.visitor();
        easy.post("/language", &[("language", "ja-easy"), ("back", "/")]).await;
        let url = applies(&mut easy, "D01", "NGUYỄN THI VI DU", "vi@example.jp", "0566-00-0004").await;
        let mail = town.letter_to("vi@example.jp").await;
        says!(&mail, &url, @r"
        【つどい】確認(かくにん)コード：市民活動入門講座 ～はじめの一歩、見つけませんか～

        NGUYỄN THI VI DU さん

        「市民活動入門講座 ～はじめの一歩、見つけませんか～」に 申(もう)し込(こ)みました。
        まだ 終(お)わって いません。下(した)の 番号(ばんごう)を 申(もう)し込(こ)みの ページに 入(い)れて ください。

        123456

        この 番号(ばんごう)は 午前(ごぜん)9時(じ)30分(ぷん)まで（30分(ふん)の あいだ）使(つか)えます。
        その 時間(じかん)まで あなたの 席(せき)を とって おきます。時間(じかん)を すぎると、申(もう)し込(こ)みは なくなります。

        下(した)の ページを 開(ひら)いて ボタンを おしても いいです。番号(ばんごう)は もう 入(はい)って います。
        http://localhost:3000/registrations/RECEIPT?key=KEY&code=123456

        【講座(こうざ)・イベント】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号(うけつけばんごう)】RECEIPT

        あなたが 申(もう)し込(こ)んで いない ときは、何(なに)も しないで ください。申(もう)し込(こ)みは なくなります。

        わからない ことは 聞(き)いて ください：市民協働課　電話(でんわ) 0566-00-0100
        この メールに 返事(へんじ)を しても、読(よ)むことが できません。
        安城市 つどい

        架空(かくう)の デモ：講座(こうざ)も 人(ひと)も 本当(ほんとう)では ありません。
        ");
        confirms(&mut easy, &url, &mail).await;
        says!(&town.letter_to("vi@example.jp").await, &url, @r"
        【つどい】参加(さんか)が 決(き)まりました：市民活動入門講座 ～はじめの一歩、見つけませんか～

        NGUYỄN THI VI DU さん

        「市民活動入門講座 ～はじめの一歩、見つけませんか～」に 参加(さんか)できます。どうぞ 来(き)て ください。

        【講座(こうざ)・イベント】市民活動入門講座 ～はじめの一歩、見つけませんか～
        【受付番号(うけつけばんごう)】RECEIPT
        【日(ひ)にちと 時間(じかん)】
        ・2027年(ねん)1月(がつ)16日(にち)（土曜日(どようび)）午前(ごぜん)10時(じ)から午後(ごご)0時(じ)まで　第1回 市民活動ってなに？
        ・2027年(ねん)1月(がつ)30日(にち)（土曜日(どようび)）午前(ごぜん)10時(じ)から午後(ごご)0時(じ)まで　第2回 活動現場を見に行こう（見学先は当日案内）
        ・2027年(ねん)2月(がつ)13日(にち)（土曜日(どようび)）午前(ごぜん)10時(じ)から午後(ごご)0時(じ)まで　第3回 わたしの一歩プラン
        【場所(ばしょ)】市民交流センター 会議室
        【お金(かね)】無料
        【もってくる もの】筆記用具

        その日(ひ)の 受付(うけつけ)で、下(した)の ページの QRコードを 見(み)せて ください。名前(なまえ)を 言(い)うだけでも いいです。
        申(もう)し込(こ)みを 見(み)る ときや やめる ときも、この ページを 開(ひら)いて ください。

        申(もう)し込(こ)みの ページ
        http://localhost:3000/registrations/RECEIPT?key=KEY

        いっしょに 送(おく)った ファイル（tsudoi.ics）を 開(ひら)くと、カレンダーに 日(ひ)にちが 入(はい)ります。

        来(こ)られなく なったら、早(はや)く 教(おし)えて ください。待(ま)って いる 人(ひと)が 参加(さんか)できます。

        わからない ことは 聞(き)いて ください：市民協働課　電話(でんわ) 0566-00-0100
        この メールに 返事(へんじ)を しても、読(よ)むことが できません。
        安城市 つどい

        架空(かくう)の デモ：講座(こうざ)も 人(ひと)も 本当(ほんとう)では ありません。
        ");

        let mut english = town.visitor();
        english.language = "en";
        let url = applies(&mut english, "D01", "CONTOH", "contoh@example.jp", "0566-00-0005").await;
        let mail = town.letter_to("contoh@example.jp").await;
        says!(&mail, &url, @r#"
        [Tsudoi] Your confirmation code: 市民活動入門講座 ～はじめの一歩、見つけませんか～

        Dear CONTOH,

        Thank you for applying for "市民活動入門講座 ～はじめの一歩、見つけませんか～".
        Your application is not complete yet. Please enter this code on the application page.

        123456

        The code is valid until 9:30 am (30 minutes).
        Your place is held until then. After that, the application is cancelled and the place goes to someone else.

        Or simply open this page and press the button; the code is filled in.
        http://localhost:3000/registrations/RECEIPT?key=KEY&code=123456

        Programme: 市民活動入門講座 ～はじめの一歩、見つけませんか～
        Receipt number: RECEIPT

        If it was not you, please ignore this letter. The application will be cancelled by itself.

        Questions? 市民協働課, telephone 0566-00-0100
        This mailbox is not read. Please do not reply.
        安城市 Tsudoi

        架空のデモ / Fictional demo: programmes, people and figures are invented; nothing will really take place.
        "#);
        assert!(mail.raw.contains("Content-Language: en\r\n"));
        confirms(&mut english, &url, &mail).await;
        says!(&town.letter_to("contoh@example.jp").await, &url, @r#"
        [Tsudoi] Your place is confirmed: 市民活動入門講座 ～はじめの一歩、見つけませんか～

        Dear CONTOH,

        Your place in "市民活動入門講座 ～はじめの一歩、見つけませんか～" is confirmed. We look forward to seeing you.

        Programme: 市民活動入門講座 ～はじめの一歩、見つけませんか～
        Receipt number: RECEIPT
        Date and time:
        - Saturday, 16 January 2027, 10:00 am to 12 noon / 第1回 市民活動ってなに？
        - Saturday, 30 January 2027, 10:00 am to 12 noon / 第2回 活動現場を見に行こう（見学先は当日案内）
        - Saturday, 13 February 2027, 10:00 am to 12 noon / 第3回 わたしの一歩プラン
        Venue: 市民交流センター 会議室
        Fee: 無料
        What to bring: 筆記用具

        At the reception desk, show the pass (QR code) on this page, or simply give your name.
        On the same page you can review or cancel your registration.

        Your registration
        http://localhost:3000/registrations/RECEIPT?key=KEY

        Open the attached file (tsudoi.ics) to add the dates to your calendar.

        If you cannot come, please cancel early, so that someone on the waiting list can have your place.

        Questions? 市民協働課, telephone 0566-00-0100
        This mailbox is not read. Please do not reply.
        安城市 Tsudoi

        架空のデモ / Fictional demo: programmes, people and figures are invented; nothing will really take place.
        "#);
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
