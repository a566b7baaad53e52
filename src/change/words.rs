use crate::text::words;

words! {
    moved_subject: "【つどい】日時・会場の変更のお知らせ：{}", "【つどい】日(ひ)や 場所(ばしょ)が かわりました：{}", "[Tsudoi] Changed date or venue: {}";
    moved_lead: "お申し込みいただいた「{}」の日時または会場が変わりましたので、お知らせします。",
        "「{}」の 日(ひ)や 場所(ばしょ)が かわりました。", "The date or venue of \"{}\" has changed.";
    cancelled_subject: "【つどい】{}は中止します：{}", "【つどい】{}は ありません：{}", "[Tsudoi] Cancelled on {}: {}";
    cancelled_lead: "お申し込みいただいた「{}」は、次の回を中止します。ご迷惑をおかけして申し訳ありません。",
        "「{}」は、つぎの 日(ひ)は 中止(ちゅうし)に なりました。すみません。", "The following date of \"{}\" will not take place. We are sorry.";
    all_cancelled_subject: "【つどい】中止のお知らせ：{}", "【つどい】中止(ちゅうし)に なりました：{}", "[Tsudoi] Cancelled: {}";
    all_cancelled_lead: "お申し込みいただいた「{}」は、中止することになりました。ご迷惑をおかけして申し訳ありません。",
        "「{}」は 中止(ちゅうし)に なりました。すみません。", "\"{}\" has been cancelled. We are sorry.";
    corrected_subject: "【つどい】【訂正】先ほどのお知らせについて：{}", "【つどい】まちがいを 直(なお)します：{}", "[Tsudoi] Correction: {}";
    corrected_lead: "「{}」について先にお送りしたお知らせを訂正します。正しくは次のとおりです。申し訳ありません。",
        "「{}」の さきの お知(し)らせは まちがいでした。正(ただ)しいのは つぎの とおりです。すみません。", "Our earlier message about \"{}\" was wrong. This is correct; we apologise.";
    corrected_reason: "先のお知らせに誤りがあったため", "さきの お知(し)らせが まちがって いたため", "Our earlier message was wrong";
    line_moved: "変更前：{}\n変更後：{}", "まえ：{}\nいま：{}", "Before: {}\nNow: {}";
    line_cancelled: "中止：{}", "中止(ちゅうし)：{}", "Cancelled: {}";
    line_on_again: "予定どおり開催：{}", "あります：{}", "Takes place: {}";
    because: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration";
    cannot_come: "ご都合がつかなくなった場合は、このページから取下げの手続きをお願いします。", "来(こ)られない ときは、この ページで 教(おし)えて ください。", "If you can no longer come, please cancel on this page.";
    city_subject: "【つどい】団体が日程を変更しました：{}", "【つどい】団体(だんたい)が かえました：{}", "[Tsudoi] Changed by a partner: {}";
    city_lead: "{}さんが「{}」の日程を変更しました。申込者にはメールでお知らせしています。", "{}さんが「{}」を かえました。", "{} has changed \"{}\".";
    city_page: "変更の内容と連絡の状況", "くわしく 見(み)る", "What was changed, and who has been told";

    title: "変更・中止", "かえる・中止(ちゅうし)", "Change or cancel";
    cancel_title: "この回を中止する", "この 回(かい)を 中止(ちゅうし)する", "Cancel this session";
    cancel_all_title: "募集全体を中止する", "ぜんぶ 中止(ちゅうし)する", "Cancel all that is to come";
    cancel_all_more: "これから開催するすべての回を中止し、新しい申込みの受付も終わります。", "これからの 回(かい)を ぜんぶ 中止(ちゅうし)に します。申(もう)し込(こ)みも 終(お)わります。",
        "All sessions to come are cancelled, and no more applications are taken.";
    cancel_last_more: "ほかに開催する回はありません。中止すると募集全体の中止になり、申込みの受付、抽選、参加費もなくなります。",
        "ほかの 日(ひ)は ありません。ぜんぶ 中止(ちゅうし)に なります。申(もう)し込(こ)みも、抽選(ちゅうせん)も、お金(かね)も なくなります。",
        "There is no other date. Cancelling it cancels the whole offering: applications, the draw and fees end with it.";
    cancel_do: "中止する", "中止(ちゅうし)する", "Cancel it";
    not_yours: "中止を決められるのは、主催団体の代表・責任者と、この募集の担当者、市の職員です。中止が必要なときは、すぐに次の方へ電話してください。",
        "中止(ちゅうし)を きめる ことが できるのは、代表(だいひょう)の 人(ひと)、担当(たんとう)の 人(ひと)、市(し)の 人(ひと)です。すぐに 電話(でんわ)して ください。",
        "Only the organiser's lead, the person in charge and the city may cancel. If it must be cancelled, telephone one of them at once.";
    decides_lead: "{}（{}の代表・責任者）", "{}（{}の 代表(だいひょう)）", "{} (leads {})";
    decides_charge: "{}（担当者）", "{}（担当(たんとう)の 人(ひと)）", "{} (in charge)";
    decides_contact: "問い合わせ先：{}（電話 {}）", "電話(でんわ)：{}（{}）", "Contact: {} (telephone {})";
    not_yours_to_undo: "中止とその取消しは、主催団体の代表・責任者、担当者、市の職員だけができます。", "中止(ちゅうし)は、代表(だいひょう)の 人(ひと)、担当(たんとう)の 人(ひと)、市(し)の 人(ひと)だけが できます。",
        "Only the organiser's lead, the person in charge and the city cancel, or take a cancellation back.";
    move_title: "日時・会場を変える", "日(ひ)や 場所(ばしょ)を かえる", "Change date, time or venue";
    move_do: "変更する", "かえる", "Change it";
    touches: "お知らせが届く人：メール {}人、メール以外（電話など） {}人", "お知(し)らせする 人(ひと)：メール {}、ほか {}", "To be told: {} by e-mail, {} by other ways";
    how: "公開ページとカレンダーはすぐに変わります。メールは5分後に送られ、それまでは取り消せます。", "ページは すぐ かわります。メールは 5分(ふん)あとに おくります。それまでは もどせます。",
        "The public page and calendars change at once. E-mails leave after five minutes; until then you can undo it.";
    date: "日付", "日(ひ)", "Date";
    starts: "開始", "はじまり", "Starts";
    ends: "終了", "おわり", "Ends";
    venue: "会場", "場所(ばしょ)", "Venue";
    as_offering: "募集で決めた会場", "いつもの 場所(ばしょ)", "As announced for all";
    why: "理由（お知らせに載ります）", "理由(りゆう)（みんなに 知(し)らせます）", "Reason (told to everyone)";
    why_weather: "荒天のため", "天気(てんき)が わるいため", "Bad weather";
    why_lecturer: "講師の都合のため", "先生(せんせい)の 都合(つごう)のため", "The instructor cannot come";
    why_venue: "会場の都合のため", "場所(ばしょ)の 都合(つごう)のため", "The venue cannot be used";
    why_few: "参加者が少ないため", "人(ひと)が すくないため", "Too few participants";
    why_other: "その他（次の欄に記入）", "ほか（下(した)に 書(か)く）", "Other (write below)";
    reason: "その他の理由", "ほかの 理由(りゆう)", "Other reason";
    reason_missing: "理由を選ぶか、記入してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    reason_too_long: "理由は200文字までで入力してください。", "200字(じ)までで 書(か)いて ください。", "At most 200 characters.";
    not_to_come: "この回は終了しているか、すでに中止されています。", "この 回(かい)は もう おわったか、中止(ちゅうし)です。", "This is over or has been cancelled already.";
    nothing_new: "今の日時・会場と同じです。変える欄を直してください。", "いまと おなじです。", "This is the same as now.";
    no_such_time: "日付と時刻を入力してください。", "日(ひ)と 時間(じかん)を 書(か)いて ください。", "Please enter a date and times.";
    ends_before: "終了は開始より後の時刻にしてください。", "おわりは はじまりより あとです。", "It must end after it starts.";
    in_the_past: "過ぎた日時には変えられません。", "すぎた 時間(じかん)です。", "That is in the past.";
    no_such_venue: "会場を選び直してください。", "場所(ばしょ)を えらんで ください。", "Please choose a venue.";
    warn: "ご確認ください", "たしかめて ください", "Please check";
    warn_taken: "同じ時間に、同じ会場で「{}」の予定があります。", "おなじ 時間(じかん)、おなじ 場所(ばしょ)に「{}」が あります。", "\"{}\" is planned there at the same time.";
    warn_closed: "その曜日は、会場の休館日です。", "その 日(ひ)、場所(ばしょ)は 休(やす)みです。", "The venue is closed on that day of the week.";
    despite: "確認のうえ、この内容で変更します", "これで いいです", "Change it all the same";

    made_moved: "日時・会場の変更", "日(ひ)・場所(ばしょ)を かえました", "Changed date, time or venue";
    made_cancelled: "中止", "中止(ちゅうし)", "Cancelled";
    made_all: "募集全体の中止", "ぜんぶ 中止(ちゅうし)", "All cancelled";
    made_corrected: "訂正", "直(なお)しました", "Corrected";
    pending: "メールは {} に送られます（あと{}）", "メールは {}に おくります（あと {}）", "E-mails leave at {} (in {})";
    minutes: "{}分{}秒", "{}分(ふん){}秒(びょう)", "{} min {} s";
    send_now: "いま送る", "いま おくる", "Send now";
    undo: "取り消す（メールは送られません）", "もどす（メールを おくりません）", "Undo (no e-mail is sent)";
    begun: "元の日時を過ぎているため、もう元には戻せません。誤りがあったときは、申込者に電話かメールで事情をお知らせください。",
        "もとの 時間(じかん)が すぎたので、もどせません。まちがいは、電話(でんわ)か メールで 教(おし)えて ください。",
        "The original time has come, so it cannot be put back. If it was a mistake, tell the applicants by telephone or e-mail.";
    was_undone: "{} に取り消しました。メールは送っていません。", "{}に もどしました。メールは おくって いません。", "Undone at {}. No e-mail was sent.";
    was_sent: "{} からメールを送っています。", "{}から メールを おくって います。", "E-mails have been leaving since {}.";
    correct_title: "間違えたとき", "まちがえた とき", "If this was a mistake";
    correct_more: "元に戻し、【訂正】のメールを送ります（5分後）。", "まえに もどして、メールを おくります。", "Puts it back and sends a correction (after five minutes).";
    correct: "元に戻して訂正を知らせる", "もどして 知(し)らせる", "Put it back and tell everyone";
    too_late: "すでに取り消されているか、その後にまた変更されています。", "もう もどして あるか、また かわって います。", "It has been taken back already, or changed again since.";
    corrected_by: "この変更は訂正されました。", "この お知(し)らせは 直(なお)しました。", "This has been corrected.";
    see: "内容を見る", "見(み)る", "See it";
    by_mail: "メールで知らせる人", "メールの 人(ひと)", "By e-mail";
    state_waits: "送信待ち", "まだ", "Waiting";
    state_sent: "送信済み", "おくりました", "Sent";
    state_failed: "送信できませんでした", "おくれませんでした", "Failed";
    by_people: "電話などで知らせる人", "電話(でんわ)などの 人(ひと)", "To be told in person";
    by_people_more: "メールアドレスがない人です。連絡したら「連絡済み」を押してください。", "メールが ない 人(ひと)です。知(し)らせたら ボタンを おして ください。", "They have no e-mail address. Press the button once they know.";
    was_told: "連絡済み（{}）", "知(し)らせました（{}）", "Told ({})";
    people_left: "全部で{}件、まだ知らせていないのは{}件です。", "ぜんぶで {}件(けん)、まだなのは {}件(けん)です。", "{} in all, {} not told yet.";
    way_of: "{}（{}件）", "{}（{}件(けん)）", "{} ({})";
    by_phone: "電話で知らせる", "電話(でんわ)", "By telephone";
    by_fax: "FAXで知らせる", "FAX", "By fax";
    by_post: "郵送で知らせる", "手紙(てがみ)", "By post";
    told_phone: "電話した", "電話(でんわ)しました", "Called";
    told_fax: "FAXを送った", "FAXを おくりました", "Faxed";
    told_post: "郵送した", "手紙(てがみ)を 出(だ)しました", "Posted";
    fax: "FAX番号・電話番号", "FAX・電話(でんわ)", "Fax, telephone";
    address: "住所・電話番号", "住所(じゅうしょ)・電話(でんわ)", "Address, telephone";
    ask_city: "市の担当課におたずねください", "市(し)に 聞(き)いて ください", "Ask the city's department";
    print_fax: "FAXの文面を印刷する（お一人1枚）", "FAXを 印刷(いんさつ)する", "Print a page for each fax";
    print_letters: "郵送の手紙を印刷する（窓あき封筒用）", "手紙(てがみ)を 印刷(いんさつ)する", "Print letters for window envelopes";
    print_labels: "宛名ラベルを印刷する", "宛名(あてな)を 印刷(いんさつ)する", "Print address labels";
    fax_to: "FAX送信先：{}", "FAX：{}", "Fax to: {}";
    nobody: "いません。", "いません。", "Nobody.";
    name: "氏名", "名前(なまえ)", "Name";
    phone: "電話番号", "電話(でんわ)", "Telephone";
    state: "状況", "いま", "State";
    sheets: "FAX・郵送用の文面を印刷する", "紙(かみ)に 印刷(いんさつ)する", "Print sheets for fax and post";
    sheet_title: "「{}」についてのお知らせ", "「{}」の お知(し)らせ", "About \"{}\"";
    sheet_contact: "お問合せ：{}　電話 {}", "わからない とき：{}　電話(でんわ) {}", "Questions: {}, telephone {}";
    back: "募集の画面へ戻る", "もどる", "Back";
}
