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
    to_wait_more_paper: "空きが出たときは、補欠の順番にお電話や郵便でご案内します。ご案内には回答の期限があります。", "席(せき)が あいたら、順番(じゅんばん)に 電話(でんわ)か 手紙(てがみ)で 知(し)らせます。",
        "When a place becomes free, we offer it by telephone or post, in that order. Such an offer has a deadline.";
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
    stopped_subject: "【つどい】抽選の中止と、お申込みの終了のお知らせ：{}", "【つどい】くじを やめました：{}", "[Tsudoi] The draw was stopped: {}";
    stopped: "「{}」の抽選は中止しました。抽選のやり直しはしないため、お申込みはこれで終了となります。申し訳ございません。募集をあらためて行うときは、新しい募集としてお知らせします。",
        "「{}」の くじを やめました。申(もう)し込(こ)みは おわりです。すみません。もういちど 募集(ぼしゅう)する ときは、お知(し)らせします。",
        "The draw of \"{}\" was stopped. Nothing is drawn a second time, so your application ends here; we are sorry. If places are offered anew, that will be announced as a new course or event.";
    stopped_why: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    second_subject: "【つどい】二次募集のご案内：{}", "【つどい】もういちど 申(もう)し込(こ)めます：{}", "[Tsudoi] A second round: {}";
    second: "「{}」には、まだ空いているところがあります。{}までに、お申込みのページで希望を選び直すと、二次募集の抽選に入ります。補欠の順番をお待ちの方が二次募集に申し込むと、補欠の順番はなくなります。いま空いているところは次のとおりです。",
        "「{}」には まだ 空(あ)いている ところが あります。{}までに もういちど えらんで ください。",
        "In \"{}\" there are places left. If you name new wishes on your registration's page by {}, you enter a second draw. Who is on a waiting list gives up that turn by doing so. Places left:";
    missed_subject: "【つどい】お申込みの取扱いについてのお詫びとお知らせ：{}", "【つどい】おわびと お知(し)らせ：{}", "[Tsudoi] About your application: {}";
    missed: "「{}」へのお申込みは、締切りまでに届いていましたが、市の手違いで抽選の名簿に入っていませんでした。たいへん申し訳ございません。お申込みを加えて、公表した方法で同じ計算をやり直しました。",
        "「{}」の 申(もう)し込(こ)みは、市(し)の まちがいで 名簿(めいぼ)に ありませんでした。すみません。もういちど 計算(けいさん)しました。",
        "Your application for \"{}\" came in time, but through our fault it was not on the list of the draw. We are very sorry. The same draw was worked out again with it added, by the published method.";
    missed_place: "その結果、席があったことが分かりましたので、席を追加し、参加を決定しました。", "席(せき)が ありました。参加(さんか)できます。", "It would have had a place, so you have been given an extra one.";
    missed_turn: "その結果、補欠であったことが分かりました。空きが出たときにご案内します。", "補欠(ほけつ)です。席(せき)が あいたら お知(し)らせします。", "It would have been on the waiting list. You are offered a place when one becomes free.";
    missed_nothing: "その結果、今回はご希望にそえないことが分かりました。", "今回(こんかい)は 参加(さんか)できません。", "It would have had no place.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration's page";
    number: "あなたの抽選番号：{}", "あなたの くじの 番号(ばんごう)：{}", "Your draw number: {}";
    check: "抽選の方法と結果（どなたでも確かめられます）", "くじの やりかたと 結果(けっか)", "How it was drawn, and the result, for anybody to check";
}
