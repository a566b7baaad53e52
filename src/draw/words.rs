use crate::text::words;

words! {
    // What is announced, in every language as in Japanese: the file has one text.
    outside_what: "名古屋地方気象台で観測したその日の 平均気温・最高気温・最低気温（℃）・日照時間（時間）", "名古屋(なごや)の その日(ひ)の 平均気温(へいきんきおん)・最高気温(さいこうきおん)・最低気温(さいていきおん)・日照時間(にっしょうじかん)",
        "Of that day at the Nagoya observatory: mean, highest and lowest temperature (°C), hours of sunshine";
    outside_publisher: "気象庁「過去の気象データ検索」", "気象庁(きしょうちょう)「過去の気象データ検索」", "Japan Meteorological Agency, past weather data";
    outside_second: "岐阜地方気象台の同じ日の同じ値（名古屋の値が公表されないとき）", "名古屋(なごや)の 数字(すうじ)が ない ときは 岐阜(ぎふ)の 数字(すうじ)",
        "The same values of the Gifu observatory, if those of Nagoya are not published";

    title: "抽選のしくみと結果", "くじの しくみと 結果(けっか)", "The draw";
    of: "「{}」の抽選", "「{}」の くじ", "Draw for \"{}\"";
    promise: "抽選は、締切前に公表した方法と、締切後に決まる公開の数字で、コンピューターが一度だけ行います。職員が結果を選ぶことはできません。同じ計算はどなたでもやり直せます。",
        "くじは、しめきりの 前(まえ)に 決(き)めた やりかたと、しめきりの あとに 決(き)まる みんなが 見(み)られる 数字(すうじ)で、コンピューターが 1回(かい)だけ します。市(し)の 人(ひと)は 結果(けっか)を えらべません。同(おな)じ 計算(けいさん)は だれでも できます。",
        "The draw is made once, by a computer, by a method published before closing and a public number that is known only after it. No official can choose the result. Anybody can do the same calculation again.";
    only_if: "申込みが定員以内のときは、抽選をせず、全員の参加が決まります。", "人(ひと)が 少(すく)ない ときは、くじを しません。みんな 参加(さんか)できます。",
        "If there are no more applications than places, nothing is drawn and everybody has a place.";
    ranked: "抽選で決めた順番に、お一人ずつ、希望順位の高いほうから見て、まだ空いているところに決まります。順番が先の方が、あとの方の希望に左右されることはありません。希望は、本当に行きたい順に書くのがいちばん有利です。全員が第1希望に入れるときは、抽選をしません。",
        "くじの 順番(じゅんばん)に、あいている ところの 中(なか)で、いちばん 上(うえ)の ところに 決(き)まります。本当(ほんとう)に 行(い)きたい 順番(じゅんばん)で 書(か)くのが いちばん いいです。",
        "In the order of the draw, each person gets the highest of their wishes that is still free. Nobody gains by naming other wishes than their true ones. If everybody fits into their first wish, nothing is drawn.";
    parties: "ご家族やグループは、全員いっしょに決まります。残りの定員に入りきらない組は当選にならず、次の順番の組を確かめます。入らなかった組は補欠の先頭になります。",
        "家族(かぞく)や グループは、みんな いっしょに 決(き)まります。席(せき)が 足(た)りない ときは、次(つぎ)の 組(くみ)を 見(み)ます。入(はい)れなかった 組(くみ)は、補欠(ほけつ)の いちばん 前(まえ)に なります。",
        "A party stands or falls together. A party that does not fit into the places left is passed over and is first on the waiting list.";
    steps: "抽選の日程", "いつ", "When";
    step_closes: "申込みの締切", "しめきり", "Applications close";
    step_paper: "郵送・ファクスの必着日", "手紙(てがみ)・ファクスが とどく 日(ひ)", "Paper must have arrived";
    step_fix: "名簿の確定", "名簿(めいぼ)を 決(き)める", "The list is fixed";
    step_fix_more: "重複などを確かめ終えた申込みの一覧を、抽選番号だけで確定します。", "くじの 番号(ばんごう)だけの 名簿(めいぼ)です。", "By draw number only, once duplicates and eligibility are settled";
    step_open: "秘密の値の公開（名簿の確定のあと、外部の数字の日になる前）", "ひみつの 数字(すうじ)を 見(み)せる", "The secret is opened (after that, and before the day of the outside number)";
    step_outside: "外部の数字の日", "外(そと)の 数字(すうじ)の 日(ひ)", "Day of the outside number";
    step_draw: "抽選", "くじ", "Draw";
    step_release: "結果のお知らせ（ウェブ・メール・電話・郵送とも同時）", "結果(けっか)を お知(し)らせ", "Results, in every channel at once";
    done: "済み", "おわり", "done";

    how: "この抽選について公表すること", "みんなに 見(み)せる こと", "What is published";
    state: "現在の状況", "いま", "Now";
    state_announced: "名簿の確定前です", "名簿(めいぼ)は まだです", "The list is not fixed yet";
    state_fixed: "名簿が確定し、抽選を待っています", "名簿(めいぼ)が 決(き)まりました", "The list is fixed; it is not drawn yet";
    state_decided: "抽選が終わり、結果のお知らせを待っています", "くじが 終(お)わりました。お知(し)らせを まって ください", "It has been drawn; the results are released at the announced time";
    state_released: "結果を公表しました", "結果(けっか)が 出(で)ました", "The results are public";
    state_stopped: "この抽選は中止しました", "この くじは やめました", "This draw was stopped";
    stopped_why: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    why_dates: "募集の日程が変わったため、新しい日程で抽選を公表し直しました。", "日(ひ)にちが かわりました。", "The dates of the offering changed; a draw with the new ones was announced.";
    why_not_fixed: "外部の数字の日になる前に名簿を確定できなかったため、新しい日程で抽選を公表し直しました。", "名簿(めいぼ)が 間(ま)に 合(あ)いませんでした。新(あたら)しい 日(ひ)に します。",
        "The list could not be fixed before the day of the outside number; a draw with new dates was announced.";
    why_not_held: "募集が中止になったか、決め方が変わったため。", "募集(ぼしゅう)が なくなりました。", "The offering is cancelled, or places are given otherwise.";
    newest: "この募集の新しい抽選のページ", "新(あたら)しい くじの ページ", "The offering's draw in force";
    algorithm: "計算の方法", "計算(けいさん)の やりかた", "Algorithm";
    commitment: "秘密の値の指紋（SHA-256）", "ひみつの 数字(すうじ)の しるし（SHA-256）", "Fingerprint of the secret (SHA-256)";
    commitment_more: "秘密の値はプログラムが作り、開く時までどのアカウントにも表示しません。", "だれも 見(み)られません。", "The program made the secret and shows it to no account until it is opened.";
    secret: "秘密の値", "ひみつの 数字(すうじ)", "Secret";
    secret_sealed: "まだ開いていません", "まだです", "not opened yet";
    secret_not_opened: "開くことができませんでした。外部の数字だけで決めます。（{}）", "見(み)せられませんでした。外(そと)の 数字(すうじ)だけで 決(き)めます。（{}）", "It could not be opened; the outside number alone decides. ({})";
    reason_too_late: "外部の数字の日になったため", "時間(じかん)が すぎました", "the day of the outside number had begun";
    reason_other: "公表した指紋と合わないため", "しるしが ちがいます", "it does not match the published fingerprint";
    outside: "外部の数字", "外(そと)の 数字(すうじ)", "Outside number";
    outside_of: "{}の値", "{}の 数字(すうじ)", "of {}";
    publisher: "公表するところ", "どこが 出(だ)すか", "Published by";
    second: "公表されないとき", "ない とき", "If it is not published";
    value: "数字", "数字(すうじ)", "The number";
    places: "定員", "席(せき)の 数(かず)", "Places";
    digest: "名簿の指紋（SHA-256）", "名簿(めいぼ)の しるし（SHA-256）", "Fingerprint of the list (SHA-256)";
    not_yet: "名簿の確定後に公表します", "まだです", "published once the list is fixed";
    seed: "抽選の種", "くじの たね", "Seed";
    not_needed: "申込みが定員以内だったため、抽選は行いませんでした。全員の参加が決まりました。", "人(ひと)が 少(すく)ないので、くじは しませんでした。みんな 参加(さんか)できます。",
        "There were no more applications than places: nothing was drawn, and everybody has a place.";
    results: "結果", "結果(けっか)", "Result";
    counted: "申込み {}件のうち、参加決定 {}件（{}）、補欠 {}件", "申(もう)し込(こ)み {}、参加(さんか) {}（{}）、補欠(ほけつ) {}", "{} applications: {} have a place ({}), {} are on the waiting list";
    list: "抽選番号ごとの結果", "番号(ばんごう)の 結果(けっか)", "Results by draw number";
    number: "抽選番号", "くじの 番号(ばんごう)", "Draw number";
    size: "人数・組数", "人数(にんずう)", "Size";
    outcome: "結果", "結果(けっか)", "Result";
    placed: "参加決定", "参加(さんか)できます", "place";
    turn: "補欠{}番", "補欠(ほけつ) {}番(ばん)", "waiting list, no. {}";
    nothing: "落選", "参加(さんか)できません", "none";
    few: "申込みが10件に満たないため、番号ごとの結果は、申し込んだ方のページだけでご覧いただけます。", "申(もう)し込(こ)みが 少(すく)ないので、申(もう)し込(こ)んだ 人(ひと)だけが 見(み)られます。",
        "With fewer than ten applications, the lines are shown to the applicants only, on their own pages.";
    gone: "番号ごとの結果の公表期間（結果のお知らせから30日間）は終わりました。", "番号(ばんごう)の 結果(けっか)を 見(み)せる 30日(にち)が 終(お)わりました。",
        "The 30 days in which the lines are public are over.";
    until: "番号ごとの結果は、{}まで公表します。", "{}まで 見(み)られます。", "The lines are public until {}.";
    replay: "自分で確かめる", "自分(じぶん)で たしかめる", "Check it yourself";
    replay_own: "自分の順番は、「抽選の種」、空白1つ、抽選番号の順に並べた文字の SHA-256 を計算すると分かります。この値の小さい順に、定員に入るかどうかを確かめました。", "「くじの たね」と 番号(ばんごう)で 計算(けいさん)できます。",
        "For your own turn, take the SHA-256 of the seed, a blank and your draw number: the smaller, the earlier.";
    replay_all: "全体を確かめるには、データ（JSON）を保存し、プログラム tsudoi で {} を実行します。ほかのプログラムでも、公開している手順どおりに計算できます。", "データ（JSON）で ぜんぶ 計算(けいさん)できます：{}",
        "To check all of it, save the data (JSON) and run {} with the program tsudoi, or any program that follows the published procedure.";
    procedure: "公開している手順の全文", "やりかた（ぜんぶ）", "The whole procedure";
    data: "この抽選のデータ（JSON）", "データ（JSON）", "This draw's data (JSON)";
    offering: "募集のページ", "講座(こうざ)の ページ", "Course or event page";
    none_yet: "この募集の抽選は、まだ公表されていません。", "くじは まだです。", "No draw has been announced for this offering yet.";

    // The office.
    office_title: "抽選", "くじ", "Draw";
    next: "次にすること", "つぎに する こと", "What to do next";
    next_announced: "名簿は{}に自動で確定します。それまでに、重複の疑いがある申込みを確かめてください。", "名簿(めいぼ)は {}に 決(き)まります。", "The list is fixed by itself on {}. Until then, settle applications that may be duplicates.";
    next_twins: "重複の疑いがある申込み：{}件", "同(おな)じ 人(ひと)かも しれない：{}", "Applications that may be duplicates: {}";
    next_wait_open: "名簿が確定しました。秘密の値はまもなく自動で開きます。", "名簿(めいぼ)が 決(き)まりました。", "The list is fixed. The secret is opened by itself shortly.";
    next_wait: "{}以降に、外部の数字を2人で1回ずつ入力してください。2人の入力が一致すると抽選します。", "{}から、2人(ふたり)で 数字(すうじ)を 入(い)れます。", "From {} on, two people each enter the outside number. It is drawn when both read the same.";
    next_read: "公表された外部の数字を入力してください。もう1人が同じ数字を入力すると、抽選します。", "数字(すうじ)を 入(い)れて ください。", "Enter the outside number as it is published. It is drawn when another person enters the same.";
    next_read_second: "1人目の入力が済みました。もう1人が、公表元を自分で見て入力してください。", "もう 1人(ひとり)が 入(い)れて ください。", "One person has entered it. Another looks it up and enters it too.";
    next_other: "1人目の入力はあなたです。ほかの担当者が入力してください。", "ほかの 人(ひと)が 入(い)れて ください。", "You were the first; somebody else has to enter it now.";
    next_approve: "抽選の結果（案）を確かめ、決裁してください。決裁すると、{}に全員へ同時にお知らせします。", "結果(けっか)を 見(み)て 決(き)めて ください。{}に お知(し)らせします。", "Look at the proposed result and decide. Once approved, it is released to everybody on {}.";
    next_partner: "外部の数字の入力と決裁は、市の担当者が行います。", "市(し)の 人(ひと)が します。", "The city's staff enter the number and decide.";
    next_release: "決裁済みです。{}に、ウェブとメールへ同時に自動で公表します。", "{}に お知(し)らせします。", "Approved. It is released by itself on {}.";
    next_print: "メールのない方（{}人）には、通知を印刷してお送りください。", "メールが ない 人(ひと)（{}）に 手紙(てがみ)を 送(おく)って ください。", "Print the notices for those without e-mail ({}).";
    to_print: "結果の通知（紙）と、抽選番号の一覧を印刷する", "結果(けっか)の 手紙(てがみ)を 印刷(いんさつ)する", "Print result letters, and the results by draw number";
    next_done: "結果を公表しました。", "おわりました。", "The results are public.";
    read_label: "外部の数字（{}）", "外(そと)の 数字(すうじ)（{}）", "Outside number ({})";
    read_hint: "半角で、空白1つで区切ります。例：{}", "れい：{}", "Separate the numbers by one blank, for example {}";
    read_do: "この数字を入力する", "入(い)れる", "Enter this number";
    read_differs: "2人の入力が一致しませんでした。公表元を確かめ、2人とも入力し直してください。抽選はまだ行っていません。", "数字(すうじ)が ちがいます。もういちど 入(い)れて ください。",
        "The two numbers differ. Look it up again, both of you. Nothing has been drawn.";
    read_form: "数字の形が違います。公表された小数第1位までの数字を4つ、空白1つで区切って入力してください。", "数字(すうじ)の かたちが ちがいます。", "This is not the announced form: four numbers with one decimal each, separated by one blank.";
    read_not_yet: "外部の数字の入力は、{}からです。", "{}からです。", "The number can be entered from {}.";
    read_same: "1人目の入力と同じ人は、2人目になれません。", "ほかの 人(ひと)が 入(い)れて ください。", "Who entered it first cannot be the second.";
    approve: "この結果を決裁する", "決(き)める", "Approve this result";
    approve_more: "決裁する人は、公表を止めることはできますが、名簿や結果を変えることはできません。", "結果(けっか)は かえられません。", "Who approves may stop the release, but can change neither list nor result.";
    paper: "決裁用の書類（A4）", "紙(かみ)（A4）", "Paper for the decision (A4)";
    stop: "この抽選を中止する", "やめる", "Stop this draw";
    stop_more: "中止した抽選は、理由とともに公開されたままになります。名簿の確定後に中止すると、抽選のやり直しはできません。申込みはすべて終了し、全員に理由をお知らせします。", "やめた くじと 理由(りゆう)は みんなが 見(み)られます。", "A draw that was stopped stays public with its reason. Once the list is fixed there is no other draw: all applications end, and everybody is told why.";
    stop_reason: "中止の理由（公表されます）", "理由(りゆう)（みんなが 見(み)ます）", "Reason (it is published)";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    reason_long: "理由は{}字までで入力してください。", "{}字(じ)までです。", "At most {} characters.";
    not_now: "状況が変わったため、この操作はできませんでした。いまの状況を確かめてください。", "できませんでした。", "Things have moved on meanwhile; this could not be done.";
    public_page: "公開しているページ", "みんなの ページ", "The public page";
    numbers: "外部の数字を入力した人", "数字(すうじ)を 入(い)れた 人(ひと)", "Number entered by";
    approved_by: "決裁した人", "決(き)めた 人(ひと)", "Approved by";
    proposal: "抽選の結果（案）", "結果(けっか)（案(あん)）", "Proposed result";
    dry: "試しに抽選する", "ためしに する", "Dry run";
    dry_more: "本番とは別の秘密の値と数字で試します。本番の結果とは関係ありません。", "ほんとうの くじでは ありません。", "Practice with another secret and another number; it says nothing about the draw.";
    dry_result: "試行（本番ではありません）", "ためし", "Dry run (not the draw)";

    again: "二次募集をする", "もういちど 募集(ぼしゅう)する", "Open a second round";
    second_more: "空いているところを、席のなかった方だけにご案内します。期日までに希望を選び直した方で、あらためて抽選します（別の秘密の値・別の外部の数字）。", "席(せき)が なかった 人(ひと)だけが もういちど えらびます。", "What is left is offered to those who got no place. Those who name new wishes in time enter a draw with another secret and another outside number.";
    second_on: "希望を選び直せる最後の日", "さいごの 日(ひ)", "Last day to name wishes";
    second_on_hint: "例：2026-12-20（その日の午後5時まで）", "れい：2026-12-20", "Such as 2026-12-20 (until 5 p.m.)";
    second_on_wrong: "明日以降の日付を、2026-12-20 のように入力してください。", "あしたからの 日(ひ)を 書(か)いて ください。", "A date from tomorrow on, such as 2026-12-20.";
    second_do: "二次募集を始める", "はじめる", "Open it";
    missed_title: "名簿になかった申込みの取扱い", "名簿(めいぼ)に なかった 申(もう)し込(こ)み", "An application that was missed";
    missed_more: "締切りまでに届いていたのに、市の手違いで名簿に入らなかった申込みを入力します。抽選のやり直しはしません。この申込みを加えて同じ計算をやり直し、席があったはずのときは、定員のほかに席を追加します。ほかの方の結果は変わりません。",
        "市(し)が まちがえて 名簿(めいぼ)に 入(い)れなかった 申(もう)し込(こ)みです。くじは やりなおしません。",
        "For an application that came in time and was missed through the city's fault. There is no new draw: the same one is replayed with it added. If it would have had a place, it gets an extra one; nobody else's result changes.";
    missed_place: "この申込みを加えて計算し直すと、席がありました。決定すると、定員のほかに席を追加し、本人にお知らせします。", "席(せき)が ありました。席(せき)を ふやします。", "With it added, it would have had a place. Deciding gives it an extra one and tells the applicant.";
    missed_turn: "この申込みを加えて計算し直すと、補欠でした。決定すると、補欠の最後に加え、本人にお知らせします。", "補欠(ほけつ)でした。", "With it added, it would have been on the waiting list. Deciding puts it at its end and tells the applicant.";
    missed_nothing: "この申込みを加えて計算し直しても、落選でした。決定すると、その結果を本人にお知らせします。", "席(せき)は ありませんでした。", "With it added, it would have had no place. Deciding tells the applicant.";
    missed_reason: "見つかった経緯", "どうして なかったか", "How it was found";
    missed_reason_more: "いつ届き、なぜ名簿に入らなかったか。記録に残ります。", "記録(きろく)に のこります。", "When it came, and why it was not on the list. It is kept in the record.";
    missed_decide: "この取扱いを決定する", "決(き)める", "Decide so";
    missed_not_now: "番号ごとの結果の期間が過ぎたため、計算し直せません。", "もう 計算(けいさん)できません。", "The time in which the lines are kept is over: nothing can be replayed.";
    missed_counted: "市の手違いで名簿に入らなかった申込み：{}件（うち席を追加したもの {}件）", "名簿(めいぼ)に なかった 申(もう)し込(こ)み：{}（席(せき)を ふやした：{}）", "Applications that had been missed: {} (of which given an extra place: {})";

    // The paper.
    paper_title: "抽選の結果について（伺い）", "くじの 結果(けっか)", "Result of a draw, for decision";
    paper_ask: "次の募集について、公表した手順により抽選を行いました。結果のとおり参加者を決定してよろしいか伺います。", "この 結果(けっか)で いいですか。", "The draw below was made by the published procedure. Approval of its result is asked for.";
    paper_seals: "決裁欄", "はんこ", "Decision";
    seal_head: "課長", "課長(かちょう)", "Head";
    seal_deputy: "係長", "係長(かかりちょう)", "Deputy";
    seal_clerk: "担当", "担当(たんとう)", "Clerk";
    of_offering: "募集", "講座(こうざ)・イベント", "Course or event";
    rule: "決め方", "やりかた", "Rule";
    overrules: "人が規則と違う扱いをした件数", "人(ひと)が かえた 数(かず)", "Cases in which a person overruled the rule";
    none: "なし（この抽選では、人が結果を変えることはできません）", "なし", "None (no one can change a result of this draw)";
    drawn_at: "抽選した日時", "くじの 日(ひ)", "Drawn on";
    entries: "申込みの件数", "申(もう)し込(こ)み", "Applications";

    class_title: "抽選のときの優先の区分", "くじの ときの 区分(くぶん)", "Your class in the draw";
    class_ruled: "お申し出を受けて、担当者が確かめた区分です。理由：{}", "市(し)の 人(ひと)が たしかめました。理由(りゆう)：{}", "As a person found after your objection. Reason: {}";
    class_bound: "この区分の方が先に決まる上限：{}", "先(さき)に 決(き)まるのは {}まで", "Decided first for this class: at most {}";
    class_again: "上限までに決まらなかった方は、区分のない方と同じ順番で、もう一度確かめました。",
        "そこで 決(き)まらなかった 人(ひと)は、区分(くぶん)が ない 人(ひと)と いっしょに もういちど たしかめました。",
        "Who was not reached within that was tried again in one order with those in no class.";
    class_unbounded: "この区分の方は、あとの区分の方と区分のない方より先に決まりました。この区分の方どうしは、抽選の順番です。",
        "この 区分(くぶん)の 人(ひと)は 先(さき)に 決(き)まりました。区分(くぶん)の 中(なか)は くじの 順番(じゅんばん)です。",
        "This class was decided before later ones and before those in none; within it the draw's order counted.";
    class_none: "区分のある方のあとに、抽選の順番で決まりました。", "区分(くぶん)が ある 人(ひと)の あとに、くじの 順番(じゅんばん)で 決(き)まりました。", "Decided after all classes, in the draw's order.";
    class_all_fitted: "お申込みが定員以内だったため抽選は行わず、区分にかかわらず全員の参加が決まりました。", "みんなの 席(せき)が ありました。くじは しませんでした。",
        "There was a place for everybody, so nothing was drawn and classes decided nothing.";
    class_counts: "同じ区分のお申込みは{}件で、そのうち抽選で参加が決まったのは{}件です。", "おなじ 区分(くぶん)は {}で、当(あ)たりは {}です。", "There were {} applications of the same class; the draw gave {} of them a place.";
    class_result: "あなたの抽選の結果：{}", "あなたの くじの 結果(けっか)：{}", "What the draw gave you: {}";
}
