//! URLs of registrations: the form, the page of one, all of a mailbox's.

mod apply;
mod my;

pub use apply::refusal;
pub use my::mailbox;

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde::Deserialize;

use crate::adjustment::ask::ask;
use crate::adjustment::take_back::take_back;
use crate::app::App;
use crate::calendar::{self, Feed};
use crate::catalogue::Catalogue;
use crate::continuing::decline::decline as decline_carry_over;
use crate::draw::explain::{Explained, explained};
use crate::draw::second::enter_second;
use crate::error::{Error, Result};
use crate::priority::object::object;
use crate::privacy::{Wish, request};
use crate::programme::{Announcement, DeskRule, Selection, SessionState, Step};
use crate::registration::confirm::{Confirmed, confirm};
use crate::registration::details::details;
use crate::registration::own_view::may_ask_erasure;
use crate::registration::page_words::words;
use crate::registration::photos::photos;
use crate::registration::resend::resend;
use crate::registration::store::Opened;
use crate::registration::views::{RegistrationPage, heading_in, is_cancelled, its_sessions, registration_page};
use crate::registration::withdraw::withdraw;
use crate::registration::{
    BY_APPLICANT, Claim, Registration, answers, codes, consent, key, pass, secrecy, store, wishes,
};
use crate::text;
use crate::ui::{Errors, Notice};
use crate::waitlist::answer::{Answered, accept, decline};
use crate::waitlist::take_back::take_back as take_back_decline;
use crate::web::limits::Limits;
use crate::web::{Fields, Visit, redirect};
use crate::{
    adjustment, arrangement, certificate, childcare, continuing, pickup, priority, privacy, programme, registration,
    revocation, screening, waitlist,
};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/offerings/{offering}/apply", get(apply::show).post(apply::send))
        .route("/registrations/{receipt}", get(show).post(act))
        .route("/registrations/{receipt}/pass.svg", get(pass_svg))
        .route("/registrations/{receipt}/calendar.ics", get(own_calendar))
        .merge(my::routes())
}

/// Letters of what is to be corrected.
const WISH: usize = 500;

#[derive(Deserialize)]
pub struct Key {
    #[serde(default)]
    pub key: String,
    /// From the letter's link: filled in, so that the button is all that is left to press.
    #[serde(default)]
    code: String,
}

/// The registration that receipt number and key open together. Anything else is no such thing.
pub async fn opened(app: &App, receipt: &str, given: &str) -> Result<Opened> {
    let receipt: String = text::ascii(receipt).to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let opened = store::by_receipt(&app.store, &receipt).await?.ok_or(Error::NotFound)?;
    let registration = &opened.registration;
    // What was forgotten has another key since: who has the old one is told so.
    if registration.forgotten_at.is_some() {
        let was = key::opens(&app.config.secret, &registration.id, registration.key_version - 1, given);
        return Err(if was { Error::Gone } else { Error::NotFound });
    }
    if key::opens(&app.config.secret, &registration.id, registration.key_version, given) {
        let mut opened = opened;
        secrecy::reveal_opened(&app.store, &mut opened).await?;
        Ok(opened)
    } else {
        Err(Error::NotFound)
    }
}

/// A GET changes nothing, whoever follows the link first: a mail filter, a preview, a person.
async fn show(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
) -> Result<Response> {
    let opened = opened(&app, &receipt, &query.key).await?;
    let registration = &opened.registration;
    let mut typed = Fields(vec![("code".into(), query.code)]);
    if registration.details_at.is_some() {
        for (question, answer) in store::answers(&app.store, &registration.id).await? {
            typed.0.push((format!("answers[{question}]"), answer));
        }
    }
    draw(&app, &catalogue, &visit, &opened, &typed, &Errors::default(), None).await
}

