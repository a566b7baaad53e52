//! What somebody was confirmed to have taken part in, on paper, and whether the paper holds.

use axum::http::StatusCode;
use tsudoi::checkin::FactKind;
use tsudoi::registration::key;
use tsudoi::staff::Role;
use tsudoi::store::sql;

use crate::closing::{ATTENDANCE, Day, closes, happens};
use crate::privacy::secrecy::kept_secret;
use crate::town::{Client, Town, story};

const LIST: &str = "/office/offerings/C/certificates";
const PRINT: &str = "/office/offerings/C/certificates/print";

/// The day is closed, and everybody who was there has a certificate.
async fn issued(town: Town) -> (Day, Client) {
    let day = Day::of(town).await;
    let mut city = day.town.signed_in("city", Role::City, None).await;
    closes(&mut city, ATTENDANCE, &[]).await;
    let done = city.post(LIST, &[("do", "issue")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    (day, city)
}

/// Where the papers of the print run lead, in its order.
async fn addresses(city: &mut Client) -> Vec<String> {
    let page = city.get(PRINT).await;
    let all = page.texts("article .address");
    all.iter().map(|url| url.strip_prefix("http://localhost:3000").unwrap().to_owned()).collect()
}

story! {
    async fn only_a_closed_attendance_is_certified(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        assert!(city.get(LIST).await.says("先に出席を確定してください"));
        assert_eq!(city.post(LIST, &[("do", "issue")]).await.status, StatusCode::CONFLICT);
        assert_eq!(city.get(PRINT).await.status, StatusCode::CONFLICT);
        closes(&mut city, ATTENDANCE, &[]).await;
        let done = city.post(LIST, &[("do", "issue")]).await;
        let page = city.follow(&done).await;
        assert!(page.says("発行しました。2人分") && page.says("2026-000001") && !page.says("休田"), "{}", page.text());
        // Asked for again, nobody gets another.
        city.post(LIST, &[("do", "issue")]).await;
        assert_eq!(day.town.number("SELECT COUNT(*) FROM certificate").await, 2);
        assert_eq!(day.town.number("SELECT COUNT(*) FROM audit WHERE verb = 'issue_certificate'").await, 2);
        // What came in since is not confirmed.
        day.town.minutes_pass(1);
        happens(&day.town, &day.by, "C-1", &day.third.people[0], FactKind::CheckIn).await;
        assert!(city.get(LIST).await.says("先に出席を確定してください"));
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_page_for_each_says_what_was_done_and_marks_what_is_planned(town: Town = Town::empty) {
        let (day, mut city) = issued(town).await;
        let page = city.get(PRINT).await;
        let papers = page.texts("article");
        assert_eq!(papers.len(), 2);
        let of = |name: &str| papers.iter().find(|p| p.contains(name)).unwrap_or_else(|| panic!("{name}"));
        for words in ["参加証明書", "見本 花子　様", "講座C", "市民協働課", "2時間0分（予定）", "令和8年12月12日", "（公印省略）", "確かめられます"] {
            assert!(of("花子").contains(words), "{words}: {}", of("花子"));
        }
        assert!(of("太郎").contains("1時間0分") && !of("太郎").contains("予定"), "{}", of("太郎"));
        assert_eq!(page.attributes("article .qr svg", "viewBox").len(), 2);
        assert_eq!(day.town.number("SELECT COUNT(*) FROM audit WHERE verb = 'print_certificates'").await, 1);
        let one = city.get(&format!("{PRINT}?participant={}", day.taro.people[0])).await;
        assert_eq!(one.texts("article").len(), 1);
    }
}

story! {
    async fn anybody_who_holds_the_paper_can_ask_whether_it_is_true(town: Town = Town::empty) {
        let (day, mut city) = issued(town).await;
        let mut school = day.town.visitor();
        let all = addresses(&mut city).await;
        // By reading: Hanako, Tarō.
        let page = school.get(&all[1]).await;
        for words in ["有効です", "例＊＊", "講座C", "市民協働課", "1時間0分"] {
            assert!(page.says(words), "{words}: {}", page.text());
        }
        assert!(!page.says("太郎") && !page.says("レイジ"), "no more than the first letter");
        // As it is typed from the paper.
        let (number, check) = all[1].strip_prefix("/certificates/").unwrap().split_once("?check=").unwrap();
        let typed = format!("{}-{}", &check[..4].to_lowercase(), &check[4..]);
        assert!(school.get(&format!("/certificates?number={number}&check={typed}")).await.says("有効です"));
        assert!(school.get("/certificates").await.says("証明書の確認"));
        // Another's sign, a false one, none, and what never was.
        let other = all[0].split_once("?check=").unwrap().1;
        for wrong in [
            format!("/certificates/{number}?check={other}"),
            format!("/certificates/{number}"),
            format!("/certificates/2026-000009?check={check}"),
            format!("/certificates/nonsense?check={check}"),
        ] {
            let page = school.get(&wrong).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{wrong}");
            assert!(page.says("当たる証明書がありません") && !page.says("講座C"), "{wrong}");
        }
    }
}

story! {
    async fn a_certificate_says_so_when_the_attendance_is_put_right(town: Town = Town::empty) {
        let (day, mut city) = issued(town).await;
        let mut school = day.town.visitor();
        let before = addresses(&mut city).await;
        // Hanako had left at half past four in the afternoon, as is found out later.
        let closing = city.get(ATTENDANCE).await.attribute("input[name=closing]", "value").unwrap();
        city.post(ATTENDANCE, &[("do", "reopen"), ("closing", &closing), ("reason", "退出の記録漏れ")]).await;
        for url in &before {
            assert!(school.get(url).await.says("確認し直しているところです"));
        }
        day.town.minutes_pass(5);
        happens(&day.town, &day.by, "C-1", &day.hanako.people[0], FactKind::CheckOut).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        // By reading: Hanako, Tarō.
        let told = school.get(&before[0]).await;
        assert!(told.says("この証明書は無効です"), "{}", told.text());
        assert!(school.get(&before[1]).await.says("有効です"), "nothing was changed of the other");
        city.post(LIST, &[("do", "issue")]).await;
        let after = addresses(&mut city).await;
        assert_eq!((&after[1], after[0] == before[0]), (&before[1], false));
        assert!(school.get(&after[0]).await.says("有効です"));
        assert_eq!(day.town.number("SELECT COUNT(*) FROM certificate").await, 3);
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn what_comes_in_late_about_one_leaves_the_papers_of_the_others_as_they_are(town: Town = Town::empty) {
        let (day, mut city) = issued(town).await;
        let mut school = day.town.visitor();
        // By reading: Hanako, Tarō.
        let papers = addresses(&mut city).await;
        day.town.minutes_pass(5);
        happens(&day.town, &day.by, "C-1", &day.third.people[0], FactKind::CheckIn).await;
        for url in &papers {
            let page = school.get(url).await;
            assert!(page.says("有効です"), "{}", page.text());
        }
        // Hers is not what it says any more, once somebody has confirmed it.
        happens(&day.town, &day.by, "C-1", &day.hanako.people[0], FactKind::CheckOut).await;
        assert!(school.get(&papers[0]).await.says("確認し直しているところです"));
        assert!(school.get(&papers[1]).await.says("有効です"));
        closes(&mut city, ATTENDANCE, &[]).await;
        assert!(school.get(&papers[0]).await.says("この証明書は無効です"));
        assert!(school.get(&papers[1]).await.says("有効です"));
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_resident_gets_their_own_from_the_page_of_their_registration(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let secret = &day.town.app.config.secret;
        let own = |guest: &crate::town::Guest, end: &str| {
            format!("/registrations/{}{end}?key={}", guest.receipt, key::key(secret, &guest.registration, 1))
        };
        let (page, certificate) = (own(&day.hanako, ""), own(&day.hanako, "/certificate"));
        let mut hanako = day.town.visitor();
        assert!(!hanako.get(&page).await.attributes("a", "href").contains(&certificate));
        assert!(hanako.get(&certificate).await.says("まだ発行できません"));
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        assert!(hanako.get(&page).await.attributes("a", "href").contains(&certificate));
        assert!(hanako.get(&certificate).await.texts("article").is_empty(), "looking issues nothing");
        assert_eq!(day.town.number("SELECT COUNT(*) FROM certificate").await, 0);
        let done = hanako.post(&certificate, &[("do", "issue")]).await;
        let paper = hanako.follow(&done).await;
        assert!(paper.texts("article")[0].contains("見本 花子　様"), "{}", paper.text());
        assert_eq!(day.town.number("SELECT COUNT(*) FROM certificate").await, 1, "nobody else's");
        let foreign = certificate.replace("key=", "key=x");
        assert_eq!(hanako.get(&foreign).await.status, StatusCode::NOT_FOUND);
        assert_eq!(hanako.post(&foreign, &[("do", "issue")]).await.status, StatusCode::NOT_FOUND);
    }
}

story! {
    async fn who_is_kept_secret_is_on_no_paper_of_the_office_and_has_their_own(town: Town = Town::empty) {
        let (day, mut city) = issued(town).await;
        let before = addresses(&mut city).await;
        kept_secret(&day.town, &day.hanako).await;
        let page = city.get(LIST).await;
        assert!(page.says("秘匿の方が1人") && !page.says("花子") && page.says("例示 太郎"), "{}", page.text());
        assert_eq!(city.get(PRINT).await.texts("article").len(), 1);
        let told = day.town.visitor().get(&before[0]).await;
        assert!(told.says("有効です") && told.says("表示しません") && !told.says("見＊"), "{}", told.text());
        let key = key::key(&day.town.app.config.secret, &day.hanako.registration, 1);
        let own = format!("/registrations/{}/certificate?key={key}", day.hanako.receipt);
        assert!(day.town.visitor().get(&own).await.says("見本 花子　様"));
    }
}

story! {
    async fn two_who_issue_at_once_give_each_person_one(town: Town = Town::empty) {
        let day = Day::of(town).await;
        let mut city = day.town.signed_in("city", Role::City, None).await;
        closes(&mut city, ATTENDANCE, &[]).await;
        let mut other = day.town.signed_in("other", Role::City, None).await;
        let (one, two) = tokio::join!(city.post(LIST, &[("do", "issue")]), other.post(LIST, &[("do", "issue")]));
        assert_eq!((one.status, two.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER));
        assert_eq!(day.town.number("SELECT COUNT(*) FROM certificate").await, 2);
        assert_eq!(day.town.broken().await, [] as [&str; 0]);
    }
}

story! {
    async fn a_partner_prints_certificates_where_it_may_take_lists(town: Town = Town::empty) {
        town.partner("group").await;
        let (day, _) = issued(town).await;
        day.town.hosts("C", "group").await;
        day.town.receives("C", "group", "name,attendance").await;
        let mut group = day.town.signed_in("lead", Role::Partner, Some("group")).await;
        assert_eq!(group.get(LIST).await.status, StatusCode::FORBIDDEN);
        day.town.takes_lists("C", "group").await;
        let page = group.get(PRINT).await;
        assert!(page.says("見本 花子") && page.says("（押印省略）") && !page.says("公印"), "{}", page.text());
        day.town.change(sql("UPDATE offering_receiver SET columns = 'kana,attendance'")).await;
        assert_eq!(group.get(PRINT).await.status, StatusCode::FORBIDDEN);
    }
}
