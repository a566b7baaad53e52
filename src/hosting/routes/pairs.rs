use axum::extract::State;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::error::Result;
use crate::hosting::rules::pairs;
use crate::hosting::store;
use crate::hosting::views::pairs_page;
use crate::hosting::words::words;
use crate::sheet::{self, Cell};
use crate::staff::City;
use crate::text::Language;
use crate::web::{Page, Visit};

pub async fn show(State(app): State<App>, visit: Visit, City(staff): City) -> Result<Page> {
    let pairs = pairs(store::together(&app.store).await?);
    Ok(visit.page(words(visit.language).pairs, || pairs_page(visit.language, &staff, &pairs)))
}

/// The same for machines: digits, and 1 where a pair is new.
pub async fn csv(State(app): State<App>, City(_): City) -> Result<Response> {
    let rows = pairs(store::together(&app.store).await?).into_iter().map(|pair| {
        let t = pair.together;
        let kind = |kind: crate::partner::Kind| Cell::from(kind.name(Language::Ja));
        vec![
            t.fiscal_year.into(),
            t.one_name.into(),
            kind(t.one_kind),
            t.other_name.into(),
            kind(t.other_kind),
            t.offerings.into(),
            i64::from(pair.is_new).into(),
        ]
    });
    let head = ["年度", "団体", "種別", "相手の団体", "相手の種別", "募集の数", "はじめて"];
    let title = words(Language::Ja).file.to_owned();
    let headers = sheet::headers(sheet::CSV, &format!("{title}.csv"));
    let table = sheet::Table { title, head: head.map(str::to_owned).into(), rows };
    Ok((headers, sheet::csv(table)).into_response())
}
