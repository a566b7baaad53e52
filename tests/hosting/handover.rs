use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{id_of, town};
use crate::town::{Client, Kind, PASSWORD, Town, story};

/// `old` of the city answers for both courses and keeps an invitation; `new` is a colleague, `lead` of `group`.
async fn moving(kind: Kind) -> Town {
    let town = town(kind).await;
    let mut old = town.signed_in("old", Role::City, None).await;
    town.account("new", Role::City, None).await;
    town.account("lead", Role::Partner, Some("group")).await;
    let id = id_of(&town, "old").await;
    for course in ["C", "D"] {
        old.post(&format!("/office/offerings/{course}"), &[("do", "charge"), ("charge", &id)]).await;
    }
    let fields = [
        ("do", "invite"),
        ("invited_name", "見本 招子"),
        ("invited_email", "shoko@example.jp"),
        ("invited_role", "member"),
    ];
    old.post("/office/partners/shop", &fields).await;
    town.work().await;
    town
}

async fn city(town: &Town) -> Client {
    town.signed_in("city", Role::City, None).await
}

/// Who answers for `C` and `D`, and keeps the invitation.
async fn holders(town: &Town) -> Vec<String> {
    let query = sql("SELECT s.email FROM offering_charge c JOIN staff s ON s.id = c.staff_id ORDER BY c.offering_id");
    let mut all: Vec<(String,)> = town.app.store.all(query).await.unwrap();
    all.extend(
        town.app.store.all(sql("SELECT s.email FROM invitation i JOIN staff s ON s.id = i.kept_by")).await.unwrap(),
    );
    all.into_iter().map(|r| r.0.split('@').next().unwrap().to_owned()).collect()
}

story! {
    async fn one_page_hands_all_that_somebody_holds_to_another(town: Town = moving) {
        let mut city = city(&town).await;
        let (old, new, lead) = (id_of(&town, "old").await, id_of(&town, "new").await, id_of(&town, "lead").await);
        let url = format!("/office/staff/{old}/handover");
        assert!(city.get(&format!("/office/staff/{old}")).await.attributes("main a", "href").contains(&url), "one finds it");
        let page = city.get(&url).await;
        for words in ["講座C", "講座D", "見本 招子さんへの招待（shop）", "12月12日"] {
            assert!(page.says(words), "{words}");
        }
        let before = town.letters().len();
        let fields = [("to", new.as_str()), ("other[D]", lead.as_str()), ("end_account", "1")];
        let done = city.post(&url, &fields).await;
        assert!(city.follow(&done).await.says("引き継ぎました"));
        assert_eq!(holders(&town).await, ["new", "lead", "new"]);
        assert!(city.get(&url).await.says("担当している募集も、進行中の企画書も、返事を待っている招待もありません"));
        let mut gone = town.visitor();
        assert_eq!(gone.post("/signin", &[("email", "old@city.example.jp"), ("password", PASSWORD)]).await.status, StatusCode::UNAUTHORIZED);

        let told = town.letter_to("new@city.example.jp").await;
        assert!(told.subject.contains("oldさんから担当を引き継ぎました"), "{}", told.subject);
        assert!(told.text.contains("・講座C\n") && !told.text.contains("講座D") && told.text.contains("・見本 招子"), "{}", told.text);
        assert!(town.letter_to("lead@city.example.jp").await.text.contains("・講座D"));
        assert_eq!(town.letters().len(), before + 2);
        let verbs: Vec<(String,)> = town.app.store.all(sql("SELECT verb FROM audit WHERE verb IN ('handed_over', 'took_over', 'staff_ended')")).await.unwrap();
        assert_eq!(verbs.len(), 4);
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

story! {
    async fn a_handover_is_undone_by_handing_back_and_what_is_no_longer_held_is_not_told(town: Town = moving) {
        let mut city = city(&town).await;
        let (old, new) = (id_of(&town, "old").await, id_of(&town, "new").await);
        city.post(&format!("/office/staff/{old}/handover"), &[("to", &new)]).await;
        city.post(&format!("/office/staff/{new}/handover"), &[("to", &old)]).await;
        assert_eq!(holders(&town).await, ["old", "old", "old"]);
        town.work().await;
        assert!(town.letters().iter().all(|mail| mail.to != "new@city.example.jp"), "it has become untrue");
        assert!(town.letter_to("old@city.example.jp").await.text.contains("・講座C"));
    }
}

story! {
    async fn what_cannot_be_handed_over_stays_whole_where_it_is(town: Town = moving) {
        let mut city = city(&town).await;
        let old = id_of(&town, "old").await;
        let (new, lead) = (id_of(&town, "new").await, id_of(&town, "lead").await);
        for name in ["ended", "desk", "shopkeeper"] {
            let (role, partner) = match name {
                "ended" => (Role::City, None),
                "desk" => (Role::Desk, None),
                _ => (Role::Partner, Some("shop")),
            };
            town.account(name, role, partner).await;
        }
        let ended = id_of(&town, "ended").await;
        city.post(&format!("/office/staff/{ended}"), &[("do", "end")]).await;
        let url = format!("/office/staff/{old}/handover");
        let (desk, shopkeeper, own) = (id_of(&town, "desk").await, id_of(&town, "shopkeeper").await, id_of(&town, "city").await);
        for (fields, wrong) in [
            (vec![("to", "")], "引き継ぐ人を選んでください"),
            (vec![("to", "nobody")], "引き継ぐ人を選んでください"),
            (vec![("to", old.as_str())], "引き継ぐ人を選んでください"),
            (vec![("to", ended.as_str())], "終了したアカウントには引き継げません"),
            (vec![("to", desk.as_str())], "「講座C」の担当者になれません"),
            (vec![("to", shopkeeper.as_str())], "「講座C」の担当者になれません"),
            // All or nothing: the first of the two could have gone.
            (vec![("to", new.as_str()), ("other[D]", ended.as_str())], "「講座D」の担当者になれません"),
            // The offerings could go to the lead of their organiser, another partner's invitation not.
            (vec![("to", lead.as_str())], "招待は、市または同じ団体の人にだけ引き継げます"),
        ] {
            let refused = city.post(&url, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
            assert!(refused.says(wrong), "{fields:?}: {:?}", refused.texts(".error-text"));
            assert_eq!(holders(&town).await, ["old", "old", "old"], "{fields:?}");
        }
        let mine = format!("/office/staff/{own}/handover");
        assert!(city.post(&mine, &[("to", &new), ("end_account", "1")]).await.says("自分のアカウントは終了できません"));
        assert!(city.post(&mine, &[("to", &new)]).await.says("引き継ぐものがありません"));
        assert_eq!(city.get("/office/staff/nobody/handover").await.status, StatusCode::NOT_FOUND);
        let mut partner = town.visitor();
        partner.post("/signin", &[("email", "lead@city.example.jp"), ("password", PASSWORD)]).await;
        assert_eq!(partner.get(&url).await.status, StatusCode::FORBIDDEN);
        assert_eq!(partner.post(&url, &[("to", &lead)]).await.status, StatusCode::FORBIDDEN);
        let (n,): (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM handover")).await.unwrap();
        assert_eq!(n, 0);
    }
}
