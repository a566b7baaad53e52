//! All SQL about registrations, their participants, wishes and places.

use std::collections::HashMap;

use super::application::Application;
use super::contact;
use super::quotas::{self, Places};
use super::rules::{Known, Situation, Span, Waiting};
use super::{Claim, Registration, State};
use crate::clock::Moment;
use crate::programme::{Offering, Slot};
use crate::store::{Query, Store, StoreResult, Tx, Value, held, insert, sql, with_list};
use crate::text;

/// So many are asked for by one statement: an import may bring ten thousand.
pub(super) const AT_ONCE: usize = 512;

/// Loads what a batch is decided upon. The offering's lock must have been taken before. None: no such offering.
pub async fn situation(tx: &mut Tx, offering: &str, keys: &[&str]) -> StoreResult<Option<Situation>> {
    let loaded: Option<Offering> = tx.maybe(sql("SELECT * FROM offering WHERE id = $1").bind(offering)).await?;
    let Some(loaded) = loaded else { return Ok(None) };
    let slots: Vec<Slot> =
        tx.all(sql("SELECT * FROM slot WHERE offering_id = $1 ORDER BY position").bind(offering)).await?;
    let quotas = quotas::of_offering(tx, offering).await?;
    let next_queue = next_queue(tx, offering).await?;
    let waiting = if slots.iter().any(|s| s.waiting > 0) { waiting(tx, offering).await? } else { Vec::new() };
    let spans = spans(tx, offering).await?;
    type Row = (String, String, String, i64, String, String);
    let mut known: Vec<Row> = Vec::new();
    for keys in keys.chunks(AT_ONCE) {
        let found: Vec<Row> = tx
            .all(with_list(
                "SELECT idempotency_key, id, receipt, key_version, state, digest FROM registration \
                 WHERE offering_id = $1 AND idempotency_key IN {}",
                vec![offering.into()],
                keys.iter().map(|&k| k.into()).collect(),
            ))
            .await?;
        known.extend(found);
    }
    let mut situation = Situation {
        offering: loaded,
        places: Places { slots, quotas },
        spans,
        waiting: waiting.into_iter().map(|(_, w)| w).collect(),
        known: Default::default(),
        next_queue,
    };
    for (key, id, receipt, key_version, state, digest) in known {
        situation.known.insert(key, Known { id, receipt, key_version, state: state.try_into()?, digest });
    }
    Ok(Some(situation))
}

/// From when to when the sessions of each slot take place; long past where all have been cancelled.
async fn spans(tx: &mut Tx, offering: &str) -> StoreResult<HashMap<String, Span>> {
    let rows: Vec<(String, Moment, Moment)> = tx
        .all(
            sql("SELECT l.slot_id, COALESCE(MIN(CASE WHEN t.state = 'planned' THEN t.starts_at END), 0), \
                 COALESCE(MAX(CASE WHEN t.state = 'planned' THEN t.ends_at END), 0) FROM session t \
                 JOIN slot_session l ON l.session_id = t.id WHERE t.offering_id = $1 GROUP BY l.slot_id")
            .bind(offering),
        )
        .await?;
    Ok(rows.into_iter().map(|(slot, starts_at, ends_at)| (slot, Span { starts_at, ends_at })).collect())
}

/// The next number in the order of arrival. The offering's lock must have been taken.
pub async fn next_queue(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let last: (Option<i64>,) =
        tx.one(sql("SELECT MAX(queue) FROM registration WHERE offering_id = $1").bind(offering)).await?;
    Ok(last.0.unwrap_or(0) + 1)
}

/// All who wait, in the order of arrival, with what they wait for.
pub async fn waiting(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, Waiting)>> {
    let query = sql("SELECT r.id, r.size, w.slot_id FROM registration r JOIN wish w ON w.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state IN ('waiting', 'held_waiting') ORDER BY r.queue, w.rank");
    gathered(tx, offering, query).await
}

/// Those whose mailbox has proved itself: the ones a place can be offered to.
pub async fn proved_waiting(tx: &mut Tx, offering: &str) -> StoreResult<Vec<(String, Waiting)>> {
    let query = sql("SELECT r.id, r.size, w.slot_id FROM registration r JOIN wish w ON w.registration_id = r.id \
         WHERE r.offering_id = $1 AND r.state = 'waiting' ORDER BY r.queue, w.rank");
    gathered(tx, offering, query).await
}