async fn act(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
    fields: Fields,
) -> Result<Response> {
    let this = opened(&app, &receipt, &query.key).await?;
    let registration = &this.registration;
    let w = words(visit.language);
    let back = format!("/registrations/{}?key={}", registration.receipt, query.key);
    let mut errors = Errors::default();
    let late = match fields.get("do") {
        "confirm" => {
            limits.strictly(format!("code:{}", registration.id))?;
            match confirm(&app, registration, fields.get("code")).await? {
                Confirmed::Yes => false,
                Confirmed::TooLate => true,
                Confirmed::WrongCode => {
                    errors.add("code", w.wrong_code);
                    let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                    return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
                }
            }
        }
        "resend" => {
            if resend(&app, registration).await? {
                return draw(&app, &catalogue, &visit, &this, &fields, &errors, Some((Notice::Info, w.resent))).await;
            }
            true
        }
        "withdraw" => {
            withdraw(&app, registration, BY_APPLICANT).await?;
            false
        }
        "accept" => accept(&app, registration, BY_APPLICANT).await? == Answered::TooLate,
        "take_back_decline" => take_back_decline(&app, registration, BY_APPLICANT).await? == Answered::TooLate,
        "decline_carry_over" => !decline_carry_over(&app, registration, BY_APPLICANT).await?,
        "decline" => decline(&app, registration, BY_APPLICANT).await? == Answered::TooLate,
        "photos" => {
            let agree: Vec<bool> = (0..registration.size).map(|n| fields.has(&format!("photos[{n}]"))).collect();
            photos(&app, registration, &agree).await?;
            false
        }
        deed if consent::pressed(deed).is_some() => {
            let Some(which) = consent::pressed(deed) else { return Err(Error::NotFound) };
            let announcement = announced(&app, &catalogue, registration).await?;
            let by = (BY_APPLICANT, consent::How::Web);
            consent::take_back(&app, &announcement, registration, which, by).await? == consent::Taken::Already
        }
        "erase"
            if may_ask_erasure(registration, &*announced(&app, &catalogue, registration).await?, app.clock.now()) =>
        {
            request::ask(&app, registration, Wish::Erase, "").await?;
            false
        }
        "correct" => match fields.get("wish").chars().count() {
            1..=WISH => {
                request::ask(&app, registration, Wish::Correct, fields.get("wish")).await?;
                false
            }
            n => {
                errors
                    .add("wish", if n == 0 { w.correct_missing.to_owned() } else { text::fill(w.too_long, &[&WISH]) });
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
        },
        "change" => {
            let announcement = announced(&app, &catalogue, registration).await?;
            let answers = answers::answers(&fields, &announcement, Step::After, visit.language, &mut errors);
            if !errors.is_empty() {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            let asked = announcement.questions.iter().filter(|q| q.step == Step::After).map(|q| q.id.clone());
            !details(&app, registration, asked.collect(), answers).await?
        }
        "ask_adjustment" => {
            let Some(wish) = adjustment::form::wish(&fields, visit.language, &mut errors) else {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            };
            !ask(&app, registration, &wish, BY_APPLICANT).await?
        }
        "take_back_adjustment" => {
            take_back(&app, registration, fields.get("adjustment"), BY_APPLICANT).await?;
            false
        }
        "name_pickup" => {
            if !announced(&app, &catalogue, registration).await?.offering.desk.has(&DeskRule::Pickup) {
                return Err(Error::NotFound);
            }
            let Some(people) = pickup::form::people(&fields, visit.language, &mut errors) else {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            };
            pickup::name::name(&app, registration, &people, BY_APPLICANT).await? == pickup::name::Named::TooLate
        }
        "second" => {
            let announcement = announced(&app, &catalogue, registration).await?;
            let Some(group) = wishes::group(&announcement) else { return Err(Error::NotFound) };
            let form_words = registration::words::words(visit.language);
            let named = wishes::read(&fields, &announcement, group, form_words, &mut errors);
            if named.is_empty() || !errors.is_empty() {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            !enter_second(&app, registration, &named).await?
        }
        // What people choose by is answered by people: there is nothing to object to beforehand.
        "object" if !announced(&app, &catalogue, registration).await?.offering.selection.is_drawn() => {
            return Err(Error::NotFound);
        }
        "object" => {
            let Some(text) = priority::views::objection(&fields, visit.language, &mut errors) else {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            };
            !object(&app, registration, &text, BY_APPLICANT).await?
        }
        "state" => {
            let hearings = revocation::store::of_registration(&app.store, &registration.id).await?;
            let missing = revocation::views::statement_missing(visit.language);
            let statement = revocation::routes::text(&fields, "statement", missing, &mut errors);
            if !errors.is_empty() {
                let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, None).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            match hearings.first() {
                Some(h) => {
                    !revocation::state::state(&app, &h.id, &statement, revocation::How::Web, BY_APPLICANT).await?
                }
                None => true,
            }
        }
        "take_back_childcare" => {
            childcare::take_back::take_back(&app, &registration.id, &registration.offering_id).await?;
            false
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    if late {
        let this = opened(&app, &receipt, &query.key).await?;
        let page = draw(&app, &catalogue, &visit, &this, &fields, &errors, Some((Notice::Warning, w.too_late))).await?;
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    Ok(redirect(&back))
}

/// The announcement, from the snapshot; a draft that the snapshot does not hold, from the store.
async fn announced(app: &App, catalogue: &Catalogue, registration: &Registration) -> Result<Arc<Announcement>> {
    if let Some(announcement) = catalogue.now().any(&registration.offering_id) {
        return Ok(announcement.clone());
    }
    let draft = programme::store::announcement(&app.store, &registration.offering_id).await?;
    Ok(Arc::new(draft.ok_or(Error::NotFound)?))
}

async fn draw(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    opened: &Opened,
    typed: &Fields,
    errors: &Errors,
    said: Option<(Notice, &str)>,
) -> Result<Response> {
    let registration = &opened.registration;
    let announcement = announced(app, catalogue, registration).await?;
    let (mut before, mut offer, mut code_sent, mut adjustments) = (Vec::new(), None, false, Vec::new());
    let mut counts = Vec::new();
    match registration.state {
        state if state.is_held() => code_sent = codes::is_sent(&app.store, &registration.id).await?,
        registration::State::Waiting => {
            before = waitlist::store::before(&app.store, registration).await?;
            counts = registration::quotas::of_registration(&app.store, &registration.id).await?;
        }
        registration::State::Declined => offer = waitlist::store::declined(&app.store, &registration.id).await?,
        registration::State::Confirmed => {
            adjustments = adjustment::store::of_registration(&app.store, &registration.id).await?;
        }
        registration::State::Offered => offer = waitlist::store::open(&app.store, &registration.id).await?,
        _ => {}
    }
    let asked = privacy::store::requests_of(&app.store, &registration.id).await?;
    let minding = match announcement.offering.childcare_places {
        Some(_) => childcare::store::of_registration(&app.store, &registration.id).await?,
        None => None,
    };
    let draws = match announcement.offering.selection.is_drawn() {
        true => crate::draw::store::of_offering(&app.store, &registration.offering_id).await?,
        false => Vec::new(),
    };
    let left = matches!(
        registration.state,
        registration::State::Waiting | registration::State::NotSelected | registration::State::InDraw
    );
    let now = app.clock.now();
    let second = draws.iter().find(|d| left && d.is_second_open(now)).and_then(|d| d.closes_at);
    let drawn = announcement.offering.selection.is_drawn();
    let class = match priority::standing::of_registration(app, &announcement, &registration.id).await?.filter(|_| drawn)
    {
        Some(standing) => {
            let objection = priority::store::objection(&app.store, &registration.id).await?;
            Some((standing, objection, draws.iter().all(|d| d.fixed_at.is_none())))
        }
        None => None,
    };
    let hearings = revocation::store::of_registration(&app.store, &registration.id).await?;
    let drawn = class_drawn(app, &announcement, &draws, registration).await?;
    let request = match announcement.offering.selection {
        Selection::ByArrangement => arrangement::store::find(&app.store, &registration.id).await?,
        _ => None,
    };
    let wishes = match &request {
        Some(request) => arrangement::store::wishes(&app.store, &request.registration_id).await?,
        None => Vec::new(),
    };
    let carried = match announcement.offering.selection {
        Selection::Continuing => continuing::store::of_registration(&app.store, &registration.id).await?,
        _ => None,
    };
    let screened = match announcement.offering.selection {
        Selection::Screening => screening::store::own(&app.store, &registration.id).await?,
        _ => None,
    };
    let fetchers = match announcement.offering.desk.has(&DeskRule::Pickup) && registration.state.claim() == Claim::Place
    {
        true => Some(pickup::store::named(&app.store, &registration.id).await?),
        false => None,
    };
    let pickup_code = pickup::code::code(&app.config.secret, &registration.id, registration.key_version);
    let slots = opened.slots();
    let on = its_sessions(&announcement, &slots).into_iter().filter(|s| s.state == SessionState::Planned);
    let spans: Vec<_> = on.map(|s| (s.starts_at, s.ends_at)).collect();
    let page = RegistrationPage {
        pickup: fetchers.as_deref().map(|named| (named, pickup_code.as_str(), pickup::rules::naming(&spans, now))),
        registration,
        carried: carried.as_ref(),
        screened: screened.as_ref(),
        request: request.as_ref().map(|request| (request, wishes.as_slice())),
        photos: opened.photos(),
        asked: &asked,
        names: opened.names().collect(),
        announcement: &announcement,
        slots: &slots,
        key: &key::key(&app.config.secret, &registration.id, registration.key_version),
        before: &before,
        counts: &counts,
        offer: offer.as_ref(),
        code_sent,
        adjustments: &adjustments,
        consents: &consent::of(&app.store, &announcement, registration).await?,
        childcare: minding.as_ref(),
        class,
        drawn,
        hearings: &hearings,
        certified: certificate::store::has_attended(&app.store, &registration.id).await?,
        second,
        typed,
        errors,
        said,
        now: app.clock.now(),
        language: visit.language,
    };
    let title = match &request {
        Some(request) => arrangement::views::heading(request, app.clock.now(), visit.language),
        None => revocation::views::heading(&hearings, registration.state, visit.language).unwrap_or_else(|| {
            let (selection, cancelled) = (announcement.offering.selection, is_cancelled(&announcement));
            heading_in(selection, registration.state, cancelled, words(visit.language))
        }),
    };
    Ok(visit.page(title, || registration_page(page)).into_response())
}

/// What its class meant in a draw that is released, and a ruling on it; None where there are no classes, or the list is gone.
async fn class_drawn(
    app: &App,
    a: &Announcement,
    draws: &[crate::draw::Draw],
    registration: &Registration,
) -> Result<Option<(Explained, Option<priority::Objection>)>> {
    if a.priorities.is_empty() {
        return Ok(None);
    }
    let Some(own) = crate::draw::store::own(&app.store, &registration.id).await? else { return Ok(None) };
    let Some(draw) = draws.iter().find(|d| d.id == own.draw_id) else { return Ok(None) };
    let Some(rules) = crate::draw::published::rules(draw, Some(a))? else { return Ok(None) };
    let lines = crate::draw::store::lines(&app.store, &draw.id).await?;
    let objection = priority::store::objection(&app.store, &registration.id).await?;
    Ok(explained(draw, &rules, &lines, &own.number).map(|e| (e, objection)))
}

async fn pass_svg(State(app): State<App>, Path(receipt): Path<String>, Query(query): Query<Key>) -> Result<Response> {
    let registration = opened(&app, &receipt, &query.key).await?.registration;
    let svg = pass::picture(&app, &registration).await?.ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/svg+xml")], svg).into_response())
}

/// The dates of its own slots, to be put into a calendar. Titles and places only: calendars are shared more than letters.
async fn own_calendar(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Path(receipt): Path<String>,
    Query(query): Query<Key>,
) -> Result<Response> {
    let opened = opened(&app, &receipt, &query.key).await?;
    let announcement = announced(&app, &catalogue, &opened.registration).await?;
    let slots = opened.slots();
    let mut events = calendar::events_of_slots(&announcement, &slots, &app.config.public_url, visit.language);
    if let Some(request) = arrangement::store::find(&app.store, &opened.registration.id).await? {
        arrangement::letters::at_their_place(&mut events, &request);
    }
    let feed = Feed {
        name: announcement.offering.title.clone(),
        url: None,
        language: visit.language,
        demo: visit.site.demo,
        events,
    };
    let attachment = (header::CONTENT_DISPOSITION, "attachment; filename=\"tsudoi.ics\"");
    Ok(([(header::CONTENT_TYPE, calendar::CONTENT_TYPE), attachment], calendar::ics(&feed)).into_response())
}
