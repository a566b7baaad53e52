//! Draws an offering's own questions. One that depends on an earlier answer stands under it and says of whom it is asked;
//! where the browser can, it hides until that answer is chosen (`style/parts.css`).

use leptos::prelude::*;

use super::answers::bounds;
use super::words::words;
use crate::programme::{Announcement, Question, QuestionKind, Step};
use crate::text::{Language, fill};
use crate::ui::{Errors, *};
use crate::web::Fields;

struct Drawn<'a> {
    of_step: Vec<&'a Question>,
    language: Language,
    typed: &'a Fields,
    errors: &'a Errors,
}

/// The offering's own questions of a step.
pub fn questions(a: &Announcement, step: Step, language: Language, typed: &Fields, errors: &Errors) -> AnyView {
    let of_step = a.questions.iter().filter(|q| q.step == step).collect();
    let drawn = Drawn { of_step, language, typed, errors };
    let first = drawn.of_step.iter().filter(|q| q.shown_if_question.is_none());
    first.map(|q| drawn.with_followers(q)).collect_view().into_any()
}

impl Drawn<'_> {
    /// A question and those that depend on it.
    fn with_followers(&self, question: &Question) -> AnyView {
        let followers: Vec<&&Question> =
            self.of_step.iter().filter(|q| q.shown_if_question.as_deref() == Some(&question.id)).collect();
        if followers.is_empty() {
            return self.field(question);
        }
        let followers = followers.into_iter().map(|q| self.follower(question, q)).collect_view();
        view! { <div class="asked">{self.field(question)}{followers}</div> }.into_any()
    }

    fn follower(&self, question: &Question, follower: &Question) -> AnyView {
        let w = words(self.language);
        let answer = follower.shown_if_answer.as_deref().unwrap_or_default();
        let only = match question.kind {
            QuestionKind::Choice => fill(w.only_if, &[&question.label, &answer]),
            _ => fill(w.only_if_ticked, &[&question.label]),
        };
        // Which of the answers above shows it.
        let nth = question.answers().iter().position(|a| *a == answer).map_or(0, |n| n + 1);
        view! {
            <div class=format!("only-if only-if-{nth}")>
                <p class="support">{say(&only)}</p>
                {self.with_followers(follower)}
            </div>
        }
        .into_any()
    }

    fn field(&self, q: &Question) -> AnyView {
        let language = self.language;
        let name = format!("answers[{}]", q.id);
        let (value, error) = (self.typed.get(&name), self.errors.get(&name));
        let (label, support, required) = (q.label.as_str(), q.purpose.as_str(), q.required.0);
        match q.kind {
            QuestionKind::Text => {
                field(language, Field { name: &name, label, support, required, value, error, ..Default::default() })
            }
            QuestionKind::Number => {
                let support = format!("{support} {}", bounds(q, words(language)));
                let (kind, short) = (Input::Number, true);
                let support = support.as_str();
                field(
                    language,
                    Field { name: &name, label, support, required, value, error, kind, short, ..Default::default() },
                )
            }
            QuestionKind::Long => textarea(
                language,
                Textarea { name: &name, label, support, required, value, error, ..Default::default() },
            ),
            QuestionKind::Choice => {
                let options = q.options.lines().map(|o| Opt::new(o, o)).collect();
                let legend = label;
                choice(
                    language,
                    Choice { name: &name, legend, support, required, options, value, error, ..Default::default() },
                )
            }
            QuestionKind::Yes | QuestionKind::Consent => {
                let checked = !value.is_empty();
                checkbox(
                    language,
                    Checkbox { name: &name, label, support, required, checked, error, ..Default::default() },
                )
            }
        }
    }
}
