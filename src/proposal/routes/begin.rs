use super::*;
use crate::office::routes::theirs;
use crate::programme::Kind;
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
    let page = BeginPage { staff, earlier: &earlier, choices: &choices, typed, errors, language: visit.language };
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

/// Who would organise it: their own partner, or for the city whom the offering names first.
fn organiser(staff: &Staff, a: &Announcement) -> Result<String> {
    match (&staff.partner_id, a.hosts.first()) {
        (Some(own), _) => Ok(own.clone()),
        (None, Some(host)) => Ok(host.partner_id.clone()),
        (None, None) => Err(Error::Malformed("nobody organises it")),
    }
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
            work_over(&app, &staff, &a.offering.id, &organiser(&staff, &a)?).await?
        }
        "again" => {
            errors.add("offering", w.choose);
            return page(&app, &catalogue, &visit, &staff, &fields, &errors).await;
        }
        "template" => {
            let kind = Kind::from_code(fields.get("kind"));
            let partner = match (&staff.partner_id, fields.get("partner")) {
                (Some(own), _) => own.clone(),
                (None, chosen) => chosen.to_owned(),
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
            let for_group = staff.role == Role::City && fields.has("for_group");
            begin_one(&app, &staff, &partner, From::Template(kind), for_group).await?
        }
        _ => return Err(Error::Malformed("an unknown thing to do")),
    };
    Ok(redirect(&format!("/office/proposals/{id}")))
}
