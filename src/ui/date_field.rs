use super::label::{group, id_of, invalid, mark};
use super::say::say;
use super::words::words;
use crate::text::Language;
use leptos::prelude::*;

/// A date typed as year, month and day: three inputs `name.year`, `name.month`, `name.day`. For dates that people know
/// by heart, such as one's birthday; a calendar would be slower.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateField<'a> {
    pub name: &'a str,
    pub legend: &'a str,
    pub required: bool,
    /// Such as 「例：1955年4月1日」.
    pub support: &'a str,
    pub year: &'a str,
    pub month: &'a str,
    pub day: &'a str,
    pub error: Option<&'a str>,
    /// The reader's own birthday: browsers may fill it in.
    pub birthday: bool,
}

pub fn date_field(language: Language, date: DateField) -> AnyView {
    let w = words(language);
    let id = id_of(date.name);
    let part = |key: &'static str, label: &'static str, value: &str, digits: u32, bday: &'static str| {
        // The error link leads to the year.
        let id = if key == "year" { id.clone() } else { format!("{id}-{key}") };
        view! {
            <div class="date-part">
                <input
                    class=format!("input {key}")
                    type="text"
                    inputmode="numeric"
                    id=id.clone()
                    name=format!("{}.{key}", date.name)
                    value=value.to_owned()
                    maxlength=digits
                    autocomplete=date.birthday.then_some(bday)
                    required=date.required
                    aria-invalid=invalid(date.error)
                />
                <label for=id>{say(label)}</label>
            </div>
        }
        .into_any()
    };
    let parts = view! {
        <div class="date">
            // Room for 「令和8」 typed where 2026 was asked: the answer explains, the field does not cut.
            {part("year", w.year, date.year, 8, "bday-year")}
            {part("month", w.month, date.month, 4, "bday-month")}
            {part("day", w.day, date.day, 4, "bday-day")}
        </div>
    };
    let mark = mark(language, date.required, false);
    group(&id, None, date.legend, mark, date.support, date.error, parts.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn a_date_is_three_inputs_under_one_legend() {
        let date =
            DateField {
                name: "birth_date", legend: "生年月日", year: "1950", birthday: true, ..Default::default()
            };
        let page = html(|| date_field(Language::Ja, date));
        for part in [
            r#"id="f-birth_date" name="birth_date.year" value="1950""#,
            r#"name="birth_date.month""#,
            r#"name="birth_date.day""#,
            r#"autocomplete="bday-day""#,
        ] {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
    }
}
