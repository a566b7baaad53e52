//! The letters about members of partners, written when they are sent.

mod words;

use super::rules::{INVITATION, Standing, standing};
use super::words::role_name;
use super::{Partner, store};
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, LetterKind, Skip, Writing};
use crate::secret::link_key;
use crate::staff::letters::draft;
use crate::staff::{MemberRole, mailbox, store as accounts};
use crate::text::{Language, fill, moment};
use words::words;

const UNTRUE: Writing = Writing::Skip(Skip::Untrue);

/// Writes a letter of this room; what has become untrue is left out.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    if letter.kind == LetterKind::Invitation {
        return invitation(app, subject).await;
    }
    let Some((staff, about)) = subject.split_once('/') else { return Ok(UNTRUE) };
    let Some((name, email)) = mailbox(app, staff).await? else { return Ok(UNTRUE) };
    let written = match letter.kind {
        LetterKind::InvitationAccepted => accepted(app, about).await?,
        LetterKind::LeadGiven => given(app, staff, about).await?,
        LetterKind::LeadPassed => passed(app, about).await?,
        _ => None,
    };
    let Some((subject, body)) = written else { return Ok(UNTRUE) };
    Ok(Writing::Write(draft(app, name, email, subject, body).await?))
}

fn page(app: &App, partner: &Partner) -> String {
    fill(words(Language::Ja).page, &[&format!("{}/office/partners/{}", app.config.public_url, partner.id)])
}

async fn invitation(app: &App, id: &str) -> Result<Writing> {
    let w = words(Language::Ja);
    let found = store::invitation::find(&app.store, id).await?;
    let Some(i) = found.filter(|i| standing(i, app.clock.now()) == Standing::Open) else { return Ok(UNTRUE) };
    let Some(partner) = store::find(&app.store, &i.partner_id).await? else { return Ok(UNTRUE) };
    let Some((inviter, _)) = accounts::called(&app.store, &i.invited_by).await? else { return Ok(UNTRUE) };
    let Some(key) = link_key(&app.config.secret, INVITATION, &i.id) else { return Ok(UNTRUE) };
    let body = vec![
        fill(w.invitation, &[&inviter, &partner.name, &role_name(i.role, Language::Ja)]),
        format!("{}/invitation/{key}", app.config.public_url),
        fill(w.invitation_until, &[&moment(i.ends_at, Language::Ja)]),
    ];
    let subject = fill(w.invitation_subject, &[&partner.name]);
    Ok(Writing::Write(draft(app, i.name, i.email, subject, body).await?))
}

type Written = Option<(String, Vec<String>)>;

async fn accepted(app: &App, invitation: &str) -> Result<Written> {
    let w = words(Language::Ja);
    let Some(i) = store::invitation::find(&app.store, invitation).await? else { return Ok(None) };
    let Some(partner) = store::find(&app.store, &i.partner_id).await? else { return Ok(None) };
    let name = accounts::by_email(&app.store, &i.email).await?.map_or(i.name, |account| account.name);
    let body = fill(w.accepted, &[&name, &partner.name, &role_name(i.role, Language::Ja)]);
    Ok(Some((fill(w.accepted_subject, &[&partner.name]), vec![body, page(app, &partner)])))
}

async fn given(app: &App, staff: &str, partner: &str) -> Result<Written> {
    let w = words(Language::Ja);
    if accounts::member::role(&app.store, partner, staff).await? != Some(MemberRole::Lead) {
        return Ok(None);
    }
    let Some(partner) = store::find(&app.store, partner).await? else { return Ok(None) };
    let body = vec![fill(w.given, &[&partner.name]), page(app, &partner)];
    Ok(Some((fill(w.given_subject, &[&partner.name]), body)))
}

async fn passed(app: &App, partner: &str) -> Result<Written> {
    let w = words(Language::Ja);
    let Some(partner) = store::find(&app.store, partner).await? else { return Ok(None) };
    let members = store::member::of(&app.store, &partner.id).await?;
    let leads: Vec<String> = members.into_iter().filter(|m| m.role == MemberRole::Lead).map(|m| m.name).collect();
    let body = fill(w.passed, &[&partner.name, &leads.join("、")]);
    Ok(Some((fill(w.passed_subject, &[&partner.name]), vec![body])))
}
