use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use super::Visit;
use super::words::words;
use crate::text::Language;
use crate::ui;

/// A page in the site's frame: status, title, body. Drawn at once to HTML, with no script but our own files.
pub struct Page {
    status: StatusCode,
    html: String,
    visit: Visit,
    private: bool,
}

impl Page {
    pub(super) fn new(visit: Visit, title: String, view: impl FnOnce() -> AnyView) -> Page {
        let html = draw(&visit, &title, view);
        Page { status: StatusCode::OK, html, visit, private: true }
    }

    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self
    }

    /// The same for every reader of this language: may be kept, and asked for again with its validator.
    #[must_use]
    pub fn public(mut self) -> Page {
        self.private = false;
        self
    }
}

impl Page {
    /// What was drawn, for pages that are kept ([`super::kept::Kept`]).
    pub fn into_html(self) -> String {
        self.html
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.html).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(self.visit.language.tag()));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language, Accept-Encoding"));
        let cache = if self.private { "no-store" } else { "no-cache" };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        response
    }
}

/// Draws by an owner of its own, in islands mode and without Leptos' inline scripts, so that one fixed CSP holds.
fn draw(visit: &Visit, title: &str, view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        let body = view();
        frame(visit, title, body).to_html()
    });
    owner.cleanup();
    // A script is asked for only where there is something for it to do. The desk's app is a wasm of its own.
    let is_app = html.contains(APP);
    let scripts = [
        (APP, &visit.site.app),
        ("<leptos-island", &visit.site.start),
        ("data-registered", &visit.site.registered),
        ("data-passkey=", &visit.site.passkey),
        ("data-camera", &visit.site.scan),
    ];
    let wanted = scripts.into_iter().filter(|(sign, _)| html.contains(sign)).filter_map(|(_, script)| script.as_ref());
    let scripts: String = wanted.map(|src| format!(r#"<script type="module" src="{src}"></script>"#)).collect();
    let html = html.replacen("</body>", &format!("{scripts}</body>"), 1);
    // Installed, it is an app of its own, which begins at the desk.
    let html = if is_app { html.replacen("/site.webmanifest", "/desk.webmanifest", 1) } else { html };
    format!("<!DOCTYPE html>{html}")
}

/// Marks the page of the desk's app.
const APP: &str = "data-desk-app";

fn frame(visit: &Visit, title: &str, body: AnyView) -> AnyView {
    let w = words(visit.language);
    let site = &visit.site;
    let full_title = format!("{}｜{}{}", crate::text::plain(title), site.city, w.site_name);
    view! {
        <html lang=visit.language.tag() data-language=visit.language.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{full_title}</title>
                {site.demo.then(|| view! { <meta name="robots" content="noindex"/> })}
                {site.css.clone().map(|css| view! { <link rel="stylesheet" href=css/> })}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="manifest" href="/site.webmanifest"/>
                <meta name="theme-color" content="#0017c1"/>
            </head>
            <body>
                <a class="skip" href="#main">{ui::say(w.skip)}</a>
                {site.demo.then(|| view! { <aside class="demo-banner" aria-label=crate::text::plain(w.demo)><strong>{ui::say(w.demo)}</strong>" "{ui::say(w.demo_more)}</aside> })}
                <header class="site">
                    <p class="name"><a href="/">{site.city.clone()}" "<strong>{w.site_name}</strong></a></p>
                    {languages(visit)}
                    <nav class="site" aria-label=w.menu>
                        <ul>
                            <li><a href="/offerings">{ui::say(w.find)}</a></li>
                            <li><a href="/month">{ui::say(w.month)}</a></li>
                            <li><a href="/my">{ui::say(w.mine)}</a></li>
                        </ul>
                    </nav>
                </header>
                <main id="main" tabindex="-1">{body}</main>
                <footer class="site">
                    <p>{site.city.clone()}" "{ui::say(w.department)}</p>
                    <ul>
                        <li><a href="/results">{ui::say(w.results)}</a></li>
                        <li><a href="/calendar.ics">{ui::say(w.calendar)}</a></li>
                        <li><a href="/signin" rel="nofollow">{ui::say(w.staff)}</a></li>
                    </ul>
                </footer>
            </body>
        </html>
    }
    .into_any()
}

/// Switches the language by a plain form, and comes back to this page.
fn languages(visit: &Visit) -> AnyView {
    let w = words(visit.language);
    let buttons = Language::ALL
        .into_iter()
        .map(|language| {
            let current = language == visit.language;
            view! {
                <button name="language" value=language.code() lang=language.tag() aria-pressed=if current { "true" } else { "false" }>
                    {language.name()}
                </button>
            }
        })
        .collect_view();
    view! {
        <form class="language" method="post" action="/language" aria-label=w.language>
            <input type="hidden" name="back" value=visit.url.clone()/>
            {buttons}
        </form>
    }
    .into_any()
}
