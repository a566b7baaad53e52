//! What somebody agreed to, and taking it back: each consent by itself, at any time, by the applicant or by staff for
//! somebody who telephones. A consent without which nobody can take part takes the application with it, which is said
//! before. When and how each was given and taken back stays until the disposal.

use super::withdraw::give_back;
use super::{By, Channel, Registration, store};
use crate::app::App;
use crate::audit::{self, Entry};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::notice::{self, Letter, LetterKind};
use crate::programme::{self, Announcement, QuestionKind, Selection, Step};
use crate::store::{Flag, Store, StoreResult, Tx, Value, coded, held, insert, sql, with_list};

coded! {
    /// What was agreed to.
    pub enum What {
        /// To appear in photos that are published; of a participant.
        Photo = "photo",
        /// A question of the offering that is a consent.
        Question = "question",
        /// That personal data is handled as was told.
        Handling = "handling",
        /// That a receiver gets some of it.
        Receiver = "receiver",
    }
}

coded! {
    /// How somebody said so.
    pub enum How {
        Web = "web",
        Phone = "phone",
        Counter = "counter",
        Post = "post",
    }
}

/// A consent that was given or taken back after applying.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Fact {
    #[sqlx(try_from = "String")]
    pub what: What,
    pub about: String,
    #[sqlx(try_from = "i64")]
    pub given: Flag,
    pub at: Moment,
    #[sqlx(try_from = "String")]
    pub how: How,
}

/// A consent somebody gave, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub what: What,
    /// Participant, question or receiver.
    pub about: String,
    /// Whose photo, which question, which receiver.
    pub label: String,
    /// Without it nobody takes part.
    pub needed: bool,
    pub stands: bool,
    /// Given or taken back, when and how; the first first.
    pub history: Vec<(bool, Moment, How)>,
}

/// What a registration has now.
pub struct Held<'a> {
    pub registration: &'a Registration,
    /// The party's ids, names and whether they agree to photos.
    pub people: &'a [(String, String, bool)],
    pub answers: &'a [(String, String)],
    pub facts: &'a [Fact],
}

/// Every consent that was ever given, in the order of the form. What was given with the application has no fact of its own:
/// it was given then, in the way that the application came.
pub fn consents(a: &Announcement, held: &Held<'_>) -> Vec<Consent> {
    let r = held.registration;
    let live = r.state.is_live();
    let with_application = match r.channel {
        Channel::Phone => How::Phone,
        Channel::Counter => How::Counter,
        Channel::Fax | Channel::Postcard => How::Post,
        _ => How::Web,
    };
    let consent = |what: What, about: &str, label: &str, needed: bool, stands: bool, with_it: bool| {
        let facts = held.facts.iter().filter(|f| f.what == what && f.about == about);
        let mut history: Vec<(bool, Moment, How)> = facts.map(|f| (f.given.0, f.at, f.how)).collect();
        // What was taken back first, or stands and has no fact, came with the application.
        if with_it && history.first().map_or(stands, |(given, ..)| !given) {
            history.insert(0, (true, r.created_at, with_application));
        }
        let (about, label) = (about.to_owned(), label.to_owned());
        Consent { what, about, label, needed: needed && live, stands, history }
    };
    let taken_back = |what: What, about: &str| {
        held.facts.iter().rev().find(|f| f.what == what && f.about == about).is_some_and(|f| !f.given.0)
    };
    let mut all = Vec::new();
    // Whoever is carried over was told, and ticked nothing.
    let ticked = a.offering.selection != Selection::Continuing;
    if ticked {
        all.push(consent(What::Handling, "", "", true, !taken_back(What::Handling, ""), true));
    }
    for receiver in a.receivers.iter().filter(|_| ticked) {
        let stands = !taken_back(What::Receiver, &receiver.id);
        all.push(consent(What::Receiver, &receiver.id, &receiver.name, true, stands, true));
    }
    for q in a.questions.iter().filter(|q| q.kind == QuestionKind::Consent) {
        let stands = held.answers.iter().any(|(id, _)| *id == q.id);
        let with_it = q.step == Step::Apply;
        all.push(consent(What::Question, &q.id, &q.label, q.required.0 && with_it, stands, with_it));
    }
    if a.offering.photos.0 {
        for (id, name, agrees) in held.people {
            all.push(consent(What::Photo, id, name, false, *agrees, true));
        }
    }
    all.retain(|c| c.stands || !c.history.is_empty());
    all
}

/// What became of taking one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    Done,
    /// It did not stand any more: nothing was changed.
    Already,
}

