//! What people chose, on paper: for those without a mailbox, and only after the release.

use tsudoi::store::sql;

use super::SERIES;
use crate::screening::{Lab, PEOPLE};
use crate::town::{Town, story};

const RESULTS: &str = "/office/offerings/L/results";

/// Nobody has a mailbox; they are told by post, the last on their return postcard.
async fn nobody_has_a_mailbox(lab: &Lab) {
    for n in 0..PEOPLE.len() {
        let id = lab.id(n).await;
        let channel = if n == 3 { "postcard" } else { "counter" };
        let query = sql("UPDATE registration SET email = NULL, channel = $1 WHERE id = $2");
        lab.town.run(query.bind(channel).bind(&id)).await;
        let way = if n == 3 { "phone" } else { "post" };
        let query = sql("INSERT INTO contact (registration_id, way, fax, postcode, address) \
             VALUES ($1, $2, '', '448-8501', '見本市東陽町1丁目1番地')");
        lab.town.run(query.bind(&id).bind(way)).await;
    }
}

story! {
    async fn who_was_chosen_who_waits_and_who_was_not_are_told_on_paper_after_the_release(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        nobody_has_a_mailbox(&lab).await;
        let before = lab.one.get(RESULTS).await;
        assert!(before.says("選考の結果はまだ公開されていません") && !before.says(PEOPLE[0].0), "{}", before.text());
        assert_eq!(lab.one.post(RESULTS, &SERIES).await.status, 409);
        for kind in ["letters", "cards"] {
            assert_eq!(lab.one.get(&format!("{RESULTS}/print?what={kind}")).await.status, 409, "{kind}");
        }
        assert_eq!(lab.town.number("SELECT COUNT(*) FROM paper_letter").await, 0);
        lab.comes("17T10:00").await;
        assert_eq!(lab.stage().await, "released");
        assert!(lab.one.get("/office/offerings/L/screening").await.attributes("main a", "href").contains(&RESULTS.to_owned()));
        let list = lab.one.get(RESULTS).await;
        assert_eq!(list.texts("tbody tr").len(), 4);
        assert!(list.says("参加決定") && list.says("補欠"));
        assert!(lab.one.post(RESULTS, &SERIES).await.location().ends_with("given=4"));
        assert!(lab.one.post(RESULTS, &SERIES).await.location().ends_with("given=0"), "nobody is given a second number");
        let letters = lab.one.get(&format!("{RESULTS}/print?what=letters")).await;
        assert_eq!(letters.texts(".official").len(), 3);
        assert!(letters.says("選考の結果、「協働ラボ」への参加が決まりました") && letters.says("選考結果について（通知）"), "{}", letters.text());
        let waits = letters.texts(".official").into_iter().find(|l| l.contains(PEOPLE[2].0)).unwrap();
        assert!(waits.contains("補欠1番") && waits.contains("お電話や郵便でご案内します"), "{waits}");
        for not in ["key=", "メール", "抽選"] {
            assert!(!letters.texts(".letters").concat().contains(not), "{not}: {}", letters.text());
        }
        let card = lab.one.get(&format!("{RESULTS}/print?what=cards")).await;
        assert!(card.texts(".reply-card").len() == 1 && card.says(PEOPLE[3].0));
    }
}

story! {
    async fn who_got_a_mailed_result_gets_none_on_paper(town: Town = Town::empty) {
        let mut lab = Lab::approved(town).await;
        lab.comes("17T10:00").await;
        assert!(lab.one.get(RESULTS).await.texts("tbody tr").is_empty());
    }
}
