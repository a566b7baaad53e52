//! `/office/staff`: what the city does about the accounts of others.

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde::Deserialize;

use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::colleague_words::{Words, words};
use crate::staff::model::{Identified, Why};
use crate::staff::name_for_disposals::name_for_disposals;
use crate::staff::name_for_secrets::{Outcome, name_for_secrets};
use crate::staff::store::{self, factor, reset};
use crate::staff::views::card::card_page;
use crate::staff::views::colleague::{Colleague, FOR_A_CARD, FOR_REMOVAL, Typed, colleague_page};
use crate::staff::views::colleagues::colleagues_page;
use crate::staff::views::reset::start_page;
use crate::staff::{City, Staff, issue_card, look, recover, reset_password, tenure};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new().route("/office/staff", get(list)).route("/office/staff/{account}", get(one).post(act))
}

async fn list(State(app): State<App>, visit: Visit, City(staff): City) -> Result<Page> {
    look(&app, &staff, "see_accounts", "staff".into()).await?;
    let lines = store::lines(&app.store).await?;
    Ok(colleagues_page(&visit, &staff, &lines, app.clock.now().date()))
}

/// What has just been done.
#[derive(Deserialize)]
struct Told {
    done: Option<String>,
}

async fn one(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(account): Path<String>,
    Query(told): Query<Told>,
) -> Result<Page> {
    let colleague = colleague(&app, staff, &account).await?;
    look(&app, &colleague.staff, "see_account", format!("staff:{account}")).await?;
    Ok(colleague_page(&visit, &colleague, told.done.as_deref(), &Typed::default(), &Errors::default()))
}

async fn colleague(app: &App, staff: Staff, account: &str) -> Result<Colleague> {
    let now = app.clock.now();
    let line = store::lines(&app.store).await?.into_iter().find(|line| line.id == account).ok_or(Error::NotFound)?;
    Ok(Colleague {
        factors: factor::of(&app.store, account).await?,
        recovery: factor::proposal(&app.store, account, now).await?,
        reset: reset::proposal(&app.store, account, now).await?,
        today: now.date(),
        card: app.chance.id(now),
        staff,
        line,
    })
}

