use crate::text::words;

words! {
    apply_to: "依頼する", "お願(ねが)いする", "Request";
    form_intro: "この講座は、みなさんの集まりに市の講師などが伺います。希望の日時をお知らせいただくと、担当が調整し、{}までに結果をお知らせします。この画面を送っただけでは、日時は決まりません。",
        "みなさんの ところに 行(い)って 話(はなし)を します。希望(きぼう)の 日(ひ)を 書(か)いて ください。{}までに お知(し)らせします。まだ 決(き)まりません。",
        "Somebody comes to your group. Tell us the dates you wish for: we arrange one and let you know by {}. Sending this form settles nothing yet.";
    rules: "依頼できる日時と人数", "できる 日(ひ)と 人(ひと)の かず", "What can be requested";
    rule_lead: "実施日は、依頼の日から{}日以上先（いま依頼する場合は{}以降）の日です。", "{}日(にち) あと（{}から）の 日(ひ)です。", "At least {} days ahead (from {}).";
    rule_hours: "時間は{}から{}までの間です。", "{}から {}まで。", "Between {} and {}.";
    rule_minutes: "1回の長さは{}分までです。", "{}分(ふん)までです。", "At most {} minutes.";
    rule_blackout: "次の日は実施できません：{}", "できない 日(ひ)：{}", "Not on these days: {}";
    rule_minimum: "{}人以上の集まりでご依頼ください。", "{}人(にん) いじょうで お願(ねが)いします。", "For groups of at least {} people.";
    rule_place: "会場は、依頼する団体でご用意ください。会場費は団体の負担です。", "場所(ばしょ)は みなさんで よういして ください。", "Your group provides the room, and pays for it.";
    wishes: "希望の日時", "希望(きぼう)の 日(ひ)", "Dates you wish for";
    wish_n: "第{}希望", "希望(きぼう) {}", "Wish {}";
    date: "日付", "日(ひ)", "Date";
    time: "開始時刻", "はじまる 時間(じかん)", "From";
    minutes: "長さ（分）", "長(なが)さ（分(ふん)）", "Minutes";
    group: "団体", "団体(だんたい)", "Your group";
    group_name: "団体名", "団体(だんたい)の 名前(なまえ)", "Name of the group";
    persons: "参加する予定の人数", "何人(なんにん) 来(き)ますか", "How many people you expect";
    place: "会場の名称", "場所(ばしょ)の 名前(なまえ)", "Name of the place";
    place_more: "例：桜町公民館 集会室。公開されません。", "ほかの 人(ひと)には 見(み)えません。", "For example: a community hall. It is not published.";
    address: "会場の住所", "場所(ばしょ)の 住所(じゅうしょ)", "Address of the place";
    leader: "代表者", "代表(だいひょう)の 人(ひと)", "Who speaks for the group";
    name: "氏名", "名前(なまえ)", "Name";
    kana: "フリガナ", "読(よ)み方(かた)", "Reading";
    email: "メールアドレス", "メールアドレス", "E-mail";
    email_entered: "ないときは空けておきます。", "なければ 書(か)きません。", "Leave empty if there is none.";
    phone: "電話番号（日中に連絡のとれる番号）", "電話番号(でんわばんごう)", "Telephone in the daytime";
    wish_note: "ほかに伝えたいこと", "ほかに", "Anything else";
    wish_note_more: "参加者の年代、知りたいこと、会場の設備など", "どんな 人(ひと)が 来(く)るか など", "Who will come, what you would like to know, what the room has";
    consent: "上の内容を、調整と連絡、人数の集計のために使うことに同意します。", "使(つか)っても いいです。", "You may use this to arrange the visit, to reach us, and to count who came.";
    send: "依頼を送る", "送(おく)る", "Send the request";
    channel: "届いた方法", "どう 来(き)ましたか", "How it came";

    date_missing: "希望日を入力してください。", "日(ひ)を 書(か)いて ください。", "Enter the date.";
    date_wrong: "日付は「2026-12-24」のように、実際にある日を入力してください。", "日(ひ)を もういちど 見(み)て ください。", "Enter a date that there is, such as 2026-12-24.";
    time_missing: "時刻は「13:30」のように入力してください。", "時間(じかん)を 13:30の ように 書(か)いて ください。", "Enter a time such as 13:30.";
    minutes_missing: "長さを分で入力してください（例：90）。", "何分(なんぷん)か 書(か)いて ください。", "Enter how many minutes, such as 90.";
    too_near: "実施日は依頼の日から{}日以上先です。{}以降の日を選んでください。", "{}日(にち) あと、{}からの 日(ひ)を えらんで ください。", "It must be at least {} days ahead: choose {} or later.";
    after_the_year: "今年度のご依頼は{}までの日を選んでください。", "{}までの 日(ひ)を えらんで ください。", "Choose a day until {}, the end of this fiscal year.";
    blackout: "この日は実施できません（{}）。ほかの日を選んでください。", "この 日(ひ)は できません（{}）。", "Not on this day ({}). Choose another.";
    outside: "{}から{}までに収まる時間にしてください。", "{}から {}までに して ください。", "It must lie between {} and {}.";
    too_long_visit: "長さは{}分までにしてください。", "{}分(ふん)までです。", "At most {} minutes.";
    twice: "同じ日を2回希望されています。ほかの日を選んでください。", "おなじ 日(ひ)が 2回(かい) あります。", "You wish for the same day twice. Choose another.";
    persons_missing: "人数を数字で入力してください。", "人(ひと)の かずを 書(か)いて ください。", "Enter a number of people.";
    too_few: "{}人以上の集まりでご依頼ください。", "{}人(にん) いじょうで お願(ねが)いします。", "At least {} people, please.";
    place_missing: "会場の名称を入力してください。", "場所(ばしょ)を 書(か)いて ください。", "Enter the name of the place.";
    address_missing: "会場の住所を入力してください。", "住所(じゅうしょ)を 書(か)いて ください。", "Enter its address.";
    group_missing: "団体名を入力してください。", "団体(だんたい)の 名前(なまえ)を 書(か)いて ください。", "Enter the group's name.";
    name_missing: "氏名を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Enter the name.";
    kana_missing: "フリガナを入力してください。", "読(よ)み方(かた)を 書(か)いて ください。", "Enter the reading.";
    email_missing: "メールアドレスを入力してください。", "メールアドレスを 書(か)いて ください。", "Enter an e-mail address.";
    email_wrong: "メールアドレスの形が正しくありません。", "メールアドレスが ちがいます。", "This is not an e-mail address.";
    phone_wrong: "電話番号は市外局番から10桁か11桁で入力してください。", "電話番号(でんわばんごう)を 書(か)いて ください。", "Enter a telephone number of 10 or 11 digits.";
    consent_missing: "同意のチェックを入れてください。", "チェックを して ください。", "Tick that you agree.";
    channel_missing: "届いた方法を選んでください。", "えらんで ください。", "Choose how it came.";
    too_long: "{}文字までで、使える文字で入力してください。", "{}字(じ)までです。", "At most {} characters, without control characters.";

    asked: "ご依頼を受け付けました", "お願(ねが)いを もらいました", "We have your request";
    asked_more: "希望の日時をもとに担当が調整し、{}までにご連絡します。日時はまだ決まっていません。", "{}までに お知(し)らせします。日(ひ)は まだ 決(き)まって いません。", "We are arranging a day and let you know by {}. Nothing is settled yet.";
    proposed: "日時を調整しています", "日(ひ)を 決(き)めて います", "A day is being arranged";
    proposed_more: "候補の日時：{}　{}までにご連絡します。まだ決定ではありません。", "{}（まだ 決(き)まって いません）。{}までに お知(し)らせします。", "Being considered: {}. We let you know by {}; nothing is settled yet.";
    decided: "実施が決まりました", "決(き)まりました", "It is settled";
    decided_more: "{}　講師など：{}", "{}　{}", "{}. Who comes: {}";
    held: "実施済みです", "おわりました", "It has been held";
    declined: "今回はお受けできませんでした", "できませんでした", "We could not accept it";
    declined_more: "理由：{}", "理由(りゆう)：{}", "Because: {}";
    instead: "代わりのご案内：{}", "かわりに：{}", "Instead: {}";
    withdrawn: "依頼を取り下げました", "やめました", "The request was withdrawn";
    cancelled: "実施は中止になりました", "中止(ちゅうし)に なりました", "The visit was cancelled";
    what: "ご依頼の内容", "お願(ねが)いの ことば", "What was requested";
    expected: "予定の人数", "人(ひと)の かず", "People expected";
    n_people: "{}人", "{}人(にん)", "{}";

    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    office_title: "出前講座などの依頼", "お願(ねが)いの 一覧(いちらん)", "Requests for visits";
    office_intro: "日時を調整して決める依頼の一覧です。決定の期限が近いものから並んでいます。", "早(はや)く 答(こた)える ものが 上(うえ)です。", "Requests whose day is arranged by people; what is due first stands first.";
    office_none: "依頼はありません。", "ありません。", "There are no requests.";
    to_decide: "調整するもの", "決(き)める もの", "To be decided";
    to_hold: "実施するもの", "これから", "To be held";
    to_report: "報告するもの", "報告(ほうこく)する もの", "To be reported";
    done: "済んだもの", "おわった もの", "Settled";
    offering: "講座", "講座(こうざ)", "Offering";
    state: "状況", "いま", "State";
    due: "次にすること", "つぎに すること", "Due next";
    due_decide: "{}までに決定を通知", "{}までに 知(し)らせる", "Tell them by {}";
    overdue: "期限を過ぎています", "おくれて います", "overdue";
    due_hold: "{}に実施", "{}に する", "To be held on {}";
    due_report: "実施の報告", "報告(ほうこく)", "To be reported";
    s_asked: "受付", "もらった", "asked";
    s_proposed: "調整中", "決(き)めて いる", "being arranged";
    s_decided: "決定", "決(き)まった", "decided";
    s_held: "実施済み", "おわった", "held";
    s_reported: "報告済み", "報告(ほうこく)した", "reported";
    s_declined: "お断り", "できない", "declined";
    s_withdrawn: "取下げ", "やめた", "withdrawn";
    s_cancelled: "中止", "中止(ちゅうし)", "cancelled";
    person_page: "申込みのページ（取下げ・手紙・記録）", "申(もう)し込(こ)みの ページ", "The registration";
    visit_page: "実施回のページ（受付・変更）", "当日(とうじつ)の ページ", "The visit's own page";
    calls: "連絡の記録", "連絡(れんらく)の 記録(きろく)", "Calls";
    call: "電話などで話したこと", "話(はな)した こと", "What was said";
    call_do: "記録する", "書(か)く", "Keep it";
    call_missing: "内容を1000文字までで入力してください。", "1000字(じ)までで 書(か)いて ください。", "Enter at most 1000 characters.";
    arrange: "日時と講師", "日(ひ)と 先生(せんせい)", "Day and instructor";
    ends: "終了時刻", "おわる 時間(じかん)", "Until";
    instructor: "講師・伺う人", "行(い)く 人(ひと)", "Who goes there";
    agreed: "希望日以外の日時について、団体と合意しました。", "団体(だんたい)と 話(はな)しました。", "The group has agreed to a day that it did not wish for.";
    agreed_missing: "希望された日時ではありません。団体と合意したときは、チェックを入れてください。", "希望(きぼう)の 日(ひ)では ありません。話(はな)したら チェックして ください。", "The group did not wish for this. Tick the box once it has agreed.";
    in_the_past: "これからの日を入力してください。", "これからの 日(ひ)を 書(か)いて ください。", "Enter a day that is to come.";
    ends_before: "終了は開始より後にしてください。", "あとの 時間(じかん)に して ください。", "It must end after it begins.";
    instructor_missing: "講師など、伺う人を入力してください。", "だれが 行(い)くか 書(か)いて ください。", "Enter who goes there.";
    propose: "候補として保存する（通知しない）", "まだ 決(き)めないで 書(か)いて おく", "Keep as a candidate (sends nothing)";
    decide: "決定して通知する", "決(き)めて 知(し)らせる", "Decide, and tell the group";
    decline_title: "お断りする", "できない とき", "Decline";
    reason: "理由", "理由(りゆう)", "Reason";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Enter the reason.";
    alternative: "代わりのご案内", "かわりに できる こと", "What they can do instead";
    alternative_missing: "代わりのご案内を入力してください（別の日、ほかの講座など）。", "かわりに できる ことを 書(か)いて ください。", "Enter what they can do instead, such as another day or course.";
    decline_do: "断って通知する", "できないと 知(し)らせる", "Decline, and tell the group";
    report_title: "実施の報告", "報告(ほうこく)", "Report";
    report_more: "参加した人数を年代別に入力してください。合計が参加者数として集計されます。", "来(き)た 人(ひと)の かずを 書(か)いて ください。", "Enter how many came, by age. The sum is what the count knows.";
    unknown: "年代不明", "わからない", "Age unknown";
    report_text: "報告", "報告(ほうこく)", "What is to be said of it";
    report_do: "報告を保存する", "保存(ほぞん)する", "Keep the report";
    heads_missing: "参加した人数を入力してください（予定は{}人でした）。", "かずを 書(か)いて ください（{}人(にん)）。", "Enter how many came ({} were expected).";
    heads_wrong: "人数を数字で入力してください。", "かずを 書(か)いて ください。", "Enter a number.";
    reported_as: "報告済み：合計{}人", "報告(ほうこく)しました：{}人(にん)", "Reported: {} people";
    too_late: "この依頼は、すでに決定・取下げなどで済んでいます。画面を開き直してください。", "もう おわって います。", "This request has been settled meanwhile. Open the page again.";
    not_held: "実施の時間が終わってから報告してください。", "おわってから 書(か)いて ください。", "Report it once it is over.";
    enter: "電話・FAXなどの依頼を入力する", "電話(でんわ)の お願(ねが)いを 書(か)く", "Type in a request";
    saved: "保存しました。", "保存(ほぞん)しました。", "Saved.";
}

