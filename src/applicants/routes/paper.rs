//! What became of an application, on paper, and its pass.

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::super::store;
use super::super::views::{Paper, paper};
use super::{This, found, is_revoked};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::receiver::{Bound, Seen};
use crate::registration::pass;
use crate::staff::{Officer, look};
use crate::web::Visit;

/// The notice on paper. Its pass is the same as in a letter; the key, with which applicants act for themselves, is not on
/// it and not in the office.
pub async fn print(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let This { registration, announcement, sight } = found(&app, &catalogue, &staff, &id).await?;
    look(&app, &staff, "print_notice", format!("registration:{id}")).await?;
    let participants = store::participants(&app.store, &id).await?.into_iter().map(|p| p.seen(&sight));
    let revoked = is_revoked(&app, &registration).await?;
    let page = Paper {
        announcement: &announcement,
        registration: &registration.seen(&sight),
        participants: &participants.collect::<Vec<_>>(),
        slots: &store::slot_ids(&app.store, &id).await?.into_iter().map(|s| s.0).collect::<Vec<_>>(),
        revoked,
        now: app.clock.now(),
        language: visit.language,
    };
    Ok(visit.page(announcement.offering.title.clone(), || paper(page)).into_response())
}

pub async fn pass_svg(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Bound(Officer(staff)): Bound<Officer>,
    Path(id): Path<String>,
) -> Result<Response> {
    let This { registration, .. } = found(&app, &catalogue, &staff, &id).await?;
    let svg = pass::picture(&app, &registration).await?.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}
