use crate::registration::Channel;
use crate::text::words;

words! {
    title: "個人情報の管理", "情報(じょうほう)の 管理(かんり)", "Personal data";
    intro: "保存期間が過ぎた募集の個人情報は、プログラムが廃棄を提案します。提案した人とは別の職員が承認すると、指定した日に廃棄されます。",
        "古(ふる)い 情報(じょうほう)は すてます。ほかの 職員(しょくいん)が 承認(しょうにん)します。",
        "When an offering's time is over, the program proposes to dispose of its personal data. Somebody other than the proposer approves it for a day.";
    waiting: "承認を待っている廃棄", "承認(しょうにん)を 待(ま)って いる もの", "Waiting for approval";
    approved: "承認済み（廃棄待ち）", "もうすぐ すてる もの", "Approved, to be done";
    done: "廃棄の記録", "すてた 記録(きろく)", "Records of disposal";
    none: "ありません。", "ありません。", "None.";
    what: "対象", "なに", "What";
    kind: "種類", "種類(しゅるい)", "Kind";
    kind_offering: "申込者の個人情報", "申(もう)し込(こ)んだ 人(ひと)の 情報(じょうほう)", "Applicants' data";
    kind_keys: "人数を数えるための符号", "人(ひと)を 数(かぞ)える 符号(ふごう)", "Keys for counting";
    until: "保存期限", "いつまで", "Kept until";
    proposed: "提案", "言(い)った 人(ひと)", "Proposed";
    by_program: "プログラム", "プログラム", "the program";
    approver: "承認者", "承認(しょうにん)した 人(ひと)", "Approved by";
    due_on: "廃棄する日", "すてる 日(ひ)", "Day of disposal";
    done_at: "廃棄完了", "すてた とき", "Done";
    to_disclosure: "本人への開示", "本人(ほんにん)に 見(み)せる", "Disclosure to a person";
    to_files: "個人情報ファイル簿", "情報(じょうほう)の ファイル簿(ぼ)", "Register of personal-information files";
    requests: "本人からの申し出", "本人(ほんにん)からの お願(ねが)い", "Requests from applicants";
    asked: "申し出の日", "いつ", "Asked";
    wish: "内容", "なに", "Wish";
    wish_erase: "削除の申し出", "すてて ほしい", "Erasure";
    wish_correct: "訂正の申し出", "なおして ほしい", "Correction";

    disposal: "廃棄", "すてる", "Disposal";
    record: "廃棄記録", "すてた 記録(きろく)", "Record of disposal";
    would_go: "廃棄されるもの", "すてる もの", "What would go";
    went: "廃棄したもの", "すてた もの", "What went";
    registrations: "申込み", "申(もう)し込(こ)み", "Registrations";
    participants: "参加者", "来(く)る 人(ひと)", "Participants";
    answers: "質問への回答", "答(こた)え", "Answers";
    notes: "職員のメモ", "メモ", "Notes of staff";
    letters: "通知の宛先", "メールの あて先(さき)", "Letters' addresses";
    keys: "人数を数えるための符号", "符号(ふごう)", "Keys for counting";
    held: "保留のため残すもの", "のこす もの", "Kept by a hold";
    rows_left: "廃棄後に残った個人情報の件数（確認）", "のこった 数(かず)", "Rows of personal data left (checked)";
    stays: "参加の人数・件数・金額などの集計は変わりません。氏名・連絡先・生年月日・回答・メモは元に戻せません。",
        "人数(にんずう)は かわりません。名前(なまえ)などは もどりません。", "Counts and sums stay as they are. Names, contacts, birth dates, answers and notes cannot be brought back.";
    approve: "廃棄を承認する", "すてて いいです", "Approve the disposal";
    approve_more: "承認すると、指定した日に廃棄が始まります。承認者として氏名が廃棄記録に残ります。", "あなたの 名前(なまえ)が 記録(きろく)に のこります。", "It begins on that day. Your name stands in the record as the approver.";
    refused_not_named: "承認できるのは、廃棄の承認者に指名された職員だけです。指名は、別の市職員が「職員・団体の担当者」の画面で行います。", "承認(しょうにん)できるのは、決(き)められた 人(ひと)だけです。ほかの 職員(しょくいん)が 決(き)めます。", "Only colleagues named for it approve disposals. Another of the city's staff names them on the page of their account.";
    refused_own: "提案した人は承認できません。別の職員が承認してください。", "ほかの 人(ひと)が 承認(しょうにん)して ください。", "The proposer cannot approve it; another colleague must.";
    refused_held: "保留されているため、廃棄できません。保留を解除してから承認してください。", "とめて いるので すてられません。", "It is held. Lift the hold first.";
    refused_not_over: "まだ開催されていない回があるため、廃棄できません。", "まだ おわって いません。", "A session is still to come; it cannot be disposed of yet.";
    refused_already: "すでに承認されています。", "もう 承認(しょうにん)しました。", "It is approved already.";
    refused_day: "廃棄する日は、今日から1年以内の日付を入力してください。", "今日(きょう)から 1年(ねん)までの 日(ひ)を 書(か)いて ください。", "Enter a day between today and a year from now.";
    print_hint: "このページは印刷すると廃棄記録（A4）になります。", "印刷(いんさつ)できます。", "Printed, this page is the record of disposal (A4).";
    purpose_keys: "人数を数えるための符号は、統計（実人数）のためだけに使い、計画期間の終了から1年後に廃棄します。それまでの実人数は集計として残します。",
        "符号(ふごう)は 数(かず)を 数(かぞ)える ためだけに 使(つか)います。", "Keys serve statistics only (distinct persons) and go a year after the plan's period. The figures counted until then are kept.";

    data: "個人情報の取扱い", "情報(じょうほう)の こと", "Personal data";
    holder: "管理する団体", "もって いる ところ", "Held by";
    purpose: "利用目的", "何(なに)の ためか", "Purpose";
    propose: "保存期限より前の廃棄を提案する", "すてようと 言(い)う", "Propose disposal before its day";
    propose_more: "催しが終わり、個人情報がもう必要ないときに使います。別の職員の承認が必要です。", "もう いらない ときに 使(つか)います。", "For when it is over and the data is not needed. Another colleague must approve.";
    not_over: "まだ終わっていないため、提案できません。", "まだ おわって いません。", "It is not over yet.";
    nothing: "すでに提案されているか、廃棄するものがありません。", "もう あります。", "It is proposed already, or there is nothing to dispose of.";
    holds: "廃棄の保留", "すてるのを とめる", "Holds";
    hold_more: "保留している間は、保存期限が過ぎても廃棄されません。", "とめて いる あいだは すてません。", "While held, it is not disposed of even after its day.";
    held_texts: "取り消された内容（保留のため残しています）", "とりけした もの（とめて いるので のこして います）", "Taken back, and kept by the hold";
    held_texts_more: "ご本人が取り消したか、書き直したものです。受付や一覧では使いません。保留をすべて解除すると消えます。",
        "本人(ほんにん)が とりけした ものです。ここで だけ 見(み)る ことが できます。とめるのを やめると 消(き)えます。",
        "They took it back or wrote it anew. It is used at no desk and in no list, and goes once no hold is left.";
    hold: "保留する", "とめる", "Hold";
    lift: "保留を解除する", "とめるのを やめる", "Lift the hold";
    lifted: "解除済み", "おわり", "lifted";
    why: "理由", "どうして", "Reason";
    why_accident: "事故・けが", "けが・事故(じこ)", "Accident";
    why_claim: "苦情・紛争", "苦情(くじょう)", "Claim or dispute";
    why_disclosure: "開示請求への対応", "開示(かいじ)", "Disclosure request";
    why_audit: "監査・調査", "監査(かんさ)", "Audit";
    note: "メモ", "メモ", "Note";
    why_missing: "理由を選んでください。", "えらんで ください。", "Choose a reason.";
    reason: "理由（例：本人から電話で依頼）", "理由(りゆう)", "Reason, such as: asked for by telephone";
    reason_missing: "理由を入力してください。", "理由(りゆう)を 書(か)いて ください。", "Please give a reason.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";

    secrecy: "秘匿", "秘密(ひみつ)", "Secrecy";
    secrecy_more: "安全のために氏名を知られてはならない方（DV被害など）に使います。一覧・受付・出力・ほかの人への連絡に氏名が出なくなり、市が指名した責任者だけがこの申込みを見られます。",
        "名前(なまえ)を 知(し)られては いけない 人(ひと)の ときに 使(つか)います。", "For somebody whose safety asks for it. No list, desk, export or letter to others shows the name, and only colleagues named for it see the registration.";
    keep_secret: "秘匿に指定する", "秘密(ひみつ)に する", "Keep it secret";
    lift_secret: "秘匿を解除する", "秘密(ひみつ)を やめる", "Lift the secrecy";
    is_secret: "秘匿に指定されています。", "秘密(ひみつ)です。", "It is kept secret.";
    nobody_named: "秘匿の責任者がいません。先に「アカウント」の画面で、責任者を指名してください。", "責任者(せきにんしゃ)を 先(さき)に きめて ください。", "Nobody is named for secrets yet. Name a colleague under Accounts first.";
    forgotten: "この申込みの個人情報は廃棄済みです。", "もう ありません。", "The personal data of this registration has been disposed of.";

    erase_asked: "本人が個人情報の削除を申し出ています（{}）。保存期限は{}です。会計・保険・監査などで残す義務があるときは、理由を添えて断ることができます。",
        "本人(ほんにん)が すてて ほしいと 言(い)って います（{}）。{}まで もって います。", "The applicant asks for their data to be erased ({}). It is kept until {}. Where accounts, insurance or an audit oblige you to keep it, decline with the reason.";
    correct_asked: "本人が訂正を申し出ています（{}）：", "本人(ほんにん)が なおして ほしいと 言(い)って います（{}）：", "The applicant asks for a correction ({}):";
    grant: "削除する", "すてる", "Erase it";
    refuse: "理由を添えて断る", "できません", "Decline with the reason";
    refuse_why: "断る理由（本人のページに表示されます）", "理由(りゆう)", "Why not (shown on the applicant's page)";
    granted: "削除を決めました。本人への通知の送信後に廃棄されます。", "もうすぐ すてます。", "It will be erased once the letter has left.";
    erase_held: "保留されているため、削除できません。", "とめて いるので できません。", "It is held and cannot be erased.";
    state_open: "未対応", "まだ", "open";
    state_granted: "削除待ち", "もうすぐ", "granted";
    state_done: "対応済み", "おわり", "done";
    state_refused: "応じない", "しない", "declined";

    correct: "訂正する", "なおす", "Correct";
    correct_title: "個人情報の訂正", "情報(じょうほう)を なおす", "Correct personal data";
    correct_more: "氏名は入力どおりに保存されます。訂正前の内容は残りません。メールアドレスのある方には、訂正したことだけを通知します。",
        "前(まえ)の 内容(ないよう)は のこりません。", "Names are kept exactly as typed. What stood before is not kept. The applicant is told that it was done, without the content.";
    applicant: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    participant: "参加者{}", "来(く)る 人(ひと) {}", "Participant {}";
    same_person: "参加者の氏名は、申込者と同じ内容に訂正されます。", "来(く)る 人(ひと)も おなじです。", "The participant is the applicant: both are corrected.";
    no_change: "変わった項目がありません。", "かわって いません。", "Nothing has changed.";
    name_missing: "氏名を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Please enter the name.";
    kana_missing: "フリガナを入力してください。", "読(よ)み方(かた)を 書(か)いて ください。", "Please enter the reading.";
    email_wrong: "メールアドレスの形が正しくありません。", "メールアドレスが ちがいます。", "This is not an e-mail address.";
    phone_wrong: "電話番号は市外局番から10桁か11桁で入力してください。", "電話番号(でんわばんごう)が ちがいます。", "Please enter 10 or 11 digits including the area code.";
    birth_wrong: "生年月日をお確かめください。例：1955-04-01", "生(う)まれた 日(ひ)が ちがいます。", "Please check the date of birth, such as 1955-04-01.";
    control: "使えない文字が含まれています。", "使(つか)えない 文字(もじ)が あります。", "This contains characters that cannot be used.";

    disclosure: "本人への開示", "本人(ほんにん)に 見(み)せる", "Disclosure to a person";
    disclosure_more: "本人を確認したうえで、その方のものにチェックを入れると、保有しているすべての個人情報を一つの文書にします。同じ申込みのほかの方の情報は含まれません。",
        "本人(ほんにん)を たしかめて、チェックして ください。", "Once you have made sure who asks, tick what is theirs: the document then holds everything that is kept about them, and nothing of others in the same party.";
    search: "氏名・フリガナ・電話番号・受付番号", "名前(なまえ)・電話(でんわ)・受付番号(うけつけばんごう)", "Name, reading, telephone or reference number";
    search_more: "一部だけでも探せます。検索したことは記録に残ります。", "すこしだけでも いいです。", "Part of it is enough. Searches are recorded.";
    search_do: "探す", "さがす", "Search";
    too_short: "氏名は2文字以上、電話番号は4桁以上を入力してください。", "もっと 書(か)いて ください。", "At least two letters of a name, or four digits.";
    found_all: "{}件の申込みが見つかりました（すべて表示しています）。", "申(もう)し込(こ)みが {}件(けん) ありました。ぜんぶ 見(み)せて います。", "{} registrations found; all of them are shown.";
    too_many: "{}件を超える申込みが当てはまります。もれなくお見せできるように、氏名を姓と名で入力するか、電話番号で探してください。",
        "{}件(けん)より おおいです。名前(なまえ)を ぜんぶ 書(か)くか、電話番号(でんわばんごう)で さがして ください。",
        "More than {} registrations match. So that none is missed, enter the full name or the telephone number.";
    found_none: "見つかりませんでした。", "ありませんでした。", "Nothing found.";
    withheld: "お調べの内容には、お見せできない申込みが含まれています。責任者に確認してください。", "責任者(せきにんしゃ)に 聞(き)いて ください。", "There is something that cannot be shown. Please ask a colleague named for it.";
    parts: "本人のもの", "本人(ほんにん)の もの", "What is theirs";
    parts_missing: "本人のものを選んでください。", "えらんで ください。", "Tick what is theirs.";
    as_applicant: "{}（{}）　申込者", "{}（{}） 申(もう)し込(こ)んだ 人(ひと)", "{} ({}), applicant";
    as_participant: "{}（{}）　参加者", "{}（{}） 来(く)る 人(ひと)", "{} ({}), participant";
    identified: "本人確認の方法", "本人(ほんにん)を たしかめた 方法(ほうほう)", "How it was made sure who asks";
    identified_missing: "本人確認の方法を選んでください。", "えらんで ください。", "Choose how you made sure who asks.";
    my_number_card: "マイナンバーカード", "マイナンバーカード", "My Number card";
    driving_licence: "運転免許証", "運転免許証(うんてんめんきょしょう)", "Driving licence";
    passport: "旅券・在留カード", "パスポート・在留(ざいりゅう)カード", "Passport or residence card";
    two_documents: "写真のない書類2点", "写真(しゃしん)の ない 書類(しょるい) 2つ", "Two documents without a photo";
    statutory_agent: "法定代理人（親権者など）であることを確認", "親(おや)など", "Statutory agent, with proof";
    appointed_agent: "任意代理人（委任状）であることを確認", "代理(だいり)の 人(ひと)（委任状(いにんじょう)）", "Appointed agent, with a mandate";
    make: "開示の文書を作る", "文書(ぶんしょ)を 作(つく)る", "Make the document";
    document: "保有個人情報の開示", "もって いる 情報(じょうほう)", "Personal data held about you";
    made: "作成：{}　担当：{}　本人確認：{}", "{}　{}　{}", "Made {} by {}; identity: {}";
    json: "JSONで保存", "JSON", "Download JSON";
    nobody_else: "同じ申込みのほかの方の情報は、その方の個人情報のため記載していません。", "ほかの 人(ひと)の 情報(じょうほう)は ありません。", "Data of others in the same party is theirs and is left out.";
    yes: "はい", "はい", "yes";
    no: "いいえ", "いいえ", "no";
    t_registration: "申込者の情報", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    teaches: "本人にあたる講師", "どの 人(ひと)ですか", "Which of these is the person";
    teachers: "講師として", "先生(せんせい)と して", "As an instructor";
    teachers_more: "企画書にある講師の連絡先・謝金です。訂正は、企画書の書き直しで行います。文書を作ったことは記録に残ります。",
        "先生(せんせい)の 連絡先(れんらくさき)などです。まちがいは 企画書(きかくしょ)で なおします。", "How instructors are reached and paid, from proposals. Corrections are made by working the proposal over. That the document was made is recorded.";
    t_instructor: "講師の情報", "先生(せんせい)の 情報(じょうほう)", "Instructor";
    c_contact: "連絡先", "連絡先(れんらくさき)", "How to reach them";
    c_honorarium: "謝金（円）", "お礼(れい)（円(えん)）", "Honorarium (yen)";
    c_pays_on: "謝金の支払日", "お礼(れい)の 日(ひ)", "Paid on";
    c_edition: "企画書の版", "版(はん)", "Edition of the proposal";
    t_application: "申込み", "申(もう)し込(こ)み", "Registration";
    t_participant: "参加者の情報", "来(く)る 人(ひと)", "Participant";
    t_place: "申込区分", "えらんだ もの", "Slots";
    t_answer: "質問への回答", "答(こた)え", "Answers";
    t_place_offer: "空席のご案内", "空(あ)いた 席(せき)の お知(し)らせ", "Places offered";
    t_place_offer_call: "空席のご案内の電話・手紙", "空(あ)いた 席(せき)の 電話(でんわ)・手紙(てがみ)", "Calls and letters about an offered place";
    v_reached: "電話で本人に伝えた", "電話(でんわ)で 言(い)いました", "reached by telephone";
    v_no_answer: "電話に出なかった", "電話(でんわ)に 出(で)ませんでした", "nobody answered";
    v_letter: "手紙でご案内した", "手紙(てがみ)を 出(だ)しました", "written to";
    t_checkin_fact: "当日の受付", "受付(うけつけ)", "At the desk";
    t_fee_fact: "参加費", "お金(かね)", "Fees";
    t_change_told: "変更の連絡", "かわった お知(し)らせ", "Told of changes";
    t_contact: "メールがない方への知らせ方", "知(し)らせ方(かた)", "How you are told without e-mail";
    c_fax: "FAX番号", "FAXの 番号(ばんごう)", "fax number";
    c_postcode: "郵便番号", "郵便番号(ゆうびんばんごう)", "postcode";
    t_consent_fact: "同意を与えたこと・取り消したこと", "「いい」と 言(い)った こと・やめた こと", "Consents given and taken back";
    t_checkin_stray: "受付の記録のうち確認が必要なもの", "見(み)ないと いけない 受付(うけつけ)", "At the desk, to be looked into";
    t_pickup_person: "お迎えに来る方の届出", "お迎(むか)えの 人(ひと)", "Who may fetch the children";
    t_pickup_handover: "お子さんの引渡し", "子(こ)どもを わたした 記録(きろく)", "Handing children over";
    c_fetcher: "お迎えの方", "お迎(むか)えの 人(ひと)", "Who fetches the children";
    c_relation: "続柄", "子(こ)どもとの 関係(かんけい)", "How they stand to the child";
    c_called: "電話をした相手・番号", "電話(でんわ)の 相手(あいて)", "Whom and which number was called";
    c_at_desk: "受付の端末に入力された内容", "受付(うけつけ)の 機械(きかい)に 書(か)いた こと", "What was typed at the desk";
    c_said: "電話で話した内容", "電話(でんわ)で 話(はな)した こと", "What was said in the call";
    c_second: "立ち会った職員", "いっしょに 見(み)た 人(ひと)", "Who stood by";
    c_called_at: "電話をした日時", "電話(でんわ)した とき", "Called";
    t_adjustment: "配慮の申し出と回答", "てつだいの お願(ねが)い", "Adjustments asked for, and answers";
    t_childcare: "託児の申込み", "子(こ)どもを あずかる こと", "Childcare";
    t_objection: "優先の区分への申し出", "優先(ゆうせん)の お願(ねが)い", "Objections to a priority class";
    t_draw_loss: "抽選に外れた記録（次の優先のため）", "くじに はずれた こと", "Draws lost, kept for later priority";
    t_other: "そのほか", "そのほか", "Other";
    c_children: "託児の人数", "子(こ)どもの 数(かず)", "Children";
    c_ages: "お子さんの月齢", "子(こ)どもの 年(とし)（月(つき)）", "Ages in months";
    c_kinds: "必要なこと", "ひつような こと", "Needs";
    c_need: "申し出の内容", "お願(ねが)い", "What was asked for";
    c_agreed: "用意すること・代わりの方法", "する こと", "What was agreed";
    c_class: "区分", "区分(くぶん)", "Class";
    c_consent_what: "何についてか", "なにの こと", "About";
    c_given: "与えた・取り消した", "いい・やめた", "Given or taken back";
    c_how: "方法", "どうやって", "How";
    c_draw: "抽選", "くじ", "Draw";
    v_given: "同意した", "いいと 言(い)った", "given";
    v_taken_back: "取り消した", "やめた", "taken back";
    v_photo: "写真・広報掲載", "写真(しゃしん)", "photos";
    v_question: "募集ごとの質問", "質問(しつもん)", "a question of the offering";
    v_handling: "個人情報の取扱い", "情報(じょうほう)の 使(つか)い方(かた)", "handling of personal data";
    v_receiver: "団体への提供", "団体(だんたい)に わたす こと", "a receiver";
    v_web: "インターネット", "インターネット", "on the web";
    v_phone: "電話", "電話(でんわ)", "by telephone";
    v_fax: "FAX", "FAX", "by fax";
    v_counter: "窓口", "窓口(まどぐち)", "at the counter";
    v_post: "郵送", "手紙(てがみ)", "by post";
    v_accepted: "用意する", "します", "will be prepared";
    v_alternative: "ほかの方法", "ほかの やり方(かた)", "in another way";
    v_refused: "お断り", "できません", "refused";
    v_asked: "希望", "希望(きぼう)", "asked for";
    v_settled: "決定", "きまりました", "given";
    without: "次のものは、この申込みについての記録がありません：{}", "つぎの ものは ありません：{}", "Nothing is held of: {}";
    t_registration_note: "職員のメモ", "メモ", "Notes of staff";
    t_data_request: "個人情報についての申し出", "お願(ねが)い", "Requests about data";
    t_hold: "廃棄の保留", "とめて いる もの", "Holds";
    t_held_text: "取り消され、保留のため残しているもの", "とりけしたが のこして いる もの", "Taken back, and kept by a hold";
    c_held_text: "取り消され、保留のため残している内容", "とりけしたが のこして いる 内容(ないよう)", "What was taken back and is kept by a hold";
    c_stood_in: "もとの項目", "もとの ところ", "Where it stood";
    c_taken_at: "取り消した日時", "とりけした とき", "Taken back";
    t_notice: "送ったメール", "メール", "Letters";
    t_arrangement: "出前講座の依頼", "お願(ねが)い", "Request for a visit";
    t_arrangement_wish: "希望の日時", "希望(きぼう)の 日(ひ)", "Dates wished for";
    c_group: "団体名", "団体(だんたい)", "Group";
    c_place: "会場", "場所(ばしょ)", "Place";
    c_report: "依頼への回答・報告", "答(こた)え", "Answer and report";
    t_revocation: "申告の確認と、決定の取消し", "話(はな)しの たしかめ", "Hearing on what was stated";
    c_doubt: "確かめたいこと", "たしかめる こと", "What was doubted";
    c_statement: "ご本人の説明", "本人(ほんにん)の 話(はなし)", "What you said";
    c_asked_at: "確認を始めた日時", "はじめた 日(ひ)", "Opened";
    c_answer_by: "回答の期限", "いつまで", "To be answered by";
    c_stated_at: "説明のあった日時", "話(はな)した 日(ひ)", "Said";
    t_incident: "事故の記録", "事故(じこ)の 記録(きろく)", "Incidents";
    t_incident_addition: "事故の記録への追記", "あとで 書(か)いた もの", "What was added to an incident";
    c_what: "何があったか", "何(なに)が あったか", "What happened";
    c_where: "場所", "場所(ばしょ)", "Where";
    c_first_response: "最初にした対応", "はじめに した こと", "First response";
    c_called_ambulance: "119番へ連絡した時刻", "119に 電話(でんわ)した 時間(じかん)", "Ambulance called at";
    c_called_family: "保護者・家族へ連絡した時刻", "家族(かぞく)に 電話(でんわ)した 時間(じかん)", "Family called at";
    c_called_office: "担当課へ連絡した時刻", "市(し)に 電話(でんわ)した 時間(じかん)", "Department called at";
    c_called_others: "そのほかの連絡", "そのほかの 電話(でんわ)", "Others called";
    c_reporter: "書いた人", "書(か)いた 人(ひと)", "Reporter";
    c_concerned: "関係する方の氏名", "だれ", "Whom it concerns";
    c_time: "時刻", "時間(じかん)", "Time";
    t_certificate: "発行した証明書", "証明書(しょうめいしょ)", "Certificates issued";
    c_certificate: "証明書番号", "番号(ばんごう)", "Certificate number";
    c_minutes: "時間（分）", "時間(じかん)（分(ふん)）", "Minutes";
    t_assessment: "選考の評価", "点(てん)", "Points given in a selection";
    t_screening_decision: "選考の決定", "決(き)めた こと", "Decision of a selection";
    t_carry_over: "進級の決定", "すすむか どうか", "Carrying over";
    t_invitee: "開催案内", "案内(あんない)", "Invitation";
    c_organisation: "団体・所属", "団体(だんたい)", "Organisation";
    c_address: "住所・送付先", "住所(じゅうしょ)", "Address";
    t_group_letter: "申込者あての手紙", "手紙(てがみ)", "Letters of staff to applicants";
    t_twin_verdict: "別の申込みとの見比べ", "ほかの 申(もう)し込(こ)みと くらべた こと", "Compared with another registration";
    t_audit: "この申込みについて職員・本人がしたこと（閲覧を含む）", "だれが 何(なに)を したか", "What was done with this registration, looks included";
    t_audit_lists: "名簿など一覧で閲覧・出力した記録", "一覧(いちらん)を 見(み)た 記録(きろく)", "Lists it was in that were seen or taken";

    c_name: "氏名", "名前(なまえ)", "Name";
    c_kana: "フリガナ", "読(よ)み方(かた)", "Reading";
    c_email: "メールアドレス", "メール", "E-mail";
    c_phone: "電話番号", "電話(でんわ)", "Telephone";
    c_birth: "生年月日", "生(う)まれた 日(ひ)", "Date of birth";
    c_band: "年代", "年(とし)", "Age";
    c_grade: "学年", "学年(がくねん)", "School year";
    c_residency: "市との関わり", "市(し)との かかわり", "Connection with the city";
    c_district: "お住まいの地区", "住(す)んで いる ところ", "Neighbourhood";
    c_photos: "写真・広報掲載の同意", "写真(しゃしん)", "Consent to photos";
    c_answers: "募集ごとの質問への回答", "質問(しつもん)の 答(こた)え", "Answers to the offering's questions";
    c_notes: "職員のメモ", "メモ", "Notes of staff";
    c_money: "参加費の収納・減免・返金の理由", "お金(かね)の 理由(りゆう)", "Reasons beside fees";
    c_addressee: "領収書の宛名", "領収書(りょうしゅうしょ)の 名前(なまえ)", "Addressee of receipts";
    c_request: "訂正の申し出の内容", "お願(ねが)いの 内容(ないよう)", "What was asked to be corrected";
    c_hold: "廃棄保留のメモ", "とめた メモ", "Notes beside holds";
    c_search: "検索のための符号", "さがす ための 符号(ふごう)", "Search keys";
    c_key: "人数を数えるための符号", "数(かぞ)える ための 符号(ふごう)", "Key for counting";
    c_subject: "件名", "件名(けんめい)", "Subject";
    c_body: "本文", "本文(ほんぶん)", "Text";
    c_told: "電話などで伝えた日時", "電話(でんわ)した とき", "Told by telephone";
    c_undelivered: "届かなかったとわかった日時", "とどかないと わかった とき", "Found not to have arrived";
    v_same: "同じ方の申込みと確認", "おなじ 人(ひと)", "found to be the same person's";
    v_different: "別の方の申込みと確認", "ちがう 人(ひと)", "found to be of different people";
    v_merged: "1件にまとめた", "ひとつに した", "merged with another";
    c_receipt: "受付番号", "受付番号(うけつけばんごう)", "Reference number";
    c_offering: "募集番号", "募集(ぼしゅう)の 番号(ばんごう)", "Offering";
    c_title: "募集", "募集(ぼしゅう)", "Title";
    c_state: "状態", "いま", "State";
    c_channel: "申込方法", "申(もう)し込(こ)み方(かた)", "Channel";
    v_sent: "送信済み", "おくりました", "sent";
    v_waiting: "送信待ち", "まだ", "waiting";
    v_failed: "送信できず", "おくれません", "failed";
    v_skipped: "送信不要", "おくりません", "not needed";
    v_check_in: "受付", "来(き)た", "checked in";
    v_undo: "受付の取消し", "取(と)り消(け)し", "taken back";
    v_receive: "収納", "もらった", "received";
    v_waive: "減免", "なしに した", "waived";
    v_refund: "返金", "かえした", "refunded";
    v_cash: "現金", "現金(げんきん)", "cash";
    v_transfer: "口座振込", "振(ふ)りこみ", "transfer";
    v_method_other: "その他", "ほか", "other";
    c_size: "人数", "人数(にんずう)", "Persons";
    c_on_behalf: "代理の申込み", "かわりの 申(もう)し込(こ)み", "On behalf";
    c_consent: "取扱いに同意した日時", "いいと 言(い)った とき", "Consented";
    c_created: "日時", "いつ", "When";
    c_confirmed: "参加が決まった日時", "きまった とき", "Confirmed";
    c_ended: "終わった日時", "おわった とき", "Ended";
    c_secret: "秘匿", "秘密(ひみつ)", "Kept secret";
    c_slot: "区分", "区分(くぶん)", "Slot";
    c_question: "質問", "質問(しつもん)", "Question";
    c_answer: "回答", "答(こた)え", "Answer";
    c_staff: "担当", "担当(たんとう)", "Staff";
    c_who: "だれが", "だれが", "Who";
    c_verb: "したこと", "したこと", "What";
    c_letter: "通知", "メール", "Letter";
    c_sent: "送信日時", "おくった とき", "Sent";
    c_day: "日", "日(ひ)", "Day";
    c_amount: "金額（円）", "お金(かね)（円(えん)）", "Amount (yen)";
    c_method: "方法", "方法(ほうほう)", "Method";
    c_number: "領収書番号", "領収書(りょうしゅうしょ)の 番号(ばんごう)", "Receipt";

    by_web: "ウェブ", "ウェブ", "Web";
    by_api: "外部サービス", "ほかの サービス", "API";
    by_phone: "電話", "電話(でんわ)", "Telephone";
    by_counter: "窓口", "窓口(まどぐち)", "Counter";
    by_fax: "FAX", "FAX", "Fax";
    by_postcard: "はがき・封書", "はがき・手紙(てがみ)", "Post";
    by_walk_in: "当日の受付", "その日(ひ)の 受付(うけつけ)", "At the desk";

    files: "個人情報ファイル簿", "情報(じょうほう)の ファイル簿(ぼ)", "Register of personal-information files";
    files_more: "個人情報保護法第75条の個人情報ファイル簿に載せる内容を、実際の募集・質問・項目から作ります。",
        "いまの 募集(ぼしゅう)と 項目(こうもく)から 作(つく)ります。", "What the register under article 75 of the act says of this system's files, written from the offerings, questions and columns there are.";
    file: "ファイル", "ファイル", "File";
    persons: "人数", "人数(にんずう)", "Persons";
    public: "公表", "公表(こうひょう)", "Published";
    file_all: "全体", "ぜんぶ", "all";
    csv: "CSVで保存", "CSV", "Download CSV";
    file_name: "講座等申込者ファイル", "講座(こうざ)などの 申(もう)し込(こ)みの ファイル", "Applicants to courses and events";
    file_name_of: "講座等申込者ファイル（{}）", "講座(こうざ)などの 申(もう)し込(こ)みの ファイル（{}）", "Applicants to courses and events ({})";
    file_title: "個人情報ファイルの名称", "ファイルの 名前(なまえ)", "Name of the file";
    file_body: "行政機関等の名称", "役所(やくしょ)の 名前(なまえ)", "Administrative body";
    file_department: "利用に供される事務をつかさどる組織", "使(つか)う ところ", "Organisation that uses it";
    file_purpose: "利用目的", "何(なに)の ためか", "Purpose";
    file_items: "記録項目", "項目(こうもく)", "Items recorded";
    file_range: "記録範囲", "だれの 情報(じょうほう)か", "Persons recorded";
    file_range_of: "講座・催し等（{}件）の申込者及び参加者（申込み{}件、{}人）", "講座(こうざ) {}、申(もう)し込(こ)み {}、{}人(にん)", "Applicants and participants of {} offerings ({} registrations, {} persons)";
    file_ways: "収集方法", "どうやって 集(あつ)めたか", "How it is collected";
    file_sensitive: "要配慮個人情報の有無", "とくに 大切(たいせつ)な 情報(じょうほう)", "Special-care data";
    file_sensitive_yes: "有", "あり", "yes";
    file_sensitive_no: "無", "なし", "no";
    file_receivers: "記録情報の経常的提供先", "わたす ところ", "Regular recipients";
    file_desk: "開示請求等を受理する組織", "聞(き)く ところ", "Where requests are made";
    file_correction: "訂正及び利用停止に関する他の法令の規定による特別の手続等", "なおす 方法(ほうほう)", "Correction and suspension of use";
    file_correction_how: "なし（申込みのページ又は窓口で、個人情報保護法に基づく訂正・利用停止・削除を申し出ることができる）", "申(もう)し込(こ)みの ページか 窓口(まどぐち)で 言(い)えます。", "No special procedure: on the registration's page or at the counter, under the act.";
    file_kind: "個人情報ファイルの種別", "種類(しゅるい)", "Sort of file";
    file_kind_electronic: "電算処理ファイル（法第60条第2項第1号）", "コンピューターの ファイル", "Electronic file";
    file_note: "備考", "そのほか", "Remarks";
    file_kept_between: "保存期限：{}から{}まで（募集ごと）", "{}から {}まで", "Kept until between {} and {}, by offering";
    file_large: "本人の数が1,000人以上のため、個人情報ファイル簿の作成・公表の対象です。", "1000人(にん)より 多(おお)いので 公表(こうひょう)します。", "1,000 persons or more: it stands in the public register.";
    file_small: "本人の数が1,000人未満のため、個人情報ファイル簿の作成・公表は義務ではありません。", "1000人(にん)より 少(すく)ないです。", "Fewer than 1,000 persons: it need not stand in the public register.";
    file_question: "（質問）{}", "（質問(しつもん)）{}", "(question) {}";
}

