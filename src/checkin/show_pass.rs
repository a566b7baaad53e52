//! Somebody shows a pass: believed if we signed it, judged by what became of its registration, checked in if that is clear.

use super::append::Tap;
use super::check_in::check_in;
use super::intake::Intake;
use super::model::{FactKind, Head};
use super::rules::{Verdict, judge};
use super::store;
use super::who::Who;
use crate::app::App;
use crate::error::Result;
use crate::offline::pass::Pass;
use crate::registration::pass::verifying_key;

/// A pass for one awaited person checks them in; for a party the desk is asked who has come.
pub async fn show_pass(app: &App, intake: &Intake, who: &Who, head: &Head, token: &str, fact: &str) -> Result<Verdict> {
    let Ok(pass) = Pass::read(&verifying_key(&app.config.secret), token) else { return Ok(Verdict::False) };
    let registration = pass.registration.to_string();
    let Some((_, key_version, _)) = store::belongs(&app.store, &who.scope(), &registration).await? else {
        return Ok(Verdict::False);
    };
    if key_version != i64::from(pass.key_version) {
        return Ok(Verdict::False);
    }
    let verdict = judged(app, who, head, &registration).await?;
    match verdict {
        Verdict::Party { entries } if entries.len() == 1 => {
            check_in(intake, who, &head.id, Tap::now(fact, &entries[0].id, FactKind::CheckIn)).await
        }
        other => Ok(other),
    }
}

/// What became of a registration, as this session's desk must know it.
pub async fn judged(app: &App, who: &Who, head: &Head, registration: &str) -> Result<Verdict> {
    let entries = store::of_registration(&app.store, head, registration).await?;
    if entries.is_empty() {
        let title = store::belongs(&app.store, &who.scope(), registration).await?.and_then(|(_, _, title)| title);
        return Ok(Verdict::OtherOffering { title });
    }
    let when = store::covered(&app.store, registration).await?;
    Ok(judge(entries, when.into_iter().map(|(date, starts)| format!("{date} {starts}")).collect()))
}
