use super::model::{GroupLetter, Text, Way};
use super::rules::{Seen, ways};
use super::{personal, store};
use crate::app::App;
use crate::applicants::filter::Filter;
use crate::audit::{self, Entry};
use crate::change::rules::UNDO_SECONDS;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::programme::Announcement;
use crate::staff::Staff;
use crate::store::Flag;

/// What became of sending a letter off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The letter with this id.
    Done(String),
    /// Others are on the list than were shown: nothing was sent. None: nobody was shown.
    Changed(Option<Seen>),
    Nobody,
}

/// A letter as it was shown before it is sent off.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    pub filter: &'a Filter,
    pub text: Text,
    /// The same form sent twice is one letter.
    pub form_key: &'a str,
    /// Whom the preview showed, [`Seen::code`].
    pub seen: &'a str,
}

/// Sends a letter off to exactly those who were shown; its copies leave five minutes later, and can be undone until then.
/// The same form sent again sends nothing.
pub async fn send(app: &App, staff: &Staff, a: &Announcement, shown: Shown<'_>) -> Result<Sent> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&a.offering.id).await?;
    if let Some(letter) = store::by_form(&mut tx, &a.offering.id, shown.form_key).await? {
        return Ok(Sent::Done(letter));
    }
    let readers = store::readers_in(&mut tx, a, shown.filter).await?;
    let ways = ways(&readers);
    if readers.is_empty() {
        return Ok(Sent::Nobody);
    }
    let seen = Seen::parse(shown.seen);
    if seen.as_ref() != Some(&Seen::of(&readers, &ways)) {
        return Ok(Sent::Changed(seen));
    }
    let letter = GroupLetter {
        id: app.chance.id(now),
        offering_id: a.offering.id.clone(),
        filter: shown.filter.query(),
        for_ended: Flag(shown.filter.which.is_some_and(|which| which.is_ended())),
        text: shown.text,
        staff_id: staff.id.clone(),
        at: now,
        send_at: now.plus(UNDO_SECONDS),
        undone_at: None,
    };
    let readers: Vec<_> = readers.into_iter().zip(ways).collect();
    store::add(&mut tx, &letter, shown.form_key, &readers).await?;
    // A letter to nobody but who is kept secret says who that is.
    if let [(only, _)] = &readers[..] {
        personal::veil(&mut tx, &only.id).await?;
    }
    let copies = readers.iter().filter(|(_, way)| *way == Way::Mail).map(|(reader, _)| Letter {
        send_at: letter.send_at,
        dedup: Some(format!("group:{}:{}", letter.id, reader.id)),
        ..Letter::about(&app.chance, now, LetterKind::GroupLetter, &reader.id).subject(&letter.id)
    });
    notice::store::queue(&mut tx, copies.collect()).await?;
    let entry =
        Entry::new(&app.chance, now, &staff.id, "send_group_letter", format!("offering:{}", letter.offering_id));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(Sent::Done(letter.id))
}
