//! Invented people. Nobody by these names lives anywhere; the telephone numbers and mail domains belong to nobody.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::programme::Residency;
use crate::programme::import::DEMO;

const FAMILIES: [(&str, &str); 24] = [
    ("見本", "ミホン"),
    ("例田", "レイダ"),
    ("仮山", "カリヤマ"),
    ("試野", "タメシノ"),
    ("模原", "モハラ"),
    ("想川", "ソウカワ"),
    ("雛形", "ヒナガタ"),
    ("空木", "ソラキ"),
    ("写川", "ウツシガワ"),
    ("型本", "カタモト"),
    ("架谷", "カケタニ"),
    ("夢野", "ユメノ"),
    ("幻田", "マボロシダ"),
    ("例本", "レイモト"),
    ("図師", "ズシ"),
    ("文例", "ブンレイ"),
    ("仮名", "カリナ"),
    ("作田", "サクダ"),
    ("似島", "ニジマ"),
    ("影山", "カゲヤマ"),
    ("筋書", "スジガキ"),
    ("粗筋", "アラスジ"),
    ("案内", "アナイ"),
    ("試木", "タメシギ"),
];

const GIVEN: [(&str, &str); 25] = [
    ("太郎", "タロウ"),
    ("花子", "ハナコ"),
    ("一郎", "イチロウ"),
    ("和子", "カズコ"),
    ("健", "ケン"),
    ("幸子", "サチコ"),
    ("誠", "マコト"),
    ("節子", "セツコ"),
    ("進", "ススム"),
    ("千代子", "チヨコ"),
    ("実", "ミノル"),
    ("美咲", "ミサキ"),
    ("蓮", "レン"),
    ("陽菜", "ヒナ"),
    ("翔", "ショウ"),
    ("葵", "アオイ"),
    ("大輔", "ダイスケ"),
    ("由美", "ユミ"),
    ("隆", "タカシ"),
    ("恵子", "ケイコ"),
    ("勇", "イサム"),
    ("久美", "クミ"),
    ("結衣", "ユイ"),
    ("悠真", "ユウマ"),
    ("文子", "フミコ"),
];

/// Areas of the city, named after its public halls.
const DISTRICTS: [&str; 7] = ["中部", "西部", "桜井", "作野", "二本木", "安祥", "北部"];

#[derive(Clone, Debug)]
pub struct Resident {
    pub name: String,
    pub kana: String,
    pub born: NaiveDate,
    pub phone: String,
    /// About one in seven has none and telephones.
    pub email: Option<String>,
    pub residency: Residency,
    pub district: Option<&'static str>,
    pub language: &'static str,
}

/// The awkward names that a city meets, from the demo city's file.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Known {
    name: String,
    kana: String,
    language: Option<String>,
    #[serde(default)]
    birthdates: Vec<String>,
    #[serde(default)]
    phones: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct File {
    test_people: Vec<Known>,
}

/// The `n`th resident, always the same.
pub fn resident(n: usize) -> Resident {
    // A step that shares no factor with the numbers of names goes through every pair before one comes again.
    let (family, family_kana) = FAMILIES[n * 7 % FAMILIES.len()];
    let (given, given_kana) = GIVEN[n * 11 % GIVEN.len()];
    Resident {
        name: format!("{family} {given}"),
        kana: format!("{family_kana} {given_kana}"),
        born: birthday(n),
        phone: format!("0566-00-{:04}", (n * 37 + 100) % 10_000),
        email: (n % 7 != 3).then(|| format!("r{n:05}@example.jp")),
        residency: match n % 10 {
            0..=7 => Residency::Resident,
            8 => Residency::Worker,
            _ => Residency::Student,
        },
        district: (n % 10 < 8).then(|| DISTRICTS[n / 3 % DISTRICTS.len()]),
        language: if n % 40 == 17 { "ja-easy" } else { "ja" },
    }
}

/// Most are over 55, many are pupils, as in courses and volunteer programmes everywhere.
fn birthday(n: usize) -> NaiveDate {
    let (from, years) = match n % 8 {
        0 | 3 | 6 => (1944, 15),
        1 | 4 => (1954, 14),
        2 => (1968, 24),
        5 => (1992, 14),
        _ => (2008, 6),
    };
    let first = NaiveDate::from_ymd_opt(from, 1, 1).unwrap_or_default();
    first + Days::new((n as u64 * 7919) % (years * 365))
}

/// Everyone who may turn up in the demo city: first those with awkward names, then as many others as asked for.
pub fn residents(others: usize) -> Result<Vec<Resident>, serde_json::Error> {
    let file: File = serde_json::from_str(DEMO)?;
    let known = file.test_people.into_iter().enumerate().map(|(i, k)| {
        // All different from the nth residents, who begin at another number.
        let ordinary = resident(i + 90_000);
        Resident {
            born: k.birthdates.first().and_then(|d| d.parse().ok()).unwrap_or(ordinary.born),
            kana: crate::text::kana(&k.kana),
            name: k.name,
            phone: k.phones.first().cloned().unwrap_or(ordinary.phone),
            email: Some(format!("t{i:02}@example.jp")),
            residency: Residency::Resident,
            district: Some(DISTRICTS[i % DISTRICTS.len()]),
            // Where the city has no words in somebody's language, easy Japanese comes nearest.
            language: if k.language.is_some() { "ja-easy" } else { "ja" },
        }
    });
    Ok(known.chain((0..others).map(resident)).collect())
}
