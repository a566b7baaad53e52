//! Choosing another password.

use axum::http::StatusCode;
use tsudoi::staff::Role;

use super::{try_password, verbs};
use crate::town::{Client, PASSWORD, Town, story};

const NEW: &str = "新しい合言葉 2026 秋";

async fn changes(client: &mut Client, present: &str, new: &str, again: &str) -> crate::town::Answer {
    client.post("/signin/password", &[("password", present), ("new", new), ("again", again)]).await
}

story! {
    async fn a_new_password_opens_the_old_one_does_not_and_other_browsers_sign_in_again(town: Town = Town::empty) {
        let mut here = town.signed_in("hana", Role::City, None).await;
        let mut there = town.visitor();
        assert_eq!(try_password(&mut there, "hana@city.example.jp", PASSWORD).await, StatusCode::SEE_OTHER);
        let changed = changes(&mut here, PASSWORD, NEW, NEW).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER);
        assert!(here.follow(&changed).await.says("パスワードを変更しました"));
        assert_eq!(here.get("/office").await.status, StatusCode::OK, "this browser stays");
        assert_eq!(there.get("/office").await.status, StatusCode::UNAUTHORIZED);
        assert_eq!(try_password(&mut there, "hana@city.example.jp", PASSWORD).await, StatusCode::UNAUTHORIZED);
        assert_eq!(try_password(&mut there, "hana@city.example.jp", NEW).await, StatusCode::SEE_OTHER);
        assert!(verbs(&town).await.contains(&"staff_password_changed".to_owned()));
    }
}

story! {
    async fn without_the_present_password_nothing_changes_and_tries_are_counted(town: Town = Town::empty) {
        let mut here = town.signed_in("hana", Role::City, None).await;
        for (present, new, again, said) in [
            ("wrong password", NEW, NEW, "いまのパスワードが違います"),
            (PASSWORD, "short", "short", "10文字以上"),
            (PASSWORD, NEW, "another password", "2つの新しいパスワードが違います"),
        ] {
            let refused = changes(&mut here, present, new, again).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(refused.says(said), "{said}");
            assert!(!refused.text().contains(NEW), "a password is never drawn");
        }
        for _ in 0..6 {
            changes(&mut here, "wrong password", NEW, NEW).await;
        }
        let mut there = town.visitor();
        assert_eq!(try_password(&mut there, "hana@city.example.jp", PASSWORD).await, StatusCode::UNAUTHORIZED, "the account rests");
        assert_eq!(town.visitor().post("/signin/password", &[]).await.status, StatusCode::UNAUTHORIZED);
    }
}
