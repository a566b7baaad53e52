//! Drawn public pages, compressed and kept until what they show changes.
//!
//! A kept page is the same for everyone who reads that language: it never depends on who asks. It is drawn once however
//! many ask for it at the same moment.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

use super::{Page, Visit};
use crate::clock::Moment;
use crate::text::Language;

const HTML: &str = "text/html; charset=utf-8";
const MOST_PAGES: usize = 2_000;
const MOST_BYTES: usize = 24 * 1024 * 1024;
/// Good enough to be a quarter smaller than gzip, and quick enough to be done again twice a second.
const BROTLI_QUALITY: u32 = 5;

/// Shared by all requests. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Mutex<Shelf>>);

/// Where one page is kept. Whoever draws it holds the lock, so that the others wait and take what was drawn.
type Place = Arc<Mutex<Option<Arc<Drawn>>>>;

#[derive(Debug, Default)]
struct Shelf {
    places: HashMap<(String, Language), Place>,
    bytes: usize,
}

/// Until when a drawn page is true: as long as the data has this serial number, and before `until`.
#[derive(Clone, Copy, Debug)]
pub struct Fresh {
    pub serial: u64,
    pub now: Moment,
    pub until: Moment,
}

#[derive(Debug)]
struct Drawn {
    serial: u64,
    until: Moment,
    language: Language,
    content_type: &'static str,
    tag: HeaderValue,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Kept {
    /// Answers with the page at `url` (its canonical form), drawn anew if it is not kept or no longer true.
    pub fn page(&self, visit: &Visit, url: &str, fresh: Fresh, draw: impl FnOnce(&Visit) -> Page) -> Response {
        self.file(visit, url, fresh, HTML, || {
            // The frame names its address: the canonical one, whoever was first to ask.
            draw(&Visit { url: url.to_owned(), ..visit.clone() }).into_html()
        })
    }

    /// The same for a text of another type, such as a calendar.
    pub fn file(
        &self,
        visit: &Visit,
        url: &str,
        fresh: Fresh,
        content_type: &'static str,
        write: impl FnOnce() -> String,
    ) -> Response {
        let place = {
            let mut shelf = lock(&self.0);
            if shelf.places.len() >= MOST_PAGES || shelf.bytes >= MOST_BYTES {
                *shelf = Shelf::default();
            }
            shelf.places.entry((url.to_owned(), visit.language)).or_default().clone()
        };
        let mut kept = lock(&place);
        let drawn = match &*kept {
            Some(drawn) if drawn.serial == fresh.serial && fresh.now < drawn.until => drawn.clone(),
            _ => {
                let drawn = Arc::new(Drawn::new(write(), content_type, visit.language, fresh));
                lock(&self.0).bytes += drawn.plain.len();
                *kept = Some(drawn.clone());
                drawn
            }
        };
        // Compressing is done by the first who asks for it, while the others wait.
        let response = drawn.answer(&visit.headers);
        drop(kept);
        response
    }
}

/// Answers with a public page that is not worth keeping, compressed and with its validator as the kept ones are.
pub fn once(visit: &Visit, page: Page) -> Response {
    let fresh = Fresh { serial: 0, now: Moment::default(), until: Moment::default() };
    Drawn::new(page.into_html(), HTML, visit.language, fresh).answer(&visit.headers)
}

/// A page that panicked while drawing leaves its place empty, not unusable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drawn {
    fn new(text: String, content_type: &'static str, language: Language, fresh: Fresh) -> Drawn {
        Drawn {
            serial: fresh.serial,
            until: fresh.until,
            language,
            content_type,
            tag: tag(text.as_bytes()),
            plain: text.into(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    fn answer(&self, asked: &HeaderMap) -> Response {
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(header::ETAG, self.tag.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language, Accept-Encoding"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.language.tag()));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        if matches(asked, &self.tag) {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        let body = match encoding(asked) {
            Some("br") => self.brotli.get_or_init(|| brotli(&self.plain)),
            Some(_) => self.gzip.get_or_init(|| gzip(&self.plain)),
            None => &self.plain,
        };
        if let Some(encoding) = encoding(asked) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        (headers, body.clone()).into_response()
    }
}

/// A weak validator: the same page in another encoding is the same page.
fn tag(bytes: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(bytes);
    let text: String = digest.iter().take(12).map(|b| format!("{b:02x}")).collect();
    HeaderValue::from_str(&format!("W/\"{text}\"")).unwrap_or_else(|_| HeaderValue::from_static("W/\"\""))
}

/// Whether the caller already holds what has this tag (RFC 9110 §13.1.2, weak comparison).
fn matches(asked: &HeaderMap, tag: &HeaderValue) -> bool {
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let Ok(ours) = tag.to_str().map(opaque) else { return false };
    let held = asked.get_all(header::IF_NONE_MATCH).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
    held.map(opaque).any(|held| held == ours || held == "*")
}

/// The smallest encoding that the caller takes.
fn encoding(asked: &HeaderMap) -> Option<&'static str> {
    let takes = |name: &str| {
        let all = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok());
        all.flat_map(|v| v.split(',')).any(|part| {
            let mut pieces = part.split(';').map(str::trim);
            let named = pieces.next().is_some_and(|n| n.eq_ignore_ascii_case(name));
            let refused = pieces.any(|p| p.strip_prefix("q=").is_some_and(|q| q.parse() == Ok(0.0)));
            named && !refused
        })
    };
    ["br", "gzip"].into_iter().find(|name| takes(name))
}

fn brotli(plain: &[u8]) -> Bytes {
    let mut out = Vec::with_capacity(plain.len() / 4);
    let parameters = brotli::enc::BrotliEncoderParams { quality: BROTLI_QUALITY as i32, ..Default::default() };
    // Writing to memory does not fail.
    let _ = brotli::BrotliCompress(&mut &*plain, &mut out, &parameters);
    out.into()
}

fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::with_capacity(plain.len() / 4), flate2::Compression::new(6));
    let _ = encoder.write_all(plain);
    encoder.finish().unwrap_or_default().into()
}
