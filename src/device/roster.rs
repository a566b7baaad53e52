//! What a device carries: each registration's row sealed under its own pass, the ways in by receipt number and name, and the
//! passes that are worth nothing any more.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use data_encoding::HEXLOWER;
use uuid::Uuid;

use super::guard::Known;
use super::registered::of_device;
use super::rules::{keeps_until, taker};
use super::sync::sealing;
use super::words::words;
use crate::adjustment;
use crate::app::App;
use crate::checkin::rules::stands;
use crate::checkin::seats::carried;
use crate::checkin::{Entry, Head, store as checkins};
use crate::clock::Moment;
use crate::error::Result;
use crate::fee::{self, right::may_record};
use crate::offline::digest::{digest, tag};
use crate::offline::fold::family;
use crate::offline::names::{Named, seal_names};
use crate::offline::pass::{Opener, bytes, offering_tag, revoked_tag, slot_tag, text};
use crate::offline::row::{self, Person, Row, Salt, Sealed, seal_door};
use crate::offline::seal;
use crate::offline::verdict::Stands;
use crate::offline::wire::{Allowed, Roster, Spot};
use crate::pickup::{self, Pickup, store::label};
use crate::programme::{Announcement, Column, DeskRule, Unit};
use crate::receiver::{Seen, Sight};
use crate::registration::pass::{opener, verifying_key};
use crate::secret::mac;
use crate::text::{Language, date_short, fill, time_long};

/// How old a roster may be that is handed out: a device asks every some seconds whether there is a newer one.
const FRESH: i64 = 15;
/// Rosters, and doors, that are remembered; beyond it all are made anew.
const ROSTERS: usize = 64;
const DOORS: usize = 20_000;
/// A session with more parties than this has no ways in by receipt number: they take some milliseconds each to make, and
/// nobody types numbers at such a door.
const PARTIES: usize = 1_000;

/// Rosters as they were made last, and doors, which take some milliseconds each to make.
#[derive(Clone, Default)]
pub struct Rosters(Arc<Mutex<Kept>>);

#[derive(Default)]
struct Kept {
    rosters: HashMap<(String, Language), (Moment, Arc<Roster>)>,
    doors: HashMap<[u8; 32], Sealed>,
}

/// A session's own salt: rows are named alike on all its devices, and unlike at any other session.
pub fn salt(app: &App, session: &str) -> Salt {
    let mut salt = Salt::default();
    salt.copy_from_slice(&mac(&app.config.secret, "roster salt", &[session])[..16]);
    salt
}

