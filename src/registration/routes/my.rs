//! `/my`: all registrations of a mailbox, after a code sent to it. Whether a mailbox has any is told to nobody else.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use leptos::prelude::*;

use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::Selection;
use crate::registration::page_words::{Words, words};
use crate::registration::views::state_word_in;
use crate::registration::{Registration, codes, key, store};
use crate::revocation;
use crate::revocation::views::state_of;
use crate::store::sql;
use crate::text::{self, Language, fill};
use crate::ui::{Errors, *};
use crate::web::limits::{Limits, household};
use crate::web::{Fields, Visit, cookies, redirect};

const HALF_AN_HOUR: i64 = 30 * 60;
const HALF_A_DAY: i64 = 12 * 3600;
/// Codes a mailbox is sent in an hour.
const AN_HOUR: i64 = 5;

pub fn routes() -> Router<App> {
    Router::new().route("/my", get(show).post(act))
}

/// The mailbox that proved itself on this device, if any.
pub async fn mailbox(app: &App, visit: &Visit) -> Result<Option<String>> {
    let Some(token) = visit.cookie("my") else { return Ok(None) };
    let query = sql("SELECT email FROM my_session WHERE token_hash = $1 AND ends_at > $2");
    let found: Option<(String,)> = app.store.maybe(query.bind(key::token_hash(&token)).bind(app.clock.now())).await?;
    Ok(found.map(|f| f.0))
}

async fn show(State(app): State<App>, Extension(catalogue): Extension<Catalogue>, visit: Visit) -> Result<Response> {
    let w = words(visit.language);
    let Some(email) = mailbox(&app, &visit).await? else {
        return Ok(ask_address(&visit, "", &Errors::default()));
    };
    let registrations = store::by_mailbox(&app.store, &email).await?;
    let revoked = revocation::store::revoked(&app.store, &registrations).await?;
    let snapshot = catalogue.now();
    let cards = registrations
        .iter()
        .map(|r| {
            let of = snapshot.any(&r.offering_id);
            let title = of.map_or_else(|| r.offering_id.clone(), |a| a.offering.title.clone());
            let selection = of.map_or(Selection::None, |a| a.offering.selection);
            its_card(&app, r, &title, (selection, revoked.contains(&r.id)), visit.language)
        })
        .collect();
    Ok(visit
        .page(w.my_title, || {
            view! {
                <h1>{say(w.my_title)}</h1>
                <h2>{say(fill(w.my_list, &[&email]))}</h2>
                {if registrations.is_empty() { say(w.my_none) } else { card_list(cards) }}
                {form("/my", view! { <p>{button_do(Button::Quiet, w.my_close, "do", "close")}</p> })}
            }
            .into_any()
        })
        .into_response())
}

fn its_card(
    app: &App,
    r: &Registration,
    title: &str,
    (selection, revoked): (Selection, bool),
    language: Language,
) -> AnyView {
    let w = words(language);
    let href = format!("/registrations/{}?key={}", r.receipt, key::key(&app.config.secret, &r.id, r.key_version));
    let kind = match r.state.claim() {
        crate::registration::Claim::Place => Badge::Open,
        crate::registration::Claim::Waiting | crate::registration::Claim::Entered => Badge::Waiting,
        crate::registration::Claim::Nothing => Badge::Closed,
    };
    let state = badge(kind, state_of(revoked, state_word_in(selection, r.state, language), language));
    let receipt = format!("{} {}", text::plain(w.receipt), crate::registration::views::grouped(&r.receipt));
    card(&href, title, vec![state], view! { <p>{receipt}</p> })
}

