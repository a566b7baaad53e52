//! The program as people call it: exit codes, one clear line on stderr, serving and stopping.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tsudoi"));
    command
        .args(arguments)
        .current_dir(folder)
        .env_remove("TSUDOI_NOW")
        .env("TSUDOI_DATABASE_URL", format!("sqlite://{}", folder.join("var/town.db").display()))
        .env("TSUDOI_SECRET_FILE", folder.join("var/secret"))
        .env("TSUDOI_MAIL", format!("file:{}", folder.join("var/mail").display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    program(folder, arguments).output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_wrong_call_exits_with_2_and_a_failure_with_1_and_one_line() {
    let folder = tempfile::tempdir().unwrap();
    for wrong in [&["nothing"][..], &["staff", "add"], &["staff", "add", "--email", "a@example.jp", "--role", "boss"]] {
        assert_eq!(run(folder.path(), wrong).status.code(), Some(2), "{wrong:?}");
    }
    for failing in [&["doctor"][..], &["plan", "import", "nowhere.json"]] {
        let output = run(folder.path(), failing);
        assert_eq!(output.status.code(), Some(1), "{failing:?}");
        assert_eq!(said(&output).lines().count(), 1, "{}", said(&output));
        assert!(output.stdout.is_empty());
    }
    for command in ["serve", "migrate", "demo", "doctor", "draw", "plan", "staff"] {
        let output = run(folder.path(), &[command, "--help"]);
        assert!(output.status.success() && !output.stdout.is_empty(), "{command}");
    }
}

#[test]
fn a_staff_account_is_added_with_a_password_from_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let add = |password: &str| {
        let mut child = program(folder.path(), &["staff", "add", "--email", "shokuin@example.jp", "--role", "city"])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{password}").unwrap();
        child.wait_with_output().unwrap()
    };
    let short = add("short");
    assert_eq!((short.status.code(), said(&short).contains("10 to 200")), (Some(1), true));
    assert_eq!(add("long enough").status.code(), Some(0));
    let again = add("long enough");
    assert_eq!((again.status.code(), said(&again).contains("already")), (Some(1), true));
}

#[test]
fn reports_that_came_back_are_read_from_files_folders_and_standard_input() {
    let folder = tempfile::tempdir().unwrap();
    let report = "From: MAILER-DAEMON@mx.example.jp\nMIME-Version: 1.0\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\n\n\
        --B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; a@example.jp\n\
        Action: failed\nStatus: 5.1.1\n\n--B\nContent-Type: text/rfc822-headers\n\nMessage-ID: <0190@localhost>\n\n--B--\n";
    for sub in ["mail/new", "mail/cur", "mail/tmp"] {
        std::fs::create_dir_all(folder.path().join(sub)).unwrap();
    }
    std::fs::write(folder.path().join("mail/new/1"), report).unwrap();
    std::fs::write(folder.path().join("mail/cur/2:2,S"), "Subject: hello\n\nno report\n").unwrap();
    std::fs::write(folder.path().join("mbox"), format!("From x\n{report}\nFrom x\n{report}")).unwrap();
    let output = run(folder.path(), &["bounces", "mail", "mbox"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(
        told.trim(),
        "4 messages: 0 letters marked, 0 known, 3 not ours, 1 no report of a failure.",
        "{}",
        said(&output)
    );
    assert_eq!(run(folder.path(), &["bounces"]).status.code(), Some(0), "nothing came");
    assert_eq!(run(folder.path(), &["bounces", "nowhere"]).status.code(), Some(1));
}

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn serve_migrates_an_empty_database_says_what_to_open_and_stops_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let serve = |folder: &Path| {
        let mut command = program(folder, &["serve"]);
        command.env("TSUDOI_LISTEN", format!("127.0.0.1:{port}"));
        command.env("TSUDOI_METRICS_LISTEN", "127.0.0.1:0");
        command
    };
    let mut server = Server(serve(folder.path()).spawn().unwrap());
    let mut lines = BufReader::new(server.0.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains(&format!("http://localhost:{port}")), "{first}");

    let mut connection = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    connection.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");

    let second = serve(folder.path()).output().unwrap();
    assert_eq!((second.status.code(), said(&second).contains("TSUDOI_LISTEN")), (Some(1), true), "{}", said(&second));

    let stop = Command::new("kill").args(["-TERM", &server.0.id().to_string()]).status().unwrap();
    assert!(stop.success());
    assert_eq!(server.0.wait().unwrap().code(), Some(0));
}

#[tokio::test]
async fn serve_refuses_an_older_schema_and_names_the_command() {
    use tsudoi::store::{Store, migrate, sql};
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("var")).unwrap();
    let url = format!("sqlite://{}", folder.path().join("var/town.db").display());
    let store = Store::open(&url).await.unwrap();
    migrate(&store).await.unwrap();
    let mut tx = store.write().await.unwrap();
    tx.run(sql("DELETE FROM _sqlx_migrations WHERE version = (SELECT MAX(version) FROM _sqlx_migrations)"))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    store.close().await;
    let output = run(folder.path(), &["serve"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("tsudoi migrate"), "{}", said(&output));
}

#[tokio::test]
async fn a_clock_that_is_set_back_does_not_run_behind_what_has_happened() {
    use tsudoi::clock::Moment;
    use tsudoi::store::{Store, sql};
    let folder = tempfile::tempdir().unwrap();
    let add = |email: &str, now: &str| {
        let mut child = program(folder.path(), &["staff", "add", "--email", email, "--role", "city"])
            .env("TSUDOI_NOW", now)
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "long enough").unwrap();
        child.wait_with_output().unwrap()
    };
    assert!(add("first@example.jp", "2027-01-10T09:00:00+09:00").status.success());
    assert!(add("second@example.jp", "2026-11-24T09:00:00+09:00").status.success());
    let store = Store::open(&format!("sqlite://{}", folder.path().join("var/town.db").display())).await.unwrap();
    let at: Vec<(Moment,)> = store.all(sql("SELECT created_at FROM staff ORDER BY email")).await.unwrap();
    assert!(at[0].0 >= Moment::parse("2027-01-10T09:00:00+09:00").unwrap());
    assert!(at[1].0 >= at[0].0, "{at:?}");
    store.close().await;

    let nonsense = add("third@example.jp", "yesterday");
    assert_eq!((nonsense.status.code(), said(&nonsense).contains("TSUDOI_NOW")), (Some(1), true));
    let production = program(folder.path(), &["doctor"])
        .env("TSUDOI_NOW", "2026-11-24T09:00:00+09:00")
        .env("TSUDOI_ENV", "production")
        .output()
        .unwrap();
    assert_eq!((production.status.code(), said(&production).contains("refused")), (Some(1), true));
    let demo = program(folder.path(), &["demo"]).env("TSUDOI_ENV", "production").output().unwrap();
    assert_eq!((demo.status.code(), said(&demo).contains("demo city is refused")), (Some(1), true));
}
