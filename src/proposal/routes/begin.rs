use super::*;
use crate::office::routes::theirs;
use crate::programme::{HostRole, Kind};
use crate::proposal::begin::{From, begin as begin_one, work_over};

/// What somebody has organised, the newest first: what they can make again.
fn earlier(catalogue: &Catalogue, staff: &Staff) -> Vec<(String, String, i64)> {
    let snapshot = catalogue.now();
    let scope = staff.scope();
    let mut earlier: Vec<_> = snapshot
        .announcements
        .iter()
        .filter(|a| a.is_within(&scope))
        .map(|a| (a.offering.id.clone(), a.offering.title.clone(), a.offering.fiscal_year))
        .collect();
    earlier.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.1.cmp(&b.1)));
    earlier
}

async fn page(
    app: &App,
    catalogue: &Catalogue,
    visit: &Visit,
    staff: &Staff,
    typed: &Fields,
    errors: &Errors,
) -> Result<Response> {
    let partners = crate::partner::store::all(&app.store).await?;
    let choices = Choices { partners: partners.into_iter().map(|p| (p.id, p.name)).collect(), ..Choices::default() };
    let earlier = earlier(catalogue, staff);
    let for_others = writes_for_others(app, staff).await?;
    let language = visit.language;
    let page = BeginPage { staff, earlier: &earlier, choices: &choices, for_others, typed, errors, language };
    let drawn = visit.page(words(visit.language).begin, || begin_page(page));
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(drawn.status(status).into_response())
}

pub async fn ask(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
) -> Result<Response> {
    page(&app, &catalogue, &visit, &staff, &Fields::default(), &Errors::default()).await
}

/// Whether they type in what groups bring on paper, without being of the city.
async fn writes_for_others(app: &App, staff: &Staff) -> Result<bool> {
    let Some(own) = &staff.partner_id else { return Ok(false) };
    Ok(crate::partner::store::find(&app.store, own).await?.is_some_and(|p| rules::writes_for_others(p.kind)))
}

/// Who would organise it: their own partner, or for the city whom the offering names first.
fn organiser(staff: &Staff, a: &Announcement) -> Result<String> {
    match (&staff.partner_id, a.hosts.first()) {
        (Some(own), _) => Ok(own.clone()),
        (None, Some(host)) => Ok(host.partner_id.clone()),
        (None, None) => Err(Error::Malformed("nobody organises it")),
    }
}

/// Whose it is once it is published: of all who organise it, the one that is named first.
fn first_organiser(a: &Announcement) -> Result<&str> {
    let organises = a.hosts.iter().find(|h| h.role == HostRole::Organiser).or(a.hosts.first());
    organises.map(|h| h.partner_id.as_str()).ok_or(Error::Malformed("nobody organises it"))
}

pub async fn begin(
    State(app): State<App>,
    Extension(catalogue): Extension<Catalogue>,
    visit: Visit,
    Officer(staff): Officer,
    fields: Fields,
) -> Result<Response> {
    let w = words(visit.language);
    let mut errors = Errors::default();
    let id = match fields.get("do") {
        "again" if fields.has("offering") => {
            let a = theirs(&catalogue, &staff, fields.get("offering"))?;
            begin_one(&app, &staff, &organiser(&staff, &a)?, From::LastRun(&a), false).await?
        }
        "edit" => {
            let a = theirs(&catalogue, &staff, fields.get("offering"))?;
            work_over(&app, &staff, &a.offering.id, first_organiser(&a)?).await?
        }
        "again" => {
            errors.add("offering", w.choose);
            return page(&app, &catalogue, &visit, &staff, &fields, &errors).await;
        }
        "template" => {
            let kind = Kind::from_code(fields.get("kind"));
            let for_others = writes_for_others(&app, &staff).await?;
            let partner = match (&staff.partner_id, fields.get("partner")) {
                (Some(own), chosen) if chosen.is_empty() || !for_others => own.clone(),
                (_, chosen) => chosen.to_owned(),
            };
            if kind.is_none() {
                errors.add("kind", w.choose);
            }
            if crate::partner::store::find(&app.store, &partner).await?.is_none() {
                errors.add("partner", w.choose);
            }
            let (Some(kind), true) = (kind, errors.is_empty()) else {
                return page(&app, &catalogue, &visit, &staff, &fields, &errors).await;
            };
            // What somebody writes down for another partner is that partner's paper, and confirmed by it.
            let for_group = match &staff.partner_id {
                Some(own) => *own != partner,
                None => staff.role == Role::City && fields.has("for_group"),
            };
            begin_one(&app, &staff, &partner, From::Template(kind), for_group).await?
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    Ok(redirect(&format!("/office/proposals/{id}")))
}
