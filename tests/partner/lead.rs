use axum::http::StatusCode;
use tsudoi::command::doctor::examine;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{PAGE, id_of, lead, members, town};
use crate::town::{PASSWORD, story};

const LAST: &str = "代表がいなくなるため、できません";

story! {
    async fn only_leads_and_the_city_act_and_the_last_lead_stays(town: Town = town) {
        let mut lead = lead(&town).await;
        let mut member = town.signed_in("member", Role::Partner, Some("group")).await;
        let (lead_id, member_id) = (id_of(&town, "lead@city.example.jp").await, id_of(&town, "member@city.example.jp").await);
        let seen = member.get(PAGE).await;
        assert!(seen.says("lead") && seen.says("代表・責任者"), "members see who works there");
        assert!(seen.texts("main form.form").is_empty(), "and no forms");
        for fields in [
            vec![("do", "end"), ("member", lead_id.as_str())],
            vec![("do", "invite"), ("invited_name", "x"), ("invited_email", "x@example.jp"), ("invited_role", "lead")],
            vec![("do", "pass"), ("to", member_id.as_str()), ("after", "leaves")],
        ] {
            assert_eq!(member.post(PAGE, &fields).await.status, StatusCode::FORBIDDEN, "{fields:?}");
        }
        for fields in [vec![("do", "end"), ("member", lead_id.as_str())], vec![("do", "role"), ("member", &lead_id), ("role", "member")]] {
            let refused = lead.post(PAGE, &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says(LAST), "{fields:?}");
        }
        let mut city = town.signed_in("city", Role::City, None).await;
        assert!(city.post(PAGE, &[("do", "end"), ("member", &lead_id)]).await.says(LAST));
        assert_eq!(lead.post(PAGE, &[("do", "end"), ("member", "nobody")]).await.status, StatusCode::NOT_FOUND);
        // Of another partner: not a member here.
        town.account("rival", Role::Partner, Some("other")).await;
        let rival = id_of(&town, "rival@city.example.jp").await;
        assert_eq!(lead.post(PAGE, &[("do", "end"), ("member", &rival)]).await.status, StatusCode::NOT_FOUND);
        let passed = lead.post(PAGE, &[("do", "pass"), ("to", &rival), ("after", "stays")]).await;
        assert!(passed.says("選んだ人には引き継げません"));
        assert_eq!(members(&town, "group").await, [("lead".into(), "lead".into()), ("member".into(), "member".into())]);
        assert_eq!(members(&town, "other").await, [("rival".to_owned(), "lead".to_owned())]);
        // Alone, the city may let them go.
        lead.post(PAGE, &[("do", "end"), ("member", &member_id)]).await;
        assert!(lead.post(PAGE, &[("do", "end"), ("member", &lead_id)]).await.says(LAST));
        assert_eq!(city.post(PAGE, &[("do", "end"), ("member", &lead_id)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(members(&town, "group").await, []);
    }
}

story! {
    async fn the_lead_passes_on_and_both_are_told(town: Town = town) {
        let mut lead = lead(&town).await;
        let mut next = town.signed_in("next", Role::Partner, Some("group")).await;
        let next_id = id_of(&town, "next@city.example.jp").await;
        for (fields, wrong) in [
            (vec![("do", "pass"), ("after", "stays")], "新しい代表を選んでください"),
            (vec![("do", "pass"), ("to", next_id.as_str())], "これまでの代表がどうするか"),
        ] {
            assert!(lead.post(PAGE, &fields).await.says(wrong), "{wrong}");
        }
        let passed = lead.post(PAGE, &[("do", "pass"), ("to", &next_id), ("after", "stays")]).await;
        assert_eq!(passed.location(), format!("{PAGE}?done=passed"));
        assert_eq!(members(&town, "group").await, [("lead".into(), "member".into()), ("next".into(), "lead".into())]);
        assert!(town.letter_to("next@city.example.jp").await.text.contains("「group」の代表・責任者になりました"));
        assert!(town.letter_to("lead@city.example.jp").await.text.contains("次の方に引き継がれました。\nnext"));
        assert_eq!(lead.post(PAGE, &[("do", "pass"), ("to", &next_id), ("after", "stays")]).await.status, StatusCode::FORBIDDEN);
        assert!(!next.get(PAGE).await.texts("main form.form").is_empty());
        assert!(next.get(PAGE).await.says("これまでの担当者"), "that there was another stays");

        // And back, leaving: what they answered for goes with the lead.
        let lead_id = id_of(&town, "lead@city.example.jp").await;
        next.post("/office/offerings/C", &[("do", "charge"), ("charge", &next_id)]).await;
        let left = next.post(PAGE, &[("do", "pass"), ("to", &lead_id), ("after", "leaves")]).await;
        assert_eq!(left.location(), "/signin");
        assert_eq!(members(&town, "group").await, [("lead".to_owned(), "lead".to_owned())]);
        assert_eq!(next.get("/office").await.status, StatusCode::UNAUTHORIZED);
        let (charge,): (String,) = town.app.store.one(sql("SELECT staff_id FROM offering_charge WHERE offering_id = 'C'")).await.unwrap();
        assert_eq!(charge, lead_id);
        for finding in examine(&town.app.store, town.app.clock.now()).await.unwrap() {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

story! {
    async fn the_city_passes_the_lead_on_with_a_reason_when_the_lead_is_gone(town: Town = town) {
        lead(&town).await;
        town.account("next", Role::Partner, Some("group")).await;
        let (lead_id, next_id) = (id_of(&town, "lead@city.example.jp").await, id_of(&town, "next@city.example.jp").await);
        let mut city = town.signed_in("city", Role::City, None).await;
        city.post(&format!("/office/staff/{lead_id}"), &[("do", "end")]).await;
        assert!(city.get(PAGE).await.says("アカウント終了"));
        let fields = [("do", "pass"), ("from", lead_id.as_str()), ("to", next_id.as_str()), ("after", "leaves")];
        assert!(city.post(PAGE, &fields).await.says("理由を200文字まで"));
        let mut reasoned = fields.to_vec();
        reasoned.push(("reason", "前代表が転居したため"));
        assert_eq!(city.post(PAGE, &reasoned).await.location(), format!("{PAGE}?done=passed"));
        assert_eq!(members(&town, "group").await, [("next".to_owned(), "lead".to_owned())]);
        let (reason,): (String,) = town.app.store.one(sql("SELECT reason FROM audit WHERE verb = 'lead_passed'")).await.unwrap();
        assert_eq!(reason, "前代表が転居したため");
        town.work().await;
        let told: Vec<String> = town.letters().into_iter().map(|mail| mail.to).collect();
        assert_eq!(told, ["next@city.example.jp"], "an account that has ended is told nothing");
        let mut next = town.visitor();
        next.post("/signin", &[("email", "next@city.example.jp"), ("password", PASSWORD)]).await;
        assert!(next.get(PAGE).await.says("代表を引き継ぐ"));
    }
}
