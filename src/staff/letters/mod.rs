//! The letters to staff, in Japanese, as the work is. Each says what happened and whom to ask if it was not oneself.

mod words;

use super::store;
use super::store::{factor, reset};
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, LetterKind, Skip, Writing};
use crate::text::{Language, date_long, fill, moment};
use words::{Words, words};

/// A letter to somebody on the staff, to be sent at once; its subject is the account.
pub fn to(app: &App, kind: LetterKind, staff: &str) -> Letter {
    Letter::on(&app.chance, app.clock.now(), kind, staff)
}

/// Where letters to somebody on the staff go today: name and address. None: the account has ended, and hears nothing more.
pub async fn mailbox(app: &App, staff: &str) -> Result<Option<(String, String)>> {
    Ok(store::mailbox(&app.store, staff, &app.clock.now().date().to_string()).await?)
}

/// Writes a letter of this room.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let Some(staff) = &letter.subject_id else { return Ok(Writing::Skip(Skip::Untrue)) };
    let Some((name, email)) = mailbox(app, staff).await? else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let w = words(Language::Ja);
    let Some((subject, body)) = body(app, letter, staff, w).await? else { return Ok(Writing::Skip(Skip::Untrue)) };
    Ok(Writing::Write(draft(app, name, email, subject.to_owned(), body).await?))
}

/// A letter to somebody on the staff, or to be: with the greeting and the end that all of them have.
pub async fn draft(app: &App, name: String, email: String, subject: String, body: Vec<String>) -> Result<Draft> {
    let w = words(Language::Ja);
    let house = House::load(app).await?;
    let mut paragraphs = vec![fill(w.greeting, &[&name])];
    paragraphs.extend(body);
    paragraphs.push(fill(w.end, &[&house.city]));
    if house.demo {
        paragraphs.push(w.demo.to_owned());
    }
    let (text, language) = (paragraphs.join("\n\n"), Language::Ja.tag());
    Ok(Draft { name, email, subject, text, language, calendar: None, pass: None })
}

/// Subject and paragraphs. None: it is no longer so.
async fn body(
    app: &App,
    letter: &Letter,
    staff: &str,
    w: &'static Words,
) -> Result<Option<(&'static str, Vec<String>)>> {
    let now = app.clock.now();
    let when = moment(letter.created_at, Language::Ja);
    let account = format!("{}\n{}/signin", w.account, app.config.public_url);
    Ok(match letter.kind {
        LetterKind::StaffFactorAdded => {
            Some((w.added_subject, vec![fill(w.added, &[&when]), account, w.not_you.to_owned()]))
        }
        LetterKind::StaffFactorRemoved => {
            let signin = format!("{}\n{}/signin", w.sign_in, app.config.public_url);
            Some((w.removed_subject, vec![fill(w.removed, &[&when]), signin, w.not_you.to_owned()]))
        }
        LetterKind::StaffPasskeyRemoved => {
            Some((w.passkey_removed_subject, vec![fill(w.passkey_removed, &[&when]), account, w.not_you.to_owned()]))
        }
        LetterKind::StaffPasswordChanged => {
            Some((w.password_subject, vec![fill(w.password, &[&when]), account, w.not_you.to_owned()]))
        }
        LetterKind::StaffPasswordReset => {
            let signin = format!("{}\n{}/signin", w.sign_in, app.config.public_url);
            Some((w.reset_subject, vec![fill(w.reset, &[&when]), signin, w.not_you.to_owned()]))
        }
        LetterKind::StaffResetProposed => reset::proposal(&app.store, staff, now).await?.map(|proposal| {
            let until = moment(proposal.ends_at, Language::Ja);
            (w.reset_proposed_subject, vec![fill(w.reset_proposed, &[&when, &until]), w.not_you.to_owned()])
        }),
        LetterKind::StaffRecoveryProposed => factor::proposal(&app.store, staff, now).await?.map(|proposal| {
            let until = moment(proposal.ends_at, Language::Ja);
            (w.proposed_subject, vec![fill(w.proposed, &[&when, &until]), w.not_you.to_owned()])
        }),
        LetterKind::StaffEndsMonth | LetterKind::StaffEndsWeek => {
            let ends_on =
                store::ends_on(&app.store, staff).await?.and_then(|day| day.parse::<chrono::NaiveDate>().ok());
            // Renewed or ended since: nothing to remind of.
            let soon = ends_on.filter(|end| (0..=30).contains(&(*end - now.date()).num_days()));
            soon.map(|end| (w.ends_subject, vec![fill(w.ends, &[&date_long(end, Language::Ja)])]))
        }
        _ => None,
    })
}
