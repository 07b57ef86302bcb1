//! Sentences, in either language.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

const ABBREVIATIONS: &[&str] = crate::lexicon!("letters", "abbreviations");

/// The sentences of a text, each without the spaces around it (UAX #29, with titles and initials kept together).
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, part) in text.split_sentence_bound_indices() {
        let bare = part.trim();
        let start = at + part.len() - part.trim_start().len();
        let range = start..start + bare.len();
        match found.last_mut() {
            _ if bare.is_empty() => continue,
            Some(last) if goes_on => last.end = range.end,
            _ => found.push(range),
        }
        goes_on = ends_in_abbreviation(bare);
    }
    found
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(word) = sentence.rsplit(char::is_whitespace).next().filter(|word| word.ends_with('.')) else {
        return false;
    };
    let word = word.trim_start_matches(['(', '«', '“', '"']);
    // Initials: د. م. H.E.
    let initials =
        word.split_terminator('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    initials || ABBREVIATIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        for (text, count) in [
            ("وقّعت الوزارة المذكرة. هل تشمل القطاع الخاص؟ نعم!", 3),
            ("قال د. محمد السويدي إن المذكرة مهمة.", 1),
            ("قال أ. د. محمد السويدي إن النمو بلغ 12.5% هذا العام. وأضاف أن العمل مستمر.", 2),
            ("H.E. Mohamed Alsuwaidi signed it. Dr. Nabiyev spoke.", 2),
            ("بلا نقطة", 1),
            ("  ", 0),
        ] {
            assert_eq!(sentences(text).len(), count, "{text}: {:?}", sentences(text));
        }
        let text = "أولى.  ثانية.";
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["أولى.", "ثانية."]);
    }
}