async fn gathered(tx: &mut Tx, offering: &str, query: Query) -> StoreResult<Vec<(String, Waiting)>> {
    let rows: Vec<(String, i64, String)> = tx.all(query.bind(offering)).await?;
    let mut counts = if rows.is_empty() { Default::default() } else { quotas::counts_of(tx, offering).await? };
    let mut waiting: Vec<(String, Waiting)> = Vec::new();
    for (id, size, slot) in rows {
        match waiting.last_mut() {
            Some((last, w)) if *last == id => w.slots.push(slot),
            _ => {
                let counts = counts.remove(&id).unwrap_or_default();
                waiting.push((id, Waiting { size, slots: vec![slot], counts }));
            }
        }
    }
    Ok(waiting)
}

/// A registration about to be written.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub id: String,
    pub receipt: String,
    pub draw_number: String,
    pub state: State,
    pub queue: i64,
    pub hold_until: Option<Moment>,
    pub twin_of: Option<String>,
    pub application: &'a Application,
    /// One for each participant: its id and its key for distinct counts.
    pub people: Vec<(String, String)>,
    pub now: Moment,
}

/// Writes registrations with their participants, wishes, places and answers. The slots' counters are [`super::claims::count`]'s.
pub async fn add(tx: &mut Tx, new: &[New<'_>], slots: &[Slot]) -> StoreResult<()> {
    let rows = new.iter().map(|n| {
        let a = n.application;
        vec![
            (&n.id).into(),
            (&a.offering).into(),
            (&n.receipt).into(),
            (&n.draw_number).into(),
            1i64.into(),
            n.state.into(),
            a.channel.into(),
            (&a.language).into(),
            (&a.name).into(),
            (&a.name_kana).into(),
            text::search_key(&a.name).into(),
            text::search_key(&a.name_kana).into(),
            a.email.clone().into(),
            (&a.phone).into(),
            text::phone_digits(&a.phone).into(),
            a.residency.clone().into(),
            a.district.clone().into(),
            a.on_behalf.into(),
            a.size().into(),
            n.queue.into(),
            (&a.idempotency_key).into(),
            a.digest().into(),
            a.arrived.into(),
            n.now.into(),
            n.hold_until.into(),
            (n.state == State::Confirmed).then_some(n.now).into(),
            n.twin_of.clone().into(),
            a.staff_id.clone().into(),
            a.postmarked_on.clone().into(),
            a.provisional.is_some().into(),
        ]
    });
    insert(
        tx,
        "INSERT INTO registration (id, offering_id, receipt, draw_number, key_version, state, channel, language, name, \
        name_kana, name_key, kana_key, email, phone, phone_key, residency, district, on_behalf, size, queue, \
        idempotency_key, digest, consent_at, created_at, hold_until, confirmed_at, twin_of, staff_id, postmarked_on, provisional) VALUES",
        rows.collect(),
        "",
    )
    .await?;
    add_party(tx, new).await?;
    let wishes = new.iter().flat_map(|n| {
        n.application.slots.iter().zip(1i64..).map(|(slot, rank)| vec![(&n.id).into(), slot.into(), rank.into()])
    });
    insert(tx, "INSERT INTO wish (registration_id, slot_id, rank) VALUES", wishes.collect(), "").await?;
    let places = new.iter().filter(|n| n.state.claim() == Claim::Place).flat_map(|n| {
        let size = n.application.size();
        n.application.slots.iter().filter_map(move |id| {
            let slot = slots.iter().find(|s| &s.id == id)?;
            Some(vec![(&n.id).into(), id.into(), slot.units(size).into()])
        })
    });
    insert(tx, "INSERT INTO place (registration_id, slot_id, units) VALUES", places.collect(), "").await
}

/// Writes who comes, with what they answered and how they are told.
pub(super) async fn add_party(tx: &mut Tx, new: &[New<'_>]) -> StoreResult<()> {
    let contacts: Vec<_> = new.iter().filter_map(|n| Some((n.id.as_str(), n.application.contact.as_ref()?))).collect();
    contact::add(tx, &contacts).await?;
    let people = new.iter().flat_map(|n| {
        n.application.participants.iter().zip(&n.people).zip(0i64..).map(|((p, (id, _)), i)| {
            vec![
                id.into(),
                (&n.id).into(),
                (&n.application.offering).into(),
                i.into(),
                (&p.name).into(),
                (&p.name_kana).into(),
                text::search_key(&p.name).into(),
                text::search_key(&p.name_kana).into(),
                p.birth_date.clone().into(),
                p.age_band.clone().into(),
                p.grade.clone().into(),
                p.photo_consent.into(),
            ]
        })
    });
    insert(
        tx,
        "INSERT INTO participant (id, registration_id, offering_id, position, name, name_kana, name_key, kana_key, \
        birth_date, age_band, grade, photo_consent) VALUES",
        people.collect(),
        "",
    )
    .await?;
    let keys = new.iter().flat_map(|n| n.people.iter().map(|(id, key)| vec![id.into(), key.into()]));
    insert(tx, "INSERT INTO person_key (participant_id, key) VALUES", keys.collect(), "").await?;
    let answers = new.iter().flat_map(|n| {
        n.application.answers.iter().map(|(question, answer)| vec![(&n.id).into(), question.into(), answer.into()])
    });
    insert(tx, "INSERT INTO answer (registration_id, question_id, text) VALUES", answers.collect(), "").await
}

fn by_id(id: &str) -> Query {
    sql("SELECT * FROM registration WHERE id = $1").bind(id)
}

/// What a registration wishes for, by rank.
pub async fn wishes(store: &Store, id: &str) -> StoreResult<Vec<(String,)>> {
    store.all(sql("SELECT slot_id FROM wish WHERE registration_id = $1 ORDER BY rank").bind(id)).await
}

pub async fn registration(store: &Store, id: &str) -> StoreResult<Option<Registration>> {
    store.maybe(by_id(id)).await
}

pub async fn registration_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Registration>> {
    tx.maybe(by_id(id)).await
}

/// A registration with the names of its party and what it chose: all that its page shows, in one statement.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Opened {
    #[sqlx(flatten)]
    pub registration: Registration,
    /// One a line; no name and no id holds a line break.
    names: Option<String>,
    slots: Option<String>,
    photos: Option<String>,
}

impl Opened {
    /// In the party's order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.as_deref().unwrap_or_default().lines()
    }

    /// Slots it took or wishes, in the order it named them.
    pub fn slots(&self) -> Vec<String> {
        self.slots.as_deref().unwrap_or_default().lines().map(Into::into).collect()
    }

    /// Who of the party agrees to be in photos, in the party's order.
    pub fn photos(&self) -> Vec<bool> {
        self.photos.as_deref().unwrap_or_default().lines().map(|consent| consent == "1").collect()
    }

    /// The party's true names, where the rows hold a stand-in.
    pub(super) fn set_names(&mut self, names: Vec<String>) {
        self.names = Some(names.join("\n"));
    }
}

