//! What changes after it was announced: told at once, undone in silence, corrected aloud.

mod clock;
mod whole;

use axum::http::StatusCode;
use tsudoi::clock::Moment;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::town::announce::{course, session};
use crate::town::{Client, Kind, Mail, Town, story};

const SESSION: &str = "/office/sessions/C1-1/change";
const CANCEL: [(&str, &str); 2] = [("do", "cancel"), ("cancel_why", "weather")];

/// Two sessions; 花子 has a place and a mailbox, 電子 has a place and none, 待子 waits.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.sessions.push(session("C1", 2, "2026-12-19", "13:30", "15:30"));
    let mut second = a.slot_sessions[0].clone();
    second.session_id = "C1-2".into();
    a.slot_sessions.push(second);
    town.publish(&a).await;
    town.publish(&course("C2", 20)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 電子", "ミホン デンコ")]).await;
    town.guest("C1", &["C1-S1"], State::Waiting, &[("見本 待子", "ミホン マチコ")]).await;
    town.guest("C1", &["C1-S1"], State::Withdrawn, &[("見本 辞退", "ミホン ジタイ")]).await;
    town.run(sql("UPDATE registration SET email = NULL WHERE name = '見本 電子'")).await;
    town
}

fn letters_of(town: &Town) -> Vec<Mail> {
    let about = |mail: &Mail| ["中止", "変更", "訂正"].iter().any(|word| mail.subject.contains(word));
    town.letters().into_iter().filter(about).collect()
}

async fn move_to(client: &mut Client, date: &str, more: &[(&'static str, &'static str)]) -> crate::town::Answer {
    let mut form =
        vec![("do", "move"), ("date", date), ("starts", "10:00"), ("ends", "12:00"), ("move_why", "lecturer")];
    form.extend(more);
    client.post(SESSION, &form).await
}

story! {
    async fn a_cancelled_session_is_seen_at_once_and_told_five_minutes_later(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let form = city.get(SESSION).await;
        assert!(form.says("メール 2人、メール以外（電話など） 1人"));
        let made = city.post(SESSION, &CANCEL).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let page = city.follow(&made).await;
        assert!(page.says("あと5分0秒") && page.says("荒天のため"));
        assert!(page.says("見本 電子") && page.says("0566-00-0001"), "whom to telephone");

        let mut resident = town.visitor();
        assert!(resident.get("/offerings/C1").await.says("荒天のため"));
        let ics = resident.get("/offerings/C1.ics").await.text();
        assert!(ics.contains("STATUS:CANCELLED") && ics.contains("SEQUENCE:1"));
        town.work().await;
        assert_eq!(letters_of(&town).len(), 0);
        town.minutes_pass(5);
        town.work().await;
        let letters = letters_of(&town);
        assert_eq!(letters.len(), 2, "to who has a place and who waits, not to who has withdrawn");
        assert_eq!(letters[0].subject, "【つどい】12月12日（土）は中止します：講座C1");
        assert!(letters[0].text.contains("中止：令和8年12月12日（土曜日）午後1時30分～3時30分"));
        assert!(letters[0].text.contains("理由：荒天のため"));
        assert!(letters[0].text.contains("令和8年12月19日（土曜日）"), "what is still to come");
    }
}

