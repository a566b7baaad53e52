use crate::text::words;

words! {
    title: "電話などで知らせる人", "電話(でんわ)などの 人(ひと)", "To be told in person";
    more: "メールアドレスがない人と、メールが届かなかった人です。知らせたら、その人のボタンを押してください。", "メールが ない 人(ひと)と、とどかなかった 人(ひと)です。知(し)らせたら ボタンを おして ください。", "They have no e-mail address, or a letter did not reach them. Press the button once they know.";
    was_told: "連絡済み（{}）", "知(し)らせました（{}）", "Told ({})";
    left: "全部で{}件、まだ知らせていないのは{}件です。", "ぜんぶで {}件(けん)、まだなのは {}件(けん)です。", "{} in all, {} not told yet.";
    way_of: "{}（{}件）", "{}（{}件(けん)）", "{} ({})";
    by_phone: "電話で知らせる", "電話(でんわ)", "By telephone";
    by_fax: "FAXで知らせる", "FAX", "By fax";
    by_post: "郵送で知らせる", "手紙(てがみ)", "By post";
    told_phone: "電話した", "電話(でんわ)しました", "Called";
    told_fax: "FAXを送った", "FAXを おくりました", "Faxed";
    told_post: "郵送した", "手紙(てがみ)を 出(だ)しました", "Posted";
    fax: "FAX番号・電話番号", "FAX・電話(でんわ)", "Fax, telephone";
    address: "住所・電話番号", "住所(じゅうしょ)・電話(でんわ)", "Address, telephone";
    ask_city: "市の担当課におたずねください", "市(し)に 聞(き)いて ください", "Ask the city's department";
    print_fax: "FAXの文面を印刷する（お一人1枚）", "FAXを 印刷(いんさつ)する", "Print a page for each fax";
    print_letters: "郵送の手紙を印刷する（窓あき封筒用）", "手紙(てがみ)を 印刷(いんさつ)する", "Print letters for window envelopes";
    print_labels: "宛名ラベルを印刷する", "宛名(あてな)を 印刷(いんさつ)する", "Print address labels";
    fax_to: "FAX送信先：{}", "FAX：{}", "Fax to: {}";
    nobody: "いません。", "いません。", "Nobody.";
    name: "氏名", "名前(なまえ)", "Name";
    phone: "電話番号", "電話(でんわ)", "Telephone";
    state: "状況", "いま", "State";
    sheets: "全員の文面を印刷する", "ぜんいんの 紙(かみ)を 印刷(いんさつ)する", "Print a page for everyone";
    back: "もとの画面へ戻る", "もどる", "Back";
}
