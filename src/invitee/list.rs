//! Reads a list of invitees: pasted lines, or a sheet with a head. Pure.

use super::NewInvitee;
use super::rules::LINES;
use super::words::{Words, words};
use crate::sheet::read::{Sheet, Unreadable, read};
use crate::text::{self, Language, fill, search_key};

/// Columns of a sheet, each by the names it goes by; in this order they are pasted.
const COLUMNS: [&[&str]; 6] = [
    &["団体名", "団体", "所属", "課名", "organisation"],
    &["氏名", "名前", "お名前", "name"],
    &["フリガナ", "ふりがな", "カナ", "kana"],
    &["メールアドレス", "メール", "email", "e-mail"],
    &["住所", "送付先", "address"],
    &["言語", "ことば", "language"],
];

/// The template's head.
pub fn head() -> Vec<String> {
    COLUMNS.iter().map(|names| names[0].to_owned()).collect()
}

/// Lines as they were pasted, from a spreadsheet or with commas between: organisation, name, reading, e-mail, address, language. A
/// first line of headings is left out.
pub fn pasted(text: &str, language: Language) -> Result<Vec<NewInvitee>, Vec<String>> {
    let cells = |line: &str| -> Vec<String> {
        let separators: &[char] = if line.contains('\t') { &['\t'] } else { &[',', '，', '、'] };
        line.split(separators).map(|cell| cell.trim().to_owned()).collect()
    };
    let lines = text.lines().zip(1usize..).filter(|(line, _)| !line.trim().is_empty());
    let lines = lines.map(|(line, number)| (number, cells(line)));
    let is_head = |cells: &[String]| cells.first().is_some_and(|cell| is_called(cell, COLUMNS[0]));
    let lines: Vec<_> = lines.filter(|(number, cells)| *number > 1 || !is_head(cells)).collect();
    judged(lines, words(language))
}

/// A file with a head.
pub fn from_file(bytes: &[u8], language: Language) -> Result<Vec<NewInvitee>, Vec<String>> {
    let w = words(language);
    let sheet = read(bytes).map_err(|why| {
        vec![match why {
            Unreadable::Empty => w.file_empty.to_owned(),
            Unreadable::NotASheet => w.file_not_a_sheet.to_owned(),
            Unreadable::TooLong | Unreadable::TooLarge => fill(w.too_long, &[&LINES]),
        }]
    })?;
    let at = |names: &[&str]| sheet.head.iter().position(|head| is_called(head, names));
    let places: Vec<Option<usize>> = COLUMNS.iter().map(|names| at(names)).collect();
    if places[0].is_none() || places[1].is_none() {
        return Err(vec![w.heads_missing.to_owned()]);
    }
    let Sheet { lines, .. } = &sheet;
    let cells = lines.iter().map(|line| {
        let cell = |place: &Option<usize>| place.map_or_else(String::new, |at| line.text(at).trim().to_owned());
        (line.number, places.iter().map(cell).collect())
    });
    judged(cells.collect(), w)
}

fn is_called(head: &str, names: &[&str]) -> bool {
    names.iter().any(|name| search_key(name) == search_key(head))
}

/// All of them, or what is wrong with each line.
fn judged(lines: Vec<(usize, Vec<String>)>, w: &Words) -> Result<Vec<NewInvitee>, Vec<String>> {
    if lines.is_empty() {
        return Err(vec![w.list_missing.to_owned()]);
    }
    if lines.len() > LINES {
        return Err(vec![fill(w.too_long, &[&LINES])]);
    }
    let mut problems = Vec::new();
    let mut all = Vec::with_capacity(lines.len());
    for (number, cells) in lines {
        match one(&cells, w) {
            Ok(invitee) => all.push(invitee),
            Err(problem) => problems.push(fill(w.line, &[&number, &problem])),
        }
    }
    if problems.is_empty() { Ok(all) } else { Err(problems) }
}

fn one(cells: &[String], w: &Words) -> Result<NewInvitee, &'static str> {
    let cell = |n: usize| cells.get(n).cloned().unwrap_or_default();
    if cells.iter().any(|c| c.chars().count() > 200 || c.chars().any(char::is_control)) {
        return Err(w.cell_wrong);
    }
    let email = match text::email(&cell(3)) {
        Ok(email) => Some(email),
        Err(text::EmailProblem::Empty) => None,
        Err(_) => return Err(w.email_wrong),
    };
    let language = language_of(&cell(5)).ok_or(w.language_wrong)?;
    let invitee =
        NewInvitee { organisation: cell(0), name: cell(1), name_kana: cell(2), email, address: cell(4), language };
    if invitee.organisation.is_empty() {
        return Err(w.organisation_missing);
    }
    if invitee.name.is_empty() {
        return Err(w.line_name_missing);
    }
    Ok(invitee)
}

/// In which language somebody is written to, by any of its names; Japanese where nothing is said.
fn language_of(text: &str) -> Option<Language> {
    let key = search_key(text);
    let is = |names: &[&str]| names.iter().any(|name| search_key(name) == key);
    match () {
        () if key.is_empty() || is(&["日本語", "ja", "Japanese"]) => Some(Language::Ja),
        () if is(&["やさしい日本語", "ja-easy"]) => Some(Language::JaEasy),
        () if is(&["英語", "en", "English"]) => Some(Language::En),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_however_it_is_pasted() {
        let tabs =
            "団体名\t氏名\n桜町内会\t見本 太郎\tミホン タロウ\ttaro@example.jp\t安城市桜町1\n\n里町内会\t見本 花子";
        let commas = "桜町内会,見本 太郎,ミホン タロウ,taro@example.jp,安城市桜町1\n里町内会、見本 花子";
        for text in [tabs, commas] {
            let list = pasted(text, Language::Ja).unwrap();
            assert_eq!(list.len(), 2, "{text}");
            assert_eq!(list[0].email.as_deref(), Some("taro@example.jp"));
            assert_eq!(
                list[1],
                NewInvitee {
                    organisation: "里町内会".into(), name: "見本 花子".into(), ..NewInvitee::default()
                }
            );
        }
    }

    #[test]
    fn a_line_may_say_in_which_language_somebody_is_written_to() {
        let list = pasted("A,a,,,,英語\nB,b,,,,やさしい日本語\nC,c,,,,\nD,d\nE,e,,,,EN", Language::Ja).unwrap();
        let languages: Vec<Language> = list.iter().map(|i| i.language).collect();
        assert_eq!(languages, [Language::En, Language::JaEasy, Language::Ja, Language::Ja, Language::En]);
        assert!(pasted("A,a,,,,ラテン語", Language::Ja).unwrap_err()[0].contains("言語"));
    }

    #[test]
    fn each_wrong_line_is_named() {
        let problems = pasted("桜町内会\t\n,見本 花子\n里町内会,見本 次郎,,no-mail", Language::Ja).unwrap_err();
        assert_eq!(problems.len(), 3);
        assert!(problems[2].starts_with("3行目"), "{problems:?}");
        assert!(pasted(" \n", Language::Ja).is_err());
        assert!(from_file("氏名\n見本 花子".as_bytes(), Language::Ja).is_err());
        assert_eq!(from_file("氏名,団体名\n見本 花子,里町内会".as_bytes(), Language::Ja).unwrap().len(), 1);
    }
}
