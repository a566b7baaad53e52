//! The demo city: an invented town, the same every time, with nobody real in it. Its plan and programmes come from
//! `data/`.

use crate::app::App;
use crate::store::{StoreResult, Tx, insert};
use crate::{plan, programme};

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Plan(#[from] plan::import::ImportError),
    #[error(transparent)]
    Programmes(#[from] programme::import::ImportError),
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
}

/// What loading the demo city has added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Offerings that were not there before.
    pub offerings: usize,
}

/// Loads the demo city. Doing it twice does no harm: what is there stays.
pub async fn load(app: &App) -> Result<Loaded, DemoError> {
    let plan = plan::import::read(plan::import::ANJO)?;
    let programmes = programme::import::read(programme::import::DEMO)?;
    let mut tx = app.store.write().await?;
    settings(&mut tx).await?;
    plan::store::put(&mut tx, &plan).await?;
    let offerings = programme::import::store(&mut tx, &programmes).await?;
    tx.commit().await?;
    Ok(Loaded { offerings })
}

/// Names the city and says on every page that it is invented.
async fn settings(tx: &mut Tx) -> StoreResult<()> {
    let rows = vec![vec!["city".into(), "安城市".into()], vec!["demo".into(), "1".into()]];
    let tail = "ON CONFLICT (name) DO UPDATE SET text = excluded.text";
    insert(tx, "INSERT INTO setting (name, text) VALUES", rows, tail).await
}
