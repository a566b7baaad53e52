//! Whom an offering's results are told on paper, and what.

use super::model::{Letter, Paper};
use super::rules::{By, Given, letter_of, paper_of};
use super::store;
use crate::app::App;
use crate::draw;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, LetterKind};
use crate::programme::Announcement;
use crate::registration::contact::{self, Contact, Way};
use crate::registration::letters::{Medium, matter_on_paper};
use crate::registration::{Registration, secrecy};
use crate::screening::{self, Decision};
use crate::staff::Staff;
use crate::waitlist;
use crate::waitlist::model::{PlaceOffer, Told};

/// Somebody who is told on paper.
pub struct Due {
    /// As the reader may see it.
    pub registration: Registration,
    /// Kept secret, and not for the reader's eyes.
    pub withheld: bool,
    pub kind: LetterKind,
    /// The draw, the offering of the screening, or the place offer that it tells of.
    pub subject: String,
    pub contact: Option<Contact>,
    /// None: it has no number yet.
    pub letter: Option<Letter>,
}

impl Due {
    pub fn way(&self) -> Way {
        self.contact.as_ref().map_or(Way::Phone, |c| c.way)
    }

    pub fn is_screened(&self) -> bool {
        matches!(self.kind, LetterKind::ScreenedIn | LetterKind::ScreenedToWait | LetterKind::ScreenedOut)
    }

    pub fn paper(&self) -> Paper {
        paper_of(self.registration.channel, self.way())
    }
}

/// All of an offering, in its order. What is not released is not in here.
pub async fn due(app: &App, staff: &Staff, offering: &str) -> Result<Vec<Due>> {
    let letters = store::letters(&app.store, offering).await?;
    let mut all = Vec::new();
    for mut registration in store::to_tell(&app.store, offering).await? {
        let own = draw::store::own(&app.store, &registration.id).await?;
        let offer = waitlist::store::open(&app.store, &registration.id).await?;
        // Who was reached by telephone knows; who was not has no deadline yet.
        let written = |offer: &PlaceOffer| matches!(offer.told, Told::Mail | Told::Letter);
        let offer = offer.filter(|offer| written(offer) && app.clock.now() < offer.answer_by);
        let drawn = own.as_ref().map(|own| match (own.places.is_empty(), own.turns().is_empty()) {
            (false, _) => (By::Draw, Given::Place),
            (true, false) => (By::Draw, Given::Turn),
            (true, true) => (By::Draw, Given::Nothing),
        });
        let chosen = screening::store::own(&app.store, &registration.id).await?;
        let chosen = chosen.map(|own| match own.decision {
            Decision::Select => (By::Screening, Given::Place),
            Decision::Wait => (By::Screening, Given::Turn),
            Decision::NotSelect => (By::Screening, Given::Nothing),
        });
        let Some(kind) = letter_of(registration.state, drawn.or(chosen), offer.is_some()) else { continue };
        let subject = match (kind, own, offer) {
            (LetterKind::PlaceOffer, _, Some(offer)) => offer.id,
            (_, Some(own), _) => own.draw_id,
            // An offering has one screening.
            _ => registration.offering_id.clone(),
        };
        let withheld = registration.secret.0 && !staff.sees_secret;
        let contact = contact::of(&app.store, &registration.id).await?;
        // How who is kept secret is reached is theirs who may see it; that there is a letter is not.
        let contact = contact.map(|c| if withheld { hidden(c) } else { c });
        if !withheld {
            secrecy::reveal(&app.store, &mut registration).await?;
        }
        let letter = letters.iter().find(|l| l.is(&registration.id, kind, &subject)).cloned();
        all.push(Due { registration, withheld, kind, subject, contact, letter });
    }
    Ok(all)
}

fn hidden(contact: Contact) -> Contact {
    Contact { fax: String::new(), postcode: String::new(), address: String::new(), ..contact }
}

/// What a letter says, by the room that mails it to others. None: it is not so any more.
pub async fn written(app: &App, house: &House, a: &Announcement, due: &Due, medium: Medium) -> Result<Option<Draft>> {
    let matter = matter_on_paper(app, house, a, due.registration.clone(), medium).await?;
    if due.kind == LetterKind::PlaceOffer {
        let offer = waitlist::store::offer(&app.store, &due.subject).await?;
        return Ok(offer.and_then(|offer| waitlist::letters::offered(&matter, &offer, app.clock.now())));
    }
    if due.is_screened() {
        return screening::letters::decision(app, due.kind, &matter).await;
    }
    draw::letters::decision(app, due.kind, &matter).await
}
