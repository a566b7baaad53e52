use crate::text::words;

// What the city reads about the accounts of others.
words! {
    colleagues_more: "アカウントは3月31日で終わります。引き続き担当する方は更新してください。氏名を選ぶと、更新・終了や2段階認証の手続きができます。",
        "アカウントは 3月(がつ)31日(にち)で 終(お)わります。続(つづ)ける 人(ひと)は 更新(こうしん)して ください。",
        "Accounts end on 31 March unless they are renewed. Choose a name to renew or end an account, or to deal with its second step.";
    name: "氏名", "名前(なまえ)", "Name";
    role: "役割", "仕事(しごと)", "Role";
    partner: "団体", "団体(だんたい)", "Partner";
    last_sign_in: "最終サインイン", "さいごの サインイン", "Last sign-in";
    never: "なし", "なし", "never";
    no: "なし", "なし", "no";
    ended: "終了", "おわり", "ended";
    ends_soon: "まもなく終了", "もうすぐ おわり", "ends soon";
    not_set: "未設定", "まだ", "not set";
    renew: "1年更新する", "1年(ねん) 続(つづ)ける", "Renew for a year";
    renew_more: "{}まで使えるようにします。", "{}まで 使(つか)えます。", "It will be valid until {}.";
    end_now: "今すぐ終了する", "今(いま) 終(お)わる", "End it now";
    end_more: "直ちにサインアウトさせ、今後サインインできなくします。異動・退職のときに使います。更新すると、また使えます。",
        "すぐ 使(つか)えなく なります。更新(こうしん)すると、また 使(つか)えます。",
        "Signs the account out at once, and lets nobody sign in with it. For those who have left. Renewing opens it again.";
    handover: "担当をまとめて引き継ぐ（人事異動）", "仕事(しごと)を ぜんぶ わたす", "Hand over everything they hold";
    tenure: "アカウントの期限", "いつまで 使(つか)えるか", "How long the account lasts";
    issue: "確認コード表を発行する", "コードの 表(ひょう)を 作(つく)る", "Give out a code card";
    issue_more: "窓口で本人を確認して発行します。コードは次の画面に一度だけ表示されます。その場で印刷し、本人に手渡してください。これまでの表は使えなくなり、サインイン中の端末はサインアウトします。",
        "コードは 次(つぎ)の ページで 1回(かい)だけ 見(み)られます。印刷(いんさつ)して 本人(ほんにん)に わたして ください。前(まえ)の 表(ひょう)は 使(つか)えなく なります。",
        "At the counter, to the person. The codes are shown once, on the next page: print it there and hand it over. An earlier card becomes void, and every browser is signed out.";
    issue_by_two: "市職員のアカウントに2段階認証が設定されている間は、発行できません。先に下の手続きで解除してください。",
        "市(し)の 職員(しょくいん)の 表(ひょう)は、先(さき)に 下(した)の 手続(てつづ)きを して ください。",
        "This city account has a second step already. It must be removed first, as below.";
    why: "理由", "どうして", "Reason";
    why_first: "新しく使い始める", "はじめて 使(つか)う", "First card";
    why_card_lost: "確認コード表をなくした", "表(ひょう)を なくした", "Card lost";
    why_used_up: "コードの残りが少ない", "コードが 少(すく)ない", "Few codes left";
    why_device_lost: "端末の紛失・故障", "スマホを なくした・こわれた", "Device lost or broken";
    why_device_changed: "端末の機種変更", "スマホを 変(か)えた", "Device changed";
    issue_button: "発行して表示する", "作(つく)って 見(み)る", "Issue and show";
    remove: "2段階認証を解除する", "もう1つの 確認(かくにん)を やめる", "Remove the second step";
    remove_more: "端末や確認コード表をなくした方から、窓口で申し出があったときに使います。本人にメールで知らせます。",
        "スマホや 表(ひょう)を なくした 人(ひと)が 来(き)た ときに 使(つか)います。本人(ほんにん)に メールを 送(おく)ります。",
        "For somebody who has lost device or card and has come to the counter. The person is told by mail.";
    remove_two: "市職員のアカウントの解除には、ほかの市職員2人の確認が必要です。1人が申請し、24時間以内に別の1人が承認します。本人にはそのつどメールで知らせます。",
        "市(し)の 職員(しょくいん)の ときは、ふたりで します。ひとりが 申請(しんせい)して、24時間(じかん)までに もう ひとりが 承認(しょうにん)します。",
        "For a city account it takes two others: one proposes, another confirms within 24 hours. The person is told by mail each time.";
    remove_own: "自分のアカウントの手続きは、ほかの市職員が行います。", "自分(じぶん)の アカウントは ほかの 人(ひと)が します。", "Your own account is dealt with by a colleague.";
    remove_button: "解除する", "やめる", "Remove";
    propose_button: "解除を申請する", "申請(しんせい)する", "Propose removal";
    waiting: "解除の承認を待っています", "承認(しょうにん)を 待(ま)って います", "Waiting for a second colleague";
    waiting_more: "{}さんが申請しました（理由：{}）。{}までに別の市職員が承認すると、解除されます。",
        "{}さんが 申請(しんせい)しました（{}）。{}までに ほかの 人(ひと)が 承認(しょうにん)します。",
        "Proposed by {} (reason: {}). Another city account may confirm until {}.";
    confirm_button: "承認して解除する", "承認(しょうにん)する", "Confirm and remove";
    give_up_button: "申請を取り消す", "申請(しんせい)を やめる", "Withdraw the proposal";
    why_missing: "理由を選んでください。", "理由(りゆう)を えらんで ください。", "Choose a reason.";
    done: "手続きが終わりました", "できました", "Done";
    done_renewed: "有効期限を延ばしました。", "続(つづ)けて 使(つか)えます。", "The account is renewed.";
    done_ended: "アカウントを終了しました。", "アカウントを 終(お)わりました。", "The account is ended.";
    done_removed: "2段階認証を解除し、本人にメールで知らせました。", "もう1つの 確認(かくにん)を やめました。メールを 送(おく)りました。", "The second step is removed, and the person told by mail.";
    done_proposed: "解除を申請し、本人にメールで知らせました。", "申請(しんせい)しました。メールを 送(おく)りました。", "Removal is proposed, and the person told by mail.";
    done_given_up: "申請を取り消しました。", "申請(しんせい)を やめました。", "The proposal is withdrawn.";
    refused_own: "自分のアカウントには行えません。", "自分(じぶん)の アカウントには できません。", "Not with your own account.";
    refused_another: "申請した人と本人以外の市職員が行ってください。", "ほかの 人(ひと)が して ください。", "It takes another colleague than the proposer and the person.";
    refused_nothing: "すでに手続きが済んでいるか、期限が過ぎています。画面を確認してください。", "もう 終(お)わって いるか、時間(じかん)が すぎました。",
        "It is done already, or the time is up. Please look at the page.";
    refused_long: "有効期限は1年より先です。更新は不要です。", "まだ 1年(ねん)より 長(なが)く 使(つか)えます。", "It is valid for more than a year already.";
    refused_both: "同じアカウントのパスワードと2段階認証の両方を、7日以内に1人の職員が手続きすることはできません。ほかの市職員が行ってください。",
        "パスワードと もう1つの 確認(かくにん)は、べつの 人(ひと)が して ください。",
        "One colleague alone does not deal with both the password and the second step of an account within seven days. Please ask another city account.";
    refused_used: "この確認コード表はすでに発行されています。印刷できなかったときは、もう一度発行してください。",
        "この 表(ひょう)は もう 作(つく)りました。もういちど 作(つく)って ください。", "This card was issued already. If it was not printed, issue another one.";

    reset: "パスワードを再設定する", "パスワードを 新(あたら)しく する", "Reset the password";
    reset_more: "パスワードを忘れた方に、窓口で本人を確認して仮パスワードを発行します。次の画面に一度だけ表示されます。その場で印刷し、本人に手渡してください。今のパスワードは直ちに使えなくなり、サインイン中の端末はサインアウトします。",
        "忘(わす)れた 人(ひと)に、新(あたら)しい パスワードを わたします。次(つぎ)の ページで 1回(かい)だけ 見(み)られます。印刷(いんさつ)して わたして ください。",
        "For somebody who has forgotten it and has come to the counter. The start password is shown once, on the next page: print it there and hand it over. The present password is void at once, and every browser signed out.";
    reset_two: "市職員のアカウントの再設定には、ほかの市職員2人の確認が必要です。1人が本人を確認して申請し、24時間以内に別の1人が承認して仮パスワードを印刷します。本人にはそのつどメールで知らせます。",
        "市(し)の 職員(しょくいん)の ときは、ふたりで します。ひとりが 申請(しんせい)して、24時間(じかん)までに もう ひとりが 承認(しょうにん)します。",
        "For a city account it takes two others: one checks who it is and proposes, another confirms within 24 hours and prints the start password. The person is told by mail each time.";
    reset_identified: "本人確認の方法", "どうやって 本人(ほんにん)か 確認(かくにん)したか", "How the person was identified";
    reset_identified_missing: "本人を確認した方法を選んでください。", "確認(かくにん)した ものを えらんで ください。", "Choose how the person was identified.";
    by_staff_card: "職員証", "職員証(しょくいんしょう)", "Staff card";
    by_my_number_card: "マイナンバーカード", "マイナンバーカード", "My Number card";
    by_driving_licence: "運転免許証", "運転免許証(うんてんめんきょしょう)", "Driving licence";
    by_passport: "旅券（パスポート）", "パスポート", "Passport";
    by_two_documents: "顔写真のない書類2点", "写真(しゃしん)の ない 紙(かみ) 2つ", "Two documents without a photo";
    reset_button: "仮パスワードを発行して表示する", "作(つく)って 見(み)る", "Give a start password";
    reset_propose: "再設定を申請する", "申請(しんせい)する", "Propose a reset";
    reset_confirm: "承認して仮パスワードを表示する", "承認(しょうにん)して 見(み)る", "Confirm and show";
    reset_waiting: "{}さんが再設定を申請しました（本人確認：{}）。{}までに別の市職員が承認すると、仮パスワードを発行します。",
        "{}さんが 申請(しんせい)しました（{}）。{}までに ほかの 人(ひと)が 承認(しょうにん)します。",
        "A reset is proposed by {} (identified by: {}). Another city account may confirm until {}.";
    reset_already: "再設定の承認を待っています。画面を確認してください。", "もう 申請(しんせい)が あります。", "A reset is proposed already. Please look at the page.";
    done_reset_proposed: "パスワードの再設定を申請し、本人にメールで知らせました。", "申請(しんせい)しました。メールを 送(おく)りました。", "A reset is proposed, and the person told by mail.";
    start_title: "仮パスワード", "はじめの パスワード", "Start password";
    start_until: "有効期限", "いつまで", "Valid until";
    start_use: "サインインの画面で、パスワードの欄にこの仮パスワードを入力してください。空白は省けます。続いて、新しいパスワードを決めます。O・I・0・1は使っていません。",
        "サインインの ページで この パスワードを 書(か)いて ください。次(つぎ)に 自分(じぶん)の パスワードを きめます。O・I・0・1は ありません。",
        "Enter it as the password at sign-in; blanks may be left out. You then choose a password of your own. There is no O, I, 0 or 1.";
    start_keep: "他人に見せたり、写真に撮ったりしないでください。新しいパスワードを決めたら、この紙は裁断して捨ててください。",
        "ほかの 人(ひと)に 見(み)せないで ください。自分(じぶん)の パスワードを きめたら、捨(す)てて ください。",
        "Show it to nobody and take no photo of it. Once you have chosen your own, shred this sheet.";

    sheet_title: "確認コード表", "コードの 表(ひょう)", "Code card";
    sheet_print: "この画面は一度しか表示されません。今すぐ、ブラウザーの印刷（Ctrl＋P）でA4の紙に印刷し、本人に手渡してください。",
        "この ページは 1回(かい)だけです。今(いま) 印刷(いんさつ)して ください（Ctrl＋P）。",
        "This page is shown only once. Print it now (Ctrl+P) on A4 paper and hand it to the person.";
    sheet_number: "カード番号", "カードの 番号(ばんごう)", "Card number";
    sheet_account: "アカウント名", "名前(なまえ)", "Account";
    sheet_issued: "発行日", "作(つく)った 日(ひ)", "Issued";
    sheet_handling: "取扱い注意", "だいじな 紙(かみ)", "Handle with care";
    sheet_use: "サインインのときに画面に出る番号（No.）のコードを入力します。コードは1回だけ使えます。使ったら線で消してください。O・I・0・1は使っていません。",
        "サインインの ときに 出(で)る 番号(ばんごう)の コードを 書(か)きます。1つは 1回(かい)だけです。O・I・0・1は ありません。",
        "At sign-in, enter the code at the number (No.) that is asked for. Each works once; cross it out after use. There is no O, I, 0 or 1.";
    sheet_keep: "他人に見せたり、写真に撮ったりせず、パスワードとは別の場所に保管してください。なくしたときは、すぐに市民協働課へ連絡してください。",
        "ほかの 人(ひと)に 見(み)せないで ください。なくした ときは、すぐ 市役所(しやくしょ)に 言(い)って ください。",
        "Show it to nobody, take no photo of it, and keep it apart from your password. If it is lost, tell the Civic Collaboration Division at once.";
    sheet_back: "担当者の画面へ戻る", "もどる", "Back to the account";

    secrets: "秘匿の責任者", "秘密(ひみつ)の 責任者(せきにんしゃ)", "Named for what is kept secret";
    secrets_more: "秘匿に指定された申込みは、責任者だけが見られます。閲覧は1件ずつ記録されます。", "秘密(ひみつ)の 申(もう)し込(こ)みは 責任者(せきにんしゃ)だけが 見(み)られます。", "Registrations that are kept secret are seen only by those named for it; each look is recorded.";
    secrets_yes: "この職員は秘匿の責任者です。", "責任者(せきにんしゃ)です。", "This colleague is named for what is kept secret.";
    secrets_name: "秘匿の責任者にする", "責任者(せきにんしゃ)に する", "Name for secrets";
    secrets_unname: "秘匿の責任者から外す", "責任者(せきにんしゃ)を やめる", "No longer name for secrets";
    done_named: "秘匿の責任者にしました。", "責任者(せきにんしゃ)に しました。", "Named for secrets.";
    done_unnamed: "秘匿の責任者から外しました。", "責任者(せきにんしゃ)を やめました。", "No longer named for secrets.";
    disposals: "廃棄の承認者", "捨(す)てて いいか 決(き)める 人(ひと)", "Named to approve disposals";
    disposals_more: "個人情報の廃棄は、承認者に指名された職員だけが承認できます（自分が提案したものは承認できません）。", "個人情報(こじんじょうほう)を 捨(す)てて いいか、決(き)める ことが できるのは、名前(なまえ)の ある 人(ひと)だけです。じぶんの 提案(ていあん)は できません。", "Disposals of personal data are approved only by those named for it, and never by who proposed them.";
    disposals_yes: "この職員は廃棄の承認者です。", "この 人(ひと)は 決(き)める 人(ひと)です。", "This colleague is named to approve disposals.";
    disposals_name: "廃棄の承認者にする", "決(き)める 人(ひと)に する", "Name to approve disposals";
    disposals_unname: "廃棄の承認者から外す", "決(き)める 人(ひと)を やめる", "No longer name for disposals";
    done_named_disposals: "廃棄の承認者にしました。", "決(き)める 人(ひと)に しました。", "Named to approve disposals.";
    done_unnamed_disposals: "廃棄の承認者から外しました。", "決(き)める 人(ひと)を やめました。", "No longer named to approve disposals.";
}
