mod smtp;

use tsudoi::clock::Moment;
use tsudoi::mail::{Draft, Sender, compose};

use crate::town::{MORNING, Mail};

#[derive(serde::Deserialize)]
pub struct Person {
    pub name: String,
}

/// The names that break other programs.
pub fn people() -> Vec<Person> {
    #[derive(serde::Deserialize)]
    struct File {
        #[serde(rename = "testPeople")]
        people: Vec<Person>,
    }
    let text = std::fs::read_to_string("data/demo-programmes.json").expect("the demo city");
    let file: File = serde_json::from_str(&text).expect("its people");
    assert!(file.people.len() >= 15);
    file.people
}

pub fn draft(name: &str) -> Draft {
    Draft {
        name: name.into(),
        email: "taro@example.jp".into(),
        subject: format!("【つどい】参加が決まりました：市民活動入門講座 ～はじめの一歩、見つけませんか～ {name} 様"),
        text: format!("{name} 様\n\n参加が決まりました。"),
        language: "ja",
        calendar: None,
        pass: None,
    }
}

pub fn city() -> Sender {
    Sender { name: "安城市 つどい".into(), email: "no-reply@tsudoi.example.jp".into() }
}

fn composed(draft: Draft) -> Vec<u8> {
    compose(draft, &city(), "0193a5c2-7b1e", Moment::parse(MORNING).unwrap()).expect("a letter").formatted()
}

#[test]
fn every_name_arrives_byte_for_byte() {
    let names = people().into_iter().map(|p| p.name);
    let long = ["髙".repeat(100), "\u{20bb7}".repeat(100), "葛\u{e0100}".repeat(50), "a b".repeat(33), "x".repeat(100)];
    let odd = ["見本 \"太郎\"", "見本, 太郎 <x@example.jp>", "太郎 (見本)", "=?utf-8?B?eA==?=", "鈴", "O'Brien; Åsa"];
    for name in names.chain(long).chain(odd.map(Into::into)) {
        let bytes = composed(draft(&name));
        assert!(bytes.is_ascii(), "{name}");
        assert!(bytes.split(|b| *b == b'\n').all(|line| line.len() <= 200), "{name}");
        let mail = Mail::read(&bytes);
        let wanted = draft(&name);
        // No letter of ours has a name in its subject; titles may have letters as rare.
        if !name.starts_with("=?") {
            assert_eq!(mail.subject.as_bytes(), wanted.subject.as_bytes(), "{}", mail.raw);
        }
        assert_eq!(mail.text.as_bytes(), wanted.text.as_bytes(), "{}", mail.raw);
        assert_eq!(mail.name.as_bytes(), name.as_bytes(), "{}", mail.raw);
    }
}

#[test]
fn what_is_typed_into_a_name_stays_in_it() {
    let mail = Mail::read(&composed(draft("見本\r\nBcc: all@example.jp\r\n\r\n太郎")));
    assert_eq!(mail.to, "taro@example.jp");
    assert!(!mail.raw.contains("\nBcc"));
}

#[test]
fn a_letter_says_that_a_machine_wrote_it_and_in_which_language() {
    let raw = String::from_utf8(composed(draft("見本 花"))).unwrap();
    for header in [
        "Auto-Submitted: auto-generated\r\n",
        "Content-Language: ja\r\n",
        "Message-ID: <0193a5c2-7b1e@tsudoi.example.jp>\r\n",
        "Date: Tue, 24 Nov 2026 00:00:00 +0000\r\n",
        "Content-Type: text/plain; charset=utf-8\r\n",
    ] {
        assert!(raw.contains(header), "{header}{raw}");
    }
}

#[test]
fn a_calendar_goes_along() {
    let ics = "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nSUMMARY:市民活動入門講座\r\nEND:VCALENDAR\r\n";
    let mail = Mail::read(&composed(Draft { calendar: Some(ics.into()), ..draft("見本 花") }));
    assert_eq!(mail.calendars, [ics]);
    assert!(mail.text.contains("参加が決まりました"));
    assert!(mail.raw.contains("text/calendar; charset=utf-8; method=PUBLISH"));
}

#[test]
fn addresses_that_carriers_gave_out_are_reached() {
    for (typed, carried) in [
        ("taro@example.jp", "taro@example.jp"),
        ("a..b.@example.ne.jp", "\"a..b.\"@example.ne.jp"),
        (".a-_-b@example.ne.jp", "\".a-_-b\"@example.ne.jp"),
        ("taro+koza@example.jp", "taro+koza@example.jp"),
    ] {
        assert_eq!(tsudoi::mail::address(typed).unwrap().to_string(), carried);
        let mail = Mail::read(&composed(Draft { email: typed.into(), ..draft("見本 花") }));
        assert_eq!(mail.to, carried);
    }
    for typed in ["", "taro", "@example.jp", "ta\"ro@example.jp", "a\r\nb@example.jp", "taro@exam ple"] {
        assert!(tsudoi::mail::address(typed).is_err(), "{typed}");
    }
}
