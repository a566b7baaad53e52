//! What is certified, whether it holds, and by which sign a paper shows that it is the city's. Pure.

use data_encoding::BASE32_NOPAD;
use subtle::ConstantTimeEq;

use super::model::{Attended, Line, Person};
use crate::checkin::hours::worked;
use crate::config::Secret;
use crate::partner::Kind;
use crate::programme::{Host, HostRole};
use crate::secret::mac;
use crate::store::Flag;
use crate::text::ascii;

/// Gathers what can be certified, somebody by somebody. Rows of one participant stand together, in order of time.
pub fn people(rows: Vec<Attended>) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for row in rows {
        let time = worked(row.starts_at, row.ends_at, row.at, row.left_at);
        let line = Line { session_id: row.session_id, minutes: time.minutes, planned: Flag(time.planned) };
        match people.last_mut().filter(|p| p.participant_id == row.participant_id) {
            Some(person) => person.lines.push(line),
            None => people.push(Person {
                participant_id: row.participant_id,
                registration_id: row.registration_id,
                receipt: row.receipt,
                secret: row.secret.0,
                name: row.name,
                lines: vec![line],
            }),
        }
    }
    people
}

/// Minutes in all, and how many of them are only planned.
pub fn total(lines: &[Line]) -> (i64, i64) {
    let sum = |planned: bool| lines.iter().filter(|l| l.planned.0 == planned).map(|l| l.minutes).sum::<i64>();
    (sum(false) + sum(true), sum(true))
}

/// Whether what a certificate says is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Yes,
    /// The attendance of a session it names is being looked at again, or something came in about them that nobody has
    /// confirmed yet.
    InReview,
    /// It was put right since: what the certificate says is so no more.
    No,
}

/// `now` is what the facts of today say of them, whoever else came in late; `in_force` are the offering's sessions with a
/// closing in force, and `settled` those of them where nothing has come in since. Sessions that were closed later make a
/// certificate no less true.
pub fn holds(said: &[Line], now: &[Line], in_force: &[String], settled: &[String]) -> Holds {
    if said.iter().any(|line| !in_force.contains(&line.session_id)) {
        return Holds::InReview;
    }
    let wrong: Vec<&Line> = said.iter().filter(|line| !now.contains(line)).collect();
    if wrong.is_empty() {
        return Holds::Yes;
    }
    if wrong.iter().any(|line| settled.contains(&line.session_id)) { Holds::No } else { Holds::InReview }
}

/// Whether it is the city that certifies, under its seal (公印): a department of it is among the organisers, or nobody else
/// is. A partner has a stamp of its own.
pub fn is_citys(hosts: &[Host]) -> bool {
    let mut organisers = hosts.iter().filter(|h| h.role == HostRole::Organiser).peekable();
    organisers.peek().is_none() || organisers.any(|h| h.kind == Kind::CityDepartment.code())
}

/// The sign that stands beside a certificate's number: sixteen letters and digits, of its id.
pub fn check(secret: &Secret, certificate: &str) -> String {
    BASE32_NOPAD.encode(&mac(secret, "certificate", &[certificate])[..10])
}

/// In fours, as it is printed.
pub fn grouped(check: &str) -> String {
    (0..check.len()).step_by(4).filter_map(|n| check.get(n..n + 4)).collect::<Vec<_>>().join("-")
}

/// However it was typed.
pub fn is_its_check(secret: &Secret, certificate: &str, typed: &str) -> bool {
    let typed: String = ascii(typed).to_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    check(secret, certificate).as_bytes().ct_eq(typed.as_bytes()).into()
}

/// `2026-000123` as fiscal year and serial.
pub fn number(typed: &str) -> Option<(i64, i64)> {
    let typed = ascii(typed);
    let (year, serial) = typed.trim().split_once('-')?;
    let digits = |text: &str| {
        (!text.is_empty() && text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())
    };
    Some((digits(year)??, digits(serial)??))
}

