use leptos::prelude::*;

use crate::clock::Moment;
use crate::receiver::bound::TERMS;
use crate::receiver::terms::{ARTICLES, VERSION};
use crate::receiver::words::{Words, words};
use crate::staff::Staff;
use crate::staff::views::staff_menu;
use crate::text::{Language, fill, fiscal_year_name, moment};
use crate::ui::{Errors, *};

pub struct TermsPage<'a> {
    pub staff: &'a Staff,
    pub fiscal_year: i64,
    /// They must accept before they see anyone; the city only reads.
    pub asked: bool,
    pub accepted: Option<Moment>,
    /// The page that was wanted.
    pub back: &'a str,
    pub errors: &'a Errors,
    pub language: Language,
}

pub fn terms_page(page: TermsPage) -> AnyView {
    let w = words(page.language);
    let year = fiscal_year_name(page.fiscal_year, page.language);
    let intro = if page.asked { w.terms_intro } else { w.for_members };
    let points = [w.summary_1, w.summary_2, w.summary_3, w.summary_4, w.summary_5, w.summary_6];
    let points = points.map(|point| view! { <li>{say(point)}</li> }.into_any());
    view! {
        {staff_menu(page.language, page.staff, "")}
        {error_summary(page.language, page.errors)}
        <h1><span class="sub">{say(fill(w.terms_of, &[&year]))}</span>{say(w.terms)}</h1>
        <p>{say(intro)}</p>
        <h2>{say(w.summary)}</h2>
        <ul>{points.collect_view()}</ul>
        <p class="support">{say(w.authoritative)}</p>
        <section lang="ja" class="terms">
            <h2>"個人情報取扱特記事項　"{say(fill(w.version, &[&VERSION]))}</h2>
            {articles()}
        </section>
        {decide(&page, &year, w)}
    }
    .into_any()
}

fn articles() -> AnyView {
    let articles = ARTICLES.iter().zip(1..).map(|((heading, text), n)| {
        let heading = fill("第{}条（{}）", &[&n, heading]);
        view! { <h3>{heading}</h3><p>{*text}</p> }.into_any()
    });
    articles.collect_view().into_any()
}

fn decide(page: &TermsPage, year: &str, w: &'static Words) -> AnyView {
    if !page.asked {
        return nothing();
    }
    if let Some(at) = page.accepted {
        let text = fill(w.accepted, &[&year, &moment(at, page.language)]);
        let on = page.back.to_owned();
        return notice_banner(Notice::Success, "", view! { <p>{say(text)}" "<a href=on>{say(w.go_on)}</a></p> });
    }
    form(
        TERMS,
        view! {
            {hidden("back", page.back)}
            {checkbox(page.language, Checkbox {
                name: "agree", label: w.agree, required: true, error: page.errors.get("agree"), ..Default::default()
            })}
            <p class="actions">{button(Button::Primary, w.accept)}</p>
        },
    )
}
