use crate::text::words;

words! {
    required: "※必須", "※かならず 書(か)く", "Required";
    optional: "※任意", "※書(か)かなくても いい", "Optional";
    year: "年", "年(ねん)", "Year";
    month: "月", "月(がつ)", "Month";
    day: "日", "日(にち)", "Day";
    choose: "選択してください", "選(えら)んで ください", "Please choose";
    errors_found: "入力内容を確認してください（{}件）", "もう一度(いちど) 確(たし)かめて ください（{}こ）", "Please check what you entered ({})";
    errors_hint: "下の文を選ぶと、直すところへ移動します。", "下(した)の 文(ぶん)を おすと、直(なお)す ところに 行(い)きます。", "Select a line to go to that field.";
    step_of: "全{}ステップ中、{}ステップ目", "ぜんぶで {}ステップ。いま {}ステップ目(め)", "{} steps, now at step {}";
    here: "現在位置", "いま いる ページ", "You are here";
    home: "ホーム", "ホーム", "Home";
    pages: "ページ送り", "ページを 選(えら)ぶ", "Pages";
    previous: "前へ", "前(まえ)へ", "Previous";
    next: "次へ", "次(つぎ)へ", "Next";
    page_of: "{} / {}ページ", "{} / {}ページ", "Page {} of {}";
}