/// 「見＊＊」: whoever holds the paper knows the rest. Nobody who guesses does.
pub fn masked(name: &str) -> String {
    name.chars().next().map_or_else(String::new, |first| format!("{first}＊＊"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;

    fn line(session: &str, minutes: i64, planned: bool) -> Line {
        Line { session_id: session.into(), minutes, planned: Flag(planned) }
    }

    #[test]
    fn what_is_certified_is_gathered_by_person() {
        let row = |person: &str, session: &str, left: Option<i64>| Attended {
            participant_id: person.into(),
            registration_id: "r".into(),
            receipt: "R".into(),
            secret: Flag(false),
            name: "見本".into(),
            session_id: session.into(),
            starts_at: Moment(0),
            ends_at: Moment(7200),
            at: Moment(0),
            left_at: left.map(Moment),
        };
        let all = people(vec![row("a", "1", Some(3600)), row("a", "2", None), row("b", "1", Some(7200))]);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].lines, [line("1", 60, false), line("2", 120, true)]);
        assert_eq!(total(&all[0].lines), (180, 120));
    }

    #[test]
    fn a_certificate_holds_until_what_it_says_is_put_right() {
        let said = [line("1", 60, false), line("2", 120, true)];
        let closed = ["1", "2", "3"].map(String::from);
        let none: &[String] = &[];
        assert_eq!(holds(&said, &said, &closed, &closed), Holds::Yes);
        let more = [&said[..], &[line("3", 30, false)]].concat();
        assert_eq!(holds(&said, &more, &closed, &closed), Holds::Yes, "a session that was closed later");
        let other = [line("1", 60, false), line("2", 90, false)];
        assert_eq!(holds(&said, &other, &closed, &closed), Holds::No);
        assert_eq!(holds(&said, &said[..1], &closed, &closed), Holds::No);
        assert_eq!(holds(&said, &said, &closed[..1], &closed[..1]), Holds::InReview, "one was reopened");
        assert_eq!(holds(&said, &said, &closed, none), Holds::Yes, "what came in is about others");
        assert_eq!(holds(&said, &other, &closed, &closed[..1]), Holds::InReview, "it is not confirmed yet");
        assert_eq!(holds(&said, &said[1..], &closed, &closed[..1]), Holds::No);
    }

    #[test]
    fn the_city_certifies_where_it_organises() {
        let host = |kind: Kind, role: HostRole| Host {
            offering_id: "O".into(),
            partner_id: "p".into(),
            name: "p".into(),
            kind: kind.code().into(),
            role,
        };
        let city = |role| host(Kind::CityDepartment, role);
        let group = |role| host(Kind::CitizenGroup, role);
        assert!(is_citys(&[]) && is_citys(&[group(HostRole::Organiser), city(HostRole::Organiser)]));
        assert!(is_citys(&[group(HostRole::Cooperator)]));
        assert!(!is_citys(&[group(HostRole::Organiser), city(HostRole::CoOrganiser)]));
    }

    #[test]
    fn a_paper_is_known_by_its_sign_however_it_is_typed() {
        let secret = Secret([1; 32]);
        let sign = check(&secret, "c");
        assert_eq!(sign.len(), 16);
        assert!(is_its_check(&secret, "c", &sign) && is_its_check(&secret, "c", &grouped(&sign).to_lowercase()));
        assert!(!is_its_check(&secret, "d", &sign) && !is_its_check(&Secret([2; 32]), "c", &sign));
        assert!(!is_its_check(&secret, "c", "") && !is_its_check(&secret, "c", &sign[..15]));
        assert_eq!(number("２０２６-000123"), Some((2026, 123)));
        for wrong in ["", "2026", "2026-", "a-1", "2026-1-2", "2026--1", "2026-9999999999"] {
            assert_eq!(number(wrong), None, "{wrong}");
        }
        assert_eq!((masked("見本 花子").as_str(), masked("").as_str()), ("見＊＊", ""));
    }
}
