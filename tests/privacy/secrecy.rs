use tsudoi::privacy::columns::TABLES;
use tsudoi::registration::{State, key};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::data;
use crate::town::announce::course;
use crate::town::{Client, Guest, Kind, Town, story};

const NAME: &str = "秘田 隠子";
const KANA: &str = "ヒメタ カクシコ";
/// As search keys fold them.
const TRACES: [&str; 8] =
    ["秘田", "隠子", "ヒメタ", "カクシコ", "ひめた", "0566-99-8877", "0566998877", "kakushiko@example.jp"];

/// C1 of a group, with somebody who must not be found and others; the group, a desk, and a clerk of the city.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.fee = 500;
    a.sessions[0].date = "2026-11-24".into();
    a.sessions[0].starts_at = town.app.clock.now().plus(3600);
    a.sessions[0].ends_at = town.app.clock.now().plus(7200);
    town.publish(&a).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town
}

async fn comes(town: &Town) -> Guest {
    let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[(NAME, KANA)]).await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 太郎", "ミホン タロウ")]).await;
    town.run(
        sql("UPDATE registration SET phone = '0566-99-8877', phone_key = '0566998877', email = 'kakushiko@example.jp' WHERE id = $1")
            .bind(&guest.registration),
    )
    .await;
    guest
}

