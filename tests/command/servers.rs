//! The real program, serving a town's database: as many servers as a story needs, each to be ended without warning.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::town::{MORNING, Town};

pub struct Server {
    pub address: SocketAddr,
    child: Child,
}

fn program(town: &Town, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsudoi"));
    let folder = town.folder();
    command
        .args(words)
        .current_dir(folder)
        .env("TSUDOI_NOW", MORNING)
        .env("TSUDOI_DATABASE_URL", &town.app.config.database_url)
        .env("TSUDOI_SECRET_FILE", folder.join("secret"))
        .env("TSUDOI_MAIL", format!("file:{}", folder.join("mail").display()))
        .env("TSUDOI_TRUSTED_PROXIES", "127.0.0.1")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// What `tsudoi doctor` says of the town's database; it must find nothing.
pub fn doctor_is_content(town: &Town) {
    let output = program(town, &["doctor"]).stdout(Stdio::piped()).output().expect("doctor runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

impl Server {
    pub async fn start(town: &Town) -> Server {
        let free = || TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port");
        let (address, metrics) = (free(), free());
        let child = program(town, &["serve"])
            .env("TSUDOI_LISTEN", address.to_string())
            .env("TSUDOI_METRICS_LISTEN", metrics.to_string())
            .spawn()
            .expect("the program starts");
        let server = Server { address, child };
        for _ in 0..1500 {
            if tokio::net::TcpStream::connect(address).await.is_ok() {
                return server;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the server does not listen")
    }

    /// kill -9: no handler runs, nothing is finished.
    pub fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A crowd's connections. Everybody comes from an address of their own, as their proxy says.
#[derive(Clone)]
pub struct Crowd(Client<HttpConnector, Body>);

impl Crowd {
    pub fn new() -> Crowd {
        Crowd(Client::builder(TokioExecutor::new()).build_http())
    }

    /// Sends person `n`'s application; the address of its page. An error when the connection broke.
    pub async fn apply(&self, to: SocketAddr, offering: &str, n: usize) -> Result<String, String> {
        let (phone, key) = (format!("0566-{:02}-{:04}", n / 10_000, n % 10_000), format!("person {n}"));
        let email = format!("m{n}@example.jp");
        let form = crate::registration::with(crate::registration::form("見本 花子", &phone, &key), "email", &email);
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let request = Request::post(format!("http://{to}/offerings/{offering}/apply"))
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("x-forwarded-for", address(n));
        let response = self.0.request(request.body(Body::from(body)).expect("a request")).await;
        let response = response.map_err(|e| e.to_string())?;
        assert_eq!(response.status(), StatusCode::SEE_OTHER, "an application is answered, or the connection breaks");
        Ok(response.headers()[header::LOCATION].to_str().expect("a location").to_owned())
    }

    /// What the registration's page says in its first heading.
    pub async fn heading(&self, at: SocketAddr, path: &str, n: usize) -> Result<String, String> {
        let request = Request::get(format!("http://{at}{path}"))
            .header(header::ACCEPT_LANGUAGE, "ja")
            .header("x-forwarded-for", address(n));
        let response = self.0.request(request.body(Body::empty()).expect("a request")).await;
        let response = response.map_err(|e| e.to_string())?;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let body = response.into_body().collect().await.map_err(|e| e.to_string())?.to_bytes();
        let page = scraper::Html::parse_document(&String::from_utf8_lossy(&body));
        let h1 = scraper::Selector::parse("h1").expect("a selector");
        Ok(page.select(&h1).next().expect("a heading").text().collect())
    }
}

fn address(n: usize) -> String {
    format!("10.0.{}.{}", n / 250 % 250, n % 250)
}
