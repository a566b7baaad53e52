use super::rules::{Problem, WORDS, composed, fits};
use super::{State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::programme::store::announcement_in;
use crate::staff::Staff;
use crate::store::Source;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposed {
    Done,
    /// So many applications are not decided about.
    Undecided(usize),
    /// Fewer are chosen than these parts of the places ask for, by their ids, and nothing says why.
    Lacks(Vec<String>),
    /// What was decided exceeds the places or a part of them by now.
    Wrong(Problem),
    NoteLong,
    NotNow,
}

/// Proposes what was decided, all of it, for another official to decide on. A floor that is not met needs a reason.
pub async fn propose(app: &App, by: &Staff, offering: &str, note: &str) -> Result<Proposed> {
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let now = app.clock.now();
    let a = announcement_in(&mut tx, offering).await?.ok_or(Error::NotFound)?;
    let screening = store::screening(Source::Tx(&mut tx), offering).await?;
    if screening.is_none_or(|s| s.state != State::Deciding) {
        return Ok(Proposed::NotNow);
    }
    let all = store::applicants(Source::Tx(&mut tx), offering).await?;
    let undecided = all.iter().filter(|x| x.decision().is_none()).count();
    if undecided > 0 {
        return Ok(Proposed::Undecided(undecided));
    }
    if let Err(problem) = fits(&a, &all) {
        return Ok(Proposed::Wrong(problem));
    }
    let lacking: Vec<String> =
        composed(&a, &all).into_iter().filter(|row| row.lacks()).map(|row| row.quota.id.clone()).collect();
    if !lacking.is_empty() && note.trim().is_empty() {
        return Ok(Proposed::Lacks(lacking));
    }
    if note.chars().count() > WORDS {
        return Ok(Proposed::NoteLong);
    }
    store::proposed(&mut tx, offering, &by.id, note.trim(), now).await?;
    let entry = Entry::new(&app.chance, now, &by.id, "propose_screening", format!("offering:{offering}"));
    audit::record(&mut tx, vec![Entry { reason: note.trim().into(), ..entry }]).await?;
    tx.commit().await?;
    Ok(Proposed::Done)
}
