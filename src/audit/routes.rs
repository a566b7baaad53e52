use axum::Router;
use axum::extract::{Extension, FromRequestParts, RawQuery, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;

use super::looks_view::{self, Looks};
use super::model::{Before, Filter};
use super::rules::{self, Kind, Typed};
use super::views::{self, Asked, Record};
use super::words::{Words, words};
use super::{export, reading, verify};
use crate::app::App;
use crate::catalogue::Catalogue;
use crate::error::{Error, Result};
use crate::registration::store::by_receipt;
use crate::staff::{Officer, Role, Staff, look};
use crate::text::parse_ymd;
use crate::web::{Fields, Page, Visit, redirect};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/office/audit", get(record).post(search))
        .route("/office/audit.csv", get(csv).post(csv_posted))
        .route("/office/audit/looks", get(looks).post(looks_of))
}

/// The record is for the city alone.
struct City(Staff);

impl FromRequestParts<App> for City {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<City, Response> {
        let Officer(staff) = Officer::from_request_parts(parts, app).await?;
        if staff.role == Role::City { Ok(City(staff)) } else { Err(Error::Forbidden.into_response()) }
    }
}

/// What is asked for: as it was typed, and as it is understood.
struct Wanted {
    asked: Asked,
    filter: Filter,
    before: Option<Before>,
    accounts: Vec<(String, String)>,
}

impl Wanted {
    async fn read(app: &App, catalogue: &Catalogue, w: &Words, fields: &Fields) -> Result<Wanted> {
        let typed = |name| fields.get(name).to_owned();
        let mut asked = Asked {
            account: typed("account"),
            subject: typed("subject"),
            kind: typed("kind"),
            from: typed("from"),
            to: typed("to"),
            ..Asked::default()
        };
        let accounts = reading::accounts(&app.store).await?;
        let known = ["", "applicant", "system"].contains(&asked.account.as_str());
        if !known && name_of(&accounts, &asked.account).is_none() {
            asked.errors.add("account", w.account_wrong);
        }
        let mut filter =
            Filter { account: asked.account.clone(), kind: Kind::from_code(&asked.kind), ..Filter::default() };
        filter.from = day(&mut asked, w, "from");
        filter.until = day(&mut asked, w, "to");
        if filter.until.is_some_and(|until| filter.from.is_some_and(|from| until < from)) {
            asked.errors.add("to", w.days_crossed);
        }
        match subject(app, catalogue, &asked.subject).await? {
            Some(subject) => filter.subject = subject,
            None => asked.errors.add("subject", w.subject_wrong),
        }
        let before = Before::from_code(fields.get("before"));
        Ok(Wanted { asked, filter, before, accounts })
    }

    /// What was typed into an address by hand, and may not stand in one.
    fn in_an_address(self) -> Result<Wanted> {
        if rules::is_private(&self.filter) { Err(Error::Malformed("a person in an address")) } else { Ok(self) }
    }

    /// The address that shows the same.
    fn address(&self) -> String {
        let filter = &self.filter;
        let date = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        let pairs = [
            ("account", filter.account.clone()),
            ("kind", filter.kind.map_or_else(String::new, |kind| kind.code().to_owned())),
            ("from", date(filter.from)),
            ("to", date(filter.until)),
            ("subject", filter.subject.clone()),
            ("before", self.before.as_ref().map_or_else(String::new, Before::code)),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs.iter().filter(|(_, value)| !value.is_empty()));
        match query.finish().as_str() {
            "" => "/office/audit".into(),
            query => format!("/office/audit?{query}"),
        }
    }
}

fn day(asked: &mut Asked, w: &Words, name: &'static str) -> Option<NaiveDate> {
    let typed = if name == "from" { &asked.from } else { &asked.to };
    let day = parse_ymd(typed).ok();
    if day.is_none() && !typed.is_empty() {
        asked.errors.add(name, w.day_wrong);
    }
    day
}

/// What was typed, as the record writes it; empty for nothing. None: there is no such thing.
async fn subject(app: &App, catalogue: &Catalogue, typed: &str) -> Result<Option<String>> {
    Ok(match rules::typed(typed) {
        None => None,
        Some(Typed::Nothing) => Some(String::new()),
        Some(Typed::Subject(subject)) => Some(subject),
        Some(Typed::Receipt(receipt)) => {
            by_receipt(&app.store, &receipt).await?.map(|r| format!("registration:{}", r.registration.id))
        }
        Some(Typed::Id(id)) => {
            let snapshot = catalogue.now();
            let session = |id: &str| snapshot.announcements.iter().any(|a| a.sessions.iter().any(|s| s.id == id));
            [id.to_ascii_uppercase(), id].into_iter().find_map(|id| match snapshot.any(&id) {
                Some(_) => Some(format!("offering:{id}")),
                None => session(&id).then(|| format!("session:{id}")),
            })
        }
    })
}

