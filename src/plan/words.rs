use crate::text::words;

words! {
    title: "成果指標の値", "指標(しひょう)の 数(かず)", "Values of indicators";
    partners: "団体", "団体(だんたい)", "Partners";
    intro: "推進計画の成果指標に、アンケートや台帳で分かった値を入力します。申込みの件数からは計算しません。最新の値は、10分ほどで公開ページ「参加の状況」に載ります。",
        "計画(けいかく)の 指標(しひょう)の 数(かず)を 入(い)れます。みんなの ページにも 出(で)ます。",
        "What surveys and registers say of the plan's indicators. None is computed from registrations. The newest value is on the public results page within ten minutes.";
    indicator: "成果指標", "指標(しひょう)", "Indicator";
    baseline: "現状値", "はじめの 数(かず)", "Baseline";
    target: "目標値", "目標(もくひょう)", "Target";
    newest: "最新の値", "いちばん 新(あたら)しい 数(かず)", "Newest value";
    none: "－", "－", "–";
    not_entered: "未入力", "まだ", "not entered";
    enter: "値を入力する", "数(かず)を 入(い)れる", "Enter a value";
    enter_more: "入力した値は消したり書き換えたりできません。間違えたときは、同じ年度の値をもう一度入力すると、新しいほうが使われます。",
        "入(い)れた 数(かず)は けせません。まちがえた ときは、もういちど 入(い)れて ください。", "What was entered is never changed. After a mistake, enter the same year again: the last one counts.";
    fiscal_year: "年度（西暦）", "年度(ねんど)", "Fiscal year";
    fiscal_year_more: "年度が始まる年です。令和8年度は 2026。", "4月(がつ)の 年(とし)です。", "The year in which it begins.";
    value: "値", "数(かず)", "Value";
    value_more: "単位を付けずに、数字だけ入力してください（例：43.2）。", "数字(すうじ)だけ 書(か)いて ください。", "Digits only, without the unit (for example 43.2).";
    source: "調査・資料の名称", "調(しら)べた ものの 名前(なまえ)", "Survey or source";
    source_more: "例：令和8年度市民アンケート", "れい：市民(しみん)アンケート", "For example: citizens' survey of FY2026";
    n: "回答数（n）", "答(こた)えた 人(ひと)の 数(かず)", "Answers (n)";
    n_more: "アンケートでないときは空欄にします。", "アンケートで ない ときは 書(か)きません。", "Leave empty if nobody was asked.";
    day: "調査日・基準日", "いつの 数(かず)か", "As of";
    enter_do: "入力する", "入(い)れる", "Enter";
    done: "値を入力しました。", "入(い)れました。", "The value has been entered.";
    history: "入力の記録", "入(い)れた 記録(きろく)", "All that was entered";
    history_more: "新しい年度の順です。同じ年度に複数あるときは、上のものが使われます。", "新(あたら)しい 順(じゅん)です。", "The newest year first. Of several for a year the upper one counts.";
    entered: "入力日時", "いつ 入(い)れたか", "Entered";
    indicator_missing: "成果指標を選んでください。", "指標(しひょう)を えらんで ください。", "Choose an indicator.";
    year_wrong: "年度を西暦で入力してください（例：2026）。", "年(とし)を 書(か)いて ください（2026 など）。", "Enter the year (for example 2026).";
    value_wrong: "0以上の数字を入力してください。", "0か、0より 大(おお)きい 数字(すうじ)を 書(か)いて ください。", "Enter a number, 0 or more.";
    source_missing: "調査・資料の名称を200文字までで入力してください。", "名前(なまえ)を 書(か)いて ください。", "Name the source in at most 200 characters.";
    n_wrong: "回答数は1以上の整数で入力してください。", "1から うえの 数字(すうじ)を 書(か)いて ください。", "Enter a whole number, 1 or more.";
    day_wrong: "日付をご確認ください（例：2027-03-31）。", "日(ひ)を もういちど 見(み)て ください。", "Check the date (for example 2027-03-31).";
}
