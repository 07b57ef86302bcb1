//! Words that say that something is to come, and names of slots.

use crate::language::letters::{after, is_latin, word_after, word_before};

/// Whether words ask for something to be put in.
pub fn is_order(inside: &str) -> bool {
    let first = inside.split(|c: char| c.is_whitespace() || c == ':').next().unwrap_or_default();
    ORDERS.contains(&first.to_lowercase().as_str())
}

/// Whether words name what belongs in a slot: `name`, `the date`, `اسم الوزير`.
pub fn is_slot(words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    SLOTS.contains(&words) || (QUALIFIERS.contains(&first) && SLOTS.contains(&rest))
}

const ORDERS: &[&str] = crate::lexicon!("blanks", "orders");

const QUALIFIERS: &[&str] = crate::lexicon!("blanks", "qualifiers");

const SLOTS: &[&str] = crate::lexicon!("blanks", "slots");

/// The end of words that say that something is to come, if they begin here.
pub fn phrase(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let asked = |here: &str| ORDERS.iter().find_map(|order| insertion(rest, order, here));
    let said = || PHRASES.iter().find_map(|words| starts(rest, words));
    let length = match after(text, at)? {
        'T' | 'F' => return abbreviation(text, at),
        'l' | 'L' | 'c' | 'C' | 'ل' | 'ه' => said(),
        'i' | 'I' => asked("here"),
        'أ' | 'ض' | 'ي' => asked("هنا"),
        'ا' => said().or_else(|| asked("هنا")),
        _ => None,
    };
    length.map(|length| at + length)
}

const PHRASES: &[&str] = crate::lexicon!("blanks", "phrases");

/// The length of `words` at the head of a text, in any case.
fn starts(text: &str, words: &str) -> Option<usize> {
    let head = text.get(..words.len())?;
    let goes_on = text[words.len()..].chars().next().is_some_and(char::is_alphabetic);
    (head.eq_ignore_ascii_case(words) && !goes_on).then_some(words.len())
}

/// The length of `insert [the] text here`: an order, at most three words of which the last names a slot, and "here".
fn insertion(text: &str, order: &str, here: &str) -> Option<usize> {
    let mut at = starts(text, order)?;
    for number in 0..4 {
        let rest = text[at..].strip_prefix(' ')?;
        let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        at += 1 + word.len();
        if word.eq_ignore_ascii_case(here) {
            return Some(at);
        }
        let fits = SLOTS.contains(&word.to_lowercase().as_str()) || QUALIFIERS.contains(&word) || word == "النص";
        if word.is_empty() || number == 3 || !fits {
            return None;
        }
    }
    None
}

/// The end of an abbreviation for "to come". TBC, TBA and TK are also names: of banks, of channels, of flights.
fn abbreviation(text: &str, at: usize) -> Option<usize> {
    let length = text[at..].bytes().take_while(u8::is_ascii_uppercase).count();
    let end = at + length;
    if after(text, end)
        .is_some_and(|c| is_latin(c) || c.is_ascii_digit() || matches!(c, '_' | '-' | '.') && is_joined(text, end))
    {
        return None;
    }
    match &text[at..end] {
        "TBD" | "TODO" | "FIXME" | "TKTK" => Some(end),
        "TBC" | "TBA" | "TK" => {
            let next = word_after(text, end);
            let names = next.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
            let named = NAMED.contains(&word_before(text, at).trim_start_matches(['(', '«']));
            (!names && !named).then_some(end)
        }
        _ => None,
    }
}

/// Whether a letter or digit follows the mark at `at`.
fn is_joined(text: &str, at: usize) -> bool {
    after(text, at + 1).is_some_and(|c| c.is_ascii_alphanumeric())
}

const NAMED: &[&str] = crate::lexicon!("blanks", "named");
