use super::model::Kind;
use super::rules::Standing;
use crate::staff::MemberRole;
use crate::text::{Language, words};

words! {
    city_department: "市の担当課", "市役所(しやくしょ)の 課(か)", "City department";
    public_facility: "公共施設", "みんなの 施設(しせつ)", "Public facility";
    welfare_council: "社会福祉協議会", "社会福祉協議会(しゃかいふくしきょうぎかい)", "Council of social welfare";
    neighbourhood_association: "町内会", "町内会(ちょうないかい)", "Neighbourhood association";
    citizen_group: "市民活動団体", "市民活動団体(しみんかつどうだんたい)", "Citizen group";
    business: "事業者", "会社(かいしゃ)・店(みせ)", "Business";
    school: "学校", "学校(がっこう)", "School";
    lead: "代表・責任者", "代表(だいひょう)", "Lead";
    member: "担当", "担当(たんとう)", "Member";
    assistant: "当日の手伝い", "当日(とうじつ)の 手伝(てつだ)い", "Helper on the day";

    title: "団体", "団体(だんたい)", "Partners";
    own: "自分の団体", "自分(じぶん)の 団体(だんたい)", "Your organisation";
    intro: "講座や催しを主催・共催・後援する団体の一覧です。名前を選ぶと、連絡先の変更や担当者の招待ができます。",
        "団体(だんたい)の 一覧(いちらん)です。名前(なまえ)を えらんで ください。", "Those who organise or support offerings. Choose a name to change its entry or invite its members.";
    pairs: "団体どうしの協働を見る", "いっしょに した 団体(だんたい)を 見(み)る", "Who worked with whom";
    indicators: "成果指標の値を入力する", "指標(しひょう)の 数(かず)を 入(い)れる", "Enter values of indicators";
    kind: "種別", "種類(しゅるい)", "Kind";
    all_kinds: "すべての種別", "ぜんぶ", "All kinds";
    show: "表示する", "見(み)る", "Show";
    none: "この種別の団体はありません。", "ありません。", "There is no partner of this kind.";
    name: "団体名", "団体(だんたい)の 名前(なまえ)", "Name";
    name_kana: "フリガナ", "よみかた", "Reading";
    contact: "公開する連絡先", "みんなに 見(み)せる 連絡先(れんらくさき)", "Public contact";
    contact_name: "公開する連絡先の名称", "連絡先(れんらくさき)の 名前(なまえ)", "Name of the public contact";
    contact_more: "窓口や事務局の名称を入力します。個人の自宅の住所や電話番号は入力しないでください。",
        "事務局(じむきょく)の 名前(なまえ)です。家(いえ)の 住所(じゅうしょ)や 電話(でんわ)は 書(か)かないで ください。", "An office or a desk. Never anybody's home.";
    contact_phone: "公開する電話番号", "みんなに 見(み)せる 電話番号(でんわばんごう)", "Public telephone number";
    registered: "市民活動センターへの登録", "市民活動(しみんかつどう)センターの 登録(とうろく)", "Registered at the civic activity centre";
    registered_on: "市民活動センターに登録した日", "登録(とうろく)した 日(ひ)", "Registered since";
    registered_on_more: "登録していない団体は空欄にします。", "登録(とうろく)して いない ときは 書(か)きません。", "Leave empty if it is not registered.";
    registered_until: "登録が終わった日", "登録(とうろく)が おわった 日(ひ)", "Registration ended on";
    registered_until_more: "続いているときは空欄にします。", "つづいて いる ときは 書(か)きません。", "Leave empty if it goes on.";
    registered_span: "{}から", "{}から", "since {}";
    registered_ended: "{}から{}まで", "{}から {}まで", "{} to {}";
    not_registered: "登録なし", "ありません", "not registered";
    members_count: "担当者", "人(ひと)の 数(かず)", "Members";
    add: "団体を追加する", "団体(だんたい)を 入(い)れる", "Add a partner";
    add_do: "追加する", "入(い)れる", "Add";
    edit: "登録内容を変更する", "内容(ないよう)を かえる", "Change this entry";
    edit_do: "変更する", "かえる", "Change";

    check: "新しく登録した市民活動団体（確認用）", "新(あたら)しく 登録(とうろく)した 団体(だんたい)", "Groups newly registered (cross-check)";
    check_more: "成果指標「{}」の正式な値は、担当課が入力した値です。この一覧の「台帳の数」は、台帳の登録日から数えた確認用の数で、正式な値ではありません。両方を足さないでください。",
        "正式(せいしき)な 数(かず)は、市(し)が 入(い)れた 数(かず)です。「台帳(だいちょう)の 数(かず)」は たしかめる ための 数(かず)です。たさないで ください。",
        "The official value of the indicator \"{}\" is the one that staff entered. The register's figures are counted from the days of registration as a cross-check. They are not official, and the two are never added up.";
    fiscal_year: "年度", "年度(ねんど)", "Fiscal year";
    new_in_year: "台帳の数（その年度）", "台帳(だいちょう)の 数(かず)（その 年(とし)）", "Register: new that year";
    so_far: "台帳の数（累計）", "台帳(だいちょう)の 数(かず)（ぜんぶで）", "Register: so far";
    official: "正式な値（累計）", "正式(せいしき)な 数(かず)", "Official value (so far)";
    not_entered: "未入力", "まだ", "not entered";

    members: "担当者", "働(はたら)く 人(ひと)", "Members";
    no_members: "アカウントを持つ担当者はいません。", "まだ いません。", "Nobody has an account here yet.";
    person: "氏名", "名前(なまえ)", "Name";
    role: "役割", "仕事(しごと)", "Role";
    since: "いつから", "いつから", "Since";
    account_over: "アカウント終了", "アカウントは おわりました", "account ended";
    what: "操作", "すること", "Action";
    role_do: "「{}」に変える", "「{}」に かえる", "Make them: {}";
    end_do: "メンバーから外す", "やめて もらう", "End membership";
    end_more: "外すと直ちにサインアウトし、この団体のページを見られなくなります。担当していた募集は代表が引き受けます。",
        "すぐ 使(つか)えなく なります。担当(たんとう)の 募集(ぼしゅう)は 代表(だいひょう)の 担当(たんとう)に なります。",
        "Ending a membership signs the person out at once. The offerings they answer for become the lead's.";
    last_lead: "代表がいなくなるため、できません。先に、ほかの担当者へ代表を引き継いでください。",
        "代表(だいひょう)が いなく なります。先(さき)に ほかの 人(ひと)を 代表(だいひょう)に して ください。", "Nobody would lead. Pass the lead on to another member first.";
    past: "これまでの担当者", "まえの 人(ひと)", "Former members and roles";
    past_line: "{}（{}）{}～{}", "{}（{}）{}～{}", "{} ({}), {} to {}";

    invite: "担当者を招待する", "人(ひと)を よぶ", "Invite somebody";
    invite_more: "入力したメールアドレスへ、14日間有効な招待のメールを送ります。本人が氏名とパスワードを決めると参加できます。同じ人をもう一度招待すると、前の招待は使えなくなります。",
        "メールを 送(おく)ります。14日(にち)の あいだ 使(つか)えます。もういちど 送(おく)ると、前(まえ)の メールは 使(つか)えません。",
        "An e-mail with a link good for 14 days goes to this address. Inviting the same person again makes the earlier link void.";
    invite_do: "招待のメールを送る", "メールを 送(おく)る", "Send the invitation";
    email: "メールアドレス", "メールアドレス", "E-mail address";
    role_more: "「当日の手伝い」は、この団体の募集の当日受付だけを見られます。", "「当日(とうじつ)の 手伝(てつだ)い」は 受付(うけつけ)だけ 見(み)ます。",
        "A helper on the day sees the check-in desks of this partner's offerings and nothing else.";
    invitations: "返事を待っている招待", "返事(へんじ)を まって います", "Invitations without an answer";
    deadline: "期限", "いつまで", "Until";
    until: "{}まで有効", "{}まで", "good until {}";
    lapsed: "期限切れ", "時間(じかん)が すぎました", "lapsed";
    withdraw: "招待を取り消す", "とりけす", "Withdraw";
    already_member: "この人は、すでにこの団体の担当者です。", "もう この 団体(だんたい)の 人(ひと)です。", "This person is a member already.";
    taken: "このメールアドレスは招待に使えません。別のアドレスを使うか、市民協働課へご相談ください。",
        "この メールアドレスは 使(つか)えません。市役所(しやくしょ)に きいて ください。", "This address cannot be invited. Use another one, or ask the Civic Collaboration Division.";
    settled: "この招待は、すでに使われたか取り消されています。", "もう おわって います。", "This invitation has been used or withdrawn already.";

    pass: "代表を引き継ぐ（役員改選）", "代表(だいひょう)を かえる", "Pass the lead on";
    pass_more: "次の代表を選びます。本人と前の代表に、メールでお知らせします。", "つぎの 代表(だいひょう)を えらびます。メールで 知(し)らせます。", "Both the old and the new lead are told by e-mail.";
    pass_from: "これまでの代表", "今(いま)までの 代表(だいひょう)", "Lead until now";
    pass_to: "新しい代表", "新(あたら)しい 代表(だいひょう)", "New lead";
    pass_after: "これまでの代表は", "今(いま)までの 代表(だいひょう)は", "The lead until now";
    pass_stays: "担当として残る", "つづける", "goes on as a member";
    pass_leaves: "担当者から外れる", "やめる", "leaves";
    pass_reason: "市が引き継ぐ理由（記録に残ります）", "理由(りゆう)（記録(きろく)に のこります）", "Why the city does it (recorded)";
    pass_do: "代表を引き継ぐ", "代表(だいひょう)を かえる", "Pass the lead on";
    pass_nobody: "引き継ぐ相手がいません。先に担当者を招待してください。", "ほかの 人(ひと)が いません。先(さき)に よんで ください。", "There is nobody to pass it to. Invite a member first.";
    pass_choose: "新しい代表を選んでください。", "えらんで ください。", "Choose the new lead.";
    pass_impossible: "選んだ人には引き継げません。画面を確認してください。", "できません。もういちど 見(み)て ください。", "It cannot be passed on like this. Please look at the page.";
    after_missing: "これまでの代表がどうするかを選んでください。", "えらんで ください。", "Choose what becomes of the lead until now.";
    reason_missing: "理由を200文字までで入力してください。", "理由(りゆう)を 200字(じ)までで 書(か)いて ください。", "Give a reason of at most 200 characters.";

    done: "手続きが終わりました", "できました", "Done";
    done_added: "団体を追加しました。", "団体(だんたい)を 入(い)れました。", "The partner has been added.";
    done_changed: "登録内容を変更しました。", "かえました。", "The entry has been changed.";
    done_invited: "招待のメールを送りました。", "メールを 送(おく)りました。", "The invitation is on its way.";
    done_withdrawn: "招待を取り消しました。", "とりけしました。", "The invitation is withdrawn.";
    done_ended: "メンバーから外しました。", "やめて もらいました。", "The membership has ended.";
    done_role: "役割を変えました。", "かえました。", "The role has been changed.";
    done_passed: "代表を引き継ぎました。", "代表(だいひょう)が かわりました。", "The lead has been passed on.";

    name_missing: "団体名を入力してください。", "団体(だんたい)の 名前(なまえ)を 書(か)いて ください。", "Enter the name.";
    too_long: "100文字までで入力してください。", "100字(じ)までで 書(か)いて ください。", "At most 100 characters.";
    kind_missing: "種別を選んでください。", "種類(しゅるい)を えらんで ください。", "Choose a kind.";
    phone_wrong: "電話番号は市外局番から入力してください。", "電話番号(でんわばんごう)を もういちど 見(み)て ください。", "Enter the telephone number with its area code.";
    day_wrong: "日付をご確認ください（例：2026-04-01）。", "日(ひ)を もういちど 見(み)て ください。", "Check the date (for example 2026-04-01).";
    registered_missing: "登録した日を入力してください。", "登録(とうろく)した 日(ひ)を 書(か)いて ください。", "Enter the day of registration.";
    registered_crossed: "登録が終わった日は、登録した日より後にしてください。", "おわった 日(ひ)は、登録(とうろく)した 日(ひ)より あとです。", "It must not end before it began.";
    person_missing: "氏名を入力してください。", "名前(なまえ)を 書(か)いて ください。", "Enter the name.";
    email_missing: "メールアドレスを入力してください。", "メールアドレスを 書(か)いて ください。", "Enter the e-mail address.";
    email_wrong: "メールアドレスをご確認ください。", "メールアドレスを もういちど 見(み)て ください。", "Check the e-mail address.";
    role_missing: "役割を選んでください。", "仕事(しごと)を えらんで ください。", "Choose a role.";

    join: "{}への招待", "{}からの 招待(しょうたい)", "Invitation to {}";
    join_lead: "「{}」の{}として招待されています。氏名とパスワードを決めると、サインインできるようになります。",
        "「{}」の {}に なりませんか。名前(なまえ)と パスワードを 決(き)めて ください。", "You are invited to \"{}\" as: {}. Choose your name and a password, and you can sign in.";
    join_known: "「{}」の{}として招待されています。このメールアドレスのアカウントがすでにありますので、そのままお使いいただけます。パスワードは変わりません。",
        "「{}」の {}に なりませんか。アカウントは もう あります。パスワードは おなじです。", "You are invited to \"{}\" as: {}. You have an account already; it keeps its password.";
    join_password: "パスワード", "パスワード", "Password";
    join_password_more: "10文字以上、200文字以内で入力してください。", "10字(じ)から 200字(じ)までです。", "10 to 200 characters.";
    join_again: "パスワード（もう一度）", "パスワード（もういちど）", "Password, once more";
    join_do: "参加する", "参加(さんか)する", "Join";
    join_differs: "2つのパスワードが違います。もう一度入力してください。", "2つの パスワードが ちがいます。", "The two passwords differ.";
    join_taken: "このメールアドレスは、ほかのアカウントで使われているため、参加できません。招待した方か市民協働課へご連絡ください。",
        "この メールアドレスは もう 使(つか)われて います。市役所(しやくしょ)に きいて ください。", "This address is used by another account, so you cannot join. Ask whoever invited you, or the Civic Collaboration Division.";
    over: "この招待は使えません", "この 招待(しょうたい)は 使(つか)えません", "This invitation is no longer good";
    over_used: "この招待は、すでに使われています。サインインしてください。", "もう 使(つか)いました。サインインして ください。", "It has been used. Please sign in.";
    over_withdrawn: "この招待は取り消されました。招待した方へお問い合わせください。", "とりけされました。よんだ 人(ひと)に きいて ください。", "It was withdrawn. Please ask whoever invited you.";
    over_replaced: "新しい招待のメールをお送りしています。そちらをお使いください。", "新(あたら)しい メールを 見(み)て ください。", "A newer one was sent. Please use that.";
    over_lapsed: "招待の期限（14日間）が過ぎました。招待した方へ、もう一度招待するようお伝えください。", "14日(にち)が すぎました。もういちど 送(おく)って もらって ください。", "Its fourteen days are over. Please ask to be invited again.";
    sign_in: "サインインへ", "サインイン", "Sign in";
}

impl Kind {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Kind::CityDepartment => w.city_department,
            Kind::PublicFacility => w.public_facility,
            Kind::WelfareCouncil => w.welfare_council,
            Kind::NeighbourhoodAssociation => w.neighbourhood_association,
            Kind::CitizenGroup => w.citizen_group,
            Kind::Business => w.business,
            Kind::School => w.school,
        }
    }
}

/// What a member is called.
pub fn role_name(role: MemberRole, language: Language) -> &'static str {
    let w = words(language);
    match role {
        MemberRole::Lead => w.lead,
        MemberRole::Member => w.member,
        MemberRole::Assistant => w.assistant,
    }
}

/// Why an invitation opens nothing. None: it does.
pub fn over(standing: Standing, w: &'static Words) -> Option<&'static str> {
    match standing {
        Standing::Open => None,
        Standing::Used => Some(w.over_used),
        Standing::Withdrawn => Some(w.over_withdrawn),
        Standing::Replaced => Some(w.over_replaced),
        Standing::Lapsed => Some(w.over_lapsed),
    }
}
