//! The parts all letters to an applicant are made of.

use super::words::{Words, words};
use crate::calendar::{self, Feed};
use crate::mail::Draft;
use crate::notice::House;
use crate::programme::{Announcement, Mode, NoteKind, Session, SessionState, Unit, Venue, Visibility};
use crate::registration::pass::png;
use crate::registration::{Claim, Registration, wishes};
use crate::text::{Language, date_long, fill, time_range};

/// Sessions listed in a letter; the calendar and the page have them all.
const SESSIONS: usize = 12;
/// And on half a postcard.
const SESSIONS_ON_CARD: usize = 3;

/// What a letter is written on. Paper has no links that open something, and nothing that only a mailbox needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Medium {
    #[default]
    Mail,
    /// A sheet for the window of an envelope.
    Sheet,
    /// The answer side of a return postcard (往復はがき).
    Card,
}

/// A letter while it is written: paragraphs, with an empty line between.
pub struct Page {
    pub language: Language,
    pub medium: Medium,
    w: &'static Words,
    paragraphs: Vec<String>,
    /// The pass goes with it as a picture.
    carries_pass: bool,
}

/// Whom a letter is about, and what.
pub struct Matter {
    pub house: House,
    pub registration: Registration,
    pub announcement: Announcement,
    /// The slots of its places, or those it wishes for.
    pub slots: Vec<String>,
    /// The registration's page, with its key; empty on paper, which passes through the office's hands.
    pub link: String,
    pub medium: Medium,
    /// Its pass, where there is a place somewhere; none on paper.
    pub pass: Option<String>,
    pub offering_link: String,
    pub public_url: String,
}

impl Matter {
    pub fn language(&self) -> Language {
        Language::from_code(&self.registration.language).unwrap_or_default()
    }

    pub fn title(&self) -> &str {
        &self.announcement.offering.title
    }

    /// The sessions of its slots that will take place, in order.
    pub fn sessions(&self) -> Vec<&Session> {
        let a = &self.announcement;
        let ours =
            |s: &&Session| a.slot_sessions.iter().any(|l| l.session_id == s.id && self.slots.contains(&l.slot_id));
        a.sessions.iter().filter(|s| s.state == SessionState::Planned).filter(ours).collect()
    }

    /// Whether it has a page that anybody may see.
    pub fn is_public(&self) -> bool {
        self.announcement.offering.visibility == Visibility::Public
    }

    /// Nobody has to come anywhere.
    pub fn is_online(&self) -> bool {
        let mut slots = self.announcement.slots.iter().filter(|s| self.slots.contains(&s.id)).peekable();
        slots.peek().is_some() && slots.all(|s| s.mode == Mode::Online)
    }

    /// Its sessions for a calendar program, the same events as in the public feeds; None where no day is agreed yet.
    pub fn calendar(&self) -> Option<String> {
        let (demo, language) = (self.house.demo, self.language());
        let events = calendar::events_of_slots(&self.announcement, &self.slots, &self.public_url, language);
        let feed = Feed { name: self.title().to_owned(), url: None, language, demo, events };
        (!feed.events.is_empty()).then(|| calendar::ics(&feed))
    }

    /// To the applicant, as written so far, with what ends every letter.
    pub fn draft(&self, subject: String, page: Page) -> Draft {
        let o = &self.announcement.offering;
        // Whoever sees a mailbox over somebody's shoulder reads its subjects.
        let subject = if self.registration.secret.0 { page.w.secret_subject.to_owned() } else { subject };
        let pass = self.pass.as_deref().filter(|_| page.carries_pass).and_then(png);
        Draft {
            name: self.registration.name.clone(),
            email: self.registration.email.clone().unwrap_or_default(),
            subject,
            language: page.language.tag(),
            text: match self.medium {
                Medium::Mail => page.end(&self.house, &o.contact_name, &o.contact_phone),
                // Its head and foot are the paper's.
                Medium::Sheet | Medium::Card if self.house.demo => {
                    let demo = page.w.demo;
                    page.say(demo).body()
                }
                Medium::Sheet | Medium::Card => page.body(),
            },
            calendar: None,
            pass,
        }
    }
}

impl Page {
    pub fn new(language: Language) -> Page {
        Page { language, medium: Medium::Mail, w: words(language), paragraphs: Vec::new(), carries_pass: false }
    }

    /// Begins with whom it is for; the name as it was typed, byte for byte. On paper it stands in the address.
    pub fn to(matter: &Matter) -> Page {
        let page = Page { medium: matter.medium, ..Page::new(matter.language()) };
        if page.is_paper() {
            return page;
        }
        let greeting = fill(page.w.greeting, &[&matter.registration.name]);
        page.say(greeting)
    }

    /// With the pass as a picture, where there is one, and with a word about it.
    #[must_use]
    pub fn with_pass(self, matter: &Matter) -> Page {
        let words = self.w.pass_attached;
        match matter.pass.is_some() && !matter.is_online() {
            true => Page { carries_pass: true, ..self }.say(words),
            false => self,
        }
    }

    #[must_use]
    pub fn say(mut self, paragraph: impl Into<String>) -> Page {
        self.paragraphs.push(paragraph.into());
        self
    }

    pub fn is_paper(&self) -> bool {
        self.medium != Medium::Mail
    }

    /// A paragraph in the words of mail, or of paper.
    #[must_use]
    pub fn either(self, mail: &str, paper: &str) -> Page {
        let text = if self.is_paper() { paper } else { mail };
        self.say(text)
    }

