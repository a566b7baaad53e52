use axum::body::Body;
use axum::http::{Request, StatusCode};

use crate::town::{Town, story};

story! {
    async fn an_unknown_address_is_answered_by_a_page_in_the_readers_language(town: Town = Town::empty) {
        let mut visitor = town.visitor();
        let answer = visitor.get("/nothing-here").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.says("ページが見つかりません"));
        visitor.language = "en";
        assert!(visitor.get("/nothing-here").await.says("Page not found"));
    }
}

story! {
    async fn the_language_is_chosen_by_a_form_and_remembered(town: Town = Town::empty) {
        let mut visitor = town.visitor();
        let answer = visitor.post("/language", &[("language", "en"), ("back", "/nothing?x=1")]).await;
        assert_eq!(answer.location(), "/nothing?x=1");
        assert!(visitor.follow(&answer).await.says("Page not found"));
        let away = visitor.post("/language", &[("language", "ja"), ("back", "//evil.example")]).await;
        assert_eq!(away.location(), "/");
    }
}

story! {
    async fn a_form_sent_by_another_site_is_refused(town: Town = Town::empty) {
        let form = |name: &str, value: &str| {
            Request::post("/language")
                .header("content-type", "application/x-www-form-urlencoded")
                .header(name, value)
                .body(Body::from("language=en&back=/"))
                .unwrap()
        };
        let mut visitor = town.visitor();
        assert_eq!(visitor.send(form("sec-fetch-site", "cross-site")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(visitor.send(form("sec-fetch-site", "same-site")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(visitor.send(form("origin", "http://evil.example")).await.status, StatusCode::FORBIDDEN);
        assert_eq!(visitor.send(form("origin", "http://localhost:3000")).await.status, StatusCode::SEE_OTHER);
        assert_eq!(visitor.send(form("sec-fetch-site", "none")).await.status, StatusCode::SEE_OTHER);
        // No browser, and no sign-in to abuse.
        assert_eq!(visitor.send(form("x-plain", "1")).await.status, StatusCode::SEE_OTHER);
        let signed_in = form("cookie", "staff=abc");
        assert_eq!(town.visitor().send(signed_in).await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn every_answer_carries_the_guards_headers(town: Town = Town::empty) {
        let answer = town.visitor().get("/nothing").await;
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!answer.header("content-security-policy").contains("unsafe-inline"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "same-origin");
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(!answer.text().contains("<script"));
    }
}

story! {
    async fn bodies_that_are_too_large_or_no_form_are_refused_with_a_page(town: Town = Town::empty) {
        let mut visitor = town.visitor();
        let long = "x".repeat(10 * 1024 * 1024);
        let large = visitor.post("/language", &[("language", &long)]).await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(large.says("送られた内容が大きすぎます"));
        let json = Request::post("/language").header("content-type", "application/json").body(Body::from("{}")).unwrap();
        assert_eq!(visitor.send(json).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let bytes = Request::post("/language")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("language=%ff%fe"))
            .unwrap();
        assert_eq!(visitor.send(bytes).await.status, StatusCode::BAD_REQUEST);
    }
}

story! {
    async fn health_and_readiness_are_told_apart(town: Town = Town::empty) {
        let mut visitor = town.visitor();
        assert_eq!(visitor.get("/healthz").await.status, StatusCode::OK);
        assert_eq!(visitor.get("/readyz").await.status, StatusCode::OK);
        town.app.store.close().await;
        assert_eq!(visitor.get("/healthz").await.status, StatusCode::OK);
        assert_eq!(visitor.get("/readyz").await.status, StatusCode::SERVICE_UNAVAILABLE);
    }
}

story! {
    async fn what_axum_refuses_is_answered_by_a_page_too(town: Town = Town::empty) {
        let mut visitor = town.visitor();
        let twice = visitor.get("/registrations/ABC?key=1&key=2").await;
        assert_eq!(twice.status, StatusCode::BAD_REQUEST);
        assert!(twice.says("つどい"));
        let posted = visitor.post("/offerings", &[]).await;
        assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(posted.says("つどい"));
    }
}
