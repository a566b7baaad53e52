use super::choice::Opt;
use super::label::{described_by, id_of, invalid, labelled, mark};
use super::words::words;
use crate::text::{Language, plain};
use leptos::prelude::*;

/// One of many, as a list to open.
#[derive(Clone, Debug, Default)]
pub struct Select<'a> {
    pub name: &'a str,
    pub label: &'a str,
    pub required: bool,
    pub unmarked: bool,
    pub support: &'a str,
    pub options: Vec<Opt>,
    pub value: &'a str,
    pub error: Option<&'a str>,
    /// Leaves out the empty first line 「選択してください」.
    pub no_empty: bool,
}

pub fn select(language: Language, select: Select) -> AnyView {
    let id = id_of(select.name);
    let empty = (!select.no_empty).then(|| view! { <option value="">{plain(words(language).choose)}</option> });
    let options = select.options.iter().map(|option| {
        let chosen = option.value == select.value;
        let text = if option.note.is_empty() {
            plain(&option.label)
        } else {
            plain(&format!("{}　{}", option.label, option.note))
        };
        view! { <option value=option.value.clone() selected=chosen disabled=option.off>{text}</option> }.into_any()
    });
    let control = view! {
        <select
            class="input"
            id=id.clone()
            name=select.name.to_owned()
            required=select.required
            aria-describedby=described_by(&id, select.support, select.error)
            aria-invalid=invalid(select.error)
        >
            {empty}
            {options.collect_view()}
        </select>
    };
    let mark = mark(language, select.required, select.unmarked);
    labelled(&id, select.label, mark, select.support, select.error, control.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn a_list_begins_with_nothing_chosen_unless_told() {
        let options = vec![Opt::new("a", "午前"), Opt::new("b", "午後(ごご)").note("満員").off(true)];
        let list = |value, no_empty| {
            let options = options.clone();
            html(|| select(Language::Ja, Select { name: "slot", options, value, no_empty, ..Default::default() }))
        };
        assert!(list("", false).contains(r#"<option value="">選択してください"#), "{}", list("", false));
        assert!(list("a", false).contains(r#"value="a" selected"#));
        assert!(list("a", true).contains(r#"value="b" disabled>午後　満員<"#), "{}", list("a", true));
        assert!(!list("a", true).contains("選択"));
    }
}
