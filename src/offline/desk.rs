//! The desk as a device carries it: what it knows, whom a code names, what is written down. Pure: whoever calls brings the
//! time and the ids, keeps what is returned, and only then shows it.

use miniserde::{Deserialize, Serialize};

use super::fact::{Deed, Stamp, Standing, dated, standing};
use super::fold::family;
use super::pass::{Opener, Pass, PassError, bytes};
use super::receipt::receipt_typed;
use super::row::{self, Row, Salt};
use super::verdict::{At, Judged, Shown, Stands, judge, show};
use super::wire::{Mark, Roster, Said, Taken};

/// What a device knows of its session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    pub roster: Roster,
    /// How people stand by what the server said last.
    pub marks: Vec<Mark>,
    /// What was written down here, in its order; what has been sent stays until the server's marks say it too.
    pub log: Vec<Logged>,
}

/// A fact as the device keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logged {
    pub said: Said,
    /// The row's name, and which of the party.
    pub row: String,
    pub position: i64,
    /// By the server's clock, as far as it is known.
    pub at: i64,
    pub sent: bool,
}

/// By which code somebody said who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    Pass(String),
    Receipt(String),
}

/// Since when somebody is here, and by which desk; empty: this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    pub at: i64,
    pub desk: String,
}

/// A registration that a code names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub said: Code,
    /// The row's name.
    pub name: String,
    /// None: the device carries none for it, and goes by the pass alone.
    pub row: Option<Row>,
    pub judged: Judged,
    /// Who of the party is here, by position; of a pass without a row, one for all.
    pub here: Vec<(i64, Option<Here>)>,
}

/// What a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(target_pointer_width = "64", expect(clippy::large_enum_variant, reason = "one answer at a time"))]
pub enum Seen {
    NoPass(PassError),
    OtherOffering,
    Known(Known),
    /// No row opens with this receipt number and name.
    Unknown,
}

/// The device's clock: now, in seconds, as text, and how far the server's is ahead.
#[derive(Clone, Debug)]
pub struct Now {
    pub seconds: i64,
    pub text: String,
    pub offset: i64,
}

impl Desk {
    /// A code that was scanned, or typed by a scanner.
    pub fn scan(&self, token: &str) -> Seen {
        let key = bytes(&self.roster.key).and_then(|key| ed25519_dalek::VerifyingKey::from_bytes(&key).ok());
        let Some(key) = key else { return Seen::NoPass(PassError::False) };
        let at = At { offering: &self.roster.offering, slots: &self.roster.slots, revoked: &self.roster.revoked };
        let (pass, stands) = match show(Pass::read(&key, token), &at) {
            Shown::NoPass(why) => return Seen::NoPass(why),
            Shown::OtherOffering => return Seen::OtherOffering,
            Shown::Valid(pass) => (pass, Stands::Expected),
            Shown::OtherSession(pass) => (pass, Stands::Elsewhere),
            Shown::Revoked(pass) => (pass, Stands::Withdrawn),
        };
        Seen::Known(self.known(Code::Pass(token.trim().to_ascii_uppercase()), &pass.opener, stands))
    }

    /// A receipt number and a name, as typed. None: it cannot be a receipt number.
    pub fn typed(&self, receipt: &str, name: &str) -> Option<Seen> {
        let receipt = receipt_typed(receipt)?;
        let opener = row::open_door(&self.roster.doors, &receipt, &family(name), &self.salt());
        let known = |opener| Seen::Known(self.known(Code::Receipt(receipt.clone()), &opener, Stands::Withdrawn));
        Some(opener.map_or(Seen::Unknown, known))
    }

    fn salt(&self) -> Salt {
        bytes(&self.roster.salt).unwrap_or_default()
    }

    /// `stands`: what can be said without a row.
    fn known(&self, said: Code, opener: &Opener, stands: Stands) -> Known {
        let name = row::name(opener, &self.salt());
        let sealed = self.roster.rows.iter().find(|sealed| sealed.tag == name);
        let row = sealed.and_then(|sealed| row::open(sealed, opener, &self.salt()));
        let positions = row.as_ref().map_or(vec![0], |row| row.people.iter().map(|p| p.position).collect());
        let here: Vec<(i64, Option<Here>)> = positions.into_iter().map(|n| (n, self.here(&name, n))).collect();
        let present = here.iter().filter(|(_, here)| here.is_some()).count();
        let judged = judge(row.as_ref().map_or(stands, |row| row.stands), here.len(), present);
        Known { said, name, row, judged, here }
    }

