//! The attendance list (出席簿): who has a place or was there, by reading, with a column for each session.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use tokio::sync::mpsc;

use super::store::{self, Attendee, PAGE, Span};
use super::words::words;
use crate::childcare;
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
    /// Has a column only where the offering minds children: ages, or nothing.
    pub childcare: Option<String>,
    /// None: nothing recorded.
    pub present: Vec<Option<bool>>,
}

/// The list, page by page; the next page is read while one is written. It ends after the last page or an error.
pub fn pages(store: Store, announcement: Arc<Announcement>) -> mpsc::Receiver<StoreResult<Vec<Row>>> {
    let (pages, list) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut after = (String::new(), String::new());
        loop {
            let page = page(&store, &announcement, &mut after).await;
            let more = page.as_ref().is_ok_and(|rows| rows.len() as i64 == PAGE);
            // The reader may have hung up.
            if pages.send(page).await.is_err() || !more {
                return;
            }
        }
    });
    list
}

/// The lines after `(kana_key, id)`, which moves on.
async fn page(store: &Store, a: &Announcement, after: &mut (String, String)) -> StoreResult<Vec<Row>> {
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
    Ok(page.into_iter().map(|attendee| row(a, attendee, &there, &slots)).collect())
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

/// The first line of an exported list.
pub fn head(a: &Announcement, language: Language) -> Vec<String> {
    let w = words(language);
    let fixed = [w.receipt, w.name, w.name_kana, w.birth_date, w.age_band, w.phone, w.email, w.slots];
    let sessions = a.sessions.iter().map(|s| format!("{} {}", s.date, s.starts));
    let childcare = a.offering.childcare_places.map(|_| plain(w.childcare));
    fixed.into_iter().map(plain).chain(childcare).chain(sessions).collect()
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
    cells.extend(row.childcare.iter().map(|ages| minded(ages, language).into()));
    cells.extend(row.present.iter().map(|p| match p {
        Some(true) => plain(w.present).into(),
        Some(false) => plain(w.undone).into(),
        None => Cell::Empty,
    }));
    cells
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
