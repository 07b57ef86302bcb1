//! Any text as the body of a release, in both languages, with and without typed HTML.

use bayan::model::{Digits, Language, PairPath, QuoteStyle, RawHtml};
use bayan::parse::markdown::{self, Home, Options};

pub fn run(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Some(path) = PairPath::parse("2023/12/fuzz") else { return };
    for language in Language::ALL {
        for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
            let options = Options {
                language,
                quotes: QuoteStyle::Guillemets,
                raw_html,
                digits: Digits::ArabicIndic,
                home: Home::Release(&path),
                offset: 0,
            };
            let _ = markdown::read(&text.into(), &options);
        }
    }
}