pub async fn kept_secret(town: &Town, guest: &Guest) -> Client {
    let mut chief = town.chief("chief").await;
    let done = chief.post(&data(&guest.registration), &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    chief
}

/// Nothing in the text tells who it is.
fn silent(text: &str, at: &str) {
    for trace in TRACES {
        assert!(!text.to_lowercase().contains(&trace.to_lowercase()), "{at} shows {trace}");
    }
}

story! {
    async fn who_is_kept_secret_is_named_on_no_page_export_search_or_letter(town: Town = town) {
        let guest = comes(&town).await;
        let staff = town.account("till", Role::City, None).await;
        for text in [
            "INSERT INTO fee_fact (id, offering_id, number, participant_id, kind, amount, method, corrects, day, at, staff_id, reason, note) \
             SELECT 'F', 'C1', 1, $1, 'receive', 500, 'cash', NULL, '2026-11-24', 1, $2, '', ''",
            "INSERT INTO fee_receipt (fact_id, issuer, fiscal_year, number, addressee, proviso, amount, at, staff_id) \
             SELECT 'F', CAST($1 AS TEXT), 2026, 1, '秘田 隠子 様', '参加費', 500, 1, $2",
        ] {
            town.run(sql(text).bind(&guest.people[0]).bind(&staff)).await;
        }
        town.run(sql("INSERT INTO fee_receipt_print (id, fact_id, copy, at, staff_id) VALUES ('P', 'F', 1, 1, $1)").bind(&staff)).await;
        town.work().await;
        kept_secret(&town, &guest).await;
        assert_eq!(town.broken().await.into_iter().filter(|b| b.contains("secret")).count(), 0);

        let others = town.number("SELECT COUNT(*) FROM registration WHERE secret = 0").await;
        assert_eq!(others, 1);
        let fee = format!("/office/offerings/C1/fees/{}", guest.people[0]);
        let pages = [
            "/", "/offerings", "/offerings/C1", "/offerings/C1/apply", "/results", "/office", "/office/people", "/office/offerings/C1",
            "/office/offerings/C1/print", "/office/offerings/C1/attendance.csv", "/office/offerings/C1/attendance.xlsx",
            "/office/offerings/C1/fees", &fee, "/office/offerings/C1/fees/list.csv", "/office/offerings/C1/fees/closings",
            "/office/offerings/C1/fees/receipts/F", "/office/offerings/C1/fees/receipts/F/P", "/office/offerings/C1/enter",
            "/office/offerings/C1/people", "/office/offerings/C1/people?sort=kana", "/office/offerings/C1/results", "/office/offerings/C1/letters",
            "/office/offerings/C1/letters/new", "/office/offerings/C1/import", &format!("/office/registrations/{}/twin", guest.registration),
            "/office/sessions/C1-1/change", "/office/offerings/C1/cancel", "/office/count", "/office/count.csv", "/office/audit",
            "/office/audit.csv", "/office/audit/looks", "/office/disposal", "/office/offerings/C1/data", "/office/disclosure",
            "/office/files", "/office/files/all", "/office/files/all/entry.csv", "/office/staff", "/desk", "/desk/C1-1",
            &format!("/office/registrations/{}", guest.registration), &data(&guest.registration),
            &format!("/office/registrations/{}/notice", guest.registration), &format!("/office/registrations/{}/correct", guest.registration),
        ].map(str::to_owned);
        for (name, role, partner) in [("clerk", Role::City, None), ("leader", Role::Partner, Some("group")), ("uke", Role::Desk, None)] {
            let mut client = town.signed_in(name, role, partner).await;
            for url in &pages {
                let answer = client.get(url).await;
                silent(&answer.text(), &format!("{name} {url}"));
            }
            for typed in ["ひめた", "カクシコ", "秘田", "0566-99-8877", &guest.receipt] {
                for url in ["/office/people", "/office/disclosure"] {
                    let found = client.post(url, &[("q", typed), ("do", "search")]).await;
                    if found.status != 200 {
                        assert_eq!(found.status, 403, "{name} {url}");
                        continue;
                    }
                    assert!(found.says("責任者に確認してください"), "{name} {url} {typed}");
                    assert!(!found.says("講座C1") && !found.says(&guest.receipt), "no hint of which offering");
                    // What they typed themselves stands in the field.
                    let shown = found.text().replace(&format!("value=\"{typed}\""), "");
                    silent(&shown, &format!("{name} search {typed}"));
                }
                let desk = client.post("/desk/C1-1", &[("do", "find"), ("q", typed), ("fact", "f")]).await;
                silent(&desk.text().replace(typed, ""), &format!("{name} desk {typed}"));
            }
            let rows = client.post("/api/desk_list", &[("session", "C1-1"), ("version", "")]).await;
            assert_eq!(rows.status, 200);
            silent(&rows.text(), &format!("{name} api"));
            assert!(rows.text().contains("受付番号"));
            let desk = client.get("/desk/C1-1").await;
            assert!(desk.says("受付番号") && desk.says("責任者に確認"), "the desk knows that somebody comes");
            let tapped = client.post("/desk/C1-1", &[("do", "check_in"), ("participant", &guest.people[0]), ("fact", &format!("in-{name}"))]).await;
            let welcome = client.follow(&tapped).await;
            silent(&welcome.text(), "the desk's answer");
            assert!(welcome.says("責任者に確認"));
        }

        // A change is told to everyone, to each at their own address.
        let mut leader = town.visitor();
        leader.post("/signin", &[("email", "leader@city.example.jp"), ("password", crate::town::PASSWORD)]).await;
        let cancelled = leader.post("/office/offerings/C1/cancel", &[("do", "cancel"), ("cancel_why", "weather")]).await;
        silent(&leader.follow(&cancelled).await.text(), "the page of the change");
        silent(&leader.get(&format!("{}/sheets", cancelled.location())).await.text(), "its sheets");
        town.minutes_pass(6);
        town.work().await;
        let letters = town.letters();
        let own: Vec<_> = letters.iter().filter(|l| l.to == "kakushiko@example.jp").collect();
        assert!(!own.is_empty(), "they are told, too");
        for letter in &own {
            assert_eq!(letter.subject, "お知らせがあります");
            assert!(letter.text.contains(NAME), "and called by their name");
        }
        for letter in letters.iter().filter(|l| l.to != "kakushiko@example.jp") {
            silent(&format!("{} {} {}", letter.subject, letter.text, letter.name), &letter.to);
        }
    }
}

story! {
    async fn a_letter_to_a_group_reaches_who_is_kept_secret_and_shows_them_to_nobody(town: Town = town) {
        let guest = comes(&town).await;
        let other = town.guest("C1", &["C1-S1"], State::Confirmed, &[("秘田 隠", "ヒメタ カクス")]).await;
        let mut chief = kept_secret(&town, &guest).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let list = clerk.get("/office/offerings/C1/people").await;
        assert!(list.says("受付番号"), "that somebody comes is known");
        for typed in ["かくしこ", "0566-99-8877"] {
            let found = clerk.post("/office/offerings/C1/people", &[("q", typed)]).await;
            assert!(found.texts("table.stacks tbody tr").is_empty(), "{typed}");
        }

        town.run(sql("UPDATE registration SET language = 'en' WHERE id = $1").bind(&guest.registration)).await;
        let url = "/office/offerings/C1/letters/new";
        let text = [("subject", "持ち物"), ("body", "はさみ"), ("form_key", "k1")];
        let shown = clerk.post(url, &[&text[..], &[("do", "preview")]].concat()).await;
        silent(&shown.text(), "the preview");
        assert!(shown.says("受付番号"), "as the stand-in");
        let seen = shown.attribute("input[name=seen]", "value").unwrap();
        let sent = clerk.post(url, &[&text[..], &[("seen", seen.as_str()), ("do", "send")]].concat()).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        town.minutes_pass(6);
        let own = town.letter_to("kakushiko@example.jp").await;
        assert!(own.text.contains("はさみ") && own.text.contains(NAME), "called by their name, at their address");
        town.run(sql("INSERT INTO undelivered (notice_id, registration_id, how, code, at) SELECT id, registration_id, 'bounced', '', 1 \
                      FROM notice WHERE kind = 'group_letter' AND registration_id = $1").bind(&guest.registration)).await;
        let page = clerk.get(&sent.location()).await;
        silent(&page.text(), "the letter's page");
        assert!(page.says("受付番号") && page.says("届きませんでした"));
        silent(&clerk.get("/office/people").await.text(), "whom to telephone");

        // Two of which one is secret are compared by who is named, and not made one.
        let twin = format!("/office/registrations/{}/twin?with={}", other.registration, guest.registration);
        let withheld = clerk.get(&twin).await;
        assert_eq!(withheld.status, 403);
        silent(&withheld.text(), "the two side by side");
        let by_number = [("do", "find"), ("receipt", guest.receipt.as_str())];
        let by_number = clerk.post(&format!("/office/registrations/{}/twin", other.registration), &by_number).await;
        assert_eq!(by_number.status, 422, "as if it were not there");
        assert!(chief.get(&twin).await.says(NAME));
        let merge = [("do", "merge"), ("keep", other.registration.as_str()), ("reason", "重複")];
        let refused = chief.post(&twin, &merge).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("一方だけが秘匿"));
    }
}

