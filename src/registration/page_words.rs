use crate::text::words;

words! {
    title: "申込みの確認", "申(もう)し込(こ)みを 見(み)る", "Your registration";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Receipt number";
    draw_number: "抽選番号", "くじの 番号(ばんごう)", "Draw number";
    participants: "参加する方", "参加(さんか)する 人(ひと)", "Who takes part";
    on: "日時・会場", "いつ・どこ", "When and where";
    offering: "募集のページ", "講座(こうざ)の ページ", "The announcement";
    contact: "問合せ先", "わからない とき", "Questions";

    held: "まだ申込みは終わっていません", "まだ おわって いません", "One more step";
    held_more: "{} あてに、6けたの確認コードをお送りしました。{}までに入力してください。それまで席をお取りしています。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。",
        "We sent a six-digit code to {}. Please enter it by {}; until then your place is held.";
    held_waiting_more: "{} あてに、6けたの確認コードをお送りしました。{}までに入力すると、キャンセル待ちに登録されます。",
        "{} に 6つの 数字(すうじ)を おくりました。{}までに ここに 書(か)いて ください。",
        "We sent a six-digit code to {}. Enter it by {} to keep your turn on the waiting list.";
    code: "確認コード（6けたの数字）", "6つの 数字(すうじ)", "Six-digit code";
    confirm: "申込みを完了する", "おわりにする", "Complete the application";
    filter: "メールが届かないときは、迷惑メールのフォルダーをご確認ください。携帯電話会社の受信制限で届かないことがあります。お困りのときは {}（{}）へお電話ください。",
        "メールが 来(こ)ない ときは、迷惑(めいわく)メールの ところを 見(み)て ください。{}（{}）に 電話(でんわ)しても いいです。",
        "No mail? Look into your spam folder; some carriers hold such letters back. Or call {} ({}).";
    resend: "コードをもう一度送る", "もういちど おくる", "Send another code";
    resent: "確認コードをもう一度お送りしました。", "もういちど おくりました。", "We sent another code.";
    wrong_code: "確認コードが違います。メールの6けたの数字をお確かめください。", "数字(すうじ)が ちがいます。", "That is not the code. Please check the six digits in the letter.";

    confirmed: "参加が決まりました", "参加(さんか)できます", "You have a place";
    confirmed_more: "当日お待ちしております。確認のメールもお送りしました。", "メールも おくりました。その日(ひ)に 来(き)て ください。", "We look forward to seeing you. A letter is on its way too.";
    waiting: "キャンセル待ちです", "待(ま)って います", "You are on the waiting list";
    waiting_more: "お待ちの順番は{}番目です。空きが出たらメールでご案内します。", "{}番目(ばんめ)です。空(あ)いたら メールを おくります。", "You are number {}. We write to you when a place is freed.";
    in_draw: "申込みを受け付けました（抽選）", "申(もう)し込(こ)みました（くじ）", "Your application has entered the draw";
    in_draw_more: "申込みが定員を超えたときは抽選で決まります。結果は{}ごろメールでお知らせします。", "人(ひと)が 多(おお)い ときは くじです。{}ごろ メールを おくります。",
        "If more people apply than there are places, lots are drawn. We write to you around {}.";
    offered: "席が空きました。参加されますか", "空(あ)きました。来(き)ますか", "A place is free. Would you like it?";
    offered_more: "{}まで席をお取りしています。それまでにお返事ください。", "{}までに えらんで ください。", "It is held for you until {}. Please answer by then.";
    accept: "参加する", "行(い)きます", "Take the place";
    decline: "今回は見送る", "行(い)きません", "Not this time";
    withdrawn: "申込みを取り下げました", "やめました", "Your registration was withdrawn";
    withdrawn_more: "席は次の方へご案内します。またのお申し込みをお待ちしています。", "また 来(き)て ください。", "The place goes to the next person. We hope to see you another time.";
    lapsed: "期限が過ぎました", "時間(じかん)が すぎました", "The deadline has passed";
    lapsed_more: "期限までに確認がなかったため、席をお戻ししました。空きがあれば、もう一度お申し込みいただけます。", "もういちど 申(もう)し込(こ)んで ください。", "It was not confirmed in time, so the place was given back. You can apply again if places are left.";
    declined: "今回は見送られました", "やめました", "You declined the place";
    walk_in: "当日参加として受け付けました", "その日(ひ)に 来(き)ました", "You came without an application";
    too_late: "期限が過ぎているため、受け付けられませんでした。", "時間(じかん)が すぎました。できませんでした。", "The deadline has passed.";
    cancelled: "この募集は中止になりました", "なくなりました", "This has been cancelled";
    session_cancelled: "中止", "なし", "cancelled";

    pass: "受付用のQRコード", "受付(うけつけ)の QR", "Your pass";
    pass_more: "当日、受付でこの画面をお見せください。印刷したものや、受付番号だけでもかまいません。", "その日(ひ) これを 見(み)せて ください。番号(ばんごう)だけでも いいです。", "Show this at the desk, on the screen or printed. The receipt number will do as well.";
    calendar: "カレンダーに登録する（.ics）", "カレンダーに 入(い)れる（.ics）", "Add to your calendar (.ics)";
    print: "このページは印刷できます。", "この ページは 印刷(いんさつ)できます。", "This page can be printed.";
    bookmark: "このページのアドレスは、あなた専用です。メールにも同じリンクがあります。", "この ページは あなただけの ページです。", "This page's address is yours alone; the letter has the same link.";

    details: "当日までにお聞きしたいこと", "聞(き)きたい こと", "What we still need to know";
    no_code: "このメールアドレスには、この1時間に多くの申込みがあったため、確認コードのメールをお送りしていません。席は{}までお取りしています。お心当たりのない方はそのままで構いません。お急ぎの方は、{}（電話 {}）へご連絡ください。",
        "この メールアドレスの 申(もう)し込(こ)みが とても 多(おお)いので、メールを おくって いません。{}まで まちます。いそぐ 人(ひと)は {}（{}）に 電話(でんわ)して ください。",
        "There have been many applications with this e-mail address within the hour, so no code was sent. Your application is kept until {}. If it is urgent, please call {} ({}).";
    details_more: "{}までにご記入ください。", "{}までに 書(か)いて ください。", "Please fill in by {}.";
    details_late: "締切りの{}を過ぎています。わかりしだいご記入ください。準備が間に合わないことがありますので、お電話でもお知らせください。", "{}を すぎました。早(はや)く 書(か)いて、電話(でんわ)でも おしえて ください。", "The deadline, {}, has passed. Please fill in as soon as you can, and call us too, as there may be little time left to prepare.";
    details_done: "ご記入ありがとうございました。変更もできます。", "ありがとうございました。かえる ことも できます。", "Thank you. You can still change it.";
    save: "保存する", "保存(ほぞん)する", "Save";
    withdraw: "申込みを取り下げる", "やめる", "Withdraw";
    withdraw_question: "申込みの取り下げ（辞退）", "やめる とき", "If you cannot come";
    withdraw_more: "取り下げると席は次の方へ移り、元に戻せません。ご都合が悪くなったときは、お早めにお知らせいただけると助かります。",
        "やめると もどせません。来(こ)られない ときは 早(はや)く おして ください。", "The place goes to the next person; this cannot be undone. Telling us early helps.";

    my_title: "申込みの確認", "あなたの 申(もう)し込(こ)み", "Your registrations";
    my_intro: "申込みに使ったメールアドレスを入力してください。確認コードをお送りします。", "メールアドレスを 書(か)いて ください。数字(すうじ)を おくります。", "Enter the e-mail address you applied with. We send you a code.";
    my_send: "コードを送る", "おくる", "Send the code";
    my_sent: "{} あてに確認コードをお送りしました（申込みがある場合に届きます）。30分以内に入力してください。", "{} に 数字(すうじ)を おくりました。30分(ぷん)までに 書(か)いて ください。", "We sent a code to {} (if there are registrations for it). Please enter it within 30 minutes.";
    my_open: "申込みを見る", "見(み)る", "Show my registrations";
    my_none: "このメールアドレスの申込みはありません。", "申(もう)し込(こ)みは ありません。", "There are no registrations for this address.";
    my_list: "{} の申込み", "{} の 申(もう)し込(こ)み", "Registrations of {}";
    my_close: "この端末での確認を終わる", "おわる", "Forget me on this device";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    email_wrong: "メールアドレスの形が正しくありません。", "メールアドレスが ちがいます。", "This is not an e-mail address.";
    state_held: "確認待ち", "まだ おわって いません", "to be confirmed";
    state_confirmed: "参加決定", "参加(さんか)できます", "confirmed";
    state_waiting: "キャンセル待ち", "待(ま)って います", "waiting";
    state_in_draw: "抽選待ち", "くじを 待(ま)って います", "in the draw";
    state_offered: "お返事待ち", "えらんで ください", "answer needed";
    state_withdrawn: "取下げ", "やめました", "withdrawn";
    state_lapsed: "期限切れ", "時間(じかん)が すぎました", "lapsed";
    state_declined: "見送り", "やめました", "declined";
    state_walk_in: "当日参加", "その日(ひ)に 来(き)ました", "walk-in";
}