story! {
    async fn what_is_undone_in_time_is_as_if_it_had_never_been(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        town.minutes_pass(4);
        assert_eq!(city.post(&change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&change).await.says("メールは送っていません"));
        town.minutes_pass(10);
        town.work().await;
        assert_eq!(letters_of(&town).len(), 0);
        let mut resident = town.visitor();
        assert!(!resident.get("/offerings/C1").await.says("荒天のため"));
        // A calendar that has seen it cancelled sees it newer and planned.
        let ics = resident.get("/offerings/C1.ics").await.text();
        assert!(!ics.contains("STATUS:CANCELLED") && ics.contains("SEQUENCE:2"));
        assert_eq!(city.post(&change, &[("do", "undo")]).await.status, StatusCode::CONFLICT);
        assert_eq!(city.post(&change, &[("do", "send")]).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn what_was_told_by_mistake_is_corrected_by_another_letter(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        assert_eq!(city.post(&change, &[("do", "send")]).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        assert_eq!(letters_of(&town).len(), 2, "sent now");
        let correction = city.post(&change, &[("do", "undo")]).await.location();
        assert_ne!(correction, change);
        assert!(city.get(&change).await.says("この変更は訂正されました"));
        assert_eq!(city.post(&change, &[("do", "undo")]).await.status, StatusCode::CONFLICT, "once");
        town.minutes_pass(5);
        town.work().await;
        let letters = letters_of(&town);
        assert_eq!(letters.len(), 4);
        assert!(letters[2].subject.contains("【訂正】"));
        assert!(letters[2].text.contains("予定どおり開催：令和8年12月12日（土曜日）"));
        assert!(letters[2].text.contains("理由：先のお知らせに誤りがあったため"));
    }
}

story! {
    async fn a_session_moves_to_another_day_and_everyone_hears_both(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let moved = move_to(&mut city, "2026-12-13", &[]).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text());
        assert!(town.visitor().get("/offerings/C1").await.says("12月13日（日）"));
        town.minutes_pass(5);
        town.work().await;
        let letter = &letters_of(&town)[0];
        assert!(letter.text.contains("変更前：令和8年12月12日（土曜日）午後1時30分～3時30分"));
        assert!(letter.text.contains("変更後：令和8年12月13日（日曜日）午前10時～正午"));
        assert!(letter.text.contains("取下げ"));
    }
}

story! {
    async fn what_cannot_be_is_refused_and_nothing_typed_is_lost(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for (date, said) in [
            ("2026-11-01", "過ぎた日時には変えられません"),
            ("2026-02-31", "日付と時刻を入力してください"),
            ("", "日付と時刻を入力してください"),
        ] {
            let answer = move_to(&mut city, date, &[]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{date}");
            assert!(answer.says(said), "{date}");
            assert_eq!(answer.attribute("input[name=starts]", "value").as_deref(), Some("10:00"));
        }
        let backwards = [("do", "move"), ("date", "2026-12-13"), ("starts", "12:00"), ("ends", "10:00"), ("move_why", "few")];
        assert!(city.post(SESSION, &backwards).await.says("終了は開始より後"));
        let same = [("do", "move"), ("date", "2026-12-12"), ("starts", "13:30"), ("ends", "15:30"), ("move_why", "few")];
        assert!(city.post(SESSION, &same).await.says("今の日時・会場と同じです"));
        assert!(city.post(SESSION, &[("do", "cancel")]).await.says("理由を選ぶか"));
        let long = "あ".repeat(201);
        let answer = city.post(SESSION, &[("do", "cancel"), ("cancel_why", "other"), ("cancel_reason", &long)]).await;
        assert!(answer.says("200文字まで"));
        assert_eq!(answer.attribute("input[name=cancel_reason]", "value"), Some(long));
        city.post(SESSION, &CANCEL).await;
        assert_eq!(city.post(SESSION, &CANCEL).await.status, StatusCode::CONFLICT, "it is cancelled already");
    }
}

story! {
    async fn a_venue_that_is_taken_or_closed_is_warned_of_before(town: Town = town) {
        for statement in [
            "INSERT INTO venue (id, name, name_kana, facility, closed_weekdays) VALUES ('hall', '見本ホール', '', '', '月')",
            "UPDATE session SET venue_id = 'hall' WHERE id = 'C2-1'",
        ] {
            town.run(sql(statement)).await;
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        let closed = move_to(&mut city, "2026-12-14", &[("venue", "hall")]).await;
        assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(closed.says("休館日です"));
        let form = [("do", "move"), ("date", "2026-12-12"), ("starts", "14:00"), ("ends", "16:00"), ("venue", "hall"), ("move_why", "few")];
        let taken = city.post(SESSION, &form).await;
        assert!(taken.says("同じ会場で「講座C2」の予定があります"));
        let despite = [&form[..], &[("despite", "1")]].concat();
        assert_eq!(city.post(SESSION, &despite).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_whole_offering_is_cancelled_and_takes_nobody_any_more(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post("/office/offerings/C1/cancel", &CANCEL).await.location();
        let mut resident = town.visitor();
        assert!(resident.get("/offerings/C1").await.says("中止"));
        let form = crate::registration::form("見本 遅子", "0566-00-0009", "late");
        assert_eq!(resident.post("/offerings/C1/apply", &form).await.status, StatusCode::CONFLICT);
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(letters_of(&town)[0].subject, "【つどい】中止のお知らせ：講座C1");
        // A mistake: all of it is on again.
        city.post(&change, &[("do", "undo")]).await;
        assert_eq!(resident.post("/offerings/C1/apply", &form).await.status, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn a_partner_cancels_its_own_on_a_sunday_morning_and_the_city_is_told(town: Town = town) {
        town.account("boss", Role::City, None).await;
        let now = town.app.clock.now();
        town.app.clock.advance(Moment::parse("2026-12-06T06:30:00+09:00").unwrap().since(now));
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        let change = partner.post(SESSION, &CANCEL).await.location();
        town.minutes_pass(5);
        town.work().await;
        let to_city: Vec<Mail> = town.letters().into_iter().filter(|m| m.to == "boss@city.example.jp").collect();
        assert_eq!(to_city.len(), 1);
        assert!(to_city[0].text.contains("leaderさんが「講座C1」の日程を変更しました") && to_city[0].text.contains("荒天のため"));

        // "Send now" waits for nobody, the city's letter included.
        let second = partner.post("/office/sessions/C1-2/change", &CANCEL).await.location();
        partner.post(&second, &[("do", "send")]).await;
        town.work().await;
        assert_eq!(town.letters().iter().filter(|m| m.to == "boss@city.example.jp").count(), 2);

        // Nobody else's offering, nor somebody else's change.
        assert_eq!(partner.get("/office/sessions/C2-1/change").await.status, StatusCode::FORBIDDEN);
        assert_eq!(partner.post("/office/sessions/C2-1/change", &CANCEL).await.status, StatusCode::FORBIDDEN);
        town.partner("others").await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        for (method, path) in [("GET", change.clone()), ("POST", change.clone()), ("GET", format!("{change}/sheets"))] {
            let answer = if method == "GET" { other.get(&path).await } else { other.post(&path, &[("do", "undo")]).await };
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path}");
        }
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(desk.post(SESSION, &CANCEL).await.status, StatusCode::FORBIDDEN);
        assert_eq!(town.visitor().post(SESSION, &CANCEL).await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(partner.get("/office/sessions/none/change").await.status, StatusCode::NOT_FOUND);
    }
}

/// What cancels a session, and all of it.
const CANCELLING: [&str; 2] = [SESSION, "/office/offerings/C1/cancel"];

story! {
    async fn members_and_co_organisers_see_whom_to_call_and_cancel_nothing(town: Town = town) {
        town.run(sql("UPDATE partner SET contact_phone = '0566-00-7777' WHERE id = 'group'")).await;
        town.partner("friends").await;
        let co = sql("INSERT INTO offering_partner (offering_id, partner_id, role, position) VALUES ('C1', 'friends', 'co_organiser', 2)");
        town.change(co).await;
        town.receives_all("C1", "friends").await;
        let mut lead = town.signed_in("leader", Role::Partner, Some("group")).await;
        let clients = [
            town.signed_in("member", Role::Partner, Some("group")).await,
            town.signed_in("friend", Role::Partner, Some("friends")).await,
        ];
        for mut client in clients {
            for page in CANCELLING {
                let asked = client.get(page).await;
                assert_eq!(asked.status, StatusCode::OK);
                assert!(asked.says("leader（groupの代表・責任者） 0566-00-7777"), "{}", asked.text());
                assert!(asked.says("0566-00-0100"), "the offering's own contact");
                assert!(asked.texts("button[value=cancel]").is_empty(), "no button that would be refused");
                let refused = client.post(page, &CANCEL).await;
                assert_eq!(refused.status, StatusCode::FORBIDDEN, "{page}");
                assert!(refused.says("中止を決められるのは"));
            }
            // Moving it is theirs as before.
            assert_eq!(client.get(SESSION).await.texts("button[value=move]").len(), 1);
        }
        let (changes,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM change")).await.unwrap();
        assert_eq!(changes, 0);
        assert!(!town.visitor().get("/offerings/C1").await.says("荒天のため"));

        // What the lead cancelled nobody else takes back, or sends before its time.
        let change = lead.post(SESSION, &CANCEL).await.location();
        let mut member = town.enters("member").await;
        for verb in ["undo", "send"] {
            let refused = member.post(&change, &[("do", verb)]).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{verb}");
            assert!(refused.says("代表・責任者、担当者、市の職員だけができます"));
        }
        let seen = member.get(&change).await;
        assert!(seen.texts("button[value=undo]").is_empty() && seen.texts("button[value=send]").is_empty());
        town.minutes_pass(6);
        assert_eq!(member.post(&change, &[("do", "undo")]).await.status, StatusCode::FORBIDDEN, "nor corrects it");
        assert!(member.get(&change).await.texts("button[value=undo]").is_empty());
        assert!(town.visitor().get("/offerings/C1").await.says("荒天のため"));
        let correction = lead.post(&change, &[("do", "undo")]).await.location();
        assert_eq!(member.post(&correction, &[("do", "undo")]).await.status, StatusCode::FORBIDDEN);
        assert!(!town.visitor().get("/offerings/C1").await.says("荒天のため"));
    }
}

story! {
    async fn who_moved_a_session_takes_that_back(town: Town = town) {
        town.account("leader", Role::Partner, Some("group")).await;
        let mut member = town.signed_in("member", Role::Partner, Some("group")).await;
        let change = move_to(&mut member, "2026-12-13", &[]).await.location();
        assert_eq!(member.post(&change, &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        assert!(member.get(&change).await.says("メールは送っていません"));
    }
}

story! {
    async fn the_person_in_charge_cancels_too(town: Town = town) {
        town.account("boss", Role::City, None).await;
        town.account("leader", Role::Partner, Some("group")).await;
        for page in CANCELLING {
            let mut member = town.signed_in(&format!("member{}", page.len()), Role::Partner, Some("group")).await;
            assert_eq!(member.post(page, &CANCEL).await.status, StatusCode::FORBIDDEN);
            let name = format!("member{}", page.len());
            let charge = sql("INSERT INTO offering_charge (offering_id, staff_id, since) SELECT 'C1', id, 1 FROM staff WHERE name = $1 \
                 ON CONFLICT (offering_id) DO UPDATE SET staff_id = excluded.staff_id");
            town.run(charge.bind(name)).await;
            let made = member.post(page, &CANCEL).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{page}");
            assert_eq!(member.post(&made.location(), &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        }
    }
}

story! {
    async fn who_has_no_mailbox_is_told_by_a_person_and_that_is_kept(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        let id: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '見本 電子'")).await.unwrap();
        let sheet = city.get(&format!("{change}/sheets")).await;
        assert!(sheet.says("見本 電子 様") && !sheet.says("見本 花子 様"));
        city.post(&change, &[("do", "told"), ("registration", &id.0)]).await;
        city.post(&change, &[("do", "told"), ("registration", &id.0)]).await;
        assert!(city.get(&change).await.says("連絡済み（"));
        let foreign = city.post(&change, &[("do", "told"), ("registration", "somebody")]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    }
}

/// Types in an application without e-mail, told in this way; its registration.
async fn entered(town: &Town, city: &mut Client, name: &str, phone: &str, contact: &[(&str, &str)]) -> String {
    let mut form = crate::registration::form(name, phone, phone);
    form.retain(|(field, _)| *field != "email");
    form.push(("channel", "phone"));
    form.extend_from_slice(contact);
    let made = city.post("/office/offerings/C1/enter", &form).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
    town.work().await;
    made.location().trim_start_matches("/office/registrations/").split('?').next().unwrap().to_owned()
}

const FAX: [(&str, &str); 2] = [("contact.way", "fax"), ("contact.fax", "０５６６-００-９９９９")];
const POST: [(&str, &str); 3] =
    [("contact.way", "post"), ("contact.postcode", "4488501"), ("contact.address", "刈谷市東陽町1丁目1番地")];

story! {
    async fn who_has_no_mailbox_is_told_in_the_way_they_chose_and_nobody_drops_out(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let form = city.get("/office/offerings/C1/enter").await;
        assert!(form.says("メールがない方への知らせ方") && form.says("FAX番号（FAXを選んだとき）"));
        for (contact, said) in [
            (vec![("contact.way", "fax")], "FAX番号を入力してください"),
            (vec![("contact.way", "fax"), ("contact.fax", "12")], "FAX番号は市外局番から"),
            (vec![("contact.way", "post")], "住所を入力してください"),
            (vec![("contact.way", "post"), ("contact.address", "刈谷市"), ("contact.postcode", "44")], "7桁の数字"),
            (vec![("contact.way", "pigeon")], "電話・FAX・郵送から選んで"),
        ] {
            let mut bad = crate::registration::form("見本 誤", "0566-00-0099", "bad");
            bad.retain(|(field, _)| *field != "email");
            bad.push(("channel", "phone"));
            bad.extend(contact.clone());
            let mend = city.post("/office/offerings/C1/enter", &bad).await;
            assert_eq!(mend.status, StatusCode::UNPROCESSABLE_ENTITY, "{contact:?}");
            assert!(mend.texts("#errors").concat().contains(said), "{said}: {:?}", mend.texts("#errors"));
        }
        let fax = entered(&town, &mut city, "見本 写子", "0566-00-0011", &FAX).await;
        let post = entered(&town, &mut city, "見本 文子", "0566-00-0012", &POST).await;
        let phone = entered(&town, &mut city, "見本 鳴子", "0566-00-0013", &[]).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        let page = city.get(&change).await;
        assert!(page.says("全部で4件、まだ知らせていないのは4件です"));
        let (by_phone, by_fax, by_post) = (page.texts("section.by-phone").concat(), page.texts("section.by-fax").concat(), page.texts("section.by-post").concat());
        assert!(by_phone.contains("見本 鳴子") && by_phone.contains("見本 電子") && by_phone.contains("0566-00-0013") && by_phone.contains("電話した"));
        assert!(by_fax.contains("見本 写子") && by_fax.contains("0566-00-9999") && !by_fax.contains("見本 文子"), "{by_fax}");
        assert!(by_post.contains("見本 文子") && by_post.contains("〒448-8501 刈谷市東陽町1丁目1番地"), "{by_post}");

        // What is printed: one page each, the letter with its address block, labels.
        let sheets = city.get(&format!("{change}/sheets?way=fax")).await;
        assert_eq!(sheets.texts("article.large").len(), 1);
        assert!(sheets.says("FAX送信先：0566-00-9999") && sheets.says("見本 写子 様") && sheets.says("荒天のため"));
        let letters = city.get(&format!("{change}/sheets?way=post")).await;
        let block = letters.texts("article .window-address").concat();
        assert!(block.contains("〒448-8501") && block.contains("刈谷市東陽町1丁目1番地") && block.contains("見本 文子 様"), "{block}");
        assert_eq!(letters.texts("article.large").len(), 1);
        let labels = city.get(&format!("{change}/sheets?way=labels")).await;
        assert_eq!(labels.texts(".labels li").len(), 1);
        assert_eq!(city.get(&format!("{change}/sheets")).await.texts("article.large").len(), 4, "all of them");

        for id in [&phone, &fax, &post] {
            assert_eq!(city.post(&change, &[("do", "told"), ("registration", id)]).await.status, StatusCode::SEE_OTHER);
        }
        assert!(city.get(&change).await.says("全部で4件、まだ知らせていないのは1件です"));

        // They say so on the telephone: another way, kept with who and when; the old number stands nowhere.
        let office = format!("/office/registrations/{fax}");
        assert!(city.get(&office).await.says("0566-00-9999"));
        let unsaid = city.post(&office, &[&POST[..], &[("do", "contact")]].concat()).await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(unsaid.attribute("[name='contact.address']", "value").as_deref(), Some("刈谷市東陽町1丁目1番地"), "nothing typed is lost");
        let changed = [&POST[..], &[("do", "contact"), ("contact_why", "本人から電話")]].concat();
        assert_eq!(city.post(&office, &changed).await.status, StatusCode::SEE_OTHER);
        let page = city.get(&change).await;
        assert!(page.texts("section.by-fax").is_empty() && page.texts("section.by-post").concat().contains("見本 写子"));
        assert_eq!(town.number("SELECT COUNT(*) FROM contact WHERE fax <> ''").await, 0);
        let recorded = "SELECT COUNT(*) FROM audit WHERE verb = 'change_contact' AND reason = '本人から電話'";
        assert_eq!(town.number(recorded).await, 1);
    }
}

story! {
    async fn fax_number_and_address_are_the_citys_alone_and_stand_apart_for_who_is_kept_secret(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let post = entered(&town, &mut city, "見本 文子", "0566-00-0012", &POST).await;
        let change = city.post(SESSION, &CANCEL).await.location();
        let mut leader = town.signed_in("leader", Role::Partner, Some("group")).await;
        let seen = leader.get(&change).await;
        assert!(seen.texts("section.by-post").concat().contains("見本 文子") && !seen.says("東陽町"), "whom to tell, not where they live");
        let office = format!("/office/registrations/{post}");
        assert!(!leader.get(&office).await.says("東陽町"));
        let theirs = [&FAX[..], &[("do", "contact"), ("contact_why", "x")]].concat();
        assert_eq!(leader.post(&office, &theirs).await.status, StatusCode::FORBIDDEN);

        let mut chief = town.chief("chief").await;
        let secret = format!("{office}/data");
        assert_eq!(chief.post(&secret, &[("do", "keep_secret"), ("reason", "安全のため")]).await.status, StatusCode::SEE_OTHER);
        for url in [change.clone(), format!("{change}/sheets?way=post"), format!("{change}/sheets?way=labels")] {
            let shown = city.get(&url).await;
            assert!(!shown.says("東陽町") && !shown.says("448-8501") && !shown.says("見本 文子"), "{url}");
            assert!(shown.says("責任者に確認"), "{url}");
        }
        assert!(chief.get(&office).await.says("東陽町"));
        let moved = [("do", "contact"), ("contact_why", "本人から"), ("contact.way", "post"), ("contact.address", "刈谷市桜町2番地")];
        assert_eq!(chief.post(&office, &moved).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.number("SELECT COUNT(*) FROM contact WHERE address LIKE '%桜町%'").await, 0, "at once");
        assert_eq!(chief.post(&secret, &[("do", "lift_secret"), ("reason", "本人から")]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(town.number("SELECT COUNT(*) FROM contact WHERE address = '刈谷市桜町2番地'").await, 1);
    }
}

story! {
    async fn what_the_organiser_cancels_is_nobodys_absence(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(SESSION, &CANCEL).await;
        let now = town.app.clock.now();
        town.app.clock.advance(Moment::parse("2026-12-13T09:00:00+09:00").unwrap().since(now));
        let mut city = town.signed_in("city2", Role::City, None).await;
        let csv = city.get("/office/count.csv?year=2026").await;
        assert_eq!(csv.status, StatusCode::OK);
        let no_shows: Vec<String> = csv.text().lines().filter(|l| l.contains("無断欠席")).map(str::to_owned).collect();
        assert!(!no_shows.is_empty());
        assert!(no_shows.iter().all(|l| !l.contains(",2")), "{no_shows:?}");
    }
}

story! {
    async fn two_officers_at_once_and_only_one_changes_it(town: Town = town) {
        let (mut one, mut two) =
            (town.signed_in("one", Role::City, None).await, town.signed_in("two", Role::City, None).await);
        let (a, b) = tokio::join!(one.post(SESSION, &CANCEL), two.post(SESSION, &CANCEL));
        let mut statuses = [a.status, b.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(letters_of(&town).len(), 2);
    }
}
