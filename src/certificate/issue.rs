//! 証明書を発行する

use std::collections::HashMap;

use super::model::{Certificate, Line, Person};
use super::rules::people;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::store::{Flag, Source, StoreResult};
use crate::text::fiscal_year_of;

/// The newest certificate of each participant that says just what can be certified of them now.
pub async fn current(
    mut from: Source<'_>,
    offering: &str,
    registration: Option<&str>,
    people: &[Person],
) -> StoreResult<HashMap<String, Certificate>> {
    let certificates = store::certificates(again(&mut from), offering, registration).await?;
    let mut lines: HashMap<String, Vec<Line>> = HashMap::new();
    for (certificate, session_id, minutes, planned) in store::lines(from, offering, registration).await? {
        lines.entry(certificate).or_default().push(Line { session_id, minutes, planned: Flag(planned == 1) });
    }
    let said = |c: &Certificate| lines.get(&c.id).cloned().unwrap_or_default();
    let is_now = |c: &Certificate| people.iter().any(|p| p.participant_id == c.participant_id && p.lines == said(c));
    Ok(certificates.into_iter().filter(is_now).map(|c| (c.participant_id.clone(), c)).collect())
}

fn again<'a>(from: &'a mut Source<'_>) -> Source<'a> {
    match from {
        Source::Store(store) => Source::Store(store),
        Source::Tx(tx) => Source::Tx(tx),
    }
}

/// Certifies what is closed of an offering: of everybody whom `whom` lets through, or of one registration. Whoever has one that
/// says just that is not given another. How many have one now.
pub async fn issue(
    app: &App,
    by: &str,
    offering: &str,
    registration: Option<&str>,
    whom: impl Fn(&Person) -> bool + Send,
) -> Result<usize> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    let all = people(store::attended(Source::Tx(&mut tx), offering, registration, false).await?);
    let have = current(Source::Tx(&mut tx), offering, registration, &all).await?;
    let fiscal_year = fiscal_year_of(now.date());
    let mut entries = Vec::new();
    let whom: Vec<&Person> = all.iter().filter(|p| whom(p)).collect();
    for person in whom.iter().filter(|p| !have.contains_key(&p.participant_id)) {
        let certificate = Certificate {
            id: app.chance.id(now),
            fiscal_year,
            serial: store::next_serial(&mut tx, fiscal_year).await?,
            offering_id: offering.to_owned(),
            registration_id: person.registration_id.clone(),
            participant_id: person.participant_id.clone(),
            issued_at: now,
            issued_by: by.to_owned(),
        };
        store::add(&mut tx, &certificate, &person.lines, now).await?;
        let subject = format!("registration:{}", person.registration_id);
        entries.push(Entry::new(&app.chance, now, by, "issue_certificate", subject));
    }
    if !entries.is_empty() {
        audit::record(&mut tx, entries).await?;
        tx.commit().await?;
    }
    Ok(whom.len())
}
