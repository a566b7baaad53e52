use crate::text::words;

// In the language that the list names for somebody; in Japanese where it names none.
words! {
    subject: "【ご案内】{}", "【お知(し)らせ】{}", "[Invitation] {}";
    nomination_subject: "【推薦のお願い】{}", "【お願(ねが)い】{}", "[Nomination] {}";
    reminder_subject: "【再送】出欠をお知らせください：{}", "【もういちど】{}", "[Reminder] {}";
    greeting: "{}\n{} 様", "{}\n{}さん", "{}\n{}";
    lead: "「{}」を次のとおり開催します。出欠を次のページからお知らせください。", "「{}」が あります。", "You are invited to \"{}\". Please answer on this page:";
    nomination: "「{}」を次のとおり開催します。参加する方を次のページから推薦してください。", "「{}」が あります。", "Please nominate who takes part in \"{}\" on this page:";
    reminder: "「{}」の出欠のご回答をまだいただいていません。行き違いの場合はご容赦ください。", "「{}」の 答(こた)えを まって います。", "We have not yet received your answer about \"{}\".";
    dates: "日時", "日(ひ)", "When";
    proxies: "代理の方の出席もできます。", "かわりの 人(ひと)も いいです。", "Somebody else may come for you.";
    until: "{}までにお答えください。締切までは、同じページから変更できます。", "{}までに 答(こた)えて ください。", "Please answer by {}. You can change your answer until then.";
    change: "回答は、同じページから変更できます。", "おなじ ページで かえられます。", "You can change your answer on the same page.";
    page: "出欠を回答するページ", "答(こた)える ページ", "Your page";
    own: "このリンクはお届けした方のためのものです。転送しないでください。", "ほかの 人(ひと)に おくらないで ください。", "The link is yours alone: please do not pass it on.";
}
