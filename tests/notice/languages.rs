use super::applies;
use super::letters::{confirms, says};
use crate::town::{Town, story};

story! {
    async fn easy_japanese_and_english_are_written_too(town: Town = Town::demo) {
        let mut easy = town.visitor();
        easy.post("/language", &[("language", "ja-easy"), ("back", "/")]).await;
        let url = applies(&mut easy, "D01", "NGUYỄN THI VI DU", "vi@example.jp", "0566-00-0004").await;
        let mail = town.letter_to("vi@example.jp").await;
        says!(&mail, &url, @r"
        【つどい】確認(かくにん)の 数字(すうじ)：市民活動入門講座 ～はじめの一歩、見つけませんか～

        NGUYỄN THI VI DU さん

        「市民活動入門講座 ～はじめの一歩、見つけませんか～」に 申(もう)し込(こ)みました。
        申(もう)し込(こ)みは まだ できて いません。下(した)の 6つの 数字(すうじ)を 申(もう)し込(こ)みの ページに 書(か)いて ください。

        123456

        この 数字(すうじ)は 午前(ごぜん)9時(じ)30分(ぷん)まで 使(つか)えます。
        その 時間(じかん)まで あなたの 席(せき)を とって おきます。時間(じかん)を すぎると、申(もう)し込(こ)みは なくなります。

        下(した)の ページを 開(ひら)いて ボタンを おしても いいです。数字(すうじ)は もう 入(はい)って います。
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

        この メールの 画像(がぞう)（pass.png）も 受付(うけつけ)で 使(つか)えます。

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

        The code is valid until 9:30 am.
        Your place is held until then. After that, the application is cancelled and the place goes to someone else.

        Or simply open this page and press the button; the code is filled in.
        http://localhost:3000/registrations/RECEIPT?key=KEY&code=123456

        Programme: 市民活動入門講座 ～はじめの一歩、見つけませんか～
        Reference number: RECEIPT

        If you did not apply, please ignore this e-mail. The application will be cancelled automatically.

        Questions? 市民協働課, telephone 0566-00-0100
        This mailbox is not read. Please do not reply.
        安城市 Tsudoi

        Fictional demo: programmes, people and figures are invented; nothing will really take place.
        "#);
        assert!(mail.raw.contains("Content-Language: en\r\n"));
        confirms(&mut english, &url, &mail).await;
        says!(&town.letter_to("contoh@example.jp").await, &url, @r#"
        [Tsudoi] Your place is confirmed: 市民活動入門講座 ～はじめの一歩、見つけませんか～

        Dear CONTOH,

        Your place in "市民活動入門講座 ～はじめの一歩、見つけませんか～" is confirmed. We look forward to seeing you.

        Programme: 市民活動入門講座 ～はじめの一歩、見つけませんか～
        Reference number: RECEIPT
        Date and time:
        - Saturday, 16 January 2027, 10:00 am to 12 noon / 第1回 市民活動ってなに？
        - Saturday, 30 January 2027, 10:00 am to 12 noon / 第2回 活動現場を見に行こう（見学先は当日案内）
        - Saturday, 13 February 2027, 10:00 am to 12 noon / 第3回 わたしの一歩プラン
        Venue: 市民交流センター 会議室
        Fee: 無料
        What to bring: 筆記用具

        At the reception desk, show the pass (QR code) on this page, or simply give your name.
        On the same page you can review or cancel your registration.

        The picture that comes with this mail (pass.png) is the same pass.

        Your registration
        http://localhost:3000/registrations/RECEIPT?key=KEY

        Open the attached file (tsudoi.ics) to add the dates to your calendar.

        If you cannot come, please cancel early, so that someone on the waiting list can have your place.

        Questions? 市民協働課, telephone 0566-00-0100
        This mailbox is not read. Please do not reply.
        安城市 Tsudoi

        Fictional demo: programmes, people and figures are invented; nothing will really take place.
        "#);
    }
}
