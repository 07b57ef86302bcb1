//! What is wrong with a YAML text, in plain words, with the usual remedy.

use super::events::{BrokenYaml, Cause, ErrorKind};
use super::{odd_signs, one_line};
use crate::diagnostics::Diagnostic;
use crate::source::{SourceFile, Span};

const IN_QUOTES: &str = "Put the whole value in quotes, as in title: \"Budget: a review\".";
const LOOK: &str =
    "Look at this line and the one before: key, colon, space, value, with the same indentation for keys of one group.";
const A_KEY: &str = "Write a key, a colon, a space and the value, as in place: Baku.";
/// Lines of words never come here: they may begin with any sign.
const WITHOUT: &str = "Leave the sign out: ids, days and names of files are written without it.";

/// A trouble in `text`, which stands `offset` bytes into `file`.
pub fn told(file: &SourceFile, text: &str, offset: usize, trouble: &BrokenYaml) -> Diagnostic {
    if let Cause::Parser(_) | Cause::NoKey = trouble.cause
        && let Some(note) = odd_signs::told(file, text, offset)
    {
        return note;
    }
    let at = file.text.floor_char_boundary(offset + trouble.at);
    let line = file.line(Span::new(at, at));
    let line_start = file.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let told =
        |at: usize, message: &str, help: &str| Diagnostic::error("yaml", message, help).at(file, Span::new(at, at));
    if let Some(value) = one_line::wrapped(line, at - line_start) {
        let (quote, inner) = (&value[..1], &value[1..value.len() - 1]);
        let other = if quote == "'" && !inner.contains(['"', '\\']) { "\"" } else { "'" };
        let whole = format!("{other}{}{other}", inner.replace('\'', if other == "'" { "''" } else { "'" }));
        let message = format!("A mark {quote} stands within the value, and closes it too early.");
        return told(at, &message, &format!("Write `{}`.", line.trim().replacen(value, &whole, 1)));
    }
    let (message, help) = slip(&trouble.cause, line, &line[at - line_start..]);
    told(at, &message, help)
}

/// What is wrong, and the remedy; `rest` is what stands on the line from the place on.
fn slip(cause: &Cause, line: &str, rest: &str) -> (String, &'static str) {
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim());
    let (message, help) = match cause {
        Cause::Bounds => (
            "This YAML is nested too deeply, or refers to itself too often, to be read safely.",
            "Write the values out plainly: front matter needs no anchors, aliases or deep nesting.",
        ),
        Cause::Key => ("A list or a group stands where the name of a key should stand.", A_KEY),
        Cause::Second => (
            "A second text begins at this line, and would not be read.",
            "Take the line out: there is one text in a file.",
        ),
        Cause::NoKey if line.trim_start().starts_with('-') => (
            "A list stands where keys should stand.",
            "Write each key at the left edge, without `-`, as in place: Baku.",
        ),
        Cause::NoKey => ("This line has no colon.", A_KEY),
        Cause::Parser(kind) => match of_parser(kind, value, rest) {
            Some(told) => told,
            None => return (format!("This is not valid YAML: {kind}."), LOOK),
        },
    };
    (message.to_owned(), help)
}

/// What the parser found, as far as it is usual.
fn of_parser(kind: &ErrorKind, value: &str, rest: &str) -> Option<(&'static str, &'static str)> {
    const COLON: &str = "A colon and a space stand inside this value, so YAML takes it for another key.";
    Some(match kind {
        ErrorKind::UnclosedQuotedScalar => {
            ("A quotation mark is opened here and never closed.", "Close it, or remove it.")
        }
        ErrorKind::UnclosedFlowCollection { open: '[' } => {
            ("The bracket `[` is opened here and never closed.", "Close it with `]`.")
        }
        ErrorKind::UnclosedFlowCollection { .. } => {
            ("The bracket `{` is opened here and never closed.", "Close it with `}`.")
        }
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::ExpectedFlowMappingSeparator
            if rest.trim_start().starts_with(':') =>
        {
            (COLON, IN_QUOTES)
        }
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::ExpectedFlowMappingSeparator => (
            "A comma or a closing bracket is missing before this place.",
            "Look at this line and the one before: every `[` needs its `]`, every `{` its `}`.",
        ),
        ErrorKind::SimpleKeyExpected => ("This line has no colon.", A_KEY),
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => (
            "Something stands behind the closing quotation mark of this value.",
            "Put the whole value in the other kind of quotation marks, as in title: '\"Budget\" is the word'.",
        ),
        ErrorKind::UnknownAnchor => ("A value cannot begin with `*`, which means something else in YAML.", WITHOUT),
        ErrorKind::UnexpectedCharacter { .. } => {
            ("A value cannot begin with this sign, which means something else in YAML.", WITHOUT)
        }
        ErrorKind::MappingValueNotAllowed if value.contains(": ") => (COLON, IN_QUOTES),
        ErrorKind::MappingValueNotAllowed => (
            "A key stands where YAML expects none.",
            "Indent the keys of one group alike, and write each on its own line.",
        ),
        _ => return None,
    })
}
