//! Marks of quotation, and texts cut at a word.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::QuoteStyle;
use crate::model::language::Language;

/// Which end of a quotation a mark stands at.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum QuoteEnd {
    Opening,
    Closing,
}

/// The mark for one end of a quotation; level 0 is the outermost, and deeper ones alternate.
///
/// Curly marks in Arabic are ” “ (CLDR `ar` `delimiters/quotationStart`, `quotationEnd`): they are
/// not mirrored by the bidirectional algorithm, so it is ” that hugs the first word from its right.
/// Guillemets are mirrored: « opens in both.
pub fn quote_mark(language: Language, style: QuoteStyle, end: QuoteEnd, level: usize) -> &'static str {
    let (opening, closing) = match (style, level.is_multiple_of(2), language) {
        (QuoteStyle::Guillemets, true, _) => ("«", "»"),
        (QuoteStyle::Guillemets, false, Language::Arabic) => ("”", "“"),
        (QuoteStyle::Guillemets, false, Language::English) => ("“", "”"),
        (QuoteStyle::Curly, true, Language::Arabic) => ("”", "“"),
        (QuoteStyle::Curly, true, Language::English) => ("“", "”"),
        (QuoteStyle::Curly, false, Language::Arabic) => ("’", "‘"),
        (QuoteStyle::Curly, false, Language::English) => ("‘", "’"),
    };
    match end {
        QuoteEnd::Opening => opening,
        QuoteEnd::Closing => closing,
    }
}

/// How many characters readers count in a text (grapheme clusters, UAX #29).
pub fn characters(text: &str) -> usize {
    text.graphemes(true).count()
}

/// A text of at most `max_chars` characters as readers count them (grapheme clusters, UAX #29), the
/// ellipsis included.
///
/// A text that fits is returned as it is. A longer one is cut after a word, without the comma, dash
/// or opening bracket that would be left hanging, nor a particle that belongs to the word after it
/// (`ال`, `و` written apart). A single word that is too long is cut between two of its characters,
/// but never right behind its article.
pub fn cut_at_word(text: &str, max_chars: usize) -> Cow<'_, str> {
    // A character that a reader sees has at least one code point.
    if text.chars().nth(max_chars).is_none() {
        return Cow::Borrowed(text);
    }
    let Some((limit, _)) = text.grapheme_indices(true).nth(max_chars) else {
        return Cow::Borrowed(text);
    };
    // The ellipsis takes the place of one character; a word may end exactly before it.
    let room = text.grapheme_indices(true).nth(max_chars.saturating_sub(1)).map_or(limit, |(at, _)| at);
    let head = &text[..room];
    let whole_words = match text[room..].chars().next() {
        Some(next) if next.is_whitespace() => head,
        _ => head.rfind(char::is_whitespace).map_or("", |at| &head[..at]),
    };
    let mut kept = without_loose_end(whole_words);
    if kept.is_empty() {
        kept = without_loose_end(head.trim_start());
        if is_article(kept) {
            kept = "";
        }
    }
    Cow::Owned(format!("{kept}…"))
}

/// The text without what cannot stand last before an ellipsis.
fn without_loose_end(text: &str) -> &str {
    let mut kept = text;
    loop {
        let trimmed = kept.trim_end_matches(hangs);
        let last = trimmed.rsplit(char::is_whitespace).next().unwrap_or(trimmed);
        let next = if is_particle(last) { &trimmed[..trimmed.len() - last.len()] } else { trimmed };
        if next.len() == kept.len() {
            return kept;
        }
        kept = next;
    }
}

/// Whether a character belongs to what would have followed it, or is made needless by an ellipsis.
fn hangs(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '،' | '؛' | ',' | ';' | ':' | '.' | '…' | '-' | '–' | '—' | '(' | '[' | '{' | '«' | '‹' | '/' | '&'
        )
}

/// A proclitic standing alone: the article (bare or stretched by a tatweel), a conjunction, a
/// preposition of one letter.
fn is_particle(word: &str) -> bool {
    is_article(word) || matches!(word.trim_end_matches('ـ'), "و" | "ف" | "ب" | "ك" | "ل")
}

/// The article ال, alone or behind the particles that are written in one with it.
fn is_article(word: &str) -> bool {
    matches!(word.trim_end_matches('ـ'), "ال" | "لل" | "وال" | "فال" | "بال" | "كال" | "ولل" | "فلل" | "وبال" | "وكال")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_language_style_and_level() {
        use {Language::*, QuoteStyle::*};
        for (language, style, level, opening, closing) in [
            (Arabic, Guillemets, 0, "«", "»"),
            (Arabic, Guillemets, 1, "”", "“"),
            (Arabic, Guillemets, 2, "«", "»"),
            (Arabic, Curly, 0, "”", "“"),
            (Arabic, Curly, 1, "’", "‘"),
            (English, Guillemets, 1, "“", "”"),
            (English, Curly, 0, "“", "”"),
            (English, Curly, 1, "‘", "’"),
            (English, Curly, 2, "“", "”"),
        ] {
            assert_eq!(quote_mark(language, style, QuoteEnd::Opening, level), opening);
            assert_eq!(quote_mark(language, style, QuoteEnd::Closing, level), closing);
        }
    }

    #[test]
    fn texts_are_cut_after_a_whole_word() {
        for (text, max, expected) in [
            ("وقعت وزارة الاستثمار مذكرة تفاهم", 60, "وقعت وزارة الاستثمار مذكرة تفاهم"),
            ("وقعت وزارة الاستثمار مذكرة تفاهم", 25, "وقعت وزارة الاستثمار…"),
            ("وقعت وزارة الاستثمار مذكرة تفاهم", 21, "وقعت وزارة الاستثمار…"),
            ("وقعت وزارة الاستثمار مذكرة تفاهم", 20, "وقعت وزارة…"),
            ("وقعت وزارة الاستثمار، مذكرة تفاهم", 23, "وقعت وزارة الاستثمار…"),
            ("مبادرة الـ «تحول» الرقمي", 12, "مبادرة…"),
            ("الإمارات و أذربيجان توقعان", 12, "الإمارات…"),
            ("قال الوزير: «نعمل معا»", 13, "قال الوزير…"),
            ("الاستثمارات", 5, "الاس…"),
            ("الاستثمارات", 3, "…"),
            ("The ministry signed a memorandum", 20, "The ministry signed…"),
            ("The ministry — signed", 15, "The ministry…"),
            ("Word", 4, "Word"),
            ("Words", 0, "…"),
            ("", 0, ""),
        ] {
            assert_eq!(cut_at_word(text, max), expected, "{text} {max}");
        }
    }

    #[test]
    fn a_cluster_is_one_character_and_stays_whole() {
        // Vowel signs belong to their letter; a family is one picture.
        assert_eq!(cut_at_word("مُحَمَّدٌ", 4), "مُحَمَّدٌ");
        assert_eq!(cut_at_word("مُحَمَّدٌ", 3), "مُحَ…");
        assert_eq!(cut_at_word("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2), "👨‍👩‍👧…");
    }

    #[test]
    fn a_cut_text_never_grows_past_its_limit() {
        let text = "ومن المتوقع أن يشهد عدد مراكز البيانات، (في أذربيجان) ارتفاعًا — The end of it";
        for max in 1..90 {
            let cut = cut_at_word(text, max);
            assert!(cut.graphemes(true).count() <= max, "{max}: {cut}");
        }
    }
}
