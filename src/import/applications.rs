//! Applications from a file: brought, judged, taken over or given up.

use std::sync::Arc;

use super::columns::columns;
use super::lines::{self, Brought};
use super::model::{Fate, Parsed, Verdict, Waiting};
use super::{judge::judge, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::registration::Channel;
use crate::registration::application::Application;
use crate::registration::intake::{self, Outcome};
use crate::sheet::read::{Sheet, Unreadable, read};
use crate::staff::Staff;
use crate::text::Language;

/// How long a file waits, in seconds. It holds personal data.
pub const WAITS: i64 = 3600;

/// Why a file is not taken at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Unreadable(Unreadable),
    /// These heads are missing.
    Heads(Vec<String>),
    /// A head and nothing below it.
    NoLines,
}

/// Keeps a file that can be read for its dry run; its id. Nothing else is written.
pub async fn bring(
    app: &App,
    staff: &Staff,
    a: &Arc<Announcement>,
    channel: Channel,
    bytes: Vec<u8>,
) -> Result<Result<String, Wrong>> {
    let now = app.clock.now();
    let (announcement, copy) = (a.clone(), bytes.clone());
    let fits = blocking(move || sheet_of(&announcement, &copy).map(drop)).await?;
    if let Err(wrong) = fits {
        return Ok(Err(wrong));
    }
    let file = Waiting {
        id: app.chance.id(now),
        offering_id: Some(a.offering.id.clone()),
        staff_id: staff.id.clone(),
        channel: channel.code().into(),
        bytes,
        ends_at: now.plus(WAITS),
    };
    let mut tx = app.store.write().await?;
    store::keep(&mut tx, &file, now).await?;
    tx.commit().await?;
    Ok(Ok(file.id))
}

fn sheet_of(a: &Announcement, bytes: &[u8]) -> Result<(Sheet, Vec<super::columns::Column>), Wrong> {
    let sheet = read(bytes).map_err(Wrong::Unreadable)?;
    let columns = columns(a, &sheet.head).map_err(Wrong::Heads)?;
    if sheet.lines.is_empty() { Err(Wrong::NoLines) } else { Ok((sheet, columns)) }
}

/// Ten thousand lines take longer than others should wait for.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|e| Error::Broken(format!("import: {e}")))
}

/// A file with what its lines say.
pub struct Opened {
    pub sheet: Sheet,
    /// Heads that are not read.
    pub unused: Vec<String>,
    pub parsed: Vec<Parsed>,
}

async fn opened(app: &App, a: &Arc<Announcement>, file: &Waiting, language: Language) -> Result<Opened> {
    let (a, bytes, channel) = (a.clone(), file.bytes.clone(), file.channel());
    let (staff_id, now) = (file.staff_id.clone(), app.clock.now());
    let opened = blocking(move || {
        let (sheet, columns) = sheet_of(&a, &bytes).ok()?;
        let parsed = lines::read(&a, &sheet, &columns, Brought { staff_id: &staff_id, channel, language, now });
        let unused = sheet.head.iter().zip(&columns).filter(|(_, c)| **c == super::columns::Column::Unused);
        let unused = unused.map(|(head, _)| head.clone()).filter(|head| !head.is_empty()).collect();
        Some(Opened { unused, parsed, sheet })
    });
    // The announcement has changed since it was brought: it must be brought again.
    opened.await?.ok_or(Error::NotFound)
}

/// How a file would come out if it was taken over now. None: it is gone.
pub async fn dry_run(
    app: &App,
    staff: &Staff,
    a: &Arc<Announcement>,
    file: &str,
    language: Language,
) -> Result<Option<(Opened, Verdict)>> {
    let Some(file) = store::file(&app.store, file, &staff.id, app.clock.now()).await? else { return Ok(None) };
    if file.offering_id.as_ref() != Some(&a.offering.id) {
        return Err(Error::NotFound);
    }
    let opened = opened(app, a, &file, language).await?;
    // Rolled back: a dry run leaves nothing.
    let mut tx = app.store.write().await?;
    let verdict = judge(&mut tx, &a.offering.id, &opened.parsed, language).await?;
    drop(tx);
    Ok(Some((opened, verdict)))
}

/// What became of taking a file over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imported {
    /// So many registrations are new.
    Done(usize),
    /// A line would come out otherwise than was shown: nothing was done.
    Changed,
    /// Some lines are bad, and nobody said to leave them out: nothing was done.
    SomeBad,
    /// It was taken over or given up, or its hour is over.
    Gone,
}

/// Takes a file over as it was shown, in one transaction, through the intake; with bad lines only if these are to be left
/// out. The file is deleted with it, so that the same form sent again does nothing.
pub async fn import(
    app: &App,
    staff: &Staff,
    a: &Arc<Announcement>,
    file: &str,
    shown: &str,
    only_good: bool,
    language: Language,
) -> Result<Imported> {
    let now = app.clock.now();
    let Some(kept) = store::file(&app.store, file, &staff.id, now).await? else { return Ok(Imported::Gone) };
    if kept.offering_id.as_ref() != Some(&a.offering.id) {
        return Err(Error::NotFound);
    }
    let opened = opened(app, a, &kept, language).await?;
    let mut tx = app.store.write().await?;
    tx.lock_offering(&a.offering.id).await?;
    // Whoever sent the form twice: the second finds it gone.
    if !store::delete(&mut tx, file).await? {
        return Ok(Imported::Gone);
    }
    let verdict = judge(&mut tx, &a.offering.id, &opened.parsed, language).await?;
    if verdict.code() != shown {
        return Ok(Imported::Changed);
    }
    if !only_good && verdict.bad().next().is_some() {
        return Ok(Imported::SomeBad);
    }
    let good = opened.parsed.into_iter().zip(&verdict.lines).filter(|(_, line)| matches!(line.fate, Fate::Gets(_)));
    let good: Vec<Application> = good.filter_map(|(parsed, _)| parsed.read.ok()).collect();
    let outcomes = intake::write(app, &mut tx, &a.offering.id, &good).await?;
    // The same rules under the same lock: what comes out otherwise now is a fault of ours.
    if outcomes.iter().any(|o| matches!(o, Outcome::Refused(_))) {
        return Err(Error::Broken("an import came out otherwise than it was judged".into()));
    }
    let entry = Entry::new(&app.chance, now, &staff.id, "import_applications", format!("offering:{}", a.offering.id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Imported::Done(outcomes.len()))
}

/// Deletes a file without taking it over.
pub async fn give_up(app: &App, staff: &Staff, offering: &str, file: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(kept) = store::file_in(&mut tx, file, &staff.id, now).await? else { return Ok(()) };
    // A file is for one offering.
    if kept.offering_id.as_deref() != Some(offering) {
        return Err(Error::NotFound);
    }
    store::delete(&mut tx, file).await?;
    let entry = Entry::new(&app.chance, now, &staff.id, "import_given_up", format!("offering:{offering}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
