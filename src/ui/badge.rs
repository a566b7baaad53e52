use super::say::say;
use leptos::prelude::*;

/// A state that is also said in words; colour alone tells nobody anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Badge {
    Open,
    FewLeft,
    Full,
    Waiting,
    Soon,
    Closed,
    Cancelled,
    #[default]
    Info,
}

impl Badge {
    const fn class(self) -> &'static str {
        match self {
            Badge::Open => "badge open",
            Badge::FewLeft => "badge few-left",
            Badge::Full => "badge full",
            Badge::Waiting => "badge waiting",
            Badge::Soon => "badge soon",
            Badge::Closed => "badge closed",
            Badge::Cancelled => "badge cancelled",
            Badge::Info => "badge info",
        }
    }
}

pub fn badge(kind: Badge, text: &str) -> AnyView {
    view! { <span class=kind.class()>{say(text)}</span> }.into_any()
}
