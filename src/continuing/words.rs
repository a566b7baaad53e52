use crate::text::words;

words! {
    title: "前の講座からの進級", "前(まえ)の 講座(こうざ)から すすむ 人(ひと)", "Carrying members over";
    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    intro: "「{}」の参加者を、この講座に進級させます。出席回数が修了の要件を満たす方には、はじめから選択が入っています。選択を変えるときは、理由を入力してください。",
        "「{}」の 人(ひと)を この 講座(こうざ)に すすめます。「✓」を かえる ときは 理由(りゆう)を 書(か)いて ください。",
        "Members of \"{}\" are carried over into this class. Those who completed it are ticked. Where you decide otherwise, please give a reason.";
    rule: "修了の要件：全{}回のうち{}回以上の出席（これまでに{}回開催）", "{}回(かい)の うち {}回(かい) 来(き)た 人(ひと)（いままで {}回(かい)）", "Completed by attending, of {} sessions, at least {} ({} held so far)";
    no_rule: "修了に必要な出席回数が決められていないため、全員に選択が入っています。", "回数(かいすう)が 決(き)まって いません。みんなに「✓」が あります。", "No number of sessions is declared: everybody is ticked.";
    places: "この講座の空き：{}", "空(あ)いて いる 席(せき)：{}", "Places left in this class: {}";
    none: "前の講座に参加者がいません。", "だれも いません。", "The earlier class has no members.";
    no_earlier: "どの講座の続きかが決められていません。企画書の「継続する前の年度の講座」で選びます。", "どの 講座(こうざ)の つづきか わかりません。", "It is not said which class it continues; a proposal names it.";
    list: "前の講座の参加者", "前(まえ)の 講座(こうざ)の 人(ひと)", "Members of the earlier class";
    member: "進級", "すすむ 人(ひと)", "Goes on";
    visits: "出席", "来(き)た", "Attended";
    visits_of: "{}回", "{}回(かい)", "{}";
    standing: "修了・進級", "いま", "Standing";
    reason: "理由（選択を変えるとき）", "理由(りゆう)", "Reason (if you decide otherwise)";
    completed: "修了", "できた", "completed";
    not_completed: "未修了", "まだ", "not completed";
    carried: "進級済み", "すすんだ", "carried over";
    gave_up: "進級を辞退", "やめた", "gave it up";
    left_out: "進級しない", "すすまない", "not carried over";
    forgotten: "個人情報を廃棄済み", "情報(じょうほう)が ない", "data disposed of";
    forgotten_more: "保存期間が過ぎて個人情報を廃棄した方は、進級させられません。続けて参加を希望されるときは、担当課にご相談ください。",
        "情報(じょうほう)が もう ない 人(ひと)は すすめません。", "Whoever's personal data has been disposed of cannot be carried over.";
    until: "辞退を受け付ける最後の日", "「やめます」と 言(い)える さいごの 日(ひ)", "Last day to say no";
    until_more: "この日まで、本人がお申込みのページで「進級しない」を選べます。例：2027-03-10", "この 日(ひ)まで「すすみません」を えらべます。れい：2027-03-10", "Until then they may decline on their registration's page. Such as 2027-03-10";
    do_it: "選択した方を進級させて通知する", "すすめて 知(し)らせる", "Carry over those ticked, and tell them";
    done: "{}人を進級させました。通知をお送りします。進級させないと決めた方：{}人", "{}人(にん) すすみました。すすまない 人(ひと)：{}人(にん)", "Carried over: {}. Left out: {}.";
    nothing: "新しく進級させる方はいませんでした。", "新(あたら)しい 人(ひと)は いません。", "There was nobody new to carry over.";
    full: "空きは{}ですが、{}を進級させようとしました。だれも進級させていません。選択を減らすか、定員を増やしてください。", "席(せき)は {}です。{}は 入(はい)れません。だれも すすめて いません。", "There are {} left, and {} were to be carried over. Nobody was. Untick some, or raise the capacity.";
    no_common_slot: "この講座には、全員が対象の申込区分がありません。企画書で、全員が対象の区分を作ってください。だれも進級させていません。", "みんなの 席(せき)が ありません。だれも すすめて いません。", "This class has no places that belong to everybody. Nobody was carried over.";
    over: "この講座はすべての回が終わっているため、進級させられません。", "もう おわりました。", "All sessions of this class are over: nobody can be carried over.";
    cancelled: "この講座は中止になったため、進級させられません。", "中止(ちゅうし)に なりました。", "This class has been cancelled: nobody can be carried over.";
    not_here: "この講座には進級させられません。決め方が「継続」で、掲載中の講座だけが対象です。", "ここには すすめません。", "Nobody can be carried over into this class: it must be published, for continuing members.";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    reason_long: "理由は{}文字までです。", "{}字(じ)までです。", "At most {} characters.";
    until_wrong: "明日から、この講座の初回の前日までの日を「2027-03-10」のように入力してください。", "日(ひ)を「2027-03-10」の ように 書(か)いて ください。", "Name a day from tomorrow to the day before the first session, as in 2027-03-10.";
    print: "メールのない方への「進級のお知らせ」を印刷する", "紙(かみ)の お知(し)らせを 印刷(いんさつ)する", "Print the letter for those without e-mail";
    print_none: "紙でお知らせする方はいません。", "いません。", "There is nobody to tell on paper.";
    back: "進級のページに戻る", "もどる", "Back";
    paper_title: "進級のお知らせ", "つぎの 年(とし)に すすみます", "You go on to the next class";
    paper_lead: "「{}」へのご参加、ありがとうございました。続けて「{}」に進級となり、席をご用意しました。お手続きはいりません。", "「{}」に 来(き)て くれて ありがとうございました。つづけて「{}」に すすめます。", "Thank you for taking part in \"{}\". You go on to \"{}\", and a place is kept for you.";
    paper_decline: "進級しない方は、{}までに{}（電話 {}）へお知らせください。席はほかの方のために使います。", "すすまない 人(ひと)は、{}までに {}（{}）に 電話(でんわ)して ください。", "If you do not want to go on, please tell us by {}: {} ({}).";
    dear: "{} 様", "{}さん", "{}";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    dates: "日時", "日(ひ)", "When";
    fee: "費用", "お金(かね)", "Fee";
    no_seal: "（公印省略）", "", "";

    own_title: "前の講座からの進級", "つぎの 年(とし)に すすみます", "You were carried over";
    own_more: "「{}」から進級しました。進級しない方は、{}まで、ここで辞退できます。", "「{}」から すすみました。すすまない 人(ひと)は {}までに えらんで ください。", "You come from \"{}\". If you do not want to go on, you may say so here until {}.";
    own_late: "「{}」から進級しました。", "「{}」から すすみました。", "You come from \"{}\".";
    own_decline: "進級しない", "すすみません", "I do not go on";
}
