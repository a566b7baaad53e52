use crate::text::words;

words! {
    title: "選考", "選(えら)ぶ こと", "Selection";
    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    criteria: "選考の観点", "どこを 見(み)て 決(き)めるか", "What the selection goes by";
    points_most: "{}点満点", "{}点(てん)まで", "up to {} points";
    composition: "参加者の構成", "どんな 人(ひと)が 何人(なんにん)か", "How the participants are to be composed";
    announced_more: "締切りのあと、評価者が観点ごとに評価し、定員の内訳を考えて参加する方を決めます。決定は、別の職員の決裁を経て、結果を知らせる日に全員へ同時にお知らせします。",
        "しめきりの あと、人(ひと)が 読(よ)んで 決(き)めます。結果(けっか)は みんなに いっしょに お知(し)らせします。",
        "After closing, assessors rate each application by these, and participants are chosen so that the composition is met. Another official approves it, and everybody is told at once.";
    result_page: "選考の観点と結果の内訳", "どうやって 決(き)めたか", "How it was decided, and its result by group";
    public_title: "選考のしくみと結果", "どうやって 決(き)めるか", "The selection";
    public_of: "「{}」の選考", "「{}」を 決(き)める こと", "Selection for \"{}\"";
    public_waiting: "結果は、まだ公表していません。", "結果(けっか)は まだです。", "The result is not public yet.";
    public_released: "{}に結果をお知らせしました。", "{}に 結果(けっか)を お知(し)らせしました。", "The results were released on {}.";
    public_few: "申込みが{}件に満たないため、内訳は公表しません。", "{}より 少(すく)ないので、かずは 見(み)せません。", "There were fewer than {} applications, so no numbers are published.";
    public_counts: "申込み{}件のうち、参加が決まった方{}件、補欠{}件", "申(もう)し込(こ)み {}の うち、参加(さんか) {}、補欠(ほけつ) {}", "Of {} applications, {} have a place and {} are on the waiting list";

    group: "区分", "どんな 人(ひと)", "Group";
    applied: "申込み", "申(もう)し込(こ)み", "Applied";
    chosen: "参加決定", "決(き)まった", "Chosen";
    lacks: "不足", "たりない", "too few";

    intro_early: "申込みを受け付けています。締切りと必着日を過ぎると、評価を始められます。", "まだ 申(もう)し込(こ)みが あります。", "Applications still come in. Rating begins once they are closed.";
    intro_assessing: "申込みを1件ずつ開いて、観点ごとの点と所見を入力してください。ほかの評価者の点は、自分の点を入力するまで見えません。", "1つずつ 見(み)て、点(てん)を 書(か)いて ください。", "Open each application and give your points and a remark. Others' points are shown once you have given yours.";
    intro_deciding: "申込みを1件ずつ開いて、決定と理由を入力してください。全員を決めると、決裁に出せます。", "1つずつ 決(き)めて ください。", "Open each application and decide, with a reason. Once all are decided about, they can be proposed.";
    intro_proposed: "決裁を待っています。起案した人とは別の市の職員が、決裁の書面を確かめて承認します。", "ほかの 人(ひと)が 見(み)ます。", "It waits for the decision of another official, who reads the paper.";
    intro_approved: "承認されました。結果は{}に、全員へ同時にお知らせします。", "{}に みんなに お知(し)らせします。", "It is approved. Everybody is told at once on {}.";
    intro_approved_soon: "承認されました。結果はまもなく、全員へ同時にお知らせします。", "もうすぐ みんなに お知(し)らせします。", "It is approved. Everybody is told at once within moments.";
    intro_released: "結果をお知らせしました。メールのない方には、名簿から通知書を印刷してください。", "結果(けっか)を お知(し)らせしました。", "The results have been released. For those without e-mail, print their notices from the list.";
    stopped_before: "{}に公表を止めました。理由：{}", "{}に やめました。理由(りゆう)：{}", "A release was stopped on {}. Reason: {}";
    why_over: "決定した人数が、いまの定員か構成の上限を超えているため", "人(ひと)が 多(おお)すぎます", "more were chosen than there are places by now";
    why_undecided: "決定のない申込みがあるため", "まだ 決(き)めて いない 人(ひと)が います", "somebody was not decided about";
    places: "定員", "席(せき)", "Places";
    places_of: "{}（参加決定 {}）", "{}（決(き)まった {}）", "{} (chosen: {})";
    progress: "決定済み {}件／全{}件", "決(き)まった {}／{}", "Decided: {} of {}";
    list: "申込み", "申(もう)し込(こ)み", "Applications";
    none: "申込みはありません。", "ありません。", "There are none.";
    applicant: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    size: "人数", "何人(なんにん)", "People";
    points: "点", "点(てん)", "Points";
    points_sum: "{}（{}人）", "{}（{}人(にん)）", "{} ({} assessors)";
    not_given: "未評価", "まだ", "not rated by you";
    decision: "決定", "決(き)めた こと", "Decision";
    undecided: "未決定", "まだ", "undecided";
    select: "参加決定", "参加(さんか)", "selected";
    wait: "補欠{}番", "補欠(ほけつ) {}番(ばん)", "waiting list no. {}";
    wait_short: "補欠", "補欠(ほけつ)", "Waiting list";
    not_select: "不参加", "参加(さんか)しない", "not selected";
    close: "評価を締め切る", "点(てん)を おわりに する", "Close the rating";
    close_more: "締め切ると、点と所見は変えられなくなり、決定する方全員に見えます。", "おわりに すると、点(てん)は かえられません。", "Points can then no longer be changed, and all who decide see them.";
    note: "構成の下限に満たない理由（満たないとき）", "人(ひと)が たりない 理由(りゆう)", "Why a group has fewer than announced (if so)";
    propose: "決裁に出す", "見(み)て もらう", "Propose for approval";
    paper: "決裁の書面（A4）", "決(き)める 紙(かみ)（A4）", "Paper for the decision (A4)";
    approve: "この内容で承認する", "これで いい", "Approve";
    approve_more: "承認しても、結果を知らせる日時までは、だれにも知らされません。名簿を変えることはできません。", "お知(し)らせの 日(ひ)まで だれも わかりません。", "Nobody is told before the announced time. Whoever approves cannot change the list.";
    approve_other: "起案した人は承認できません。ほかの市の職員が承認します。", "出(だ)した 人(ひと)は できません。", "Whoever proposed it cannot approve it: another official does.";
    stop: "公表を止める", "やめる", "Stop the release";
    stop_more: "決定のやり直しに戻ります。結果はだれにも知らされません。", "もういちど 決(き)めます。", "It goes back to those who decide. Nobody is told anything.";
    stop_reason: "止める理由", "理由(りゆう)", "Reason";
    public_page: "公開ページ", "みんなの ページ", "Public page";

    answers: "申込みの内容", "書(か)いた こと", "What they wrote";
    your_points: "あなたの評価", "あなたの 点(てん)", "Your points";
    remark: "所見", "思(おも)った こと", "Remark";
    remark_more: "ご本人の請求があれば開示されます。", "本人(ほんにん)が 見(み)る ことが あります。", "It is shown to the applicant if they ask for it.";
    points_of: "{}（0～{}点）", "{}（0～{}）", "{} (0 to {})";
    give: "評価を保存する", "点(てん)を 書(か)く", "Save your points";
    others: "ほかの評価者", "ほかの 人(ひと)の 点(てん)", "Other assessors";
    others_hidden: "ほかの評価者の点と所見は、あなたの評価を保存すると見えます。", "点(てん)を 書(か)くと 見(み)られます。", "Others' points and remarks are shown once you have saved yours.";
    nobody: "評価はありません。", "ありません。", "Nobody has given points.";
    assessor: "評価者", "見(み)た 人(ひと)", "Assessor";
    sum: "計", "ぜんぶ", "Sum";
    decide: "決定する", "決(き)める", "Decide";
    turn: "補欠の順番（補欠のとき。空けると最後）", "補欠(ほけつ)の 順番(じゅんばん)", "Turn on the waiting list (empty: last)";
    because: "理由（参加とならなかった方にお伝えします）", "理由(りゆう)（本人(ほんにん)に 言(い)います）", "Reason (told to whoever has no place)";
    because_none: "伝えない", "言(い)わない", "none is told";
    because_criterion: "観点：{}", "{}", "By: {}";
    because_composition: "参加者の構成", "どんな 人(ひと)が 何人(なんにん)か", "The composition";
    because_places: "定員を超えたため", "人(ひと)が 多(おお)いから", "More applications than places";
    reason: "決定の理由（内部の記録）", "理由(りゆう)（中(なか)だけ）", "Reason (kept inside)";
    reason_more: "ご本人にはお知らせしません。開示の請求があれば対象になります。", "本人(ほんにん)には 言(い)いません。", "It is not told, but shown to the applicant if they ask what is held about them.";
    save: "決定を保存する", "書(か)く", "Save the decision";
    back: "選考のページに戻る", "もどる", "Back to the selection";
    saved: "保存しました。", "書(か)きました。", "Saved.";
    priority: "優先の区分", "先(さき)に なる 人(ひと)", "Priority";

    told_criterion: "「{}」の観点から、ほかの方を選びました。", "「{}」を 見(み)て、ほかの 人(ひと)に しました。", "others were chosen by \"{}\".";
    told_composition: "いろいろな立場の方がそろうよう、公表した構成に沿って選びました。", "いろいろな 人(ひと)が 来(こ)られるように 決(き)めました。", "participants were chosen so that the announced composition is met.";
    told_places: "定員を超えるお申込みがありました。", "人(ひと)が 多(おお)かったです。", "there were more applications than places.";

    wrong_points: "0から{}までの数字を入力してください。", "0から {}までです。", "A number from 0 to {}.";
    too_long: "{}文字までで入力してください。", "{}字(じ)までです。", "At most {} characters.";
    decision_missing: "決定を選んでください。", "えらんで ください。", "Please choose.";
    reason_missing: "お伝えする理由を選ぶか、決定の理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Choose a reason that is told, or write one.";
    turn_wrong: "1以上の数字を入力してください。", "1より 大(おお)きい 数字(すうじ)です。", "A number of 1 or more.";
    turn_taken: "補欠{}番は、ほかの方に決まっています。別の番号を入力してください。", "{}番(ばん)は もう います。", "Number {} is somebody else's. Choose another.";
    over_places: "定員（空き{}）を超えます。ほかの方の決定を変えるか、補欠にしてください。", "席(せき)が たりません（{}）。", "That is more than the {} places. Change another decision first, or choose the waiting list.";
    over_quota: "「{}」を超えます。ほかの方の決定を変えるか、補欠にしてください。", "「{}」より 多(おお)いです。", "That is more than \"{}\". Change another decision first, or choose the waiting list.";
    undecided_n: "決定していない申込みが{}件あります。", "まだ {}つ あります。", "{} applications are not decided about.";
    lacks_note: "「{}」が、公表した下限に満ちません。決定を見直すか、理由を入力してください。", "「{}」が たりません。理由(りゆう)を 書(か)いて ください。", "\"{}\" has fewer than announced. Change the decisions, or say why.";
    not_now: "ほかの方が先に進めたか、まだその段階ではありません。いまの状態をお確かめください。", "いまは できません。もういちど 見(み)て ください。", "It has gone on meanwhile, or is not there yet. Please see how it stands.";
    stop_missing: "止める理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";

    paper_title: "選考結果の決裁について（伺い）", "結果(けっか)を 決(き)める 紙(かみ)", "Decision on the result of a selection";
    paper_ask: "次のとおり参加者を決定し、公表してよろしいか伺います。", "これで いいですか。", "Approval is asked for the following.";
    paper_seals: "決裁欄", "はんこ", "Approval";
    seal_head: "課長", "課長(かちょう)", "Head";
    seal_deputy: "係長", "係長(かかりちょう)", "Deputy";
    seal_clerk: "担当", "担当(たんとう)", "Clerk";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    release_on: "結果を知らせる日時", "お知(し)らせの 日(ひ)", "Released on";
    release_soon: "承認後すみやかに", "すぐ", "once it is approved";
    proposed_by: "起案", "出(だ)した 人(ひと)", "Proposed by";
    approved_by: "承認", "いいと 言(い)った 人(ひと)", "Approved by";
    numbers: "申込み{}件：参加決定{}件、補欠{}件、不参加{}件", "{}：参加(さんか) {}、補欠(ほけつ) {}、だめ {}", "{} applications: {} selected, {} waiting, {} not selected";
    note_paper: "構成の下限に満たない理由", "たりない 理由(りゆう)", "Why a group has fewer than announced";
}
