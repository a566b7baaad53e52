use crate::text::words;

words! {
    title: "2つの申込みを見比べる", "2つの 申(もう)し込(こ)みを くらべる", "Compare two registrations";
    choose: "見比べる相手を選ぶ", "どれと くらべますか", "Choose the other registration";
    choose_more: "同じ方かもしれない、もう一方の申込みの受付番号を入力してください。", "もう ひとつの 受付番号(うけつけばんごう)を 書(か)いて ください。", "Enter the reference number of the other registration.";
    other_receipt: "もう一方の受付番号", "もう ひとつの 受付番号(うけつけばんごう)", "The other reference number";
    choose_do: "見比べる", "くらべる", "Compare";
    not_found: "この受付番号の申込みは見つかりません。番号をお確かめください。", "この 番号(ばんごう)は ありません。", "There is no registration with this number.";
    itself: "同じ申込みの番号です。もう一方の番号を入力してください。", "おなじ 番号(ばんごう)です。", "That is this registration itself.";
    this: "この申込み", "これ", "This one";
    other: "もう一方の申込み", "もう ひとつ", "The other one";
    item: "項目", "なに", "Item";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    name: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    participants: "参加する人", "来(く)る 人(ひと)", "Who comes";
    state: "状態", "いま", "State";
    phone: "電話番号", "電話(でんわ)", "Telephone";
    email: "メールアドレス", "メール", "E-mail";
    none: "なし", "ありません", "none";
    arrived: "受付日時", "いつ", "Arrived";
    notes: "メモ", "メモ", "Notes";
    answers: "質問への回答", "答(こた)え", "Answers";
    adjustments: "配慮の申し出", "配慮(はいりょ)の 申(もう)し出(で)", "Support asked for";
    childcare: "託児", "子(こ)どもを あずける", "Childcare";
    children: "{}人", "{}人(にん)", "{} children";
    money: "参加費の記録", "お金(かね)の 記録(きろく)", "Fees recorded";
    count: "{}件", "{}", "{}";
    differs: "違います", "ちがいます", "differs";

    merge: "{}の重ねての申込みなので、1件にまとめる", "ひとつに する（{}）", "One too many of {}: keep one of them";
    merge_more: "残さないほうは「取下げ」になり、席が空きます（キャンセル待ちの方に案内されます）。メモ、配慮の申し出とその回答、託児、残すほうにない回答は引き継がれます。申込者にはメールでお知らせします。元に戻すことはできません。",
        "ひとつを やめます。席(せき)が あきます。メモと 答(こた)えと、決(き)まって いる こと（配慮(はいりょ)・託児(たくじ)）は のこります。メールを おくります。もどせません。",
        "The other is withdrawn and its place freed for who waits. Its notes, what was asked and agreed for taking part, childcare, and answers the kept one lacks are carried over. The applicant is told by e-mail. This cannot be undone.";
    merge_money: "残さないほうに参加費の記録があります。記録は移りません。返金などは参加費の画面で行ってください。",
        "お金(かね)の 記録(きろく)が あります。お金(かね)の ページも 見(み)て ください。", "There are fees recorded for one of them. They are not moved: see the fees page for refunds.";
    keep: "残す申込み", "のこす もの", "Keep";
    keep_missing: "残す申込みを選んでください。", "えらんで ください。", "Please choose which to keep.";
    keep_one: "{}　{}　{}受付", "{} {} {}", "{}, {}, arrived {}";
    one_is_secret: "一方だけが秘匿に指定されているため、まとめられません。両方を秘匿に指定するか、指定を解除してからまとめてください。",
        "ひとつだけ 秘密(ひみつ)なので ひとつに できません。", "One of the two is kept secret and the other is not: keep both secret, or lift it, first.";
    reason: "理由（例：電話で本人に確認）", "理由(りゆう)", "Reason, such as: confirmed by telephone";
    merge_do: "1件にまとめる", "ひとつに する", "Keep one, withdraw the other";

    same: "同じ方が別々に申し込んだものとして、人数の集計で1人と数える", "おなじ 人(ひと)です", "The same person, rightly registered twice: count once";
    same_more: "申込みはどちらもそのまま残ります。実人数（何人の方が参加したか）を数えるときだけ1人になります。あとで取り消せます。",
        "申(もう)し込(こ)みは ふたつとも のこります。人(ひと)を 数(かぞ)える ときだけ ひとりに なります。", "Both registrations stay. Only the count of different people changes. It can be taken back.";
    same_who: "{}の参加者", "来(く)る 人(ひと)（{}）", "Participant of {}";
    same_do: "同じ方として数える", "おなじ 人(ひと)に する", "Count as one person";
    same_already: "人数の集計では、すでに同じ方として数えています。", "もう おなじ 人(ひと)に なって います。", "They are counted as one person already.";
    same_undo: "取り消す（別々に数える）", "やめる", "Take back: count as two";

    different: "別の方です", "ちがう 人(ひと)です", "Different people";
    different_household: "別の世帯です（2件とも有効）", "ちがう 家族(かぞく)です", "Different households: both stand";
    different_group: "別の団体です（2件とも有効）", "ちがう 団体(だんたい)です", "Different groups: both stand";
    different_more: "「{}の可能性」の印が消えます。", "しるしが きえます（{}）。", "The mark \"perhaps {}\" goes away.";
    different_do: "別の方として印を消す", "ちがう 人(ひと)に する", "They are different people";
    two_do: "重複ではないとして印を消す", "しるしを けす", "They are two: take the mark away";

    was_same: "{} {}が「同じ方」と確認しました。", "{} {}：おなじ 人(ひと)", "{} {}: the same person";
    was_same_undone: "{} {}が「同じ方」と確認し、その後取り消されました。", "{} {}：おなじ 人(ひと)（やめました）", "{} {}: the same person (taken back)";
    was_different: "{} {}が「別の方」と確認しました。", "{} {}：ちがう 人(ひと)", "{} {}: different people";
    was_two: "{} {}が「重複ではない」と確認しました。", "{} {}：ふたつとも いい", "{} {}: not one too many";
    was_merged: "{} {}が1件にまとめました。", "{} {}：ひとつに しました", "{} {}: kept one";

    letter_subject: "【{}】重ねての申込みを1件にまとめました", "【{}】申(もう)し込(こ)みを ひとつに しました", "[{}] Your two registrations are now one";
    letter_withdrawn: "{}から2件のお申込みがありましたので、1件にまとめました。この申込み（受付番号 {}）は取り下げ、もう一方の申込み（受付番号 {}）を残しています。",
        "{}の 申(もう)し込(こ)みが ふたつ ありました。ひとつに しました。受付番号(うけつけばんごう) {} は やめました。{} は のこって います。",
        "There were two registrations of {}, and we have kept one. This one (reference number {}) was withdrawn; the other (reference number {}) stays.";
    letter_kept: "{}から2件のお申込みがありましたので、1件にまとめました。もう一方の申込み（受付番号 {}）は取り下げ、この申込み（受付番号 {}）を残しています。",
        "{}の 申(もう)し込(こ)みが ふたつ ありました。ひとつに しました。受付番号(うけつけばんごう) {} は やめました。{} は のこって います。",
        "There were two registrations of {}, and we have kept one. The other (reference number {}) was withdrawn; this one (reference number {}) stays.";
    letter_wrong: "お心当たりがないときや、2件とも必要なときは、お電話ください。", "ちがう ときは 電話(でんわ)して ください。", "If this is wrong, or you need both, please telephone.";
    letter_page: "申込みの内容・取下げ", "申(もう)し込(こ)みの ページ", "Your registration";
}