/// Letters to the group.
pub mod letter {
    use crate::text::words;

    words! {
        asked_subject: "【受付】出前講座のご依頼：{}", "【受付(うけつけ)】{}", "[Received] Your request: {}";
        asked: "「{}」のご依頼を受け付けました。日時を調整し、{}までにご連絡します。日時はまだ決まっていません。", "「{}」の お願(ねが)いを もらいました。{}までに お知(し)らせします。", "We have your request for \"{}\". We arrange a day and let you know by {}; nothing is settled yet.";
        wishes: "希望の日時", "希望(きぼう)の 日(ひ)", "Dates you wish for";
        decided_subject: "【決定】{}", "【決(き)まりました】{}", "[Settled] {}";
        decided: "「{}」の実施が、次のとおり決まりました。", "「{}」が 決(き)まりました。", "\"{}\" is settled as follows.";
        when: "日時", "日(ひ)", "When";
        place: "会場", "場所(ばしょ)", "Where";
        who: "講師など", "行(い)く 人(ひと)", "Who comes";
        decided_cancel: "ご都合が悪くなったときは、できるだけ早く次のページから取り下げるか、お電話ください。", "来(こ)られない ときは 早(はや)く 知(し)らせて ください。", "If you cannot keep it, withdraw on this page as early as you can, or telephone.";
        declined_subject: "【ご依頼について】{}", "【お願(ねが)いに ついて】{}", "[Your request] {}";
        declined: "「{}」のご依頼は、次の理由により今回はお受けできませんでした。", "「{}」は できませんでした。", "We cannot accept your request for \"{}\", for this reason:";
        reason: "理由", "理由(りゆう)", "Reason";
        alternative: "代わりのご案内", "かわりに できる こと", "What you can do instead";
        page: "ご依頼の状況を見るページ", "見(み)る ページ", "Your request";
    }
}
