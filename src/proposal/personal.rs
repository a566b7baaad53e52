//! What this room holds about people: how instructors are reached, and what they are paid. It is kept with an offering as
//! long as the rest of its personal data. A proposal that comes to nothing keeps it for a while only.

use chrono::Days;

use super::content::Content;
use super::store;
use crate::app::App;
use crate::audit::{self, Entry};
use crate::error::Result;
use crate::store::{Store, StoreResult, Texts, Told, Tx, sql};
use crate::text::search_key;

/// Days after the last edition for which a proposal that has become no offering keeps its instructors: half a year, within
/// which whatever is meant for a season is submitted. Who takes it up later asks the instructor anew.
pub const INSTRUCTOR_DAYS: u64 = 180;

/// Tables and fields of a proposal that tell of an instructor.
const TABLE: &str = "instructors";
/// What an edition that names some has in it: names and values are kept as JSON.
const NAMED: &str = "%\"instructors[%";

/// Whether somebody who is shown this sees an instructor's own data.
pub fn names_some(content: &Content) -> bool {
    content.rows(TABLE) > 0
}

/// The last day on which a proposal keeps its instructors. None: it names none, or they go with its offering's data.
pub fn kept_until(proposal: &super::Proposal, content: &Content) -> Option<chrono::NaiveDate> {
    let alone = proposal.offering_id.is_none() && names_some(content);
    alone.then(|| proposal.updated_at.date() + Days::new(INSTRUCTOR_DAYS))
}

/// Takes the instructors of an offering away, and from every edition of its proposal. Who taught stays, as it was announced.
pub async fn forget(tx: &mut Tx, offering: &str) -> StoreResult<()> {
    tx.run(sql("DELETE FROM instructor WHERE offering_id = $1").bind(offering)).await?;
    if let Some(proposal) = store::of_offering(tx, offering).await? {
        store::proposal_in(tx, &proposal.id).await?;
        clean(tx, &proposal.id, false).await?;
    }
    Ok(())
}

/// What still tells of an offering's instructors: nothing, or something went wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let rows = sql("SELECT COUNT(*) FROM instructor WHERE offering_id = $1").bind(offering);
    let editions = sql("SELECT COUNT(*) FROM edition e JOIN proposal p ON p.id = e.proposal_id \
         WHERE p.offering_id = $1 AND e.content LIKE $2");
    Ok(tx.one::<(i64,)>(rows).await?.0 + tx.one::<(i64,)>(editions.bind(offering).bind(NAMED)).await?.0)
}

/// Writes every edition without its instructors; `unheard`: also who would have taught, which nobody has announced.
async fn clean(tx: &mut Tx, proposal: &str, unheard: bool) -> StoreResult<()> {
    let all = sql("SELECT version, content FROM edition WHERE proposal_id = $1 AND content LIKE $2");
    let editions: Vec<(i64, String)> = tx.all(all.bind(proposal).bind(NAMED)).await?;
    for (version, text) in editions {
        let Some(mut content) = Content::from_json(&text) else { continue };
        let tells = |name: &str| name.starts_with("instructors[") || (unheard && name.ends_with("].instructor"));
        content.0.retain(|(name, _)| !tells(name));
        let query = sql("UPDATE edition SET content = $1 WHERE proposal_id = $2 AND version = $3");
        tx.run_exactly(1, query.bind(content.json()).bind(proposal).bind(version)).await?;
    }
    Ok(())
}

