use crate::text::{Run, runs};
use leptos::prelude::*;

/// A text as the reader sees it: readings in parentheses become ruby, everything else stays as it is.
///
/// For attributes, `<title>` and letters use [`crate::text::plain`].
pub fn say(text: impl AsRef<str>) -> AnyView {
    let text = text.as_ref();
    if !text.contains('(') {
        return text.to_owned().into_any();
    }
    runs(text)
        .into_iter()
        .map(|run| match run {
            Run::Text(text) => text.to_owned().into_any(),
            Run::Ruby { base, reading } => {
                let (base, reading) = (base.to_owned(), reading.to_owned());
                view! { <ruby>{base}<rp>"("</rp><rt>{reading}</rt><rp>")"</rp></ruby> }.into_any()
            }
        })
        .collect_view()
        .into_any()
}

/// No view. (`().into_any()` leaves a longer mark in the page.)
pub fn nothing() -> AnyView {
    None::<&'static str>.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn readings_become_ruby() {
        assert_eq!(html(|| say("Free (no fee) <b>")), "Free (no fee) &lt;b&gt;");
        assert_eq!(
            html(|| view! { <p>{say("申(もう)し込(こ)む")}</p> }),
            "<p><ruby>申<rp>(</rp><rt>もう</rt><rp>)</rp></ruby>し<ruby>込<rp>(</rp><rt>こ</rt><rp>)</rp></ruby>む</p>"
        );
    }
}
