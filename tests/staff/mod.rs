mod browsers;
mod cards;
mod carried;
mod device;
mod networks;
mod passkeys;
mod passwords;
mod phone;
mod recovery;
mod required;
mod reset;
mod second;
mod turnover;

use axum::http::StatusCode;
use tsudoi::staff::{Added, NewStaff, Role, add};
use tsudoi::store::sql;

use crate::town::{Client, PASSWORD, Town, story};

async fn try_password(client: &mut Client, email: &str, password: &str) -> StatusCode {
    client.post("/signin", &[("email", email), ("password", password)]).await.status
}

async fn verbs(town: &Town) -> Vec<String> {
    let rows: Vec<(String,)> = town.app.store.all(sql("SELECT verb FROM audit ORDER BY id")).await.unwrap();
    rows.into_iter().map(|r| r.0).collect()
}

story! {
    async fn signing_in_leads_back_to_the_wanted_page(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let mut hana = town.visitor();
        let wanted = hana.get("/desk").await;
        assert_eq!(wanted.status, StatusCode::UNAUTHORIZED);
        assert!(wanted.says("職員・団体サインイン"));
        let back = wanted.attribute("input[name=back]", "value").unwrap();
        assert_eq!(back, "/desk");
        let fields = [("email", " HANA@city.example.jp"), ("password", PASSWORD), ("back", &back)];
        let answer = hana.post("/signin", &fields).await;
        assert_eq!(answer.location(), "/desk");
        assert!(answer.header("set-cookie").contains("HttpOnly; SameSite=Lax"));
        assert_eq!(hana.follow(&answer).await.status, StatusCode::OK);
        assert_eq!(verbs(&town).await, ["staff_added", "staff_signed_in"]);
    }
}

