use crate::text::words;

words! {
    telephone: "電話で聞かれたときは、ここで受付番号ともう1つのことを確かめてください", "電話(でんわ)で 聞(き)かれたら、ここで たしかめて ください",
        "When somebody asks by telephone, check the reference number and one more fact here";
    deed_not_by_phone: "電話での問合せに答えなかった", "電話(でんわ)で 答(こた)えなかった", "Question by telephone not answered";
    title: "人・申込みを探す", "人(ひと)を さがす", "Find a person or registration";
    search: "氏名・フリガナ・電話番号・受付番号", "名前(なまえ)・電話(でんわ)・受付番号(うけつけばんごう)", "Name, reading, telephone or reference number";
    search_more: "一部だけでも探せます。検索したことは記録に残ります。", "すこしだけでも いいです。さがした ことは のこります。", "Part of it is enough. Searches are recorded.";
    search_do: "探す", "さがす", "Search";
    too_short: "氏名は2文字以上、電話番号は4桁以上を入力してください。", "2つ いじょうの 字(じ)、4つ いじょうの 数字(すうじ)を 書(か)いて ください。", "At least two letters of a name, or four digits.";
    none: "見つかりませんでした。読み方や番号をお確かめください。", "ありませんでした。", "Nothing found. Please check the reading or number.";
    more: "50件を超えています。続きをたくさん入力して絞り込んでください。", "たくさん あります。もっと 書(か)いて ください。", "More than 50: please type more of it.";
    to_call: "電話が必要な人", "電話(でんわ)する 人(ひと)", "To be telephoned";
    to_call_more: "空席をご案内中でメールアドレスがない人と、お知らせが届かなかった人です。申込みの画面を開き、「次にすること」に沿って進めてください。",
        "メールが ない 人(ひと)、メールが とどかない 人(ひと)です。申(もう)し込(こ)みを ひらいて、「つぎに する こと」を して ください。",
        "A place is offered and there is no e-mail address, or a letter did not arrive. Open the registration and go on with its next step.";
    results: "見つかった申込み", "ありました", "Found";
    name: "氏名", "名前(なまえ)", "Name";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    state: "状態", "いま", "State";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    phone: "電話番号", "電話(でんわ)", "Telephone";

    registration: "申込みの内容", "申(もう)し込(こ)み", "Registration";
    email: "メールアドレス", "メール", "E-mail";
    no_email: "なし（電話などで連絡）", "ありません（電話(でんわ)する）", "None (telephone)";
    slots: "区分", "えらんだ もの", "Chosen";
    arrived: "受付日時", "いつ", "Arrived";
    participants: "参加する人", "来(く)る 人(ひと)", "Who comes";
    twin: "{}の可能性がある申込み", "{}かも しれません", "Perhaps {}";
    no_twin: "{}の別の申込み", "{}の ほかの 申(もう)し込(こ)み", "Another one of {}";
    compare: "見比べる・まとめる", "くらべる", "Compare or merge";
    history: "経過", "これまで", "History";
    note: "メモを追加する", "メモを 書(か)く", "Add a note";
    note_text: "メモ（あとから変更・削除はできません）", "メモ（あとで かえられません）", "Note (cannot be changed later)";
    note_do: "メモを残す", "のこす", "Keep the note";
    note_missing: "メモを入力してください。", "書(か)いて ください。", "Please write a note.";
    note_long: "メモは1000文字までで入力してください。", "1000字(じ)までで 書(か)いて ください。", "At most 1000 characters.";
    deeds: "本人に代わって手続きする", "かわりに する", "Do it for them";
    reason: "理由（例：電話で本人から依頼）", "理由(りゆう)", "Reason, such as: asked for by telephone";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    withdraw: "申込みを取り下げる", "申(もう)し込(こ)みを やめる", "Withdraw it";
    confirm: "電話で本人を確認した（申込みを確定する）", "電話(でんわ)で たしかめました", "Confirmed by telephone";
    accept: "席を受ける（参加する）", "行(い)きます", "Accept the place";
    decline: "席を断る（参加しない）", "行(い)きません", "Decline the place";
    too_late: "状態が変わっているため、この手続きはできませんでした。下の内容をお確かめください。", "もう かわって います。下(した)を 見(み)て ください。", "Its state has changed meanwhile. Please look below.";
    undelivered: "お知らせが届いていません", "お知(し)らせが とどいて いません", "A letter did not arrive";
    refused: "送信先のメールサーバーに断られました", "メールが おくれません", "refused by the mail server";
    bounced: "送ったあとで、届かなかったと報告がありました", "メールが もどりました", "reported back as not delivered";
    returned: "返送・不達と記録されました", "もどって きました", "marked as returned";
    told_how: "連絡した方法・相手（例：電話で本人に）", "どう 知(し)らせましたか", "How they were told, such as: by telephone";
    told: "電話などで連絡した", "知(し)らせました", "They have been told";
    mark_returned: "最後のお知らせが届かなかった（返送）と記録する", "とどかなかった", "Mark the last letter as returned";
    print_notice: "通知書を印刷する", "紙(かみ)に 印刷(いんさつ)する", "Print a notice";
    notice_of: "{}のお知らせ", "{}の お知(し)らせ", "Notice: {}";
    notice_to: "{} 様", "{} さん", "{}";
    dates: "日時", "日(ひ)と 時間(じかん)", "Dates";
    fee: "参加費", "お金(かね)", "Fee";
    notice_pass: "当日はこの用紙をお持ちください。受付で、下のQRコードを読み取ります。", "この 紙(かみ)を もって きて ください。", "Please bring this sheet; the QR code is read at the desk.";
    pass: "受付用のQRコード", "受付(うけつけ)の QRコード", "Pass (QR code)";
    contact: "お問合せ：{}　電話 {}", "わからない とき：{}　電話(でんわ) {}", "Questions: {}, telephone {}";
    back: "申込みの画面へ戻る", "もどる", "Back";

    by_applicant: "本人", "本人(ほんにん)", "applicant";
    by_system: "自動", "自動(じどう)", "automatic";
    deed_apply: "申込み", "申(もう)し込(こ)み", "applied";
    deed_confirm: "確認", "確認(かくにん)", "confirmed";
    deed_withdraw: "取下げ", "やめました", "withdrew";
    deed_lapse: "期限切れ", "時間(じかん)ぎれ", "lapsed";
    deed_offer: "空席のご案内", "席(せき)の お知(し)らせ", "offered a place";
    deed_tell_offer: "空席のご案内を電話で伝えた", "席(せき)の お知(し)らせを 電話(でんわ)で しました", "told of the offer by telephone";
    deed_in_vain: "空席のご案内の電話に出なかった", "電話(でんわ)に 出(で)ませんでした", "did not answer the call about the offer";
    deed_write_offer: "空席のご案内を手紙で出した", "席(せき)の お知(し)らせを 手紙(てがみ)で 出(だ)しました", "wrote to them about the offer";
    deed_accept: "席を受けた", "行(い)きます", "accepted";
    deed_decline: "席を断った", "行(い)きません", "declined";
    deed_details: "追加の回答", "答(こた)えました", "gave details";
    deed_contact: "知らせ方の変更", "知(し)らせ方(かた)を かえた", "changed how they are told";
    deed_consent: "同意の取消し", "「いい」と 言(い)ったのを やめた", "took a consent back";
    deed_note: "メモ", "メモ", "note";
    deed_tell: "変更を連絡", "お知(し)らせしました", "told of a change";
    deed_bounced: "メールが届かなかった", "メールが とどきません", "e-mail did not arrive";
    deed_returned: "返送・不達を記録", "もどって きました", "marked as returned";
    deed_told: "電話などで連絡した", "電話(でんわ)しました", "told by telephone";
    deed_merge: "重ねての申込みをまとめた", "ひとつに しました", "merged with another";
    deed_same: "同じ方と確認", "おなじ 人(ひと)", "found to be the same person";
    deed_same_undone: "同じ方との確認を取消し", "おなじ 人(ひと)では ない", "no longer counted as one";
    deed_apart: "別の方と確認", "ちがう 人(ひと)", "found to be different people";
    pickup: "お迎えの方の届出", "お迎(むか)えの 人(ひと)", "Who fetches the children";
    adjustments: "配慮の申し出", "てつだいの おねがい", "Adjustments asked for";
    deed_childcare: "託児の決定", "子(こ)どもを あずかります", "childcare settled";
    deed_childcare_back: "託児の取下げ", "あずけるのを やめました", "took childcare back";
    deed_ask: "配慮の申し出", "てつだいを たのみました", "asked for an adjustment";
    deed_take_back: "申し出の取下げ", "やめました", "took that back";
    deed_answer: "配慮の申し出への回答", "返事(へんじ)を しました", "answered it";
    letter: "メール（{}）", "メール（{}）", "E-mail ({})";
    letter_sent: "送信済み", "おくりました", "sent";
    letter_waiting: "送信待ち", "まだ", "waiting";
    letter_failed: "送信できず", "おくれません", "failed";
    letter_skipped: "送信不要", "おくりません", "not needed";

    earlier: "応募の条件", "まえに した こと", "What was done before";
    earlier_declared: "本人の申告：{}", "本人(ほんにん)の 話(はなし)：{}", "Declared: {}";
    earlier_attended: "記録：{}（{}回出席／全{}回）", "記録(きろく)：{}（{}回(かい)／{}回(かい)）", "On record: {} ({} of {} sessions)";
    earlier_none: "フリガナと電話番号が同じ人の記録は見つかりません。記録の始まる前のこともあるので、本人に確かめてください。", "記録(きろく)が ありません。本人(ほんにん)に 聞(き)いて ください。", "There is no record under this reading and number. It may be older than the records: ask them.";
    enter_early: "受付開始前に入力できるのは、届いたFAXだけです。受付開始の時刻に届いたものとして扱い、FAXどうしの順番は、開始のときに抽選で決めます。", "はじまる 前(まえ)は、来(き)た FAXだけ 書(か)けます。", "Before the opening only fax can be entered. It counts as arrived at the opening; its order is drawn then.";
    hold_title: "電話で仮受付", "電話(でんわ)で 席(せき)を とる", "Hold by telephone";
    hold_more: "お名前と電話番号だけで席を取ります。残りの内容は、あとで伺って入力します。", "名前(なまえ)と 電話番号(でんわばんごう)だけで 席(せき)を とります。", "Name and telephone number hold a place; the rest is entered later.";
    hold_no_room: "人数が増えた分の席が残っていません。仮受付はそのままです。人数を減らすか、キャンセル待ちをご案内ください。", "席(せき)が たりません。", "There are not enough places for the larger party. What was held stays held.";
    hold_recorded: "仮受付のお名前に、参加費または当日の受付の記録があるため、続きを入力できません。この仮受付を取り下げて、あらためて申込みを入力してください（受け取った参加費は、参加費の画面で返金してください）。",
        "お金(かね)か 受付(うけつけ)の 記録(きろく)が あります。この 仮受付(かりうけつけ)を やめて、もういちど 申(もう)し込(こ)みを 入(い)れて ください。",
        "A fee or attendance is already recorded under the name that holds the place, so the rest cannot be entered. Withdraw this hold, enter the application anew, and refund what was paid on the fees page.";
    hold_secret: "この方は秘匿の対象です。秘匿を解除してから続きを入力し、あらためて秘匿にしてください。", "秘密(ひみつ)に して いる 人(ひと)です。", "This person is kept secret: lift that, enter the rest, and set it again.";
    complete_title: "仮受付の続きを入力", "つづきを 書(か)く", "Complete what is held";
    complete_do: "続きを入力する", "つづきを 書(か)く", "Enter the rest";
    held_by_phone: "仮受付（{}まで）。お名前と電話番号だけを伺っています。", "仮(かり)の 申(もう)し込(こ)み（{}まで）", "Held by telephone until {}: name and number only.";
    enter_title: "申込みの入力（電話・窓口・はがきなど）", "申(もう)し込(こ)みを 入(い)れる", "Enter an application";
    enter_more: "個人情報の取扱いを本人に説明し、同意を得てから入力してください。確認コードは送られません。", "本人(ほんにん)に 説明(せつめい)して ください。", "Explain the use of personal data first. No code is sent.";
    entered: "受け付けました。受付番号を本人にお伝えください。", "受(う)け付(つ)けました。", "Entered. Please tell them the reference number.";

    withheld: "責任者に確認してください", "責任者(せきにんしゃ)に 聞(き)いて ください", "Please ask the person responsible";
    withheld_more: "お調べの内容には、お見せできない申込みが含まれています。市民協働課の責任者に確認してください。",
        "見(み)せられない 申(もう)し込(こ)みが あります。責任者(せきにんしゃ)に 聞(き)いて ください。", "There is something here that cannot be shown. Please ask one of the colleagues named for it.";
    secret: "秘匿に指定された申込みです。一覧・名簿・受付には氏名が出ません。この画面の内容をほかの人に伝えないでください。",
        "秘密(ひみつ)の 申(もう)し込(こ)みです。ほかの 人(ひと)に 言(い)わないで ください。", "Kept secret: no list and no desk shows the name. Tell nobody what you see here.";
    forgotten: "この申込みの個人情報は廃棄済みです。", "情報(じょうほう)は もう ありません。", "The personal data of this registration has been disposed of.";
    own_data: "個人情報の取扱い（訂正・開示・秘匿・保留）", "情報(じょうほう)の ことを する", "Personal data: correct, disclose, keep secret, hold";
}
