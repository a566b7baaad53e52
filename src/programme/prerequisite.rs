//! What must have been done before: another programme completed, or never taken part in. Declared by the applicant, part of
//! what is announced; records from before the system do not exist, so people look at what there is.

use std::collections::{BTreeMap, HashSet};

use super::words::words;
use crate::store::coded;
use crate::text::{Language, fill};

coded! {
    pub enum PrerequisiteKind {
        /// Has completed it.
        Completed = "completed",
        /// Has never been in it.
        Never = "never",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Prerequisite {
    pub offering_id: String,
    pub programme_id: String,
    /// The programme's.
    pub title: String,
    #[sqlx(try_from = "String")]
    pub kind: PrerequisiteKind,
}

impl Prerequisite {
    /// 「「傾聴講座」を修了している人」.
    pub fn text(&self, language: Language) -> String {
        let w = words(language);
        match self.kind {
            PrerequisiteKind::Completed => fill(w.must_have_completed, &[&self.title]),
            PrerequisiteKind::Never => fill(w.must_be_new, &[&self.title]),
        }
    }

    /// What the applicant declares.
    pub fn declared(&self, language: Language) -> String {
        let w = words(language);
        match self.kind {
            PrerequisiteKind::Completed => fill(w.i_have_completed, &[&self.title]),
            PrerequisiteKind::Never => fill(w.i_am_new, &[&self.title]),
        }
    }
}

/// Which programme asks for which, completed before.
pub type Edges = Vec<(String, String)>;

/// The way round, if a programme that asked for these could only be reached through itself: nobody could ever apply. From
/// the programme to itself, both named.
pub fn way_round(edges: &[(String, String)], programme: &str, asks_for: &[String]) -> Option<Vec<String>> {
    let mut after: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to) in edges {
        after.entry(from).or_default().push(to);
    }
    let mut seen: HashSet<&str> = HashSet::new();
    let mut ways: Vec<Vec<&str>> = asks_for.iter().map(|to| vec![programme, to.as_str()]).collect();
    while let Some(way) = ways.pop() {
        let last = way[way.len() - 1];
        if last == programme {
            return Some(way.into_iter().map(Into::into).collect());
        }
        if seen.insert(last) {
            let further = after.get(last).into_iter().flatten();
            ways.extend(further.map(|next| way.iter().copied().chain([*next]).collect::<Vec<_>>()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn edges(pairs: &[(&str, &str)]) -> Edges {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn a_programme_that_could_only_be_reached_through_itself_is_found() {
        let known = edges(&[("advanced", "basic"), ("basic", "first")]);
        assert_eq!(way_round(&known, "first", &["other".into()]), None);
        let round = way_round(&known, "first", &["advanced".into()]).unwrap();
        assert_eq!(round, ["first", "advanced", "basic", "first"]);
        assert_eq!(way_round(&[], "alone", &["alone".into()]).unwrap(), ["alone", "alone"]);
    }

    proptest! {
        #[test]
        fn whatever_was_accepted_one_after_the_other_can_be_worked_through(asked in proptest::collection::vec((0u8..8, 0u8..8), 0..40)) {
            let mut known: Edges = Vec::new();
            for (from, to) in asked {
                let (from, to) = (from.to_string(), to.to_string());
                if way_round(&known, &from, std::slice::from_ref(&to)).is_none() {
                    known.push((from, to));
                }
            }
            // Somebody who knows nothing completes what asks for nothing, then what asks for that, until all is done.
            let all: HashSet<&String> = known.iter().flat_map(|(a, b)| [a, b]).collect();
            let mut done: HashSet<&String> = HashSet::new();
            loop {
                let can = |p: &&&String| !done.contains(**p) && known.iter().filter(|(from, _)| from == **p).all(|(_, to)| done.contains(to));
                let next: Vec<&String> = all.iter().filter(can).copied().collect();
                if next.is_empty() {
                    break;
                }
                done.extend(next);
            }
            prop_assert_eq!(done.len(), all.len());
        }
    }
}
