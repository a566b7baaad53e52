use leptos::prelude::*;

use super::{decided, said};
use crate::programme::{Announcement, QuestionKind, TICKED};
use crate::receiver::called;
use crate::screening::words::{Words, words};
use crate::screening::{Applicant, Assessment, Because, Decision, State};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

/// One application, as an assessor or who decides sees it.
pub struct OnePage<'a> {
    pub staff: &'a Staff,
    pub announcement: &'a Announcement,
    pub state: State,
    /// Applications are all in.
    pub gathered: bool,
    pub applicant: &'a Applicant,
    /// As everybody may read them: of who is kept secret there are none.
    pub answers: &'a [(String, String)],
    /// Of this application only.
    pub assessments: &'a [Assessment],
    /// 「優先の区分1：…」
    pub class: Option<String>,
    pub typed: Option<&'a Fields>,
    pub errors: &'a Errors,
    pub said: Option<(Notice, &'a str)>,
    pub language: Language,
}

impl OnePage<'_> {
    fn value(&self, name: &str, kept: &str) -> String {
        self.typed.map_or(kept, |typed| typed.get(name)).to_owned()
    }
}

pub fn one_page(page: OnePage) -> AnyView {
    let (language, w) = (page.language, words(page.language));
    let (o, x) = (&page.announcement.offering, page.applicant);
    let office = format!("/office/offerings/{}", o.id);
    let list = format!("{office}/screening");
    let here = format!("{list}/{}", x.id);
    let trail = [("/office", w.office), (office.as_str(), o.title.as_str()), (list.as_str(), w.title)];
    let name = called(&x.name, &x.name_kana, &x.receipt).to_owned();
    let parts = match page.state {
        State::Assessing => view! { {own(&page, &here, w)}{others(&page, w)} }.into_any(),
        State::Deciding => view! { {others(&page, w)}{deciding(&page, &here, w)} }.into_any(),
        _ => view! { {others(&page, w)}{settled(&page, w)} }.into_any(),
    };
    view! {
        {staff_menu(language, page.staff, "/office")}
        {breadcrumbs(language, &trail, &name)}
        {error_summary(language, page.errors)}
        {page.said.map(|(kind, text)| notice_banner(kind, "", view! { <p>{say(text)}</p> }))}
        <h1><span class="sub">{say(&o.title)}</span>{name}" "<span class="kana">{x.name_kana.clone()}</span></h1>
        {page.class.as_ref().map(|class| view! { <p>{say(class)}</p> })}
        <h2>{say(w.answers)}</h2>
        {answers(&page)}
        {parts}
        <p><a href=list>{say(w.back)}</a></p>
    }
    .into_any()
}

fn answers(page: &OnePage) -> AnyView {
    let rows = page.announcement.questions.iter().filter_map(|q| {
        let (_, text) = page.answers.iter().find(|(id, _)| *id == q.id)?;
        let text = match q.kind {
            QuestionKind::Yes | QuestionKind::Consent if text == TICKED => "✓".to_owned(),
            _ => text.clone(),
        };
        Some((q.label.as_str(), view! { <span class="typed">{text}</span> }.into_any()))
    });
    description_list(rows.collect())
}

fn field_of(n: usize) -> String {
    format!("points[{n}]")
}

