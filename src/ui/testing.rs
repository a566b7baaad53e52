use super::*;
use crate::text::Language;
use leptos::prelude::{AnyView, IntoAny, IntoView, Owner, RenderHtml, view};
use scraper::{Html, Selector};

/// What the server would send for a view, without the markers that only hydration reads.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().into_view().to_html()).replace("<!>", "")
}

/// One of each part, as a page of a city would use them.
fn every_part(language: Language) -> AnyView {
    let errors =
        Errors::from_iter([("kana", "フリガナを入力してください。"), ("birth_date", "日付を入力してください。")]);
    let options = || vec![Opt::new("a", "午前(ごぜん)").note("残り3人"), Opt::new("b", "午後").off(true)];
    let chosen = ["a".to_owned()];
    let series = || vec![Series { name: "実績".into(), values: vec![Some(1.0), None] }];
    let picture = |id, kind| {
        let labels = vec!["令和7".into(), "令和8".into()];
        chart(Chart {
            id,
            kind,
            title: "参加した人",
            axis: "年度",
            labels,
            series: series(),
            unit: "人",
            ..Default::default()
        })
    };
    let date =
        DateField { name: "birth_date", legend: "生年月日", error: errors.get("birth_date"), ..Default::default() };
    let kana =
        Field {
            name: "kana", label: "フリガナ", support: "カタカナ", error: errors.get("kana"), ..Default::default()
        };
    view! {
        {breadcrumbs(language, &[("/offerings", "探す")], "講座")}
        {steps(language, &["入力", "確認", "完了"], 2)}
        {error_summary(language, &errors)}
        {notice_banner(Notice::Success, "受け付けました", "ありがとうございます。")}
        {form("/x", view! {
            {hidden("idempotency_key", 1)}
            {fieldset("参加者1", field(language, kana))}
            {date_field(language, date)}
            {choice(language, Choice { name: "c", legend: "回", options: options(), ..Default::default() })}
            {checks(language, Checks { name: "d", legend: "配慮", options: options(), chosen: &chosen, ..Default::default() })}
            {select(language, Select { name: "e", label: "地区", options: options(), ..Default::default() })}
            {textarea(language, Textarea { name: "f", label: "質問", value: "<b>", ..Default::default() })}
            {checkbox(language, Checkbox { name: "g", label: "同意します", ..Default::default() })}
            {button(Button::Primary, "送信する")}
            {button_do(Button::Danger, "取り下げる", "do", "withdraw")}
            {link_button(Button::Quiet, "戻る", "/")}
        })}
        {card_list(vec![card("/1", "教室", vec![badge(Badge::Open, "受付中")], "無料")])}
        {pager(language, Pager { page: 2, pages: 3, href: |n| format!("?page={n}") })}
        {description_list(vec![("会場", say("会館"))])}
        {picture("bars", ChartKind::Bars)}
        {picture("line", ChartKind::Line)}
    }
    .into_any()
}

#[test]
fn no_part_carries_styles_or_scripts_that_the_security_policy_would_block() {
    for language in Language::ALL {
        let page = html(|| every_part(language));
        for forbidden in [" style=", "<style", "<script", " onclick", "javascript:"] {
            assert!(!page.contains(forbidden), "{forbidden} in {page}");
        }
    }
}

#[test]
fn every_id_is_unique_and_every_reference_to_one_is_met() {
    let page = Html::parse_fragment(&html(|| every_part(Language::Ja)));
    let any = Selector::parse("*").unwrap();
    let elements = || page.select(&any).map(|e| e.value());
    let mut ids: Vec<&str> = elements().filter_map(|e| e.attr("id")).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count, "{ids:?}");
    for element in elements() {
        for name in ["for", "aria-describedby", "aria-labelledby"] {
            for id in element.attr(name).unwrap_or_default().split_whitespace() {
                assert!(ids.contains(&id), "{name}={id} leads nowhere");
            }
        }
        if let Some(id) = element.attr("href").and_then(|href| href.strip_prefix('#')) {
            assert!(ids.contains(&id), "the error link #{id} leads nowhere");
        }
    }
}
