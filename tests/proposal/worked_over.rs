//! What is published gets other words and numbers; what people rely on stays.

use axum::http::StatusCode;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{again, approves, city, partner, saves, submits};
use crate::town::{Client, Town, story};

async fn works_over(client: &mut Client, offering: &str) -> String {
    let begun = client.post("/office/proposals/new", &[("do", "edit"), ("offering", offering)]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
    begun.location()
}

story! {
    async fn published_words_change_once_they_are_approved(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        assert_eq!(works_over(&mut center, "D16").await, proposal, "it is found again");
        let saved = saves(&mut center, &proposal, "about", &[("title", "団体交流会「みんなのカフェ」")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let saved = saves(&mut center, &proposal, "places", &[("capacity", "40")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        let mut resident = town.visitor();
        assert!(resident.get("/offerings/D16").await.says("つながるカフェ"));
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        let before = resident.get("/offerings/D16").await.texts(".sessions .time");
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let page = resident.get("/offerings/D16").await;
        assert!(page.says("みんなのカフェ") && page.says("40団体"), "{}", page.texts("main").join(""));
        assert_eq!(page.texts(".sessions .time"), before, "dates stay");
        assert!(center.get(&proposal).await.says("掲載中"));
    }
}

story! {
    async fn a_session_that_was_moved_meanwhile_stays_where_it_is(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        let mut hana = city(&town, "hana").await;
        let moved = [("do", "move"), ("date", "2026-12-20"), ("starts", "10:00"), ("ends", "12:00"), ("move_why", "venue"), ("despite", "1")];
        let made = hana.post("/office/sessions/D16-1/change", &moved).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        saves(&mut center, &proposal, "dates", &[("sessions[0].title", "顔合わせ")]).await;
        submits(&mut center, &proposal).await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let page = town.visitor().get("/offerings/D16").await;
        assert!(page.says("12月20日") && page.says("顔合わせ"));
    }
}

story! {
    async fn a_capacity_never_falls_below_what_is_taken(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        for n in 0..3 {
            town.guest("D23", &["D23-slot-1"], State::Confirmed, &[(["見本 花子", "見本 一郎", "見本 次郎"][n], "ミホン")]).await;
        }
        let proposal = works_over(&mut center, "D23").await;
        let refused = saves(&mut center, &proposal, "places", &[("capacity", "2")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("これより少なくできません"), "{}", refused.texts("#errors").join(""));
        assert_eq!(refused.attribute("[name=capacity]", "value").as_deref(), Some("2"));
        assert_eq!(center.post(&proposal, &[("do", "submit")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn childcare_never_falls_below_what_is_given(town: Town = Town::demo) {
        // Four children of the demo's course are to be minded.
        let mut hana = city(&town, "hana").await;
        let proposal = works_over(&mut hana, "D01").await;
        for places in ["3", ""] {
            let refused = saves(&mut hana, &proposal, "details", &[("childcare_places", places)]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{places}");
            assert!(refused.says("すでに4人のお子さんの託児が決まっているため"), "{}", refused.texts("#errors").join(""));
        }
        let saved = saves(&mut hana, &proposal, "details", &[("childcare_places", "6")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
        submits(&mut hana, &proposal).await;
        let mut ichiro = city(&town, "ichiro").await;
        assert_eq!(approves(&mut ichiro, &proposal).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        assert!(town.letters().iter().any(|mail| mail.subject.contains("託児が決まりました")), "more places reach who waits");
    }
}

story! {
    async fn giving_it_up_leaves_what_is_published(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        saves(&mut center, &proposal, "about", &[("title", "別の名前")]).await;
        assert_eq!(center.post(&proposal, &[("do", "drop")]).await.status, StatusCode::SEE_OTHER);
        assert!(center.get(&proposal).await.says("掲載中"));
        assert!(town.visitor().get("/offerings/D16").await.says("つながるカフェ"));
    }
}

story! {
    async fn a_larger_capacity_is_offered_to_who_waits(town: Town = Town::demo) {
        // D02 is full with four waiting; its hosts are the welfare council and the city.
        let mut hana = city(&town, "hana").await;
        let mut ichiro = city(&town, "ichiro").await;
        let proposal = works_over(&mut hana, "D02").await;
        let saved = saves(&mut hana, &proposal, "places", &[("capacity", "32")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        submits(&mut hana, &proposal).await;
        assert_eq!(approves(&mut ichiro, &proposal).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        let offered = town.letters().iter().filter(|mail| mail.subject.contains("空席のご案内") || mail.subject.contains("空き")).count();
        assert!(offered >= 1, "{:?}", town.letters().iter().map(|m| &m.subject).collect::<Vec<_>>());
    }
}

story! {
    async fn who_teaches_and_how_they_are_reached_stays_and_comes_along_to_the_next_year(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let mut hana = city(&town, "hana").await;
        let proposal = works_over(&mut center, "D16").await;
        let teaches = [("instructors[0].name", "見本 講師"), ("instructors[0].contact", "0566-00-7777"), ("instructors[0].honorarium", "11137"), ("instructors[0].pays_on", "2027-01-20")];
        let saved = saves(&mut center, &proposal, "contact", &teaches).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        submits(&mut center, &proposal).await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        assert!(!town.visitor().get("/offerings/D16").await.text().contains("0566-00-7777"), "nobody else's to know");

        assert_eq!(works_over(&mut center, "D16").await, proposal);
        let again_open = center.get(&format!("{proposal}/contact")).await;
        for (name, value) in teaches {
            assert_eq!(again_open.attribute(&format!("[name='{name}']"), "value").as_deref(), Some(value));
        }
        submits(&mut center, &proposal).await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
        let next = again(&mut center, "D16").await;
        let next = center.get(&format!("{next}/contact")).await;
        assert_eq!(next.attribute("[name='instructors[0].contact']", "value").as_deref(), Some("0566-00-7777"));
        // The second Sunday of December is a day earlier in 2027; 19 January 2028 is a Wednesday.
        assert_eq!(next.attribute("[name='instructors[0].pays_on']", "value").as_deref(), Some("2028-01-19"));
    }
}

story! {
    async fn a_question_that_somebody_has_answered_stays_also_when_they_are_kept_secret(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let guest = town.guest("D16", &["D16-slot-1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.run(sql("DELETE FROM answer WHERE question_id IN (SELECT id FROM question WHERE offering_id = 'D16')")).await;
        let proposal = works_over(&mut center, "D16").await;
        for table in ["answer", "secret_answer"] {
            let add = match table {
                "answer" => sql("INSERT INTO answer (registration_id, question_id, text) VALUES ($1, 'D16-question-1', 'x')"),
                _ => sql("INSERT INTO secret_answer (registration_id, question_id, text) VALUES ($1, 'D16-question-1', 'x')"),
            };
            town.run(add.bind(&guest.registration)).await;
            let refused = saves(&mut center, &proposal, "questions", &[("questions[0].drop", "1")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{table}");
            assert!(refused.says("すでに答えた人がいる質問は消せません"));
            assert_eq!(center.post(&proposal, &[("do", "drop")]).await.status, StatusCode::SEE_OTHER);
            works_over(&mut center, "D16").await;
            town.run(sql("DELETE FROM answer WHERE question_id = 'D16-question-1'")).await;
        }
    }
}

story! {
    async fn who_organises_it_with_others_works_it_over_and_so_do_the_others(town: Town = Town::demo) {
        town.partner("friends").await;
        town.change(sql(
            "INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('D16', 'friends', 'co_organiser', 9)",
        )).await;
        let mut friend = town.signed_in("friend", Role::Partner, Some("friends")).await;
        let mut dan = partner(&town, "dan").await;
        // Whoever begins it, all who organise it are in.
        let proposal = works_over(&mut friend, "D16").await;
        let saved = saves(&mut friend, &proposal, "about", &[("title", "みんなのカフェ")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        for client in [&mut dan, &mut friend] {
            assert_eq!(client.get(&proposal).await.status, StatusCode::OK);
            assert!(client.get("/office/proposals").await.says("みんなのカフェ"));
            assert_eq!(works_over(client, "D16").await, proposal);
        }
        let (owner,): (String,) = town.app.store.one(sql("SELECT partner_id FROM proposal WHERE offering_id = 'D16'")).await.unwrap();
        assert_eq!(owner, crate::proposal::CENTRE, "letters go to the organiser");
        submits(&mut dan, &proposal).await;
        // Who does not organise it any more is out, and so is who never did.
        town.change(sql("UPDATE offering_partner SET ended_at = 1 WHERE offering_id = 'D16' AND partner_id = 'friends'")).await;
        assert_eq!(friend.get(&proposal).await.status, StatusCode::FORBIDDEN);
        assert_eq!(friend.post(&proposal, &[("do", "back")]).await.status, StatusCode::FORBIDDEN);
        assert!(!friend.get("/office/proposals").await.says("みんなのカフェ"));
        assert_eq!(friend.post("/office/proposals/new", &[("do", "edit"), ("offering", "D16")]).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn who_approved_it_reviews_the_next_working_over_too(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let mut hana = city(&town, "hana").await;
        let proposal = works_over(&mut center, "D16").await;
        submits(&mut center, &proposal).await;
        let page = hana.get(&proposal).await;
        let chosen = page.attribute("select[name=action] option[selected]", "value").unwrap();
        let other = page.attributes("select[name=action] option", "value").into_iter().find(|a| !a.is_empty() && *a != chosen).unwrap();
        let ticks = page.attributes("input[name=standard]", "value");
        let version = page.attribute("input[name=version]", "value").unwrap();
        let mut form = vec![("do", "approve"), ("version", version.as_str()), ("action", other.as_str())];
        form.extend(ticks.iter().map(|code| ("standard", code.as_str())));
        // The part of the plan is hers to choose: an edition of her own.
        assert_eq!(hana.post(&proposal, &form).await.status, StatusCode::SEE_OTHER);
        let (newest, decided): (i64, i64) = town.app.store.one(sql(
            "SELECT p.version, r.version FROM proposal p JOIN review r ON r.proposal_id = p.id WHERE p.offering_id = 'D16'",
        )).await.unwrap();
        assert_eq!(decided, newest, "what was published is what was decided on");
        assert_eq!(works_over(&mut center, "D16").await, proposal);
        saves(&mut center, &proposal, "about", &[("title", "みんなのカフェ")]).await;
        submits(&mut center, &proposal).await;
        assert!(!hana.get(&proposal).await.says("別の職員が審査します"));
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn until_it_opens_readers_of_the_paper_are_not_late(town: Town = Town::demo) {
        let at = |text: &str| tsudoi::clock::Moment::parse(text).unwrap();
        let set = "UPDATE offering SET announce_on = NULL, opens_at = $1, closes_at = $2 WHERE id = 'D16'";
        town.change(sql(set).bind(at("2026-12-05T09:00:00+09:00")).bind(at("2026-12-10T17:00:00+09:00"))).await;
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        let soon = saves(&mut center, &proposal, "period", &[("announce_on", "2026-12-01")]).await;
        assert_eq!(soon.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(soon.says("広報が届く日から7日以上後"), "{}", soon.texts("#errors").join(""));
        assert_eq!(center.post(&proposal, &[("do", "submit")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Before it was to be seen.
        let early = saves(&mut center, &proposal, "period", &[("announce_on", ""), ("opens_on", "2020-01-06"), ("closes_on", "2026-12-10")]).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.says("掲載は受付開始より前に"), "{}", early.texts("#errors").join(""));
        let saved = saves(&mut center, &proposal, "period", &[("announce_on", "2026-11-28"), ("opens_on", "2026-12-05")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
        // Once it has opened that is past, and words can be mended all the same.
        town.change(sql("UPDATE offering SET opens_at = $1 WHERE id = 'D16'").bind(at("2026-11-20T09:00:00+09:00"))).await;
        let saved = saves(&mut center, &proposal, "period", &[("announce_on", "2026-12-01")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
    }
}

story! {
    async fn each_part_is_read_in_the_readers_language_where_somebody_wrote_it_and_else_in_japanese(town: Town = Town::demo) {
        let mut center = partner(&town, "dan").await;
        let proposal = works_over(&mut center, "D16").await;
        let row = |n: usize, part: &'static str, language: &'static str, text: &'static str| {
            [(format!("translations[{n}].part"), part), (format!("translations[{n}].language"), language), (format!("translations[{n}].text"), text)]
        };
        let say = async |center: &mut Client, rows: Vec<[(String, &'static str); 3]>| {
            let fields: Vec<(&str, &str)> = rows.iter().flatten().map(|(name, value)| (name.as_str(), *value)).collect();
            saves(center, &proposal, "texts", &fields).await
        };
        for (rows, said) in [
            (vec![row(0, "", "en", "x")], "選んでください"),
            (vec![row(0, "title", "en", "x")], "選んでください"),
            (vec![row(0, "eligibility", "fr", "x")], "選んでください"),
            (vec![row(0, "eligibility", "en", "")], "入力してください"),
            (vec![row(0, "completion", "en", "x")], "日本語の文がまだありません"),
            (vec![row(0, "eligibility", "en", "x"), row(1, "eligibility", "en", "y")], "もう1つあります"),
        ] {
            let mend = say(&mut center, rows).await;
            assert_eq!(mend.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
            assert!(mend.texts("#errors").concat().contains(said), "{said}: {:?}", mend.texts("#errors"));
        }
        let saved = say(&mut center, vec![
            row(0, "eligibility", "en", "Registered groups"),
            row(1, "eligibility", "ja-easy", "団体(だんたい)の 人(ひと)"),
            row(2, "fee_text", "en", "100 yen each, for tea"),
            row(3, "session_titles", "en", "Getting to know each other"),
        ]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.texts("#errors").join(""));
        saves(&mut center, &proposal, "dates", &[("sessions[0].title", "顔合わせ")]).await;
        submits(&mut center, &proposal).await;
        let mut hana = city(&town, "hana").await;
        assert_eq!(approves(&mut hana, &proposal).await.status, StatusCode::SEE_OTHER);

        let mut resident = town.visitor();
        let japanese = resident.get("/offerings/D16").await;
        assert!(japanese.says("市民活動センター登録団体") && japanese.says("顔合わせ") && !japanese.says("この部分は日本語です"));
        resident.language = "en";
        let english = resident.get("/offerings/D16").await;
        for text in ["Registered groups", "100 yen each, for tea", "Getting to know each other", "(this part is in Japanese)"] {
            assert!(english.says(text), "{text}");
        }
        assert!(!english.texts(".facts").concat().contains("町内会、事業者"), "one or the other");
        assert!(!english.texts(".sessions").concat().contains("顔合わせ"));
        assert!(!english.texts(".lead .announced[lang=ja]").is_empty(), "Japanese, and said to be so");
        let marked = english.texts(".lead").concat();
        assert!(marked.contains("(this part is in Japanese)"), "{marked}");
        resident.post("/language", &[("language", "ja-easy"), ("back", "/offerings/D16")]).await;
        resident.language = "ja";
        let easy = resident.get("/offerings/D16").await;
        assert!(easy.text().contains("<rt>だんたい</rt>") && !easy.says("Registered groups"));
        assert!(easy.texts("dl .remark").concat().contains("ふつうの"), "of the fee there is only Japanese, and it says so");
        // Worked over again, what stands there stands in the form; taken out, it is Japanese again.
        let again = works_over(&mut center, "D16").await;
        assert_eq!(center.get(&format!("{again}/texts")).await.attribute("[name='translations[0].part'] option[selected]", "value").as_deref(), Some("eligibility"));
        assert_eq!(town.number("SELECT COUNT(*) FROM offering_text WHERE offering_id = 'D16'").await, 4);
        let out = saves(&mut center, &again, "texts", &[("translations[0].drop", "1"), ("translations[1].drop", "1")]).await;
        assert_eq!(out.status, StatusCode::SEE_OTHER, "{}", out.texts("#errors").join(""));
        submits(&mut center, &again).await;
        assert_eq!(approves(&mut hana, &again).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.number("SELECT COUNT(*) FROM offering_text WHERE offering_id = 'D16'").await, 2);
    }
}
