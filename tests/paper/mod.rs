//! Results on paper, for those without a mailbox: released first, numbered once, in the words of the mailed letters.

mod screened;

use tsudoi::registration::State as Standing;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::draw::{NUMBER, OFFICE, town_with};
use crate::town::{Client, Guest, Kind, Town, story};

const RESULTS: &str = "/office/offerings/C1/results";
const SERIES: [(&str, &str); 5] =
    [("do", "number"), ("heading", "安市協"), ("number", "123"), ("dated_on", "2026-12-17"), ("issuer", "見本市長")];

/// Twelve in a draw of four places; the first four have no mailbox, and are told by post, on their return postcard, by fax, by
/// telephone.
async fn four_without(town: &Town) -> Vec<Guest> {
    let entrants = town.entrants(12).await;
    for (guest, (channel, way)) in
        entrants.iter().zip([("counter", "post"), ("postcard", "phone"), ("fax", "fax"), ("phone", "phone")])
    {
        let id = &guest.registration;
        let query = sql("UPDATE registration SET email = NULL, channel = $1 WHERE id = $2");
        town.run(query.bind(channel).bind(id)).await;
        let query = sql("INSERT INTO contact (registration_id, way, fax, postcode, address) \
             VALUES ($1, $2, '0566-00-9999', '448-8501', '見本市東陽町1丁目1番地')");
        town.run(query.bind(id).bind(way)).await;
    }
    entrants
}

/// Drawn and decided on, a day before the release.
async fn decided(town: &Town) {
    town.comes("16T10:00").await;
    let (mut one, _) = town.read_by_two(NUMBER).await;
    assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
}

async fn released(town: &Town) -> Client {
    decided(town).await;
    town.comes("17T10:00").await;
    town.signed_in("clerk", Role::City, None).await
}

fn what(kind: &str) -> String {
    format!("{RESULTS}/print?what={kind}")
}

async fn town(kind: Kind) -> Town {
    town_with(kind, 4).await
}

story! {
    async fn nothing_of_a_result_is_printed_before_its_release(town: Town = town) {
        four_without(&town).await;
        decided(&town).await;
        town.comes("17T09:59").await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let page = clerk.get(RESULTS).await;
        assert!(page.says("結果はまだ公開されていません") && !page.says("見本 0") && page.texts("form [name='heading']").is_empty());
        assert_eq!(clerk.post(RESULTS, &SERIES).await.status, 409);
        for kind in ["letters", "labels", "cards", "sheets", "list"] {
            let refused = clerk.get(&what(kind)).await;
            assert_eq!(refused.status, 409, "{kind}");
            assert!(refused.texts(".official, .labels, td").is_empty(), "{kind}");
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM paper_letter").await, 0);
        town.comes("17T10:00").await;
        let mut clerk = town.enters("clerk").await;
        assert!(clerk.get(RESULTS).await.says("見本 0"));
        assert_eq!(clerk.post(RESULTS, &SERIES).await.status, 303);
        assert_eq!(clerk.get(&what("letters")).await.status, 200);
        assert!(clerk.get(&what("list")).await.says("補欠8番"));
    }
}

story! {
    async fn each_letter_has_a_number_and_keeps_it_whenever_it_is_printed(town: Town = town) {
        let guests = four_without(&town).await;
        let mut clerk = released(&town).await;
        assert_eq!(clerk.get(&what("letters")).await.status, 409, "no number yet");
        for (field, wrong, says) in [
            ("heading", " ", "文書の記号を"), ("number", "0", "番号は1から99999"), ("dated_on", "12-17", "通知の日付を"), ("issuer", "", "発信者名を"),
        ] {
            let typed: Vec<_> = SERIES.iter().map(|(name, value)| (*name, if *name == field { wrong } else { value })).collect();
            let mend = clerk.post(RESULTS, &typed).await;
            assert_eq!(mend.status, 422);
            assert!(mend.says(says), "{says}");
            let kept = if field == "number" { "heading" } else { "number" };
            assert_eq!(mend.attribute(&format!("[name='{kept}']"), "value").as_deref(), Some(if kept == "number" { "123" } else { "安市協" }));
        }
        assert!(clerk.post(RESULTS, &SERIES).await.location().ends_with("given=4"));
        let numbers = async |clerk: &mut Client| {
            let mut all = Vec::new();
            for kind in ["letters", "cards", "sheets"] {
                all.extend(clerk.get(&what(kind)).await.texts(".document"));
            }
            all
        };
        let first = numbers(&mut clerk).await;
        assert_eq!(first.len(), 4);
        for branch in 1..=4 {
            let document = format!("安市協第123号の{branch}令和8年12月17日");
            assert_eq!(first.iter().filter(|text| **text == document).count(), 1, "{document}: {first:?}");
        }
        assert!(clerk.post(RESULTS, &SERIES).await.location().ends_with("given=0"), "nobody is given a second number");
        assert_eq!(numbers(&mut clerk).await, first);
        // Somebody is offered a place: another letter, the next branch.
        let waits = &guests[1];
        town.run(sql("UPDATE registration SET state = 'offered' WHERE id = $1").bind(&waits.registration)).await;
        town.run(sql("INSERT INTO place_offer (id, registration_id, offered_at, answer_by, state, told) VALUES ('P', $1, $2, $3, 'open', 'letter')")
            .bind(&waits.registration).bind(town.app.clock.now()).bind(town.app.clock.now().plus(86_400))).await;
        assert!(clerk.post(RESULTS, &SERIES).await.location().ends_with("given=1"));
        assert!(numbers(&mut clerk).await.iter().any(|text| text.contains("安市協第123号の5")));
        let card = clerk.get(&what("cards")).await;
        assert!(card.says("空きが出ましたので、ご案内します") && card.says("回答期限：令和8年12月18日") && card.says("お電話で「参加する」"), "{}", card.text());
    }
}

story! {
    async fn no_two_offerings_have_one_number_in_a_fiscal_year(town: Town = town) {
        four_without(&town).await;
        let mut clerk = released(&town).await;
        let staff = town.account("other", Role::City, None).await;
        town.publish(&crate::town::announce::course("C2", 4)).await;
        town.run(sql("INSERT INTO paper_series (id, offering_id, fiscal_year, heading, number, made_by, made_at) \
             VALUES ('S', 'C2', 2026, '安市協', 123, $1, 1)").bind(&staff)).await;
        let refused = clerk.post(RESULTS, &SERIES).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("同じ年度のほかの募集で使われています"));
        assert_eq!(refused.attribute("[name='issuer']", "value").as_deref(), Some("見本市長"), "nothing typed is lost");
        assert_eq!(town.number("SELECT COUNT(*) FROM paper_letter").await, 0);
        let next: Vec<_> = SERIES.iter().map(|(n, v)| (*n, if *n == "number" { "124" } else { v })).collect();
        assert_eq!(clerk.post(RESULTS, &next).await.status, 303);
    }
}

