use axum::http::StatusCode;
use tsudoi::audit::seal::seal;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

const PAGE: &str = "/office/audit";

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town.publish(&course("C2", 20)).await;
    town
}

/// What was done, line by line.
fn deeds(page: &Answer) -> Vec<String> {
    page.texts("tbody td:nth-child(3)")
}

async fn csv_rows(answer: &Answer) -> Vec<csv::StringRecord> {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let text = answer.text();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
    reader.records().map(|r| r.unwrap()).collect()
}

/// The verbs and subjects of what has been recorded of the record's own readers.
async fn of_readers(town: &Town) -> Vec<(String, String)> {
    let query =
        "SELECT verb, subject FROM audit WHERE verb IN ('see_audit', 'export_audit', 'see_looks') ORDER BY at, id";
    town.app.store.all(sql(query)).await.unwrap()
}

/// Sends the forms under the list as they stand there.
async fn press(client: &mut Client, page: &Answer, button: &str) -> Answer {
    let html = scraper::Html::parse_document(&page.text());
    let select = |text: &str| scraper::Selector::parse(text).unwrap();
    let (forms, buttons, inputs) = (select(".actions form"), select("button"), select("input"));
    let form = html.select(&forms).find(|f| f.select(&buttons).any(|b| b.text().collect::<String>() == button));
    let form = form.unwrap_or_else(|| panic!("no button {button}"));
    let fields: Vec<(String, String)> = form
        .select(&inputs)
        .map(|i| (i.attr("name").unwrap().to_owned(), i.attr("value").unwrap().to_owned()))
        .collect();
    let action = form.attr("action").unwrap().to_owned();
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    client.post(&action, &pairs).await
}

