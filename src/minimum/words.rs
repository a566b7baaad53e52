use crate::text::words;

words! {
    title: "最少催行人数", "少(すく)なくとも 何人(なんにん)", "Least number of participants";
    announced: "{}人以上で開催します。{}に決めます。満たないときは、中止することがあります。", "{}人(にん)より 多(おお)い とき します。{}に 決(き)めます。", "Takes place with at least {} people; decided on {}. It may be called off otherwise.";
    announced_plain: "{}人以上で開催します。満たないときは、中止することがあります。", "{}人(にん)より 多(おお)い とき します。", "Takes place with at least {} people; it may be called off otherwise.";
    now: "いま参加が決まっている人は{}人です（最少催行人数 {}人）。", "いま {}人(にん)です（少(すく)なくとも {}人(にん)）。", "{} people have a place (least number {}).";
    not_yet: "{}午前9時に確かめます。足りないときは、主催者にメールでお知らせします。", "{}に 見(み)ます。", "It is looked at on {} at 9:00; the organisers are told if there are fewer.";
    due: "最少催行人数に届いていません。開催するか中止するかを決めてください。", "人(ひと)が 少(すく)ないです。決(き)めて ください。", "Fewer than the least number: please decide whether it takes place.";
    due_link: "決めるページを開く", "決(き)める", "Decide";
    hold: "少ない人数でも開催する", "します", "It takes place all the same";
    reason: "開催する理由", "理由(りゆう)", "Why";
    reason_missing: "理由を入力してください。記録に残ります。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason: it is kept.";
    cancel: "中止する", "やめます", "Call it off";
    cancel_more: "参加が決まっている方と待っている方の全員に、理由とともにお知らせします。", "みんなに 知(し)らせます。", "All who have a place or wait are told, with the reason.";
    decided: "{}に、{}人で開催することを決めました。理由：{}", "{}、{}人(にん)で することに 決(き)まりました。{}", "On {} it was decided that it takes place with {}. Why: {}";
    decided_reached: "{}に、{}人の参加が決まっていることを確かめました。開催します。", "{}、{}人(にん)でした。します。", "On {} {} had a place: it takes place.";
    too_late: "すでに決まっているか、まだ決める日ではありません。", "もう 決(き)まって います。", "It has been decided, or the day has not come.";
    subject: "【つどい】開催するか決めてください：{}", "【つどい】決(き)めて ください：{}", "[Tsudoi] Please decide: {}";
    lead: "「{}」は、最少催行人数{}人に対して、参加が決まっている人が{}人です。", "「{}」は {}人(にん)より 少(すく)なく {}人(にん)です。", "\"{}\" needs {} people; {} have a place.";
    what_to_do: "開催するか、中止するかを、次のページで決めてください。決めるまで、自動で中止になることはありません。", "決(き)めて ください。", "Please decide on this page. Nothing is called off by itself.";
    page: "決めるページ", "ページ", "The page";
}
