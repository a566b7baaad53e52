use std::borrow::Cow;

use icalendar::{Calendar, CalendarDateTime, Component, EventLike, EventStatus, Property, ValueType};

use super::fold::fold;
use super::words::words;
use super::{Event, Feed};
use crate::clock::{Moment, ZONE};
use crate::text::{Language, fill, plain};

/// `Content-Type` of a feed.
pub const CONTENT_TYPE: &str = "text/calendar; charset=utf-8";

/// How often a calendar program should look again.
const REFRESH: &str = "PT1H";

/// Outlook shifts times whose zone has no definition in the file (RFC 5545 §3.6.5 demands one); the crate cannot build it.
/// Japan has had no summer time since 1951.
const TIME_ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
    TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nTZNAME:JST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// A feed as iCalendar text (RFC 5545, 5546 PUBLISH, 7986). The same feed always gives the same bytes: time stamps are
/// those of the last change.
///
/// The crate `icalendar` gives properties their names, types and parameters. Their lines are written here, because its own
/// writer stamps the machine's time, leaves carriage returns in texts and folds badly (see [`fold`]).
pub fn ics(feed: &Feed) -> String {
    let mut out = String::with_capacity(512 + feed.events.len() * 768);
    out.push_str("BEGIN:VCALENDAR\r\n");
    for property in &head(feed).properties {
        line(property, &mut out);
    }
    out.push_str(TIME_ZONE);
    for event in &feed.events {
        out.push_str("BEGIN:VEVENT\r\n");
        for property in vevent(event, feed).properties().values() {
            line(property, &mut out);
        }
        out.push_str("END:VEVENT\r\n");
    }
    out.push_str("END:VCALENDAR\r\n");
    out
}

fn head(feed: &Feed) -> Calendar {
    let words = words(feed.language);
    let name = if feed.demo { fill(words.demo_name, &[&feed.name]) } else { feed.name.clone() };
    let mut calendar = Calendar::empty();
    calendar
        .append_property(("VERSION", "2.0"))
        .append_property(Property::new("PRODID", format!("-//Tsudoi//Tsudoi//{}", feed.language.tag().to_uppercase())))
        .append_property(("CALSCALE", "GREGORIAN"))
        .append_property(("METHOD", "PUBLISH"))
        .name(&said(&name, feed.language));
    if feed.demo {
        calendar.description(&said(words.demo_note, feed.language));
    }
    calendar.timezone(ZONE.name());
    if let Some(url) = &feed.url {
        calendar.append_property(("URL", url.as_str()));
    }
    calendar
        .append_property(Property::new("REFRESH-INTERVAL", REFRESH).append_parameter(ValueType::Duration).done())
        .append_property(("X-PUBLISHED-TTL", REFRESH));
    calendar
}

fn vevent(event: &Event, feed: &Feed) -> icalendar::Event {
    let words = words(feed.language);
    // Many calendar programs do not show STATUS: the title says it as well.
    let mut summary = event.summary.clone();
    if event.cancelled {
        summary = fill(words.cancelled, &[&summary]);
    }
    let mut description = event.description.clone().unwrap_or_default();
    if feed.demo {
        summary = fill(words.demo_name, &[&summary]);
        let gap = if description.is_empty() { "" } else { "\n\n" };
        description = format!("{}{gap}{description}", words.demo_note);
    }
    let mut vevent = icalendar::Event::new();
    vevent
        .uid(&event.uid)
        .timestamp(event.updated_at.utc())
        .created(event.created_at.utc())
        .last_modified(event.updated_at.utc())
        .sequence(u32::try_from(event.sequence).unwrap_or(0))
        .status(if event.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        .starts(local(event.starts_at))
        .summary(&said(&summary, feed.language));
    // DTEND must be later than DTSTART (RFC 5545 §3.8.2.2).
    if event.ends_at > event.starts_at {
        vevent.ends(local(event.ends_at));
    }
    if !description.is_empty() {
        vevent.description(&said(&description, feed.language));
    }
    if let Some(location) = event.location.as_deref().filter(|l| !l.is_empty()) {
        vevent.location(&said(location, feed.language));
    }
    if let Some(url) = &event.url {
        vevent.url(url);
    }
    vevent
}

fn local(moment: Moment) -> CalendarDateTime {
    CalendarDateTime::WithTimezone { date_time: moment.local().naive_local(), tzid: ZONE.name().to_owned() }
}

/// In easy Japanese the readings over kanji are left out: no calendar program draws them.
fn said(text: &str, language: Language) -> Cow<'_, str> {
    if language == Language::JaEasy { plain(text).into() } else { text.into() }
}

