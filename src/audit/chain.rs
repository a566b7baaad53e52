//! The chain: how an entry's hash is made, and how one sees that something has been changed since. Pure.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::model::{Head, Kept, Seal};

/// What the first entry's hash stands on, in the place of one before it.
pub const BEGINNING: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// SHA-256 over the hash before, the number, and the entry's id, at, actor, verb, subject and reason: each as text in UTF-8
/// (numbers in decimal), after its length in bytes as eight bytes, the highest first. With their lengths, no two rows of
/// fields are the same bytes.
pub fn hash(before: &str, number: i64, entry: &Kept) -> String {
    let (number, at) = (number.to_string(), entry.at.0.to_string());
    let mut sha = Sha256::new();
    for field in [before, &number, &entry.id, &at, &entry.actor, &entry.verb, &entry.subject, &entry.reason] {
        sha.update((field.len() as u64).to_be_bytes());
        sha.update(field.as_bytes());
    }
    HEXLOWER.encode(&sha.finalize())
}

/// Hangs entries on the chain, in this order: their seals, and where it ends then.
pub fn hang(head: &Head, entries: &[Kept]) -> (Vec<Seal>, Head) {
    let mut end = head.clone();
    let seals = entries.iter().map(|entry| {
        let number = end.number + 1;
        end = Head { number, hash: hash(&end.hash, number, entry), at: end.at.max(entry.at) };
        Seal { number, audit_id: entry.id.clone(), hash: end.hash.clone() }
    });
    (seals.collect(), end)
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The hash is not that of this entry after the one before.
    Altered { number: i64 },
    /// There is no entry of that id any more.
    Gone { number: i64, id: String },
    /// Numbers from `from` to `until` are not there.
    Missing { from: i64, until: i64 },
    /// The chain does not end as its head says.
    Torn { number: i64 },
}

/// Goes along a chain. Needs the seal before and nothing else.
#[derive(Clone, Debug)]
pub struct Walk {
    number: i64,
    /// None: it is missing.
    hash: Option<String>,
}

impl Default for Walk {
    fn default() -> Walk {
        Walk { number: 0, hash: Some(BEGINNING.into()) }
    }
}

impl Walk {
    /// The next seal in the order of numbers, with the entry it stands for. After a fault it goes on from the hash that is
    /// there, so that one change is one fault and not a thousand.
    pub fn step(&mut self, seal: &Seal, entry: Option<&Kept>) -> Vec<Fault> {
        let number = seal.number;
        let mut faults = Vec::new();
        if number != self.number + 1 {
            faults.push(Fault::Missing { from: self.number + 1, until: number - 1 });
            self.hash = None;
        }
        match (entry, &self.hash) {
            (None, _) => faults.push(Fault::Gone { number, id: seal.audit_id.clone() }),
            (Some(entry), Some(before)) if hash(before, number, entry) != seal.hash => {
                faults.push(Fault::Altered { number });
            }
            _ => {}
        }
        *self = Walk { number, hash: Some(seal.hash.clone()) };
        faults
    }

    /// The last number that was there.
    pub fn number(&self) -> i64 {
        self.number
    }

