//! 掲載基準: what the city checks before anything is published. It stands on a public page of its own, so that whoever
//! proposes can check it first.

use crate::text::words;

/// Raised whenever a sentence below changes its meaning: a decision keeps the version it was made by.
pub const VERSION: i64 = 1;

words! {
    plan: "市の計画（市民協働推進計画）のいずれかの施策に沿っています。", "市(し)の 計画(けいかく)に 合(あ)って います。", "It serves a measure of the city's plan.";
    open: "営利、政治、宗教の活動や、特定の人・団体への勧誘を目的としていません。", "お金(かね)もうけ・政治(せいじ)・宗教(しゅうきょう)の ためでは ありません。", "It is not for profit, politics, religion or recruiting.";
    clear: "だれが、いつ、どこで、何をするかと、費用・持ち物・対象が、はじめて読む人にも分かります。", "はじめての 人(ひと)にも わかります。", "Who, when, where, what, the cost and whom it is for are clear to a first reader.";
    fair: "対象と参加者の決め方に理由があり、公平です。先着順にする場合は、電話や窓口でも同じように申し込めます。", "決(き)め方(かた)が 公平(こうへい)です。", "Eligibility and the way places are given are reasoned and fair, also to those who telephone or come to a counter.";
    reach: "高齢の方、障害のある方、日本語に不慣れな方が参加できるよう、会場・連絡方法・配慮の相談先が示されています。", "だれでも 来(こ)られるように して います。", "Older people, disabled people and those with little Japanese can see how to take part and whom to ask.";
    safe: "安全の確保（保険、緊急時の連絡、荒天時の判断）が決まっています。", "安全(あんぜん)に できます。", "Safety is settled: insurance, emergencies, bad weather.";
    data: "集める個人情報は必要なものだけで、目的・管理する者・保存期限が書かれています。", "個人情報(こじんじょうほう)は いる ものだけです。", "Only the personal data that are needed are asked for, with purpose, holder and end.";
    private: "個人の住所・電話番号・顔写真を、本人の了承なく載せていません。", "ひとの 住所(じゅうしょ)や 写真(しゃしん)を かってに 出(だ)しません。", "No one's home address, telephone or picture is published without their consent.";
}

/// The standards in their order, each with its code.
pub fn all(w: &'static Words) -> [(&'static str, &'static str); 8] {
    [
        ("plan", w.plan),
        ("open", w.open),
        ("clear", w.clear),
        ("fair", w.fair),
        ("reach", w.reach),
        ("safe", w.safe),
        ("data", w.data),
        ("private", w.private),
    ]
}
