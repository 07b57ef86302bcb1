//! Words that bayan knows, as an editor can review them: the files of `lexicon/`, read while the program is compiled.
//!
//! `[section]` begins a list. Its words stand on as many lines as they need, parted by commas, and `#` begins a remark. In a
//! list of words with values each line is `value: word, word`.

/// The words of a section, each with its value: `lexicon_values!("clocks", "english")`.
#[macro_export]
macro_rules! lexicon_values {
    ($file:literal, $section:literal) => {{
        const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/lexicon/", $file, ".txt"));
        const PAIRS: [(&str, &str); $crate::language::lexicon::count(TEXT, $section)] =
            $crate::language::lexicon::words(TEXT, $section);
        const { assert!(!PAIRS.is_empty(), "this file of lexicon/ has no such section") };
        &PAIRS
    }};
}

/// The words of a section, in their order: `lexicon!("embargo", "openings")`.
#[macro_export]
macro_rules! lexicon {
    ($file:literal, $section:literal) => {{
        const PAIRS: &[(&str, &str)] = $crate::lexicon_values!($file, $section);
        const WORDS: [&str; PAIRS.len()] = $crate::language::lexicon::without_values(PAIRS);
        &WORDS
    }};
}

/// The words of a section, each with its number: `lexicon_numbers!("dates", "months")`.
#[macro_export]
macro_rules! lexicon_numbers {
    ($file:literal, $section:literal) => {{
        const PAIRS: &[(&str, &str)] = $crate::lexicon_values!($file, $section);
        const NUMBERS: [(&str, i32); PAIRS.len()] = $crate::language::lexicon::numbers(PAIRS);
        &NUMBERS
    }};
}

/// How many words a section has.
pub const fn count(text: &str, section: &str) -> usize {
    let (mut rest, mut count) = (behind_head(text, section), 0);
    while let Some((_, behind)) = next(rest) {
        (rest, count) = (behind, count + 1);
    }
    count
}

/// The words of a section, each with the value at the head of its line, if there is one.
pub const fn words<const N: usize>(text: &'static str, section: &str) -> [(&'static str, &'static str); N] {
    let mut words = [("", ""); N];
    let (mut rest, mut value, mut at) = (behind_head(text, section), "", 0);
    while let Some((word, behind)) = next(rest) {
        words[at] = match split(word, b':') {
            Some((head, word)) => {
                value = trimmed(head);
                (trimmed(word), value)
            }
            None => (word, value),
        };
        (rest, at) = (behind, at + 1);
    }
    words
}

/// The words alone.
pub const fn without_values<const N: usize>(pairs: &[(&'static str, &'static str)]) -> [&'static str; N] {
    let (mut words, mut at) = ([""; N], 0);
    while at < N {
        words[at] = pairs[at].0;
        at += 1;
    }
    words
}

/// The words with their values, which are numbers.
pub const fn numbers<const N: usize>(pairs: &[(&'static str, &'static str)]) -> [(&'static str, i32); N] {
    let (mut numbers, mut at) = ([("", 0); N], 0);
    while at < N {
        let number = i32::from_str_radix(pairs[at].1, 10);
        assert!(number.is_ok(), "a value of this section is no number");
        if let Ok(number) = number {
            numbers[at] = (pairs[at].0, number);
        }
        at += 1;
    }
    numbers
}

/// What stands behind `[section]`; nothing where there is none.
const fn behind_head<'t>(text: &'t str, section: &str) -> &'t str {
    let mut rest = text;
    while let Some((line, behind)) = split(rest, b'\n') {
        let (line, name) = (line.as_bytes(), section.as_bytes());
        let is_head = line.len() == name.len() + 2 && line[0] == b'[' && line[line.len() - 1] == b']';
        let mut at = 0;
        while is_head && at < name.len() && line[at + 1] == name[at] {
            at += 1;
        }
        if is_head && at == name.len() {
            return behind;
        }
        rest = behind;
    }
    ""
}

/// The next word of a section, and what stands behind it.
const fn next(text: &str) -> Option<(&str, &str)> {
    let mut rest = text;
    while let Some(first) = rest.as_bytes().first() {
        match *first {
            b'[' => return None,
            b'#' => match split(rest, b'\n') {
                Some((_, behind)) => rest = behind,
                None => return None,
            },
            b',' | b'\n' | b' ' => rest = rest.split_at(1).1,
            _ => {
                let mut end = 0;
                while end < rest.len() && !matches!(rest.as_bytes()[end], b',' | b'\n') {
                    end += 1;
                }
                let (word, behind) = rest.split_at(end);
                return Some((trimmed(word), behind));
            }
        }
    }
    None
}

const fn split(text: &str, at: u8) -> Option<(&str, &str)> {
    let mut place = 0;
    while place < text.len() {
        if text.as_bytes()[place] == at {
            let (before, behind) = text.split_at(place);
            return Some((before, behind.split_at(1).1));
        }
        place += 1;
    }
    None
}

const fn trimmed(text: &str) -> &str {
    let (mut start, mut end) = (0, text.len());
    while start < end && text.as_bytes()[start] == b' ' {
        start += 1;
    }
    while end > start && text.as_bytes()[end - 1] == b' ' {
        end -= 1;
    }
    text.split_at(end).0.split_at(start).1
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# What it is.\n\n[one]\n# Said first.\nأول, first thing,\nثانٍ\n\n[two]\n1: one, واحد\n-2: two\n";

    #[test]
    fn a_section_is_its_words_in_their_order() {
        assert_eq!(words::<3>(TEXT, "one").map(|pair| pair.0), ["أول", "first thing", "ثانٍ"]);
        assert_eq!(count(TEXT, "one"), 3);
    }

    #[test]
    fn words_of_a_line_have_its_value() {
        let pairs = words::<3>(TEXT, "two");
        assert_eq!(pairs, [("one", "1"), ("واحد", "1"), ("two", "-2")]);
        assert_eq!(numbers::<3>(&pairs), [("one", 1), ("واحد", 1), ("two", -2)]);
    }
}