story! {
    async fn the_cookies_token_stands_nowhere_in_the_database(town: Town = Town::empty) {
        let hana = town.signed_in("hana", Role::City, None).await;
        let token = hana.cookie("staff").unwrap();
        assert_eq!(token.len(), 43, "256 bits");
        let (kept,): (String,) = town.app.store.one(sql("SELECT token_hash FROM staff_session")).await.unwrap();
        assert!(!kept.contains(&token));
        let (hash,): (String,) = town.app.store.one(sql("SELECT password_hash FROM staff")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    }
}

story! {
    async fn unknown_accounts_and_wrong_passwords_are_answered_alike(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let mut visitor = town.visitor();
        let wrong = visitor.post("/signin", &[("email", "hana@city.example.jp"), ("password", "guess guess")]).await;
        let unknown = visitor.post("/signin", &[("email", "nobody@city.example.jp"), ("password", "guess guess")]).await;
        assert_eq!((wrong.status, unknown.status), (StatusCode::UNAUTHORIZED, StatusCode::UNAUTHORIZED));
        assert!(wrong.says("サインインできませんでした") || wrong.says("ご確認ください"));
        assert_eq!(wrong.text().replace("hana@", "nobody@"), unknown.text());
        assert_eq!(wrong.attribute("#f-email", "value").unwrap(), "hana@city.example.jp", "what was typed is kept");
        assert!(!wrong.text().contains("guess guess"), "a password is never sent back");
        for (language, text) in [("en", "After five wrong tries"), ("ja", "15分間サインインできなくなります")] {
            visitor.language = language;
            let told = visitor.post("/signin", &[("email", "x@city.example.jp"), ("password", "guess guess")]).await;
            assert!(told.says(text), "{language}");
        }
    }
}

story! {
    async fn five_wrong_passwords_shut_an_account_for_a_quarter_of_an_hour(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let mut visitor = town.visitor();
        for _ in 0..5 {
            assert_eq!(try_password(&mut visitor, "hana@city.example.jp", "wrong wrong").await, StatusCode::UNAUTHORIZED);
        }
        assert_eq!(try_password(&mut visitor, "hana@city.example.jp", PASSWORD).await, StatusCode::UNAUTHORIZED);
        town.minutes_pass(14);
        assert_eq!(try_password(&mut visitor, "hana@city.example.jp", PASSWORD).await, StatusCode::UNAUTHORIZED);
        town.minutes_pass(1);
        assert_eq!(try_password(&mut visitor, "hana@city.example.jp", PASSWORD).await, StatusCode::SEE_OTHER);
    }
}

story! {
    async fn four_wrong_passwords_and_a_right_one_shut_nothing(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let mut visitor = town.visitor();
        for round in 0..2 {
            for _ in 0..4 {
                assert_eq!(try_password(&mut visitor, "hana@city.example.jp", "wrong wrong").await, StatusCode::UNAUTHORIZED);
            }
            assert_eq!(try_password(&mut visitor, "hana@city.example.jp", PASSWORD).await, StatusCode::SEE_OTHER, "{round}");
        }
        // The limit against guessing speaks before any password is looked at.
        let answer = visitor.post("/signin", &[("email", "hana@city.example.jp"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(!answer.header("retry-after").is_empty());
    }
}

story! {
    async fn a_sign_in_ends_after_two_idle_hours_and_after_twelve_at_most(town: Town = Town::empty) {
        let mut hana = town.signed_in("hana", Role::City, None).await;
        town.minutes_pass(119);
        assert_eq!(hana.get("/desk").await.status, StatusCode::OK);
        town.minutes_pass(119);
        assert_eq!(hana.get("/desk").await.status, StatusCode::OK);
        town.minutes_pass(121);
        assert_eq!(hana.get("/desk").await.status, StatusCode::UNAUTHORIZED);

        let mut ken = town.signed_in("ken", Role::City, None).await;
        for _ in 0..11 {
            town.hours_pass(1);
            assert_eq!(ken.get("/desk").await.status, StatusCode::OK);
        }
        town.hours_pass(1);
        assert_eq!(ken.get("/desk").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn one_signs_out_here_or_everywhere(town: Town = Town::empty) {
        let mut office = town.signed_in("hana", Role::City, None).await;
        let mut home = town.visitor();
        assert_eq!(try_password(&mut home, "hana@city.example.jp", PASSWORD).await, StatusCode::SEE_OTHER);
        let mut lost = home.clone();

        let out = office.post("/signout", &[("where", "here")]).await;
        assert_eq!(out.location(), "/signin");
        assert!(office.cookie("staff").is_none());
        assert_eq!(office.get("/desk").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(home.get("/desk").await.status, StatusCode::OK);

        assert!(home.get("/signin").await.says("すべての端末からサインアウト"));
        home.post("/signout", &[("where", "everywhere")]).await;
        assert_eq!(lost.get("/desk").await.status, StatusCode::UNAUTHORIZED);
    }
}

story! {
    async fn an_account_that_cannot_be_is_refused_in_one_line(town: Town = Town::empty) {
        let new = |email: &str, role, partner: Option<&str>, password: &str| NewStaff {
            email: email.into(), name: String::new(), role, partner_id: partner.map(Into::into), password: password.into(), takes_city_fees: false,
        };
        town.account("hana", Role::City, None).await;
        for (new, refused) in [
            (new("hana", Role::City, None, PASSWORD), Added::NoAddress),
            (new("Hana@city.example.jp", Role::City, None, PASSWORD), Added::Taken),
            (new("a@city.example.jp", Role::Partner, None, PASSWORD), Added::PartnerMissing),
            (new("a@city.example.jp", Role::Partner, Some("nobody"), PASSWORD), Added::NoSuchPartner),
            (new("a@city.example.jp", Role::City, None, "short"), Added::BadPassword),
        ] {
            assert_eq!(add(&town.app, new).await.unwrap(), refused);
        }
        let desk = NewStaff { takes_city_fees: true, ..new("a@city.example.jp", Role::Desk, None, PASSWORD) };
        assert_eq!(add(&town.app, desk).await.unwrap(), Added::DeskTakesNone);
    }
}

story! {
    async fn a_sign_in_from_another_site_is_refused(town: Town = Town::empty) {
        town.account("hana", Role::City, None).await;
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs([("email", "hana@city.example.jp"), ("password", PASSWORD)]).finish();
        let request = axum::http::Request::post("/signin")
            .header("sec-fetch-site", "cross-site")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(axum::body::Body::from(body)).unwrap();
        assert_eq!(town.visitor().send(request).await.status, StatusCode::FORBIDDEN);
    }
}
