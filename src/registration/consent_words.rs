use crate::text::words;

words! {
    title: "同意したことと、その取消し", "「いい」と 言(い)った こと・やめる こと", "What was agreed to, and taking it back";
    more: "同意は、いつでも取り消せます。いつ同意し、いつ取り消したかの記録は、この申込みの情報を廃棄するまで残します。",
        "「いい」と 言(い)った ことは、いつでも やめられます。いつ やめたかは、この 申(もう)し込(こ)みの 情報(じょうほう)を すてるまで のこします。",
        "You may take back what you agreed to at any time. When it was given and taken back is kept until this registration's data is deleted.";
    handling: "申込みのために個人情報を取り扱うこと", "申(もう)し込(こ)みの ために あなたの 情報(じょうほう)を 使(つか)う こと", "That personal data is handled for the application";
    receiver: "{}に個人情報を渡すこと", "{}に あなたの 情報(じょうほう)を わたす こと", "That {} receives personal data";
    the_city: "市の担当課", "市(し)の 担当(たんとう)の 課(か)", "The city's department";
    photo: "{}の写真を広報などに載せること", "{}の 写真(しゃしん)を 出(だ)す こと", "That {} may appear in published photos";
    given: "{}に同意しました（{}）", "{}に「いい」と 言(い)いました（{}）", "Given on {} ({})";
    ended: "{}に取り消しました（{}）", "{}に やめました（{}）", "Taken back on {} ({})";
    by_web: "インターネット", "インターネット", "on the web";
    by_phone: "電話", "電話(でんわ)", "by telephone";
    by_counter: "窓口", "窓口(まどぐち)", "at the counter";
    by_post: "書面（FAX・はがき・封書）", "FAX・はがき・手紙(てがみ)", "in writing";
    stops_photo: "取り消すと、この方を写真に写しません。すでに載せたものは、お申し出により外します。", "やめると、写真(しゃしん)を とりません。もう 出(だ)した 写真(しゃしん)は、言(い)って くれれば けします。", "From then on nobody photographs this person; what was published is removed on request.";
    stops_question: "取り消すと、このことは行いません。参加はそのまま続けられます。", "やめると、この ことは しません。参加(さんか)は できます。", "It will not be done any more. You can still take part.";
    stops_all: "この同意は参加に必要なため、取り消すと申込みの取下げになり、席はほかの方に回ります。元には戻せません。", "これが ないと 参加(さんか)できません。やめると、申(もう)し込(こ)みも やめる ことに なります。もとに もどせません。", "Nobody can take part without it: taking it back withdraws the application, and the place goes to others. This cannot be undone.";
    stops_receiver: "取り消すと、その団体の画面や名簿にすぐに出なくなります。すでに渡した情報は、受け取った団体が約束にしたがって消します。", "やめると、その 団体(だんたい)は もう 見(み)られません。もう わたした 情報(じょうほう)は、もらった 団体(だんたい)が 約束(やくそく)の とおりに けします。", "The receiver stops seeing it at once; what it took away before is erased under its terms.";
    stops_after: "取り消しても、記録の廃棄までの保存は続きます。すぐに消してほしいときは、下の「削除を申し出る」をお使いください。", "やめても、きまった 日(ひ)までは もって います。すぐに けして ほしい ときは、下(した)の「すてて ください」を おして ください。", "The data is kept until its disposal all the same; to have it erased earlier, ask for that below.";
    to_withdraw: "取下げについて読む", "やめる ことを 読(よ)む", "Read about cancelling";
    take_back: "この同意を取り消す", "やめる", "Take this back";
    take_back_all: "同意を取り消して、申込みを取り下げる", "やめて、申(もう)し込(こ)みも やめる", "Take it back and cancel my registration";
    office: "同意と、その取消し", "「いい」と 言(い)った こと", "Consents, and taking them back";
    office_more: "電話・窓口・書面で取消しの申出があったときは、ご本人であることを確かめ、その結果（下に書いてあること）を先に伝えてから記録してください。", "やめたいと 言(い)われたら、本人(ほんにん)か たしかめ、どう なるかを 先(さき)に 伝(つた)えて ください。", "Make sure who asks, and say first what follows, as it stands below.";
    how: "申出の方法", "どうやって 言(い)われましたか", "How they asked";
    who: "だれから、どのように確かめたか（例：本人から電話、生年月日で確認）", "だれから・どう たしかめたか", "Who asked, and how you made sure (names are not needed)";
    how_missing: "申出の方法を選んでください。", "どうやって 言(い)われたかを えらんで ください。", "Please choose how they asked.";
    who_missing: "だれから申出があり、どのように確かめたかを入力してください。", "だれから 言(い)われたかを 書(か)いて ください。", "Please write who asked and how you made sure.";
}
