//! Enter what a survey or a register says of an indicator.

use super::model::IndicatorValue;
use super::store;
use crate::app::App;
use crate::audit;
use crate::error::Result;

/// A value to be entered.
#[derive(Clone, Debug, PartialEq)]
pub struct New {
    pub indicator: String,
    pub fiscal_year: i64,
    pub value: f64,
    pub source: String,
    pub n: Option<i64>,
    pub day: String,
}

/// Appends the value; what was entered before stays, and counts no more where it is of the same year.
pub async fn enter(app: &App, by: &str, new: New) -> Result<()> {
    let now = app.clock.now();
    let value = IndicatorValue {
        id: app.chance.id(now),
        indicator_id: new.indicator,
        fiscal_year: new.fiscal_year,
        value: new.value,
        source: new.source,
        n: new.n,
        day: new.day,
        at: now,
        staff_id: by.to_owned(),
    };
    let subject = format!("indicator:{}", value.indicator_id);
    let mut tx = app.store.write().await?;
    store::add_value(&mut tx, &value).await?;
    let entry = audit::Entry::new(&app.chance, now, by, "indicator_entered", subject);
    audit::record(&mut tx, vec![entry]).await?;
    tx.commit().await?;
    Ok(())
}
