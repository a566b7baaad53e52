//! Offerings as calendar events.

use std::sync::Arc;

use crate::app::App;
use crate::calendar::{self, Event, Feed};
use crate::programme::{Announcement, Session};
use crate::text::Language;

/// The sessions of these offerings, in order of their beginning.
pub fn feed<'a>(
    app: &App,
    demo: bool,
    name: String,
    path: &str,
    of: impl Iterator<Item = (&'a Arc<Announcement>, &'a Session)>,
    language: Language,
) -> Feed {
    let public_url = &app.config.public_url;
    let mut events: Vec<Event> = of.map(|(a, s)| calendar::event(a, s, public_url, language)).collect();
    events.sort_by(|a, b| (a.starts_at, &a.uid).cmp(&(b.starts_at, &b.uid)));
    Feed { name, url: Some(format!("{public_url}{path}")), language, demo, events }
}
