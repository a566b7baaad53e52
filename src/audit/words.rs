use crate::text::words;

words! {
    title: "記録", "記録(きろく)", "Record";
    intro: "だれが、いつ、何をしたかの記録です。申込みの内容（氏名や連絡先）は含みません。",
        "だれが、いつ、何(なに)を したかの 記録(きろく)です。名前(なまえ)や 電話番号(でんわばんごう)は ありません。",
        "Who did what, and when. What people typed, such as names and contacts, is not in it.";
    sealed: "番号{}（{}）までの記録が確定しています。確定した記録は、書き換えや削除があれば点検で見つかります。",
        "番号(ばんごう){}（{}）までの 記録(きろく)は 決(き)まりました。あとで だれかが 変(か)えると、わかります。",
        "Entries up to number {} ({}) are sealed: whoever changes or removes one later is found out.";
    none_sealed: "確定した記録はまだありません。", "決(き)まった 記録(きろく)は まだ ありません。", "No entry is sealed yet.";
    to_looks: "だれの個人情報を見たか、アカウントごとに調べる", "だれの 情報(じょうほう)を 見(み)たかを しらべる",
        "Whose personal data an account has seen";
    to_record: "記録の一覧へ戻る", "記録(きろく)の 一覧(いちらん)に もどる", "Back to the record";

    account: "アカウント", "アカウント", "Account";
    all_accounts: "すべて", "ぜんぶ", "All";
    applicant: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "Applicant";
    system: "システム（自動）", "システム", "System";
    unknown: "登録のないアカウント", "登録(とうろく)が ない アカウント", "Unknown account";
    subject: "対象", "何(なに)に", "Subject";
    subject_more: "募集の番号（例：D01）、開催回の番号、または受付番号",
        "募集(ぼしゅう)の 番号(ばんごう)（D01 など）か、受付番号(うけつけばんごう)", "An offering (such as D01), a session, or a reference number";
    subject_wrong: "対象が見つかりません。募集・開催回の番号または受付番号をご確認ください。",
        "見(み)つかりません。番号(ばんごう)を もういちど 見(み)て ください。", "Nothing was found for this subject. Check the number.";
    kind: "種類", "種類(しゅるい)", "Kind";
    all_kinds: "すべて", "ぜんぶ", "All";
    kind_see: "個人情報の閲覧", "情報(じょうほう)を 見(み)た", "Personal data seen";
    kind_take: "個人情報の保存・印刷", "情報(じょうほう)を 保存(ほぞん)・印刷(いんさつ)した", "Personal data saved or printed";
    kind_apply: "申込み・参加", "申(もう)し込(こ)み・参加(さんか)", "Registrations";
    kind_account: "アカウント・サインイン", "アカウント・サインイン", "Accounts and sign-in";
    kind_change: "変更・中止", "変更(へんこう)・中止(ちゅうし)", "Changes";
    kind_fee: "参加費", "参加費(さんかひ)", "Fees";
    kind_record: "記録の閲覧", "記録(きろく)を 見(み)た", "The record itself";
    kind_other: "その他", "ほか", "Other";
    from: "この日から", "この日(ひ)から", "From";
    to: "この日まで", "この日(ひ)まで", "Until";
    day_wrong: "日付をご確認ください（例：2026-11-24）。", "日(ひ)を もういちど 見(み)て ください（2026-11-24 など）。",
        "Check the date (for example 2026-11-24).";
    days_crossed: "「この日まで」には「この日から」と同じ日か、後の日を入力してください。",
        "「この日(ひ)まで」は 「この日(ひ)から」と 同(おな)じか、あとの 日(ひ)に して ください。", "The last day must not be before the first.";
    account_wrong: "アカウントを選んでください。", "アカウントを えらんで ください。", "Choose an account.";
    search: "絞り込む", "さがす", "Search";
    reset: "条件をはずして全部を見る", "ぜんぶを 見(み)る", "Show all";

    listing: "記録の一覧（新しい順）", "記録(きろく)の 一覧(いちらん)（新(あたら)しい 順(じゅん)）", "Entries, newest first";
    none: "当てはまる記録はありません。", "記録(きろく)は ありません。", "There are no such entries.";
    when: "日時", "いつ", "When";
    who: "だれが", "だれが", "Who";
    what: "したこと", "したこと", "What";
    number: "番号", "番号(ばんごう)", "Number";
    unsealed: "確定前", "まだ", "not sealed yet";
    reason: "理由：{}", "理由(りゆう)：{}", "Reason: {}";
    receipt: "受付番号 {}", "受付番号(うけつけばんごう) {}", "reference number {}";
    applicants: "申込者", "申(もう)し込(こ)んだ 人(ひと)", "applicants";
    whole: "記録の全体", "記録(きろく)の ぜんぶ", "the whole record";
    older: "これより古い記録を見る", "もっと 古(ふる)い 記録(きろく)", "Older entries";
    newest: "いちばん新しい記録へ戻る", "新(あたら)しい 記録(きろく)に もどる", "Back to the newest";
    csv: "この条件の記録をCSVで保存", "CSVで 保存(ほぞん)する", "Download these entries as CSV";
    recorded: "記録を見たことや保存したことも、記録に残ります。", "見(み)た ことも 記録(きろく)に のこります。",
        "Reading and downloading the record is recorded, too.";
    file: "記録", "記録", "record";
    code: "コード", "コード", "Code";
    actor_id: "アカウントID", "アカウントID", "Account ID";
    subject_id: "対象ID", "対象(たいしょう)ID", "Subject ID";
    hash: "ハッシュ値", "ハッシュ値(ち)", "Hash";
    entry_id: "記録ID", "記録(きろく)ID", "Entry ID";
    seconds: "日時（UNIX秒）", "いつ（UNIX）", "When (Unix seconds)";
    reasons: "理由", "理由(りゆう)", "Reason";

    looks: "だれの個人情報を見たか", "だれの 情報(じょうほう)を 見(み)たか", "Whose personal data was seen";
    looks_intro: "アカウントと期間を選ぶと、そのアカウントで見た・保存した・印刷した名簿の一覧が出ます。",
        "アカウントと 日(ひ)を えらんで ください。その 人(ひと)が 見(み)た 名簿(めいぼ)が 出(で)ます。",
        "Choose an account and days for the lists of people that it saw, saved or printed.";
    looks_search: "調べる", "しらべる", "Show";
    looks_of: "{}が見た個人情報", "{}が 見(み)た 情報(じょうほう)", "Personal data seen by {}";
    looks_none: "この期間に見た個人情報はありません。", "見(み)た 情報(じょうほう)は ありません。", "No personal data was seen in this time.";
    how_often: "回数", "何回(なんかい)", "How often";
    times: "{} {}回", "{} {}回(かい)", "{} {}×";
    first: "最初", "さいしょ", "First";
    last: "最後", "さいご", "Last";
    people: "当時の人数", "そのときの 人数(にんずう)", "People then";
    people_more: "「当時の人数」は、最後に見た時までに申し込んでいた人の数です。取り下げた人も数えます。現在の人数ではありません。",
        "「そのときの 人数(にんずう)」は、さいごに 見(み)た ときまでに 申(もう)し込(こ)んだ 人(ひと)の 数(かず)です。いまの 数(かず)では ありません。",
        "The people who had applied by the time of the last look, those who have withdrawn included; not the number today.";
    people_unknown: "不明", "わかりません", "not known";

    see_registrations: "申込みの一覧を見た", "申(もう)し込(こ)みの 一覧(いちらん)を 見(み)た", "saw the list of registrations";
    desk_seen: "受付の画面で名簿を見た", "受付(うけつけ)で 名簿(めいぼ)を 見(み)た", "saw the list at the desk";
    desk_searched: "受付の画面で人をさがした", "受付(うけつけ)で 人(ひと)を さがした", "searched for somebody at the desk";
    pass_shown: "受付でQRコードの写真を読み取った", "受付(うけつけ)で QRコードを 読(よ)んだ", "read a pass at the desk";
    export_csv: "出席簿をCSVで保存した", "出席簿(しゅっせきぼ)を CSVで 保存(ほぞん)した", "saved the attendance list as CSV";
    export_xlsx: "出席簿をExcel（XLSX）で保存した", "出席簿(しゅっせきぼ)を Excelで 保存(ほぞん)した", "saved the attendance list as XLSX";
    print: "印刷用の出席簿を開いた", "印刷(いんさつ)する 出席簿(しゅっせきぼ)を 見(み)た", "opened the attendance sheet to print";
    apply: "申し込んだ", "申(もう)し込(こ)んだ", "applied";
    confirm: "確認コードで申込みを確かめた", "確認(かくにん)コードを 入(い)れた", "confirmed the registration with the code";
    details: "参加前の質問に答えた", "質問(しつもん)に 答(こた)えた", "answered the questions before taking part";
    withdraw: "申込みを取り下げた", "申(もう)し込(こ)みを やめた", "withdrew the registration";
    lapse: "期限までに確認がなく、申込みを取り消した", "時間(じかん)が すぎて、申(もう)し込(こ)みを 取(と)り消(け)した",
        "ended a registration that was not confirmed in time";
    offer_place: "空いた席を案内した", "空(あ)いた 席(せき)を 知(し)らせた", "offered a freed place";
    accept_offer: "案内された席で参加を決めた", "空(あ)いた 席(せき)で 参加(さんか)を 決(き)めた", "accepted the offered place";
    decline_offer: "案内された席を辞退した", "空(あ)いた 席(せき)を ことわった", "declined the offered place";
    announce_draw: "抽選の方法と日程を公表した", "くじの やりかたを 公表(こうひょう)した", "Announced a draw";
    minimum_reached: "最少催行人数に届いたことを確かめた", "人数(にんずう)を たしかめた", "the least number was reached";
    hold_below_minimum: "最少催行人数より少なくても開催すると決めた", "少(すく)なくても すると 決(き)めた", "decided that it takes place with fewer";
    order_early_fax: "受付開始前に届いたFAXの順番を決めた", "はやく 来(き)た FAXの 順番(じゅんばん)を 決(き)めた", "drew the order of fax that came before the opening";
    draw_waiting_list: "キャンセル待ちの抽選をした", "キャンセル待(ま)ちの くじを した", "drew the waiting list";
    merge_quota: "内訳定員の残りを、ほかの方法でも申し込めるようにした", "のこりの 席(せき)を みんなの ものに した", "gave up a part of the places for all";
    fix_list: "抽選の名簿を確定した", "くじの 名簿(めいぼ)を 決(き)めた", "Fixed the list of a draw";
    open_secret: "抽選の秘密の値を公開した", "くじの ひみつの 数字(すうじ)を 見(み)せた", "Opened the secret of a draw";
    give_secret_up: "抽選の秘密の値を開けず、公表した", "ひみつの 数字(すうじ)を 見(み)せられなかった", "Published that a draw's secret could not be opened";
    read_number: "抽選の外部の数字を入力した", "くじの 外(そと)の 数字(すうじ)を 入(い)れた", "Entered the outside number of a draw";
    read_number_differently: "抽選の外部の数字の入力が一致しなかった", "外(そと)の 数字(すうじ)が ちがった", "The two readings of a draw's outside number differed";
    draw: "抽選した", "くじを した", "Made the draw";
    approve_draw: "抽選の結果を決裁した", "くじの 結果(けっか)を 決(き)めた", "Approved the result of a draw";
    stop_draw: "抽選を中止した", "くじを やめた", "Stopped a draw";
    release_draw: "抽選の結果を公表した", "くじの 結果(けっか)を お知(し)らせした", "Released the result of a draw";
    forget_lines: "抽選の番号ごとの結果を消した", "くじの 番号(ばんごう)の 結果(けっか)を 消(け)した", "Removed the lines of a draw";
    select: "抽選で参加が決まった", "くじに 当(あ)たった", "The draw gave a place";
    put_on_waiting_list: "抽選で補欠になった", "くじで 補欠(ほけつ)に なった", "The draw gave a turn on the waiting list";
    not_select: "抽選で落選した", "くじに 外(はず)れた", "The draw gave no place";
    open_second_round: "二次募集を始めた", "もういちど 募集(ぼしゅう)した", "Opened a second round";
    enter_second_round: "二次募集に申し込んだ", "もういちど 申(もう)し込(こ)んだ", "Named new wishes in the second round";
    settle_missed: "名簿になかった申込みを取り扱った", "名簿(めいぼ)に なかった 申(もう)し込(こ)みを 決(き)めた", "Settled an application that had been missed";
    give_extra_place: "定員のほかに席を追加した", "席(せき)を ふやした", "Gave an extra place";
    number_letters: "紙の通知に文書番号をつけた", "手紙(てがみ)に 番号(ばんごう)を つけた", "Gave letters their document numbers";
    see_paper: "紙で通知する方の一覧を見た", "手紙(てがみ)の 一覧(いちらん)を 見(み)た", "Saw who is told on paper";
    print_letters: "結果の通知を印刷した（郵送）", "結果(けっか)の 手紙(てがみ)を 印刷(いんさつ)した", "Printed result letters";
    print_labels: "結果の通知の宛名ラベルを印刷した", "宛名(あてな)を 印刷(いんさつ)した", "Printed address labels";
    print_cards: "往復はがきの返信面を印刷した", "はがきを 印刷(いんさつ)した", "Printed answer sides of postcards";
    print_sheets: "結果の通知を印刷した（FAX・窓口渡し）", "結果(けっか)の 紙(かみ)を 印刷(いんさつ)した", "Printed result sheets";
    print_result_list: "抽選番号による結果一覧を印刷した", "結果(けっか)の 一覧(いちらん)を 印刷(いんさつ)した", "Printed the results by draw number";
    tell_by_telephone: "電話での問合せに答えた", "電話(でんわ)で 答(こた)えた", "Answered a question by telephone";
    refuse_by_telephone: "電話での問合せに答えなかった（確かめられなかった）", "電話(でんわ)で 答(こた)えなかった", "Did not answer a question by telephone: the facts did not fit";
    rest_by_telephone: "電話での問合せを休んだ（合わない確かめが続いた）", "電話(でんわ)の 答(こた)えを 休(やす)んだ", "Checked no question by telephone for a while: too many did not fit";
    open_hearing: "申告について本人に尋ねた", "本人(ほんにん)に 聞(き)いた", "Asked an applicant about a doubtful statement";
    tell_hearing: "お尋ねを本人に伝えた", "本人(ほんにん)に 言(い)った", "Told an applicant of what is asked";
    state_in_hearing: "お尋ねへの答えを受け付けた", "答(こた)えを もらった", "Answered what was asked";
    propose_revocation: "決定の取消しを提案した", "取(と)り消(け)しを 提案(ていあん)した", "Proposed to revoke a decision";
    revoke: "決定を取り消した（承認）", "決定(けってい)を 取(と)り消(け)した", "Revoked a decision (approved)";
    drop_hearing: "取消しを行わないことにした", "取(と)り消(け)さない ことに した", "Let a decision stand";
    print_hearing: "お尋ねや取消しの文書を印刷した", "手紙(てがみ)を 印刷(いんさつ)した", "Printed the letter of a doubt or a revocation";
    object_to_class: "優先の区分に異議を申し出た", "区分(くぶん)が ちがうと 言(い)った", "Objected to their priority class";
    rule_on_class: "優先の区分への申し出に答えた", "区分(くぶん)を 決(き)めた", "Ruled on a priority class";
    take_back_decline: "辞退を取り消した", "「行(い)きません」を 取(と)り消(け)した", "Took a decline back";
    tell_offer: "空いた席のことを電話で本人に伝えた", "空(あ)いた 席(せき)を 電話(でんわ)で 知(し)らせた", "told somebody of the offered place by telephone";
    call_in_vain: "空いた席のことで電話をしたが、出なかった", "電話(でんわ)を したが、出(で)なかった", "telephoned about the offered place in vain";
    write_offer: "空いた席のことを手紙で知らせた", "空(あ)いた 席(せき)を 手紙(てがみ)で 知(し)らせた", "wrote to somebody about the offered place";
    lapse_offer: "返事の期限が過ぎ、席の案内を終えた", "時間(じかん)が すぎて、席(せき)の 案内(あんない)が おわった",
        "ended an offer that was not answered in time";
    walked_in: "当日参加を受け付けた", "当日(とうじつ)に 来(き)た 人(ひと)を 受(う)け付(つ)けた", "registered a walk-in";
    staff_signed_in: "サインインした", "サインインした", "signed in";
    staff_sign_in_refused: "サインインできなかった", "サインインできなかった", "was refused at sign-in";
    staff_signed_out: "サインアウトした", "サインアウトした", "signed out";
    staff_signed_out_everywhere: "すべての端末からサインアウトした", "ぜんぶの パソコン・スマホから サインアウトした",
        "signed out on every device";
    staff_added: "アカウントを追加した", "アカウントを つくった", "added an account";
    see_touched: "変更を知らせる人の一覧を見た", "知(し)らせる 人(ひと)の 一覧(いちらん)を 見(み)た", "saw whom a change touches";
    see_to_call: "電話が必要な人の一覧を見た", "電話(でんわ)する 人(ひと)の 一覧(いちらん)を 見(み)た", "saw whom to telephone";
    search_people: "人を探した", "人(ひと)を さがした", "searched for somebody";
    see_registration: "申込みの内容を見た", "申(もう)し込(こ)みを 見(み)た", "saw a registration";
    note: "メモを残した", "メモを 書(か)いた", "wrote a note";
    move_session: "日時・会場を変えた", "日(ひ)や 場所(ばしょ)を かえた", "changed date, time or venue";
    cancel_session: "開催回を中止した", "回(かい)を 中止(ちゅうし)した", "cancelled a session";
    cancel_offering: "募集全体を中止した", "ぜんぶ 中止(ちゅうし)した", "cancelled an offering";
    correct_change: "知らせた変更を訂正した", "まちがいを 直(なお)した", "corrected a change";
    undo_change: "変更を取り消した", "もとに もどした", "undid a change";
    send_change_now: "変更のお知らせをすぐに送った", "お知(し)らせを すぐ おくった", "sent the letters of a change at once";
    tell_change: "変更を電話などで知らせた", "電話(でんわ)などで 知(し)らせた", "told somebody of a change";
    see_fees: "参加費の一覧を見た", "参加費(さんかひ)の 一覧(いちらん)を 見(み)た", "saw the list of fees";
    see_fee: "参加者の参加費を見た", "参加費(さんかひ)を 見(み)た", "saw the fees of a participant";
    export_fees_xlsx: "参加費の一覧をExcel（XLSX）で保存した", "参加費(さんかひ)を Excelで 保存(ほぞん)した", "saved the list of fees as XLSX";
    export_fees_csv: "参加費の一覧をCSVで保存した", "参加費(さんかひ)を CSVで 保存(ほぞん)した", "saved the list of fees as CSV";
    fee_received: "参加費を収納した", "参加費(さんかひ)を もらった", "received a fee";
    fee_waived: "参加費を減免した", "参加費(さんかひ)を なしに した", "waived a fee";
    fee_refunded: "参加費を返金した", "参加費(さんかひ)を かえした", "refunded a fee";
    fee_corrected: "参加費の記録を取り消した", "参加費(さんかひ)の まちがいを 直(なお)した", "took back a fee entry";
    fee_receipt_issued: "領収書を発行した", "領収書(りょうしゅうしょ)を 出(だ)した", "issued a receipt";
    fee_receipt_reissued: "領収書を再発行した", "領収書(りょうしゅうしょ)を もういちど 出(だ)した", "issued a receipt again";
    fees_closed: "参加費を締めた", "お金(かね)を 数(かぞ)えて おわった", "closed the fees";
    staff_code_asked: "サインインで確認コードを尋ねた", "確認(かくにん)の 数字(すうじ)を きいた", "was asked for a code";
    staff_code_refused: "確認コードが違った", "数字(すうじ)が ちがった", "gave a wrong code";
    staff_network_refused: "市のネットワークの外から使おうとした", "市(し)の ネットワークの 外(そと)から つかおうと した", "tried from outside the city's networks";
    staff_renewed: "アカウントを更新した", "アカウントを のばした", "renewed an account";
    staff_ended: "アカウントを終了した", "アカウントを おわりに した", "ended an account";
    staff_signed_out_elsewhere: "ほかの端末のサインインを終わらせた", "ほかの 端末(たんまつ)を サインアウトした", "signed another browser out";
    staff_app_set_up: "認証アプリを設定した", "アプリを 設定(せってい)した", "set up an app";
    staff_passkey_added: "パスキーを登録した", "パスキーを 登録(とうろく)した", "registered a passkey";
    staff_passkey_removed: "パスキーを削除した", "パスキーを なくした", "removed a passkey";
    staff_card_issued: "確認コード表を発行した", "コード表(ひょう)を 出(だ)した", "issued a code card";
    staff_factor_removed: "2段階目の確認を解除した", "2つ目(め)の 確認(かくにん)を なくした", "removed a second factor";
    staff_recovery_proposed: "2段階目の解除を申し出た", "2つ目(め)の 確認(かくにん)を なくすよう 言(い)った", "proposed to remove a second factor";
    staff_recovery_given_up: "解除の申し出を取り下げた", "言(い)った ことを やめた", "withdrew that proposal";
    see_accounts: "アカウントの一覧を見た", "アカウントの 一覧(いちらん)を 見(み)た", "saw the list of accounts";
    see_account: "アカウントの内容を見た", "アカウントを 見(み)た", "saw an account";
    print_notice: "通知書を印刷した", "紙(かみ)に 印刷(いんさつ)した", "printed a notice";
    staff_password_changed: "パスワードを変更した", "パスワードを かえた", "changed the password";
    staff_password_reset: "仮パスワードを発行した", "新(あたら)しい パスワードを わたした", "gave a start password";
    staff_reset_proposed: "パスワードの再設定を申し出た", "パスワードを 新(あたら)しく するよう 言(い)った", "proposed to reset a password";
    staff_reset_given_up: "パスワードの再設定の申し出を取り下げた", "言(い)った ことを やめた", "withdrew a reset";
    staff_password_refused: "いまのパスワードが違い、変更できなかった", "パスワードが ちがった", "gave a wrong present password";
    see_to_tell: "提供先を知らせる方を見た", "知(し)らせる 人(ひと)を 見(み)た", "saw who is to be told of a receiver";
    told_of_receiver: "個人情報の提供先を本人に知らせた", "わたす ところを 知(し)らせた", "told somebody who receives their data";
    see_instructors: "講師の連絡先・謝金を見た", "先生(せんせい)の 連絡先(れんらくさき)を 見(み)た", "saw how instructors are reached";
    see_instructor_data: "講師本人の情報を調べた", "先生(せんせい)の 情報(じょうほう)を しらべた", "looked an instructor up";
    export_instructor_data: "講師本人の情報を保存した", "先生(せんせい)の 情報(じょうほう)を 保存(ほぞん)した", "saved an instructor's data";
    disclose_instructor: "講師本人に開示した", "先生(せんせい)に 見(み)せた", "disclosed an instructor's data";
    forget_instructors: "企画書の講師の情報を廃棄した", "先生(せんせい)の 情報(じょうほう)を けした", "took the instructors of a proposal away";
    see_group_letter: "手紙の宛先を見た", "手紙(てがみ)を 送(おく)る 人(ひと)を 見(み)た", "saw whom a letter is for";
    send_group_letter: "申込者に手紙（メール）を送った", "手紙(てがみ)を 送(おく)った", "wrote to applicants";
    undo_group_letter: "手紙の送信を取り消した", "手紙(てがみ)を やめた", "undid a letter to applicants";
    send_group_letter_now: "手紙をすぐに送った", "手紙(てがみ)を すぐ 送(おく)った", "sent a letter to applicants at once";
    tell_group_letter: "手紙の内容を電話などで伝えた", "電話(でんわ)で 知(し)らせた", "told somebody what a letter says";
    see_import: "取り込むファイルの内容を見た", "ファイルを 見(み)た", "saw a file to be imported";
    export_import_rest: "取り込めない行をCSVで保存した", "入(い)れられない 行(ぎょう)を 保存(ほぞん)した", "saved the lines that cannot be imported";
    import_applications: "申込みをファイルから取り込んだ", "ファイルから 申(もう)し込(こ)みを 入(い)れた", "imported applications from a file";
    import_given_up: "取込みをやめ、ファイルを消した", "ファイルを けした", "gave an import up";
    letter_bounced: "お知らせのメールが届かなかった", "メールが とどかなかった", "an e-mail did not arrive";
    letter_returned: "お知らせが返送されたと記録した", "もどって きたと 書(か)いた", "marked a letter as returned";
    told_by_phone: "届かなかったお知らせを電話などで伝えた", "電話(でんわ)で 知(し)らせた", "told somebody what did not arrive";
    complete_hold: "仮受付の続きを入力した", "仮(かり)の 申(もう)し込(こ)みの つづきを 書(か)いた", "completed what was held by telephone";
    merge_registrations: "重ねての申込みを1件にまとめた", "ふたつの 申(もう)し込(こ)みを ひとつに した", "merged two registrations";
    same_person: "同じ方の申込みと確認した", "おなじ 人(ひと)だと たしかめた", "found two registrations to be one person's";
    same_person_undone: "同じ方との確認を取り消した", "おなじ 人(ひと)では なかった", "took back that two are one person";
    tell_apart: "別の方の申込みと確認した", "ちがう 人(ひと)だと たしかめた", "found two registrations to be of different people";
    begin_proposal: "企画書を書き始めた", "企画書(きかくしょ)を 書(か)きはじめた", "began a proposal";
    work_over_offering: "掲載内容の書き直しを始めた", "書(か)きなおしを はじめた", "began to work over what is published";
    save_proposal: "企画書を保存した", "企画書(きかくしょ)を のこした", "saved a proposal";
    submit_proposal: "企画書を提出した", "企画書(きかくしょ)を 出(だ)した", "submitted a proposal";
    take_back_proposal: "企画書を書き直しに戻した", "企画書(きかくしょ)を もどした", "took a proposal back";
    drop_proposal: "企画書を取りやめた", "企画書(きかくしょ)を やめた", "dropped a proposal";
    resume_proposal: "企画書を再び書き始めた", "企画書(きかくしょ)を また 書(か)いた", "took a proposal up again";
    confirm_proposal: "企画書を団体が確認した", "団体(だんたい)が たしかめた", "the group confirmed a proposal";
    approve_proposal: "企画書を承認した", "企画書(きかくしょ)を いいと した", "approved a proposal";
    return_proposal: "企画書の修正をお願いした", "企画書(きかくしょ)を なおして もらう", "sent a proposal back";
    name_receiver: "個人情報を受け取る団体を定めた", "情報(じょうほう)を もらう 団体(だんたい)を きめた", "named who receives personal data";
    end_receiver: "個人情報の提供を終えた", "情報(じょうほう)を わたすのを やめた", "ended that somebody receives personal data";
    allow_lists: "名簿の保存を許可した", "名簿(めいぼ)の 保存(ほぞん)を できる ように した", "allowed lists to be taken away";
    disallow_lists: "名簿の保存の許可を取り消した", "名簿(めいぼ)の 保存(ほぞん)を できない ように した", "took that permission back";
    accept_data_terms: "個人情報取扱特記事項に同意した", "個人情報(こじんじょうほう)の 約束(やくそく)を した", "accepted the terms of handling personal data";
    kind_data: "個人情報の管理", "情報(じょうほう)の 管理(かんり)", "Personal data";
    see_secret: "秘匿の申込みを見た", "秘密(ひみつ)の 申(もう)し込(こ)みを 見(み)た", "saw a registration that is kept secret";
    see_data: "個人情報の取扱いの画面を見た", "情報(じょうほう)の ページを 見(み)た", "saw the page about a registration's data";
    see_requests: "個人情報の申し出の一覧を見た", "申(もう)し出(で)の 一覧(いちらん)を 見(み)た", "saw what applicants ask about their data";
    see_disclosure: "開示の文書を見た", "開示(かいじ)の 文書(ぶんしょ)を 見(み)た", "saw the document of a disclosure";
    export_disclosure: "開示の文書を保存した", "開示(かいじ)の 文書(ぶんしょ)を 保存(ほぞん)した", "saved the document of a disclosure";
    photo_consent: "写真・広報掲載の同意を変えた", "写真(しゃしん)の ことを かえた", "changed the consent to photos";
    ask_erase: "個人情報の削除を申し出た", "情報(じょうほう)を すてて ほしいと 言(い)った", "asked for erasure";
    ask_correct: "個人情報の訂正を申し出た", "情報(じょうほう)を なおして ほしいと 言(い)った", "asked for a correction";
    grant_erase: "削除の申し出を認めた", "すてる ことに した", "granted erasure";
    refuse_request: "個人情報の申し出に応じない回答をした", "すてない ことに した", "refused a request about data";
    correct_data: "個人情報を訂正した", "情報(じょうほう)を なおした", "corrected personal data";
    disclose: "本人に開示した", "本人(ほんにん)に 見(み)せた", "disclosed data to the person";
    keep_secret: "秘匿に指定した", "秘密(ひみつ)に した", "kept a registration secret";
    lift_secret: "秘匿の指定を解除した", "秘密(ひみつ)を やめた", "lifted the secrecy";
    hold: "廃棄を保留にした", "すてるのを とめた", "held from disposal";
    lift_hold: "廃棄の保留を解除した", "とめるのを やめた", "lifted a hold";
    propose_disposal: "廃棄を提案した", "すてようと 言(い)った", "proposed disposal";
    approve_disposal: "廃棄を承認した", "すてて いいと 言(い)った", "approved disposal";
    dispose: "廃棄を完了した", "ぜんぶ すてた", "completed a disposal";
    forget: "個人情報を廃棄した", "情報(じょうほう)を すてた", "disposed of a registration's data";
    staff_named_for_disposals: "廃棄の承認者に指名した", "捨(す)てて いいか 決(き)める 人(ひと)に した", "named an account to approve disposals";
    staff_unnamed_for_disposals: "廃棄の承認者から外した", "捨(す)てて いいか 決(き)める 人(ひと)を やめた", "no longer named an account to approve disposals";
    staff_named_for_secrets: "秘匿の責任者に指名した", "秘密(ひみつ)の 責任者(せきにんしゃ)に した", "named an account for secrets";
    staff_unnamed_for_secrets: "秘匿の責任者から外した", "秘密(ひみつ)の 責任者(せきにんしゃ)を やめた", "no longer named an account for secrets";
    partner_added: "団体を追加した", "団体(だんたい)を 入(い)れた", "added a partner";
    partner_changed: "団体の登録内容を変えた", "団体(だんたい)の 内容(ないよう)を かえた", "changed a partner in the register";
    see_members: "団体の担当者を見た", "団体(だんたい)の 人(ひと)を 見(み)た", "saw the members of a partner";
    member_invited: "団体の担当者を招待した", "人(ひと)を よんだ", "invited a member";
    invitation_withdrawn: "招待を取り消した", "招待(しょうたい)を とりけした", "withdrew an invitation";
    invitation_accepted: "招待を受けて参加した", "招待(しょうたい)で 入(はい)った", "accepted an invitation";
    membership_ended: "団体の担当者から外した", "団体(だんたい)を やめて もらった", "ended a membership";
    member_role_changed: "担当者の役割を変えた", "仕事(しごと)を かえた", "changed the role of a member";
    lead_passed: "団体の代表を引き継いだ", "代表(だいひょう)を かえた", "passed the lead on";
    handed_over: "担当をまとめて引き継がせた", "仕事(しごと)を ぜんぶ わたした", "handed everything over";
    took_over: "担当を引き継いだ", "仕事(しごと)を もらった", "took something over";
    proposal_given: "企画書の担当を引き継がせた", "企画書(きかくしょ)を わたした", "handed a proposal over";
    charge_given: "募集の担当者を決めた", "担当(たんとう)を 決(き)めた", "named who answers for an offering";
    host_added: "主催・後援などの団体を加えた", "団体(だんたい)を ふやした", "added a partner to an offering";
    host_ended: "主催・後援などの団体を外した", "団体(だんたい)を はずした", "removed a partner from an offering";
    endorsement_approved: "名義使用を承認した", "名前(なまえ)を 使(つか)って いいと 言(い)った", "approved an endorsement";
    endorsement_refused: "名義使用を承認しなかった", "名前(なまえ)を 使(つか)っては だめと 言(い)った", "refused an endorsement";
    indicator_entered: "成果指標の値を入力した", "指標(しひょう)の 数(かず)を 入(い)れた", "entered the value of an indicator";
    propose_visit: "出前講座の候補日を保存した", "出前講座(でまえこうざ)の 日(ひ)を 書(か)いた", "kept a candidate day for a visit";
    decide_visit: "出前講座の実施を決定した", "出前講座(でまえこうざ)を 決(き)めた", "decided on a visit";
    decline_visit: "出前講座の依頼を断った", "出前講座(でまえこうざ)を 断(ことわ)った", "declined a request for a visit";
    report_visit: "出前講座の実施を報告した", "出前講座(でまえこうざ)を 報告(ほうこく)した", "reported a visit";
    call_visit_off: "依頼の取下げにより実施を中止した", "やめたので 中止(ちゅうし)に した", "called a visit off, as its group had withdrawn";
    see_visits: "出前講座の依頼の一覧を見た", "お願(ねが)いの 一覧(いちらん)を 見(み)た", "saw the list of requests for visits";
    assess_applicant: "申込みを評価した", "申(もう)し込(こ)みに 点(てん)を つけた", "rated an application";
    close_assessing: "選考の評価を締め切った", "点(てん)を おわりに した", "closed the rating of a selection";
    decide_applicant: "申込みへの決定を保存した", "申(もう)し込(こ)みを 決(き)めた", "decided about an application";
    propose_screening: "選考の結果を決裁に出した", "結果(けっか)を 出(だ)した", "proposed the result of a selection";
    approve_screening: "選考の結果を承認した", "結果(けっか)を いいと した", "approved the result of a selection";
    stop_screening: "選考の結果の公表を止めた", "お知(し)らせを やめた", "stopped the release of a selection";
    release_screening: "選考の結果を公表した", "結果(けっか)を お知(し)らせした", "released the result of a selection";
    screen_in: "選考で参加が決まった", "参加(さんか)が 決(き)まった", "was selected";
    screen_to_wait: "選考で補欠になった", "補欠(ほけつ)に なった", "was put on the waiting list by a selection";
    screen_out: "選考で不参加となった", "参加(さんか)しないと 決(き)まった", "was not selected";
    see_screening: "選考の一覧を見た", "選考(せんこう)の 一覧(いちらん)を 見(み)た", "saw the applications of a selection";
    see_applicant: "選考の申込みを見た", "申(もう)し込(こ)みを 見(み)た", "saw an application of a selection";
    print_screening: "選考の決裁の書面を開いた", "紙(かみ)を 見(み)た", "opened the paper of a selection";
    carry_over: "前の講座から進級させた", "つぎの 講座(こうざ)に すすめた", "carried somebody over into the next class";
    not_carry_over: "進級させないと決めた", "すすめないと 決(き)めた", "decided that somebody is not carried over";
    decline_carry_over: "進級を辞退した", "すすむのを やめた", "said that they do not go on";
    see_class_members: "前の講座の参加者の出席状況を見た", "前(まえ)の 講座(こうざ)の 人(ひと)を 見(み)た", "saw the members of an earlier class";
    print_carry_letters: "進級のお知らせを印刷した", "お知(し)らせを 印刷(いんさつ)した", "printed letters to those carried over";
    add_invitees: "案内する方を名簿に加えた", "案内(あんない)する 人(ひと)を 加(くわ)えた", "put people on the list of those invited";
    take_off_invitee: "案内する方を名簿から外した", "案内(あんない)する 人(ひと)を 外(はず)した", "took somebody off the list of those invited";
    send_invitations: "開催案内を送った", "案内(あんない)を 送(おく)った", "sent invitations";
    post_invitations: "開催案内を発送した（紙）", "紙(かみ)の 案内(あんない)を 送(おく)った", "posted invitations on paper";
    remind_invitees: "出欠の回答を催促した", "答(こた)えを まって いると 送(おく)った", "reminded those who had not answered";
    answer_invitation: "開催案内に回答した", "案内(あんない)に 答(こた)えた", "answered an invitation";
    see_invitees: "案内する方の名簿を見た", "名簿(めいぼ)を 見(み)た", "saw the list of those invited";
    print_invitations: "開催案内を印刷した", "案内(あんない)を 印刷(いんさつ)した", "printed invitations";
    desk_link_made: "受付のお手伝い用リンクを作った", "手伝(てつだ)いの リンクを つくった", "made a link for a helper";
    desk_link_ended: "受付のお手伝い用リンクを終了した", "手伝(てつだ)いの リンクを おわりに した", "ended a link for a helper";
    desk_link_opened: "受付のお手伝い用リンクを開いた", "手伝(てつだ)いの リンクを ひらいた", "opened the desk by a link";
    roster_taken: "受付用の名簿（暗号化）を端末に渡した", "受付(うけつけ)の 名簿(めいぼ)を 機械(きかい)に わたした", "gave a device its sealed roster";
    contradictions_seen: "受付の食い違いを見た", "受付(うけつけ)の ちがいを 見(み)た", "saw a desk's contradictions";
    device_let_in: "受付の端末を登録した", "受付(うけつけ)の 機械(きかい)を 入(い)れた", "let a device in at a desk";
    device_registered: "受付の端末を、名前で探せる端末として登録した", "機械(きかい)を 登録(とうろく)した", "registered a device for finding names";
    device_registration_ended: "受付の端末の登録をやめた", "機械(きかい)の 登録(とうろく)を やめた", "ended a device's registration";
    device_shut_out: "受付の端末の使用を止めた", "受付(うけつけ)の 機械(きかい)を とめた", "shut a device out";
    contradiction_settled: "受付の食い違いを確認済みにした", "受付(うけつけ)の ちがいを 見(み)た", "settled a contradiction at a desk";
    see_attendance: "出席の確定の画面を見た", "出席(しゅっせき)の 画面(がめん)を 見(み)た", "saw a session's attendance";
    close_attendance: "出席を確定した", "出席(しゅっせき)を 決(き)めた", "closed a session's attendance";
    reopen_attendance: "出席の確定を解いた", "決(き)めた 出席(しゅっせき)を もどした", "reopened a session's attendance";
    print_insurance_list: "保険用名簿を開いた（印刷用）", "保険(ほけん)の 名簿(めいぼ)を 開(ひら)いた", "opened the list for an insurer";
    take_insurance_list: "保険用名簿を保存した", "保険(ほけん)の 名簿(めいぼ)を 持(も)って いった", "took the list for an insurer away";
    record_incident: "事故を記録した", "事故(じこ)を 書(か)いた", "recorded an incident";
    see_incident: "事故の記録を見た", "事故(じこ)の 記録(きろく)を 見(み)た", "saw an incident";
    print_incident: "事故報告書を開いた（印刷用）", "事故(じこ)の 報告書(ほうこくしょ)を 開(ひら)いた", "opened the report on an incident";
    add_to_incident: "事故の記録に追記した", "事故(じこ)の 記録(きろく)に つけたした", "added to an incident";
    see_certificates: "証明書の一覧を見た", "証明書(しょうめいしょ)の 一覧(いちらん)を 見(み)た", "saw the list of certificates";
    issue_certificate: "証明書を発行した", "証明書(しょうめいしょ)を つくった", "issued a certificate";
    print_certificates: "証明書を開いた（印刷用）", "証明書(しょうめいしょ)を 開(ひら)いた", "opened certificates to print";
    desk_link_refused: "受付のお手伝い用リンクで暗証番号を間違えた", "手伝(てつだ)いの 番号(ばんごう)を まちがえた", "gave wrong digits for a link";
    take_back_childcare: "託児の申込みを取り下げた", "子(こ)どもを あずけるのを やめた", "took childcare back";
    give_childcare: "待っていた託児を決めた", "子(こ)どもを あずかると 決(き)めた", "settled childcare that was waited for";
    pickup_seen: "お迎えの画面を見た", "お迎(むか)えの ページを 見(み)た", "saw who fetches children";
    pickup_contact_seen: "お迎えの確認のため電話番号を見た", "電話番号(でんわばんごう)を 見(み)た", "saw a number to call about a pick-up";
    see_pickup: "お迎えの方の届出を見た", "お迎(むか)えの 人(ひと)を 見(み)た", "saw who may fetch the children of a registration";
    name_pickup: "お迎えの方を届け出た", "お迎(むか)えの 人(ひと)を おしえた", "named who may fetch the children";
    wrong_pickup_code: "お迎えの番号が違った", "お迎(むか)えの 番号(ばんごう)が ちがった", "gave a wrong pick-up code";
    child_handed_over: "子どもを引き渡した", "子(こ)どもを わたした", "handed a child over";
    child_entrusted: "届出のない方に子どもを引き渡した", "ほかの 人(ひと)に 子(こ)どもを わたした", "handed a child to somebody who was not named";
    handover_taken_back: "引渡しを取り消した", "わたした ことを 取(と)り消(け)した", "took a handover back";
    staff_vouched: "もう1人の職員として確認した", "もう 1人(ひとり)として 確認(かくにん)した", "vouched as the second member of staff";
    staff_vouch_refused: "もう1人の職員の確認でパスワードを間違えた", "もう 1人(ひとり)の パスワードが ちがった", "was refused as the second member of staff";
    see_adjustments: "配慮の申し出を見た", "おねがいを 見(み)た", "saw requests for adjustments";
    ask_adjustment: "配慮を申し出た", "てつだいを たのんだ", "asked for an adjustment";
    change_contact: "メールがない方への知らせ方を変えた", "知(し)らせ方(かた)を かえた", "changed how somebody without e-mail is told";
    take_back_consent: "同意を取り消した", "「いい」と 言(い)ったのを やめた", "took a consent back";
    take_back_adjustment: "配慮の申し出を取り下げた", "たのむのを やめた", "took a request for an adjustment back";
    answer_adjustment: "配慮の申し出に回答した", "おねがいに 返事(へんじ)を した", "answered a request for an adjustment";
    tell_adjustment: "配慮への回答を電話などで伝えた", "返事(へんじ)を 電話(でんわ)で した", "told the answer to a request";
    see_audit: "記録を見た", "記録(きろく)を 見(み)た", "read the record";
    see_looks: "だれの個人情報を見たかを調べた", "だれの 情報(じょうほう)を 見(み)たかを しらべた", "asked whose personal data was seen";
    export_audit: "記録をCSVで保存した", "記録(きろく)を CSVで 保存(ほぞん)した", "downloaded the record as CSV";
}