/// What this assessor gives.
fn own(page: &OnePage, here: &str, w: &'static Words) -> AnyView {
    if !page.gathered {
        return view! { <p>{say(w.intro_early)}</p> }.into_any();
    }
    let mine = page.assessments.iter().find(|x| x.staff_id == page.staff.id);
    let points = mine.map(Assessment::points).unwrap_or_default();
    let fields = page.announcement.criteria.iter().enumerate().map(|(n, c)| {
        let kept = points.get(n).map(ToString::to_string).unwrap_or_default();
        let (name, label) = (field_of(n), fill(w.points_of, &[&c.title, &c.points]));
        field(
            page.language,
            Field {
                name: &name,
                label: &label,
                support: &c.hint,
                required: true,
                short: true,
                kind: Input::Number,
                value: &page.value(&name, &kept),
                error: page.errors.get(&name),
                ..Default::default()
            },
        )
    });
    let remark = page.value("remark", mine.map_or("", |x| &x.remark));
    view! {
        <h2>{say(w.your_points)}</h2>
        {form(here, view! {
            {fields.collect_view()}
            {textarea(page.language, Textarea {
                name: "remark", label: w.remark, support: w.remark_more, value: &remark, error: page.errors.get("remark"), rows: 3,
                ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.give, "do", "assess")}</p>
        })}
    }
    .into_any()
}

/// What others gave: to an assessor once they gave theirs, to all once points are closed.
fn others(page: &OnePage, w: &'static Words) -> AnyView {
    let mine = page.assessments.iter().any(|x| x.staff_id == page.staff.id);
    if page.state == State::Assessing && !mine {
        return view! { <p class="support">{say(w.others_hidden)}</p> }.into_any();
    }
    let shown = page.assessments.iter().filter(|x| page.state != State::Assessing || x.staff_id != page.staff.id);
    let mut head = vec![w.assessor];
    head.extend(page.announcement.criteria.iter().map(|c| c.title.as_str()));
    head.extend([w.sum, w.remark]);
    let rows: Vec<Vec<AnyView>> = shown
        .map(|x| {
            let mut cells = vec![x.assessor.clone().into_any()];
            cells.extend(x.points().iter().map(|n| say(n.to_string())));
            cells.resize_with(head.len() - 2, nothing);
            cells.push(say(x.sum().to_string()));
            cells.push(x.remark.clone().into_any());
            cells
        })
        .collect();
    let body = match rows.is_empty() {
        true => view! { <p>{say(w.nobody)}</p> }.into_any(),
        false => table(Table {
            caption: w.others,
            caption_hidden: true,
            head: &head,
            rows,
            row_heads: true,
            dense: true,
            stacks: true,
            ..Default::default()
        }),
    };
    view! { <h2>{say(w.others)}</h2>{body} }.into_any()
}

fn deciding(page: &OnePage, here: &str, w: &'static Words) -> AnyView {
    let (language, x) = (page.language, page.applicant);
    let decision = page.value("decision", x.decision().map_or("", Decision::code));
    let turn = page.value("turn", &x.turn.map(|n| n.to_string()).unwrap_or_default());
    let because = page.value("because", x.because.as_deref().unwrap_or_default());
    let reason = page.value("reason", x.reason.as_deref().unwrap_or_default());
    let mut told = vec![Opt::new("", w.because_none)];
    for c in &page.announcement.criteria {
        told.push(Opt::new(Because::Criterion(c.position).code(), fill(w.because_criterion, &[&c.title])));
    }
    told.push(Opt::new(Because::Composition.code(), w.because_composition));
    told.push(Opt::new(Because::Places.code(), w.because_places));
    let options = vec![
        Opt::new(Decision::Select.code(), w.select),
        Opt::new(Decision::Wait.code(), w.wait_short),
        Opt::new(Decision::NotSelect.code(), w.not_select),
    ];
    view! {
        <h2>{say(w.decide)}</h2>
        {form(here, view! {
            {choice(language, Choice {
                name: "decision", legend: w.decision, required: true, options, value: &decision,
                error: page.errors.get("decision"), ..Default::default()
            })}
            {field(language, Field {
                name: "turn", label: w.turn, short: true, kind: Input::Number, value: &turn, error: page.errors.get("turn"),
                ..Default::default()
            })}
            {choice(language, Choice {
                name: "because", legend: w.because, options: told, value: &because, error: page.errors.get("because"),
                ..Default::default()
            })}
            {textarea(language, Textarea {
                name: "reason", label: w.reason, support: w.reason_more, value: &reason, error: page.errors.get("reason"),
                rows: 3, ..Default::default()
            })}
            <p class="actions">{button_do(Button::Primary, w.save, "do", "decide")}</p>
        })}
    }
    .into_any()
}

fn settled(page: &OnePage, w: &'static Words) -> AnyView {
    let x = page.applicant;
    let because = x.because.as_deref().and_then(Because::from_code).unwrap_or(Because::Nothing);
    let mut facts = vec![(w.decision, decided(x, w))];
    facts.extend(said(because, page.announcement, page.language).map(|text| (w.because, say(text))));
    facts.extend(x.reason.clone().filter(|r| !r.is_empty()).map(|reason| (w.reason, reason.into_any())));
    view! { <h2>{say(w.decision)}</h2>{description_list(facts)} }.into_any()
}
