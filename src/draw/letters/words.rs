use crate::text::words;

words! {
    selected_subject: "【つどい】抽選の結果、参加が決まりました：{}", "【つどい】くじに 当(あ)たりました：{}", "[Tsudoi] You have a place: {}";
    selected: "抽選の結果、「{}」への参加が決まりました。ご参加をお待ちしております。", "くじに 当(あ)たりました。「{}」に 参加(さんか)できます。どうぞ 来(き)て ください。",
        "The draw has given you a place in \"{}\". We look forward to seeing you.";
    to_wait_subject: "【つどい】抽選の結果（補欠{}番）：{}", "【つどい】くじの 結果(けっか)（補欠(ほけつ){}番(ばん)）：{}", "[Tsudoi] Result of the draw (waiting list, no. {}): {}";
    to_wait: "「{}」は定員を超えるお申込みがあり、抽選を行いました。残念ながら、今回は補欠{}番となりました。", "「{}」は 人(ひと)が 多(おお)かったので、くじを しました。あなたは 補欠(ほけつ) {}番(ばん)です。",
        "There were more applications for \"{}\" than places, and a draw was made. You are number {} on the waiting list.";
    to_wait_more: "空きが出たときは、補欠の順番にメールでご案内します。ご案内には回答の期限がありますので、お早めにご確認ください。", "席(せき)が あいたら、順番(じゅんばん)に メールを 送(おく)ります。",
        "When a place becomes free, we offer it by e-mail, in that order. Such an offer has a deadline, so please check your mail.";
    your_wish: "第{}希望のところに決まりました。", "{}番目(ばんめ)に 行(い)きたい ところに 決(き)まりました。", "You have been given your wish no. {}.";
    wishes_wait_subject: "【つどい】割当ての結果（補欠）：{}", "【つどい】結果(けっか)（補欠(ほけつ)）：{}", "[Tsudoi] Result (waiting list): {}";
    wishes_wait: "「{}」は、ご希望のところがすべて、抽選の順番が先の方で定員になりました。残念ながら、今回は次のとおり補欠となりました。",
        "「{}」は、あなたの 行(い)きたい ところが ぜんぶ いっぱいに なりました。補欠(ほけつ)に なりました。",
        "In \"{}\", all you wished for was taken by those drawn before you. You are on these waiting lists:";
    turn: "{}：補欠{}番", "{}：補欠(ほけつ) {}番(ばん)", "{}: no. {}";
    not_selected_subject: "【つどい】抽選の結果のお知らせ：{}", "【つどい】くじの 結果(けっか)：{}", "[Tsudoi] Result of the draw: {}";
    not_selected: "「{}」は定員を超えるお申込みがあり、抽選を行いました。残念ながら、今回はご希望にそえませんでした。お申込みいただき、ありがとうございました。",
        "「{}」は 人(ひと)が 多(おお)かったので、くじを しました。今回(こんかい)は 参加(さんか)できません。すみません。申(もう)し込(こ)みを ありがとうございました。",
        "There were more applications for \"{}\" than places, and a draw was made. We are sorry that there is no place for you this time. Thank you for applying.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration's page";
    number: "あなたの抽選番号：{}", "あなたの くじの 番号(ばんごう)：{}", "Your draw number: {}";
    check: "抽選の方法と結果（どなたでも確かめられます）", "くじの やりかたと 結果(けっか)", "How it was drawn, and the result, for anybody to check";
}
