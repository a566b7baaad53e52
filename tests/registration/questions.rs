//! An offering's own questions: numbers, consents, and those that depend on an earlier answer.

use axum::http::StatusCode;
use tsudoi::programme::{Question, QuestionKind, Step};
use tsudoi::store::{Flag, sql};

use super::form;
use crate::town::announce::course;
use crate::town::{Kind, Town, story};

pub fn question(n: i64, step: Step, kind: QuestionKind, label: &str, required: bool) -> Question {
    Question {
        id: format!("C1-Q{n}"),
        offering_id: "C1".into(),
        position: n,
        step,
        kind,
        label: label.into(),
        options: if kind == QuestionKind::Choice { "あり\nなし".into() } else { String::new() },
        required: Flag(required),
        purpose: "準備のため".into(),
        minimum: None,
        maximum: None,
        shown_if_question: None,
        shown_if_answer: None,
    }
}

fn only_if(mut question: Question, of: i64, answer: &str) -> Question {
    (question.shown_if_question, question.shown_if_answer) = (Some(format!("C1-Q{of}")), Some(answer.into()));
    question
}

async fn town(kind: Kind) -> Town {
    let town = Town::empty(kind).await;
    let mut a = course("C1", 20);
    a.offering.confirm_by_code = Flag(false);
    let mut persons = question(1, Step::Apply, QuestionKind::Number, "人数", true);
    (persons.minimum, persons.maximum) = (Some(1), Some(30));
    a.questions = vec![
        persons,
        question(2, Step::Apply, QuestionKind::Consent, "録音に同意します", true),
        question(3, Step::Apply, QuestionKind::Choice, "自転車", true),
        only_if(question(4, Step::Apply, QuestionKind::Yes, "駐輪場を使う", false), 3, "あり"),
        only_if(question(5, Step::Apply, QuestionKind::Text, "防犯登録番号", true), 4, "1"),
        question(6, Step::After, QuestionKind::Choice, "長靴", true),
        only_if(question(7, Step::After, QuestionKind::Number, "借りる長靴の大きさ", true), 6, "なし"),
    ];
    town.publish(&a).await;
    town
}

/// A form whose questions are answered like this, by number.
fn answered<'a>(key: &'a str, names: &'a [String; 8], answers: &[(usize, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut form = form("見本 花子", "0566-00-0001", key);
    form.extend(answers.iter().map(|(n, text)| (names[*n].as_str(), *text)));
    form
}

fn names() -> [String; 8] {
    std::array::from_fn(|n| format!("answers[C1-Q{n}]"))
}

async fn kept(town: &Town) -> Vec<(String, String)> {
    let query = sql("SELECT question_id, text FROM answer ORDER BY question_id");
    town.app.store.all(query).await.expect("answers")
}

