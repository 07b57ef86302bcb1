//! Fluent's text and its complaints: where a message stands, and what the parser means in plain
//! words.

use std::borrow::Cow;
use std::ops::Range;

use fluent::FluentResource;
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::limits;
use super::trouble::{MessagePlace, MessageTrouble};
use crate::diagnostics::{Message, code, form, message};

/// A file of messages.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its name in troubles.
    pub file: &'a str,
    pub text: &'a str,
}

/// The parsed text, or one trouble for each place that Fluent could not read.
pub(super) fn parse(source: Source<'_>) -> Result<FluentResource, Vec<MessageTrouble>> {
    let overgrown = limits::overgrown(source.text);
    if !overgrown.is_empty() {
        let message = message!("message-overgrown", most = limits::MOST_BRACKETS);
        let trouble = |line| MessageTrouble::at(&MessagePlace::of(source.file, source.text, line), message.clone());
        return Err(overgrown.into_iter().map(trouble).collect());
    }
    let read = |text: &str| {
        FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| errors.iter().map(|error| complaint(source, error)).collect::<Vec<_>>())
    };
    match limits::with_escapes_blinded(source.text) {
        Cow::Borrowed(text) => read(text),
        // What can be read while blinded has no such escape in quotes: in plain text `\u` is two letters.
        Cow::Owned(blinded) => read(&blinded).and_then(|_| read(source.text)),
    }
}

fn complaint(source: Source<'_>, error: &ParserError) -> MessageTrouble {
    let opening = |end: usize| source.text.get(..end).and_then(|before| before.rfind('{'));
    let bytes = match error.kind {
        // Where it was opened, not where the text ran out.
        ErrorKind::ExpectedToken('}') => opening(error.pos.start).map_or(error.pos.clone(), |at| at..at + 1),
        _ => error.pos.clone(),
    };
    let escaped = source.text.get(error.pos.start..).and_then(|rest| rest.strip_prefix('\\')?.chars().next());
    let message = match (&error.kind, escaped) {
        // Fluent names the byte after the `\` by its number.
        (ErrorKind::UnknownEscapeSequence(_), Some(letter)) if !letter.is_whitespace() => {
            message!("message-escape", escape = code(format!("\\{letter}")))
        }
        (kind, _) => slip(kind),
    };
    MessageTrouble::at(&MessagePlace::of(source.file, source.text, bytes), message)
}

/// The name of each message and term (with its `-`) in the order of the text, and where it stands.
///
/// Fluent's tree has no positions. In a text that parsed, an entry is what starts a line with a
/// letter or a `-`; every continuation is indented, and a comment starts with `#`.
pub(super) fn entries(text: &str) -> impl Iterator<Item = (&str, usize, Range<usize>)> {
    let mut start = 0;
    text.split_inclusive('\n').enumerate().filter_map(move |(above, line)| {
        let at = start;
        start += line.len();
        let starts = |c: char| c.is_ascii_alphabetic() || c == '-';
        let name = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next()?;
        line.starts_with(starts).then(|| (name, above + 1, at..at + name.len()))
    })
}

/// The ids of a text that parsed, terms with their `-`.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    entries(text).map(|(id, ..)| id)
}

/// What Fluent's parser found. Its own words are English, and for programmers.
fn slip(kind: &ErrorKind) -> Message {
    let slip = match kind {
        ErrorKind::ExpectedToken('=') => "no-equals",
        ErrorKind::ExpectedToken('}') => "brace-open",
        ErrorKind::ExpectedToken(token) => {
            return message!("message-token", token = code(token.to_string()));
        }
        ErrorKind::ExpectedCharRange { .. } => "name",
        ErrorKind::ExpectedMessageField { entry_id } => return message!("message-no-text", id = code(entry_id)),
        ErrorKind::ExpectedTermField { entry_id } => {
            return message!("message-no-text", id = code(format!("-{entry_id}")));
        }
        ErrorKind::MissingDefaultVariant => "no-default",
        ErrorKind::MultipleDefaultVariants => "two-defaults",
        ErrorKind::MissingValue => "no-text",
        ErrorKind::UnterminatedStringLiteral => "quote-open",
        ErrorKind::UnbalancedClosingBrace => "brace-stray",
        ErrorKind::ExpectedInlineExpression => "brace-empty",
        ErrorKind::UnknownEscapeSequence(_) => "escape",
        ErrorKind::InvalidUnicodeEscapeSequence(_) => "number-escape",
        _ => "other",
    };
    message!("message-syntax", slip = form(slip))
}

#[cfg(test)]
mod tests {
    use super::super::trouble::said;
    use super::*;

    #[test]
    fn entries_are_found_where_they_stand() {
        let text = "# home = no\nhome = الرئيسية\n-name=بيان\ncount =\n    { $n ->\n       *[other] x\n    }\n    .title = y\n";
        let found: Vec<_> = entries(text).collect();
        assert_eq!(found, [("home", 2, 12..16), ("-name", 3, 36..41), ("count", 4, 51..56)]);
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
            ("bad = {\"\\ي\"}\n", "x.ftl:1:9: `\\ي` means nothing here; only \\\", \\\\ and \\u do."),
            (
                "bad = {\"\\Uال6ي\"}\n",
                "x.ftl:1:11: After \\u there must be the four digits of a letter's number, such as \\u0627; after \\U, six.",
            ),
        ] {
            let troubles = parse(Source { file: "x.ftl", text }).unwrap_err();
            assert_eq!(said(&troubles[0]), expected);
        }
    }

    #[test]
    fn a_backslash_and_a_u_in_plain_text_are_only_that() {
        assert!(parse(Source { file: "x.ftl", text: "path = \\uال\\Uالعلا\n" }).is_ok());
    }

    #[test]
    fn brackets_in_brackets_are_refused_before_the_stack_is_full() {
        for text in [format!("a = {}", "{".repeat(1_000_000)), format!("a = {{{}", "F(\nF(".repeat(500_000))] {
            let troubles = parse(Source { file: "x.ftl", text: &text }).unwrap_err();
            assert!(said(&troubles[0]).ends_with("A message has more than 200 `{` and `(` up to here; split it."));
        }
    }
}