impl Rosters {
    /// What this device carries, by what it may see now.
    pub async fn of(&self, app: &App, known: &Known, a: &Announcement, language: Language) -> Result<Arc<Roster>> {
        let now = app.clock.now();
        let name = (known.device.id.clone(), language);
        let kept = self.lock().rosters.get(&name).cloned();
        if let Some((at, roster)) = kept
            && (0..FRESH).contains(&now.since(at))
        {
            return Ok(roster);
        }
        let roster = Arc::new(self.made(app, known, a, language).await?);
        let mut kept = self.lock();
        if kept.rosters.len() >= ROSTERS {
            kept.rosters.clear();
        }
        kept.rosters.insert(name, (now, roster.clone()));
        Ok(roster)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn made(&self, app: &App, known: &Known, a: &Announcement, language: Language) -> Result<Roster> {
        let session = &known.device.session_id;
        let who = known.who();
        let head = checkins::head(&app.store, &who.scope_at(session), session).await?;
        let head = head.ok_or(crate::error::Error::NotFound)?;
        let sight = who.sight(a, session, app.clock.now());
        let salt = salt(app, session);
        let mut roster = Roster {
            version: String::new(),
            key: text(&verifying_key(&app.config.secret).to_bytes()),
            offering: text(&offering_tag(&head.offering_id)),
            slots: a
                .slots
                .iter()
                .filter(|s| a.sessions_of(&s.id).any(|t| t.id == *session))
                .map(|s| text(&slot_tag(&s.id)))
                .collect(),
            revoked: Vec::new(),
            salt: text(&salt),
            rows: Vec::new(),
            doors: Vec::new(),
            expected: 0,
            until: keeps_until(&known.device).0,
            allows: Some(allowed(known, a, &head, &sight)),
            sealing: Some(text(&seal::public(sealing(app, session)))),
            release_at: None,
            releasable: None,
            names: None,
            free: None,
        };
        // Read before the others, so that who is given a place in between is not among those without.
        let keys = checkins::keys(&app.store, &head.offering_id).await?;
        let all = checkins::carried(&app.store, &head).await?;
        roster.revoked = revoked(&keys, &all);
        roster.expected = all.iter().filter(|e| e.expected.0).count() as i64;
        if let Some(seats) = carried(app, a, &head).await? {
            let spot = |id: &String| {
                let e = all.iter().find(|e| e.id == *id)?;
                let opener = opener(&app.config.secret, &e.registration_id, e.key_version);
                Some(Spot { row: row::name(&opener, &salt), position: e.position })
            };
            roster.release_at = Some(seats.from.0);
            roster.releasable = Some(seats.people.iter().filter_map(spot).collect());
            roster.free = Some(seats.free);
        }
        // Who receives nobody's data verifies passes, and opens nothing.
        if sight.opens_desk() {
            let parts = Parts::load(app, a, &head, &sight, language).await?;
            let mut doors = Vec::new();
            let names = self.names(app, known, a, &all, &sight).await?;
            let parties = parties(sight.people(all, |e| &e.registration_id));
            let with_doors = parties.len() <= PARTIES;
            for party in parties {
                let Some(first) = party.first() else { continue };
                let opener = opener(&app.config.secret, &first.registration_id, first.key_version);
                roster.rows.push(row::seal(&parts.row(&party), &opener, &salt));
                let ways = if with_doors { ways_in(&party) } else { Vec::new() };
                doors.extend(ways.into_iter().map(|name| (first.receipt.clone(), name, opener)));
            }
            roster.doors = self.sealed(doors, salt).await;
            roster.names = names;
        }
        let said = miniserde::json::to_string(&roster);
        roster.version = HEXLOWER.encode(&tag::<8>("tsudoi roster version", &[said.as_bytes()]));
        Ok(roster)
    }

    /// The names, for a registered device: of nobody who is kept secret.
    async fn names(
        &self,
        app: &App,
        known: &Known,
        a: &Announcement,
        all: &[Entry],
        sight: &Sight,
    ) -> Result<Option<Sealed>> {
        let device = of_device(app, &known.device, a).await?;
        let Some(key) = device.and_then(|d| bytes(&d.names_key)) else { return Ok(None) };
        let named = |e: &Entry| Named {
            name: e.called().to_owned(),
            kana: if e.name.is_empty() { String::new() } else { e.name_kana.clone() },
            receipt: e.receipt.clone(),
            opener: text(&opener(&app.config.secret, &e.registration_id, e.key_version)),
        };
        let shown = sight.people(all.to_vec(), |e| &e.registration_id);
        let shown = shown.iter().filter(|e| !e.secret.0 && sight.of(&e.registration_id).sees(Column::Name));
        Ok(Some(seal_names(&shown.map(named).collect::<Vec<_>>(), &key)))
    }

    /// Doors are made once: the same question always seals the same.
    async fn sealed(&self, doors: Vec<(String, String, Opener)>, salt: Salt) -> Vec<Sealed> {
        let rosters = self.clone();
        let made = tokio::task::spawn_blocking(move || {
            let one = |(receipt, name, opener): (String, String, Opener)| {
                let asked = digest("door", &[receipt.as_bytes(), name.as_bytes(), &opener, &salt]);
                if let Some(door) = rosters.lock().doors.get(&asked) {
                    return Some(door.clone());
                }
                let door = seal_door(&receipt, &name, &opener, &salt)?;
                let mut kept = rosters.lock();
                if kept.doors.len() >= DOORS {
                    kept.doors.clear();
                }
                kept.doors.insert(asked, door.clone());
                Some(door)
            };
            doors.into_iter().filter_map(one).collect()
        });
        made.await.unwrap_or_default()
    }
}

/// What the offering, and whoever let the device in, allow beside checking in.
fn allowed(known: &Known, a: &Announcement, head: &Head, sight: &Sight) -> Vec<Allowed> {
    let takes_fees = || taker(&known.device).is_some_and(|staff| may_record(&staff, &a.hosts, None).is_ok());
    let all = [
        (Allowed::WalkIn, sight.opens_desk()),
        (Allowed::Substitute, sight.opens_desk() && a.offering.proxies.0),
        (Allowed::HeadCount, head.head_count.0),
        (Allowed::Fee, a.offering.fee > 0 && sight.sees(Column::Fee) && takes_fees()),
        (Allowed::Pickup, a.offering.desk.has(&DeskRule::Pickup)),
        // Nobody here knows who a helper is.
        (Allowed::Entrust, a.offering.desk.has(&DeskRule::Pickup) && known.device.staff_id.is_some()),
        (Allowed::Kiosk, a.offering.desk.has(&DeskRule::Kiosk)),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect()
}

/// The passes of an offering that are worth nothing at the desk: those of who has no place, whether their row is carried
/// or not (a device believes a pass that nothing speaks against), and the older ones of who has.
fn revoked(keys: &[(String, i64)], carried: &[Entry]) -> Vec<String> {
    let has_place = |e: &&Entry| matches!(stands(e), Stands::Expected | Stands::Elsewhere);
    let placed: HashMap<&str, i64> =
        carried.iter().filter(has_place).map(|e| (e.registration_id.as_str(), e.key_version)).collect();
    keys.iter()
        .flat_map(|(id, newest)| match placed.get(id.as_str()) {
            Some(version) => versions(id, 1..*version),
            None => versions(id, 1..newest + 1),
        })
        .collect()
}

/// The tags of some versions of a registration's pass.
fn versions(registration: &str, versions: Range<i64>) -> Vec<String> {
    let Ok(id) = Uuid::try_parse(registration) else { return Vec::new() };
    versions.filter_map(|version| Some(text(&revoked_tag(&id, u8::try_from(version).ok()?)))).collect()
}

/// Entries by registration, each party in its order.
fn parties(entries: Vec<Entry>) -> Vec<Vec<Entry>> {
    let mut parties: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        parties.entry(entry.registration_id.clone()).or_default().push(entry);
    }
    let mut parties: Vec<Vec<Entry>> = parties.into_values().collect();
    parties.iter_mut().for_each(|party| party.sort_by_key(|e| e.position));
    parties
}

/// By which names a receipt number opens a party's row: any family name of it, as written and as read. Nobody's who is kept
/// secret.
fn ways_in(party: &[Entry]) -> Vec<String> {
    let names = party.iter().filter(|e| !e.secret.0).flat_map(|e| [family(&e.name), family(&e.name_kana)]);
    let mut names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
    names.sort();
    names.dedup();
    names
}

/// What the rows are made of, beside the entries.
struct Parts {
    language: Language,
    /// Names are received.
    names: bool,
    /// Where registrations have places, by registration.
    covered: HashMap<String, Vec<String>>,
    /// What was agreed, by receipt number.
    agreed: HashMap<String, Vec<String>>,
    /// Yen not paid, by participant.
    owes: HashMap<String, i64>,
    /// Children of a party, by registration.
    children: HashMap<String, i64>,
    /// Who fetches the children, by registration. None: they go home by themselves.
    pickup: Option<HashMap<String, Pickup>>,
}

impl Parts {
    async fn load(app: &App, a: &Announcement, head: &Head, sight: &Sight, language: Language) -> Result<Parts> {
        let mut parts = Parts {
            language,
            names: sight.sees(Column::Name),
            covered: HashMap::new(),
            agreed: HashMap::new(),
            owes: HashMap::new(),
            children: HashMap::new(),
            pickup: None,
        };
        if a.offering.desk.has(&DeskRule::Pickup) {
            parts.pickup = Some(pickup::of_offering(&app.store, &app.config.secret, &head.offering_id).await?);
        }
        for (registration, date, starts) in checkins::elsewhere(&app.store, head).await? {
            let day = date.parse().map_or(date, |day| date_short(day, language));
            let text = format!("{day} {}", time_long(&starts, language));
            parts.covered.entry(registration).or_default().push(text);
        }
        for agreed in adjustment::store::agreed_at(&app.store, &head.id).await? {
            let agreed = agreed.seen(sight);
            parts.agreed.entry(agreed.receipt).or_default().push(agreed.agreed);
        }
        for (registration, children) in checkins::children(&app.store, &head.offering_id).await? {
            parts.children.insert(registration, children);
        }
        if a.offering.fee > 0 && sight.sees(Column::Fee) {
            let mut after = (String::new(), String::new());
            loop {
                let lines = fee::book::next(&app.store, a, &mut after).await?;
                if lines.is_empty() {
                    break;
                }
                for line in lines {
                    *parts.owes.entry(line.payer.id.clone()).or_default() += line.account.open();
                }
            }
        }
        Ok(parts)
    }

