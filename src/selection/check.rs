//! What a draw file must be before anything is worked out from it. Pure; one clear sentence for what is wrong.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::file::{ALGORITHM, Entry, File, Method, Outside, Rules, Secret};
use super::seed::sorted;

/// Numbers of missed applications begin with it, and no others.
pub const MISSED: &str = "MISSED-";

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("this is algorithm {0:?}, not {ALGORITHM}")]
    Algorithm(String),
    #[error("the {0} {1:?} is not a code: 1 to 40 of A-Z, a-z, 0-9 and hyphen")]
    Code(&'static str, String),
    #[error("the {0} {1} is repeated or not in ascending order")]
    Order(&'static str, String),
    #[error("{0} names the {1} {2}, which is not there")]
    Unknown(String, &'static str, String),
    #[error("there is no slot")]
    NoSlot,
    #[error("classes begin at 1")]
    ClassZero,
    #[error(
        "a class has a bound in a ranked draw: there somebody could gain by hiding a wish, so bounds need a lottery"
    )]
    RankedBound,
    #[error("the quota {0} names no slot, but each slot is drawn by itself")]
    QuotaOverSlots(String),
    #[error("the draw number {0} stands twice in the list")]
    RepeatedNumber(String),
    #[error("the draw number {0} is kept for applications that were missed")]
    MissedNumber(String),
    #[error("entry {0}: the size is 0")]
    SizeZero(String),
    #[error("entry {0} counts 0 in the quota {1}")]
    CountZero(String, String),
    #[error("entry {0}: no wish")]
    NoWish(String),
    #[error("entry {0}: a lottery takes one wish each")]
    OneWish(String),
    #[error("entry {0} wishes for {1} twice")]
    RepeatedWish(String, String),
    #[error("the {0} is not a SHA-256 in 64 lower-case hexadecimal digits")]
    Hash(&'static str),
    #[error("the secret is not 64 lower-case hexadecimal digits")]
    Secret,
    #[error("it is not said why the secret was not opened")]
    NoReason,
    #[error("the outside number's date {0:?} is not a day as YYYY-MM-DD")]
    OutsideDate(String),
    #[error(
        "the outside number is not announced whole: what, publisher, second source, 1 to 20 numbers of 0 to 9 decimals"
    )]
    OutsideUnsaid,
    #[error(
        "the outside number {0:?} has not the announced form (decimals: {1:?}; one blank between numbers, no comma)"
    )]
    OutsideForm(String, Vec<u8>),
    #[error("there are results without the list they are of")]
    ResultsAlone,
}

pub type Checked = Result<(), Fault>;

pub fn check(file: &File) -> Checked {
    if file.algorithm != ALGORITHM {
        return Err(Fault::Algorithm(file.algorithm.clone()));
    }
    code("draw", &file.draw)?;
    code("offering", &file.offering)?;
    rules(&file.rules)?;
    hash("commitment", Some(&file.commitment))?;
    hash("list digest", file.list_digest.as_ref())?;
    hash("seed", file.seed.as_ref())?;
    match &file.secret {
        Secret::Opened { hex } if !is_hash(hex) => return Err(Fault::Secret),
        Secret::NotOpened { reason } if reason.trim().is_empty() => return Err(Fault::NoReason),
        _ => {}
    }
    outside(&file.outside)?;
    match &file.entries {
        Some(list) => entries(&file.rules, list),
        None if file.results.is_some() => Err(Fault::ResultsAlone),
        None => Ok(()),
    }
}

fn rules(rules: &Rules) -> Checked {
    if rules.slots.is_empty() {
        return Err(Fault::NoSlot);
    }
    ascending("slot", rules.slots.iter().map(|s| s.slot.as_str()))?;
    ascending("quota", rules.quotas.iter().map(|q| q.quota.as_str()))?;
    let slots: HashSet<&str> = rules.slots.iter().map(|s| s.slot.as_str()).collect();
    let known = |by: String, slot: &str| match slots.contains(slot) {
        true => Ok(()),
        false => Err(Fault::Unknown(by, "slot", slot.into())),
    };
    for quota in &rules.quotas {
        match &quota.slot {
            Some(slot) => known(format!("quota {}", quota.quota), slot)?,
            None if rules.method == Method::Each => return Err(Fault::QuotaOverSlots(quota.quota.clone())),
            None => {}
        }
    }
    let mut last = 0;
    for class in &rules.classes {
        match class.class {
            0 => return Err(Fault::ClassZero),
            n if n <= last => return Err(Fault::Order("class", n.to_string())),
            n => last = n,
        }
        if rules.method == Method::Ranked && !class.bounds.is_empty() {
            return Err(Fault::RankedBound);
        }
        ascending("slot of a class", class.bounds.iter().map(|b| b.slot.as_str()))?;
        class.bounds.iter().try_for_each(|b| known(format!("class {}", class.class), &b.slot))?;
    }
    Ok(())
}