/// How an application came in.
pub fn channel(w: &'static Words, channel: Channel) -> &'static str {
    match channel {
        Channel::Web => w.by_web,
        Channel::Api => w.by_api,
        Channel::Phone => w.by_phone,
        Channel::Counter => w.by_counter,
        Channel::Fax => w.by_fax,
        Channel::Postcard => w.by_postcard,
        Channel::WalkIn => w.by_walk_in,
    }
}

/// A code in words, where it has any.
pub fn code(w: &'static Words, column: &str, code: &str) -> Option<&'static str> {
    Some(match (column, code) {
        ("letter_state", "sent") => w.v_sent,
        ("letter_state", "waiting") => w.v_waiting,
        ("letter_state", "failed") => w.v_failed,
        ("letter_state", "skipped") => w.v_skipped,
        ("request_state", "open") => w.state_open,
        ("request_state", "granted") => w.state_granted,
        ("request_state", "done") => w.state_done,
        ("request_state", "refused") => w.state_refused,
        ("fact", "check_in") => w.v_check_in,
        ("fact", "undo") => w.v_undo,
        ("money", "receive") => w.v_receive,
        ("money", "waive") => w.v_waive,
        ("money", "refund") => w.v_refund,
        ("state", "open") => w.state_open,
        ("state", "accepted") => w.v_accepted,
        ("state", "alternative") => w.v_alternative,
        ("state", "refused") => w.v_refused,
        ("state", "asked") => w.v_asked,
        ("state", "given") => w.v_settled,
        ("consent", "photo") => w.v_photo,
        ("consent", "question") => w.v_question,
        ("consent", "handling") => w.v_handling,
        ("consent", "receiver") => w.v_receiver,
        ("given", "1") => w.v_given,
        ("given", "0") => w.v_taken_back,
        ("how", "web") => w.v_web,
        ("how" | "way", "phone") => w.v_phone,
        ("how", "counter") => w.v_counter,
        ("how" | "way", "post") => w.v_post,
        ("way", "fax") => w.v_fax,
        ("verdict", "same") => w.v_same,
        ("verdict", "different") => w.v_different,
        ("verdict", "merged") => w.v_merged,
        ("outcome", "reached") => w.v_reached,
        ("outcome", "no_answer") => w.v_no_answer,
        ("outcome", "letter") => w.v_letter,
        ("method", "cash") => w.v_cash,
        ("method", "transfer") => w.v_transfer,
        ("method", "other") => w.v_method_other,
        _ => return None,
    })
}

/// What a personal column is called. None: a column that has no name here yet.
pub fn column(w: &'static Words, table: &str, name: &str) -> Option<&'static str> {
    Some(match (table, name) {
        ("answer" | "secret_answer", "text") => w.c_answers,
        ("registration_note" | "secret_text", "text") => w.c_notes,
        ("consent_fact", "about") => w.c_consent,
        ("contact", "fax") => w.c_fax,
        ("contact", "postcode") => w.c_postcode,
        ("data_request", "text") => w.c_request,
        ("pickup_person" | "pickup_handover", "name" | "other_name") => w.c_fetcher,
        (_, "relation" | "other_relation") => w.c_relation,
        ("pickup_handover", "called_whom" | "called_number") => w.c_called,
        ("pickup_handover", "said") => w.c_said,
        ("checkin_stray", "said") => w.c_at_desk,
        ("pickup_handover", "second_name") => w.c_second,
        ("pickup_handover", "undone_why") => w.why,
        ("adjustment", "text") => w.c_need,
        ("adjustment", "agreed") => w.c_agreed,
        ("hold", "note") => w.c_hold,
        ("held_text", "text") => w.c_held_text,
        ("incident", "concerned") => w.c_concerned,
        ("incident", "place") => w.c_where,
        ("incident", "what") => w.c_what,
        ("incident", "first_response") => w.c_first_response,
        ("incident", "called_others") => w.c_called_others,
        ("incident", "reporter") => w.c_reporter,
        ("incident_addition", "text") => w.t_incident_addition,
        ("fee_fact", "reason" | "note") => w.c_money,
        ("revocation", "answer_by") => w.c_answer_by,
        (_, "name") => w.c_name,
        (_, "name_kana") => w.c_kana,
        (_, "email") => w.c_email,
        (_, "phone") => w.c_phone,
        (_, "birth_date") => w.c_birth,
        (_, "age_band") => w.c_band,
        (_, "grade") => w.c_grade,
        (_, "residency") => w.c_residency,
        (_, "district") => w.c_district,
        (_, "photo_consent") => w.c_photos,
        (_, "addressee") => w.c_addressee,
        (_, "organisation") => w.c_organisation,
        ("arrangement", "reason" | "alternative" | "report") => w.c_report,
        (_, "group_name") => w.c_group,
        (_, "place_name" | "place_address") => w.c_place,
        (_, "wish_note") => w.note,
        (_, "form_key") => w.c_search,
        (_, "address") => w.c_address,
        (_, "organisation_key") => w.c_search,
        (_, "key") => w.c_key,
        (_, "name_key" | "kana_key" | "phone_key" | "idempotency_key" | "digest" | "twin_of") => w.c_search,
        _ => return None,
    })
}

/// What a disclosure calls a table.
pub fn table(w: &'static Words, name: &str) -> &'static str {
    match name {
        "registration" => w.t_registration,
        "application" => w.t_application,
        "instructor" => w.t_instructor,
        "participant" => w.t_participant,
        "place" => w.t_place,
        "answer" => w.t_answer,
        "place_offer" => w.t_place_offer,
        "place_offer_call" => w.t_place_offer_call,
        "checkin_fact" => w.t_checkin_fact,
        "fee_fact" => w.t_fee_fact,
        "change_told" => w.t_change_told,
        "registration_note" => w.t_registration_note,
        "adjustment" => w.t_adjustment,
        "checkin_stray" => w.t_checkin_stray,
        "pickup_person" => w.t_pickup_person,
        "pickup_handover" => w.t_pickup_handover,
        "childcare_request" => w.t_childcare,
        "class_objection" => w.t_objection,
        "draw_loss" => w.t_draw_loss,
        "consent_fact" => w.t_consent_fact,
        "contact" => w.t_contact,
        "data_request" => w.t_data_request,
        "hold" => w.t_hold,
        "held_text" => w.t_held_text,
        "notice" => w.t_notice,
        "group_letter" => w.t_group_letter,
        "revocation" => w.t_revocation,
        "certificate" => w.t_certificate,
        "incident" => w.t_incident,
        "incident_addition" => w.t_incident_addition,
        "assessment" => w.t_assessment,
        "screening_decision" => w.t_screening_decision,
        "carry_over" => w.t_carry_over,
        "invitee" => w.t_invitee,
        "arrangement" => w.t_arrangement,
        "arrangement_wish" => w.t_arrangement_wish,
        "twin_verdict" => w.t_twin_verdict,
        "audit_lists" => w.t_audit_lists,
        "audit" => w.t_audit,
        _ => w.t_other,
    }
}

/// What a disclosure calls a column.
pub fn told<'a>(w: &'static Words, table: &str, name: &'a str) -> &'a str {
    if let Some(label) = column(w, table, name) {
        return label;
    }
    match name {
        "receipt" => w.c_receipt,
        "certificate_number" => w.c_certificate,
        "issued_at" => w.c_created,
        "minutes" => w.c_minutes,
        "called_ambulance" => w.c_called_ambulance,
        "called_family" => w.c_called_family,
        "called_office" => w.c_called_office,
        "recorded_at" => w.c_created,
        "time" => w.c_time,
        "offering_id" => w.c_offering,
        "title" => w.c_title,
        "contact" => w.c_contact,
        "honorarium" => w.c_honorarium,
        "pays_on" => w.c_pays_on,
        "edition" => w.c_edition,
        "state" | "offer_state" | "letter_state" | "request_state" => w.c_state,
        "channel" => w.c_channel,
        "size" => w.c_size,
        "on_behalf" => w.c_on_behalf,
        "consent_at" => w.c_consent,
        "called_at" => w.c_called_at,
        "created_at" | "at" | "named_at" | "asked_at" | "offered_at" | "edited_at" | "objected_at" | "lost_at" => {
            w.c_created
        }
        "confirmed_at" | "given_at" => w.c_confirmed,
        "ended_at" | "undone_at" | "answered_at" | "lifted_at" | "answer_by" | "ruled_at" | "used_by" => w.c_ended,
        "secret" => w.c_secret,
        "stood_in" => w.c_stood_in,
        "taken_at" => w.c_taken_at,
        "slot" => w.c_slot,
        "question" => w.c_question,
        "answer" => w.c_answer,
        "children" => w.c_children,
        "ages" => w.c_ages,
        "kinds" => w.c_kinds,
        "class" => w.c_class,
        "objection" => w.c_need,
        "consent" => w.c_consent_what,
        "given" => w.c_given,
        "how" | "way" => w.c_how,
        "draw_id" => w.c_draw,
        "note" | "wished" => w.note,
        "staff" => w.c_staff,
        "who" => w.c_who,
        "verb" | "fact" | "money" | "wish" | "verdict" | "outcome" => w.c_verb,
        "letter" => w.c_letter,
        "subject" | "subject_easy" | "subject_en" => w.c_subject,
        "body" | "body_easy" | "body_en" => w.c_body,
        "told_at" => w.c_told,
        "undelivered_at" => w.c_undelivered,
        "sent_at" | "details_at" => w.c_sent,
        "date" | "day" | "starts" => w.c_day,
        "amount" => w.c_amount,
        "method" => w.c_method,
        "receipt_number" => w.c_number,
        "reason" | "hold_why" => w.why,
        "doubt" => w.c_doubt,
        "statement" => w.c_statement,
        "opened_at" => w.c_asked_at,
        "stated_at" => w.c_stated_at,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::path::Path;

    use super::{table, words};
    use crate::text::Language;

    fn told(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                told(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let names = text.split("Told { table: \"").skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(names.map(str::to_owned));
            }
        }
    }

    #[test]
    fn whatever_is_told_has_a_heading_of_its_own() {
        let mut names = Vec::new();
        told(Path::new("src"), &mut names);
        names.retain(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
        names.sort();
        names.dedup();
        assert!(names.len() > 20, "{names:?}");
        let w = words(Language::Ja);
        let mut headings: HashMap<&str, &str> = HashMap::new();
        for name in &names {
            let heading = table(w, name);
            assert_ne!(heading, w.t_other, "{name}");
            if let Some(other) = headings.insert(heading, name) {
                panic!("{name} and {other} are both called {heading}");
            }
        }
    }
}
