//! Who works at a desk: a member of staff, or a helper whose link opens this one session.

use axum::extract::{FromRequestParts, Path};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};

use super::rules::desk_days;
use crate::app::App;
use crate::audit;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::helper::guard::Door;
use crate::helper::{self, Helper, at_the_door};
use crate::programme::{Announcement, DeskRule};
use crate::receiver::{Bound, Closed, Sight, is_bound, sight_of};
use crate::staff::{Role, Scope, Staff};
use crate::web::Visit;

#[derive(Clone, Debug)]
pub enum Who {
    Staff(Staff),
    Helper(Helper),
    /// Sends by itself what happened while nobody could ask.
    Device(Device),
    /// The code at this session's door: whoever comes checks themselves in, and sees nobody.
    Door(String),
}

/// A phone or tablet that was let in at one session's desk, as whoever let it in stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    pub id: String,
    pub session: String,
    pub holder: Holder,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    Staff {
        id: String,
        role: Role,
        scope: Scope,
    },
    /// By a link: whose offerings its maker may see.
    Helper {
        link: String,
        maker: Option<Scope>,
    },
}

impl Who {
    /// The scope in which a session is looked up: a helper's link opens its own, and no other.
    pub fn scope_at(&self, session: &str) -> Scope {
        match self {
            Who::Staff(staff) => staff.scope(),
            Who::Helper(helper) if helper.session == session => Scope::All,
            Who::Device(device) if device.session == session => Scope::All,
            Who::Door(door) if door == session => Scope::All,
            Who::Helper(_) | Who::Device(_) | Who::Door(_) => nothing(),
        }
    }

    /// What they may see of other offerings: a helper nothing.
    pub fn scope(&self) -> Scope {
        match self {
            Who::Staff(staff) => staff.scope(),
            Who::Helper(_) | Who::Device(_) | Who::Door(_) => nothing(),
        }
    }

    /// Whether they may write facts of a session whose offering has these hosts.
    pub fn serves(&self, session: &str, hosts: &[String]) -> bool {
        match self {
            Who::Staff(staff) => staff.scope().holds(hosts),
            Who::Helper(helper) => helper.session == session,
            Who::Door(door) => door == session,
            Who::Device(device) => {
                let within = match &device.holder {
                    Holder::Staff { scope, .. } => scope.holds(hosts),
                    Holder::Helper { .. } => true,
                };
                device.session == session && within
            }
        }
    }

    /// The same on pages: the phone of who has no account is a private one, as far as a page can tell.
    pub fn sight_on_a_page(&self, announcement: &Announcement, session: &str, now: Moment) -> Sight {
        match self {
            Who::Helper(_) if announcement.offering.desk.has(&DeskRule::OwnDevices) => Sight::nobody(),
            _ => self.sight(announcement, session, now),
        }
    }

    /// What they see of who comes to a session.
    pub fn sight(&self, announcement: &Announcement, session: &str, now: Moment) -> Sight {
        match self {
            Who::Staff(staff) => of_staff(staff.role, &staff.scope(), announcement, session, now),
            Who::Helper(helper) => of_link(helper.maker.as_ref(), announcement, now),
            Who::Device(Device { holder: Holder::Staff { role, scope, .. }, .. }) => {
                of_staff(*role, scope, announcement, session, now)
            }
            Who::Device(Device { holder: Holder::Helper { maker, .. }, .. }) => {
                of_link(maker.as_ref(), announcement, now)
            }
            Who::Door(_) => Sight::nobody(),
        }
    }

    /// Whether they have accepted the terms where they must; a helper is answered for by who made the link.
    pub async fn is_bound(&self, app: &App) -> Result<bool> {
        match self {
            Who::Staff(staff) => is_bound(app, staff).await,
            // A device was let in by somebody who had.
            Who::Helper(_) | Who::Device(_) | Who::Door(_) => Ok(true),
        }
    }

    /// The city's officials see every list at any time: there is nothing to ask before each tap.
    pub fn is_official(&self) -> bool {
        matches!(self, Who::Staff(staff) if staff.role == Role::City)
    }

    /// Names this desk in the facts it sends; tells nothing about its token.
    pub fn device(&self) -> String {
        match self {
            Who::Staff(staff) => staff.device().to_owned(),
            Who::Helper(helper) => helper.actor(),
            Who::Device(device) => device.id.clone(),
            Who::Door(session) => format!("door:{session}"),
        }
    }

