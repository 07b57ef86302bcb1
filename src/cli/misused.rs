//! What was typed and cannot be understood, in our words: those of the parser are English.

use std::error::Error as _;
use std::fmt;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::diagnostics::{Argument, Message, any, code, message};
use crate::io::Failure;

/// Why a value of an option cannot be read.
#[derive(Debug)]
pub struct UnfitValue(pub Message);

impl fmt::Display for UnfitValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.id)
    }
}

impl std::error::Error for UnfitValue {}

/// What is wrong, and what may be typed instead.
pub fn failure(error: &clap::Error) -> Failure {
    let typed = |kind| code(text(error, kind).unwrap_or_default());
    let message = match error.kind() {
        ErrorKind::InvalidSubcommand => message!("unknown-command", typed = typed(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument if text(error, ContextKind::InvalidArg).is_some_and(|it| !it.starts_with('-')) => {
            message!("unexpected-value", typed = typed(ContextKind::InvalidArg))
        }
        ErrorKind::UnknownArgument => message!("unknown-option", typed = typed(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if text(error, ContextKind::InvalidValue).is_none_or(|it| it.is_empty()) => {
            message!("value-missing", option = option(error, ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => unfit(error),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            message!("value-missing", option = option(error, ContextKind::InvalidArg))
        }
        ErrorKind::TooManyValues => message!("unexpected-value", typed = typed(ContextKind::InvalidValue)),
        ErrorKind::ArgumentConflict if text(error, ContextKind::PriorArg) == text(error, ContextKind::InvalidArg) => {
            message!("option-twice", option = option(error, ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => message!(
            "options-exclude",
            option = option(error, ContextKind::InvalidArg),
            other = option(error, ContextKind::PriorArg),
        ),
        ErrorKind::MissingRequiredArgument => {
            message!("argument-missing", option = option(error, ContextKind::InvalidArg))
        }
        ErrorKind::MissingSubcommand => message!("command-missing"),
        ErrorKind::InvalidUtf8 => message!("arguments-not-utf8"),
        _ => message!("misused"),
    };
    Failure { message, help: Some(help(error)) }
}

/// A value that its option does not take.
fn unfit(error: &clap::Error) -> Message {
    let typed = code(text(error, ContextKind::InvalidValue).unwrap_or_default());
    let option = option(error, ContextKind::InvalidArg);
    let why = error.source().and_then(|why| why.downcast_ref::<UnfitValue>()).map(|why| why.0.clone());
    match why {
        Some(why) => message!("bad-value-because", typed = typed, option = option, why = why),
        None => message!("bad-value", typed = typed, option = option),
    }
}

/// What may be typed: what is most like it, else all there is, else where to look.
fn help(error: &clap::Error) -> Message {
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(near) = near.into_iter().find_map(|kind| likest(error, kind)) {
        return message!("did-you-mean", near = code(near));
    }
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) if !values.is_empty() => {
            message!("choose-from", values = any(values.iter().map(code)))
        }
        _ => message!("see-help", command = code("--help")),
    }
}

/// An option as it is typed: `--at`, of `--at <TIME>`.
fn option(error: &clap::Error, kind: ContextKind) -> Argument {
    let shown = text(error, kind).unwrap_or_default();
    code(shown.split(' ').next().unwrap_or_default())
}

/// What is most like it, which clap names last.
fn likest(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => text(error, kind),
    }
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.first().cloned(),
        _ => None,
    }
}