    /// After the last step. A chain can be cut at its end without a trace in what is left: its head remembers.
    pub fn end(&self, head: Option<&Head>) -> Option<Fault> {
        let whole = head.is_some_and(|h| h.number == self.number && Some(&h.hash) == self.hash.as_ref());
        (!whole).then_some(Fault::Torn { number: self.number })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::*;
    use crate::clock::Moment;

    fn start() -> Head {
        Head { number: 0, hash: BEGINNING.into(), at: Moment(0) }
    }

    /// Seals, each with what is left of its entry.
    type Chain = Vec<(Seal, Option<Kept>)>;

    fn verify(chain: &Chain, head: &Head) -> Vec<Fault> {
        let mut walk = Walk::default();
        let mut faults: Vec<Fault> = chain.iter().flat_map(|(s, e)| walk.step(s, e.as_ref())).collect();
        faults.extend(walk.end(Some(head)));
        faults
    }

    fn entry() -> impl Strategy<Value = Kept> {
        ("[0-9a-f]{8}", 0i64..4_000_000_000, "\\PC{0,8}", "[a-z_]{0,8}", "\\PC{0,8}", "\\PC{0,8}").prop_map(
            |(id, at, actor, verb, subject, reason)| Kept { id, at: Moment(at), actor, verb, subject, reason },
        )
    }

    /// Distinct ids, as the database keeps them.
    fn entries(at_least: usize) -> impl Strategy<Value = Vec<Kept>> {
        prop::collection::vec(entry(), at_least..20).prop_map(|mut entries| {
            for (n, entry) in entries.iter_mut().enumerate() {
                entry.id = format!("{n} {}", entry.id);
            }
            entries
        })
    }

    fn sealed(entries: &[Kept]) -> (Chain, Head) {
        let (seals, head) = hang(&start(), entries);
        (seals.into_iter().zip(entries.iter().cloned().map(Some)).collect(), head)
    }

    #[test]
    fn a_hash_can_be_made_again_by_hand() {
        let entry = Kept {
            id: "a".into(),
            at: Moment(1),
            actor: "system".into(),
            verb: "lapse".into(),
            subject: "registration:b".into(),
            reason: "雨".into(),
        };
        // As Python's hashlib and struct.pack('>Q', …) make it.
        assert_eq!(hash(BEGINNING, 1, &entry), "fe9f8bd864a9a964fc44237cc0e763934a3e0a227268063c64651addc78af5bc");
    }

    #[test]
    fn an_empty_chain_is_whole_and_one_without_a_head_is_not() {
        assert_eq!(Walk::default().end(Some(&start())), None);
        assert_eq!(Walk::default().end(None), Some(Fault::Torn { number: 0 }));
    }

    #[test]
    fn each_fault_is_found_where_it_is_and_called_by_its_name() {
        let all: Vec<Kept> = (0..6)
            .map(|n| Kept {
                id: format!("e{n}"),
                at: Moment(n),
                actor: "system".into(),
                verb: "lapse".into(),
                subject: String::new(),
                reason: String::new(),
            })
            .collect();
        let (chain, head) = sealed(&all);
        let damaged = |damage: &dyn Fn(&mut Chain)| {
            let mut copy = chain.clone();
            damage(&mut copy);
            verify(&copy, &head)
        };
        let altered = |number| Fault::Altered { number };
        assert_eq!(damaged(&|c| c[2].1.as_mut().unwrap().reason = "x".into()), [altered(3)]);
        assert_eq!(damaged(&|c| c[2].0.hash = BEGINNING.into()), [altered(3), altered(4)]);
        assert_eq!(damaged(&|c| c[2].1 = None), [Fault::Gone { number: 3, id: "e2".into() }]);
        assert_eq!(damaged(&|c| drop(c.drain(1..3))), [Fault::Missing { from: 2, until: 3 }]);
        assert_eq!(damaged(&|c| drop(c.pop())), [Fault::Torn { number: 5 }]);
    }

    proptest! {
        #[test]
        fn a_chain_is_whole_however_it_was_sealed(all in entries(0), cuts in prop::collection::vec(any::<Index>(), 0..5)) {
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(all.len() + 1)).chain([0, all.len()]).collect();
            cuts.sort_unstable();
            let (mut seals, mut head) = (Vec::new(), start());
            for batch in cuts.windows(2) {
                let (more, end) = hang(&head, &all[batch[0]..batch[1]]);
                seals.extend(more);
                head = end;
            }
            prop_assert_eq!((&seals, &head), (&hang(&start(), &all).0, &hang(&start(), &all).1));
            let chain: Vec<_> = seals.into_iter().zip(all.into_iter().map(Some)).collect();
            prop_assert_eq!(verify(&chain, &head), []);
        }

        #[test]
        fn any_change_of_an_entry_is_found(all in entries(1), which in any::<Index>(), field in 0..6, by in "[a-z]{1,4}") {
            let (mut chain, head) = sealed(&all);
            let which = which.index(all.len());
            let entry = chain[which].1.as_mut().expect("an entry");
            match field {
                0 => entry.id.push_str(&by),
                1 => entry.at = entry.at.plus(by.len() as i64),
                2 => entry.actor.push_str(&by),
                3 => entry.verb.insert_str(0, &by),
                4 => entry.subject.insert_str(0, &by),
                _ => entry.reason.push_str(&by),
            }
            prop_assert_eq!(verify(&chain, &head), [Fault::Altered { number: which as i64 + 1 }]);
        }

        /// A text moved from one field into the next makes another hash: fields have their lengths.
        #[test]
        fn fields_do_not_run_into_each_other(entry in entry(), by in "\\PC{1,4}") {
            let (mut left, mut right) = (entry.clone(), entry);
            left.verb.push_str(&by);
            right.subject.insert_str(0, &by);
            prop_assert_ne!(hash(BEGINNING, 1, &left), hash(BEGINNING, 1, &right));
        }

        #[test]
        fn whatever_is_taken_out_is_missed(all in entries(1), which in any::<Index>(), with_its_seal in any::<bool>()) {
            let (mut chain, head) = sealed(&all);
            let which = which.index(all.len());
            if with_its_seal {
                chain.remove(which);
            } else {
                chain[which].1 = None;
            }
            prop_assert_ne!(verify(&chain, &head), []);
        }

        #[test]
        fn any_two_that_are_swapped_are_found(
            all in entries(2), a in any::<Index>(), b in any::<Index>(), entries_only in any::<bool>(),
        ) {
            let (mut chain, head) = sealed(&all);
            let (a, b) = (a.index(all.len()), b.index(all.len()));
            prop_assume!(a != b);
            if entries_only {
                let kept = chain[a].1.clone();
                chain[a].1 = chain[b].1.clone();
                chain[b].1 = kept;
            } else {
                // Each takes the other's place and number.
                chain.swap(a, b);
                let number = chain[a].0.number;
                chain[a].0.number = chain[b].0.number;
                chain[b].0.number = number;
            }
            prop_assert_ne!(verify(&chain, &head), []);
        }

        #[test]
        fn a_forged_hash_is_found(all in entries(1), which in any::<Index>(), forged in "[0-9a-f]{64}") {
            let (mut chain, head) = sealed(&all);
            let which = which.index(all.len());
            chain[which].0.hash = forged;
            prop_assert_ne!(verify(&chain, &head), []);
        }
    }
}
