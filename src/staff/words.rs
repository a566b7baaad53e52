use crate::text::words;

words! {
    sign_in: "職員・団体サインイン", "職員(しょくいん)・団体(だんたい)の 人(ひと)の サインイン", "Staff sign-in";
    intro: "市の職員、講座や催しを担当する団体、当日の受付係のためのページです。申込みにサインインは必要ありません。",
        "ここは 市(し)の 職員(しょくいん)や 団体(だんたい)の 人(ひと)の ページです。申(もう)し込(こ)みには いりません。",
        "This page is for city staff, organising partners and reception staff. You do not need it to register.";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    password: "パスワード", "パスワード", "Password";
    enter: "サインインする", "サインインする", "Sign in";
    wanted: "サインインすると、開こうとしたページへ進みます。", "サインインすると、見(み)たい ページに 行(い)きます。",
        "After signing in you will be taken to the page you asked for.";
    not_saved: "まだ保存していません", "まだ のこして いません", "Not saved yet";
    not_saved_carried: "サインインの時間が切れていました。同じアカウントでサインインすると、入力した内容が次の画面に出ますので、もう一度送ってください。",
        "サインインの 時間(じかん)が おわりました。おなじ アカウントで サインインして ください。書(か)いた ことを、もういちど おくれます。",
        "Your sign-in had ended. Sign in with the same account: what you typed is on the next page, to be sent again.";
    not_saved_alone: "サインインしていなかったため、送った内容はまだ届いていません（内容が多い、ファイルを含む、前のサインインから長い時間がたった、などの場合は持ち越せません）。この画面は閉じずに、別のタブでサインインしてから、この画面を再読み込みし、「再送信」または「続行」を選ぶと、入力した内容をそのまま送れます。",
        "送(おく)った ことは、まだ とどいて いません。この 画面(がめん)を とじないで ください。べつの タブで サインインしてから、この 画面(がめん)を もういちど 読(よ)みこんで、「再送信(さいそうしん)」を えらんで ください。",
        "You were not signed in, so what you sent has not arrived (what is large, holds a file or comes long after the last sign-in cannot be carried over). Keep this page open, sign in in another tab, then reload this page and choose to send again.";
    not_saved_tab: "別のタブでサインインする", "べつの タブで サインインする", "Sign in in another tab";
    carried: "入力した内容をもう一度送る", "書(か)いた ことを もういちど おくる", "Send what you typed again";
    carried_not_yet: "まだ保存していません", "まだ のこして いません", "Not saved yet";
    carried_more: "サインインの時間が切れる前に入力した内容が残っています。下のボタンで送ってください。",
        "書(か)いた ことは のこって います。下(した)の ボタンで おくって ください。", "What you typed before your sign-in ended is still here. Send it with the button below.";
    carried_do: "この内容で送る", "おくる", "Send it";
    carried_what: "入力した内容を見る", "書(か)いた ことを 見(み)る", "See what you typed";
    carried_leave: "送らずに元の画面を開く", "おくらないで もどる", "Open the page without sending";
    refused: "サインインできませんでした", "サインインできませんでした", "Could not sign in";
    refused_more: "メールアドレスとパスワードをご確認ください。5回続けて間違えると、15分間サインインできなくなります。",
        "メールアドレスと パスワードを もういちど 見(み)て ください。5回(かい) まちがえると、15分(ふん) サインインできません。",
        "Check the e-mail address and the password. After five wrong tries in a row you cannot sign in for 15 minutes.";
    signed_in_as: "サインイン中：{}（{}）", "サインインして います：{}（{}）", "Signed in: {} ({})";
    role_city: "市職員", "市(し)の 職員(しょくいん)", "city staff";
    role_partner: "団体", "団体(だんたい)", "partner";
    role_desk: "受付係", "受付(うけつけ)の 係(かかり)", "reception desk";
    count: "集計", "集計(しゅうけい)", "Count";
    record: "記録", "記録(きろく)", "Record";
    office: "担当ページ", "仕事(しごと)の ページ", "Office";
    desk: "当日受付", "当日(とうじつ)の 受付(うけつけ)", "Check-in desk";
    account: "アカウント", "アカウント", "Account";
    staff_menu: "職員メニュー", "職員(しょくいん)の メニュー", "Staff menu";
    password_title: "パスワードの変更", "パスワードを かえる", "Change your password";
    password_more: "変更すると、ほかの端末ではもう一度サインインが必要になります。", "かえると、ほかの パソコン・スマホは もういちど サインインします。", "Every other browser will have to sign in again.";
    password_present: "いまのパスワード", "いまの パスワード", "Present password";
    password_new: "新しいパスワード", "新(あたら)しい パスワード", "New password";
    password_again: "新しいパスワード（もう一度）", "新(あたら)しい パスワード（もういちど）", "New password, once more";
    password_do: "変更する", "かえる", "Change it";
    password_length: "10文字以上、200文字以内で入力してください。", "10字(じ)から 200字(じ)までで 書(か)いて ください。", "10 to 200 characters.";
    password_differs: "2つの新しいパスワードが違います。もう一度入力してください。", "2つの パスワードが ちがいます。", "The two new passwords differ. Please enter them again.";
    password_wrong: "いまのパスワードが違います。", "いまの パスワードが ちがいます。", "That is not your present password.";
    password_changed: "パスワードを変更しました。", "パスワードを かえました。", "Your password has been changed.";
    choose_title: "新しいパスワードを決める", "新(あたら)しい パスワードを きめる", "Choose your password";
    choose_more: "仮パスワードでサインインしました。続けるには、自分だけが知っている新しいパスワードを決めてください。仮パスワードは、これで使えなくなります。",
        "自分(じぶん)だけが 知(し)って いる パスワードを きめて ください。紙(かみ)の パスワードは、もう 使(つか)えません。",
        "You have signed in with a start password. To go on, choose a password that only you know; the start password is then void.";
    choose_do: "このパスワードにする", "これに する", "Use this password";
    choose_same: "仮パスワードとは別のパスワードにしてください。", "紙(かみ)の パスワードと ちがう ものに して ください。", "Choose another one than the start password.";
    sign_out: "サインアウト", "サインアウト", "Sign out";
    sign_out_everywhere: "すべての端末からサインアウト", "ぜんぶの パソコン・スマホから サインアウト", "Sign out on every device";
    sign_out_more: "置き忘れた端末や、共用の端末が気になるときは、すべての端末からサインアウトしてください。",
        "パソコンや スマホを なくした ときは、ぜんぶから サインアウトして ください。",
        "If you left a device behind or used a shared one, sign out on every device.";

    outside: "この場所からはサインインできません", "ここからは サインインできません", "You cannot sign in from here";
    outside_more: "市職員のアカウントは、市が定めたネットワークからだけ使えます。庁内のパソコンからサインインしてください。",
        "市(し)の 職員(しょくいん)の アカウントは、市役所(しやくしょ)の パソコンだけで 使(つか)えます。",
        "City staff accounts work only from networks named by the city. Please sign in from a computer at the city hall.";

    second_title: "2段階認証", "もう1つの 確認(かくにん)", "Second step";
    second_app: "認証アプリに表示されている6桁の数字を入力してください。", "認証(にんしょう)アプリの 6つの 数字(すうじ)を 書(か)いて ください。",
        "Enter the six digits that your authenticator app shows.";
    second_card: "確認コード表の No.{} のコードを入力してください。", "コードの 表(ひょう)の No.{} を 書(か)いて ください。",
        "Enter the code at No. {} of your code card.";
    second_both: "認証アプリの6桁の数字か、確認コード表の No.{} のコードを入力してください。",
        "認証(にんしょう)アプリの 6つの 数字(すうじ)か、コードの 表(ひょう)の No.{} を 書(か)いて ください。",
        "Enter the six digits of your authenticator app, or the code at No. {} of your code card.";
    second_used_up: "確認コード表のコードをすべて使いました。市民協働課の窓口で新しい表を受け取ってください。",
        "コードを ぜんぶ 使(つか)いました。市役所(しやくしょ)で 新(あたら)しい 表(ひょう)を もらって ください。",
        "All codes of your card are used. Please get a new one at the counter of the Civic Collaboration Division.";
    second_code_app: "6桁の数字", "6つの 数字(すうじ)", "Six digits";
    second_code_card: "No.{} のコード", "No.{} の コード", "Code at No. {}";
    second_code_both: "数字またはコード", "数字(すうじ)か コード", "Digits or code";
    second_passkey: "登録したパスキー（指紋、顔、PINなど）で確認してください。", "登録(とうろく)した パスキー（指(ゆび)・顔(かお)・PIN）で 確認(かくにん)して ください。",
        "Confirm with a passkey that you registered (fingerprint, face, PIN).";
    second_or_passkey: "パスキーを登録した端末では、コードを入力する代わりにパスキーで確認できます。",
        "パスキーが ある ときは、コードを 書(か)かなくて いいです。", "On a device with a passkey you can use that in place of a code.";
    second_passkey_go: "パスキーで確認する", "パスキーで 確認(かくにん)する", "Confirm with a passkey";
    passkey_script: "パスキーを使うには、ブラウザーのJavaScriptを有効にしてください。認証アプリと確認コード表は、そのまま使えます。",
        "パスキーには、ブラウザーの JavaScriptが いります。アプリと コードの 表(ひょう)は 使(つか)えます。",
        "Passkeys need JavaScript. The authenticator app and the code card work without.";
    passkey_none_here: "このブラウザーではパスキーを使えません。", "この ブラウザーでは パスキーを 使(つか)えません。", "This browser has no passkeys.";
    passkey_failed: "パスキーで確認できませんでした。もう一度お試しください。", "できませんでした。もういちど して ください。",
        "The passkey did not work. Please try again.";
    wrong_passkey: "パスキーで確認できませんでした。時間が過ぎたか、このアカウントのパスキーではありません。もう一度お試しください。5回続けて間違えると、15分間サインインできなくなります。",
        "パスキーで できませんでした。もういちど して ください。5回(かい) まちがえると、15分(ふん) サインインできません。",
        "The passkey was not accepted: too late, or not one of this account. Please try again. After five wrong tries in a row you cannot sign in for 15 minutes.";
    second_go: "確認してサインインする", "サインインする", "Confirm and sign in";
    second_time: "5分以内に確認してください。時間を過ぎると、はじめからやり直しになります。",
        "5分(ふん)までに して ください。すぎると、はじめから もういちどです。",
        "You have five minutes. After that you start again.";
    second_restart: "はじめからやり直す", "はじめから もういちど", "Start again";
    second_lost: "機種変更や紛失でコードが分からないときは、市民協働課の窓口へお越しください。",
        "スマホや 表(ひょう)を なくした ときは、市役所(しやくしょ)に 来(き)て ください。",
        "If you have lost your device or card, please come to the counter of the Civic Collaboration Division.";
    wrong_code: "コードが違います。新しい数字か、指定された番号のコードをご確認ください。5回続けて間違えると、15分間サインインできなくなります。",
        "コードが ちがいます。もういちど 見(み)て ください。5回(かい) まちがえると、15分(ふん) サインインできません。",
        "This code is not right. Check that it is a new one, or the one at the number asked for. After five wrong tries in a row you cannot sign in for 15 minutes.";
    over: "もう一度サインインしてください", "もういちど サインインして ください", "Please sign in again";
    over_more: "時間が過ぎたか、間違いが続いたため、はじめからやり直してください。",
        "時間(じかん)が すぎたか、何回(なんかい)も まちがえました。はじめから やって ください。",
        "The time is up, or there were too many wrong tries. Please start again.";

    factor: "2段階認証", "もう1つの 確認(かくにん)", "Two-step sign-in";
    factor_none: "設定していません。パスワードのほかに、手元のスマートフォンなどの数字でも確認すると、パスワードが知られても他人にサインインされません。",
        "まだ ありません。スマホの 数字(すうじ)でも 確認(かくにん)すると、パスワードを 知(し)られても 安全(あんぜん)です。",
        "Not set up. With a second step, somebody who knows your password still cannot sign in.";
    factor_must: "個人情報を扱うアカウントには、2段階認証の設定が必要です。設定が終わるまで、ほかのページは開けません。",
        "みんなの 名前(なまえ)などを 見(み)る 人(ひと)は、もう1つの 確認(かくにん)が いります。終(お)わるまで ほかの ページは 見(み)られません。",
        "Accounts that see personal data need two-step sign-in. No other page opens until it is set up.";
    factor_app: "認証アプリ", "認証(にんしょう)アプリ", "Authenticator app";
    factor_card: "確認コード表", "コードの 表(ひょう)", "Code card";
    factor_since: "{}に設定", "{}から", "since {}";
    card_left: "カード番号 {}、残り{}個（{}に発行）", "カードの 番号(ばんごう) {}、あと {}つ（{}）", "card {}, {} codes left (issued {})";
    card_few: "コードの残りが少なくなりました。市民協働課の窓口で新しい表を受け取ってください。",
        "コードが 少(すく)ないです。市役所(しやくしょ)で 新(あたら)しい 表(ひょう)を もらって ください。",
        "Few codes are left. Please get a new card at the counter of the Civic Collaboration Division.";
    factor_passkey: "パスキー", "パスキー", "Passkey";
    passkey_told: "{}（{}に登録、最終使用 {}）", "{}（{}から、さいご {}）", "{} (registered {}, last used {})";
    passkey_unused: "なし", "なし", "never";
    passkeys: "登録したパスキー", "登録(とうろく)した パスキー", "Your passkeys";
    passkey_remove: "パスキーを削除する", "パスキーを なくす", "Remove a passkey";
    passkey_remove_more: "なくした端末や使わなくなった端末のパスキーを削除します。開いたままのブラウザーからほかの人が削除できないように、ご本人であることを確認します。",
        "使(つか)わない パスキーを なくします。あなたで ある ことを たしかめます。",
        "For a device that is lost or no longer used. So that nobody else can do this in a browser left open, you are asked to prove that it is you.";
    passkey_which: "削除するパスキーを選んでください。", "どの パスキーですか", "Which passkey?";
    proof: "パスワード、または2段階認証のコード", "パスワードか コード", "Your password, or a code of your second step";
    proof_more: "パスワード、今お使いのアプリの数字、確認コード表の次のコードのうち、どれか1つを入力してください。",
        "パスワードか、アプリの 数字(すうじ)か、表(ひょう)の つぎの コードを 書(か)いて ください。", "Your password, digits of your app, or the next code of your card.";
    proof_more_password: "サインインに使っているパスワードを入力してください。", "いつもの パスワードを 書(か)いて ください。", "The password you sign in with.";
    proof_wrong: "確認できませんでした。サインインに使っているパスワード（または2段階認証のコード）をもう一度ご確認ください。5回続けて間違えると、15分間サインインできなくなります。",
        "ちがいます。もういちど 見(み)て ください。5回(かい) まちがえると、15分(ふん) サインインできません。",
        "This is not right. Check the password you sign in with, or the code. After five wrong tries in a row you cannot sign in for 15 minutes.";
    set_up_password_more: "新しい方法を加える前に、サインインに使っているパスワードで確認します。", "いつもの パスワードを 書(か)いて ください。", "Before another is added: the password you sign in with.";
    passkey_removed: "パスキーを削除しました。", "パスキーを なくしました。", "The passkey is removed.";
    passkey_last: "2段階認証が必要なアカウントのため、最後の1つは削除できません。先に別の方法を設定してください。",
        "さいごの 1つは なくせません。先(さき)に ほかの ものを 使(つか)って ください。",
        "This account needs a second step, so the last one cannot be removed. Set another one up first.";
    passkey_gone: "このパスキーはすでに削除されています。", "この パスキーは もう ありません。", "This passkey is gone already.";
    passkey_add: "パスキーを登録する", "パスキーを 登録(とうろく)する", "Register a passkey";
    passkey_add_more: "お使いのパソコンやスマートフォンの指紋、顔、PINなどで確認する方法です。コードの入力が要らず、偽のサイトでは使えないため安全です。端末ごとに登録できます。",
        "指(ゆび)や 顔(かお)、PINで 確認(かくにん)します。コードを 書(か)かなくて いいです。",
        "Confirm with the fingerprint, face or PIN of your own device. There is no code to type, and it does not work on a forged site. Register each of your devices.";
    passkey_name: "パスキーの名前", "パスキーの 名前(なまえ)", "Name of the passkey";
    passkey_name_more: "どの端末か分かる名前（例：受付のノートPC）。40文字まで。", "どの パソコン・スマホか わかる 名前(なまえ)。", "So that you know which device it is, such as “Laptop at the desk”. Up to 40 characters.";
    passkey_name_wrong: "名前を1文字以上、40文字以内で入力してください。", "名前(なまえ)を 40字(じ)までで 書(か)いて ください。", "Enter a name of up to 40 characters.";
    passkey_refused: "パスキーを登録できませんでした。時間が過ぎたか、すでに登録されている端末です。もう一度お試しください。",
        "登録(とうろく)できませんでした。もういちど して ください。", "The passkey could not be registered: too late, or it is registered already. Please try again.";
    passkey_enough: "登録できるパスキーは10個までです。使わないものを削除してください。", "パスキーは 10こまでです。", "There are ten passkeys already. Remove one that you do not use.";
    passkey_again: "安全のため、サインインして10分以内に設定してください。いったんサインアウトし、パスキーでサインインし直すと設定できます。",
        "サインインして 10分(ぷん)までに して ください。もういちど サインインして ください。",
        "For your safety this is done within ten minutes of signing in. Sign out, sign in with your passkey, and come back.";
    set_up_title: "2段階認証を設定する", "もう1つの 確認(かくにん)を はじめる", "Set up two-step sign-in";
    set_up_choose: "次のいずれかを設定してください。いくつでも設定できます。", "どれか 1つを して ください。", "Set up one of these, or several.";
    set_up: "認証アプリを設定する", "認証(にんしょう)アプリを 使(つか)う", "Set up an authenticator app";
    set_up_again: "認証アプリを設定し直す", "認証(にんしょう)アプリを 変(か)える", "Set up the app anew";
    set_up_card: "スマートフォンを使わない方には、市民協働課の窓口で本人確認のうえ、紙の確認コード表をお渡しします。",
        "スマホを 使(つか)わない 人(ひと)は、市役所(しやくしょ)で 紙(かみ)の 表(ひょう)を もらう ことが できます。",
        "If you do not use a smartphone, the Civic Collaboration Division gives you a printed code card at its counter.";
    set_up_one: "スマートフォンに認証アプリを入れる", "スマホに 認証(にんしょう)アプリを 入(い)れる", "Install an authenticator app on your phone";
    set_up_one_more: "Google Authenticator、Microsoft Authenticator など。すでにあれば、そのまま使えます。",
        "Google Authenticator、Microsoft Authenticator など。", "Google Authenticator, Microsoft Authenticator or another one; one you have already will do.";
    set_up_two: "アプリでQRコードを読み取る", "アプリで QRコードを 読(よ)む", "Scan the QR code with the app";
    set_up_key: "読み取れないときは、アプリに次の文字（キー）を入力してください。空白は省けます。",
        "読(よ)めない ときは、この 文字(もじ)を アプリに 書(か)いて ください。", "If it cannot be scanned, type this key into the app. Blanks may be left out.";
    set_up_three: "アプリに表示された6桁の数字を入力する", "アプリの 6つの 数字(すうじ)を 書(か)く", "Enter the six digits that the app shows";
    set_up_present: "今の2段階認証のコード", "今(いま)の コード", "A code of your present second step";
    set_up_present_more: "設定し直す前に、今お使いのアプリの数字か、確認コード表の No.{} のコードで確認します。",
        "今(いま)の アプリの 数字(すうじ)か、コードの 表(ひょう)の No.{} を 書(か)いて ください。",
        "Before it is replaced: digits of your present app, or the code at No. {} of your card.";
    set_up_present_app: "設定し直す前に、今お使いのアプリの数字で確認します。", "今(いま)の アプリの 数字(すうじ)を 書(か)いて ください。",
        "Before it is replaced: digits of your present app.";
    set_up_done: "設定を終える", "終(お)わる", "Finish";
    set_up_wrong: "数字が違います。アプリに今表示されている6桁の数字を入力してください。続くときは、スマートフォンの時刻の自動設定をご確認ください。",
        "数字(すうじ)が ちがいます。アプリの 今(いま)の 数字(すうじ)を 書(か)いて ください。スマホの 時計(とけい)も 見(み)て ください。",
        "These digits are not right. Enter those that the app shows now. If it keeps failing, check that your phone sets its time by itself.";
    set_up_used: "このQRコードはもう使えません。新しいQRコードを読み取ってください。", "この QRコードは もう 使(つか)えません。新(あたら)しい QRコードを 読(よ)んで ください。",
        "This QR code is used. Please scan the new one.";
    qr: "認証アプリ用のQRコード", "認証(にんしょう)アプリの QRコード", "QR code for the authenticator app";

    ends_on: "有効期限", "いつまで", "Valid until";
    browsers: "サインイン中の端末", "サインインして いる パソコン・スマホ", "Where you are signed in";
    browser: "端末", "パソコン・スマホ", "Browser";
    browser_unknown: "不明な端末", "わからない パソコン・スマホ", "Unknown browser";
    this_browser: "この端末", "これ", "This browser";
    begun: "サインイン", "はじめ", "Signed in";
    seen: "最後の操作", "さいご", "Last seen";
    address: "接続元", "どこから", "From";
    address_unknown: "不明", "わかりません", "unknown";
    end_browser: "サインアウトさせる", "サインアウトさせる", "Sign out";
    past: "最近のサインイン", "今(いま)までの サインイン", "Recent sign-ins";
    past_more: "新しい順に20件まで。覚えのない記録があるときは、すべての端末からサインアウトし、市民協働課へご連絡ください。",
        "新(あたら)しい 20こです。知(し)らない ものが ある ときは、市役所(しやくしょ)に 言(い)って ください。",
        "The last 20. If one of them was not you, sign out on every device and tell the Civic Collaboration Division.";
    past_none: "記録はありません。", "ありません。", "None.";
    past_when: "日時", "いつ", "When";
    past_what: "内容", "なに", "What";
    past_in: "サインインしました", "サインインしました", "Signed in";
    past_refused: "サインインできませんでした（パスワード）", "サインインできませんでした（パスワード）", "Refused (password)";
    past_code: "サインインできませんでした（コード）", "サインインできませんでした（コード）", "Refused (code)";
    past_network: "サインインできませんでした（場所）", "サインインできませんでした（場所(ばしょ)）", "Refused (place)";
    leave: "サインアウト", "サインアウト", "Signing out";
    colleagues: "職員・団体の担当者", "職員(しょくいん)・団体(だんたい)の 人(ひと)", "Staff accounts";
}
