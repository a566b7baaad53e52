//! What one offering of the demo city says in other languages, part by part; the rest of it is read in Japanese.

use crate::store::{StoreResult, Tx, insert};

const COURSE: &str = "D01";
const TEXTS: [(&str, &str, &str); 7] = [
    ("eligibility", "en", "People who live, work or study in the city, of senior high school age or older"),
    (
        "eligibility",
        "ja-easy",
        "この 市(し)に 住(す)んで いる 人(ひと)・働(はたら)いて いる 人(ひと)・学校(がっこう)に 行(い)って いる 人(ひと)（高校生(こうこうせい)から）",
    ),
    ("bring", "en", "Something to write with"),
    ("bring", "ja-easy", "えんぴつか ペン"),
    (
        "session_titles",
        "en",
        "1: What is civic activity?\n2: Seeing groups at work (where: told on the day)\n3: My own first step",
    ),
    (
        "session_titles",
        "ja-easy",
        "1回目(かいめ) 市民活動(しみんかつどう)って なに？\n2回目(かいめ) 活動(かつどう)を 見(み)に 行(い)きます\n3回目(かいめ) わたしの はじめの 一歩(いっぽ)",
    ),
    ("completion", "en", "Who attends two of the three sessions has completed the course, and receives a certificate."),
];

pub async fn add(tx: &mut Tx) -> StoreResult<()> {
    let rows = TEXTS
        .iter()
        .map(|(part, language, text)| vec![COURSE.into(), (*part).into(), (*language).into(), (*text).into()]);
    let tail = "ON CONFLICT (offering_id, part, language) DO NOTHING";
    insert(tx, "INSERT INTO offering_text (offering_id, part, language, text) VALUES", rows.collect(), tail).await
}
