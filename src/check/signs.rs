//! What may be in a text at all, seen in one pass over its bytes. Most rules find nothing in most texts, and know it from
//! here. A door to `aho_corasick`.

use std::cell::OnceCell;
use std::ops::Range;

use aho_corasick::Input;
use aho_corasick::automaton::Automaton;
use aho_corasick::dfa::DFA;

use crate::language::WEEKDAYS;
use crate::source::SourceFile;

/// Something without which a rule has nothing to look for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    /// What is written as something else: an entity, an escape.
    Written,
    /// The same, by number.
    Numbered,
    /// The name of a day of the week.
    Weekday,
    /// Words that hold a text back.
    Embargo,
    /// Words that call a text a draft.
    Draft,
    /// A character that turns what stands around it.
    Direction,
    /// A letter coded by its shape: the rows U+FB50 to U+FDFF and U+FE70 to U+FEFF, with some neighbours.
    Shape,
    /// What begins an excuse.
    Excuse,
    /// What begins a tag.
    Tag,
    /// The seam of a link.
    Seam,
    /// Marks of strong emphasis.
    Stars,
}

/// What every excuse begins with, inside its comment.
pub const EXCUSE: &str = "desk:";

const EMBARGO: &[&str] = crate::lexicon!("embargo", "stems");
const DRAFT: &[&str] = crate::lexicon!("embargo", "draft_stems");

/// Each sign with the bytes that show it, which are no part of what shows another: a test says so.
const SHOWN_BY: [(Sign, &[&[u8]]); 8] = [
    (Sign::Written, &[b"&", b"\\"]),
    // In a value of YAML, a line's end is a space, as in `or use`.
    (Sign::Embargo, &[b"or\n", b"or\r", b"OR\n", b"OR\r"]),
    (
        Sign::Direction,
        &[
            b"\xd8\x9c",
            b"\xe2\x80\x8e",
            b"\xe2\x80\x8f",
            b"\xe2\x80\xaa",
            b"\xe2\x80\xab",
            b"\xe2\x80\xac",
            b"\xe2\x80\xad",
            b"\xe2\x80\xae",
            b"\xe2\x81\xa6",
            b"\xe2\x81\xa7",
            b"\xe2\x81\xa8",
            b"\xe2\x81\xa9",
        ],
    ),
    (
        Sign::Shape,
        &[
            b"\xef\xad",
            b"\xef\xae",
            b"\xef\xaf",
            b"\xef\xb0",
            b"\xef\xb1",
            b"\xef\xb2",
            b"\xef\xb3",
            b"\xef\xb4",
            b"\xef\xb5",
            b"\xef\xb6",
            b"\xef\xb7",
            b"\xef\xb9",
            b"\xef\xba",
            b"\xef\xbb",
        ],
    ),
    (Sign::Excuse, &[EXCUSE.as_bytes()]),
    (Sign::Tag, &[b"<"]),
    (Sign::Seam, &[b"](", b"] ("]),
    (Sign::Stars, &[b"**"]),
];

/// The signs of a text, once they were looked for.
#[derive(Default)]
pub struct SeenSigns(OnceCell<FoundSigns>);

#[derive(Clone, Default)]
struct FoundSigns {
    all: u16,
    /// Where words stand that say something of their line.
    places: Vec<(Sign, usize)>,
}

/// What looks for all signs at once.
pub struct Signs {
    automaton: Option<DFA>,
    /// By number of its pattern.
    signs: Vec<Sign>,
}

impl Signs {
    pub fn new() -> Self {
        let (signs, patterns): (Vec<Sign>, Vec<&[u8]>) = patterns().unzip();
        let automaton = DFA::new(patterns).ok();
        Self { automaton, signs }
    }

    /// Whether a sign is in a file.
    pub fn has(&self, file: &SourceFile, seen: &SeenSigns, sign: Sign) -> bool {
        seen.0.get_or_init(|| self.look(&file.text)).all & bit(sign) != 0
    }

    /// Whether words that hold a text back, or call it a draft, begin within a part of a file.
    pub fn has_within(&self, file: &SourceFile, seen: &SeenSigns, sign: Sign, part: &Range<usize>) -> bool {
        let found = seen.0.get_or_init(|| self.look(&file.text));
        let is_there = |(of, at): &(Sign, usize)| *of == sign && part.contains(at);
        self.automaton.is_none() || found.places.iter().any(is_there)
    }

    /// Whether a sign is in words that a file may write in another way.
    pub fn shows(&self, words: &str, sign: Sign) -> bool {
        self.look(words).all & bit(sign) != 0
    }

