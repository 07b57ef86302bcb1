//! What holds for every text.

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        rest = tag.split_once('>').unwrap().1;
    }
    text.push_str(rest);
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Texts made of what is awkward.
fn awkward() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat())
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    " ", "  ", "\n", "\r\n", "وزارة", "مُ", "Khalifa", "a", "é", "e\u{301}", "2023", "5", "0",
    "٢٠", "(", ")", "\"", "“", "”", "«", "»", "’", "+", "-", "%", "٪", "$", "#", "@", ".", ",",
    "،", "؟", ":", "/", "&", "<", ">", "🇦🇪", "👨‍👩‍👧", "\u{FE0F}", "\u{200D}", "\u{600}",
    "\u{200F}", "\u{2068}", "\u{2069}", "°", "AED", "שלום", "한", "क्षि", "²", "ـ", "\u{20E3}", " - ", "–", "°", " N", " km", "US$", "كم", "million", "×", "′",
    "≥ ", "^", " ديسمبر", " years", "800-BAYAN",
];

fn holds(text: &str) {
    for base in Language::ALL {
        let html = isolate(text, base);
        assert_eq!(without_tags(&html), text, "the text is whole");
        let bare = [
            "<bdi lang=\"en\" dir=\"ltr\">",
            "<bdi lang=\"ar\" dir=\"rtl\">",
            "<bdi dir=\"ltr\">",
            "<bdi dir=\"rtl\">",
            "<bdi class=\"figures\" dir=\"ltr\">",
            "<bdi class=\"figures\" dir=\"rtl\">",
            "</bdi>",
            "<span class=\"figures\">",
            "</span>",
        ]
        .iter()
        .fold(html.to_string(), |html, tag| html.replace(tag, ""));
        assert!(!bare.contains(['<', '>', '"']), "everything is escaped: {html}");
        let mut open = 0;
        for tag in html.split('<').skip(1) {
            open += if tag.starts_with('/') { -1 } else { 1 };
            assert!((0..=3).contains(&open), "only figures are inside a run: {html}");
        }
        assert_eq!(open, 0);
        assert!(!html.contains("\"></bdi>"), "no run is empty: {html}");
        // Every tag stands on a border of clusters.
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for (index, part) in html.split('<').enumerate() {
            let content = if index == 0 { part } else { part.split_once('>').unwrap().1 };
            if index > 0 {
                assert!(borders.contains(&at), "a cluster is whole: {html}");
            }
            at += without_tags(content).len();
        }
        let mut appended = String::new();
        isolate_into(&mut appended, text, base, Runs::Bdi);
        assert_eq!(appended, html);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_text_is_kept_whole_and_its_runs_apart(text in awkward()) {
        holds(&text);
    }

    #[test]
    fn any_characters_are_kept_whole(text in "\\PC{0,40}") {
        holds(&text);
    }
}
