use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, header};
use http_body_util::BodyExt;

use crate::error::Error;

/// What a form sent: names and values in order, repeated names kept.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

/// The largest form: every field of the longest application, several times over.
pub const FORM_BYTES: usize = 256 * 1024;
/// A body that is refused is still read up to here, so that the browser shows the answer and not a broken connection.
const DRAIN_BYTES: usize = 16 * 1024 * 1024;

impl Fields {
    /// The first value of `name`, without surrounding blanks; empty if absent.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// All values of `name` that are not empty.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    pub fn parse(text: &[u8]) -> Fields {
        Fields(form_urlencoded::parse(text).into_owned().collect())
    }
}

impl<S: Sync> FromRequest<S> for Fields {
    type Rejection = Error;

    async fn from_request(request: Request, _: &S) -> Result<Fields, Error> {
        let form = is_form(request.headers().get(header::CONTENT_TYPE));
        let body = read(request.into_body(), FORM_BYTES).await?;
        if !form {
            return Err(Error::WrongType);
        }
        let fields = Fields::parse(&body);
        // Bytes that are no UTF-8, or a NUL, which PostgreSQL does not store.
        if fields.0.iter().any(|(n, v)| [n, v].iter().any(|s| s.contains(['\u{FFFD}', '\0']))) {
            return Err(Error::Malformed("the form is not UTF-8 text"));
        }
        Ok(fields)
    }
}

/// Whether a body is a form without files.
pub fn is_form(content_type: Option<&HeaderValue>) -> bool {
    let text = content_type.and_then(|v| v.to_str().ok());
    text.is_some_and(|v| v.split(';').next() == Some("application/x-www-form-urlencoded"))
}

/// Reads a body of at most `limit` bytes; a larger one is drained and refused.
pub async fn read(body: Body, limit: usize) -> Result<Vec<u8>, Error> {
    let mut body = body;
    let mut bytes = Vec::new();
    let mut seen = 0;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(Error::Malformed("the body ended early")) };
        let Ok(data) = frame.into_data() else { continue };
        seen += data.len();
        if seen <= limit {
            bytes.extend_from_slice(&data);
        } else if seen > DRAIN_BYTES {
            break;
        }
    }
    if seen > limit { Err(Error::TooLarge) } else { Ok(bytes) }
}
