use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use tower::ServiceExt;
use tsudoi::app::App;
use tsudoi::catalogue::Catalogue;

/// A browser without JavaScript.
#[derive(Clone)]
pub struct Client {
    app: App,
    catalogue: Catalogue,
    router: Router,
    cookies: BTreeMap<String, String>,
    pub language: &'static str,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Client {
    pub fn new(app: App, catalogue: Catalogue, router: Router) -> Client {
        Client { app, catalogue, router, cookies: BTreeMap::new(), language: "ja" }
    }

    /// The value of a cookie it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.get(name).cloned()
    }

    pub async fn get(&mut self, url: &str) -> Answer {
        let request = Request::get(url).header("sec-fetch-site", "same-origin").body(Body::empty());
        self.send(request.expect("a request")).await
    }

    /// Sends a form as a page of ours would.
    pub async fn post(&mut self, url: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = Request::post(url)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.send(request.expect("a request")).await
    }

    /// Sends a form with a file in its field `file`, as a page of ours would.
    pub async fn upload(&mut self, url: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(
                format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=";
        body.extend(format!("{head}\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").bytes());
        body.extend(bytes);
        body.extend(b"\r\n--edge--\r\n");
        let request = Request::post(url)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
            .body(Body::from(body));
        self.send(request.expect("a request")).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        let headers = request.headers_mut();
        headers.entry(header::HOST).or_insert_with(|| "localhost:3000".parse().expect("a value"));
        headers.entry(header::ACCEPT_LANGUAGE).or_insert_with(|| self.language.parse().expect("a value"));
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            headers.insert(header::COOKIE, cookies.join("; ").parse().expect("a value"));
        }
        // A closed store is a story of its own; its pages are drawn from the snapshot that was.
        let _ = self.catalogue.refresh(&self.app).await;
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().expect("a cookie");
            let (name, value) = text.split(';').next().and_then(|p| p.split_once('=')).expect("name=value");
            if text.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = body.collect().await.expect("a body").to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Follows the redirect that a form's answer gave.
    pub async fn follow(&mut self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        self.get(&answer.location()).await
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn location(&self) -> String {
        self.headers[header::LOCATION].to_str().expect("a location").to_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().expect("text"))
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.text())
    }

    /// The texts of all elements that match.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html().select(&selector).map(|e| e.text().collect::<String>().trim().to_owned()).collect()
    }

    /// An attribute of the first element that matches.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html().select(&selector).next()?.value().attr(name).map(Into::into)
    }

    /// An attribute of every element that matches and has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html().select(&selector).filter_map(|e| e.value().attr(name)).map(Into::into).collect()
    }

    /// What the page's forms would send: inputs as they stand, ticked boxes, chosen options, texts. Buttons are not in it.
    pub fn form_fields(&self) -> Vec<(String, String)> {
        let html = self.html();
        let selector = |text: &str| Selector::parse(text).expect("a selector");
        let mut fields = Vec::new();
        for e in html.select(&selector("main form input[name], main form select[name], main form textarea[name]")) {
            let attr = |name: &str| e.value().attr(name);
            let name = attr("name").unwrap_or_default().to_owned();
            let value = match (e.value().name(), attr("type")) {
                ("input", Some("checkbox" | "radio")) if attr("checked").is_none() => continue,
                ("input", _) => attr("value").unwrap_or_default().to_owned(),
                ("select", _) => {
                    let chosen = e.select(&selector("option[selected]")).next().and_then(|o| o.value().attr("value"));
                    chosen.unwrap_or_default().to_owned()
                }
                // The first line break is the browser's to drop.
                _ => e.text().collect::<String>().trim_start_matches('\n').to_owned(),
            };
            fields.push((name, value));
        }
        fields
    }

    /// Whether the page's visible text holds `words`.
    pub fn says(&self, words: &str) -> bool {
        let selector = Selector::parse("body").expect("a selector");
        self.html().select(&selector).any(|e| e.text().collect::<String>().contains(words))
    }
}
