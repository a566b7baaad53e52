use super::reader::{LONG, Reader};
use super::{Ground, NOTES};
use crate::programme::{ELIGIBILITY, FEE_TEXT, NoteKind, OfferingText, SESSION_TITLES};
use crate::text::Language;

/// What it says in other languages, part by part: each once in a language, and of what it says in Japanese too.
pub fn texts(r: &mut Reader, ground: &Ground) -> Vec<OfferingText> {
    let mut texts: Vec<OfferingText> = Vec::new();
    for row in 0..r.content.rows("translations") {
        let name = |field: &str| format!("translations[{row}].{field}");
        let part = r.content.get(&name("part")).to_owned();
        let language = Language::from_code(r.content.get(&name("language"))).filter(|l| *l != Language::Ja);
        let text = r.required(&name("text"), LONG);
        let note = NoteKind::from_code(&part).and_then(|kind| NOTES.iter().find(|(_, of)| *of == kind));
        if note.is_none() && ![ELIGIBILITY, FEE_TEXT, SESSION_TITLES].contains(&part.as_str()) {
            r.error(name("part"), r.w.choose);
        } else if note.is_some_and(|(field, _)| !r.content.has(field)) {
            r.error(name("part"), r.w.part_without_japanese);
        }
        let Some(language) = language else {
            r.error(name("language"), r.w.choose);
            continue;
        };
        if texts.iter().any(|t| t.part == part && t.language == language.code()) {
            r.error(name("part"), r.w.part_twice);
        }
        texts.push(OfferingText {
            offering_id: ground.offering.clone(),
            part,
            language: language.code().to_owned(),
            text,
        });
    }
    texts
}
