use crate::text::words;

words! {
    title: "電話での問合せ", "電話(でんわ)で 聞(き)かれたら", "Questions by telephone";
    intro: "受付番号と、もう1つのことが合ったときだけお答えします。合わないときは、申込みがあるかどうかもお答えしません。",
        "受付番号(うけつけばんごう)と もう1つが 合(あ)ったら、答(こた)えます。合(あ)わなければ、何(なに)も 言(い)いません。",
        "Answer only if the reference number and one more fact are right. Otherwise say nothing, not even whether somebody applied.";
    receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    receipt_hint: "例：ABCDE-FGHJK", "例(れい)：ABCDE-FGHJK", "For example ABCDE-FGHJK";
    fact: "もう1つ確かめること", "もう1つ", "One more fact";
    kana: "氏名のフリガナ（申込者か参加者）", "名前(なまえ)の フリガナ", "Reading of the name (kana)";
    phone: "申込みの電話番号の下4桁", "電話番号(でんわばんごう)の さいごの 4つ", "Last four digits of the telephone number";
    born: "参加者の生年月日", "生(う)まれた 日(ひ)", "Birth date of a participant";
    said: "相手の方が言ったこと", "言(い)った こと", "What the caller says";
    said_hint: "例：ミホン ハナコ／1234／1990-10-19", "例(れい)：ミホン ハナコ／1234／1990-10-19", "For example ミホン ハナコ, 1234, or 1990-10-19";
    ask: "確かめる", "たしかめる", "Check";
    recorded: "確かめたことは、合ったときも合わなかったときも記録に残ります。", "たしかめた ことは 記録(きろく)に のこります。", "Each check is recorded, right or wrong.";
    receipt_missing: "受付番号を入力してください。", "受付番号(うけつけばんごう)を 書(か)いて ください。", "Enter the reference number.";
    fact_missing: "確かめることを選んでください。", "えらんで ください。", "Choose what is checked.";
    said_missing: "相手の方が言ったことを入力してください。", "言(い)った ことを 書(か)いて ください。", "Enter what the caller says.";

    read_out: "このとおりに読みあげてください", "この ことばを 読(よ)んで ください", "Please read this aloud";
    silent: "受付番号ともう1つのことが確かめられないため、お電話ではお申込みがあるかどうかも含めてお答えできません。お手元の受付番号をご確認のうえ、もう一度お電話いただくか、窓口へお越しください。",
        "受付番号(うけつけばんごう)と もう1つの ことが わからないと、電話(でんわ)では 何(なに)も 答(こた)えられません。番号(ばんごう)を 見(み)て、もういちど 電話(でんわ)して ください。市役所(しやくしょ)に 来(き)ても いいです。",
        "Without the right reference number and one more fact we cannot tell you anything by telephone, not even whether there is a registration. Please check your reference number and call again, or come to the counter.";
    resting: "合わない確かめが続いたため、15分ほどお休みしています。その間は、正しいことを言っていただいてもお答えしません。相手の方には、次のとおり読みあげてください。",
        "まちがいが つづいたので、15分(ふん) 休(やす)みます。この あいだは 答(こた)えません。",
        "Too many checks failed, so nothing is checked for about 15 minutes, whatever is said. Please read the following aloud.";
    right: "合いました", "合(あ)いました", "This is right";
    open: "この申込みを開く", "この 申(もう)し込(こ)みを 見(み)る", "Open this registration";
    again: "ほかの問合せを確かめる", "ほかの 電話(でんわ)", "Another question";
    of_place: "「{}」のお申込みについてお答えします。", "「{}」の 申(もう)し込(こ)みです。", "This is about your registration for \"{}\".";

    held: "お申込みの手続きがまだ終わっていません。メールでお送りした確認コードを、{}までに入力してください。",
        "申(もう)し込(こ)みは まだ おわって いません。メールの 数字(すうじ)を {}までに 入(い)れて ください。",
        "It is not complete yet. Please enter the code we sent by e-mail by {}.";
    confirmed: "参加が決まっています。", "参加(さんか)できます。", "You have a place.";
    first: "初回は{}です。", "はじめは {}です。", "The first session is on {}.";
    waiting: "キャンセル待ち（補欠）として受け付けています。空きが出たときに、順番にご案内します。",
        "席(せき)が あくのを まって います。あいたら 順番(じゅんばん)に 知(し)らせます。",
        "You are on the waiting list. When a place becomes free, it is offered in order.";
    in_draw: "お申込みを受け付けています。抽選の結果は、まだ決まっていません。{}にお知らせします。",
        "申(もう)し込(こ)みは あります。くじの 結果(けっか)は まだです。{}に 知(し)らせます。",
        "Your application is received. The result of the draw is not out; it is announced on {}.";
    in_draw_no_day: "お申込みを受け付けています。抽選の結果は、まだ決まっていません。決まり次第お知らせします。",
        "申(もう)し込(こ)みは あります。くじの 結果(けっか)は まだです。", "Your application is received. The result of the draw is not out yet.";
    offered_now: "空いた席をご案内しています。参加するかどうかをお知らせください。",
        "席(せき)が あきました。行(い)くか 行(い)かないかを 言(い)って ください。", "A place is offered to you. Please say whether you will come.";
    offered: "空いた席をご案内しています。{}までに、参加するかどうかをお知らせください。",
        "席(せき)が あきました。{}までに 返事(へんじ)を して ください。", "A place is offered to you. Please answer by {}.";
    not_selected: "残念ながら、今回はご希望にそえませんでした。", "今回(こんかい)は 参加(さんか)できません。すみません。", "We are sorry: there is no place for you this time.";
    withdrawn: "お申込みは取り下げられています。", "申(もう)し込(こ)みは やめて あります。", "The registration has been withdrawn.";
    lapsed: "期限までに手続きがなかったため、お申込みは取り消されています。", "時間(じかん)が すぎたので、申(もう)し込(こ)みは ありません。", "It lapsed, because nothing was heard in time.";
    declined: "ご案内した席には参加しないとのお返事をいただいています。", "「行(い)きません」と 返事(へんじ)が ありました。", "You declined the place that was offered.";
}
