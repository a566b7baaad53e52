use crate::clock::Moment;
use crate::text::Language;

/// What a calendar program subscribes to, or a letter carries.
#[derive(Clone, Debug)]
pub struct Feed {
    /// As calendar programs list it.
    pub name: String,
    /// The page that shows the same to people.
    pub url: Option<String>,
    pub language: Language,
    /// An invented city: every name and every event says so.
    pub demo: bool,
    pub events: Vec<Event>,
}

/// One session. Cancelled ones stay in the feed, marked, or they would stay in people's calendars unmarked.
#[derive(Clone, Debug)]
pub struct Event {
    /// For ever the same for the same session: `{session}@tsudoi.{host}`.
    pub uid: String,
    /// One more with every change of time, place or cancellation; a smaller one is ignored by calendar programs.
    pub sequence: i64,
    pub starts_at: Moment,
    /// Not later than the start: no end is told.
    pub ends_at: Moment,
    pub summary: String,
    /// Venue and address; a link for what is online.
    pub location: Option<String>,
    pub description: Option<String>,
    pub url: Option<String>,
    pub cancelled: bool,
    pub created_at: Moment,
    pub updated_at: Moment,
}
