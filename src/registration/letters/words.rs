use crate::text::words;

// In letters the readings of easy Japanese stay in the text, in parentheses: mail has no ruby.
words! {
    greeting: "{} 様", "{} さん", "Dear {},";

    code_subject: "【つどい】確認コードのお知らせ：{}", "【つどい】確認(かくにん)の 数字(すうじ)：{}", "[Tsudoi] Your confirmation code: {}";
    code_lead: "「{}」にお申し込みいただき、ありがとうございます。\nお申込みはまだ完了していません。お申込みのページに、次の確認コードを入力してください。",
        "「{}」に 申(もう)し込(こ)みました。\n申(もう)し込(こ)みは まだ できて いません。下(した)の 6つの 数字(すうじ)を 申(もう)し込(こ)みの ページに 書(か)いて ください。",
        "Thank you for applying for \"{}\".\nYour application is not complete yet. Please enter this code on the application page.";
    code_until: "このコードは{}まで有効です。", "この 数字(すうじ)は {}まで 使(つか)えます。", "The code is valid until {}.";
    code_held: "それまでの間、お席を確保しています。時間を過ぎると、お申込みは取り消され、お席はほかの方にご案内します。",
        "その 時間(じかん)まで あなたの 席(せき)を とって おきます。時間(じかん)を すぎると、申(もう)し込(こ)みは なくなります。",
        "Your place is held until then. After that, the application is cancelled and the place goes to someone else.";
    code_held_waiting: "それまでの間、キャンセル待ちの順番を確保しています。時間を過ぎると、お申込みは取り消されます。",
        "その 時間(じかん)まで キャンセル待(ま)ちの 順番(じゅんばん)を とって おきます。時間(じかん)を すぎると、申(もう)し込(こ)みは なくなります。",
        "Your position on the waiting list is held until then. After that, the application is cancelled.";
    code_held_in_draw: "時間までに入力がない場合、お申込みは抽選の対象になりません。", "時間(じかん)までに 数字(すうじ)を 書(か)かないと、くじに 入(はい)りません。",
        "Without the code by then, your application does not enter the draw.";
    code_page: "次のページを開いてボタンを押すだけでも完了します。コードは入力されています。", "下(した)の ページを 開(ひら)いて ボタンを おしても いいです。数字(すうじ)は もう 入(はい)って います。",
        "Or simply open this page and press the button; the code is filled in.";
    code_not_you: "お心当たりのない場合は、何もせずにこのメールを削除してください。お申込みは自動的に取り消されます。",
        "あなたが 申(もう)し込(こ)んで いない ときは、何(なに)も しないで ください。申(もう)し込(こ)みは なくなります。",
        "If you did not apply, please ignore this e-mail. The application will be cancelled automatically.";

    received_waiting_subject: "【つどい】キャンセル待ちを受け付けました：{}", "【つどい】キャンセル待(ま)ちに なりました：{}", "[Tsudoi] You are on the waiting list: {}";
    received_waiting: "お申込みを受け付けました。定員に達しているため、キャンセル待ちの登録となります。\n空きが出たときは、順番にメールでご案内します。ご案内には回答の期限がありますので、お早めにご確認ください。",
        "申(もう)し込(こ)みを 受(う)け付(つ)けました。いまは 席(せき)が ありません。あなたは キャンセル待(ま)ちです。\n席(せき)が あいたら、順番(じゅんばん)に メールを 送(おく)ります。メールを 見(み)て ください。",
        "We have received your application. All places are taken, so you are on the waiting list.\nWhen a place becomes free, we offer it by e-mail, in order of arrival. Such an offer has a deadline, so please check your mail.";
    received_draw_subject: "【つどい】お申込みを受け付けました（抽選）：{}", "【つどい】申(もう)し込(こ)みを 受(う)け付(つ)けました（くじ）：{}",
        "[Tsudoi] Your application is in the draw: {}";
    received_draw: "お申込みを受け付けました。定員を超えたときは、抽選で参加される方を決めます。", "申(もう)し込(こ)みを 受(う)け付(つ)けました。人(ひと)が 多(おお)い ときは、くじで 決(き)めます。",
        "We have received your application. If there are more applications than places, a draw decides.";
    code_held_screening: "時間までに入力がない場合、お申込みは選考の対象になりません。", "時間(じかん)までに 数字(すうじ)を 書(か)かないと、申(もう)し込(こ)みに なりません。",
        "Without the code by then, your application does not enter the selection.";
    received_screening_subject: "【つどい】お申込みを受け付けました（選考）：{}", "【つどい】申(もう)し込(こ)みを 受(う)け付(つ)けました：{}", "[Tsudoi] We have received your application: {}";
    received_screening: "お申込みを受け付けました。締切りのあと、公表した観点と内訳をもとに選考し、参加される方を決めます。", "申(もう)し込(こ)みを 受(う)け付(つ)けました。しめきりの あとで 決(き)めます。",
        "We have received your application. After closing, participants are selected by what was announced.";
    screening_page: "選考のしくみ（どなたでもご覧いただけます）", "どうやって 決(き)めるか", "How the selection works, for anybody to see";
    received_wishes_subject: "【つどい】お申込みを受け付けました（希望順位）：{}", "【つどい】申(もう)し込(こ)みを 受(う)け付(つ)けました：{}",
        "[Tsudoi] We have received your wishes: {}";
    received_wishes: "お申込みを受け付けました。締切りのあと、希望順位と抽選の順番で、参加されるところを決めます。", "申(もう)し込(こ)みを 受(う)け付(つ)けました。しめきりの あと、くじの 順番(じゅんばん)で 決(き)めます。",
        "We have received your wishes. After closing, places are given by your wishes, in the order of a draw.";
    draw_number: "あなたの抽選番号：{}\n抽選の結果は、この番号でも公表します。", "あなたの くじの 番号(ばんごう)：{}\n結果(けっか)は この 番号(ばんごう)でも 見(み)られます。",
        "Your draw number: {}\nThe results are also published by this number.";
    draw_page: "抽選のしくみと日程（どなたでもご覧いただけます）", "くじの しくみと 日(ひ)にち", "How and when it is drawn, for anybody to see";
    received_result: "結果は{}ごろにお知らせする予定です。", "結果(けっか)は {}ごろに お知(し)らせする 予定(よてい)です。",
        "Results are to be announced around {}.";

    confirmed_subject: "【つどい】参加が決まりました：{}", "【つどい】参加(さんか)が 決(き)まりました：{}", "[Tsudoi] Your place is confirmed: {}";
    confirmed: "「{}」への参加が決まりました。ご参加をお待ちしております。",
        "「{}」に 参加(さんか)できます。どうぞ 来(き)て ください。",
        "Your place in \"{}\" is confirmed. We look forward to seeing you.";
    pass_attached: "このメールに付けた画像（pass.png）も、受付用のQRコードとしてそのままお使いいただけます。", "この メールの 画像(がぞう)（pass.png）も 受付(うけつけ)で 使(つか)えます。",
        "The picture that comes with this mail (pass.png) is the same pass.";
    confirmed_pass: "当日の受付では、次のページの「受付用のQRコード」をお見せいただくか、お名前をお伝えください。\nお申込みの内容の確認や取下げも、このページからできます。",
        "その日(ひ)の 受付(うけつけ)で、下(した)の ページの QRコードを 見(み)せて ください。名前(なまえ)を 言(い)うだけでも いいです。\n申(もう)し込(こ)みを 見(み)る ときや やめる ときも、この ページを 開(ひら)いて ください。",
        "At the reception desk, show the pass (QR code) on this page, or simply give your name.\nOn the same page you can review or cancel your registration.";
    online: "オンラインで開催します。お申込みの内容の確認や取下げは、次のページからできます。",
        "オンラインです。申(もう)し込(こ)みを 見(み)る ときや やめる ときは、下(した)の ページを 開(ひら)いて ください。",
        "It takes place online. On this page you can review or cancel your registration.";
    confirmed_pass_paper: "当日の受付では、お名前か受付番号をお伝えください。", "その日(ひ)の 受付(うけつけ)で、名前(なまえ)か 受付番号(うけつけばんごう)を 言(い)って ください。",
        "At the reception desk, please give your name or reference number.";
    online_paper: "オンラインで開催します。参加の方法は、下の問合せ先にお尋ねください。", "オンラインです。参加(さんか)の やり方(かた)は、下(した)の 電話(でんわ)で 聞(き)いて ください。",
        "It takes place online. Please ask the contact below how to join.";
    confirmed_calendar: "添付のファイル（tsudoi.ics）を開くと、日程をカレンダーに登録できます。",
        "いっしょに 送(おく)った ファイル（tsudoi.ics）を 開(ひら)くと、カレンダーに 日(ひ)にちが 入(はい)ります。",
        "Open the attached file (tsudoi.ics) to add the dates to your calendar.";
    confirmed_cancel: "ご都合が悪くなったときは、お早めに取下げの手続きをお願いします。お待ちの方にお席をご案内できます。",
        "来(こ)られなく なったら、早(はや)く 教(おし)えて ください。待(ま)って いる 人(ひと)が 参加(さんか)できます。",
        "If you cannot come, please cancel early, so that someone on the waiting list can have your place.";
    confirmed_cancel_paper: "ご都合が悪くなったときは、お早めに下の問合せ先へお電話ください。お待ちの方にお席をご案内できます。",
        "来(こ)られなく なったら、早(はや)く 電話(でんわ)して ください。待(ま)って いる 人(ひと)が 参加(さんか)できます。",
        "If you cannot come, please telephone early, so that someone on the waiting list can have your place.";

    withdrawn_subject: "【つどい】お申込みの取下げを受け付けました：{}", "【つどい】申(もう)し込(こ)みを やめました：{}", "[Tsudoi] Your registration is cancelled: {}";
    withdrawn: "次のお申込みの取下げを受け付けました。ご連絡いただき、ありがとうございました。", "下(した)の 申(もう)し込(こ)みを やめました。連絡(れんらく)を ありがとうございました。",
        "We have cancelled the following registration, as you asked. Thank you for letting us know.";
    withdrawn_again: "もう一度参加を希望される場合は、募集のページから新しくお申し込みください。", "もういちど 参加(さんか)したい ときは、この ページから 申(もう)し込(こ)んで ください。",
        "If you would like to take part after all, please apply again on the course or event page.";

    lapsed_subject: "【つどい】お申込みは完了しませんでした：{}", "【つどい】申(もう)し込(こ)みが 終(お)わりませんでした：{}", "[Tsudoi] Your application was not completed: {}";
    lapsed: "確認コードの入力がないまま時間を過ぎたため、次のお申込みは取り消されました。お席は確保されていません。",
        "時間(じかん)までに 数字(すうじ)を 書(か)きませんでした。それで、下(した)の 申(もう)し込(こ)みは なくなりました。あなたの 席(せき)は とって いません。",
        "The code was not entered in time, so the following application has been cancelled. No place is held for you.";
    lapsed_again: "参加を希望される場合は、お手数ですが、募集のページからもう一度お申し込みください。", "参加(さんか)したい ときは、この ページから もういちど 申(もう)し込(こ)んで ください。",
        "If you would still like to take part, please apply again on the course or event page.";

    again_subject: "【つどい】お申込みについてのご確認：{}", "【つどい】申(もう)し込(こ)みを たしかめて ください：{}", "[Tsudoi] Please check your registration: {}";
    again: "先にお申し込みいただいている「{}」に、同じ方からと思われるお申込みがもう一度ありました。先のお申込みは、今のまま有効です。",
        "「{}」に もう 申(もう)し込(こ)んで います。同(おな)じ 人(ひと)の 申(もう)し込(こ)みが もういちど ありました。前(まえ)の 申(もう)し込(こ)みは そのままです。",
        "You have already applied for \"{}\". Another application that seems to come from the same person has arrived. Your first registration stands as it is.";
    again_household: "先にお申し込みいただいている「{}」に、同じ世帯からと思われるお申込みがもう1件ありました。この募集のお申し込みは1世帯1件までです。先のお申込みは、今のまま有効です。",
        "「{}」に もう 申(もう)し込(こ)んで います。おなじ 家族(かぞく)の 申(もう)し込(こ)みが もう 1つ ありました。申(もう)し込(こ)みは 家族(かぞく)で 1つです。前(まえ)の 申(もう)し込(こ)みは そのままです。",
        "You have already applied for \"{}\". Another application that seems to come from the same household has arrived; one is taken for each household. Your first registration stands as it is.";
    again_group: "先にお申し込みいただいている「{}」に、同じ団体からと思われるお申込みがもう1件ありました。この募集のお申し込みは1団体1件までです。先のお申込みは、今のまま有効です。",
        "「{}」に もう 申(もう)し込(こ)んで います。おなじ 団体(だんたい)の 申(もう)し込(こ)みが もう 1つ ありました。申(もう)し込(こ)みは 団体(だんたい)で 1つです。前(まえ)の 申(もう)し込(こ)みは そのままです。",
        "You have already applied for \"{}\". Another application that seems to come from the same group has arrived; one is taken for each group. Your first registration stands as it is.";
    again_do: "ご自身でお申し込みになった場合は、次のページで内容をご確認ください。お心当たりのない場合や、どちらかを取り下げたい場合は、お電話でお知らせください。",
        "自分(じぶん)で 申(もう)し込(こ)んだ ときは、下(した)の ページを 見(み)て ください。わからない ときは 電話(でんわ)して ください。",
        "If it was you, please check the page below. If it was not, or if you want to cancel one of the two, please call us.";

    reminder_week_subject: "【つどい】{}の開催が近づきました：{}", "【つどい】もうすぐです（{}）：{}", "[Tsudoi] Coming up on {}: {}";
    reminder_week: "お申し込みいただいた「{}」の開催日が近づきましたので、お知らせします。",
        "あなたが 申(もう)し込(こ)んだ「{}」が もうすぐです。",
        "\"{}\", for which you are registered, is coming up.";
    reminder_tomorrow_subject: "【つどい】明日{}の開催です：{}", "【つどい】あした {}です：{}", "[Tsudoi] Tomorrow, {}: {}";
    reminder_tomorrow: "お申し込みいただいた「{}」は、明日の開催です。",
        "あなたが 申(もう)し込(こ)んだ「{}」は あしたです。",
        "\"{}\", for which you are registered, takes place tomorrow.";
    reminder_today_subject: "【つどい】本日{}の開催です：{}", "【つどい】きょう {}です：{}", "[Tsudoi] Today, {}: {}";
    reminder_today: "お申し込みいただいた「{}」は、本日の開催です。",
        "あなたが 申(もう)し込(こ)んだ「{}」は きょうです。",
        "\"{}\", for which you are registered, takes place today.";
    pickup: "お子さんを迎えに来る方を、前日までに、下のお申込みのページで知らせてください。当日は、届け出た方だけに、お名前と4桁のお迎え番号を確かめてお渡しします。",
        "子(こ)どもを 迎(むか)えに 来(く)る 人(ひと)を、前(まえ)の 日(ひ)までに 下(した)の ページで おしえて ください。",
        "Please name who fetches your children, by the day before, on your registration's page below. On the day they are handed over only to those named, by name and four-digit code.";
    pickup_paper: "お子さんを迎えに来る方のお名前と続柄を、前日までに、お電話か窓口で知らせてください。当日は、届け出た方だけにお渡しします。",
        "子(こ)どもを 迎(むか)えに 来(く)る 人(ひと)の 名前(なまえ)を、前(まえ)の 日(ひ)までに 電話(でんわ)で おしえて ください。",
        "Please tell us by telephone or in person, by the day before, who fetches your children. On the day they are handed over only to those named.";
    reminder_pickup: "お子さんを迎えに来る方がまだのときや変わったときは、下のお申込みのページで知らせてください。当日は、お名前と4桁のお迎え番号を受付で確かめます。",
        "子(こ)どもを 迎(むか)えに 来(く)る 人(ひと)が まだなら、下(した)の ページで おしえて ください。受付(うけつけ)で 名前(なまえ)と 4つの 数字(すうじ)を 聞(き)きます。",
        "If nobody is named yet to fetch your children, or somebody else will come, tell us on your registration's page below. The desk asks for the name and the four-digit pick-up code.";
    reminder_release: "開始から{}分を過ぎてもお見えにならないときは、お席を当日参加の方に使っていただくことがあります（18歳未満の方、65歳以上の方、配慮や託児を申し出た方のお席は残します）。遅れて来られても、お入りいただけます。",
        "はじまって {}分(ふん)たっても 来(こ)ない とき、席(せき)に ほかの 人(ひと)が すわる ことが あります。おくれても 入(はい)れます。",
        "If you have not come {} minutes after the start, somebody without a registration may be given your seat (never that of a person under 18 or of 65 and more, or of who asked for support or childcare). You are let in all the same.";
    reminder_pass: "どうぞお気をつけてお越しください。受付では、次のページの「受付用のQRコード」をお見せいただくか、お名前をお伝えください。\nご都合が悪くなったときは、このページから取下げの手続きをお願いします。",
        "気(き)をつけて 来(き)て ください。受付(うけつけ)で、下(した)の ページの QRコードを 見(み)せて ください。名前(なまえ)を 言(い)うだけでも いいです。\n来(こ)られない ときは、この ページで 教(おし)えて ください。",
        "At the reception desk, show the pass (QR code) on this page, or simply give your name.\nIf you cannot come, please cancel there.";

    my_subject: "【つどい】確認コードのお知らせ", "【つどい】確認(かくにん)の 数字(すうじ)", "[Tsudoi] Your confirmation code";
    my_lead: "「申込みの確認」の画面に、次の確認コードを入力してください。画面を閉じたときは、下のページでもう一度メールアドレスを入れると、入力欄が出ます。",
        "下(した)の 6つの 数字(すうじ)を「あなたの 申(もう)し込(こ)み」の ページに 書(か)いて ください。ページを とじた ときは、下(した)の ページで もういちど メールアドレスを 書(か)いて ください。",
        "Please enter this code on the page \"Your registrations\". If you have closed it, enter your e-mail address again on the page below.";
    my_page: "「申込みの確認」のページ", "「あなたの 申(もう)し込(こ)み」の ページ", "Your registrations";
    my_not_you: "お心当たりのない場合は、何もせずにこのメールを削除してください。コードはほかの人に教えないでください。",
        "あなたが たのんで いない ときは、何(なに)も しないで ください。数字(すうじ)を ほかの 人(ひと)に 教(おし)えないで ください。",
        "If it was not you, please ignore this e-mail. Do not tell the code to anyone.";

    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration";
    offering_page: "募集のページ", "講座(こうざ)の ページ", "Course or event page";

    title: "講座・催し", "講座(こうざ)・イベント", "Programme";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    slot: "お申込みの回・コース", "えらんだ 回(かい)・コース", "Chosen";
    dates: "日時", "日(ひ)にちと 時間(じかん)", "Date and time";
    more_dates_paper: "ほか{}回（下の問合せ先にお尋ねください）", "ほかに {}回(かい) あります（電話(でんわ)で 聞(き)いて ください）", "{} more; please ask the contact below";
    more_dates: "ほか{}回（お申込みのページでご覧になれます）", "ほかに {}回(かい) あります（ページで 見(み)ることが できます）", "{} more; see the page of your registration";
    venue: "会場", "場所(ばしょ)", "Venue";
    people: "参加される人数", "来(く)る 人(ひと)の数(かず)", "Participants";
    fee: "参加費", "お金(かね)", "Fee";
    bring: "持ち物", "もってくる もの", "What to bring";

    contact: "お問合せ：{}　電話 {}", "わからない ことは 聞(き)いて ください：{}　電話(でんわ) {}", "Questions? {}, telephone {}";
    contact_name_only: "お問合せ：{}", "わからない ことは 聞(き)いて ください：{}", "Questions? {}";
    no_reply: "このメールは送信専用です。ご返信いただいてもお答えできません。",
        "この メールに 返事(へんじ)を しても、読(よ)むことが できません。",
        "This mailbox is not read. Please do not reply.";
    from: "{} つどい", "{} つどい", "{} Tsudoi";
    demo: "架空のデモ：講座・人物・数値はすべて架空です。実際の開催はありません。", "架空(かくう)の デモ：講座(こうざ)も 人(ひと)も 本当(ほんとう)では ありません。",
        "Fictional demo: programmes, people and figures are invented; nothing will really take place.";

    receiver_subject: "個人情報の提供先が加わります：{}", "あなたの 情報(じょうほう)を わたします：{}", "Who receives your data: {}";
    receiver: "お申込みいただいた「{}」について、個人情報をお渡しする先が新しく加わりますので、お知らせします。", "「{}」の ことで お知(し)らせが あります。あなたの 情報(じょうほう)を わたす ところが ふえます。",
        "About \"{}\", to which you applied: somebody else is going to receive some of your data.";
    receiver_until: "{}から{}まで、その項目を見ることができます。", "{}から {}まで 見(み)る ことが できます。", "They see it from {} until {}.";
    receiver_ask: "お渡ししてほしくないとき、分からないことがあるときは、それまでに下の連絡先へご相談ください。",
        "わたして ほしくない ときは、その 前(まえ)に 電話(でんわ)して ください。", "If you do not want this, or have a question, please contact us before then.";
    secret_subject: "お知らせがあります", "お知(し)らせ", "A message for you";
    corrected_subject: "登録内容を訂正しました", "情報(じょうほう)を なおしました", "Your data has been corrected";
    corrected: "お申込みの登録内容（氏名・連絡先など）の一部を訂正しました。お心当たりのない場合は、下の連絡先へお知らせください。",
        "名前(なまえ)や 電話番号(でんわばんごう)などの 情報(じょうほう)を なおしました。知(し)らない ときは 電話(でんわ)して ください。",
        "Some of what we hold about you (such as name or contact) has been corrected. If you did not expect this, please contact us.";
    kept_subject: "個人情報の削除のお申し出について", "情報(じょうほう)の ことについて", "Your request to have your data erased";
    kept: "個人情報の削除のお申し出について検討しましたが、次のページに示す理由により、当分の間保存します。内容はページでご確認ください。",
        "情報(じょうほう)は まだ すてません。理由(りゆう)は ページを 見(み)て ください。",
        "We have considered your request. Your data will be kept for the time being; the page below gives the reason.";
    erased_subject: "個人情報を削除します", "情報(じょうほう)を すてます", "Your data is being erased";
    erased: "お申し出により、次のお申込みの個人情報（氏名・連絡先など）を削除します。このメールの送信後、お申込みのページは開けなくなります。",
        "あなたの 名前(なまえ)や 電話番号(でんわばんごう)などの 情報(じょうほう)を すてます。ページは もう 見(み)られません。",
        "As you asked, the personal data of this registration (name, contact and so on) is being erased. After this letter, its page no longer opens.";
}
