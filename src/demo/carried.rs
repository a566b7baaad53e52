//! The class from which the demo city's second year of the senior college was carried over: it ended in spring, and a few of
//! its members did not go on.

use chrono::{Days, NaiveDate};

use super::applications::Desk;
use super::enrol::{Enrolment, enrol};
use super::residents::residents;
use super::{DemoError, SEED, store};
use crate::app::App;
use crate::chance::Chance;
use crate::clock::Moment;
use crate::continuing::store::{Decision, decide, taken};
use crate::programme::store::{add, announcement_in};
use crate::programme::{Announcement, Selection};
use crate::registration::State;
use crate::registration::application::Application;
use crate::store::{Tx, sql};
use crate::text::fiscal_year_days;

const NEXT: &str = "D04";
const EARLIER: &str = "D04R7";
/// 7 of 10 sessions, of fourteen.
const NEEDED: i64 = 10;
/// A year earlier, on the same weekdays.
const A_YEAR: u64 = 364;
/// Sessions that the last four of the earlier class were at: two had completed it, and did not go on.
const OTHERS: [i64; 4] = [12, 11, 6, 2];

/// Adds the earlier class with its members, where it is not there yet. Returns how many registrations were written.
pub async fn play(app: &App) -> Result<usize, DemoError> {
    let app = &App { chance: Chance::seeded(SEED + 500), ..app.clone() };
    let mut tx = app.store.write().await?;
    tx.lock_offering(NEXT).await?;
    let (next, there) = (announcement_in(&mut tx, NEXT).await?, announcement_in(&mut tx, EARLIER).await?);
    let (Some(next), None) = (next, there) else { return Ok(0) };
    let Some(earlier) = a_year_before(&next) else { return Ok(0) };
    add(&mut tx, &earlier).await?;
    let query = sql("UPDATE offering SET continues_id = $1, completes_at = $2 WHERE id = $3");
    tx.run_exactly(1, query.bind(EARLIER).bind(NEEDED).bind(NEXT)).await?;
    tx.catalogue_changed().await?;

    let query = sql("SELECT id FROM registration WHERE offering_id = $1 ORDER BY queue");
    let members: Vec<(String,)> = tx.all(query.bind(NEXT)).await?;
    let applications = applications(app, &mut tx, &earlier, &members).await?;
    let enrolments: Vec<Enrolment> = applications
        .into_iter()
        .map(|application| Enrolment { application, state: State::Confirmed, granted: None })
        .collect();
    let enrolled = enrol(&mut tx, app, &earlier, &enrolments).await?;
    let mut facts = Vec::new();
    let mut decisions = Vec::new();
    for (n, e) in enrolled.iter().enumerate() {
        let next = members.get(n).map(|(id,)| (id.clone(), "2026-04-10".to_owned()));
        let visits = match &next {
            Some(_) => NEEDED + app.chance.below(5) as i64,
            None => OTHERS[n - members.len()],
        };
        for session in earlier.sessions.iter().take(visits as usize) {
            let at = session.starts_at.plus(app.chance.below(1200) as i64 - 900);
            for participant in &e.participants {
                facts.push((app.chance.id(at), session.id.clone(), participant.clone(), at));
            }
        }
        // Of who had not completed it nothing was decided.
        let reason = if next.is_some() { "" } else { "本人から、続けないとの申し出があったため" };
        if next.is_some() || visits >= NEEDED {
            let id = app.chance.id(app.clock.now());
            let earlier = &e.registration;
            decisions.push(Decision { id, earlier, next, visits, needed: Some(NEEDED), reason });
        }
    }
    store::check_in(&mut tx, facts).await?;
    let officer: Option<(String,)> =
        tx.maybe(sql("SELECT id FROM staff WHERE email = $1").bind(super::accounts::CASHIER)).await?;
    if let (Some((officer,)), Some(at)) = (officer, Moment::of("2026-03-20", "10:00")) {
        decide(&mut tx, NEXT, &decisions, &officer, at).await?;
    }
    tx.commit().await?;
    Ok(enrolled.len())
}

/// What each of them had applied with: who goes on is who was there, and four more were.
async fn applications(
    app: &App,
    tx: &mut Tx,
    earlier: &Announcement,
    members: &[(String,)],
) -> Result<Vec<Application>, DemoError> {
    let residents = residents(super::history::RESIDENTS)?;
    let mut desk = Desk::new(earlier, app.chance.clone(), &residents);
    let ids: Vec<&str> = members.iter().map(|(id,)| id.as_str()).collect();
    let mut known = taken(tx, &ids).await?;
    let names: Vec<String> = known.values().map(|t| t.known.name.clone()).collect();
    let mut applications = Vec::new();
    let mut arrivals = desk.arrivals(ids.len() + OTHERS.len(), app.clock.now()).into_iter();
    for id in ids {
        let (Some(taken), Some(at)) = (known.remove(id), arrivals.next()) else { continue };
        let Some(like) = desk.application(State::Confirmed, at) else { continue };
        applications.push(Application {
            language: taken.known.language,
            name: taken.known.name,
            name_kana: taken.known.name_kana,
            email: taken.known.email,
            phone: taken.known.phone,
            participants: taken.people,
            ..like
        });
    }
    for at in arrivals {
        let other = std::iter::from_fn(|| desk.application(State::Confirmed, at)).find(|a| !names.contains(&a.name));
        applications.extend(other);
    }
    Ok(applications)
}

/// The same class in its first year.
fn a_year_before(next: &Announcement) -> Option<Announcement> {
    let mut a = next.clone();
    let own = |id: &str| id.replacen(NEXT, EARLIER, 1);
    let o = &mut a.offering;
    o.id = EARLIER.into();
    o.fiscal_year -= 1;
    o.selection = Selection::FirstCome;
    o.title = "シルバーカレッジ 第1学年（令和7年度）".into();
    o.title_kana = "シルバーカレッジ ダイイチガクネン".into();
    o.summary = "令和7年度の第1学年です。共通講座と地域活動実習を行い、修了した人が第2学年に進みました。".into();
    o.eligibility = "市内在住の60歳以上の人".into();
    o.publish_at = Moment::of("2025-04-01", "09:00")?;
    o.updated_at = o.publish_at;
    o.retain_until = fiscal_year_days(o.fiscal_year + 1).1.to_string();
    (o.fee, o.fee_text) = (0, "無料".into());
    o.completes_at = Some(NEEDED);
    for session in &mut a.sessions {
        session.id = own(&session.id);
        session.offering_id = EARLIER.into();
        session.date = (session.date.parse::<NaiveDate>().ok()? - Days::new(A_YEAR)).to_string();
        session.starts_at = Moment::of(&session.date, &session.starts)?;
        session.ends_at = Moment::of(&session.date, &session.ends)?;
        session.updated_at = o.publish_at;
    }
    for slot in &mut a.slots {
        (slot.id, slot.offering_id) = (own(&slot.id), EARLIER.into());
        slot.capacity = Some(60);
        (slot.taken, slot.waiting, slot.entered) = (0, 0, 0);
    }
    for link in &mut a.slot_sessions {
        (link.slot_id, link.session_id) = (own(&link.slot_id), own(&link.session_id));
    }
    a.notes.iter_mut().for_each(|n| n.offering_id = EARLIER.into());
    a.hosts.iter_mut().for_each(|h| h.offering_id = EARLIER.into());
    a.receivers.clear();
    a.quotas.clear();
    a.criteria.clear();
    Some(a)
}
