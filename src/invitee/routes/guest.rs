//! `/invited/{key}`: looking changes nothing, whoever follows the link first.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{as_answered, refusal, said};
use crate::app::App;
use crate::error::{Error, Result};
use crate::invitee::answer::{Answered, answer};
use crate::invitee::rules::{KEY, room};
use crate::invitee::views::{GuestPage, ended_page, guest_page};
use crate::invitee::words::words;
use crate::invitee::{Invitee, form, store};
use crate::programme::{self, Announcement, Selection};
use crate::registration::rules::refused_invited;
use crate::secret::opened_by;
use crate::ui::Errors;
use crate::web::{Fields, Visit, redirect};

/// The invitee of a link. A forged key, or one of nothing, is no such thing.
async fn opened(app: &App, key: &str) -> Result<(Invitee, Announcement)> {
    let id = opened_by(&app.config.secret, KEY, key).ok_or(Error::NotFound)?;
    let invitee = store::find(&app.store, &id).await?.ok_or(Error::NotFound)?;
    let a = programme::store::announcement(&app.store, &invitee.offering_id).await?.ok_or(Error::NotFound)?;
    Ok((invitee, a))
}

pub async fn show(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Result<Response> {
    let (invitee, a) = opened(&app, &key).await?;
    draw(&app, &visit, &invitee, &a, None, &Errors::default(), StatusCode::OK).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    invitee: &Invitee,
    a: &Announcement,
    typed: Option<&Fields>,
    errors: &Errors,
    status: StatusCode,
) -> Result<Response> {
    let language = visit.language;
    let w = words(language);
    if invitee.ended_at.is_some() {
        return Ok(visit.page(w.ended, || ended_page(language)).status(StatusCode::GONE).into_response());
    }
    let coming = store::coming(&app.store, &invitee.id).await?;
    let shut = refused_invited(&a.offering, app.clock.now(), false).map(|why| refusal(&why, a, language).1);
    let over = a.last_end().is_some_and(|end| end <= app.clock.now()).then(|| w.over.to_owned());
    let was = as_answered(invitee, &coming, a);
    let page = GuestPage {
        app,
        invitee,
        announcement: a,
        coming: &coming,
        room: room(a, store::by_others(&app.store, invitee).await?),
        shut: over.or(shut),
        typed: typed.unwrap_or(&was),
        errors,
        action: visit.url.clone(),
        now: app.clock.now(),
        language,
    };
    let title = if a.offering.selection == Selection::Nomination { w.asked_to_nominate } else { w.invited_to };
    Ok(visit.page(title, || guest_page(page)).status(status).into_response())
}

pub async fn act(State(app): State<App>, visit: Visit, Path(key): Path<String>, fields: Fields) -> Result<Response> {
    let (invitee, a) = opened(&app, &key).await?;
    if invitee.ended_at.is_some() {
        return draw(&app, &visit, &invitee, &a, None, &Errors::default(), StatusCode::GONE).await;
    }
    let room = room(&a, store::by_others(&app.store, &invitee).await?);
    let mut errors = Errors::default();
    let Some(reply) = form::reply(&fields, &invitee, &a, room, visit.language, &mut errors) else {
        return draw(&app, &visit, &invitee, &a, Some(&fields), &errors, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let seen = fields.get("revision").parse().unwrap_or(-1);
    let answered = answer(&app, &invitee.id, seen, &reply, None).await;
    if answered.as_ref().is_err_and(Error::is_busy) {
        let busy = Errors::from_iter([("", words(visit.language).busy)]);
        return draw(&app, &visit, &invitee, &a, Some(&fields), &busy, StatusCode::SERVICE_UNAVAILABLE).await;
    }
    match answered? {
        Answered::Done | Answered::Same => Ok(redirect(&visit.url)),
        refused => {
            let errors = said(&refused, &a, &invitee.organisation, visit.language);
            // Drawn with what stands now, so that sending it again is an answer to that.
            let invitee = store::find(&app.store, &invitee.id).await?.ok_or(Error::NotFound)?;
            draw(&app, &visit, &invitee, &a, Some(&fields), &errors, StatusCode::CONFLICT).await
        }
    }
}
