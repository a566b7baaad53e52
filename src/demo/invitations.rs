//! Whom the demo city has invited: those who come to its meetings by invitation were sent a letter each, some have not
//! answered yet, and some were only put on a list.

use super::DemoError;
use crate::app::App;
use crate::invitee::{Answer, NewInvitee, store};
use crate::registration::Registration;
use crate::store::{Tx, sql};
use crate::text::Language;

const TOWNS: [&str; 30] = [
    "桜",
    "緑",
    "青葉",
    "若草",
    "朝日",
    "富士見",
    "栄",
    "泉",
    "松",
    "梅",
    "橘",
    "楠",
    "椿",
    "欅",
    "花園",
    "川辺",
    "山手",
    "浜",
    "里",
    "堀",
    "大橋",
    "高台",
    "東雲",
    "日の出",
    "西原",
    "北浦",
    "南野",
    "中央",
    "新田",
    "古城",
];

/// On lists, of whom nobody has answered: the offering, the organisations, whether they were sent theirs.
const LISTED: [(&str, &[&str], bool); 3] = [
    ("D20", &["鏡町内会", "轟町内会", "渡町内会", "光町内会", "湊町内会"], true),
    ("D17", &["桜町内会", "緑町内会", "青葉町内会", "若草町内会", "朝日町内会", "富士見町内会"], false),
    ("D13", &["総務課", "財政課", "子育て支援課", "高齢福祉課", "都市計画課"], false),
];

/// Puts them on lists that are empty yet.
pub async fn play(app: &App) -> Result<(), DemoError> {
    for (offering, organisation) in [("D20", "町内会"), ("D22", "地区社会福祉協議会"), ("D28", "町内会")]
    {
        if !store::of_offering(&app.store, offering).await?.is_empty() {
            continue;
        }
        let query = sql("SELECT * FROM registration WHERE offering_id = $1 AND state = 'confirmed' ORDER BY queue");
        let come: Vec<Registration> = app.store.all(query.bind(offering)).await?;
        let mut tx = app.store.write().await?;
        // Two of each neighbourhood meet about crime prevention.
        let each = if offering == "D28" { 2 } else { 1 };
        let towns = TOWNS.into_iter().flat_map(|town| std::iter::repeat_n(town, each));
        for (registration, town) in come.iter().zip(towns) {
            comes(app, &mut tx, registration, format!("{town}{organisation}")).await?;
        }
        tx.commit().await?;
    }
    for (offering, organisations, sent) in LISTED {
        listed(app, offering, organisations, sent).await?;
    }
    Ok(())
}

/// Somebody who comes was invited before they answered.
async fn comes(app: &App, tx: &mut Tx, r: &Registration, organisation: String) -> Result<(), DemoError> {
    let (answered, id) = (r.created_at, app.chance.id(r.created_at));
    let invited = answered.plus(-7 * 24 * 3600);
    let new = NewInvitee {
        organisation,
        name: r.name.clone(),
        name_kana: r.name_kana.clone(),
        email: r.email.clone(),
        address: String::new(),
        language: Language::default(),
    };
    store::add(tx, &r.offering_id, &[(id.clone(), new)], "system", invited).await?;
    store::sent(tx, &id, invited).await?;
    store::link(tx, &id, &[(r.id.clone(), false)]).await?;
    let invitee = store::find_in(tx, &id).await?.ok_or(crate::error::Error::NotFound)?;
    store::answered(tx, &invitee, Answer::Attends, None, answered).await?;
    Ok(())
}

async fn listed(app: &App, offering: &str, organisations: &[&str], sent: bool) -> Result<(), DemoError> {
    let now = app.clock.now();
    let there = store::of_offering(&app.store, offering).await?;
    if there.iter().any(|i| organisations.contains(&i.organisation.as_str())) {
        return Ok(());
    }
    let mut tx = app.store.write().await?;
    for (organisation, n) in organisations.iter().zip(1..) {
        let id = app.chance.id(now);
        let new = NewInvitee {
            organisation: (*organisation).to_owned(),
            name: format!("見本 代表{n}"),
            name_kana: String::new(),
            // The last of each list has no mailbox.
            email: (n < organisations.len()).then(|| format!("invited{n}@example.jp")),
            address: format!("安城市見本町{n}番地"),
            language: Language::default(),
        };
        store::add(&mut tx, offering, &[(id.clone(), new)], "system", now).await?;
        if sent {
            store::sent(&mut tx, &id, now.plus(-10 * 24 * 3600)).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}
