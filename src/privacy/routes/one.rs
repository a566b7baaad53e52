use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{is_given, new_hold};
use crate::app::App;
use crate::error::{Error, Result};
use crate::privacy::correct::{Correction, Outcome as Corrected, correct};
use crate::privacy::hold::{hold, lift};
use crate::privacy::request::{self, Outcome};
use crate::privacy::secrecy::{self, keep_secret};
use crate::privacy::views::{CorrectPage, OnePage, correct_page, one_page};
use crate::privacy::words::{Words, words};
use crate::privacy::{Participant, RequestState, Wish, store};
use crate::programme;
use crate::registration::{self, Registration};
use crate::staff::{City, Staff, look};
use crate::text::{self, fill};
use crate::ui::Errors;
use crate::web::{Fields, Page, Visit, redirect};

/// The registration as it truly is, for who may see it; the look is recorded.
async fn seen(app: &App, staff: &Staff, id: &str) -> Result<Registration> {
    let mut registration = registration::store::registration(&app.store, id).await?.ok_or(Error::NotFound)?;
    if registration.secret.0 && !staff.sees_secret {
        return Err(Error::Secret);
    }
    let verb = if registration.secret.0 { "see_secret" } else { "see_data" };
    look(app, staff, verb, format!("registration:{id}")).await?;
    registration::secrecy::reveal(&app.store, &mut registration).await?;
    Ok(registration)
}

pub async fn show(State(app): State<App>, visit: Visit, City(staff): City, Path(id): Path<String>) -> Result<Page> {
    let registration = seen(&app, &staff, &id).await?;
    draw(&app, &visit, &staff, &registration, &Fields::default(), &Errors::default()).await
}

async fn draw(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    registration: &Registration,
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    let announced =
        programme::store::announcement(&app.store, &registration.offering_id).await?.ok_or(Error::NotFound)?;
    let holds = store::holds(&app.store, &registration.offering_id, Some(&registration.id)).await?;
    let held = store::held_texts(&app.store, &registration.id).await?;
    let requests = store::requests_of(&app.store, &registration.id).await?;
    let page = OnePage {
        staff,
        offering: &announced.offering,
        registration,
        holds: &holds,
        held: &held,
        requests: &requests,
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).data, || one_page(page)))
}

