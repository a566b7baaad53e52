//! Which routes of the staff's the source declares, and which methods each takes: read from the source itself, so that
//! nobody can add one and forget to try it.

use std::path::Path;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    pub method: &'static str,
    pub path: String,
}

impl Route {
    /// Whether an address is one of this route's.
    pub fn fits(&self, url: &str) -> bool {
        let (route, url): (Vec<&str>, Vec<&str>) =
            (self.path.split('/').collect(), url.split('?').next().unwrap_or_default().split('/').collect());
        route.len() == url.len() && route.iter().zip(&url).all(|(r, u)| r == u || r.starts_with('{'))
    }

    /// An address of this route's, with something in each gap.
    pub fn somewhere(&self) -> String {
        let part = |part: &str| match part {
            "{offering}" => "D01".to_owned(),
            "{session}" => "D01-1".to_owned(),
            "{list}" => "attendance.csv".to_owned(),
            gap if gap.starts_with('{') => "somebody".to_owned(),
            word => word.to_owned(),
        };
        self.path.split('/').map(part).collect::<Vec<_>>().join("/")
    }
}

/// All routes below /office, /desk and the desk's API.
pub fn staff_routes() -> Vec<Route> {
    let mut found: Vec<Route> = sources(Path::new("src")).iter().flat_map(|text| declared(text)).collect();
    found.retain(|r| ["/office", "/desk", "/api/desk"].iter().any(|root| r.path.starts_with(root)));
    found.sort();
    found
}

fn sources(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder of sources").map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => std::fs::read_to_string(&path).into_iter().collect(),
        })
        .collect()
}

/// `.route("/a/{b}", get(x).post(y))`, over one line or several.
fn declared(text: &str) -> Vec<Route> {
    text.split(".route(").skip(1).flat_map(|rest| of_call(within_brackets(rest))).collect()
}

fn within_brackets(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

fn of_call(call: &str) -> Vec<Route> {
    let mut parts = call.trim_start().strip_prefix('"').unwrap_or_default().splitn(2, '"');
    let (path, handlers) = (parts.next().unwrap_or_default().to_owned(), parts.next().unwrap_or_default());
    let takes = |name: &str| {
        handlers
            .match_indices(&format!("{name}("))
            .any(|(at, _)| !handlers[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    for other in ["put", "delete", "patch", "any", "on"] {
        assert!(!takes(other), "{path}: the rights table knows GET and POST only");
    }
    let methods = [("GET", "get"), ("POST", "post")].into_iter().filter(|(_, name)| takes(name));
    methods.map(|(method, _)| Route { method, path: path.clone() }).collect()
}

#[test]
fn routes_are_read_however_they_are_written() {
    let text = r#"Router::new()
        .route("/office", get(home))
        .route(
            "/desk/{session}",
            get(desk).post(act).layer(Limit::disable()),
        )
        .route("/api/desk_tap", post(target(1)))"#;
    let found: Vec<(&str, String)> = declared(text).into_iter().map(|r| (r.method, r.path)).collect();
    assert_eq!(
        found,
        [
            ("GET", "/office".to_owned()),
            ("GET", "/desk/{session}".to_owned()),
            ("POST", "/desk/{session}".to_owned()),
            ("POST", "/api/desk_tap".to_owned())
        ]
    );
    let route = Route { method: "GET", path: "/office/offerings/{offering}/{list}".into() };
    assert!(route.fits("/office/offerings/D01/print?x=1") && !route.fits("/office/offerings/D01"));
    assert_eq!(route.somewhere(), "/office/offerings/D01/attendance.csv");
}