story! {
    async fn only_who_is_named_sees_it_each_look_is_recorded_and_the_applicant_sees_their_own(town: Town = town) {
        let guest = comes(&town).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let early = clerk.post(&data(&guest.registration), &[("do", "keep_secret"), ("reason", "x")]).await;
        assert_eq!(early.status, 422);
        assert!(early.says("責任者がいません"), "nobody could open it again");
        let mut chief = kept_secret(&town, &guest).await;
        let page = format!("/office/registrations/{}", guest.registration);
        let seen = chief.get(&page).await;
        assert!(seen.says(NAME) && seen.says("0566-99-8877") && seen.says("kakushiko@example.jp"));
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'see_secret' AND actor <> 'x'").await, 1);
        let withheld = clerk.get(&page).await;
        assert_eq!(withheld.status, 403);
        assert!(withheld.says("責任者に確認してください"));
        assert!(chief.post("/office/people", &[("q", "ひめた")]).await.text().contains(&page), "the named find it");

        let own = format!("/registrations/{}?key={}", guest.receipt, key::key(&town.app.config.secret, &guest.registration, 1));
        assert!(town.visitor().get(&own).await.says(NAME));
        let mut mailbox = town.visitor();
        mailbox.post("/my", &[("email", "kakushiko@example.jp"), ("do", "code")]).await;
        let code = town.letter_to("kakushiko@example.jp").await.code();
        let opened = mailbox.post("/my", &[("email", "kakushiko@example.jp"), ("code", &code), ("do", "open")]).await;
        assert!(mailbox.follow(&opened).await.says("講座C1"));

        // Lifted by who is named, with a reason: all is as it was, byte for byte.
        assert_eq!(clerk.post(&data(&guest.registration), &[("do", "lift_secret"), ("reason", "x")]).await.status, 403);
        assert_eq!(chief.post(&data(&guest.registration), &[("do", "lift_secret")]).await.status, 422);
        assert_eq!(chief.post(&data(&guest.registration), &[("do", "lift_secret"), ("reason", "本人から申出")]).await.status, 303);
        let back: (String, String, String, String, String) = town.app.store
            .one(sql("SELECT r.name, p.name_kana, p.kana_key, COALESCE(r.email, ''), COALESCE(p.age_band, '') FROM registration r \
                      JOIN participant p ON p.registration_id = r.id WHERE r.id = $1").bind(&guest.registration)).await.unwrap();
        assert_eq!(back, (NAME.into(), KANA.into(), tsudoi::text::search_key(KANA), "kakushiko@example.jp".into(), "70s".into()));
        assert_eq!(town.broken().await, [] as [&str; 0]);
        assert!(clerk.post("/office/people", &[("q", "ひめた")]).await.says(NAME));
    }
}

