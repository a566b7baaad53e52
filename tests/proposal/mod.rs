//! From the first words to publication: written, confirmed, reviewed by another, published at its time.

mod bad_input;
mod group;
mod instructors;
mod listed;
mod seen;
mod together;
mod warnings;
mod words;
mod worked_over;

use axum::http::StatusCode;
use tsudoi::staff::Role;

use crate::town::{Answer, Client, Town, story};

pub const CENTRE: &str = "shimin-katsudo-center";

pub async fn partner(town: &Town, name: &str) -> Client {
    town.signed_in(name, Role::Partner, Some(CENTRE)).await
}

pub async fn city(town: &Town, name: &str) -> Client {
    town.signed_in(name, Role::City, None).await
}

/// Begins the same again as an offering; the proposal's address.
pub async fn again(client: &mut Client, offering: &str) -> String {
    let begun = client.post("/office/proposals/new", &[("do", "again"), ("offering", offering)]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location()
}

/// Saves a section with these values put in place of what stands there.
pub async fn saves(client: &mut Client, proposal: &str, section: &str, values: &[(&str, &str)]) -> Answer {
    let url = format!("{proposal}/{section}");
    let page = client.get(&url).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    sends(client, &url, page.form_fields(), values).await
}

pub async fn sends(
    client: &mut Client,
    url: &str,
    mut fields: Vec<(String, String)>,
    values: &[(&str, &str)],
) -> Answer {
    for (name, value) in values {
        fields.retain(|(n, _)| n != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields.push(("do".into(), "save".into()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post(url, &fields).await
}

pub async fn submits(client: &mut Client, proposal: &str) {
    let sent = client.post(proposal, &[("do", "submit")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
}

/// Ticks every standard and approves what the page shows.
pub async fn approves(client: &mut Client, proposal: &str) -> Answer {
    let page = client.get(proposal).await;
    let version = page.attribute("input[name=version]", "value").unwrap_or_default();
    let action = page.attribute("select[name=action] option[selected]", "value").unwrap_or_else(|| "P2-2-1".into());
    let ticks = page.attributes("input[name=standard]", "value");
    let mut form = vec![("do", "approve"), ("version", &version), ("action", &action)];
    form.extend(ticks.iter().map(|code| ("standard", code.as_str())));
    client.post(proposal, &form).await
}

story! {
    async fn a_partner_makes_last_years_course_again_and_the_city_publishes_it(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        assert!(center.get("/office/offerings/D16").await.says("同じ内容で令和9年度をつくる"));
        let proposal = again(&mut center, "D16").await;
        let page = center.get(&proposal).await;
        // The second Sunday of December 2026 is the 13th, of 2027 the 12th.
        assert!(page.says("団体交流会「つながるカフェ」") && page.says("入力済み"));
        assert!(center.get(&format!("{proposal}/dates")).await.attribute("[name='sessions[0].date']", "value").as_deref() == Some("2027-12-12"));
        submits(&mut center, &proposal).await;
        assert!(center.get(&proposal).await.says("市の審査中"));

        let letter = town.letter_to("city@example.jp").await;
        assert!(letter.subject.contains("企画書が提出されました"), "{}", letter.subject);
        // Five working days after Tuesday 24 November.
        assert!(letter.text.contains("令和8年12月1日（火曜日）までに"), "{}", letter.text);

        let mut hana = city(&town, "hana").await;
        assert!(hana.get("/office/proposals").await.says("つながるカフェ"));
        let approved = approves(&mut hana, &proposal).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
        let page = hana.get(&proposal).await;
        assert!(page.says("さんが承認しました"));
        let offering = page.attributes("main a", "href").into_iter().find(|href| href.starts_with("/office/offerings/")).unwrap();
        let public = offering.replace("/office", "");
        let mut resident = town.visitor();
        // It is published when it said, not before.
        assert!(page.says("掲載予定"), "{}", page.text());
        town.work().await;
        assert_eq!(resident.get(&public).await.status, StatusCode::NOT_FOUND);
        town.hours_pass(24 * 365);
        let seen = resident.get(&public).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.says("令和9年12月12日（日曜日）"));
        assert!(town.letters().iter().any(|mail| mail.to == "dan@city.example.jp" && mail.subject.contains("掲載が決まりました")));
    }
}

story! {
    async fn what_falls_short_comes_back_with_what_to_change(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        let version = hana.get(&proposal).await.attribute("input[name=version]", "value").unwrap();
        let silent = hana.post(&proposal, &[("do", "return"), ("version", &version), ("remark", " ")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let unchecked = hana.post(&proposal, &[("do", "approve"), ("version", &version), ("action", "P2-2-1"), ("standard", "plan")]).await;
        assert_eq!(unchecked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unchecked.says("すべての項目を確かめてください"));
        let back = hana.post(&proposal, &[("do", "return"), ("version", &version), ("remark", "会場の入口の段差を書いてください。")]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER);
        let page = center.get(&proposal).await;
        assert!(page.says("修正のお願いがあります") && page.says("会場の入口の段差を書いてください。"));
        let letter = town.letter_to("dan@city.example.jp").await;
        assert!(letter.text.contains("会場の入口の段差を書いてください。"));

        let saved = saves(&mut center, &proposal, "details", &[("other", "入口に段差があります。職員がお手伝いします。")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        submits(&mut center, &proposal).await;
        // Decided upon what stood there before: refused, and what was typed stays.
        let late = hana.post(&proposal, &[("do", "return"), ("version", &version), ("remark", "駐車場のことも")]).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert_eq!(late.texts("textarea[name=remark]"), ["駐車場のことも"]);
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        // What was sent twice is decided once.
        let twice = hana.post(&proposal, &[("do", "return"), ("version", &version), ("remark", "もう一度")]).await;
        assert_eq!(twice.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn a_new_course_begins_with_a_draw_and_lists_its_dates_by_a_rule(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let begun = center.post("/office/proposals/new", &[("do", "template"), ("kind", "series")]).await;
        let proposal = begun.location();
        let places = center.get(&format!("{proposal}/places")).await;
        assert_eq!(places.attribute("input[name=selection][checked], select[name=selection] option[selected]", "value").as_deref(), Some("lottery"));
        assert!(center.get(&proposal).await.says("を直してください"));
        let refused = center.post(&proposal, &[("do", "submit")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

        let url = format!("{proposal}/dates");
        let page = center.get(&url).await;
        let base = page.attribute("input[name=base]", "value").unwrap();
        let rule = [
            ("base", base.as_str()), ("venue", "koryu-meeting"), ("do", "spread"), ("rule_weekday", "6"), ("rule_week", "1"), ("rule_week", "3"),
            ("rule_from", "2027-04-01"), ("rule_until", "2027-06-30"), ("rule_starts", "10:00"), ("rule_ends", "12:00"),
        ];
        let listed = center.post(&url, &rule).await;
        assert_eq!(listed.status, StatusCode::OK);
        assert!(listed.says("6日を並べました"), "{}", listed.texts(".notice").join(""));
        assert!(!listed.says("会場の休館日です") && !listed.says("は祝日"), "no Saturday of these is a holiday");
        let saved = sends(&mut center, &url, listed.form_fields(), &[]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = center.get(&url).await;
        assert_eq!(page.attribute("[name='sessions[0].date']", "value").as_deref(), Some("2027-04-03"));

        for (section, values) in [
            ("about", vec![("title", "はじめての写真"), ("summary", "街を歩いて写真を撮ります。"), ("title_kana", "はじめてのしゃしん")]),
            ("places", vec![("capacity", "20")]),
            ("period", vec![("opens_on", "2027-03-01"), ("closes_on", "2027-03-20"), ("announce_on", "2027-02-15")]),
            ("contact", vec![("contact_name", "市民活動センター"), ("contact_phone", "0566-00-0110")]),
            ("texts", vec![("title_en", "First steps in photography"), ("summary_en", "Walk and take pictures.")]),
        ] {
            let saved = saves(&mut center, &proposal, section, &values).await;
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{section} {}", saved.text());
        }
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        let approved = approves(&mut hana, &proposal).await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text());
        let id = proposal.rsplit('/').next().unwrap();
        let mut resident = town.visitor();
        assert!(resident.get(&format!("/offerings/{id}")).await.says("定員を超えたときは抽選"));
        resident.language = "en";
        let english = resident.get(&format!("/offerings/{id}")).await;
        assert_eq!(english.texts("h1"), ["First steps in photography"]);
        assert!(english.says("Walk and take pictures."));
    }
}

story! {
    async fn what_residents_will_see_is_shown_before_it_is_submitted(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D16").await;
        let preview = center.get(&format!("{proposal}/preview")).await;
        assert!(preview.texts(".phone h1").contains(&"団体交流会「つながるカフェ」".to_owned()));
        let form = center.get(&format!("{proposal}/preview?part=form")).await;
        assert!(!form.texts(".phone [name=name_kana]").is_empty() || form.text().contains("name=\"name_kana\""));
        let history = center.get(&format!("{proposal}/history")).await;
        assert!(history.says("最初の版"));
        saves(&mut center, &proposal, "about", &[("title", "つながるカフェ 拡大版")]).await;
        let history = center.get(&format!("{proposal}/history")).await;
        assert!(history.says("つながるカフェ 拡大版") && history.says("団体交流会「つながるカフェ」"));
    }
}

story! {
    async fn the_standards_are_public(town: Town = Town::demo) {
        let page = town.visitor().get("/standards").await;
        assert!(page.says("掲載基準") && page.says("5開庁日以内"));
    }
}

story! {
    async fn first_come_is_warned_of_where_the_last_run_was_crowded_and_a_taken_venue_is_named(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = again(&mut center, "D15").await;
        // At the hour of another course in the same room.
        let saved = saves(&mut center, &proposal, "dates", &[
            ("venue", "koryu-meeting"), ("sessions[0].date", "2027-01-16"), ("sessions[0].starts", "11:00"), ("sessions[0].ends", "12:30"), ("sessions[0].venue", ""),
        ]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let saved = saves(&mut center, &proposal, "period", &[("opens_on", "2026-12-10"), ("closes_on", "2027-01-10"), ("publish_on", "2026-12-01")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let page = center.get(&proposal).await;
        assert!(page.says("同じ会場で「市民活動入門講座"), "{}", page.texts(".notice").join(""));
        assert!(!page.says("前回は12の定員に"));
        for _ in 0..37 {
            town.guest("D15", &["D15-slot-1"], tsudoi::registration::State::Waiting, &[("見本 花子", "ミホン ハナコ")]).await;
        }
        assert!(center.get(&proposal).await.says("抽選をお勧めします"));
    }
}
