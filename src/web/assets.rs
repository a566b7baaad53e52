//! The site's files: hashed ones under `/pkg` for a year, the few others for a day; and what every page needs of them.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::app::App;
use crate::store::{StoreResult, sql};

/// What every page's frame needs, read once at start.
#[derive(Clone, Debug, Default)]
pub struct Site {
    pub city: String,
    pub demo: bool,
    pub https: bool,
    pub css: Option<String>,
    /// Starts the islands; only pages that carry one ask for it.
    pub start: Option<String>,
    /// Speaks to passkeys; only pages with such a form ask for it.
    pub passkey: Option<String>,
    /// Starts the desk's app, on its own page only; and all that it needs to work without a network.
    pub app: Option<String>,
    pub app_files: Vec<String>,
    /// Reads passes by the camera; only the desk's page asks for it.
    pub scan: Option<String>,
    /// Keeps the secret of a device that was just registered.
    pub registered: Option<String>,
}

impl Site {
    /// Reads `manifest.txt` of the site folder (lines `name path`) and the city's name from the store.
    pub async fn load(app: &App) -> StoreResult<Arc<Site>> {
        let settings: Vec<(String, String)> = app.store.all(sql("SELECT name, text FROM setting")).await?;
        let setting = |name: &str| settings.iter().find(|(n, _)| n == name).map(|(_, text)| text.clone());
        let manifest = std::fs::read_to_string(app.config.site.join("manifest.txt")).unwrap_or_default();
        let file = |name: &str| {
            let line = manifest.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(' '))?;
            Some(line.trim().to_owned())
        };
        Ok(Arc::new(Site {
            city: setting("city").unwrap_or_default(),
            demo: setting("demo").is_some(),
            https: app.config.https(),
            css: file("css"),
            start: file("start"),
            passkey: file("passkey"),
            app: file("app"),
            app_files: manifest.lines().filter_map(|l| l.strip_prefix("app-file ")).map(str::to_owned).collect(),
            scan: file("scan"),
            registered: file("registered"),
        }))
    }
}

const SCOPE: HeaderName = HeaderName::from_static("service-worker-allowed");

pub fn routes(site: &Path) -> Router<App> {
    let kept = |value: &'static str| {
        SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static(value))
    };
    let mut router = Router::new().nest(
        "/pkg",
        Router::new()
            .fallback_service(ServeDir::new(site.join("pkg")).precompressed_br().precompressed_gzip())
            .layer(kept("public, max-age=31536000, immutable")),
    );
    let mut files = Router::new();
    for name in [
        "favicon.svg",
        "icon-192.png",
        "icon-512.png",
        "icon-512-maskable.png",
        "apple-touch-icon.png",
        "site.webmanifest",
        "desk.webmanifest",
        "robots.txt",
    ] {
        files = files.route_service(&format!("/{name}"), ServeFile::new(site.join(name)));
    }
    router = router.merge(files.layer(kept("public, max-age=86400")));
    // The desk's worker is asked for again each time, and works for the desk's pages only.
    let scope = SetResponseHeaderLayer::overriding(SCOPE, HeaderValue::from_static("/desk"));
    let worker = Router::new().route_service("/desk/worker.js", ServeFile::new(site.join("desk/worker.js")));
    router = router.merge(worker.layer(kept("no-cache")).layer(scope));
    router
}
