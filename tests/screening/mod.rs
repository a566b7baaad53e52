//! People choose: assessors who do not see each other's points, decisions by announced criteria and composition, another
//! official's approval, and a release to everybody at once.

mod bad_input;
mod way;

use tsudoi::clock::Moment;
use tsudoi::command::doctor::examine;
use tsudoi::programme::{
    Announcement, Ask, Codes, Criterion, Question, QuestionKind, Quota, QuotaKind, Selection, Step,
};
use tsudoi::staff::Role;
use tsudoi::store::{Flag, sql};

use crate::town::announce::course;
use crate::town::{Answer, Client, Town};

pub const PAGE: &str = "/office/offerings/L/screening";

/// A lab of three places: at most two citizens, at most one of a company, and at least one born from 1990 on. It closes on
/// Friday 11 December; results on the 17th.
pub fn lab() -> Announcement {
    let mut a = course("L", 3);
    a.offering.selection = Selection::Screening;
    a.offering.title = "協働ラボ".into();
    a.offering.closes_at = Moment::parse("2026-12-11T17:00:00+09:00");
    a.offering.result_on = Some("2026-12-17".into());
    a.offering.confirm_by_code = Flag(false);
    a.offering.asks = Codes(vec![Ask::BirthDate]);
    a.sessions[0].date = "2026-12-26".into();
    a.sessions[0].starts_at = Moment::of("2026-12-26", "13:30").expect("an instant");
    a.sessions[0].ends_at = Moment::of("2026-12-26", "15:30").expect("an instant");
    let question = |position: i64, kind, label: &str, options: &str| Question {
        id: format!("L-Q{position}"),
        offering_id: "L".into(),
        position,
        step: Step::Apply,
        kind,
        label: label.into(),
        options: options.into(),
        required: Flag(true),
        purpose: "選考のため".into(),
        minimum: None,
        maximum: None,
        shown_if_question: None,
        shown_if_answer: None,
    };
    a.questions = vec![
        question(1, QuestionKind::Choice, "参加する立場", "市民\n事業者"),
        question(2, QuestionKind::Long, "応募の動機", ""),
    ];
    let quota = |position: i64, kind| Quota {
        id: format!("L-quota-{position}"),
        offering_id: "L".into(),
        slot_id: "L-S1".into(),
        position,
        title: String::new(),
        kind,
        channels: Codes(vec![]),
        question_id: None,
        answer: None,
        born_from: None,
        born_until: None,
        at_most: None,
        at_least: None,
        extra: 0,
        taken: 0,
        merges_at: None,
        merged_at: None,
    };
    let answered = |position, answer: &str, most| Quota {
        question_id: Some("L-Q1".into()),
        answer: Some(answer.into()),
        at_most: Some(most),
        ..quota(position, QuotaKind::Answer)
    };
    a.quotas = vec![
        answered(1, "市民", 2),
        answered(2, "事業者", 1),
        Quota { born_from: Some("1990-10-19".into()), at_least: Some(1), ..quota(3, QuotaKind::Born) },
    ];
    let criterion = |position: i64, title: &str, points| Criterion {
        offering_id: "L".into(),
        position,
        title: title.into(),
        hint: "動機から読みます".into(),
        points,
    };
    a.criteria = vec![criterion(1, "テーマへの関心", 5), criterion(2, "続けて参加できること", 3)];
    a
}

