mod closing;
mod list;
mod paper;
mod person;

pub use closing::{CloseForm, Closings, closing_sheet, closings_page};
pub use list::{List, list_page};
pub use paper::{Issue, issue_page, paper_page};
pub use person::{Person, person_page};

use axum::http::StatusCode;
use leptos::prelude::*;

use super::model::{Fact, FactKind, Method};
use super::right::Barred;
use super::rules::Standing;
use super::words::{Words, words};
use crate::programme::Offering;
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::{Badge, Notice, badge, breadcrumbs, nothing, notice_banner, say};
use crate::web::{Page, Visit};

/// `3,000円`, `−3,000円`.
pub fn yen(amount: i64, language: Language) -> String {
    let w = words(language);
    let sign = if amount < 0 { w.minus } else { "" };
    fill(w.yen, &[&format!("{sign}{}", grouped(amount))])
}

/// The digits of an amount in groups of three, without its sign.
pub fn grouped(amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

pub fn standing_word(standing: Standing, w: &Words) -> &'static str {
    match standing {
        Standing::Open => w.standing_open,
        Standing::Paid => w.standing_paid,
        Standing::Waived => w.standing_waived,
        Standing::Refunded => w.standing_refunded,
        Standing::Nothing => w.standing_nothing,
    }
}

fn standing_badge(standing: Standing, w: &Words) -> AnyView {
    let kind = match standing {
        Standing::Open => Badge::FewLeft,
        Standing::Paid => Badge::Soon,
        Standing::Waived | Standing::Refunded | Standing::Nothing => Badge::Info,
    };
    badge(kind, standing_word(standing, w))
}

fn method_name(method: Method, w: &Words) -> &'static str {
    match method {
        Method::Cash => w.cash,
        Method::Transfer => w.transfer,
        Method::Other => w.other,
        Method::None => "",
    }
}

fn fact_name(fact: &Fact, w: &'static Words) -> String {
    let name = match fact.kind {
        FactKind::Receive => w.receive,
        FactKind::Waive => w.waive,
        FactKind::Refund => w.refund,
    };
    if fact.corrects.is_some() { fill(w.correction_of, &[&name]) } else { name.to_owned() }
}

/// The office's way to the fees of an offering, and from there to a page below.
fn way(language: Language, staff: &Staff, o: &Offering, here: &str) -> AnyView {
    let w = words(language);
    let office = crate::office::title(language);
    let (offering, fees) = (format!("/office/offerings/{}", o.id), address(&o.id));
    let below = [("/office", office), (offering.as_str(), o.title.as_str()), (fees.as_str(), w.title)];
    let between = if here.is_empty() { &below[..2] } else { &below[..] };
    let here = if here.is_empty() { w.title } else { here };
    view! {
        {staff_menu(language, staff, "/office")}
        {breadcrumbs(language, between, here)}
    }
    .into_any()
}

/// The URL of an offering's fees.
pub fn address(offering: &str) -> String {
    format!("/office/offerings/{offering}/fees")
}

fn sentence(barred: Barred, w: &Words) -> &'static str {
    match barred {
        Barred::CityFees => w.barred_city,
        Barred::Waiving => w.barred_waive,
        Barred::Desk => w.barred_desk,
    }
}

/// Says on a page why it has no forms.
fn barred_notice(barred: Option<Barred>, w: &Words) -> AnyView {
    match barred {
        None => nothing(),
        Some(barred) => notice_banner(Notice::Info, "", view! { <p>{say(sentence(barred, w))}</p> }),
    }
}

/// The answer to who may not (403).
pub fn barred_page(visit: &Visit, staff: &Staff, o: &Offering, barred: Barred) -> Page {
    let w = words(visit.language);
    let draw = || {
        view! {
            {way(visit.language, staff, o, w.barred)}
            <h1>{say(w.barred)}</h1>
            <p>{say(sentence(barred, w))}</p>
            <p><a href=address(&o.id)>{say(w.back_to_list)}</a></p>
        }
        .into_any()
    };
    visit.page(w.barred, draw).status(StatusCode::FORBIDDEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yen_are_grouped_by_thousands() {
        for (amount, text) in
            [(0, "0円"), (500, "500円"), (3000, "3,000円"), (-1_234_567, "−1,234,567円"), (100_000, "100,000円")]
        {
            assert_eq!(yen(amount, Language::Ja), text);
        }
    }
}
