//! Which of an offering's applicants a list shows. Pure: it reads an address and writes one, in codes only.

use super::model::Wanted;
use crate::programme::{Announcement, Column, FeeUnit, Question, QuestionKind, Step};
use crate::receiver::Sight;
use crate::registration::{Channel, State};
use crate::staff::{Scope, Staff};
use crate::store::{Condition, coded};
use crate::text::Language;
use crate::web::Fields;

/// Which states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Still asks for, or has, a place.
    Live,
    /// The mailbox has not proved itself yet.
    Unconfirmed,
    One(State),
}

impl Which {
    pub fn code(self) -> &'static str {
        match self {
            Which::Live => "live",
            Which::Unconfirmed => "unconfirmed",
            Which::One(state) => state.code(),
        }
    }

    fn from_code(code: &str) -> Option<Which> {
        match code {
            "live" => Some(Which::Live),
            "unconfirmed" => Some(Which::Unconfirmed),
            code => State::from_code(code).filter(|s| !s.is_held()).map(Which::One),
        }
    }

    /// Only registrations that have ended, or never asked for a place.
    pub fn is_ended(self) -> bool {
        matches!(self, Which::One(state) if !state.is_live())
    }
}

coded! {
    /// What is worth knowing of a registration; a list may ask for several at once.
    pub enum Mark {
        NoEmail = "no_email",
        /// A letter did not arrive, and nobody has told them otherwise yet.
        Undelivered = "undelivered",
        /// Perhaps a second application of the same person.
        Twin = "twin",
        Noted = "noted",
        Unpaid = "unpaid",
    }
}

impl Mark {
    /// Whether somebody may ask for it: what is owed is received or not, and notes are read by their own side.
    pub fn is_for(self, staff: &Staff, sight: &Sight) -> bool {
        match self {
            Mark::NoEmail | Mark::Undelivered | Mark::Twin => true,
            Mark::Noted => staff.scope() == Scope::All,
            Mark::Unpaid => sight.sees(Column::Fee),
        }
    }
}

/// Whether the answers to a question are received.
pub fn sees_answers(sight: &Sight, question: &Question) -> bool {
    sight.sees(match question.step {
        Step::Apply => Column::AnswersApply,
        Step::After => Column::AnswersAfter,
    })
}

coded! {
    pub enum Sort {
        Arrival = "arrival",
        Kana = "kana",
    }
}

/// What part of it somebody has a place in, or wishes for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Slot(String),
    Session(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub which: Option<Which>,
    pub part: Option<Part>,
    pub channel: Option<Channel>,
    pub language: Option<Language>,
    /// A question, and the number of one of its answers.
    pub answer: Option<(String, usize)>,
    pub marks: Vec<Mark>,
    pub sort: Sort,
    /// Registrations that who asks does not see; in no address.
    without: Vec<String>,
}

impl Filter {
    /// Reads the fields of a form or an address; what is no code of ours asks for nothing.
    pub fn read(fields: &Fields, a: &Announcement) -> Filter {
        let part = fields.get("part").split_once(':').and_then(|(kind, id)| match kind {
            "slot" if a.slots.iter().any(|s| s.id == id) => Some(Part::Slot(id.into())),
            "session" if a.sessions.iter().any(|s| s.id == id) => Some(Part::Session(id.into())),
            _ => None,
        });
        let answer = fields.get("answer").rsplit_once(':').and_then(|(question, n)| {
            let n = n.parse().ok()?;
            option(a, question, n).map(|_| (question.to_owned(), n))
        });
        let asked: Vec<&str> = fields.all("mark").collect();
        Filter {
            which: Which::from_code(fields.get("state")),
            part,
            channel: Channel::from_code(fields.get("channel")),
            language: Language::from_code(fields.get("language")),
            answer,
            marks: Mark::ALL.iter().copied().filter(|m| asked.contains(&m.code())).collect(),
            sort: Sort::from_code(fields.get("sort")).unwrap_or(Sort::Arrival),
            without: Vec::new(),
        }
    }

