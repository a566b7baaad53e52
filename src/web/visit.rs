use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::AnyView;

use super::assets::Site;
use super::{Page, cookies};
use crate::error::Error;
use crate::text::Language;

/// Who is reading, in what language, at which address: all that a page's frame needs to know.
#[derive(Clone, Debug)]
pub struct Visit {
    pub language: Language,
    /// Path and query of this request.
    pub url: String,
    pub headers: HeaderMap,
    pub site: Arc<Site>,
    /// The caller's address, behind trusted proxies too.
    pub address: Option<IpAddr>,
}

/// The caller's address as [`super::guard::address`] found it.
#[derive(Clone, Copy, Debug)]
pub struct Address(pub IpAddr);

impl Visit {
    /// A page in the site's frame. `view` is called while drawing, so that islands find their owner.
    pub fn page(&self, title: impl Into<String>, view: impl FnOnce() -> AnyView) -> Page {
        Page::new(self.clone(), title.into(), view)
    }

    /// The value of one of our cookies.
    pub fn cookie(&self, name: &str) -> Option<String> {
        cookies::read(&self.headers, &self.site, name)
    }

    pub(super) fn of(parts: &Parts) -> Visit {
        let site = parts.extensions.get::<Arc<Site>>().cloned().unwrap_or_default();
        let language = cookies::read(&parts.headers, &site, "language")
            .and_then(|code| Language::from_code(&code))
            .or_else(|| Some(Language::from_accept(parts.headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?)))
            .unwrap_or_default();
        Visit {
            language,
            url: parts.uri.path_and_query().map_or_else(|| "/".into(), ToString::to_string),
            headers: parts.headers.clone(),
            site,
            address: parts.extensions.get::<Address>().map(|a| a.0),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit, Error> {
        Ok(Visit::of(parts))
    }
}

/// 303: the answer to a form that did its work.
pub fn redirect(to: &str) -> Response {
    let location = HeaderValue::from_str(to).unwrap_or_else(|_| HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}
