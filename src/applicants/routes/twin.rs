//! Two registrations side by side.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::super::merge::{Merged, merge};
use super::super::tell_apart::{different, same, take_back};
use super::super::twin_words::words;
use super::super::views::{Side, TwinPage, twin_page};
use super::super::{store, words as room};
use super::{REASON, This, found, is_revoked, wrong_text};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::offline::receipt::receipt_typed;
use crate::receiver::{Bound, Seen};
use crate::registration::{By, Registration};
use crate::staff::{Officer, Scope, Staff, look};
use crate::text;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// The other registration, by its id.
#[derive(Deserialize)]
pub struct Pair {
    with: Option<String>,
}

/// What a request is about: two registrations that this officer answers for, both of them.
struct Two<'a> {
    app: &'a App,
    catalogue: &'a Catalogue,
    visit: &'a Visit,
    staff: &'a Staff,
    this: String,
    other: Option<String>,
}

pub async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(pair): Query<Pair>,
) -> Result<Response> {
    let two = two(&app, &catalogue, &visit, &staff, id, pair).await?;
    two.drawn(&Fields::default(), &Errors::default(), None).await
}

/// Without a choice it is the one that the mark points to, if there is only one.
async fn two<'a>(
    app: &'a App,
    catalogue: &'a Catalogue,
    visit: &'a Visit,
    staff: &'a Staff,
    this: String,
    pair: Pair,
) -> Result<Two<'a>> {
    found(app, catalogue, staff, &this).await?;
    let other = match pair.with {
        Some(other) if other != this => Some(other),
        Some(_) => None,
        None => match store::twin::suspects(&app.store, &this).await?.as_slice() {
            // One that is not seen is as if it were not there.
            [(only,)] if !matches!(found(app, catalogue, staff, only).await, Err(Error::Forbidden)) => {
                Some(only.clone())
            }
            _ => None,
        },
    };
    Ok(Two { app, catalogue, visit, staff, this, other })
}

