use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::partner::invite::{Outcome as Invited, invite, withdraw};
use crate::partner::pass_lead::{Outcome as Passed, Passing, pass_lead};
use crate::partner::right::manages;
use crate::partner::views::{One, one_page};
use crate::partner::words::{Words, words};
use crate::partner::{form, keep, members, store};
use crate::staff::{MemberRole, Officer, Role, Staff, look};
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};

/// Letters a reason may have.
const REASON: usize = 200;

/// What has just been done.
#[derive(Deserialize)]
pub struct Told {
    done: Option<String>,
}

pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Officer(staff): Officer,
    Path(partner): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let manages = manages(&app, &staff, &partner).await?;
    let page = Drawn { partner: &partner, manages, done: told.done.as_deref(), ..Default::default() };
    page.draw(&app, &visit, &staff).await
}

#[derive(Default)]
struct Drawn<'a> {
    partner: &'a str,
    manages: bool,
    done: Option<&'a str>,
    typed: Fields,
    errors: Errors,
}

impl Drawn<'_> {
    async fn draw(self, app: &App, visit: &Visit, staff: &Staff) -> Result<Response> {
        let Drawn { partner, manages, done, typed, errors } = self;
        let details = store::details(&app.store, partner).await?.ok_or(Error::NotFound)?;
        look(app, staff, "see_members", format!("partner:{partner}")).await?;
        let members = store::member::of(&app.store, partner).await?;
        let past = store::member::past(&app.store, partner).await?;
        let invitations = store::invitation::open_of(&app.store, partner).await?;
        let page = One {
            language: visit.language,
            staff,
            id: partner,
            details: &details,
            members: &members,
            past: &past,
            invitations: manages.then_some(&invitations[..]),
            done,
            typed: &typed,
            errors: &errors,
            now: app.clock.now(),
        };
        let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        Ok(visit.page(details.name.clone(), || one_page(&page)).status(status).into_response())
    }
}

pub async fn act(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    Officer(staff): Officer,
    Path(partner): Path<String>,
    fields: Fields,
) -> Result<Response> {
    if !manages(&app, &staff, &partner).await? {
        return Err(Error::Forbidden);
    }
    store::find(&app.store, &partner).await?.ok_or(Error::NotFound)?;
    let w = words(visit.language);
    let member = fields.get("member");
    let done = match fields.get("do") {
        "change" => change(&app, &staff, &partner, &fields, w).await?,
        "invite" => {
            limits.strictly(format!("invite {}", staff.id))?;
            invited(&app, &staff, &partner, &fields, w).await?
        }
        "withdraw" => match withdraw(&app, &staff, &partner, fields.get("invitation")).await? {
            true => Ok("withdrawn"),
            false => Err(Errors::from_iter([("", w.settled)])),
        },
        "end" => left(members::end(&app, &staff, &partner, member).await?, "ended", w),
        "role" => match MemberRole::from_code(fields.get("role")) {
            None | Some(MemberRole::Lead) => return Err(Error::Malformed("a role that is passed on")),
            Some(role) => left(members::become_role(&app, &staff, &partner, member, role).await?, "role", w),
        },
        "pass" => passed(&app, &staff, &partner, &fields, w).await?,
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    match done {
        // Who has left their own partner has no page any more.
        Ok(_) if staff.role == Role::Partner && gone(&app, &staff, &partner).await? => Ok(redirect("/signin")),
        Ok(done) => Ok(redirect(&format!("/office/partners/{partner}?done={done}"))),
        Err(errors) => {
            let page = Drawn { partner: &partner, manages: true, done: None, typed: fields, errors };
            page.draw(&app, &visit, &staff).await
        }
    }
}

async fn gone(app: &App, staff: &Staff, partner: &str) -> Result<bool> {
    use crate::staff::store::member;
    Ok(member::role(&app.store, partner, &staff.id).await?.is_none())
}

/// Told on the page after it, or what to mend.
type Done = Result<&'static str, Errors>;

/// The register is the city's.
async fn change(app: &App, staff: &Staff, partner: &str, fields: &Fields, w: &Words) -> Result<Done> {
    if staff.role != Role::City {
        return Err(Error::Forbidden);
    }
    Ok(match form::details(fields, w) {
        Ok(details) => {
            keep::change(app, staff, partner, &details).await?;
            Ok("changed")
        }
        Err(errors) => Err(errors),
    })
}

async fn invited(app: &App, staff: &Staff, partner: &str, fields: &Fields, w: &Words) -> Result<Done> {
    let invited = match form::invited(fields, w) {
        Ok(invited) => invited,
        Err(errors) => return Ok(Err(errors)),
    };
    Ok(match invite(app, staff, partner, invited).await? {
        Invited::Sent => Ok("invited"),
        Invited::Member => Err(Errors::from_iter([("invited_email", w.already_member)])),
        Invited::Taken => Err(Errors::from_iter([("invited_email", w.taken)])),
    })
}

fn left(outcome: members::Outcome, done: &'static str, w: &Words) -> Done {
    match outcome {
        members::Outcome::Done => Ok(done),
        members::Outcome::LastLead => Err(Errors::from_iter([("", w.last_lead)])),
    }
}

async fn passed(app: &App, staff: &Staff, partner: &str, fields: &Fields, w: &Words) -> Result<Done> {
    let by_city = staff.role == Role::City;
    let mut errors = Errors::default();
    if !fields.has("to") {
        errors.add("to", w.pass_choose);
    }
    let stays = match fields.get("after") {
        "stays" => true,
        "leaves" => false,
        _ => {
            errors.add("after", w.after_missing);
            true
        }
    };
    let reason = if by_city { fields.get("reason") } else { "" };
    if by_city && !(1..=REASON).contains(&reason.chars().count()) {
        errors.add("reason", w.reason_missing);
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let from = if by_city { fields.get("from") } else { &staff.id };
    let passing = Passing { partner, from, to: fields.get("to"), stays, reason };
    Ok(match pass_lead(app, staff, passing).await? {
        Passed::Done => Ok("passed"),
        Passed::NotPossible => Err(Errors::from_iter([("to", w.pass_impossible)])),
    })
}
