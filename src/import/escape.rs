//! Words as Markdown that reads as those very words.

/// Running text, escaped where Markdown would take a sign for its own. Lines stay lines.
pub fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        self::line(&mut out, line);
    }
    out
}

/// One line, from its beginning.
pub fn line(out: &mut String, line: &str) {
    // Four blanks would make code of it.
    let line = line.trim_start_matches([' ', '\t']);
    let marked = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    if (1..=9).contains(&marked) && begins_item(&line[marked..], &['.', ')']) {
        out.push_str(&line[..marked]);
        out.push('\\');
        within(out, &line[marked..]);
        return;
    }
    let hashes = line.trim_start_matches('#');
    let heads = line.len() - hashes.len();
    let heading = (1..=6).contains(&heads) && (hashes.is_empty() || hashes.starts_with([' ', '\t']));
    if heading || line.starts_with('>') || begins_item(line, &['-', '+']) || is_ruled(line) {
        out.push('\\');
    }
    within(out, line);
}

fn begins_item(line: &str, marks: &[char]) -> bool {
    line.strip_prefix(marks).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Whether a line could underline a heading, part a table's head from its body, or be a rule.
fn is_ruled(line: &str) -> bool {
    line.starts_with(['-', '=', '|', ':']) && line.chars().all(|c| matches!(c, '-' | '=' | '|' | ':' | ' ' | '\t'))
}

/// Words within a line.
pub fn within(out: &mut String, words: &str) {
    let links = words.contains("](") || words.contains("]:") || words.contains("[^");
    let mut before: Option<char> = None;
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let escaped = match c {
            '`' | '*' | '~' => true,
            '\\' => next.is_none_or(|next| next.is_ascii_punctuation()),
            '_' => !(is_word(before) && is_word(next)),
            '[' => links,
            '<' => next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?')),
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    #[test]
    fn what_would_be_a_mark_is_escaped_and_nothing_else() {
        for (words, markdown) in [
            ("قال: \"نعم\" (50%) – xx", "قال: \"نعم\" (50%) – xx"),
            ("- نقطة", "\\- نقطة"),
            ("2023. كان عامًا", "2023\\. كان عامًا"),
            ("# ليس عنوانًا", "\\# ليس عنوانًا"),
            ("سطر\n---", "سطر\n\\---"),
            ("5 * 3 < 20 & a_b", "5 \\* 3 < 20 & a_b"),
            ("____", "\\_\\_\\_\\_"),
            ("<script>", "\\<script>"),
            ("[أدخل الاسم]", "[أدخل الاسم]"),
            ("[نص](http://a.b)", "\\[نص](http://a.b)"),
            ("    بعيد", "بعيد"),
        ] {
            assert_eq!(text(words), markdown);
        }
    }

    proptest! {
        /// The reader of Markdown finds one paragraph with the words as they were.
        #[test]
        fn the_words_are_read_as_they_were(words in "[a-bء-ب0-9#>*_`~\\[\\]()!<>&;:|=+.\\\\ -]{1,40}( \n?[-=#>a|:+ ]{1,6})?") {
            let wanted: Vec<&str> = words.split_whitespace().collect();
            prop_assume!(!wanted.is_empty() && words.split('\n').all(|line| !line.trim().is_empty()));
            let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
            let markdown = text(&words);
            let mut read = String::new();
            for event in Parser::new_ext(&markdown, options) {
                match event {
                    Event::Text(text) => read.push_str(&text),
                    Event::SoftBreak | Event::HardBreak => read.push('\n'),
                    Event::Start(Tag::Paragraph) | Event::End(_) => {}
                    other => prop_assert!(false, "{markdown:?} holds {other:?}"),
                }
            }
            prop_assert_eq!(read.split_whitespace().collect::<Vec<_>>(), wanted, "{}", markdown);
        }
    }
}
