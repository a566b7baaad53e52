/// The key under which typed names and readings are looked for on a device: a light form of the server's `text::search_key`,
/// for what an input method makes.
pub fn fold(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            'ぁ'..='ゖ' => char::from_u32(c as u32 + 0x60).unwrap_or(c),
            '！'..='～' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .filter(|c| c.is_alphanumeric() && *c != 'ー')
        .map(|c| match c {
            'ァ' => 'ア',
            'ィ' | 'ヰ' => 'イ',
            'ゥ' => 'ウ',
            'ェ' | 'ヱ' => 'エ',
            'ォ' | 'ヲ' => 'オ',
            'ヵ' => 'カ',
            'ヶ' => 'ケ',
            'ッ' => 'ツ',
            'ャ' => 'ヤ',
            'ュ' => 'ユ',
            'ョ' => 'ヨ',
            'ヮ' => 'ワ',
            'ヂ' => 'ジ',
            'ヅ' => 'ズ',
            'ヴ' => 'ブ',
            c => c.to_ascii_uppercase(),
        })
        .collect()
}

/// The part of a name by which people are called: what stands before the first space.
pub fn family(name: &str) -> String {
    fold(name.split_whitespace().next().unwrap_or_default())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_typed() {
        for typed in ["みほん", "ミホン", "ミホン　はなこ", " みほん 花子"] {
            assert_eq!(family(typed), "ミホン", "{typed}");
        }
        assert_eq!(
            (family("見本 花子"), family("Ｓａｎｔｏｓ Ana"), family("")),
            ("見本".into(), "SANTOS".into(), "".into())
        );
    }
}
