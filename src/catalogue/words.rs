use crate::text::words;

words! {
    home_title: "講座・ボランティア・催しをさがす", "講座(こうざ)・ボランティア・イベントを さがす", "Courses, volunteering and events";
    home_lead: "申込期間中は24時間、会員登録なしで申し込めます。電話や窓口で受け付けているものもあります。",
        "申(もう)し込(こ)みの 時(とき)なら、夜(よる)でも 申(もう)し込(こ)めます。電話(でんわ)で できる ものも あります。",
        "Apply day or night while registration is open, without an account. Some can also be booked by telephone or in person.";
    search: "さがす", "さがす", "Search";
    search_label: "ことばでさがす", "ことばで さがす", "Search by words";
    search_support: "講座の名前、会場、団体など。ひらがなでも探せます。", "ひらがなでも いいです。",
        "Title, venue or organiser, in Japanese (hiragana is fine)";
    by_kind: "種類からさがす", "種類(しゅるい)で さがす", "By type";
    by_kind_count: "{}件", "{}こ", "{}";
    closing_soon: "まもなく締切り", "もうすぐ 申(もう)し込(こ)みが おわります", "Closing soon";
    opening_soon: "もうすぐ受付開始", "もうすぐ 申(もう)し込(こ)みが はじまります", "Opening soon";
    coming_up: "これからの開催", "これから あります", "Coming up";
    see_open: "申し込めるものをすべて見る", "申(もう)し込(こ)める ものを ぜんぶ 見(み)る", "See everything that takes applications";
    see_all: "すべての講座・催しを見る", "ぜんぶ 見(み)る", "See all courses and events";
    see_month: "カレンダーで見る", "カレンダーで 見(み)る", "See the calendar";
    nothing_yet: "いま公開している講座・催しはありません。", "いまは 何(なに)も ありません。", "Nothing is announced at the moment.";

    list_title: "講座・催しをさがす", "講座(こうざ)や イベントを さがす", "Find courses and events";
    filters: "条件をしぼる", "えらぶ", "Filters";
    filter_kind: "種類", "種類(しゅるい)", "Type";
    filter_audience: "対象", "だれが 行(い)ける", "For whom";
    filter_partner: "主催・共催", "する ところ", "Organiser";
    filter_from: "開催日（この日から）", "いつから", "From";
    filter_until: "開催日（この日まで）", "いつまで", "Until";
    filter_open: "申し込めるものだけ", "いま 申(もう)し込(こ)める ものだけ", "Only what takes applications now";
    any: "すべて", "ぜんぶ", "Any";
    show: "この条件でさがす", "さがす", "Show";
    clear: "条件をすべて消す", "えらんだ ものを けす", "Clear all";
    bad_date: "「2027-01-16」のように、年・月・日を入力してください。", "「2027-01-16」の ように 書(か)いて ください。", "Enter a date such as 2027-01-16.";
    found: "{}件見つかりました", "{}こ あります", "{} found";
    found_one: "1件見つかりました", "1こ あります", "1 found";
    found_page: "（{}～{}件目）", "（{}から{}まで）", " ({} to {})";
    feed: "この一覧の日程をカレンダーアプリに取り込む（自動更新・iCalendar）",
        "この リストの 日(ひ)にちを カレンダーの アプリに 入(い)れる（自動(じどう)で 新(あたら)しく なります・iCalendar）",
        "Add the dates of this list to your calendar app (updates by itself, iCalendar)";
    none_found: "条件に合うものが見つかりませんでした", "ありませんでした", "Nothing found";
    none_found_more: "ことばを短くする、期間を広げる、種類を「すべて」にするなど、条件を変えてお試しください。終わったものも含めて探しています。", "みじかい ことばで もういちど さがして ください。",
        "Try a shorter word, a longer period, or all types. What is over is searched too.";

    children: "子ども・親子", "子(こ)ども・親子(おやこ)", "Children and families";
    youth: "中高生・若者", "若(わか)い 人(ひと)（中学生(ちゅうがくせい)から）", "Young people";
    seniors: "シニア", "60歳(さい)くらいから", "Seniors";
    groups: "団体・町内会", "団体(だんたい)・町内会(ちょうないかい)", "Groups and associations";
    everyone: "どなたでも", "だれでも", "Everyone";

    month_title: "{}の講座・催し", "{}の 講座(こうざ)・イベント", "Events in {}";
    sunday: "日", "日(にち)", "Sun";
    monday: "月", "月(げつ)", "Mon";
    tuesday: "火", "火(か)", "Tue";
    wednesday: "水", "水(すい)", "Wed";
    thursday: "木", "木(もく)", "Thu";
    friday: "金", "金(きん)", "Fri";
    saturday: "土", "土(ど)", "Sat";
    previous_month: "前の月", "前(まえ)の 月(つき)", "Previous month";
    next_month: "次の月", "次(つぎ)の 月(つき)", "Next month";
    this_month: "今月", "今月(こんげつ)", "This month";
    today: "今日", "今日(きょう)", "Today";
    months: "月を選ぶ", "月(つき)を えらぶ", "Months";
    empty_month: "この月の開催予定はありません。", "この 月(つき)は ありません。", "Nothing is planned in this month.";
    also_all_year: "日程を相談して決めるもの（出前講座など）は、一覧からご覧ください。", "日(ひ)を 相談(そうだん)して 決(き)める ものは、リストに あります。",
        "Events held by arrangement, such as talks on request, are in the list.";

    badge_open: "受付中", "申(もう)し込(こ)めます", "Open";
    badge_few: "残りわずか", "あと すこし", "Few places left";
    badge_waiting: "キャンセル待ち受付中", "いっぱい（キャンセル待(ま)ちが できます）", "Waiting list";
    badge_full: "満員", "いっぱい", "Full";
    badge_opens: "{}から受付", "{}から 申(もう)し込(こ)めます", "Opens {}";
    badge_collecting: "受付中（{}）", "申(もう)し込(こ)めます（{}）", "Open ({})";
    badge_arrangement: "随時受付", "いつでも いいです", "On request";
    badge_closed: "受付終了", "おわりました", "Closed";
    badge_cancelled: "中止", "中止(ちゅうし)", "Cancelled";
    badge_over: "終了", "おわりました", "Over";
    badge_free_entry: "申込不要", "申(もう)し込(こ)みは いりません", "No registration";
    badge_not_public: "一般募集なし", "申(もう)し込(こ)みは ありません", "No public registration";
    one_draw: "抽選", "くじ", "draw";
    one_wishes: "希望順位", "順番(じゅんばん)を 書(か)く", "ranked wishes";
    one_screening: "選考", "あとで 決(き)める", "selection";

    when: "日時", "いつ", "When";
    and_more: "{}（全{}回）", "{}（ぜんぶで {}回(かい)）", "{} ({} sessions)";
    next_of: "次回 {}（全{}回）", "次(つぎ)は {}（ぜんぶで {}回(かい)）", "Next: {} ({} sessions)";
    by_arrangement: "相談して決めます", "相談(そうだん)して 決(き)めます", "By arrangement";
    place: "会場", "場所(ばしょ)", "Where";
    several_venues: "{}ほか", "{}など", "{} and others";
    who: "対象", "参加(さんか)できる 人(ひと)", "Who can take part";
    fee: "費用", "お金(かね)", "Fee";
    free: "無料", "いりません", "Free";
    yen: "{}円", "{}円(えん)", "{} yen";
    yen_party: "1組{}円", "1組(ひとくみ) {}円(えん)", "{} yen for each party";
    number: "定員", "何人(なんにん)まで", "Places";
    period: "申込期間", "申(もう)し込(こ)みの 時(とき)", "Registration";
    once_per: "お申し込みの件数", "申(もう)し込(こ)みの 数(かず)", "Applications";
    period_of: "{}から{}まで", "{}から {}まで", "{} to {}";
    until: "締切り {}", "締切(しめき)り {}", "Until {}";
    opens: "受付開始 {}", "{}から", "Opens {}";
    no_limit: "定員なし", "何人(なんにん)でも いいです", "No limit";
    places_of: "定員{}", "{}まで", "{}";
    applicants_of: "申込み{}／定員{}", "申(もう)し込(こ)み {}、{}まで", "{} applied for {} places";
    wished_of: "希望{}件／定員{}", "行(い)きたい 人(ひと) {}、{}まで", "wished for by {} · {}";
    applicants_only: "申込み{}", "申(もう)し込(こ)み {}", "{} applied";
    full: "満員", "いっぱい", "Full";
    full_waiting: "満員・キャンセル待ち{}件", "いっぱい・キャンセル待(ま)ち {}件(けん)", "Full, {} waiting";
    some_left: "空きあり", "まだ あります", "Places left";
    places_now: "人数", "人数(にんずう)", "Places";
    when_to_apply: "申込み", "申(もう)し込(こ)み", "Apply";
    times: "{}（{}回）", "{}（{}回(かい)）", "{} ({} times)";

    instructor: "講師", "先生(せんせい)", "Instructor";
    part_japanese: "（この部分は日本語です）", "（ここは、ふつうの 日本語(にほんご)です）", "(this part is in Japanese)";
    apply: "申し込む", "申(もう)し込(こ)む", "Apply";
    apply_waiting: "キャンセル待ちに申し込む", "キャンセル待(ま)ちに 申(もう)し込(こ)む", "Join the waiting list";
    apply_arranged: "希望の日時を書いて依頼する", "お願(ねが)いする", "Request a visit";
    apply_screening: "選考に申し込む", "申(もう)し込(こ)む", "Apply for the selection";
    screening: "選考のしくみと結果の内訳を見る", "どうやって 決(き)めるかを 見(み)る", "How the selection works, and its result";
    apply_draw: "抽選に申し込む", "くじに 申(もう)し込(こ)む", "Apply for the draw";
    how_to_apply: "申込み", "申(もう)し込(こ)み", "How to apply";
    state_open: "申込みを受け付けています。", "いま 申(もう)し込(こ)めます。", "Registration is open.";
    state_waitlist: "定員に達しました。キャンセル待ちに申し込めます。いま待っている申込みは{}件です。",
        "いっぱいです。キャンセル待(ま)ちに 申(もう)し込(こ)めます。いま {}件(けん)の 申(もう)し込(こ)みが 待(ま)って います。",
        "All places are taken. You can join the waiting list; {} are waiting now.";
    state_full: "定員に達したため、ただいま受け付けていません。", "いっぱいです。いまは 申(もう)し込(こ)めません。", "All places are taken at the moment.";
    state_opens: "{}から受け付けます。", "{}から 申(もう)し込(こ)めます。", "Registration opens on {}.";
    state_collecting: "申込みを受け付けています。", "いま 申(もう)し込(こ)めます。", "Applications are being collected.";
    state_closed: "申込みの受付は終わりました。", "申(もう)し込(こ)みは おわりました。", "Registration is closed.";
    state_over: "この講座・催しは終了しました。", "この 講座(こうざ)・イベントは おわりました。", "This has already taken place.";
    state_cancelled: "この講座・催しは中止になりました", "この 講座(こうざ)・イベントは 中止(ちゅうし)に なりました", "This has been cancelled";
    state_cancelled_more: "申込みは受け付けていません。", "申(もう)し込(こ)む ことは できません。", "No registrations are taken.";
    cancel_reason: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    state_arrangement: "随時受け付けています。希望の日時を相談して決めます。", "いつでも 相談(そうだん)できます。", "Requests are taken at any time; the date is agreed with you.";
    closes: "締切りは{}です。", "{}までに 申(もう)し込(こ)んで ください。", "Apply by {}.";
    paper_until: "往復はがきは{}まで（必着）。", "はがきは {}までに とどくように して ください。", "Reply postcards must arrive by {}.";
    draw: "抽選のしくみと日程・結果を見る", "くじの しくみと 結果(けっか)を 見(み)る", "How and when it is drawn, and the result";
    parts: "定員のうち：", "席(せき)の 中(なか)で：", "Of the places:";
    result_on: "結果は{}ごろにお知らせする予定です。", "結果(けっか)は {}ごろに お知(し)らせする 予定(よてい)です。", "Results are to be announced around {}.";
    how_given: "参加者の決め方", "どうやって 決(き)めるか", "How places are given";
    other_ways_of: "{}でも申し込めます。", "{}でも 申(もう)し込(こ)めます。", "Other ways to apply: {}.";
    by_contact: "申込みを希望する方は、{}へご連絡ください。このサイトからは申し込めません。",
        "申(もう)し込(こ)みたい 人(ひと)は、{}に 連絡(れんらく)して ください。この サイトからは 申(もう)し込(こ)めません。",
        "To apply, contact {}. You cannot apply on this site.";

    sessions: "開催日程", "日(ひ)と 時間(じかん)", "Dates and times";
    sessions_none: "日程は、申込みのあとに相談して決めます。", "日(ひ)は あとで 相談(そうだん)して 決(き)めます。", "Dates are agreed after you apply.";
    session_cancelled: "この回は中止です", "この 日(ひ)は ありません", "This session is cancelled";
    session_over: "終了", "おわりました", "Over";
    places: "定員と空き", "あと 何人(なんにん)", "Places";
    choose_one: "1つを選んで申し込みます。", "1つ えらびます。", "Choose one when you apply.";
    choose_any: "複数を選んで申し込めます。", "いくつでも えらべます。", "You may choose several.";
    choose_ranked: "希望する順に選びます（第{}希望まで）。", "行(い)きたい 順番(じゅんばん)に {}つまで えらびます。", "Rank up to {} of them.";
    choose_ranked_any: "希望する順に選びます。", "行(い)きたい 順番(じゅんばん)に えらびます。", "Rank them by your wishes.";
    details: "くわしい内容", "くわしい こと", "Details";
    childcare: "託児の申込み", "子(こ)どもを あずける", "Childcare places";
    adjustments: "参加の際の配慮", "てつだいが いる とき", "If you need something";
    adjustments_more: "手話通訳・車いす席などが必要な方は、参加が決まったあとにお知らせください。申込みの前でもご相談いただけます。",
        "手話(しゅわ)や 車(くるま)いすの 席(せき)が いる 人(ひと)は、参加(さんか)が 決(き)まったら おしえて ください。",
        "If you need, say, a sign language interpreter or a wheelchair space, tell us once you have a place. You can also ask before you apply.";
    adjustments_by: "準備のめやす日は{}です（過ぎても受け付け、個別に相談します）。", "{}までに おしえて ください。すぎても いいです。", "It can surely be prepared if told by {}; requests are heard after that too.";
    hosts: "主催など", "する ところ", "Organised by";
    contact: "お問合せ", "聞(き)きたい とき", "Contact";
    personal_data: "個人情報の取扱い", "個人情報(こじんじょうほう)", "Your personal data";
    personal_data_of: "申込みの個人情報は、{}が管理します。", "申(もう)し込(こ)みの 情報(じょうほう)は、{}が もって います。",
        "Personal data in applications is held by {}.";
    purpose: "使う目的：{}", "使(つか)う 理由(りゆう)：{}", "Purpose: {}";
    retain_until: "保存する期間：{}まで", "{}まで もって います。", "Kept until: {}";
    calendar: "カレンダーに入れる", "カレンダーに 入(い)れる", "Add to your calendar";
    calendar_more: "スマートフォンなどのカレンダーに日程を登録できます（.ics）。変更や中止は、このページでお確かめください。",
        "スマートフォンの カレンダーに 入(はい)ります（.ics）。かわったかどうかは、この ページで 見(み)て ください。",
        "Add the dates to your calendar (.ics). Please check this page for changes.";
    born_until: "{}以前に生まれた人", "{}までに 生(う)まれた 人(ひと)", "born on or before {}";
    born_from: "{}以後に生まれた人", "{}から あとに 生(う)まれた 人(ひと)", "born on or after {}";
    by_guardian: "保護者が申し込みます", "お父(とう)さん・お母(かあ)さんなどが 申(もう)し込(こ)みます", "A guardian applies";
    by_group: "団体・グループの代表者が申し込みます", "グループの 代表(だいひょう)の 人(ひと)が 申(もう)し込(こ)みます", "The leader of a group applies";
}
