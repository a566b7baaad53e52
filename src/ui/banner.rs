use super::say::say;
use leptos::prelude::*;

/// What a banner is about; the heading says it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    #[default]
    Info,
    Success,
    Warning,
    Error,
}

impl Notice {
    const fn class(self) -> &'static str {
        match self {
            Notice::Info => "notice info",
            Notice::Success => "notice success",
            Notice::Warning => "notice warning",
            Notice::Error => "notice error",
        }
    }
}

/// Something to notice before the rest of the page. An empty heading is left out.
pub fn notice_banner(kind: Notice, heading: &str, body: impl IntoView + 'static) -> AnyView {
    let heading = (!heading.is_empty()).then(|| view! { <h2>{say(heading)}</h2> });
    let role = (kind == Notice::Error).then_some("alert");
    view! { <div class=kind.class() role=role>{heading}{body.into_any()}</div> }.into_any()
}
