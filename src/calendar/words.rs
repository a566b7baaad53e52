use crate::text::words;

words! {
    demo_name: "【架空のデモ】{}", "【架空(かくう)のデモ】{}", "[Fictitious demo] {}";
    demo_note:
        "架空のデモです。実際の催しではありません。",
        "これはデモです。本当(ほんとう)の イベントでは ありません。",
        "This is a fictitious demo, not a real event.";
    cancelled: "【中止】{}", "【中止(ちゅうし)】{}", "[Cancelled] {}";
    cancel_reason: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    contact: "問い合わせ", "聞(き)きたい とき", "Contact";
}
