use crate::text::words;

words! {
    title: "申込者の一覧", "申(もう)し込(こ)んだ 人(ひと)", "Applicants";
    skip: "一覧へ進む", "一覧(いちらん)へ", "Skip to the list";
    narrow: "さらに絞り込む（申込方法・言語など）", "もっと えらぶ", "Narrow it further";
    narrow_do: "この条件で表示する", "見(み)る", "Show these";
    clear: "条件をはずす", "ぜんぶ 見(み)る", "Show all";
    state: "状態", "いま", "State";
    all: "すべて", "ぜんぶ", "All";
    live: "有効な申込み（取下げなどを除く）", "いまの 申(もう)し込(こ)み", "Valid (not withdrawn)";
    unconfirmed: "メール未確認（仮押さえ）", "メールを まだ 見(み)て いない", "E-mail not confirmed";
    part: "区分・開催回", "回(かい)・コース", "Slot or session";
    channel: "申込方法", "申(もう)し込(こ)み方(かた)", "Applied by";
    language: "言語", "ことば", "Language";
    answer: "質問への回答", "質問(しつもん)の 答(こた)え", "Answer to a question";
    marks: "次に当てはまる人だけ", "この 人(ひと)だけ", "Only those";
    no_email: "メールアドレスがない", "メールが ない", "without e-mail";
    undelivered: "メールなどが届かなかった", "メールが とどかない", "whom a letter did not reach";
    twin: "同じ方の可能性がある", "おなじ 人(ひと)かも", "perhaps the same person twice";
    twin_household: "同じ世帯の可能性がある", "おなじ 家族(かぞく)かも", "perhaps the same household twice";
    twin_group: "同じ団体の可能性がある", "おなじ 団体(だんたい)かも", "perhaps the same group twice";
    noted: "メモがある", "メモが ある", "with notes";
    unpaid: "参加費が未収", "お金(かね)が まだ", "who have not paid";
    sort: "並び順", "ならべ方(かた)", "Order";
    by_arrival: "受付順", "申(もう)し込(こ)んだ 順(じゅん)", "By arrival";
    by_kana: "フリガナ順", "名前(なまえ)の 順(じゅん)", "By reading";
    otherwise: "ほかの条件", "ほかの こと", "other conditions";
    count: "{}（{}）", "{}（{}）", "{} ({})";
    name_search: "この募集の中で、氏名・フリガナ・電話番号・受付番号から探す", "名前(なまえ)・電話(でんわ)・受付番号(うけつけばんごう)で さがす", "Find in this list by name, reading, telephone or reference number";
    name_search_do: "探す", "さがす", "Search";
    found: "{}件", "{}件(けん)", "{} found";
    found_page: "{}件のうち {}～{}件目", "{}件(けん)の {}～{}", "{} found; {} to {}";
    found_most: "{}件以上見つかりました（はじめの分だけ表示しています。続きを入力して絞り込んでください）", "{}より おおいです。もっと 書(か)いて ください。", "{} or more: please type more of it";
    none: "当てはまる申込みはありません。", "ありません。", "Nobody is on this list.";
    name: "氏名", "名前(なまえ)", "Name";
    next: "次にすること", "つぎに する こと", "Next";
    persons: "{}人", "{}人(にん)", "{} persons";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    phone: "電話番号", "電話(でんわ)", "Telephone";
    arrived: "受付日時", "いつ", "Arrived";
    do_confirm: "電話で確認する", "電話(でんわ)で たしかめる", "Confirm by telephone";
    do_compare: "同じ方か見比べる", "おなじ 人(ひと)か 見(み)る", "Compare the two";
    do_call: "届いていません。電話する", "とどいて いません。電話(でんわ)する", "Not delivered: telephone";
    do_answer: "電話で返事を聞く", "電話(でんわ)で きく", "Ask by telephone";
    no_mail_badge: "メールなし", "メールなし", "no e-mail";
    noted_badge: "メモ{}件", "メモ{}", "{} notes";
    letter: "この一覧の人に手紙（メール）を書く", "この 人(ひと)たちに 手紙(てがみ)を 書(か)く", "Write to those on this list";
    letters: "送った手紙の記録", "送(おく)った 手紙(てがみ)", "Letters sent";
    import: "CSV・Excelから取り込む", "ファイルから 入(い)れる", "Import from CSV or Excel";
    enter: "1件ずつ入力する", "ひとり 入(い)れる", "Enter one";
    imported: "{}件を取り込みました。", "{}件(けん) 入(い)れました。", "{} imported.";

    by_web: "インターネット", "インターネット", "Internet";
    by_api: "外部システム", "ほかの システム", "Other system";
    by_phone: "電話", "電話(でんわ)", "Telephone";
    by_counter: "窓口", "窓口(まどぐち)", "Counter";
    by_fax: "FAX", "FAX", "Fax";
    by_postcard: "はがき・封書", "はがき・手紙(てがみ)", "Post";
    by_walk_in: "当日参加", "当日(とうじつ)", "Walk-in";
}

/// How an application came, in words.
pub fn channel(channel: crate::registration::Channel, w: &'static Words) -> &'static str {
    use crate::registration::Channel;
    match channel {
        Channel::Web => w.by_web,
        Channel::Api => w.by_api,
        Channel::Phone => w.by_phone,
        Channel::Counter => w.by_counter,
        Channel::Fax => w.by_fax,
        Channel::Postcard => w.by_postcard,
        Channel::WalkIn => w.by_walk_in,
    }
}
