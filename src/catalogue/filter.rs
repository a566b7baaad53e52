use std::sync::Arc;

use chrono::NaiveDate;

use super::audience::Audience;
use super::snapshot::Snapshot;
use super::told::can_apply;
use crate::clock::Moment;
use crate::programme::{Announcement, Kind, SessionState, Standing, standing};
use crate::text::parse_ymd;
use crate::web::Fields;

/// What a reader looks for, as it stands in the list's address. The same query serves `/calendar.ics`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub q: String,
    pub kind: Option<Kind>,
    pub audience: Option<Audience>,
    /// A partner's id.
    pub partner: Option<String>,
    pub from: Day,
    pub until: Day,
    /// Only what takes applications now.
    pub open: bool,
    /// Counts from 1.
    pub page: u32,
}

/// A day as typed, and as understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    pub typed: String,
    pub date: Option<NaiveDate>,
}

impl Day {
    fn read(typed: &str) -> Day {
        Day { typed: typed.into(), date: parse_ymd(typed).ok() }
    }

    /// Something was typed that is no day.
    pub fn is_wrong(&self) -> bool {
        !self.typed.is_empty() && self.date.is_none()
    }
}

/// Longer texts find nothing more.
const LONGEST_SEARCH: usize = 100;

impl Filter {
    /// Reads a query string. What names nothing we know (a kind, an audience) is left out.
    pub fn read(query: Option<&str>) -> Filter {
        let fields = Fields::parse(query.unwrap_or_default().as_bytes());
        Filter {
            q: fields.get("q").chars().take(LONGEST_SEARCH).collect(),
            kind: Kind::from_code(fields.get("kind")),
            audience: Audience::from_code(fields.get("audience")),
            partner: Some(fields.get("partner")).filter(|p| !p.is_empty()).map(Into::into),
            from: Day::read(fields.get("from")),
            until: Day::read(fields.get("to")),
            open: fields.get("open") == "1",
            page: fields.get("page").parse().unwrap_or(1).max(1),
        }
    }

    pub fn is_wrong(&self) -> bool {
        self.from.is_wrong() || self.until.is_wrong()
    }

    /// Whether anything is asked for beyond the whole list.
    pub fn is_narrow(&self) -> bool {
        *self != Filter { page: self.page, ..Filter::default() }
    }

    /// The one way to write this query, without its page: two addresses that show the same are one.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let day = |day: &Day| day.date.map_or_else(|| day.typed.clone(), |d| d.to_string());
        let pairs = [
            ("q", self.q.clone()),
            ("kind", self.kind.map_or_else(String::new, |k| k.code().into())),
            ("audience", self.audience.map_or_else(String::new, |a| a.code().into())),
            ("partner", self.partner.clone().unwrap_or_default()),
            ("from", day(&self.from)),
            ("to", day(&self.until)),
            ("open", if self.open { "1".into() } else { String::new() }),
        ];
        query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
        query.finish()
    }

    /// The address of a page of this list.
    pub fn url(&self, path: &str, page: u32) -> String {
        let query = self.query();
        match (query.is_empty(), page) {
            (true, 0 | 1) => path.into(),
            (true, page) => format!("{path}?page={page}"),
            (false, 0 | 1) => format!("{path}?{query}"),
            (false, page) => format!("{path}?{query}&page={page}"),
        }
    }

    /// What fits, what comes next first; what is over stands at the end, the latest first.
    pub fn find<'a>(&self, snapshot: &'a Snapshot, now: Moment) -> Vec<&'a Arc<Announcement>> {
        let mut found: Vec<_> = snapshot.search(&self.q, now).filter(|a| self.fits(a, now)).collect();
        found.sort_by_cached_key(|a| order(a, now));
        found
    }

    /// Whether a day lies in the days asked for.
    pub fn is_within(&self, date: &str) -> bool {
        let Ok(date) = date.parse::<NaiveDate>() else { return false };
        self.from.date.is_none_or(|from| from <= date) && self.until.date.is_none_or(|until| date <= until)
    }

    fn fits(&self, a: &Announcement, now: Moment) -> bool {
        let o = &a.offering;
        let days = self.from.date.is_none() && self.until.date.is_none();
        let days = days || a.sessions.iter().any(|s| self.is_within(&s.date));
        self.kind.is_none_or(|kind| kind == o.kind)
            && self.audience.is_none_or(|audience| audience.fits(a, now))
            && self.partner.as_ref().is_none_or(|id| a.is_hosted_by(id))
            && days
            && (!self.open || can_apply(a, now))
    }
}

/// By the next date; then what has no dates; then what is cancelled or over, the latest first.
fn order(a: &Announcement, now: Moment) -> (u8, i64, String) {
    let next =
        a.sessions.iter().filter(|s| s.ends_at > now && s.state == SessionState::Planned).map(|s| s.starts_at).min();
    let (group, at) = match (standing(a, now), next) {
        (Standing::Cancelled | Standing::Over, _) => (2, -a.last_end().unwrap_or_default().0),
        (_, Some(next)) => (0, next.0),
        (_, None) => (1, 0),
    };
    (group, at, a.offering.id.clone())
}