/// Takes the instructors from proposals that have become no offering and that nobody has saved for long; how many.
pub async fn forget_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let before = now.plus(-86_400 * i64::try_from(INSTRUCTOR_DAYS).unwrap_or(i64::MAX));
    let due = sql("SELECT p.id FROM proposal p WHERE p.offering_id IS NULL AND p.updated_at < $1 AND EXISTS \
         (SELECT 1 FROM edition e WHERE e.proposal_id = p.id AND e.content LIKE $2) ORDER BY p.id LIMIT 100");
    let due: Vec<(String,)> = app.store.all(due.bind(before).bind(NAMED)).await?;
    let mut cleaned = 0;
    for (id,) in due {
        let mut tx = app.store.write().await?;
        // It may have been saved, or published, meanwhile.
        let proposal = store::proposal_in(&mut tx, &id).await?;
        if proposal.is_none_or(|p| p.offering_id.is_some() || p.updated_at >= before) {
            continue;
        }
        clean(&mut tx, &id, true).await?;
        let entry = Entry::new(&app.chance, now, "system", "forget_instructors", format!("proposal:{id}"));
        audit::record(&mut tx, vec![entry]).await?;
        tx.commit().await?;
        cleaned += 1;
    }
    Ok(cleaned)
}

/// An instructor by name, where they are held: of an offering, or of a proposal alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// `offering:D01` or `proposal:abc`, as the record names it.
    pub subject: String,
    /// What it is called.
    pub title: String,
    /// The name as it stands there.
    pub name: String,
    pub rows: Vec<Texts>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    title: String,
    name: String,
    contact: String,
    honorarium: Option<i64>,
    pays_on: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Edition {
    proposal_id: String,
    offering_id: Option<String>,
    version: i64,
    at: i64,
    content: String,
}

/// Everybody who teaches and whose name has this in it, folded as searches fold; few enough to be read one by one.
pub async fn find(store: &Store, key: &str) -> StoreResult<Vec<Found>> {
    let is_meant = |name: &str| search_key(name).contains(key);
    let mut found: Vec<Found> = Vec::new();
    let mut add = |subject: String, title: String, name: String, row: Vec<(&str, String)>| {
        let row = Texts(row.into_iter().filter(|(_, v)| !v.is_empty()).map(|(n, v)| (n.to_owned(), v)).collect());
        match found.iter_mut().find(|f| f.subject == subject && f.name == name) {
            Some(same) => same.rows.push(row),
            None => found.push(Found { subject, title, name, rows: vec![row] }),
        }
    };
    let rows: Vec<Row> = store
        .all(sql("SELECT o.id, o.title, i.name, i.contact, i.honorarium, i.pays_on FROM instructor i \
             JOIN offering o ON o.id = i.offering_id ORDER BY o.id, i.position"))
        .await?;
    for row in rows.into_iter().filter(|row| is_meant(&row.name)) {
        let values = vec![
            ("title", row.title.clone()),
            ("name", row.name.clone()),
            ("contact", row.contact),
            ("honorarium", row.honorarium.map(|yen| yen.to_string()).unwrap_or_default()),
            ("pays_on", row.pays_on.unwrap_or_default()),
        ];
        add(format!("offering:{}", row.id), row.title, row.name, values);
    }
    let editions = sql("SELECT e.proposal_id, p.offering_id, e.version, e.at, e.content FROM edition e \
         JOIN proposal p ON p.id = e.proposal_id WHERE e.content LIKE $1 ORDER BY e.proposal_id, e.version DESC");
    for edition in store.all::<Edition>(editions.bind(NAMED)).await? {
        let Some(content) = Content::from_json(&edition.content) else { continue };
        for row in 0..content.rows(TABLE) {
            let get = |field: &str| content.get(&format!("{TABLE}[{row}].{field}")).to_owned();
            if !is_meant(&get("name")) {
                continue;
            }
            let title = content.get("title").to_owned();
            let values = vec![
                ("title", title.clone()),
                ("edition", edition.version.to_string()),
                ("edited_at", edition.at.to_string()),
                ("name", get("name")),
                ("contact", get("contact")),
                ("honorarium", get("honorarium")),
                ("pays_on", get("pays_on")),
            ];
            let subject = match &edition.offering_id {
                Some(offering) => format!("offering:{offering}"),
                None => format!("proposal:{}", edition.proposal_id),
            };
            add(subject, title, get("name"), values);
        }
    }
    Ok(found)
}

/// What is held about somebody who teaches, to be told them.
pub fn disclose(found: &[Found]) -> Vec<Told> {
    vec![Told { table: "instructor", rows: found.iter().flat_map(|f| f.rows.clone()).collect() }]
}
