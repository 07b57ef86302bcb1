//! Links and pictures that Markdown does not take for any, so that readers see their brackets.

use std::ops::Range;

use crate::language::letters::before;
use crate::model::prose::{Nature, Passage};
use crate::model::text::{Node, Text};
use crate::source::{SourceFile, reach};

/// A link or picture that is not read as one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unread<'t> {
    /// Bytes of the passage's text, from its first bracket to its last, or to the end of what there is.
    pub range: Range<usize>,
    pub is_picture: bool,
    /// What stands between the square brackets; `None` where the first one is missing.
    pub words: Option<&'t str>,
    /// Whether a space parts both brackets.
    pub is_parted: bool,
    /// As it is typed in the file, with a title behind it; `None` where no bracket closes it.
    pub target: Option<&'t str>,
}

/// Whether a text may have such a link: brackets that stand among its words.
pub fn may_be_in(text: &Text) -> bool {
    let is_seam = |words: &str| words.contains("](") || words.contains("] (");
    text.nodes.iter().any(|node| matches!(node, Node::Words(span) if is_seam(text.slice(*span))))
}

/// Those of a passage.
pub fn find<'t>(passage: &'t Passage, file: &'t SourceFile) -> Vec<Unread<'t>> {
    let text = passage.text.as_str();
    let seams = text.match_indices("](").chain(text.match_indices("] ("));
    seams.filter_map(|(at, seam)| judge(passage, file, at, seam)).collect()
}

fn judge<'t>(passage: &'t Passage, file: &'t SourceFile, at: usize, seam: &str) -> Option<Unread<'t>> {
    let text = passage.text.as_str();
    let behind = at + seam.len();
    if !is_typed(passage, file, &(at..behind)) {
        return None;
    }
    let near = reach::before(text, at);
    let open = near.rfind(['[', ']']).map(|open| at - near.len() + open).filter(|open| text[*open..].starts_with('['));
    if open.is_some_and(|open| !is_typed(passage, file, &(open..open + 1))) {
        return None;
    }
    let is_picture = open.is_some_and(|open| before(text, open) == Some('!'));
    let rest = &file.text[passage.span_of(at..behind).end as usize..];
    let line = short(rest);
    let target = closing(line).map(|end| line[..end].trim());
    let words = open.map(|open| &text[open + 1..at]);
    let is_parted = seam.contains(' ');
    let looks_so = match is_parted {
        false => words.is_some_and(str::is_empty) || is_address(target.unwrap_or(line)),
        // A note in brackets behind another one: `[1] (page 5)`.
        true => {
            let is_remark = !words.is_some_and(|words| words.contains(char::is_alphabetic));
            is_picture && target.is_some_and(is_address)
                || !is_remark && target.is_some_and(|target| is_remote(target) && !target.contains(' '))
        }
    };
    let start = open.map_or(at, |open| open - usize::from(is_picture));
    let length = short(&text[behind..]).len();
    let end = behind + closing(&text[behind..behind + length]).map_or(length, |end| end + 1);
    looks_so.then_some(Unread { range: start..end, is_picture, words, is_parted, target })
}

/// Whether bytes of a passage stand in the file just so, with no backslash that makes them mere signs.
fn is_typed(passage: &Passage, file: &SourceFile, range: &Range<usize>) -> bool {
    let start = passage.span_of(range.clone()).start as usize;
    passage.is_seamless(range)
        && passage.runs_of(range).iter().all(|run| run.nature == Nature::Words)
        && !file.text[..start].ends_with('\\')
}

/// The parts of what stands in the round brackets: an address, and a title with the space before it.
pub fn parts(target: &str) -> (&str, &str) {
    let title = ["\"", "'"].iter().find_map(|mark| {
        let inside = target.strip_suffix(mark)?;
        inside.rfind(&format!(" {mark}"))
    });
    target.split_at(title.unwrap_or(target.len()))
}

/// Whether words are meant as an address: of a page, a file, or a place on this page.
fn is_address(target: &str) -> bool {
    let (address, _) = parts(target);
    let address = address.trim().trim_matches(['<', '>']);
    let ends_as_file = address.rsplit_once('.').is_some_and(|(name, end)| {
        !name.is_empty() && (2..=5).contains(&end.len()) && end.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    ends_as_file || is_remote(address) || address.starts_with(['#', '/']) || address.starts_with("../")
}

fn is_remote(address: &str) -> bool {
    ["https://", "http://", "www.", "mailto:"].iter().any(|start| address.starts_with(start))
}

/// Where the round bracket closes that was opened before `text`.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
        None
    })
}

/// The line that a text begins with, as much of it as is near.
fn short(text: &str) -> &str {
    reach::after(text, 0).split(['\n', '\r']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_behind_the_address() {
        assert_eq!(parts("Photo (1).jpg \"تعليق\""), ("Photo (1).jpg", " \"تعليق\""));
        assert_eq!(parts("Minister's photo.jpg"), ("Minister's photo.jpg", ""));
    }
}