story! {
    async fn paper_says_what_the_mailed_letter_says_and_opens_nothing(town: Town = town) {
        let guests = four_without(&town).await;
        let mut clerk = released(&town).await;
        clerk.post(RESULTS, &SERIES).await;
        let mailed: Vec<String> = town.letters().into_iter().map(|l| l.text).collect();
        let decision = |state: Standing| match state {
            Standing::Confirmed => "「講座C1」への参加が決まりました。ご参加をお待ちしております。",
            _ => "「講座C1」は定員を超えるお申込みがあり、抽選を行いました。残念ながら、今回は補欠",
        };
        for state in [Standing::Confirmed, Standing::Waiting] {
            assert!(mailed.iter().any(|text| text.contains(decision(state))), "{mailed:?}");
        }
        let mut seen = 0;
        for kind in ["letters", "cards", "sheets"] {
            let page = clerk.get(&what(kind)).await;
            let letters = page.texts(".official");
            for guest in guests.iter().take(4) {
                let query = sql("SELECT name FROM registration WHERE id = $1").bind(&guest.registration);
                let (name,): (String,) = town.app.store.one(query).await.unwrap();
                let Some(letter) = letters.iter().find(|l| l.contains(&format!("{name} 様"))) else { continue };
                seen += 1;
                let state = town.standing(guest).await;
                assert!(letter.contains(decision(state)), "{letter}");
                for part in ["見本市長", "（公印省略）", "問合せ先", "0566-00-0100", "抽選結果について（通知）", "あなたの抽選番号"] {
                    assert!(letter.contains(part), "{kind}: {part}: {letter}");
                }
                // No key, no talk of mail: who reads it has neither.
                for not in ["key=", "メール", "QRコード", "添付"] {
                    assert!(!letter.contains(not), "{kind}: {not}: {letter}");
                }
            }
            assert!(!page.text().contains("key="));
        }
        assert_eq!(seen, 4, "everybody on one paper");
        let letters = clerk.get(&what("letters")).await;
        assert!(letters.texts(".window-address").concat().contains("〒448-8501"));
        let labels = clerk.get(&what("labels")).await.texts(".labels li");
        assert_eq!(labels.len(), 1);
        assert!(labels[0].contains("見本市東陽町1丁目1番地") && labels[0].contains("見本 0 様"), "{labels:?}");
        assert_eq!(clerk.get(&what("cards")).await.texts(".reply-card").len(), 1);
        assert!(clerk.get(&what("sheets")).await.says("FAX 0566-00-9999"));
    }
}

