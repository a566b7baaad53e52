use crate::text::words;

words! {
    title: "受付アプリ", "受付(うけつけ)アプリ", "Check-in app";
    own_devices: "この募集では、個人の端末は使えません", "自分(じぶん)の スマホは つかえません", "Private phones are not used here";
    own_devices_more: "個人のスマートフォンなどでは受付アプリを使わないことになっています。市や団体が登録した端末で開いてください。名前の一覧での受付は、職員のアカウントで行えます。",
        "自分(じぶん)の スマホでは つかえません。市(し)や 団体(だんたい)の 機械(きかい)を つかって ください。",
        "The check-in app is not opened on private phones here. Please use a device that the city or the partner has registered.";
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
    kept: "この端末は準備ができました。電波のない所でも受付できます。", "この 機械(きかい)は 電波(でんぱ)が なくても つかえます。", "Ready: this device works without a network.";
    not_ready: "この端末では、まだ準備ができていません。電波のある所で開き直してください。",
        "まだ つかえません。電波(でんぱ)が ある ところで ひらいて ください。", "Not ready on this device yet: open it once with a network.";
    online: "つながっています。", "つながって います。", "Connected.";
    offline: "電波なし。このまま受付できます。", "電波(でんぱ)が ありません。このまま 受付(うけつけ)できます。", "No network. You can go on.";
    waiting: "送信待ち {}件", "まだ 送(おく)って いない {}こ", "{} waiting to be sent";
    signed_out: "サインアウトしました。名簿はこの端末から消えました。", "サインアウトしました。名簿(めいぼ)は ありません。", "Signed out: the list is no longer on this device.";
    shut_out: "この端末の使用は止められています。名簿は消えました。担当者にお知らせください。", "この 機械(きかい)は つかえません。名簿(めいぼ)は ありません。", "This device has been shut out: the list is no longer on it.";
    over: "この回の受付は終わりました。名簿はこの端末から消えました。", "この 回(かい)は おわりました。名簿(めいぼ)は ありません。", "This session's desk is closed: the list is no longer on this device.";
    full_disk: "この端末に書き込めません。空き容量を増やすまで、お名前を紙に書いてください。", "書(か)けません。名前(なまえ)を 紙(かみ)に 書(か)いて ください。", "This device cannot write it down. Until there is room again, please note the names on paper.";
    private_phone: "この募集では、個人の端末は使えません。登録された端末で受付してください。", "この 募集(ぼしゅう)では、自分(じぶん)の 機械(きかい)は つかえません。", "Private phones are not used for this offering. Please use a registered device.";
    count: "来場 {}人／予定 {}人", "来(き)た 人(ひと) {}人(にん)／予定(よてい) {}人(にん)", "{} arrived / {} expected";

    heads: "ただいま {}人", "いま {}人(にん)", "{} so far";
    free: "当日参加に回せる席 {}", "当日(とうじつ) 来(き)た 人(ひと)の 席(せき) {}", "{} places free for walk-ins";
    mode: "何をしますか", "なにを しますか", "What are you doing?";
    arrive: "受付", "来(き)た 人(ひと)", "Arriving";
    leave: "退出", "帰(かえ)る 人(ひと)", "Leaving";

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
    already_left: "退出済み {}", "もう 帰(かえ)りました {}", "Already left {}";
    who_leaves: "どなたが帰りますか", "だれが 帰(かえ)りますか", "Who is leaving?";
    gone_now: "退出しました", "帰(かえ)りました", "Checked out";
    not_here: "受付の記録がありません", "受付(うけつけ)して いません", "Not checked in";
    walked_in: "当日参加として受付しました", "受付(うけつけ)しました", "Checked in as a walk-in";
    paid_now: "{}円を受け取りました（控え {}）", "{}円(えん)を もらいました（{}）", "{} yen taken (note {})";
    check_out_some: "退出にする", "帰(かえ)りました", "Check out";
    check_out_anyway: "それでも退出にする", "それでも 帰(かえ)りました", "Check out anyway";
    back: "まだいる・戻った", "まだ いる・もどった", "Still here, or back";
    take_fee: "参加費を受け取った", "お金(かね)を もらった", "Fee taken";
    stand_in: "代わりの人が来た", "かわりの 人(ひと)が 来(き)た", "Somebody came instead";
    stands_in: "{}さんの代わりの方", "{}さんの かわりの 人(ひと)", "In the place of {}";
    nobody_named: "氏名かフリガナを入力してください。", "名前(なまえ)か よみかたを 書(か)いて ください。", "Enter a name or a reading.";
    word_wrong: "合言葉が違います。", "ちがいます。", "That is not the word of this device.";
    found_none: "見つかりません。", "いません。", "Nobody found.";
    pickup: "お迎え", "お迎(むか)え", "Going home";
    pickup_named: "お迎えの人", "だれが 迎(むか)えに 来(き)ましたか", "Who fetches the child?";
    pickup_by_code: "番号を言える方", "番号(ばんごう)を 言(い)える 人(ひと)", "Whoever can say the code";
    pickup_other: "ほかの人（職員2人で確認し、保護者に電話する）", "ほかの 人(ひと)（2人(ふたり)で しらべて、電話(でんわ)を します）", "Somebody else: two members of staff, and a call to the guardian";
    pickup_code: "お迎え番号（4けた）", "番号(ばんごう)（4けた）", "Pick-up code (4 digits)";
    pickup_other_name: "ほかの人の氏名と続柄", "ほかの 人(ひと)の 名前(なまえ)", "Somebody else: name and relation";
    pickup_second: "いっしょに確認した職員", "いっしょに しらべた 人(ひと)", "The second member of staff";
    pickup_call: "電話した相手・時刻・返事", "だれに 電話(でんわ)しましたか", "Whom you called, when, and the answer";
    pickup_hand: "引き渡して退出にする", "わたす", "Hand over";
    pickup_wrong: "番号が違います。お迎えの人に確かめてください。5回違うと、電話での確認だけになります。", "番号(ばんごう)が ちがいます。", "Wrong code. After five, only the other way is left.";
    pickup_missing: "お迎えの人を選び番号を入力するか、ほかの人の氏名・確認した職員・電話の内容をすべて入力してください。", "ぜんぶ 書(か)いて ください。", "Choose a named person and type the code, or fill in the name, the second member of staff and the call.";

    names: "名前で探す（登録された端末）", "名前(なまえ)で さがす", "Find by name (registered devices)";
    word: "この端末の合言葉", "この 機械(きかい)の ことば", "This device's word";
    word_more: "登録のときに決めた8文字以上の合言葉です。閉じるまで名前で探せます。", "8文字(もじ)より 長(なが)い ことばです。", "At least 8 characters, chosen when it was registered. Names can be found until the app is closed.";
    word_open: "名前の一覧を開く", "ひらく", "Open the names";
    search: "氏名・フリガナ", "名前(なまえ)・よみかた", "Name or reading";
    search_button: "探す", "さがす", "Search";
    head_count: "人数カウント", "人(ひと)を 数(かぞ)える", "Head-count";
    walk_in: "申込みのない人を受付する", "申(もう)し込(こ)みが ない 人(ひと)", "Somebody without a registration";
    walk_in_more: "氏名かフリガナのどちらかで受付できます。この端末では暗号になり、送るまで読めません。", "名前(なまえ)か よみかたの どちらかで いいです。", "A name or a reading is enough. On this device it is sealed and cannot be read.";
    walk_name: "氏名", "名前(なまえ)", "Name";
    walk_kana: "フリガナ", "よみかた（カタカナ）", "Reading (katakana)";
    walk_age: "年代（わかれば）", "年(とし)", "Age band, if known";
    walk_button: "当日参加として受付する", "受付(うけつけ)する", "Check in";
    incident: "事故・けがなどを記録する（通信が必要。電波のない所では紙に控え、あとで記録してください）", "けがや 事故(じこ)を 書(か)く（電波(でんぱ)が いります。ない ときは 紙(かみ)に 書(か)いて、あとで 入(い)れて ください）", "Record an incident (needs a network; without one note it on paper and enter it later)";
    kiosk: "来場者が自分で読み取る画面にする", "来(き)た 人(ひと)が 自分(じぶん)で 読(よ)む", "Let people scan by themselves";
    kiosk_end: "係の人", "係(かかり)の 人(ひと)", "Staff";
    kiosk_number: "4けたの番号", "番号(ばんごう)（4けた）", "A number of 4 digits";
    kiosk_more: "始めるときに決め、終わるときに同じ番号を入力します。端末の画面固定（アクセスガイドなど）もあわせて使ってください。",
        "はじめる ときと おわる とき、おなじ 番号(ばんごう)を 書(か)いて ください。", "Chosen when it begins, and typed again to end it. Pin the screen too (Guided Access, screen pinning).";
    kiosk_go: "切り替える", "かえる", "Switch";
    kiosk_wrong: "4けたの番号を入力してください。終わるときは、始めたときと同じ番号です。", "番号(ばんごう)が ちがいます。", "A number of at least 4 digits; to end it, the one that began it.";
    kiosk_trouble: "いまはここで読み取れません。係の者にお声がけください。", "いま ここでは 読(よ)めません。係(かかり)の 人(ひと)に 言(い)って ください。", "Passes cannot be read here just now. Please ask the staff.";
    kiosk_title: "QRコードをカメラにかざしてください", "QRコードを カメラに 見(み)せて ください", "Hold your pass up to the camera";
    photo: "写真で読み取る", "写真(しゃしん)で 読(よ)む", "Read from a photo";
    photo_label: "QRコードの写真", "QRコードの 写真(しゃしん)", "Photo of the pass";
    photo_none: "写真にQRコードが見つかりません。大きく撮り直すか、受付番号で受付してください。", "QRコードが ありません。大(おお)きく とって ください。", "No code was found in the photo. Take it again, larger, or type the reference number.";
    no_script: "受付アプリにはJavaScriptが必要です。「名前の一覧で受付する」は、JavaScriptがなくても使えます。", "このアプリは JavaScriptが いります。下(した)の リストは なくても つかえます。", "The app needs JavaScript. The list of names below works without it.";
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
