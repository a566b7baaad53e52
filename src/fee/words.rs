use crate::text::words;

words! {
    title: "参加費", "参加費(さんかひ)", "Fees";
    title_of: "参加費｜{}", "参加費(さんかひ)｜{}", "Fees: {}";
    yen: "{}円", "{}円(えん)", "{} yen";
    minus: "−", "−", "−";
    // The list
    fee: "参加費", "参加費(さんかひ)", "Fee";
    due: "納めていただく額", "はらう お金(かね)", "Due";
    received: "収納", "もらった お金(かね)", "Received";
    waived: "減免", "はらわなくて よい お金(かね)", "Waived";
    refunded: "返金", "かえした お金(かね)", "Refunded";
    open: "未収", "まだの お金(かね)", "Outstanding";
    sums: "全員の合計", "ぜんぶ", "All together";
    list: "参加者の一覧（フリガナ順）", "来(く)る 人(ひと)の 一覧(いちらん)", "Participants by reading";
    everyone: "全員（{}人）", "みんな（{}人(にん)）", "Everyone ({})";
    everyone_parties: "全部（{}組）", "ぜんぶ（{}組(くみ)）", "All parties ({})";
    open_parties: "未収のみ（{}組）", "まだの 組(くみ)だけ（{}組(くみ)）", "Outstanding only ({})";
    and_others: "{}さんほか{}人", "{}さんと ほか {}人(にん)", "{} and {} more";
    party_more: "参加費は1組（申込み1件）ごとです。代表の方の名前で記録します。", "お金(かね)は 1組(ひとくみ)で 1回(かい)です。", "The fee is for a party (one registration), and recorded under the first name.";
    of_party: "参加費は1組ごとのため、この方の分はありません。申込みの1人目の方に記録します。", "1組(ひとくみ)で 1回(かい)です。この 人(ひと)の ぶんは ありません。", "The fee is for the party: nothing is asked of this person. It is recorded with the first of the registration.";
    open_only: "未収のみ（{}人）", "まだの 人(ひと)だけ（{}人(にん)）", "Outstanding only ({})";
    nobody: "参加者はまだいません。", "まだ だれも いません。", "There are no participants yet.";
    nobody_open: "未収の方はいません。", "まだ はらって いない 人(ひと)は いません。", "Nothing is outstanding.";
    name: "氏名", "名前(なまえ)", "Name";
    name_kana: "フリガナ", "読(よ)み方(かた)", "Reading";
    applicant: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    state: "申込みの状態", "申(もう)し込(こ)み", "Registration";
    standing: "状態", "いま", "Standing";
    standing_open: "未収", "まだ", "outstanding";
    standing_paid: "収納済", "はらった", "paid";
    standing_waived: "減免", "はらわなくて よい", "waived";
    standing_refunded: "返金済", "かえした", "refunded";
    standing_nothing: "なし", "なし", "none";
    take: "収納の記録", "もらった ことを 書(か)く", "Record a payment";
    take_label: "{}さんから受け取った額（円）", "{}さんの お金(かね)（円(えん)）", "Received from {} (yen)";
    take_method: "{}さんの納め方", "{}さんの はらい方(かた)", "How {} paid";
    take_button: "収納", "もらった", "Received";
    recorded: "{}さんから{}を収納しました。", "{}さんから {} もらいました。", "{} has paid {}.";
    recorded_receipt: "領収書を出す", "領収書(りょうしゅうしょ)を 出(だ)す", "Issue a receipt";
    csv: "一覧をCSVで保存", "一覧(いちらん)（CSV）", "Download the list as CSV";
    recorded_note: "一覧を表示・出力すると、記録に残ります。", "見(み)た ことは 記録(きろく)に のこります。", "Every look and download is recorded.";
    xlsx: "一覧をExcelで保存", "一覧(いちらん)（Excel）", "Download the list for Excel";
    file_xlsx: "{} 参加費.xlsx", "{} 参加費(さんかひ).xlsx", "{} fees.xlsx";
    file: "{} 参加費.csv", "{} 参加費(さんかひ).csv", "{} fees.csv";
    // One person
    history: "これまでの記録", "これまで", "What has been recorded";
    no_history: "まだ記録はありません。", "まだ ありません。", "Nothing has been recorded yet.";
    day: "日付", "日(ひ)", "Day";
    what: "内容", "なに", "What";
    receive: "収納", "もらった", "Received";
    waive: "減免", "はらわなくて よい", "Waived";
    refund: "返金", "かえした", "Refunded";
    correction_of: "{}の取消し", "{}の 取(と)り消(け)し", "{}: taken back";
    corrected: "取消し済み", "取(と)り消(け)しました", "taken back";
    amount: "金額", "お金(かね)", "Amount";
    method: "方法", "はらい方(かた)", "How";
    cash: "現金", "現金(げんきん)", "Cash";
    transfer: "口座振込", "銀行(ぎんこう)の 振込(ふりこみ)", "Bank transfer";
    other: "その他", "ほか", "Other";
    staff: "記録した人", "書(か)いた 人(ひと)", "Recorded by";
    why: "理由・メモ", "わけ・メモ", "Reason or note";
    next: "できること", "できる こと", "Actions";
    correct: "取り消す", "取(と)り消(け)す", "Take back";
    correct_button: "この記録を取り消す", "これを 取(と)り消(け)す", "Take this record back";
    paper: "領収書", "領収書(りょうしゅうしょ)", "Receipt";
    left: "参加しないことになった方です。受け取っている{}を返すかどうか、募集要項に沿って確かめてください。",
        "来(こ)ない ことに なった 人(ひと)です。{}を かえすか、たしかめて ください。",
        "This person is no longer coming. Check by the announcement whether the {} received is to be given back.";
    to_receive: "収納を記録する", "もらった ことを 書(か)く", "Record a payment";
    to_refund: "返金を記録する", "かえした ことを 書(か)く", "Record a refund";
    to_waive: "減免を記録する", "はらわなくて よい ことに する", "Record a waiver";
    receive_heading: "収納の記録", "もらった お金(かね)", "Money received";
    refund_heading: "返金の記録", "かえした お金(かね)", "Money given back";
    waive_heading: "減免の記録", "はらわなくて よい お金(かね)", "Money waived";
    correct_heading: "記録の取消し", "取(と)り消(け)し", "Taking a record back";
    correct_more: "記録は消えません。打ち消す記録が一行加わります。正しい内容は、そのあとで改めて記録してください。",
        "書(か)いた ものは きえません。反対(はんたい)の 記録(きろく)が ふえます。そのあと 正(ただ)しく 書(か)いて ください。",
        "Nothing is erased: a line that cancels it is added. Record what is true afterwards.";
    correct_paper: "この収納には領収書を出しています。取り消すときは、渡した領収書を返してもらってください。",
        "領収書(りょうしゅうしょ)を 出(だ)して います。かえして もらって ください。",
        "A receipt was issued for this payment. Ask for it back before you take the payment back.";
    amount_yen: "金額（円）", "お金(かね)（円(えん)）", "Amount (yen)";
    at_most: "{}まで記録できます。", "{}まで。", "At most {}.";
    day_label: "お金が動いた日", "お金(かね)の 日(ひ)", "Day the money moved";
    day_more: "振込のときは通帳の日付。例：2026-11-24", "れい：2026-11-24", "For a transfer, the bank's date. For example 2026-11-24";
    reason: "理由", "わけ", "Reason";
    note: "メモ", "メモ", "Note";
    note_more: "健康や家庭の事情など、記録に必要のないことは書かないでください。",
        "いらない ことは 書(か)かないで ください。", "Leave out what the record does not need, such as health or family matters.";
    back_to_list: "参加費の一覧へ戻る", "一覧(いちらん)に もどる", "Back to the list of fees";
    back_to_paper: "領収書の画面へ戻る", "もどる", "Back to the receipt";
    back_to_person: "{}さんの記録へ戻る", "{}さんに もどる", "Back to {}";
    // What is wrong
    amount_wrong: "金額を数字で入力してください。例：3000", "お金(かね)を 数字(すうじ)で 書(か)いて ください。れい：3000", "Type the amount in digits, for example 3000.";
    method_wrong: "納め方を選んでください。", "はらい方(かた)を えらんで ください。", "Choose how the money moved.";
    day_wrong: "日付を「2026-11-24」の形で入力してください。", "日(ひ)を 「2026-11-24」の ように 書(か)いて ください。", "Type the day like 2026-11-24.";
    day_ahead: "先の日付は記録できません。", "まだの 日(ひ)です。", "This day has not come yet.";
    reason_missing: "理由を入力してください。", "わけを 書(か)いて ください。", "Type a reason.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";
    paid_up: "これ以上納めていただく額はありません。", "もう はらう お金(かね)は ありません。", "Nothing more is to be paid.";
    receive_too_much: "受け取れるのは{}までです。", "もらえるのは {}までです。", "At most {} can be received.";
    refund_none: "返せるお金はありません。", "かえす お金(かね)は ありません。", "There is nothing to give back.";
    refund_too_much: "返せるのは、受け取っている{}までです。", "かえせるのは {}までです。", "At most the {} received can be given back.";
    waive_none: "減免できる額はありません。すでに納めた分を減免するときは、先に返金を記録してください。",
        "もう ありません。さきに お金(かね)を かえして ください。",
        "Nothing is left to waive. To waive what was paid, record the refund first.";
    waive_too_much: "減免できるのは{}までです。すでに納めた分は、先に返金を記録してください。",
        "{}までです。はらった お金(かね)は さきに かえして ください。",
        "At most {} can be waived. To waive what was paid, record the refund first.";
    already_corrected: "この記録はすでに取り消されています。", "もう 取(と)り消(け)して あります。", "This record has been taken back already.";
    is_correction: "取消しの記録は取り消せません。正しい内容を改めて記録してください。",
        "取(と)り消(け)しは 取(と)り消(け)せません。正(ただ)しく 書(か)いて ください。",
        "A correction cannot be taken back. Record what is true anew.";
    given_back: "この収納の返金が記録されています。先に返金を取り消してください。",
        "お金(かね)を かえして います。さきに それを 取(と)り消(け)して ください。",
        "A refund of this payment is recorded. Take the refund back first.";
    overpaid: "返金のあとで改めて収納が記録されています。先にその収納を取り消してください。",
        "そのあと もう一度(いちど) もらって います。さきに それを 取(と)り消(け)して ください。",
        "A later payment is recorded. Take that payment back first.";
    // Who may not
    barred: "記録できません", "書(か)けません", "This cannot be recorded";
    barred_city: "市の参加費を記録できるのは、市の収納を担当する職員だけです。",
        "市(し)の お金(かね)は 担当(たんとう)の 人(ひと)だけが 書(か)けます。",
        "Only staff named for taking the city's money may record the fees of city offerings.";
    barred_waive: "減免を記録できるのは、市の職員だけです。", "これは 市(し)の 人(ひと)だけが できます。", "Only city staff may record waivers.";
    barred_desk: "受付係のアカウントでは、参加費を記録できません。", "受付(うけつけ)の 人(ひと)は 書(か)けません。", "Desk accounts may not record fees.";
    // The receipt
    paper_intro: "宛名と但し書きは、出したあとでは変えられません。番号は出したときに決まります。",
        "あとで かえられません。よく 見(み)て ください。", "Addressee and purpose cannot be changed once it is issued. The number is given on issuing.";
    addressee: "宛名", "だれに", "Addressee";
    addressee_more: "敬称まで入力してください。例：見本 花子 様、見本の会 御中", "れい：見本(みほん) 花子(はなこ) 様(さま)", "As it is to be printed, for example Ms Hanako Mihon.";
    addressee_of: "{} 様", "{} 様(さま)", "{}";
    proviso: "但し書き", "なんの お金(かね)か", "Purpose";
    proviso_of_party: "{} 参加費（1組分）として", "{} 参加費(さんかひ)（1組(ひとくみ)）として", "Fee for {} (one party)";
    proviso_of: "{} 参加費として", "{} 参加費(さんかひ)として", "Fee for {}";
    addressee_missing: "宛名を入力してください。", "だれに 出(だ)すか 書(か)いて ください。", "Type the addressee.";
    proviso_missing: "但し書きを入力してください。", "なんの お金(かね)か 書(か)いて ください。", "Type the purpose.";
    issue: "領収書を出す", "領収書(りょうしゅうしょ)を 出(だ)す", "Issue the receipt";
    issued: "この領収書は出してあります。宛名・但し書き・番号は変わりません。", "もう 出(だ)して あります。かわりません。", "This receipt has been issued. Nothing of it changes.";
    issued_at: "発行", "出(だ)した 日(ひ)", "Issued";
    number_of: "{} 第{}号", "{} 第(だい){}号(ごう)", "{} no. {}";
    number: "番号", "番号(ばんごう)", "Number";
    prints: "印刷した回数", "なんかい 出(だ)したか", "Printed";
    times: "{}回", "{}回(かい)", "{} times";
    show_print: "領収書を表示・印刷する", "領収書(りょうしゅうしょ)を 見(み)る", "Show the receipt to print";
    reissue: "再発行する", "もう一度(いちど) 出(だ)す", "Issue again";
    reissue_more: "再発行したものには「再発行」と印字されます。", "「再発行(さいはっこう)」と 書(か)かれます。", "What is issued again says so.";
    not_paid: "取り消された収納の領収書は出せません。", "取(と)り消(け)した お金(かね)の 領収書(りょうしゅうしょ)は 出(だ)せません。", "There is no receipt for a payment that was taken back.";
    void: "この収納は取り消されました。領収書は無効です。", "取(と)り消(け)しました。この 領収書(りょうしゅうしょ)は 使(つか)えません。", "This payment was taken back; the receipt is void.";
    reissued: "再発行", "再発行(さいはっこう)", "Issued again";
    reissued_on: "再発行日", "もう一度(いちど) 出(だ)した 日(ひ)", "Issued again on";
    issued_on: "発行日", "出(だ)した 日(ひ)", "Issued on";
    paid_on: "領収日", "もらった 日(ひ)", "Received on";
    proviso_line: "但し　{}", "{}", "For: {}";
    received_line: "上記の金額を領収しました。", "お金(かね)を もらいました。", "Received with thanks.";
    issuer: "発行者", "出(だ)した ところ", "Issuer";
    handled_by: "取扱者", "係(かかり)", "Handled by";
    seal: "印", "印(いん)", "Seal";
    print_hint: "ブラウザーの印刷機能で印刷してください（A5またはA4）。", "ブラウザーで 印刷(いんさつ)して ください。", "Print it with your browser (A5 or A4).";
    print_fresh: "15分を過ぎると「再発行」の表示になります。", "15分(ふん)を すぎると 「再発行(さいはっこう)」に なります。", "After 15 minutes it says that it was issued again.";
    // Closings
    closing: "締め", "締(し)め", "Closing";
    closings: "締め（集計と現金の確認）", "締(し)め", "Closings";
    closing_of: "締め 第{}回", "締(し)め {}回目(かいめ)", "Closing no. {}";
    since_last: "前回の締めからの収納", "前(まえ)の 締(し)めから", "Since the last closing";
    since_first: "これまでの収納（まだ締めていません）", "これまで", "So far (never closed)";
    nothing_to_close: "前回の締めのあと、記録はありません。", "前(まえ)の 締(し)めの あとは ありません。", "Nothing has been recorded since the last closing.";
    net: "差引", "のこり", "Net";
    total: "計", "ぜんぶ", "Total";
    by_method: "方法別", "はらい方(かた)ごと", "By method";
    by_staff: "記録した人別（差引）", "書(か)いた 人(ひと)ごと", "By who recorded it (net)";
    close_heading: "締める", "締(し)める", "Close";
    which_session: "どの回の締めですか", "どの 回(かい)ですか", "Which session is this for?";
    of_a_day: "回を決めず、日で締める", "日(ひ)で 締(し)める", "None: the day's closing";
    expected: "あるはずの現金", "ある はずの 現金(げんきん)", "Cash that should be there";
    counted: "数えた現金", "かぞえた 現金(げんきん)", "Cash counted";
    counted_yen: "数えた現金（円）", "かぞえた 現金(げんきん)（円(えん)）", "Cash counted (yen)";
    counted_more: "釣銭のために用意したお金は除いて、数えた額を入力してください。", "おつりの お金(かね)は 入(い)れないで ください。", "Without the change you brought.";
    counted_minus: "返金が収納を上回っています。手元から出した額を、マイナスで入力してください。",
        "かえした お金(かね)の ほうが 多(おお)いです。−を つけて 書(か)いて ください。",
        "More was given back than received: type what was paid out with a minus.";
    difference: "差額", "ちがい", "Difference";
    no_difference: "なし", "なし", "none";
    difference_reason: "差額の理由", "ちがいの わけ", "Reason for the difference";
    difference_reason_more: "差額があるときは必ず入力してください。", "ちがう ときは 書(か)いて ください。", "Needed where there is a difference.";
    differs: "数えた現金は、あるはずの額と{}違います。数え直すか、差額の理由を入力してください。",
        "{} ちがいます。もう一度(いちど) かぞえるか、わけを 書(か)いて ください。",
        "The cash counted differs by {}. Count again, or give the reason.";
    closed_meanwhile: "この画面を開いたあとに締められました。表示された内容を確かめてください。",
        "もう 締(し)めて あります。もう一度(いちど) 見(み)て ください。",
        "This was closed in the meantime. Look at what is shown now.";
    close_button: "この内容で締める", "締(し)める", "Close";
    close_more: "締めたあとの記録は、次の締めに入ります。締めは取り消せません。", "締(し)めた あとは かえられません。", "What is recorded later falls into the next closing. A closing cannot be undone.";
    earlier: "これまでの締め", "これまでの 締(し)め", "Closings so far";
    closed_at: "締めた日時", "いつ", "Closed at";
    closed_by: "締めた人", "だれが", "Closed by";
    session: "開催回", "回(かい)", "Session";
    facts: "記録の件数", "いくつ", "Records";
    count_of: "{}件", "{}", "{}";
    checked: "確認", "確認(かくにん)", "Checked";
    back_to_closings: "締めの一覧へ戻る", "もどる", "Back to the closings";
}