/// An applicant: name, what they stand for, year of birth.
pub type Person = (&'static str, &'static str, &'static str);

pub const PEOPLE: [Person; 4] = [
    ("一場 花", "市民", "1960"),
    ("二葉 太", "市民", "2000"),
    ("三田 次", "市民", "1970"),
    ("四谷 社", "事業者", "1980"),
];

/// The lab, with those who applied to it, and two of the city's staff.
pub struct Lab {
    pub town: Town,
    pub one: Client,
    pub two: Client,
    /// The page of each applicant's registration.
    pub pages: Vec<String>,
}

impl Lab {
    /// Applications have come in, and are still open.
    pub async fn open(town: Town) -> Lab {
        town.publish(&lab()).await;
        let mut pages = Vec::new();
        for (n, person) in PEOPLE.iter().enumerate() {
            pages.push(applies(&town, n, *person).await);
        }
        let one = town.signed_in("one", Role::City, None).await;
        let two = town.signed_in("two", Role::City, None).await;
        Lab { town, one, two, pages }
    }

    /// They have closed.
    pub async fn closed(town: Town) -> Lab {
        let mut lab = Lab::open(town).await;
        lab.comes("11T17:00").await;
        lab
    }

    /// Points are closed, too.
    pub async fn rated(town: Town) -> Lab {
        let mut lab = Lab::closed(town).await;
        assert_eq!(lab.does(&[("do", "close")]).await.status, 303);
        lab
    }

    /// The clock goes on, the worker does what is due, and the two sign in again.
    pub async fn comes(&mut self, instant: &str) {
        let then = Moment::parse(&format!("2026-12-{instant}:00+09:00")).expect("an instant");
        self.town.app.clock.advance(then.since(self.town.app.clock.now()).max(0));
        self.town.work().await;
        self.one = self.town.enters("one").await;
        self.two = self.town.enters("two").await;
    }

    pub async fn id(&self, n: usize) -> String {
        let query = sql("SELECT id FROM registration WHERE offering_id = 'L' AND name = $1").bind(PEOPLE[n].0);
        let (id,): (String,) = self.town.app.store.one(query).await.expect("a registration");
        id
    }

    pub async fn page_of(&self, n: usize) -> String {
        format!("{PAGE}/{}", self.id(n).await)
    }

    pub async fn does(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.one.post(PAGE, fields).await
    }

    /// The first of the two decides about somebody.
    pub async fn decides(&mut self, n: usize, fields: &[(&str, &str)]) -> Answer {
        let url = self.page_of(n).await;
        self.one.post(&url, &[&[("do", "decide")], fields].concat()).await
    }

    /// Two citizens and the company are chosen, the third citizen waits.
    pub async fn all_decided(&mut self) {
        for (n, decision) in ["select", "select", "wait", "select"].into_iter().enumerate() {
            let because = if decision == "wait" { "composition" } else { "" };
            let done = self.decides(n, &[("decision", decision), ("because", because), ("reason", "合議による")]).await;
            assert_eq!(done.status, 303, "{}", done.text());
        }
    }

    /// All is decided, proposed by the first and approved by the second.
    pub async fn approved(town: Town) -> Lab {
        let mut lab = Lab::rated(town).await;
        lab.all_decided().await;
        let proposed = lab.does(&[("do", "propose")]).await;
        assert_eq!(proposed.status, 303, "{}", proposed.text());
        let approved = lab.two.post(PAGE, &[("do", "approve")]).await;
        assert_eq!(approved.status, 303, "{}", approved.text());
        lab
    }

    pub async fn states(&self) -> Vec<String> {
        let query = sql("SELECT state FROM registration WHERE offering_id = 'L' ORDER BY phone");
        let rows: Vec<(String,)> = self.town.app.store.all(query).await.expect("registrations");
        rows.into_iter().map(|row| row.0).collect()
    }

    pub async fn stage(&self) -> String {
        let row: Option<(String,)> =
            self.town.app.store.maybe(sql("SELECT state FROM screening WHERE offering_id = 'L'")).await.expect("a row");
        row.map(|row| row.0).unwrap_or_default()
    }

    pub async fn is_sound(&self) {
        for finding in examine(&self.town.app.store, self.town.app.clock.now()).await.expect("answers") {
            assert!(finding.broken_by.is_empty(), "{}: {:?}", finding.name, finding.broken_by);
        }
    }
}

/// Fills in the public form.
pub async fn applies(town: &Town, n: usize, (name, stands, year): Person) -> String {
    let (key, email, phone) = (format!("k{n}"), format!("p{n}@example.jp"), format!("0566-00-000{n}"));
    let mut form = crate::registration::form(name, &phone, &key);
    form.retain(|(field, _)| !matches!(*field, "email" | "age_band" | "residency"));
    form.extend([
        ("email", email.as_str()),
        ("birth_date.year", year),
        ("birth_date.month", "11"),
        ("birth_date.day", "1"),
        ("answers[L-Q1]", stands),
        ("answers[L-Q2]", "みんなで考えたい"),
    ]);
    let answer = town.visitor().post("/offerings/L/apply", &form).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location()
}