pub async fn act(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    let registration = seen(&app, &staff, &id).await?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let offering = &registration.offering_id;
    let mut errors = Errors::default();
    match fields.get("do") {
        "hold" => {
            if let Some((why, note)) = new_hold(&fields, w, &mut errors) {
                hold(&app, &staff, offering, Some(&id), why, note).await?;
            }
        }
        "lift" => {
            let name = format!("why-{}", fields.get("hold"));
            if is_given(&fields, &name, w, &mut errors) {
                lift(&app, &staff, offering, Some(&id), fields.get("hold"), fields.get(&name)).await?;
            }
        }
        "keep_secret" => {
            if is_given(&fields, "reason", w, &mut errors) {
                match keep_secret(&app, &staff, &id, fields.get("reason")).await? {
                    // Whoever kept it secret may not be among those who see it.
                    secrecy::Outcome::Done if !staff.sees_secret => {
                        return Ok(redirect(&format!("/office/offerings/{offering}")));
                    }
                    secrecy::Outcome::NobodyNamed => errors.add("", w.nobody_named),
                    secrecy::Outcome::Done | secrecy::Outcome::Already => {}
                }
            }
        }
        "lift_secret" => {
            if is_given(&fields, "reason", w, &mut errors) {
                secrecy::lift(&app, &staff, &id, fields.get("reason")).await?;
            }
        }
        "grant" => {
            if request::grant(&app, &staff, &registration).await? == Outcome::Held {
                errors.add("", w.erase_held);
            }
        }
        deed @ ("refuse-erase" | "refuse-correct") => {
            let wish = if deed == "refuse-erase" { Wish::Erase } else { Wish::Correct };
            if is_given(&fields, deed, w, &mut errors) {
                request::refuse(&app, &staff, &registration, wish, fields.get(deed)).await?;
            }
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    }
    if errors.is_empty() {
        return Ok(redirect(&format!("/office/registrations/{id}/data")));
    }
    let page = draw(&app, &visit, &staff, &registration, &fields, &errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

pub async fn correct_form(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(id): Path<String>,
) -> Result<Page> {
    let registration = seen(&app, &staff, &id).await?;
    let people = store::participants(&app.store, &id).await?;
    let mut typed = Fields(vec![
        ("name".into(), registration.name.clone()),
        ("name_kana".into(), registration.name_kana.clone()),
        ("email".into(), registration.email.clone().unwrap_or_default()),
        ("phone".into(), registration.phone.clone()),
    ]);
    for (n, p) in people.iter().enumerate() {
        let parts = [("name", Some(&p.name)), ("name_kana", Some(&p.name_kana)), ("birth_date", p.birth_date.as_ref())];
        let parts = parts.into_iter().filter_map(|(part, value)| Some((format!("people[{n}].{part}"), value?.clone())));
        typed.0.extend(parts);
    }
    correct_drawn(&app, &visit, &staff, &registration, &people, &typed, &Errors::default()).await
}

/// The only participant is who applied.
fn is_same(registration: &Registration, people: &[Participant]) -> bool {
    matches!(people, [only] if only.name == registration.name && only.name_kana == registration.name_kana)
}

async fn correct_drawn(
    app: &App,
    visit: &Visit,
    staff: &Staff,
    registration: &Registration,
    people: &[Participant],
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let requests = store::requests_of(&app.store, &registration.id).await?;
    let wished = requests.iter().find(|r| r.kind == Wish::Correct && r.state == RequestState::Open);
    let page = CorrectPage {
        staff,
        registration,
        people,
        same: is_same(registration, people),
        wished: wished.map(|r| r.text.as_str()),
        typed,
        errors,
        language: visit.language,
    };
    Ok(visit.page(words(visit.language).correct_title, || correct_page(page)))
}

pub async fn correct_it(
    State(app): State<App>,
    visit: Visit,
    City(staff): City,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    let registration = seen(&app, &staff, &id).await?;
    let people = store::participants(&app.store, &id).await?;
    let mut errors = Errors::default();
    let to = read(&fields, &registration, &people, w, &mut errors);
    is_given(&fields, "reason", w, &mut errors);
    if errors.is_empty() {
        match correct(&app, &staff, &id, &to, fields.get("reason")).await? {
            Corrected::Done => return Ok(redirect(&format!("/office/registrations/{id}/data"))),
            Corrected::Nothing => errors.add("", w.no_change),
        }
    }
    let page = correct_drawn(&app, &visit, &staff, &registration, &people, &fields, &errors).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Letters a name may have.
const NAME: usize = 100;

fn read(
    fields: &Fields,
    registration: &Registration,
    people: &[Participant],
    w: &'static Words,
    errors: &mut Errors,
) -> Correction {
    let (name, name_kana) =
        (line(fields, "name", w.name_missing, w, errors), line(fields, "name_kana", w.kana_missing, w, errors));
    let email = match text::email(fields.get("email")) {
        Ok(email) => Some(email),
        Err(text::EmailProblem::Empty) => None,
        Err(_) => {
            errors.add("email", w.email_wrong);
            None
        }
    };
    // Who came without an application left no number.
    let phone = match text::phone(fields.get("phone")) {
        Err(text::PhoneProblem::Empty) if registration.phone.is_empty() => String::new(),
        Ok(phone) => phone,
        Err(_) => {
            errors.add("phone", w.phone_wrong);
            String::new()
        }
    };
    let same = is_same(registration, people);
    let people = people.iter().enumerate().map(|(n, was)| {
        let of = |part: &str| format!("people[{n}].{part}");
        let (name, name_kana) = match same {
            true => (name.clone(), name_kana.clone()),
            false => (
                line(fields, &of("name"), w.name_missing, w, errors),
                line(fields, &of("name_kana"), w.kana_missing, w, errors),
            ),
        };
        let birth_date = was.birth_date.as_ref().map(|_| match text::parse_ymd(fields.get(&of("birth_date"))) {
            Ok(date) => date.to_string(),
            Err(_) => {
                errors.add(of("birth_date"), w.birth_wrong);
                String::new()
            }
        });
        Participant { name, name_kana, birth_date, ..was.clone() }
    });
    Correction { people: people.collect(), name, name_kana, email, phone }
}

/// A name or a reading, untouched inside.
fn line(fields: &Fields, name: &str, missing: &str, w: &'static Words, errors: &mut Errors) -> String {
    let value = fields.get(name);
    if value.is_empty() {
        errors.add(name, missing);
    } else if value.chars().count() > NAME {
        errors.add(name, fill(w.too_long, &[&NAME]));
    } else if value.chars().any(char::is_control) {
        errors.add(name, w.control);
    }
    value.to_owned()
}
