//! Letters to a filtered group: shown, sent off, undone, left out, come back.

use axum::http::StatusCode;
use tsudoi::mail::report::report;
use tsudoi::registration::State;
use tsudoi::registration::undelivered::{Bounced, bounced};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::registration::{applies, form, with};
use crate::town::announce::course;
use crate::town::{Answer, Client, Kind, Town, story};

const NEW: &str = "/office/offerings/C1/letters/new?state=confirmed";
const TEXT: [(&str, &str); 2] = [("subject", "持ち物の追加"), ("body", "はさみを お持ちください。")];

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 200)).await;
    town.publish(&course("C2", 20)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.receives_all("C1", "group").await;
    town
}

/// Somebody with a place and a mailbox of their own.
async fn resident(town: &Town, name: &str, phone: &str, email: &str) -> String {
    let mut visitor = town.visitor();
    let answer = visitor.post("/offerings/C1/apply", &with(form(name, phone, phone), "email", email)).await;
    town.confirms(&mut visitor, &answer.location()).await;
    answer.location()
}

async fn entered(city: &mut Client, name: &str, phone: &str) {
    let fields = with(with(form(name, phone, phone), "email", ""), "channel", "phone");
    assert_eq!(city.post("/office/offerings/C1/enter", &fields).await.status, StatusCode::SEE_OTHER);
}

async fn preview(client: &mut Client, url: &str, text: &[(&str, &str)]) -> Answer {
    let mut fields = text.to_vec();
    let key = client.get(url).await.attribute("input[name=form_key]", "value").unwrap();
    fields.extend([("do", "preview"), ("form_key", key.as_str())]);
    let shown = client.post(url, &fields).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    shown
}

/// Sends what a preview shows.
async fn send(client: &mut Client, url: &str, shown: &Answer) -> Answer {
    let names = shown.attributes("form[action*='/letters/new'] input[type=hidden]", "name");
    let values = shown.attributes("form[action*='/letters/new'] input[type=hidden]", "value");
    let mut fields: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    fields.push(("do", "send"));
    client.post(url, &fields).await
}

fn arrived(town: &Town, subject: &str) -> Vec<String> {
    let mut to: Vec<String> =
        town.letters().into_iter().filter(|l| l.subject.contains(subject)).map(|l| l.to).collect();
    to.sort();
    to
}

