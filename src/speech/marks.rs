//! Marks of direction around what stands in a sentence and is not of it (UAX #9): they keep names, keys and commands in
//! their order within Arabic.

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
    fn what_is_typed_cannot_act_on_a_terminal() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
    }
}
