//! What merges add up to. Pure.

use std::collections::BTreeMap;

/// Under which key each merged key is counted: the smallest of all that are one person, however they were merged.
pub fn aliases(merges: &[(String, String)]) -> BTreeMap<String, String> {
    let mut parent: BTreeMap<String, String> = BTreeMap::new();
    for (a, b) in merges {
        let (a, b) = (root(&parent, a), root(&parent, b));
        if a != b {
            parent.insert(a.clone().max(b.clone()), a.min(b));
        }
    }
    parent.keys().map(|key| (key.clone(), root(&parent, key))).collect()
}

fn root(parent: &BTreeMap<String, String>, key: &str) -> String {
    let mut key = key;
    while let Some(next) = parent.get(key) {
        key = next;
    }
    key.to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        text.split_whitespace().map(|pair| (pair[..1].to_owned(), pair[1..].to_owned())).collect()
    }

    #[test]
    fn whoever_was_merged_in_whatever_order_is_counted_under_one_key() {
        for text in ["ab bc", "bc ab", "ac ab bc", "cb ba"] {
            let all = aliases(&pairs(text));
            assert_eq!(all.get("b").map(String::as_str), Some("a"), "{text}");
            assert_eq!(all.get("c").map(String::as_str), Some("a"), "{text}");
            assert_eq!(all.get("a"), None);
        }
        assert!(aliases(&[]).is_empty());
        let apart = aliases(&pairs("ab cd"));
        assert_eq!((apart["b"].as_str(), apart["d"].as_str()), ("a", "c"));
    }

    proptest! {
        #[test]
        fn no_key_is_counted_as_one_that_is_itself_counted_as_another(merges in proptest::collection::vec(("[a-h]", "[a-h]"), 0..12)) {
            let merges: Vec<_> = merges.into_iter().filter(|(a, b)| a != b).collect();
            let all = aliases(&merges);
            for to in all.values() {
                prop_assert!(!all.contains_key(to));
            }
            let counted = |key: &String| all.get(key).unwrap_or(key).clone();
            for (a, b) in &merges {
                prop_assert_eq!(counted(a), counted(b));
            }
            // As many people as there are groups: each merge of two groups takes one away.
            let keys: BTreeSet<_> = merges.iter().flat_map(|(a, b)| [a.clone(), b.clone()]).collect();
            let people: BTreeSet<_> = keys.iter().map(counted).collect();
            prop_assert_eq!(keys.len() - people.len(), all.len());
        }
    }
}
