//! What was typed into the register and into an invitation, or what to mend. Pure.

use super::invite::Invited;
use super::model::{Details, Kind};
use super::words::Words;
use crate::staff::MemberRole;
use crate::text::{self, DateProblem, EmailProblem, PhoneProblem};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters a name may have.
const NAME: usize = 100;

/// A line of text, required or not.
fn line(fields: &Fields, name: &str, missing: Option<&str>, w: &Words, errors: &mut Errors) -> String {
    let text = fields.get(name);
    match (text.is_empty(), missing) {
        (true, Some(missing)) => errors.add(name, missing),
        _ if text.chars().count() > NAME => errors.add(name, w.too_long),
        _ => {}
    }
    text.to_owned()
}

fn day(fields: &Fields, name: &str, w: &Words, errors: &mut Errors) -> Option<String> {
    match text::parse_ymd(fields.get(name)) {
        Ok(day) => Some(day.to_string()),
        Err(DateProblem::Empty) => None,
        Err(_) => {
            errors.add(name, w.day_wrong);
            None
        }
    }
}

/// What the register shall say of a partner.
pub fn details(fields: &Fields, w: &Words) -> Result<Details, Errors> {
    let mut errors = Errors::default();
    let name = line(fields, "name", Some(w.name_missing), w, &mut errors);
    let reading = line(fields, "name_kana", None, w, &mut errors);
    let kind = Kind::from_code(fields.get("kind"));
    if kind.is_none() {
        errors.add("kind", w.kind_missing);
    }
    let contact_name = line(fields, "contact_name", None, w, &mut errors);
    let contact_phone = match text::phone(fields.get("contact_phone")) {
        Ok(phone) => phone,
        Err(PhoneProblem::Empty) => String::new(),
        Err(_) => {
            errors.add("contact_phone", w.phone_wrong);
            String::new()
        }
    };
    let registered_on = day(fields, "registered_on", w, &mut errors);
    let registered_until = day(fields, "registered_until", w, &mut errors);
    if errors.is_empty() {
        match (&registered_on, &registered_until) {
            (None, Some(_)) => errors.add("registered_on", w.registered_missing),
            // Days as text sort as days.
            (Some(on), Some(until)) if until < on => errors.add("registered_until", w.registered_crossed),
            _ => {}
        }
    }
    let name_kana = if reading.is_empty() { reading } else { text::kana(&reading) };
    let kind = kind.filter(|_| errors.is_empty()).ok_or(errors)?;
    Ok(Details { name, name_kana, kind, contact_name, contact_phone, registered_on, registered_until })
}

/// Somebody to be invited.
pub fn invited(fields: &Fields, w: &Words) -> Result<Invited, Errors> {
    let mut errors = Errors::default();
    let name = line(fields, "invited_name", Some(w.person_missing), w, &mut errors);
    let email = match text::email(fields.get("invited_email")) {
        Ok(email) => email.to_lowercase(),
        Err(EmailProblem::Empty) => {
            errors.add("invited_email", w.email_missing);
            String::new()
        }
        Err(_) => {
            errors.add("invited_email", w.email_wrong);
            String::new()
        }
    };
    let role = MemberRole::from_code(fields.get("invited_role"));
    if role.is_none() {
        errors.add("invited_role", w.role_missing);
    }
    let role = role.filter(|_| errors.is_empty()).ok_or(errors)?;
    Ok(Invited { name, email, role })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::partner::words::words;
    use crate::text::Language;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        Fields(pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect())
    }

    #[test]
    fn what_the_register_takes() {
        let w = words(Language::Ja);
        let good = [
            ("name", " 見本の会 "),
            ("name_kana", "みほんのかい"),
            ("kind", "citizen_group"),
            ("contact_phone", "０５６６（７１）００００"),
            ("registered_on", "令和8年6月1日"),
        ];
        let details = super::details(&fields(&good), w).unwrap();
        assert_eq!((details.name.as_str(), details.name_kana.as_str()), ("見本の会", "ミホンノカイ"));
        assert_eq!(details.contact_phone, "0566-71-0000");
        assert_eq!((details.registered_on.as_deref(), details.registered_until), (Some("2026-06-01"), None));
        for (name, value, wrong) in [
            ("name", "", "name"),
            ("name", "あ".repeat(101).as_str(), "name"),
            ("kind", "army", "kind"),
            ("contact_phone", "110", "contact_phone"),
            ("registered_on", "2026-02-30", "registered_on"),
            ("registered_until", "2026-05-31", "registered_until"),
        ] {
            let mut changed: Vec<(&str, &str)> = good.into_iter().filter(|(n, _)| *n != name).collect();
            changed.push((name, value));
            let errors = super::details(&fields(&changed), w).unwrap_err();
            assert!(errors.get(wrong).is_some(), "{name} {value}: {errors:?}");
        }
        let until = [("name", "見本"), ("kind", "school"), ("registered_until", "2026-05-31")];
        assert!(super::details(&fields(&until), w).unwrap_err().get("registered_on").is_some());
    }

    #[test]
    fn whom_an_invitation_goes_to() {
        let w = words(Language::Ja);
        let of = |name, email, role| {
            super::invited(&fields(&[("invited_name", name), ("invited_email", email), ("invited_role", role)]), w)
        };
        let invited = of("見本 花子", "Hanako@Example.jp", "assistant").unwrap();
        assert_eq!((invited.email.as_str(), invited.role), ("hanako@example.jp", MemberRole::Assistant));
        assert!(of("", "a@example.jp", "lead").unwrap_err().get("invited_name").is_some());
        assert!(of("見本", "a@", "lead").unwrap_err().get("invited_email").is_some());
        assert!(of("見本", "a@example.jp", "city").unwrap_err().get("invited_role").is_some());
    }
}