pub async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
    Query(pair): Query<Pair>,
    fields: Fields,
) -> Result<Response> {
    let two = two(&app, &catalogue, &visit, &staff, id, pair).await?;
    if fields.get("do") == "find" {
        return two.find(&fields).await;
    }
    let Some(other) = &two.other else { return Err(Error::Malformed("no second registration")) };
    let mine = found(&app, &catalogue, &staff, &two.this).await?.registration;
    let theirs = found(&app, &catalogue, &staff, other).await?.registration;
    let done = match fields.get("do") {
        "different" => {
            different(&app, &staff, &mine.id, &theirs.id).await?;
            true
        }
        "same" => two.same(&mine, &theirs, &fields).await?,
        "undo" => {
            let verdicts = store::twin::verdicts(&app.store, &mine.id, &theirs.id).await?;
            let stands = verdicts.iter().any(|v| v.merge_id.as_deref() == Some(fields.get("merge")));
            stands && take_back(&app, &staff, &mine.id, fields.get("merge")).await?
        }
        "merge" => return two.merge(&mine, &theirs, &fields).await,
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if done { Ok(redirect(&two.here())) } else { two.too_late(&fields).await }
}

impl Two<'_> {
    fn here(&self) -> String {
        let with = self.other.as_ref().map_or_else(String::new, |other| format!("?with={other}"));
        format!("/office/registrations/{}/twin{with}", self.this)
    }

    /// A receipt number is private: it is sent by a form, and answered by an address with an id.
    async fn find(mut self, fields: &Fields) -> Result<Response> {
        let w = words(self.visit.language);
        let mut errors = Errors::default();
        let receipt = receipt_typed(&text::ascii(fields.get("receipt")));
        let other = match receipt {
            Some(receipt) => store::twin::by_receipt(&self.app.store, &receipt).await?,
            None => None,
        };
        match other {
            // Of somebody else's offering, or kept secret: as if it were not there.
            Some(other) if other != self.this && found(self.app, self.catalogue, self.staff, &other).await.is_ok() => {
                self.other = Some(other);
                return Ok(redirect(&self.here()));
            }
            Some(other) if other == self.this => errors.add("receipt", w.itself),
            _ => errors.add("receipt", w.not_found),
        }
        self.other = None;
        self.drawn(fields, &errors, None).await
    }

    async fn same(&self, mine: &Registration, theirs: &Registration, fields: &Fields) -> Result<bool> {
        let store = &self.app.store;
        let (a, b) = (store::twin::counted(store, &mine.id).await?, store::twin::counted(store, &theirs.id).await?);
        let a = a.iter().find(|p| p.id == fields.get("person"));
        let b = b.iter().find(|p| p.id == fields.get("other_person"));
        let (Some(a), Some(b)) = (a, b) else { return Err(Error::Malformed("no such participant")) };
        same(self.app, self.staff, &mine.id, &theirs.id, (&a.key, &b.key)).await?;
        Ok(true)
    }

    async fn merge(&self, mine: &Registration, theirs: &Registration, fields: &Fields) -> Result<Response> {
        let w = words(self.visit.language);
        let mut errors = Errors::default();
        let (kept, other) = match fields.get("keep") {
            id if id == mine.id => (mine, theirs),
            id if id == theirs.id => (theirs, mine),
            _ => {
                errors.add("keep", w.keep_missing);
                (mine, theirs)
            }
        };
        let missing = room::words(self.visit.language).reason_missing;
        wrong_text(fields, "reason", REASON, (missing, missing), &mut errors);
        if !errors.is_empty() {
            return self.drawn(fields, &errors, None).await;
        }
        let by = By { actor: &self.staff.id, reason: fields.get("reason") };
        match merge(self.app, kept, other, by).await? {
            Merged::Done => Ok(redirect(&format!("/office/registrations/{}", kept.id))),
            Merged::TooLate => self.too_late(fields).await,
            Merged::OneIsSecret => self.refused(fields, w.one_is_secret).await,
        }
    }

    async fn too_late(&self, fields: &Fields) -> Result<Response> {
        self.refused(fields, room::words(self.visit.language).too_late).await
    }

    async fn refused(&self, fields: &Fields, said: &str) -> Result<Response> {
        let mut response = self.drawn(fields, &Errors::default(), Some(said)).await?;
        *response.status_mut() = StatusCode::CONFLICT;
        Ok(response)
    }

    /// As it is seen.
    async fn side(&self, id: &str) -> Result<Side> {
        let This { registration, announcement, sight } = found(self.app, self.catalogue, self.staff, id).await?;
        let verb = if registration.secret.0 { "see_secret" } else { "see_registration" };
        look(self.app, self.staff, verb, format!("registration:{id}")).await?;
        let attached = store::twin::attached(&self.app.store, id).await?;
        let people = store::twin::counted(&self.app.store, id).await?.into_iter().map(|p| p.seen(&sight)).collect();
        let registration = registration.seen(&sight);
        // Notes are read by their own side.
        let sees_notes = self.staff.scope() == Scope::All;
        let revoked = is_revoked(self.app, &registration).await?;
        Ok(Side {
            registration,
            revoked,
            title: announcement.offering.title.clone(),
            sight,
            people,
            sees_notes,
            attached,
        })
    }

    async fn drawn(&self, typed: &Fields, errors: &Errors, said: Option<&str>) -> Result<Response> {
        let announcement = found(self.app, self.catalogue, self.staff, &self.this).await?.announcement;
        let this = self.side(&self.this).await?;
        let (other, verdicts) = match &self.other {
            Some(id) => (Some(self.side(id).await?), store::twin::verdicts(&self.app.store, &self.this, id).await?),
            None => (None, Vec::new()),
        };
        let language = self.visit.language;
        let page = TwinPage {
            staff: self.staff,
            announcement: &announcement,
            this: &this,
            other: other.as_ref(),
            verdicts: &verdicts,
            said,
            typed,
            errors,
            language,
        };
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Ok(self.visit.page(words(language).title, || twin_page(page)).status(status).into_response())
    }
}
