//! Against a real mail server, read by a second parser.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use tsudoi::app::App;
use tsudoi::mail::{Mailer, compose};
use tsudoi::timetable::send_letters;

use super::{city, draft, people};
use crate::notice::{applies, outbox, quiet};
use crate::town::{MORNING, Town, story};

/// aiosmtpd, for as long as this lives.
struct Server {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    pub port: u16,
}

/// A letter as Python's `email` reads it.
#[derive(Debug, serde::Deserialize)]
struct Taken {
    reached: Vec<String>,
    name: String,
    subject: String,
    text: String,
    calendars: Vec<String>,
    method: Vec<Option<String>>,
    id: String,
    defects: Vec<String>,
}

impl Server {
    fn start(port: u16) -> Server {
        let mut child = Command::new("tests/mail/server.sh")
            .arg(port.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("tests/mail/server.sh runs");
        let lines = BufReader::new(child.stdout.take().expect("its output"));
        let mut server = Server { child, lines, port };
        server.port = server.line().parse().expect("a port; is python3-venv there?");
        server
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("an answer");
        line.trim().to_owned()
    }

    fn say(&mut self, words: &str) -> String {
        writeln!(self.child.stdin.as_mut().expect("its input"), "{words}").expect("it listens");
        self.line()
    }

    fn letters(&mut self) -> Vec<Taken> {
        serde_json::from_str(&self.say("LETTERS")).expect("JSON")
    }

    fn mailer(&self) -> Mailer {
        Mailer::open(&format!("smtp://127.0.0.1:{}", self.port)).expect("a setting")
    }

    fn stop(mut self) {
        self.child.kill().expect("it was running");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_name_passes_a_mail_server_and_a_second_parser() {
    let mut server = Server::start(0);
    let mailer = server.mailer();
    let names: Vec<String> = people()
        .into_iter()
        .map(|p| p.name)
        .chain(["髙".repeat(100), "葛\u{e0100}".repeat(50), "\u{20bb7}".repeat(60)])
        .collect();
    let ics = "BEGIN:VCALENDAR\r\nSUMMARY:市民活動入門講座\r\nEND:VCALENDAR\r\n";
    let at = tsudoi::clock::Moment::parse(MORNING).unwrap();
    for (n, name) in names.iter().enumerate() {
        let mut draft = draft(name);
        draft.calendar = n.is_multiple_of(2).then(|| ics.to_owned());
        mailer.send("x", compose(draft, &city(), &format!("letter-{n}"), at).unwrap()).await.unwrap();
    }
    let taken = server.letters();
    assert_eq!(taken.len(), names.len());
    for ((n, name), mail) in names.iter().enumerate().zip(taken) {
        let sent = draft(name);
        assert_eq!(mail.defects, [] as [String; 0], "{name}");
        assert_eq!(mail.reached, ["taro@example.jp"]);
        assert_eq!(mail.name.as_bytes(), name.as_bytes());
        assert_eq!(mail.subject.as_bytes(), sent.subject.as_bytes());
        assert_eq!(mail.text.as_bytes(), sent.text.as_bytes());
        assert_eq!(mail.id, format!("<letter-{n}@tsudoi.example.jp>"));
        assert_eq!(mail.calendars.len(), usize::from(n.is_multiple_of(2)));
        for (calendar, method) in mail.calendars.iter().zip(&mail.method) {
            assert_eq!(calendar.replace("\r\n", "\n"), ics.replace("\r\n", "\n"));
            assert_eq!(method.as_deref(), Some("PUBLISH"));
        }
    }
}

/// The town with this mailer.
fn with(town: &Town, mail: Mailer) -> App {
    App { mail, ..town.app.clone() }
}

story! {
    async fn a_registrations_letters_pass_a_mail_server(town: Town = quiet) {
        let mut server = Server::start(0);
        let app = with(&town, server.mailer());
        let mut v = town.visitor();
        let url = applies(&mut v, "D01", "葛\u{e0100}城 見本", "a..b.@example.ne.jp", "0566-00-0001").await;
        assert_eq!(send_letters(&app).await.unwrap(), 1);
        let code = town.code_for(&url).await;
        v.post(&url, &[("do", "confirm"), ("code", &code)]).await;
        assert_eq!(send_letters(&app).await.unwrap(), 1);
        let taken = server.letters();
        assert!(taken[0].text.contains(&format!("\n\n{code}\n\n")));
        assert_eq!(taken[0].reached, ["a..b.@example.ne.jp"]);
        assert!(taken[1].subject.starts_with("【つどい】参加が決まりました："));
        assert!(taken[1].text.starts_with("葛\u{e0100}城 見本 様\n"));
        assert_eq!(taken[1].calendars[0].matches("BEGIN:VEVENT").count(), 3);
        assert!(taken.iter().all(|mail| mail.defects.is_empty()), "{taken:?}");
    }
}

story! {
    async fn while_the_mail_server_is_down_letters_wait_and_then_leave_once(town: Town = quiet) {
        let mut v = town.visitor();
        applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        applies(&mut v, "D01", "見本 次郎", "jiro@example.jp", "0566-00-0002").await;
        let server = Server::start(0);
        let port = server.port;
        let app = with(&town, server.mailer());
        server.stop();
        assert_eq!(send_letters(&app).await.unwrap(), 0);
        let waiting = |rows: &[(String, String, String)]| rows.iter().filter(|r| r.1 == "waiting").count();
        let rows = outbox(&town).await;
        let codes: Vec<_> = rows.iter().filter(|r| r.0 == "confirm_code").cloned().collect();
        assert_eq!(waiting(&codes), 2);
        assert!(codes.iter().any(|r| r.2 == "smtp unreachable"), "{codes:?}");

        let mut server = Server::start(port);
        town.minutes_pass(1);
        assert_eq!(send_letters(&app).await.unwrap(), 2);
        assert_eq!(send_letters(&app).await.unwrap(), 0);
        let mut reached: Vec<String> = server.letters().into_iter().flat_map(|mail| mail.reached).collect();
        reached.sort();
        assert_eq!(reached, ["hanako@example.jp", "jiro@example.jp"]);
    }
}

story! {
    async fn a_refusal_is_kept_without_the_address_and_tried_again(town: Town = quiet) {
        let mut v = town.visitor();
        let url = applies(&mut v, "D01", "見本 花子", "hanako@example.jp", "0566-00-0001").await;
        let mut server = Server::start(0);
        let app = with(&town, server.mailer());
        let codes = async || -> Vec<(String, String, String)> {
            outbox(&town).await.into_iter().filter(|r| r.0 == "confirm_code" && r.1 != "sent").collect()
        };
        // Greylisting first, then a mailbox that is full for good.
        server.say("REFUSE 451 <hanako@example.jp> try again later");
        send_letters(&app).await.unwrap();
        assert_eq!(codes().await, [("confirm_code".into(), "waiting".into(), "smtp 451".into())]);
        server.say("REFUSE 552 <hanako@example.jp> is full");
        for minutes in [1, 2] {
            town.minutes_pass(minutes);
            send_letters(&app).await.unwrap();
        }
        assert_eq!(codes().await, [("confirm_code".into(), "waiting".into(), "smtp 552".into())]);
        town.minutes_pass(4);
        send_letters(&app).await.unwrap();
        assert_eq!(codes().await, [("confirm_code".into(), "failed".into(), "smtp 552".into())]);
        assert!(server.letters().is_empty());

        // The applicant corrects nothing, but asks again; the server has room now.
        server.say("ACCEPT");
        v.post(&url, &[("do", "resend")]).await;
        send_letters(&app).await.unwrap();
        assert_eq!(server.letters().len(), 1);
    }
}
