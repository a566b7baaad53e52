use leptos::prelude::*;

/// What the server would send for a view, without the markers that only hydration reads.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html()).replace("<!>", "")
}