/// `NAME;PARAMETER=value:VALUE`, folded. Parameters are ours and need no quotes.
fn line(property: &Property, out: &mut String) {
    let mut line = String::with_capacity(property.value().len() + 32);
    line.push_str(property.key());
    for parameter in property.params().values() {
        line.push(';');
        line.push_str(parameter.key());
        line.push('=');
        line.push_str(parameter.value());
    }
    line.push(':');
    // NAME is newer (RFC 7986) than the crate's table of types.
    match property.value_type() {
        Some(ValueType::Text) => escape(property.value(), &mut line),
        None if property.key() == "NAME" => escape(property.value(), &mut line),
        _ => line.extend(property.value().chars().filter(|c| !c.is_control() && !c.is_whitespace())),
    }
    fold(&line, out);
}

/// TEXT of RFC 5545 §3.3.11. Every kind of line break becomes `\n`, since some readers split at all of them; control
/// characters, which the format cannot hold, go.
fn escape(text: &str, line: &mut String) {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ',' | ';' => {
                line.push('\\');
                line.push(c);
            }
            '\r' => {
                chars.next_if_eq(&'\n');
                line.push_str("\\n");
            }
            '\n' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => line.push_str("\\n"),
            '\t' => line.push(' '),
            c if c.is_control() => {}
            c => line.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn session() -> Event {
        Event {
            uid: "D01-1@tsudoi.localhost".into(),
            sequence: 0,
            starts_at: Moment::of("2027-01-16", "10:00").unwrap(),
            ends_at: Moment::of("2027-01-16", "12:00").unwrap(),
            summary: "市民活動入門講座（第1回）".into(),
            location: Some("安城市民交流センター, 多目的室".into()),
            description: Some(
                "市民活動をはじめたい人のための講座です。\nだれでも参加できます；費用は無料です。".into(),
            ),
            url: Some("http://localhost:3000/offerings/D01".into()),
            cancelled: false,
            created_at: Moment::parse("2026-11-01T09:00:00+09:00").unwrap(),
            updated_at: Moment::parse("2026-11-20T17:15:00+09:00").unwrap(),
        }
    }

    fn feed(events: Vec<Event>) -> Feed {
        Feed {
            name: "市民活動入門講座".into(),
            url: Some("http://localhost:3000/offerings/D01".into()),
            language: Language::Ja,
            demo: false,
            events,
        }
    }

    /// Everything awkward at once, for other programs to read.
    fn awkward() -> Feed {
        let moved = Event { uid: "D01-2@tsudoi.localhost".into(), sequence: 3, ..session() };
        let cancelled = Event {
            uid: "D01-3@tsudoi.localhost".into(),
            sequence: 1,
            cancelled: true,
            starts_at: Moment::of("2027-01-30", "10:00").unwrap(),
            ends_at: Moment::of("2027-01-30", "12:00").unwrap(),
            summary: "山﨑, 髙木; 𠮷野\\見本と歩く\r\n葛\u{E0100}城の路 \"NGUYỄN\"".into(),
            description: Some("長い説明です。".repeat(60)),
            location: None,
            ..session()
        };
        let open_end = Event {
            uid: "D01-4@tsudoi.localhost".into(),
            starts_at: Moment::of("2027-02-06", "23:30").unwrap(),
            ends_at: Moment::of("2027-02-06", "23:30").unwrap(),
            description: None,
            url: None,
            ..session()
        };
        Feed { demo: true, ..feed(vec![session(), moved, cancelled, open_end]) }
    }

    fn unfolded(text: &str) -> Vec<String> {
        text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    fn visible(text: &str) -> String {
        text.replace("\r\n", "\n")
    }

    #[test]
    fn a_session_is_an_event_with_its_time_zone() {
        insta::assert_snapshot!(visible(&ics(&feed(vec![session()]))), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Tsudoi//Tsudoi//JA
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:市民活動入門講座
        X-WR-CALNAME:市民活動入門講座
        X-WR-TIMEZONE:Asia/Tokyo
        URL:http://localhost:3000/offerings/D01
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        X-PUBLISHED-TTL:PT1H
        BEGIN:VTIMEZONE
        TZID:Asia/Tokyo
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0900
        TZOFFSETTO:+0900
        TZNAME:JST
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        CREATED:20261101T000000Z
        DESCRIPTION:市民活動をはじめたい人のための講座です。\n
         だれでも参加できます；費用は無料です。
        DTEND;TZID=Asia/Tokyo:20270116T120000
        DTSTAMP:20261120T081500Z
        DTSTART;TZID=Asia/Tokyo:20270116T100000
        LAST-MODIFIED:20261120T081500Z
        LOCATION:安城市民交流センター\, 多目的室
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:市民活動入門講座（第1回）
        UID:D01-1@tsudoi.localhost
        URL:http://localhost:3000/offerings/D01
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn a_cancelled_session_stays_and_says_so() {
        let event = Event { cancelled: true, sequence: 2, location: None, description: None, url: None, ..session() };
        insta::assert_snapshot!(visible(&ics(&feed(vec![event]))), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Tsudoi//Tsudoi//JA
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:市民活動入門講座
        X-WR-CALNAME:市民活動入門講座
        X-WR-TIMEZONE:Asia/Tokyo
        URL:http://localhost:3000/offerings/D01
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        X-PUBLISHED-TTL:PT1H
        BEGIN:VTIMEZONE
        TZID:Asia/Tokyo
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0900
        TZOFFSETTO:+0900
        TZNAME:JST
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        CREATED:20261101T000000Z
        DTEND;TZID=Asia/Tokyo:20270116T120000
        DTSTAMP:20261120T081500Z
        DTSTART;TZID=Asia/Tokyo:20270116T100000
        LAST-MODIFIED:20261120T081500Z
        SEQUENCE:2
        STATUS:CANCELLED
        SUMMARY:【中止】市民活動入門講座（第1回）
        UID:D01-1@tsudoi.localhost
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn a_demo_says_so_in_its_name_and_in_every_event() {
        let lines = unfolded(&ics(&Feed { demo: true, language: Language::En, ..feed(vec![session()]) }));
        for line in [
            "NAME:[Fictional demo] 市民活動入門講座",
            "X-WR-CALNAME:[Fictional demo] 市民活動入門講座",
            "SUMMARY:[Fictional demo] 市民活動入門講座（第1回）",
        ] {
            assert!(lines.contains(&line.to_owned()), "{line}\n{lines:#?}");
        }
        assert!(
            lines.iter().any(|l| l.starts_with("DESCRIPTION:This is a fictional demo\\, not a real event.\\n\\n市民"))
        );
    }

    #[test]
    fn an_end_that_is_not_later_is_not_told() {
        let lines = unfolded(&ics(&feed(vec![Event { ends_at: session().starts_at, ..session() }])));
        assert!(!lines.iter().any(|l| l.starts_with("DTEND")));
    }

    #[test]
    fn a_feed_without_events_is_a_calendar_all_the_same() {
        let lines = unfolded(&ics(&feed(Vec::new())));
        assert_eq!(
            (lines.first().unwrap().as_str(), lines.last().unwrap().as_str()),
            ("BEGIN:VCALENDAR", "END:VCALENDAR")
        );
        assert!(lines.contains(&"X-WR-CALNAME:市民活動入門講座".to_owned()));
    }

    #[test]
    fn readings_over_kanji_are_left_out() {
        let event = Event { summary: "講座(こうざ)の 日(ひ)".into(), ..session() };
        let lines = unfolded(&ics(&Feed { language: Language::JaEasy, ..feed(vec![event]) }));
        assert!(lines.contains(&"SUMMARY:講座の 日".to_owned()), "{lines:#?}");
    }

    #[test]
    fn the_same_feed_gives_the_same_bytes() {
        assert_eq!(ics(&awkward()), ics(&awkward()));
    }

    /// `target/calendar/example.ics` is what the checks with other programs' readers read.
    #[test]
    fn an_example_lies_ready_for_other_programs() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/calendar");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("example.ics"), ics(&awkward())).unwrap();
    }

    proptest! {
        #[test]
        fn whatever_is_typed_cannot_break_out_of_its_line(
            typed in "(\\PC|[\r\n\t\u{0}\u{B}\u{85}\u{2028};:,\\\\]|BEGIN:VEVENT){0,60}",
        ) {
            let event = Event {
                uid: typed.clone(),
                summary: typed.clone(),
                location: Some(typed.clone()),
                description: Some(typed.clone()),
                url: Some(typed.clone()),
                ..session()
            };
            let text = ics(&Feed { name: typed.clone(), url: Some(typed), ..feed(vec![event]) });
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75);
                prop_assert!(!line.contains(|c: char| c.is_control() || c == '\u{2028}'), "{line:?}");
            }
            let lines = unfolded(&text);
            for (line, times) in [("BEGIN:VEVENT", 1), ("END:VEVENT", 1), ("END:VCALENDAR", 1)] {
                prop_assert_eq!(lines.iter().filter(|l| *l == line).count(), times);
            }
            let named = |l: &String| {
                let name = l.split([':', ';']).next().unwrap_or_default();
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b == b'-')
            };
            prop_assert!(lines.iter().all(named));
        }
    }
}
