use crate::text::words;

words! {
    title: "受付アプリ", "受付(うけつけ)アプリ", "Check-in app";
    about: "このアプリについて", "このアプリに ついて", "About this app";
    about_ready: "電波のある所で一度開いておくと、電波のない所でも使えます。電源を入れ直しても使えます。",
        "電波(でんぱ)が ある ところで 一度(いちど) ひらいて ください。その あとは 電波(でんぱ)が なくても つかえます。",
        "Open it once with a network. From then on it works without one, also after a restart.";
    about_kept: "名簿は、来た人のQRコード（または受付番号と名字）がないと開けない形で保存されます。",
        "名簿(めいぼ)は、QRコードか、受付番号(うけつけばんごう)と 名字(みょうじ)が ないと 見(み)られません。",
        "The list is kept so that each row opens only with the pass that is shown, or a reference number and family name.";
    about_cannot: "電波のない間は、開いたあとの取下げや、ほかの端末で今あった受付は分かりません。つながると合わせて、食い違いは担当者に知らせます。",
        "電波(でんぱ)が ない とき、あたらしい ことは わかりません。つながったら あわせます。",
        "Without a network it does not know what others did since. Once connected all is put together, and contradictions are shown to the office.";
    about_end: "この回が終わって2時間たつと、名簿はこの端末から消えます。送っていない記録は、送るまで残ります。",
        "回(かい)が おわって 2時間(じかん)で、名簿(めいぼ)は きえます。", "Two hours after the session's end the list is removed from the device; what has not been sent stays until it is.";
    online_list: "名前の一覧で受付する（通信が必要）", "名前(なまえ)の リストで 受付(うけつけ)する（電波(でんぱ)が いります）", "Check in from the list of names (needs a network)";
    all_sessions: "開催回の一覧へ", "回(かい)の リストへ", "All sessions";

    starting: "準備しています…", "まって ください…", "Getting ready…";
    not_ready: "この端末では、まだ準備ができていません。電波のある所で開き直してください。",
        "まだ つかえません。電波(でんぱ)が ある ところで ひらいて ください。", "Not ready on this device yet: open it once with a network.";
    online: "つながっています。", "つながって います。", "Connected.";
    offline: "電波なし。このまま受付できます。", "電波(でんぱ)が ありません。このまま 受付(うけつけ)できます。", "No network. You can go on.";
    waiting: "送信待ち {}件", "まだ 送(おく)って いない {}こ", "{} waiting to be sent";
    signed_out: "サインアウトしました。名簿はこの端末から消えました。", "サインアウトしました。名簿(めいぼ)は ありません。", "Signed out: the list is no longer on this device.";
    shut_out: "この端末の使用は止められています。名簿は消えました。担当者にお知らせください。", "この 機械(きかい)は つかえません。名簿(めいぼ)は ありません。", "This device has been shut out: the list is no longer on it.";
    over: "この回の受付は終わりました。名簿はこの端末から消えました。", "この 回(かい)は おわりました。名簿(めいぼ)は ありません。", "This session's desk is closed: the list is no longer on this device.";
    full_disk: "この端末に書き込めません。空き容量を増やすまで、お名前を紙に書いてください。", "書(か)けません。名前(なまえ)を 紙(かみ)に 書(か)いて ください。", "This device cannot write it down. Until there is room again, please note the names on paper.";
    count: "来場 {}人／予定 {}人", "来(き)た 人(ひと) {}人(にん)／予定(よてい) {}人(にん)", "{} arrived / {} expected";

    camera: "QRコードを読み取る", "QRコードを 読(よ)む", "Scan a pass";
    camera_stop: "カメラを止める", "カメラを とめる", "Stop the camera";
    camera_none: "カメラが使えません。受付番号と名字で受付してください。", "カメラが ありません。番号(ばんごう)と 名字(みょうじ)を 書(か)いて ください。", "There is no camera. Type the reference number and the family name.";
    camera_refused: "カメラが許可されていません。ブラウザーの設定で許可するか、受付番号と名字で受付してください。", "カメラが つかえません。番号(ばんごう)と 名字(みょうじ)を 書(か)いて ください。", "The browser was not allowed to use the camera. Allow it in its settings, or type the reference number.";
    camera_busy: "ほかのアプリがカメラを使っています。閉じてから、もう一度押してください。", "ほかの アプリが カメラを つかって います。とじて ください。", "Another app is using the camera. Close it and press again.";
    camera_broken: "読み取りの準備ができませんでした。受付番号と名字で受付してください。", "カメラで 読(よ)めません。番号(ばんごう)と 名字(みょうじ)を 書(か)いて ください。", "The reader does not load. Type the reference number and the family name.";
    code: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    code_more: "QRコードが読めないとき。読み取り機もこの欄で使えます。", "QRコードが 読(よ)めない とき。", "Where a pass cannot be read. A scanner types here too.";
    name: "名字", "名字(みょうじ)", "Family name";
    name_more: "例：見本、みほん", "例(れい)：見本、みほん", "For example 見本 or みほん";
    look: "確かめる", "しらべる", "Look";
    code_wrong: "受付番号は10文字です。もう一度確かめて、名字も入力してください。", "番号(ばんごう)は 10文字(もじ)です。名字(みょうじ)も 書(か)いて ください。", "A reference number has 10 characters. Check it, and type the family name too.";

    here_now: "受付済み", "受付(うけつけ)しました", "Checked in";
    already: "もう受付済み {}", "もう 受付(うけつけ)して います {}", "Already checked in {}";
    party: "どなたが来ましたか", "だれが 来(き)ましたか", "Who has come?";
    party_next: "来ていない人のチェックを外してください。", "来(き)て いない 人(ひと)の チェックを はずして ください。", "Untick those who have not come.";
    other_session: "別の回", "別(べつ)の 回(かい)", "Another session";
    waiting_list: "キャンセル待ち", "キャンセル待(ま)ち", "Waiting list";
    withdrawn: "辞退済み・無効", "やめた 申(もう)し込(こ)み", "Withdrawn, or not valid";
    no_place_yet: "参加は未決定", "まだ 決(き)まって いません", "No place yet";
    other_offering: "別の講座・催し", "別(べつ)の イベント", "Another offering";
    false_pass: "無効なQRコード", "使(つか)えない QRコード", "Not a valid pass";
    torn_pass: "読み取れないQRコード", "読(よ)めない QRコード", "The pass is damaged";
    unknown: "見つかりません", "ありません", "Not found";
    undone: "受付を取り消しました", "受付(うけつけ)を 取(と)り消(け)しました", "Check-in undone";
    escort: "係の者がご案内します。", "係(かかり)の 人(ひと)が 案内(あんない)します。", "A member of staff will help.";
    by_pass_only: "名簿がないため、QRコードだけで確かめました。", "QRコードだけで しらべました。", "Checked by the pass alone: there is no list.";
    secret: "お名前は表示しません", "名前(なまえ)は 出(だ)しません", "Name not shown";
    agreed: "配慮あり", "てつだいが あります", "Adjustment agreed";
    no_photos: "写真不可", "写真(しゃしん)は だめ", "no photos";
    owes: "未収 {}円", "まだ はらって いない {}円(えん)", "{} yen to be paid";
    receipt: "受付番号 {}", "受付番号(うけつけばんごう) {}", "Reference number {}";
    at_desk: "{} {}", "{} {}", "{} {}";
    check_in_some: "受付する", "受付(うけつけ)する", "Check in";
    check_in_anyway: "それでも受付する", "それでも 受付(うけつけ)する", "Check in anyway";
    undo: "取り消す", "取(と)り消(け)す", "Undo";
    close: "次の人へ", "次(つぎ)の 人(ひと)", "Next";
}
