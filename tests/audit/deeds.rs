//! Every verb that some room records has words in the record's pages.

use std::path::Path;

use tsudoi::audit::rules::DEEDS;

/// Texts in double quotes that could be a verb.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    let is_verb = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    code.split('"').skip(1).step_by(2).filter(is_verb)
}

/// What stands in the brackets of each call, and in each choice of a verb (`let verb = if … { … };`).
fn passages(code: &str) -> Vec<&str> {
    let ends = [
        ("Entry::new(", ";"),
        ("record(app", ";"),
        (".entry(", ";"),
        ("look(", ";"),
        ("look_at_each(", ";"),
        ("let verb", "};"),
    ];
    let passages = ends.into_iter().flat_map(|(begin, end)| code.match_indices(begin).map(move |(at, _)| (at, end)));
    passages.map(|(at, end)| code[at..].split(end).next().unwrap_or_default()).collect()
}

fn verbs(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            verbs(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            // Who did it, and where, are no verbs.
            let others =
                ["people", "applicant", "system", "unknown", "registration", "session", "offering", "staff", "audit"];
            for verb in passages(code).into_iter().flat_map(literals).filter(|v| !others.contains(v)) {
                found.push((verb.to_owned(), path.display().to_string()));
            }
        }
    }
}

#[test]
fn every_verb_in_use_has_words_and_a_kind() {
    let mut found = Vec::new();
    verbs(Path::new("src"), &mut found);
    for (verb, file) in &found {
        assert!(DEEDS.iter().any(|(known, _)| known == verb), "{file}: {verb} is not among audit::rules::DEEDS");
    }
    for (verb, _) in DEEDS {
        assert!(found.iter().any(|(used, _)| used == verb), "nobody records {verb}");
    }
}
