//! Marks of direction around what stands in a sentence and is not of it (UAX #9): they keep names, keys and commands in
//! their order within Arabic.

use serde::Serialize;

/// Begins what runs from left to right.
const LEFT_TO_RIGHT: char = '\u{2066}';
/// Begins what runs as its first letter does.
const FIRST_STRONG: char = '\u{2068}';
/// Ends either.
const END: char = '\u{2069}';

/// What runs as its first letter does.
pub fn isolated(text: &str) -> String {
    format!("{FIRST_STRONG}{text}{END}")
}

/// What runs from left to right.
pub fn left_to_right(text: &str) -> String {
    format!("{LEFT_TO_RIGHT}{text}{END}")
}

/// A sentence whose words in backticks are isolated, but for those that are already. What stands in backticks may be copied:
/// nothing invisible comes along.
pub fn with_code_isolated(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    let (mut depth, mut in_code) = (0_usize, false);
    for c in sentence.chars() {
        if in_code && matches!(c, LEFT_TO_RIGHT | FIRST_STRONG | END) {
            continue;
        }
        match c {
            LEFT_TO_RIGHT | FIRST_STRONG => depth += 1,
            END => depth = depth.saturating_sub(1),
            _ => {}
        }
        match c {
            '`' if depth == 0 && !in_code => {
                out.extend([LEFT_TO_RIGHT, c]);
                in_code = true;
            }
            '`' if depth == 0 => {
                out.extend([c, END]);
                in_code = false;
            }
            _ => out.push(c),
        }
    }
    if in_code {
        out.push(END);
    }
    out
}

/// A part of a sentence: words, or what may be copied.
#[derive(Serialize, PartialEq, Eq, Debug)]
pub struct SaidPart {
    /// Without the backticks.
    pub text: String,
    /// Whether it stands between backticks.
    pub is_code: bool,
}

/// The parts of a sentence, in their order.
pub fn parts(sentence: &str) -> Vec<SaidPart> {
    let mut pieces = sentence.split('`').peekable();
    let mut parts = Vec::new();
    while let Some(piece) = pieces.next() {
        let is_behind_mark = parts.len() % 2 == 1;
        // Without a partner a backtick is a word.
        let is_code = is_behind_mark && pieces.peek().is_some();
        let text = if is_behind_mark && !is_code { format!("`{piece}") } else { piece.to_owned() };
        parts.push(SaidPart { text, is_code });
    }
    parts
}

/// Control characters would act on the terminal: they are shown as their code points.
pub fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' '.to_string(),
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                format!("<U+{:04X}>", c as u32)
            }
            c => c.to_string(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::strip_isolates;

    #[test]
    fn code_in_a_sentence_is_isolated_once() {
        let key = left_to_right("`embargo`");
        assert_eq!(
            with_code_isolated(&format!("احذف {key} ثم شغّل `bayan build`.")),
            format!("احذف \u{2066}`embargo`\u{2069} ثم شغّل \u{2066}`bayan build`\u{2069}.")
        );
        let named = format!("شغّل `bayan build --root {}`.", isolated("room"));
        assert_eq!(with_code_isolated(&named), "شغّل \u{2066}`bayan build --root room`\u{2069}.");
        assert_eq!(strip_isolates(&with_code_isolated("شغّل `bayan build`.")), "شغّل `bayan build`.");
    }

    #[test]
    fn what_may_be_copied_is_a_part() {
        let said = |sentence| parts(sentence).into_iter().map(|one| (one.text, one.is_code)).collect::<Vec<_>>();
        let wanted = [("احذف ", false), ("draft: true", true), (" هنا", false)].map(|(text, is)| (text.to_owned(), is));
        assert_eq!(said("احذف `draft: true` هنا"), wanted);
        assert_eq!(said("a ` b"), [("a ".to_owned(), false), ("` b".to_owned(), false)]);
    }

    #[test]
    fn what_is_typed_cannot_act_on_a_terminal() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
    }
}