fn name_of(accounts: &[(String, String)], account: &str) -> Option<String> {
    accounts.iter().find(|(id, _)| id == account).map(|(_, name)| name.clone())
}

/// What the look at the record was at, for the record.
fn looked_at(filter: &Filter) -> String {
    match (filter.subject.as_str(), filter.account.as_str()) {
        ("", "" | "applicant" | "system") => "audit:all".into(),
        ("", account) => format!("staff:{account}"),
        (subject, _) => subject.to_owned(),
    }
}

async fn show(app: &App, visit: &Visit, staff: &Staff, wanted: Wanted) -> Result<Page> {
    let Wanted { asked, filter, before, accounts } = wanted;
    let head = verify::head(&app.store).await?;
    let wrong = !asked.errors.is_empty();
    let mut lines = match wrong {
        true => Vec::new(),
        // One more tells whether there are older ones.
        false => reading::lines(&app.store, &filter, before.as_ref(), reading::PAGE + 1).await?,
    };
    let more = lines.len() as i64 > reading::PAGE;
    lines.truncate(reading::PAGE as usize);
    let older = if more { lines.last().map(Before::this) } else { None };
    if !wrong {
        look(app, staff, "see_audit", looked_at(&filter)).await?;
    }
    let page = Record { head, accounts, asked, lines, from: before, older };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok(visit.page(words(visit.language).title, || views::record(visit.language, staff, &page)).status(status))
}

async fn record(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    RawQuery(query): RawQuery,
) -> Result<Page> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let wanted = Wanted::read(&app, &catalogue, words(visit.language), &fields).await?.in_an_address()?;
    show(&app, &visit, &staff, wanted).await
}

/// A search. What concerns a person is answered here; anything else is led to an address that can be kept.
async fn search(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    fields: Fields,
) -> Result<Response> {
    let wanted = Wanted::read(&app, &catalogue, words(visit.language), &fields).await?;
    if wanted.asked.errors.is_empty() && !rules::is_private(&wanted.filter) {
        return Ok(redirect(&wanted.address()));
    }
    Ok(show(&app, &visit, &staff, wanted).await?.into_response())
}

async fn csv(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    RawQuery(query): RawQuery,
) -> Result<Response> {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let wanted = Wanted::read(&app, &catalogue, words(visit.language), &fields).await?.in_an_address()?;
    take(app, &visit, &staff, wanted).await
}

async fn csv_posted(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    fields: Fields,
) -> Result<Response> {
    let wanted = Wanted::read(&app, &catalogue, words(visit.language), &fields).await?;
    take(app, &visit, &staff, wanted).await
}

async fn take(app: App, visit: &Visit, staff: &Staff, wanted: Wanted) -> Result<Response> {
    if !wanted.asked.errors.is_empty() {
        return Ok(show(&app, visit, staff, wanted).await?.into_response());
    }
    look(&app, staff, "export_audit", looked_at(&wanted.filter)).await?;
    Ok(export::csv(app, wanted.filter, visit.language))
}

async fn looks(State(app): State<App>, visit: Visit, City(staff): City) -> Result<Page> {
    let accounts = reading::accounts(&app.store).await?;
    let page = Looks { accounts, asked: Asked::default(), seen: None };
    Ok(visit.page(words(visit.language).looks, || looks_view::looks(visit.language, &staff, &page)))
}

async fn looks_of(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    City(staff): City,
    fields: Fields,
) -> Result<Page> {
    let w = words(visit.language);
    let Wanted { mut asked, filter, accounts, .. } = Wanted::read(&app, &catalogue, w, &fields).await?;
    let Some(name) = name_of(&accounts, &filter.account).filter(|_| asked.errors.is_empty()) else {
        if name_of(&accounts, &asked.account).is_none() {
            asked.errors.add("account", w.account_wrong);
        }
        let page = Looks { accounts, asked, seen: None };
        return Ok(visit
            .page(w.looks, || looks_view::looks(visit.language, &staff, &page))
            .status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let seen = reading::seen(&app.store, &filter).await?;
    look(&app, &staff, "see_looks", format!("staff:{}", filter.account)).await?;
    let page = Looks { accounts, asked, seen: Some((name, seen)) };
    Ok(visit.page(w.looks, || looks_view::looks(visit.language, &staff, &page)))
}
