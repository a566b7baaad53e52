//! The list of who pays: everyone with a place, and those who gave it up with money recorded, by reading.

use super::model::Payer;
use super::rules::{Account, Standing};
use super::store;
use crate::programme::Announcement;
use crate::store::{Store, StoreResult};

/// Somebody on the list, and how they stand.
#[derive(Clone, Debug)]
pub struct Line {
    pub payer: Payer,
    pub account: Account,
}

/// What all lines add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub due: i64,
    pub received: i64,
    pub waived: i64,
    pub refunded: i64,
    pub open: i64,
}

/// The lines after `(kana_key, id)`, which moves on. Empty: there are no more.
pub async fn next(store: &Store, a: &Announcement, after: &mut (String, String)) -> StoreResult<Vec<Line>> {
    let payers = store::payers(store, &a.offering, (&after.0, &after.1)).await?;
    if let Some(last) = payers.last() {
        *after = (last.kana_key.clone(), last.id.clone());
    }
    let line = |payer| Line { account: Account::of(a, &payer), payer };
    Ok(payers.into_iter().map(line).collect())
}

/// How many lines a page of the list shows: each has a form.
pub const SHOWN: usize = 100;

/// One page of the list, with the sums of all of it.
#[derive(Clone, Debug, Default)]
pub struct Book {
    pub totals: Totals,
    /// All on the list, and those among them who still owe something.
    pub all: usize,
    pub open: usize,
    pub lines: Vec<Line>,
}

/// Reads the whole list, and keeps the lines of a page (from 1); of those who owe something only, if asked.
pub async fn read(store: &Store, a: &Announcement, open_only: bool, page: u32) -> StoreResult<Book> {
    let first = (page.max(1) as usize - 1) * SHOWN;
    let mut book = Book::default();
    let mut after = (String::new(), String::new());
    loop {
        let lines = next(store, a, &mut after).await?;
        if lines.is_empty() {
            return Ok(book);
        }
        for line in lines {
            let place = if open_only { book.open } else { book.all };
            let open = line.account.standing() == Standing::Open;
            book.all += 1;
            book.open += usize::from(open);
            book.totals.add(&line.account);
            if (open || !open_only) && (first..first + SHOWN).contains(&place) {
                book.lines.push(line);
            }
        }
    }
}

impl Totals {
    fn add(&mut self, account: &Account) {
        self.due += account.due();
        self.received += account.sums.received;
        self.waived += account.sums.waived;
        self.refunded += account.sums.refunded;
        self.open += account.open();
    }
}
