//! Which room may know which: imports run one way, from the rooms that others stand on to those that stand on them.
//! `docs/ARCHITECTURE.md` draws it.

mod source;

use std::path::Path;

use source::imports;

/// Rooms with the city's words, lowest first; a room may import those of lower rows. Rooms of one row do not know each
/// other.
const ROWS: &[&[&str]] = &[
    &["audit", "notice"],
    &["plan"],
    &["person"],
    &["staff"],
    &["partner"],
    &["programme"],
    &["receiver"],
    &["calendar", "childcare"],
    &["registration"],
    &[
        "selection",
        "priority",
        "waitlist",
        "change",
        "helper",
        "proposal",
        "adjustment",
        "invitee",
        "continuing",
        "revocation",
    ],
    &["checkin", "draw", "hosting", "minimum", "screening"],
    &["participation", "fee", "paper", "pickup", "arrival"],
    &["device"],
    &["closing"],
    &["incident", "certificate"],
    &["catalogue"],
    &["office", "applicants", "telephone"],
    &["mailing", "import", "arrangement"],
    &["privacy"],
];

/// Rooms that know nothing of the city: they import none of those above.
const WORDLESS: &[&str] = &[
    "app", "chance", "clock", "config", "decoder", "doors", "error", "islands", "jobs", "mail", "network", "offline",
    "secret", "sheet", "store", "text", "ui", "web",
];

/// What stands above all rooms and may use any.
const TOP: &[&str] = &["command", "demo", "lib", "main", "router", "timetable"];

/// Imports against the direction that are meant: file, room, and why. Each must still be there.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("islands/desk.rs", "checkin", "the bodies of its server functions run on the server only"),
    ("staff/sign_in.rs", "device", "a browser's devices hang on its new sign-in from the same transaction on"),
];

/// A module's place: what a file belongs to.
fn room(file: &str) -> &str {
    let first = file.split('/').next().unwrap_or(file);
    first.strip_suffix(".rs").unwrap_or(first)
}

fn row(room: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&room))
}

/// Handlers and views may use any room; models, rules, statements and verbs may not.
fn free(file: &str) -> bool {
    let below = file.split_once('/').map_or("", |(_, rest)| rest);
    let folder = ["routes/", "views/"].iter().any(|folder| below.starts_with(folder));
    folder || below.ends_with("_view.rs") || ["routes.rs", "views.rs"].contains(&below)
}

/// Why this import may not be. None: it may.
fn objection(file: &str, imported: &str) -> Option<String> {
    let own = room(file);
    if TOP.contains(&own) || imported == own {
        return None;
    }
    if TOP.contains(&imported) {
        return Some(format!("{file} imports {imported}, which stands above the rooms"));
    }
    match (row(own), row(imported)) {
        _ if WORDLESS.contains(&imported) => None,
        (_, None) => Some(format!("{file} imports {imported}, which has no place in the order yet")),
        (None, Some(_)) => Some(format!("{file} imports {imported}, but {own} has none of the city's words")),
        (Some(_), Some(_)) if free(file) => None,
        (Some(own), Some(imported_row)) if imported_row < own => None,
        _ => Some(format!("{file} imports {imported}, which does not stand below {own}")),
    }
}

/// All source files, by their path below `src/`.
fn files(folder: &Path, prefix: &str, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let name = format!("{prefix}{}", path.file_name().and_then(|n| n.to_str()).expect("a name"));
        if path.is_dir() {
            files(&path, &format!("{name}/"), found);
        } else if name.ends_with(".rs") {
            found.push((name, std::fs::read_to_string(&path).expect("a source file")));
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    files(Path::new("src"), "", &mut found);
    found.sort();
    found
}

#[test]
fn imports_run_one_way() {
    let mut excused = Vec::new();
    let mut objections = Vec::new();
    for (file, text) in sources() {
        for imported in imports(&file, &text) {
            let Some(objection) = objection(&file, &imported) else { continue };
            match EXCEPTIONS.iter().find(|(f, room, _)| *f == file && *room == imported) {
                Some(exception) => excused.push(exception),
                None => objections.push(objection),
            }
        }
    }
    assert!(objections.is_empty(), "{}", objections.join("\n"));
    for exception in EXCEPTIONS {
        assert!(excused.contains(&exception), "no longer needed: {exception:?}");
    }
}

#[test]
fn every_room_has_a_place_in_the_order() {
    for (file, _) in sources() {
        let room = room(&file);
        assert!(
            row(room).is_some() || WORDLESS.contains(&room) || TOP.contains(&room),
            "{room} has no place: add it to tests/imports/mod.rs and docs/ARCHITECTURE.md"
        );
    }
}

#[test]
fn the_checker_sees_what_is_wrong() {
    let against = |file: &str, text: &str| -> Vec<String> {
        imports(file, text).iter().filter_map(|imported| objection(file, imported)).collect()
    };
    for (file, text) in [
        ("person/key.rs", "use crate::registration::key;"),
        ("programme/store.rs", "use crate::{store::sql, catalogue::Catalogue};"),
        ("registration/rules.rs", "fn f() { crate::waitlist::give(); }"),
        ("registration/rules.rs", "use super::super::waitlist;"),
        ("plan/mod.rs", "use super::partner::Partner;"),
        ("waitlist/give.rs", "use crate::{\n    app::App,\n    selection::{self, lottery},\n};"),
        ("web/page.rs", "use crate::programme::Offering;"),
        ("store/mod.rs", "pub use crate::audit;"),
        ("jobs/worker.rs", "use crate::router::router;"),
        ("staff/routes.rs", "use crate::router;"),
        ("checkin/model.rs", "use crate::nowhere::Thing;"),
    ] {
        assert_eq!(against(file, text).len(), 1, "{file}: {text}");
    }
    for (file, text) in [
        ("registration/intake.rs", "use crate::{person, text};\nuse crate::programme::Slot;"),
        ("plan/views.rs", "use crate::catalogue::Catalogue;"),
        ("registration/rules.rs", "// use crate::waitlist;\nuse super::model::State;"),
        ("registration/rules.rs", "#[cfg(test)]\nmod tests { use crate::waitlist; }"),
        ("command/serve.rs", "use crate::router;"),
        ("web/page.rs", "use crate::text::Language; pub(crate) use words; use super::super::ui;"),
    ] {
        assert_eq!(against(file, text), Vec::<String>::new(), "{file}: {text}");
    }
}
