use crate::text::words;

words! {
    site_name: "つどい", "つどい", "Tsudoi";
    skip: "本文へ移動", "本文(ほんぶん)へ", "Skip to content";
    menu: "メニュー", "メニュー", "Menu";
    language: "言語", "ことば", "Language";
    find: "講座・催しをさがす", "講座(こうざ)や イベントを さがす", "Find courses and events";
    month: "カレンダー", "カレンダー", "Calendar";
    mine: "申込みの確認", "申(もう)し込(こ)みを 見(み)る", "Your registrations";
    results: "参加の実績", "参加(さんか)した人(ひと)の数(かず)", "Participation";
    calendar: "カレンダー配信（iCalendar）", "カレンダーの データ（iCalendar）", "Calendar feed (iCalendar)";
    staff: "職員・団体の方", "市(し)の人(ひと)・団体(だんたい)の人(ひと)", "Staff and partners";
    department: "市民協働課", "市民協働課(しみんきょうどうか)", "Civic Collaboration Division";
    demo: "架空のデモ", "架空(かくう)の デモ", "Fictional demo";
    demo_more: "講座・人物・数値はすべて架空で、実際の申込みはできません。",
        "ここに ある 講座(こうざ)や 人(ひと)は 本当(ほんとう)では ありません。",
        "Programmes, people and figures are invented. Nothing here can really be booked.";

    not_found: "ページが見つかりません", "ページが ありません", "Page not found";
    not_found_more: "アドレスが変わったか、掲載が終わった可能性があります。",
        "アドレスが ちがうか、もう おわりました。",
        "The address may have changed, or the announcement has ended.";
    forbidden: "この操作はできません", "これは できません", "Not allowed";
    forbidden_more: "権限がないか、別のサイトから送られた操作です。はじめのページからやり直してください。",
        "もういちど はじめの ページから やって ください。",
        "You lack the right to do this, or the request came from another site. Please start again.";
    sign_in: "サインインが必要です", "サインインして ください", "Please sign in";
    sign_in_more: "サインインしてから、もう一度お試しください。", "サインインしてから もういちど やって ください。", "Sign in and try again.";
    malformed: "内容を読み取れませんでした", "よむことが できませんでした", "The request could not be understood";
    malformed_more: "前のページへ戻り、もう一度お試しください。", "まえの ページに もどって もういちど やって ください。", "Go back and try again.";
    too_large: "送られた内容が大きすぎます", "おおきすぎます", "Too large";
    too_large_more: "文章を短くするか、写真を小さくして、もう一度お送りください。",
        "みじかく して、もういちど おくって ください。", "Shorten the text or use a smaller photo, and send it again.";
    too_many: "アクセスが続いています", "すこし まって ください", "Too many requests";
    too_many_more: "少し時間をおいて、もう一度お試しください。", "すこし あとで もういちど やって ください。", "Please wait a moment and try again.";
    busy: "ただいま混み合っています", "いま こんで います", "Busy just now";
    busy_more: "少し時間をおいて、もう一度お試しください。", "すこし あとで もういちど やって ください。", "Please wait a moment and try again.";
    broken: "申し訳ございません。処理を完了できませんでした", "すみません。できませんでした", "Sorry, something went wrong";
    broken_more: "しばらくたってからもう一度お試しください。続くときは市民協働課へお電話ください。",
        "あとで もういちど やって ください。できない ときは 電話(でんわ)して ください。",
        "Please try again later. If it happens again, call the Civic Collaboration Division.";
    home: "はじめのページへ", "はじめの ページへ", "Home";
}
