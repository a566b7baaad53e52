use crate::text::words;

words! {
    title: "CSV・Excelから申込みを取り込む", "ファイルから 申(もう)し込(こ)みを 入(い)れる", "Import applications from CSV or Excel";
    to_list: "申込者の一覧", "申(もう)し込(こ)んだ 人(ひと)", "Applicants";
    intro: "紙やほかのシステムで受け付けた申込みを、まとめて取り込みます。まず1行ずつ結果を確かめます。確かめただけでは、何も登録されません。",
        "ファイルの 申(もう)し込(こ)みを まとめて 入(い)れます。はじめに たしかめます。", "Takes over applications that came elsewhere. First you see what each line would do; nothing is registered by looking.";
    template: "1. ひな形を保存して入力する", "1. ファイルを もらって 書(か)く", "1. Fill in the template";
    template_more: "1行に1件の申込みを入力します。見出し（1行目）で列を見分けるので、列の順番は変えてもかまいません。",
        "1行(ぎょう)に ひとつ 書(か)きます。", "One application a line. Columns are known by their heads, in any order.";
    template_csv: "ひな形（CSV）", "CSV", "Template (CSV)";
    template_xlsx: "ひな形（Excel）", "Excel", "Template (Excel)";
    file_name: "申込み取込み用", "申込み", "import";
    bring: "2. ファイルを選んで、結果を確かめる", "2. ファイルを えらんで たしかめる", "2. Choose the file and check it";
    file: "取り込むファイル（CSV または Excel の .xlsx）", "ファイル（CSV か Excel）", "File (CSV or Excel .xlsx)";
    file_more: "5MB、10,000行まで。CSVの文字コードは UTF-8 と Shift_JIS のどちらでもかまいません。", "5MB、10,000行(ぎょう)までです。", "Up to 5 MB and 10,000 lines; CSV in UTF-8 or Shift_JIS.";
    channel: "申込方法（「申込方法」の列がない行に使います）", "申(もう)し込(こ)み方(かた)", "Applied by (for lines that do not say so)";
    consent: "ファイルの全員に個人情報の取扱いを説明し、同意を得ています", "みんなに 説明(せつめい)して「いい」と 言(い)って もらいました", "Everyone in the file was told how their data is used, and agreed";
    bring_do: "取り込んだ結果を確かめる", "たしかめる", "Check what would happen";
    keeps: "ファイルは確認のあいだだけ預かり、取込みのあと（遅くとも1時間後）に消します。", "ファイルは すぐ けします（1時間(じかん)まで）。", "The file is kept only for this, and deleted afterwards, within the hour at the latest.";

    file_missing: "ファイルを選んでください。", "ファイルを えらんで ください。", "Please choose a file.";
    channel_missing: "申込方法を選んでください。", "えらんで ください。", "Please choose how they came.";
    consent_missing: "全員の同意を確かめて、チェックを入れてください。", "チェックを 入(い)れて ください。", "Please make sure that everyone agreed, and tick the box.";
    empty: "ファイルに何も入っていません。", "ファイルに なにも ありません。", "The file is empty.";
    no_lines: "見出しの行だけで、申込みの行がありません。", "申(もう)し込(こ)みが ありません。", "There is a head and no line below it.";
    not_a_sheet: "CSV・Excel（.xlsx）のファイルとして読めません。古いExcel形式（.xls）のときは「.xlsx」で保存し直してください。",
        "この ファイルは 読(よ)めません。", "This cannot be read as CSV or Excel (.xlsx). Save an old .xls file as .xlsx first.";
    too_long: "10,000行を超えています。ファイルを分けてください。", "10,000行(ぎょう)より 多(おお)いです。", "More than 10,000 lines. Please split the file.";
    too_large: "ファイルが大きすぎます（5MBまで）。ファイルを分けてください。", "ファイルが 大(おお)きすぎます。", "The file is too large (5 MB at most). Please split it.";
    heads_missing: "1行目の見出しに、次の列がありません：{}", "1行目(ぎょうめ)に この 列(れつ)が ありません：{}", "These heads are missing in the first line: {}";
    formula: "「{}」の列が数式になっています。計算結果の値に直してください。", "「{}」が 数式(すうしき)です。なおして ください。", "\"{}\" is a formula. Please replace it by its value.";
    channel_unknown: "申込方法は「電話」「窓口」「FAX」「はがき」「インターネット」のいずれかを入力してください。", "申(もう)し込(こ)み方(かた)が わかりません。", "\"Applied by\" must be one of 電話, 窓口, FAX, はがき, インターネット.";
    twice: "上の行と同じ内容です。", "上(うえ)と おなじです。", "The same as a line above.";
    not_yet: "申込みの受付は{}からです。", "{}からです。", "Applications open on {}.";
    closed: "申込みの受付は終わっています。", "もう おわりました。", "Applications are closed.";
    cancelled: "この募集は中止になっています。", "中止(ちゅうし)です。", "This was cancelled.";
    full: "満員で、キャンセル待ちもできません。", "いっぱいです。", "Full, and without a waiting list.";
    some_full: "満員の区分があります：{}", "いっぱいです：{}", "These are full: {}";
    slot_over: "終了または中止になった回が選ばれています。", "もう おわった ものです。", "One of the choices is over or cancelled.";
    not_here: "この募集は、取込みで申し込めません。", "ここでは 入(い)れられません。", "Places of this offering are not given out by application.";

    dry_title: "取込みの確認", "たしかめる", "Check the import";
    nothing_yet: "まだ何も登録していません。", "まだ 入(い)れて いません。", "Nothing has been registered yet.";
    lines: "読み取った行", "行(ぎょう)", "Lines read";
    gets_place: "参加決定になる", "参加(さんか)する", "Would get a place";
    gets_waiting: "キャンセル待ちになる", "キャンセル待(ま)ち", "Would wait";
    gets_draw: "抽選の対象になる", "くじ", "Would enter the draw";
    known: "すでに取込み済み（何もしない）", "もう あります", "Taken over before (nothing to do)";
    bad: "取り込めない行", "入(い)れられない", "Cannot be taken over";
    twins: "うち、同じ方の重ねての申込みかもしれない行", "おなじ 人(ひと)かも", "Of these, perhaps a second application of the same person";
    twins_more: "取り込んだあと、申込者の一覧の「同じ方の可能性がある」で見比べられます。", "あとで くらべられます。", "They are marked, to be compared in the list of applicants afterwards.";
    unused: "次の列は読み込みません：{}", "この 列(れつ)は 読(よ)みません：{}", "These columns are not read: {}";
    count: "{}件", "{}", "{}";
    bad_lines: "取り込めない行", "入(い)れられない 行(ぎょう)", "Lines that cannot be taken over";
    bad_more: "CSVで保存して直し、もう一度取り込めます。元のファイル全体を直して取り込み直しても、取込み済みの行は重なりません。",
        "CSVで もらって なおせます。", "Save them as CSV, mend them, and import them again. Importing the whole mended file is fine too: lines taken over before are not doubled.";
    rest: "取り込めない行をCSVで保存する", "CSVで 保存(ほぞん)する", "Save these lines as CSV";
    all_lines: "すべての行の結果を見る", "ぜんぶ 見(み)る", "See every line";
    only_bad: "取り込めない行だけを見る", "入(い)れられない 行(ぎょう)だけ", "See only the bad lines";
    every_line: "すべての行", "ぜんぶの 行(ぎょう)", "Every line";
    line: "行", "行(ぎょう)", "Line";
    name: "氏名", "名前(なまえ)", "Name";
    result: "結果", "けっか", "Outcome";
    would_get: "{}になります", "{}", "{}";
    is_known: "取込み済み（{}）", "もう あります（{}）", "taken over before ({})";
    perhaps_twin: "重ねての申込みかもしれません", "おなじ 人(ひと)かも", "perhaps the same person again";
    import_all: "{}件を取り込む", "{} 入(い)れる", "Import {}";
    import_good: "取り込めない{}件を除いて、{}件を取り込む", "{}の ほかの {}を 入(い)れる", "Leave {} out and import {}";
    give_up: "取り込まずにやめる（ファイルを消す）", "やめる", "Give up and delete the file";
    nothing_to_do: "取り込む行がありません。", "入(い)れる ものが ありません。", "There is nothing to import.";
    letters: "メールアドレスがある方には、受付や参加決定のお知らせをメールで送ります。", "メールが ある 人(ひと)に お知(し)らせを 送(おく)ります。", "Those with an e-mail address are told by e-mail.";
    changed: "確かめたあとで状況が変わったため、取り込みませんでした。新しい結果をお確かめください。", "かわりました。もういちど 見(み)て ください。", "Things have changed since; nothing was imported. Please check the new outcome.";
    some_bad: "取り込めない行があるため、取り込みませんでした。", "入(い)れられない 行(ぎょう)が あります。", "Some lines cannot be taken over; nothing was imported.";
    gone: "このファイルは、取込みが済んだか、1時間を過ぎたため消しました。", "この ファイルは もう ありません。", "This file has been taken over already, or was deleted after its hour.";
    gone_again: "もう一度ファイルを選ぶ", "もういちど", "Choose a file again";
    reason: "取り込めない理由", "どうして", "Why";

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
