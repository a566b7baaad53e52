use std::fmt;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Ja,
    /// やさしい日本語: short sentences, readings over kanji.
    JaEasy,
    En,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Ja, Language::JaEasy, Language::En];

    /// As stored and as sent in forms: `ja`, `ja-easy`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Ja => "ja",
            Language::JaEasy => "ja-easy",
            Language::En => "en",
        }
    }

    /// For `<html lang>` and `Content-Language` (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Ja | Language::JaEasy => "ja",
            Language::En => "en",
        }
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Language::Ja => "日本語",
            Language::JaEasy => "やさしい日本語",
            Language::En => "English",
        }
    }

    pub fn from_code(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The first language of an `Accept-Language` header that we speak; Japanese otherwise.
    pub fn from_accept(header: &str) -> Language {
        let mut wishes: Vec<(f32, &str)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.trim().split(";q=");
                let tag = pieces.next().filter(|t| !t.is_empty())?;
                Some((pieces.next().map_or(1.0, |q| q.trim().parse().unwrap_or(0.0)), tag))
            })
            .collect();
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes
            .iter()
            .find_map(|(_, tag)| match tag.split('-').next() {
                Some("ja") => Some(Language::Ja),
                Some("en") => Some(Language::En),
                _ => None,
            })
            .unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
