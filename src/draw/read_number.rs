use super::published::{rules, whole};
use super::{Draw, State, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::{Error, Result};
use crate::selection::check::value_of_form;
use crate::selection::draw::draw as drawn;
use crate::staff::Staff;

/// What reading the outside number did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// Another person has to read it too.
    First,
    /// Both read the same: it is drawn.
    Drawn,
    /// The two read differently: both look again. Nothing was drawn from either.
    Differs,
    /// Who read it first cannot be the second.
    SamePerson,
    /// It has not the announced form.
    Form,
    /// Its day is not over, or the draw's instant has not come.
    NotYet,
    /// There is nothing to draw, or it was drawn before.
    NotNow,
}

/// Somebody has read the outside number where it is published. Two people read it, each without seeing what the other
/// read, and only when both read the same is it drawn, once: nobody ever sees what another number would have given.
pub async fn read_number(app: &App, draw: &Draw, by: &Staff, value: &str) -> Result<Read> {
    let mut tx = app.store.write().await?;
    let Some(draw) = store::in_state(&mut tx, draw, State::Fixed).await? else { return Ok(Read::NotNow) };
    let now = app.clock.now();
    if now < draw.draw_at || draw.secret_at.is_none() {
        return Ok(Read::NotYet);
    }
    if value_of_form(value, &draw.decimals()).is_err() {
        return Ok(Read::Form);
    }
    let subject = || format!("draw:{}", draw.id);
    let read = match &draw.read_by {
        None => {
            store::read(&mut tx, &draw.id, value, Some(&by.id), now).await?;
            audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "read_number", subject())]).await?;
            Read::First
        }
        Some(first) if *first == by.id => return Ok(Read::SamePerson),
        Some(_) if draw.read_value != value => {
            store::read(&mut tx, &draw.id, "", None, now).await?;
            audit::record(&mut tx, vec![Entry::new(&app.chance, now, &by.id, "read_number_differently", subject())])
                .await?;
            Read::Differs
        }
        Some(_) => {
            let rules = rules(&draw, None)?.ok_or_else(|| Error::Broken("a fixed draw has its rules".into()))?;
            let mut file = whole(&draw, rules, &store::lines_in(&mut tx, &draw.id).await?)?;
            file.outside.value = Some(value.into());
            let file = drawn(file).map_err(|refusal| Error::Broken(refusal.to_string()))?;
            store::drawn(&mut tx, &draw, &file, Some(&by.id), now).await?;
            let read = Entry::new(&app.chance, now, &by.id, "read_number", subject());
            audit::record(&mut tx, vec![read, Entry::new(&app.chance, now, &by.id, "draw", subject())]).await?;
            Read::Drawn
        }
    };
    tx.commit().await?;
    Ok(read)
}
