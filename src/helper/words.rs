use crate::text::words;

words! {
    title: "受付のお手伝い用リンク", "受付(うけつけ)の 手伝(てつだ)いの リンク", "Links for helpers at the desk";
    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    intro: "アカウントのない方が、この回の当日受付だけを行うためのリンクです。{}に自動で使えなくなります。",
        "アカウントが ない 人(ひと)が、この 回(かい)の 受付(うけつけ)だけ できます。{}に おわります。", "Opens the desk of this session, and nothing else, to somebody without an account. It ends by itself at {}.";
    make_title: "リンクを作る", "リンクを つくる", "Make a link";
    label: "受付の名前", "受付(うけつけ)の 名前(なまえ)", "Label";
    label_more: "例：1番受付、正面入口。氏名は入力しないでください。記録に残ります。", "れい：1番(ばん)受付(うけつけ)。人(ひと)の 名前(なまえ)は 書(か)かないで ください。", "For example: desk 1, main entrance. No personal names: it stands in the record.";
    make: "リンクを作る", "つくる", "Make it";
    label_missing: "受付の名前を40文字までで入力してください。", "名前(なまえ)を 40字(じ)までで 書(か)いて ください。", "Enter a label of at most 40 characters.";
    session_over: "この回は終わっています。", "もう おわりました。", "This session is over.";
    made_before: "このリンクはすでに作られています。暗証番号が分からないときは、終了してから新しく作ってください。", "もう つくりました。番号(ばんごう)が わからない ときは、あたらしく つくって ください。",
        "This link was made already. If its digits are lost, end it and make another.";
    list: "作ったリンク", "つくった リンク", "Links made";
    none: "まだありません。", "まだ ありません。", "None yet.";
    state: "状況", "いま", "State";
    state_open: "使えます", "使(つか)えます", "open";
    state_over: "終了（開催後）", "おわり", "over";
    state_ended: "終了させました", "おわりに しました", "ended";
    state_locked: "暗証番号の間違いで停止", "番号(ばんごう)の まちがい", "locked: wrong digits";
    last_used: "最後に使われた時", "さいごに 使(つか)った とき", "Last used";
    used: "{}（端末 {}台）", "{}（{}台(だい)）", "{} ({} browsers)";
    used_left: "{}（端末 {}台、うち退出 {}台）", "{}（{}台(だい)、おわった もの {}台(だい)）", "{} ({} browsers, {} of them have left)";
    never_used: "まだ使われていません", "まだ", "not yet";
    made: "作成", "つくった とき", "Made";
    made_by: "{} {}", "{} {}", "{} {}";
    what: "操作", "すること", "Action";
    show: "QRコードを表示", "QRコード", "Show QR code";
    end: "今すぐ終了", "今(いま) おわる", "End now";
    ended: "リンクを終了しました。", "おわりに しました。", "The link has been ended.";

    sheet: "受付のお手伝い用", "受付(うけつけ)の 手伝(てつだ)い", "For helpers at the desk";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    when: "日時", "日(ひ)と 時間(じかん)", "When";
    qr: "受付を開くQRコード", "受付(うけつけ)の QRコード", "QR code that opens the desk";
    sheet_use: "スマートフォンなどでQRコードを読み取り、担当者から聞いた{}桁の暗証番号を入力してください。開催後は使えなくなります。",
        "QRコードを 読(よ)んで、{}つの 数字(すうじ)を 書(か)いて ください。", "Scan the code and enter the {} digits that the organiser tells you. It ends with the session.";
    pin_once: "暗証番号（この画面にだけ表示されます）", "番号(ばんごう)（いま だけ 見(み)られます）", "Digits (shown only on this page)";
    pin_more: "お手伝いの方に口頭で伝えてください。印刷した紙には書かないでください。5回間違えると、このリンクは使えなくなります。",
        "口(くち)で 言(い)って ください。紙(かみ)に 書(か)かないで ください。5回(かい) まちがえると、使(つか)えなく なります。", "Tell the helper in person, and do not write them on the printed sheet. Five wrong tries shut the link.";
    back: "リンクの一覧へ戻る", "もどる", "Back to the links";

    open: "受付のお手伝い", "受付(うけつけ)の 手伝(てつだ)い", "Helping at the desk";
    open_more: "「{}」の受付を開きます。担当者から聞いた6桁の暗証番号を入力してください。", "「{}」の 受付(うけつけ)です。6つの 数字(すうじ)を 書(か)いて ください。", "This opens the desk \"{}\". Enter the six digits the organiser told you.";
    own_devices: "この募集では、個人の端末は使えません。市や団体の端末で開いてください。", "自分(じぶん)の スマホは つかえません。市(し)や 団体(だんたい)の 機械(きかい)で ひらいて ください。", "Private phones are not used here. Please open this on a device of the city or the partner.";
    pin: "暗証番号（6桁）", "6つの 数字(すうじ)", "Six digits";
    open_do: "受付を開く", "受付(うけつけ)を ひらく", "Open the desk";
    pin_wrong: "暗証番号が違います。5回間違えると、このリンクは使えなくなります。", "数字(すうじ)が ちがいます。5回(かい) まちがえると、使(つか)えなく なります。", "These digits are not right. Five wrong tries shut the link.";
    over: "このリンクは使えません", "この リンクは 使(つか)えません", "This link opens nothing";
    over_session: "この回は終わりました。お手伝いいただき、ありがとうございました。", "もう おわりました。ありがとう ございました。", "The session is over. Thank you for helping.";
    over_ended: "担当者がこのリンクを終了しました。", "担当(たんとう)の 人(ひと)が おわりに しました。", "The organiser has ended this link.";
    over_locked: "暗証番号の間違いが続いたため、停止しました。担当者に新しいリンクを作ってもらってください。", "何回(なんかい)も まちがえました。新(あたら)しい リンクを もらって ください。", "There were too many wrong tries. Ask the organiser for a new link.";
}
