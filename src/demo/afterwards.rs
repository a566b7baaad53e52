//! What came after a volunteer programme of the demo city's summer (D31): most helpers' leaving was written down, the attendance is
//! closed, certificates are issued, and somebody was not well on a hot day.

use super::{DemoError, SEED, accounts};
use crate::app::App;
use crate::certificate::issue::issue;
use crate::chance::Chance;
use crate::checkin::append::Tap;
use crate::checkin::check_in::check_in;
use crate::checkin::{FactKind, Intake, Who, store as checkins};
use crate::clock::{Clock, Moment};
use crate::closing::close::close;
use crate::incident::form::New;
use crate::incident::record::record;
use crate::programme::Session;
use crate::programme::store::announcement;
use crate::staff::Staff;
use crate::staff::store::by_email;
use crate::store::sql;

const OFFERING: &str = "D31";

/// Closes what is over, where nothing was closed yet.
pub async fn play(app: &App) -> Result<(), DemoError> {
    let closed = sql("SELECT COUNT(*) FROM attendance_closing");
    let Some(account) = by_email(&app.store, accounts::CASHIER).await? else { return Ok(()) };
    let Some(a) = announcement(&app.store, OFFERING).await? else { return Ok(()) };
    if app.store.one::<(i64,)>(closed).await?.0 > 0 {
        return Ok(());
    }
    let staff = Staff {
        id: account.id,
        name: account.name,
        role: account.role,
        partner_id: account.partner_id,
        takes_city_fees: account.takes_city_fees.0,
        sees_secret: false,
        session: "demo".into(),
    };
    let chance = Chance::seeded(SEED + 900);
    let at = |at: Moment| App { clock: Clock::fixed(at), chance: chance.clone(), ..app.clone() };
    let over = |s: &&Session| s.ends_at < app.clock.now();
    for session in a.sessions.iter().filter(over) {
        let leaving = at(session.ends_at.plus(300));
        leave(&leaving, &staff, session).await?;
        let later = at(session.ends_at.plus(3600));
        let id = chance.id(later.clock.now());
        close(&later, &staff, (OFFERING, &session.id), &id, true).await?;
    }
    if let Some(last) = a.sessions.iter().rfind(over) {
        somebody_was_not_well(&at(last.ends_at.plus(7200)), &staff, last).await?;
        let monday = at(last.ends_at.plus(2 * 24 * 3600));
        issue(&monday, &staff.id, OFFERING, None, |_| true).await?;
    }
    Ok(())
}

/// Of every four helpers one goes without a word.
async fn leave(app: &App, staff: &Staff, session: &Session) -> Result<(), DemoError> {
    let here =
        sql("SELECT participant_id FROM attendance WHERE session_id = $1 AND present = 1 ORDER BY participant_id");
    let here: Vec<(String,)> = app.store.all(here.bind(&session.id)).await?;
    let (intake, who) = (Intake::new(app.clone()), Who::Staff(staff.clone()));
    for (participant,) in here.iter().enumerate().filter(|(n, _)| n % 4 != 3).map(|(_, p)| p) {
        let fact = app.chance.id(app.clock.now());
        check_in(&intake, &who, &session.id, Tap::now(&fact, participant, FactKind::CheckOut)).await?;
    }
    Ok(())
}

async fn somebody_was_not_well(app: &App, staff: &Staff, session: &Session) -> Result<(), DemoError> {
    let who = Who::Staff(staff.clone());
    let Some(head) = checkins::head(&app.store, &who.scope_at(&session.id), &session.id).await? else { return Ok(()) };
    let one = sql(
        "SELECT participant_id FROM attendance WHERE session_id = $1 AND present = 1 ORDER BY participant_id LIMIT 1",
    );
    let one: Option<(String,)> = app.store.maybe(one.bind(&session.id)).await?;
    let new = New {
        id: app.chance.id(app.clock.now()),
        participant: one.map(|row| row.0),
        concerned: String::new(),
        day: session.date.clone(),
        time: "14:40".into(),
        place: "会場の入口".into(),
        what: "気分が悪いと申し出があった。顔色が悪く、汗を多くかいていた。".into(),
        first_response: "涼しい部屋で休ませ、経口補水液を飲んでもらった。30分ほどで回復した。".into(),
        called_ambulance: String::new(),
        called_family: "14:50".into(),
        called_office: "15:00".into(),
        called_others: String::new(),
        reporter: staff.name.clone(),
    };
    record(app, &who, &head, &new).await?;
    Ok(())
}
