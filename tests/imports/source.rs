//! Reads which modules of the crate a source file names: `crate::x`, `crate::{x, y::z}`, and `super::` as far as the root.

use std::collections::BTreeSet;

/// The first module of every path that begins at the crate's root. Comments and the tests at a file's end do not count.
pub fn imports(file: &str, text: &str) -> BTreeSet<String> {
    let code = code(text);
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        if !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            found.extend(heads(&code[at + "crate::".len()..]));
        }
    }
    // `super` this many times is the root.
    let depth = file.split('/').count() - usize::from(file.ends_with("mod.rs"));
    let to_root = "super::".repeat(depth);
    for (at, _) in code.match_indices(&to_root) {
        let longer = code[..at].ends_with("super::") || code[at + to_root.len()..].starts_with("super::");
        if depth > 0 && !longer && !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            found.extend(heads(&code[at + to_root.len()..]));
        }
    }
    found
}

/// The text without comments and without what follows `#[cfg(test)]` before a module.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let tests =
            line.trim() == "#[cfg(test)]" && lines.peek().is_some_and(|next| next.trim().starts_with("mod tests"));
        if tests {
            break;
        }
        code.push_str(line.split_once("//").map_or(line, |(before, _)| before));
        code.push('\n');
    }
    code
}

/// `x::…` gives x; `{x, y::{z, w}}` gives x and y.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| -> Option<String> {
        let word: String = text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        // A macro or a type at the root is no module.
        word.starts_with(|c: char| c.is_lowercase()).then_some(word)
    };
    let Some(group) = path.strip_prefix('{') else { return name(path).into_iter().collect() };
    let mut heads = Vec::new();
    let mut depth = 0;
    let mut item = String::new();
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.extend(name(&std::mem::take(&mut item))),
            _ if depth == 0 => item.push(c),
            _ => {}
        }
    }
    heads.extend(name(&item));
    heads
}
