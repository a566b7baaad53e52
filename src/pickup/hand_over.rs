use super::code::fits;
use super::model::{Child, Handover, How};
use super::rules::{REST_SECONDS, rests_until};
use super::store::{self, Given};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::checkin::append::Tap;
use crate::checkin::{FactKind, Head, Intake, Who};
use crate::clock::Moment;
use crate::error::{Error, Result};

/// Who came to the desk for whom.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub registration: &'a str,
    pub children: &'a [String],
    /// Which of those named. None: the desk is shown no names, and goes by the code alone.
    pub person: Option<&'a str>,
    pub code: &'a str,
    /// Made by the page: begins the ids of its facts.
    pub fact: &'a str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandedOver {
    Done,
    /// When, and to whom.
    Already(Vec<Handover>),
    WrongCode,
    /// No code of this registration is looked at until then.
    Resting(Moment),
    /// Nobody is named, or not this person any more.
    NotNamed,
}

/// Hands children over to somebody named who knows the code; each is checked out by it. A wrong code hands over nobody, and
/// counts; after too many of them not even the right one is looked at for a while. Nobody is handed over twice.
pub async fn hand_over(app: &App, intake: &Intake, who: &Who, head: &Head, asked: Asked<'_>) -> Result<HandedOver> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    // Two desks that try codes try them one after the other.
    tx.lock_session(&head.id).await?;
    let waiting = store::waiting_in(&mut tx, &head.id, asked.registration).await?;
    let Some(children) = chosen(&waiting, asked.children) else {
        return already(&mut tx, &head.id, asked.registration, asked.children).await;
    };
    let named = store::named_in(&mut tx, asked.registration).await?;
    let person = match asked.person {
        _ if named.is_empty() => return Ok(HandedOver::NotNamed),
        Some(id) => match named.into_iter().find(|f| f.id == id) {
            Some(person) => Some(person.id),
            None => return Ok(HandedOver::NotNamed),
        },
        None => None,
    };
    // Two rests back: what came before has nothing to say any more.
    let tries = store::tries(&mut tx, asked.registration, now.plus(-2 * REST_SECONDS)).await?;
    if let Some(until) = rests_until(&tries, now) {
        return Ok(HandedOver::Resting(until));
    }
    let version = children.first().map_or(0, |c| c.key_version);
    if !fits(&app.config.secret, asked.registration, version, asked.code) {
        store::tried(&mut tx, &app.chance.id(now), asked.registration, &head.id, now).await?;
        let subject = format!("registration:{}", asked.registration);
        audit::record(&mut tx, vec![Entry::new(&app.chance, now, &who.actor(), "wrong_pickup_code", subject)]).await?;
        tx.commit().await?;
        return Ok(HandedOver::WrongCode);
    }
    drop(tx);
    let how = if person.is_some() { How::Named } else { How::Code };
    let given = |child: &Child| Given {
        fact: format!("{}-{}", asked.fact, child.position),
        participant: child.id.clone(),
        how,
        person: person.clone(),
        other: None,
    };
    let given: Vec<Given> = children.iter().map(given).collect();
    settle(app, intake, who, head, asked.registration, given).await
}

/// Those of who waits to be fetched that were ticked. None: somebody is ticked who does not.
pub(super) fn chosen(waiting: &[Child], ticked: &[String]) -> Option<Vec<Child>> {
    let found: Option<Vec<Child>> =
        ticked.iter().map(|id| waiting.iter().find(|child| child.id == *id).cloned()).collect();
    found.filter(|children| !children.is_empty())
}

/// To whom those were handed who do not wait any more.
pub(super) async fn already(
    tx: &mut crate::store::Tx,
    session: &str,
    registration: &str,
    ticked: &[String],
) -> Result<HandedOver> {
    let mut given = store::in_force(tx, session, registration).await?;
    given.retain(|h| ticked.contains(&h.participant_id));
    if given.is_empty() { Err(Error::NotFound) } else { Ok(HandedOver::Already(given)) }
}

/// Checks the children out, and writes down to whom. The facts come first: a handover that was cut short in between shows a
/// child that left and was handed to nobody, and whoever asks again is let go on.
pub(super) async fn settle(
    app: &App,
    intake: &Intake,
    who: &Who,
    head: &Head,
    registration: &str,
    given: Vec<Given>,
) -> Result<HandedOver> {
    let taps = given.iter().map(|g| Tap::now(&g.fact, &g.participant, FactKind::CheckOut)).collect();
    intake.append(who, &head.id, taps).await?;
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_session(&head.id).await?;
    let ticked: Vec<String> = given.iter().map(|g| g.participant.clone()).collect();
    let waiting = store::waiting_in(&mut tx, &head.id, registration).await?;
    // Another desk was quicker.
    if chosen(&waiting, &ticked).is_none() {
        return already(&mut tx, &head.id, registration, &ticked).await;
    }
    store::give(&mut tx, &head.id, &given, now).await?;
    super::personal::veil(&mut tx, registration).await?;
    let verb = if given.iter().any(|g| g.how == How::Other) { "child_entrusted" } else { "child_handed_over" };
    let entry = Entry::new(&app.chance, now, &who.actor(), verb, format!("registration:{registration}"));
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(HandedOver::Done)
}
