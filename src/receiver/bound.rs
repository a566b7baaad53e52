use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::rules::needs_terms;
use super::store;
use super::terms::VERSION;
use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::Staff;
use crate::text::fiscal_year_of;
use crate::web::redirect;

/// Where the terms are read and accepted.
pub const TERMS: &str = "/office/terms";

/// Staff who may be shown people: [`Staff`], or those of the office, who have accepted the terms of this fiscal year where
/// they must. Whoever has not is led to them from a page (303), and refused where something would be done (403).
#[derive(Clone, Debug)]
pub struct Bound<S>(pub S);

impl<S> FromRequestParts<App> for Bound<S>
where
    S: FromRequestParts<App, Rejection = Response> + AsRef<Staff> + Send,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Bound<S>, Response> {
        let who = S::from_request_parts(parts, app).await?;
        if is_bound(app, who.as_ref()).await.map_err(IntoResponse::into_response)? {
            return Ok(Bound(who));
        }
        if !parts.method.is_safe() {
            return Err(Error::Forbidden.into_response());
        }
        let wanted = parts.uri.path_and_query().map_or("/", |url| url.as_str());
        let back = form_urlencoded::Serializer::new(String::new()).append_pair("back", wanted).finish();
        Err(redirect(&format!("{TERMS}?{back}")))
    }
}

/// Whether somebody needs no acceptance, or has given it this fiscal year.
pub async fn is_bound(app: &App, staff: &Staff) -> Result<bool> {
    if !needs_terms(staff) {
        return Ok(true);
    }
    let year = fiscal_year_of(app.clock.now().date());
    Ok(store::accepted(&app.store, &staff.id, year, VERSION).await?.is_some())
}
