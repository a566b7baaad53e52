//! What the browser does for the app: `app.js` defines it. Texts only; what is promised is written down.

use miniserde::json;
use wasm_bindgen::prelude::*;

use super::exchange::name;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = desk, catch)]
    async fn kept(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn keep(name: &str, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn drop(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    async fn facts(session: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    async fn sessions() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, js_name = addFacts, catch)]
    pub async fn add_facts(session: &str, facts: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, js_name = settle, catch)]
    async fn settle_all(texts: &str, gone: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    async fn call(method: &str, url: &str, token: &str, body: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk)]
    pub fn sound(kind: &str);
    /// Now, in milliseconds, and as RFC 3339.
    #[wasm_bindgen(js_namespace = desk)]
    pub fn now() -> f64;
    #[wasm_bindgen(js_namespace = desk)]
    pub fn today() -> String;
    /// 32 bytes of chance, as base64.
    #[wasm_bindgen(js_namespace = desk)]
    pub fn chance() -> String;
}

/// Asks the server: the status and the body. None: nobody answered.
pub async fn ask(method: &str, url: &str, token: &str, body: &str) -> Option<(u16, String)> {
    let answer = call(method, url, token, body).await.ok()?.as_string()?;
    let (status, body) = answer.split_once('\n')?;
    Some((status.parse().ok()?, body.to_owned()))
}

/// A text that is kept under a name.
pub async fn text(name: &str) -> Option<String> {
    kept(name).await.ok()?.as_string()
}

/// The facts of a session that are kept, as JSON.
pub async fn log(session: &str) -> Option<String> {
    facts(session).await.ok()?.as_string()
}

/// The sessions of which facts are kept, as JSON.
pub async fn kept_sessions() -> Option<String> {
    sessions().await.ok()?.as_string()
}

/// What the server's answer leaves to be kept of a session, and the facts that need not be kept any more.
pub struct Keep {
    pub texts: Vec<(&'static str, String)>,
    pub gone: Vec<String>,
}

/// All of it is written down, or nothing.
pub async fn settle(session: &str, keep: Keep) -> Result<(), JsValue> {
    let texts: Vec<(String, String)> = keep.texts.into_iter().map(|(what, text)| (name(session, what), text)).collect();
    settle_all(&json::to_string(&texts), &json::to_string(&keep.gone)).await.map(|_| ())
}

pub fn seconds() -> i64 {
    (now() / 1000.0) as i64
}
