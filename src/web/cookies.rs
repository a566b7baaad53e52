//! Our cookies: `__Host-` and Secure over https; without both over http, where WebKit would drop them.

use axum::http::{HeaderMap, HeaderValue, header};

use super::assets::Site;

fn full_name(site: &Site, name: &str) -> String {
    if site.https { format!("__Host-{name}") } else { name.to_owned() }
}

pub fn read(headers: &HeaderMap, site: &Site, name: &str) -> Option<String> {
    let wanted = full_name(site, name);
    headers.get_all(header::COOKIE).iter().filter_map(|h| h.to_str().ok()).flat_map(|h| h.split(';')).find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == wanted && !value.is_empty()).then(|| value.to_owned())
    })
}

/// A `Set-Cookie` that lives `seconds`; 0 removes it. Values are our own tokens: letters, digits, `-`, `_`.
pub fn set(site: &Site, name: &str, value: &str, seconds: i64) -> HeaderValue {
    let secure = if site.https { "; Secure" } else { "" };
    let text = format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", full_name(site, name));
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}
