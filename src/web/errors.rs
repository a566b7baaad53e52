use std::sync::Arc;

use axum::extract::Request;
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
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Malformed(_) => StatusCode::BAD_REQUEST,
            Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Error::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Error::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Error::Store(_) | Error::Mail(_) | Error::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn words(&self, w: &'static Words) -> (&'static str, &'static str) {
        match self {
            Error::NotFound => (w.not_found, w.not_found_more),
            Error::SignIn => (w.sign_in, w.sign_in_more),
            Error::Forbidden => (w.forbidden, w.forbidden_more),
            Error::Malformed(_) | Error::WrongType => (w.malformed, w.malformed_more),
            Error::TooLarge => (w.too_large, w.too_large_more),
            Error::TooMany(_) => (w.too_many, w.too_many_more),
            Error::Busy => (w.busy, w.busy_more),
            Error::Store(_) | Error::Mail(_) | Error::Broken(_) => (w.broken, w.broken_more),
        }
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        let wait = match self {
            Error::TooMany(seconds) => Some(seconds),
            Error::Busy => Some(5),
            _ => None,
        };
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Undrawn(Arc::new(self)));
        response
    }
}

/// Draws the page of an error in the reader's language. What is broken inside goes to the log, never to the page.
pub async fn draw(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let visit = Visit::of(&parts);
    let path = parts.uri.path().to_owned();
    let response = next.run(Request::from_parts(parts, body)).await;
    let error = match response.extensions().get::<Undrawn>() {
        Some(Undrawn(error)) => error.clone(),
        // axum's own answers have no page of ours yet.
        None if response.status() == StatusCode::NOT_FOUND
            && !response.headers().contains_key(header::CONTENT_TYPE) =>
        {
            Arc::new(Error::NotFound)
        }
        None => return response,
    };
    if error.status().is_server_error() {
        tracing::error!(path, "{error}");
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
