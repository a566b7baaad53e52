//! A card of codes (確認コード表), given out at the counter to somebody who has shown who they are; by what they have is
//! recorded.

use super::care::{Care, RESETS, issue};
use super::model::{FactorKind, Identified, Why, said};
use super::rules::START_SECONDS;
use super::store::{factor, session};
use super::{Staff, card, letters, store};
use crate::app::App;
use crate::audit;
use crate::error::Result;
use crate::notice::{self, LetterKind};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Issued(Card),
    /// Not to oneself.
    Own,
    /// A city account that has a factor: two colleagues take that away first.
    TakesTwo,
    /// Who gave a start password for the account lately: nobody opens it alone.
    HasReset,
    /// This form was sent before; its card was shown then, once.
    Used,
    NoSuch,
}

/// A card to be printed now. Its codes stand nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub number: String,
    pub name: String,
    pub codes: Vec<String>,
}

/// Gives out a card: its codes are kept as hashes, the account's last card is void, all its browsers are signed out, and
/// its holder is told. `id` is the card's own, from the form, so that a form sent twice makes no second card.
pub async fn issue_card(
    app: &App,
    by: &Staff,
    staff: &str,
    id: &str,
    (why, identified): (Why, Identified),
) -> Result<Outcome> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    let Some(account) = store::by_id(&mut tx, staff).await? else { return Ok(Outcome::NoSuch) };
    let has_factor = !factor::held(&mut tx, staff).await?.is_empty();
    match issue(&by.id, staff, account.role, has_factor) {
        Care::Alone => {}
        Care::ByTwo => return Ok(Outcome::TakesTwo),
        Care::Refused => return Ok(Outcome::Own),
    }
    if store::did(&mut tx, &by.id, staff, &RESETS, now.plus(-START_SECONDS)).await? {
        return Ok(Outcome::HasReset);
    }
    let number = app.chance.draw_number();
    let codes: Vec<String> = (0..card::CODES).map(|_| app.chance.letters(card::LETTERS)).collect();
    let new = factor::NewFactor { id, staff, kind: FactorKind::Card, number: &number, last_step: 0, by: &by.id };
    match factor::put(&mut tx, new, now).await {
        Err(e) if e.is_unique() => return Ok(Outcome::Used),
        other => other?,
    }
    let kept = codes.iter().zip(1..).map(|(code, n)| card::kept(&app.config.secret, id, n, code));
    factor::put_codes(&mut tx, id, kept.collect()).await?;
    session::close_all(&mut tx, staff).await?;
    let mut entry = audit::Entry::new(&app.chance, now, &by.id, "staff_card_issued", format!("staff:{staff}"));
    entry.reason = said(why, identified);
    audit::record(&mut tx, vec![entry]).await?;
    notice::store::queue(&mut tx, vec![letters::to(app, LetterKind::StaffFactorAdded, staff)]).await?;
    tx.commit().await?;
    Ok(Outcome::Issued(Card { number, name: account.name, codes }))
}
