/// Declares a room's sentences, each in Japanese, easy Japanese and English, side by side. A missing text does not
/// compile. Makes `struct Words` and `words(language) -> &'static Words`.
///
/// In easy Japanese a reading follows its kanji in ASCII parentheses, `申(もう)し込(こ)む`; [`crate::ui::say`] draws it as
/// ruby, [`crate::text::plain`] takes it out. `{}` is filled by [`crate::text::fill()`].
macro_rules! words {
    ($( $name:ident : $ja:literal, $easy:literal, $en:literal; )*) => {
        pub struct Words { $( pub $name: &'static str, )* }
        static JA: Words = Words { $( $name: $ja, )* };
        static JA_EASY: Words = Words { $( $name: $easy, )* };
        static EN: Words = Words { $( $name: $en, )* };
        pub fn words(language: crate::text::Language) -> &'static Words {
            match language {
                crate::text::Language::Ja => &JA,
                crate::text::Language::JaEasy => &JA_EASY,
                crate::text::Language::En => &EN,
            }
        }
    };
}
pub(crate) use words;
