use super::label::{described_by, group, id_of, invalid, mark};
use super::say::say;
use crate::text::Language;
use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, Default)]
pub struct Opt {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) note: String,
    pub(super) off: bool,
}

impl Opt {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Opt {
        Opt { value: value.into(), label: label.into(), ..Default::default() }
    }

    /// A second line under the label: 「残り3人」, 「満員」.
    pub fn note(self, note: impl Into<String>) -> Opt {
        Opt { note: note.into(), ..self }
    }

    pub fn value(&self) -> &str {
        &self.value
    }

    pub fn label(&self) -> &str {
        &self.label
    }

    /// Shown, but not to be chosen.
    pub fn off(self, off: bool) -> Opt {
        Opt { off, ..self }
    }
}

/// One of several, as radio buttons: for up to about seven.
#[derive(Clone, Debug, Default)]
pub struct Choice<'a> {
    pub name: &'a str,
    pub legend: &'a str,
    pub required: bool,
    pub unmarked: bool,
    pub support: &'a str,
    pub options: Vec<Opt>,
    /// The value chosen so far.
    pub value: &'a str,
    pub error: Option<&'a str>,
}

pub fn choice(language: Language, choice: Choice) -> AnyView {
    let id = id_of(choice.name);
    let boxes = tick_boxes("radio", choice.name, &choice.options, |value| value == choice.value, choice.required, None);
    let mark = mark(language, choice.required, choice.unmarked);
    group(&id, Some("radiogroup"), choice.legend, mark, choice.support, choice.error, boxes)
}

/// Any of several, as checkboxes. Each chosen value is sent under the same name.
#[derive(Clone, Debug, Default)]
pub struct Checks<'a> {
    pub name: &'a str,
    pub legend: &'a str,
    pub required: bool,
    pub unmarked: bool,
    pub support: &'a str,
    pub options: Vec<Opt>,
    /// The values chosen so far.
    pub chosen: &'a [String],
    pub error: Option<&'a str>,
}

pub fn checks(language: Language, checks: Checks) -> AnyView {
    let id = id_of(checks.name);
    let chosen = |value: &str| checks.chosen.iter().any(|c| c == value);
    // `required` on a checkbox would demand that very one.
    let boxes = tick_boxes("checkbox", checks.name, &checks.options, chosen, false, invalid(checks.error));
    let mark = mark(language, checks.required, checks.unmarked);
    group(&id, None, checks.legend, mark, checks.support, checks.error, boxes)
}

/// The first box has the id that error links lead to.
fn tick_boxes(
    html_type: &'static str,
    name: &str,
    options: &[Opt],
    chosen: impl Fn(&str) -> bool,
    required: bool,
    invalid: Option<&'static str>,
) -> AnyView {
    let id = id_of(name);
    let boxes = options.iter().enumerate().map(|(n, option)| {
        let id = if n == 0 { id.clone() } else { format!("{id}-{n}") };
        let note_id = (!option.note.is_empty()).then(|| format!("{id}-note"));
        let note = note_id.clone().map(|id| view! { <span class="support" id=id>{say(&option.note)}</span> });
        view! {
            <div class="tick">
                <input
                    type=html_type
                    id=id.clone()
                    name=name.to_owned()
                    value=option.value.clone()
                    checked=chosen(&option.value)
                    disabled=option.off
                    required=required
                    aria-describedby=note_id
                    aria-invalid=invalid
                />
                <label for=id>{say(&option.label)}</label>
                {note}
            </div>
        }
        .into_any()
    });
    view! { <div class="ticks">{boxes.collect_view()}</div> }.into_any()
}

/// A single box to tick; sends `1`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checkbox<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub checked: bool,
    pub required: bool,
    pub unmarked: bool,
    pub support: &'a str,
    pub error: Option<&'a str>,
}

pub fn checkbox(language: Language, checkbox: Checkbox) -> AnyView {
    use super::label::{error_text, support_text};
    let Checkbox { name, label, checked, required, unmarked, support, error } = checkbox;
    let id = id_of(name);
    view! {
        <div class="field">
            {support_text(&id, support)}
            <div class="tick">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name.to_owned()
                    value="1"
                    checked=checked
                    required=required
                    aria-describedby=described_by(&id, support, error)
                    aria-invalid=invalid(error)
                />
                <label for=id.clone()>{say(label)}{mark(language, required, unmarked)}</label>
            </div>
            {error_text(&id, error)}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn what_was_chosen_stays_chosen() {
        let options = vec![Opt::new("a", "午前"), Opt::new("b", "午後").note("満員").off(true)];
        let page = html(|| {
            choice(Language::Ja, Choice { name: "slots", options: options.clone(), value: "a", ..Default::default() })
        });
        assert!(page.contains(r#"id="f-slots" name="slots" value="a" checked"#), "{page}");
        assert!(page.contains(r#"value="b" disabled aria-describedby="f-slots-1-note""#), "{page}");

        let chosen = ["b".to_string()];
        let page = html(|| {
            checks(
                Language::Ja,
                Checks { name: "slots", options: options.clone(), chosen: &chosen, ..Default::default() },
            )
        });
        assert!(page.contains(r#"value="b" checked"#), "{page}");
    }
}
