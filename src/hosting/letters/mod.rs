//! The letter to whoever took something over, written when it is sent: what they still hold of it.

mod words;

use super::store;
use crate::app::App;
use crate::error::Result;
use crate::notice::{Letter, Skip, Writing};
use crate::proposal::store::keeper;
use crate::staff::letters::draft;
use crate::staff::mailbox;
use crate::text::{Language, fill};
use words::words;

const UNTRUE: Writing = Writing::Skip(Skip::Untrue);

pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    let w = words(Language::Ja);
    let subject = letter.subject_id.as_deref().unwrap_or_default();
    let Some((staff, handover)) = subject.split_once('/') else { return Ok(UNTRUE) };
    let Some((name, email)) = mailbox(app, staff).await? else { return Ok(UNTRUE) };
    let Some(from) = store::handed_from(&app.store, handover).await? else { return Ok(UNTRUE) };
    let (offerings, invited) = store::taken(&app.store, handover, staff).await?;
    let taken = store::taken_proposals(&app.store, handover, staff).await?;
    let kept = keeper::kept(&app.store, staff).await?;
    let proposals: Vec<_> = kept.into_iter().filter(|kept| taken.contains(&kept.id)).collect();
    if offerings.is_empty() && invited.is_empty() && proposals.is_empty() {
        return Ok(UNTRUE);
    }
    let mut body = vec![fill(w.taken, &[&from])];
    if !offerings.is_empty() {
        let lines =
            offerings.iter().map(|(id, title)| format!("・{title}\n　{}/office/offerings/{id}", app.config.public_url));
        body.push(format!("{}\n{}", w.offerings, lines.collect::<Vec<_>>().join("\n")));
    }
    if !proposals.is_empty() {
        let title = |title: String| if title.is_empty() { w.untitled.to_owned() } else { title };
        let lines = proposals.iter().map(|kept| {
            format!(
                "・{}（{}）\n　{}/office/proposals/{}",
                title(kept.title()),
                kept.partner,
                app.config.public_url,
                kept.id
            )
        });
        body.push(format!("{}\n{}", w.proposals, lines.collect::<Vec<_>>().join("\n")));
    }
    if !invited.is_empty() {
        let lines = invited.iter().map(|name| format!("・{name}"));
        body.push(format!("{}\n{}", w.invited, lines.collect::<Vec<_>>().join("\n")));
    }
    let subject = fill(w.subject, &[&from]);
    Ok(Writing::Write(draft(app, name, email, subject, body).await?))
}
