use crate::text::words;

words! {
    title: "申告の確認と、決定の取消し", "申告(しんこく)の 確認(かくにん)と 取(と)り消(け)し", "A doubtful statement, and revoking a decision";
    list_title: "申告の確認の一覧", "確認(かくにん)の 一覧(いちらん)", "Doubtful statements";
    list_none: "いま確認しているものはありません。", "いまは ありません。", "There are none now.";
    intro: "事実と違う申告があったと思われるときは、まず本人にお尋ねし、答えを聞いてから判断します。取り消すには、理由と、別の職員の承認が必要です。",
        "本当(ほんとう)か わからない ときは、まず 本人(ほんにん)に 聞(き)きます。取(と)り消(け)すには、ほかの 職員(しょくいん)の 承認(しょうにん)が いります。",
        "Where a statement may be untrue the applicant is asked first, and decided about after their answer. A revocation needs a reason, and another official's approval.";
    not_decided: "取り消す決定（参加決定・空席の案内・補欠の順番）がないため、確認は始められません。", "取(と)り消(け)す ものが ありません。", "There is no decision to take back.";
    open: "本人に尋ねる", "本人(ほんにん)に 聞(き)く", "Ask the applicant";
    doubt: "確かめたいこと（本人に伝わります）", "聞(き)きたい こと（本人(ほんにん)が 読(よ)みます）", "What is asked (the applicant reads it)";
    doubt_hint: "例：市内にお住まいとの申告ですが、市外の住所と思われる連絡がありました。お住まいの市町村をお知らせください。",
        "例(れい)：どこに 住(す)んで いますか。", "For example: you stated that you live in the city. Please tell us where you live.";
    answer_on: "答えの期限", "いつまで", "To be answered by";
    answer_on_hint: "7日後から60日後までの日（その日の17時まで）。例：2026-12-08", "7日(にち)あとから 60日(にち)あとまで", "A day from 7 to 60 days ahead (until 17:00), such as 2026-12-08";
    open_do: "お尋ねを送る", "送(おく)る", "Send the question";
    doubt_missing: "確かめたいことを2000文字以内で入力してください。", "書(か)いて ください。", "Say what is asked, in at most 2000 characters.";
    answer_on_wrong: "答えの期限は、7日後から60日後までの日を入力してください。例：2026-12-08", "日(ひ)を たしかめて ください。", "Enter a day from 7 to 60 days ahead.";

    state_open: "お尋ねしています", "聞(き)いて います", "asked";
    state_proposed: "取消しの承認待ち", "承認(しょうにん)を まって います", "revocation proposed";
    state_revoked: "取り消しました", "取(と)り消(け)しました", "revoked";
    state_dropped: "決定はそのままです", "決定(けってい)は そのままです", "the decision stands";
    revoked: "取消し（聴聞のうえ）", "取(と)り消(け)し", "revoked after a hearing";
    state: "状況", "いま", "Where it stands";
    asked: "お尋ねしたこと", "聞(き)いた こと", "What was asked";
    told: "伝えた日時・方法", "いつ どう 言(い)ったか", "Told";
    not_told: "まだ伝えていません", "まだ", "not yet";
    until: "答えの期限", "いつまで", "To be answered by";
    statement: "本人の答え", "答(こた)え", "What they say";
    no_statement: "まだありません", "まだ", "nothing yet";
    reason: "理由", "理由(りゆう)", "Reason";
    proposed_by: "取消しを提案した職員", "提案(ていあん)した 人(ひと)", "Proposed by";
    ended_by: "決めた職員", "決(き)めた 人(ひと)", "Decided by";
    how_mail: "メール", "メール", "e-mail";
    how_web: "申込みのページ", "ページ", "their page";
    how_post: "郵送", "手紙(てがみ)", "post";
    how_phone: "電話", "電話(でんわ)", "telephone";
    how_counter: "窓口", "窓口(まどぐち)", "counter";

    print: "郵送・手渡し用の文書を印刷する", "紙(かみ)に 印刷(いんさつ)する", "Print the letter";
    tell: "本人に伝えた方法", "どう 言(い)ったか", "How they were told";
    tell_do: "伝えたことを記録する", "言(い)いました", "Record that they were told";
    enter: "本人の答えを入力する（電話・郵送・窓口）", "答(こた)えを 書(か)く", "Type their answer in";
    enter_how: "答えのあった方法", "どう 聞(き)いたか", "How it came";
    enter_do: "答えを記録する", "書(か)きました", "Record the answer";
    how_missing: "方法を選んでください。", "えらんで ください。", "Choose how.";
    statement_missing: "答えを2000文字以内で入力してください。", "書(か)いて ください。", "Enter the answer, in at most 2000 characters.";
    propose: "決定の取消しを提案する", "取(と)り消(け)しを 提案(ていあん)する", "Propose to revoke the decision";
    propose_reason: "取り消す理由（本人に伝わります）", "理由(りゆう)（本人(ほんにん)が 読(よ)みます）", "Reason (the applicant reads it)";
    propose_do: "取消しを提案する", "提案(ていあん)する", "Propose";
    reason_missing: "理由を2000文字以内で入力してください。", "理由(りゆう)を 書(か)いて ください。", "Give a reason, in at most 2000 characters.";
    not_yet: "本人の答えがあるか、答えの期限（{}）が過ぎるまで、取消しは提案できません。", "{}まで まってください。", "Nothing can be proposed before they have answered, or {} has passed.";
    not_heard: "本人の答えがまだなく、答えの期限も過ぎていません。", "まだ 答(こた)えを まって います。", "They have not answered, and still have time to.";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    offering: "講座・催し", "講座(こうざ)", "Course or event";
    not_told_yet: "本人に伝えたことを記録するまで、取消しは提案できません。", "さきに 本人(ほんにん)に 言(い)って ください。", "Nothing can be proposed before they were told.";
    approve_more: "承認すると、席はすぐに空き、本人に理由をお知らせし、次に待っている方にご案内します。", "承認(しょうにん)すると、席(せき)が あきます。", "On approval the place is free at once, the applicant is told the reason, and whoever waits next is offered it.";
    approve: "取消しを承認する", "承認(しょうにん)する", "Approve the revocation";
    another: "確認を始めた職員や提案した職員は、承認できません。別の職員が承認してください。", "ほかの 職員(しょくいん)が 承認(しょうにん)します。", "Who asked or proposed cannot approve. Another official must.";
    drop: "取り消さない（決定はそのまま）", "取(と)り消(け)さない", "Do not revoke: the decision stands";
    drop_reason: "取り消さない理由（職員だけが見ます）", "理由(りゆう)（職員(しょくいん)だけ）", "Why not (for staff only)";
    drop_do: "確認を終える", "おわる", "End it";
    overtaken: "ほかの職員の操作や本人の取下げで、状況が変わっています。もう一度ご確認ください。", "かわりました。もういちど 見(み)て ください。", "It has changed meanwhile. Please look again.";
    earlier: "これまでの確認", "まえの 確認(かくにん)", "Earlier ones";
    back: "申込みのページへ戻る", "もどる", "Back to the registration";

    own_title: "お申込みの内容について、お尋ねしたいことがあります", "聞(き)きたい ことが あります", "We have a question about your application";
    own_until: "{}までにお答えください。", "{}までに 答(こた)えて ください。", "Please answer by {}.";
    own_stands: "いまの決定は、そのままです。お答えをうかがってから判断します。", "いまの 決定(けってい)は そのままです。答(こた)えを 聞(き)いて 決(き)めます。", "The decision stands meanwhile. We decide after we have heard you.";
    own_answer: "お答え", "答(こた)え", "Your answer";
    own_send: "答えを送る", "送(おく)る", "Send";
    own_sent: "お答えを受け付けました（{}）。担当者が確かめます。期限までは書き直せます。", "答(こた)えを もらいました（{}）。", "We have your answer ({}). Somebody will look at it; until it is decided you can change it.";
    own_proposed: "お答えをうかがい、担当者が判断しています。", "市(し)の 人(ひと)が 考(かんが)えて います。", "Your answer was heard and is being decided on.";
    own_revoked: "参加の決定などは取り消されました", "決定(けってい)は 取(と)り消(け)されました", "The decision was revoked";
    own_object: "不服があるときは、お知らせを受け取った日の翌日から3か月以内に、{}（電話 {}）へ申し出ることができます。", "ちがうと 思(おも)う ときは、3か月(げつ) 以内(いない)に {}（電話(でんわ) {}）に 言(い)って ください。", "If you do not agree, you can object to {} (telephone {}) within three months from the day after you were told.";
}
