use crate::text::words;

words! {
    offered_subject: "【つどい】空きが出ました（{}までにお返事ください）：{}", "【つどい】席(せき)が あきました（{}までに 返事(へんじ)）：{}", "[Tsudoi] A place is free (answer by {}): {}";
    offered: "キャンセル待ちにお申し込みいただいた「{}」に空きが出ましたので、ご案内します。お席を確保して、お返事をお待ちしております。",
        "キャンセル待(ま)ちを して いる「{}」の 席(せき)が あきました。あなたの 席(せき)を とって あります。返事(へんじ)を して ください。",
        "A place has become free in \"{}\", for which you are on the waiting list. It is held for you until you answer.";
    answer_by: "回答期限：{}", "{}までに 返事(へんじ)を して ください。", "Please answer by {}.";
    answer_page: "次のページで「参加する」または「参加しない」をお選びください", "この ページで「行(い)きます」か「行(い)きません」を えらんで ください",
        "Accept or decline on this page";
    answer_paper: "期限までに、下の問合せ先へお電話で「参加する」または「参加しない」をお知らせください。", "この 日(ひ)までに、下(した)の 電話(でんわ)で「行(い)きます」か「行(い)きません」を 教(おし)えて ください。",
        "Please telephone the contact below by then and say whether you will come.";
    no_answer: "参加しないときや期限までにお返事がないときは、次の方にご案内します。キャンセル待ちの登録も終わります。参加されない場合も、お返事をいただけると、早く次の方にご案内できます。",
        "「行(い)きません」を えらぶか、返事(へんじ)が ないと、次(つぎ)の 人(ひと)に 席(せき)を あげます。キャンセル待(ま)ちも 終(お)わります。参加(さんか)しない ときも、返事(へんじ)を して ください。",
        "If you decline, or without an answer by then, the place is offered to the next person. You will also leave the waiting list. If you will not come, an early answer helps those who wait.";

    lapsed_subject: "【つどい】空席のご案内の期限が過ぎました：{}", "【つどい】返事(へんじ)の 時間(じかん)が すぎました：{}", "[Tsudoi] The place is no longer held: {}";
    lapsed: "空席をご案内しましたが、期限までにお返事がなかったため、今回のご案内は終了し、お席は次の方にご案内します。",
        "席(せき)が あいた お知(し)らせを しました。時間(じかん)までに 返事(へんじ)が ありませんでした。席(せき)は 次(つぎ)の 人(ひと)に あげます。",
        "We offered you a free place, but had no answer in time. The place now goes to the next person.";
    still_waiting: "キャンセル待ちの登録は続いています。次に空きが出たときに、またご案内します。",
        "キャンセル待(ま)ちは 続(つづ)いて います。また 席(せき)が あいたら、お知(し)らせします。",
        "You are still on the waiting list, and will hear from us when another place becomes free.";
    again: "キャンセル待ちの登録も終了しました。引き続き参加を希望される場合は、募集のページからもう一度お申し込みください。",
        "キャンセル待(ま)ちも 終(お)わりました。まだ 参加(さんか)したい ときは、この ページから もういちど 申(もう)し込(こ)んで ください。",
        "You are no longer on the waiting list. If you would still like to take part, please apply again on the course or event page.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration";
    offering_page: "募集のページ", "講座(こうざ)の ページ", "Course or event page";
}
