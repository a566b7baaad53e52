//! What somebody typed goes with them through the sign-in, when theirs had ended meanwhile. It travels in the pages
//! themselves, under a MAC and the account's id: nothing is kept here, and whoever else signs in is not shown it.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64URL_NOPAD;
use subtle::ConstantTimeEq;

use super::rules::is_the_staffs;
use super::store::session;
use super::views::{Kept, Told, sign_in_page_with};
use super::{Staff, token};
use crate::app::App;
use crate::config::Secret;
use crate::error::Result;
use crate::secret::mac;
use crate::web::{FORM_BYTES, Fields, Visit, is_form, read_body};

/// The largest form that is carried, in bytes as it was sent: it is sent again twice over, inside other forms.
const MOST: usize = 96 * 1024;
/// The field that carries it.
pub const KEPT: &str = "kept";
const PURPOSE: &str = "carried form";

/// Marks an answer that asks for the sign-in.
#[derive(Clone, Copy, Debug)]
pub(super) struct SignInAsked;

/// A form on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Where it was being sent.
    pub to: String,
    pub fields: Vec<(String, String)>,
}

/// Passwords and codes are typed anew.
fn is_secret(name: &str) -> bool {
    name.contains("password") || matches!(name, "code" | "present")
}

/// A form, so that it can stand in a page and come back as it was. None: it is too large.
pub fn wrap(secret: &Secret, staff: &str, to: &str, form: &[u8]) -> Option<String> {
    let fields = Fields::parse(form).0.into_iter().filter(|(name, _)| !is_secret(name));
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    if form.len() > MOST || to.len() > 500 {
        return None;
    }
    let code = |text: &str| BASE64URL_NOPAD.encode(text.as_bytes());
    let seal = BASE64URL_NOPAD.encode(&mac(secret, PURPOSE, &[staff, to, &form]));
    Some(format!("{}.{}.{seal}", code(to), code(&form)))
}

/// What was wrapped for this account. None: it is somebody else's, or was changed on the way.
pub fn unwrap(secret: &Secret, staff: &str, kept: &str) -> Option<Carried> {
    let mut parts = kept.split('.');
    let mut text = || String::from_utf8(BASE64URL_NOPAD.decode(parts.next()?.as_bytes()).ok()?).ok();
    let (to, form) = (text()?, text()?);
    let seal = BASE64URL_NOPAD.decode(parts.next()?.as_bytes()).ok()?;
    let right = mac(secret, PURPOSE, &[staff, &to, &form]);
    if parts.next().is_some() || !bool::from(right.as_slice().ct_eq(&seal)) || !is_the_staffs(&to) {
        return None;
    }
    Some(Carried { fields: Fields::parse(form.as_bytes()).0, to })
}

/// Lets every request pass, and where a form meets the sign-in, sends it along with it.
pub async fn carry(State(app): State<App>, visit: Visit, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !is_the_staffs(request.uri().path()) {
        return next.run(request).await;
    }
    let form = is_form(request.headers().get(header::CONTENT_TYPE));
    let (parts, body) = request.into_parts();
    let (typed, body) = match form {
        // A file is no text that a page could carry.
        false => (None, body),
        true => match read_body(body, FORM_BYTES).await {
            Ok(typed) => (Some(typed.clone()), Body::from(typed)),
            Err(refused) => return refused.into_response(),
        },
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.extensions().get::<SignInAsked>().is_none() {
        return response;
    }
    let kept = match whose(&app, &visit).await {
        Ok(Some(staff)) => typed.and_then(|typed| wrap(&app.config.secret, &staff, &visit.url, &typed)),
        Ok(None) => None,
        Err(error) => return error.into_response(),
    };
    let kept = kept.as_deref().map_or(Kept::NotCarried, Kept::Carried);
    sign_in_page_with(&visit, &visit.url, Told::First, kept).status(response.status()).into_response()
}

/// Whose browser this was. None: they signed out, or it was too long ago to know.
async fn whose(app: &App, visit: &Visit) -> Result<Option<String>> {
    let Some(cookie) = visit.cookie(Staff::COOKIE) else { return Ok(None) };
    Ok(session::seat(&app.store, &token::kept(&cookie)).await?.map(|seat| seat.staff_id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HERE: &str = "/office/proposals/p/about";
    const SECRET: Secret = Secret([1; 32]);

    #[test]
    fn it_comes_back_to_who_typed_it_and_to_nobody_else() {
        let kept = wrap(&SECRET, "hana", HERE, "title=%E6%98%A5%0D%0A&title=b&do=save".as_bytes()).unwrap();
        let back = unwrap(&SECRET, "hana", &kept).unwrap();
        assert_eq!(back.to, HERE);
        let pair = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        assert_eq!(back.fields, [pair("title", "春\r\n"), pair("title", "b"), pair("do", "save")]);
        assert_eq!(unwrap(&SECRET, "ichiro", &kept), None, "somebody else");
        assert_eq!(unwrap(&Secret([2; 32]), "hana", &kept), None, "another city");
        for made_up in ["", ".", "..", "a.b.c", &format!("{kept}.x"), &kept[1..]] {
            assert_eq!(unwrap(&SECRET, "hana", made_up), None, "{made_up}");
        }
    }

    #[test]
    fn passwords_and_codes_stay_behind_and_so_does_what_is_too_large() {
        let kept = wrap(&SECRET, "hana", HERE, b"title=a&password=x&new_password=y&code=1&present=2").unwrap();
        assert_eq!(unwrap(&SECRET, "hana", &kept).unwrap().fields, [("title".to_owned(), "a".to_owned())]);
        assert_eq!(wrap(&SECRET, "hana", HERE, &[b't'; MOST + 1]), None);
    }

    #[test]
    fn it_goes_to_the_staffs_own_pages_only() {
        for elsewhere in
            ["https://example.org/office", "//example.org/office", "/signin", "/officer", "/office\\..", ""]
        {
            let kept = wrap(&SECRET, "hana", elsewhere, b"a=b").unwrap();
            assert_eq!(unwrap(&SECRET, "hana", &kept), None, "{elsewhere}");
        }
    }

    proptest! {
        #[test]
        fn whatever_was_typed_comes_back(fields in prop::collection::vec(("[a-z\\[\\].0-9]{1,8}", "\\PC*"), 0..5)) {
            let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
            let kept = wrap(&SECRET, "hana", HERE, form.as_bytes()).unwrap();
            prop_assume!(fields.iter().all(|(name, _)| !is_secret(name)));
            prop_assert_eq!(unwrap(&SECRET, "hana", &kept).unwrap().fields, fields);
        }

        #[test]
        fn nothing_that_was_changed_on_the_way_is_shown(at in 0usize..60, letter in "[A-Za-z0-9_.-]") {
            let kept = wrap(&SECRET, "hana", HERE, b"title=abcdefgh").unwrap();
            let mut other = kept.clone();
            let at = at % other.len();
            other.replace_range(at..=at, &letter);
            prop_assume!(other != kept);
            prop_assert_eq!(unwrap(&SECRET, "hana", &other), None);
        }
    }
}
