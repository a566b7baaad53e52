use axum::http::StatusCode;
use tsudoi::secret::link_key;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{PAGE, id_of, invites, joins, lead, members, town};
use crate::town::{PASSWORD, story};

const NEW: [(&str, &str); 3] = [("name", "見本 招子"), ("password", PASSWORD), ("again", PASSWORD)];

story! {
    async fn a_lead_invites_somebody_who_joins_once(town: Town = town) {
        let mut lead = lead(&town).await;
        assert_eq!(invites(&mut lead, "Shoko@example.jp", "member").await.location(), format!("{PAGE}?done=invited"));
        let letter = town.letter_to("shoko@example.jp").await;
        assert!(letter.text.contains("leadさんから、「group」の担当として招待されています"), "{}", letter.text);
        assert!(letter.text.contains("令和8年12月8日（火曜日）午前9時まで、1回だけ使えます"), "{}", letter.text);
        let link = letter.link();
        let (kept,): (String,) = town.app.store.one(sql("SELECT id FROM invitation")).await.unwrap();
        assert!(!link.contains(&kept), "the key is no id");

        // Whoever looks first changes nothing.
        let page = town.visitor().get(&link).await;
        assert!(page.says("groupへの招待") && page.says("shoko@example.jp"));
        for (fields, wrong) in [
            ([("name", ""), ("password", PASSWORD), ("again", PASSWORD)], "氏名を入力してください"),
            ([("name", "見本"), ("password", "short"), ("again", "short")], "10文字以上"),
            ([("name", "見本"), ("password", PASSWORD), ("again", "another one")], "2つのパスワードが違います"),
        ] {
            let mended = town.visitor().post(&link, &fields).await;
            assert_eq!(mended.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(mended.says(wrong), "{wrong}");
            assert!(!mended.text().contains(PASSWORD), "a password is never sent back");
        }

        let mut shoko = joins(&town, "shoko@example.jp").await;
        assert_eq!(members(&town, "group").await, [("lead".into(), "lead".into()), ("shoko".into(), "member".into())]);
        assert!(shoko.get("/office").await.says("講座C"));
        let (ends_on,): (String,) = town.app.store.one(sql("SELECT ends_on FROM staff WHERE email = 'shoko@example.jp'")).await.unwrap();
        assert_eq!(ends_on, "2027-03-31");
        let told = town.letter_to("lead@city.example.jp").await;
        assert!(told.text.contains("見本 招子さんが、「group」の担当として参加しました"), "{}", told.text);

        let used = town.visitor().post(&link, &NEW).await;
        assert_eq!(used.status, StatusCode::GONE);
        assert!(used.says("すでに使われています"));
        assert_eq!(members(&town, "group").await.len(), 2);
    }
}

story! {
    async fn a_forged_lapsed_withdrawn_or_replaced_link_opens_nothing(town: Town = town) {
        let mut lead = lead(&town).await;
        invites(&mut lead, "shoko@example.jp", "member").await;
        let first = town.letter_to("shoko@example.jp").await.link();
        let mut visitor = town.visitor();

        let mut forged = first.clone();
        let last = if forged.ends_with('A') { "B" } else { "A" };
        forged.replace_range(forged.len() - 1.., last);
        let unknown = link_key(&town.app.config.secret, "invitation", "0193a5c2-7b1e-7c3d-9a4f-1234567890ab").unwrap();
        let (id,): (String,) = town.app.store.one(sql("SELECT id FROM invitation")).await.unwrap();
        let desk = link_key(&town.app.config.secret, "desk link", &id).unwrap();
        for url in [forged, format!("/invitation/{unknown}"), format!("/invitation/{desk}"), format!("/invitation/{id}"), "/invitation/x".into()] {
            assert_eq!(visitor.get(&url).await.status, StatusCode::NOT_FOUND, "{url}");
            assert_eq!(visitor.post(&url, &NEW).await.status, StatusCode::NOT_FOUND, "{url}");
        }

        town.minutes_pass(1);
        invites(&mut lead, "shoko@example.jp", "assistant").await;
        let second = town.letter_to("shoko@example.jp").await.link();
        assert_ne!(first, second);
        assert!(visitor.get(&first).await.says("新しい招待のメールをお送りしています"));
        assert_eq!(visitor.post(&first, &NEW).await.status, StatusCode::GONE);
        assert_eq!(visitor.get(&second).await.status, StatusCode::OK);

        town.hours_pass(14 * 24 - 1);
        assert_eq!(visitor.get(&second).await.status, StatusCode::OK);
        town.hours_pass(1);
        let lapsed = visitor.post(&second, &NEW).await;
        assert_eq!(lapsed.status, StatusCode::GONE);
        assert!(lapsed.says("期限（14日間）が過ぎました"));

        let mut lead = town.visitor();
        lead.post("/signin", &[("email", "lead@city.example.jp"), ("password", PASSWORD)]).await;
        assert!(lead.get(PAGE).await.says("期限切れ"));
        invites(&mut lead, "shoko@example.jp", "member").await;
        let third = town.letter_to("shoko@example.jp").await.link();
        let page = lead.get(PAGE).await;
        let id = page.attribute("input[name=invitation]", "value").unwrap();
        assert_eq!(lead.post(PAGE, &[("do", "withdraw"), ("invitation", &id)]).await.location(), format!("{PAGE}?done=withdrawn"));
        let gone = lead.post(PAGE, &[("do", "withdraw"), ("invitation", &id)]).await;
        assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(visitor.get(&third).await.says("この招待は取り消されました"));
        assert_eq!(members(&town, "group").await.len(), 1);
    }
}

story! {
    async fn a_letter_of_a_withdrawn_invitation_never_leaves(town: Town = town) {
        let mut lead = lead(&town).await;
        invites(&mut lead, "shoko@example.jp", "member").await;
        let page = lead.get(PAGE).await;
        let id = page.attribute("input[name=invitation]", "value").unwrap();
        lead.post(PAGE, &[("do", "withdraw"), ("invitation", &id)]).await;
        town.work().await;
        assert!(town.letters().iter().all(|mail| mail.to != "shoko@example.jp"));
    }
}

story! {
    async fn a_mailbox_with_an_account_is_linked_if_it_is_free_and_refused_if_not(town: Town = town) {
        let mut lead = lead(&town).await;
        town.account("official", Role::City, None).await;
        town.account("rival", Role::Partner, Some("other")).await;
        town.account("desk", Role::Desk, None).await;
        for name in ["official", "rival", "desk"] {
            let refused = invites(&mut lead, &format!("{name}@city.example.jp"), "member").await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says("このメールアドレスは招待に使えません"), "{name}");
            assert!(!refused.says("other") && !refused.says("市職員"), "whose it is stays unsaid");
            assert_eq!(refused.attribute("#f-invited_email", "value").unwrap(), format!("{name}@city.example.jp"));
        }
        let own = invites(&mut lead, "lead@city.example.jp", "member").await;
        assert!(own.says("すでにこの団体の担当者です"));
        town.work().await;
        assert!(town.letters().is_empty());

        // Who has left another partner keeps their account and password.
        let rival = id_of(&town, "rival@city.example.jp").await;
        let mut city = town.signed_in("city", Role::City, None).await;
        assert_eq!(city.post("/office/partners/other", &[("do", "end"), ("member", &rival)]).await.status, StatusCode::SEE_OTHER);
        tsudoi::receiver::accept::accept(&town.app, &rival).await.unwrap();
        let mut alone = town.visitor();
        alone.post("/signin", &[("email", "rival@city.example.jp"), ("password", PASSWORD)]).await;
        assert!(alone.get("/office").await.says("担当する募集はありません"));
        assert_eq!(alone.get("/office/offerings/C").await.status, StatusCode::FORBIDDEN);
        assert_eq!(alone.get("/desk/C-1").await.status, StatusCode::NOT_FOUND, "no desk either");
        assert_eq!(invites(&mut lead, "rival@city.example.jp", "member").await.location(), format!("{PAGE}?done=invited"));
        let link = town.letter_to("rival@city.example.jp").await.link();
        let page = town.visitor().get(&link).await;
        assert!(page.says("アカウントがすでにあります") && page.texts("input[type=password]").is_empty());
        assert_eq!(town.visitor().post(&link, &[]).await.location(), "/signin");
        assert_eq!(id_of(&town, "rival@city.example.jp").await, rival, "no second account");
        let mut back = town.visitor();
        assert_eq!(back.post("/signin", &[("email", "rival@city.example.jp"), ("password", PASSWORD)]).await.location(), "/office");
        assert!(back.get("/office").await.says("講座C"));
    }
}

