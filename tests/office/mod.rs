//! The office: who sees which lists, and what the lists hold.

use std::sync::Arc;

use axum::http::StatusCode;
use http_body_util::BodyExt;
use tsudoi::office::export;
use tsudoi::programme::store::announcement;
use tsudoi::receiver::Sight;
use tsudoi::registration::State;
use tsudoi::staff::Role;
use tsudoi::store::sql;
use tsudoi::text::Language;

use crate::town::announce::course;
use crate::town::{Kind, Town, story};

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    town.publish(&course("C1", 20)).await;
    town.publish(&course("C2", 20)).await;
    town.partner("group").await;
    town.hosts("C1", "group").await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("𠮷野 見本", "ヨシノ ミホン")]).await;
    town.guest("C1", &["C1-S1"], State::Confirmed, &[("=1+1", "アアア")]).await;
    town.guest("C1", &["C1-S1"], State::Waiting, &[("待つ人", "マツヒト")]).await;
    town
}

story! {
    async fn the_attendance_list_is_a_csv_that_excel_reads(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let answer = city.get("/office/offerings/C1/attendance.csv").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.header("content-type").starts_with("text/csv"));
        let text = answer.text();
        assert!(text.starts_with('\u{FEFF}') && text.contains("\r\n"));
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.unwrap()).collect();
        assert_eq!(rows.len(), 2, "who waits is not on the list");
        assert_eq!(&rows[0][1], "'=1+1", "a formula stays text");
        assert_eq!(&rows[1][1], "𠮷野 見本");
        assert_eq!(&rows[1][5], "0566-00-0001", "the leading zero stays");
    }
}

story! {
    async fn who_came_stands_in_the_list_and_on_the_printed_sheet(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let person: (String,) = town.app.store.one(sql("SELECT id FROM participant WHERE name = '𠮷野 見本'")).await.unwrap();
        let fact = town.app.chance.id(town.app.clock.now());
        let came = city.post("/desk/C1-1", &[("do", "check_in"), ("fact", &fact), ("participant", &person.0)]).await;
        assert!(came.status.is_redirection() || came.status.is_success(), "{}", came.text());
        assert!(city.get("/office/offerings/C1/attendance.csv").await.text().contains("出席"));
        let sheet = city.get("/office/offerings/C1/print").await;
        assert!(sheet.says("𠮷野 見本") && sheet.says("○") && sheet.says("取扱注意"));
        assert!(!sheet.says("0566-00-0001"), "nothing personal beyond name and reading");
    }
}

story! {
    async fn who_was_there_stays_on_the_list_whatever_becomes_of_the_registration(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let waits: (String,) = town.app.store.one(sql("SELECT id FROM participant WHERE name = '待つ人'")).await.unwrap();
        let fact = town.app.chance.id(town.app.clock.now());
        city.post("/desk/C1-1", &[("do", "check_in"), ("fact", &fact), ("participant", &waits.0)]).await;
        let list = city.get("/office/offerings/C1/attendance.csv").await.text();
        assert!(list.lines().any(|line| line.contains("待つ人") && line.contains("出席")), "{list}");
        let undo = town.app.chance.id(town.app.clock.now());
        city.post("/desk/C1-1", &[("do", "undo"), ("fact", &undo), ("participant", &waits.0)]).await;
        assert!(!city.get("/office/offerings/C1/attendance.csv").await.text().contains("待つ人"));
    }
}

story! {
    async fn a_list_that_breaks_off_is_a_download_that_fails(town: Town = town) {
        let announcement = Arc::new(announcement(&town.app.store, "C1").await.unwrap().unwrap());
        town.app.store.close().await;
        let list = export::csv(town.app.clone(), announcement, Sight::whole(), Language::Ja);
        assert!(list.into_body().collect().await.is_err());
    }
}

story! {
    async fn the_xlsx_is_a_workbook_and_the_dates_are_a_calendar(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        let xlsx = city.get("/office/offerings/C1/attendance.xlsx").await;
        assert!(xlsx.body.starts_with(b"PK"));
        let ics = city.get("/office/offerings/C1/attendance.ics").await;
        assert!(ics.text().starts_with("BEGIN:VCALENDAR"));
    }
}

story! {
    async fn a_partner_sees_its_own_offerings_and_no_others(town: Town = town) {
        town.receives_all("C1", "group").await;
        let mut partner = town.signed_in("partner", Role::Partner, Some("group")).await;
        let home = partner.get("/office").await;
        assert!(home.says("講座C1") && !home.says("講座C2"));
        assert!(partner.get("/office/offerings/C1").await.says("𠮷野 見本"));
        for list in ["", "/attendance.csv", "/attendance.xlsx", "/print", "/attendance.ics"] {
            assert_eq!(partner.get(&format!("/office/offerings/C2{list}")).await.status, StatusCode::FORBIDDEN, "{list}");
        }
    }
}

story! {
    async fn strangers_are_asked_to_sign_in_and_desk_helpers_are_refused(town: Town = town) {
        assert_eq!(town.visitor().get("/office/offerings/C1").await.status, StatusCode::UNAUTHORIZED);
        let mut desk = town.signed_in("desk", Role::Desk, None).await;
        assert_eq!(desk.get("/office/offerings/C1/attendance.csv").await.status, StatusCode::FORBIDDEN);
    }
}

story! {
    async fn every_list_that_is_seen_or_taken_is_recorded(town: Town = town) {
        let mut city = town.signed_in("city", Role::City, None).await;
        for list in ["", "/attendance.csv", "/attendance.xlsx", "/print"] {
            city.get(&format!("/office/offerings/C1{list}")).await;
        }
        let looks: (i64,) = town.app.store.one(sql("SELECT COUNT(*) FROM audit WHERE subject = 'offering:C1'")).await.unwrap();
        assert_eq!(looks.0, 4);
    }
}
