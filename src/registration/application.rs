use crate::childcare::Ask;
use crate::clock::Moment;

use super::Channel;
use super::contact::Contact;

/// A form that was read and found acceptable: what the intake decides upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    pub offering: String,
    pub channel: Channel,
    pub language: String,
    pub name: String,
    pub name_kana: String,
    /// None for people who are phoned: staff's entries only.
    pub email: Option<String>,
    pub phone: String,
    pub residency: Option<String>,
    pub district: Option<String>,
    pub on_behalf: bool,
    /// Everyone who will come; at least one.
    pub participants: Vec<Person>,
    /// Every slot it takes: those it chose, and those that belong to all.
    pub slots: Vec<String>,
    /// Question id and answer.
    pub answers: Vec<(String, String)>,
    /// Children to be minded meanwhile; they are no participants.
    pub childcare: Option<Ask>,
    /// How somebody without e-mail is told; None for who has a mailbox.
    pub contact: Option<Contact>,
    pub idempotency_key: String,
    /// When it came in: `closes_at` is compared with this, however long the queue.
    pub arrived: Moment,
    pub staff_id: Option<String>,
    /// The day of the postmark of a letter that staff type in after closing.
    pub postmarked_on: Option<String>,
    pub door: Door,
    /// The quota kept by staff in which it is typed in.
    pub reserved: Option<String>,
    /// Taken with a name and a number only, and held so long for the rest.
    pub provisional: Option<Moment>,
}

/// By which way an application comes in: each takes its own offerings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Door {
    /// The public form, or the office's.
    #[default]
    Form,
    /// The answer to an invitation, by its letter only.
    Invitation,
    /// A group's request, of which people decide.
    Request,
    /// A member of an earlier class goes on in the next.
    Carried,
    /// It came in time and was missed through the city's fault: a person settles it after the draw.
    Missed,
}

/// A participant as the form gave it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub name_kana: String,
    pub birth_date: Option<String>,
    pub age_band: Option<String>,
    pub grade: Option<String>,
    /// Agrees to be in photos that are published.
    pub photo_consent: bool,
}

impl Application {
    pub fn size(&self) -> i64 {
        self.participants.len() as i64
    }

    /// What it says, as a digest: the same key with the same content is the same application.
    pub fn digest(&self) -> String {
        use sha2::{Digest, Sha256};
        let mut hash = Sha256::new();
        let mut add = |text: &str| {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        };
        for text in [&self.name, &self.name_kana, &self.phone] {
            add(text);
        }
        for text in [&self.email, &self.residency, &self.district] {
            add(text.as_deref().unwrap_or("\0"));
        }
        add(if self.on_behalf { "1" } else { "0" });
        for p in &self.participants {
            add(&p.name);
            add(&p.name_kana);
            for text in [&p.birth_date, &p.age_band, &p.grade] {
                add(text.as_deref().unwrap_or("\0"));
            }
            add(if p.photo_consent { "1" } else { "0" });
        }
        for text in self.slots.iter().chain(self.answers.iter().flat_map(|(q, a)| [q, a])) {
            add(text);
        }
        if let Some(quota) = &self.reserved {
            add(quota);
        }
        if let Some(day) = &self.postmarked_on {
            add(day);
        }
        if let Some(ask) = &self.childcare {
            ask.ages.iter().for_each(|age| add(&age.to_string()));
            add(&ask.note);
        }
        if let Some(contact) = &self.contact {
            contact.parts().iter().for_each(|part| add(part));
        }
        data_encoding::BASE32_NOPAD.encode(&hash.finalize()[..20])
    }
}
