//! Who got nothing from a draw: kept where the offering puts earlier losers first, as keyed digests of reading and telephone
//! number, and used up by a place.

use std::collections::{HashMap, HashSet};

use data_encoding::BASE32_NOPAD;

use super::store::Applied;
use crate::app::App;
use crate::clock::Moment;
use crate::programme::{Announcement, PriorityKind};
use crate::secret::mac;
use crate::store::{Source, StoreResult, Tx, insert, sql};

/// No offering looks back further; older ones go.
pub const YEARS: i64 = 5;
/// So many are written by one statement.
const AT_ONCE: usize = 500;

/// Who they are, and where they live, in digests that tell nobody.
fn digests(app: &App, of: &Applied) -> (String, String) {
    let digest = |what: &str, parts: &[&str]| BASE32_NOPAD.encode(&mac(&app.config.secret, what, parts)[..16]);
    (digest("loss of a person", &[&of.kana_key, &of.phone_key]), digest("loss of a household", &[&of.phone_key]))
}

pub fn are_kept(a: &Announcement) -> bool {
    a.priorities.iter().any(|p| p.kind == PriorityKind::EarlierLoser)
}

/// For each applicant who lost before, when: the unused losses of the same programme before its opening. Of a household the
/// first who applied has it, no other. `applied` is in order of arrival.
pub async fn of_applicants(
    app: &App,
    source: &mut Source<'_>,
    a: &Announcement,
    applied: &[Applied],
) -> StoreResult<HashMap<String, Moment>> {
    let opened = a.offering.opens_at.unwrap_or_default();
    let query = sql(
        "SELECT l.person, l.household, MAX(l.lost_at) FROM draw_loss l JOIN registration r ON r.id = l.registration_id \
         WHERE l.programme_id = $1 AND l.used_by IS NULL AND l.lost_at < $2 AND r.state <> 'confirmed' \
         GROUP BY l.person, l.household",
    );
    let rows: Vec<(String, String, Moment)> = source.all(query.bind(&a.offering.programme_id).bind(opened)).await?;
    let lost: HashMap<String, Moment> = rows.into_iter().map(|(person, _, at)| (person, at)).collect();
    let mut given = HashSet::new();
    let mut of = HashMap::new();
    for one in applied {
        let (person, household) = digests(app, one);
        if let Some(at) = lost.get(&person).filter(|_| !one.phone_key.is_empty() && given.insert(household)) {
            of.insert(one.id.clone(), *at);
        }
    }
    Ok(of)
}

/// What a released draw leaves: who got a place has used up their household's losses, who got none has lost.
pub async fn settle(
    app: &App,
    tx: &mut Tx,
    a: &Announcement,
    draw: &str,
    applied: &[Applied],
    placed: &HashSet<&str>,
    now: Moment,
) -> StoreResult<()> {
    if !are_kept(a) {
        return Ok(());
    }
    let programme = &a.offering.programme_id;
    let (with, without): (Vec<_>, Vec<_>) = applied.iter().partition(|one| placed.contains(one.id.as_str()));
    for one in with {
        let query =
            sql("UPDATE draw_loss SET used_by = $1 WHERE programme_id = $2 AND used_by IS NULL AND household = $3");
        tx.run(query.bind(&one.id).bind(programme).bind(digests(app, one).1)).await?;
    }
    for some in without.chunks(AT_ONCE) {
        let rows = some.iter().map(|one| {
            let (person, household) = digests(app, one);
            vec![draw.into(), (&one.id).into(), programme.into(), person.into(), household.into(), now.into()]
        });
        let text = "INSERT INTO draw_loss (draw_id, registration_id, programme_id, person, household, lost_at) VALUES";
        insert(tx, text, rows.collect(), "").await?;
    }
    Ok(())
}

/// Losses that no offering looks back to any more.
pub async fn forget_old(app: &App) -> StoreResult<bool> {
    let before = super::rules::years_before(app.clock.now(), YEARS);
    let query = sql("SELECT COUNT(*) FROM draw_loss WHERE lost_at < $1").bind(before);
    if app.store.one::<(i64,)>(query).await?.0 == 0 {
        return Ok(false);
    }
    let mut tx = app.store.write().await?;
    tx.run(sql("DELETE FROM draw_loss WHERE lost_at < $1").bind(before)).await?;
    tx.commit().await?;
    Ok(true)
}
