//! Tabs behind the words of a heading. CommonMark drops them; the parser takes them for words, and loses the notes of the text.

use std::borrow::Cow;

use crate::source::seek;

/// What may stand before a heading in its line: the signs of quotations and lists.
const BEFORE: &str = " \t>-+*.)0123456789";

/// The text with a space for each tab behind a heading, so that every place in it stays.
pub(super) fn without_tabs(text: Cow<'_, str>) -> Cow<'_, str> {
    if seek::byte(b'\t', text.as_bytes()).is_none() {
        return text;
    }
    let shown = |line: &str| {
        let is_heading = line.trim_start_matches(|c| BEFORE.contains(c)).starts_with('#');
        let (words, gap) = line.split_at(if is_heading { line.trim_end().len() } else { line.len() });
        [words, &gap.replace('\t', " ")].concat()
    };
    text.split_inclusive('\n').map(shown).collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use super::without_tabs;

    #[test]
    fn a_heading_ends_with_its_words() {
        for (typed, read) in [
            ("## عنوان\t", "## عنوان "),
            ("## عنوان \t \r\nنص\t\n", "## عنوان   \r\nنص\t\n"),
            ("> - ## عنوان ##\t\t\n", "> - ## عنوان ##  \n"),
            ("عنوان\t\n===", "عنوان\t\n==="),
            ("\t", "\t"),
        ] {
            assert_eq!(without_tabs(typed.into()), read);
        }
    }
}
