use std::collections::HashMap;

use super::{Facts, Standing, losses, rules, store};
use crate::app::App;
use crate::error::Result;
use crate::programme::Announcement;
use crate::store::{Source, Tx};

/// In which class each applicant of an offering is, by registration: as a person ruled, or as the announced rules say from
/// what they told and what earlier draws left them.
pub async fn of_offering(app: &App, tx: &mut Tx, a: &Announcement) -> Result<HashMap<String, Standing>> {
    of(app, &mut Source::Tx(tx), a, None).await
}

/// In which class one applicant is; None where there are none, or they are in no draw.
pub async fn of_registration(app: &App, a: &Announcement, registration: &str) -> Result<Option<Standing>> {
    let all = of(app, &mut Source::Store(&app.store), a, Some(registration)).await?;
    Ok(all.get(registration).copied())
}

async fn of(
    app: &App,
    source: &mut Source<'_>,
    a: &Announcement,
    one: Option<&str>,
) -> Result<HashMap<String, Standing>> {
    if a.priorities.is_empty() {
        return Ok(HashMap::new());
    }
    let offering = &a.offering.id;
    // Of one, the household: whoever of it came first has its loss.
    let household = match one {
        Some(one) => store::household(&app.store, one).await?,
        None => None,
    };
    let applied = store::applied(source, offering, household.as_deref()).await?;
    let mut ticked = store::ticked(source, offering, one).await?;
    let mut born = store::born(source, offering, one).await?;
    let rulings = store::rulings(source, offering, one).await?;
    let lost =
        if losses::are_kept(a) { losses::of_applicants(app, source, a, &applied).await? } else { HashMap::new() };
    let opened = a.offering.opens_at.unwrap_or_default();
    let standing = applied.into_iter().filter(|who| one.is_none_or(|one| one == who.id)).map(|who| {
        let facts = Facts {
            residency: who.residency,
            ticked: ticked.remove(&who.id).unwrap_or_default(),
            born: born.remove(&who.id).flatten(),
            lost: lost.get(&who.id).copied(),
        };
        let standing = match rulings.get(&who.id) {
            Some(class) => Standing { class: *class, is_ruled: true },
            None => Standing { class: rules::class_of(&a.priorities, &facts, opened), is_ruled: false },
        };
        (who.id, standing)
    });
    Ok(standing.collect())
}
