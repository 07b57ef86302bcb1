//! What is wrong with a YAML text, by its id: each has its usual remedy.

use super::events::{BrokenYaml, Cause, ErrorKind};
use super::{odd_signs, one_line};
use crate::diagnostics::{Diagnostic, Message, code, message};
use crate::source::{SourceFile, Span};

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
    let message = match one_line::wrapped(line, at - line_start) {
        Some(value) => {
            let (quote, inner) = (&value[..1], &value[1..value.len() - 1]);
            let other = if quote == "'" && !inner.contains(['"', '\\']) { "\"" } else { "'" };
            let whole = format!("{other}{}{other}", inner.replace('\'', if other == "'" { "''" } else { "'" }));
            let whole = line.trim().replacen(value, &whole, 1);
            message!("yaml-mark-within", mark = code(quote), line = code(whole))
        }
        None => slip(&trouble.cause, line, &line[at - line_start..]),
    };
    Diagnostic::stops("yaml", message).at(file, Span::new(at, at))
}

/// What is wrong; `rest` is what stands on the line from the place on.
fn slip(cause: &Cause, line: &str, rest: &str) -> Message {
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim());
    match cause {
        Cause::Bounds => message!("yaml-bounds"),
        Cause::Key => message!("yaml-key-is-group"),
        Cause::Second => message!("yaml-second-text"),
        Cause::NoKey if line.trim_start().starts_with('-') => message!("yaml-list-for-keys"),
        Cause::NoKey => message!("yaml-no-colon"),
        Cause::Parser(kind) => of_parser(kind, value, rest),
    }
}

/// What the parser found. Its own words are English, and for programmers.
fn of_parser(kind: &ErrorKind, value: &str, rest: &str) -> Message {
    match kind {
        ErrorKind::UnclosedQuotedScalar => message!("yaml-quote-open"),
        ErrorKind::UnclosedFlowCollection { open: '[' } => {
            message!("yaml-bracket-open", open = code("["), close = code("]"))
        }
        ErrorKind::UnclosedFlowCollection { .. } => {
            message!("yaml-bracket-open", open = code("{"), close = code("}"))
        }
        ErrorKind::MisplacedFlowCollectionEnd | ErrorKind::MismatchedFlowCollectionEnd { .. } => {
            message!("yaml-bracket-stray")
        }
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::ExpectedFlowMappingSeparator
            if rest.trim_start().starts_with(':') =>
        {
            message!("yaml-colon-inside")
        }
        ErrorKind::ExpectedFlowSequenceSeparator | ErrorKind::ExpectedFlowMappingSeparator => {
            message!("yaml-comma-missing")
        }
        ErrorKind::SimpleKeyExpected => message!("yaml-no-colon"),
        ErrorKind::InvalidTrailingDoubleQuotedScalar | ErrorKind::InvalidTrailingSingleQuotedScalar => {
            message!("yaml-behind-quote")
        }
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => message!("yaml-escape"),
        ErrorKind::UnknownAnchor => message!("yaml-star-first"),
        ErrorKind::UnexpectedCharacter { .. } => message!("yaml-sign-first"),
        ErrorKind::MappingValueNotAllowed if value.contains(": ") => message!("yaml-colon-inside"),
        ErrorKind::MappingValueNotAllowed => message!("yaml-key-unexpected"),
        ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection => {
            message!("yaml-dash-unexpected")
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => message!("yaml-indentation"),
        ErrorKind::TabNotAllowed
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar => message!("yaml-tab"),
        _ => message!("yaml-invalid"),
    }
}
