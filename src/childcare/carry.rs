use super::model::{Request, State};
use super::words::{children, words};
use super::{rules, store};
use crate::clock::Moment;
use crate::error::Result;
use crate::store::Tx;
use crate::text::{Language, fill};

/// Of two registrations of one person one stays: what the other asked for goes over to it, settled as it was where there is
/// a place. Where both asked, what was settled stays (or what is for more children), and the other is written beside it.
/// The offering's lock must have been taken; afterwards the other may give its place back, and with it nothing of this.
pub async fn carry(tx: &mut Tx, from: &str, to: &str, has_place: bool, now: Moment) -> Result<()> {
    let live = |request: &Request| request.state != State::Withdrawn;
    let Some(theirs) = store::of_registration_in(tx, from).await?.filter(live) else { return Ok(()) };
    let own = store::of_registration_in(tx, to).await?;
    match own.as_ref().filter(|own| live(own)) {
        None => store::hand_over(tx, from, to).await?,
        Some(own) if rules::prevails(&theirs, own) => {
            let beside = beside(&theirs, own);
            store::move_to(tx, own, State::Withdrawn, now).await?;
            store::hand_over(tx, from, to).await?;
            store::write_beside(tx, to, &beside).await?;
        }
        Some(own) => {
            let beside = beside(own, &theirs);
            store::move_to(tx, &theirs, State::Withdrawn, now).await?;
            store::write_beside(tx, to, &beside).await?;
        }
    }
    let offering = &theirs.offering_id;
    Ok(store::follow(tx, to, offering, has_place, true, now).await?)
}

/// What is written beside the request that stays. Nothing where both say the same.
fn beside(stays: &Request, goes: &Request) -> String {
    let same = stays.ages() == goes.ages() && stays.note == goes.note;
    // Whoever minds children reads it.
    let language = Language::Ja;
    if same { String::new() } else { fill(words(language).beside, &[&children(&goes.ages(), language), &goes.note]) }
}
