//! A line of a sheet becomes an application, by the very form that residents fill in; or it says what must be mended. Pure.

use super::columns::Column;
use super::model::Parsed;
use super::words::words;
use crate::clock::Moment;
use crate::programme::{Announcement, QuestionKind};
use crate::registration::Channel;
use crate::registration::application::Application;
use crate::registration::form::{self, Entry, Reading};
use crate::sheet::read::{Line, Read, Sheet};
use crate::text::{AgeBand, Language, fill, search_key};
use crate::ui::Errors;
use crate::web::Fields;

/// Who brings the file, how what is in it came, and when.
#[derive(Clone, Copy, Debug)]
pub struct Brought<'a> {
    pub staff_id: &'a str,
    pub channel: Channel,
    pub language: Language,
    pub now: Moment,
}

/// Reads every line.
pub fn read(a: &Announcement, sheet: &Sheet, columns: &[Column], brought: Brought) -> Vec<Parsed> {
    let name = columns.iter().position(|c| *c == Column::Field("name".into())).unwrap_or_default();
    let parsed = sheet.lines.iter().map(|line| Parsed {
        number: line.number,
        name: line.text(name).trim().to_owned(),
        read: application(a, sheet, line, columns, brought),
    });
    parsed.collect()
}

fn application(
    a: &Announcement,
    sheet: &Sheet,
    line: &Line,
    columns: &[Column],
    brought: Brought,
) -> Result<Application, Vec<String>> {
    let w = words(brought.language);
    let mut problems = Vec::new();
    let mut channel = brought.channel;
    // Whoever brings the file says that everyone in it has agreed.
    let mut fields = vec![("consent".to_owned(), "1".to_owned())];
    let mut on_behalf = false;
    for (n, column) in columns.iter().enumerate() {
        if *column == Column::Unused {
            continue;
        }
        let head = sheet.head.get(n).map_or("", String::as_str);
        if line.cells.get(&n) == Some(&Read::Formula) {
            problems.push(fill(w.formula, &[&head]));
            continue;
        }
        let text = line.text(n).trim();
        match column {
            Column::Field(name) => {
                on_behalf |= name.starts_with("participants[") && !text.is_empty();
                fields.push((name.clone(), text.to_owned()));
            }
            Column::AgeBand(name) => fields.push((name.clone(), age_band(text).to_owned())),
            Column::Residency => fields.push(("residency".into(), residency(text).to_owned())),
            Column::Slots => fields.extend(slots(a, text).into_iter().map(|id| ("slots".into(), id))),
            Column::GuardianConsent if is_yes(text) => fields.push(("guardian_consent".into(), "1".into())),
            Column::Yes(name) if is_yes(text) => fields.push((name.clone(), "1".into())),
            Column::Channel if !text.is_empty() => match channel_of(text) {
                Some(known) => channel = known,
                None => problems.push(format!("{}{}", fill(w.cell_says, &[&head, &text]), w.channel_unknown)),
            },
            _ => {}
        }
    }
    if on_behalf {
        fields.push(("on_behalf".into(), "1".into()));
    }
    let fields = Fields(fields);
    let entry = Some(Entry { staff_id: brought.staff_id, channel: Some(channel) });
    let reading = Reading { announcement: a, language: brought.language, now: brought.now, fresh_key: "", entry };
    match form::read(&fields, reading) {
        Ok(application) if problems.is_empty() => {
            // Known by what it says: the same line again is the same application.
            let idempotency_key = format!("import:{}", application.digest());
            // Whoever brings the file may work in English; who is in it gets letters in Japanese.
            Ok(Application { idempotency_key, language: Language::Ja.code().into(), ..application })
        }
        Ok(_) => Err(problems),
        // A formula's cell counts as empty: that it is missing needs no second sentence.
        Err(errors) if problems.is_empty() => Err(sentences(a, &errors, (sheet, line, columns), brought.language)),
        Err(_) => Err(problems),
    }
}

/// Which field of the form a column fills.
fn field(column: &Column) -> Option<&str> {
    match column {
        Column::Field(name) | Column::AgeBand(name) | Column::Yes(name) => Some(name),
        Column::Residency => Some("residency"),
        Column::Slots => Some("slots"),
        Column::GuardianConsent => Some("guardian_consent"),
        Column::Channel => Some("channel"),
        Column::Unused => None,
    }
}

