use crate::text::words;

words! {
    title: "優先の区分", "先(さき)に なる 人(ひと)", "Who comes first";
    explained: "抽選では、区分1の方から順に決まります。区分のない方はそのあとです。どの区分になるかは、締切り後の名簿の確定まで、申込みのページで確かめられます。",
        "くじは 区分(くぶん)1の 人(ひと)から 決(き)まります。", "The draw goes class by class; who is in none comes after. Until the list is fixed you can see on your registration's page which class you are in.";
    nth: "区分{}：{}", "区分(くぶん){}：{}", "Class {}: {}";
    none: "区分なし（優先される方のあとに決まります）", "区分(くぶん)は ありません", "none (after all classes)";
    losses: "抽選で外れた方を次回優先するため、氏名の読みと電話番号から作った符号（元に戻せないもの）を、抽選から5年間保存します。", "くじに 外(はず)れた 人(ひと)を 次(つぎ)に 先(さき)に するため、名前(なまえ)と 電話(でんわ)から つくった しるしを 5年(ねん) とって おきます。",
        "So that those who got nothing come first next time, a keyed digest of reading and telephone number is kept for five years after the draw. It cannot be turned back.";
    yours: "あなたの優先の区分", "あなたの 区分(くぶん)", "Your class";
    ruled: "担当者が確かめた結果です。", "市(し)の 人(ひと)が たしかめました。", "As found by a person.";
    wrong: "区分が違うと思うとき", "ちがうと 思(おも)う とき", "If you think this is wrong";
    what: "違うと思う理由", "どうして ちがいますか", "Why it is wrong";
    what_more: "名簿の確定まで受け付けます。担当者が確かめ、結果をお知らせします。", "市(し)の 人(ひと)が 見(み)て、お知(し)らせします。", "Taken until the list is fixed. A person looks at it and tells you the result.";
    send: "担当者に伝える", "おくる", "Tell the city";
    sent: "担当者に伝えました。確かめてからお知らせします。", "おくりました。まって ください。", "The city has been told and will answer.";
    missing: "違うと思う理由を入力してください。", "書(か)いて ください。", "Please say why it is wrong.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";

    open: "優先の区分への申し出：{}件", "区分(くぶん)が ちがうと 言(い)って いる 人(ひと)：{}", "Objections to classes: {}";
    number: "抽選番号{}", "くじの 番号(ばんごう){}", "Draw number {}";
    class: "確かめた区分", "区分(くぶん)", "Class as found";
    no_class: "区分なし", "なし", "None";
    reason: "理由（申込者に伝わります）", "理由(りゆう)（申(もう)し込(こ)んだ 人(ひと)に 言(い)います）", "Reason (told to the applicant)";
    rule: "この区分にする", "決(き)める", "Rule so";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    choose: "区分を選んでください。", "えらんで ください。", "Please choose a class.";

    subject: "【つどい】優先の区分についての回答：{}", "【つどい】区分(くぶん)の 答(こた)え：{}", "[Tsudoi] About your class: {}";
    letter: "「{}」の抽選の優先の区分についてお申し出をいただき、担当者が確かめました。", "「{}」の 区分(くぶん)を たしかめました。", "You objected to your class in the draw of \"{}\"; a person has looked into it.";
    result: "結果：{}\n理由：{}", "答(こた)え：{}\n理由(りゆう)：{}", "Result: {}\nReason: {}";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration's page";
}
