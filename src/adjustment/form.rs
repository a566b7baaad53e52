//! Reads what is asked for, and what is answered.

use super::model::{Need, State};
use super::words::words;
use crate::text::{Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a text may have.
const TEXT: usize = 1000;

/// A request as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub needs: Vec<Need>,
    pub text: String,
}

/// Names of the fields by which somebody asks.
pub const NEEDS: &str = "adjustment.needs";
pub const TEXT_FIELD: &str = "adjustment.text";

pub fn wish(fields: &Fields, language: Language, errors: &mut Errors) -> Option<Wish> {
    let w = words(language);
    let mut needs: Vec<Need> = Vec::new();
    for code in fields.all(NEEDS) {
        match Need::from_code(code) {
            Some(need) if !needs.contains(&need) => needs.push(need),
            Some(_) => {}
            None => errors.add(NEEDS, w.no_such_need),
        }
    }
    let text = fields.get(TEXT_FIELD).to_owned();
    if needs.is_empty() && text.is_empty() {
        errors.add(NEEDS, w.nothing_asked);
    }
    if needs.contains(&Need::Other) && text.is_empty() {
        errors.add(TEXT_FIELD, w.other_missing);
    }
    if text.chars().count() > TEXT {
        errors.add(TEXT_FIELD, fill(w.too_long, &[&TEXT]));
    }
    errors.is_empty().then_some(Wish { needs, text })
}

/// An answer as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub state: State,
    pub agreed: String,
    pub reason: String,
}

/// A field of the answer to one request: several stand on a page.
pub fn named(field: &str, id: &str) -> String {
    format!("{field}[{id}]")
}

/// Whatever is answered says what there will be; a refusal says why as well.
pub fn reply(fields: &Fields, id: &str, language: Language, errors: &mut Errors) -> Option<Reply> {
    let w = words(language);
    let state = State::from_code(fields.get(&named("answer", id))).filter(|s| s.is_answered());
    if state.is_none() {
        errors.add(named("answer", id), w.answer_missing);
    }
    let mut text = |field: &str, missing: Option<&'static str>| {
        let (name, text) = (named(field, id), fields.get(&named(field, id)).to_owned());
        match missing {
            Some(missing) if text.is_empty() => errors.add(name, missing),
            _ if text.chars().count() > TEXT => errors.add(name, fill(w.too_long, &[&TEXT])),
            _ => {}
        }
        text
    };
    let refused = state == Some(State::Refused);
    let agreed = text("agreed", Some(if refused { w.alternative_missing } else { w.agreed_missing }));
    let reason = text("reason", refused.then_some(w.reason_missing));
    let state = state.filter(|_| errors.is_empty())?;
    Some(Reply { state, agreed, reason: if state == State::Accepted { String::new() } else { reason } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn whoever_asks_says_for_what() {
        let long = "あ".repeat(1001);
        for (typed, is_read) in [
            (vec![], false),
            (vec![(NEEDS, "sign_language")], true),
            (vec![(NEEDS, "carer"), (NEEDS, "carer")], true),
            (vec![(NEEDS, "elephant")], false),
            (vec![(NEEDS, "other")], false),
            (vec![(NEEDS, "other"), (TEXT_FIELD, "前の席がよい")], true),
            (vec![(TEXT_FIELD, "前の席がよい")], true),
            (vec![(TEXT_FIELD, long.as_str())], false),
        ] {
            let mut errors = Errors::default();
            assert_eq!(wish(&fields(&typed), Language::Ja, &mut errors).is_some(), is_read, "{typed:?}");
        }
    }

    #[test]
    fn a_refusal_has_a_reason_and_an_alternative() {
        let (answer, agreed, reason) = ("answer[A]", "agreed[A]", "reason[A]");
        for (typed, is_read) in [
            (vec![], false),
            (vec![(answer, "accepted")], false),
            (vec![(answer, "accepted"), (agreed, "最前列")], true),
            (vec![(answer, "alternative"), (agreed, "筆談で")], true),
            (vec![(answer, "refused"), (agreed, "筆談で")], false),
            (vec![(answer, "refused"), (reason, "手配できず")], false),
            (vec![(answer, "refused"), (agreed, "筆談で"), (reason, "手配できず")], true),
            (vec![(answer, "open"), (agreed, "最前列")], false),
            (vec![(answer, "withdrawn"), (agreed, "最前列")], false),
        ] {
            let mut errors = Errors::default();
            assert_eq!(reply(&fields(&typed), "A", Language::Ja, &mut errors).is_some(), is_read, "{typed:?}");
        }
    }
}