/// What is wrong in a line, for who has the sheet before them: which column, what stands there, what to write.
fn sentences(
    a: &Announcement,
    errors: &Errors,
    (sheet, line, columns): (&Sheet, &Line, &[Column]),
    language: Language,
) -> Vec<String> {
    let w = words(language);
    let sentence = |(name, text): (&str, &str)| {
        let question = a.questions.iter().find(|q| name == format!("answers[{}]", q.id));
        let Some(n) = columns.iter().position(|c| field(c) == Some(name)) else {
            return match question {
                Some(question) if !text.contains(&question.label) => format!("{}：{text}", question.label),
                _ => text.to_owned(),
            };
        };
        let (head, typed) = (sheet.head.get(n).map_or("", String::as_str), line.text(n).trim());
        let stands = if typed.is_empty() { fill(w.cell_empty, &[&head]) } else { fill(w.cell_says, &[&head, &typed]) };
        // The form speaks of choosing; a sheet is written.
        let one_of = |names: Vec<&str>| fill(w.how_one_of, &[&names.join("、")]);
        let what = match columns.get(n) {
            Some(Column::AgeBand(_)) => w.how_band.to_owned(),
            Some(Column::Residency) if residency(typed).is_empty() => w.how_residency.to_owned(),
            Some(Column::GuardianConsent | Column::Yes(_)) => w.how_agreed.to_owned(),
            Some(Column::Slots) => {
                let titles = a.slots.iter().filter(|s| s.choice_group_id.is_some()).map(|s| s.title.as_str());
                format!("{text}{}", one_of(titles.collect()))
            }
            _ if name == "phone" => w.how_number.to_owned(),
            _ => match question {
                Some(q) if q.kind == QuestionKind::Choice => one_of(q.options.lines().collect()),
                _ => text.to_owned(),
            },
        };
        format!("{stands}{what}")
    };
    errors.iter().map(sentence).collect()
}

fn age_band(text: &str) -> &'static str {
    let key = search_key(text);
    let called = |band: &&AgeBand| {
        let name = band.name(Language::Ja);
        [band.code().to_owned(), name.clone(), name.replace('代', "歳代")].iter().any(|n| search_key(n) == key)
    };
    AgeBand::ALL.iter().find(called).map_or(if key.is_empty() { "" } else { "unknown" }, |band| band.code())
}

fn residency(text: &str) -> &'static str {
    let key = search_key(text);
    let ways: [(&str, &[&str]); 4] = [
        ("resident", &["市内在住", "在住", "市内", "市内に住んでいる", "resident"]),
        ("worker", &["市内在勤", "在勤", "市内で働いている", "worker"]),
        ("student", &["市内在学", "在学", "市内の学校に通っている", "student"]),
        ("other", &["市外", "その他", "いずれでもない", "other"]),
    ];
    let called = ways.into_iter().find(|(_, names)| names.iter().any(|name| search_key(name) == key));
    called.map_or("", |(code, _)| code)
}

/// Ids of the slots that are named; a name that is none of them stays as it is and is refused by the form.
fn slots(a: &Announcement, text: &str) -> Vec<String> {
    let find = |name: &str| {
        let key = search_key(name);
        a.slots.iter().find(|s| s.choice_group_id.is_some() && search_key(&s.title) == key && !key.is_empty())
    };
    // A title may itself hold what else divides two.
    if let Some(slot) = find(text) {
        return vec![slot.id.clone()];
    }
    // Slots that belong to every registration may be named, too.
    let always =
        |name: &str| a.slots.iter().any(|s| s.choice_group_id.is_none() && search_key(&s.title) == search_key(name));
    let names = text.split(['、', ',', '，', ';', '；', '／', '/', '\n']).map(str::trim);
    names
        .filter(|name| !name.is_empty() && !always(name))
        .map(|name| find(name).map_or_else(|| name.to_owned(), |s| s.id.clone()))
        .collect()
}

fn is_yes(text: &str) -> bool {
    let yes = ["○", "〇", "◯", "はい", "有", "あり", "済", "同意", "同意する", "1", "yes", "true"];
    let text = crate::text::ascii(text).to_lowercase();
    yes.contains(&text.as_str())
}

fn channel_of(text: &str) -> Option<Channel> {
    let key = search_key(text);
    let ways: [(Channel, &[&str]); 5] = [
        (Channel::Phone, &["電話", "phone"]),
        (Channel::Counter, &["窓口", "来庁", "counter"]),
        (Channel::Fax, &["ファックス", "FAX", "fax"]),
        (Channel::Postcard, &["はがき", "ハガキ", "葉書", "封書", "郵送", "はがき・封書", "postcard"]),
        (Channel::Web, &["インターネット", "ウェブ", "web"]),
    ];
    ways.into_iter().find(|(_, names)| names.iter().any(|name| search_key(name) == key)).map(|(channel, _)| channel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_codes() {
        for (text, code) in [
            ("70代", "70s"),
            ("７０歳代", "70s"),
            ("10歳未満", "under_10"),
            ("90歳以上", "90_and_over"),
            ("", ""),
            ("七十", "unknown"),
        ] {
            assert_eq!(age_band(text), code, "{text}");
        }
        for (text, code) in [("市内在住", "resident"), ("在勤", "worker"), ("市外", "other"), ("月", "")] {
            assert_eq!(residency(text), code, "{text}");
        }
        assert!(is_yes("○") && is_yes("はい") && is_yes("１") && !is_yes("×") && !is_yes(""));
        assert_eq!(channel_of("ＦＡＸ"), Some(Channel::Fax));
        assert_eq!(channel_of("伝書鳩"), None);
    }
}