async fn act(
    State(app): State<App>,
    Extension(limits): Extension<Limits>,
    visit: Visit,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    match fields.get("do") {
        "close" => return close(&app, &visit).await,
        "open" | "code" | "" => {}
        _ => return Err(Error::Malformed("an unknown thing to do")),
    }
    let mut errors = Errors::default();
    let Ok(email) = text::email(fields.get("email")) else {
        errors.add("email", w.email_wrong);
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, ask_address(&visit, fields.get("email"), &errors)).into_response()
        );
    };
    let email = text::mailbox(&email);
    if let Some(address) = visit.address {
        limits.strictly(format!("my:{}", household(address)))?;
    }
    limits.strictly(format!("my:{email}"))?;
    if fields.get("do") != "open" {
        send_code(&app, &email).await?;
        return Ok(ask_code(&visit, &email, &errors));
    }
    let mut tx = app.store.write().await?;
    let proved = codes::proves(&app, &mut tx, "my", &email, fields.get("code")).await?;
    let token = data_encoding::BASE64URL_NOPAD.encode(&app.chance.bytes::<32>());
    if proved {
        tx.run(
            sql("INSERT INTO my_session (token_hash, email, ends_at) VALUES ($1, $2, $3)")
                .bind(key::token_hash(&token))
                .bind(&email)
                .bind(app.clock.now().plus(HALF_A_DAY)),
        )
        .await?;
    }
    tx.commit().await?;
    if !proved {
        errors.add("code", w.wrong_code);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, ask_code(&visit, &email, &errors)).into_response());
    }
    let mut response = redirect("/my");
    response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, "my", &token, HALF_A_DAY));
    Ok(response)
}

async fn close(app: &App, visit: &Visit) -> Result<Response> {
    if let Some(token) = visit.cookie("my") {
        let mut tx = app.store.write().await?;
        tx.run(sql("DELETE FROM my_session WHERE token_hash = $1").bind(key::token_hash(&token))).await?;
        tx.commit().await?;
    }
    let mut response = redirect("/my");
    response.headers_mut().append(header::SET_COOKIE, cookies::set(&visit.site, "my", "", 0));
    Ok(response)
}

/// Sends a code where there is something to see, to the address as it was given. The page says the same either way.
async fn send_code(app: &App, mailbox: &str) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let newest = "SELECT COALESCE(s.email, r.email) FROM registration r LEFT JOIN secret_registration s ON s.registration_id = r.id \
        WHERE r.id IN (SELECT id FROM registration WHERE LOWER(email) = $1 UNION \
        SELECT registration_id FROM secret_registration WHERE LOWER(email) = $2) ORDER BY r.created_at DESC LIMIT 1";
    let newest = sql(newest).bind(mailbox).bind(mailbox);
    let Some((address,)): Option<(String,)> = tx.maybe(newest).await? else { return Ok(()) };
    if codes::sent_since(&mut tx, "my", mailbox, now.plus(-3600)).await? >= AN_HOUR {
        return Ok(());
    }
    let code = app.chance.id(now);
    codes::add(&mut tx, vec![codes::my_row(&code, &address, now, now.plus(HALF_AN_HOUR))]).await?;
    let letter = Letter::on(&app.chance, now, LetterKind::MyCode, code);
    notice::store::queue(&mut tx, vec![letter]).await?;
    tx.commit().await?;
    Ok(())
}

fn ask_address(visit: &Visit, typed: &str, errors: &Errors) -> Response {
    let w: &'static Words = words(visit.language);
    visit
        .page(w.my_title, || {
            view! {
                {error_summary(visit.language, errors)}
                <h1>{say(w.my_title)}</h1>
                <p>{say(w.my_intro)}</p>
                {form("/my", view! {
                    {field(visit.language, Field {
                        name: "email", label: w.email, required: true, unmarked: true, kind: Input::Email, value: typed,
                        error: errors.get("email"), ..Default::default()
                    })}
                    <p class="actions">{button_do(Button::Primary, w.my_send, "do", "code")}</p>
                })}
            }
            .into_any()
        })
        .into_response()
}

fn ask_code(visit: &Visit, email: &str, errors: &Errors) -> Response {
    let w: &'static Words = words(visit.language);
    visit
        .page(w.my_title, || {
            view! {
                {error_summary(visit.language, errors)}
                <h1>{say(w.my_title)}</h1>
                <p>{say(fill(w.my_sent, &[&email]))}</p>
                {form("/my", view! {
                    {hidden("email", email)}
                    {field(visit.language, Field {
                        name: "code", label: w.code, required: true, unmarked: true, kind: Input::Code, short: true,
                        error: errors.get("code"), ..Default::default()
                    })}
                    <p class="actions">{button_do(Button::Primary, w.my_open, "do", "open")}</p>
                })}
            }
            .into_any()
        })
        .into_response()
}
