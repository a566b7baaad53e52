//! Parts of pages that many views share.
use leptos::prelude::*;
pub fn say(text: impl Into<String>) -> AnyView {
    let t: String = text.into();
    t.into_any()
}