/// What came of it: on to the page, which says so; the page again with what to mend; or something to be shown once.
enum Done {
    Told(&'static str),
    Mend(Errors),
    Shown(Page),
}

fn mend(text: &'static str) -> Done {
    Done::Mend(Errors::from_iter([("", text)]))
}

async fn act(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(account): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    let done = match fields.get("do") {
        "renew" => tenure_done(w, tenure::renew(&app, &staff, &account).await?, "renewed")?,
        "end" => tenure_done(w, tenure::end(&app, &staff, &account).await?, "ended")?,
        "issue" => match asked(w, &fields, "issue", &FOR_A_CARD) {
            Ok(why) => issue(&app, &visit, &staff, &account, fields.get("card"), why).await?,
            Err(errors) => Done::Mend(errors),
        },
        "remove" => match asked(w, &fields, "remove", &FOR_REMOVAL) {
            Ok(why) => recovered(w, recover::remove(&app, &staff, &account, why).await?)?,
            Err(errors) => Done::Mend(errors),
        },
        "reset" => match identified(w, &fields) {
            Ok(by) => was_reset(&app, &visit, &account, reset_password::reset(&app, &staff, &account, by).await?)?,
            Err(errors) => Done::Mend(errors),
        },
        "reset_confirm" => was_reset(&app, &visit, &account, reset_password::confirm(&app, &staff, &account).await?)?,
        "reset_give_up" => was_reset(&app, &visit, &account, reset_password::give_up(&app, &staff, &account).await?)?,
        "name" | "unname" => {
            let named = fields.get("do") == "name";
            match name_for_secrets(&app, &staff, &account, named).await? {
                Outcome::Done => Done::Told(if named { "named" } else { "unnamed" }),
                Outcome::Own => mend(w.refused_own),
                Outcome::Nothing => mend(w.refused_nothing),
            }
        }
        "name_disposals" | "unname_disposals" => {
            let named = fields.get("do") == "name_disposals";
            match name_for_disposals(&app, &staff, &account, named).await? {
                Outcome::Done => Done::Told(if named { "named_disposals" } else { "unnamed_disposals" }),
                Outcome::Own => mend(w.refused_own),
                Outcome::Nothing => mend(w.refused_nothing),
            }
        }
        "confirm" => recovered(w, recover::confirm(&app, &staff, &account).await?)?,
        "give_up" => recovered(w, recover::give_up(&app, &staff, &account).await?)?,
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    match done {
        Done::Told(what) => Ok(redirect(&format!("/office/staff/{account}?done={what}"))),
        Done::Shown(page) => Ok(page.into_response()),
        Done::Mend(errors) => {
            let colleague = colleague(&app, staff, &account).await?;
            Ok(colleague_page(&visit, &colleague, None, &typed(&fields), &errors).into_response())
        }
    }
}

fn typed(fields: &Fields) -> Typed {
    Typed {
        issue_why: fields.get("issue_why").to_owned(),
        issue_identified: fields.get("issue_identified").to_owned(),
        remove_why: fields.get("remove_why").to_owned(),
        remove_identified: fields.get("remove_identified").to_owned(),
        reset_identified: fields.get("reset_identified").to_owned(),
    }
}

/// The reason, if it is one of those offered and the person has shown who they are.
fn asked(w: &Words, fields: &Fields, of: &str, offered: &[Why]) -> Result<(Why, Identified), Errors> {
    let mut errors = Errors::default();
    let why = Why::from_code(fields.get(&format!("{of}_why"))).filter(|why| offered.contains(why));
    if why.is_none() {
        errors.add(format!("{of}_why"), w.why_missing);
    }
    let identified = Identified::from_code(fields.get(&format!("{of}_identified")));
    if identified.is_none() {
        errors.add(format!("{of}_identified"), w.reset_identified_missing);
    }
    why.zip(identified).ok_or(errors)
}

fn identified(w: &Words, fields: &Fields) -> Result<Identified, Errors> {
    Identified::from_code(fields.get("reset_identified"))
        .ok_or_else(|| Errors::from_iter([("reset_identified", w.reset_identified_missing)]))
}

/// As the card, the start password is the answer itself and not behind a redirect.
fn was_reset(app: &App, visit: &Visit, account: &str, outcome: reset_password::Outcome) -> Result<Done> {
    let w = words(visit.language);
    match outcome {
        reset_password::Outcome::Issued(start) => Ok(Done::Shown(start_page(visit, &start, account, app.clock.now()))),
        reset_password::Outcome::Proposed => Ok(Done::Told("reset_proposed")),
        reset_password::Outcome::GivenUp => Ok(Done::Told("given_up")),
        reset_password::Outcome::NeedsAnother => Ok(mend(w.refused_another)),
        reset_password::Outcome::TouchedFactor => Ok(mend(w.refused_both)),
        reset_password::Outcome::Nothing => Ok(mend(w.refused_nothing)),
        reset_password::Outcome::Waiting => Ok(mend(w.reset_already)),
        reset_password::Outcome::NoSuch => Err(Error::NotFound),
    }
}

fn tenure_done(w: &Words, outcome: tenure::Outcome, done: &'static str) -> Result<Done> {
    match outcome {
        tenure::Outcome::Done => Ok(Done::Told(done)),
        tenure::Outcome::LongEnough => Ok(mend(w.refused_long)),
        tenure::Outcome::Own => Ok(mend(w.refused_own)),
        tenure::Outcome::NoSuch => Err(Error::NotFound),
    }
}

fn recovered(w: &Words, outcome: recover::Outcome) -> Result<Done> {
    match outcome {
        recover::Outcome::Removed => Ok(Done::Told("removed")),
        recover::Outcome::Proposed => Ok(Done::Told("proposed")),
        recover::Outcome::GivenUp => Ok(Done::Told("given_up")),
        recover::Outcome::NeedsAnother => Ok(mend(w.refused_another)),
        recover::Outcome::HasReset => Ok(mend(w.refused_both)),
        recover::Outcome::Nothing => Ok(mend(w.refused_nothing)),
        recover::Outcome::Waiting => Ok(mend(w.waiting)),
        recover::Outcome::NoSuch => Err(Error::NotFound),
    }
}

/// The card is the answer itself and not behind a redirect: its codes stand nowhere to be shown again.
async fn issue(
    app: &App,
    visit: &Visit,
    by: &Staff,
    account: &str,
    card: &str,
    why: (Why, Identified),
) -> Result<Done> {
    let w = words(visit.language);
    uuid::Uuid::try_parse(card).map_err(|_| Error::Malformed("a card without its id"))?;
    match issue_card::issue_card(app, by, account, card, why).await? {
        issue_card::Outcome::Issued(card) => Ok(Done::Shown(card_page(visit, &card, account, app.clock.now()))),
        issue_card::Outcome::Own => Ok(mend(w.refused_own)),
        issue_card::Outcome::TakesTwo => Ok(mend(w.issue_by_two)),
        issue_card::Outcome::HasReset => Ok(mend(w.refused_both)),
        issue_card::Outcome::Used => Ok(mend(w.refused_used)),
        issue_card::Outcome::NoSuch => Err(Error::NotFound),
    }
}
