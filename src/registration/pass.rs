//! Issues passes ([`crate::offline::pass`] says what one is), and draws QR codes.

use ed25519_dalek::{Signer, SigningKey, VerifyingKey};
use uuid::Uuid;

use super::key::mac;
use super::{Registration, State};
use crate::app::App;
use crate::config::Secret;
use crate::offline::pass::{Opener, Pass, offering_tag, slot_tag};
use crate::store::{Store, StoreResult, sql};

pub fn signing_key(secret: &Secret) -> SigningKey {
    SigningKey::from_bytes(&mac(secret, "pass", &[]))
}

/// The public half, which desks are given.
pub fn verifying_key(secret: &Secret) -> VerifyingKey {
    signing_key(secret).verifying_key()
}

/// What a registration's pass unlocks its row with; another with each version of its key.
pub fn opener(secret: &Secret, registration: &str, key_version: i64) -> Opener {
    let mut opener = Opener::default();
    opener.copy_from_slice(&mac(secret, "pass opener", &[registration, &key_version.to_string()])[..9]);
    opener
}

/// Who has a place has a pass, and nobody else is given one: at a desk without a network a pass is believed.
pub fn is_due(state: State) -> bool {
    state == State::Confirmed
}

/// A registration's pass as a picture. None: none is due.
pub async fn picture(app: &App, registration: &Registration) -> StoreResult<Option<String>> {
    if !is_due(registration.state) {
        return Ok(None);
    }
    Ok(issue(app, registration).await?.and_then(|token| svg(&token)))
}

/// The token of a registration's pass, for where it has places now. None if its id is no UUID.
pub async fn issue(app: &App, registration: &Registration) -> StoreResult<Option<String>> {
    Ok(token(&app.config.secret, registration, &slots(&app.store, &registration.id).await?))
}

/// The same, for places in these slots.
pub fn token(secret: &Secret, registration: &Registration, slots: &[String]) -> Option<String> {
    let pass = Pass {
        registration: Uuid::try_parse(&registration.id).ok()?,
        key_version: u8::try_from(registration.key_version).ok()?,
        opener: opener(secret, &registration.id, registration.key_version),
        offering: offering_tag(&registration.offering_id),
        slots: slots.iter().map(|slot| slot_tag(slot)).collect(),
    };
    Some(pass.token(|message| signing_key(secret).sign(message).to_bytes()))
}

/// The slots in which a registration has its places.
async fn slots(store: &Store, registration: &str) -> StoreResult<Vec<String>> {
    let query = sql("SELECT DISTINCT slot_id FROM place WHERE registration_id = $1 ORDER BY slot_id");
    Ok(store.all::<(String,)>(query.bind(registration)).await?.into_iter().map(|row| row.0).collect())
}

/// A text as a QR code in PNG, for a letter: six points a module, as every mail program shows it.
pub fn png(token: &str) -> Option<Vec<u8>> {
    const SCALE: i32 = 6;
    let code = qrcodegen::QrCode::encode_text(token, qrcodegen::QrCodeEcc::Quartile).ok()?;
    let edge = u32::try_from((code.size() + 8) * SCALE).ok()?;
    let dark = |at: u32| i32::try_from(at).unwrap_or_default() / SCALE - 4;
    let picture = image::GrayImage::from_fn(edge, edge, |x, y| {
        image::Luma([if code.get_module(dark(x), dark(y)) { 0 } else { 255 }])
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).ok()?;
    Some(bytes.into_inner())
}

/// A text as a QR code in SVG, to stand in an element that names it; error correction Q survives a quarter of a bad print.
pub fn svg(token: &str) -> Option<String> {
    let code = qrcodegen::QrCode::encode_text(token, qrcodegen::QrCodeEcc::Quartile).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in 0..size {
            if code.get_module(x, y) {
                path.push_str(&format!("M{},{}h1v1h-1z", x + 4, y + 4));
            }
        }
    }
    let full = size + 8;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {full} {full}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{full}\" height=\"{full}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
