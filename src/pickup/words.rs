use crate::text::words;

words! {
    before: "お子さんのお迎えは、申し込んだ方があらかじめ知らせた方（4人まで）だけがお受けできます。当日は、お名前と4桁のお迎え番号を受付で確かめます。お迎えの方は、参加が決まったあとに知らせていただきます。",
        "子(こ)どもの お迎(むか)えは、先(さき)に おしえて もらった 人(ひと)だけ できます（4人(にん)まで）。受付(うけつけ)で 名前(なまえ)と 4つの 数字(すうじ)を 聞(き)きます。お迎(むか)えの 人(ひと)は、参加(さんか)が 決(き)まってから おしえて ください。",
        "Children are handed over only to people you have named (up to four), who say their name and your four-digit pick-up code at the desk. You name them once you have a place.";
    fact: "お迎え", "お迎(むか)え", "Picking children up";
    title: "お迎えに来る方", "お迎(むか)えに 来(く)る 人(ひと)", "Who fetches the children";
    intro: "当日、お子さんを迎えに来る方を、4人まで知らせてください。知らせていただいた方以外には、お子さんをお渡ししません。",
        "当日(とうじつ)、子(こ)どもを 迎(むか)えに 来(く)る 人(ひと)を おしえて ください（4人(にん)まで）。ほかの 人(ひと)には 子(こ)どもを わたしません。",
        "Please name up to four people who may fetch your children on the day. We hand them over to nobody else.";
    intro_private: "お名前と続柄は、当日の引渡しを確かめるためだけに使い、申込みの情報と一緒に消去します。載せる方にも、その旨をお伝えください。",
        "名前(なまえ)は 当日(とうじつ)の 確認(かくにん)だけに 使(つか)います。あとで 消(け)します。書(か)いた 人(ひと)にも 言(い)って ください。",
        "Names are used to check on the day only, and erased together with your registration. Please tell those you name.";
    to_name: "まだ知らせていただいていません。前日までにお願いします。", "まだ ありません。前(まえ)の 日(ひ)までに おしえて ください。", "Nobody is named yet. Please do so by the day before.";
    named_now: "いま届いている方", "いまの お迎(むか)えの 人(ひと)", "Named now";
    person_line: "{}（{}）", "{}（{}）", "{} ({})";
    code: "お迎え番号（4桁）", "お迎(むか)えの 番号(ばんごう)（4つの 数字(すうじ)）", "Pick-up code (four digits)";
    code_more: "迎えに来る方にだけ伝えてください。受付で、お名前と一緒にこの番号をお聞きします。",
        "お迎(むか)えの 人(ひと)だけに おしえて ください。受付(うけつけ)で 聞(き)きます。",
        "Give it only to those who fetch the children: the desk asks for it together with the name.";
    change: "お迎えの方を変更する", "お迎(むか)えの 人(ひと)を かえる", "Change who fetches them";
    name_them: "お迎えの方を知らせる", "お迎(むか)えの 人(ひと)を おしえる", "Name who fetches them";
    row: "{}人目", "{}人目(にんめ)", "Person {}";
    name: "お名前", "名前(なまえ)", "Name";
    relation: "お子さんとの続柄", "子(こ)どもとの 関係(かんけい)", "How they stand to the child";
    relation_more: "例：母、祖父、近所の知人", "れい：母(はは)、おじいさん", "For example mother, grandfather, neighbour";
    save: "この内容で知らせる", "これで おしえる", "Save";
    letter_follows: "変更すると、確認のメールをお送りします。", "かえると、メールが とどきます。", "We send you an e-mail about each change.";
    meanwhile: "開催中とお迎えの時間のあいだ（{}まで）は、この画面からは変更できません。変わったときは、{}（電話 {}）へご連絡ください。",
        "いまは かえられません（{}まで）。かわった ときは {} に 電話(でんわ)して ください（{}）。",
        "It cannot be changed here while the children are with us (until {}). If somebody else has to come, please call {} at {}.";
    name_missing: "お名前を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Please enter the name.";
    relation_missing: "続柄を入力してください。", "関係(かんけい)を 書(か)いて ください。", "Please enter how they stand to the child.";
    nobody: "お迎えに来る方を、1人以上入力してください。", "お迎(むか)えの 人(ひと)を 1人(ひとり)は 書(か)いて ください。", "Please name at least one person.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";

    letter_subject: "【つどい】お迎えに来る方の確認：{}", "【つどい】お迎(むか)えの 人(ひと)：{}", "[Tsudoi] Who fetches your children: {}";
    letter_lead: "「{}」で、お子さんを迎えに来る方として、次の方を承りました。", "「{}」の お迎(むか)えの 人(ひと)です。", "For \"{}\" we have noted that these people fetch your children:";
    letter_code: "お迎え番号：{}", "お迎(むか)えの 番号(ばんごう)：{}", "Pick-up code: {}";
    letter_more: "受付で、迎えに来た方のお名前とこの番号を確かめてから、お子さんをお渡しします。番号は、迎えに来る方だけにお伝えください。",
        "受付(うけつけ)で、名前(なまえ)と この 番号(ばんごう)を 聞(き)きます。番号(ばんごう)は お迎(むか)えの 人(ひと)だけに おしえて ください。",
        "The desk asks for the name and this code before handing a child over. Please give the code to nobody else.";
    letter_not_you: "心当たりのない変更のときは、すぐにお電話ください。", "おかしいと 思(おも)ったら、すぐ 電話(でんわ)して ください。", "If you did not change this, please call us at once.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration";

    desk: "お迎え", "お迎(むか)え", "Pick-up";
    desk_more: "お子さんは、届出のある方が番号を言えたときにだけ引き渡します。分からないときは、渡さずに責任者を呼んでください。",
        "名前(なまえ)と 番号(ばんごう)が あって いる ときだけ、子(こ)どもを わたします。わからない ときは 責任者(せきにんしゃ)を よんで ください。",
        "Hand a child over only to somebody named who knows the code. When in doubt, keep the child and call the person in charge.";
    to_desk: "受付の画面へ戻る", "受付(うけつけ)へ もどる", "Back to the desk";
    find: "お子さんの名前・受付番号で探す", "子(こ)どもの 名前(なまえ)・番号(ばんごう)で さがす", "Find by the child's name or reference number";
    find_do: "探す", "さがす", "Search";
    show_all: "全員を表示する", "ぜんいんを 見(み)る", "Show everyone";
    here: "お迎えを待っているお子さん（{}）", "まって いる 子(こ)ども（{}）", "Children who wait ({})";
    none_here: "お迎えを待っているお子さんはいません。", "まって いる 子(こ)どもは いません。", "No child waits.";
    none_found: "見つかりません。", "いません。", "Nobody found.";
    children: "引き渡すお子さん", "わたす 子(こ)ども", "Children to hand over";
    gone: "退出の記録がありますが、引渡しの記録がありません。", "帰(かえ)った 記録(きろく)は ありますが、だれに わたしたか わかりません。", "Noted as gone, but handed to nobody.";
    who_came: "迎えに来た方", "迎(むか)えに 来(き)た 人(ひと)", "Who has come";
    hidden_names: "お名前は表示しません。番号だけで確かめてください。", "名前(なまえ)は 出(だ)しません。番号(ばんごう)だけで 確認(かくにん)して ください。", "Names are not shown: go by the code alone.";
    nobody_named: "お迎えの方の届出がありません。", "お迎(むか)えの 人(ひと)が わかりません。", "Nobody is named.";
    hand_over: "引き渡す", "わたす", "Hand over";
    somebody_else: "届出のない方が来た・番号が分からない", "ほかの 人(ひと)が 来(き)た・番号(ばんごう)が わからない", "Somebody else has come, or the code is not known";
    choose_child: "引き渡すお子さんを選んでください。", "子(こ)どもを えらんで ください。", "Choose who is handed over.";
    choose_person: "迎えに来た方を選んでください。", "来(き)た 人(ひと)を えらんで ください。", "Choose who has come.";
    wrong_code: "番号が違います。引き渡していません。落ち着いてもう一度確かめるか、下の「届出のない方が来た」から進んでください。",
        "番号(ばんごう)が ちがいます。まだ わたして いません。もう一度(いちど) 聞(き)いて ください。",
        "The code is wrong; nobody was handed over. Ask again, or go on by \"Somebody else has come\" below.";
    resting: "番号の間違いが5回続いたため、{}まで番号では引き渡せません。職員2人と電話の確認で進んでください。",
        "番号(ばんごう)を 5回(かい) まちがえました。{}まで 番号(ばんごう)では できません。職員(しょくいん) 2人(ふたり)と 電話(でんわ)で 確認(かくにん)して ください。",
        "After five wrong codes none is looked at until {}. Go on with two members of staff and a call.";
    not_named: "この方の届出は、いまはありません。画面を読み込み直して確かめてください。", "この 人(ひと)は もう ありません。もう一度(いちど) 見(み)て ください。", "This person is not named any more. Please look again.";
    already: "もう引渡し済みです：{}", "もう わたしました：{}", "Already handed over: {}";
    done: "引き渡しました：{}", "わたしました：{}", "Handed over: {}";
    line: "{} {} → {}", "{} {} → {}", "{} {} → {}";
    by_code: "番号で確認", "番号(ばんごう)で 確認(かくにん)", "by the code";
    other_mark: "届出のない方：{}", "ほかの 人(ひと)：{}", "not named: {}";
    fetched: "引渡し済み（{}）", "わたしました（{}）", "Handed over ({})";
    child: "お子さん", "子(こ)ども", "Child";
    at: "時刻", "時間(じかん)", "At";
    to: "引き渡した方", "わたした 人(ひと)", "To";
    by: "担当", "担当(たんとう)", "By";
    undo: "引渡しの取消し", "取(と)り消(け)す", "Take a handover back";
    undo_which: "どのお子さんか", "どの 子(こ)ども", "Which child";
    undo_why: "取り消す理由", "わけ", "Why";
    undo_more: "お子さんがまだ会場にいるときだけ取り消します。記録は残ります。", "子(こ)どもが まだ いる ときだけ です。記録(きろく)は のこります。", "Only while the child is still here. What was written down stays.";
    undo_do: "まだ会場にいることにする", "まだ いる", "The child is still here";
    undo_missing: "理由を入力してください。", "わけを 書(か)いて ください。", "Please say why.";
    undone: "{}が取消し：{}", "{}が やめました：{}", "taken back by {}: {}";
    nothing_undone: "取り消せる引渡しがありません。", "ありません。", "There is nothing to take back.";

    other_title: "届出のない方への引渡し", "ほかの 人(ひと)に わたす", "Handing over to somebody who is not named";
    other_intro: "職員2人で確かめ、保護者に電話をして了解を得てから引き渡します。了解が得られないときは、引き渡さないでください。",
        "職員(しょくいん) 2人(ふたり)で 確認(かくにん)して、保護者(ほごしゃ)に 電話(でんわ)を します。「いい」と 言(い)われた ときだけ わたします。",
        "Two members of staff make sure, and call the guardian first. Without their consent, do not hand the child over.";
    other_account_only: "届出のない方への引渡しは、職員のアカウントで開いた端末で行います。責任者を呼んでください。", "職員(しょくいん)の 機械(きかい)で します。責任者(せきにんしゃ)を よんで ください。",
        "This is done on a device that is signed in with an account. Please call the person in charge.";
    other_no_number: "このお申込みの電話番号は、この画面では見られません。番号を見られる担当者（{}　電話 {}）に連絡してください。",
        "電話番号(でんわばんごう)が 見(み)られません。{}（{}）に 聞(き)いて ください。", "You are not shown the number to call. Please contact {} ({}), who can see it.";
    other_name: "迎えに来た方のお名前（身分証などで確認）", "来(き)た 人(ひと)の 名前(なまえ)", "Name of who has come (from a proof of identity)";
    other_relation: "お子さんとの続柄", "子(こ)どもとの 関係(かんけい)", "How they stand to the child";
    call: "保護者への電話", "保護者(ほごしゃ)への 電話(でんわ)", "The call to the guardian";
    called_whom: "電話に出た方", "電話(でんわ)に 出(で)た 人(ひと)", "Who answered";
    called_number: "かけた番号", "電話番号(でんわばんごう)", "Number called";
    called_number_choose: "かけた番号を選んでください。", "番号(ばんごう)を えらんで ください。", "Choose the number you called.";
    called_number_typed: "かけた番号（お申込みに番号がありません）", "電話番号(でんわばんごう)", "Number called (the registration has none)";
    called_at: "電話をした時刻", "電話(でんわ)した 時間(じかん)", "When";
    called_at_wrong: "電話をした時刻を、今から2時間以内で入力してください（例：15:30）。", "時間(じかん)を 書(か)いて ください（れい：15:30）。", "Enter when you called, within the last two hours (such as 15:30).";
    said: "話した内容", "話(はな)した こと", "What was said";
    said_more: "例：母が電話に出て、叔父の見本一さんへの引渡しを了解", "れい：母(はは)が いいと 言(い)いました", "For example: the mother agreed that her brother takes them";
    second: "もう1人の職員", "もう 1人(ひとり)の 職員(しょくいん)", "The second member of staff";
    second_more: "その場にいるもう1人が、自分のメールアドレスとパスワードを入力します。", "もう 1人(ひとり)が 自分(じぶん)の メールと パスワードを 書(か)きます。", "The second of you types their own e-mail address and password.";
    second_account: "職員のアカウント", "職員(しょくいん)の アカウント", "An account";
    second_helper: "お手伝いの方（この回の受付に入っている方）", "手伝(てつだ)いの 人(ひと)", "A helper on duty at this session";
    second_how: "もう1人は", "もう 1人(ひとり)は", "The second is";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    password: "パスワード", "パスワード", "Password";
    helper_link: "どの受付の方か", "どの 受付(うけつけ)", "At which desk";
    helper_name: "お手伝いの方のお名前", "手伝(てつだ)いの 人(ひと)の 名前(なまえ)", "The helper's name";
    missing: "入力してください。", "書(か)いて ください。", "Please fill this in.";
    choose: "選んでください。", "えらんで ください。", "Please choose.";
    second_wrong: "メールアドレスかパスワードが違います。", "メールか パスワードが ちがいます。", "The e-mail address or password is wrong.";
    second_same: "サインインしている人とは別の職員が入力してください。", "ほかの 人(ひと)が 書(か)いて ください。", "It has to be somebody else than who is signed in.";
    second_not_here: "この回の担当ではありません。別の職員が入力してください。", "この 回(かい)の 人(ひと)では ありません。", "They do not work at this session. Please ask somebody else.";
    other_do: "2人で確かめたので引き渡す", "2人(ふたり)で 確認(かくにん)して わたす", "We have made sure: hand over";
    back: "お迎えの画面へ戻る", "もどる", "Back to pick-up";

    to_office: "担当ページ", "仕事(しごと)の ページ", "Office";
    office_title: "お迎えの方", "お迎(むか)えの 人(ひと)", "Who fetches the children";
    office_intro: "電話や窓口で聞いたお迎えの方を、申し込んだ方に代わって入力します。変更の記録が残り、メールアドレスのある方には確認のメールが届きます。",
        "電話(でんわ)などで 聞(き)いた お迎(むか)えの 人(ひと)を 書(か)きます。記録(きろく)が のこります。",
        "Enter who fetches the children as you were told by telephone or in person. Each change is recorded, and told by e-mail where there is an address.";
    office_print: "メールのない方には、この画面を印刷してお渡しください。", "メールが ない 人(ひと)には、印刷(いんさつ)して わたして ください。", "Print this page for who has no e-mail.";
    office_too_late: "参加が決まっていないか、すべての回が終わっています。", "できません。", "There is no place, or all sessions are over.";
    office_back: "申込みの画面へ", "申(もう)し込(こ)みへ", "The registration";
    office_unnamed: "お迎えの方の届出がまだの申込み：{}件", "お迎(むか)えの 人(ひと)が まだ：{}", "Registrations without anybody named to fetch the children: {}";
}
