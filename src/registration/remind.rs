//! Reminders: a week and a day before each session, to everyone with a place and a mailbox.

use chrono::{Days, NaiveDate};

use crate::app::App;
use crate::clock::Moment;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::store::{Store, StoreResult, sql};

/// City time from which reminders leave.
const HOUR: &str = "09:00";
/// Letters queued by one transaction.
const BATCH: i64 = 500;

/// Each reminder: how many days before the session, and how many days late it still helps after the server was down.
const REMINDERS: [(LetterKind, u64, u64); 2] = [(LetterKind::ReminderWeek, 7, 3), (LetterKind::ReminderDay, 1, 1)];

/// Queues the reminders of today, once each, and those of days on which nothing ran; how many. Who got the place after the
/// hour of the reminder gets none: the letter that confirmed it has just told the day. A session that was moved to another
/// day is reminded of anew.
pub async fn remind(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let today = now.date();
    let mut queued = 0;
    for (kind, days, late) in REMINDERS {
        for missed in 0..=late {
            let hour = today.checked_sub_days(Days::new(missed)).and_then(|day| Moment::of(&day.to_string(), HOUR));
            let day = today.checked_add_days(Days::new(days - missed));
            if let (Some(hour), Some(day)) = (hour.filter(|hour| *hour <= now), day) {
                queued += remind_of(app, kind, day, hour, now).await?;
            }
        }
    }
    Ok(queued)
}

/// Queues the reminders of one day's sessions that should have left at an hour.
async fn remind_of(app: &App, kind: LetterKind, day: NaiveDate, hour: Moment, now: Moment) -> Result<usize> {
    let mut queued = 0;
    loop {
        let due = due(&app.store, kind, day, hour, now).await?;
        if due.is_empty() {
            return Ok(queued);
        }
        queued += due.len();
        let letters = due.into_iter().map(|due| Letter {
            id: app.chance.id(now),
            kind,
            registration_id: Some(due.registration),
            subject_id: Some(due.session),
            created_at: now,
            send_at: now,
            dedup: Some(due.dedup),
        });
        let mut tx = app.store.write().await?;
        notice::store::queue(&mut tx, letters.collect()).await?;
        tx.commit().await?;
    }
}

#[derive(sqlx::FromRow)]
struct Due {
    registration: String,
    session: String,
    dedup: String,
}

/// Places in planned sessions of that day, still to begin, which have not been reminded of.
async fn due(store: &Store, kind: LetterKind, day: NaiveDate, hour: Moment, now: Moment) -> StoreResult<Vec<Due>> {
    let midnight = Moment::of(&day.to_string(), "00:00").unwrap_or_default();
    store
        .all(
            sql("SELECT d.registration, d.session, d.dedup FROM ( \
                     SELECT DISTINCT r.id AS registration, s.id AS session, \
                         $1 || ':' || s.id || ':' || s.date || ':' || r.id AS dedup \
                     FROM session s \
                     JOIN offering o ON o.id = s.offering_id AND o.state = 'published' \
                     JOIN slot_session l ON l.session_id = s.id \
                     JOIN place p ON p.slot_id = l.slot_id \
                     JOIN registration r ON r.id = p.registration_id \
                     WHERE s.starts_at >= $2 AND s.starts_at < $3 AND s.state = 'planned' \
                     AND r.state = 'confirmed' AND r.email IS NOT NULL AND COALESCE(r.confirmed_at, r.created_at) < $4 \
                 ) d WHERE NOT EXISTS (SELECT 1 FROM notice n WHERE n.dedup = d.dedup) \
                 ORDER BY d.session, d.registration LIMIT $5")
            .bind(kind)
            .bind(midnight.max(now))
            .bind(midnight.plus(86_400))
            .bind(hour)
            .bind(BATCH),
        )
        .await
}
