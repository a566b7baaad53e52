use crate::text::words;

words! {
    title: "空席のご案内（メールアドレスのない方）", "席(せき)の お知(し)らせ（メールが ない 人(ひと)）", "Telling the offered place (no e-mail)";
    next: "次にすること", "つぎに する こと", "Next step";
    no_deadline: "お席は確保してあります。返事の期限は、本人に伝わったときに始まります（まだ始まっていません）。",
        "席(せき)は とって あります。本人(ほんにん)に 言(い)ってから、返事(へんじ)の 時間(じかん)が はじまります。",
        "The place is held. The time to answer begins when they know, and has not begun yet.";

    first_call: "1回目の電話", "1回目(いっかいめ)の 電話(でんわ)", "first call";
    second_call: "2回目の電話", "2回目(にかいめ)の 電話(でんわ)", "second call";
    another_day: "別の日に2回目の電話（今日は電話済み）", "べつの 日(ひ)に 2回目(にかいめ)の 電話(でんわ)（今日(きょう)は しました）", "second call on another day (called today)";
    letter_step: "手紙でのご案内", "手紙(てがみ)を 出(だ)す", "a letter";
    waits: "返事待ち（{}まで）", "返事(へんじ)を まつ（{}まで）", "waiting for the answer, until {}";
    over: "期限が過ぎました（{}）", "時間(じかん)が すぎました（{}）", "the time is over ({})";
    not_arrived: "届かなかったお知らせを電話で伝える", "とどかなかった お知(し)らせを 電話(でんわ)で 言(い)う", "tell what a letter did not";

    say_until: "電話がつながったら、返事の期限は{}だと伝えてください。お返事がないときは、次の方にご案内することも伝えてください。",
        "電話(でんわ)で「{}までに 返事(へんじ)を して ください」と 言(い)って ください。返事(へんじ)が ないと、つぎの 人(ひと)に 席(せき)を あげます。",
        "When you reach them, say that the answer is due by {}, and that without one the place goes to the next person.";
    answer_at_once: "その場で返事があったときは、下の「本人に代わって手続きする」で入力してください。",
        "すぐに 返事(へんじ)が あったら、下(した)で 書(か)いて ください。", "If they answer at once, enter it below.";
    too_near: "最初の開催が近いため、返事を待つ時間がありません。電話でその場で返事を伺い、下の「本人に代わって手続きする」で入力してください。",
        "もう すぐ はじまります。電話(でんわ)で すぐに 返事(へんじ)を 聞(き)いて ください。",
        "The first session is too near to wait for an answer. Ask for it on the telephone and enter it below.";
    reached: "本人に伝えた（ここから期限が始まります）", "本人(ほんにん)に 言(い)いました", "They know now (their time begins)";
    no_answer: "電話に出なかった", "電話(でんわ)に 出(で)ませんでした", "Nobody answered";

    letter_more: "別の2日に電話をしても連絡がつきませんでした。手紙でご案内できます。返事の期限は、今日出すと、郵便の日数（{}日）を加えて{}です。",
        "2日(ふつか) 電話(でんわ)しました。手紙(てがみ)を 出(だ)せます。返事(へんじ)の 時間(じかん)は、郵便(ゆうびん)の {}日(にち)と あわせて、{}までです。",
        "Nobody answered on two days: a letter may go out. Posted today, with {} days for the post, the answer is due by {}.";
    letter_how: "「手紙を出す」を押すと期限が決まります。文書番号をつけて印刷し、今日のうちに出してください。",
        "「手紙(てがみ)を 出(だ)す」を おしてから、印刷(いんさつ)して、今日(きょう) 出(だ)して ください。",
        "The button fixes the date. Then number and print the letter, and post it today.";
    letter: "手紙を出す（期限を決める）", "手紙(てがみ)を 出(だ)す", "Write to them (fixes the date)";
    letter_print: "手紙を印刷する", "手紙(てがみ)を 印刷(いんさつ)する", "Print the letter";
    letter_too_late: "手紙では、最初の開催に間に合いません。電話を続けてください。",
        "手紙(てがみ)は まにあいません。電話(でんわ)を して ください。", "A letter would come too late for the first session. Please go on telephoning.";
    letter_no_address: "手紙を出すには、このページの「メールがない方への知らせ方」で「郵送」を選び、住所を入力してください。",
        "手紙(てがみ)を 出(だ)すには、この ページで 住所(じゅうしょ)を 書(か)いて ください。",
        "To send a letter, choose post and enter the address under how they are told, on this page.";
    letter_by_city: "手紙は、市の担当課から出します。市の担当課にお知らせください。", "手紙(てがみ)は 市(し)が 出(だ)します。市(し)に 言(い)って ください。", "The city sends letters: please tell the city's staff.";
    letter_not_yet: "手紙でご案内できるのは、別の2日に電話をしても連絡がつかなかったときです。", "2日(ふつか) 電話(でんわ)してから、手紙(てがみ)を 出(だ)せます。",
        "A letter may go out when nobody answered on two different days.";

    waits_more: "{}まで返事を待っています。自動では終わりません。", "{}まで 返事(へんじ)を まちます。かってには おわりません。", "Their answer is due by {}. Nothing ends by itself.";
    over_more: "返事の期限（{}）が過ぎました。参加するとの返事があれば、次の方へ案内するまでは受けられます。",
        "返事(へんじ)の 時間(じかん)（{}）が すぎました。つぎの 人(ひと)に 言(い)うまでは、まだ「行(い)きます」が できます。",
        "The time to answer ({}) is over. Until you offer the place on, it can still be accepted.";
    pass_on: "返事がなかったので次の方へ", "返事(へんじ)が ないので つぎの 人(ひと)へ", "No answer: offer it to the next";
    pass_on_not_yet: "まだ次の方へ案内できません。本人に伝わり、返事の期限が過ぎるまでは、お席を確保しておきます。",
        "まだ つぎの 人(ひと)に 言(い)えません。", "It cannot be offered on yet: they must know of it, and their time must be over.";

    was_reached: "電話で本人に伝えた", "電話(でんわ)で 言(い)いました", "reached by telephone";
    was_no_answer: "電話に出なかった", "出(で)ませんでした", "nobody answered";
    was_letter: "手紙でご案内", "手紙(てがみ)を 出(だ)しました", "wrote to them";
}
