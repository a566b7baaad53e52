use super::rules::Refusal;
use crate::text::words;

words! {
    hosts: "主催・共催・後援など", "する ところ", "Who stands behind it";
    hosts_more: "申込者の情報を見られるのは、主催・共催のうち、市が情報の受取先に指定した団体だけです。後援の団体名は、市が名義使用を承認するまで公開ページに出ません。外した団体も記録に残ります。",
        "申(もう)し込(こ)んだ 人(ひと)を 見(み)られるのは、主催(しゅさい)・共催(きょうさい)の なかで、市(し)が きめた 団体(だんたい)だけです。後援(こうえん)の 名前(なまえ)は、市(し)が いいと 言(い)うまで 出(で)ません。やめた 団体(だんたい)も 記録(きろく)に のこります。",
        "Of the organisers and co-organisers, only those whom the city has named as receivers see the applicants. An endorser is named in public once the city has approved it. Who is removed stays on record.";
    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    partner: "団体", "団体(だんたい)", "Partner";
    role: "役割", "どんな 役(やく)", "Role";
    since: "いつから", "いつから", "Since";
    from_start: "募集の公開から", "はじめから", "as announced";
    state: "状況", "いま", "State";
    what: "操作", "すること", "Action";
    in_force: "公開中", "出(で)て います", "named in public";
    requested: "名義使用の承認待ち（未公開）", "市(し)の 返事(へんじ)を まって います", "waits for approval (not public)";
    approved: "名義使用承認 {}（{}）", "いいです {}（{}）", "approved: {} ({})";
    approved_before: "承認済み", "いいです", "approved";
    refused: "不承認：{}", "だめです：{}", "refused: {}";
    ended: "{}まで", "{}まで", "until {}";
    none: "団体は登録されていません。", "団体(だんたい)は ありません。", "No partner is named.";
    end_do: "外す", "はずす", "Remove";
    add: "団体を加える", "団体(だんたい)を ふやす", "Add a partner";
    add_more: "後援を加えると、市の承認を待つ状態になります。主催・共催に加えただけでは、申込者の情報は見られません。見られるのは、市が情報の受取先に指定した団体だけです。",
        "後援(こうえん)は 市(し)の 返事(へんじ)を まちます。主催(しゅさい)・共催(きょうさい)に しても、申(もう)し込(こ)んだ 人(ひと)は まだ 見(み)られません。見(み)られるのは、市(し)が きめた 団体(だんたい)だけです。",
        "An endorser then waits for the city's approval. An organiser or co-organiser does not see the applicants by that alone: only those whom the city names as receivers do.";
    add_do: "加える", "ふやす", "Add";
    decide: "名義使用の承認", "名前(なまえ)を 使(つか)っても いいか", "Approval of the use of a name";
    decide_of: "「{}」の後援", "「{}」の 後援(こうえん)", "Endorsement by \"{}\"";
    number: "承認番号", "番号(ばんごう)", "Approval number";
    on: "承認日", "いつ", "Approved on";
    approve_do: "承認する", "いいです", "Approve";
    refuse_reason: "承認しない理由", "だめな 理由(りゆう)", "Why it is refused";
    refuse_do: "承認しない", "だめです", "Refuse";
    requests: "名義使用の承認を待っている募集", "返事(へんじ)を まって いる 募集(ぼしゅう)", "Endorsements waiting for approval";
    request_line: "{}（後援：{}）", "{}（後援(こうえん)：{}）", "{} (endorser: {})";
    partner_missing: "団体を選んでください。", "団体(だんたい)を えらんで ください。", "Choose a partner.";
    role_missing: "役割を選んでください。", "役(やく)を えらんで ください。", "Choose a role.";
    number_missing: "承認番号を100文字までで入力してください。", "番号(ばんごう)を 100字(じ)までで 書(か)いて ください。", "Enter the approval number.";
    day_wrong: "日付をご確認ください（例：2026-11-24）。", "日(ひ)を もういちど 見(み)て ください（れい：2026-11-24）。", "Check the date (for example 2026-11-24).";
    reason_missing: "理由を200文字までで入力してください。", "理由(りゆう)を 200字(じ)までで 書(か)いて ください。", "Give a reason of at most 200 characters.";
    already: "この団体は、すでに同じ役割で加わっています。", "この 団体(だんたい)は、もう おなじ 役(やく)で あります。", "This partner stands by it in this role already.";
    last_organiser: "主催がなくなるため、外せません。先に別の主催を加えてください。", "主催(しゅさい)が なく なるので、はずせません。さきに ほかの 主催(しゅさい)を ふやして ください。", "Nobody would organise it. Add another organiser first.";
    citys_own: "市の担当課を加えたり外したりできるのは、市だけです。", "市(し)の 課(か)を ふやしたり はずしたり できるのは、市(し)だけです。", "Departments of the city are added and removed by the city only.";
    gone: "すでに変わっています。画面を確認してください。", "もう かわって います。画面(がめん)を 見(み)て ください。", "It has changed already. Please look at the page.";
    done: "変更しました。", "かえました。", "Done.";

    charge: "担当者", "担当(たんとう)の 人(ひと)", "Who answers for it";
    nobody: "決まっていません", "まだ いません", "nobody yet";
    account_over: "アカウント終了", "アカウントは おわりました", "account ended";
    charge_to: "担当者を変える", "担当(たんとう)を かえる", "Somebody else answers for it";
    charge_do: "担当者にする", "かえる", "Name them";
    charge_wrong: "この人は、この募集の担当者になれません。", "この 人(ひと)は、この 募集(ぼしゅう)の 担当(たんとう)に なれません。", "This person cannot answer for this offering.";
    city: "市", "市(し)", "city";

    handover: "担当の引継ぎ（人事異動）", "仕事(しごと)を わたす", "Hand everything over";
    handover_of: "{}さんの担当を引き継ぐ", "{}さんの 仕事(しごと)を わたす", "Hand over what {} holds";
    handover_more: "次の担当・進行中の企画書・招待を、選んだ人にまとめて引き継ぎます。引き継いだ人には、内容をメールでお知らせします。取り消したいときは、引き継いだ人の画面から同じように戻してください。",
        "つぎの 担当(たんとう)・企画書(きかくしょ)・招待(しょうたい)を、えらんだ 人(ひと)に ぜんぶ わたします。その 人(ひと)に メールで 知(し)らせます。もどしたい ときは、その 人(ひと)の 画面(がめん)から、おなじように もどして ください。", "All of it goes to the person chosen, who is told by e-mail. To undo it, hand it back in the same way.";
    holds: "{}さんが担当しているもの", "{}さんの もの", "What {} holds";
    holds_nothing: "担当している募集も、進行中の企画書も、返事を待っている招待もありません。", "担当(たんとう)の 募集(ぼしゅう)も、企画書(きかくしょ)も、返事(へんじ)を まって いる 招待(しょうたい)も ありません。", "No offerings, no proposals being worked on, and no invitations without an answer.";
    accounts: "職員・団体の担当者", "職員(しょくいん)・団体(だんたい)の 人(ひと)", "Staff accounts";
    offerings_held: "担当している募集（別の人に引き継ぐものだけ選び直します）", "担当(たんとう)の 募集(ぼしゅう)（ほかの 人(ひと)に わたす ものだけ えらびます）", "Offerings (choose anew only those that go to somebody else)";
    proposals_held: "進行中の企画書（別の人に引き継ぐものだけ選び直します）", "作(つく)って いる 企画書(きかくしょ)（ほかの 人(ひと)に わたす ものだけ えらびます）", "Proposals being worked on (choose anew only those that go to somebody else)";
    untitled: "（名称未定の企画書）", "（名前(なまえ)は まだ）", "(a proposal without a title)";
    cannot_write: "この人には企画書「{}」を引き継げません（市の職員でも、その団体の担当者でもありません）。", "この 人(ひと)は 企画書(きかくしょ)「{}」を もらう ことが できません。", "This person cannot take over the proposal \"{}\": neither of the city nor of that partner.";
    sees_secret: "{}さんは秘匿の責任者です。責任者は引き継がれません。必要なら、ほかの人を指定してください。", "{}さんは 秘密(ひみつ)の 責任者(せきにんしゃ)です。この 役(やく)は わたりません。", "{} is named for what is kept secret. That does not go with a handover: name somebody else if needed.";
    invitations_held: "返事を待っている招待", "返事(へんじ)を まって いる 招待(しょうたい)", "Invitations without an answer";
    next_at: "次の開催：{}", "つぎ：{}", "Next session: {}";
    as_chosen: "下の「引き継ぐ人」", "下(した)の「つぎの 人(ひと)」", "the person chosen below";
    invitation: "{}さんへの招待（{}）", "{}さんへの 招待(しょうたい)（{}）", "Invitation of {} ({})";
    leads: "この人は「{}」の代表です。代表は団体のページで引き継いでください。", "この 人(ひと)は「{}」の 代表(だいひょう)です。団体(だんたい)の ページで かえて ください。",
        "This person leads \"{}\". Pass the lead on at the partner's page.";
    to: "引き継ぐ人", "つぎの 人(ひと)", "Who takes over";
    end_account: "{}さんのアカウントも同時に終了する", "{}さんの アカウントも おわりに する", "End the account of {} as well";
    hand_do: "すべて引き継ぐ", "ぜんぶ わたす", "Hand all of it over";
    handed: "引き継ぎました。引き継いだ人にメールでお知らせします。", "わたしました。メールで 知(し)らせます。", "Handed over. Those who took over are told by e-mail.";
    heir_wrong: "引き継ぐ人を選んでください。終了したアカウントには引き継げません。", "つぎの 人(ひと)を えらんで ください。おわった アカウントは だめです。", "Choose who takes over. An account that has ended cannot.";
    cannot_answer: "この人は「{}」の担当者になれません（主催・共催の団体でも市でもありません）。", "この 人(ひと)は「{}」の 担当(たんとう)に なれません。主催(しゅさい)・共催(きょうさい)の 団体(だんたい)の 人(ひと)でも、市(し)の 人(ひと)でも ないからです。", "This person cannot answer for \"{}\": neither of the city nor of who organises it.";
    cannot_keep: "招待は、市または同じ団体の人にだけ引き継げます。", "招待(しょうたい)は、市(し)か おなじ 団体(だんたい)の 人(ひと)だけです。", "Invitations go to the city or to the same partner only.";
    nothing: "引き継ぐものがありません。", "わたす ものが ありません。", "There is nothing to hand over.";
    own: "自分のアカウントは終了できません。", "自分(じぶん)の アカウントは おわりに できません。", "You cannot end your own account.";

    pairs: "団体どうしの協働", "いっしょに した 団体(だんたい)", "Who worked with whom";
    pairs_more: "同じ募集に名を連ねた団体の組を、年度ごとに数えます。中止した募集と、承認されていない後援は数えません。成果指標 K5（他の団体との協働経験）の値はアンケートによるもので、この数は参考です。",
        "おなじ 募集(ぼしゅう)を いっしょに した 団体(だんたい)の 組(くみ)を、年(ねん)ごとに 数(かぞ)えます。中止(ちゅうし)の 募集(ぼしゅう)と、市(し)が まだ いいと 言(い)って いない 名前(なまえ)は 数(かぞ)えません。K5の 数(かず)は アンケートの もので、これは 参考(さんこう)です。", "Pairs of partners that stood by the same offerings, by fiscal year. Cancelled offerings and names without approval do not count. Indicator K5 comes from a survey; this only supports it.";
    pairs_csv: "CSVで保存", "CSV", "Download CSV";
    pairs_none: "まだありません。", "まだ ありません。", "None yet.";
    fiscal_year: "年度", "年度(ねんど)", "Fiscal year";
    one: "団体", "団体(だんたい)", "Partner";
    other: "相手の団体", "いっしょの 団体(だんたい)", "With";
    offerings: "募集の数", "募集(ぼしゅう)の 数(かず)", "Offerings";
    is_new: "この年度から", "はじめて", "New that year";
    yes: "はじめて", "はじめて", "new";
    partners: "団体", "団体(だんたい)", "Partners";
    file: "団体どうしの協働", "団体どうしの協働", "who worked with whom";
}

pub fn refused(refusal: Refusal, w: &'static Words) -> &'static str {
    match refusal {
        Refusal::Already => w.already,
        Refusal::LastOrganiser => w.last_organiser,
        Refusal::CitysOwn => w.citys_own,
        Refusal::NoSuch => w.gone,
    }
}