/// A list as it is fixed.
pub fn entries(rules: &Rules, entries: &[Entry]) -> Checked {
    match entries.iter().find(|e| e.number.starts_with(MISSED)) {
        Some(entry) => Err(Fault::MissedNumber(entry.number.clone())),
        None => lines(rules, entries),
    }
}

/// Each line, and that it names nothing that is not in the rules.
pub fn lines(rules: &Rules, entries: &[Entry]) -> Checked {
    let slots: HashSet<&str> = rules.slots.iter().map(|s| s.slot.as_str()).collect();
    let quotas: HashSet<&str> = rules.quotas.iter().map(|q| q.quota.as_str()).collect();
    let classes: HashSet<u32> = rules.classes.iter().map(|c| c.class).collect();
    let lines = sorted(entries);
    if let Some(pair) = lines.windows(2).find(|pair| pair[0].number == pair[1].number) {
        return Err(Fault::RepeatedNumber(pair[0].number.clone()));
    }
    for e in lines {
        code("draw number", &e.number)?;
        let unknown = |what, code: String| Err(Fault::Unknown(format!("entry {}", e.number), what, code));
        if e.size == 0 {
            return Err(Fault::SizeZero(e.number.clone()));
        }
        if let Some(class) = e.class.filter(|c| !classes.contains(c)) {
            return unknown("class", class.to_string());
        }
        wishes(rules.method, e)?;
        if let Some(wish) = e.wishes.iter().find(|w| !slots.contains(w.as_str())) {
            return unknown("slot", wish.clone());
        }
        ascending("quota of an entry", e.quotas.iter().map(|q| q.quota.as_str()))?;
        for count in &e.quotas {
            if !quotas.contains(count.quota.as_str()) {
                return unknown("quota", count.quota.clone());
            }
            if count.units == 0 {
                return Err(Fault::CountZero(e.number.clone(), count.quota.clone()));
            }
        }
    }
    Ok(())
}

fn wishes(method: Method, e: &Entry) -> Checked {
    if e.wishes.is_empty() {
        return Err(Fault::NoWish(e.number.clone()));
    }
    if method == Method::Lottery && e.wishes.len() > 1 {
        return Err(Fault::OneWish(e.number.clone()));
    }
    let mut seen = HashSet::new();
    if e.wishes.len() > 1
        && let Some(wish) = e.wishes.iter().find(|wish| !seen.insert(*wish))
    {
        return Err(Fault::RepeatedWish(e.number.clone(), wish.clone()));
    }
    match method {
        Method::Each => ascending("wish of an entry", e.wishes.iter().map(String::as_str)),
        Method::Lottery | Method::Ranked => Ok(()),
    }
}

fn ascending<'a>(what: &'static str, codes: impl Iterator<Item = &'a str>) -> Checked {
    let mut last = "";
    for this in codes {
        code(what, this)?;
        if this <= last {
            return Err(Fault::Order(what, this.into()));
        }
        last = this;
    }
    Ok(())
}

fn code(what: &'static str, text: &str) -> Checked {
    let right = (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if right { Ok(()) } else { Err(Fault::Code(what, text.into())) }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

fn hash(what: &'static str, text: Option<&String>) -> Checked {
    if text.is_none_or(|text| is_hash(text)) { Ok(()) } else { Err(Fault::Hash(what)) }
}

fn outside(outside: &Outside) -> Checked {
    let day = NaiveDate::parse_from_str(&outside.date, "%Y-%m-%d");
    if !day.is_ok_and(|day| day.to_string() == outside.date) {
        return Err(Fault::OutsideDate(outside.date.clone()));
    }
    let said = [&outside.what, &outside.publisher, &outside.second_source].iter().all(|text| !text.trim().is_empty());
    let form = (1..=20).contains(&outside.decimals.len()) && outside.decimals.iter().all(|&n| n <= 9);
    if !said || !form {
        return Err(Fault::OutsideUnsaid);
    }
    outside.value.as_deref().map_or(Ok(()), |value| value_of_form(value, &outside.decimals))
}

/// One way to write each number: no plus, no leading zero, no comma, exactly the announced decimals, no minus before zero.
pub fn value_of_form(value: &str, decimals: &[u8]) -> Checked {
    let numbers: Vec<&str> = value.split(' ').collect();
    let right = numbers.len() == decimals.len() && numbers.iter().zip(decimals).all(|(n, &d)| is_number(n, d.into()));
    if right { Ok(()) } else { Err(Fault::OutsideForm(value.into(), decimals.into())) }
}

fn is_number(text: &str, decimals: usize) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let plain = !whole.is_empty() && whole.len() <= 18 && (whole == "0" || !whole.starts_with('0'));
    let zero = digits.bytes().all(|b| matches!(b, b'0' | b'.'));
    plain
        && all_digits(whole)
        && all_digits(fraction)
        && fraction.len() == decimals
        && digits.contains('.') == (decimals > 0)
        && !(zero && text.starts_with('-'))
}
