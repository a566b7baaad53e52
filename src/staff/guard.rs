use axum::extract::{FromRequestParts, OptionalFromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::model::{Role, Scope};
use super::rules::{enters_office, is_live, scope};
use super::{store, token, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::Visit;

/// A signed-in member of staff. As an extractor it answers everyone else with the sign-in form (401), which leads back.
#[derive(Clone, Debug)]
pub struct Staff {
    pub id: String,
    pub name: String,
    pub role: Role,
    pub partner_id: Option<String>,
    /// Named for taking the city's money.
    pub takes_city_fees: bool,
    /// What is kept of this browser's token.
    pub session: String,
}

impl Staff {
    /// Which offerings they may see.
    pub fn scope(&self) -> Scope {
        scope(self.role, self.partner_id.as_deref())
    }

    /// Names this browser's sign-in in the facts it sends; tells nothing about its token.
    pub fn device(&self) -> &str {
        self.session.get(..12).unwrap_or_default()
    }

    pub fn enters_office(&self) -> bool {
        enters_office(self.role)
    }

    /// Who this browser is, without keeping its sign-in awake: what a page asks by itself is no sign of life.
    pub async fn asleep(app: &App, visit: &Visit) -> Result<Option<Staff>> {
        Ok(Staff::of(app, visit).await?.map(|(staff, _)| staff))
    }

    /// The same for something a person did.
    pub async fn awake(app: &App, visit: &Visit) -> Result<Option<Staff>> {
        let Some((staff, idle)) = Staff::of(app, visit).await? else { return Ok(None) };
        // Not at every request: a minute more or less does not matter to two hours.
        if idle >= 60 {
            let mut tx = app.store.write().await?;
            store::touch(&mut tx, &staff.session, app.clock.now()).await?;
            tx.commit().await?;
        }
        Ok(Some(staff))
    }

    async fn of(app: &App, visit: &Visit) -> Result<Option<(Staff, i64)>> {
        let Some(cookie) = visit.cookie("staff") else { return Ok(None) };
        let session = token::kept(&cookie);
        let Some(seat) = store::seat(&app.store, &session).await? else { return Ok(None) };
        let now = app.clock.now();
        if !is_live(&seat, now) {
            return Ok(None);
        }
        let idle = now.since(seat.seen_at);
        let staff = Staff {
            id: seat.staff_id,
            name: seat.name,
            role: seat.role,
            partner_id: seat.partner_id,
            takes_city_fees: seat.takes_city_fees.0,
            session,
        };
        Ok(Some((staff, idle)))
    }
}

impl FromRequestParts<App> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Staff, Response> {
        let visit = Visit::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        match Staff::awake(app, &visit).await {
            Ok(Some(staff)) => Ok(staff),
            Ok(None) => Err(views::sign_in_page(&visit, &visit.url, views::Told::First)
                .status(StatusCode::UNAUTHORIZED)
                .into_response()),
            Err(error) => Err(error.into_response()),
        }
    }
}

impl OptionalFromRequestParts<App> for Staff {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Staff>, Error> {
        let visit = <Visit as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        Staff::awake(app, &visit).await
    }
}

/// One who may enter the office: city or partner. The desk's accounts are refused (403).
#[derive(Clone, Debug)]
pub struct Officer(pub Staff);

impl FromRequestParts<App> for Officer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Officer, Response> {
        let staff = <Staff as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        if staff.enters_office() { Ok(Officer(staff)) } else { Err(Error::Forbidden.into_response()) }
    }
}
