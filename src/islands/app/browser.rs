//! What the browser does for the app: `app.js` defines it. Texts only; what is promised is written down.

use leptos::web_sys::js_sys;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn kept(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn keep(name: &str, text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn drop(name: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    pub async fn facts(session: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, js_name = addFacts, catch)]
    pub async fn add_facts(session: &str, facts: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, js_name = dropFacts, catch)]
    pub async fn drop_facts(ids: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk, catch)]
    async fn call(method: &str, url: &str, token: &str, body: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = desk)]
    pub fn sound(kind: &str);
    #[wasm_bindgen(js_namespace = desk, js_name = hasCamera)]
    pub fn has_camera() -> bool;
    /// Tells each code that comes into sight, or once what is wrong.
    #[wasm_bindgen(js_namespace = desk)]
    pub fn look(on_text: &Closure<dyn Fn(String)>, on_trouble: &Closure<dyn Fn(String)>) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = desk, js_name = lookAway)]
    pub fn look_away();
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
