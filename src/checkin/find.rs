//! Find somebody by what was typed: a pass, a receipt number, a name or a reading.

use super::intake::Intake;
use super::model::{Entry, Head};
use super::rules::Verdict;
use super::show_pass::{self, show_pass};
use super::store;
use super::who::Who;
use crate::app::App;
use crate::error::Result;
use crate::offline::pass::looks_like_one;
use crate::offline::receipt::receipt_typed;
use crate::receiver::{Seen, Sight};
use crate::text;

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "one answer at a time, and soon gone")]
pub enum Found {
    /// A pass or a receipt number: one registration, judged.
    Judged(Verdict),
    /// By name: those on the list first.
    People(Vec<Entry>),
}

/// `fact` is the id under which a pass is checked in.
pub async fn find(
    app: &App,
    intake: &Intake,
    who: &Who,
    head: &Head,
    sight: &Sight,
    typed: &str,
    fact: &str,
) -> Result<Found> {
    let typed = text::ascii(typed);
    let typed = typed.trim();
    if looks_like_one(typed) {
        return Ok(Found::Judged(show_pass(app, intake, who, head, typed, fact).await?));
    }
    if let Some(receipt) = receipt_typed(typed)
        && let Some((registration, _)) = store::receipt(&app.store, &receipt).await?
    {
        return Ok(Found::Judged(show_pass::judged(app, who, head, &registration).await?));
    }
    let key = text::search_key(typed);
    if key.is_empty() {
        return Ok(Found::People(vec![]));
    }
    let people = store::by_name(&app.store, head, &key).await?.into_iter().map(|e| e.seen(sight));
    // What is not received finds nobody.
    let mut people: Vec<Entry> = people.filter(|e| e.name_key.contains(&key) || e.kana_key.contains(&key)).collect();
    people.sort_by_key(|e| !e.listed());
    Ok(Found::People(people))
}
