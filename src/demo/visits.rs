//! The three groups that have asked for D11: one whose day is being arranged, one to be visited, one that was.

use super::DemoError;
use crate::app::App;
use crate::arrangement::apply::{Applied, Way, apply};
use crate::arrangement::decide::decide;
use crate::arrangement::propose::propose;
use crate::arrangement::report::report;
use crate::arrangement::{Asked, Plan, Wish, store};
use crate::clock::{Clock, Moment};
use crate::registration::Channel;
use crate::staff::store::by_email;
use crate::staff::{Scope, Staff};
use crate::store::sql;

const OFFERING: &str = "D11";
const INSTRUCTOR: &str = "安城市国際交流協会 見本 講子";

/// When a group asked, its name, its hall, how many they are, and the days it wished for.
type Group = (&'static str, &'static str, &'static str, i64, [&'static str; 2]);

const GROUPS: [Group; 3] = [
    ("2026-07-06T10:00:00+09:00", "桜町内会", "桜町公民館", 24, ["2026-09-05", "2026-09-12"]),
    ("2026-10-20T14:30:00+09:00", "青葉団地自治会", "青葉団地集会所", 15, ["2026-12-05", "2026-12-13"]),
    ("2026-11-19T19:05:00+09:00", "若草町内会", "若草会館", 12, ["2027-01-16", "2027-01-23"]),
];

/// Asks and decides, where nobody has asked yet.
pub async fn play(app: &App) -> Result<(), DemoError> {
    if !store::lines(&app.store, &Scope::All, Some(OFFERING)).await?.is_empty() {
        return Ok(());
    }
    let Some(staff) = officer(app).await? else { return Ok(()) };
    let mut asked = Vec::new();
    for group in &GROUPS {
        asked.extend(ask(app, group).await?);
    }
    let [held, decided, arranged] = asked.as_slice() else { return Ok(()) };
    for (id, day, on) in
        [(held, "2026-09-05", "2026-07-14T11:00:00+09:00"), (decided, "2026-12-05", "2026-10-29T15:00:00+09:00")]
    {
        let plan = plan(day);
        if let Some(request) = store::find(&app.store, id).await? {
            decide(&at(app, on), &staff, &request, &plan).await?;
        }
    }
    if let Some(request) = store::find(&app.store, held).await? {
        let heads = [("30s", 3), ("40s", 4), ("60s", 8), ("70s", 6)];
        let text = "やさしい日本語の言いかえを、回覧板の例で練習した。ごみ出しの表示を見直すことになった。";
        report(&at(app, "2026-09-07T09:30:00+09:00"), &staff, &request, &heads, text).await?;
    }
    if let Some(request) = store::find(&app.store, arranged).await? {
        propose(app, &staff, &request, &plan("2027-01-16")).await?;
    }
    // Their letters have been read long since.
    let mut tx = app.store.write().await?;
    tx.run(sql(
        "UPDATE notice SET state = 'sent', sent_at = created_at WHERE kind IN ('visit_asked', 'visit_decided')",
    ))
    .await?;
    tx.commit().await?;
    Ok(())
}

fn at(app: &App, instant: &str) -> App {
    App { clock: Clock::fixed(Moment::parse(instant).unwrap_or_default()), ..app.clone() }
}

fn plan(day: &str) -> Plan {
    Plan { date: day.into(), starts: "10:00".into(), ends: "11:30".into(), instructor: INSTRUCTOR.into() }
}

async fn officer(app: &App) -> Result<Option<Staff>, DemoError> {
    let Some(account) = by_email(&app.store, super::accounts::CASHIER).await? else { return Ok(None) };
    Ok(Some(Staff {
        id: account.id,
        name: account.name,
        role: account.role,
        partner_id: account.partner_id,
        takes_city_fees: account.takes_city_fees.0,
        sees_secret: false,
        session: String::new(),
    }))
}

/// The id of the request, if the offering takes it.
async fn ask(app: &App, group: &Group) -> Result<Option<String>, DemoError> {
    let (instant, name, place, persons, days) = group;
    let wish = |(day, rank): (&&str, i64)| Wish {
        rank,
        date: (*day).to_owned(),
        starts: "10:00".into(),
        ends: "11:30".into(),
    };
    let asked = Asked {
        group_name: (*name).to_owned(),
        name: "見本 会長".into(),
        name_kana: "ミホン カイチョウ".into(),
        email: Some("leader@example.jp".into()),
        phone: "0566-00-0123".into(),
        place_name: (*place).to_owned(),
        place_address: "安城市見本町1番地".into(),
        persons: *persons,
        wish_note: String::new(),
        wishes: days.iter().zip(1..).map(wish).collect(),
        form_key: format!("demo-visit-{name}"),
    };
    let way = Way { channel: Channel::Web, language: "ja", staff_id: None };
    match apply(&at(app, instant), OFFERING, &asked, way).await? {
        Applied::Done { id, .. } => Ok(Some(id)),
        Applied::Refused(_) => Ok(None),
    }
}
