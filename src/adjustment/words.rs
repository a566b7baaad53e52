use super::{Need, State};
use crate::text::{Language, words};

words! {
    sign_language: "手話通訳", "手話(しゅわ)の 通訳(つうやく)", "Sign language interpreter";
    captioning: "要約筆記", "話(はなし)を 字(じ)で 出(だ)す", "Captioning (written summary)";
    wheelchair_seat: "車いす席", "車(くるま)いすの 席(せき)", "Wheelchair space";
    assistance_dog: "補助犬の同伴", "補助犬(ほじょけん)と いっしょに 来(く)る", "I bring an assistance dog";
    carer: "介助者の同伴", "てつだう 人(ひと)と いっしょに 来(く)る", "I bring a carer";
    large_print: "拡大文字・点字資料", "大(おお)きい 字(じ)・点字(てんじ)", "Large print or braille";
    writing: "筆談", "紙(かみ)に 書(か)いて 話(はな)す", "Communication in writing";
    reading_aloud: "資料の読み上げ", "声(こえ)に 出(だ)して 読(よ)む", "Reading aloud";
    other: "その他", "ほか", "Something else";

    title: "参加にあたって配慮が必要な方へ", "てつだいが いる 人(ひと)へ", "If you need something to take part";
    intro: "手話通訳や車いす席など、必要なことがあればお知らせください。担当者が確認してお返事します。参加の決定や選考には影響しません。介助者・通訳の方・補助犬は、定員に数えません。",
        "手話(しゅわ)や 車(くるま)いすの 席(せき)など、いる ものを おしえて ください。担当(たんとう)の 人(ひと)が 返事(へんじ)を します。参加(さんか)できるか どうかには 関係(かんけい)ありません。",
        "Tell us what you need, such as a sign language interpreter or a wheelchair space. Somebody will look at it and answer you. It never affects your place. Carers, interpreters and assistance dogs take no place.";
    private: "お知らせいただいた内容は、準備のためだけに使い、申込みの情報と一緒に消去します。", "準備(じゅんび)の ためだけに 使(つか)います。あとで 消(け)します。",
        "It is used for preparing this only, and erased together with your registration.";
    by_day: "準備のめやす日：{}", "{}までに おしえて ください", "Best told by {}";
    late: "準備のめやす日（{}）を過ぎています。お申し出は受け付けますが、準備が間に合わないことがあります。まずご相談ください（{}　電話 {}）。",
        "{}を すぎました。おしえて ください。でも、準備(じゅんび)が できない ことが あります。まず 電話(でんわ)して ください（{} {}）。",
        "The day by which it could surely be prepared, {}, has passed. Tell us all the same; there may not be time to prepare it, so please call first: {}, {}.";
    needs: "必要なこと", "いる もの", "What you need";
    text: "くわしい内容", "くわしく", "More about it";
    text_more: "例：要約筆記は最前列を希望、介助者1名が同行", "れい：いちばん前(まえ)の 席(せき)", "Such as: front row for captions, one carer comes along";
    open: "必要なことを知らせる", "いる ものを おしえる", "Tell us what you need";
    ask: "申し出る", "たのむ", "Ask for it";
    later: "配慮が必要な方は、参加が決まったあと、このページからお知らせいただけます。お急ぎの方は、{}（電話 {}）へご相談ください。",
        "てつだいが いる 人(ひと)は、参加(さんか)が 決(き)まったら、この ページで おしえて ください。いそぐ 人(ひと)は {}（{}）に 電話(でんわ)して ください。",
        "If you need something to take part, tell us on this page once you have a place. If it is urgent, please call {} ({}).";
    before: "手話通訳・車いす席など、参加に配慮が必要な方は、参加が決まったあとにお知らせいただけます。申込みの前でも、お電話でご相談ください：{}　{}",
        "手話(しゅわ)や 車(くるま)いすの 席(せき)などが いる 人(ひと)は、参加(さんか)が 決(き)まってから おしえて ください。その 前(まえ)に 電話(でんわ)しても いいです：{} {}",
        "If you need, say, a sign language interpreter or a wheelchair space, you can tell us once you have a place. You can also talk to us before applying: {}, {}";
    on: "{}のお申し出", "{}に たのみました", "Asked on {}";
    take_back: "この申し出を取り下げる", "やめる", "Take it back";
    state_open: "受け付けました（担当者が確認しています）", "うけつけました。返事(へんじ)を まって ください", "Received; somebody will answer";
    state_accepted: "ご用意します", "準備(じゅんび)します", "It will be prepared";
    state_alternative: "ほかの方法をご提案します", "ほかの やり方(かた)を します", "Another way is offered";
    state_refused: "ご希望どおりにはできません", "できません", "It cannot be done as asked";
    state_withdrawn: "取り下げました", "やめました", "Taken back";
    short_open: "未回答", "まだ", "unanswered";
    short_accepted: "用意する", "準備(じゅんび)する", "prepared";
    short_alternative: "別の方法", "ほかの やり方(かた)", "another way";
    short_refused: "断った", "ことわった", "refused";
    short_withdrawn: "取下げ", "やめた", "taken back";
    agreed: "ご用意する内容", "準備(じゅんび)する こと", "What will be prepared";
    instead: "かわりの方法", "かわりの やり方(かた)", "What is offered instead";
    reason: "できない理由", "できない わけ", "Why not";
    no_such_need: "選択肢から選んでください。", "えらんで ください。", "Please choose from the list.";
    nothing_asked: "必要なことを選ぶか、くわしい内容を入力してください。", "えらぶか、書(か)いて ください。", "Please choose what you need, or write it.";
    other_missing: "「その他」の内容を入力してください。", "「ほか」に ついて 書(か)いて ください。", "Please write what else you need.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";

    office_title: "配慮の申し出", "てつだいの おねがい", "Adjustments asked for";
    office_intro: "合理的配慮の申し出です。できるかどうかは、必ず担当者が確かめて回答します。断るときは、理由とかわりの方法をお伝えします。見たことは記録に残ります。",
        "てつだいの おねがいです。かならず 人(ひと)が 返事(へんじ)を します。", "Requests for reasonable adjustments. A person answers each; a refusal gives its reason and offers another way. Every look is recorded.";
    office_none: "いま、回答を待っている申し出はありません。", "いまは ありません。", "No request waits for an answer.";
    to_answer: "回答を待っている申し出", "返事(へんじ)を まって いる", "Waiting for an answer";
    to_tell: "電話でお知らせする方（メールなし）", "電話(でんわ)する 人(ひと)", "To be telephoned (no e-mail)";
    answered: "回答したもの", "返事(へんじ)を した もの", "Answered";
    called_off: "取り下げられたもの（手配していれば、取り消してください）", "やめた もの（準備(じゅんび)も やめて ください）", "Taken back: call off what was arranged";
    name: "氏名", "名前(なまえ)", "Name";
    offering: "募集", "募集(ぼしゅう)", "Offering";
    wanted: "必要なこと", "いる もの", "What is needed";
    days: "開催まで", "あと 何日(なんにち)", "Until it begins";
    days_of: "あと{}日", "あと {}日(にち)", "{} days";
    phone: "電話番号", "電話(でんわ)", "Telephone";
    state: "状態", "いま", "State";
    open_all: "配慮の申し出を見る（未回答{}件）", "てつだいの おねがい（{}こ）", "Adjustments asked for ({} unanswered)";
    answer: "回答", "返事(へんじ)", "Answer";
    answer_accept: "申し出のとおり用意する", "準備(じゅんび)する", "Prepare it as asked";
    answer_alternative: "ほかの方法を提案する", "ほかの やり方(かた)を する", "Offer another way";
    answer_refuse: "断る（理由とかわりの方法が必要です）", "ことわる", "Refuse (with reason and another way)";
    answer_agreed: "用意すること・かわりの方法（申込者に伝わります）", "準備(じゅんび)する こと・かわりの やり方(かた)", "What will be prepared, or is offered instead (told to the applicant)";
    answer_agreed_more: "当日の受付にも表示されます。", "受付(うけつけ)でも 見(み)ます。", "Shown at the desk on the day as well.";
    answer_reason: "できない理由（断るときは必ず入力）", "できない わけ", "Why not (required to refuse)";
    answer_do: "回答する", "返事(へんじ)を する", "Answer";
    answer_again: "回答を改める", "返事(へんじ)を かえる", "Answer anew";
    answer_missing: "回答を選んでください。", "えらんで ください。", "Please choose an answer.";
    agreed_missing: "用意することを入力してください。", "準備(じゅんび)する ことを 書(か)いて ください。", "Please write what will be prepared.";
    alternative_missing: "断るときは、かわりの方法を入力してください。", "かわりの やり方(かた)を 書(か)いて ください。", "A refusal offers another way: please write which.";
    reason_missing: "断るときは、理由を入力してください。", "わけを 書(か)いて ください。", "A refusal gives its reason: please write it.";
    changed: "ほかの職員が回答したか、申し出が取り下げられました。いまの内容を確かめてください。", "もう かわって います。見(み)て ください。", "Somebody else has answered, or it was taken back. Please look again.";
    tell: "電話で伝えた", "電話(でんわ)した", "Told by telephone";
    told: "{}に電話などで伝えました。", "{}に 電話(でんわ)しました。", "Told on {}.";
    enter: "電話・窓口で聞いた申し出を入力する", "聞(き)いた おねがいを 書(か)く", "Enter a request that came by telephone or in person";
    enter_do: "この申し出を受け付ける", "うけつける", "Enter it";
    not_now: "参加が決まっていないか、申し出の数が上限に達しています。", "できません。", "There is no place, or too many requests already.";
    desk: "配慮の準備（{}人）", "てつだい（{}人(にん)）", "Agreed adjustments ({})";

    letter_subject: "【つどい】ご相談への回答：{}", "【つどい】返事(へんじ)：{}", "[Tsudoi] Our answer to you: {}";
    letter_accepted: "「{}」への参加にあたってのお申し出を確認しました。次のとおりご用意します。", "「{}」の おねがいを 見(み)ました。準備(じゅんび)します。",
        "We have looked at what you need to take part in \"{}\". It will be prepared.";
    letter_alternative: "「{}」への参加にあたってのお申し出を確認しました。次の方法をご提案します。", "「{}」の おねがいを 見(み)ました。ほかの やり方(かた)を します。",
        "We have looked at what you need to take part in \"{}\", and would like to offer another way.";
    letter_refused: "「{}」への参加にあたってのお申し出を確認しましたが、ご希望どおりに用意することができません。申し訳ありません。",
        "「{}」の おねがいを 見(み)ました。ごめんなさい、できません。", "We have looked at what you need to take part in \"{}\". We are sorry that it cannot be done as you asked.";
    letter_reason: "理由：{}", "わけ：{}", "Reason: {}";
    letter_agreed: "ご用意する内容：{}", "準備(じゅんび)する こと：{}", "What will be prepared: {}";
    letter_instead: "かわりの方法：{}", "かわりの やり方(かた)：{}", "What we offer instead: {}";
    letter_talk: "ご希望と違うときや、ほかに必要なことがあるときは、お電話でご相談ください。お申込みのページからもお知らせいただけます。",
        "ちがう ときや、ほかに いる ものが ある ときは、電話(でんわ)して ください。", "If this does not help, or you need anything else, please call us or tell us on your registration's page.";
    page: "お申込みのページ", "申(もう)し込(こ)みの ページ", "Your registration";
}

impl Need {
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            Need::SignLanguage => w.sign_language,
            Need::Captioning => w.captioning,
            Need::WheelchairSeat => w.wheelchair_seat,
            Need::AssistanceDog => w.assistance_dog,
            Need::Carer => w.carer,
            Need::LargePrint => w.large_print,
            Need::Writing => w.writing,
            Need::ReadingAloud => w.reading_aloud,
            Need::Other => w.other,
        }
    }
}

impl State {
    /// In a list of those who answer.
    pub fn short(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            State::Open => w.short_open,
            State::Accepted => w.short_accepted,
            State::Alternative => w.short_alternative,
            State::Refused => w.short_refused,
            State::Withdrawn => w.short_withdrawn,
        }
    }

    /// As who asked reads it.
    pub fn name(self, language: Language) -> &'static str {
        let w = words(language);
        match self {
            State::Open => w.state_open,
            State::Accepted => w.state_accepted,
            State::Alternative => w.state_alternative,
            State::Refused => w.state_refused,
            State::Withdrawn => w.state_withdrawn,
        }
    }
}
