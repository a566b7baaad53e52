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
    sign_out: "サインアウト", "サインアウト", "Sign out";
    sign_out_everywhere: "すべての端末からサインアウト", "ぜんぶの パソコン・スマホから サインアウト", "Sign out on every device";
    sign_out_more: "置き忘れた端末や、共用の端末が気になるときは、すべての端末からサインアウトしてください。",
        "パソコンや スマホを なくした ときは、ぜんぶから サインアウトして ください。",
        "If you left a device behind or used a shared one, sign out on every device.";
}
