//! Reads who may fetch, as the guardian or the office types it.

use super::rules::{MOST, NAME, RELATION};
use super::words::words;
use crate::text::{Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

pub fn name_field(row: usize) -> String {
    format!("pickup[{row}].name")
}

pub fn relation_field(row: usize) -> String {
    format!("pickup[{row}].relation")
}

/// Rows without a word are nobody. None: something is to be mended; `errors` says what.
pub fn people(fields: &Fields, language: Language, errors: &mut Errors) -> Option<Vec<(String, String)>> {
    let w = words(language);
    let before = errors.len();
    let mut people = Vec::new();
    for row in 0..MOST {
        let (name_at, relation_at) = (name_field(row), relation_field(row));
        let (name, relation) = (fields.get(&name_at), fields.get(&relation_at));
        if name.is_empty() && relation.is_empty() {
            continue;
        }
        for (at, text, most, missing) in
            [(name_at, name, NAME, w.name_missing), (relation_at, relation, RELATION, w.relation_missing)]
        {
            match text.chars().count() {
                0 => errors.add(at, missing),
                n if n > most => errors.add(at, fill(w.too_long, &[&most])),
                _ => {}
            }
        }
        people.push((name.to_owned(), relation.to_owned()));
    }
    if people.is_empty() && errors.len() == before {
        errors.add(name_field(0), w.nobody);
    }
    (errors.len() == before).then_some(people)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &[(&str, &str)]) -> (Option<Vec<(String, String)>>, Vec<String>) {
        let fields = Fields(typed.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect());
        let mut errors = Errors::default();
        let people = people(&fields, Language::Ja, &mut errors);
        (people, errors.iter().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn a_person_has_a_name_and_stands_somehow_to_the_child() {
        let named = |name: &str, relation: &str| (name.to_owned(), relation.to_owned());
        assert_eq!(
            read(&[
                ("pickup[0].name", "見本 良子"),
                ("pickup[0].relation", "祖母"),
                ("pickup[3].name", " 見本 一 "),
                ("pickup[3].relation", "父")
            ]),
            (Some(vec![named("見本 良子", "祖母"), named("見本 一", "父")]), vec![])
        );
        assert_eq!(read(&[("pickup[0].name", "見本 良子")]).1, ["pickup[0].relation"]);
        assert_eq!(read(&[("pickup[1].relation", "父")]).1, ["pickup[1].name"]);
        assert_eq!(read(&[]).1, ["pickup[0].name"]);
        assert_eq!(read(&[("pickup[4].name", "五人目"), ("pickup[4].relation", "叔父")]).1, ["pickup[0].name"]);
        let long = "あ".repeat(101);
        assert_eq!(read(&[("pickup[0].name", &long), ("pickup[0].relation", "父")]).1, ["pickup[0].name"]);
    }
}
