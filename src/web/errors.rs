use std::sync::Arc;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use super::Visit;
use super::words::{Words, words};
use crate::error::Error;
use crate::ui;

/// Marks a response whose page is still to be drawn, in the reader's language, by [`draw`].
#[derive(Clone, Debug)]
struct Undrawn(Arc<Error>);

impl Error {
    pub fn status(&self) -> StatusCode {
        match self {
            busy if busy.is_busy() => StatusCode::SERVICE_UNAVAILABLE,
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Gone => StatusCode::GONE,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Secret | Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Malformed(_) => StatusCode::BAD_REQUEST,
            Error::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy | Error::Store(_) | Error::Mail(_) | Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn words(&self, w: &'static Words) -> (&'static str, &'static str) {
        match self {
            busy if busy.is_busy() => (w.busy, w.busy_more),
            Error::NotFound => (w.not_found, w.not_found_more),
            Error::Gone => (w.gone, w.gone_more),
            Error::SignIn => (w.sign_in, w.sign_in_more),
            Error::Secret => (w.secret, w.secret_more),
            Error::Forbidden => (w.forbidden, w.forbidden_more),
            Error::Malformed(_) | Error::WrongMethod | Error::WrongType => (w.malformed, w.malformed_more),
            Error::TooLarge => (w.too_large, w.too_large_more),
            Error::TooMany(_) => (w.too_many, w.too_many_more),
            Error::Busy | Error::Store(_) | Error::Mail(_) | Error::Broken(_) => (w.broken, w.broken_more),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let wait = match self {
            Error::TooMany(seconds) => Some(seconds),
            ref busy if busy.is_busy() => Some(5),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Undrawn(Arc::new(self)));
        response
    }
}

/// Draws the page of an error in the reader's language. What is broken inside goes to the log, never to the page; the log
/// names the route and the sort of error, not the receipt number in the path nor the row that a driver quotes.
pub async fn draw(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&parts);
    let route = parts.extensions.get::<MatchedPath>().map_or_else(String::new, |route| route.as_str().to_owned());
    // Islands read answers, not pages.
    let api = parts.uri.path().starts_with("/api/");
    let response = next.run(Request::from_parts(parts, body)).await;
    let error = match response.extensions().get::<Undrawn>() {
        Some(Undrawn(error)) => error.clone(),
        None => match of_axum(&response).filter(|_| !api) {
            Some(error) => Arc::new(error),
            None => return response,
        },
    };
    if error.status().is_server_error() {
        tracing::error!(route, "{}", error.class());
    }
    let w = words(visit.language);
    let (title, more) = error.words(w);
    let mut page = visit
        .page(title, || {
            view! {
                <h1>{ui::say(title)}</h1>
                <p>{ui::say(more)}</p>
                <p><a href="/">{ui::say(w.home)}</a></p>
            }
            .into_any()
        })
        .status(error.status())
        .into_response();
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    page
}

/// What axum itself refused, with a line of text or none.
fn of_axum(response: &Response) -> Option<Error> {
    let text = response.headers().get(header::CONTENT_TYPE).is_none_or(|v| v.as_bytes().starts_with(b"text/plain"));
    match response.status() {
        _ if !text => None,
        StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => Some(Error::Malformed("an address or a body")),
        StatusCode::NOT_FOUND => Some(Error::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Error::WrongMethod),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Error::TooLarge),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Error::WrongType),
        _ => None,
    }
}
