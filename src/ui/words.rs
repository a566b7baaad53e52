use crate::text::words;

words! {
    required: "※必須", "※必須(ひっす)", "Required";
    optional: "※任意", "※任意(にんい)", "Optional";
    year: "年", "年(ねん)", "Year";
    month: "月", "月(がつ)", "Month";
    day: "日", "日(にち)", "Day";
    choose: "選択してください", "選(えら)んでください", "Please choose";
    errors_found: "入力内容を確認してください（{}件）", "もう一度(いちど)、確(たし)かめてください（{}こ）", "Please check what you entered ({})";
    errors_hint: "項目名を選ぶと、その入力欄に移動します。", "文字(もじ)を押(お)すと、直(なお)すところに行(い)きます。", "Each line leads to its field.";
    step_of: "全{}ステップ中、{}ステップ目", "ぜんぶで{}ステップ。いま{}ステップ目(め)", "{} steps, now at step {}";
    here: "現在位置", "いまいるページ", "You are here";
    home: "ホーム", "ホーム", "Home";
    pages: "ページ送り", "ページを選(えら)ぶ", "Pages";
    previous: "前へ", "前(まえ)へ", "Previous";
    next: "次へ", "次(つぎ)へ", "Next";
    page_of: "{} / {}ページ", "{} / {}ページ", "Page {} of {}";
}
