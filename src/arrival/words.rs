use crate::text::words;

words! {
    before: "会場では、受付の画面のQRコードを自分のスマートフォンで読み取り、ご自身で受付できます。スマートフォンがなくても、係の者が受付します。",
        "会場(かいじょう)で、自分(じぶん)の スマホで 受付(うけつけ)が できます。スマホが なくても だいじょうぶです。",
        "At the venue you can check yourself in by reading a code at the door with your own phone. Without a phone, the staff check you in.";
    fact: "当日の受付", "当日(とうじつ)の 受付(うけつけ)", "On the day";

    door_title: "入口の受付", "入口(いりぐち)の 受付(うけつけ)", "Check-in at the door";
    door_lead: "受付は、このQRコードから", "この QRコードで 受付(うけつけ)します", "Check in with this code";
    door_how: "スマートフォンのカメラで読み取り、受付番号と名字を入力してください。", "スマホで 読(よ)んで、受付番号(うけつけばんごう)と 名字(みょうじ)を 書(か)いて ください。",
        "Read it with your phone, then enter your reference number and family name.";
    door_no_phone: "スマートフォンがない方は、係の者にお声がけください。", "スマホが ない 人(ひと)は、係(かかり)の 人(ひと)に 言(い)って ください。", "No phone? Please speak to the staff.";
    door_not_yet: "{}から受け付けます。", "{}から できます。", "Opens at {}.";
    door_over: "この回の受付は終わりました。", "おわりました。", "This session's door is closed.";
    door_qr: "受付のQRコード", "受付(うけつけ)の QRコード", "Code to check in with";
    door_back: "受付の画面へ戻る", "受付(うけつけ)へ もどる", "Back to the desk";

    title: "受付", "受付(うけつけ)", "Check in";
    intro: "受付番号と名字を入力してください。受付番号は、参加決定のメールかはがき、お申込みのページにあります。",
        "受付番号(うけつけばんごう)と 名字(みょうじ)を 書(か)いて ください。番号(ばんごう)は メールか はがきに あります。",
        "Enter your reference number and family name. The number is in your confirmation and on your registration's page.";
    number: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    number_more: "10文字の英数字", "10文字(もじ)", "Ten letters and digits";
    name: "名字", "名字(みょうじ)", "Family name";
    name_more: "漢字でもひらがなでもかまいません。", "ひらがなでも いいです。", "In kanji or kana.";
    arrive: "受付する", "受付(うけつけ)する", "Check in";
    own: "この端末でご確認済みのお申込み", "この スマホの 申(もう)し込(こ)み", "Your registrations on this device";
    own_do: "{}で受付する", "{}で 受付(うけつけ)する", "Check in with {}";
    or_number: "受付番号で受付する", "受付番号(うけつけばんごう)で 受付(うけつけ)する", "Check in by reference number";
    who: "どなたが来ましたか", "だれが 来(き)ましたか", "Who has come?";
    nth: "{}人目の方", "{}人目(にんめ)", "Person {}";
    choose_who: "来た方を選んでください。", "来(き)た 人(ひと)を えらんで ください。", "Please choose who has come.";
    here: "受付済み", "受付(うけつけ)しました", "Checked in";

    welcome: "受付しました", "受付(うけつけ)しました", "You are checked in";
    welcome_more: "この画面を閉じて、お入りください。", "はいって ください。", "Please come in.";
    already: "もう受付済みです", "もう 受付(うけつけ)して います", "You are already checked in";
    already_more: "{}に受付しています。そのままお入りください。", "{}に 受付(うけつけ)しました。はいって ください。", "Checked in at {}. Please come in.";
    other: "別の回のお申込みです", "ほかの 回(かい)の 申(もう)し込(こ)みです", "Your place is at another session";
    other_more: "お申込みの回：{}。係の者にお声がけください。", "あなたの 回(かい)：{}。係(かかり)の 人(ひと)に 言(い)って ください。", "Yours is: {}. Please speak to the staff.";
    staff: "係の者がご案内します", "係(かかり)の 人(ひと)が 案内(あんない)します", "Please speak to the staff";
    staff_more: "この画面では受付できません。受付の係の者にお声がけください。", "ここでは できません。係(かかり)の 人(ひと)に 言(い)って ください。", "You cannot be checked in here; the staff at the desk will help you.";
    wrong: "受付できませんでした。受付番号と名字をもう一度お確かめのうえ、うまくいかないときは係の者にお声がけください。",
        "できませんでした。番号(ばんごう)と 名字(みょうじ)を 見(み)て ください。できない ときは 係(かかり)の 人(ひと)に 言(い)って ください。",
        "That did not work. Check the reference number and the family name; if it still does not, please speak to the staff.";
    resting: "入力の間違いが続いたため、しばらく受け付けられません。係の者にお声がけください。", "いまは できません。係(かかり)の 人(ひと)に 言(い)って ください。",
        "There were too many wrong tries. Please speak to the staff.";
    stale: "QRコードを読み取り直してください", "QRコードを もう一度(いちど) 読(よ)んで ください", "Please read the code again";
    stale_more: "読み取ってから時間がたちました。会場の入口のQRコードを、もう一度読み取ってください。ご自宅からは受付できません。",
        "時間(じかん)が すぎました。入口(いりぐち)の QRコードを もう一度(いちど) 読(よ)んで ください。", "It was read too long ago. Please read the code at the door again; you cannot check in from home.";
    closed: "いまは受付できません", "いまは できません", "Not open now";
}
