use crate::text::words;

// Letters to staff are sent in Japanese.
words! {
    invitation_subject: "【つどい】{}への招待", "【つどい】{}からの 招待(しょうたい)", "[Tsudoi] Invitation to {}";
    invitation: "{}さんから、「{}」の{}として招待されています。\n次のページで氏名とパスワードを決めると、講座や催しの担当ページにサインインできるようになります。",
        "{}さんが「{}」の {}に よんで います。つぎの ページで 名前(なまえ)と パスワードを 決(き)めて ください。", "{} invites you to \"{}\" as: {}.\nChoose your name and a password on this page:";
    invitation_until: "この招待は、{}まで、1回だけ使えます。お心当たりのない場合は、このメールを破棄してください。", "{}まで、1回(かい)だけ 使(つか)えます。", "It can be used once, until {}. If you do not expect it, ignore this e-mail.";
    accepted_subject: "【つどい】招待した方が参加しました：{}", "【つどい】招待(しょうたい)した 人(ひと)が 来(き)ました：{}", "[Tsudoi] Somebody you invited has joined: {}";
    accepted: "{}さんが、「{}」の{}として参加しました。", "{}さんが「{}」の {}に なりました。", "{} has joined \"{}\" as: {}.";
    given_subject: "【つどい】代表を引き継ぎました：{}", "【つどい】代表(だいひょう)に なりました：{}", "[Tsudoi] You lead {} now";
    given: "「{}」の代表・責任者になりました。担当者の招待や、役割の変更ができます。", "「{}」の 代表(だいひょう)に なりました。", "You are the lead of \"{}\" now, and may invite its members and change their roles.";
    passed_subject: "【つどい】代表が交代しました：{}", "【つどい】代表(だいひょう)が かわりました：{}", "[Tsudoi] The lead of {} was passed on";
    passed: "「{}」の代表・責任者は、次の方に引き継がれました。\n{}", "「{}」の 代表(だいひょう)は {}さんに なりました。", "The lead of \"{}\" was passed on to:\n{}";
    page: "団体のページ\n{}", "団体(だんたい)の ページ\n{}", "The partner's page\n{}";
}
