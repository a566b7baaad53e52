use crate::text::words;

words! {
    title: "企画書", "企画書(きかくしょ)", "Proposals";
    intro: "講座や催しを新しくつくるとき、また載せているものを書き直すときは、ここから始めます。書きかけでもそのまま残ります。",
        "新(あたら)しい 講座(こうざ)や イベントは ここから 作(つく)ります。とちゅうでも なくなりません。",
        "New courses and events are begun here, and published ones are worked over. What you have begun is kept.";
    instructors_until: "講師の連絡先と謝金の欄は、{}を過ぎると消えます（最後に保存してから{}日）。残すときは、それまでに保存し直してください。", "先生(せんせい)の 連絡先(れんらくさき)は、{}の あと きえます（さいごから {}日(にち)）。", "The instructors' contacts and honoraria go after {} ({} days after the last edition). Save it again before then to keep them.";
    kept_by: "担当：{}（この企画書についてのお知らせが届きます）", "担当(たんとう)：{}", "Kept by {}, who hears what becomes of it.";
    begin: "新しくつくる", "新(あたら)しく 作(つく)る", "Begin a new one";
    begin_last: "前の年度と同じ内容でつくる", "前(まえ)の 年(ねん)と おなじに 作(つく)る", "Again, like an earlier one";
    begin_last_more: "日付は、翌年の同じ月・同じ週の同じ曜日に置きかえます。休館日や祝日にあたる日は、お知らせします。",
        "日(ひ)は つぎの 年(ねん)の おなじ 週(しゅう)の おなじ 曜日(ようび)に します。", "Dates move to the same week and weekday of the next year. Closed days and holidays are pointed out.";
    begin_template: "ひな形からつくる", "かんたんな 形(かたち)から 作(つく)る", "From a template";
    copy_of: "もとにする募集", "もとに する もの", "Which one";
    copy_do: "この内容でつくる", "これで 作(つく)る", "Begin with this";
    same_again: "同じ内容で{}をつくる", "おなじ 内容(ないよう)で {}を 作(つく)る", "The same again for {}";
    edit_published: "載せている内容を書き直す", "出(で)て いる ことばを なおす", "Work over what is published";
    edit_published_more: "日時・会場の変更や中止は、各回の「変更・中止」から行います。", "日(ひ)や 場所(ばしょ)を かえる ときは「変更(へんこう)・中止(ちゅうし)」から。", "Dates, venues and cancellations are changed session by session.";
    kind: "種類", "しゅるい", "Kind";
    partner: "主催する団体", "する 団体(だんたい)", "Organising partner";
    for_group: "団体から預かった紙の企画書を、代わりに入力する", "団体(だんたい)の 紙(かみ)を かわりに 書(か)く", "I type in a group's paper proposal";
    our_own: "自分の団体の企画（代わりに入力しない）", "自分(じぶん)の 団体(だんたい)の もの", "Our own (for nobody else)";
    confirm_waits: "団体の確認を待っています。団体の方が自分のアカウントで確認するか、市の職員が紙・窓口・電話で確かめると、審査に進みます。",
        "団体(だんたい)の 返事(へんじ)を まって います。団体(だんたい)の 人(ひと)か 市(し)の 人(ひと)が たしかめます。",
        "It waits for the group. The group confirms it with an account of its own, or the city's staff ask on paper, at the counter or by telephone.";
    for_group_more: "入力したあと、団体の方に内容を確かめていただきます。", "あとで 団体(だんたい)の 人(ひと)に 見(み)て もらいます。", "The group confirms it before it is reviewed.";
    none: "書きかけの企画書はありません。", "まだ ありません。", "There are none yet.";
    mine: "作業中の企画書", "いま 書(か)いて いる もの", "Being worked on";
    queue: "審査を待つ企画書", "まって いる もの", "Waiting for review";
    done: "掲載が決まった企画書", "決(き)まった もの", "Approved";
    name: "名前", "名前(なまえ)", "Name";
    state: "状態", "いま", "State";
    changed: "最後の更新", "さいご", "Last saved";
    answer_by: "回答の期限", "いつまで", "Answer due";
    overdue: "期限を過ぎています", "おくれて います", "overdue";
    untitled: "（名前はまだありません）", "（名前(なまえ)は まだ）", "(no name yet)";
    state_writing: "書きかけ", "書(か)いて いる", "Being written";
    state_returned: "修正のお願いがあります", "なおして ください", "Came back with remarks";
    state_to_confirm: "団体の確認待ち", "団体(だんたい)を まって いる", "Waiting for the group";
    state_in_review: "市の審査中", "市(し)が 見(み)て いる", "In review";
    state_scheduled: "掲載予定", "これから 出(だ)す", "To be published";
    state_published: "掲載中", "出(で)て いる", "Published";
    state_dropped: "取りやめ", "やめた", "Dropped";

    tasks: "入力する内容", "書(か)く こと", "What to fill in";
    tasks_more: "上から順に確かめてください。どの項目からでも入力でき、途中で保存できます。", "上(うえ)から 見(み)て ください。どこからでも いいです。", "Go through them from the top, in any order you like. Each part is saved by itself.";
    complete: "入力済み", "できた", "Complete";
    to_mend: "{}か所を直してください", "{}つ なおして ください", "{} to mend";
    optional: "任意", "書(か)かなくても いい", "Optional";
    about: "名前と内容", "名前(なまえ)と 内容(ないよう)", "Name and content";
    dates: "日程と会場", "日(ひ)と 場所(ばしょ)", "Dates and venue";
    places: "定員と決め方", "何人(なんにん)・決(き)め方(かた)", "Places and how they are given";
    who: "対象", "だれが 来(き)て いいか", "Who may take part";
    period: "掲載と受付の期間", "いつから いつまで", "Publication and registration";
    questions: "申込みで聞くこと", "聞(き)く こと", "Questions";
    details: "費用・持ち物・配慮", "お金(かね)・もちもの", "Fee, what to bring, support";
    contact: "問合せ先・主催・個人情報", "聞(き)く ところ・個人情報(こじんじょうほう)", "Contact, hosts, personal data";
    texts: "やさしい日本語・英語", "やさしい 日本語(にほんご)・英語(えいご)", "Easy Japanese and English";
    save: "保存して次へ", "書(か)いて つぎへ", "Save and go on";
    save_stay: "保存して一覧へ", "書(か)いて もどる", "Save and go back";
    seldom: "くわしい設定", "くわしい こと", "More";
    add_row: "行を追加", "ふやす", "Add a row";
    drop_row: "この行を消す", "これを けす", "Take this row away";
    spread_title: "規則で日付を並べる", "きまりで 日(ひ)を ならべる", "List dates by a rule";
    spread_do: "日付を並べる", "ならべる", "List the dates";
    spread_done: "{}日を並べました。下の表を確かめて、保存してください。", "{}日(にち) ならべました。下(した)を 見(み)て、のこして ください。", "{} dates were listed. Check them below, then save.";
    spread_none: "この規則にあたる日がありません。曜日と期間を確かめてください。", "その 日(ひ)が ありません。", "No day fits this rule. Check weekdays and period.";
    spread_left_out: "次の日は外しました。開催する場合は、行を追加して入力してください。", "つぎの 日(ひ)は はずしました。", "These days were left out. Add them by hand if they should take place.";
    spread_missing: "曜日、期間、開始と終了の時刻を入力してください。", "曜日(ようび)、日(ひ)、時間(じかん)を 書(か)いて ください。", "Please give weekdays, period and times.";
    submit_title: "市へ提出", "市(し)に 出(だ)す", "Submit";
    submit_more: "提出すると、市が{}までに掲載基準と照らして確認し、結果をメールでお知らせします。", "{}までに 市(し)が 見(み)て、メールで 知(し)らせます。", "The city reads it against the published standards and answers by e-mail by {}.";
    submit_group_more: "提出すると、まず団体の方に内容を確かめていただき、そのあと市が審査します。", "さきに 団体(だんたい)の 人(ひと)が 見(み)ます。", "The group confirms it first; then the city reviews it.";
    submit_do: "提出する", "出(だ)す", "Submit it";
    not_complete: "まだ直すところがあります。印のある項目を開いてください。", "まだ なおす ところが あります。", "Something is still to be mended. Open the parts that are marked.";
    confirmed_how: "団体の確認", "団体(だんたい)の 確認(かくにん)", "How the group confirmed";
    confirm_title: "団体の確認", "団体(だんたい)の 確認(かくにん)", "Confirmation by the group";
    confirm_more: "市が預かった企画書を入力したものです。内容をご覧になり、このままでよければ確認してください。", "市(し)が かわりに 書(か)きました。よければ おして ください。", "This was typed in from your paper. If it is right, please confirm it.";
    confirm_do: "この内容でよい", "これで いい", "This is right";
    confirm_staff_more: "団体の方から確認を受けたときは、その方法を選んで記録してください。", "団体(だんたい)の 人(ひと)から 聞(き)いたら、えらんで ください。", "When the group has confirmed otherwise, record how.";
    confirm_back: "直したいところがある", "なおしたい", "Something is to be changed";
    how_paper: "書面で", "紙(かみ)で", "On paper";
    how_counter: "窓口で", "窓口(まどぐち)で", "At the counter";
    how_phone: "電話で", "電話(でんわ)で", "By telephone";
    how_account: "団体の方がこの画面で", "この ページで", "By the group on this page";
    take_back: "提出を取り下げて書き直す", "もどして なおす", "Take it back to change it";
    drop: "この企画書を取りやめる", "やめる", "Drop this proposal";
    drop_more: "取りやめても、書いた内容は残ります。", "書(か)いた ことは のこります。", "What was written is kept.";
    resume: "もう一度書き始める", "また 書(か)く", "Work on it again";
    preview: "住民の見え方を確かめる", "みんなに どう 見(み)えるか", "See it as residents do";
    preview_title: "住民の見え方", "みんなの 見(み)え方(かた)", "As residents see it";
    preview_more: "スマートフォンの幅で表示しています。ボタンは押せません。", "スマホの 大(おお)きさです。", "Shown at a phone's width. Buttons do nothing here.";
    preview_form: "申込みフォームを見る", "申(もう)し込(こ)みの ページ", "The application form";
    preview_page: "募集のページを見る", "講座(こうざ)の ページ", "The offering's page";
    preview_later: "直すところがあるため、まだ表示できません。", "まだ 見(み)られません。", "It cannot be shown yet: something is to be mended.";
    history: "これまでの版", "前(まえ)の もの", "Earlier editions";
    history_by: "{}　{}さん", "{}　{}さん", "{}, {}";
    history_first: "最初の版", "さいしょ", "The first edition";
    history_same: "変わったところはありません。", "おなじです。", "Nothing changed.";
    was: "前", "まえ", "Before";
    now: "後", "あと", "Now";
    empty: "（なし）", "（なし）", "(empty)";
    version: "第{}版", "{}ばんめ", "Edition {}";

    conflict: "ほかの人が先に保存しました", "ほかの 人(ひと)が さきに 書(か)きました", "Somebody else saved this before you";
    conflict_more: "{}さんが、あなたが開いたあとに次のところを変えました。そこは、あなたの入力が下に残っています。ほかのところは、{}さんが直したとおりになっています。確かめてから、もう一度保存してください。",
        "{}さんが かえました。そこは、あなたの 書(か)いた ことが 下(した)に あります。ほかは {}さんの とおりです。もういちど のこして ください。",
        "After you opened it, {} changed the following. There, what you typed is kept below; elsewhere it is as {} left it. Check it and save again.";
    not_open: "保存していません：この企画書は、いまは書き直せません", "まだ のこして いません：いまは なおせません", "Not saved: this proposal cannot be changed now";
    not_open_more: "入力しているあいだに、提出されたか、審査が進みました。入力した内容は下に残っています。必要なところを書き写してから、企画書の画面で「提出を取り下げて書き直す」を選び、もう一度入力してください。",
        "書(か)いて いる あいだに、ほかの 人(ひと)が 出(だ)しました。書(か)いた ことは 下(した)に あります。うつしてから、もどして、もういちど 書(か)いて ください。",
        "While you were typing, it was submitted or decided on. What you typed is kept below: copy what you need, take the proposal back to be changed on its page, and enter it again.";
    not_open_see: "企画書の画面を見る", "企画書(きかくしょ)を 見(み)る", "See the proposal";

    review_title: "掲載の審査", "みる", "Review";
    review_more: "掲載基準の各項目を確かめ、すべて満たすときに承認してください。", "きまりを ぜんぶ 見(み)て ください。", "Check each of the standards; approve when all are met.";
    review_own: "自分が書いた、または提出した企画書は、別の職員が審査します。", "自分(じぶん)で 書(か)いた ものは ほかの 人(ひと)が 見(み)ます。", "What you wrote or submitted yourself is reviewed by another.";
    review_check: "次のことを確かめました", "たしかめた こと", "I have checked that";
    review_missing: "掲載基準のすべての項目を確かめてください。満たさないものがあるときは、修正をお願いしてください。", "ぜんぶ たしかめて ください。", "Please check every standard. If one is not met, ask for changes instead.";
    approve: "承認して掲載する", "いい", "Approve and publish";
    approve_at: "{}に掲載されます。", "{}に 出(で)ます。", "It will be published on {}.";
    approve_now: "承認すると、すぐに掲載されます。", "すぐに 出(で)ます。", "It is published as soon as you approve it.";
    return_title: "修正をお願いする", "なおして もらう", "Ask for changes";
    remark: "直してほしいこと", "なおして ほしい こと", "What to change";
    remark_missing: "直してほしいことを入力してください。", "書(か)いて ください。", "Please write what to change.";
    remark_long: "1000文字までで入力してください。", "1000字(じ)までで 書(か)いて ください。", "At most 1000 characters.";
    return_do: "修正をお願いする", "たのむ", "Send it back";
    returned_remark: "市からの修正のお願い", "市(し)からの お願(ねが)い", "What the city asks you to change";
    decided_approved: "{}に{}さんが承認しました。", "{}に {}さんが いいと しました。", "Approved on {} by {}.";
    decided_returned: "{}に{}さんが修正をお願いしました。", "{}に {}さんが たのみました。", "Sent back on {} by {}.";
    action_first: "市の計画のどの事業にあたるかを選んでください。", "計画(けいかく)の どれかを えらんで ください。", "Please choose which part of the plan it serves.";
    gone: "この企画書の状態が変わっています。いまの状態を確かめてください。", "もう かわって います。", "This proposal has moved on. Please look at where it stands now.";

    warnings: "ご確認ください", "たしかめて ください", "Please check";
    warn_taken: "{}：同じ時間に、同じ会場で「{}」の予定があります。", "{}：おなじ 時間(じかん)、おなじ 場所(ばしょ)に「{}」が あります。", "{}: \"{}\" is planned at the same venue and time.";
    warn_instructor: "{}：講師の{}さんは、同じ時間に「{}」を担当しています。", "{}：{}さんは おなじ 時間(じかん)に「{}」が あります。", "{}: {} teaches \"{}\" at the same time.";
    warn_holiday: "{}は祝日（{}）です。", "{}は 休(やす)みの 日(ひ)（{}）です。", "{} is a holiday ({}).";
    warn_year_end: "{}は年末年始です。", "{}は 年末年始(ねんまつねんし)です。", "{} falls in the year-end closing.";
    warn_closed: "{}は会場の休館日です。", "{}は 場所(ばしょ)が 休(やす)みです。", "The venue is closed on {}.";
    warn_crowded: "前回は{}の定員に{}の申込みがありました。先着順では、受付開始の直後に埋まり、電話や窓口の方が申し込めないおそれがあります。抽選をお勧めします。",
        "前(まえ)は {}の ところに {}の 申(もう)し込(こ)みが ありました。くじが いいです。",
        "Last time {} places drew {} applications. First come, first served would be full within moments; a draw is fairer.";
    warn_weather: "屋外の会場です。荒天のときの判断をいつ、どこで知らせるかが書かれていません。「詳しい内容」の「荒天時の判断」に書いてください。", "そとで します。天気(てんき)が わるい とき、いつ、どこで 知(し)らせるか 書(か)いて ください。", "It is outdoors, but nothing says when and where a decision about bad weather is published. Please write it under \"In bad weather\".";
    in_review_named: "{}（審査中の企画書）", "{}（まだ 見(み)て います）", "{} (a proposal in review)";
    in_review_other: "審査中のほかの団体の企画書", "ほかの 団体(だんたい)の 企画書(きかくしょ)", "another partner's proposal in review";
    teaches_on: "担当する回：{}", "教(おし)える 日(ひ)：{}", "Teaches on: {}";
    teaches_none: "この名前は、日程の「講師」欄にありません。公開する名前と連絡先を結びつけるため、同じ名前にしてください。", "この 名前(なまえ)は 日(ひ)に ありません。おなじ 名前(なまえ)に して ください。", "No date names this instructor. Write the name as it stands on the dates, so that the two belong together.";
    taught_by: "{}さんの連絡先と謝金は「{}」の講師{}にあります。", "{}さんの 連絡先(れんらくさき)は「{}」の {}ばんめに あります。", "How to reach {} and what is paid stand under \"{}\", instructor {}.";
    warn_capacity: "会場の収容人数は{}人です。", "その 場所(ばしょ)は {}人(にん)までです。", "The venue holds {} people.";

    missing: "入力してください。", "書(か)いて ください。", "Please fill this in.";
    choose: "選んでください。", "えらんで ください。", "Please choose.";
    too_long: "{}文字までで入力してください。", "{}字(じ)までで 書(か)いて ください。", "At most {} characters.";
    no_date: "日付は「2027-06-05」のように入力してください。", "日(ひ)は「2027-06-05」のように 書(か)いて ください。", "Please write the date as in 2027-06-05.";
    no_time: "時刻は「13:30」のように入力してください。", "時間(じかん)は「13:30」のように 書(か)いて ください。", "Please write the time as in 13:30.";
    no_number: "0以上の数字を入力してください。", "数字(すうじ)を 書(か)いて ください。", "Please enter a number.";
    one_at_least: "1以上の数字を入力してください。", "1より 大(おお)きい 数字(すうじ)を 書(か)いて ください。", "Please enter 1 or more.";
    ends_before: "終了は開始より後の時刻にしてください。", "おわりは はじまりより あとです。", "It must end after it starts.";
    in_the_past: "過ぎた日時です。これからの日時を入力してください。", "もう すぎた 日(ひ)です。", "That is in the past.";
    no_sessions: "日付を1つ以上入力してください。", "日(ひ)を 書(か)いて ください。", "Please give at least one date.";
    twice: "同じ日時が2回あります。", "おなじ 日(ひ)が 2つ あります。", "The same date and time stands there twice.";
    no_such_session: "日程の番号を「1,3」のように入力してください。", "番号(ばんごう)を「1,3」のように 書(か)いて ください。", "Please give numbers of dates as in 1,3.";
    phone_wrong: "電話番号を確かめてください。", "電話番号(でんわばんごう)を 見(み)て ください。", "Please check the telephone number.";
    blackout_wrong: "「12/28～1/4・祝日・月曜日」のように入力してください。", "「12/28～1/4・祝日(しゅくじつ)・月曜日(げつようび)」の ように 書(か)いて ください。", "Write it as 12/28～1/4・祝日・月曜日.";
    closes_before: "締切りは受付開始より後にしてください。", "おわりは はじまりより あとです。", "Registration must close after it opens.";
    closes_after_start: "締切りは、最後の回が終わる前にしてください。", "さいごの 日(ひ)より 前(まえ)に して ください。", "Registration must close before the last session ends.";
    opens_too_soon: "受付開始は、広報が届く日から{}日以上後にしてください。広報で知る方が出遅れないためです。", "広報(こうほう)が とどいて から {}日(にち)より あとに して ください。", "Registration must open at least {} days after the city's paper is in people's hands, so that its readers are not late.";
    publish_after_opening: "掲載は受付開始より前にしてください。", "さきに 出(だ)して ください。", "It must be published before registration opens.";
    options_missing: "選択肢を2つ以上、1行に1つずつ入力してください。", "えらぶ ものを 2つより 多(おお)く 書(か)いて ください。", "Please give at least two options, one a line.";
    bounds_order: "上限は下限以上の数字にしてください。", "大(おお)きい 数字(すうじ)を 書(か)いて ください。", "The largest number must not be below the smallest.";
    shown_if_earlier: "この質問より前にある、同じときに聞く「選択肢」または「チェック」の質問の番号を入力してください。", "前(まえ)の 質問(しつもん)の 番号(ばんごう)を 書(か)いて ください。", "Please give the number of an earlier question of the same step that is answered by a choice or a tick.";
    shown_answer_unknown: "質問{}の答えのどれかを、そのまま入力してください（{}）。", "質問(しつもん){}の 答(こた)えを 書(か)いて ください（{}）。", "Please give one of the answers to question {} as written ({}).";
    born_order: "生年月日の範囲が逆になっています。", "日(ひ)が 反対(はんたい)です。", "The dates of birth are the wrong way round.";
    grade_order: "学年の範囲が逆になっています。", "学年(がくねん)が 反対(はんたい)です。", "The grades are the wrong way round.";
    below_taken: "すでに{}の参加が決まっているため、これより少なくできません。", "もう {} 決(き)まって います。", "{} are taken already; it cannot be less.";
    childcare_below: "すでに{}人のお子さんの託児が決まっているため、これより少なくできません。", "もう {}人(にん)の 子(こ)どもを あずかります。", "{} children are to be minded already; it cannot be less.";
    wishes_need_rows: "希望順位による割当てでは、「区分を自分で決める」を選び、受入先ごとに区分を作ってください。", "ところを 1つずつ 書(か)いて ください。", "For ranked wishes, define a way to take part for each place.";
    wishes_need_rank: "希望順位による割当てでは、すべての区分を同じまとまりにして「希望順位をつけて」を選び、定員の単位もそろえてください。", "ぜんぶ 同(おな)じ まとまりに して、「順番(じゅんばん)を つけて」を えらんで ください。", "For ranked wishes, put all ways to take part into one group with \"ranked wishes\", counted in one unit.";
    rank_needs_wishes: "「希望順位をつけて」は、決め方が「希望順位による割当て」のときだけ選べます。", "これは 「行(い)きたい 順番(じゅんばん)で」の ときだけ えらべます。", "\"Ranked wishes\" go with places given by ranked wishes only.";
    slots_fixed: "申込みの受付を始めたあとは、申込みの区分を増やしたり減らしたりできません。", "もう 申(もう)し込(こ)みが あります。かえられません。", "Once published, ways to take part cannot be added or taken away.";
    question_answered: "すでに答えた人がいる質問は消せません。", "もう 答(こた)えた 人(ひと)が います。", "A question that has been answered cannot be taken away.";
    completes_too_many: "回数は、全{}回以下にしてください。", "{}回(かい)までに して ください。", "There are {} sessions only.";
    retain_short: "保存期間は、最後の回より後の日にしてください。", "さいごの 日(ひ)より あとに して ください。", "It must be kept until after the last session.";

    session_row: "{}回目", "{}かいめ", "Date {}";
    slot_row: "区分{}", "{}ばん", "Way to take part {}";
    priority_row: "優先の区分{}", "先(さき)に なる 人(ひと) {}", "Who comes first: class {}";
    priority_needs_draw: "優先の区分は、決め方が「抽選」「希望順位による割当て」「選考」のときだけ使えます。", "くじや 選考(せんこう)の ときだけ 使(つか)えます。", "Priority classes go with a draw, ranked wishes or a screening only.";
    priority_question: "「はい（チェック）」で答える質問の番号を入力してください。", "チェックの しつもんの 番号(ばんごう)を 書(か)いて ください。", "Give the number of a question that is answered by a tick.";
    percent_ranked: "希望順位による割当てでは、席の上限は決められません。空けておいてください。", "ここは 書(か)かないで ください。", "With ranked wishes a class has no bound: leave it empty.";
    percent_wrong: "1から100までの数字を入力してください。", "1から 100までです。", "A number from 1 to 100.";
    years_wrong: "1から5までの年数を入力してください。", "1から 5までです。", "A number of years from 1 to 5.";
    question_row: "質問{}", "しつもん{}", "Question {}";
    host_row: "団体{}", "団体(だんたい){}", "Partner {}";
    receiver_row: "提供先{}", "もらう ところ{}", "Receiver {}";
    instructor_row: "講師{}", "先生(せんせい){}", "Instructor {}";

    standards_title: "掲載基準", "のせる きまり", "Standards for publication";
    standards_more: "つどいに講座・催しを載せるときの基準です。市の職員が、一つずつ確かめてから掲載します。", "つどいに のせる ときの きまりです。市(し)の 人(ひと)が たしかめます。", "What is published on Tsudoi meets these standards. City staff check each of them first.";
    standards_days: "提出から{}開庁日以内に回答します。", "出(だ)してから {}日(にち)までに 答(こた)えます。", "The city answers within {} working days.";
    standards_version: "第{}版", "{}ばんめ", "Version {}";

    bring: "一覧（CSV・Excel）からつくる", "リスト（CSV・Excel）から 作(つく)る", "From a list (CSV or Excel)";
    bring_more: "年間計画などの一覧を、1行につき1つの企画書にします。まず内容を確かめる画面が出ます。その画面で決めるまで、何も作られません。", "1行(ぎょう)が 1つに なります。まず 見(み)て、それから 作(つく)ります。", "Each line of a list becomes a proposal. You see first what would come of it; nothing is made before you say so.";
    bring_heads: "1行目に列の名前を置きます。使える列：{}。「名前」のほかは、なくてもかまいません。", "1行目(ぎょうめ)は 列(れつ)の 名前(なまえ)です：{}", "The first line names the columns: {}. Only the first is required.";
    bring_template: "見本の一覧をダウンロード（CSV）", "見本(みほん)（CSV）", "Download an example (CSV)";
    bring_file: "ファイル（CSV または XLSX）", "ファイル（CSV か XLSX）", "File (CSV or XLSX)";
    bring_look: "内容を確かめる", "見(み)る", "See what would come of it";
    bring_looked: "{}行のうち、{}行を企画書にできます。{}行はできません。", "{}行(ぎょう)の うち {}行(ぎょう)は できます。{}行(ぎょう)は できません。", "Of {} lines, {} can become proposals and {} cannot.";
    bring_unused: "使わない列：{}", "つかわない 列(れつ)：{}", "Columns that are not used: {}";
    bring_line: "行", "行(ぎょう)", "Line";
    bring_fate: "結果", "どう なるか", "What comes of it";
    bring_bad: "できません", "できません", "Cannot be taken";
    bring_do: "{}件の企画書をつくる", "{}つ 作(つく)る", "Make {} proposals";
    bring_do_good: "できる{}件だけ企画書にする（{}件は除く）", "できる {}つだけ 作(つく)る（{}つは 作(つく)らない）", "Make the {} that can be made, leave out {}";
    bring_again: "別のファイルを選ぶ", "ほかの ファイル", "Choose another file";
    bring_too_large: "ファイルが大きすぎます（5MBまで）。", "ファイルが 大(おお)きすぎます。", "The file is too large (up to 5 MB).";
    bring_unreadable: "CSV または XLSX として読めないか、中身がありません。", "よめません。", "This is no CSV or XLSX with lines in it.";
    bring_no_names: "1行目に「名前」の列がありません。", "「名前(なまえ)」が ありません。", "There is no column called 名前 in the first line.";
    bring_too_many: "一度に{}行までです。", "{}行(ぎょう)までです。", "At most {} lines at once.";
    bring_no_name: "名前がありません。", "名前(なまえ)が ありません。", "There is no name.";
    bring_formula: "「{}」が数式です。値に直してください。", "「{}」が 式(しき)です。", "The column {} holds a formula. Put its value there.";
    bring_no_date: "日付「{}」が読めません。2027-06-05 のように書いてください。", "「{}」は 日(ひ)では ありません。", "\"{}\" is no date. Write it as 2027-06-05.";
    bring_unknown: "「{}」の「{}」は選べない言葉です。", "「{}」の「{}」は わかりません。", "In the column {}, \"{}\" is none of the choices.";
}