    /// The same without what somebody does not receive: a list tells nothing by what it leaves out.
    pub fn within(mut self, staff: &Staff, sight: &Sight, a: &Announcement) -> Filter {
        self.marks.retain(|mark| mark.is_for(staff, sight));
        let asked = |id: &str| a.questions.iter().find(|q| q.id == id);
        self.answer = self.answer.filter(|(id, _)| asked(id).is_some_and(|q| sees_answers(sight, q)));
        self.without = sight.left_out().to_vec();
        if !sight.sees(Column::Kana) {
            self.sort = Sort::Arrival;
        }
        self
    }

    /// What `part` is called in forms and addresses.
    pub fn part_code(&self) -> String {
        match &self.part {
            Some(Part::Slot(id)) => format!("slot:{id}"),
            Some(Part::Session(id)) => format!("session:{id}"),
            None => String::new(),
        }
    }

    pub fn answer_code(&self) -> String {
        self.answer.as_ref().map_or_else(String::new, |(question, n)| format!("{question}:{n}"))
    }

    /// Names and codes, in the order of the form; nothing that is not asked for.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("state", self.which.map_or("", Which::code).to_owned()),
            ("part", self.part_code()),
            ("channel", self.channel.map_or("", Channel::code).to_owned()),
            ("language", self.language.map_or("", Language::code).to_owned()),
            ("answer", self.answer_code()),
        ];
        fields.extend(self.marks.iter().map(|m| ("mark", m.code().to_owned())));
        fields.push(("sort", if self.sort == Sort::Kana { "kana".into() } else { String::new() }));
        fields.retain(|(_, code)| !code.is_empty());
        fields
    }

    /// The same as an address has it, and as it is kept.
    pub fn query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.fields()).finish()
    }

    /// Whether it asks for anything but an order.
    pub fn narrows(&self) -> bool {
        self.fields().iter().any(|(name, _)| *name != "sort")
    }

    /// What a statement about registrations `r` must hold to.
    pub fn conditions(&self, a: &Announcement) -> Vec<Condition> {
        let mut all: Vec<Condition> = Vec::new();
        match self.which {
            Some(Which::Live) => all.push((LIVE, vec![])),
            Some(Which::Unconfirmed) => all.push(("r.state IN ('held', 'held_waiting', 'held_in_draw')", vec![])),
            Some(Which::One(state)) => all.push(("r.state = {}", vec![state.into()])),
            None => {}
        }
        match &self.part {
            Some(Part::Slot(id)) => all.push((
                "EXISTS (SELECT 1 FROM registration_slot w WHERE w.registration_id = r.id AND w.slot_id = {})",
                vec![id.into()],
            )),
            Some(Part::Session(id)) => all.push((
                "EXISTS (SELECT 1 FROM registration_slot w JOIN slot_session l ON l.slot_id = w.slot_id \
                 WHERE w.registration_id = r.id AND l.session_id = {})",
                vec![id.into()],
            )),
            None => {}
        }
        if let Some(channel) = self.channel {
            all.push(("r.channel = {}", vec![channel.into()]));
        }
        if let Some(language) = self.language {
            all.push(("r.language = {}", vec![language.code().into()]));
        }
        if let Some((question, text)) =
            self.answer.as_ref().and_then(|(question, n)| Some((question, option(a, question, *n)?)))
        {
            all.push((
                "r.id IN (SELECT a.registration_id FROM answer a WHERE a.question_id = {} AND a.text = {})",
                vec![question.into(), text.into()],
            ));
        }
        all.extend(self.marks.iter().map(|mark| marked(*mark, a)));
        all.extend(self.without.iter().map(|id| ("r.id <> {}", vec![id.into()])));
        all
    }
}

