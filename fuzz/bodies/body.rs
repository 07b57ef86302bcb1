//! Any text as the body of a release, in both languages, with and without typed HTML.

use bayan::locale::Runs;
use bayan::model::{Digits, Language, PairPath, QuoteStyle, RawHtml};
use bayan::parse::markdown::{self, Home, Options};
use bayan::text::{self, HtmlOptions, Style, Targets};

pub fn run(bytes: &[u8]) {
    let Ok(typed) = std::str::from_utf8(bytes) else { return };
    let Some(path) = PairPath::parse("2023/12/fuzz") else { return };
    for language in Language::ALL {
        let body = markdown::read(&typed.into(), &Options { language, home: Home::Release(&path), offset: 0 });
        let _ = text::passages(&body);
        for raw_html in [RawHtml::Escaped, RawHtml::Sanitised] {
            let style = Style {
                language,
                quotes: QuoteStyle::Guillemets,
                digits: Digits::ArabicIndic,
                raw_html,
                runs: Runs::Bdi,
            };
            let targets = Targets::default();
            let _ = text::whole(&body, &HtmlOptions { style, targets: &targets, below: 1, id_prefix: "fuzz." });
            let _ = text::everything(&body, &style);
        }
    }
}
