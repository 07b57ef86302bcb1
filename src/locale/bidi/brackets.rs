//! Brackets and quotation marks: a run keeps the pairs that are wholly inside it and stops at one
//! that is not.

use super::letters::{BidiSide, side};
use crate::model::language::Language;

/// Deeper nesting ends a run; it also keeps the search for a run's end linear.
const DEEPEST: usize = 8;

/// How many characters after a run may still be its own before its bracket closes.
const LONGEST_REST: usize = 24;

/// What a character is to the brackets, given its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Bracket {
    /// It opens what this character closes.
    Opens(char),
    Closes(char),
    Neither,
}

/// The open brackets of a run.
#[derive(Default)]
pub(super) struct Brackets {
    /// The character that will close each, and where the run would end if none did.
    open: Vec<(char, usize)>,
}

impl Brackets {
    /// `false` where the nesting is too deep.
    pub(super) fn open(&mut self, closer: char, run_end: usize) -> bool {
        if self.open.len() == DEEPEST {
            return false;
        }
        self.open.push((closer, run_end));
        true
    }

    /// Where the run ended before the innermost open bracket, if this one closes it.
    pub(super) fn close(&mut self, closer: char) -> Option<usize> {
        self.open.pop_if(|(expected, _)| *expected == closer).map(|(_, run_end)| run_end)
    }

    pub(super) fn is_balanced(&self) -> bool {
        self.open.is_empty()
    }

    /// Where the run ends that leaves the first unclosed bracket outside.
    pub(super) fn end_before_unclosed(&self) -> Option<usize> {
        self.open.first().map(|(_, run_end)| *run_end)
    }
}

/// A double quotation mark, straight or curly, opens after a space or a bracket and before a word:
/// languages differ in which of “ and ” comes first, and a straight one does not say.
pub(super) fn bracket_at(text: &str, at: usize, c: char) -> Bracket {
    match c {
        '(' => Bracket::Opens(')'),
        '[' => Bracket::Opens(']'),
        '{' => Bracket::Opens('}'),
        '«' => Bracket::Opens('»'),
        '‹' => Bracket::Opens('›'),
        '‘' => Bracket::Opens('’'),
        ')' | ']' | '}' | '»' | '›' | '’' => Bracket::Closes(c),
        '"' | '“' | '”' | '„' => {
            let before = text[..at].chars().next_back();
            let after = text[at + c.len_utf8()..].chars().next();
            let opens = before.is_none_or(|c| {
                c.is_whitespace() || matches!(c, '(' | '[' | '{' | '«' | '‹' | '‘' | '-' | '–' | '—' | '/')
            }) && after.is_some_and(|c| !c.is_whitespace());
            if opens { Bracket::Opens('"') } else { Bracket::Closes('"') }
        }
        _ => Bracket::Neither,
    }
}

/// If a bracket of the text stands directly before the run, and only figures, signs and spaces
/// between the run and what closes it, then they are the run's own, as in «What is AI?» and "The
/// Report, 2023". Gives the end with them.
pub(super) fn end_inside_own_bracket(text: &str, start: usize, end: usize, base: Language) -> usize {
    let Some(opener) = text[..start].chars().next_back() else {
        return end;
    };
    let Bracket::Opens(closer) = bracket_at(text, start - opener.len_utf8(), opener) else {
        return end;
    };
    for (offset, c) in text[end..].char_indices().take(LONGEST_REST) {
        let at = end + offset;
        match bracket_at(text, at, c) {
            Bracket::Closes(found) if found == closer => {
                return end + text[end..at].trim_end().len();
            }
            Bracket::Neither
                if matches!(side(c, base), BidiSide::Number | BidiSide::Neutral | BidiSide::Joined) || c == '؟' => {}
            _ => break,
        }
    }
    end
}
