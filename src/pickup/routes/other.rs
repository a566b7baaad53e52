//! The page for somebody who was not named.

use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::desk::{Open, cards, opened};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::checkin::append::is_fact_id;
use crate::checkin::who::look;
use crate::checkin::{Intake, Who};
use crate::error::{Error, Result};
use crate::helper;
use crate::helper::rules::serves;
use crate::pickup::Handover;
use crate::pickup::entrust::{Came, Entrusted, Second, entrust};
use crate::pickup::hand_over::HandedOver;
use crate::pickup::rules::{NAME, RELATION, SAID, called_at};
use crate::pickup::views::{Card, Numbers, OtherPage, other_page};
use crate::pickup::words::words;
use crate::programme::Column;
use crate::registration::{self, secrecy};
use crate::text::{ascii, fill, phone};
use crate::ui::Errors;
use crate::web::limits::Limits;
use crate::web::{Fields, Page, Visit, redirect};

#[derive(Deserialize)]
pub(super) struct Of {
    #[serde(default)]
    of: String,
}

pub(super) async fn other(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    Query(of): Query<Of>,
) -> Result<Page> {
    let open = opened(&app, &catalogue, &who, &session).await?;
    draw_other(&app, &visit, &who, &open, &of.of, vec![], &Fields::default(), &Errors::default()).await
}

/// The numbers of a registration that may be called: its own, as far as this account receives it; of who is kept secret only
/// who is named for secrets sees it.
async fn numbers(app: &App, who: &Who, open: &Open, registration: &str) -> Result<Numbers> {
    let Who::Staff(staff) = who else { return Ok(Numbers::NoAccount) };
    let mut found = registration::store::registration(&app.store, registration).await?.ok_or(Error::NotFound)?;
    if !open.sight.of(registration).sees(Column::Phone) || found.secret.0 && !staff.sees_secret {
        return Ok(Numbers::NotShown);
    }
    secrecy::reveal(&app.store, &mut found).await?;
    look(app, who, "pickup_contact_seen", format!("registration:{registration}")).await?;
    Ok(Numbers::Known(Some(found.phone).into_iter().filter(|number| !number.is_empty()).collect()))
}

#[expect(clippy::too_many_arguments, reason = "one page, drawn from two places")]
async fn draw_other(
    app: &App,
    visit: &Visit,
    who: &Who,
    open: &Open,
    registration: &str,
    already: Vec<Handover>,
    typed: &Fields,
    errors: &Errors,
) -> Result<Page> {
    let card = cards(app, open).await?.into_iter().find(|c| c.registration == registration);
    let card = match card {
        Some(card) => card,
        // All of them were fetched meanwhile.
        None if !already.is_empty() => Card {
            registration: registration.to_owned(),
            receipt: already[0].receipt.clone(),
            children: vec![],
            people: vec![],
            names_shown: false,
            is_named: false,
        },
        None => return Err(Error::NotFound),
    };
    let numbers = numbers(app, who, open, registration).await?;
    let now = app.clock.now();
    let mut links = helper::store::of_session(&app.store, &open.head.id).await?;
    links.retain(|link| link.browsers > 0 && serves(link, now));
    let o = &open.announcement.offering;
    let page = OtherPage {
        who,
        head: &open.head,
        card,
        numbers: &numbers,
        links: &links,
        already: open.sight.people(already, |h| &h.registration_id),
        contact: (&o.contact_name, &o.contact_phone),
        page: app.chance.id(now),
        typed,
        errors,
    };
    Ok(other_page(visit, page))
}

#[expect(clippy::too_many_arguments, reason = "extractors")]
pub(super) async fn do_entrust(
    State(app): State<App>,
    Extension(intake): Extension<Intake>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    who: Who,
    Path(session): Path<String>,
    fields: Fields,
) -> Result<Response> {
    let open = opened(&app, &catalogue, &who, &session).await?;
    let registration = fields.get("registration");
    if !matches!(who, Who::Staff(_)) {
        return Err(Error::Forbidden);
    }
    if !is_fact_id(fields.get("fact")) {
        return Err(Error::Malformed("the id of a fact"));
    }
    let belongs = registration::store::registration(&app.store, registration).await?;
    if belongs.is_none_or(|r| r.offering_id != open.head.offering_id || open.sight.leaves_out(&r.id)) {
        return Err(Error::NotFound);
    }
    let Numbers::Known(numbers) = numbers(&app, &who, &open, registration).await? else { return Err(Error::Forbidden) };
    let now = app.clock.now();
    let w = words(visit.language);
    let mut errors = Errors::default();
    let children: Vec<String> = fields.all("child").map(Into::into).collect();
    if children.is_empty() {
        errors.add("child", w.choose_child);
    }
    for (name, most) in [("name", NAME), ("relation", RELATION), ("called_whom", NAME), ("said", SAID)] {
        match fields.get(name).chars().count() {
            0 => errors.add(name, w.missing),
            n if n > most => errors.add(name, fill(w.too_long, &[&most])),
            _ => {}
        }
    }
    let number = fields.get("called_number");
    // Not just any number: the registration's, unless it has none.
    if numbers.is_empty() && phone(number).is_err() {
        errors.add("called_number", w.missing);
    } else if !numbers.is_empty() && !numbers.iter().any(|known| known == number) {
        errors.add("called_number", w.called_number_choose);
    }
    let at = called_at(&ascii(fields.get("called_at")), now);
    if at.is_none() {
        errors.add("called_at", w.called_at_wrong);
    }
    let second = match fields.get("second") {
        "helper" => {
            for name in ["link", "helper"] {
                if !fields.has(name) {
                    errors.add(name, w.missing);
                }
            }
            Second::Helper { link: fields.get("link"), name: fields.get("helper") }
        }
        _ => {
            for name in ["email", "password"] {
                if !fields.has(name) {
                    errors.add(name, w.missing);
                }
            }
            let password = fields.0.iter().find(|(n, _)| n == "password").map_or("", |(_, v)| v.as_str());
            Second::Account { email: fields.get("email"), password }
        }
    };
    let mut already = Vec::new();
    if let (true, Some(called_at)) = (errors.is_empty(), at) {
        if let (Second::Account { .. }, Some(address)) = (second, visit.address) {
            limits.at_the_door(address)?;
        }
        let came = Came {
            registration,
            children: &children,
            name: fields.get("name"),
            relation: fields.get("relation"),
            second,
            called_whom: fields.get("called_whom"),
            called_number: number,
            called_at,
            said: fields.get("said"),
            fact: fields.get("fact"),
        };
        let by_helper = matches!(second, Second::Helper { .. });
        match entrust(&app, &intake, &who, &open.head, came).await? {
            Entrusted::So(HandedOver::Already(given)) => already = given,
            Entrusted::So(_) => {
                return Ok(redirect(&format!("/desk/{session}/pickup?done={}", fields.get("fact"))));
            }
            Entrusted::SecondWrong => errors.add("password", w.second_wrong),
            Entrusted::SamePerson => errors.add("email", w.second_same),
            Entrusted::NotOnDuty => errors.add(if by_helper { "link" } else { "email" }, w.second_not_here),
        }
    }
    let status = if already.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let page = draw_other(&app, &visit, &who, &open, registration, already, &fields, &errors).await?;
    Ok(page.status(status).into_response())
}
