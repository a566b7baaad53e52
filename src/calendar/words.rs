use crate::text::words;

words! {
    demo_name: "【架空のデモ】{}", "【架空(かくう)の デモ】{}", "[Fictional demo] {}";
    demo_note: "架空のデモです。実際の催しではありません。", "これは デモです。本当(ほんとう)の イベントでは ありません。",
        "This is a fictional demo, not a real event.";
    cancelled: "【中止】{}", "【中止(ちゅうし)】{}", "[Cancelled] {}";
    cancel_reason: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    contact: "お問合せ", "聞(き)きたい とき", "Contact";
}
