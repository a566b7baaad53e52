//! The desk as a device carries it: what it knows, whom a code names, what is written down. Pure: whoever calls brings the
//! time and the ids, keeps what is returned, and only then shows it.

use miniserde::{Deserialize, Serialize};

use super::fact::{Deed, Stamp, Standing, dated, standing};
use super::fold::family;
use super::pass::{Opener, Pass, PassError, bytes};
use super::receipt::receipt_typed;
use super::row::{self, Row, Salt};
use super::seal::Sealer;
use super::verdict::{At, Judged, Shown, Stands, judge, show};
use super::wire::{self, Became, Kind, Mark, Roster, Said, Taken};

/// What a device knows of its session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    pub roster: Roster,
    /// How people stand by what the server said last.
    pub marks: Vec<Mark>,
    /// What was written down here, in its order; what has been sent stays until the server's marks say it too.
    pub log: Vec<Logged>,
    /// Persons counted without names, as the server said last.
    pub counted: i64,
    /// People without a registration who are here, as the server said last.
    pub walk_ins: i64,
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

impl Logged {
    /// Leaves no code on the device that would open somebody's row: only the server reads it from here on.
    pub fn hide(&mut self, sealer: &Sealer) {
        let Said { id, pass, receipt, code, .. } = &mut self.said;
        if pass.is_some() || receipt.is_some() {
            let shown = wire::Shown { pass: pass.take(), receipt: receipt.take() };
            *code = Some(sealer.seal(id, &miniserde::json::to_string(&shown)));
        }
    }

    /// A walk-in in nobody's place.
    fn is_extra(&self) -> bool {
        let Said { kind, pass, receipt, code, .. } = &self.said;
        *kind == Kind::WalkIn && pass.is_none() && receipt.is_none() && code.is_none()
    }
}

/// By which code somebody said who they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    Pass(String),
    Receipt(String),
    /// Walked in here, by this fact.
    WalkIn(String),
}

