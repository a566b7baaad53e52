use crate::text::words;

// Letters to staff are sent in Japanese.
words! {
    greeting: "{} 様", "{} さん", "Dear {},";
    account: "アカウントのページ", "アカウントの ページ", "Your account";
    sign_in: "サインインのページ", "サインインの ページ", "Sign in";
    not_you: "お心当たりのない場合は、すぐに市民協働課へご連絡ください。", "知(し)らない ときは、すぐ 市役所(しやくしょ)に 言(い)って ください。",
        "If this was not you, tell the Civic Collaboration Division at once.";
    end: "このメールは送信専用のアドレスからお送りしています。\n{} 市民協働課　つどい", "この メールに 返事(へんじ)は できません。\n{} つどい",
        "Nobody reads replies to this e-mail.\n{} Tsudoi";
    demo: "※これは架空のデモです。", "※これは 架空(かくう)の デモです。", "This is a fictional demo.";
    added_subject: "【つどい】2段階認証を設定しました", "【つどい】もう1つの 確認(かくにん)を はじめました", "[Tsudoi] Two-step sign-in is set up";
    added: "{}に、あなたのアカウントに2段階認証（認証アプリ、確認コード表またはパスキー）を設定しました。サインインのときに、パスワードのほかにその確認が必要です。",
        "{}に、もう1つの 確認(かくにん)を はじめました。", "On {}, two-step sign-in was set up for your account. From now on a code or a passkey is asked for.";
    passkey_removed_subject: "【つどい】パスキーを削除しました", "【つどい】パスキーを なくしました", "[Tsudoi] A passkey was removed";
    passkey_removed: "{}に、あなたのアカウントからパスキーを1つ削除しました。そのパスキーでは、もうサインインできません。",
        "{}に、パスキーを 1つ なくしました。", "On {}, one of the passkeys of your account was removed. It signs in no more.";
    password_subject: "【つどい】パスワードを変更しました", "【つどい】パスワードを かえました", "[Tsudoi] Your password was changed";
    password: "{}に、あなたのアカウントのパスワードを変更しました。ほかの端末では、もう一度サインインが必要です。",
        "{}に、あなたの パスワードを かえました。", "On {}, the password of your account was changed. Every other browser signs in again.";
    removed_subject: "【つどい】2段階認証を解除しました", "【つどい】もう1つの 確認(かくにん)を やめました", "[Tsudoi] Your second step was removed";
    removed: "{}に、窓口での申し出により、あなたのアカウントの2段階認証を解除しました。サインインして、もう一度設定してください。",
        "{}に、もう1つの 確認(かくにん)を やめました。もういちど はじめて ください。",
        "On {}, your second step was removed at the counter's request. Please sign in and set it up again.";
    reset_subject: "【つどい】窓口でパスワードを再設定しました", "【つどい】窓口(まどぐち)で パスワードを 新(あたら)しく しました", "[Tsudoi] Your password was reset at the counter";
    reset: "{}に、窓口での申し出により、あなたのアカウントのパスワードを再設定し、紙の仮パスワードをお渡ししました。これまでのパスワードは使えません。7日以内に仮パスワードでサインインし、新しいパスワードを決めてください。",
        "{}に、窓口(まどぐち)で 新(あたら)しい パスワードを わたしました。7日(か)までに サインインして ください。",
        "On {}, your password was reset at the counter, and a start password handed over on paper. The old one is void. Sign in with it within seven days and choose your own.";
    reset_proposed_subject: "【つどい】パスワードの再設定が申請されました", "【つどい】パスワードを 新(あたら)しく する 申請(しんせい)", "[Tsudoi] A reset of your password is proposed";
    reset_proposed: "{}に、あなたのアカウントのパスワードの再設定が申請されました。{}までに別の職員が承認すると、仮パスワードが発行され、今のパスワードは使えなくなります。",
        "{}に、パスワードを 新(あたら)しく する 申請(しんせい)が ありました。{}までに 承認(しょうにん)されると、今(いま)の パスワードは 使(つか)えません。",
        "On {}, a colleague proposed to reset your password. If another confirms until {}, a start password is given and your present one is void.";
    proposed_subject: "【つどい】2段階認証の解除が申請されました", "【つどい】もう1つの 確認(かくにん)を やめる 申請(しんせい)", "[Tsudoi] Removal of your second step is proposed";
    proposed: "{}に、あなたのアカウントの2段階認証の解除が申請されました。{}までに別の職員が承認すると、解除されます。",
        "{}に、もう1つの 確認(かくにん)を やめる 申請(しんせい)が ありました。{}までに 承認(しょうにん)されると、なくなります。",
        "On {}, a colleague proposed to remove your second step. It is removed if another confirms until {}.";
    ends_subject: "【つどい】アカウントの有効期限が近づいています", "【つどい】アカウントが もうすぐ 終(お)わります", "[Tsudoi] Your account ends soon";
    ends: "あなたのアカウントは、{}で終わります。引き続き担当される場合は、期限までに市民協働課へ更新をお申し出ください。担当を離れる場合は、何もする必要はありません。",
        "あなたの アカウントは {}で 終(お)わります。続(つづ)ける ときは、市役所(しやくしょ)に 言(い)って ください。",
        "Your account ends on {}. If you go on with this work, please ask the Civic Collaboration Division to renew it. If not, there is nothing to do.";
}