/// `its_slots!("r")`: the slots that a registration `r` is about, one a line in the order it named them, as the view
/// `registration_slot` has them. Inside a statement about many, SQLite would walk the whole view for each.
macro_rules! its_slots {
    ($r:literal) => {
        concat!(
            "COALESCE((SELECT string_agg(l.slot_id, '\n' ORDER BY w.rank) FROM place l LEFT JOIN wish w \
             ON w.registration_id = l.registration_id AND w.slot_id = l.slot_id WHERE l.registration_id = ",
            $r,
            ".id), (SELECT string_agg(w.slot_id, '\n' ORDER BY w.rank) FROM wish w WHERE w.registration_id = ",
            $r,
            ".id))"
        )
    };
}
pub(crate) use its_slots;

/// All that a registration's page shows.
pub const BY_RECEIPT: &str = concat!(
    "SELECT r.*, (SELECT string_agg(p.name, '\n' ORDER BY p.position) FROM participant p WHERE p.registration_id = r.id) AS names, ",
    its_slots!("r"),
    " AS slots, (SELECT string_agg(CAST(p.photo_consent AS TEXT), '\n' ORDER BY p.position) FROM participant p \
     WHERE p.registration_id = r.id) AS photos FROM registration r WHERE r.receipt = $1"
);

