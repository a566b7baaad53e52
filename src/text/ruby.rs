pub fn plain(text: &str) -> String {
    text.into()
}
pub fn fill(text: &str, values: &[&dyn std::fmt::Display]) -> String {
    let mut t = text.to_string();
    for v in values {
        t = t.replacen("{}", &v.to_string(), 1);
    }
    t
}
