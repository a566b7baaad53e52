//! Questions by telephone: nothing is said to who does not know two things, and always in the same words.

use tsudoi::registration::State as Standing;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::draw::{NUMBER, OFFICE, lottery};
use crate::town::announce::course;
use crate::town::{Answer, Client, Guest, Kind, Town, story};

const PHONE: &str = "/office/telephone";
/// Could be a receipt number, and is nobody's.
const NOBODYS: &str = "AAAAA-AAAAA";

/// Somebody with a place in C1, born on a day that is known.
async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town
}

async fn hanako(town: &Town) -> Guest {
    let guest = town.guest("C1", &["C1-S1"], Standing::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
    let query = sql("UPDATE participant SET birth_date = '1990-10-19' WHERE registration_id = $1");
    town.run(query.bind(&guest.registration)).await;
    guest
}

async fn says(clerk: &mut Client, receipt: &str, fact: &str, said: &str) -> Answer {
    clerk.post(PHONE, &[("receipt", receipt), ("fact", fact), ("said", said)]).await
}

fn sentence(page: &Answer) -> String {
    page.texts("#answer").concat()
}

story! {
    async fn who_knows_the_number_and_one_more_fact_is_told(town: Town = town) {
        let guest = hanako(&town).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        assert!(clerk.get("/office/people").await.attributes("main a", "href").contains(&PHONE.to_owned()));
        let spaced = format!("{}-{}", &guest.receipt[..5].to_lowercase(), &guest.receipt[5..]);
        for (fact, said) in [("kana", "みほん はなこ"), ("phone", "０００１"), ("born", "平成2年10月19日")] {
            let page = says(&mut clerk, &spaced, fact, said).await;
            assert_eq!(page.status, 200, "{fact}");
            let told = sentence(&page);
            assert!(told.contains("このとおりに読みあげてください") && told.contains("「講座C1」") && told.contains("参加が決まっています。初回は"), "{told}");
            assert!(!told.contains("花子"), "who they are they know");
            assert_eq!(page.attribute("#answer a", "href"), Some(format!("/office/registrations/{}", guest.registration)));
            assert_eq!(page.attribute("[name='receipt']", "value").unwrap_or_default(), "", "the next caller is another");
        }
        let query = "SELECT COUNT(*) FROM audit WHERE verb = 'tell_by_telephone' AND subject LIKE 'registration:%'";
        assert_eq!(town.number(query).await, 3);
    }
}

story! {
    async fn whatever_does_not_fit_the_sentence_is_the_same_whether_the_number_exists_or_not(town: Town = town) {
        let guest = hanako(&town).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let receipt = guest.receipt.clone();
        let mut heard = std::collections::BTreeSet::new();
        for (receipt, fact, said) in [
            (receipt.as_str(), "kana", "ミホン タロウ"), (receipt.as_str(), "phone", "9999"), (receipt.as_str(), "born", "1990-10-20"),
            (NOBODYS, "kana", "ミホン ハナコ"), ("x", "phone", "0001"),
            // Something is missing: nothing is said either.
            (receipt.as_str(), "kana", ""), (receipt.as_str(), "", "ミホン ハナコ"), ("", "kana", "ミホン ハナコ"), (NOBODYS, "kana", ""),
        ] {
            let page = says(&mut clerk, receipt, fact, said).await;
            assert_eq!(page.status, 422);
            assert_eq!(page.attribute("[name='said']", "value").unwrap_or_default(), said, "nothing typed is lost");
            heard.insert(sentence(&page));
        }
        assert_eq!(heard.len(), 1, "{heard:?}");
        let heard = heard.into_iter().next().unwrap();
        assert!(heard.contains("お申込みがあるかどうかも含めてお答えできません") && !heard.contains("C1"));
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'refuse_by_telephone'").await, 5, "each try, and no empty form");
    }
}

story! {
    async fn a_result_that_is_not_released_is_not_said(town: Town = Town::empty) {
        town.publish(&lottery("C1", 4)).await;
        town.work().await;
        let guests = town.entrants(12).await;
        town.comes("16T10:00").await;
        let (mut one, _) = town.read_by_two(NUMBER).await;
        assert_eq!(one.post(OFFICE, &[("do", "approve")]).await.status, 303);
        town.comes("17T09:59").await;
        let mut one = town.enters("one").await;
        for guest in guests.iter().take(4) {
            let told = sentence(&says(&mut one, &guest.receipt, "kana", "ミホン").await);
            assert!(told.contains("抽選の結果は、まだ決まっていません。令和8年12月17日"), "{told}");
        }
        town.comes("17T10:00").await;
        let mut one = town.enters("one").await;
        for guest in guests.iter().take(4) {
            let told = sentence(&says(&mut one, &guest.receipt, "kana", "ミホン").await);
            let so = if town.standing(guest).await == Standing::Confirmed { "参加が決まっています" } else { "キャンセル待ち（補欠）" };
            assert!(told.contains(so), "{told}");
        }
    }
}

story! {
    async fn too_many_about_one_number_rest_whether_it_exists_or_not(town: Town = town) {
        let guest = hanako(&town).await;
        let other = hanako(&town).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        let mut colleague = town.signed_in("colleague", Role::City, None).await;
        let mut heard = Vec::new();
        for receipt in [guest.receipt.as_str(), NOBODYS] {
            for n in 0..5 {
                let by = if n % 2 == 0 { &mut clerk } else { &mut colleague };
                assert_eq!(says(by, receipt, "phone", "9999").await.status, 422);
            }
            // The right fact does not help, from whichever account.
            let rests = says(&mut colleague, receipt, "phone", "0001").await;
            assert_eq!(rests.status, 429);
            heard.push(sentence(&rests));
        }
        assert_eq!(heard[0], heard[1]);
        assert!(heard[0].contains("15分ほどお休み") && heard[0].contains("お答えできません"));
        assert_eq!(says(&mut clerk, &other.receipt, "phone", "0001").await.status, 200, "others are answered");
        assert_eq!(town.number("SELECT COUNT(*) FROM audit WHERE verb = 'rest_by_telephone'").await, 2);
        town.minutes_pass(16);
        assert_eq!(says(&mut clerk, &guest.receipt, "phone", "0001").await.status, 200);
    }
}

story! {
    async fn too_many_by_one_account_rest_and_no_other_account_does(town: Town = town) {
        let guest = hanako(&town).await;
        let mut clerk = town.signed_in("clerk", Role::City, None).await;
        for n in 0..15 {
            assert_eq!(says(&mut clerk, &format!("x{n}"), "phone", "9999").await.status, 422, "{n}");
        }
        assert_eq!(says(&mut clerk, &guest.receipt, "phone", "0001").await.status, 429);
        let mut colleague = town.signed_in("colleague", Role::City, None).await;
        assert_eq!(says(&mut colleague, &guest.receipt, "phone", "0001").await.status, 200);
        town.hours_pass(25);
        town.work().await;
        tsudoi::telephone::ask::forget_old(&town.app).await.unwrap();
        assert_eq!(town.number("SELECT COUNT(*) FROM telephone_try").await, 0, "tries of yesterday are gone");
    }
}

story! {
    async fn of_who_is_kept_secret_nothing_is_said_whoever_calls_and_whoever_answers(town: Town = town) {
        let guest = hanako(&town).await;
        let mut chief = town.chief("chief").await;
        let before = sentence(&says(&mut chief, NOBODYS, "phone", "0001").await);
        let data = format!("/office/registrations/{}/data", guest.registration);
        assert_eq!(chief.post(&data, &[("do", "keep_secret"), ("reason", "支援措置の申出")]).await.status, 303);
        for (fact, said) in [("kana", "ミホン ハナコ"), ("phone", "0001"), ("born", "1990-10-19"), ("kana", "責任者に確認")] {
            let page = says(&mut chief, &guest.receipt, fact, said).await;
            assert_eq!((page.status.as_u16(), sentence(&page)), (422, before.clone()), "{fact}");
        }
    }
}

story! {
    async fn a_partner_tells_of_its_own_offerings_only(town: Town = town) {
        let guest = hanako(&town).await;
        town.publish(&course("C2", 20)).await;
        for (id, offering) in [("group", "C1"), ("others", "C2")] {
            town.partner(id).await;
            town.hosts(offering, id).await;
            town.receives_all(offering, id).await;
        }
        let mut leader = town.signed_in("leader", Role::Partner, Some("group")).await;
        let mut other = town.signed_in("other", Role::Partner, Some("others")).await;
        assert_eq!(says(&mut leader, &guest.receipt, "phone", "0001").await.status, 200);
        let refused = says(&mut other, &guest.receipt, "phone", "0001").await;
        assert_eq!(refused.status, 422);
        assert_eq!(sentence(&refused), sentence(&says(&mut other, NOBODYS, "phone", "0001").await));
    }
}