story! {
    async fn an_account_made_elsewhere_meanwhile_is_not_taken_over(town: Town = town) {
        let mut lead = lead(&town).await;
        invites(&mut lead, "shoko@city.example.jp", "member").await;
        let link = town.letter_to("shoko@city.example.jp").await.link();
        town.account("shoko", Role::City, None).await;
        let refused = town.visitor().post(&link, &[("name", "見本"), ("password", "another password"), ("again", "another password")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says("ほかのアカウントで使われている"));
        assert_eq!(town.visitor().post("/signin", &[("email", "shoko@city.example.jp"), ("password", PASSWORD)]).await.location(), "/office");
        assert_eq!(members(&town, "group").await.len(), 1);
    }
}

story! {
    async fn an_assistant_sees_the_desks_of_the_partner_and_nothing_else(town: Town = town) {
        town.publish(&crate::town::announce::course("X", 20)).await;
        let mut lead = lead(&town).await;
        invites(&mut lead, "shoko@example.jp", "assistant").await;
        let link = town.letter_to("shoko@example.jp").await.link();
        let mut shoko = town.visitor();
        shoko.post(&link, &NEW).await;
        let answer = shoko.post("/signin", &[("email", "shoko@example.jp"), ("password", PASSWORD), ("back", "/office")]).await;
        assert_eq!(answer.location(), "/desk");
        let id = id_of(&town, "shoko@example.jp").await;
        tsudoi::receiver::accept::accept(&town.app, &id).await.unwrap();
        assert_eq!(shoko.get("/desk/C-1").await.status, StatusCode::OK);
        assert_eq!(shoko.get("/desk/X-1").await.status, StatusCode::NOT_FOUND);
        for url in ["/office", "/office/offerings/C", "/office/people", PAGE] {
            assert_eq!(shoko.get(url).await.status, StatusCode::FORBIDDEN, "{url}");
        }
        // A member may enter the office, an assistant again not.
        let id = id_of(&town, "shoko@example.jp").await;
        for (role, status) in [("member", StatusCode::OK), ("assistant", StatusCode::FORBIDDEN)] {
            let changed = lead.post(PAGE, &[("do", "role"), ("member", &id), ("role", role)]).await;
            assert_eq!(changed.location(), format!("{PAGE}?done=role"));
            assert_eq!(shoko.get("/office/offerings/C").await.status, status, "{role}");
        }
        assert_eq!(lead.post(PAGE, &[("do", "role"), ("member", &id), ("role", "lead")]).await.status, StatusCode::BAD_REQUEST);
        lead.post(PAGE, &[("do", "end"), ("member", &id)]).await;
        assert_eq!(shoko.get("/desk").await.status, StatusCode::UNAUTHORIZED, "signed out at once");
        shoko.post("/signin", &[("email", "shoko@example.jp"), ("password", PASSWORD)]).await;
        assert_eq!(shoko.get("/desk/C-1").await.status, StatusCode::NOT_FOUND);
        assert_eq!(shoko.get("/desk/X-1").await.status, StatusCode::NOT_FOUND);
    }
}
