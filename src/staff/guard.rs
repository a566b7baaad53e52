use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::carry::SignInAsked;
use super::model::{Role, Scope};
use super::rules::{Standing, enters_office, is_inside, scope, standing};
use super::{store, token, views};
use crate::app::App;
use crate::error::{Error, Result};
use crate::web::{Visit, redirect};

/// Where a second factor is set up, and the only page of who must have one first.
pub const SET_UP: &str = "/signin/factor";

/// Where a password is changed, and chosen after a start password.
pub const PASSWORD: &str = "/signin/password";

/// A signed-in member of staff. As an extractor it answers everyone else with the sign-in form (401), which leads back;
/// who must choose a password or set up a second factor first is led there, and who is not where their role works from is refused (403).
#[derive(Clone, Debug)]
pub struct Staff {
    pub id: String,
    pub name: String,
    pub role: Role,
    pub partner_id: Option<String>,
    /// Named for taking the city's money.
    pub takes_city_fees: bool,
    /// Named for what is kept secret (秘匿の責任者).
    pub sees_secret: bool,
    /// What is kept of this browser's token.
    pub session: String,
}

impl Staff {
    /// Which offerings they may see.
    /// The cookie of a browser that is signed in.
    pub const COOKIE: &str = "staff";

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
        Ok(seated(app, visit).await?.and_then(|seated| seated.open()))
    }

    /// The same for something a person did.
    pub async fn awake(app: &App, visit: &Visit) -> Result<Option<Staff>> {
        Ok(awake(app, visit).await?.and_then(Seated::open))
    }
}

/// Whose browser it is by its cookie alone, also when its sign-in has been idle for too long to do anything with it.
pub struct Holder {
    pub staff: String,
    /// What is kept of this browser's token.
    pub session: String,
}

impl Holder {
    pub async fn of(app: &App, visit: &Visit) -> Result<Option<Holder>> {
        let Some(cookie) = visit.cookie(Staff::COOKIE) else { return Ok(None) };
        let session = token::kept(&cookie);
        let seat = store::session::seat(&app.store, &session).await?;
        Ok(seat.map(|seat| Holder { staff: seat.staff_id, session }))
    }
}

/// Whose browser it is, and where it stands: nobody is not in here.
pub(super) struct Seated {
    pub staff: Staff,
    pub standing: Standing,
    idle: i64,
}

impl Seated {
    fn open(self) -> Option<Staff> {
        (self.standing == Standing::Open).then_some(self.staff)
    }
}

async fn seated(app: &App, visit: &Visit) -> Result<Option<Seated>> {
    let Some(cookie) = visit.cookie(Staff::COOKIE) else { return Ok(None) };
    let session = token::kept(&cookie);
    let Some(seat) = store::session::seat(&app.store, &session).await? else { return Ok(None) };
    let now = app.clock.now();
    let inside = is_inside(&app.config.city_networks, seat.role, seat.partner_id.as_deref(), visit.address);
    let standing = standing(&seat, app.config.second_factor_required, inside, now);
    if standing == Standing::Nobody {
        return Ok(None);
    }
    let idle = now.since(seat.seen_at);
    let staff = Staff {
        id: seat.staff_id,
        name: seat.name,
        role: seat.role,
        partner_id: seat.partner_id,
        takes_city_fees: seat.takes_city_fees.0,
        sees_secret: seat.sees_secret.0 && seat.role == Role::City,
        session,
    };
    Ok(Some(Seated { staff, standing, idle }))
}

/// Who is seated here, wherever they stand; keeps their sign-in awake.
pub(super) async fn awake(app: &App, visit: &Visit) -> Result<Option<Seated>> {
    let Some(seated) = seated(app, visit).await? else { return Ok(None) };
    // Not at every request: a minute more or less does not matter to two hours.
    if seated.idle >= 60 {
        let mut tx = app.store.write().await?;
        store::session::touch(&mut tx, &seated.staff.session, app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(Some(seated))
}

impl FromRequestParts<App> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Staff, Response> {
        let visit = Visit::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let seated = awake(app, &visit).await.map_err(IntoResponse::into_response)?;
        match seated.map(|seated| (seated.standing, seated.staff)) {
            Some((Standing::Open, staff)) => Ok(staff),
            Some((Standing::NewPassword, _)) => Err(redirect(PASSWORD)),
            Some((Standing::SetUp, _)) => Err(redirect(SET_UP)),
            Some((Standing::Outside, _)) => Err(views::outside(&visit).into_response()),
            Some((Standing::Nobody, _)) | None => {
                let page = views::sign_in_page(&visit, &visit.url, views::Told::First);
                let mut response = page.status(StatusCode::UNAUTHORIZED).into_response();
                response.extensions_mut().insert(SignInAsked);
                Err(response)
            }
        }
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

impl AsRef<Staff> for Staff {
    fn as_ref(&self) -> &Staff {
        self
    }
}

impl AsRef<Staff> for Officer {
    fn as_ref(&self) -> &Staff {
        &self.0
    }
}

/// One who answers for the accounts of the others: the city.
#[derive(Clone, Debug)]
pub struct City(pub Staff);

impl FromRequestParts<App> for City {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<City, Response> {
        let staff = <Staff as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        if staff.role == Role::City { Ok(City(staff)) } else { Err(Error::Forbidden.into_response()) }
    }
}
