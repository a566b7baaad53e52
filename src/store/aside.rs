//! Free words about who is kept secret (秘匿) stand in one table, and a stand-in in the row that everyone reads. A room names
//! the columns in which people write freely; the statements are the same for all.

use super::{StoreResult, Tx, sql};

/// What stands in place of words, a reading or an address.
pub const STAND_IN: &str = "責任者に確認";

/// The statements that take one column's words aside and put them back. `$1` is the registration.
#[derive(Clone, Copy, Debug)]
pub struct Aside {
    pub take: &'static str,
    pub hide: &'static str,
    pub back: &'static str,
    pub gone: &'static str,
}

impl Aside {
    /// Moves what stands there, if the registration is kept secret; else, and done again, it changes nothing.
    pub async fn veil(&self, tx: &mut Tx, registration: &str) -> StoreResult<()> {
        tx.run(sql(self.take).bind(registration)).await?;
        tx.run(sql(self.hide).bind(registration)).await?;
        Ok(())
    }

    /// Puts it back, byte for byte.
    pub async fn unveil(&self, tx: &mut Tx, registration: &str) -> StoreResult<()> {
        tx.run(sql(self.back).bind(registration)).await?;
        tx.run(sql(self.gone).bind(registration)).await?;
        Ok(())
    }
}

/// All columns in which a room lets people write freely, at once.
pub async fn veil_all(tx: &mut Tx, columns: &[Aside], registration: &str) -> StoreResult<()> {
    for column in columns {
        column.veil(tx, registration).await?;
    }
    Ok(())
}

/// Puts back what [`veil_all`] took.
pub async fn unveil_all(tx: &mut Tx, columns: &[Aside], registration: &str) -> StoreResult<()> {
    for column in columns {
        column.unveil(tx, registration).await?;
    }
    Ok(())
}

/// `aside!("table", "id", "column", "t.… = $1")`: the words of a column, of the rows `t` that are a registration's. A further
/// condition says which of them are taken.
macro_rules! aside {
    ($table:literal, $id:literal, $column:literal, $of:literal) => {
        aside!($table, $id, $column, $of, "1 = 1")
    };
    ($table:literal, $id:literal, $column:literal, $of:literal, $taken:literal) => {
        $crate::store::Aside {
            take: concat!(
                "INSERT INTO secret_text (what, row_id, registration_id, text) SELECT '", $table, ".", $column, "', t.", $id,
                ", CAST($1 AS TEXT), t.", $column, " FROM ", $table, " t WHERE ", $of, " AND ", $taken, " AND t.", $column,
                " NOT IN ('', '責任者に確認') AND EXISTS (SELECT 1 FROM registration m WHERE m.id = $1 AND m.secret = 1)"
            ),
            hide: concat!(
                "UPDATE ", $table, " AS t SET ", $column, " = '責任者に確認' WHERE ", $of,
                " AND EXISTS (SELECT 1 FROM secret_text x WHERE x.what = '", $table, ".", $column, "' AND x.row_id = t.", $id, ")"
            ),
            back: concat!(
                "UPDATE ", $table, " AS t SET ", $column, " = (SELECT x.text FROM secret_text x WHERE x.what = '", $table, ".",
                $column, "' AND x.row_id = t.", $id, ") WHERE ", $of,
                " AND EXISTS (SELECT 1 FROM secret_text x WHERE x.what = '", $table, ".", $column, "' AND x.row_id = t.", $id, ")"
            ),
            gone: concat!(
                "DELETE FROM secret_text WHERE what = '", $table, ".", $column, "' AND row_id IN (SELECT t.", $id, " FROM ", $table,
                " t WHERE ", $of, ")"
            ),
        }
    };
}
pub(crate) use aside;

/// `truth!("table", "id", "column", "t")`: the words themselves, for who may read them; `t` is the table in the statement.
macro_rules! truth {
    ($table:literal, $id:literal, $column:literal, $t:literal) => {
        concat!(
            "COALESCE((SELECT x.text FROM secret_text x WHERE x.what = '",
            $table,
            ".",
            $column,
            "' AND x.row_id = ",
            $t,
            ".",
            $id,
            "), ",
            $t,
            ".",
            $column,
            ")"
        )
    };
}
pub(crate) use truth;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stand_in_is_the_one_that_the_statements_write() {
        let aside = aside!("registration_note", "id", "text", "t.registration_id = $1");
        assert!(aside.hide.contains(&format!("text = '{STAND_IN}'")) && aside.take.contains(STAND_IN));
    }
}
