//! Speaking to the person at the terminal.

use std::io::{IsTerminal, Write};

use super::exit::Exit;
use crate::diagnostics::Diagnostic;
use crate::diagnostics::terminal::{self, Colour};
use crate::io::Failure;

/// Whether a stream takes colour: a terminal, and `NO_COLOR` unset. <https://no-color.org>
#[expect(clippy::disallowed_methods, reason = "the terminal's own wish")]
pub fn colour_of(stream: &impl IsTerminal) -> Colour {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    if wanted && stream.is_terminal() { Colour::Ansi } else { Colour::Plain }
}

fn colour() -> Colour {
    colour_of(&std::io::stderr())
}

/// Findings, on standard error.
pub fn findings(notes: &[Diagnostic]) {
    err(&terminal::show(notes, colour()));
}

/// A failure of the world, on standard error.
pub fn failure(failure: &Failure) -> Exit {
    let word = if colour() == Colour::Ansi { "\x1b[1;31merror\x1b[0m" } else { "error" };
    err(&format!("{word}: {failure}\n"));
    Exit::Usage
}

/// A text on standard output. A reader that has gone away is nobody's trouble.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

pub fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
