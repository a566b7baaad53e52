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
use crate::registration::pass;

/// Whether a text wants to be a pass.
pub fn looks_like_one(text: &str) -> bool {
    text.len() > 20 && text.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("TD1"))
}

/// A pass for one awaited person checks them in; for a party the desk is asked who has come.
pub async fn show_pass(app: &App, intake: &Intake, who: &Who, head: &Head, token: &str, fact: &str) -> Result<Verdict> {
    let Ok(pass) = pass::verify(&pass::verifying_key(&app.config.secret), token) else { return Ok(Verdict::False) };
    let Some((_, key_version, _)) = store::belongs(&app.store, &who.scope(), &pass.registration).await? else {
        return Ok(Verdict::False);
    };
    if key_version != i64::from(pass.key_version) {
        return Ok(Verdict::False);
    }
    let verdict = judged(app, who, head, &pass.registration).await?;
    match verdict {
        Verdict::Party { entries } if entries.len() == 1 => {
            let tap =
                Tap { fact: fact.to_owned(), participant: entries[0].id.clone(), kind: FactKind::CheckIn, ago: 0 };
            check_in(intake, who, &head.id, tap).await
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
