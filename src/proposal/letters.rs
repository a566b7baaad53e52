//! The letters of proposals, to those who write and those who review, in Japanese, as the work is.

use super::model::{Outcome, Proposal};
use super::store;
use super::words::words;
use crate::app::App;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, LetterKind, Skip, Writing};
use crate::registration::letters::Page;
use crate::staff;
use crate::store::Tx;
use crate::text::{Language, date_long, fill, moment, words as sentences};

mod said {
    use super::sentences;

    sentences! {
        greeting: "{} 様", "{} さま", "Dear {},";
        confirm_subject: "【つどい】企画書の内容をご確認ください：{}", "【つどい】見(み)て ください：{}", "[Tsudoi] Please confirm: {}";
        confirm: "お預かりした企画書「{}」を入力しました。内容をご覧になり、このままでよければ確認してください。直したいところがあれば、お知らせください。", "「{}」を 書(か)きました。見(み)て ください。", "Your proposal \"{}\" has been typed in. Please look at it and confirm it.";
        submitted_subject: "【つどい】企画書が提出されました：{}", "【つどい】出(だ)されました：{}", "[Tsudoi] Submitted: {}";
        submitted: "企画書「{}」が提出されました。{}までに審査の結果をお知らせください。", "「{}」が 出(だ)されました。{}までに 見(み)て ください。", "\"{}\" has been submitted. Please decide by {}.";
        approved_subject: "【つどい】掲載が決まりました：{}", "【つどい】出(で)る ことに なりました：{}", "[Tsudoi] Approved: {}";
        approved: "企画書「{}」の掲載が決まりました。", "「{}」が 出(で)ます。", "\"{}\" has been approved.";
        approved_at: "{}から、どなたでもご覧になれます。", "{}から みんなが 見(み)られます。", "It can be seen by everyone from {}.";
        returned_subject: "【つどい】企画書の修正のお願い：{}", "【つどい】なおして ください：{}", "[Tsudoi] Please change: {}";
        returned: "企画書「{}」について、修正のお願いがあります。", "「{}」を なおして ください。", "Something is to be changed in \"{}\".";
        remark: "お願いの内容：\n{}", "{}", "What to change:\n{}";
        back_subject: "【つどい】企画書が書き直しに戻りました：{}", "【つどい】もどりました：{}", "[Tsudoi] Taken back: {}";
        back: "提出された企画書「{}」は、書き直しのため「書きかけ」に戻りました。", "「{}」は もどりました。", "\"{}\" has been taken back to be worked on.";
        page: "企画書のページ", "ページ", "The proposal";
    }
}

/// A letter to an account about a proposal.
pub(super) fn letter(app: &App, kind: LetterKind, proposal: &str, to: &str) -> Letter {
    Letter::on(&app.chance, app.clock.now(), kind, format!("{proposal}/{to}"))
}

/// To all who may review, but for who did it.
pub(super) async fn to_city(
    app: &App,
    tx: &mut Tx,
    kind: LetterKind,
    proposal: &Proposal,
    but: &str,
) -> Result<Vec<Letter>> {
    let city = staff::store::of_the_city(tx, &app.clock.now().date().to_string()).await?;
    Ok(city.iter().filter(|id| *id != but).map(|id| letter(app, kind, &proposal.id, id)).collect())
}

/// To the accounts of the group it was written down for.
pub(super) async fn to_partner(app: &App, tx: &mut Tx, kind: LetterKind, proposal: &Proposal) -> Result<Vec<Letter>> {
    let members = store::of_partner(tx, &proposal.partner_id, &app.clock.now().date().to_string()).await?;
    Ok(members.iter().map(|(id,)| letter(app, kind, &proposal.id, id)).collect())
}

/// To who keeps it, and the group's accounts; but not to who did it.
pub(super) async fn to_writers(
    app: &App,
    tx: &mut Tx,
    kind: LetterKind,
    proposal: &Proposal,
    but: &str,
) -> Result<Vec<Letter>> {
    let mut to = store::keeper::of(tx, &proposal.id).await?;
    let today = app.clock.now().date().to_string();
    to.extend(store::of_partner(tx, &proposal.partner_id, &today).await?.into_iter().map(|m| m.0));
    to.sort();
    to.dedup();
    Ok(to.iter().filter(|id| *id != but).map(|id| letter(app, kind, &proposal.id, id)).collect())
}

/// To who keeps it; but not to who did it.
pub(super) async fn to_keepers(
    app: &App,
    tx: &mut Tx,
    kind: LetterKind,
    proposal: &Proposal,
    but: &str,
) -> Result<Vec<Letter>> {
    let keepers = store::keeper::of(tx, &proposal.id).await?;
    Ok(keepers.iter().filter(|id| *id != but).map(|id| letter(app, kind, &proposal.id, id)).collect())
}

/// Writes a letter of this room.
pub async fn write(app: &App, sent: &Letter) -> Result<Writing> {
    let subject = sent.subject_id.as_deref().unwrap_or_default();
    let Some((id, account)) = subject.split_once('/') else { return Ok(Writing::Skip(Skip::Untrue)) };
    let (Some(proposal), Some((name, email))) =
        (store::proposal(&app.store, id).await?, staff::mailbox(app, account).await?)
    else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    // They may have left, or their partner may have ceased to host it.
    if !store::may_read(&app.store, &proposal.partner_id, account).await? {
        return Ok(Writing::Skip(Skip::Untrue));
    }
    let edition = store::edition(&app.store, id, proposal.version).await?;
    let title = edition.map(|e| e.content.get("title").to_owned()).filter(|t| !t.is_empty());
    let title = title.unwrap_or_else(|| words(Language::Ja).untitled.to_owned());
    let w = said::words(Language::Ja);
    let page = Page::new(Language::Ja).say(fill(w.greeting, &[&name]));
    let (head, page) = match sent.kind {
        LetterKind::ProposalToConfirm => (w.confirm_subject, page.say(fill(w.confirm, &[&title]))),
        LetterKind::ProposalSubmitted => {
            let by = proposal.answer_by.as_deref().and_then(|day| day.parse().ok());
            // Decided already.
            let Some(by) = by else { return Ok(Writing::Skip(Skip::Untrue)) };
            (w.submitted_subject, page.say(fill(w.submitted, &[&title, &date_long(by, Language::Ja)])))
        }
        LetterKind::ProposalApproved => {
            let at = super::ground::published(app, &proposal).await?.map(|a| a.offering.publish_at);
            let page = page.say(fill(w.approved, &[&title]));
            let later = at.filter(|at| *at > app.clock.now());
            let page = match later {
                Some(at) => page.say(fill(w.approved_at, &[&moment(at, Language::Ja)])),
                None => page,
            };
            (w.approved_subject, page)
        }
        LetterKind::ProposalReturned => {
            let reviews = store::reviews(&app.store, id).await?;
            let remark = reviews.iter().find(|r| r.outcome == Outcome::Returned).map(|r| r.remark.clone());
            let page = page.say(fill(w.returned, &[&title]));
            (w.returned_subject, page.say(fill(w.remark, &[&remark.unwrap_or_default()])))
        }
        _ => (w.back_subject, page.say(fill(w.back, &[&title]))),
    };
    let house = House::load(app).await?;
    let page = page.link(w.page, &format!("{}/office/proposals/{id}", app.config.public_url));
    Ok(Writing::Write(Draft {
        name,
        email,
        subject: fill(head, &[&title]),
        text: page.end(&house, &house.city, ""),
        language: Language::Ja.tag(),
        calendar: None,
        pass: None,
    }))
}
