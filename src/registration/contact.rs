//! How somebody without e-mail wants to be told: by telephone, by fax or by post. Asked where staff type an application in,
//! and changed whenever they say so.

use super::contact_words::words;
use super::{By, Registration, personal, store};
use crate::app::App;
use crate::audit;
use crate::error::{Error, Result};
use crate::store::{Store, StoreResult, Tx, coded, insert, sql, truth};
use crate::text::{self, Language, fill};
use crate::ui::Errors;
use crate::web::Fields;

/// Letters an address may have.
const ADDRESS: usize = 200;

/// Names of the fields.
pub const WAY: &str = "contact.way";
pub const FAX: &str = "contact.fax";
pub const POSTCODE: &str = "contact.postcode";
pub const ADDRESS_FIELD: &str = "contact.address";

coded! {
    pub enum Way {
        Phone = "phone",
        Fax = "fax",
        Post = "post",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Contact {
    #[sqlx(try_from = "String")]
    pub way: Way,
    pub fax: String,
    /// Seven digits with their line, or empty.
    pub postcode: String,
    pub address: String,
}

impl Contact {
    /// Nothing beside the telephone number that every registration has.
    pub fn is_plain(&self) -> bool {
        self.way == Way::Phone && self.fax.is_empty() && self.address.is_empty() && self.postcode.is_empty()
    }

    /// Its parts, for a digest.
    pub fn parts(&self) -> [&str; 4] {
        [self.way.code(), &self.fax, &self.postcode, &self.address]
    }
}

/// Reads the fields, or says what to mend. Where nothing is said, somebody telephones.
pub fn read(fields: &Fields, language: Language, errors: &mut Errors) -> Contact {
    let w = words(language);
    let way = match (fields.get(WAY), Way::from_code(fields.get(WAY))) {
        ("", _) => Way::Phone,
        (_, Some(way)) => way,
        (_, None) => {
            errors.add(WAY, w.way_missing);
            Way::Phone
        }
    };
    let fax = match text::phone(fields.get(FAX)) {
        Ok(fax) => fax,
        Err(text::PhoneProblem::Empty) => {
            if way == Way::Fax {
                errors.add(FAX, w.fax_missing);
            }
            String::new()
        }
        Err(_) => {
            errors.add(FAX, w.fax_wrong);
            String::new()
        }
    };
    let digits: String = text::ascii(fields.get(POSTCODE)).chars().filter(char::is_ascii_digit).collect();
    let postcode = match (fields.has(POSTCODE), digits.split_at_checked(3)) {
        (false, _) => String::new(),
        (true, Some((head, tail))) if tail.len() == 4 => format!("{head}-{tail}"),
        (true, _) => {
            errors.add(POSTCODE, w.postcode_wrong);
            String::new()
        }
    };
    let address = fields.get(ADDRESS_FIELD).to_owned();
    if way == Way::Post && address.is_empty() {
        errors.add(ADDRESS_FIELD, w.address_missing);
    }
    if address.chars().count() > ADDRESS {
        errors.add(ADDRESS_FIELD, fill(w.too_long, &[&ADDRESS]));
    }
    Contact { way, fax, postcode, address }
}

pub async fn of(store: &Store, registration: &str) -> StoreResult<Option<Contact>> {
    let query = concat!(
        "SELECT c.way, ",
        truth!("contact", "registration_id", "fax", "c"),
        " AS fax, ",
        truth!("contact", "registration_id", "postcode", "c"),
        " AS postcode, ",
        truth!("contact", "registration_id", "address", "c"),
        " AS address FROM contact c WHERE c.registration_id = $1"
    );
    store.maybe(sql(query).bind(registration)).await
}

pub async fn add(tx: &mut Tx, contacts: &[(&str, &Contact)]) -> StoreResult<()> {
    let rows = contacts
        .iter()
        .map(|(id, c)| vec![(*id).into(), c.way.into(), (&c.fax).into(), (&c.postcode).into(), (&c.address).into()]);
    let head = "INSERT INTO contact (registration_id, way, fax, postcode, address) VALUES";
    insert(
        tx,
        head,
        rows.collect(),
        "ON CONFLICT (registration_id) DO UPDATE SET way = excluded.way, fax = excluded.fax, \
         postcode = excluded.postcode, address = excluded.address",
    )
    .await
}

/// Keeps another way; the old one is kept nowhere.
pub async fn change(app: &App, registration: &Registration, to: &Contact, by: By<'_>) -> Result<()> {
    let now = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.lock_offering(&registration.offering_id).await?;
    let found = store::registration_in(&mut tx, &registration.id).await?.ok_or(Error::NotFound)?;
    if found.forgotten_at.is_some() {
        return Err(Error::Gone);
    }
    personal::unveil(&mut tx, &found.id).await?;
    add(&mut tx, &[(&found.id, to)]).await?;
    personal::veil(&mut tx, &found.id).await?;
    audit::record(&mut tx, vec![by.entry(app, now, "change_contact", &found.id)]).await?;
    tx.commit().await?;
    Ok(())
}
