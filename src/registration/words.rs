use crate::text::words;

words! {
    apply_to: "申し込む", "申(もう)し込(こ)む", "Apply";
    application: "申込み", "申(もう)し込(こ)み", "Application";
    step_form: "内容の入力", "書(か)く", "Your details";
    step_code: "メールの確認", "メールを 見(み)る", "Confirm your e-mail";
    step_done: "申込み完了", "申(もう)し込(こ)みました", "Done";
    intro: "入力は3分ほどで終わります。会員登録はいりません。", "3分(ぷん)くらいで おわります。", "It takes about three minutes. No account is needed.";
    waitlist_notice: "ただいま満員です。お申し込みいただくとキャンセル待ちになります。空きが出たら、お待ちの順にメールでご案内します。",
        "いま いっぱいです。申(もう)し込(こ)むと キャンセル待(ま)ちです。席(せき)が 空(あ)くのを 待(ま)ちます。空(あ)いたら 順番(じゅんばん)に メールで お知(し)らせします。",
        "All places are taken. If you apply now you join the waiting list. When a place becomes free, we e-mail those who wait, in order.";
    lottery_notice: "定員を超えたときは抽選です。", "人(ひと)が 多(おお)い ときは くじで 決(き)めます。",
        "If more people apply than there are places, a draw decides.";

    which: "希望する回・コース", "行(い)きたい 回(かい)・コース", "What to take part in";
    which_support_any: "複数選べます。", "いくつでも えらべます。", "You may choose several.";
    which_support_one: "1つ選んでください。", "1つ えらんで ください。", "Choose one.";
    nth_wish: "第{}希望", "{}番目(ばんめ)に 行(い)きたい ところ", "Wish {}";
    no_wish: "選ばない", "えらばない", "None";
    wishes_support: "行きたい順に、{}つまで選べます。抽選で決めた順番に、お一人ずつ、空いている中でいちばん上の希望に決まります。本当に行きたい順に書くのが、いちばん有利です。",
        "行(い)きたい 順番(じゅんばん)に {}つまで えらびます。くじの 順番(じゅんばん)に、あいている ところの 中(なか)で、いちばん 上(うえ)の ところに 決(き)まります。本当(ほんとう)に 行(い)きたい 順番(じゅんばん)で 書(か)いて ください。",
        "Choose up to {}, in the order you like them. In the order of the draw, each person gets the highest of their wishes that is still free: naming them as you truly like them is always best.";
    wish_missing: "第1希望を選んでください。", "いちばん 行(い)きたい ところを えらんで ください。", "Please choose your first wish.";
    wish_twice: "同じところが2回選ばれています。別のところを選ぶか、「選ばない」にしてください。", "おなじ ところが 2回(かい) あります。ほかの ところを えらぶか、「えらばない」に して ください。",
        "This is named twice. Choose another, or none.";
    wish_gap: "第{}希望が空いています。行きたい順に、間を空けずに選んでください。", "{}番目(ばんめ)が ありません。順番(じゅんばん)に えらんで ください。", "Wish {} is empty. Please fill the wishes in order, without a gap.";
    slot_grade: "「{}」の対象は{}です。学年に合うところを選んでください。", "「{}」は {}の ためです。ほかの ところを えらんで ください。", "\"{}\" is for {}. Please choose one that fits.";
    no_limit: "定員なし", "何人(なんにん)でも いいです", "No limit";
    full_waiting: "満員（キャンセル待ち{}件）", "いっぱい（キャンセル待(ま)ち {}件(けん)）", "Full ({} waiting)";
    full: "満員", "いっぱい", "Full";

    applicant: "申し込む方", "申(もう)し込(こ)む 人(ひと)", "Applicant";
    guardian: "保護者の方（申し込む方）", "お父(とう)さん・お母(かあ)さんなど（申(もう)し込(こ)む 人(ひと)）", "Guardian (applicant)";
    leader: "代表の方（申し込む方）", "代表(だいひょう)の 人(ひと)", "Leader (applicant)";
    name: "氏名", "名前(なまえ)", "Name";
    name_support: "ふだんお使いの文字で入力できます（旧字体・アルファベットも可）。", "いつも 書(か)く 文字(もじ)で いいです。", "Write it as you usually do.";
    name_kana: "フリガナ", "名前(なまえ)の 読(よ)み方(かた)", "Reading of the name";
    kana_support: "カタカナでもひらがなでも入力できます。アルファベットでもかまいません。", "カタカナか ひらがなで 書(か)いて ください。アルファベットでも いいです。",
        "How the name is read, in katakana or hiragana; Latin letters are also fine.";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    email_entered: "お持ちの方だけ。決定のお知らせや当日のご案内をお送りします。", "ある 人(ひと)だけ。お知(し)らせを おくります。", "If there is one; notices are sent to it.";
    email_support: "確認コードと当日のご案内をお送りします。", "ここに 大切(たいせつ)な お知(し)らせを おくります。", "We send a code and what you need to know for the day.";
    phone: "電話番号", "電話番号(でんわばんごう)", "Telephone";
    phone_support: "日中つながる番号。例：0566-00-1234", "例(れい)：0566-00-1234",
        "A number we can reach you on during the day, e.g. 0566-00-1234";
    birth_date: "生年月日", "生(う)まれた日(ひ)", "Date of birth";
    birth_why: "対象の確認と行事保険のためにお聞きします。例：1955年4月1日（年は「昭和30」でもかまいません）",
        "参加(さんか)できるか 見(み)るためと、保険(ほけん)の ために 聞(き)きます。例(れい)：1955年(ねん) 4月(がつ) 1日(ついたち)（年(ねん)は「昭和(しょうわ)30」でも いいです）",
        "Asked to check who may take part and for insurance. For example 1955, 4, 1 (a Japanese year such as 昭和30 is fine too)";
    age_band: "年代", "何歳(なんさい)ですか", "Age";
    grade: "学年", "学年(がくねん)", "School year";
    grade_none: "学生ではない（大人）", "学生(がくせい)では ない", "Not at school (adult)";
    residency: "市との関わり", "住(す)んでいる ところ・働(はたら)く ところ", "You and the city";
    district: "お住まいの地区（町名）", "住(す)んでいる 町(まち)の 名前(なまえ)", "Your neighbourhood";
    district_support: "地区ごとの参加人数を数えるためだけに使います。", "人数(にんずう)を 数(かぞ)える ためだけに 使(つか)います。", "Used only to count participation by district.";
    resident: "市内に住んでいる", "この 市(し)に 住(す)んでいる", "I live in the city";
    worker: "市内で働いている", "この 市(し)で 働(はたら)いている", "I work in the city";
    student: "市内の学校に通っている", "この 市(し)の 学校(がっこう)に 行(い)っている", "I go to school in the city";
    other: "いずれでもない", "どれも ちがう", "None of these";

    who: "どなたの申込みですか", "だれの 申(もう)し込(こ)みですか", "Who will take part?";
    myself: "自分が参加する", "自分(じぶん)", "I will";
    another: "家族などほかの方に代わって申し込む", "家族(かぞく)など ほかの 人(ひと)", "Somebody else; I apply for them";
    other_person: "参加する方（代わって申し込むときだけ入力）", "参加(さんか)する 人(ひと)（ほかの 人(ひと)の とき）", "The person who will take part (only if you apply for them)";
    party: "参加する方", "参加(さんか)する 人(ひと)", "Who will take part";
    party_support: "参加する方全員を入力してください（{}まで）。保護者・代表の方も参加するときは、その方も入力します。使わない欄は空のままでかまいません。",
        "来(く)る 人(ひと)を みんな 書(か)いて ください（{}まで）。",
        "Enter everyone who will come ({} at most), yourself included if you come. Leave unused fields empty.";
    nth_person: "{}人目", "{}番目(ばんめ)の 人(ひと)", "Person {}";
    guardian_consent: "18歳未満の参加者について、保護者の同意を得ています", "18歳(さい)より 下(した)の 人(ひと)は、親(おや)が「いい」と 言(い)いました",
        "For participants under 18: a guardian has agreed";

    privacy: "個人情報の取扱い", "あなたの 情報(じょうほう)に ついて", "Your personal data";
    holder: "管理する団体：{}", "情報(じょうほう)を もつ ところ：{}", "Held by: {}";
    until: "保存する期間：{}まで", "{}まで もって います", "Kept until: {}";
    consent: "個人情報の取扱いに同意して申し込みます", "わかりました。申(もう)し込(こ)みます", "I agree and apply";
    send: "この内容で申し込む", "申(もう)し込(こ)む", "Send the application";
    back_to_offering: "募集のページへ戻る", "もどる", "Back to the course or event";

    name_missing: "氏名を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Please enter the name.";
    kana_missing: "フリガナを入力してください。", "名前(なまえ)の 読(よ)み方(かた)を 書(か)いて ください。", "Please enter the reading of the name.";
    email_missing: "メールアドレスを入力してください。", "メールアドレスを 書(か)いて ください。", "Please enter your e-mail address.";
    email_wrong: "メールアドレスの形が正しくありません。例：hanako@example.jp", "メールアドレスが ちがいます。例(れい)：hanako@example.jp", "This is not an e-mail address. For example: hanako@example.jp";
    phone_missing: "電話番号を入力してください。", "電話番号(でんわばんごう)を 書(か)いて ください。", "Please enter a telephone number.";
    phone_wrong: "電話番号は市外局番から10桁か11桁で入力してください。例：0566-00-1234", "電話番号(でんわばんごう)が ちがいます。例(れい)：0566-00-1234", "Please enter 10 or 11 digits including the area code. For example: 0566-00-1234";
    birth_missing: "生年月日を入力してください。", "生(う)まれた 日(ひ)を 書(か)いて ください。", "Please enter the date of birth.";
    birth_wrong: "生年月日を入力し直してください。例：1955年4月1日、昭和30年4月1日",
        "生(う)まれた 日(ひ)を もういちど 書(か)いて ください。例(れい)：1955年(ねん) 4月(がつ) 1日(ついたち)、昭和(しょうわ)30年(ねん) 4月(がつ) 1日(ついたち)",
        "Please enter the date of birth again: year, month, day. For example 1955, 4, 1 or 昭和30, 4, 1";
    birth_no_such_day: "その日付は暦にありません。月と日をお確かめください。", "その 日(ひ)は ありません。", "There is no such day. Please check month and day.";
    birth_future: "生年月日が未来の日付になっています。", "まだ 来(き)て いない 日(ひ)です。", "The date of birth lies in the future.";
    age_band_missing: "年代を選んでください。", "何歳(なんさい)か えらんで ください。", "Please choose the age.";
    grade_wrong: "学年を選んでください。", "学年(がくねん)を えらんで ください。", "Please choose the school year.";
    residency_missing: "市との関わりを選んでください。", "どれか えらんで ください。", "Please choose one.";
    not_eligible: "この講座・催しの対象は「{}」です。対象に当てはまるか迷うときは、お電話でご相談ください。",
        "この 講座(こうざ)・イベントは 「{}」の ためです。わからない ときは 電話(でんわ)して ください。",
        "This is for: {}. If you are unsure whether that includes you, please call us.";
    slot_missing: "希望する回・コースを選んでください。", "行(い)きたい 回(かい)・コースを えらんで ください。", "Please choose what to take part in.";
    no_such_slot: "ここにない回・コースが選ばれています。選び直してください。", "ここに ない ものです。もういちど えらんで ください。",
        "That choice is not available here. Please choose again.";
    one_slot_only: "1つだけ選んでください。", "1つだけ えらんで ください。", "Please choose only one.";
    slots_overlap: "時間の重なる回・コースが選ばれています。どちらかを選んでください。", "おなじ 時間(じかん)です。1つ えらんで ください。",
        "Two of your choices overlap in time. Please choose one of them.";
    some_full: "満員の回・コースが含まれています。満員のものを外して申し込むか、満員のものだけを選んでキャンセル待ちに申し込んでください。",
        "いっぱいの ところが あります。そこを はずして ください。または、いっぱいの ところだけ えらんで ください（キャンセル待(ま)ち）。",
        "Some of your choices are full. Leave them out, or choose only full ones to join their waiting list.";
    who_is_meant: "「自分」が選ばれていますが、ほかの方の氏名も入力されています。ほかの方に代わって申し込むときは選び直し、自分が参加するときはその氏名を消してください。", "「自分(じぶん)」を えらびましたが、ほかの 人(ひと)の 名前(なまえ)も あります。どちらか 一(ひと)つに して ください。",
        "You chose \"myself\" but also gave another person's name. Choose \"another person\", or clear that name.";
    busy: "ただいま申込みが集中しています。入力した内容はそのままです。少し待ってから、もう一度「申し込む」ボタンを押してください。", "いま 申(もう)し込(こ)む 人(ひと)が とても 多(おお)いです。すこし まって、もういちど ボタンを おして ください。",
        "Many people are applying just now. What you typed is still here: please wait a moment and press the button again.";
    channel: "申込方法", "申(もう)し込(こ)み方(かた)", "Applied by";
    channel_missing: "申込方法を選んでください。", "えらんで ください。", "Please choose how the application came.";
    by_phone: "電話", "電話(でんわ)", "Telephone";
    prerequisites: "応募の条件", "申(もう)し込(こ)める 人(ひと)", "Who may apply";
    not_declared: "この募集に申し込めるのは、{}です。分からないときは、お電話（{}）でご相談ください。", "申(もう)し込(こ)める 人(ひと)は、{}です。わからない ときは 電話(でんわ)（{}）して ください。", "This is for {}. If you are not sure, please call {}.";
    hold: "この名前で席を取る", "この 名前(なまえ)で とる", "Hold it under this name";
    hold_until: "{}までに、残りの内容を伺って入力してください。過ぎると、席は次の方に回ります。電話の相手にもお伝えください。", "{}までに のこりを 聞(き)いて ください。", "The rest must be entered until {}; after that the place goes to the next. Please tell the caller.";
    hold_persons: "人数", "人数(にんずう)", "Persons";
    hold_persons_wrong: "1から{}までの人数を入力してください。", "1から {}までです。", "From 1 to {} persons.";
    reserved: "どの席の受付か", "どの 席(せき)", "Which places";
    reserved_more: "市で取り置いている席は、お一人おひとりの事情を伺って職員が決めます。", "とって ある 席(せき)は 市(し)の 人(ひと)が 決(き)めます。", "Kept places are given by staff, case by case.";
    reserved_none: "一般の席", "ふつうの 席(せき)", "As everybody";
    reserved_place: "市で取り置いている席", "市(し)が とって ある 席(せき)", "A kept place";
    reserved_other: "その席は、選んだ区分にはありません。", "その 席(せき)は ありません。", "There is no such place in what was chosen.";
    by_counter: "窓口", "窓口(まどぐち)", "At the counter";
    by_fax: "FAX", "FAX", "Fax";
    by_postcard: "はがき・封書", "はがき・手紙(てがみ)", "Post";
    no_post: "先着順の募集では、郵送の申込みは受け付けられません。お電話・窓口をご案内ください。", "はがきや 手紙(てがみ)では 申(もう)し込(こ)めません。", "First come takes no applications by post. Please offer telephone or counter.";
    postmark: "消印の日", "切手(きって)の スタンプの 日(ひ)", "Date of the postmark";
    postmark_more: "締切りを過ぎました。締切日までの消印がある、郵送の申込みだけを受け付けられます。", "しめきりの 日(ひ)までに 出(だ)した 手紙(てがみ)だけです。", "Applications are closed: only letters posted by the closing date can still be entered.";
    postmark_missing: "消印の日を入力してください。", "スタンプの 日(ひ)を 書(か)いて ください。", "Please enter the date of the postmark.";
    posted_late: "消印が締切日（{}）を過ぎているため、受け付けられません。", "しめきり（{}）より あとです。", "It was posted after the closing date ({}).";
    enter: "この内容で受け付ける", "受(う)け付(つ)ける", "Enter the application";
    slot_over: "終了または中止になった回・コースが選ばれています。ほかの回・コースを選んでください。", "もう おわった ものか、中止(ちゅうし)の ものが あります。えらび直(なお)して ください。",
        "One of your choices is already over or has been cancelled. Please choose another.";
    slot_cancelled: "中止", "中止(ちゅうし)に なりました", "Cancelled";
    over: "終了", "おわりました", "Over";
    participant_missing: "参加する方の氏名を入力してください。", "参加(さんか)する 人(ひと)の 名前(なまえ)を 書(か)いて ください。", "Please enter who will take part.";
    party_too_large: "1回の申込みは{}までです。", "{}までです。", "At most {} in one application.";
    guardian_consent_missing: "18歳未満の方の参加には、保護者の同意が必要です。", "18歳(さい)より 下(した)の 人(ひと)は、親(おや)の「いい」が いります。", "Participants under 18 need a guardian's agreement.";
    answer_missing: "「{}」を入力してください。", "「{}」を 書(か)いて ください。", "Please answer: {}";
    number_wrong: "数字だけで入力してください。例：12", "数字(すうじ)だけ 書(か)いて ください。例(れい)：12", "Please enter digits only, e.g. 12.";
    number_between: "{}から{}までの数字で入力してください。", "{}から {}までの 数字(すうじ)を 書(か)いて ください。", "A number from {} to {}.";
    number_from: "{}以上の数字で入力してください。", "{}か、それより 大(おお)きい 数字(すうじ)を 書(か)いて ください。", "A number of {} or more.";
    consent_needed: "「{}」にチェックを入れてください。同意いただけないときは、お電話でご相談ください。", "「{}」に チェックを 入(い)れて ください。こまる ときは 電話(でんわ)して ください。",
        "Please tick: {}. If you cannot agree, please call us.";
    only_if: "「{}」で「{}」を選んだ方だけお答えください。", "「{}」で「{}」を えらんだ 人(ひと)だけ 書(か)いて ください。", "Only if you chose, at \"{}\": {}";
    only_if_ticked: "「{}」にチェックを入れた方だけお答えください。", "「{}」に チェックを 入(い)れた 人(ひと)だけ 書(か)いて ください。", "Only if you ticked \"{}\".";
    no_such_answer: "選択肢から選んでください。", "えらんで ください。", "Please choose one of the answers.";
    consent_missing: "個人情報の取扱いをお読みのうえ、同意にチェックを入れてください。", "読(よ)んで、チェックを 入(い)れて ください。", "Please read how your data is used and tick the box.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";
    control_letters: "使えない文字が含まれています。入力し直してください。", "使(つか)えない 文字(もじ)が あります。", "This contains characters that cannot be used.";

    closed: "申込みの受付は終わりました。", "もう 申(もう)し込(こ)めません。", "Applications are closed.";
    not_yet: "申込みの受付は{}からです。", "{}から 申(もう)し込(こ)めます。", "Applications open on {}.";
    cancelled: "この講座・催しは中止になりました。", "この 講座(こうざ)・イベントは 中止(ちゅうし)に なりました。", "This has been cancelled.";
    full_now: "定員に達したため、ただいま受け付けていません。", "いっぱいです。いまは 申(もう)し込(こ)めません。", "All places are taken at the moment.";
    not_here: "この講座・催しは、このページからは申し込めません。申込方法は募集のページをご覧ください。",
        "ここから 申(もう)し込(こ)めません。申(もう)し込(こ)み方(かた)は 講座(こうざ)の ページを 見(み)て ください。",
        "You cannot apply for this here. Please see the course or event page for how to apply.";
    not_here_continuing: "この講座は、前の年度の講座の参加者が続けて参加するものです。新しいお申込みは受け付けていません。",
        "これは 前(まえ)の 年(とし)の 講座(こうざ)に 来(き)て いた 人(ひと)の ものです。新(あたら)しく 申(もう)し込(こ)めません。",
        "This is for those who took part in the class before it. New applications are not taken.";
    already_changed: "同じ画面から別の内容が送られました。もう一度「この内容で申し込む」を押してください。", "もういちど 送(おく)って ください。", "The form was sent before with other content. Please send it once more.";

    photos: "写真が市の広報やホームページに載ってもよい", "写真(しゃしん)を 市(し)の 広報(こうほう)や ホームページに 出(だ)しても いいです", "Photos showing this person may be published by the city";
    photos_more: "チェックしなくても参加できます。あとから変えることもできます。", "チェックしなくても いいです。あとで かえられます。", "Not needed to take part; it can be changed at any time.";
}