    /// None for a helper: the device names the link.
    pub fn staff_id(&self) -> Option<String> {
        match self {
            Who::Staff(staff) => Some(staff.id.clone()),
            Who::Device(Device { holder: Holder::Staff { id, .. }, .. }) => Some(id.clone()),
            Who::Helper(_) | Who::Device(_) | Who::Door(_) => None,
        }
    }

    /// As the record names them.
    pub fn actor(&self) -> String {
        match self {
            Who::Staff(staff) => staff.id.clone(),
            Who::Helper(helper) => helper.actor(),
            Who::Device(Device { holder: Holder::Staff { id, .. }, .. }) => id.clone(),
            Who::Device(Device { holder: Holder::Helper { link, .. }, .. }) => helper::guard::actor(link),
            // What somebody does at the door they do for themselves.
            Who::Door(_) => "applicant".to_owned(),
        }
    }

    /// Who calls by themselves from a page, without keeping a sign-in awake.
    pub async fn asleep(app: &App, visit: &Visit, session: &str) -> Result<Who> {
        Who::of(app, visit, session, false).await
    }

    /// The same for something a person did.
    pub async fn awake(app: &App, visit: &Visit, session: &str) -> Result<Who> {
        Who::of(app, visit, session, true).await
    }

    async fn of(app: &App, visit: &Visit, session: &str, awake: bool) -> Result<Who> {
        if let Some(Door::Open(helper)) = at_the_door(app, visit, awake).await?
            && helper.session == session
        {
            return Ok(Who::Helper(helper));
        }
        let staff = if awake { Staff::awake(app, visit).await? } else { Staff::asleep(app, visit).await? };
        staff.map(Who::Staff).ok_or(Error::SignIn)
    }
}

/// Desk accounts see who comes about the session's day only.
fn of_staff(role: Role, scope: &Scope, announcement: &Announcement, session: &str, now: Moment) -> Sight {
    let seen = sight_of(scope, announcement, now);
    if role != Role::Desk {
        return seen;
    }
    let Some(session) = announcement.sessions.iter().find(|s| s.id == session) else { return Sight::nobody() };
    let (first, last) = desk_days(session);
    if (first..=last).contains(&now.date()) { seen } else { seen.shut(Closed::NotTheDay(first, last)) }
}

/// A helper calls names and ticks them off, and needs no more; a link shows no more than its maker sees, and ends with what
/// its maker may do.
fn of_link(maker: Option<&Scope>, announcement: &Announcement, now: Moment) -> Sight {
    match maker {
        Some(maker) if announcement.is_within(maker) => Sight::names().within(&sight_of(maker, announcement, now)),
        _ => Sight::nobody(),
    }
}

/// The offerings of nobody.
fn nothing() -> Scope {
    Scope::HostedBy(String::new())
}

/// Records that somebody at a desk saw personal data, before it is shown.
pub async fn look(app: &App, who: &Who, verb: &'static str, subject: String) -> Result<()> {
    let entry = audit::Entry::new(&app.chance, app.clock.now(), &who.actor(), verb, subject);
    let mut tx = app.store.write().await?;
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}

/// Whoever may open the desk that the path names. A helper's link for another session is refused, one that has ended says
/// so, and everybody else is asked to sign in.
impl FromRequestParts<App> for Who {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Who, Response> {
        let visit = Visit::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let Path(session) =
            Path::<String>::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let door = at_the_door(app, &visit, true).await.map_err(IntoResponse::into_response)?;
        match door {
            Some(Door::Open(helper)) if helper.session == session => return Ok(Who::Helper(helper)),
            _ => {}
        }
        match <Bound<Staff> as FromRequestParts<App>>::from_request_parts(parts, app).await {
            Ok(Bound(staff)) => Ok(Who::Staff(staff)),
            Err(refused) if refused.status() != StatusCode::UNAUTHORIZED => Err(refused),
            Err(refused) => Err(match door {
                Some(Door::Open(_)) => Error::Forbidden.into_response(),
                Some(Door::Shut(standing)) => helper::over_page(&visit, standing).into_response(),
                None => refused,
            }),
        }
    }
}
