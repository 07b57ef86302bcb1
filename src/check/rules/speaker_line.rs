//! The speaker of a quotation on a line that is not read as the speaker's.

use std::ops::Range;

/// A speaker that is not read as one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Misplaced {
    /// Bytes of the text, from the sign before the name to the end of the line.
    pub range: Range<usize>,
    /// Who speaks, without the sign.
    pub name: String,
}

/// What somebody may put before a speaker's name. `— ` at the head of the last line of a quotation is read.
const SIGNS: [char; 9] = ['—', '–', '-', '\u{2015}', '\u{2012}', '\u{2212}', '\u{640}', '_', '•'];

/// A name and an office have so many words at most.
const LONGEST: usize = 16;

/// The misplaced speakers of a text, in which `is_name` says whether words begin with somebody's name.
pub fn find(text: &str, is_name: impl Fn(&str) -> bool) -> Vec<Misplaced> {
    let mut found = Vec::new();
    let mut lines = ProseLines { text, at: 0, fence: None }.peekable();
    let mut above: Option<ProseLine<'_>> = None;
    while let Some(line) = lines.next() {
        let Some(words) = line.quoted else {
            above = None;
            continue;
        };
        let is_last = lines.peek().is_none_or(|next| next.quoted.is_none());
        if !is_last || words.is_empty() {
            above = if words.is_empty() { above } else { Some(line) };
            continue;
        }
        let listed = above.take().and_then(|line| line.quoted).is_some_and(|words| signed(words).is_some());
        let judged = if is_read(words) || listed { None } else { at_head(words, &is_name).or(at_end(words, &is_name)) };
        if let Some(at) = judged {
            let start = line.words_at + at;
            found.push(misplaced(text, start, line.words_at + words.len()));
        } else if !is_read(words) && signed(words).is_none() {
            found.extend(below(&mut lines, text, &is_name));
        }
    }
    found
}

fn misplaced(text: &str, start: usize, end: usize) -> Misplaced {
    let name = text[start..end].trim_start_matches(|c: char| SIGNS.contains(&c) || is_blank(c));
    Misplaced { range: start..end, name: name.to_owned() }
}

/// The speaker on the next line that holds words, behind the quotation: alone, and no entry of a list.
fn below<'t>(
    lines: &mut std::iter::Peekable<ProseLines<'t>>,
    text: &str,
    is_name: impl Fn(&str) -> bool,
) -> Option<Misplaced> {
    while lines.peek().is_some_and(|line| line.quoted.is_none() && line.plain.is_empty()) {
        lines.next();
    }
    let line = lines.next_if(|line| line.quoted.is_none() && at_head(line.plain, &is_name).is_some())?;
    let is_list = lines.peek().is_some_and(|next| next.quoted.is_none() && signed(next.plain).is_some());
    (!is_list).then(|| misplaced(text, line.words_at, line.words_at + line.plain.len()))
}

/// Whether a line of a quotation is read as its speaker's.
fn is_read(words: &str) -> bool {
    ["—", "–", "--"]
        .iter()
        .any(|dash| words.strip_prefix(dash).is_some_and(|rest| rest.starts_with([' ', '\t', '\u{a0}'])))
}

/// The words behind a sign at the head of a line.
fn signed(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(is_blank).strip_prefix(SIGNS)?;
    Some(rest.trim_start_matches(|c: char| SIGNS.contains(&c) || is_blank(c)))
}

fn at_head(words: &str, is_name: impl Fn(&str) -> bool) -> Option<usize> {
    let name = signed(words)?;
    (is_name(name) && fits(name)).then_some(0)
}

/// Where a speaker begins behind the words that are quoted, which have ended.
fn at_end(words: &str, is_name: impl Fn(&str) -> bool) -> Option<usize> {
    let dash = ["— ", "– ", "\u{2015} ", " - "].iter().filter_map(|dash| words.rfind(dash)).max()?;
    let name = signed(&words[dash..])?;
    let said = words[..dash].trim_end();
    let has_ended = said.ends_with(['.', '؟', '!', '»', '”', '"', '…']);
    let start = dash + usize::from(words[dash..].starts_with(' '));
    (has_ended && is_name(name) && fits(name)).then_some(start)
}

/// Whether words are a name and an office, and no sentence.
fn fits(name: &str) -> bool {
    let inside = ["H.E.", "H. E.", "H.H.", "Dr.", "Mr.", "Ms."].iter().find_map(|short| name.strip_prefix(short));
    let inside = inside.unwrap_or(name).trim_end_matches(['.', ' ']);
    name.split_whitespace().count() <= LONGEST && !inside.contains(['؟', '!', ':', '«', '؛']) && !inside.contains(". ")
}

/// Marks that turn the direction count as blank: nobody sees them.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// A line outside fenced code.
#[derive(Clone, Copy)]
struct ProseLine<'t> {
    /// Its words without the `>` before them; `None` outside a quotation.
    quoted: Option<&'t str>,
    plain: &'t str,
    /// Where the words begin in the text.
    words_at: usize,
}

struct ProseLines<'t> {
    text: &'t str,
    at: usize,
    fence: Option<&'static str>,
}

impl<'t> Iterator for ProseLines<'t> {
    type Item = ProseLine<'t>;

    fn next(&mut self) -> Option<ProseLine<'t>> {
        let line = self.text[self.at..].split_inclusive('\n').next()?;
        let start = self.at;
        self.at += line.len();
        let typed = line.trim();
        let head = line.len() - line.trim_start().len();
        let fence = ["```", "~~~"].into_iter().find(|mark| typed.starts_with(mark));
        match (self.fence, fence) {
            (Some(open), Some(mark)) if open == mark => self.fence = None,
            (None, Some(mark)) => self.fence = Some(mark),
            _ => {}
        }
        let is_code = self.fence.is_some() || fence.is_some() || head >= 4;
        let quoted = typed.strip_prefix('>').filter(|_| !is_code).map(str::trim);
        let words = quoted.unwrap_or(typed);
        let words_at = start + head + quoted.map_or(0, |words| typed.len() - words.len());
        Some(ProseLine { quoted, plain: if is_code { "code" } else { words }, words_at })
    }
}
