use crate::text::words;

words! {
    title: "申込みの確認", "あなたの 申(もう)し込(こ)み", "Your registration";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    draw_number: "抽選番号", "くじの 番号(ばんごう)", "Draw number";
    draw_page: "抽選のしくみと結果", "くじの しくみと 結果(けっか)", "The draw: how it works, and its result";
    draw_file: "番号ごとの結果のデータ（JSON）", "結果(けっか)の データ（JSON）", "All lines of the result (JSON)";
    participants: "参加する方", "参加(さんか)する 人(ひと)", "Who takes part";
    wishes: "希望", "行(い)きたい ところ", "Wishes";
    slot: "決まったところ", "決(き)まった ところ", "Where";
    on: "日時・会場", "いつ・どこ", "When and where";
    offering: "募集のページ", "講座(こうざ)の ページ", "Course or event page";
    contact: "お問合せ先", "わからない とき", "Questions";

    held: "まだ申込みは終わっていません", "申(もう)し込(こ)みは まだ できて いません", "One more step";
    held_more: "{} あてに、6桁の確認コードをお送りしました。{}までに入力してください。それまで席をお取りしています。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。それまで あなたの 席(せき)を とって おきます。",
        "We sent a six-digit code to {}. Please enter it by {}; until then your place is held.";
    held_waiting_more: "{} あてに、6桁の確認コードをお送りしました。{}までに入力すると、キャンセル待ちに登録されます。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。書(か)くと、キャンセル待(ま)ちに 入(はい)ります。",
        "We sent a six-digit code to {}. Enter it by {} to keep your turn on the waiting list.";
    held_draw_more: "{} あてに、6桁の確認コードをお送りしました。{}までに入力すると、抽選の申込みが完了します。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。書(か)かないと、くじに 入(はい)りません。",
        "We have sent a six-digit code to {}. Please enter it by {} to be included in the draw.";
    code: "確認コード（6桁の数字）", "6つの 数字(すうじ)", "Six-digit code";
    confirm: "申込みを完了する", "申(もう)し込(こ)みを 決(き)める", "Complete the application";
    filter: "メールが届かないときは、迷惑メールのフォルダーをご確認ください。携帯電話会社の受信制限で届かないことがあります。お困りのときは {}（{}）へお電話ください。",
        "メールが 来(こ)ない ときは、迷惑(めいわく)メールの ところを 見(み)て ください。{}（{}）に 電話(でんわ)しても いいです。",
        "No e-mail? Please check your spam folder; some mobile carriers block such messages. You can also call {} ({}).";
    resend: "コードをもう一度送る", "もういちど おくる", "Send another code";
    resent: "確認コードをもう一度お送りしました。", "もういちど おくりました。", "We sent another code.";
    wrong_code: "確認コードが違います。メールの6桁の数字をお確かめください。5回間違えると、コードの送り直しが必要です。", "数字(すうじ)が ちがいます。5回(かい) まちがえたら、もういちど おくって ください。",
        "That code is not right. Please check the six digits in the e-mail. After five wrong tries you need a new code.";

    confirmed: "参加が決まりました", "参加(さんか)できます", "You have a place";
    confirmed_sent: "確認のメールをお送りしました。", "メールを おくりました。", "We have sent you a confirmation e-mail.";
    confirmed_more: "日時と会場をお確かめください。", "日(ひ)にちと 場所(ばしょ)を 見(み)て ください。", "Please check the date and venue.";
    waiting: "キャンセル待ちです", "キャンセル待(ま)ちです", "You are on the waiting list";
    waiting_more: "お待ちの順番は{}番目です。空きが出たらメールでご案内します。", "{}番目(ばんめ)です。空(あ)いたら メールを おくります。",
        "You are number {} on the waiting list. We will e-mail you when a place becomes free.";
    in_draw: "申込みを受け付けました（抽選）", "申(もう)し込(こ)みました（くじ）", "Your application has entered the draw";
    in_draw_more: "申込みが定員を超えたときは抽選で決まります。", "人(ひと)が 多(おお)い ときは くじで 決(き)めます。",
        "If more people apply than there are places, a draw decides.";
    result_on: "結果は{}ごろにお知らせする予定です。", "結果(けっか)は {}ごろに お知(し)らせする 予定(よてい)です。", "Results are to be announced around {}.";
    not_selected: "抽選の結果、今回はご希望にそえませんでした", "くじの 結果(けっか)、今回(こんかい)は 参加(さんか)できません", "There is no place for you this time";
    not_selected_more: "お申込みいただき、ありがとうございました。またのお申込みをお待ちしています。", "申(もう)し込(こ)みを ありがとうございました。また 申(もう)し込(こ)んで ください。",
        "Thank you for applying. We hope to see you another time.";
    in_screening: "申込みを受け付けました（選考）", "申(もう)し込(こ)みました", "We have received your application";
    in_screening_more: "締切りのあと、公表した観点と内訳をもとに選考し、参加する方を決めます。", "しめきりの あとで 決(き)めます。", "After closing, participants are selected by what was announced.";
    in_screening_how: "選考のしくみ", "どうやって 決(き)めるか", "How the selection works";
    held_screening_more: "{} あてに、6桁の確認コードをお送りしました。{}までに入力すると、選考の申込みが完了します。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。", "We have sent a six-digit code to {}. Please enter it by {} to complete your application for the selection.";
    not_screened: "選考の結果、今回はご希望にそえませんでした", "今回(こんかい)は 参加(さんか)できません", "You were not selected this time";
    screened_because: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    offered: "席が空きました。参加されますか", "空(あ)きました。来(き)ますか", "A place is free. Would you like it?";
    offered_untold: "あなたのお席を確保しています。担当から電話などでご案内し、そのときにお返事の期限をお伝えします。このページでお返事いただくこともできます。",
        "あなたの 席(せき)を とって あります。電話(でんわ)などで お知(し)らせします。返事(へんじ)の 時間(じかん)は、その とき 言(い)います。この ページでも 返事(へんじ)が できます。",
        "A place is held for you. Somebody will telephone or write to you and say until when to answer. You can also answer here.";
    offered_late: "お返事の期限（{}）は過ぎましたが、次の方にご案内するまでは、まだお返事いただけます。お早めにお願いします。",
        "返事(へんじ)の 時間(じかん)（{}）は すぎました。つぎの 人(ひと)に 言(い)うまでは、まだ 返事(へんじ)が できます。",
        "The time to answer ({}) is over, but until the place is offered to the next person you still can. Please do so soon.";
    offered_more: "{}まで席をお取りしています。それまでにお返事をお願いします。参加しないときやお返事がないときは、キャンセル待ちの登録も終わります。",
        "{}までに えらんで ください。「行(い)きません」を えらぶと、キャンセル待(ま)ちも 終(お)わります。返事(へんじ)が ない ときも 終(お)わります。",
        "It is held for you until {}. Please answer by then. If you decline or do not answer, you also leave the waiting list.";
    accept: "参加する", "行(い)きます", "Take the place";
    decline: "参加しない", "行(い)きません", "No, thank you";
    withdrawn: "申込みを取り下げました", "やめました", "You have cancelled your registration";
    withdrawn_more: "またのお申込みをお待ちしています。", "また 申(もう)し込(こ)んで ください。", "We hope to see you another time.";
    lapsed: "期限が過ぎました", "時間(じかん)が すぎました", "The deadline has passed";
    lapsed_more: "期限までに手続きがなかったため、申込みは取り消されました。受付中であれば、もう一度お申し込みいただけます。",
        "時間(じかん)までに 返事(へんじ)が ありませんでした。申(もう)し込(こ)みは なくなりました。受付(うけつけ)を して いる ときは、もういちど 申(もう)し込(こ)めます。",
        "We did not hear from you in time, so this application was cancelled. You can apply again while registration is open.";
    second: "二次募集", "もういちど えらぶ", "Second round";
    second_more: "空いているところから、希望を選び直せます（{}まで）。選び直すと、二次募集の抽選に入ります。補欠の順番をお待ちのときは、その順番はなくなります。", "{}まで、もういちど えらべます。えらぶと、補欠(ほけつ)の 順番(じゅんばん)は なくなります。", "You may name new wishes among what is left, until {}. You then enter the second draw; a turn on a waiting list is given up.";
    second_do: "この希望で二次募集に申し込む", "申(もう)し込(こ)む", "Enter the second round";
    waiting_for_day: "空いた席は、{}に、待っている方の中から抽選でご案内します。申込みの順番は関係しません。", "{}に くじで 決(き)めます。", "What is free is offered by lot among those who wait on {}. The order of application does not matter.";
    why_full: "いまは空きがありません。", "いま 空(あ)いて いません。", "Nothing is free at present.";
    why_too_few: "{}分の空きがありますが、ご一緒の{}分には足りません。足りる空きが出たときにご案内します。", "{}だけ 空(あ)いて います。{}の 席(せき)が いります。", "{} free, but your party needs {}: you are offered a place when that many are free.";
    why_too_close: "開催が近いため、空きが出てもメールではご案内しません。参加できるかは、お電話でお尋ねください（{}）。", "もう すぐです。電話(でんわ)で 聞(き)いて ください（{}）。", "It is too close for offers by e-mail. Please call to ask about free places ({}).";
    why_night: "空きが出ました。ご案内は、午前8時から午後9時までの間に、順番にお送りします。", "空(あ)きました。朝(あさ) 8時(じ)から メールを 送(おく)ります。", "Something is free. Offers go out between 8 a.m. and 9 p.m., in order.";
    why_next: "空きを順番にご案内しています。", "順番(じゅんばん)に メールを 送(おく)って います。", "Free places are being offered, in order.";
    declined_more: "席がほかの方に案内されるまでは、取り消せます（{}まで）。取り消すと、もう一度席をお取りします。", "{}まで、取(と)り消(け)せます。ほかの 人(ひと)に 席(せき)を 見(み)せたら できません。", "You can take this back until the place has been offered to somebody else, and by {} at the latest.";
    take_back_decline: "「参加しない」を取り消す", "「行(い)きません」を 取(と)り消(け)す", "Take this back";
    declined: "「参加しない」とのお返事を受け付けました", "「行(い)きません」と 返事(へんじ)を しました", "You declined the place";
    walk_in: "当日参加として受け付けました", "その日(ひ)に 来(き)ました", "Checked in on the day without booking";
    too_late: "期限が過ぎているため、受け付けられませんでした。", "時間(じかん)が すぎました。できませんでした。", "The deadline has passed.";
    cancelled: "この講座・催しは中止になりました", "この 講座(こうざ)・イベントは 中止(ちゅうし)に なりました", "This has been cancelled";
    session_cancelled: "中止", "中止(ちゅうし)", "cancelled";

    pass: "受付用のQRコード", "受付(うけつけ)の QRコード", "Your pass";
    pass_more: "当日、受付でこの画面をお見せください。印刷したものでも、受付番号かお名前だけでもかまいません。",
        "その日(ひ) これを 見(み)せて ください。印刷(いんさつ)した ものでも、受付番号(うけつけばんごう)か 名前(なまえ)だけでも いいです。",
        "Show this at the desk, on the screen or printed. The reference number or your name will do as well.";
    calendar: "カレンダーに登録する（.ics）", "カレンダーに 入(い)れる（.ics）", "Add to your calendar (.ics)";
    print: "このページは印刷できます。", "この ページは 印刷(いんさつ)できます。", "This page can be printed.";
    bookmark: "このページのアドレスは、あなた専用です。ほかの方に教えないでください。メールにも同じリンクがあります。",
        "この ページは あなただけの ページです。ほかの 人(ひと)に 見(み)せないで ください。メールにも 同(おな)じ リンクが あります。",
        "This page's address is yours alone; the e-mail has the same link. Please do not share it. Whoever has the link sees and can cancel the registration.";

    details: "当日までにお聞きしたいこと", "聞(き)きたい こと", "What we still need to know";
    no_code: "このメールアドレスには、この1時間に多くの申込みがあったため、確認コードのメールをお送りしていません。席は{}までお取りしています。お心当たりのない方はそのままで構いません。お急ぎの方は、{}（電話 {}）へご連絡ください。",
        "この メールアドレスの 申(もう)し込(こ)みが とても 多(おお)いので、メールを おくって いません。{}まで まちます。いそぐ 人(ひと)は {}（{}）に 電話(でんわ)して ください。",
        "There have been many applications with this e-mail address within the hour, so no code was sent. Your application is kept until {}. If it is urgent, please call {} ({}).";
    details_more: "{}までにご記入ください。", "{}までに 書(か)いて ください。", "Please fill in by {}.";
    details_late: "締切りの{}を過ぎています。わかりしだいご記入ください。準備が間に合わないことがありますので、お電話でもお知らせください。", "{}を すぎました。早(はや)く 書(か)いて、電話(でんわ)でも おしえて ください。", "The deadline, {}, has passed. Please fill in as soon as you can, and call us too, as there may be little time left to prepare.";
    details_done: "ご記入ありがとうございました。変更もできます。", "ありがとうございました。かえる ことも できます。", "Thank you. You can still change it.";
    save: "保存する", "保存(ほぞん)する", "Save";
    withdraw: "申込みを取り下げる", "やめる", "Cancel my registration";
    withdraw_question: "参加できなくなったとき（申込みの取下げ）", "来(こ)られない とき（申(もう)し込(こ)みを やめる）",
        "If you cannot come (cancel your registration)";
    withdraw_more: "取り下げると、元に戻せません。参加できなくなったときは、お早めにお手続きください。ほかの方が参加できるようになります。",
        "やめると もどせません。来(こ)られない ときは、早(はや)く おしえて ください。ほかの 人(ひと)が 参加(さんか)できます。",
        "This cannot be undone. Cancelling early helps others to take part.";

    my_title: "申込みの確認", "あなたの 申(もう)し込(こ)み", "Your registrations";
    my_intro: "申込みに使ったメールアドレスを入力してください。確認コードをお送りします。", "メールアドレスを 書(か)いて ください。6つの 数字(すうじ)を おくります。",
        "Enter the e-mail address you applied with. We send you a code.";
    my_send: "コードを送る", "おくる", "Send the code";
    my_sent: "{} あてに確認コードをお送りしました（申込みがある場合に届きます）。30分以内に入力してください。",
        "申(もう)し込(こ)みが あれば、{} に 6つの 数字(すうじ)が とどきます。30分(ぷん)までに 書(か)いて ください。",
        "We sent a code to {} (if there are registrations for it). Please enter it within 30 minutes.";
    my_open: "申込みを見る", "見(み)る", "Show my registrations";
    my_none: "このメールアドレスの申込みはありません。", "申(もう)し込(こ)みは ありません。", "There are no registrations for this address.";
    my_list: "{} の申込み", "{} の 申(もう)し込(こ)み", "Registrations of {}";
    my_close: "この端末での確認を終わる", "おわる", "Forget me on this device";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    email_wrong: "メールアドレスの形が正しくありません。", "メールアドレスが ちがいます。", "This is not an e-mail address.";
    state_held: "確認待ち", "まだ できて いません", "to be confirmed";
    state_confirmed: "参加決定", "参加(さんか)できます", "confirmed";
    state_arranging: "日時の調整中", "日(ひ)を 決(き)めて いる", "being arranged";
    state_not_accepted: "お断り", "できない", "not accepted";
    state_waiting: "キャンセル待ち", "キャンセル待(ま)ち", "waiting";
    state_early: "受付開始を待っています（FAX）", "はじまるのを 待(ま)って います", "waiting for the opening (fax)";
    state_in_draw: "結果待ち", "結果(けっか)を 待(ま)って います", "awaiting the result";
    state_offered: "お返事待ち", "えらんで ください", "answer needed";
    state_not_selected: "落選", "参加(さんか)できません", "not selected";
    state_withdrawn: "取下げ", "やめました", "cancelled by you";
    state_lapsed: "期限切れ", "時間(じかん)が すぎました", "lapsed";
    state_declined: "不参加", "行(い)きません", "declined";
    state_walk_in: "当日参加", "その日(ひ)に 来(き)ました", "walk-in";

    photos: "写真・広報への掲載", "写真(しゃしん)の こと", "Photos";
    photos_more: "写真が市の広報やホームページに載ってもよい方にチェックを入れてください。チェックのない方は写しません。いつでも変えられます。",
        "写真(しゃしん)を 出(だ)しても いい 人(ひと)に チェックして ください。いつでも かえられます。",
        "Tick who may appear in photos that the city publishes. Nobody else is photographed. You can change this at any time.";
    photos_of: "{}：載ってもよい", "{}：いいです", "{} may appear";
    own_data: "個人情報について（訂正・削除の申し出）", "あなたの 情報(じょうほう)を なおす・すてる", "Your data: correct it, or have it erased";
    erase: "個人情報の削除を申し出る", "情報(じょうほう)を すてて ください", "Ask for my data to be erased";
    erase_more: "この申込みの氏名や連絡先などは、{}まで保存したあと廃棄します。それより前の削除を申し出ることができます。保険や会計などのために残す必要があるときは、理由をお答えします。",
        "名前(なまえ)や 電話番号(でんわばんごう)は {}まで もって います。その 前(まえ)に すてて ほしい ときは 言(い)って ください。",
        "We keep this registration's names and contacts until {} and then delete them. You may ask for that earlier; if we have to keep them, for insurance or accounts, we tell you why.";
    correct: "訂正を申し出る", "なおして ください", "Ask for a correction";
    correct_what: "訂正してほしい内容（例：電話番号が変わった、氏名の漢字が違う）", "なおして ほしい こと", "What should be corrected, such as a new telephone number";
    correct_missing: "訂正してほしい内容を入力してください。", "なおして ほしい ことを 書(か)いて ください。", "Please write what should be corrected.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";
    asked_erase: "削除の申し出", "すてて ほしい", "erasure asked for";
    asked_correct: "訂正の申し出", "なおして ほしい", "correction asked for";
    asked_open: "確認しています。", "いま 見(み)て います。", "being considered.";
    asked_done: "対応しました。", "しました。", "done.";
    asked_refused: "当分の間保存します。", "まだ すてません。", "not done.";
}
