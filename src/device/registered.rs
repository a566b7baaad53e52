//! Devices of the city or of a partner that are registered beforehand: on them names can be found without a network.

use super::model::Device;
use super::rules::may_enter;
use super::store::{self, Registered};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::offline::names;
use crate::offline::pass::{bytes, text};
use crate::programme::Announcement;
use crate::staff::{Staff, token};

/// Registers the browser that asks. What is answered, the device's secret, stands nowhere else; the word is not kept either.
pub async fn register(app: &App, by: &Staff, label: &str, word: &str) -> Result<String> {
    let now = app.clock.now();
    let secret: [u8; 32] = app.chance.bytes();
    let said = word.to_owned();
    let key = tokio::task::spawn_blocking(move || names::key(&secret, &said)).await;
    let key = key.ok().flatten().ok_or_else(|| Error::Broken("no key for a device's names".into()))?;
    let secret = text(&secret);
    let device = Registered {
        id: app.chance.id(now),
        label: label.to_owned(),
        partner_id: by.scope().partner().map(str::to_owned),
        names_key: text(&key),
        made_at: now,
        made_by: by.name.clone(),
        ended_at: None,
    };
    let mut tx = app.store.write().await?;
    store::add_registered(&mut tx, &device, &token::kept(&secret), &by.id).await?;
    let subject = format!("device:{}", device.id);
    audit::record(&mut tx, vec![audit::Entry::new(&app.chance, now, &by.id, "device_registered", subject)]).await?;
    tx.commit().await?;
    Ok(secret)
}

/// From now on it is a device like any other: it is given no names, and its list goes when it is online next. False if it was
/// ended already, or is not theirs.
pub async fn end(app: &App, by: &Staff, device: &str) -> Result<bool> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    if !store::end_registered(&mut tx, device, by.scope().partner(), &by.id, now).await? {
        return Ok(false);
    }
    let subject = format!("device:{device}");
    let entry = audit::Entry::new(&app.chance, now, &by.id, "device_registration_ended", subject);
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(true)
}

/// The registered device that a secret belongs to, if it serves at an offering: the city's at every one, a partner's where the
/// partner is among the hosts.
pub async fn of_secret(app: &App, secret: &str, a: &Announcement) -> Result<Option<Registered>> {
    if bytes::<32>(secret).is_none() {
        return Ok(None);
    }
    let found = store::registered_by(&app.store, &token::kept(secret)).await?;
    Ok(found.filter(|d| serves(d, a)))
}

/// The registered device that a device was let in as, while it is one.
pub async fn of_device(app: &App, device: &Device, a: &Announcement) -> Result<Option<Registered>> {
    let Some(id) = &device.registered_id else { return Ok(None) };
    Ok(store::registered(&app.store, id).await?.filter(|d| serves(d, a)))
}

/// Whether a device may carry the list. Asked each time, and not only when it is let in: the city may have turned private
/// phones away, or ended the device's registration, since.
pub async fn may_carry(app: &App, device: &Device, a: &Announcement) -> Result<bool> {
    Ok(may_enter(&a.offering, of_device(app, device, a).await?.is_some()))
}

fn serves(device: &Registered, a: &Announcement) -> bool {
    let is_host = |partner: &String| a.hosts.iter().any(|host| host.partner_id == *partner && host.role.is_host());
    device.ended_at.is_none() && device.partner_id.as_ref().is_none_or(is_host)
}
