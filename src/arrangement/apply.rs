use super::rules::answer_by;
use super::{Asked, store};
use crate::app::App;
use crate::error::Result;
use crate::notice::{self, Letter, LetterKind};
use crate::registration::Channel;
use crate::registration::application::{Application, Door, Person};
use crate::registration::intake::{self, Outcome};
use crate::registration::rules::Decision;

/// How a request came: by the group's own form, or typed in by somebody of the staff.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    pub channel: Channel,
    pub language: &'a str,
    pub staff_id: Option<&'a str>,
}

/// What became of it: the registration's id, receipt and key's version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applied {
    Done { id: String, receipt: String, key_version: i64 },
    Refused(Decision),
}

/// Takes a request: a registration that waits for people. A form that is sent twice is one request, also when it was
/// decided meanwhile.
pub async fn apply(app: &App, offering: &str, asked: &Asked, way: Way<'_>) -> Result<Applied> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(offering).await?;
    if let Some((id, receipt, key_version)) = store::of_form(&mut tx, offering, &asked.form_key).await? {
        return Ok(Applied::Done { id, receipt, key_version });
    }
    let application = Application {
        offering: offering.to_owned(),
        channel: way.channel,
        language: way.language.to_owned(),
        name: asked.name.clone(),
        name_kana: asked.name_kana.clone(),
        email: asked.email.clone(),
        phone: asked.phone.clone(),
        residency: None,
        district: None,
        on_behalf: false,
        // Its leader stands for the group; how many came is counted on the day.
        participants: vec![Person {
            name: asked.name.clone(),
            name_kana: asked.name_kana.clone(),
            ..Person::default()
        }],
        slots: Vec::new(),
        answers: Vec::new(),
        childcare: None,
        idempotency_key: asked.form_key.clone(),
        arrived: now,
        staff_id: way.staff_id.map(Into::into),
        contact: None,
        postmarked_on: None,
        door: Door::Request,
        reserved: None,
        provisional: None,
    };
    let outcome = intake::write(app, &mut tx, offering, &[application]).await?.pop();
    let (id, receipt, key_version) = match outcome {
        Some(Outcome::Registered { id, receipt, key_version, .. }) => (id, receipt, key_version),
        Some(Outcome::Refused(decision)) => return Ok(Applied::Refused(decision)),
        None => return Ok(Applied::Refused(Decision::NotHere)),
    };
    store::add(&mut tx, &id, offering, asked, &answer_by(now.date()).to_string(), now).await?;
    if asked.email.is_some() {
        let letter = Letter::about(&app.chance, now, LetterKind::VisitAsked, &id);
        notice::store::queue(&mut tx, vec![letter]).await?;
    }
    tx.commit().await?;
    Ok(Applied::Done { id, receipt, key_version })
}
