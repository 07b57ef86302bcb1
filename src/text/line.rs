//! A plain text of one line, such as a title, set as the text below it is.

use std::borrow::Cow;

use super::marks;
use super::pairing;
use super::plain::plain;
use super::style::Style;
use crate::model::text::{Node, Text};
use crate::source::Span;

/// The text with the marks of its language for those of a keyboard. Where there are none, it is the text itself.
pub fn set_line<'t>(typed: &'t str, style: &Style) -> Cow<'t, str> {
    if !may_have_marks(typed.as_bytes()) {
        return Cow::Borrowed(typed);
    }
    let mut nodes = Vec::new();
    marks::split(typed, Span::new(0, typed.len()), style.language, |node| nodes.push(node));
    marks::tell(&mut nodes, typed);
    pairing::levels(nodes.iter_mut().filter_map(|node| match node {
        Node::Mark(mark, _) => Some(mark),
        _ => None,
    }));
    let text = Text { source: typed.into(), nodes: nodes.into_boxed_slice(), rare: None };
    Cow::Owned(plain(&text, 0..text.nodes.len(), style))
}

/// Whether there may be marks of a keyboard in a line.
fn may_have_marks(line: &[u8]) -> bool {
    let begins = |(at, byte): (usize, &u8)| match byte {
        b'"' | b'\'' => true,
        b'-' => line.get(at + 1) == Some(&b'-'),
        b'.' => line[at + 1..].starts_with(b".."),
        _ => false,
    };
    line.iter().enumerate().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Digits, Language, QuoteStyle, RawHtml};

    fn set(language: Language, quotes: QuoteStyle, typed: &str) -> String {
        let style = Style {
            language,
            quotes,
            digits: Digits::Latin,
            raw_html: RawHtml::Escaped,
            runs: crate::locale::Runs::Bdi,
        };
        set_line(typed, &style).into_owned()
    }

    #[test]
    fn a_title_has_the_marks_of_its_text() {
        for (typed, printed) in [
            ("الوزير: \"نمضي\" في العمل", "الوزير: «نمضي» في العمل"),
            ("إطلاق \" منصة بيان \" و\"دبي\"", "إطلاق «منصة بيان» و«دبي»"),
            ("\"قال \"نعم\" مرة\"", "«قال ”نعم“ مرة»"),
            ("شاشة 15\" جديدة", "شاشة 15\" جديدة"),
            ("خطة 2020--2025...", "خطة 2020–2025…"),
            ("قال: \"نعم", "قال: \"نعم"),
            ("«كما» “هي”", "«كما» “هي”"),
            ("بلا علامات", "بلا علامات"),
        ] {
            assert_eq!(set(Language::Arabic, QuoteStyle::Guillemets, typed), printed, "{typed}");
        }
        for (typed, printed) in [
            ("It's the \"UAE Pass\" -- again", "It’s the “UAE Pass” – again"),
            ("The 'New' Deal", "The ‘New’ Deal"),
            ("Ministers' meeting", "Ministers’ meeting"),
        ] {
            assert_eq!(set(Language::English, QuoteStyle::Curly, typed), printed, "{typed}");
        }
    }
}
