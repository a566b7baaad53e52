use super::label::id_of;
use super::say::{nothing, say};
use super::words::words;
use crate::text::{Language, fill};
use leptos::prelude::*;

/// What must be put right in a form, in the order of its fields: field name → sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(Vec<(String, String)>);

impl Errors {
    /// Adds a sentence to a field, named as in the form; `""` is the form as a whole. A field keeps its first error.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) {
        let name = name.into();
        if name.is_empty() || self.get(&name).is_none() {
            self.0.push((name, text.into()));
        }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

impl<N: Into<String>, T: Into<String>> FromIterator<(N, T)> for Errors {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(pairs: I) -> Errors {
        let mut errors = Errors::default();
        pairs.into_iter().for_each(|(name, text)| errors.add(name, text));
        errors
    }
}

/// Stands above a form that came back: every error, each a link to its field. Nothing when there are none.
///
/// Takes the focus by `autofocus`, so that it is heard first without any script (pattern: GOV.UK and NHS error summary;
/// DADS has none of its own).
pub fn error_summary(language: Language, errors: &Errors) -> AnyView {
    if errors.is_empty() {
        return nothing();
    }
    let w = words(language);
    let lines = errors
        .iter()
        .map(|(name, text)| {
            let text = say(text);
            match name {
                "" => view! { <li>{text}</li> }.into_any(),
                name => view! { <li><a href=format!("#{}", id_of(name))>{text}</a></li> }.into_any(),
            }
        })
        .collect_view();
    view! {
        <div class="notice error summary" id="errors" role="alert" tabindex="-1" autofocus>
            <h2>{say(fill(w.errors_found, &[&errors.len()]))}</h2>
            <p class="support">{say(w.errors_hint)}</p>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn the_summary_links_to_each_field_and_takes_the_focus() {
        let errors =
            Errors::from_iter([("participants[0].name", "名前を入力してください。"), ("", "もう一度お試しください。")]);
        let page = html(|| error_summary(Language::Ja, &errors));
        assert!(page.contains(r##"<a href="#f-participants-0-name">名前を入力してください。</a>"##), "{page}");
        assert!(page.contains("<li>もう一度お試しください。</li>"), "{page}");
        assert!(page.contains(r#"role="alert" tabindex="-1" autofocus"#), "{page}");
        assert!(page.contains("（2件）"), "{page}");
    }

    #[test]
    fn without_errors_there_is_no_summary() {
        assert_eq!(html(|| error_summary(Language::En, &Errors::default())), "");
    }

    #[test]
    fn a_field_keeps_its_first_error() {
        let errors = Errors::from_iter([("email", "first"), ("email", "second")]);
        assert_eq!((errors.get("email"), errors.len()), (Some("first"), 1));
    }
}
