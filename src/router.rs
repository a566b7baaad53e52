//! Every URL of the house, and the layers each request passes on its way in.

use std::sync::Arc;

use axum::{Extension, Router, middleware};

use crate::app::App;
use crate::catalogue::{self, Catalogue};
use crate::registration;
use crate::store::StoreResult;
use crate::web::assets::Site;
use crate::web::limits::{self, Limits};
use crate::web::{assets, draw_errors, guard, health, language};
use crate::{
    adjustment, applicants, arrangement, arrival, audit, certificate, change, checkin, closing, continuing, device,
    draw, fee, helper, hosting, import, incident, invitee, mailing, minimum, office, paper, participation, partner,
    pickup, plan, privacy, proposal, receiver, revocation, screening, staff, telephone, waitlist,
};

/// The whole service over one app and the catalogue's snapshot, which the caller keeps fresh ([`Catalogue::watch`]).
pub async fn router(app: &App, catalogue: &Catalogue) -> StoreResult<Router> {
    let site = Site::load(app).await?;
    let pages = Router::new()
        .merge(catalogue::routes())
        .merge(language::routes())
        .merge(health::routes())
        .merge(registration::routes())
        .merge(participation::routes::routes())
        .merge(office::routes::routes())
        .merge(receiver::routes::routes())
        .merge(change::routes::routes())
        .merge(minimum::routes::routes())
        .merge(waitlist::routes::routes())
        .merge(draw::routes::routes())
        .merge(paper::routes::routes())
        .merge(proposal::routes::routes())
        .merge(partner::routes::routes())
        .merge(hosting::routes::routes())
        .merge(helper::routes::routes())
        .merge(plan::routes::routes())
        .merge(applicants::routes::routes())
        .merge(telephone::routes::routes())
        .merge(revocation::routes::routes())
        .merge(mailing::routes::routes())
        .merge(import::routes::routes())
        .merge(arrangement::routes::routes())
        .merge(invitee::routes::routes())
        .merge(continuing::routes::routes())
        .merge(screening::routes::routes())
        .merge(privacy::routes::routes())
        .merge(adjustment::routes::routes())
        .merge(audit::routes::routes())
        .merge(fee::routes::routes())
        .merge(staff::routes::routes())
        .merge(checkin::routes::routes())
        .merge(pickup::routes::routes())
        .merge(arrival::routes::routes())
        .merge(device::routes::routes())
        .merge(closing::routes::routes())
        .merge(incident::routes::routes())
        .merge(certificate::routes::routes())
        .merge(assets::routes(&app.config.site));
    Ok(pages
        .layer(middleware::from_fn_with_state(app.clone(), staff::carry::carry))
        .layer(middleware::from_fn(limits::by_address))
        .layer(middleware::from_fn(guard::same_site))
        .layer(middleware::from_fn(draw_errors))
        .layer(middleware::from_fn_with_state(app.clone(), guard::headers))
        .layer(middleware::from_fn_with_state(app.clone(), guard::address))
        .layer(Extension::<Arc<Site>>(site))
        .layer(Extension(Limits::default()))
        .layer(Extension(catalogue.clone()))
        .layer(Extension(registration::intake::Intake::new(app.clone())))
        .layer(Extension(checkin::Intake::new(app.clone())))
        .with_state(app.clone()))
}
