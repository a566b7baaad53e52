use super::{Query, Value};

/// Lengths a list may have: few, so that prepared statements are found again.
const SIZES: [usize; 4] = [1, 8, 64, 512];

/// A statement with a list in it: `{}` in `text` becomes `($n, $n+1, …)` for `values`, after the values bound `before`.
/// The list is padded with its last value up to one of a few lengths. An empty list matches nothing.
pub fn with_list(text: &'static str, before: Vec<Value>, mut values: Vec<Value>) -> Query {
    if values.is_empty() {
        return Query::built(text.replacen("{}", "(NULL)", 1), before);
    }
    let size = SIZES.into_iter().find(|&n| n >= values.len()).unwrap_or(values.len());
    if let Some(last) = values.last().cloned() {
        values.resize(size, last);
    }
    let numbers: Vec<String> = (0..size).map(|i| format!("${}", before.len() + i + 1)).collect();
    let text = text.replacen("{}", &format!("({})", numbers.join(",")), 1);
    Query::built(text, before.into_iter().chain(values).collect())
}

/// The same for rows of texts: `{}` in `text` becomes `($n, $m), …`, to stand after VALUES. Needs at least one row.
pub fn with_rows(text: &'static str, before: Vec<Value>, mut rows: Vec<Vec<String>>) -> Query {
    let size = SIZES.into_iter().find(|&n| n >= rows.len()).unwrap_or(rows.len());
    if let Some(last) = rows.last().cloned() {
        rows.resize(size, last);
    }
    let mut next = before.len();
    let mut row = |columns: usize| {
        let numbers = (0..columns).map(|_| {
            next += 1;
            // PostgreSQL asks what they are.
            format!("CAST(${next} AS TEXT)")
        });
        format!("({})", numbers.collect::<Vec<_>>().join(","))
    };
    let places: Vec<String> = rows.iter().map(|values| row(values.len())).collect();
    let text = text.replacen("{}", &places.join(","), 1);
    Query::built(text, before.into_iter().chain(rows.into_iter().flatten().map(Value::from)).collect())
}

/// A condition of a list that can be narrowed: its text, with `{}` for each of its values.
pub type Condition = (&'static str, Vec<Value>);

/// A statement with conditions in it: every `{}` in `text` becomes all of them, or what is always so. Values that are
/// bound `before` are `$1…`, whatever the conditions are.
pub fn with_conditions(text: &'static str, before: Vec<Value>, conditions: Vec<Condition>) -> Query {
    let mut values = before;
    let mut all = Vec::with_capacity(conditions.len());
    for (condition, bound) in conditions {
        let mut pieces = condition.split("{}");
        let mut numbered = pieces.next().unwrap_or_default().to_owned();
        for (piece, value) in pieces.zip(bound) {
            values.push(value);
            numbered.push_str(&format!("${}{piece}", values.len()));
        }
        all.push(format!("({numbered})"));
    }
    let all = if all.is_empty() { "1 = 1".to_owned() } else { all.join(" AND ") };
    Query::built(text.replace("{}", &all), values)
}