/// Since when somebody is here, and by which desk; empty: this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    pub at: i64,
    /// When they left, if they did.
    pub left: Option<i64>,
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

    /// A registration whose row can be opened: found by name.
    pub fn opened(&self, receipt: &str, opener: &Opener) -> Seen {
        Seen::Known(self.known(Code::Receipt(receipt.to_owned()), opener, Stands::Withdrawn))
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
        let marks = self.marks.iter().filter(move |m| mine(&m.row, m.position)).flat_map(stamps_of);
        let log = self.log.iter().filter(move |l| mine(&l.row, l.position));
        marks.chain(log.filter_map(|l| Some(Stamp { id: &l.said.id, deed: l.said.kind.deed()?, at: l.at })))
    }

    fn here(&self, row: &str, position: i64) -> Option<Here> {
        let Standing { present, at, left, fact } = standing(self.stamps(row, position))?;
        let desk = self.marks.iter().find(|m| m.row == row && m.position == position).map(|m| m.desk.clone());
        let own = self.log.iter().any(|l| l.said.id == fact);
        present.then(|| Here { at, left, desk: desk.filter(|_| !own).unwrap_or_default() })
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
            // What comes a second after another says so by its offset: the device's own time stays as it was.
            let offset = at - now.seconds;
            let said = Said {
                offset,
                position: known.row.is_some().then_some(position),
                anyway: Some(anyway),
                ..named(id, deed.into(), &known.said, now)
            };
            Logged { said, row: known.name.clone(), position, at, sent: false }
        };
        positions.iter().map(fact).collect()
    }

    /// Somebody walks in; `sealed` says who, for the server. In the place of one of a party, where that is said.
    pub fn walk_in(&self, id: String, sealed: String, instead: Option<(&Known, i64)>, now: &Now) -> Logged {
        let said = match instead {
            Some((known, position)) => {
                let position = known.row.is_some().then_some(position);
                Said { position, ..named(id.clone(), Kind::WalkIn, &known.said, now) }
            }
            None => blank(id.clone(), Kind::WalkIn, now),
        };
        let said = Said { sealed: Some(sealed), ..said };
        Logged { said, row: id, position: 0, at: now.seconds + now.offset, sent: false }
    }

    /// Somebody who walked in at this device, as they stand now.
    pub fn walked_in(&self, fact: &str) -> Option<Known> {
        let logged = self.log.iter().find(|l| l.said.id == fact)?;
        let here = vec![(0, self.here(&logged.row, 0))];
        let (said, name) = (Code::WalkIn(fact.to_owned()), logged.row.clone());
        Some(Known { said, name, row: None, judged: Judged::Already, here })
    }

    /// Persons counted without names: so many more, or fewer.
    pub fn count(&self, id: String, amount: i64, now: &Now) -> Logged {
        let said = Said { amount: Some(amount), ..blank(id, Kind::HeadCount, now) };
        Logged { said, row: String::new(), position: 0, at: now.seconds + now.offset, sent: false }
    }

    /// A fee was taken from one of a party.
    pub fn paid(&self, known: &Known, position: i64, yen: i64, id: String, now: &Now) -> Logged {
        let said = Said { amount: Some(yen), position: Some(position), ..named(id, Kind::Paid, &known.said, now) };
        Logged { said, row: known.name.clone(), position, at: now.seconds + now.offset, sent: false }
    }

    /// What was taken here from one of a party and is not in the list yet.
    pub fn taken_from(&self, row: &str, position: i64) -> i64 {
        let paid = |l: &&Logged| l.said.kind == Kind::Paid && l.row == row && l.position == position;
        self.log.iter().filter(paid).filter_map(|l| l.said.amount).sum()
    }

    /// Persons counted without names, as far as this device knows.
    pub fn head_count(&self) -> i64 {
        let here = self.unsent().filter(|l| l.said.kind == Kind::HeadCount).filter_map(|l| l.said.amount);
        (self.counted + here.sum::<i64>()).max(0)
    }

    /// Places for who walks in: given to nobody, or to parties of whom nobody has come so long after the start.
    pub fn free(&self, now: &Now) -> i64 {
        let (Some(at), Some(spots)) = (self.roster.release_at, &self.roster.releasable) else { return 0 };
        let mut places = self.roster.free.unwrap_or_default();
        let released = now.seconds + now.offset >= at;
        if released {
            places += spots.iter().filter(|s| !self.anybody(&s.row)).count() as i64;
        }
        // Who came in somebody's place sits where that place may have been counted as released.
        let sits = |l: &&Logged| l.said.kind == Kind::WalkIn && (released || l.is_extra());
        let here = self.unsent().filter(sits).filter(|l| self.here(&l.row, l.position).is_some());
        (places - self.walk_ins - here.count() as i64).max(0)
    }

    /// Whether anybody of a party has come.
    fn anybody(&self, row: &str) -> bool {
        let marked = self.marks.iter().filter(|m| m.row == row).map(|m| m.position);
        let logged = self.log.iter().filter(|l| l.row == row).map(|l| l.position);
        marked.chain(logged).any(|position| self.here(row, position).is_some())
    }

    /// Whether there is a list, and its time is not over.
    pub fn carries(&self) -> bool {
        !self.roster.version.is_empty()
    }

    /// No list any more. What has not been sent stays until it is.
    pub fn wipe(&mut self) {
        (self.roster, self.marks) = Default::default();
    }

    /// Adds facts, each once: those of this page, and those that another page on this device wrote down.
    pub fn add(&mut self, facts: Vec<Logged>) {
        for logged in facts {
            if self.log.iter().all(|l| l.said.id != logged.said.id) {
                self.log.push(logged);
            }
        }
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
        for Became { fact, row } in taken.rows.iter().flatten() {
            for logged in self.log.iter_mut().filter(|l| l.row == *fact) {
                logged.row = row.clone();
            }
        }
        self.counted = taken.counted.unwrap_or(self.counted);
        self.walk_ins = taken.walk_ins.unwrap_or(self.walk_ins);
        for mark in &taken.marks {
            self.marks.retain(|m| (&m.row, m.position) != (&mark.row, mark.position));
            self.marks.push(mark.clone());
        }
        // What was sent goes once the server's own word about the same person is here: it is in the answer to the last of
        // what waited. Who has no list hears of nobody, and shows nobody either.
        let said = |l: &Logged| match l.said.kind.deed() {
            _ if taken.is_last() && taken.roster.is_empty() => true,
            Some(_) => taken.is_last() && self.marks.iter().any(|m| (&m.row, m.position) == (&l.row, l.position)),
            // Money stays until the list says that nothing is owed.
            None => l.said.kind == Kind::HeadCount,
        };
        let gone: Vec<String> = self.log.iter().filter(|l| l.sent && said(l)).map(|l| l.said.id.clone()).collect();
        self.log.retain(|l| !gone.contains(&l.said.id));
        gone
    }

    /// A newer list: it knows of money that was sent. Returns the ids of facts that need not be kept.
    pub fn renew(&mut self, roster: Roster) -> Vec<String> {
        self.roster = roster;
        let known = |l: &Logged| l.sent && l.said.kind == Kind::Paid;
        let gone: Vec<String> = self.log.iter().filter(|l| known(l)).map(|l| l.said.id.clone()).collect();
        self.log.retain(|l| !gone.contains(&l.said.id));
        gone
    }

    /// Persons who are here, as far as this device knows.
    pub fn present(&self) -> usize {
        let mut people: Vec<(&str, i64)> = self.marks.iter().map(|m| (m.row.as_str(), m.position)).collect();
        people.extend(self.log.iter().map(|l| (l.row.as_str(), l.position)));
        people.sort_unstable();
        people.dedup();
        people.into_iter().filter(|(row, n)| self.here(row, *n).is_some_and(|here| here.left.is_none())).count()
    }
}

/// What a mark says of a person, as facts of which it is what they add up to.
fn stamps_of(mark: &Mark) -> impl Iterator<Item = Stamp<'_>> {
    let Mark { present, at, fact, since, left, .. } = mark;
    let last = match (present, left) {
        (false, _) => Deed::Undo,
        (true, Some(true)) => Deed::CheckOut,
        (true, _) => Deed::CheckIn,
    };
    let first = since.filter(|_| *present).map(|at| Stamp { id: "", deed: Deed::CheckIn, at });
    first.into_iter().chain([Stamp { id: fact, deed: last, at: *at }])
}

/// A fact about nobody yet.
fn blank(id: String, kind: Kind, now: &Now) -> Said {
    Said {
        id,
        kind,
        at: now.text.clone(),
        offset: now.offset,
        pass: None,
        receipt: None,
        code: None,
        position: None,
        anyway: None,
        amount: None,
        of: None,
        sealed: None,
    }
}

/// A fact about whom a code names.
fn named(id: String, kind: Kind, code: &Code, now: &Now) -> Said {
    let mut said = blank(id, kind, now);
    match code {
        Code::Pass(token) => said.pass = Some(token.clone()),
        Code::Receipt(number) => said.receipt = Some(number.clone()),
        Code::WalkIn(fact) => said.of = Some(fact.clone()),
    }
    said
}
