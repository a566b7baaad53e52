use crate::text::words;

words! {
    selected_subject: "【つどい】選考の結果、参加が決まりました：{}", "【つどい】参加(さんか)が 決(き)まりました：{}", "[Tsudoi] You have been selected: {}";
    selected: "選考の結果、「{}」への参加が決まりました。ご参加をお待ちしております。", "「{}」に 参加(さんか)できます。どうぞ 来(き)て ください。",
        "You have been selected for \"{}\". We look forward to seeing you.";
    to_wait_subject: "【つどい】選考の結果（補欠{}番）：{}", "【つどい】結果(けっか)（補欠(ほけつ){}番(ばん)）：{}", "[Tsudoi] Result of the selection (waiting list, no. {}): {}";
    to_wait: "「{}」は、選考の結果、補欠{}番となりました。", "「{}」は、補欠(ほけつ) {}番(ばん)に なりました。", "In the selection for \"{}\" you are number {} on the waiting list.";
    to_wait_more: "空きが出たときは、補欠の順番にメールでご案内します。ご案内には回答の期限がありますので、お早めにご確認ください。", "席(せき)が あいたら、順番(じゅんばん)に メールを 送(おく)ります。",
        "When a place becomes free, we offer it by e-mail, in that order. Such an offer has a deadline, so please check your mail.";
    to_wait_more_paper: "空きが出たときは、補欠の順番にお電話や郵便でご案内します。ご案内には回答の期限があります。", "席(せき)が あいたら、順番(じゅんばん)に 電話(でんわ)か 手紙(てがみ)で 知(し)らせます。",
        "When a place becomes free, we offer it by telephone or post, in that order. Such an offer has a deadline.";
    not_selected_subject: "【つどい】選考の結果のお知らせ：{}", "【つどい】結果(けっか)の お知(し)らせ：{}", "[Tsudoi] Result of the selection: {}";
    not_selected: "「{}」は、お申込みの内容と、いろいろな立場の方がそろうことを考えて選考を行いました。残念ながら、今回はご希望にそえませんでした。お申込みいただき、ありがとうございました。",
        "「{}」は、今回(こんかい)は 参加(さんか)できません。すみません。申(もう)し込(こ)みを ありがとうございました。",
        "Participants of \"{}\" were selected by what was written and so that different viewpoints are present. We are sorry that there is no place for you this time. Thank you for applying.";
    because: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    how: "選考の観点と、選ばれた方の内訳", "どうやって 決(き)めたか", "How it was decided, and how the chosen are composed";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration's page";
}