story! {
    async fn a_letter_is_shown_as_it_arrives_and_leaves_after_five_minutes_to_exactly_those_shown(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        resident(&town, "見本 太郎", "0566-00-0002", "taro@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        entered(&mut city, "電話 一子", "0566-00-0003").await;
        town.work().await;
        let list = city.get("/office/offerings/C1/people?state=confirmed").await;
        assert_eq!(list.attribute("a[href*='/letters/new']", "href").unwrap(), NEW);

        let wrong = city.post(NEW, &[("do", "preview"), ("subject", "件名だけ"), ("form_key", "k")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.attribute("input[name=subject]", "value").as_deref(), Some("件名だけ"));
        let shown = preview(&mut city, NEW, &TEXT).await;
        assert!(shown.says("見本 花子") && shown.says("はさみを お持ちください。") && shown.says("2件に送る"));
        assert!(!shown.text().contains("key="), "the key is not for the office");
        assert!(shown.says("電話などで伝える1件"));
        let sent = send(&mut city, NEW, &shown).await;
        let page = city.follow(&sent).await;
        assert!(page.says("取り消す") && page.says("電話 一子") && page.says("送信待ち"));
        let again = send(&mut city, NEW, &shown).await;
        assert_eq!(again.location(), sent.location(), "the same form is one letter");

        town.work().await;
        assert!(arrived(&town, "持ち物の追加").is_empty());
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(arrived(&town, "持ち物の追加"), ["hanako@example.jp", "taro@example.jp"]);
        let letter = town.letters().into_iter().rfind(|l| l.to == "hanako@example.jp").unwrap();
        assert!(letter.text.starts_with("見本 花子 様") && letter.text.contains("はさみを お持ちください。") && letter.text.contains("key="));
        let page = city.get(&sent.location()).await;
        assert!(page.says("送信済み") && page.says("持ち物の追加"));
        assert_eq!(city.post(&sent.location(), &[("do", "undo")]).await.status, StatusCode::CONFLICT);

        // Who has no mailbox is told by a person.
        let id = page.attribute("input[name=registration]", "value").unwrap();
        assert_eq!(city.post(&sent.location(), &[("do", "told"), ("registration", &id)]).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&sent.location()).await.says("連絡済み"));
        assert!(city.get("/office/offerings/C1/letters").await.says("持ち物の追加"));
    }
}

story! {
    async fn who_has_no_mailbox_stands_under_the_way_they_chose_with_papers_in_their_language(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let kinds = [
            ("見本 鳴子", "0566-00-0011", vec![]),
            ("見本 写子", "0566-00-0012", vec![("contact.way", "fax"), ("contact.fax", "0566-00-9999")]),
            ("見本 文子", "0566-00-0013", vec![("contact.way", "post"), ("contact.postcode", "4488501"), ("contact.address", "刈谷市東陽町1丁目1番地")]),
        ];
        for (name, phone, contact) in kinds {
            let mut fields = with(with(form(name, phone, phone), "email", ""), "channel", "phone");
            fields.extend(contact);
            assert_eq!(city.post("/office/offerings/C1/enter", &fields).await.status, StatusCode::SEE_OTHER);
        }
        town.run(sql("UPDATE registration SET language = 'en' WHERE name = '見本 写子'")).await;
        let english = [&TEXT[..], &[("subject_en", "What to bring"), ("body_en", "Please bring scissors.")]].concat();
        let shown = preview(&mut city, NEW, &english).await;
        let letter = send(&mut city, NEW, &shown).await.location();
        let page = city.get(&letter).await;
        assert!(page.says("全部で3件、まだ知らせていないのは3件です"));
        let of = |way: &str| page.texts(&format!("section.by-{way}")).concat();
        assert!(of("phone").contains("見本 鳴子") && of("phone").contains("0566-00-0011") && of("phone").contains("電話した"));
        assert!(of("fax").contains("見本 写子") && of("fax").contains("0566-00-9999") && !of("fax").contains("見本 文子"));
        assert!(of("post").contains("見本 文子") && of("post").contains("〒448-8501 刈谷市東陽町1丁目1番地"));

        let fax = city.get(&format!("{letter}/sheets?way=fax")).await;
        assert_eq!(fax.texts("article.large").len(), 1);
        assert!(fax.says("Fax to: 0566-00-9999") && fax.says("Dear 見本 写子") && fax.says("Please bring scissors."), "as they read it");
        assert_eq!(fax.attribute("article.large", "lang").as_deref(), Some("en"));
        let post = city.get(&format!("{letter}/sheets?way=post")).await;
        let block = post.texts("article .window-address").concat();
        assert!(block.contains("〒448-8501") && block.contains("刈谷市東陽町1丁目1番地") && block.contains("見本 文子 様"), "{block}");
        assert!(post.says("はさみを お持ちください。") && post.says("0566-00-0100"), "whom to ask");
        assert_eq!(city.get(&format!("{letter}/sheets?way=labels")).await.texts(".labels li").len(), 1);
        assert_eq!(city.get(&format!("{letter}/sheets")).await.texts("article.large").len(), 3);

        // Where they live is the city's alone; of what was undone there is no paper.
        let mut taro = town.signed_in("taro", Role::Partner, Some("group")).await;
        for url in [letter.clone(), format!("{letter}/sheets?way=post"), format!("{letter}/sheets?way=labels")] {
            let seen = taro.get(&url).await;
            assert!(seen.says("見本 文子") && !seen.says("東陽町"), "{url}");
        }
        city.post(&letter, &[("do", "undo")]).await;
        assert_eq!(city.get(&format!("{letter}/sheets")).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn what_is_undone_in_time_reaches_nobody(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        let sent = send(&mut city, NEW, &shown).await;
        town.minutes_pass(4);
        assert_eq!(city.post(&sent.location(), &[("do", "undo")]).await.status, StatusCode::SEE_OTHER);
        town.minutes_pass(10);
        town.work().await;
        assert!(arrived(&town, "持ち物の追加").is_empty());
        assert!(city.get(&sent.location()).await.says("だれにも送っていません"));
        assert_eq!(city.post(&sent.location(), &[("do", "send")]).await.status, StatusCode::CONFLICT);
    }
}

story! {
    async fn it_can_leave_at_once_and_who_withdrew_meanwhile_gets_none(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let gone = resident(&town, "見本 太郎", "0566-00-0002", "taro@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        let sent = send(&mut city, NEW, &shown).await;
        town.visitor().post(&gone, &[("do", "withdraw")]).await;
        assert_eq!(city.post(&sent.location(), &[("do", "send")]).await.status, StatusCode::SEE_OTHER);
        town.work().await;
        assert_eq!(arrived(&town, "持ち物の追加"), ["hanako@example.jp"]);
        assert!(city.get(&sent.location()).await.says("取下げなどのため送信せず"));

        // A letter for those who withdrew is for them.
        let url = "/office/offerings/C1/letters/new?state=withdrawn";
        let shown = preview(&mut city, url, &[("subject", "またの機会に"), ("body", "次回のご案内です。")]).await;
        send(&mut city, url, &shown).await;
        town.minutes_pass(5);
        town.work().await;
        assert_eq!(arrived(&town, "またの機会に"), ["taro@example.jp"]);
    }
}

story! {
    async fn others_than_were_shown_get_nothing(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        resident(&town, "見本 太郎", "0566-00-0002", "taro@example.jp").await;
        let answer = send(&mut city, NEW, &shown).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("送る相手が変わりました") && answer.says("2件に送る"));
        let sent = send(&mut city, NEW, &answer).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let nobody = "/office/offerings/C1/letters/new?state=withdrawn";
        assert!(city.get(nobody).await.says("送る相手がいません"));
    }
}

story! {
    async fn as_many_but_others_get_nothing_either(town: Town = town) {
        let first = resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        // One goes, another comes: the number is the same.
        town.visitor().post(&first, &[("do", "withdraw")]).await;
        resident(&town, "見本 太郎", "0566-00-0002", "taro@example.jp").await;
        let answer = send(&mut city, NEW, &shown).await;
        assert_eq!(answer.status, StatusCode::CONFLICT);
        assert!(answer.says("まだ送っていません") && answer.says("人数は同じですが、別の方に入れ替わっているか"));
        assert!(answer.text().contains("はさみを お持ちください。"), "nothing typed is lost");
        // More: the numbers before and now are said.
        resident(&town, "見本 次郎", "0566-00-0003", "jiro@example.jp").await;
        let answer = send(&mut city, NEW, &answer).await;
        assert!(answer.says("確かめていただいたとき：メール1人、メール以外0人。いま：メール2人、メール以外0人。"));
        town.minutes_pass(6);
        town.work().await;
        assert!(arrived(&town, "持ち物の追加").is_empty());
        for made_up in ["", "2-0-0", "2-0-0-AAAA"] {
            let key = answer.attribute("input[name=form_key]", "value").unwrap();
            let fields = [TEXT[0], TEXT[1], ("form_key", key.as_str()), ("seen", made_up), ("do", "send")];
            assert_eq!(city.post(NEW, &fields).await.status, StatusCode::CONFLICT, "{made_up}");
        }
    }
}

story! {
    async fn who_undoes_it_while_its_copies_leave_is_told_that_it_is_too_late(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        let letter = send(&mut city, NEW, &shown).await.location().replace("/office/letters/", "");
        let clerk = tsudoi::staff::Staff {
            id: town.account("clerk", Role::City, None).await,
            name: "clerk".into(),
            role: Role::City,
            partner_id: None,
            takes_city_fees: false,
            sees_secret: false,
            session: String::new(),
        };
        town.minutes_pass(4);
        // Somebody else has the offering; meanwhile the five minutes pass.
        let mut tx = town.app.store.write().await.unwrap();
        tx.lock_offering("C1").await.unwrap();
        let app = town.app.clone();
        let waits = tokio::spawn(async move { tsudoi::mailing::take_back::undo(&app, &clerk, &letter).await.unwrap() });
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        town.minutes_pass(2);
        tx.commit().await.unwrap();
        assert!(!waits.await.unwrap(), "the copies may have left");
        town.work().await;
        assert_eq!(arrived(&town, "持ち物の追加"), ["hanako@example.jp"]);
    }
}

story! {
    async fn each_reads_it_in_their_language_or_in_japanese(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut foreign = town.visitor();
        foreign.language = "en";
        let url = foreign.post("/offerings/C1/apply", &with(form("Sample Ann", "0566-00-0002", "k"), "email", "ann@example.jp")).await.location();
        town.confirms(&mut foreign, &url).await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        assert!(shown.says("Englishの文がないので、日本語で届きます"));
        let with_english = [TEXT[0], TEXT[1], ("subject_en", "What to bring"), ("body_en", "Please bring scissors.")];
        let shown = preview(&mut city, NEW, &with_english).await;
        assert!(!shown.says("日本語で届きます"));
        send(&mut city, NEW, &shown).await;
        town.minutes_pass(5);
        let letter = town.letter_to("ann@example.jp").await;
        assert!(letter.subject.contains("What to bring") && letter.text.contains("Please bring scissors."));
        assert!(town.letter_to("hanako@example.jp").await.text.contains("はさみ"));
    }
}

story! {
    async fn a_partner_writes_to_its_own_people_and_it_is_recorded(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut partner = town.signed_in("leader", Role::Partner, Some("group")).await;
        let shown = preview(&mut partner, NEW, &TEXT).await;
        let sent = send(&mut partner, NEW, &shown).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
        let recorded: (i64,) = town.app.store
            .one(sql("SELECT COUNT(*) FROM audit WHERE verb = 'send_group_letter' AND subject = 'offering:C1'")).await.unwrap();
        assert_eq!(recorded.0, 1);
        town.partner("others").await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        for url in [NEW, "/office/offerings/C1/letters", &sent.location()] {
            assert_eq!(other.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        assert_eq!(other.post(NEW, &TEXT).await.status, StatusCode::FORBIDDEN);
        assert_eq!(other.post(&sent.location(), &[("do", "undo")]).await.status, StatusCode::FORBIDDEN);
    }
}

/// What a mail server sends back for a letter.
fn dsn(letter: &str, action: &str) -> Vec<u8> {
    let id = letter.lines().find(|l| l.to_lowercase().starts_with("message-id:")).unwrap();
    format!(
        "From: MAILER-DAEMON@mx.example.jp\r\nTo: no-reply@localhost\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n\
         --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.jp\r\n\r\nFinal-Recipient: rfc822; x@example.jp\r\n\
         Action: {action}\r\nStatus: 5.1.1\r\n\r\n--B\r\nContent-Type: text/rfc822-headers\r\n\r\n{id}\r\n\r\n--B--\r\n"
    )
    .into_bytes()
}

story! {
    async fn a_letter_that_came_back_is_shown_and_leads_to_the_telephone(town: Town = town) {
        let url = resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        let sent = send(&mut city, NEW, &shown).await;
        town.minutes_pass(5);
        let letter = town.letter_to("hanako@example.jp").await;
        assert!(letter.subject.contains("持ち物の追加"));
        assert_eq!(report(&dsn(&letter.raw, "delayed")), None);
        let came = report(&dsn(&letter.raw, "failed")).unwrap();
        assert_eq!(bounced(&town.app, &came).await.unwrap(), Bounced::Marked);
        assert_eq!(bounced(&town.app, &came).await.unwrap(), Bounced::Known, "the same report twice marks once");
        let other = tsudoi::mail::report::Report { letter: "0000".into(), ..came };
        assert_eq!(bounced(&town.app, &other).await.unwrap(), Bounced::Unknown);

        let page = city.get(&sent.location()).await;
        assert!(page.says("届きませんでした") && page.says("見本 花子"));
        let id: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '見本 花子'")).await.unwrap();
        let registration = format!("/office/registrations/{}", id.0);
        assert!(city.get(&registration).await.says("お知らせが届いていません"));
        assert!(city.get("/office/people").await.says("見本 花子"), "on the list of whom to telephone");
        assert!(city.get("/office/offerings/C1/people?mark=undelivered").await.says("届いていません。電話する"));
        assert_eq!(city.post(&registration, &[("do", "told")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(city.post(&registration, &[("do", "told"), ("told_how", "電話で本人に")]).await.status, StatusCode::SEE_OTHER);
        assert!(!city.get(&registration).await.says("お知らせが届いていません"));
        assert!(!city.get("/office/people").await.says("見本 花子"));
        assert_eq!(town.state_of(&url).await, State::Confirmed, "nothing else becomes of it");

        // Staff mark what the post brings back.
        assert_eq!(city.post(&registration, &[("do", "returned"), ("reason", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

story! {
    async fn staff_mark_what_came_back_by_post_once(town: Town = town) {
        resident(&town, "見本 花子", "0566-00-0001", "hanako@example.jp").await;
        town.work().await;
        let mut city = town.signed_in("city", Role::City, None).await;
        let id: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '見本 花子'")).await.unwrap();
        let page = format!("/office/registrations/{}", id.0);
        assert_eq!(city.post(&page, &[("do", "returned"), ("reason", "はがきが戻った")]).await.status, StatusCode::SEE_OTHER);
        assert!(city.get(&page).await.says("返送・不達と記録されました"));
        assert_eq!(city.post(&page, &[("do", "returned"), ("reason", "もう一度")]).await.status, StatusCode::CONFLICT);
        let mut visitor = town.visitor();
        let url = applies(&mut visitor, "C2", "便り なし", "0566-00-0008").await;
        let unsent: (String,) = town.app.store.one(sql("SELECT id FROM registration WHERE name = '便り なし'")).await.unwrap();
        let unsent = format!("/office/registrations/{}", unsent.0);
        assert_eq!(city.post(&unsent, &[("do", "returned"), ("reason", "x")]).await.status, StatusCode::CONFLICT, "{url}");
    }
}

story! {
    async fn what_the_mail_server_refuses_for_good_is_on_the_list_too(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let guest = town.guest("C1", &["C1-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        town.run(sql("UPDATE registration SET email = 'no mailbox' WHERE id = $1").bind(&guest.registration)).await;
        let shown = preview(&mut city, NEW, &TEXT).await;
        let sent = send(&mut city, NEW, &shown).await;
        for _ in 0..6 {
            town.minutes_pass(10);
            town.work().await;
        }
        let page = city.get(&sent.location()).await;
        assert!(page.says("送信できず") && page.says("届きませんでした"));
        assert!(city.get(&format!("/office/registrations/{}", guest.registration)).await.says("メールサーバーに断られました"));
    }
}
