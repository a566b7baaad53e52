//! Accounts that end soon: their holders are told a month and a week before.

use chrono::{Days, NaiveDate};

use super::turnover::{MONTH, WEEK, first_end};
use super::{letters, store};
use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};

/// City time from which reminders leave.
const HOUR: &str = "09:00";

/// Queues the reminders that are due, once each; after days on which nothing ran the later one alone. Accounts that are
/// older than last days are given one. How many of both.
pub async fn remind_ends(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let today = now.date();
    let mut done = give_ends(app, today).await?;
    if Moment::of(&today.to_string(), HOUR).is_some_and(|hour| now < hour) {
        return Ok(done);
    }
    for (kind, from, until) in [(LetterKind::StaffEndsMonth, WEEK + 1, MONTH), (LetterKind::StaffEndsWeek, 0, WEEK)] {
        let day = |days| (today + Days::new(days)).to_string();
        let due = store::to_remind(&app.store, &day(from), &day(until), kind.code()).await?;
        if due.is_empty() {
            continue;
        }
        done += due.len();
        let letters =
            due.into_iter().map(|(staff, dedup)| Letter { dedup: Some(dedup), ..letters::to(app, kind, &staff) });
        let mut tx = app.store.write().await?;
        notice::store::queue(&mut tx, letters.collect()).await?;
        tx.commit().await?;
    }
    Ok(done)
}

async fn give_ends(app: &App, today: NaiveDate) -> Result<usize> {
    let mut tx = app.store.write().await?;
    let given = store::give_ends(&mut tx, &first_end(today).to_string()).await?;
    tx.commit().await?;
    Ok(usize::try_from(given).unwrap_or_default())
}
