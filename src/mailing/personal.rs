//! What this room holds about people: what staff wrote to them.

use super::store::truths;
use crate::store::{Aside, Store, StoreResult, Told, Tx, Value, aside, sql, truth, unveil_all, veil_all, with_list};

/// A letter's column, of letters that only people kept secret were to read: what others have in their mailboxes hides nobody.
macro_rules! alone {
    ($column:literal) => {
        aside!(
            "group_letter",
            "id",
            $column,
            "t.id IN (SELECT g.letter_id FROM group_letter_reader g WHERE g.registration_id = $1)",
            "NOT EXISTS (SELECT 1 FROM group_letter_reader o JOIN registration k ON k.id = o.registration_id \
             WHERE o.letter_id = t.id AND k.secret = 0 AND k.forgotten_at IS NULL)"
        )
    };
}

/// Where people write freely.
const FREE: [Aside; 6] = [
    alone!("subject"),
    alone!("body"),
    alone!("subject_easy"),
    alone!("body_easy"),
    alone!("subject_en"),
    alone!("body_en"),
];

/// What stands in place of a letter's subject.
const GONE: &str = "（廃棄済み）";

/// Takes away what was written in letters whose readers have all been forgotten, these among them. That a letter was sent,
/// by whom, when and to how many, stays.
pub async fn forget(tx: &mut Tx, registrations: &[String]) -> StoreResult<()> {
    let text = "UPDATE group_letter SET subject = $1, body = '', subject_easy = '', body_easy = '', subject_en = '', body_en = '' \
        WHERE id IN (SELECT g.letter_id FROM group_letter_reader g WHERE g.registration_id IN {}) \
        AND NOT EXISTS (SELECT 1 FROM group_letter_reader o JOIN registration r ON r.id = o.registration_id \
        WHERE o.letter_id = group_letter.id AND r.forgotten_at IS NULL)";
    let ids = || registrations.iter().map(Value::from).collect();
    tx.run(with_list(text, vec![GONE.into()], ids())).await?;
    let aside = "DELETE FROM secret_text WHERE what LIKE 'group_letter.%' AND row_id IN (SELECT g.letter_id FROM group_letter_reader g \
        WHERE g.registration_id IN {}) AND NOT EXISTS (SELECT 1 FROM group_letter_reader o JOIN registration r \
        ON r.id = o.registration_id WHERE o.letter_id = secret_text.row_id AND r.forgotten_at IS NULL)";
    tx.run(with_list(aside, vec![], ids())).await?;
    Ok(())
}

/// Letters of an offering of which only the forgotten were readers, and that still say something: none, or something went
/// wrong.
pub async fn left(tx: &mut Tx, offering: &str) -> StoreResult<i64> {
    let query =
        sql("SELECT COUNT(*) FROM group_letter g WHERE g.offering_id = $1 AND (g.subject <> $2 OR g.body <> '' \
         OR g.subject_easy <> '' OR g.body_easy <> '' OR g.subject_en <> '' OR g.body_en <> '' \
         OR EXISTS (SELECT 1 FROM secret_text x WHERE x.row_id = g.id AND x.what LIKE 'group_letter.%')) \
         AND EXISTS (SELECT 1 FROM group_letter_reader o WHERE o.letter_id = g.id) \
         AND NOT EXISTS (SELECT 1 FROM group_letter_reader o JOIN registration r ON r.id = o.registration_id \
         WHERE o.letter_id = g.id AND r.forgotten_at IS NULL)");
    Ok(tx.one::<(i64,)>(query.bind(offering).bind(GONE)).await?.0)
}

/// Takes what was written freely out of the rows that everyone reads, if the registration is kept secret.
pub async fn veil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    veil_all(tx, &FREE, registration).await
}

/// Puts back what [`veil`] took.
pub async fn unveil(tx: &mut Tx, registration: &str) -> StoreResult<()> {
    unveil_all(tx, &FREE, registration).await
}

/// What staff wrote to a group they were among, and when a person told them.
pub async fn disclose(store: &Store, registration: &str) -> StoreResult<Vec<Told>> {
    let letters = sql(concat!(
        "SELECT g.at, ",
        truths!(),
        ", s.name AS staff, o.told_at FROM group_letter_reader o JOIN group_letter g ON g.id = o.letter_id JOIN staff s ON s.id = g.staff_id \
         WHERE o.registration_id = $1 AND g.undone_at IS NULL ORDER BY g.at, g.id",
    ));
    Ok(vec![Told { table: "group_letter", rows: store.all(letters.bind(registration)).await? }])
}
