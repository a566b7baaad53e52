use super::fix::list;
use super::published::{announced, rules, whole};
use super::{Draw, store};
use crate::app::App;
use crate::error::{Error, Result};
use crate::programme::Announcement;
use crate::selection::draw::{dry_run, fix as fix_list};
use crate::selection::file::File;
use data_encoding::HEXLOWER;

/// Practice on the list as it is, with another secret and another number. Nothing is kept of it, and it says nothing about
/// the draw.
pub async fn dry(app: &App, draw: &Draw, a: &Announcement) -> Result<Option<File>> {
    let Some(rules) = rules(draw, Some(a))? else { return Ok(None) };
    let file = match draw.fixed_at {
        Some(_) => whole(draw, rules, &store::lines(&app.store, &draw.id).await?)?,
        None => {
            // Numbers that are told apart for it are told apart again when the list is fixed: this is rolled back.
            let mut tx = app.store.write().await?;
            let (entries, _) = list(app, &mut tx, a).await?;
            fix_list(announced(draw, rules), entries).map_err(|refusal| Error::Broken(refusal.to_string()))?
        }
    };
    let number = || format!("{}.{}", 1 + app.chance.below(30), app.chance.below(10));
    let value = draw.decimals().iter().map(|_| number()).collect::<Vec<_>>().join(" ");
    let secret = HEXLOWER.encode(&app.chance.bytes::<32>());
    dry_run(file, &secret, &value).map(Some).map_err(|refusal| Error::Broken(refusal.to_string()))
}