story! {
    async fn a_colleague_is_named_for_secrets_by_another(town: Town = town) {
        let own = town.account("hana", Role::City, None).await;
        let taro = town.account("taro", Role::City, None).await;
        let leader = town.account("leader", Role::Partner, Some("group")).await;
        let mut hana = town.visitor();
        hana.post("/signin", &[("email", "hana@city.example.jp"), ("password", crate::town::PASSWORD)]).await;
        let named = |id: &str| format!("/office/staff/{id}");
        assert_eq!(hana.post(&named(&own), &[("do", "name")]).await.status, 422, "nobody names themselves");
        assert_eq!(hana.post(&named(&leader), &[("do", "name")]).await.status, 422, "no partner is");
        assert_eq!(hana.post(&named(&taro), &[("do", "name")]).await.status, 303);
        assert_eq!(town.number("SELECT COUNT(*) FROM staff WHERE sees_secret = 1").await, 1);
        assert!(hana.get(&named(&taro)).await.says("秘匿の責任者から外す"));
        assert_eq!(hana.post(&named(&taro), &[("do", "unname")]).await.status, 303);
        assert_eq!(town.number("SELECT COUNT(*) FROM staff WHERE sees_secret = 1").await, 0);
    }
}

/// Everywhere people write freely, with the name of somebody in it.
async fn written(town: &Town, guest: &Guest, mark: &str) {
    let staff = town.account(&format!("writer-{mark}"), Role::City, None).await;
    let (id, participant) = (&guest.registration, &guest.people[0]);
    for text in [
        format!(
            "INSERT INTO registration_note (id, registration_id, staff_id, text, at) VALUES ('N{mark}', '{id}', '{staff}', '秘田さんの夫から電話{mark}', 1)"
        ),
        format!(
            "INSERT INTO childcare_request (registration_id, offering_id, queue, children, ages, note, state, asked_at) \
             SELECT id, offering_id, queue, 1, '30', '秘田 桃・卵アレルギー{mark}', 'waiting', 1 FROM registration WHERE id = '{id}'"
        ),
        format!(
            "INSERT INTO adjustment (id, registration_id, kinds, text, asked_at, state, agreed, reason, answered_at, staff_id) VALUES \
             ('A{mark}', '{id}', 'other', '秘田です。裏口から入りたい{mark}', 1, 'refused', '秘田様は横の口{mark}', '裏口は秘田様に危ない{mark}', 1, '{staff}')"
        ),
        format!(
            "INSERT INTO data_request (id, registration_id, kind, text, asked_at, state, why) VALUES \
             ('Q{mark}', '{id}', 'correct', '秘田 隠子に直して{mark}', 1, 'open', '')"
        ),
        format!(
            "INSERT INTO hold (id, offering_id, registration_id, why, note, staff_id, at) VALUES ('H{mark}', 'C1', '{id}', 'claim', '秘田氏の件{mark}', '{staff}', 1)"
        ),
        format!(
            "INSERT INTO fee_fact (id, offering_id, number, participant_id, kind, amount, method, corrects, day, at, staff_id, reason, note) \
             VALUES ('F{mark}', 'C1', (SELECT COALESCE(MAX(number), 0) + 1 FROM fee_fact), '{participant}', 'waive', 500, 'none', NULL, '2026-11-24', 1, '{staff}', \
             '秘田さんは免除{mark}', '秘田さん本人から{mark}')"
        ),
        format!(
            "INSERT INTO group_letter (id, offering_id, form_key, filter, for_ended, subject, body, subject_easy, body_easy, subject_en, body_en, \
             staff_id, at, send_at) VALUES ('L{mark}', 'C1', 'L{mark}', '', 0, '秘田様へ{mark}', '秘田様だけに{mark}', '秘田さんへ{mark}', '秘田さんだけに{mark}', \
             'To 秘田 {mark}', 'Only 秘田 {mark}', '{staff}', 1, 1)"
        ),
        format!(
            "INSERT INTO group_letter_reader (letter_id, registration_id, way) VALUES ('L{mark}', '{id}', 'no_mail')"
        ),
    ] {
        town.run(sql(Box::leak(text.into_boxed_str()))).await;
    }
}

