use super::say::say;
use super::words::words;
use crate::text::{Language, fill};
use leptos::prelude::*;
use std::cmp::Ordering;

/// Where one is in a procedure: 「全3ステップ中、2ステップ目」 and the steps by name. `current` counts from 1.
pub fn steps(language: Language, names: &[&str], current: usize) -> AnyView {
    let count = say(fill(words(language).step_of, &[&names.len(), &current]));
    let items = names.iter().enumerate().map(|(n, name)| match (n + 1).cmp(&current) {
        Ordering::Less => view! { <li class="done">{say(name)}</li> }.into_any(),
        Ordering::Equal => view! { <li aria-current="step">{say(name)}</li> }.into_any(),
        Ordering::Greater => view! { <li>{say(name)}</li> }.into_any(),
    });
    view! { <div class="steps"><p>{count}</p><ol>{items.collect_view()}</ol></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn the_current_step_is_said_and_marked() {
        let page = html(|| steps(Language::Ja, &["入力", "確認", "完了"], 2));
        assert!(page.contains("全3ステップ中、2ステップ目"), "{page}");
        assert!(page.contains(r#"<li class="done">入力</li><li aria-current="step">確認</li>"#), "{page}");
        assert_eq!(page.matches("aria-current").count(), 1);
    }
}
