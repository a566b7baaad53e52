use crate::text::words;

words! {
    form: "事故・けがなどの記録", "けがや 事故(じこ)を 書(か)く", "Record an incident";
    form_lead: "落ち着いてからで構いません。分かる範囲で書いてください。書いた内容を後から読めるのは、この催しの担当職員だけです。",
        "わかる ことだけ 書(か)いて ください。読(よ)むのは 担当(たんとう)の 人(ひと)だけです。", "Write what you know, once things have calmed down. Only those who answer for this event can read it afterwards.";
    emergency: "命にかかわるときは、記録より先に119番へ電話してください。", "あぶない ときは さきに 119に 電話(でんわ)して ください。", "If life is in danger, call 119 first.";
    saved: "記録しました。担当の職員に知らせます。ありがとうございました。", "書(か)きました。担当(たんとう)の 人(ひと)に 知(し)らせます。", "Recorded. Those in charge are being told. Thank you.";
    participant: "どなたのことか（名簿から）", "だれの ことか（名簿(めいぼ)から）", "Whom it concerns, from the list";
    participant_more: "名簿にない方、または特定の方のことでないときは、選ばないでください。", "名簿(めいぼ)に いない ときは えらばないで ください。", "Leave it open for somebody who is not on the list, or for nobody in particular.";
    participant_wrong: "名簿の方を選び直してください。", "もう一度(いちど) えらんで ください。", "Choose somebody of the list.";
    concerned: "名簿にない方の氏名", "名簿(めいぼ)に いない 人(ひと)の 名前(なまえ)", "Name, if not on the list";
    concerned_twice: "名簿から選んだ方がいます。名簿にない方のことなら、名簿の選択を外してください。", "どちらか ひとつに して ください。", "Somebody of the list is chosen: choose nobody there, or leave this empty.";
    day: "日付", "日(ひ)", "Date";
    day_wrong: "日付を「2026-12-12」の形で入力してください。", "日(ひ)を「2026-12-12」の ように 書(か)いて ください。", "Give the date as 2026-12-12.";
    time: "時刻", "時間(じかん)", "Time";
    time_wrong: "時刻を「10:15」の形で入力してください。", "時間(じかん)を「10:15」の ように 書(か)いて ください。", "Give the time as 10:15.";
    place: "場所", "場所(ばしょ)", "Where";
    place_more: "例：調理室の入口", "れい：入口(いりぐち)", "For example: at the kitchen door";
    what: "何があったか", "何(なに)が あったか", "What happened";
    what_missing: "何があったかを入力してください。", "何(なに)が あったか 書(か)いて ください。", "Say what happened.";
    what_more: "けがや体調の様子、そのときしていたことなど", "けがの ようす、して いた こと など", "Injury or condition, what was being done";
    first_response: "最初にした対応", "はじめに した こと", "First response";
    called: "連絡した時刻", "電話(でんわ)した 時間(じかん)", "Called at";
    called_more: "連絡していないものは空欄のままにしてください。", "して いない ものは 書(か)かないで ください。", "Leave empty what was not called.";
    ambulance: "119番（救急・消防）", "119", "119 (ambulance, fire)";
    family: "保護者・家族", "家族(かぞく)", "Guardian or family";
    own_office: "担当課", "市(し)の 担当(たんとう)", "Department in charge";
    others: "そのほかの連絡先と時刻", "そのほか", "Others, and when";
    others_more: "例：10:30 市民病院、10:40 会場の管理者", "れい：10:30 病院(びょういん)", "For example: 10:30 the hospital, 10:40 the venue";
    reporter: "書いた人の氏名", "書(か)いた 人(ひと)の 名前(なまえ)", "Your name";
    reporter_missing: "書いた人の氏名を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Give your name.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までに して ください。", "At most {} characters.";
    save: "記録する", "書(か)きおわる", "Record it";
    to_desk: "受付へ戻る", "受付(うけつけ)へ もどる", "Back to the desk";

    title: "事故の記録", "けがや 事故(じこ)の 記録(きろく)", "Incidents";
    office: "事務", "事務(じむ)", "Office";
    none: "事故の記録はありません。", "ありません。", "No incidents are recorded.";
    list_more: "受付で記録された事故・けがなどです。だれのことかは、開いたときだけ表示します。開いたことは操作記録に残ります。",
        "受付(うけつけ)で 書(か)かれた ものです。", "Recorded at desks. Whom one concerns is shown only when it is opened, and that stands in the record.";
    happened: "発生日時", "いつ", "When";
    offering: "事業・講座名", "講座(こうざ)", "Offering";
    recorded: "記録日時", "書(か)いた とき", "Recorded";
    additions_n: "追記", "あとで 書(か)いた もの", "Additions";
    hold: "廃棄の保留", "とめて いる", "Hold on disposal";
    hold_on: "保留中", "とめて いる", "held";
    hold_off: "解除済み", "とめて いない", "lifted";
    hold_more: "この記録とともに、関係する個人情報の廃棄を保留しています（理由：事故）。請求の期間などが終わったら、個人情報の取扱いのページで解除してください。",
        "情報(じょうほう)を すてないように して います。", "With this record, disposal of the data concerned is held. Lift it on the page about personal data when the time for claims is over.";
    hold_page: "個人情報の取扱いのページ", "情報(じょうほう)の ページ", "The page about personal data";
    incident: "事故の記録", "事故(じこ)の 記録(きろく)", "Incident";
    who: "関係する方", "だれ", "Whom it concerns";
    nobody: "特定の方はいません", "いません", "Nobody in particular";
    from_list: "（名簿の方）", "（名簿(めいぼ)）", " (of the list)";
    not_of_list: "（名簿にない方）", "（名簿(めいぼ)に いない）", " (not of the list)";
    contacts: "連絡", "電話(でんわ)", "Called";
    no_contacts: "連絡の記録はありません", "ありません", "Nobody, as recorded";
    recorded_by: "記録した人（受付）", "だれが 書(か)いたか", "Recorded by";
    additions: "追記", "あとで 書(か)いた もの", "Additions";
    add: "追記する", "つけたす", "Add to it";
    add_text: "追記の内容", "つけたす こと", "What was found out later";
    add_more: "前に書いた内容は変えられません。分かったこと、その後の経過を書いてください。", "前(まえ)の ものは なおせません。", "What was written before is not changed.";
    add_missing: "追記の内容を入力してください。", "書(か)いて ください。", "Say what is to be added.";
    done: "追記しました。", "つけたしました。", "Added.";
    to_report: "事故報告書を印刷する", "報告書(ほうこくしょ)を 印刷(いんさつ)する", "Print the report (事故報告書)";
    to_attendance: "この回の出席と保険用名簿", "出席(しゅっせき)と 保険(ほけん)の 名簿(めいぼ)", "Attendance and list for insurers";
    to_list: "事故の記録の一覧へ", "一覧(いちらん)へ", "All incidents";

    report: "事故報告書", "事故(じこ)の 報告書(ほうこくしょ)", "Accident report (事故報告書)";
    addressee: "市民協働課　御中", "市民協働課(しみんきょうどうか) 御中(おんちゅう)", "To: 市民協働課";
    reported_on: "報告日　　　年　　月　　日", "報告(ほうこく)の 日(ひ)　　　年(ねん)　　月(がつ)　　日(にち)", "Date of report:";
    scheme: "ふれあい補償制度による補償の検討のため、次のとおり報告します。", "補償(ほしょう)の ために 報告(ほうこく)します。", "Reported for the city's activity compensation scheme (ふれあい補償制度).";
    host: "主催", "主催(しゅさい)", "Host";
    session: "開催日時", "いつ", "Session";
    venue: "会場", "会場(かいじょう)", "Venue";
    weather: "天候", "天気(てんき)", "Weather";
    by_hand: "　　　　　　　　（手書きで記入）", "　　　　　　　（手(て)で 書(か)く）", "(by hand)";
    name: "氏名", "名前(なまえ)", "Name";
    kana: "フリガナ", "読(よ)みかた", "Reading";
    birth: "生年月日・年代", "生(う)まれた 日(ひ)・年代(ねんだい)", "Birth date or age band";
    address: "住所", "住所(じゅうしょ)", "Address";
    phone: "電話番号", "電話番号(でんわばんごう)", "Telephone";
    applicant: "申込者（保護者など）", "申(もう)し込(こ)んだ 人(ひと)", "Applicant (guardian)";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference";
    was_there: "当日の来場・退出", "来(き)た 時間(じかん)・帰(かえ)った 時間(じかん)", "Arrived, left";
    not_recorded: "記録なし", "記録(きろく)なし", "not recorded";
    attendance: "参加人数（確定した出席）", "人数(にんずう)", "Attendance as closed";
    attendance_of: "{}（第{}回の確定、照合値 {}…）", "{}（{}回目(かいめ)、{}…）", "{} (closing {}, digest {}…)";
    people_and_heads: "氏名あり{}人・人数のみ{}人", "名前(なまえ)が わかる 人(ひと) {}人(にん)、数(かず)だけ {}人(にん)", "{} by name, {} counted without names";
    attendance_open: "未確定", "まだ 決(き)まって いない", "not closed yet";
    damage: "被害の区分", "どんな 被害(ひがい)か", "Kind of damage";
    damage_kinds: "□ 通院　　□ 入院　　□ 死亡　　□ 賠償責任（他人の身体・財物）　　□ その他", "□ 通院(つういん)　□ 入院(にゅういん)　□ 死亡(しぼう)　□ 賠償(ばいしょう)　□ そのほか", "□ outpatient　□ inpatient　□ death　□ liability　□ other";
    injury: "受傷部位・医療機関", "けがの 場所(ばしょ)・病院(びょういん)", "Part of the body injured, hospital or clinic";
    activity: "活動の要件", "活動(かつどう)の 条件(じょうけん)", "The activity";
    activity_kinds: "□ 3人以上の団体　　□ 公益的な活動　　□ 計画的・継続的な活動（事前の届出は不要）", "□ 3人(にん)以上(いじょう)　□ みんなの ため　□ 計画(けいかく)が ある", "□ group of three or more　□ public benefit　□ planned and continuing (no prior notification)";
    attached: "添付：□ 保険用名簿（出席の確定から印刷）　　□ 診断書・領収書　　□ その他", "つける もの：□ 名簿(めいぼ)　□ 診断書(しんだんしょ)　□ そのほか", "Attached: □ list for insurers　□ medical certificate, receipts　□ other";
    signed: "報告者（団体名・役職・氏名）", "報告(ほうこく)した 人(ひと)", "Reported by (organisation, office, name)";
    handling: "取扱注意（個人情報・要配慮個人情報）", "大切(たいせつ)に あつかう", "Handle with care: sensitive personal data";
    printed: "出力 {}　{}", "出(だ)した人(ひと) {}　{}", "Printed by {}, {}";

    mail_subject: "【つどい】事故の記録があります：{}", "【つどい】事故(じこ)の 記録(きろく)が あります：{}", "[Tsudoi] An incident was recorded: {}";
    mail_lead: "「{}」（{}）の受付で、事故・けがなどの記録がありました。", "「{}」（{}）で、事故(じこ)の 記録(きろく)が ありました。", "An incident was recorded at the desk of \"{}\" ({}).";
    mail_more: "内容は個人情報を含むため、このメールには書いていません。次のページで確認し、必要な連絡と報告をしてください。関係する個人情報の廃棄は保留しました。",
        "内容(ないよう)は ページで 見(み)て ください。", "What happened is not in this letter, for it is personal. Please read it on this page. Disposal of the data concerned is held.";
    mail_page: "事故の記録", "ページ", "The incident";
}
