//! The letters to applicants, written when they are sent.
//!
//! Each says whom it is for, what happened, and what to do next, with a link and a telephone number. A letter that has
//! become untrue since it was queued is left out. The key stands in the link and nowhere else.

mod page;
mod store;
mod words;

pub use page::{Matter, Medium, Page};

use crate::app::App;
use crate::childcare::{self, Request};
use crate::clock::Moment;
use crate::error::Result;
use crate::mail::Draft;
use crate::notice::{House, Letter, LetterKind, Skip, Writing};
use crate::programme::{self, Announcement, DeskRule, OncePer, Selection, SessionState};
use crate::receiver;
use crate::registration::{Registration, State, key, pass, secrecy, wishes};
use crate::text::{Language, clock_time, date_long, date_short, fill, moment, time_long};
use words::words;

/// Writes a letter of this room. The waiting list's letters are its own.
pub async fn write(app: &App, letter: &Letter) -> Result<Writing> {
    if letter.kind == LetterKind::MyCode {
        return my_code(app, letter).await;
    }
    let matter = match matter(app, letter).await? {
        Ok(matter) => matter,
        Err(skip) => return Ok(Writing::Skip(skip)),
    };
    let now = app.clock.now();
    let minding = match matter.announcement.offering.childcare_places {
        Some(_) => childcare::store::of_registration(&app.store, &matter.registration.id).await?,
        None => None,
    };
    let draft = match letter.kind {
        LetterKind::ConfirmCode => return confirm_code(app, letter, &matter).await,
        LetterKind::Received => received(&matter),
        LetterKind::Confirmed => confirmed(&matter, minding.as_ref()),
        LetterKind::ChildcareGiven => childcare_given(&matter, minding.as_ref()),
        LetterKind::Withdrawn => withdrawn(&matter),
        LetterKind::Lapsed => lapsed(&matter),
        LetterKind::AppliedAgain => applied_again(&matter),
        LetterKind::ReminderWeek | LetterKind::ReminderDay => reminder(&matter, letter, now),
        LetterKind::ReceiverNamed => receiver_named(&matter, letter),
        LetterKind::DataCorrected | LetterKind::DataKept | LetterKind::DataErased => about_data(&matter, letter.kind),
        _ => None,
    };
    Ok(draft.map_or(Writing::Skip(Skip::Untrue), Writing::Write))
}

/// Loads what a letter is about, or says why there is nothing to write.
pub async fn matter(app: &App, letter: &Letter) -> Result<Result<Matter, Skip>> {
    let Some(id) = &letter.registration_id else { return Ok(Err(Skip::Untrue)) };
    let Some(mut registration) = crate::registration::store::registration(&app.store, id).await? else {
        return Ok(Err(Skip::Untrue));
    };
    secrecy::reveal(&app.store, &mut registration).await?;
    if registration.email.is_none() {
        return Ok(Err(Skip::NoEmail));
    }
    let Some(announcement) = programme::store::announcement(&app.store, &registration.offering_id).await? else {
        return Ok(Err(Skip::Untrue));
    };
    let slots = store::slots(&app.store, id).await?;
    let public_url = &app.config.public_url;
    let key = key::key(&app.config.secret, &registration.id, registration.key_version);
    Ok(Ok(Matter {
        house: House::load(app).await?,
        link: format!("{public_url}/registrations/{}?key={key}", registration.receipt),
        public_url: public_url.clone(),
        offering_link: format!("{public_url}/offerings/{}", registration.offering_id),
        medium: Medium::Mail,
        pass: pass_of(app, &registration, &slots),
        slots,
        registration,
        announcement,
    }))
}

/// The pass of who has a place.
fn pass_of(app: &App, registration: &Registration, slots: &[String]) -> Option<String> {
    pass::is_due(registration.state).then(|| pass::token(&app.config.secret, registration, slots)).flatten()
}