story! {
    async fn the_record_is_for_the_city_alone(town: Town = town) {
        town.partner("group").await;
        let mut partner = town.signed_in("partner", Role::Partner, Some("group")).await;
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        for url in [PAGE, "/office/audit.csv", "/office/audit/looks"] {
            assert_eq!(partner.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
            assert_eq!(desk.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
            assert_eq!(partner.post(url, &[]).await.status, StatusCode::FORBIDDEN, "{url}");
            assert_eq!(town.visitor().get(url).await.status, StatusCode::UNAUTHORIZED, "{url}");
            assert_eq!(town.visitor().post(url, &[]).await.status, StatusCode::UNAUTHORIZED, "{url}");
        }
        assert!(of_readers(&town).await.is_empty());
        assert!(!partner.get("/office").await.texts("nav.staff a").contains(&"記録".into()));
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.get("/office").await.texts("nav.staff a").contains(&"記録".into()));
        assert_eq!(city.get(PAGE).await.status, StatusCode::OK);
    }
}

story! {
    async fn each_line_tells_in_words_who_did_what_to_what(town: Town = town) {
        let mut city = town.signed_in("hana", Role::City, None).await;
        city.get("/office/offerings/C1").await;
        city.get("/desk/C1-1").await;
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.app.clock.advance(1);
        town.did("applicant", "apply", &format!("registration:{}", guest.registration)).await;
        town.app.clock.advance(1);
        town.did("system", "danced", "offering:gone").await;
        seal(&town.app).await.unwrap();
        let page = city.get(PAGE).await;
        assert_eq!(deeds(&page)[..2], ["danced", "申し込んだ"], "the newest first; an unknown verb shows its code");
        assert!(deeds(&page).contains(&"サインインした".into()) && deeds(&page).contains(&"アカウントを追加した".into()));
        assert!(page.texts("tbody td:nth-child(2)")[..2] == ["システム（自動）", "申込者"]);
        assert!(page.texts("tbody td:nth-child(2)").contains(&"hana".into()));
        let links = page.attributes("tbody a", "href");
        assert!(links.contains(&"/office/offerings/C1".into()) && links.contains(&"/desk/C1-1".into()), "{links:?}");
        assert!(!links.contains(&"/office/offerings/gone".into()));
        let (head, tail) = guest.receipt.split_at(5);
        assert!(page.says(&format!("講座C1 受付番号 {head}-{tail}")));
        assert!(!page.says("見本 花子"), "ids, never values");
        let (number, hash): (i64, String) = town.app.store.one(sql("SELECT number, hash FROM audit_head")).await.unwrap();
        assert!(page.says(&format!("番号{number}（令和8年11月24日（火曜日）午前9時）までの記録が確定しています")), "{}", page.text());
        assert_eq!(page.texts("tbody td:nth-child(5)")[0], format!("{number} {}", &hash[..8]));
        let after = city.get(PAGE).await;
        assert_eq!((deeds(&after)[0].as_str(), after.texts("tbody td:nth-child(5)")[0].as_str()), ("記録を見た", "確定前"));
        city.language = "en";
        assert!(city.get(PAGE).await.says("saw the list of registrations"));
    }
}

story! {
    async fn a_reason_stands_with_its_deed(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let mut entry = tsudoi::audit::Entry::new(&town.app.chance, town.app.clock.now(), "system", "withdraw", "offering:C1".into());
        entry.reason = "大雨 <b>のため</b>".into();
        let mut tx = town.app.store.write().await.unwrap();
        tsudoi::audit::record(&mut tx, vec![entry]).await.unwrap();
        tx.commit().await.unwrap();
        let page = city.get("/office/audit?subject=offering:C1").await;
        assert_eq!(deeds(&page), ["申込みを取り下げた理由：大雨 <b>のため</b>"]);
    }
}

story! {
    async fn the_record_is_narrowed_by_offering_kind_and_days(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        town.did("system", "lapse", "offering:C1").await;
        town.did("system", "danced", "offering:C1").await;
        town.did("system", "lapse", "session:C2-1").await;
        town.app.clock.advance(24 * 3600);
        let mut city_later = town.signed_in("later", Role::City, None).await;
        town.did("system", "print", "offering:C1").await;

        for (typed, lines) in [("C1", 3), ("c1", 3), ("Ｃ１", 3), ("offering:C1", 3), ("session:C2-1", 1), ("C2-1", 1), ("C2", 0)] {
            let answer = city_later.post(PAGE, &[("subject", typed)]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typed}");
            let page = city_later.follow(&answer).await;
            assert_eq!(deeds(&page).into_iter().filter(|d| d != "記録を見た").count(), lines, "{typed}");
        }
        for (kind, expected) in [("apply", 2), ("other", 1), ("take", 1), ("see", 0)] {
            let page = city_later.get(&format!("/office/audit?kind={kind}")).await;
            assert_eq!(deeds(&page).len(), expected, "{kind}");
        }
        let answer = city_later.post(PAGE, &[("from", "令和8年11月25日"), ("to", ""), ("kind", "take")]).await;
        assert_eq!(answer.location(), "/office/audit?kind=take&from=2026-11-25");
        assert_eq!(deeds(&city_later.follow(&answer).await).len(), 1);
        assert_eq!(deeds(&city_later.get("/office/audit?kind=take&to=2026-11-24").await).len(), 0);
        assert_eq!(deeds(&city_later.get("/office/audit?kind=apply&from=2026-11-24&to=2026-11-24").await).len(), 2);
        assert_eq!(deeds(&city_later.get("/office/audit?account=system&kind=other").await), ["danced"]);
        assert_eq!(city.get(PAGE).await.status, StatusCode::UNAUTHORIZED, "a night has passed");
    }
}

story! {
    async fn who_is_looked_for_never_stands_in_an_address(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let other = town.account("other", Role::City, None).await;
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let registration = format!("registration:{}", guest.registration);
        town.did("applicant", "apply", &registration).await;
        town.did(&other, "see_registrations", "offering:C1").await;

        let typed = guest.receipt.to_lowercase();
        let page = city.post(PAGE, &[("subject", &typed)]).await;
        assert_eq!((page.status, deeds(&page)), (StatusCode::OK, vec!["申し込んだ".to_owned()]));
        assert_eq!(page.attribute("#f-subject", "value"), Some(typed.clone()), "what was typed stays");
        let page = city.post(PAGE, &[("account", &other)]).await;
        assert_eq!((page.status, deeds(&page)), (StatusCode::OK, vec!["申込みの一覧を見た".to_owned()]));
        let rows = csv_rows(&press(&mut city, &page, "この条件の記録をCSVで保存").await).await;
        assert_eq!(rows.len(), 1);

        for private in [format!("account={other}"), format!("subject={typed}"), format!("subject={registration}")] {
            for url in [PAGE, "/office/audit.csv"] {
                assert_eq!(city.get(&format!("{url}?{private}")).await.status, StatusCode::BAD_REQUEST, "{private}");
            }
        }
        let expected = [("see_audit", registration), ("see_audit", format!("staff:{other}")), ("export_audit", format!("staff:{other}"))];
        assert_eq!(of_readers(&town).await, expected.map(|(verb, subject)| (verb.to_owned(), subject)));
    }
}

story! {
    async fn what_is_mistyped_is_kept_and_explained(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for (field, typed, says) in [
            ("subject", "見本 花子", "対象が見つかりません"),
            ("subject", "C9", "対象が見つかりません"),
            ("subject", "person:1", "対象が見つかりません"),
            ("from", "あした", "日付をご確認ください"),
            ("to", "2026-02-31", "日付をご確認ください"),
            ("account", "nobody", "アカウントを選んでください"),
        ] {
            let page = city.post(PAGE, &[(field, typed)]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(page.says(says) && page.texts("tbody").is_empty(), "{field}: {}", page.text());
            if field != "account" {
                assert_eq!(page.attribute(&format!("#f-{field}"), "value").as_deref(), Some(typed));
            }
            assert_eq!(city.post("/office/audit.csv", &[(field, typed)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let crossed = city.post(PAGE, &[("from", "2026-11-24"), ("to", "2026-11-23")]).await;
        assert!(crossed.status == StatusCode::UNPROCESSABLE_ENTITY && crossed.says("後の日を入力してください"));
        assert!(of_readers(&town).await.is_empty(), "nothing was shown");
        // A place in the list that somebody made up leads to no harm.
        for before in ["x", "1.", "9.%00%27%22", "-1.%EF%BF%BD", "99999999999999999999.a"] {
            let page = city.get(&format!("/office/audit?before={before}")).await;
            assert!(page.status == StatusCode::OK || page.status == StatusCode::BAD_REQUEST, "{before}");
        }
    }
}

story! {
    async fn a_long_record_is_read_page_by_page_and_taken_whole(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let account = town.account("busy", Role::City, None).await;
        for n in 0..250 {
            town.app.clock.advance(n % 2);
            town.did(&account, "print", "offering:C1").await;
        }
        seal(&town.app).await.unwrap();
        let mut numbers: Vec<i64> = Vec::new();
        let mut page = city.post(PAGE, &[("account", &account), ("kind", "take")]).await;
        for lines in [100, 100, 50] {
            assert_eq!(page.status, StatusCode::OK);
            let cells = page.texts("tbody td:nth-child(5)");
            assert_eq!(cells.len(), lines);
            numbers.extend(cells.iter().map(|c| c.split(' ').next().unwrap().parse::<i64>().unwrap()));
            if lines == 100 {
                page = press(&mut city, &page, "これより古い記録を見る").await;
            }
        }
        assert!(numbers.len() == 250 && numbers.windows(2).all(|n| n[0] > n[1]), "each once, the newest first");
        assert!(!page.says("これより古い記録を見る"));
        let first = press(&mut city, &page, "いちばん新しい記録へ戻る").await;
        assert_eq!(first.texts("tbody td:nth-child(5)").len(), 100);
        let rows = csv_rows(&press(&mut city, &page, "この条件の記録をCSVで保存").await).await;
        assert_eq!(rows.len(), 250, "all pages");
        assert!(page.headers.get("cache-control").is_some_and(|v| v == "no-store"));

        // The same with an address, where nobody in particular is asked for.
        let answer = city.post(PAGE, &[("kind", "take")]).await;
        let page = city.follow(&answer).await;
        let answer = press(&mut city, &page, "これより古い記録を見る").await;
        assert!(answer.location().starts_with("/office/audit?kind=take&before="), "{}", answer.location());
        assert_eq!(city.follow(&answer).await.texts("tbody td:nth-child(5)").len(), 100);
    }
}

story! {
    async fn whoever_holds_the_csv_can_make_the_chain_again(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for n in 0..1_200 {
            town.app.clock.advance(i64::from(n % 7 == 0));
            town.did("applicant", "apply", &format!("registration:{n}")).await;
        }
        seal(&town.app).await.unwrap();
        town.app.clock.advance(1);
        let rows = csv_rows(&city.get("/office/audit.csv").await).await;
        let mut sealed: Vec<&csv::StringRecord> = rows.iter().filter(|r| !r[0].is_empty()).collect();
        sealed.sort_by_key(|r| r[0].parse::<i64>().unwrap());
        assert_eq!(sealed.len(), 1_202);
        let mut before = tsudoi::audit::chain::BEGINNING.to_owned();
        for row in sealed {
            let entry = tsudoi::audit::model::Kept {
                id: row[6].into(),
                at: tsudoi::clock::Moment(row[7].parse().unwrap()),
                actor: row[8].into(),
                verb: row[9].into(),
                subject: row[10].into(),
                reason: row[5].into(),
            };
            before = tsudoi::audit::chain::hash(&before, row[0].parse().unwrap(), &entry);
            assert_eq!(before, row[11]);
        }
        assert!(rows[0][0].is_empty() && &rows[0][3] == "記録をCSVで保存した", "taking it is in it");
    }
}
