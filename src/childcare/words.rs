use super::{Request, State};
use crate::text::{Language, fill, words};

words! {
    title: "託児（希望する方だけ）", "子(こ)どもを あずける（いる 人(ひと)だけ）", "Childcare (only if you need it)";
    own_title: "託児", "子(こ)どもを あずける", "Childcare";
    intro: "参加している間、お子さんをお預かりします。お子さんは定員に数えません。", "参加(さんか)して いる とき、子(こ)どもを あずかります。", "Your children are minded while you take part. They take no place.";
    left: "残り{}人", "あと {}人(にん)", "{} places left";
    full: "託児は定員に達しています。お申し込みいただくと、託児だけキャンセル待ちになります。参加の席は、託児とは別に決まります。",
        "いっぱいです。申(もう)し込(こ)むと、子(こ)どもの ほうは キャンセル待(ま)ちに なります。あなたの 席(せき)は べつに 決(き)まります。",
        "Childcare is full. If you ask for it, you wait for childcare only; your own place is decided apart from it.";
    until: "託児の申込みは{}までです。", "{}までに 申(もう)し込(こ)んで ください。", "To be asked for by {}.";
    closed: "託児の申込みは{}で締め切りました。ご相談は、{}（電話 {}）へお願いします。", "{}で おわりました。{}（{}）に 電話(でんわ)して ください。",
        "Childcare could be asked for until {}. Please talk to {}, telephone {}.";
    children: "預けるお子さんの人数", "あずける 子(こ)どもの 数(かず)", "Number of children";
    children_more: "希望しないときは空けておきます。{}人まで。", "いらない 人(ひと)は 書(か)きません。{}人(にん)まで。", "Leave empty if you need none; {} at most.";
    nth: "{}人目のお子さんの年齢", "{}番目(ばんめ)の 子(こ)どもは 何歳(なんさい)", "Age of child {}";
    years: "歳", "歳(さい)", "years";
    months: "か月", "か月(げつ)", "months";
    others: "2人目からのお子さん", "2番目(ばんめ)からの 子(こ)ども", "More children";
    note: "伝えておきたいこと", "言(い)って おきたい こと", "Anything we should know";
    note_more: "アレルギーなど、お預かりに必要なことだけ入力してください。お名前はいりません。", "アレルギーなど。名前(なまえ)は いりません。", "Allergies and the like; only what is needed, no names.";
    children_wrong: "お子さんの人数は、1から{}までの数字で入力してください。託児を希望しないときは、託児の欄をすべて空けてください。", "1から {}までの 数字(すうじ)を 書(か)いて ください。",
        "Please enter a number from 1 to {}. Leave all childcare fields empty if you need none.";
    age_missing: "{}人目のお子さんの年齢を入力してください。", "{}番目(ばんめ)の 子(こ)どもの 歳(とし)を 書(か)いて ください。", "Please enter the age of child {}.";
    age_wrong: "{}人目のお子さんの年齢は、0から{}までの歳と、0から11までの月数で入力してください。", "{}番目(ばんめ)の 子(こ)どもの 歳(とし)を もういちど 書(か)いて ください（{}歳(さい)まで）。",
        "Please check the age of child {}: up to {} years, and 0 to 11 months.";
    more_ages: "人数と年齢の数が合いません。お確かめください。", "数(かず)が ちがいます。", "There are more ages than children. Please check.";
    too_long: "{}文字以内で入力してください。", "{}文字(もじ)までです。", "At most {} characters.";
    short_asked: "受付済み", "うけつけました", "received";
    short_given: "決定", "決(き)まりました", "settled";
    short_waiting: "託児のキャンセル待ち", "待(ま)って います", "waiting";
    short_withdrawn: "取下げ", "やめました", "taken back";
    state_asked: "参加が決まってから、申込み順に決まります。", "参加(さんか)が 決(き)まってから 決(き)まります。", "Decided in order of arrival once you have a place.";
    state_given: "お預かりします。", "あずかります。", "Your children will be minded.";
    state_waiting: "まだ決まっていません。空きが出たらメールでお知らせします。参加の席は、託児とは別に決まります。",
        "まだ 決(き)まって いません（待(ま)って います）。空(あ)いたら メールを おくります。あなたの 席(せき)は べつに 決(き)まります。", "Not decided yet: childcare is full. We e-mail you when there is room. Your own place is decided apart from it.";
    state_withdrawn: "取り下げました。", "やめました。", "You took it back.";
    own: "お子さん", "子(こ)ども", "Children";
    state: "状態", "いま", "State";
    take_back: "託児だけ取り下げる", "子(こ)どもの ほうだけ やめる", "Take back childcare only";
    public_places: "定員{}人・残り{}人", "{}人(にん)まで・あと {}人(にん)", "{} places, {} left";
    public_full: "定員{}人・満員（託児のキャンセル待ちができます）", "{}人(にん)まで・いっぱい", "{} places, all taken (you can wait)";
    public_until: "申込みは{}まで", "{}まで", "ask by {}";
    public_closed: "申込みは{}で締め切りました", "{}で おわりました", "closed on {}";
    office: "託児", "子(こ)どもを あずかる", "Childcare";
    office_more: "定員{}人のうち{}人が決まっています。待っているお子さんは{}人です。", "{}人(にん)の うち {}人(にん)。待(ま)って いる 子(こ)ども {}人(にん)。", "{} places, {} given; {} children wait.";
    session: "開催回", "回(かい)", "Session";
    count: "人数", "何人(なんにん)", "Children";
    who: "年齢（申込者）", "歳(とし)（申(もう)し込(こ)んだ 人(ひと)）", "Ages (applicant)";
    letter_given: "託児：お預かりします（{}）。", "子(こ)どもを あずかります（{}）。", "Childcare: your children will be minded ({}).";
    letter_waiting: "託児：定員に達しているため、まだ決まっていません（{}、託児のキャンセル待ち）。空きが出たらメールでお知らせします。参加の席は決まっています。託児がないと参加できないときは、お電話でご相談ください。",
        "子(こ)どもを あずかる ところは いっぱいです（{}）。空(あ)いたら メールを おくります。あなたの 席(せき)は あります。",
        "Childcare is not decided yet: it is full, and you wait for it ({}). We e-mail you when there is room. Your own place is confirmed. If you cannot come without childcare, please call us.";
    letter_subject: "【つどい】託児が決まりました：{}", "【つどい】子(こ)どもを あずかります：{}", "[Tsudoi] Childcare is settled: {}";
    letter_lead: "「{}」の託児に空きが出ました。", "「{}」の 子(こ)どもを あずかる ところが 空(あ)きました。", "There is room in childcare for \"{}\".";
    beside: "（重ねての申込みでは：{}　{}）", "（ほかの 申(もう)し込(こ)み：{} {}）", "(the other registration asked for: {} {})";
    people: "{}人", "{}人(にん)", "{}";
}

