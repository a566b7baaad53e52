//! What was typed into a proposal: names and values, byte for byte, whatever they are worth. It is kept as it is, so that
//! nothing typed is ever lost; [`super::reading`] says what it means.

use super::form::Pointer;
use crate::web::Fields;

/// Names of a form and their values, in the order of the form. Rows are named `sessions[0].date`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content(pub Vec<(String, String)>);

impl Content {
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.trim())
    }

    /// All values of a name that are not empty.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, v)| n == name && !v.trim().is_empty()).map(|(_, v)| v.trim())
    }

    pub fn has(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// Puts one value in place of all that a name had.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.set_all(name, vec![value.into()]);
    }

    pub fn set_all(&mut self, name: &str, values: Vec<String>) {
        self.0.retain(|(n, _)| n != name);
        self.0.extend(values.into_iter().filter(|v| !v.is_empty()).map(|v| (name.to_owned(), v)));
    }

    /// How many rows of a table there are: one more than the highest number that a value carries.
    pub fn rows(&self, table: &str) -> usize {
        self.0.iter().filter_map(|(name, _)| row_of(name, table)).map(|n| n + 1).max().unwrap_or(0)
    }

    /// Whether a name belongs to one of these: a field, or a table and its rows.
    fn is_of(name: &str, names: &[&str]) -> bool {
        names.iter().any(|n| name == *n || row_of(name, n).is_some())
    }

    /// Only what belongs to these fields and tables.
    pub fn only(&self, names: &[&str]) -> Content {
        Content(self.0.iter().filter(|(n, _)| Content::is_of(n, names)).cloned().collect())
    }

    /// This content with those fields and tables as they stand in another.
    pub fn with(&self, names: &[&str], other: &Content) -> Content {
        let mut all: Vec<_> = self.0.iter().filter(|(n, _)| !Content::is_of(n, names)).cloned().collect();
        all.extend(other.only(names).0);
        Content(all)
    }

    /// Without rows that say nothing, the others numbered anew. `drop` ticked in a row takes it away; a row of `given` names
    /// only, which are there without anybody typing them, says nothing. Fields that name another row by its number
    /// (`points`) follow it; one whose row has gone says 0, which is none.
    pub fn tidy(&self, tables: &[&str], given: &[&str], points: &[Pointer]) -> Content {
        let mut kept: Vec<(String, String)> =
            self.0.iter().filter(|(n, v)| !v.trim().is_empty() && !Content::is_of(n, tables)).cloned().collect();
        let mut moves = Vec::new();
        for table in tables {
            let mut number = 0;
            let mut moved = vec![0; self.rows(table)];
            for (row, place) in moved.iter_mut().enumerate() {
                let prefix = format!("{table}[{row}].");
                let values: Vec<(&str, &String)> = self
                    .0
                    .iter()
                    .filter_map(|(n, v)| Some((n.strip_prefix(&prefix)?, v)))
                    .filter(|(_, v)| !v.trim().is_empty())
                    .collect();
                let dropped = values.iter().any(|(name, _)| *name == "drop");
                if dropped || values.iter().all(|(name, _)| given.contains(name)) {
                    continue;
                }
                kept.extend(values.into_iter().map(|(name, v)| (format!("{table}[{number}].{name}"), v.clone())));
                number += 1;
                *place = number;
            }
            moves.push((*table, moved));
        }
        for point in points {
            if let Some((_, moved)) = moves.iter().find(|(table, _)| *table == point.at) {
                follow(&mut kept, point.table, point.field, moved);
            }
        }
        Content(kept)
    }

    pub fn of(fields: &Fields) -> Content {
        let own = |name: &str| !matches!(name, "do" | "base");
        Content(fields.0.iter().filter(|(n, _)| own(n)).cloned().collect())
    }

    pub fn fields(&self) -> Fields {
        Fields(self.0.clone())
    }

    pub fn json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    pub fn from_json(text: &str) -> Option<Content> {
        serde_json::from_str(text).ok().map(Content)
    }
}

/// Puts the numbers that rows have now where a field names them; `moved` holds them by the rows' former places.
fn follow(kept: &mut [(String, String)], table: &str, field: &str, moved: &[usize]) {
    for (name, value) in kept.iter_mut().filter(|(n, _)| row_of(n, table).is_some()) {
        if name.rsplit("].").next() != Some(field) {
            continue;
        }
        let was = crate::text::ascii(value).trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        if let Some(now) = was.and_then(|n| moved.get(n)) {
            *value = now.to_string();
        }
    }
}

/// `sessions[3].date` is in row 3 of the table `sessions`.
pub fn row_of(name: &str, table: &str) -> Option<usize> {
    name.strip_prefix(table)?.strip_prefix('[')?.split_once("].")?.0.parse().ok().filter(|n| *n < MOST_ROWS)
}

/// More rows than this no form has.
pub const MOST_ROWS: usize = 200;

#[cfg(test)]
mod tests {
    use super::*;

    fn content(pairs: &[(&str, &str)]) -> Content {
        Content(pairs.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect())
    }

    #[test]
    fn rows_that_say_nothing_go_and_the_others_are_numbered_anew() {
        let typed = content(&[
            ("title", "講座"),
            ("sessions[0].date", ""),
            ("sessions[0].attendance", "required"),
            ("sessions[1].date", "2027-05-01"),
            ("sessions[2].date", "2027-05-08"),
            ("sessions[2].drop", "1"),
            ("sessions[4].date", "2027-05-15"),
        ]);
        let tidy = typed.tidy(&["sessions"], &["attendance"], &[]);
        assert_eq!(
            tidy,
            content(&[("title", "講座"), ("sessions[0].date", "2027-05-01"), ("sessions[1].date", "2027-05-15")])
        );
    }

    #[test]
    fn a_field_that_names_a_row_follows_it() {
        let typed = content(&[
            ("questions[0].label", "a"),
            ("questions[0].drop", "1"),
            ("questions[2].label", "b"),
            ("questions[3].label", "c"),
            ("questions[3].shown_if", "３"),
            ("questions[4].label", "d"),
            ("questions[4].shown_if", "1"),
            ("questions[5].label", "e"),
            ("questions[5].shown_if", "9"),
        ]);
        let point = Pointer { table: "questions", field: "shown_if", at: "questions" };
        let tidy = typed.tidy(&["questions"], &[], &[point]);
        let points: Vec<&str> = (0..4).map(|row| tidy.get(&format!("questions[{row}].shown_if"))).collect();
        assert_eq!(points, ["", "1", "0", "9"], "b, now the first; what has gone; what never was");
    }

    #[test]
    fn a_section_takes_the_place_of_what_it_was_and_leaves_the_others() {
        let was = content(&[("title", "a"), ("sessions[0].date", "x"), ("fee", "100")]);
        let typed = content(&[("sessions[0].date", "y"), ("fee", "200")]);
        assert_eq!(
            was.with(&["sessions"], &typed),
            content(&[("title", "a"), ("fee", "100"), ("sessions[0].date", "y")])
        );
    }

    #[test]
    fn it_is_kept_byte_for_byte() {
        let typed = content(&[("title", " =1+1\r\n𠮷野 "), ("residency", "resident"), ("residency", "worker")]);
        assert_eq!(Content::from_json(&typed.json()), Some(typed));
    }

    #[test]
    fn a_row_number_out_of_this_world_is_no_row() {
        assert_eq!(row_of("sessions[3].date", "sessions"), Some(3));
        for name in ["sessions[99999].date", "sessions[-1].date", "sessions.date", "session[1].date"] {
            assert_eq!(row_of(name, "sessions"), None, "{name}");
        }
    }
}
