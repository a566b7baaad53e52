use super::say::say;
use leptos::prelude::*;

/// Names with what they mean: 日時, 会場, 定員 … Beside each other where there is room.
pub fn description_list<N: AsRef<str>>(facts: Vec<(N, AnyView)>) -> AnyView {
    let rows =
        facts.into_iter().map(|(name, value)| view! { <div><dt>{say(name)}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}
