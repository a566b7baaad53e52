use leptos::prelude::*;

use super::{announced, composition};
use crate::programme::Announcement;
use crate::screening::rules::{FEW, Row};
use crate::screening::words::words;
use crate::screening::{Applicant, Decision, Screening, State};
use crate::text::{Language, fill, moment};
use crate::ui::*;

/// What anybody may see: the criteria, the composition, and once it is released how many of each group were chosen.
pub struct PublicPage<'a> {
    pub announcement: &'a Announcement,
    pub screening: Option<&'a Screening>,
    pub applicants: &'a [Applicant],
    pub rows: &'a [Row<'a>],
    pub language: Language,
}

pub fn public_page(page: PublicPage) -> AnyView {
    let PublicPage { announcement: a, screening, applicants, rows, language } = page;
    let w = words(language);
    let released = screening.filter(|s| s.state == State::Released);
    let result = match released.and_then(|s| s.released_at) {
        None => {
            let lines = rows.iter().map(|row| view! { <li>{say(row.text(language))}</li> }.into_any()).collect_view();
            let parts = (!rows.is_empty())
                .then(|| view! { <p><strong>{say(w.composition)}</strong></p><ul class="plain">{lines}</ul> });
            view! { {parts}<p>{say(w.public_waiting)}</p> }.into_any()
        }
        Some(at) => {
            let n = |decision| applicants.iter().filter(|x| x.decision() == Some(decision)).count();
            let all = applicants.len();
            let counts = match all as i64 >= FEW {
                true => {
                    let text = fill(w.public_counts, &[&all, &n(Decision::Select), &n(Decision::Wait)]);
                    view! { <p>{say(text)}</p>{composition(rows, language)} }.into_any()
                }
                false => view! { <p>{say(fill(w.public_few, &[&FEW]))}</p> }.into_any(),
            };
            view! { <p>{say(fill(w.public_released, &[&moment(at, language)]))}</p>{counts} }.into_any()
        }
    };
    let o = &a.offering;
    view! {
        {breadcrumbs(language, &[(format!("/offerings/{}", o.id).as_str(), o.title.as_str())], w.public_title)}
        <h1>{say(fill(w.public_of, &[&o.title]))}</h1>
        {announced(a, language)}
        <h2>{say(w.result_page)}</h2>
        {result}
    }
    .into_any()
}
