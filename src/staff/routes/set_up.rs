use axum::Json;
use axum::extract::{Extension, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::{Error, Result};
use crate::staff::guard::{PASSWORD, Seated, awake};
use crate::staff::model::FactorKind;
use crate::staff::passkey::{add, remove};
use crate::staff::rules::{Standing, after_sign_in};
use crate::staff::set_up::{Outcome, set_up};
use crate::staff::store::{self, factor};
use crate::staff::views::second::Asked;
use crate::staff::views::set_up::{SetUp, set_up_page};
use crate::staff::words::words;
use crate::staff::{passkey, totp, views};
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};

/// Who may set up: whoever is signed in, and who may do nothing else yet.
async fn seated(app: &App, visit: &Visit) -> Result<Result<Seated, Response>> {
    Ok(match awake(app, visit).await? {
        Some(seated) if seated.standing == Standing::Outside => Err(views::outside(visit).into_response()),
        Some(seated) if seated.standing == Standing::NewPassword => Err(redirect(PASSWORD)),
        Some(seated) => Ok(seated),
        None => {
            Err(views::sign_in_page(visit, "", views::Told::First).status(StatusCode::UNAUTHORIZED).into_response())
        }
    })
}

pub async fn form(State(app): State<App>, visit: Visit) -> Result<Response> {
    let seated = match seated(&app, &visit).await? {
        Ok(seated) => seated,
        Err(refused) => return Ok(refused),
    };
    let id = app.chance.id(app.clock.now());
    Ok(set_up_page(&visit, &page(&app, seated, id).await?, &Errors::default()).into_response())
}

async fn page(app: &App, seated: Seated, id: String) -> Result<SetUp> {
    let factors = factor::of(&app.store, &seated.staff.id).await?;
    let (_, email) = store::called(&app.store, &seated.staff.id).await?.ok_or(Error::NotFound)?;
    Ok(SetUp {
        chosen: String::new(),
        secret: totp::secret(&app.config.secret, &seated.staff.id, &id),
        must: seated.standing == Standing::SetUp,
        present: (!factors.is_empty()).then(|| Asked::of(&factors)),
        own: factors.into_iter().filter(|f| f.kind == FactorKind::Passkey).collect(),
        passkeys: passkey::house(&app.config).is_some(),
        name: String::new(),
        staff: seated.staff,
        email,
        id,
    })
}

/// What the script hands on to the device.
pub async fn question(State(app): State<App>, Extension(limits): Extension<Limits>, visit: Visit) -> Result<Response> {
    let seated = match seated(&app, &visit).await? {
        Ok(seated) => seated,
        Err(refused) => return Ok(refused),
    };
    limits.strictly(format!("passkey {}", seated.staff.id))?;
    let asked = passkey::ask::to_register(&app, &seated.staff).await?;
    Ok(Json(asked.ok_or(Error::NotFound)?).into_response())
}

pub async fn finish(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    fields: Fields,
) -> Result<Response> {
    let seated = match seated(&app, &visit).await? {
        Ok(seated) => seated,
        Err(refused) => return Ok(refused),
    };
    match fields.get("do") {
        "passkey" => return add_passkey(&app, &limits, &visit, seated, &fields).await,
        "remove" => return remove_passkey(&app, &limits, &visit, seated, &fields).await,
        _ => {}
    }
    let id = fields.get("id").to_owned();
    uuid::Uuid::try_parse(&id).map_err(|_| Error::Malformed("a set-up without its id"))?;
    limits.strictly(format!("code {}", seated.staff.id))?;
    let w = words(visit.language);
    let alone = passkeys_alone(&app, &seated).await?;
    let (field, text) = match set_up(&app, &seated.staff, &id, typed(&fields, "present"), fields.get("code")).await? {
        Outcome::Done if seated.standing == Standing::SetUp => return Ok(redirect(first_page(&seated))),
        Outcome::Done => return Ok(redirect("/signin")),
        Outcome::Wrong => ("code", w.set_up_wrong),
        Outcome::WrongPresent if alone => ("present", w.proof_wrong),
        Outcome::WrongPresent => ("present", w.wrong_code),
        Outcome::SignInAgain => ("", w.passkey_again),
        Outcome::Used => ("code", w.set_up_used),
    };
    // A used one would never do: a new one is shown.
    let id = if text == w.set_up_used { app.chance.id(app.clock.now()) } else { id };
    let page = page(&app, seated, id).await?;
    Ok(set_up_page(&visit, &page, &Errors::from_iter([(field, text)])).into_response())
}

/// Where who had to set up a factor goes on.
fn first_page(seated: &Seated) -> &'static str {
    after_sign_in(seated.staff.role, "")
}

async fn add_passkey(app: &App, limits: &Limits, visit: &Visit, seated: Seated, fields: &Fields) -> Result<Response> {
    limits.strictly(format!("code {}", seated.staff.id))?;
    let w = words(visit.language);
    let alone = passkeys_alone(app, &seated).await?;
    let asked = add::Asked { name: fields.get("name"), present: typed(fields, "shown"), answer: fields.get("answer") };
    let (field, text) = match add::add(app, &seated.staff, asked).await? {
        add::Outcome::Done if seated.standing == Standing::SetUp => return Ok(redirect(first_page(&seated))),
        add::Outcome::Done => return Ok(redirect("/signin")),
        add::Outcome::Refused => ("", w.passkey_refused),
        add::Outcome::WrongPresent if alone => ("shown", w.proof_wrong),
        add::Outcome::WrongPresent => ("shown", w.wrong_code),
        add::Outcome::SignInAgain => ("", w.passkey_again),
        add::Outcome::BadName => ("name", w.passkey_name_wrong),
        add::Outcome::Enough => ("", w.passkey_enough),
    };
    mend(app, visit, seated, fields.get("name"), (field, text)).await
}

async fn remove_passkey(
    app: &App,
    limits: &Limits,
    visit: &Visit,
    seated: Seated,
    fields: &Fields,
) -> Result<Response> {
    limits.strictly(format!("code {}", seated.staff.id))?;
    let w = words(visit.language);
    let passkey = fields.get("passkey");
    let error = match remove::remove(app, &seated.staff, passkey, typed(fields, "proof")).await? {
        remove::Outcome::Done => return Ok(redirect("/signin?removed=true")),
        remove::Outcome::Wrong => ("proof", w.proof_wrong),
        remove::Outcome::Last => ("", w.passkey_last),
        remove::Outcome::Nothing if passkey.is_empty() => ("passkey", w.passkey_which),
        remove::Outcome::Nothing => ("", w.passkey_gone),
    };
    let page = SetUp { chosen: passkey.to_owned(), ..page(app, seated, app.chance.id(app.clock.now())).await? };
    Ok(set_up_page(visit, &page, &Errors::from_iter([error])).into_response())
}

/// As typed, blanks at its ends too: it may be a password.
fn typed<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

/// Whether the account has passkeys, and nothing that gives codes: it proves itself by the password.
async fn passkeys_alone(app: &App, seated: &Seated) -> Result<bool> {
    Ok(Asked::of(&factor::of(&app.store, &seated.staff.id).await?).passkeys_alone())
}

/// The page again, with what to mend.
async fn mend(
    app: &App,
    visit: &Visit,
    seated: Seated,
    name: &str,
    error: (&'static str, &'static str),
) -> Result<Response> {
    let id = app.chance.id(app.clock.now());
    let page = SetUp { name: name.to_owned(), ..page(app, seated, id).await? };
    Ok(set_up_page(visit, &page, &Errors::from_iter([error])).into_response())
}
