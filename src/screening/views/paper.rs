use leptos::prelude::*;

use super::{composition, criteria, decided, said};
use crate::programme::Announcement;
use crate::receiver::called;
use crate::screening::rules::{Row, release_at};
use crate::screening::words::words;
use crate::screening::{Applicant, Assessment, Because, Decision, Screening};
use crate::text::{Language, fill, moment};
use crate::ui::*;

/// The paper that an official decides on: criteria, composition, numbers, and everybody with the reason.
pub struct PaperPage<'a> {
    pub announcement: &'a Announcement,
    pub screening: &'a Screening,
    pub applicants: &'a [Applicant],
    pub assessments: &'a [Assessment],
    pub rows: &'a [Row<'a>],
    pub proposer: Option<&'a str>,
    pub approver: Option<&'a str>,
    pub language: Language,
}

pub fn paper_page(page: PaperPage) -> AnyView {
    let PaperPage { announcement: a, screening, applicants, assessments, rows, proposer, approver, language } = page;
    let w = words(language);
    let back = format!("/office/offerings/{}/screening", a.offering.id);
    let n = |decision| applicants.iter().filter(|x| x.decision() == Some(decision)).count();
    let (select, wait, not) = (n(Decision::Select), n(Decision::Wait), n(Decision::NotSelect));
    let release = release_at(a).map_or_else(|| w.release_soon.to_owned(), |at| moment(at, language));
    let mut facts = vec![
        (w.offering, say(&a.offering.title)),
        (w.list, say(fill(w.numbers, &[&applicants.len(), &select, &wait, &not]))),
        (w.release_on, say(release)),
    ];
    facts.extend((!screening.note.is_empty()).then(|| (w.note_paper, screening.note.clone().into_any())));
    let named = |name: &str, at: Option<crate::clock::Moment>| {
        let at = at.map(|at| moment(at, language)).unwrap_or_default();
        view! { {name.to_owned()}"　"{say(at)} }.into_any()
    };
    facts.extend(proposer.map(|name| (w.proposed_by, named(name, screening.proposed_at))));
    facts.extend(approver.map(|name| (w.approved_by, named(name, screening.approved_at))));
    let seal = || view! { <span class="seal"></span> }.into_any();
    let seals = table(Table {
        caption: w.paper_seals,
        head: &[w.seal_head, w.seal_deputy, w.seal_clerk],
        rows: vec![vec![seal(), seal(), seal()]],
        ..Default::default()
    });
    let mut sorted: Vec<&Applicant> = applicants.iter().collect();
    let place = |x: &Applicant| match x.decision() {
        Some(Decision::Select) => 0,
        Some(Decision::Wait) => 1,
        _ => 2,
    };
    sorted.sort_by_key(|x| (place(x), x.turn));
    let lines = sorted.into_iter().map(|x| {
        let points: i64 = assessments.iter().filter(|g| g.registration_id == x.id).map(Assessment::sum).sum();
        let because = x.because.as_deref().and_then(Because::from_code).unwrap_or(Because::Nothing);
        let told = said(because, a, language);
        let reason = x.reason.clone().unwrap_or_default();
        vec![
            called(&x.name, &x.name_kana, &x.receipt).to_owned().into_any(),
            say(points.to_string()),
            decided(x, w),
            view! { {told.map(say)}" "{reason} }.into_any(),
        ]
    });
    view! {
        <p class="no-print"><a href=back>{say(w.back)}</a></p>
        <h1>{say(w.paper_title)}</h1>
        {seals}
        <p>{say(w.paper_ask)}</p>
        {description_list(facts)}
        <h2>{say(w.criteria)}</h2>
        {criteria(a, language)}
        {composition(rows, language)}
        <h2>{say(w.list)}</h2>
        {table(Table {
            caption: w.list,
            caption_hidden: true,
            head: &[w.applicant, w.points, w.decision, w.reason],
            rows: lines.collect(),
            row_heads: true,
            numeric: &[1],
            dense: true,
            ..Default::default()
        })}
    }
    .into_any()
}