/// Every column of every table in which the name stands, without the tables that stand apart; what a hold keeps is read only
/// where those who are named for secrets read.
async fn named_in(town: &Town) -> Vec<String> {
    let mut found = Vec::new();
    for table in TABLES.iter().filter(|t| !t.name.starts_with("secret_") && t.name != "held_text") {
        for column in table.personal.split_whitespace().chain(table.other.split_whitespace()) {
            let text = format!("SELECT COUNT(*) FROM {} WHERE CAST({column} AS TEXT) LIKE '%秘田%'", table.name);
            if town.number(Box::leak(text.into_boxed_str())).await > 0 {
                found.push(format!("{}.{column}", table.name));
            }
        }
    }
    found
}

/// The words as they stand in their rows.
async fn words_of(town: &Town) -> Vec<String> {
    let query = sql(
        "SELECT text FROM registration_note UNION ALL SELECT note FROM childcare_request UNION ALL SELECT text FROM adjustment \
         UNION ALL SELECT agreed FROM adjustment UNION ALL SELECT reason FROM adjustment UNION ALL SELECT text FROM data_request \
         UNION ALL SELECT note FROM hold UNION ALL SELECT reason FROM fee_fact UNION ALL SELECT note FROM fee_fact \
         UNION ALL SELECT subject FROM group_letter UNION ALL SELECT body FROM group_letter UNION ALL SELECT subject_easy FROM group_letter \
         UNION ALL SELECT body_easy FROM group_letter UNION ALL SELECT subject_en FROM group_letter UNION ALL SELECT body_en FROM group_letter \
         ORDER BY 1",
    );
    let mut all: Vec<String> = town.app.store.all::<(String,)>(query).await.unwrap().into_iter().map(|t| t.0).collect();
    all.sort();
    all
}

