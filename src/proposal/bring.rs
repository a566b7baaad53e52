//! Begin a proposal for each line of a list.

use super::begin::{From, begin_in};
use super::content::Content;
use super::store;
use crate::app::App;
use crate::error::Result;
use crate::staff::Staff;

/// All of them in one transaction, or none. `batch` names the list, so that sending it twice begins each once. How many are
/// new.
pub async fn bring(app: &App, staff: &Staff, partner: &str, batch: &str, contents: Vec<Content>) -> Result<usize> {
    let mut tx = app.store.write().await?;
    let mut new = 0;
    for (n, content) in contents.into_iter().enumerate() {
        let id = id(batch, n);
        if store::proposal_in(&mut tx, &id).await?.is_none() {
            begin_in(app, &mut tx, &id, staff, partner, From::Words(content), false).await?;
            new += 1;
        }
    }
    tx.commit().await?;
    Ok(new)
}

/// Of a list's line, always the same.
fn id(batch: &str, n: usize) -> String {
    use sha2::{Digest, Sha256};
    let hash = Sha256::digest(format!("{batch}/{n}"));
    data_encoding::BASE32_NOPAD.encode(&hash)[..10].to_lowercase()
}
