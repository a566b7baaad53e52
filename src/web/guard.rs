//! Who may come in at all: the caller's address, requests forged by other sites, and the headers every answer carries.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::assets::Site;
use super::cookies;
use super::visit::Address;
use crate::app::App;
use crate::error::Error;

/// One policy for every page: no inline script anywhere, wasm only from our own files.
const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'";

/// Finds the caller's address: the connection's, or, from a trusted proxy, the last untrusted one it names.
pub async fn address(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|c| c.0.ip());
    if let Some(peer) = peer {
        let trusted = |ip: &IpAddr| app.config.trusted_proxies.contains(ip);
        let named = trusted(&peer).then(|| {
            let values = request.headers().get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok());
            let hops: Vec<IpAddr> = values.flat_map(|v| v.split(',')).filter_map(|p| p.trim().parse().ok()).collect();
            hops.into_iter().rev().find(|ip| !trusted(ip))
        });
        request.extensions_mut().insert(Address(named.flatten().unwrap_or(peer)));
    }
    next.run(request).await
}

/// Refuses what another site sent in a person's name. Browsers say where a request comes from (`Sec-Fetch-Site`, else
/// `Origin`); what says neither is no browser, and passes only without a signed-in cookie.
pub async fn same_site(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let headers = request.headers();
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    let ours = match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = origin.split_once("://").map(|(_, host)| host);
            host.is_some() && host == text("host")
        }
        (None, None) => {
            let site = request.extensions().get::<Arc<Site>>().cloned().unwrap_or_default();
            ["staff", "staff_pending", "my", "helper"].iter().all(|name| cookies::read(headers, &site, name).is_none())
        }
    };
    if ours { next.run(request).await } else { Error::Forbidden.into_response() }
}

/// The headers of every answer.
pub async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // `no-referrer` would make browsers post `Origin: null`.
        (header::REFERRER_POLICY, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    headers.insert("permissions-policy", HeaderValue::from_static("camera=(self), microphone=(), geolocation=()"));
    if app.config.https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
