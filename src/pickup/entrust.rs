use super::hand_over::{HandedOver, already, chosen, settle};
use super::model::{Child, How};
use super::store::{self, Given, Other};
use crate::app::App;
use crate::checkin::{Head, Intake, Who, store as checkins};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::helper::{self, rules::serves};
use crate::staff::beside::beside;
use crate::staff::rules::scope;

/// Who stands by as the second of two.
#[derive(Clone, Copy, Debug)]
pub enum Second<'a> {
    /// A colleague, who types e-mail address and password.
    Account { email: &'a str, password: &'a str },
    /// A helper on duty at this session, by name, and the link that somebody let them in with.
    Helper { link: &'a str, name: &'a str },
}

/// Somebody who was not named came for a child.
#[derive(Clone, Copy, Debug)]
pub struct Came<'a> {
    pub registration: &'a str,
    pub children: &'a [String],
    pub name: &'a str,
    pub relation: &'a str,
    pub second: Second<'a>,
    pub called_whom: &'a str,
    pub called_number: &'a str,
    pub called_at: Moment,
    pub said: &'a str,
    pub fact: &'a str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entrusted {
    /// Or it was done already: when, and to whom.
    So(HandedOver),
    /// Not a colleague's password; counted as at the door of sign-in.
    SecondWrong,
    /// The same account twice is one person.
    SamePerson,
    /// A colleague who has nothing to do with this offering, or a link that nobody works with here.
    NotOnDuty,
}

/// Hands children over to somebody whom their guardian did not name. A child goes by nobody's word alone: one of the two has
/// an account here and is signed in, so that it is known who answers for it, and has read a number to call from the
/// registration; the second is another account, or, where the office has sent one person and helpers, a helper who is on duty
/// at this very session. Two helpers never do it: nobody here knows who they are.
pub async fn entrust(app: &App, intake: &Intake, who: &Who, head: &Head, came: Came<'_>) -> Result<Entrusted> {
    let Who::Staff(staff) = who else { return Err(Error::Forbidden) };
    let mut other = Other {
        name: came.name.to_owned(),
        relation: came.relation.to_owned(),
        called_whom: came.called_whom.to_owned(),
        called_number: came.called_number.to_owned(),
        called_at: came.called_at,
        said: came.said.to_owned(),
        ..Other::default()
    };
    match came.second {
        Second::Account { email, password } => {
            let Some(second) = beside(app, email, password).await? else { return Ok(Entrusted::SecondWrong) };
            if second.id == staff.id {
                return Ok(Entrusted::SamePerson);
            }
            let mut tx = app.store.write().await?;
            let hosts = checkins::hosts(&mut tx, &head.id).await?.ok_or(Error::NotFound)?;
            if !scope(second.role, second.partner_id.as_deref()).holds(&hosts) {
                return Ok(Entrusted::NotOnDuty);
            }
            other.second_staff = Some(second.id);
        }
        Second::Helper { link, name } => {
            let found = helper::store::find(&app.store, link).await?.filter(|l| l.session_id == head.id);
            let on_duty = found.filter(|l| l.browsers > 0 && serves(l, app.clock.now()));
            let Some(link) = on_duty else { return Ok(Entrusted::NotOnDuty) };
            (other.second_link, other.second_name) = (Some(link.id), name.to_owned());
        }
    }
    let mut tx = app.store.write().await?;
    tx.lock_session(&head.id).await?;
    let waiting = store::waiting_in(&mut tx, &head.id, came.registration).await?;
    let Some(children) = chosen(&waiting, came.children) else {
        return Ok(Entrusted::So(already(&mut tx, &head.id, came.registration, came.children).await?));
    };
    drop(tx);
    let given = |child: &Child| Given {
        fact: format!("{}-{}", came.fact, child.position),
        participant: child.id.clone(),
        how: How::Other,
        person: None,
        other: Some(other.clone()),
    };
    let given: Vec<Given> = children.iter().map(given).collect();
    Ok(Entrusted::So(settle(app, intake, who, head, came.registration, given).await?))
}
