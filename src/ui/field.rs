use super::label::{described_by, id_of, invalid, labelled, mark, unless_empty};
use crate::text::Language;
use leptos::prelude::*;

/// What a field takes. Decides the phone's keyboard and the HTML type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Input {
    #[default]
    Text,
    Email,
    Tel,
    /// Digits only; not `type=number`, whose wheel and arrows change what was typed.
    Number,
    /// A code from a letter; offered by the phone where it can.
    Code,
    Password,
    Search,
    Url,
    Date,
    Time,
    DateTime,
    File,
}

impl Input {
    const fn html(self) -> (&'static str, Option<&'static str>) {
        match self {
            Input::Text => ("text", None),
            Input::Email => ("email", None),
            Input::Tel => ("tel", None),
            Input::Number | Input::Code => ("text", Some("numeric")),
            Input::Password => ("password", None),
            Input::Search => ("search", None),
            Input::Url => ("url", None),
            Input::Date => ("date", None),
            Input::Time => ("time", None),
            Input::DateTime => ("datetime-local", None),
            Input::File => ("file", None),
        }
    }

    const fn autocomplete(self) -> &'static str {
        match self {
            Input::Email => "email",
            Input::Tel => "tel",
            Input::Code => "one-time-code",
            _ => "",
        }
    }
}

/// One line of input.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub required: bool,
    /// Says neither 必須 nor 任意: search, sign-in.
    pub unmarked: bool,
    /// How to fill it in; between label and input.
    pub support: &'a str,
    /// What was typed stays. Never drawn for passwords and files.
    pub value: &'a str,
    pub error: Option<&'a str>,
    pub kind: Input,
    /// The HTML autofill token (`name`, `bday-year` …); e-mail, telephone and codes have theirs by kind.
    pub autocomplete: &'a str,
    pub max_length: Option<u32>,
    /// For what is a few characters long.
    pub short: bool,
    /// MIME types or endings for a file.
    pub accept: &'a str,
}

pub fn field(language: Language, field: Field) -> AnyView {
    let id = id_of(field.name);
    let (html_type, input_mode) = field.kind.html();
    let value = (!matches!(field.kind, Input::Password | Input::File)).then(|| field.value.to_owned());
    let autocomplete = if field.autocomplete.is_empty() { field.kind.autocomplete() } else { field.autocomplete };
    let control = view! {
        <input
            class=if field.short { "input short" } else { "input" }
            type=html_type
            id=id.clone()
            name=field.name.to_owned()
            value=value
            inputmode=input_mode
            autocomplete=unless_empty(autocomplete)
            maxlength=field.max_length
            accept=unless_empty(field.accept)
            required=field.required
            aria-describedby=described_by(&id, field.support, field.error)
            aria-invalid=invalid(field.error)
        />
    };
    let mark = mark(language, field.required, field.unmarked);
    labelled(&id, field.label, mark, field.support, field.error, control.into_any())
}

/// Several lines of input.
#[derive(Clone, Copy, Debug, Default)]
pub struct Textarea<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub required: bool,
    pub support: &'a str,
    pub value: &'a str,
    pub error: Option<&'a str>,
    /// Lines shown; 4 when 0.
    pub rows: u32,
    pub max_length: Option<u32>,
}

pub fn textarea(language: Language, area: Textarea) -> AnyView {
    let id = id_of(area.name);
    let rows = if area.rows == 0 { 4 } else { area.rows };
    // A browser drops one line break after <textarea>; one more keeps a text that begins with one.
    // Leptos does not escape inside <textarea>.
    let value = format!("\n{}", area.value.replace('&', "&amp;").replace('<', "&lt;"));
    let control = view! {
        <textarea
            class="input"
            id=id.clone()
            name=area.name.to_owned()
            rows=rows
            maxlength=area.max_length
            required=area.required
            aria-describedby=described_by(&id, area.support, area.error)
            aria-invalid=invalid(area.error)
        >
            {value}
        </textarea>
    };
    labelled(&id, area.label, mark(language, area.required, false), area.support, area.error, control.into_any())
}

/// A value that travels with the form unseen.
pub fn hidden(name: &str, value: impl ToString) -> AnyView {
    view! { <input type="hidden" name=name.to_owned() value=value.to_string() /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn a_wrong_field_is_tied_to_its_label_support_and_error() {
        let page = html(|| {
            field(
                Language::Ja,
                Field {
                    name: "email",
                    label: "メールアドレス",
                    required: true,
                    support: "半角で入力してください。",
                    value: "a\"b<",
                    error: Some("メールアドレスの形ではありません。"),
                    kind: Input::Email,
                    ..Default::default()
                },
            )
        });
        for part in [
            r#"for="f-email""#,
            r#"id="f-email""#,
            r#"aria-describedby="f-email-error f-email-support""#,
            r#"aria-invalid="true""#,
            r#"id="f-email-support" class="support">半角で"#,
            r#"id="f-email-error" class="error-text">＊メールアドレスの形では"#,
            r#"autocomplete="email""#,
            r#"value="a&quot;b&lt;""#,
            "※必須",
        ] {
            assert!(page.contains(part), "{part} is missing in {page}");
        }
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let secret = Field { name: "password", value: "hunter2", kind: Input::Password, ..Default::default() };
        assert!(!html(|| field(Language::En, secret)).contains("hunter2"));
    }

    #[test]
    fn a_textarea_keeps_its_text_byte_for_byte() {
        let area = Textarea { name: "memo", value: "\n</textarea>", ..Default::default() };
        let page = html(|| textarea(Language::Ja, area));
        assert!(page.contains(">\n\n&lt;/textarea></textarea>"), "{page}");
    }
}
