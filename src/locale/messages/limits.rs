//! What Fluent's parser does not survive, found before it is asked.

use std::borrow::Cow;
use std::ops::Range;

/// Fluent reads a brace or a bracket inside another by calling itself. Each costs a few hundred
/// bytes of the stack; no message of an interface has a tenth as many.
pub(super) const MOST_BRACKETS: usize = 200;

/// The line, in bytes, on which a message comes to have more of them.
pub(super) fn overgrown(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut brackets, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        if starts_entry(line) {
            brackets = 0;
        }
        let before = brackets;
        brackets += line.bytes().filter(|byte| matches!(byte, b'{' | b'(')).count();
        if before <= MOST_BRACKETS && brackets > MOST_BRACKETS {
            lines.push(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    lines
}

/// The text with a `~` for each byte of a letter that stands where an escape such as `\u0627` wants
/// a digit: fluent-syntax 0.12 cuts such a letter in two, which panics. Every place stays where it
/// was. A text without such an escape comes back as it is.
pub(super) fn with_escapes_blinded(text: &str) -> Cow<'_, str> {
    let mut blinded = Cow::Borrowed(text);
    for (at, letter) in text.match_indices(['u', 'U']) {
        if !text[..at].ends_with('\\') {
            continue;
        }
        let longest = if letter == "u" { 4 } else { 6 };
        let rest = &text[at + 1..];
        let digits = rest.bytes().take(longest).take_while(u8::is_ascii_hexdigit).count();
        let Some(cut) = rest[digits..].chars().next().filter(|next| digits < longest && !next.is_ascii()) else {
            continue;
        };
        let start = at + 1 + digits;
        blinded.to_mut().replace_range(start..start + cut.len_utf8(), &"~".repeat(cut.len_utf8()));
    }
    blinded
}

/// Whether no bracket of an earlier line can still be open here: no call holds a `name =`.
fn starts_entry(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let name = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && name.trim_start_matches(' ').starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_where_digits_of_an_escape_belong_are_blinded() {
        for (text, expected) in [
            ("a = {\"\\u0627\"}", "a = {\"\\u0627\"}"),
            ("a = {\"\\uال\"}", "a = {\"\\u~~ل\"}"),
            ("a = {\"\\U0006ي2\"}", "a = {\"\\U0006~~2\"}"),
            ("a = {\"\\u0627ال\"}", "a = {\"\\u0627ال\"}"),
            ("a = uال", "a = uال"),
            ("a = \\u", "a = \\u"),
        ] {
            assert_eq!(with_escapes_blinded(text), expected);
        }
    }

    #[test]
    fn brackets_are_counted_message_by_message() {
        let nested = |depth: usize| format!("a = {}x{}\n", "{".repeat(depth), "}".repeat(depth));
        assert!(overgrown(&nested(MOST_BRACKETS).repeat(3)).is_empty());
        assert_eq!(overgrown(&nested(MOST_BRACKETS + 1)), vec![0..407]);
        // A call that goes on over lines that look like names.
        assert_eq!(overgrown(&format!("a = {{ F(\n{}", "F(\n".repeat(50_000))).len(), 1);
    }
}