/// Takes one consent back. What it allowed ends at once: the answer goes, nobody is photographed; where it is needed for
/// taking part, the application is withdrawn with it, and the place goes to who waits.
pub async fn take_back(
    app: &App,
    a: &Announcement,
    registration: &Registration,
    (what, about): (What, &str),
    (by, how): (By<'_>, How),
) -> Result<Taken> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let registration = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if registration.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    let (people, answers, facts) = held_in(&mut tx, &registration.id).await?;
    let held = Held { registration: &registration, people: &people, answers: &answers, facts: &facts };
    let consent = consents(a, &held).into_iter().find(|c| c.what == what && c.about == about);
    let Some(consent) = consent else { return Err(Error::NotFound) };
    if !consent.stands {
        return Ok(Taken::Already);
    }
    match what {
        What::Photo => {
            let query = sql("UPDATE participant SET photo_consent = 0 WHERE id = $1 AND registration_id = $2");
            tx.run_exactly(1, query.bind(about).bind(&registration.id)).await?;
        }
        What::Question => forget_answer(&mut tx, &registration.id, about, now).await?,
        What::Handling | What::Receiver => {}
    }
    add_facts(app, &mut tx, &registration.id, &[(what, about.to_owned(), false)], (by, how), now).await?;
    // Which, by its id; then what staff noted of who asked.
    let which = if about.is_empty() { what.code().to_owned() } else { format!("{}:{about}", what.code()) };
    let reason = if by.reason.is_empty() { which } else { format!("{which}：{}", by.reason) };
    let entry =
        Entry::new(&app.chance, now, by.actor, "take_back_consent", format!("registration:{}", registration.id));
    audit::record(&mut tx, vec![Entry { reason, ..entry }]).await?;
    if matches!(what, What::Handling | What::Receiver) {
        // Whoever receives stops seeing them: what they see goes by the announcement.
        programme::store::changed(&mut tx).await?;
    }
    if consent.needed {
        give_back(app, &mut tx, &registration, by).await?;
        if registration.email.is_some() && !registration.state.is_held() {
            let letter = Letter::about(&app.chance, now, LetterKind::Withdrawn, &registration.id);
            notice::store::queue(&mut tx, vec![letter]).await?;
        }
    }
    tx.commit().await?;
    Ok(Taken::Done)
}

/// The answer goes; while a hold keeps the registration's data, it goes where nobody works with it.
async fn forget_answer(tx: &mut Tx, registration: &str, question: &str, now: Moment) -> StoreResult<()> {
    for text in [
        held!("answer.text", "answer", "question_id", "text", "t.registration_id = $2 AND t.question_id = $3"),
        held!("answer.text", "secret_answer", "question_id", "text", "t.registration_id = $2 AND t.question_id = $3"),
    ] {
        tx.run(sql(text).bind(now).bind(registration).bind(question)).await?;
    }
    for text in [
        "DELETE FROM answer WHERE registration_id = $1 AND question_id = $2",
        "DELETE FROM secret_answer WHERE registration_id = $1 AND question_id = $2",
    ] {
        tx.run(sql(text).bind(registration).bind(question)).await?;
    }
    Ok(())
}

/// Appends what was given or taken back: what, about whom or which, and whether it was given.
pub async fn add_facts(
    app: &App,
    tx: &mut Tx,
    registration: &str,
    facts: &[(What, String, bool)],
    (by, how): (By<'_>, How),
    now: Moment,
) -> StoreResult<()> {
    let staff = (how != How::Web).then(|| by.actor.to_owned());
    let rows = facts.iter().map(|(what, about, given)| {
        let id = app.chance.id(now);
        vec![
            id.into(),
            registration.into(),
            (*what).into(),
            about.into(),
            i64::from(*given).into(),
            now.into(),
            how.into(),
            staff.clone().into(),
        ]
    });
    let head = "INSERT INTO consent_fact (id, registration_id, what, about, given, at, how, staff_id) VALUES";
    insert(tx, head, rows.collect(), "").await
}

/// Which of these questions are consents, and whether each is given now.
pub async fn consents_of(tx: &mut Tx, registration: &str, questions: &[String]) -> StoreResult<Vec<(String, i64)>> {
    let text = "SELECT q.id, CAST(CASE WHEN EXISTS (SELECT 1 FROM answer a WHERE a.registration_id = $1 AND a.question_id = q.id) \
        OR EXISTS (SELECT 1 FROM secret_answer s WHERE s.registration_id = $1 AND s.question_id = q.id) THEN 1 ELSE 0 END AS BIGINT) \
        FROM question q WHERE q.kind = 'consent' AND q.id IN {}";
    tx.all(with_list(text, vec![registration.into()], questions.iter().map(Value::from).collect())).await
}

type People = Vec<(String, String, bool)>;
type Answers = Vec<(String, String)>;

const PEOPLE: &str = "SELECT p.id, COALESCE(s.name, p.name), p.photo_consent FROM participant p \
    LEFT JOIN secret_participant s ON s.participant_id = p.id WHERE p.registration_id = $1 ORDER BY p.position";
const ANSWERS: &str = "SELECT question_id, text FROM answer WHERE registration_id = $1 UNION ALL \
    SELECT question_id, text FROM secret_answer WHERE registration_id = $1";
const FACTS: &str = "SELECT what, about, given, at, how FROM consent_fact WHERE registration_id = $1 ORDER BY at, id";

fn people(rows: Vec<(String, String, i64)>) -> People {
    rows.into_iter().map(|(id, name, agrees)| (id, name, agrees == 1)).collect()
}

async fn held_in(tx: &mut Tx, id: &str) -> StoreResult<(People, Answers, Vec<Fact>)> {
    let rows = tx.all(sql(PEOPLE).bind(id)).await?;
    Ok((people(rows), tx.all(sql(ANSWERS).bind(id)).await?, tx.all(sql(FACTS).bind(id)).await?))
}

/// All of a registration's consents, for its own page and for who may open it.
pub async fn of(store: &Store, a: &Announcement, registration: &Registration) -> StoreResult<Vec<Consent>> {
    let id = &registration.id;
    let people = people(store.all(sql(PEOPLE).bind(id)).await?);
    let (answers, facts) = (store.all(sql(ANSWERS).bind(id)).await?, store.all(sql(FACTS).bind(id)).await?);
    Ok(consents(a, &Held { registration, people: &people, answers: &answers, facts: &facts }))
}

/// `take_back:question:Q1`: what a button carries.
pub fn button(consent: &Consent) -> String {
    format!("take_back:{}:{}", consent.what.code(), consent.about)
}

pub fn pressed(deed: &str) -> Option<(What, &str)> {
    let (what, about) = deed.strip_prefix("take_back:")?.split_once(':')?;
    Some((What::from_code(what)?, about))
}