    /// The same registration, as it stands now.
    pub fn again(&self, known: &Known) -> Known {
        let here: Vec<_> = known.here.iter().map(|(n, _)| (*n, self.here(&known.name, *n))).collect();
        Known { here, ..known.clone() }
    }

    fn stamps<'a>(&'a self, row: &'a str, position: i64) -> impl Iterator<Item = Stamp<'a>> {
        let mine = move |name: &str, n: i64| name == row && n == position;
        let deed = |present| if present { Deed::CheckIn } else { Deed::Undo };
        let marks = self.marks.iter().filter(move |m| mine(&m.row, m.position));
        let log = self.log.iter().filter(move |l| mine(&l.row, l.position));
        marks.map(move |m| Stamp { id: &m.fact, deed: deed(m.present), at: m.at }).chain(log.map(|l| Stamp {
            id: &l.said.id,
            deed: l.said.kind,
            at: l.at,
        }))
    }

    fn here(&self, row: &str, position: i64) -> Option<Here> {
        let Standing { present, at, fact } = standing(self.stamps(row, position))?;
        let desk = self.marks.iter().find(|m| m.fact == fact).map(|m| m.desk.clone());
        let own = self.log.iter().any(|l| l.said.id == fact);
        present.then(|| Here { at, desk: desk.filter(|_| !own).unwrap_or_default() })
    }

    /// Facts about some of a party, to be kept and then added with [`Desk::add`]. Their ids begin with `id`.
    pub fn facts(
        &self,
        known: &Known,
        positions: &[i64],
        deed: Deed,
        anyway: bool,
        id: &str,
        now: &Now,
    ) -> Vec<Logged> {
        let fact = |&position: &i64| {
            let id = format!("{id}-{position}");
            let stamps = self.stamps(&known.name, position).map(|s| (s.at, s.id));
            let at = dated(now.seconds + now.offset, &id, stamps);
            let (pass, receipt) = match &known.said {
                Code::Pass(token) => (Some(token.clone()), None),
                Code::Receipt(number) => (None, Some(number.clone())),
            };
            // What comes a second after another says so by its offset: the device's own time stays as it was.
            let offset = at - now.seconds;
            let position_said = known.row.is_some().then_some(position);
            let said = Said {
                id,
                kind: deed,
                at: now.text.clone(),
                offset,
                pass,
                receipt,
                position: position_said,
                anyway: Some(anyway),
            };
            Logged { said, row: known.name.clone(), position, at, sent: false }
        };
        positions.iter().map(fact).collect()
    }

    pub fn add(&mut self, facts: Vec<Logged>) {
        self.log.extend(facts);
    }

    /// What has not been sent, oldest first.
    pub fn unsent(&self) -> impl Iterator<Item = &Logged> {
        self.log.iter().filter(|l| !l.sent)
    }

    /// What the server answered: which facts it has, and how others stand. Returns the ids of facts that need not be kept.
    pub fn take(&mut self, taken: &Taken) -> Vec<String> {
        for logged in self.log.iter_mut().filter(|l| taken.taken.contains(&l.said.id)) {
            logged.sent = true;
        }
        for mark in &taken.marks {
            self.marks.retain(|m| (&m.row, m.position) != (&mark.row, mark.position));
            self.marks.push(mark.clone());
        }
        // What was sent goes once the server's own word about the same person is as new.
        let said = |l: &Logged| self.marks.iter().any(|m| (&m.row, m.position) == (&l.row, l.position) && m.at >= l.at);
        let gone: Vec<String> = self.log.iter().filter(|l| l.sent && said(l)).map(|l| l.said.id.clone()).collect();
        self.log.retain(|l| !gone.contains(&l.said.id));
        gone
    }

    /// Persons who are here, as far as this device knows.
    pub fn present(&self) -> usize {
        let mut people: Vec<(&str, i64)> = self.marks.iter().map(|m| (m.row.as_str(), m.position)).collect();
        people.extend(self.log.iter().map(|l| (l.row.as_str(), l.position)));
        people.sort_unstable();
        people.dedup();
        people.into_iter().filter(|(row, n)| self.here(row, *n).is_some()).count()
    }
}
