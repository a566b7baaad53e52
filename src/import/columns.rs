//! Which column of a sheet is which field of the form. Pure.

use super::words::words;
use crate::programme::{Announcement, Applicant, Ask, QuestionKind, Step};
use crate::registration::form::largest_party;
use crate::text::{Language, search_key};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// A field of the form, as it is typed.
    Field(String),
    AgeBand(String),
    Residency,
    Slots,
    GuardianConsent,
    /// An answer that may only be yes.
    Yes(String),
    Channel,
    /// Not read.
    Unused,
}

/// Names that people give a column, folded by [`search_key`].
const NAMES: &[(&str, &[&str])] = &[
    ("name", &["氏名", "名前", "お名前", "申込者氏名", "申込者名", "申込者", "name"]),
    ("name_kana", &["フリガナ", "カナ", "読み", "よみがな", "氏名フリガナ", "氏名カナ", "申込者フリガナ", "reading"]),
    ("phone", &["電話番号", "電話", "tel", "連絡先", "携帯電話", "連絡先電話番号", "telephone", "phone"]),
    ("email", &["メールアドレス", "メール", "email", "mail", "eメール"]),
    ("birth_date", &["生年月日", "誕生日", "date of birth"]),
    ("age_band", &["年代", "age"]),
    ("grade", &["学年"]),
    ("residency", &["住まい", "お住まい", "市との関わり", "在住在勤在学", "居住区分"]),
    ("district", &["地区", "お住まいの地区", "お住まいの地区町名", "町名"]),
    ("slots", &["希望", "区分", "希望する回コース", "コース", "希望区分", "希望する回"]),
    ("guardian_consent", &["保護者の同意", "保護者同意"]),
    ("channel", &["申込方法", "受付方法"]),
];

/// What people may ask of each participant beside the name.
fn personal(a: &Announcement) -> Vec<&'static str> {
    let asks = [(Ask::BirthDate, "birth_date"), (Ask::AgeBand, "age_band"), (Ask::Grade, "grade")];
    asks.into_iter().filter(|(ask, _)| a.offering.asks.has(ask)).map(|(_, name)| name).collect()
}

/// The heads of a sheet that fits this offering.
pub fn template(a: &Announcement) -> Vec<String> {
    let w = words(Language::Ja);
    let mut heads: Vec<String> =
        [w.head_name, w.head_kana, w.head_phone, w.head_email].into_iter().map(str::to_owned).collect();
    let own = |name: &str| match name {
        "birth_date" => w.head_birth,
        "age_band" => w.head_band,
        _ => w.head_grade,
    };
    if a.offering.applicant == Applicant::Person {
        heads.extend(personal(a).into_iter().map(|name| own(name).to_owned()));
    } else {
        for n in 1..=largest_party(a, &[]).min(5) {
            heads.push(format!("{}{n}{}", w.head_participant, w.head_name));
            heads.push(format!("{}{n}{}", w.head_participant, w.head_kana));
            heads.extend(personal(a).into_iter().map(|name| format!("{}{n}{}", w.head_participant, own(name))));
        }
    }
    if a.offering.asks.has(&Ask::Residency) {
        heads.push(w.head_residency.into());
    }
    if a.offering.asks.has(&Ask::District) {
        heads.push(w.head_district.into());
    }
    if !a.groups.is_empty() {
        heads.push(w.head_slots.into());
    }
    if a.offering.guardian_under.is_some() {
        heads.push(w.head_guardian.into());
    }
    heads.extend(asked(a).map(|q| q.label.clone()));
    heads.push(w.head_channel.into());
    heads
}

fn asked(a: &Announcement) -> impl Iterator<Item = &crate::programme::Question> {
    a.questions.iter().filter(|q| q.step == Step::Apply)
}

