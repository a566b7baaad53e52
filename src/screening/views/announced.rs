use leptos::prelude::*;

use super::criteria;
use crate::programme::Announcement;
use crate::screening::rules::is_screened;
use crate::screening::words::words;
use crate::text::Language;
use crate::ui::*;

/// The criteria as they are announced, before anybody applies; nothing where nobody chooses. The parts of the places are
/// announced with them.
pub fn announced(a: &Announcement, language: Language) -> AnyView {
    if !is_screened(a) || a.criteria.is_empty() {
        return nothing();
    }
    let w = words(language);
    view! {
        <div class="priorities">
            <p><strong>{say(w.criteria)}</strong></p>
            {criteria(a, language)}
            <p class="support">{say(w.announced_more)}</p>
        </div>
    }
    .into_any()
}
