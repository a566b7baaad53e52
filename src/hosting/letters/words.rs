use crate::text::words;

// Letters to staff are sent in Japanese.
words! {
    subject: "【つどい】{}さんから担当を引き継ぎました", "【つどい】{}さんの 仕事(しごと)を もらいました", "[Tsudoi] You have taken over from {}";
    taken: "{}さんから、次の担当を引き継ぎました。", "{}さんから、つぎの 仕事(しごと)を もらいました。", "You have taken over from {}:";
    offerings: "担当する募集", "募集(ぼしゅう)", "Offerings";
    proposals: "進行中の企画書", "作(つく)って いる 企画書(きかくしょ)", "Proposals being worked on";
    untitled: "（名称未定）", "（名前(なまえ)は まだ）", "(no title yet)";
    invited: "返事を待っている招待", "返事(へんじ)を まって いる 招待(しょうたい)", "Invitations without an answer";
}