/// What somebody who is looked for asks of a registration `r`: only by what is received.
pub fn looked_for(wanted: &Wanted, sight: &Sight) -> Condition {
    let (text, key): (_, String) = match wanted {
        Wanted::Receipt(receipt) => return ("r.receipt = {}", vec![receipt.into()]),
        Wanted::Phone(digits) if sight.sees(Column::Phone) => {
            return ("r.phone_key LIKE {}", vec![format!("%{digits}%").into()]);
        }
        Wanted::Phone(_) => return ("1 = 0", vec![]),
        Wanted::Name(key) => match (sight.sees(Column::Name), sight.sees(Column::Kana)) {
            (true, true) => (
                "r.id IN (SELECT p.registration_id FROM participant p WHERE p.kana_key LIKE {} OR p.name_key LIKE {} \
                 UNION SELECT n.id FROM registration n WHERE n.kana_key LIKE {} OR n.name_key LIKE {})",
                format!("%{key}%"),
            ),
            (true, false) => (
                "r.id IN (SELECT p.registration_id FROM participant p WHERE p.name_key LIKE {} \
                 UNION SELECT n.id FROM registration n WHERE n.name_key LIKE {})",
                format!("%{key}%"),
            ),
            (false, true) => (
                "r.id IN (SELECT p.registration_id FROM participant p WHERE p.kana_key LIKE {} \
                 UNION SELECT n.id FROM registration n WHERE n.kana_key LIKE {})",
                format!("%{key}%"),
            ),
            (false, false) => return ("1 = 0", vec![]),
        },
    };
    (text, vec![key.into(); text.matches("{}").count()])
}

/// Registrations that still ask for, or have, a place.
pub const LIVE: &str =
    "r.state IN ('held', 'held_waiting', 'held_in_draw', 'confirmed', 'waiting', 'in_draw', 'offered')";

/// What a mark asks of a registration `r`.
pub fn marked(mark: Mark, a: &Announcement) -> Condition {
    match mark {
        Mark::NoEmail => ("r.email IS NULL", vec![]),
        Mark::Undelivered => ("r.id IN (SELECT u.registration_id FROM undelivered u WHERE u.told_at IS NULL)", vec![]),
        Mark::Twin => (
            // Said by what it is not, so that the index of those marked is used and not that of states.
            "r.twin_of IS NOT NULL AND r.state NOT IN ('not_selected', 'withdrawn', 'lapsed', 'declined', 'walk_in')",
            vec![],
        ),
        Mark::Noted => ("r.id IN (SELECT n.registration_id FROM registration_note n)", vec![]),
        // As `fee::rules` has it: asked of who has a place or came, and not yet covered by payments and waivers.
        Mark::Unpaid if a.offering.fee > 0 && !a.is_off() => (
            // Those who have paid are counted from the facts, which are fewer. Of a fee for each party one has paid for all.
            "r.state IN ('confirmed', 'walk_in') AND r.id NOT IN (SELECT p.registration_id FROM (SELECT f.participant_id \
             FROM fee_fact f WHERE f.offering_id = {} AND f.kind <> 'refund' GROUP BY f.participant_id \
             HAVING SUM(f.amount) >= {}) d JOIN participant p ON p.id = d.participant_id GROUP BY p.registration_id \
             HAVING {} = 1 OR COUNT(*) = (SELECT s.size FROM registration s WHERE s.id = p.registration_id))",
            vec![
                (&a.offering.id).into(),
                a.offering.fee.into(),
                i64::from(a.offering.fee_unit == FeeUnit::Party).into(),
            ],
        ),
        Mark::Unpaid => ("1 = 0", vec![]),
    }
}

/// An answer that may be chosen, by its number.
pub fn option<'a>(a: &'a Announcement, question: &str, n: usize) -> Option<&'a str> {
    let question = a.questions.iter().find(|q| q.id == question && q.kind == QuestionKind::Choice)?;
    question.options.lines().nth(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_that_wait_for_a_code_are_asked_for_together() {
        for (code, which) in [
            ("live", Some(Which::Live)),
            ("unconfirmed", Some(Which::Unconfirmed)),
            ("waiting", Some(Which::One(State::Waiting))),
            ("held", None),
            ("", None),
            ("nonsense", None),
        ] {
            assert_eq!(Which::from_code(code), which, "{code}");
            if let Some(which) = which {
                assert_eq!(which.code(), code);
            }
        }
        assert!(Which::One(State::Withdrawn).is_ended() && !Which::Live.is_ended());
    }
}