story! {
    async fn a_letter_that_did_not_arrive_goes_on_paper(town: Town = town) {
        let guests = four_without(&town).await;
        let mut clerk = released(&town).await;
        assert_eq!(clerk.get(RESULTS).await.texts("tbody tr").len(), 4);
        let notice: (String,) = town.app.store.one(sql("SELECT id FROM notice WHERE registration_id = $1").bind(&guests[7].registration)).await.unwrap();
        town.run(sql("INSERT INTO undelivered (notice_id, registration_id, how, code, at) VALUES ($1, $2, 'bounced', '', 1)")
            .bind(&notice.0).bind(&guests[7].registration)).await;
        let page = clerk.get(RESULTS).await;
        assert!(page.texts("tbody tr").len() == 5 && page.says("見本 7"));
    }
}

story! {
    async fn who_is_kept_secret_is_printed_by_who_may_see_them_and_by_nobody_else(town: Town = town) {
        let guests = four_without(&town).await;
        town.comes("14T10:00").await;
        let mut chief = town.chief("chief").await;
        let data = format!("/office/registrations/{}/data", guests[0].registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await.status, 303);
        let mut clerk = released(&town).await;
        let page = clerk.get(RESULTS).await;
        assert!(page.says("秘匿の責任者が印刷します") && !page.says("見本 0") && !page.says("東陽町"));
        assert_eq!(clerk.post(RESULTS, &SERIES).await.status, 303);
        for kind in ["letters", "labels"] {
            let refused = clerk.get(&what(kind)).await;
            assert_eq!(refused.status, 409, "nobody else is told by post");
            assert!(!refused.text().contains("見本 0") && !refused.text().contains("東陽町"));
        }
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'see_secret'").await, 0);
        let mut chief = town.enters("chief").await;
        let letter = chief.get(&what("letters")).await;
        assert!(letter.says("見本 0 様") && letter.says("見本市東陽町1丁目1番地"));
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'see_secret'").await, 1);
    }
}

story! {
    async fn who_printed_what_is_recorded_under_whose_it_is(town: Town = town) {
        let guests = four_without(&town).await;
        let mut clerk = released(&town).await;
        clerk.post(RESULTS, &SERIES).await;
        for kind in ["letters", "labels", "cards", "sheets", "list"] {
            assert_eq!(clerk.get(&what(kind)).await.status, 200);
        }
        let of = |verb: &str, subject: &str| {
            let query = sql("SELECT COUNT(*) FROM audit a JOIN staff s ON s.id = a.actor WHERE s.name = 'clerk' AND a.verb = $1 AND a.subject = $2");
            query.bind(verb).bind(subject)
        };
        for (verb, guest) in [("print_letters", 0), ("print_labels", 0), ("print_cards", 1), ("print_sheets", 2), ("print_sheets", 3)] {
            for subject in ["offering:C1".to_owned(), format!("registration:{}", guests[guest].registration)] {
                let n: (i64,) = town.app.store.one(of(verb, &subject)).await.unwrap();
                assert_eq!(n.0, 1, "{verb} {subject}");
            }
        }
        for verb in ["number_letters", "print_result_list"] {
            let n: (i64,) = town.app.store.one(of(verb, "offering:C1")).await.unwrap();
            assert_eq!(n.0, 1, "{verb}");
        }
    }
}

story! {
    async fn a_list_of_few_says_that_it_must_not_be_put_up(town: Town = town) {
        town.entrants(9).await;
        let mut clerk = released(&town).await;
        let page = clerk.get(&what("list")).await;
        assert!(page.says("この一覧は掲示できません") && page.texts("tbody tr").len() == 9);
        assert!(!page.says("見本 0"), "no names");
    }
}

story! {
    async fn a_letter_is_in_its_readers_language_and_its_envelope_in_the_posts(town: Town = town) {
        let guests = four_without(&town).await;
        for guest in &guests[..2] {
            town.run(sql("UPDATE registration SET language = 'en' WHERE id = $1").bind(&guest.registration)).await;
        }
        let mut clerk = released(&town).await;
        clerk.post(RESULTS, &SERIES).await;
        let letter = clerk.get(&what("letters")).await;
        assert!(letter.says("Result of the draw:") && letter.says("(seal omitted)") && letter.says("Enquiries:"), "{}", letter.text());
        assert!(letter.texts(".window-address").concat().contains("見本 0 様"));
        assert!(clerk.get(&what("cards")).await.says("Please quote your reference number"));
    }
}
