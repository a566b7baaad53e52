//! Passkeys: a fingerprint, a face or a PIN at one's own device, in place of a code.
//!
//! A browser's script asks for a question ([`ask`]) and hands in what the device answers, with an ordinary form: to be
//! registered ([`add`]) or to confirm a sign-in ([`check`]). What WebAuthn demands of an answer is checked by
//! `webauthn-rs`; that a question is asked of one browser, for five minutes, and answered once is checked here.

pub mod add;
pub mod ask;
pub mod check;
pub mod remove;

use std::time::Duration;

use webauthn_rs::prelude::Url;
use webauthn_rs::{Webauthn, WebauthnBuilder};

use super::rules::PENDING_SECONDS;
use crate::config::Config;

/// So many an account may have.
pub const MOST: usize = 10;
/// Letters of its name.
pub const NAME_LENGTH: std::ops::RangeInclusive<usize> = 1..=40;

/// The house as passkeys know it: by the name in its public address. None: that is a number, for which no browser makes one.
pub fn house(config: &Config) -> Option<Webauthn> {
    let origin = Url::parse(&config.public_url).ok()?;
    let name = origin.domain()?;
    let timeout = Duration::from_secs(PENDING_SECONDS.unsigned_abs());
    WebauthnBuilder::new(name, &origin).ok()?.rp_name("Tsudoi").timeout(timeout).build().ok()
}

/// What its holder calls it, if that is a name.
pub fn name(typed: &str) -> Option<&str> {
    let typed = typed.trim();
    let fits = NAME_LENGTH.contains(&typed.chars().count()) && !typed.chars().any(char::is_control);
    fits.then_some(typed)
}