story! {
    async fn a_number_out_of_range_and_a_consent_not_given_are_mended(town: Town = town) {
        let mut visitor = town.visitor();
        let names = names();
        let good = [(1, "12"), (2, "1"), (3, "なし")];
        for (n, typed, said) in [
            (1, "", "「人数」を入力してください"),
            (1, "0", "1から30までの数字"),
            (1, "31", "1から30までの数字"),
            (1, "-5", "1から30までの数字"),
            (1, "12人", "数字だけで入力"),
            (1, "たくさん", "数字だけで入力"),
            (2, "", "「録音に同意します」にチェックを入れてください"),
            (3, "", "「自転車」を入力してください"),
            (3, "どちらも", "選択肢から選んで"),
        ] {
            let mut answers = good;
            answers[n - 1].1 = typed;
            let answer = visitor.post("/offerings/C1/apply", &answered("k", &names, &answers)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{n} {typed}");
            assert!(answer.texts("#errors").join("").contains(said), "{n} {typed}: {:?}", answer.texts("#errors"));
        }
        let typed = visitor.post("/offerings/C1/apply", &answered("k", &names, &[(1, "四人")])).await;
        assert_eq!(typed.attribute("[name='answers[C1-Q1]']", "value").as_deref(), Some("四人"), "nothing typed is lost");
        let mut good = good;
        good[0].1 = "１２";
        let sent = visitor.post("/offerings/C1/apply", &answered("k", &names, &good)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let expected = [("C1-Q1", "12"), ("C1-Q2", "1"), ("C1-Q3", "なし")].map(|(q, a)| (q.to_owned(), a.to_owned()));
        assert_eq!(kept(&town).await, expected);
    }
}

story! {
    async fn what_depends_on_an_answer_is_asked_only_with_it(town: Town = town) {
        let mut visitor = town.visitor();
        let names = names();
        let page = visitor.get("/offerings/C1/apply").await;
        assert!(page.says("「自転車」で「あり」を選んだ方だけお答えください。"));
        assert!(page.says("「駐輪場を使う」にチェックを入れた方だけお答えください。"));
        assert_eq!(page.texts(".asked > .only-if > .asked > .only-if label").len(), 1, "each under what it depends on");
        assert_eq!(page.attributes(".only-if", "class"), ["only-if only-if-1", "only-if only-if-1"]);
        // The chain holds: its end must be answered.
        let chain = [(1, "3"), (2, "1"), (3, "あり"), (4, "1")];
        let missing = visitor.post("/offerings/C1/apply", &answered("k", &names, &chain)).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(missing.says("「防犯登録番号」を入力してください"));
        // It is broken at its first link: what was typed further down is dropped, however it came.
        let broken = [(1, "3"), (2, "1"), (3, "なし"), (4, "1"), (5, "A-1")];
        let sent = visitor.post("/offerings/C1/apply", &answered("k", &names, &broken)).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let questions: Vec<String> = kept(&town).await.into_iter().map(|(question, _)| question).collect();
        assert_eq!(questions, ["C1-Q1", "C1-Q2", "C1-Q3"]);
    }
}

story! {
    async fn after_a_place_is_given_the_same_holds_and_a_change_of_mind_takes_the_follower_back(town: Town = town) {
        let mut visitor = town.visitor();
        let names = names();
        let sent = visitor.post("/offerings/C1/apply", &answered("k", &names, &[(1, "3"), (2, "1"), (3, "なし")])).await;
        let url = sent.location();
        let tell = |answers: &[(usize, &'static str)]| {
            let mut form = vec![("do", "change")];
            form.extend(answers.iter().map(|(n, text)| (["", "", "", "", "", "", "answers[C1-Q6]", "answers[C1-Q7]"][*n], *text)));
            form
        };
        assert_eq!(visitor.post(&url, &tell(&[(6, "なし")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(visitor.post(&url, &tell(&[(6, "なし"), (7, "大きめ")])).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(visitor.post(&url, &tell(&[(6, "なし"), (7, "26")])).await.status, StatusCode::SEE_OTHER);
        assert!(kept(&town).await.contains(&("C1-Q7".into(), "26".into())));
        assert_eq!(visitor.post(&url, &tell(&[(6, "あり"), (7, "26")])).await.status, StatusCode::SEE_OTHER);
        assert!(!kept(&town).await.iter().any(|(question, _)| question == "C1-Q7"));
    }
}

story! {
    async fn a_database_holds_no_condition_of_half_and_no_bounds_the_wrong_way_round(town: Town = town) {
        for wrong in [
            "UPDATE question SET minimum = 31 WHERE id = 'C1-Q1'",
            "UPDATE question SET shown_if_question = NULL WHERE id = 'C1-Q7'",
            "UPDATE question SET kind = 'drawing' WHERE id = 'C1-Q1'",
        ] {
            let mut tx = town.app.store.write().await.unwrap();
            assert!(tx.run(sql(wrong)).await.unwrap_err().is_check(), "{wrong}");
        }
    }
}
