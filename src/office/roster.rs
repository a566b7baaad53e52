//! The attendance list (出席簿): who has a place or came, by reading, with a column for each session.

use std::collections::{HashMap, HashSet};

use super::store::{self, Attendee, PAGE};
use super::words::words;
use crate::programme::Announcement;
use crate::registration::sessions;
use crate::registration::views::grouped;
use crate::sheet::Cell;
use crate::store::{Store, StoreResult};
use crate::text::{AgeBand, Language, plain};

/// One person's line: what is known, and for each session whether it is theirs and whether they were there.
pub struct Row {
    pub attendee: Attendee,
    pub slots: String,
    /// None: nothing recorded.
    pub present: Vec<Option<bool>>,
}

/// Reads the list page by page.
pub struct Roster<'a> {
    store: &'a Store,
    announcement: &'a Announcement,
    after: (String, String),
    done: bool,
}

impl<'a> Roster<'a> {
    pub fn of(store: &'a Store, announcement: &'a Announcement) -> Roster<'a> {
        Roster { store, announcement, after: Default::default(), done: false }
    }

    /// The next lines; empty at the end.
    pub async fn next(&mut self) -> StoreResult<Vec<Row>> {
        if self.done {
            return Ok(Vec::new());
        }
        let page = store::attendees(self.store, &self.announcement.offering.id, (&self.after.0, &self.after.1)).await?;
        self.done = (page.len() as i64) < PAGE;
        let Some(last) = page.last() else { return Ok(Vec::new()) };
        self.after = (last.kana_key.clone(), last.id.clone());
        let there: HashMap<(String, String), bool> = store::attendance(self.store, &page)
            .await?
            .into_iter()
            .map(|(person, session, present)| ((person, session), present == 1))
            .collect();
        let mut places: HashMap<String, HashSet<String>> = HashMap::new();
        for (registration, slot) in store::places(self.store, &page).await? {
            places.entry(registration).or_default().insert(slot);
        }
        Ok(page.into_iter().map(|attendee| self.row(attendee, &there, &places)).collect())
    }

    fn row(
        &self,
        attendee: Attendee,
        there: &HashMap<(String, String), bool>,
        places: &HashMap<String, HashSet<String>>,
    ) -> Row {
        let a = self.announcement;
        let mine = places.get(&attendee.registration_id);
        let slots: Vec<&str> = a
            .slots
            .iter()
            .filter(|s| !s.title.is_empty() && mine.is_some_and(|m| m.contains(&s.id)))
            .map(|s| s.title.as_str())
            .collect();
        let present = a.sessions.iter().map(|s| there.get(&(attendee.id.clone(), s.id.clone())).copied());
        Row { slots: slots.join("、"), present: present.collect(), attendee }
    }
}

/// The first line of an exported list.
pub fn head(a: &Announcement, language: Language) -> Vec<String> {
    let w = words(language);
    let fixed = [w.receipt, w.name, w.name_kana, w.birth_date, w.age_band, w.phone, w.email, w.slots];
    let sessions = a.sessions.iter().map(|s| format!("{} {}", s.date, s.starts));
    fixed.into_iter().map(plain).chain(sessions).collect()
}

/// A line of an exported list. Names as they were typed.
pub fn cells(row: &Row, language: Language) -> Vec<Cell> {
    let w = words(language);
    let a = &row.attendee;
    let band = a.age_band.as_deref().and_then(AgeBand::from_code).map(|b| plain(&b.name(language)));
    let mut cells: Vec<Cell> = vec![
        grouped(&a.receipt).into(),
        a.name.as_str().into(),
        a.name_kana.as_str().into(),
        a.birth_date.as_deref().unwrap_or("").into(),
        band.unwrap_or_default().into(),
        a.phone.as_str().into(),
        a.email.as_deref().unwrap_or("").into(),
        row.slots.as_str().into(),
    ];
    cells.extend(row.present.iter().map(|p| match p {
        Some(true) => plain(w.present).into(),
        Some(false) => plain(w.undone).into(),
        None => Cell::Empty,
    }));
    cells
}

/// 「12月12日」 over a column of ticks.
pub fn column(a: &Announcement, index: usize, language: Language) -> String {
    a.sessions.get(index).map_or_else(String::new, |s| sessions::when(s, language))
}
