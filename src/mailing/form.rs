//! Reads what somebody wrote: a letter, or a sentence for each field to mend.

use super::model::Text;
use super::words::words;
use crate::text::{Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

const SUBJECT: usize = 100;
const BODY: usize = 5000;

pub fn read(fields: &Fields, language: Language) -> Result<Text, Errors> {
    let w = words(language);
    let mut errors = Errors::default();
    for (subject, body, required) in
        [("subject", "body", true), ("subject_easy", "body_easy", false), ("subject_en", "body_en", false)]
    {
        // A version is written whole or not at all.
        let written = required || fields.has(subject) || fields.has(body);
        for (name, most, missing) in [(subject, SUBJECT, w.subject_missing), (body, BODY, w.body_missing)] {
            if written && !fields.has(name) {
                errors.add(name, missing);
            } else if fields.get(name).chars().count() > most {
                errors.add(name, fill(w.too_long, &[&most]));
            }
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let text = |name: &str| fields.get(name).replace("\r\n", "\n");
    Ok(Text {
        subject: text("subject"),
        body: text("body"),
        subject_easy: text("subject_easy"),
        body_easy: text("body_easy"),
        subject_en: text("subject_en"),
        body_en: text("body_en"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_of(pairs: &[(&str, &str)]) -> Result<Text, Vec<String>> {
        let fields = Fields(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect());
        read(&fields, Language::Ja).map_err(|e| e.iter().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn japanese_is_needed_and_the_others_are_whole_or_absent() {
        assert_eq!(read_of(&[]).unwrap_err(), ["subject", "body"]);
        let ja = [("subject", "件名"), ("body", "本文\r\n二行目")];
        let text = read_of(&ja).unwrap();
        assert_eq!(text.own(Language::Ja), Some(("件名", "本文\n二行目")));
        assert_eq!(text.own(Language::En), None);
        assert_eq!(read_of(&[ja[0], ja[1], ("body_en", "Text")]).unwrap_err(), ["subject_en"]);
        assert_eq!(read_of(&[ja[0], ("body", &"あ".repeat(5001))]).unwrap_err(), ["body"]);
    }
}
