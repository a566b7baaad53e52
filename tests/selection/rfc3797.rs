//! The RFC's own example, by the rules and by the program.

use serde_json::Value;
use tsudoi::selection::rfc3797::{Fault, LARGEST_POOL, key, select};

use super::program::{said, tsudoi};

fn example() -> Value {
    serde_json::from_str(include_str!("rfc3797-example.json")).unwrap()
}

/// As the newspapers print them, in whatever order.
fn seed_lines(example: &Value) -> Vec<String> {
    let line = |numbers: &Value| numbers.as_array().unwrap().iter().map(Value::to_string).collect::<Vec<_>>().join(" ");
    example["seed_lines"].as_array().unwrap().iter().map(line).collect()
}

#[test]
fn the_example_of_rfc_3797_comes_out_exactly() {
    let example = example();
    let key = key(&seed_lines(&example)).unwrap();
    assert_eq!(key, example["key"].as_str().unwrap());
    let expected = example["selected"].as_array().unwrap();
    let choices = select(&key, example["pool_size"].as_u64().unwrap() as u32, expected.len() as u32).unwrap();
    for (choice, expected) in choices.iter().zip(expected) {
        let md5: String = choice.md5.iter().map(|byte| format!("{byte:02X}")).collect();
        assert_eq!(md5, expected["md5"].as_str().unwrap());
        assert_eq!(u64::from(choice.divisor), expected["divisor"].as_u64().unwrap());
        assert_eq!(u64::from(choice.selected), expected["selected"].as_u64().unwrap());
    }
}

#[test]
fn the_program_prints_the_numbers_one_a_line() {
    let example = example();
    let mut arguments = vec!["draw", "rfc3797", "--pool", "25", "--count", "16"];
    let lines = seed_lines(&example);
    arguments.extend(lines.iter().map(String::as_str));
    let output = tsudoi(&arguments);
    let expected: String =
        example["selected"].as_array().unwrap().iter().map(|choice| format!("{}\n", choice["selected"])).collect();
    assert_eq!((output.status.code(), String::from_utf8(output.stdout).unwrap()), (Some(0), expected));
}

#[test]
fn the_largest_pool_is_chosen_from_to_the_last_each_once() {
    let mut all: Vec<u32> = select("1./", LARGEST_POOL, LARGEST_POOL).unwrap().iter().map(|c| c.selected).collect();
    all.sort_unstable();
    assert_eq!(all, (1..=LARGEST_POOL).collect::<Vec<_>>());
    assert_eq!(select("1./", LARGEST_POOL + 1, 1), Err(Fault::Pool(LARGEST_POOL + 1)));
    assert_eq!(select("1./", 3, 0), Ok(vec![]));
}

#[test]
fn numbers_of_a_line_are_sorted_as_numbers_without_leading_zeros() {
    assert_eq!(key(&["10 9 010 0"]), Ok("0.9.10.10./".into()));
    assert_eq!(key(&["9319", " 2  12 5 "]), Ok("9319./2.5.12./".into()));
}

#[test]
fn a_wrong_call_is_told_and_exits_with_2() {
    for (pool, count, line) in [
        ("0", "1", "1"),
        ("65537", "1", "1"),
        ("5", "6", "1"),
        ("x", "1", "1"),
        ("5", "-1", "1"),
        ("5", "1", "1,2"),
        ("5", "1", "+1"),
        ("5", "1", ""),
        ("5", "1", "1.5"),
        ("5", "1", "99999999999999999999"),
    ] {
        let output = tsudoi(&["draw", "rfc3797", &format!("--pool={pool}"), &format!("--count={count}"), line]);
        assert_eq!(output.status.code(), Some(2), "{pool} {count} {line:?}");
        assert!(output.stdout.is_empty() && !said(&output).is_empty());
    }
    assert_eq!(tsudoi(&["draw", "rfc3797", "--pool", "5", "--count", "1"]).status.code(), Some(2), "no seed line");
}
