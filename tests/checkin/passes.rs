use std::io::Cursor;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use image::{GrayImage, ImageFormat, Luma};
use qrcodegen::{QrCode, QrCodeEcc};
use tsudoi::config::Secret;
use tsudoi::registration::{State, key, pass, store as registrations};
use tsudoi::staff::Role;
use tsudoi::store::sql;

use super::{COURSE, SHIFT};
use crate::town::{Answer, Client, Town, story};

/// A photo of a QR code: grey paper, a phone's size, nothing straight at its edges.
fn photo(text: &str, module: u32) -> Vec<u8> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).unwrap();
    let size = code.size() as u32;
    let edge = (size + 16) * module;
    let picture = GrayImage::from_fn(edge + 37, edge + 211, |x, y| {
        let (column, row) = ((x / module) as i32 - 8, (y / module) as i32 - 8);
        let dark = code.get_module(column, row);
        Luma([if dark { 40 } else { 215 - ((x + y) % 11) as u8 }])
    });
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg).unwrap();
    bytes
}

async fn shows(desk: &mut Client, url: &str, bytes: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (head, content) in [
        ("name=\"do\"", &b"photo"[..]),
        ("name=\"fact\"", b"page-photo"),
        ("name=\"photo\"; filename=\"pass.jpg\"\r\nContent-Type: image/jpeg", bytes),
    ] {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; {head}\r\n\r\n").bytes());
        body.extend(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--edge--\r\n");
    let request = Request::post(url)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .unwrap();
    desk.send(request).await
}

async fn types(desk: &mut Client, url: &str, token: &str, fact: &str) -> Answer {
    desk.post(url, &[("do", "find"), ("q", token), ("fact", fact)]).await
}

story! {
    async fn a_pass_is_drawn_for_who_has_a_place_and_for_nobody_else(town: Town = Town::empty) {
        town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let key = key::key(&town.app.config.secret, &hanako.registration, 1);
        let own = format!("/registrations/{}/pass.svg?key={key}", hanako.receipt);
        let office = format!("/office/registrations/{}/pass.svg", hanako.registration);
        let (mut visitor, mut city) = (town.visitor(), town.signed_in("city", Role::City, None).await);
        assert_eq!(visitor.get(&own).await.status, StatusCode::OK);
        assert_eq!(city.get(&office).await.status, StatusCode::OK);
        for state in ["held", "waiting", "in_draw", "offered", "not_selected", "withdrawn", "lapsed", "declined"] {
            town.run(sql("UPDATE registration SET state = $1").bind(state)).await;
            assert_eq!(visitor.get(&own).await.status, StatusCode::NOT_FOUND, "{state}");
            assert_eq!(city.get(&office).await.status, StatusCode::NOT_FOUND, "{state}");
        }
    }
}

story! {
    async fn a_photographed_pass_checks_its_person_in(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let answer = shows(&mut desk, COURSE, &photo(&town.pass_of(&hanako.registration).await, 9)).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
        assert!(answer.says("受付しました") && answer.says("見本 花子") && answer.says("お通しください"), "{}", answer.text());
        assert!(answer.says("来場 1人／予定 1人"));
        assert_eq!(town.facts("C-1").await, ["check_in"]);
    }
}

story! {
    async fn large_and_small_photos_are_read(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let token = town.pass_of(&hanako.registration).await;
        assert!(shows(&mut desk, COURSE, &photo(&token, 4)).await.says("受付しました"));
        town.minutes_pass(1);
        assert!(shows(&mut desk, COURSE, &photo(&token, 40)).await.says("09:00"));
    }
}

story! {
    async fn a_typed_or_scanned_pass_does_the_same_and_a_second_showing_is_told(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let token = town.pass_of(&hanako.registration).await;
        assert!(types(&mut desk, COURSE, &token.to_lowercase(), "p1").await.says("受付しました"));
        town.minutes_pass(2);
        let again = types(&mut desk, COURSE, &token, "p2").await;
        assert!(again.says("もう受付済みです（09:00）") && again.says("お名前をご確認ください"));
        assert!(again.text().contains("answer again"), "told by colour too");
    }
}

story! {
    async fn what_the_camera_reads_is_judged_as_a_pass_and_never_looked_for_as_a_name(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        for foreign in ["https://example.com/", "ミホン", "", &town.pass_of(&hanako.registration).await[..60]] {
            let answer = desk.post(COURSE, &[("do", "scan"), ("q", foreign), ("fact", "p1")]).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.says("無効なQRコードです"), "{foreign}: {}", answer.text());
        }
        assert!(town.facts("C-1").await.is_empty());
        let fields = [("do", "scan"), ("q", &*town.pass_of(&hanako.registration).await), ("fact", "p2")];
        let answer = desk.post(COURSE, &fields).await;
        assert!(answer.says("受付しました") && answer.says("見本 花子"), "{}", answer.text());
        // Sent twice by an impatient thumb: the same fact.
        desk.post(COURSE, &fields).await;
        assert_eq!(town.facts("C-1").await, ["check_in"]);
    }
}

story! {
    async fn the_camera_is_offered_by_a_script_alone(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let page = desk.get(COURSE).await;
        assert!(page.attribute("[data-camera]", "hidden").is_some(), "without a script nothing is offered that does nothing");
        for what in ["none", "refused", "busy", "broken"] {
            assert!(page.attribute(&format!("[data-trouble={what}]"), "hidden").is_some(), "{what}");
        }
        assert!(!desk.get("/desk").await.text().contains("data-camera"));
    }
}

story! {
    async fn a_false_or_outdated_pass_is_not_believed(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let hanako = town.guest("C", &["C-S1"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let registration = registrations::registration(&town.app.store, &hanako.registration).await.unwrap().unwrap();
        let forged = pass::token(&Secret([9; 32]), &registration, &[]).unwrap();
        let outdated = town.pass_of(&hanako.registration).await;
        let mut tx = town.app.store.write().await.unwrap();
        tx.run(sql("UPDATE registration SET key_version = 2")).await.unwrap();
        tx.commit().await.unwrap();
        for token in [forged, outdated] {
            let answer = types(&mut desk, COURSE, &token, "p1").await;
            assert!(answer.says("無効なQRコードです"));
            assert!(answer.text().contains("answer no"));
        }
        assert!(shows(&mut desk, COURSE, &photo("https://example.com/", 8)).await.says("無効なQRコードです"));
        assert!(town.facts("C-1").await.is_empty());
    }
}

story! {
    async fn a_pass_of_another_session_or_offering_says_so(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let other_shift = town.guest("V", &["V-S2"], State::Confirmed, &[("見本 花子", "ミホン ハナコ")]).await;
        let answer = types(&mut desk, SHIFT, &town.pass_of(&other_shift.registration).await, "p1").await;
        assert!(answer.says("別の回") && answer.says("午前10時"), "{}", answer.text());
        let answer = types(&mut desk, COURSE, &town.pass_of(&other_shift.registration).await, "p2").await;
        assert!(answer.says("別の講座・催し") && answer.says("講座V"));
        assert!(town.facts("V-1").await.is_empty() && town.facts("C-1").await.is_empty());
    }
}

story! {
    async fn a_withdrawn_pass_is_void(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let gone = town.guest("C", &["C-S1"], State::Withdrawn, &[("見本 花子", "ミホン ハナコ")]).await;
        let waiting = town.guest("C", &["C-S1"], State::Waiting, &[("待 太郎", "マチ タロウ")]).await;
        assert!(types(&mut desk, COURSE, &town.pass_of(&gone.registration).await, "p1").await.says("無効な申込みです"));
        assert!(types(&mut desk, COURSE, &town.pass_of(&waiting.registration).await, "p2").await.says("キャンセル待ち"));
        assert!(town.facts("C-1").await.is_empty());
    }
}

story! {
    async fn the_pass_of_a_party_asks_who_has_come(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let family = [("見本 花子", "ミホン ハナコ"), ("見本 一", "ミホン ハジメ")];
        let party = town.guest("C", &["C-S1"], State::Confirmed, &family).await;
        let answer = types(&mut desk, COURSE, &town.pass_of(&party.registration).await, "p1").await;
        assert!(answer.says("来た人を受付してください") && answer.says("まだの人を全員受付する"), "{}", answer.text());
        assert!(town.facts("C-1").await.is_empty());
        let fields = [("do", "check_in_all"), ("fact", "p-all"), ("registration", &party.registration)];
        let answer = desk.post(COURSE, &fields).await;
        assert!(desk.follow(&answer).await.says("来場 2人／予定 2人"));
        assert_eq!(town.facts("C-1").await.len(), 2);
    }
}

story! {
    async fn a_photo_without_a_code_or_that_is_no_photo_says_what_to_do(town: Town = Town::empty) {
        let mut desk = town.on_the_day().await;
        let mut blank = Vec::new();
        GrayImage::from_pixel(400, 300, Luma([200])).write_to(&mut Cursor::new(&mut blank), ImageFormat::Png).unwrap();
        let answer = shows(&mut desk, COURSE, &blank).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.says("QRコードを読み取れませんでした") && answer.says("受付番号を入力してください"));
        assert_eq!(shows(&mut desk, COURSE, b"%PDF-1.7 no photo").await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        assert_eq!(shows(&mut desk, COURSE, &vec![0xFF; 9 * 1024 * 1024]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
        // A picture of few bytes and very many pixels is refused before it is unfolded.
        let mut bomb = Vec::new();
        GrayImage::new(13_000, 40).write_to(&mut Cursor::new(&mut bomb), ImageFormat::Png).unwrap();
        assert_eq!(shows(&mut desk, COURSE, &bomb).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    }
}
