use super::{Query, StoreError, StoreResult, Tx, Value};

/// Rows a statement may carry: few sizes, so that prepared statements are found again; each double the next, so that few
/// statements carry any number.
const SIZES: [usize; 7] = [64, 32, 16, 8, 4, 2, 1];

/// Inserts many rows with few statements. `head` is the text up to `VALUES`, `tail` what follows the rows
/// (`ON CONFLICT …`, or nothing). Each row holds as many values as `head` names columns.
///
/// A statement that stores fewer rows than it carried is an error: the caller's transaction rolls back and decides again.
pub async fn insert(tx: &mut Tx, head: &'static str, rows: Vec<Vec<Value>>, tail: &'static str) -> StoreResult<()> {
    let mut rows = rows.into_iter();
    while rows.len() > 0 {
        let size = SIZES.into_iter().find(|&n| n <= rows.len()).unwrap_or(1);
        let chunk: Vec<Vec<Value>> = rows.by_ref().take(size).collect();
        let columns = chunk[0].len();
        // SQLite looks a number up in a list of all of them, which for many rows takes longer than the rows.
        let numbered = matches!(tx, Tx::Postgres(_));
        let mut text = String::with_capacity(head.len() + tail.len() + size * columns * 6);
        text.push_str(head);
        for row in 0..size {
            text.push_str(if row == 0 { " (" } else { ",(" });
            for column in 0..columns {
                if column > 0 {
                    text.push(',');
                }
                if numbered {
                    text.push('$');
                    text.push_str(&(row * columns + column + 1).to_string());
                } else {
                    text.push('?');
                }
            }
            text.push(')');
        }
        text.push(' ');
        text.push_str(tail);
        let stored = tx.run(Query::built(text, chunk.into_iter().flatten().collect())).await?;
        if tail.is_empty() && stored != size as u64 {
            return Err(StoreError::Rows { expected: size as u64, actual: stored });
        }
    }
    Ok(())
}