/// A deed in words. None: a verb that has none yet.
pub fn deed(w: &'static Words, verb: &str) -> Option<&'static str> {
    Some(match verb {
        "see_registrations" => w.see_registrations,
        "desk_seen" => w.desk_seen,
        "desk_searched" => w.desk_searched,
        "pass_shown" => w.pass_shown,
        "export_csv" => w.export_csv,
        "export_xlsx" => w.export_xlsx,
        "print" => w.print,
        "apply" => w.apply,
        "confirm" => w.confirm,
        "details" => w.details,
        "withdraw" => w.withdraw,
        "lapse" => w.lapse,
        "offer_place" => w.offer_place,
        "accept_offer" => w.accept_offer,
        "decline_offer" => w.decline_offer,
        "announce_draw" => w.announce_draw,
        "minimum_reached" => w.minimum_reached,
        "hold_below_minimum" => w.hold_below_minimum,
        "order_early_fax" => w.order_early_fax,
        "draw_waiting_list" => w.draw_waiting_list,
        "merge_quota" => w.merge_quota,
        "fix_list" => w.fix_list,
        "open_secret" => w.open_secret,
        "give_secret_up" => w.give_secret_up,
        "read_number" => w.read_number,
        "read_number_differently" => w.read_number_differently,
        "draw" => w.draw,
        "approve_draw" => w.approve_draw,
        "stop_draw" => w.stop_draw,
        "release_draw" => w.release_draw,
        "forget_lines" => w.forget_lines,
        "select" => w.select,
        "put_on_waiting_list" => w.put_on_waiting_list,
        "not_select" => w.not_select,
        "open_second_round" => w.open_second_round,
        "enter_second_round" => w.enter_second_round,
        "settle_missed" => w.settle_missed,
        "give_extra_place" => w.give_extra_place,
        "number_letters" => w.number_letters,
        "see_paper" => w.see_paper,
        "print_letters" => w.print_letters,
        "print_labels" => w.print_labels,
        "print_cards" => w.print_cards,
        "print_sheets" => w.print_sheets,
        "print_result_list" => w.print_result_list,
        "tell_by_telephone" => w.tell_by_telephone,
        "refuse_by_telephone" => w.refuse_by_telephone,
        "rest_by_telephone" => w.rest_by_telephone,
        "open_hearing" => w.open_hearing,
        "tell_hearing" => w.tell_hearing,
        "state_in_hearing" => w.state_in_hearing,
        "propose_revocation" => w.propose_revocation,
        "revoke" => w.revoke,
        "drop_hearing" => w.drop_hearing,
        "print_hearing" => w.print_hearing,
        "object_to_class" => w.object_to_class,
        "rule_on_class" => w.rule_on_class,
        "take_back_decline" => w.take_back_decline,
        "lapse_offer" => w.lapse_offer,
        "tell_offer" => w.tell_offer,
        "call_in_vain" => w.call_in_vain,
        "write_offer" => w.write_offer,
        "walked_in" => w.walked_in,
        "staff_signed_in" => w.staff_signed_in,
        "staff_sign_in_refused" => w.staff_sign_in_refused,
        "staff_signed_out" => w.staff_signed_out,
        "staff_signed_out_everywhere" => w.staff_signed_out_everywhere,
        "staff_added" => w.staff_added,
        "see_touched" => w.see_touched,
        "see_to_call" => w.see_to_call,
        "search_people" => w.search_people,
        "see_registration" => w.see_registration,
        "note" => w.note,
        "move_session" => w.move_session,
        "cancel_session" => w.cancel_session,
        "cancel_offering" => w.cancel_offering,
        "correct_change" => w.correct_change,
        "undo_change" => w.undo_change,
        "send_change_now" => w.send_change_now,
        "tell_change" => w.tell_change,
        "see_fees" => w.see_fees,
        "see_fee" => w.see_fee,
        "export_fees_csv" => w.export_fees_csv,
        "export_fees_xlsx" => w.export_fees_xlsx,
        "fee_received" => w.fee_received,
        "fee_waived" => w.fee_waived,
        "fee_refunded" => w.fee_refunded,
        "fee_corrected" => w.fee_corrected,
        "fee_receipt_issued" => w.fee_receipt_issued,
        "fee_receipt_reissued" => w.fee_receipt_reissued,
        "fees_closed" => w.fees_closed,
        "staff_code_asked" => w.staff_code_asked,
        "staff_code_refused" => w.staff_code_refused,
        "staff_network_refused" => w.staff_network_refused,
        "staff_renewed" => w.staff_renewed,
        "staff_ended" => w.staff_ended,
        "staff_signed_out_elsewhere" => w.staff_signed_out_elsewhere,
        "staff_app_set_up" => w.staff_app_set_up,
        "staff_card_issued" => w.staff_card_issued,
        "staff_passkey_added" => w.staff_passkey_added,
        "staff_passkey_removed" => w.staff_passkey_removed,
        "staff_factor_removed" => w.staff_factor_removed,
        "staff_recovery_proposed" => w.staff_recovery_proposed,
        "staff_recovery_given_up" => w.staff_recovery_given_up,
        "see_accounts" => w.see_accounts,
        "see_account" => w.see_account,
        "print_notice" => w.print_notice,
        "staff_password_changed" => w.staff_password_changed,
        "staff_password_reset" => w.staff_password_reset,
        "staff_reset_proposed" => w.staff_reset_proposed,
        "staff_reset_given_up" => w.staff_reset_given_up,
        "staff_password_refused" => w.staff_password_refused,
        "see_to_tell" => w.see_to_tell,
        "told_of_receiver" => w.told_of_receiver,
        "see_instructors" => w.see_instructors,
        "see_instructor_data" => w.see_instructor_data,
        "export_instructor_data" => w.export_instructor_data,
        "disclose_instructor" => w.disclose_instructor,
        "forget_instructors" => w.forget_instructors,
        "see_group_letter" => w.see_group_letter,
        "send_group_letter" => w.send_group_letter,
        "undo_group_letter" => w.undo_group_letter,
        "send_group_letter_now" => w.send_group_letter_now,
        "tell_group_letter" => w.tell_group_letter,
        "see_import" => w.see_import,
        "export_import_rest" => w.export_import_rest,
        "import_applications" => w.import_applications,
        "import_given_up" => w.import_given_up,
        "letter_bounced" => w.letter_bounced,
        "letter_returned" => w.letter_returned,
        "told_by_phone" => w.told_by_phone,
        "complete_hold" => w.complete_hold,
        "merge_registrations" => w.merge_registrations,
        "same_person" => w.same_person,
        "same_person_undone" => w.same_person_undone,
        "tell_apart" => w.tell_apart,
        "begin_proposal" => w.begin_proposal,
        "work_over_offering" => w.work_over_offering,
        "save_proposal" => w.save_proposal,
        "submit_proposal" => w.submit_proposal,
        "take_back_proposal" => w.take_back_proposal,
        "drop_proposal" => w.drop_proposal,
        "resume_proposal" => w.resume_proposal,
        "confirm_proposal" => w.confirm_proposal,
        "approve_proposal" => w.approve_proposal,
        "return_proposal" => w.return_proposal,
        "name_receiver" => w.name_receiver,
        "end_receiver" => w.end_receiver,
        "allow_lists" => w.allow_lists,
        "disallow_lists" => w.disallow_lists,
        "accept_data_terms" => w.accept_data_terms,
        "see_secret" => w.see_secret,
        "see_data" => w.see_data,
        "see_requests" => w.see_requests,
        "see_disclosure" => w.see_disclosure,
        "export_disclosure" => w.export_disclosure,
        "photo_consent" => w.photo_consent,
        "ask_erase" => w.ask_erase,
        "ask_correct" => w.ask_correct,
        "grant_erase" => w.grant_erase,
        "refuse_request" => w.refuse_request,
        "correct_data" => w.correct_data,
        "disclose" => w.disclose,
        "keep_secret" => w.keep_secret,
        "lift_secret" => w.lift_secret,
        "hold" => w.hold,
        "lift_hold" => w.lift_hold,
        "propose_disposal" => w.propose_disposal,
        "approve_disposal" => w.approve_disposal,
        "dispose" => w.dispose,
        "forget" => w.forget,
        "staff_named_for_disposals" => w.staff_named_for_disposals,
        "staff_unnamed_for_disposals" => w.staff_unnamed_for_disposals,
        "staff_named_for_secrets" => w.staff_named_for_secrets,
        "staff_unnamed_for_secrets" => w.staff_unnamed_for_secrets,
        "partner_added" => w.partner_added,
        "partner_changed" => w.partner_changed,
        "see_members" => w.see_members,
        "member_invited" => w.member_invited,
        "invitation_withdrawn" => w.invitation_withdrawn,
        "invitation_accepted" => w.invitation_accepted,
        "membership_ended" => w.membership_ended,
        "member_role_changed" => w.member_role_changed,
        "lead_passed" => w.lead_passed,
        "handed_over" => w.handed_over,
        "took_over" => w.took_over,
        "proposal_given" => w.proposal_given,
        "charge_given" => w.charge_given,
        "host_added" => w.host_added,
        "host_ended" => w.host_ended,
        "endorsement_approved" => w.endorsement_approved,
        "endorsement_refused" => w.endorsement_refused,
        "indicator_entered" => w.indicator_entered,
        "propose_visit" => w.propose_visit,
        "decide_visit" => w.decide_visit,
        "decline_visit" => w.decline_visit,
        "report_visit" => w.report_visit,
        "call_visit_off" => w.call_visit_off,
        "see_visits" => w.see_visits,
        "assess_applicant" => w.assess_applicant,
        "close_assessing" => w.close_assessing,
        "decide_applicant" => w.decide_applicant,
        "propose_screening" => w.propose_screening,
        "approve_screening" => w.approve_screening,
        "stop_screening" => w.stop_screening,
        "release_screening" => w.release_screening,
        "screen_in" => w.screen_in,
        "screen_to_wait" => w.screen_to_wait,
        "screen_out" => w.screen_out,
        "see_screening" => w.see_screening,
        "see_applicant" => w.see_applicant,
        "print_screening" => w.print_screening,
        "carry_over" => w.carry_over,
        "not_carry_over" => w.not_carry_over,
        "decline_carry_over" => w.decline_carry_over,
        "see_class_members" => w.see_class_members,
        "print_carry_letters" => w.print_carry_letters,
        "add_invitees" => w.add_invitees,
        "take_off_invitee" => w.take_off_invitee,
        "send_invitations" => w.send_invitations,
        "post_invitations" => w.post_invitations,
        "remind_invitees" => w.remind_invitees,
        "answer_invitation" => w.answer_invitation,
        "see_invitees" => w.see_invitees,
        "print_invitations" => w.print_invitations,
        "desk_link_made" => w.desk_link_made,
        "desk_link_ended" => w.desk_link_ended,
        "desk_link_opened" => w.desk_link_opened,
        "desk_link_refused" => w.desk_link_refused,
        "roster_taken" => w.roster_taken,
        "contradictions_seen" => w.contradictions_seen,
        "device_let_in" => w.device_let_in,
        "device_shut_out" => w.device_shut_out,
        "device_registered" => w.device_registered,
        "device_registration_ended" => w.device_registration_ended,
        "contradiction_settled" => w.contradiction_settled,
        "see_attendance" => w.see_attendance,
        "close_attendance" => w.close_attendance,
        "reopen_attendance" => w.reopen_attendance,
        "print_insurance_list" => w.print_insurance_list,
        "take_insurance_list" => w.take_insurance_list,
        "record_incident" => w.record_incident,
        "see_incident" => w.see_incident,
        "print_incident" => w.print_incident,
        "add_to_incident" => w.add_to_incident,
        "see_certificates" => w.see_certificates,
        "issue_certificate" => w.issue_certificate,
        "print_certificates" => w.print_certificates,
        "take_back_childcare" => w.take_back_childcare,
        "give_childcare" => w.give_childcare,
        "pickup_seen" => w.pickup_seen,
        "pickup_contact_seen" => w.pickup_contact_seen,
        "see_pickup" => w.see_pickup,
        "name_pickup" => w.name_pickup,
        "wrong_pickup_code" => w.wrong_pickup_code,
        "child_handed_over" => w.child_handed_over,
        "child_entrusted" => w.child_entrusted,
        "handover_taken_back" => w.handover_taken_back,
        "staff_vouched" => w.staff_vouched,
        "staff_vouch_refused" => w.staff_vouch_refused,
        "see_adjustments" => w.see_adjustments,
        "ask_adjustment" => w.ask_adjustment,
        "take_back_adjustment" => w.take_back_adjustment,
        "take_back_consent" => w.take_back_consent,
        "change_contact" => w.change_contact,
        "answer_adjustment" => w.answer_adjustment,
        "tell_adjustment" => w.tell_adjustment,
        "see_audit" => w.see_audit,
        "see_looks" => w.see_looks,
        "export_audit" => w.export_audit,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::rules::DEEDS;
    use crate::text::Language;

    #[test]
    fn every_deed_has_words() {
        for (verb, _) in DEEDS {
            assert!(deed(words(Language::Ja), verb).is_some(), "{verb}");
        }
        assert_eq!(deed(words(Language::Ja), "danced"), None);
    }
}
