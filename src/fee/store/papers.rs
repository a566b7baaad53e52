//! SQL of receipts and closings.

use crate::clock::Moment;
use crate::fee::model::{Closing, Print, Receipt};
use crate::store::{Query, Store, StoreResult, Tx, insert, sql};

/// The next receipt number of an issuer in a fiscal year. The row is locked until the transaction ends, and a transaction
/// that is given up gives the number back: there are no gaps.
pub async fn next_number(tx: &mut Tx, issuer: &str, fiscal_year: i64) -> StoreResult<i64> {
    tx.run(
        sql("INSERT INTO fee_receipt_number (issuer, fiscal_year, last) VALUES ($1, $2, 0) \
             ON CONFLICT (issuer, fiscal_year) DO NOTHING")
        .bind(issuer)
        .bind(fiscal_year),
    )
    .await?;
    let next = sql("UPDATE fee_receipt_number SET last = last + 1 WHERE issuer = $1 AND fiscal_year = $2");
    tx.run_exactly(1, next.bind(issuer).bind(fiscal_year)).await?;
    let last = sql("SELECT last FROM fee_receipt_number WHERE issuer = $1 AND fiscal_year = $2");
    Ok(tx.one::<(i64,)>(last.bind(issuer).bind(fiscal_year)).await?.0)
}

fn receipt_query(fact: &str) -> Query {
    sql("SELECT fact_id, issuer, fiscal_year, number, addressee, proviso, amount, at, staff_id FROM fee_receipt \
         WHERE fact_id = $1")
    .bind(fact)
}

/// The receipt for a payment.
pub async fn receipt(store: &Store, fact: &str) -> StoreResult<Option<Receipt>> {
    store.maybe(receipt_query(fact)).await
}

pub async fn receipt_in(tx: &mut Tx, fact: &str) -> StoreResult<Option<Receipt>> {
    tx.maybe(receipt_query(fact)).await
}

pub async fn add_receipt(tx: &mut Tx, r: &Receipt) -> StoreResult<()> {
    let row = vec![
        (&r.fact_id).into(),
        (&r.issuer).into(),
        r.fiscal_year.into(),
        r.number.into(),
        (&r.addressee).into(),
        (&r.proviso).into(),
        r.amount.into(),
        r.at.into(),
        (&r.staff_id).into(),
    ];
    insert(
        tx,
        "INSERT INTO fee_receipt (fact_id, issuer, fiscal_year, number, addressee, proviso, amount, at, staff_id) VALUES",
        vec![row],
        "",
    )
    .await
}

fn prints_query(fact: &str) -> Query {
    sql("SELECT p.id, p.fact_id, p.copy, p.at, s.name AS staff FROM fee_receipt_print p JOIN staff s ON s.id = p.staff_id \
         WHERE p.fact_id = $1 ORDER BY p.copy")
    .bind(fact)
}

/// Every time a receipt was printed, in order.
pub async fn prints(store: &Store, fact: &str) -> StoreResult<Vec<Print>> {
    store.all(prints_query(fact)).await
}

pub async fn prints_in(tx: &mut Tx, fact: &str) -> StoreResult<Vec<Print>> {
    tx.all(prints_query(fact)).await
}

pub async fn add_print(tx: &mut Tx, id: &str, fact: &str, copy: i64, at: Moment, staff: &str) -> StoreResult<()> {
    let row = vec![id.into(), fact.into(), copy.into(), at.into(), staff.into()];
    insert(tx, "INSERT INTO fee_receipt_print (id, fact_id, copy, at, staff_id) VALUES", vec![row], "").await
}

/// The closings of an offering, the newest first.
pub async fn closings(store: &Store, offering: &str) -> StoreResult<Vec<Closing>> {
    store.all(sql("SELECT * FROM fee_closing WHERE offering_id = $1 ORDER BY number DESC").bind(offering)).await
}

/// The last closing of an offering.
pub async fn last_closing_in(tx: &mut Tx, offering: &str) -> StoreResult<Option<Closing>> {
    tx.maybe(sql("SELECT * FROM fee_closing WHERE offering_id = $1 ORDER BY number DESC LIMIT 1").bind(offering)).await
}

pub async fn closing(store: &Store, offering: &str, id: &str) -> StoreResult<Option<Closing>> {
    store.maybe(sql("SELECT * FROM fee_closing WHERE offering_id = $1 AND id = $2").bind(offering).bind(id)).await
}

pub async fn closing_in(tx: &mut Tx, id: &str) -> StoreResult<Option<Closing>> {
    tx.maybe(sql("SELECT * FROM fee_closing WHERE id = $1").bind(id)).await
}

pub async fn add_closing(tx: &mut Tx, c: &Closing) -> StoreResult<()> {
    let row = vec![
        (&c.id).into(),
        (&c.offering_id).into(),
        c.number.into(),
        c.session_id.clone().into(),
        c.after_fact.into(),
        c.until_fact.into(),
        c.cash.into(),
        c.transfer.into(),
        c.other.into(),
        c.counted.into(),
        (&c.reason).into(),
        c.at.into(),
        (&c.staff_id).into(),
    ];
    insert(
        tx,
        "INSERT INTO fee_closing (id, offering_id, number, session_id, after_fact, until_fact, cash, transfer, other, \
         counted, reason, at, staff_id) VALUES",
        vec![row],
        "",
    )
    .await
}