    /// A heading and an address alone on its line, so that every mail program makes a link of it. Without an address it
    /// is left out.
    #[must_use]
    pub fn link(self, heading: &str, url: &str) -> Page {
        if url.is_empty() {
            return self;
        }
        self.say(format!("{heading}\n{url}"))
    }

    /// What was applied for: title, receipt number, chosen slots, number of people.
    #[must_use]
    pub fn matter(self, matter: &Matter) -> Page {
        let facts = self.about(matter, &[]);
        self.say(facts.join("\n"))
    }

    /// The same with dates, venue, fee and what to bring. `sessions`: those the letter is about.
    #[must_use]
    pub fn matter_and_day(self, matter: &Matter, sessions: &[&Session]) -> Page {
        let mut facts = self.about(matter, sessions);
        facts.extend(self.day(&matter.announcement, sessions));
        self.say(facts.join("\n"))
    }

    fn about(&self, matter: &Matter, sessions: &[&Session]) -> Vec<String> {
        let w = self.w;
        let a = &matter.announcement;
        let mut facts = vec![self.fact(w.title, &a.offering.title), self.fact(w.receipt, &matter.registration.receipt)];
        if wishes::group(a).is_some() && matter.registration.state.claim() != Claim::Place {
            facts.extend(wishes::titles(a, &matter.slots, self.language));
        } else if a.slots.len() > 1 {
            // A shift is often called as its session is: once is enough.
            let told = |title: &str| title.is_empty() || sessions.iter().any(|s| s.title == title);
            let chosen = a.slots.iter().filter(|s| matter.slots.contains(&s.id) && !told(&s.title));
            facts.extend(self.facts(w.slot, chosen.map(|s| s.title.clone()).collect()));
        }
        if matter.registration.size > 1 {
            facts.push(self.fact(w.people, &Unit::Person.count(matter.registration.size, self.language)));
        }
        facts
    }

    fn day(&self, a: &Announcement, sessions: &[&Session]) -> Vec<String> {
        let w = self.w;
        let venues: Vec<Option<&Venue>> = sessions.iter().map(|s| a.venue(s.venue_id.as_deref())).collect();
        let one_venue = venues.windows(2).all(|two| two[0].map(|v| &v.id) == two[1].map(|v| &v.id));
        let most = if self.medium == Medium::Card { SESSIONS_ON_CARD } else { SESSIONS };
        let mut dates: Vec<String> = sessions
            .iter()
            .zip(&venues)
            .take(most)
            .map(|(session, venue)| {
                let venue = venue.filter(|_| !one_venue);
                self.session(session, venue)
            })
            .collect();
        if sessions.len() > most {
            let more = if self.is_paper() { w.more_dates_paper } else { w.more_dates };
            dates.push(fill(more, &[&(sessions.len() - most)]));
        }
        let mut facts = self.facts(w.dates, dates);
        if one_venue && let Some(venue) = venues.first().copied().unwrap_or_else(|| a.venue(None)) {
            facts.push(self.fact(w.venue, &venue.name));
        }
        if !["", "－"].contains(&a.offering.fee_text.as_str()) {
            facts.push(self.fact(w.fee, &a.offering.fee_text));
        }
        for note in a.notes.iter().filter(|n| n.kind == NoteKind::Bring) {
            facts.push(self.fact(w.bring, &note.text));
        }
        facts
    }

    fn session(&self, session: &Session, venue: Option<&Venue>) -> String {
        let time = time_range(&session.starts, &session.ends, self.language);
        let space = if self.language == Language::En { ", " } else { "" };
        let mut line = format!("{}{space}{time}", date_long(session.starts_at.date(), self.language));
        for more in
            [(!session.title.is_empty()).then_some(&session.title), venue.map(|v| &v.name)].into_iter().flatten()
        {
            line.push_str(if self.language == Language::En { " / " } else { "　" });
            line.push_str(more);
        }
        line
    }

    fn fact(&self, name: &str, value: &str) -> String {
        match self.language {
            Language::En => format!("{name}: {value}"),
            _ => format!("【{name}】{value}"),
        }
    }

    fn facts(&self, name: &str, mut values: Vec<String>) -> Vec<String> {
        match values.len() {
            0 => Vec::new(),
            1 => vec![self.fact(name, &values.remove(0))],
            _ => {
                let dot = if self.language == Language::En { "- " } else { "・" };
                let lines = values.into_iter().map(|value| format!("{dot}{value}"));
                std::iter::once(self.fact(name, "").trim_end().to_owned()).chain(lines).collect()
            }
        }
    }

    /// Ends with whom to ask, that nobody reads replies, and whose letter it is.
    pub fn end(self, house: &House, contact: &str, phone: &str) -> String {
        let w = self.w;
        let mut last = Vec::new();
        match (contact.is_empty(), phone.is_empty()) {
            (true, true) => {}
            (_, true) => last.push(fill(w.contact_name_only, &[&contact])),
            _ => last.push(fill(w.contact, &[&contact, &phone])),
        }
        last.push(w.no_reply.to_owned());
        last.push(fill(w.from, &[&house.city]).trim().to_owned());
        let mut page = self.say(last.join("\n"));
        if house.demo {
            page = page.say(w.demo);
        }
        page.body()
    }

    /// What was said, and nothing more.
    fn body(self) -> String {
        self.paragraphs.join("\n\n")
    }
}
