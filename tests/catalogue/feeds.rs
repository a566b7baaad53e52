use axum::http::StatusCode;
use tsudoi::store::sql;

use crate::town::{Answer, Town, story};

/// The text with its folded lines joined.
fn unfolded(answer: &Answer) -> String {
    answer.text().replace("\r\n ", "")
}

story! {
    async fn an_offerings_calendar_has_each_session_with_a_lasting_uid(town: Town = Town::demo) {
        let answer = town.visitor().get("/offerings/D01.ics").await;
        assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
        let text = unfolded(&answer);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
        for line in
            ["UID:D01-1@tsudoi.localhost", "DTSTART;TZID=Asia/Tokyo:20270116T100000", "SEQUENCE:0", "BEGIN:VTIMEZONE"]
        {
            assert!(text.contains(line), "{line} is missing in {text}");
        }
    }
}

story! {
    async fn a_session_that_is_cancelled_stays_in_the_calendar_marked_and_newer(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let before = visitor.get("/offerings/D01.ics").await;
        let cancel = "UPDATE session SET state = 'cancelled', cancel_reason = '大雪', sequence = 1, updated_at = $1 \
            WHERE id = 'D01-2'";
        town.change(sql(cancel).bind(town.app.clock.now())).await;
        let after = visitor.get("/offerings/D01.ics").await;
        assert_ne!(before.header("etag"), after.header("etag"));
        let text = unfolded(&after);
        let event = text.split("BEGIN:VEVENT").find(|e| e.contains("UID:D01-2@")).expect("it is there");
        for line in ["STATUS:CANCELLED", "SEQUENCE:1", "LAST-MODIFIED:20261124T000000Z"] {
            assert!(event.contains(line), "{line} is missing in {event}");
        }
        assert!(visitor.get("/offerings/D01").await.says("この回は中止です"));
    }
}

story! {
    async fn the_citys_calendar_follows_the_lists_query(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let shifts = unfolded(&visitor.get("/calendar.ics?kind=volunteer_shift").await);
        assert!(shifts.contains("UID:D08-1@") && !shifts.contains("UID:D01-1@"));
        let day = unfolded(&visitor.get("/calendar.ics?from=2027-01-16&to=2027-01-16").await);
        assert!(day.contains("UID:D01-1@") && !day.contains("UID:D01-2@"));
        assert_eq!(visitor.get("/calendar.ics?from=soon").await.status, StatusCode::BAD_REQUEST);
    }
}
