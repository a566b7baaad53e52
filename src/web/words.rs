use crate::text::words;

words! {
    site_name: "つどい", "つどい", "Tsudoi";
    skip: "本文へ移動", "本文(ほんぶん)へ", "Skip to content";
    menu: "メニュー", "メニュー", "Menu";
    language: "言語", "ことば", "Language";
    find: "講座・催しをさがす", "講座(こうざ)や イベントを さがす", "Find courses and events";
    month: "カレンダー", "カレンダー", "Calendar";
    mine: "申込みの確認", "あなたの 申(もう)し込(こ)み", "Your registrations";
    results: "参加の実績", "参加(さんか)した人(ひと)の数(かず)", "Participation";
    calendar: "カレンダー配信（iCalendar）", "カレンダーの データ（iCalendar）", "Calendar feed (iCalendar)";
    staff: "職員・団体の方", "市(し)の人(ひと)・団体(だんたい)の人(ひと)", "Staff and partners";
    department: "市民協働課", "市民協働課(しみんきょうどうか)", "Civic Collaboration Division";
    demo: "架空のデモ", "架空(かくう)の デモ", "Fictional demo";
    demo_more: "講座・人物・数値はすべて架空です。申し込んでも、実際には開催されません。",
        "ここに ある 講座(こうざ)や 人(ひと)は 本当(ほんとう)では ありません。申(もう)し込(こ)んでも、講座(こうざ)は ありません。",
        "Programmes, people and figures are invented. You can try out the booking, but nothing will take place.";

    not_found: "ページが見つかりません", "ページが ありません", "Page not found";
    not_found_more: "アドレスが変わったか、掲載が終わった可能性があります。",
        "アドレスが ちがうか、もう おわりました。",
        "The address may have changed, or the announcement has ended.";
    gone: "この申込みの情報は、もう残っていません", "この 申(もう)し込(こ)みの 情報(じょうほう)は もう ありません", "This registration's data is no longer kept";
    gone_more: "保存期間が終わったか、お申し出により、氏名や連絡先などの個人情報を廃棄しました。ご不明な点は、お申し込みの講座・催しの問合せ先へお尋ねください。",
        "名前(なまえ)や 電話番号(でんわばんごう)などの 情報(じょうほう)は すてました。わからない ときは 市役所(しやくしょ)に 聞(き)いて ください。",
        "Its time was over, or you asked for it: names, contacts and all other personal data have been deleted. If you have questions, please ask the contact of the course or event.";
    secret: "責任者に確認してください", "責任者(せきにんしゃ)に 聞(き)いて ください", "Please ask the person responsible";
    secret_more: "この申込みは、市が指名した責任者だけが見られます。ご用件は市民協働課の責任者へお伝えください。",
        "この 申(もう)し込(こ)みは 責任者(せきにんしゃ)だけが 見(み)られます。", "Only colleagues named for it by the city can see this registration. Please take it to one of them.";
    forbidden: "この操作はできません", "これは できません", "Not allowed";
    forbidden_more: "この操作をする権限がないか、画面が古くなっています。はじめのページからやり直してください。",
        "あなたには できない ことか、画面(がめん)が 古(ふる)いです。もういちど はじめの ページから やって ください。",
        "You lack the right to do this, or the page is out of date. Please start again.";
    sign_in: "サインインが必要です", "サインインして ください", "Please sign in";
    sign_in_more: "サインインしてから、もう一度お試しください。", "サインインしてから もういちど やって ください。", "Sign in and try again.";
    malformed: "内容を読み取れませんでした", "よむことが できませんでした", "The request could not be understood";
    malformed_more: "前のページへ戻り、もう一度お試しください。", "まえの ページに もどって もういちど やって ください。", "Go back and try again.";
    too_large: "送られた内容が大きすぎます", "おおきすぎます", "Too large";
    too_large_more: "文章を短くするか、写真を小さくして、もう一度お送りください。",
        "みじかく して、もういちど おくって ください。", "Shorten the text or use a smaller photo, and send it again.";
    too_many: "短い時間に操作が重なりました", "すこし まって ください", "Too many requests in a short time";
    too_many_more: "少し時間をおいて、もう一度お試しください。", "すこし あとで もういちど やって ください。", "Please wait a moment and try again.";
    busy: "ただいま混み合っています", "いま こんで います", "Busy just now";
    busy_more: "少し時間をおいて、もう一度お試しください。", "すこし あとで もういちど やって ください。", "Please wait a moment and try again.";
    broken: "申し訳ございません。処理を完了できませんでした", "すみません。できませんでした", "Sorry, something went wrong";
    broken_more: "しばらくたってからもう一度お試しください。続くときは市民協働課へお電話ください。",
        "あとで もういちど やって ください。できない ときは 市民協働課(しみんきょうどうか)に 電話(でんわ)して ください。",
        "Please try again later. If it happens again, call the Civic Collaboration Division.";
    home: "はじめのページへ", "はじめの ページへ", "Home";
}
