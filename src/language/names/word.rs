//! A text, or a name of the registry, as words that can be compared.

use std::ops::Range;

use crate::language::folding::{bare, is_arabic, is_invisible, is_mark};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    pub range: Range<usize>,
    /// Without marks, in small letters; a particle and its name are one word: `alsuwaidi`, عبدالله.
    pub bare: String,
    /// What stands between particle and name, where they are written apart.
    pub joint: Option<char>,
    pub case: Case,
    /// What stands between it and the word before.
    pub edge: Edge,
    /// Small words before it that names do not count: of, and, the.
    pub small: Small,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    Capital,
    Small,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Edge {
    Open,
    Comma,
    /// The end of a sentence, a bracket, a quotation mark: no name goes on behind it.
    Closed,
}

/// How many small words of each kind stand before a word.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Small {
    pub of: u8,
    pub and: u8,
    pub the: u8,
}

/// The words of a text, small English ones left out and counted.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let (mut edge, mut small) = (Edge::Closed, Small::default());
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if !is_part(c) {
            edge = edge.max(edge_of(c));
            at += c.len_utf8();
            continue;
        }
        let end = end_of(text, at);
        let typed = &text[at..end];
        let mut word = bare(typed);
        if let Some(stem) = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")) {
            word.truncate(stem.len());
        }
        let case = if c.is_uppercase() { Case::Capital } else { Case::Small };
        match word.as_str() {
            "of" | "for" => small.of += 1,
            "and" => small.and += 1,
            "the" => small.the += 1,
            _ => {
                let next = Word { range: at..end, bare: word, joint: None, case, edge, small };
                push(&mut words, next, text);
                (edge, small) = (Edge::Open, Small::default());
            }
        }
        at = end;
    }
    words
}

/// Adds a word; behind a particle it becomes part of it.
fn push(words: &mut Vec<Word>, next: Word, text: &str) {
    if let Some(last) = words.last_mut()
        && next.edge == Edge::Open
        && next.small == Small::default()
        && last.joint.is_none()
        && is_particle(&last.bare)
    {
        let between = text[last.range.end..next.range.start].chars().find(|c| !is_invisible(*c));
        last.joint = between.map(|c| if c.is_whitespace() { ' ' } else { '-' });
        last.bare = if next.bare.is_ascii() { "al".to_owned() } else { last.bare.clone() } + &next.bare;
        last.range.end = next.range.end;
        return;
    }
    words.push(next);
}

/// Words that are written together with the next one, or apart.
fn is_particle(word: &str) -> bool {
    let stem = word.strip_prefix(['و', 'ل', 'ب', 'ف', 'ك']).unwrap_or(word);
    matches!(word, "al" | "el") || [word, stem].iter().any(|word| matches!(*word, "عبد" | "أبو" | "ابو"))
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

/// The end of a word: an apostrophe belongs to it, the points of `H.E.` too.
fn end_of(text: &str, start: usize) -> usize {
    let script = text[start..].chars().next().map(is_arabic);
    let mut end = start;
    let mut rest = text[start..].chars().peekable();
    while let Some(c) = rest.next() {
        let follows = rest.peek().is_some_and(|next| next.is_alphabetic());
        let is_initial = c == '.' && is_initialism(text, start, end);
        let belongs = is_part(c) && (is_mark(c) || Some(is_arabic(c)) == script)
            || is_invisible(c)
            || matches!(c, '\'' | '’') && follows
            || is_initial;
        if !belongs {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Whether single capital letters with points between them stand here: `H`, `H.E`.
fn is_initialism(text: &str, start: usize, end: usize) -> bool {
    let part = &text[start..end];
    part.len() <= 5 && part.split('.').all(|letter| letter.len() == 1 && letter.bytes().all(|b| b.is_ascii_uppercase()))
}

fn edge_of(c: char) -> Edge {
    match c {
        '،' | ',' => Edge::Comma,
        '-' | '‑' | '&' | '\'' | '’' => Edge::Open,
        _ if c.is_whitespace() || is_invisible(c) => Edge::Open,
        _ => Edge::Closed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bares(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.bare).collect()
    }

    #[test]
    fn particles_and_their_names_are_one_word() {
        for typed in ["Mohamed Al Suwaidi", "Mohamed Al-Suwaidi", "Mohamed Alsuwaidi", "Mohamed El Suwaidi"] {
            assert_eq!(bares(typed), ["mohamed", "alsuwaidi"], "{typed}");
        }
        assert_eq!(bares("عبد الله وعبدالرحمن"), ["عبدالله", "وعبدالرحمن"]);
    }

    #[test]
    fn small_words_are_counted_and_left_out() {
        let words = words("the Ministry of Housing and the Environment’s plan. H.E. spoke");
        let told: Vec<(&str, Small, Edge)> =
            words.iter().map(|word| (word.bare.as_str(), word.small, word.edge)).collect();
        assert_eq!(
            told,
            [
                ("ministry", Small { of: 0, and: 0, the: 1 }, Edge::Closed),
                ("housing", Small { of: 1, and: 0, the: 0 }, Edge::Open),
                ("environment", Small { of: 0, and: 1, the: 1 }, Edge::Open),
                ("plan", Small::default(), Edge::Open),
                ("h.e.", Small::default(), Edge::Closed),
                ("spoke", Small::default(), Edge::Open),
            ]
        );
    }
}
