use crate::text::words;

words! {
    title: "CSV・Excelから申込みを取り込む", "ファイルから 申(もう)し込(こ)みを 入(い)れる", "Import applications from CSV or Excel";
    to_list: "申込者の一覧", "申(もう)し込(こ)んだ 人(ひと)", "Applicants";
    intro: "紙やほかのシステムで受け付けた申込みを、まとめて取り込みます。まず1行ずつ結果を確かめます。確かめただけでは、何も登録されません。",
        "ファイルの 申(もう)し込(こ)みを まとめて 入(い)れます。はじめに たしかめます。", "Takes over applications that came elsewhere. First you see what each line would do; nothing is registered by looking.";
    template: "1. ひな形を保存して入力する", "1. ファイルを もらって 書(か)く", "1. Fill in the template";
    template_more: "1行に1件の申込みを入力します。見出し（1行目）で列を見分けるので、列の順番は変えてもかまいません。",
        "1行(ぎょう)に ひとり（1件(けん)）ずつ 書(か)きます。いちばん 上(うえ)の 行(ぎょう)は けさないで ください。",
        "One application a line. Columns are known by their heads, in any order.";
    template_csv: "ひな形（CSV）",
        "書(か)く ための ファイル（CSV）",
        "Template (CSV)";
    template_xlsx: "ひな形（Excel）",
        "書(か)く ための ファイル（Excel）",
        "Template (Excel)";
    file_name: "申込み取込み用", "申込み", "import";
    bring: "2. ファイルを選んで、結果を確かめる", "2. ファイルを えらんで たしかめる", "2. Choose the file and check it";
    file: "取り込むファイル（CSV または Excel の .xlsx）", "ファイル（CSV か Excel）", "File (CSV or Excel .xlsx)";
    file_more: "5MB、10,000行まで。CSVの文字コードは UTF-8 と Shift_JIS のどちらでもかまいません。", "5MB、10,000行(ぎょう)までです。", "Up to 5 MB and 10,000 lines; CSV in UTF-8 or Shift_JIS.";
    channel: "申込方法（「申込方法」の列がない行に使います）", "申(もう)し込(こ)み方(かた)", "Applied by (for lines that do not say so)";
    consent: "ファイルの全員に個人情報の取扱いを説明し、同意を得ています", "みんなに 説明(せつめい)して「いい」と 言(い)って もらいました", "Everyone in the file was told how their data is used, and agreed";
    bring_do: "取り込んだ結果を確かめる", "たしかめる", "Check what would happen";
    keeps: "ファイルは確認のあいだだけ預かり、取込みのあと（遅くとも1時間後）に消します。", "ファイルは すぐ けします（1時間(じかん)まで）。", "The file is kept only for this, and deleted afterwards, within the hour at the latest.";

    file_missing: "ファイルを選んでください。", "ファイルを えらんで ください。", "Please choose a file.";
    channel_missing: "申込方法を選んでください。",
        "どうやって 申(もう)し込(こ)んだかを えらんで ください。",
        "Please choose how they came.";
    consent_missing: "全員の同意を確かめて、チェックを入れてください。",
        "みんなが「いい」と 言(い)ったか たしかめて、チェックを 入(い)れて ください。",
        "Please make sure that everyone agreed, and tick the box.";
    empty: "ファイルに何も入っていません。", "ファイルに なにも ありません。", "The file is empty.";
    no_lines: "見出しの行だけで、申込みの行がありません。2行目から、1行に1件ずつ申込みを入力してください。",
        "申(もう)し込(こ)みが 書(か)いて ありません。2行目(ぎょうめ)から 書(か)いて ください。",
        "There is a head and no line below it. Please enter the applications from the second line on.";
    not_a_sheet: "CSV・Excel（.xlsx）のファイルとして読めません。古いExcel形式（.xls）のときは「.xlsx」で保存し直してください。",
        "この ファイルは 読(よ)めません。Excelで ひらいて、「.xlsx」で もういちど 保存(ほぞん)して ください。",
        "This cannot be read as CSV or Excel (.xlsx). Save an old .xls file as .xlsx first.";
    too_long: "10,000行を超えています。ファイルを分けてください。",
        "10,000行(ぎょう)より 多(おお)いです。ファイルを 2つに 分(わ)けて ください。",
        "More than 10,000 lines. Please split the file.";
    too_large: "ファイルが大きすぎます（5MBまで）。ファイルを分けてください。",
        "ファイルが 大(おお)きすぎます（5MBまで）。2つに 分(わ)けて ください。",
        "The file is too large (5 MB at most). Please split it.";
    heads_missing: "1行目の見出しに、次の列がありません：{}。1行目に列の名前を書き足して、もう一度お試しください。",
        "いちばん 上(うえ)の 行(ぎょう)に これが ありません：{}。書(か)いて、もういちど やって ください。",
        "These heads are missing in the first line: {}. Please add them and try again.";
    formula: "「{}」の列が数式になっています。計算結果の値に直してください。",
        "「{}」の 列(れつ)が 計算(けいさん)の 式(しき)です。文字(もじ)か 数字(すうじ)に なおして ください。",
        "The column \"{}\" holds a formula. Please replace it by its value.";
    channel_unknown: "電話・窓口・FAX・はがき・インターネットのどれかを書いてください。空のままなら、前の画面で選んだ方法になります。",
        "電話(でんわ)・窓口(まどぐち)・FAX・はがき・インターネットの どれかを 書(か)いて ください。",
        "Write 電話, 窓口, FAX, はがき or インターネット. Left empty, it is what you chose on the page before.";
    would_place: "参加が決まります（席があります）。",
        "参加(さんか)できます。",
        "Gets a place.";
    would_wait: "キャンセル待ちになります（満員のため）。席が空いたら、順番にご案内します。",
        "キャンセル待(ま)ちに なります。席(せき)が あいたら、お知(し)らせします。",
        "Waits, because it is full. Freed places are offered in order.";
    would_draw: "抽選の対象になります。参加できるかどうかは、抽選で決まります。",
        "くじに 入(はい)ります。参加(さんか)できるかは くじで 決(き)まります。",
        "Enters the draw, which decides.";
    cell_empty: "「{}」の列が空です。",
        "「{}」の 列(れつ)に なにも ありません。",
        "The column \"{}\" is empty.";
    cell_says: "「{}」の列に「{}」と書いてあります。",
        "「{}」の 列(れつ)に「{}」と 書(か)いて あります。",
        "The column \"{}\" says \"{}\".";
    how_band: "「70代」のように、10歳ごとの年代を書いてください。",
        "「70代(だい)」の ように 書(か)いて ください。",
        "Write the age in tens, as 70代.";
    how_residency: "「市内在住」「市内在勤」「市内在学」「市外」のどれかを書いてください。",
        "「市内在住」「市内在勤」「市内在学」「市外」の どれかを 書(か)いて ください。",
        "Write one of 市内在住, 市内在勤, 市内在学, 市外.";
    how_one_of: "次のどれかを、このとおりに書いてください：{}",
        "この 中(なか)から、おなじ 文字(もじ)で 書(か)いて ください：{}",
        "Write one of these, exactly: {}";
    how_agreed: "同意を得ているときは「○」を書いてください。得ていないときは取り込めません。",
        "「いい」と 言(い)って もらったら「○」を 書(か)いて ください。",
        "Write ○ where it was agreed to. Without that it cannot be taken over.";
    how_number: "電話番号は、市外局番から10桁か11桁で書いてください（例：0566-00-1234）。Excelで先頭の0が消えたときは、書き足してください。",
        "電話番号(でんわばんごう)を ぜんぶ 書(か)いて ください（例(れい)：0566-00-1234）。はじめの 0が きえて いたら、書(か)いて ください。",
        "Write 10 or 11 digits with the area code (0566-00-1234). If Excel has dropped the leading 0, add it.";
    twice: "{}行目と同じ内容です。申込みは{}行目の1件だけになります。この行は消してください。別の方のときは、氏名や電話番号を確かめて直してください。",
        "{}行目(ぎょうめ)と おなじです。{}行目(ぎょうめ)だけ 入(い)れます。この 行(ぎょう)は けして ください。",
        "The same as line {}. Only line {} is taken over; please delete this one. If it is somebody else, check the name and the telephone number.";
    not_yet: "申込みの受付は{}からです。受付が始まってから、もう一度取り込んでください。",
        "申(もう)し込(こ)みは {}からです。はじまってから もういちど やって ください。",
        "Applications open on {}. Please import again after that.";
    closed: "申込みの受付が終わっているため、登録できません。受け付けるときは、先に募集の締切を延ばしてください。",
        "申(もう)し込(こ)みは もう おわりました。入(い)れる ときは、さきに 募集(ぼしゅう)の しめきりを なおして ください。",
        "Applications are closed, so it cannot be registered. To accept it, extend the closing date of the offering first.";
    cancelled: "この募集は中止になっているため、登録できません。この方には、中止になったことをお伝えください。",
        "この 募集(ぼしゅう)は 中止(ちゅうし)です。入(い)れられません。中止(ちゅうし)だと この 人(ひと)に 伝(つた)えて ください。",
        "This was cancelled, so it cannot be registered. Please tell the person.";
    full: "満員で、キャンセル待ちも受け付けていないため、登録できません。この方には、満員のためお断りすることをお伝えください。",
        "いっぱいです。キャンセル待(ま)ちも ありません。入(い)れられない ことを この 人(ひと)に 伝(つた)えて ください。",
        "Full, and without a waiting list, so it cannot be registered. Please tell the person.";
    some_full: "希望のうち、満員のものがあります：{}。満員のものを消すか、満員のものだけにしてください（満員のものだけなら、キャンセル待ちになります）。",
        "いっぱいの ものが あります：{}。いっぱいの ものを けすか、いっぱいの ものだけに して ください（キャンセル待(ま)ちに なります）。",
        "These are full: {}. Remove them, or leave only them (then the application waits).";
    slot_over: "終わった回か、中止になった回が選ばれています。別の回に書き直してください。",
        "もう おわったか、中止(ちゅうし)の ものが あります。ほかの 回(かい)に なおして ください。",
        "One of the choices is over or cancelled. Please write another.";
    not_here: "この募集は、申込みの取込みを使えません。お一人ずつ「代行入力」から登録してください。",
        "この 募集(ぼしゅう)は ファイルからは 入(い)れられません。",
        "Places of this offering are not given out by application; nothing can be imported.";

    dry_title: "取込みの確認", "たしかめる", "Check the import";
    nothing_yet: "まだ何も登録していません。", "まだ 入(い)れて いません。", "Nothing has been registered yet.";
    lines: "読み取った申込み",
        "読(よ)んだ 申(もう)し込(こ)み",
        "Applications read";
    gets_place: "参加が決まる",
        "参加(さんか)できる",
        "Would get a place";
    gets_waiting: "キャンセル待ちになる（満員のため）",
        "キャンセル待(ま)ちに なる",
        "Would wait (it is full)";
    gets_draw: "抽選の対象になる",
        "くじに 入(はい)る",
        "Would enter the draw";
    known: "すでに取り込んである（二重にはなりません）",
        "もう 入(い)れて ある",
        "Taken over before (nothing is doubled)";
    bad: "まちがいがあって取り込めない",
        "まちがいが あって 入(い)れられない",
        "Cannot be taken over because of a mistake";
    twins: "取り込むもののうち、{}の重ねての申込みかもしれない",
        "{}が 2回(かい) 申(もう)し込(こ)んだかも しれない",
        "Of those to be taken over, perhaps a second application of {}";
    twins_more: "取り込んだあと、申込者の一覧の「{}の可能性がある」で見比べられます。",
        "入(い)れた あとで、申(もう)し込(こ)んだ 人(ひと)の ページで くらべられます（{}）。",
        "They are marked (perhaps {}), to be compared in the list of applicants afterwards.";
    unused: "次の列は読み込みません：{}", "この 列(れつ)は 読(よ)みません：{}", "These columns are not read: {}";
    count: "{}件",
        "{}件(けん)",
        "{}";
    bad_lines: "取り込めない行", "入(い)れられない 行(ぎょう)", "Lines that cannot be taken over";
    bad_more: "CSVで保存して直し、もう一度取り込めます。元のファイル全体を直して取り込み直しても、取込み済みの行は重なりません。",
        "この 行(ぎょう)だけ CSVで もらって、なおして、もういちど 入(い)れられます。もう 入(い)れた 人(ひと)が 2回(かい)に なることは ありません。",
        "Save them as CSV, mend them, and import them again. Importing the whole mended file is fine too: lines taken over before are not doubled.";
    rest: "取り込めない行をCSVで保存する", "CSVで 保存(ほぞん)する", "Save these lines as CSV";
    all_lines: "すべての行の結果を見る", "ぜんぶ 見(み)る", "See every line";
    only_bad: "取り込めない行だけを見る", "入(い)れられない 行(ぎょう)だけ", "See only the bad lines";
    every_line: "すべての行", "ぜんぶの 行(ぎょう)", "Every line";
    line: "行", "行(ぎょう)", "Line";
    name: "氏名", "名前(なまえ)", "Name";
    result: "結果", "けっか", "Outcome";
    is_known: "すでに取り込んであります（いまの状態：{}）。もう一度取り込んでも二重になりません。",
        "もう 入(い)れて あります（いま：{}）。2回(かい)に なることは ありません。",
        "Taken over before (now: {}). Importing again does not double it.";
    perhaps_twin: "{}の重ねての申込みかもしれません",
        "{}かも しれません",
        "perhaps {} again";
    import_all: "{}件を取り込む",
        "{}件(けん)を 入(い)れる",
        "Import {}";
    import_good: "取り込めない{}件を除いて、{}件を取り込む",
        "入(い)れられない {}件(けん)の ほかの、{}件(けん)を 入(い)れる",
        "Leave {} out and import {}";
    give_up: "取り込まずにやめる（ファイルを消す）",
        "入(い)れないで やめる（ファイルを けす）",
        "Give up and delete the file";
    nothing_to_do: "取り込める申込みがありません。",
        "入(い)れられる 申(もう)し込(こ)みが ありません。",
        "There is nothing to import.";
    letters: "メールアドレスがある方には、受付や参加決定のお知らせをメールで送ります。", "メールが ある 人(ひと)に お知(し)らせを 送(おく)ります。", "Those with an e-mail address are told by e-mail.";
    changed: "確かめたあとで状況が変わったため、取り込みませんでした。新しい結果をお確かめください。",
        "見(み)た あとで かわったので、入(い)れませんでした。もういちど 見(み)て ください。",
        "Things have changed since; nothing was imported. Please check the new outcome.";
    some_bad: "取り込めない行があるため、取り込みませんでした。直してから取り込むか、取り込めない行を除いて取り込んでください。",
        "入(い)れられない 行(ぎょう)が あるので、入(い)れませんでした。なおすか、その 行(ぎょう)の ほかを 入(い)れて ください。",
        "Some lines cannot be taken over; nothing was imported. Mend them, or leave them out.";
    gone: "このファイルは、取込みが済んだか、1時間を過ぎたため消しました。",
        "この ファイルは、もう 入(い)れたか、1時間(じかん) すぎたので けしました。",
        "This file has been taken over already, or was deleted after its hour.";
    gone_again: "もう一度ファイルを選ぶ",
        "もういちど ファイルを えらぶ",
        "Choose a file again";
    reason: "取り込めない理由",
        "入(い)れられない わけ",
        "Why";

    head_name: "氏名", "氏名", "氏名";
    head_kana: "フリガナ", "フリガナ", "フリガナ";
    head_phone: "電話番号", "電話番号", "電話番号";
    head_email: "メールアドレス", "メールアドレス", "メールアドレス";
    head_birth: "生年月日", "生年月日", "生年月日";
    head_band: "年代", "年代", "年代";
    head_grade: "学年", "学年", "学年";
    head_residency: "住まい", "住まい", "住まい";
    head_district: "地区", "地区", "地区";
    head_slots: "希望", "希望", "希望";
    head_guardian: "保護者の同意", "保護者の同意", "保護者の同意";
    head_channel: "申込方法", "申込方法", "申込方法";
    head_participant: "参加者", "参加者", "参加者";
}