/// The same for paper. `registration`: as it is to be read there; whoever prints may see it.
pub async fn matter_on_paper(
    app: &App,
    house: &House,
    announcement: &Announcement,
    registration: Registration,
    medium: Medium,
) -> Result<Matter> {
    let public_url = app.config.public_url.clone();
    Ok(Matter {
        house: house.clone(),
        slots: store::slots(&app.store, &registration.id).await?,
        link: String::new(),
        offering_link: format!("{public_url}/offerings/{}", registration.offering_id),
        public_url,
        medium,
        pass: None,
        registration,
        announcement: announcement.clone(),
    })
}

async fn confirm_code(app: &App, letter: &Letter, matter: &Matter) -> Result<Writing> {
    let code = match &letter.subject_id {
        Some(id) => store::mail_code(&app.store, id).await?,
        None => None,
    };
    let w = words(matter.language());
    let held = match matter.registration.state {
        State::Held => w.code_held,
        State::HeldWaiting => w.code_held_waiting,
        State::HeldInDraw if matter.announcement.offering.selection == Selection::Screening => w.code_held_screening,
        State::HeldInDraw => w.code_held_in_draw,
        _ => return Ok(Writing::Skip(Skip::Untrue)),
    };
    let Some(code) = code.filter(|c| c.is_usable(app.clock.now())) else { return Ok(Writing::Skip(Skip::Late)) };
    let digits = key::code(&app.config.secret, &code.id);
    let until = time_of(code.ends_at, app.clock.now(), matter.language());
    let page = Page::to(matter)
        .say(fill(w.code_lead, &[&matter.title()]))
        .say(&digits)
        .say(format!("{}\n{held}", fill(w.code_until, &[&until])))
        .link(w.code_page, &format!("{}&code={digits}", matter.link))
        .matter(matter)
        .say(w.code_not_you);
    Ok(Writing::Write(matter.draft(fill(w.code_subject, &[&matter.title()]), page)))
}

/// Who receives their data beside whom they were told of, what, why, and until when. One that has ended since is not told of.
fn receiver_named(matter: &Matter, letter: &Letter) -> Option<Draft> {
    let language = matter.language();
    let (w, a) = (words(language), &matter.announcement);
    let (who, from) = receiver::told_of(a, letter.subject_id.as_deref()?, language)?;
    let until = date_long(receiver::last_day(a), language);
    let page = Page::to(matter)
        .say(fill(w.receiver, &[&matter.title()]))
        .say(who)
        .say(fill(w.receiver_until, &[&moment(from, language), &until]))
        .say(w.receiver_ask)
        .matter(matter)
        .link(w.page, &matter.link);
    Some(matter.draft(fill(w.receiver_subject, &[&matter.title()]), page))
}

fn received(matter: &Matter) -> Option<Draft> {
    let language = matter.language();
    let w = words(language);
    let ranked = wishes::group(&matter.announcement).is_some();
    let screened = matter.announcement.offering.selection == Selection::Screening;
    let (subject, mut lead) = match matter.registration.state {
        State::Waiting => (w.received_waiting_subject, w.received_waiting.to_owned()),
        State::InDraw if screened => (w.received_screening_subject, w.received_screening.to_owned()),
        State::InDraw if ranked => (w.received_wishes_subject, w.received_wishes.to_owned()),
        State::InDraw => (w.received_draw_subject, w.received_draw.to_owned()),
        // A place was given since, or it has ended: another letter says so.
        _ => return None,
    };
    if matter.registration.state == State::InDraw
        && let Some(day) = matter.announcement.offering.result_on.as_deref().and_then(|d| d.parse().ok())
    {
        lead = format!("{lead}\n{}", fill(w.received_result, &[&date_long(day, language)]));
    }
    // When it will be depends on which of its wishes it gets.
    let page = Page::to(matter).say(lead);
    let page = if ranked { page.matter(matter) } else { page.matter_and_day(matter, &matter.sessions()) };
    let mut page = page.link(w.page, &matter.link);
    if matter.registration.state == State::InDraw && screened {
        page = page.link(w.screening_page, &format!("{}/screening", matter.offering_link));
    } else if matter.registration.state == State::InDraw {
        let number = fill(w.draw_number, &[&matter.registration.draw_number]);
        page = page.say(number).link(w.draw_page, &format!("{}/draw", matter.offering_link));
    }
    Some(matter.draft(fill(subject, &[&matter.title()]), page))
}