/// 3歳2か月; of the youngest only the months.
pub fn age(all: i64, language: Language) -> String {
    let w = words(language);
    let (y, m) = (all / 12, all % 12);
    let between = if language == Language::En { " " } else { "" };
    let part = |n: i64, unit: &str| format!("{n}{between}{unit}");
    match (y, m) {
        (0, m) => part(m, w.months),
        (y, 0) => part(y, w.years),
        (y, m) => format!("{}{between}{}", part(y, w.years), part(m, w.months)),
    }
}

/// 2人（3歳2か月、8か月）
pub fn children(ages: &[i64], language: Language) -> String {
    let between = if language == Language::En { ", " } else { "、" };
    let each = ages.iter().map(|a| age(*a, language)).collect::<Vec<_>>().join(between);
    let (open, close) = if language == Language::En { (" (", ")") } else { ("（", "）") };
    format!("{}{open}{each}{close}", fill(words(language).people, &[&ages.len()]))
}

/// What a letter says of it. Nothing of what is not decided with the place.
pub fn in_letter(request: &Request, language: Language) -> Option<String> {
    let w = words(language);
    let text = match request.state {
        State::Given => w.letter_given,
        State::Waiting => w.letter_waiting,
        State::Asked | State::Withdrawn => return None,
    };
    Some(fill(text, &[&children(&request.ages(), language)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_said_as_parents_say_them() {
        for (months, ja, en) in [
            (0, "0か月", "0 months"),
            (8, "8か月", "8 months"),
            (24, "2歳", "2 years"),
            (38, "3歳2か月", "3 years 2 months"),
        ] {
            assert_eq!(age(months, Language::Ja), ja);
            assert_eq!(age(months, Language::En), en);
        }
        assert_eq!(children(&[38, 8], Language::Ja), "2人（3歳2か月、8か月）");
    }
}
