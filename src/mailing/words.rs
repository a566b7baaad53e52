use crate::text::words;

words! {
    title: "申込者に手紙（メール）を書く", "手紙(てがみ)を 書(か)く", "Write to applicants";
    letters: "送った手紙", "送(おく)った 手紙(てがみ)", "Letters sent";
    none: "まだありません。申込者の一覧で送る相手を絞り込み、「この一覧の人に手紙を書く」を選んでください。", "まだ ありません。", "None yet. Narrow the list of applicants first, then choose to write to those on it.";
    to_list: "申込者の一覧", "申(もう)し込(こ)んだ 人(ひと)", "Applicants";
    readers: "送る相手", "だれに", "To";
    readers_are: "「{}」の{}件", "「{}」{}", "{}: {}";
    share_mail: "メールで届く", "メールで とどく", "By e-mail";
    share_no_mail: "電話などで伝える", "電話(でんわ)する", "To be telephoned: no e-mail address";
    share_enough: "同じメールアドレスに60通を超えるため、電話などで伝える", "メールが おおすぎる（電話(でんわ)する）", "More than 60 to one address: to be telephoned";
    ended: "取下げなどで終わった申込みには送りません。", "やめた 人(ひと)には 送(おく)りません。", "Not sent to registrations that have ended.";
    count: "{}件", "{}", "{}";
    subject: "件名", "件名(けんめい)", "Subject";
    body: "本文", "本文(ほんぶん)", "Text";
    body_more: "宛名、申込みの内容、問合せ先は自動で入ります。個人の事情など、ほかの人に見せられないことは書かないでください。",
        "名前(なまえ)や 電話(でんわ)は 自動(じどう)で 入(はい)ります。", "Greeting, what was applied for and whom to ask are added. Everyone gets the same text.";
    other_languages: "やさしい日本語・英語でも書く（任意）", "ほかの ことばでも 書(か)く", "In easy Japanese and English, too (optional)";
    other_more: "書かないときは、その言語を選んだ方にも日本語の文が届きます。", "書(か)かない ときは 日本語(にほんご)で 送(おく)ります。", "Where it is not written, readers of that language get the Japanese text.";
    subject_easy: "件名（やさしい日本語）", "件名(けんめい)（やさしい 日本語(にほんご)）", "Subject (easy Japanese)";
    body_easy: "本文（やさしい日本語）", "本文(ほんぶん)（やさしい 日本語(にほんご)）", "Text (easy Japanese)";
    subject_en: "件名（英語）", "件名(けんめい)（English）", "Subject (English)";
    body_en: "本文（英語）", "本文(ほんぶん)（English）", "Text (English)";
    preview_do: "届く形を確かめる", "たしかめる", "See how it arrives";
    preview: "このように届きます", "こう とどきます", "This is how it arrives";
    preview_of: "{}を選んだ{}件。例：{} 様宛て", "{}：{}（{}）", "{}: {} readers. As sent to {}";
    preview_falls_back: "{}の文がないので、日本語で届きます。", "{}が ないので 日本語(にほんご)です。", "There is no text in {}: it is sent in Japanese.";
    preview_subject: "件名：{}", "件名(けんめい)：{}", "Subject: {}";
    change: "内容を直す", "なおす", "Change the text";
    send_do: "{}件に送る", "{}に 送(おく)る", "Send to {}";
    send_do_nobody: "記録する（メールは送らない）", "のこす", "Keep it (no e-mail leaves)";
    send_more: "「送る」を押してから5分間は取り消せます。", "5分(ふん)は やめられます。", "It can be undone for five minutes.";
    changed_counts: "確かめていただいたとき：メール{}人、メール以外{}人。いま：メール{}人、メール以外{}人。", "まえ：メール {}人(にん)、ほか {}人(にん)。いま：メール {}人(にん)、ほか {}人(にん)。", "Shown before: {} by e-mail, {} otherwise. Now: {} by e-mail, {} otherwise.";
    changed_others: "人数は同じですが、別の方に入れ替わっているか、届け方が変わっています。「一覧」でお確かめください。", "数(かず)は おなじですが、人(ひと)が かわりました。一覧(いちらん)を 見(み)て ください。", "They are as many, but not the same people, or not reached the same way. Please look at the list.";
    changed: "確かめている間に、送る相手が変わりました。まだ送っていません。もう一度お確かめください。", "送(おく)る 人(ひと)が かわりました。まだ 送(おく)って いません。もういちど 見(み)て ください。", "The list has changed meanwhile; nothing was sent. Please check again.";
    nobody: "送る相手がいません。一覧の条件を変えてください。", "だれも いません。", "There is nobody on this list.";
    subject_missing: "件名を入力してください。", "件名(けんめい)を 書(か)いて ください。", "Please write a subject.";
    body_missing: "本文を入力してください。", "本文(ほんぶん)を 書(か)いて ください。", "Please write the text.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";

    pending: "{}に送ります（あと{}）", "{}に 送(おく)ります（あと {}）", "Leaves at {} ({} left)";
    minutes: "{}分{}秒", "{}分(ふん) {}秒(びょう)", "{} min {} s";
    undo: "取り消す（送らない）", "やめる", "Undo: do not send";
    send_now: "今すぐ送る", "いま 送(おく)る", "Send now";
    was_undone: "{}に取り消しました。だれにも送っていません。", "{}に やめました。", "Undone at {}: it was sent to nobody.";
    was_sent: "{}に送りました。", "{}に 送(おく)りました。", "Sent at {}.";
    too_late: "5分を過ぎたため、取り消せませんでした。", "5分(ふん)が すぎました。", "The five minutes are over.";
    by: "{}　{}", "{} {}", "{}, {}";
    written: "書いた人・日時", "だれが・いつ", "Written by";
    state_sent: "送信済み", "送(おく)りました", "sent";
    state_waiting: "送信待ち", "まだ", "waiting";
    state_skipped: "取下げなどのため送信せず", "送(おく)りません", "left out: withdrawn meanwhile";
    state_failed: "送信できず", "送(おく)れません", "could not be sent";
    lost: "届きませんでした", "とどきませんでした", "did not arrive";
    why_no_mail: "メールなし", "メールなし", "no e-mail";
    why_enough: "同じアドレスが多数", "メールが おおい", "address shared by many";
    writer: "書いた人", "だれが", "Written by";
    when: "日時", "いつ", "When";
    sent_to: "メールの件数", "メールの 数(かず)", "By e-mail";
    not_reached: "不達", "とどかない", "Not delivered";
    undone: "取消", "やめました", "undone";

    only_japanese: "（この手紙は日本語です。）", "（この 手紙(てがみ)は 日本語(にほんご)です。わからない ときは 電話(でんわ)して ください。）", "(This letter is in Japanese. Please telephone us if you need help with it.)";
    sheet_contact: "お問合せ：{}　電話 {}", "わからない とき：{}　電話(でんわ) {}", "Questions: {}, telephone {}";
    page: "申込みの内容・取下げ", "申(もう)し込(こ)みの ページ", "Your registration";
}
