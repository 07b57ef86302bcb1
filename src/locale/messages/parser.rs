//! Fluent's text and its complaints: where a message stands, and what the parser means in plain
//! words.

use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::trouble::{MessageTrouble, Place};

/// A file of messages.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name in troubles.
    pub file: &'a str,
    pub text: &'a str,
}

/// The parsed text, or one trouble for each place that Fluent could not read.
pub(super) fn parse(source: Source<'_>) -> Result<FluentResource, Vec<MessageTrouble>> {
    FluentResource::try_new(source.text.to_owned()).map_err(|(_, errors)| {
        let trouble = |error: &ParserError| {
            let opening = |end: usize| source.text.get(..end).and_then(|before| before.rfind('{'));
            let bytes = match error.kind {
                // Where it was opened, not where the text ran out.
                ErrorKind::ExpectedToken('}') => opening(error.pos.start).map_or(error.pos.clone(), |at| at..at + 1),
                _ => error.pos.clone(),
            };
            let place = Place::of(source.file, source.text, bytes);
            MessageTrouble::at(&place, sentence(&error.kind))
        };
        errors.iter().map(trouble).collect()
    })
}

/// The name of each message and term (with its `-`) in the order of the text, and where it stands.
///
/// Fluent's tree has no positions. In a text that parsed, an entry is what starts a line with a
/// letter or a `-`; every continuation is indented, and a comment starts with `#`.
pub(super) fn entries(text: &str) -> impl Iterator<Item = (&str, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let starts = |c: char| c.is_ascii_alphabetic() || c == '-';
        let name = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next()?;
        line.starts_with(starts).then(|| (name, at..at + name.len()))
    })
}

fn sentence(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::ExpectedToken('=') => "After the name of a message there must be `=` and its text.".to_owned(),
        ErrorKind::ExpectedToken('}') => "A `{` is not closed by `}`.".to_owned(),
        ErrorKind::ExpectedToken(token) => format!("There should be `{token}` here."),
        ErrorKind::ExpectedCharRange { .. } => {
            "This is not the name of a message: names are Latin letters, digits and `-`, and begin with a letter."
                .to_owned()
        }
        ErrorKind::ExpectedMessageField { entry_id } => format!("The message `{entry_id}` has no text."),
        ErrorKind::ExpectedTermField { entry_id } => format!("The term `-{entry_id}` has no text."),
        ErrorKind::MissingDefaultVariant => {
            "One of the forms must be the default, marked `*`, such as `*[other]`.".to_owned()
        }
        ErrorKind::MultipleDefaultVariants => "Only one of the forms can be the default, marked `*`.".to_owned(),
        ErrorKind::MissingValue => "There is no text here.".to_owned(),
        ErrorKind::UnterminatedStringLiteral => "A `\"` is not closed on its line.".to_owned(),
        ErrorKind::UnbalancedClosingBrace => "There is a `}` without its `{`; to show one, write {\"}\"}.".to_owned(),
        ErrorKind::ExpectedInlineExpression => {
            "Between `{` and `}` there must be a variable such as `$count`, or a text in quotes.".to_owned()
        }
        ErrorKind::UnknownEscapeSequence(sequence) => {
            format!("`\\{sequence}` means nothing here; only \\\", \\\\ and \\u do.")
        }
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => format!("`{sequence}` is not the number of a character."),
        other => format!("Fluent cannot read this: {}.", other.to_string().to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_where_they_stand() {
        let text = "# home = no\nhome = الرئيسية\n-name=بيان\ncount =\n    { $n ->\n       *[other] x\n    }\n    .title = y\n";
        let found: Vec<_> = entries(text).collect();
        assert_eq!(found, [("home", 12..16), ("-name", 36..41), ("count", 51..56)]);
    }

    #[test]
    fn complaints_are_plain_sentences_with_a_place() {
        for (text, expected) in [
            ("home\n", "x.ftl:1:5: After the name of a message there must be `=` and its text."),
            ("home = الرئيسية\nbad = { $count\n", "x.ftl:2:7: A `{` is not closed by `}`."),
            ("bad = قوس }\n", "x.ftl:1:11: There is a `}` without its `{`; to show one, write {\"}\"}."),
            (
                "bad = { }\n",
                "x.ftl:1:9: Between `{` and `}` there must be a variable such as `$count`, or a text in quotes.",
            ),
            (
                "bad = { $n ->\n    [one] x\n}\n",
                "x.ftl:3:1: One of the forms must be the default, marked `*`, such as `*[other]`.",
            ),
            (
                "الرئيسية = x\n",
                "x.ftl:1:1: This is not the name of a message: names are Latin letters, digits and `-`, and begin with a letter.",
            ),
            ("bad =\n", "x.ftl:1:1: The message `bad` has no text."),
        ] {
            let troubles = parse(Source { file: "x.ftl", text }).unwrap_err();
            assert_eq!(troubles[0].to_string(), expected);
        }
    }
}
