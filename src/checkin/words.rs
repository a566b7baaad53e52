use crate::text::words;

words! {
    title: "当日受付", "当日(とうじつ)の 受付(うけつけ)", "Check-in desk";
    today: "本日", "今日(きょう)", "Today";
    others: "前後1週間", "前(まえ)と 後(あと)の 1週間(しゅうかん)", "The week before and after";
    no_sessions: "この期間に開催回はありません。", "この あいだの 回(かい)は ありません。", "No sessions in this time.";
    when: "日時", "日(ひ)と 時間(じかん)", "When";
    what: "講座・催し", "講座(こうざ)・イベント", "Offering";
    venue: "会場", "場所(ばしょ)", "Venue";
    arrived_of: "来場／予定", "来(き)た 人(ひと)／予定(よてい)", "Arrived / expected";
    cancelled: "中止", "中止(ちゅうし)", "Cancelled";
    cancelled_more: "この回は中止になりました。", "この 回(かい)は ありません。", "This session has been cancelled.";
    all_sessions: "開催回の一覧へ", "回(かい)の リストへ", "All sessions";
    roster: "名簿・出席表を見る", "名簿(めいぼ)を 見(み)る", "Roster and attendance sheet";

    open_app: "電波がなくても使える受付アプリを開く", "電波(でんぱ)が なくても つかえる アプリを ひらく", "Open the check-in app, which works without a network";
    attendance: "出席を確定する（終了後）", "出席(しゅっせき)を 決(き)める", "Close the attendance (after the end)";
    incident: "事故・けがなどを記録する", "けがや 事故(じこ)を 書(か)く", "Record an incident";
    devices: "受付の端末と食い違いを見る", "受付(うけつけ)の 機械(きかい)を 見(み)る", "Desk devices and contradictions";

    helping: "受付のお手伝い", "受付(うけつけ)の 手伝(てつだ)い", "Helping at the desk";
    leave: "終わる", "おわる", "Leave";

    count: "来場 {}人／予定 {}人", "来(き)た 人(ひと) {}人(にん)／予定(よてい) {}人(にん)", "{} arrived / {} expected";
    search: "名前・フリガナ・受付番号で探す", "名前(なまえ)・よみかた・受付番号(うけつけばんごう)で さがす", "Find by name, reading or reference number";
    search_more: "受付用のQRコードを読み取り機で読むときも、この欄を使います。", "QRコードを 機械(きかい)で 読(よ)む ときも ここです。",
        "Also for a pass read by a scanner.";
    search_button: "探す", "さがす", "Search";
    nobody: "この回に参加予定の人はいません。", "この 回(かい)に 来(く)る 予定(よてい)の 人(ひと)は いません。", "Nobody is expected at this session.";
    nobody_found: "見つかりません。「探す」を押すと、別の回やキャンセル待ちの人も探します。",
        "いません。「さがす」を おすと、ほかの 回(かい)の 人(ひと)も さがします。",
        "Nobody found. Press Search to look among other sessions and the waiting list too.";
    none_anywhere: "この講座・催しの申込みには見つかりません。", "この イベントの 申(もう)し込(こ)みに いません。", "Not found among this offering's registrations.";
    results: "見つかった人（{}）", "いた 人(ひと)（{}）", "Found ({})";
    show_all: "全員を表示する", "ぜんいんを 見(み)る", "Show everyone";
    check_in: "受付", "受付(うけつけ)", "Check in";
    undo: "取り消す", "取(と)り消(け)す", "Undo";
    check_out: "退出", "帰(かえ)る", "Check out";
    back: "まだいる・戻った", "まだ いる・もどった", "Still here, or back";
    left: "退出しました（{}）", "帰(かえ)りました（{}）", "Left at {}";
    leaving: "退出の受付", "帰(かえ)る 人(ひと)", "Checking out";
    leaving_more: "会場にいる人の一覧です。帰るときに「退出」を押すと、時刻が残り、活動時間や早退の確認に使われます。",
        "いま いる 人(ひと)です。帰(かえ)る とき「帰(かえ)る」を おして ください。時間(じかん)が 残(のこ)ります。",
        "Those who are here. Check them out as they leave: the time counts for hours and early leaving.";
    leaving_open: "退出の受付へ", "帰(かえ)る 人(ひと)の ページ", "Check people out";
    nobody_here: "会場にいる人はいません。", "いま だれも いません。", "Nobody is here.";
    all_leave: "残っている全員を退出にする", "ぜんいん 帰(かえ)りました", "Everybody has left";
    to_desk: "受付へ戻る", "受付(うけつけ)に もどる", "Back to the desk";
    here: "受付済み {}", "受付(うけつけ)しました {}", "Checked in {}";
    check_in_all: "まだの人を全員受付する", "まだの 人(ひと)を ぜんいん 受付(うけつけ)する", "Check in everyone not here yet";
    check_in_anyway: "それでも受付する", "それでも 受付(うけつけ)する", "Check in anyway";
    lost: "通信できません。つながりしだい送り直します（送信待ち {}件）。このまま続けられます。",
        "いま 通信(つうしん)が できません。あとで 送(おく)ります（{}こ）。このまま つづけて ください。",
        "No connection. {} waiting; they will be sent as soon as it is back. You can go on.";
    signed_out: "サインインの期限が切れました。別のタブでサインインすると、続きを送ります。",
        "サインインが おわりました。ほかの タブで サインインして ください。",
        "Your sign-in has ended. Sign in again in another tab and this page will go on.";
    refused: "受け付けられない操作がありました。ページを読み込み直してください。", "できませんでした。ページを もういちど ひらいて ください。",
        "Something could not be done. Please reload the page.";

    welcome: "受付しました", "受付(うけつけ)しました", "Checked in";
    welcome_next: "お通しください。", "入(はい)って もらって ください。", "Please let them in.";
    already: "もう受付済みです（{}）", "もう 受付(うけつけ)して います（{}）", "Already checked in at {}";
    already_next: "別の人のQRコードでないか、お名前をご確認ください。", "名前(なまえ)を きいて ください。",
        "Ask for the name, in case it is somebody else's pass.";
    undone: "受付を取り消しました", "受付(うけつけ)を 取(と)り消(け)しました", "Check-in undone";
    found_one: "申込みがあります", "申(もう)し込(こ)みが あります", "Registered";
    found_next: "お名前を確かめて、来た人を受付してください。", "名前(なまえ)を きいて、来(き)た 人(ひと)を 受付(うけつけ)して ください。",
        "Confirm the name and check in who has come.";
    other_session: "別の回", "別(べつ)の 回(かい)", "Another session";
    other_session_next: "この回の参加者ではありません。申込みの回：{}", "この 回(かい)では ありません。申(もう)し込(こ)んだ 回(かい)：{}",
        "Not expected at this session. Registered for: {}";
    other_offering: "別の講座・催し", "別(べつ)の イベント", "Another offering";
    other_offering_next: "この講座・催しの申込みではありません{}。", "この イベントの 申(もう)し込(こ)みでは ありません{}。",
        "Not a registration for this offering{}.";
    withdrawn: "無効な申込みです", "使(つか)えない 申(もう)し込(こ)みです", "Not valid";
    withdrawn_next: "取下げ、不参加の返事、または期限切れのため、席はありません。余裕があれば、当日参加として受け付けられます。",
        "やめたか、「行(い)きません」と 返事(へんじ)を したか、時間(じかん)が すぎました。席(せき)は ありません。空(あ)いて いれば、受付(うけつけ)できます。",
        "Cancelled, declined or lapsed. If there is room, you can still check them in.";
    waiting: "キャンセル待ち", "キャンセル待(ま)ち", "Waiting list";
    waiting_next: "まだ席は決まっていません。席に余裕があれば、責任者に確かめて受付してください。",
        "まだ 席(せき)が ありません。責任者(せきにんしゃ)に きいて ください。",
        "No place yet. If there is room, ask the person in charge before checking in.";
    no_place_yet: "参加は未決定", "まだ 決(き)まって いません", "No place yet";
    no_place_yet_next: "メールの確認、抽選の結果、または空きのご案内への返事がまだの人です。責任者に確かめてください。",
        "メールの 確認(かくにん)か、くじの 結果(けっか)か、空(あ)いた 席(せき)の 返事(へんじ)が まだの 人(ひと)です。責任者(せきにんしゃ)に きいて ください。",
        "The e-mail is not confirmed, the draw has no result, or an offered place is not answered yet. Ask the person in charge.";
    false_pass: "無効なQRコードです", "使(つか)えない QRコードです", "Not a valid pass";
    false_pass_next: "本市の受付用のQRコードではないか、古いQRコードです。お名前か受付番号で探してください。", "名前(なまえ)か 受付番号(うけつけばんごう)で さがして ください。",
        "Not a pass of this city, or an old one. Search by name or reference number.";
    unreadable: "QRコードを読み取れませんでした", "QRコードが 読(よ)めませんでした", "No QR code could be read";
    unreadable_next: "明るい所で、QRコードを画面いっぱいに撮り直すか、受付番号を入力してください。", "明(あか)るい ところで、QRコードを 大(おお)きく とって ください。",
        "Take it again in good light with the code filling the picture, or type the reference number.";
    unknown: "見つかりません", "ありません", "Not found";
    unknown_next: "番号をお確かめになるか、お名前で探してください。", "名前(なまえ)で さがして ください。", "Check the number, or search by name.";

    camera: "カメラで読み取る", "カメラで 読(よ)む", "Read passes by camera";
    camera_sees: "受付用のQRコードを枠の中に写してください。読み取ると、受付の結果が表示されます。映像は保存も送信もしません。",
        "QRコードを わくの 中(なか)に 入(い)れて ください。読(よ)めたら、つぎの ページが 出(で)ます。カメラの 映像(えいぞう)は 残(のこ)りません。",
        "Hold the pass inside the frame. Once it is read, the answer appears. The picture is neither kept nor sent.";
    camera_view: "カメラの映像", "カメラの 映像(えいぞう)", "What the camera sees";
    camera_close: "カメラを閉じる", "カメラを とじる", "Close the camera";
    camera_lamp: "ライト", "ライト", "Light";
    camera_none: "カメラが見つかりません。写真を撮るか、お名前か受付番号で探してください。",
        "カメラが ありません。写真(しゃしん)を とるか、名前(なまえ)か 受付番号(うけつけばんごう)で さがして ください。",
        "No camera was found. Take a photo, or search by name or reference number.";
    camera_refused: "カメラの使用が許可されていません。ブラウザーの設定でこのサイトにカメラを許可してから、もう一度押してください。写真や受付番号でも受付できます。",
        "カメラを 使(つか)う ことが ゆるされて いません。ブラウザーの 設定(せってい)で カメラを ゆるして、もういちど おして ください。写真(しゃしん)や 受付番号(うけつけばんごう)でも できます。",
        "The browser was not allowed to use the camera. Allow it for this site in the browser's settings and press again, or use a photo or the reference number.";
    camera_busy: "カメラを使えません。ほかのアプリがカメラを使っていれば、閉じてからもう一度押してください。",
        "カメラが 使(つか)えません。ほかの アプリが 使(つか)って いたら、とじて から もういちど おして ください。",
        "The camera cannot be used. If another app is using it, close that app and press again.";
    camera_broken: "読み取りの準備ができませんでした。通信を確かめてもう一度押すか、写真や受付番号で受付してください。",
        "カメラの 準備(じゅんび)が できませんでした。もういちど おすか、写真(しゃしん)や 受付番号(うけつけばんごう)で 受付(うけつけ)して ください。",
        "Reading could not be set up. Check the connection and press again, or use a photo or the reference number.";
    photo: "QRコードを撮影して受け付ける", "QRコードの 写真(しゃしん)を とる", "Check in by a photo of the pass";
    photo_label: "QRコードの写真", "QRコードの 写真(しゃしん)", "Photo of the pass";
    photo_more: "スマートフォンではカメラが開きます。JPEGまたはPNG、8MBまで。写真は保存しません。",
        "スマホでは カメラが ひらきます。写真(しゃしん)は 残(のこ)りません。",
        "On a phone the camera opens. JPEG or PNG, up to 8 MB. The photo is not kept.";
    photo_button: "読み取る", "読(よ)む", "Read it";
    walk_in: "申込みのない人を受付する", "申(もう)し込(こ)みが ない 人(ひと)", "Somebody without a registration";
    walk_in_more: "氏名かフリガナのどちらかだけで受付できます。定員を超えても記録できます。",
        "名前(なまえ)か よみかたの どちらかだけで いいです。", "A name or a reading is enough. The capacity does not matter here.";
    name: "氏名", "名前(なまえ)", "Name";
    name_kana: "フリガナ", "よみかた（カタカナ）", "Reading (katakana)";
    age_band: "年代", "年(とし)", "Age band";
    instead_of: "どなたの代わりですか（代理の場合）", "だれの かわりですか", "In whose place, if in somebody's";
    instead_of_more: "代理の方も、ご本人とは別の人として数えます。", "かわりの 人(ひと)は べつに 数(かぞ)えます。", "A substitute is counted as a person of their own.";
    walk_in_button: "当日参加として受付する", "受付(うけつけ)する", "Check in";
    walk_in_empty: "氏名かフリガナを入力してください。", "名前(なまえ)か よみかたを 書(か)いて ください。", "Enter a name or a reading.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までで 書(か)いて ください。", "At most {} characters, please.";
    release: "来られないとき", "来(こ)られない とき", "If you do not come";
    release_before: "開始から{}分を過ぎてもお見えにならないときは、お席を当日参加の方に使っていただくことがあります。遅れて来られても、お入りいただけます。18歳未満の方、65歳以上の方、配慮や託児を申し出た方のお席は残します。",
        "はじまって {}分(ふん)たっても 来(こ)ない とき、席(せき)に ほかの 人(ひと)が すわる ことが あります。おくれても 入(はい)れます。子(こ)どもや お年寄(としよ)り、てつだいが いる 人(ひと)の 席(せき)は のこします。",
        "If you have not come {} minutes after the start, somebody without a registration may be given your seat. You are let in all the same. Seats of people under 18, of 65 and more, and of whoever asked for support or childcare are always kept.";
    release_left: "当日参加に回せる席：{}", "ほかの 人(ひと)に あげられる 席(せき)：{}", "Seats for walk-ins: {}";
    release_from: "来ていない方の席は、{}（開始から{}分後）から回せます。", "来(こ)ない 人(ひと)の 席(せき)は {}から あげられます（{}分(ふん) あと）。", "Seats of who has not come can be given from {} ({} minutes after the start).";
    release_now: "空席{}＋来ていない方の席{}、うち当日参加の来場{}人。", "空(あ)いて いる 席(せき) {}、来(こ)ない 人(ひと)の 席(せき) {}、ほかの 人(ひと) {}人(にん)。", "{} free and {} of who has not come; {} walk-ins are here.";
    release_kept: "18歳未満・65歳以上・配慮や託児を申し出た方と、年齢が分からない方の席は含みません。", "子(こ)ども・お年寄(としよ)り・てつだいが いる 人(ひと)の 席(せき)は 入(い)れません。", "Seats of people under 18, of 65 and more, of whoever asked for support or childcare, and of unknown age are not among them.";
    release_beyond: "席を回したあとに来場がありました（席より{}人多く来ています）。申込みのある方はそのままお通しし、席を用意してください。", "席(せき)が {}こ たりません。申(もう)し込(こ)みが ある 人(ひと)は 入(はい)って もらって、席(せき)を 用意(ようい)して ください。",
        "Some came after their seat was given on: {} more people than seats. Let those with a registration in, and find them a seat.";
    over_capacity: "定員を超えます。席を用意できるか責任者に確かめ、下にチェックを入れてからもう一度受付してください。", "席(せき)が ありません。責任者(せきにんしゃ)に 聞(き)いてから、チェックを して ください。",
        "There is no seat left. Ask the person in charge whether there is room, tick the box below, and check in again.";
    over_capacity_tick: "定員を超えることを確かめました", "席(せき)が ない ことを 確認(かくにん)しました", "I have made sure that they can stay beyond the capacity";
    to_pickup: "お迎え（お子さんの引渡し）", "お迎(むか)え", "Pick-up (handing children over)";
    to_door: "来場者が自分で受付する画面（入口用）", "自分(じぶん)で 受付(うけつけ)する 画面(がめん)", "Screen at the door, for checking oneself in";
    own_devices: "この募集では、個人の端末は使えません", "自分(じぶん)の スマホは つかえません", "Private phones are not used here";
    walked_in: "当日参加", "当日(とうじつ)に 来(き)た 人(ひと)", "Walk-in";
    agreed: "配慮", "てつだい", "adjustment";
    of_party: "{}／{}人", "{}／{}人(にん)", "{} of {}";
    head_count: "人数カウント", "人(ひと)を 数(かぞ)える", "Head-count";
    head_count_now: "ただいま {}", "いま {}", "{} so far";
    head_count_set: "数え直した人数", "数(かぞ)えなおした 人数(にんずう)", "Corrected count";
    head_count_set_button: "この人数にする", "この 人数(にんずう)に する", "Set";
    head_count_wrong: "0以上の数字を入力してください。", "0か、0より 大(おお)きい 数字(すうじ)を 書(か)いて ください。", "Enter a number, 0 or more.";
    no_photos: "撮影不可", "写真(しゃしん)は だめ", "no photos";
}
