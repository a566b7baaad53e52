//! What somebody takes back is used no more; while a hold (廃棄の保留) keeps their data, its words are kept in one table that
//! no list, desk or letter reads. They go when the hold is lifted, or with the registration.

/// `held!("table.column", "table", "id", "column", "t.… = $2")`: the statement that keeps a column's words before they go, of
/// the rows `t` whose registration is held; of others it keeps nothing. `$1` is now. The first names where the words stood.
macro_rules! held {
    ($what:literal, $table:literal, $id:literal, $column:literal, $of:literal) => {
        concat!(
            "INSERT INTO held_text (what, row_id, registration_id, text, taken_at) SELECT '", $what, "', t.", $id,
            ", t.registration_id, t.", $column, ", CAST($1 AS BIGINT) FROM ", $table, " t WHERE ", $of, " AND t.", $column,
            " NOT IN ('', '責任者に確認') AND EXISTS (SELECT 1 FROM hold h JOIN registration m ON m.offering_id = h.offering_id \
             WHERE m.id = t.registration_id AND h.lifted_at IS NULL \
             AND (h.registration_id IS NULL OR h.registration_id = m.id))"
        )
    };
}
pub(crate) use held;

#[cfg(test)]
mod tests {
    use crate::store::STAND_IN;

    #[test]
    fn a_stand_in_is_not_kept_for_the_words() {
        assert!(held!("answer.text", "answer", "question_id", "text", "1 = 1").contains(STAND_IN));
    }
}
