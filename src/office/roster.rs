//! The attendance list (出席簿): who has a place or was there, by reading, with a column for each session.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use tokio::sync::mpsc;

use super::store::{self, Attendee, Span};
use super::words::words;
use crate::childcare;
use crate::programme::{Announcement, Column, Offering};
use crate::receiver::{Seen, Sight};
use crate::registration::sessions;
use crate::registration::views::grouped;
use crate::sheet::Cell;
use crate::store::{Store, StoreResult};
use crate::text::{AgeBand, Language, plain};

/// One person's line: what is known, and for each session whether it is theirs and whether they were there.
pub struct Row {
    pub attendee: Attendee,
    pub slots: String,
    /// Has a column only where the offering minds children: ages, or nothing.
    pub childcare: Option<String>,
    /// None: nothing recorded.
    pub present: Vec<Option<bool>>,
}

/// The list, page by page; the next page is read while one is written. It ends after the last page or an error.
pub fn pages(store: Store, announcement: Arc<Announcement>, sight: Sight) -> mpsc::Receiver<StoreResult<Vec<Row>>> {
    let (pages, list) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut after = (String::new(), String::new());
        loop {
            let before = after.clone();
            let page = page(&store, &announcement, &sight, &mut after).await;
            // Of a full page some may be left out.
            let more = page.is_ok() && after != before;
            // The reader may have hung up.
            if pages.send(page).await.is_err() || !more {
                return;
            }
        }
    });
    list
}

/// The lines after `(kana_key, id)`, which moves on.
async fn page(store: &Store, a: &Announcement, sight: &Sight, after: &mut (String, String)) -> StoreResult<Vec<Row>> {
    let offering = &a.offering.id;
    let page = store::attendees(store, offering, (&after.0, &after.1)).await?;
    let Some(last) = page.last() else { return Ok(Vec::new()) };
    let span = Span { offering, after: (&after.0, &after.1), last: (&last.kana_key, &last.id) };
    let (there, places) = tokio::try_join!(store::attendance(store, &span), store::places(store, &span))?;
    let there: HashMap<(String, String), bool> =
        there.into_iter().map(|(person, session, present)| ((person, session), present == 1)).collect();
    let mut slots: HashMap<String, HashSet<String>> = HashMap::new();
    for (registration, slot) in places {
        slots.entry(registration).or_default().insert(slot);
    }
    *after = (last.kana_key.clone(), last.id.clone());
    let rows = page.into_iter().map(|attendee| row(a, attendee, &there, &slots));
    Ok(sight.people(rows, |row| &row.attendee.registration_id))
}

fn row(
    a: &Announcement,
    attendee: Attendee,
    there: &HashMap<(String, String), bool>,
    places: &HashMap<String, HashSet<String>>,
) -> Row {
    let mine = places.get(&attendee.registration_id);
    let slots: Vec<&str> = a
        .slots
        .iter()
        .filter(|s| !s.title.is_empty() && mine.is_some_and(|m| m.contains(&s.id)))
        .map(|s| s.title.as_str())
        .collect();
    let present = a.sessions.iter().map(|s| there.get(&(attendee.id.clone(), s.id.clone())).copied());
    let ages = attendee.childcare.clone().unwrap_or_default();
    let childcare = a.offering.childcare_places.map(|_| ages);
    Row { slots: slots.join("、"), childcare, present: present.collect(), attendee }
}

impl Seen for Row {
    fn seen(mut self, sight: &Sight) -> Row {
        let sight = &*sight.of(&self.attendee.registration_id);
        sight.hide(Column::Name, &mut self.attendee.name);
        sight.hide(Column::Kana, &mut self.attendee.name_kana);
        sight.hide(Column::BirthDate, &mut self.attendee.birth_date);
        sight.hide(Column::AgeBand, &mut self.attendee.age_band);
        sight.hide(Column::Phone, &mut self.attendee.phone);
        sight.hide(Column::Email, &mut self.attendee.email);
        if let Some(ages) = &mut self.childcare {
            sight.hide(Column::AnswersApply, ages);
        }
        if !sight.sees(Column::Attendance) {
            self.present.fill(None);
        }
        self
    }
}

/// The first line of an exported list: what is received.
pub fn head(a: &Announcement, sight: &Sight, language: Language) -> Vec<String> {
    let w = words(language);
    let fixed = columns([w.receipt, w.name, w.name_kana, w.birth_date, w.age_band, w.phone, w.email, w.slots]);
    let minding = a.offering.childcare_places.map(|_| (Some(Column::AnswersApply), plain(w.childcare)));
    let photos = a.offering.photos.0.then(|| (None, plain(w.photos)));
    let sessions = a.sessions.iter().map(|s| (Some(Column::Attendance), format!("{} {}", s.date, s.starts)));
    sight.keep(
        fixed.into_iter().map(|(column, text)| (column, plain(text))).chain(minding).chain(photos).chain(sessions),
    )
}

/// The cells before those of the sessions, each with its column.
fn columns<T>(cells: [T; 8]) -> impl IntoIterator<Item = (Option<Column>, T)> {
    let columns = [
        None,
        Some(Column::Name),
        Some(Column::Kana),
        Some(Column::BirthDate),
        Some(Column::AgeBand),
        Some(Column::Phone),
        Some(Column::Email),
        None,
    ];
    columns.into_iter().zip(cells)
}

/// A line of an exported list. Names as they were typed.
pub fn cells(offering: &Offering, row: &Row, sight: &Sight, language: Language) -> Vec<Cell> {
    let w = words(language);
    let a = &row.attendee;
    let band = a.age_band.as_deref().and_then(AgeBand::from_code).map(|b| plain(&b.name(language)));
    let fixed: [Cell; 8] = [
        grouped(&a.receipt).into(),
        a.name.as_str().into(),
        a.name_kana.as_str().into(),
        a.birth_date.as_deref().unwrap_or("").into(),
        band.unwrap_or_default().into(),
        a.phone.as_str().into(),
        a.email.as_deref().unwrap_or("").into(),
        row.slots.as_str().into(),
    ];
    let sessions = row.present.iter().map(|p| match p {
        Some(true) => plain(w.present).into(),
        Some(false) => plain(w.undone).into(),
        None => Cell::Empty,
    });
    let photos =
        offering.photos.0.then(|| (None, plain(if a.photo_consent == 1 { w.photos_yes } else { w.photos_no }).into()));
    let minding = row.childcare.iter().map(|ages| (Some(Column::AnswersApply), minded(ages, language).into()));
    sight.keep(
        columns(fixed)
            .into_iter()
            .chain(minding)
            .chain(photos)
            .chain(sessions.map(|cell| (Some(Column::Attendance), cell))),
    )
}

/// 「2人（3歳、8か月）」
pub fn minded(ages: &str, language: Language) -> String {
    let ages = childcare::model::months(ages);
    if ages.is_empty() { String::new() } else { plain(&childcare::children(&ages, language)) }
}

/// 「12月12日」 over a column of ticks.
pub fn column(a: &Announcement, index: usize, language: Language) -> String {
    a.sessions.get(index).map_or_else(String::new, |s| sessions::when(s, language))
}
