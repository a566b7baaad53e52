//! `tsudoi draw verify`, as somebody at home calls it.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output};

use tsudoi::selection::draw::{dry_run, without_lines};
use tsudoi::selection::file::{File, Method, Secret};
use tsudoi::selection::seed::sha256;

use super::files::{drawn, opened};

/// In an empty folder, without a database or a setting.
pub fn tsudoi(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsudoi"));
    command.args(arguments).current_dir(folder.path()).env_clear().output().expect("the program runs")
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn verify(file: &File, more: &[&str]) -> (Option<i32>, String, String) {
    let place = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer(&place, file).unwrap();
    let output = tsudoi(&[&["draw", "verify", place.path().to_str().unwrap()], more].concat());
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code(), told, said(&output))
}

fn words(told: &str) -> Vec<&str> {
    told.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split_whitespace().next()).collect()
}

#[test]
fn a_published_draw_is_worked_out_again_line_by_line() {
    let file = drawn(Method::Lottery, 60, 1);
    let (code, told, error) = verify(&file, &[]);
    assert_eq!((code, words(&told), error.as_str()), (Some(0), vec!["ok"; 7], ""));
    for shown in [file.list_digest.as_ref(), file.seed.as_ref(), file.outside.value.as_ref()] {
        assert!(told.contains(shown.unwrap()), "{told}");
    }
    let (code, told, _) = verify(&without_lines(file), &[]);
    assert_eq!((code, words(&told)), (Some(0), vec!["ok", "ok", "gone", "ok", "gone", "gone", "gone"]));
    let (code, told, _) = verify(&opened(Method::Each, 20, 2), &[]);
    assert_eq!((code, words(&told)), (Some(0), vec!["ok", "ok", "ok", "later", "later", "later", "later"]));
    let (code, told, _) = verify(&drawn(Method::Ranked, 3, 3), &[]);
    assert_eq!((code, words(&told)), (Some(0), vec!["ok", "ok", "ok", "none", "ok", "ok", "ok"]));
}

#[test]
fn whatever_differs_is_told_and_exits_with_1() {
    let mut file = drawn(Method::Lottery, 60, 1);
    let result = &mut file.results.as_mut().unwrap()[7];
    result.places = if result.places.is_empty() { vec!["S1".into()] } else { vec![] };
    let number = result.number.clone();
    let (code, told, error) = verify(&file, &[]);
    assert_eq!((code, words(&told)), (Some(1), vec!["ok", "ok", "ok", "ok", "ok", "WRONG", "ok"]));
    assert!(told.contains(&number) && error.lines().count() == 1 && error.contains("1 of 7"), "{told}{error}");
    file.secret = Secret::Opened { hex: sha256("another") };
    let (code, told, _) = verify(&file, &[]);
    assert_eq!((code, &words(&told)[1..4]), (Some(1), &["WRONG", "ok", "WRONG"][..]));
}

#[test]
fn no_text_of_a_file_passes_for_a_line_of_ours() {
    let mut file = drawn(Method::Lottery, 60, 1);
    file.outside.publisher = "気象庁\nok      \u{1b}[2Jall is right".into();
    let (_, told, _) = verify(&file, &[]);
    assert_eq!((words(&told).len(), told.contains('\u{1b}')), (7, false), "{told}");
    // Twice, so that it is the repetition that is told: the number as it stands.
    let entries = file.entries.as_mut().unwrap();
    (entries[0].number, entries[1].number) = ("\u{1b}[2J".into(), "\u{1b}[2J".into());
    let (code, _, error) = verify(&file, &[]);
    assert!(code == Some(1) && error.contains("stands twice") && !error.contains('\u{1b}'), "{error}");
}

#[test]
fn a_dry_run_is_right_only_where_one_is_asked_for() {
    let file = dry_run(opened(Method::Lottery, 60, 1), &sha256("for practice"), "1.0 2.0").unwrap();
    assert_eq!(verify(&file, &[]).0, Some(1));
    assert_eq!(verify(&file, &["--dry-run"]).0, Some(0));
    assert_eq!(verify(&drawn(Method::Lottery, 60, 1), &["--dry-run"]).0, Some(1));
}

#[test]
fn what_is_no_draw_file_is_one_clear_line_and_exits_with_1() {
    let mut file = drawn(Method::Lottery, 60, 1);
    file.entries.as_mut().unwrap()[0].size = 0;
    let (code, told, error) = verify(&file, &[]);
    assert_eq!((code, told.as_str(), error.lines().count()), (Some(1), "", 1));
    assert!(error.contains("the size is 0"), "{error}");
    for wrong in [
        "/nowhere.json",
        "http://127.0.0.1:1/draws/x",
        env!("CARGO_MANIFEST_DIR"),
        concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"),
    ] {
        let output = tsudoi(&["draw", "verify", wrong]);
        assert_eq!((output.status.code(), said(&output).lines().count()), (Some(1), 1), "{wrong}: {}", said(&output));
    }
    assert_eq!(tsudoi(&["draw", "verify"]).status.code(), Some(2));
    assert!(tsudoi(&["draw", "verify", "--help"]).status.success());
}

#[test]
fn a_draw_is_fetched_from_the_address_of_its_page() {
    let body = serde_json::to_vec(&drawn(Method::Ranked, 40, 5)).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let page = format!("http://{}/draws/X", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        let n = connection.read(&mut request).unwrap();
        write!(connection, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len()).unwrap();
        connection.write_all(&body).unwrap();
        String::from_utf8_lossy(&request[..n]).into_owned()
    });
    let output = tsudoi(&["draw", "verify", &page]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(server.join().unwrap().starts_with("GET /draws/X.json HTTP/1.1\r\n"));
}
