use std::io::Read;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use tsudoi::store::sql;

use crate::town::{Town, story};

fn asking(url: &str, name: &str, value: &str) -> Request<Body> {
    Request::get(url).header(name, value).body(Body::empty()).unwrap()
}

story! {
    async fn a_public_page_touches_no_database(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        town.app.store.close().await;
        for page in [
            "/",
            "/offerings",
            "/offerings?kind=series",
            "/offerings?q=a",
            "/offerings/D01",
            "/month/2027-01",
            "/calendar.ics",
            "/offerings/D01.ics",
        ] {
            for _ in 0..2 {
                assert_eq!(visitor.get(page).await.status, StatusCode::OK, "{page}");
            }
        }
    }
}

story! {
    async fn a_kept_page_changes_when_a_place_is_taken_and_when_registration_opens(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let before = visitor.get("/offerings/D18").await;
        assert_eq!(visitor.get("/offerings/D18").await.header("etag"), before.header("etag"));
        town.hours_pass(16 * 24);
        let open = visitor.get("/offerings/D18").await;
        assert_ne!(open.header("etag"), before.header("etag"));
        assert!(open.says("残り16人"));
        let mut tx = town.app.store.write().await.unwrap();
        tx.run(sql("UPDATE quota SET taken = taken + 1 WHERE id = 'D18-quota-1'")).await.unwrap();
        tx.commit().await.unwrap();
        assert!(visitor.get("/offerings/D18").await.says("残り15人"));
    }
}

story! {
    async fn a_kept_page_is_told_in_the_readers_language_and_encoding(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let plain = visitor.get("/offerings/D01").await;
        assert_eq!(plain.header("content-encoding"), "");
        let brotli = visitor.send(asking("/offerings/D01", "accept-encoding", "gzip, deflate, br")).await;
        assert_eq!(brotli.header("content-encoding"), "br");
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli.body, &mut unpacked).unwrap();
        assert!(unpacked == plain.body);
        let gzip = visitor.send(asking("/offerings/D01", "accept-encoding", "gzip, br;q=0")).await;
        assert_eq!(gzip.header("content-encoding"), "gzip");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*gzip.body).read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == plain.body);
        assert!(plain.header("vary").contains("Accept-Language") && plain.header("vary").contains("Cookie"));
        visitor.language = "en";
        assert!(visitor.get("/offerings/D01").await.says("How to apply"));
    }
}

story! {
    async fn who_holds_a_page_already_is_not_sent_it_again(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        for page in ["/offerings", "/offerings?q=a", "/calendar.ics", "/offerings/D01.ics"] {
            let first = visitor.get(page).await;
            let again = visitor.send(asking(page, "if-none-match", first.header("etag"))).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{page}");
            assert!(again.body.is_empty());
            assert_eq!(visitor.send(asking(page, "if-none-match", "\"other\"")).await.status, StatusCode::OK);
        }
    }
}

story! {
    async fn two_ways_to_write_a_query_are_one_page(town: Town = Town::demo) {
        let mut visitor = town.visitor();
        let one = visitor.get("/offerings?kind=series&open=1").await;
        let other = visitor.get("/offerings?open=1&utm=x&kind=series&q=&page=1").await;
        assert_eq!(one.header("etag"), other.header("etag"));
        let back = other.attribute("input[name=back]", "value");
        assert_eq!(back.as_deref(), Some("/offerings?kind=series&open=1"));
    }
}
