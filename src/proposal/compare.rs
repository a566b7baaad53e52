//! What differs between two editions, field by field. Pure.

use super::content::Content;

/// A field whose words differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub name: String,
    pub old: String,
    pub new: String,
}

/// All of a name's values, as one text.
fn value(content: &Content, name: &str) -> String {
    content.all(name).collect::<Vec<_>>().join("、")
}

/// The fields that differ, in the order in which they stand in the newer, then those it lacks.
pub fn differences(old: &Content, new: &Content) -> Vec<Difference> {
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in new.0.iter().chain(&old.0) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
        .into_iter()
        .map(|name| Difference { name: name.clone(), old: value(old, name), new: value(new, name) })
        .filter(|d| d.old != d.new)
        .collect()
}

/// What two people made of the same edition.
pub enum Together {
    /// They changed different things: both hold.
    Merged(Content),
    /// They changed the same: what the other wrote there, and what it would be if mine held there. Elsewhere both hold.
    Conflict(Vec<Difference>, Content),
}

/// Puts what I typed upon what another has saved since. Rows of one table count as one thing, since a row that is added or
/// taken away moves the others.
pub fn together(base: &Content, theirs: &Content, mine: &Content) -> Together {
    let thing = |name: &str| name.split('[').next().unwrap_or(name).to_owned();
    let they = differences(base, theirs);
    let my: Vec<String> = differences(base, mine).iter().map(|d| thing(&d.name)).collect();
    let both: Vec<Difference> =
        they.iter().filter(|d| my.contains(&thing(&d.name)) && value(mine, &d.name) != d.new).cloned().collect();
    let theirs_only: Vec<String> = they.iter().map(|d| thing(&d.name)).filter(|name| !my.contains(name)).collect();
    let names: Vec<&str> = theirs_only.iter().map(String::as_str).collect();
    let merged = mine.with(&names, theirs);
    if both.is_empty() { Together::Merged(merged) } else { Together::Conflict(both, merged) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn content(pairs: &[(&str, &str)]) -> Content {
        Content(pairs.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect())
    }

    #[test]
    fn two_who_change_different_things_both_have_their_way() {
        let base = content(&[("title", "a"), ("fee", "0")]);
        let theirs = content(&[("title", "b"), ("fee", "0")]);
        let mine = content(&[("title", "a"), ("fee", "500")]);
        let Together::Merged(merged) = together(&base, &theirs, &mine) else { panic!("they do not meet") };
        assert_eq!((merged.get("title"), merged.get("fee")), ("b", "500"));
    }

    #[test]
    fn who_changes_the_same_sees_what_the_other_wrote() {
        let base = content(&[("sessions[0].date", "2027-05-01"), ("sessions[0].title", "")]);
        let theirs = content(&[("sessions[0].date", "2027-05-08"), ("sessions[0].title", "")]);
        let mine = content(&[("sessions[0].date", "2027-05-01"), ("sessions[0].title", "はじめに")]);
        let Together::Conflict(both, merged) = together(&base, &theirs, &mine) else {
            panic!("one table is one thing")
        };
        assert_eq!(
            both[0],
            Difference { name: "sessions[0].date".into(), old: "2027-05-01".into(), new: "2027-05-08".into() }
        );
        assert_eq!(merged, mine, "what I typed in the table stands there, all of it");
    }

    #[test]
    fn two_who_write_the_same_do_not_quarrel() {
        let base = content(&[("title", "a")]);
        let both = content(&[("title", "b")]);
        assert!(matches!(together(&base, &both, &both), Together::Merged(_)));
    }

    proptest! {
        /// Whatever two people make of an edition, nothing that only one of them changed is lost.
        #[test]
        fn nothing_is_lost(base in fields(), theirs in fields(), mine in fields()) {
            if let Together::Merged(merged) = together(&base, &theirs, &mine) {
                for d in differences(&base, &theirs) {
                    prop_assert_eq!(value(&merged, &d.name), d.new);
                }
                for d in differences(&base, &mine) {
                    prop_assert_eq!(value(&merged, &d.name), d.new);
                }
            }
        }

        /// Where two changed the same, mine is kept to be looked at, and what they alone changed is not undone by it.
        #[test]
        fn a_conflict_undoes_nothing_elsewhere(base in fields(), theirs in fields(), mine in fields()) {
            let both = |name: &str| value(&theirs, name) != value(&base, name) && value(&mine, name) != value(&base, name);
            if let Together::Conflict(met, merged) = together(&base, &theirs, &mine) {
                prop_assert!(!met.is_empty() && met.iter().all(|d| both(&d.name)));
                for d in differences(&base, &mine) {
                    prop_assert_eq!(value(&merged, &d.name), d.new, "I changed it");
                }
                for d in differences(&base, &theirs).into_iter().filter(|d| !both(&d.name)) {
                    prop_assert_eq!(value(&merged, &d.name), d.new, "only they changed it");
                }
            }
        }
    }

    fn fields() -> impl Strategy<Value = Content> {
        let names = ["title", "fee", "bring"];
        prop::collection::vec("[ab]?", 3)
            .prop_map(move |values| Content(names.iter().zip(values).map(|(n, v)| ((*n).to_owned(), v)).collect()))
    }
}
