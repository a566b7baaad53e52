use crate::text::words;

words! {
    // Columns, as those who apply are told
    name: "お名前", "名前(なまえ)", "name";
    kana: "ふりがな", "よみかた", "reading";
    phone: "電話番号", "電話番号(でんわばんごう)", "telephone number";
    email: "メールアドレス", "メールアドレス", "e-mail address";
    residency: "在住・在勤・在学の別", "住(す)んで いるか 働(はたら)いて いるか", "whether you live, work or study here";
    district: "お住まいの地区", "住(す)んで いる 地区(ちく)", "district";
    age_band: "年代", "年(とし)", "age band";
    birth_date: "生年月日", "生(う)まれた 日(ひ)", "date of birth";
    grade: "学年", "学年(がくねん)", "school year";
    answers_apply: "申込み時の質問への回答", "申(もう)し込(こ)みの 質問(しつもん)の 答(こた)え", "answers given when applying";
    answers_after: "参加決定後の質問への回答", "あとで 聞(き)いた 質問(しつもん)の 答(こた)え", "answers given once a place is given";
    fee: "参加費の納付状況", "お金(かね)を はらったか", "whether the fee is paid";
    attendance: "出席の状況", "来(き)たか どうか", "attendance";

    // What those who apply are told
    told: "{}に、{}を、{}渡します。", "{}に、{}を わたします。理由(りゆう)：{}", "{} receives: {}. Purpose: {}";
    told_holder: "{}の担当者が、{}を、{}見ます。", "{}の 人(ひと)が、{}を 見(み)ます。理由(りゆう)：{}", "Staff of {} see: {}. Purpose: {}";
    with_role: "{}（{}）", "{}（{}）", "{} ({})";
    the_city: "市の担当課", "市(し)の 担当(たんとう)の 課(か)", "The city's department";

    // What a partner is told in the office
    not_named: "この募集の個人情報は、あなたの団体には提供されていません。申込みの人数と日程だけを表示しています。必要なときは、{}（電話 {}）にご相談ください。",
        "この 募集(ぼしゅう)の 人(ひと)の 名前(なまえ)などは、見(み)る ことが できません。人数(にんずう)と 日(ひ)だけ 見(み)えます。必要(ひつよう)な ときは、{}（電話(でんわ) {}）に 聞(き)いて ください。",
        "Your group does not receive the personal data of this offering: only numbers and dates are shown. If you need it, please ask {} (telephone {}).";
    not_yet: "先に申し込んだ方に、あなたの団体へ個人情報を渡すことをお知らせしています。{}から見られます（メールのない方への市の連絡が済んでいないときは、その後）。それまでは人数と日程だけを表示しています。",
        "さきに 申(もう)し込(こ)んだ 人(ひと)に 知(し)らせて います。{}から 見(み)る ことが できます。",
        "Those who had applied before are being told that your group receives their data. You see them from {} (or once the city has reached those without e-mail); until then only numbers and dates are shown.";
    over: "個人情報を見られる期間は{}で終わりました。申込みの人数と日程だけを表示しています。必要なときは、{}（電話 {}）にご相談ください。",
        "人(ひと)の 名前(なまえ)などを 見(み)る ことが できるのは、{}まででした。必要(ひつよう)な ときは、{}（電話(でんわ) {}）に 聞(き)いて ください。",
        "Personal data could be seen until {}: now only numbers and dates are shown. If you need it, please ask {} (telephone {}).";
    not_the_day: "この受付の名簿は、{}から{}まで開けます。それ以外の日は、人数と日程だけを表示しています。",
        "この 受付(うけつけ)の 名簿(めいぼ)は、{}から {}まで 見(み)る ことが できます。ほかの 日(ひ)は、人数(にんずう)と 日(ひ)だけ 見(み)えます。",
        "This desk's list opens from {} until {}. On other days only numbers and dates are shown.";
    no_desk: "あなたの団体は、この募集の出席の状況を受け取っていないため、受付の名簿は開けません。必要なときは、{}（電話 {}）にご相談ください。",
        "この 受付(うけつけ)の 名簿(めいぼ)は 見(み)る ことが できません。{}（電話(でんわ) {}）に 聞(き)いて ください。",
        "Your group does not receive attendance, so the desk's list stays closed. If you need it, please ask {} (telephone {}).";
    you_see: "あなたの団体が受け取る項目：{}（{}まで）", "見(み)る ことが できる もの：{}（{}まで）", "Your group receives: {} (until {}).";
    left_out: "ご本人が同意を取り消したため、表示しない申込みが{}件あります（人数には含みます）。",
        "見(み)せないで ほしいと 言(い)った 人(ひと)の 申(もう)し込(こ)みが {}件(けん) あります。",
        "{} registrations are not shown, because the applicants took their consent back (they are counted in the numbers).";
    lists_off: "名簿の保存（CSV・Excel）は、市が許可するまで使えません。出席簿は、開催の3日前から終了まで印刷できます。名簿が必要なときは、{}（電話 {}）に理由をお伝えください。",
        "名簿(めいぼ)の 保存(ほぞん)は できません。市(し)の 許可(きょか)が いります。印刷(いんさつ)は、3日前(みっかまえ)から できます。必要(ひつよう)な ときは、{}（電話(でんわ) {}）に 言(い)って ください。",
        "Lists cannot be downloaded until the city allows it. The attendance sheet can be printed from three days before a session until it ends. If you need a list, please tell {} (telephone {}) why.";
    unseen: "受け取らない項目です", "見(み)る ことが できません", "Not received";
    nobody: "いま個人情報を受け取っている募集はないため、人を探すことはできません。必要なときは、市民協働課にご相談ください。",
        "いま 人(ひと)を さがす ことは できません。市民協働課(しみんきょうどうか)に 聞(き)いて ください。",
        "At present your group receives the personal data of no offering, so there is nobody to be found. Please ask the city's Civic Collaboration Division.";

    // The city's page
    title: "個人情報を受け取る団体", "情報(じょうほう)を もらう 団体(だんたい)", "Who receives personal data";
    intro: "ここに載せた団体・項目・目的は、申込みの前に本人に示されます。市は、載せなくてもすべてを見られます。",
        "ここに 書(か)いた ことは、申(もう)し込(こ)む 人(ひと)に 知(し)らせます。", "What stands here is told to everyone before they apply. The city itself sees all.";
    holder: "取得主体", "情報(じょうほう)を 持(も)つ ところ", "Data holder";
    access: "団体が見られる期間", "見(み)る ことが できる とき", "Partners see it until";
    access_of: "{}まで（最後の開催から{}日。日程を変えると、この日も変わります）", "{}まで（さいごの 日(ひ)から {}日(にち)）", "{} ({} days after the last session; it moves with the sessions)";
    present: "受け取っている団体", "いま もらって いる 団体(だんたい)", "Receiving now";
    none: "受け取っている団体はありません。", "ありません。", "Nobody receives anything.";
    columns: "項目", "なに", "Columns";
    why: "目的", "理由(りゆう)", "Purpose";
    since: "いつから", "いつから", "Since";
    with_announcement: "募集要項から", "募集(ぼしゅう)から", "with the announcement";
    sees_from: "先に申し込んだ方を見られる日時", "さきに 申(もう)し込(こ)んだ 人(ひと)を 見(み)る ことが できる とき", "Sees who had applied before";
    sees_from_at: "{}から（それまでに本人へメールでお知らせします。メールのない方へは市が連絡し、全員に済むまで開きません）", "{}から（さきに 知(し)らせます）", "from {} (they are told by e-mail before; those without one by the city, and it does not open until all are told)";
    to_tell: "メールのない方（電話・郵送でお知らせください）", "メールが ない 人(ひと)（電話(でんわ)して ください）", "Without e-mail: to be told by telephone or post";
    to_tell_more: "次の方に、どの団体に・どの項目を・何のために・いつまで渡すかをお知らせし、済んだら記録してください。",
        "つぎの 人(ひと)に 電話(でんわ)して ください。", "Tell them who receives which columns, why and until when, and note it here.";
    told_do: "お知らせした", "知(し)らせた", "Told";
    told_at: "{}にお知らせ済み", "{}に 知(し)らせました", "told on {}";
    lists: "名簿の保存・参加費の一覧の保存", "名簿(めいぼ)の 保存(ほぞん)", "Taking lists away";
    lists_are_off: "許可していません", "できません", "not allowed";
    lists_are_on: "許可しています（{}から。理由：{}）", "できます（{}から。理由(りゆう)：{}）", "allowed since {}: {}";
    not_host: "主催・共催ではないため、画面では見られません。", "主催(しゅさい)・共催(きょうさい)では ありません。画面(がめん)では 見(み)えません。", "It does not organise this offering, so it sees nothing here.";
    allow_why: "許可する理由（例：行事保険の名簿を作るため）", "理由(りゆう)", "Reason for allowing it";
    allow: "名簿の保存を許可する", "できる ように する", "Allow taking lists away";
    take_back: "許可を取り消す", "できない ように する", "Take the permission back";
    end: "提供を終える", "おわりに する", "End receiving";
    end_more: "すぐに見られなくなります。提供した記録は残ります。", "すぐに 見(み)えなく なります。", "It ends at once; that it was received stays written.";
    add: "受け取る団体を加える・項目を改める", "団体(だんたい)を ふやす・かえる", "Add a receiver, or change what it receives";
    add_more: "同じ団体をもう一度加えると、項目と目的が新しい内容に替わり、名簿の保存の許可は取り消されます。すでに申し込んだ方がいるときは、その方々にメールでお知らせし、団体が新しい項目を見られるのは3日後からです。",
        "おなじ 団体(だんたい)は、新(あたら)しい ものに かわります。", "Adding a partner again replaces its columns and purpose, and takes the permission for lists back. Those who have applied already are told by e-mail, and what is new is seen three days later.";
    partner: "団体", "団体(だんたい)", "Partner";
    columns_label: "渡す項目", "わたす もの", "What it receives";
    columns_more: "目的に必要なものだけを選んでください。受付をする団体には「出席の状況」が必要です。", "いる ものだけを えらんで ください。", "Only what the purpose needs. A partner that runs the desk needs attendance.";
    why_label: "目的（例：当日の受付と連絡のため）", "理由(りゆう)", "Purpose, such as: 当日の受付と連絡のため";
    why_more: "申込みの前に、そのまま本人に示されます。", "申(もう)し込(こ)む 人(ひと)が 読(よ)みます。", "Shown as it is to everyone before they apply.";
    add_do: "この内容で渡す", "わたす", "Let it receive this";
    partner_missing: "団体を選んでください。", "団体(だんたい)を えらんで ください。", "Choose a partner.";
    columns_missing: "渡す項目を1つ以上選んでください。", "1つ いじょう えらんで ください。", "Choose at least one column.";
    columns_unknown: "知らない項目があります。もう一度選んでください。", "もういちど えらんで ください。", "There is an unknown column. Please choose again.";
    why_missing: "目的を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a purpose.";
    reason_missing: "許可する理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason for allowing it.";
    too_long: "200文字以内で入力してください。", "200文字(もじ)までで 書(か)いて ください。", "At most 200 characters, please.";
    past: "終わった提供", "おわった もの", "Ended";
    until: "いつまで", "いつまで", "Until";
    recorded: "加えたこと・終えたこと・許可したことは、記録に残ります。", "した ことは 記録(きろく)に のこります。", "All of this is recorded.";

    // The terms
    terms: "個人情報取扱特記事項", "個人情報(こじんじょうほう)の 約束(やくそく)", "Terms of handling personal data";
    terms_of: "{}の同意", "{}の 約束(やくそく)", "For {}";
    terms_intro: "参加する方の個人情報を見る前に、年度に1回、次の特記事項を読んで同意してください。",
        "人(ひと)の 名前(なまえ)などを 見(み)る 前(まえ)に、読(よ)んで ください。1年(ねん)に 1回(かい)です。",
        "Before you see anybody's personal data, please read these terms and accept them. This is asked once a fiscal year.";
    summary: "要点", "だいじな こと", "In short";
    summary_1: "示した目的のためにだけ使い、ほかの人に知らせません。", "決(き)まった ことだけに 使(つか)います。ほかの 人(ひと)に 言(い)いません。", "Use it only for the purpose that was stated, and tell nobody else.";
    summary_2: "名簿を必要以上に写さず、持ち出さず、鍵のかかる場所に保管します。", "コピーを ふやしません。なくさない ように、かぎを かけて おきます。", "Make no copies beyond need, take nothing away, and keep papers under lock and key.";
    summary_3: "ほかの団体や事業者に任せません。", "ほかの 人(ひと)に たのみません。", "Do not pass the work on to others.";
    summary_4: "なくした・漏れたかもしれないときは、すぐに市に連絡します。", "なくした ときは、すぐに 市(し)に 電話(でんわ)します。", "If something is lost or may have leaked, tell the city at once.";
    summary_5: "終わったら返却・消去します。秘密は終わった後も守ります。", "おわったら かえすか、けします。おわっても 言(い)いません。", "Return or erase it at the end; secrecy continues afterwards.";
    summary_6: "見たことは記録され、市が点検することがあります。", "見(み)た ことは 記録(きろく)されます。市(し)が しらべる ことが あります。", "Every look is recorded, and the city may inspect.";
    authoritative: "正式な内容は、次の本文です。", "ほんとうの 約束(やくそく)は、下(した)の 日本語(にほんご)の 文(ぶん)です。", "The Japanese text below is what counts; this summary is only a help.";
    version: "第{}版", "第{}版(はん)", "Version {}";
    agree: "読みました。特記事項に同意し、守ります。", "読(よ)みました。まもります。", "I have read the terms, accept them and will keep them.";
    agree_missing: "同意する場合は、チェックを入れてください。", "まもる ときは、チェックを 入(い)れて ください。", "Tick the box if you accept the terms.";
    accept: "同意して進む", "つぎへ", "Accept and go on";
    accepted: "{}分は、{}に同意済みです。", "{}の 約束(やくそく)は、{}に しました。", "For {} you accepted them on {}.";
    go_on: "続ける", "つづける", "Go on";
    for_members: "団体の構成員が、年度に1回、個人情報を見る前に同意する内容です。", "団体(だんたい)の 人(ひと)が 読(よ)みます。", "What members of partners accept once a fiscal year.";
    to_terms: "個人情報取扱特記事項を読む", "約束(やくそく)を 読(よ)む", "Read the terms of handling personal data";
}