fn confirmed(matter: &Matter, minding: Option<&Request>) -> Option<Draft> {
    if matter.registration.state != State::Confirmed {
        return None;
    }
    let w = words(matter.language());
    let page = Page::to(matter).say(fill(w.confirmed, &[&matter.title()]));
    let (page, calendar) = confirmed_page(page, matter, minding);
    let draft = matter.draft(fill(w.confirmed_subject, &[&matter.title()]), page);
    Some(Draft { calendar, ..draft })
}

/// What whoever has a place is told, however they got it: the day, childcare, the pass, the dates for their calendar.
pub fn confirmed_page(page: Page, matter: &Matter, minding: Option<&Request>) -> (Page, Option<String>) {
    let w = words(matter.language());
    let page = page.matter_and_day(matter, &matter.sessions());
    // The place is one thing, childcare another: nobody comes with a child that nobody expects.
    let page = match minding.and_then(|request| childcare::in_letter(request, matter.language())) {
        Some(line) => page.say(line),
        None => page,
    };
    let page = match matter.is_online() {
        true => page.either(w.online, w.online_paper),
        false => page.either(w.confirmed_pass, w.confirmed_pass_paper),
    };
    let page = page.with_pass(matter);
    let page = if has_pickup(matter) { page.either(w.pickup, w.pickup_paper) } else { page };
    let page = page.link(w.page, &matter.link);
    let calendar = matter.calendar().filter(|_| !page.is_paper());
    let page = if calendar.is_some() { page.say(w.confirmed_calendar) } else { page };
    (page.either(w.confirmed_cancel, w.confirmed_cancel_paper), calendar)
}

/// Children are handed over to whom their guardian named.
fn has_pickup(matter: &Matter) -> bool {
    matter.announcement.offering.desk.has(&DeskRule::Pickup)
}

fn childcare_given(matter: &Matter, minding: Option<&Request>) -> Option<Draft> {
    let request = minding.filter(|request| request.state == childcare::State::Given)?;
    if matter.registration.state != State::Confirmed {
        return None;
    }
    let language = matter.language();
    let page = Page::to(matter)
        .say(fill(childcare::words(language).letter_lead, &[&matter.title()]))
        .say(childcare::in_letter(request, language)?)
        .matter_and_day(matter, &matter.sessions())
        .link(words(language).page, &matter.link);
    Some(matter.draft(fill(childcare::words(language).letter_subject, &[&matter.title()]), page))
}

fn withdrawn(matter: &Matter) -> Option<Draft> {
    if matter.registration.state != State::Withdrawn {
        return None;
    }
    let w = words(matter.language());
    let page = Page::to(matter).say(w.withdrawn).matter(matter).say(w.withdrawn_again);
    let page = match matter.is_public() {
        true => page.link(w.offering_page, &matter.offering_link),
        false => page,
    };
    Some(matter.draft(fill(w.withdrawn_subject, &[&matter.title()]), page))
}

fn lapsed(matter: &Matter) -> Option<Draft> {
    if matter.registration.state != State::Lapsed {
        return None;
    }
    let w = words(matter.language());
    let page =
        Page::to(matter).say(w.lapsed).matter(matter).say(w.lapsed_again).link(w.offering_page, &matter.offering_link);
    Some(matter.draft(fill(w.lapsed_subject, &[&matter.title()]), page))
}

fn applied_again(matter: &Matter) -> Option<Draft> {
    if !matter.registration.state.is_live() {
        return None;
    }
    let w = words(matter.language());
    let again = match matter.announcement.offering.once_per {
        OncePer::Person => w.again,
        OncePer::Household => w.again_household,
        OncePer::Group => w.again_group,
    };
    let page =
        Page::to(matter).say(fill(again, &[&matter.title()])).matter(matter).say(w.again_do).link(w.page, &matter.link);
    Some(matter.draft(fill(w.again_subject, &[&matter.title()]), page))
}