    fn row(&self, party: &[Entry]) -> Row {
        let first = &party[0];
        let person = |e: &Entry| Person {
            name: if e.secret.0 { String::new() } else { e.called().to_owned() },
            kana: if e.name.is_empty() || e.secret.0 { String::new() } else { e.name_kana.clone() },
            position: e.position,
            no_photos: e.no_photos.0,
            owes: self.owes.get(&e.id).copied().filter(|owes| *owes > 0),
        };
        Row {
            receipt: first.receipt.clone(),
            stands: stands(first),
            when: self.covered.get(&first.registration_id).cloned().unwrap_or_default(),
            people: party.iter().map(person).collect(),
            party: self.party(first),
            agreed: self.agreed.get(&first.receipt).cloned().unwrap_or_default(),
            owes: party.iter().filter_map(|e| self.owes.get(&e.id)).sum(),
            pickup: self.pickup(first),
        }
    }

    /// Where nobody is named yet, only the other way is left. Who does not receive names goes by the code alone.
    fn pickup(&self, first: &Entry) -> Option<row::Pickup> {
        let all = self.pickup.as_ref()?;
        let Pickup { people, code } = all.get(&first.registration_id).cloned().unwrap_or_default();
        let people = if self.names { people } else { Vec::new() };
        Some(row::Pickup { people: people.iter().map(|(name, relation)| label(name, relation)).collect(), code })
    }

    /// 「3人：大人1 子ども2」.
    fn party(&self, first: &Entry) -> String {
        if first.size < 2 {
            return String::new();
        }
        let all = Unit::Person.count(first.size, self.language);
        match self.children.get(&first.registration_id) {
            Some(children @ 1..) => {
                let w = words(self.language);
                fill(w.party, &[&all, &(first.size - children), children])
            }
            _ => all,
        }
    }
}