pub async fn by_receipt(store: &Store, receipt: &str) -> StoreResult<Option<Opened>> {
    store.maybe(sql(BY_RECEIPT).bind(receipt)).await
}

/// Registrations of a mailbox, newest first; `mailbox` as [`text::mailbox`] folds it.
pub async fn by_mailbox(store: &Store, mailbox: &str) -> StoreResult<Vec<Registration>> {
    let query =
        sql("SELECT * FROM registration WHERE id IN (SELECT id FROM registration WHERE LOWER(email) = $1 UNION \
         SELECT registration_id FROM secret_registration WHERE LOWER(email) = $2) ORDER BY created_at DESC LIMIT 100");
    store.all(query.bind(mailbox).bind(mailbox)).await
}

/// How many applications named each of these mailboxes since an instant.
pub async fn applied_since(tx: &mut Tx, mailboxes: Vec<String>, since: Moment) -> StoreResult<Vec<(String, i64)>> {
    let mut applied = Vec::new();
    for mailboxes in mailboxes.chunks(AT_ONCE) {
        let text = "SELECT LOWER(email), COUNT(*) FROM registration WHERE created_at > $1 AND LOWER(email) IN {} GROUP BY LOWER(email)";
        let mailboxes = mailboxes.iter().map(Value::from).collect();
        applied.extend(tx.all(with_list(text, vec![since.into()], mailboxes)).await?);
    }
    Ok(applied)
}

pub async fn answers(store: &Store, registration: &str) -> StoreResult<Vec<(String, String)>> {
    let query = sql("SELECT question_id, text FROM answer WHERE registration_id = $1 UNION ALL \
         SELECT question_id, text FROM secret_answer WHERE registration_id = $2");
    store.all(query.bind(registration).bind(registration)).await
}

/// Registrations whose mailbox did not prove itself in time: id and offering.
pub async fn overdue_holds(store: &Store, now: Moment) -> StoreResult<Vec<(String, String)>> {
    store
        .all(
            sql("SELECT id, offering_id FROM registration WHERE hold_until <= $1 \
                 AND state IN ('held', 'held_waiting', 'held_in_draw') ORDER BY hold_until LIMIT 500")
            .bind(now),
        )
        .await
}

/// Replaces the answers to these questions, also of who is kept secret: one that is no longer answered is forgotten. While
/// a hold keeps the registration's data, what stood before is kept where nobody works with it.
pub async fn answer(
    tx: &mut Tx,
    registration: &str,
    questions: Vec<String>,
    answers: Vec<(String, String)>,
    now: Moment,
) -> StoreResult<()> {
    let questions: Vec<Value> = questions.into_iter().map(Value::from).collect();
    for text in [
        held!("answer.text", "answer", "question_id", "text", "t.registration_id = $2 AND t.question_id IN {}"),
        held!("answer.text", "secret_answer", "question_id", "text", "t.registration_id = $2 AND t.question_id IN {}"),
    ] {
        tx.run(with_list(text, vec![now.into(), registration.into()], questions.clone())).await?;
    }
    for text in [
        "DELETE FROM answer WHERE registration_id = $1 AND question_id IN {}",
        "DELETE FROM secret_answer WHERE registration_id = $1 AND question_id IN {}",
    ] {
        tx.run(with_list(text, vec![registration.into()], questions.clone())).await?;
    }
    let rows = answers.into_iter().map(|(q, a)| vec![registration.into(), q.into(), a.into()]).collect();
    insert(tx, "INSERT INTO answer (registration_id, question_id, text) VALUES", rows, "").await?;
    // Whatever is answered as before has not gone.
    let same = sql("DELETE FROM held_text WHERE what = 'answer.text' AND registration_id = $1 AND taken_at = $2 \
         AND EXISTS (SELECT 1 FROM answer a WHERE a.registration_id = held_text.registration_id \
         AND a.question_id = held_text.row_id AND a.text = held_text.text)");
    tx.run(same.bind(registration).bind(now)).await?;
    tx.run_exactly(1, sql("UPDATE registration SET details_at = $1 WHERE id = $2").bind(now).bind(registration)).await
}