/// Tomorrow is only called so on the day before, however late the letter leaves.
fn reminder(matter: &Matter, letter: &Letter, now: Moment) -> Option<Draft> {
    let sessions = matter.sessions();
    let session = sessions.into_iter().find(|s| Some(&s.id) == letter.subject_id.as_ref())?;
    let is_on = session.state == SessionState::Planned && now < session.starts_at;
    if matter.registration.state != State::Confirmed || !is_on {
        return None;
    }
    let language = matter.language();
    let w = words(language);
    let (subject, lead) = match (session.starts_at.date() - now.date()).num_days() {
        0 => (w.reminder_today_subject, w.reminder_today),
        1 => (w.reminder_tomorrow_subject, w.reminder_tomorrow),
        _ => (w.reminder_week_subject, w.reminder_week),
    };
    let subject = fill(subject, &[&date_short(session.starts_at.date(), language), &matter.title()]);
    let page = Page::to(matter)
        .say(fill(lead, &[&matter.title()]))
        .matter_and_day(matter, &[session])
        .say(if matter.is_online() { w.online } else { w.reminder_pass });
    let page = page.with_pass(matter);
    let page = if has_pickup(matter) { page.say(w.reminder_pickup) } else { page };
    let page = match matter.announcement.offering.no_show_minutes.filter(|_| !matter.is_online()) {
        Some(minutes) => page.say(fill(w.reminder_release, &[&minutes])),
        None => page,
    };
    let page = page.link(w.page, &matter.link);
    Some(matter.draft(subject, page))
}

/// About their data, without any of it: that it was put right, is kept for a while yet, or is going.
fn about_data(matter: &Matter, kind: LetterKind) -> Option<Draft> {
    if matter.registration.forgotten_at.is_some() {
        return None;
    }
    let w = words(matter.language());
    let (subject, lead) = match kind {
        LetterKind::DataCorrected => (w.corrected_subject, w.corrected),
        LetterKind::DataKept => (w.kept_subject, w.kept),
        _ => (w.erased_subject, w.erased),
    };
    let page = Page::to(matter).say(lead).matter(matter);
    let page = if kind == LetterKind::DataErased { page } else { page.link(w.page, &matter.link) };
    Some(matter.draft(subject.to_owned(), page))
}

/// To a mailbox, not to a person: several may share it. In the language it last applied in.
async fn my_code(app: &App, letter: &Letter) -> Result<Writing> {
    let code = match &letter.subject_id {
        Some(id) => store::mail_code(&app.store, id).await?,
        None => None,
    };
    let Some(code) = code.filter(|c| c.is_usable(app.clock.now())) else { return Ok(Writing::Skip(Skip::Late)) };
    let Some((language, contact, phone)) = store::last_language(&app.store, &code.email).await? else {
        return Ok(Writing::Skip(Skip::Untrue));
    };
    let language = Language::from_code(&language).unwrap_or_default();
    let w = words(language);
    let until = time_of(code.ends_at, app.clock.now(), language);
    let page = Page::new(language)
        .say(w.my_lead)
        .say(key::code(&app.config.secret, &code.id))
        .say(fill(w.code_until, &[&until]))
        .link(w.my_page, &format!("{}/my", app.config.public_url))
        .say(w.my_not_you);
    Ok(Writing::Write(Draft {
        name: String::new(),
        email: code.email,
        subject: w.my_subject.to_owned(),
        text: page.end(&House::load(app).await?, &contact, &phone),
        language: language.tag(),
        calendar: None,
        pass: None,
    }))
}

/// A time of today stands alone; another day is named.
fn time_of(at: Moment, now: Moment, language: Language) -> String {
    if at.date() == now.date() { time_long(&clock_time(at), language) } else { moment(at, language) }
}
