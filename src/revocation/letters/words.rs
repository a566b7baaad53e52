use crate::text::words;

words! {
    opened_subject: "【つどい】お申込みの内容についてのお尋ね（{}までにお答えください）：{}", "【つどい】教(おし)えて ください（{}まで）：{}", "[Tsudoi] A question about your application (please answer by {}): {}";
    opened: "「{}」のお申込みの内容について、確かめたいことがあります。", "「{}」の 申(もう)し込(こ)みで 聞(き)きたい ことが あります。", "There is something we need to ask about your application for \"{}\".";
    doubt: "【お尋ねしたいこと】\n{}", "【聞(き)きたい こと】\n{}", "What we ask:\n{}";
    answer_by: "{}までに、お考えや事情をお聞かせください。期限までにお答えがないときは、いま分かっていることだけで判断します。",
        "{}までに 答(こた)えて ください。答(こた)えが ないと、いま わかって いる ことだけで 決(き)めます。",
        "Please tell us what you have to say by {}. Without an answer we decide by what is known.";
    stands: "いまの決定（参加決定や補欠の順番）は、そのままです。事実と違う申告があったと認められたときは、別の職員の承認を経て、決定を取り消すことがあります。",
        "いまの 決定(けってい)は そのままです。本当(ほんとう)で ない ことが わかったら、決定(けってい)を 取(と)り消(け)す ことが あります。",
        "The decision stands as it is. If a statement is found to have been untrue, it may be revoked, after another official has approved.";
    answer_page: "お答えは、次のページから入力できます（お電話や窓口でもお受けします）", "この ページで 答(こた)えて ください。電話(でんわ)でも いいです", "You can answer on this page, by telephone or at the counter";
    answer_paper: "お答えは、下の問合せ先へ、お電話・郵送・窓口のどれでもお受けします。", "電話(でんわ)か 手紙(てがみ)で 答(こた)えて ください。市役所(しやくしょ)に 来(き)ても いいです。", "Please answer the contact below by telephone, by post, or at the counter.";

    dropped_subject: "【つどい】お尋ねした件について（決定は変わりません）：{}", "【つどい】決定(けってい)は かわりません：{}", "[Tsudoi] The decision stands: {}";
    dropped: "「{}」のお申込みの内容についてお尋ねした件は、確認が終わりました。決定は変わりません。ご協力ありがとうございました。",
        "「{}」で 聞(き)いた ことは わかりました。決定(けってい)は かわりません。ありがとうございました。",
        "What we asked about your application for \"{}\" is settled, and the decision stands. Thank you for your help.";

    revoked_subject: "【つどい】参加の決定などを取り消しました：{}", "【つどい】決定(けってい)を 取(と)り消(け)しました：{}", "[Tsudoi] The decision was revoked: {}";
    revoked: "「{}」についての参加の決定（または空席のご案内・補欠の順番）を、次の理由により取り消しました。",
        "「{}」の 決定(けってい)を 取(と)り消(け)しました。参加(さんか)できません。", "The decision about \"{}\" (your place, the place offered to you, or your turn) was revoked.";
    reason: "【理由】\n{}", "【理由(りゆう)】\n{}", "Reason:\n{}";
    objecting: "この決定に不服があるときは、このお知らせを受け取った日の翌日から3か月以内に、下の問合せ先へ、書面またはお電話で申し出ることができます。別の職員が確かめて、結果をお知らせします。法律による不服申立てができるときは、その方法もご案内します。",
        "この 決定(けってい)が ちがうと 思(おも)う ときは、3か月(げつ) 以内(いない)に、下(した)の ところに 言(い)って ください。ほかの 人(ひと)が もういちど 見(み)ます。",
        "If you do not agree, you can object in writing or by telephone to the contact below within three months, counted from the day after you received this. Somebody else looks into it and tells you the result; where the law gives you a further appeal, you are told how.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration's page";
}