/// Which column is what, by its head; or the heads that are missing.
pub fn columns(a: &Announcement, head: &[String]) -> Result<Vec<Column>, Vec<String>> {
    let w = words(Language::Ja);
    let mut found: Vec<Column> = Vec::with_capacity(head.len());
    for name in head {
        let column = column(a, name);
        // Of two with one head the first is read.
        found.push(if found.contains(&column) { Column::Unused } else { column });
    }
    let has = |field: &str| found.contains(&Column::Field(field.into()));
    let mut missing = Vec::new();
    for (field, name) in [("name", w.head_name), ("name_kana", w.head_kana), ("phone", w.head_phone)] {
        if !has(field) {
            missing.push(name.to_owned());
        }
    }
    let first = "participants[0].";
    let band = |prefix: &str| found.contains(&Column::AgeBand(format!("{prefix}age_band")));
    if a.offering.asks.has(&Ask::BirthDate) && !has("birth_date") && !has(&format!("{first}birth_date")) {
        missing.push(w.head_birth.into());
    }
    if a.offering.asks.has(&Ask::AgeBand) && !band("") && !band(first) {
        missing.push(w.head_band.into());
    }
    if a.offering.asks.has(&Ask::Residency) && !found.contains(&Column::Residency) {
        missing.push(w.head_residency.into());
    }
    if a.groups.iter().any(|g| g.required.0) && !found.contains(&Column::Slots) {
        missing.push(w.head_slots.into());
    }
    for question in asked(a).filter(|q| q.required.0) {
        let field = format!("answers[{}]", question.id);
        if !has(&field) && !found.contains(&Column::Yes(field)) {
            missing.push(question.label.clone());
        }
    }
    if missing.is_empty() { Ok(found) } else { Err(missing) }
}

fn column(a: &Announcement, head: &str) -> Column {
    // The offering's own questions come first: one may be called as a field is.
    if let Some(question) = asked(a).find(|q| search_key(&q.label) == search_key(head)) {
        let field = format!("answers[{}]", question.id);
        // 「いいえ」 in a column is no consent.
        let ticked = matches!(question.kind, QuestionKind::Yes | QuestionKind::Consent);
        return if ticked { Column::Yes(field) } else { Column::Field(field) };
    }
    if let Some((n, rest)) = participant(head) {
        let prefix = format!("participants[{}].", n - 1);
        return match known(rest) {
            Some("age_band") => Column::AgeBand(format!("{prefix}age_band")),
            Some(name @ ("name" | "name_kana" | "birth_date" | "grade")) => Column::Field(format!("{prefix}{name}")),
            _ => Column::Unused,
        };
    }
    match known(head) {
        Some("age_band") => Column::AgeBand("age_band".into()),
        Some("residency") => Column::Residency,
        Some("slots") => Column::Slots,
        Some("guardian_consent") => Column::GuardianConsent,
        Some("channel") => Column::Channel,
        Some(name) => Column::Field(name.into()),
        None => Column::Unused,
    }
}

fn known(head: &str) -> Option<&'static str> {
    let key = search_key(head);
    NAMES.iter().find(|(_, names)| names.iter().any(|name| search_key(name) == key)).map(|(field, _)| *field)
}

/// 参加者2フリガナ: the second participant's reading. Without a number it is the first.
fn participant(head: &str) -> Option<(usize, &str)> {
    let rest = head.strip_prefix(words(Language::Ja).head_participant)?;
    let digits =
        rest.chars().take_while(|c| crate::text::ascii(&c.to_string()).bytes().all(|b| b.is_ascii_digit())).count();
    let (number, rest) = rest.split_at(rest.char_indices().nth(digits).map_or(rest.len(), |(at, _)| at));
    let n = if number.is_empty() { 1 } else { crate::text::ascii(number).parse().ok()? };
    ((1..=50).contains(&n) && !rest.is_empty()).then_some((n, rest.trim_start_matches(['の', ' ', '　'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_however_they_are_written() {
        for (head, field) in [
            ("氏名", Some("name")),
            ("お名前", Some("name")),
            ("ふりがな", Some("name_kana")),
            ("ﾌﾘｶﾞﾅ", Some("name_kana")),
            ("E-mail", Some("email")),
            ("ＴＥＬ", Some("phone")),
            ("在住・在勤・在学", Some("residency")),
            ("受付番号", None),
            ("", None),
        ] {
            assert_eq!(known(head), field, "{head}");
        }
    }

    #[test]
    fn participants_are_numbered() {
        for (head, read) in [
            ("参加者1氏名", Some((1, "氏名"))),
            ("参加者２フリガナ", Some((2, "フリガナ"))),
            ("参加者の生年月日", Some((1, "生年月日"))),
            ("参加者", None),
            ("参加者99氏名", None),
            ("氏名", None),
        ] {
            assert_eq!(participant(head), read, "{head}");
        }
    }
}
