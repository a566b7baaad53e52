//! What a closing sums. Pure.

use std::collections::BTreeMap;

use super::model::{Closing, Fact, Method};

/// What came in and went out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    pub received: i64,
    pub refunded: i64,
}

impl Flow {
    pub fn net(&self) -> i64 {
        self.received - self.refunded
    }

    fn add(&mut self, fact: &Fact) {
        match fact.kind {
            super::FactKind::Receive => self.received += fact.amount,
            super::FactKind::Refund => self.refunded += fact.amount,
            super::FactKind::Waive => {}
        }
    }
}

/// The sums of some facts: by method in the order of [`Method::MOVING`], for each member of staff and in all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Till {
    pub facts: usize,
    pub all: [Flow; 3],
    pub by_staff: BTreeMap<String, [Flow; 3]>,
}

impl Till {
    pub fn of<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Till {
        let mut till = Till::default();
        for fact in facts {
            till.facts += 1;
            // A waiver moves nothing.
            let Some(method) = Method::MOVING.iter().position(|m| *m == fact.method) else { continue };
            till.all[method].add(fact);
            till.by_staff.entry(fact.staff_id.clone()).or_default()[method].add(fact);
        }
        till
    }

    /// The cash that should be there.
    pub fn cash(&self) -> i64 {
        self.all[0].net()
    }
}

/// Which facts a closing made now covers: those after the last one, up to the newest that was seen. None: there are none.
pub fn span(last: Option<&Closing>, seen: i64) -> Option<(i64, i64)> {
    let after = last.map_or(0, |c| c.until_fact);
    (seen > after).then_some((after, seen))
}

/// Whether a closing covers a fact.
pub fn covers(closing: &Closing, fact: &Fact) -> bool {
    closing.after_fact < fact.number && fact.number <= closing.until_fact
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::clock::Moment;
    use crate::fee::FactKind;

    fn fact(number: i64, kind: FactKind, amount: i64, method: Method, staff: &str) -> Fact {
        Fact {
            id: number.to_string(),
            offering_id: "O".into(),
            number,
            participant_id: "p".into(),
            kind,
            amount,
            method,
            corrects: None,
            day: "2026-11-24".into(),
            at: Moment(number),
            staff_id: staff.into(),
            reason: String::new(),
            note: String::new(),
        }
    }

    fn closing((after_fact, until_fact): (i64, i64), till: &Till) -> Closing {
        Closing {
            id: until_fact.to_string(),
            offering_id: "O".into(),
            number: 1,
            session_id: None,
            after_fact,
            until_fact,
            cash: till.cash(),
            transfer: till.all[1].net(),
            other: till.all[2].net(),
            counted: till.cash(),
            reason: String::new(),
            at: Moment(0),
            staff_id: "a".into(),
        }
    }

    #[test]
    fn a_till_adds_up_by_method_and_by_who() {
        use FactKind::{Receive, Refund, Waive};
        let till = Till::of(&[
            fact(1, Receive, 3000, Method::Cash, "a"),
            fact(2, Receive, 3000, Method::Transfer, "a"),
            fact(3, Receive, 500, Method::Cash, "b"),
            fact(4, Refund, 1000, Method::Cash, "b"),
            fact(5, Waive, 3000, Method::None, "a"),
            // A correction of the first.
            fact(6, Receive, -3000, Method::Cash, "b"),
        ]);
        assert_eq!((till.facts, till.cash()), (6, -500));
        assert_eq!(till.all[0], Flow { received: 500, refunded: 1000 });
        assert_eq!(till.all[1].net(), 3000);
        assert_eq!(till.by_staff["a"][0].net(), 3000);
        assert_eq!(till.by_staff["b"][0].net(), -3500);
    }

    #[test]
    fn there_is_nothing_to_close_until_something_has_come() {
        let last = closing((0, 4), &Till::default());
        assert_eq!(span(None, 0), None);
        assert_eq!(span(None, 3), Some((0, 3)));
        assert_eq!(span(Some(&last), 4), None);
        assert_eq!(span(Some(&last), 6), Some((4, 6)));
        // A page that is older than the last closing closes nothing twice.
        assert_eq!(span(Some(&last), 2), None);
    }

    proptest! {
        /// Facts come one after the other; after some of them somebody closes, having seen all or a few fewer.
        #[test]
        fn closings_partition_the_facts(
            steps in proptest::collection::vec((1i64..5000, 0usize..3, any::<bool>(), 0usize..4, 0i64..3), 0..40),
        ) {
            let mut facts: Vec<Fact> = Vec::new();
            let mut closings: Vec<Closing> = Vec::new();
            for (amount, method, refund, close, unseen) in steps {
                let kind = if refund { FactKind::Refund } else { FactKind::Receive };
                facts.push(fact(facts.len() as i64 + 1, kind, amount, Method::MOVING[method], "a"));
                if close == 0 && let Some(span) = span(closings.last(), facts.len() as i64 - unseen) {
                    let till = Till::of(facts.iter().filter(|f| span.0 < f.number && f.number <= span.1));
                    closings.push(closing(span, &till));
                }
            }
            let closed = closings.last().map_or(0, |c| c.until_fact);
            for fact in &facts {
                let covered = closings.iter().filter(|c| covers(c, fact)).count();
                prop_assert_eq!(covered, usize::from(fact.number <= closed), "fact {}", fact.number);
            }
            // Together they are what was moved until the last of them.
            let sum: i64 = closings.iter().map(|c| c.cash + c.transfer + c.other).sum();
            let moved: i64 = facts.iter().filter(|f| f.number <= closed).map(Fact::moved).sum();
            prop_assert_eq!(sum, moved);
        }
    }
}
