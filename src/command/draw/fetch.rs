//! The bytes of a published draw, from a file or from an address.

use std::time::Duration;

/// A million entries are a tenth of it.
const MOST: u64 = 1 << 30;

pub fn fetch(place: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    if !place.starts_with("http://") && !place.starts_with("https://") {
        return Ok(std::fs::read(place)?);
    }
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .timeout_connect(Some(Duration::from_secs(10)))
        .timeout_global(Some(Duration::from_secs(600)))
        .build()
        .into();
    let mut answer = agent.get(address(place)).call()?;
    Ok(answer.body_mut().with_config().limit(MOST).read_to_vec()?)
}

/// The page's address does as well as the file's beside it.
fn address(typed: &str) -> String {
    let page = typed.split(['?', '#']).next().unwrap_or(typed).trim_end_matches('/');
    if page.ends_with(".json") { page.into() } else { format!("{page}.json") }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_page_of_a_draw_leads_to_its_file() {
        for typed in [
            "https://a.jp/draws/X",
            "https://a.jp/draws/X/",
            "https://a.jp/draws/X.json",
            "https://a.jp/draws/X?l=ja#r",
        ] {
            assert_eq!(address(typed), "https://a.jp/draws/X.json", "{typed}");
        }
    }
}