story! {
    async fn what_was_written_freely_stands_apart_too_in_whatever_table_and_comes_back_byte_for_byte(town: Town = town) {
        let guest = comes(&town).await;
        written(&town, &guest, "1").await;
        let before = words_of(&town).await;
        assert!(before.len() == 15 && before.iter().all(|text| text.contains("秘田")));
        let mut chief = kept_secret(&town, &guest).await;
        assert_eq!(named_in(&town).await, [] as [&str; 0], "a list written tomorrow has nothing to show");
        assert!(words_of(&town).await.iter().all(|text| text == "責任者に確認"));
        assert_eq!(town.broken().await.into_iter().filter(|b| b.contains("secret")).count(), 0);

        // Others see the stand-in, wherever they look; who is named sees what was written, and so does the applicant.
        let fee = format!("/office/offerings/C1/fees/{}", guest.people[0]);
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let mut leader = town.signed_in("leader", Role::Partner, Some("group")).await;
        for url in ["/office/adjustments", "/office/offerings/C1", "/office/letters/L1", "/office/offerings/C1/letters", "/office/disposal",
            "/office/offerings/C1/print", "/office/offerings/C1/attendance.csv", "/desk/C1-1", &fee] {
            silent(&clerk.get(url).await.text(), &format!("clerk {url}"));
            silent(&leader.get(url).await.text(), &format!("leader {url}"));
        }
        assert!(clerk.get("/office/letters/L1").await.says("責任者に確認"));
        assert!(chief.get("/office/letters/L1").await.says("秘田様だけに1"));
        let page = format!("/office/registrations/{}", guest.registration);
        let answered = format!("/office/adjustments/{}", guest.registration);
        assert!(chief.get(&page).await.says("秘田さんの夫から電話1"));
        let seen = chief.get(&answered).await;
        assert!(seen.says("裏口から入りたい1") && seen.says("秘田様は横の口1"));
        assert!(chief.get(&data(&guest.registration)).await.says("秘田氏の件1"));
        let own = format!("/registrations/{}?key={}", guest.receipt, key::key(&town.app.config.secret, &guest.registration, 1));
        let mine = town.visitor().get(&own).await;
        assert!(mine.says("裏口から入りたい1") && mine.says("秘田様は横の口1"));

        // What is written while it is secret stands apart at once.
        assert_eq!(chief.post(&page, &[("do", "note"), ("note", "秘田さんに折返し")]).await.status, 303);
        assert_eq!(town.visitor().post(&own, &[("do", "ask_adjustment"), ("adjustment.text", "秘田は左耳が聞こえない")]).await.status, 303);
        let form = chief.get(&answered).await;
        let ids = form.attributes("input[name=adjustment]", "value");
        let id = ids.iter().find(|id| *id != "A1").expect("the new request");
        let seen = form.attributes("input[name=seen]", "value").into_iter().find(|seen| seen.starts_with("open")).unwrap();
        let (answer, agreed) = (format!("answer[{id}]"), format!("agreed[{id}]"));
        let done = chief.post(&answered, &[("do", "answer"), ("adjustment", id), ("seen", &seen), (&answer, "accepted"), (&agreed, "秘田様は右側の席")]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        assert_eq!(named_in(&town).await, [] as [&str; 0]);
        let mine = town.visitor().get(&own).await;
        assert!(mine.says("秘田は左耳が聞こえない") && mine.says("秘田様は右側の席") && mine.says("秘田様は横の口1"));
        town.minutes_pass(2);
        assert!(town.letter_to("kakushiko@example.jp").await.text.contains("秘田様は右側の席"), "a letter to them says what was agreed");

        // Taken back, its words are gone, here and apart.
        let back = town.visitor().post(&own, &[("do", "take_back_adjustment"), ("adjustment", id)]).await;
        assert_eq!(back.status, 303);
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_text WHERE text LIKE '%左耳%'").await, 0);

        assert_eq!(chief.post(&data(&guest.registration), &[("do", "lift_secret"), ("reason", "本人から申出")]).await.status, 303);
        let after = words_of(&town).await;
        assert!(before.iter().all(|text| after.contains(text)), "{after:?}");
        assert!(after.contains(&"秘田さんに折返し".to_owned()) && !after.contains(&"責任者に確認".to_owned()));
        assert_eq!(town.number("SELECT COUNT(*) FROM secret_text").await, 0);
        assert_eq!(town.broken().await.into_iter().filter(|b| b.contains("secret")).count(), 0);
    }
}

story! {
    async fn a_letter_that_others_read_stays_and_one_for_the_secret_alone_follows_each_of_them(town: Town = town) {
        let guest = comes(&town).await;
        let second = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 次郎", "ミホン ジロウ")]).await;
        written(&town, &guest, "1").await;
        town.run(sql("INSERT INTO group_letter_reader (letter_id, registration_id, way) VALUES ('L1', $1, 'mail')").bind(&second.registration)).await;
        let subject = "SELECT COUNT(*) FROM group_letter WHERE subject = '責任者に確認'";
        let mut chief = kept_secret(&town, &guest).await;
        assert_eq!(town.number(subject).await, 0, "it stands in another's mailbox");
        let secret = |deed: &'static str| [("do", deed), ("reason", "x")];
        chief.post(&data(&second.registration), &secret("keep_secret")).await;
        assert_eq!(town.number(subject).await, 1, "now nobody else has it");
        assert_eq!(chief.post(&data(&guest.registration), &secret("lift_secret")).await.status, 303);
        assert_eq!(town.number(subject).await, 0);
        assert_eq!(town.number("SELECT COUNT(*) FROM group_letter WHERE subject = '秘田様へ1' AND body_en = 'Only 秘田 1'").await, 1);
    }
}

story! {
    async fn who_is_forgotten_while_kept_secret_leaves_nothing_apart(town: Town = town) {
        let guest = comes(&town).await;
        written(&town, &guest, "1").await;
        let mut chief = kept_secret(&town, &guest).await;
        assert!(town.number("SELECT COUNT(*) FROM secret_text").await >= 15);
        for text in ["UPDATE hold SET lifted_at = 1", "UPDATE data_request SET kind = 'erase'"] {
            town.run(sql(text)).await;
        }
        assert_eq!(chief.post(&data(&guest.registration), &[("do", "grant")]).await.status, 303);
        town.work().await;
        town.minutes_pass(3);
        town.work().await;
        assert_eq!(town.number("SELECT COUNT(*) FROM registration WHERE forgotten_at IS NOT NULL").await, 1);
        for table in ["secret_text", "secret_registration", "secret_participant", "secret_answer", "secret_addressee"] {
            let text = format!("SELECT COUNT(*) FROM {table}");
            assert_eq!(town.number(Box::leak(text.into_boxed_str())).await, 0, "{table}");
        }
        assert_eq!(named_in(&town).await, [] as [&str; 0]);
    }
}

story! {
    async fn of_two_who_are_both_kept_secret_one_stays_with_the_words_of_both_and_shows_neither(town: Town = town) {
        let guest = comes(&town).await;
        let twin = town.guest("C1", &["C1-S1"], State::Confirmed, &[(NAME, KANA)]).await;
        written(&town, &guest, "1").await;
        written(&town, &twin, "2").await;
        let mut chief = kept_secret(&town, &guest).await;
        chief.post(&data(&twin.registration), &[("do", "keep_secret"), ("reason", "x")]).await;
        let url = format!("/office/registrations/{}/twin?with={}", guest.registration, twin.registration);
        let merged = chief.post(&url, &[("do", "merge"), ("keep", &guest.registration), ("reason", "重複")]).await;
        assert_eq!(merged.status, 303, "{}", merged.text());
        assert_eq!(named_in(&town).await, [] as [&str; 0], "put together, and nothing of it shown");
        let page = chief.get(&format!("/office/registrations/{}", guest.registration)).await;
        assert!(page.says("秘田さんの夫から電話1") && page.says("秘田さんの夫から電話2"));
        assert_eq!(chief.post(&data(&guest.registration), &[("do", "lift_secret"), ("reason", "本人から")]).await.status, 303);
        let words: Vec<(String,)> = town.app.store.all(sql("SELECT text FROM registration_note WHERE registration_id = $1 ORDER BY text").bind(&guest.registration)).await.unwrap();
        assert_eq!(words.into_iter().map(|w| w.0).collect::<Vec<_>>(), ["秘田さんの夫から電話1", "秘田さんの夫から電話2"]);
        let note: (String,) = town.app.store.one(sql("SELECT note FROM childcare_request WHERE registration_id = $1").bind(&guest.registration)).await.unwrap();
        assert!(note.0.contains("秘田 桃・卵アレルギー1") && note.0.contains("秘田 桃・卵アレルギー2"), "{}", note.0);
    }
}