    fn look(&self, text: &str) -> FoundSigns {
        // Without an automaton everything may be there.
        let Some(automaton) = &self.automaton else { return FoundSigns { all: u16::MAX, ..FoundSigns::default() } };
        let mut found = FoundSigns::default();
        let mut from = 0;
        while let Ok(Some(shown)) = automaton.try_find(&Input::new(text).range(from..)) {
            // Behind its first byte another one may begin.
            from = shown.start() + 1;
            let Some(sign) = self.signs.get(shown.pattern().as_usize()) else { continue };
            found.all |= bit(*sign);
            if *sign == Sign::Written && text[shown.end()..].starts_with(['#', 'u']) {
                found.all |= bit(Sign::Numbered);
            }
            if matches!(sign, Sign::Embargo | Sign::Draft) {
                found.places.push((*sign, shown.start()));
            }
        }
        found
    }
}

/// All signs, each with bytes that show it.
fn patterns() -> impl Iterator<Item = (Sign, &'static [u8])> {
    let shown = SHOWN_BY.iter().flat_map(|(sign, patterns)| patterns.iter().map(|pattern| (*sign, *pattern)));
    let days = WEEKDAYS.iter().map(|(name, _)| (Sign::Weekday, name.as_bytes()));
    let stems = EMBARGO.iter().map(|stem| (Sign::Embargo, stem.as_bytes()));
    shown.chain(days).chain(stems).chain(DRAFT.iter().map(|stem| (Sign::Draft, stem.as_bytes())))
}

const fn bit(sign: Sign) -> u16 {
    1 << sign as u16
}

impl Default for Signs {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::draft_marks;
    use crate::language::embargo_lines::{LABELS, OPENINGS, VAGUE};

    #[test]
    fn no_sign_hides_another_one() {
        for (sign, one) in patterns() {
            for (_, other) in patterns().filter(|(of, _)| *of != sign) {
                assert!(!one.windows(other.len()).any(|part| part == other), "{sign:?}: {one:?} hides {other:?}");
            }
        }
    }

    #[test]
    fn every_way_to_hold_a_text_back_shows_its_sign() {
        let signs = Signs::new();
        let capitals = |words: &str| {
            let words = words.split(' ').map(|word| {
                let mut letters = word.chars();
                letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
            });
            words.collect::<Vec<_>>().join(" ")
        };
        for words in OPENINGS.iter().chain(VAGUE).chain(LABELS) {
            for words in [(*words).to_owned(), words.to_uppercase(), capitals(words)] {
                assert!(signs.shows(&words, Sign::Embargo), "{words}");
            }
        }
        for words in draft_marks::DRAFT {
            for words in [(*words).to_owned(), words.to_uppercase(), capitals(words)] {
                assert!(signs.shows(&words, Sign::Draft), "{words}");
            }
        }
    }

    #[test]
    fn words_that_say_something_of_their_line_are_found_where_they_stand() {
        let (signs, file) = (Signs::new(), SourceFile::new("a.md", "نص عادي\nمحظور النشر"));
        let seen = SeenSigns::default();
        let first = file.text.find('\n').expect("there are two lines");
        assert!(!signs.has_within(&file, &seen, Sign::Embargo, &(0..first)));
        assert!(signs.has_within(&file, &seen, Sign::Embargo, &(first..file.text.len())));
        assert!(!signs.has_within(&file, &seen, Sign::Draft, &(0..file.text.len())));
    }

    #[test]
    fn a_text_shows_what_is_in_it_and_nothing_else() {
        let signs = Signs::new();
        for (text, sign, is_there) in [
            ("يوم الجمعة الموافق 15 ديسمبر", Sign::Weekday, true),
            ("جمعة الخير", Sign::Weekday, false),
            ("on Friday", Sign::Weekday, true),
            ("on a fine day", Sign::Weekday, false),
            ("محظور النشر", Sign::Embargo, true),
            ("منشور", Sign::Embargo, false),
            ("hold\nuntil", Sign::Embargo, false),
            ("مُسودة", Sign::Draft, true),
            ("drawn", Sign::Draft, false),
            ("a&b", Sign::Written, true),
            ("a&b", Sign::Numbered, false),
            ("a&#1575;b", Sign::Numbered, true),
            ("الاثنيننشر", Sign::Weekday, true),
            ("الاثنيننشر", Sign::Embargo, true),
            ("قبل\u{200f}بعد", Sign::Direction, true),
            ("قبل\u{200d}بعد", Sign::Direction, false),
            ("\u{fef5}", Sign::Shape, true),
            ("الإمارات", Sign::Shape, false),
        ] {
            let file = SourceFile::new("a.md", text);
            assert_eq!(signs.has(&file, &SeenSigns::default(), sign), is_there, "{text} {sign:?}");
        }
    }
}
