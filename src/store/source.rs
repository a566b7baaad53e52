use super::{Query, Record, Store, StoreResult, Tx};

/// Where a statement that only reads is asked: the store, or inside a verb's transaction.
pub enum Source<'a> {
    Store(&'a Store),
    Tx(&'a mut Tx),
}

impl Source<'_> {
    pub async fn all<T: Record>(&mut self, query: Query) -> StoreResult<Vec<T>> {
        match self {
            Source::Store(store) => store.all(query).await,
            Source::Tx(tx) => tx.all(query).await,
        }
    }
}
