//! Speaking to the person at the terminal.

use std::io::{IsTerminal, Write};
use std::sync::OnceLock;

use super::environment::set;
use super::exit::Exit;
use crate::diagnostics::{Diagnostic, Message, Severity};
use crate::io::Failure;
use crate::model::Language;
use crate::speech::{BothWords, Colour, Marks, Terminal, Words};

/// Who speaks: in which language, and with which marks of direction.
pub struct Console {
    pub language: Language,
    pub marks: Marks,
    /// Read when the first thing is said.
    words: OnceLock<Words>,
}

impl Console {
    pub const fn new(language: Language, marks: Marks) -> Self {
        Self { language, marks, words: OnceLock::new() }
    }

    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(self.language))
    }

    /// The words of both languages, for machines.
    pub fn both(&self) -> BothWords {
        BothWords::of(self.language)
    }

    pub fn terminal(&self, stream: &impl IsTerminal) -> Terminal<'_> {
        Terminal { words: self.words(), colour: colour_of(stream), marks: self.marks }
    }

    fn errors(&self) -> Terminal<'_> {
        self.terminal(&std::io::stderr())
    }

    /// Findings, on standard error.
    pub fn findings(&self, notes: &[Diagnostic]) {
        err(&self.errors().show(notes));
    }

    /// The errors among findings, for someone who wants to hear of nothing else.
    pub fn errors_among(&self, notes: &[Diagnostic]) {
        let errors: Vec<Diagnostic> = notes.iter().filter(|note| note.severity == Severity::Error).cloned().collect();
        self.findings(&errors);
    }

    /// A failure of the world, on standard error.
    pub fn failure(&self, failure: &Failure) -> Exit {
        let terminal = self.errors();
        err(&format!("{}: {}\n", terminal.coloured(Severity::Error), terminal.say(&failure.message)));
        if let Some(help) = self.words().help(&failure.remedy()) {
            err(&format!("  = {}\n", terminal.laid_out(&help)));
        }
        Exit::Usage
    }

    /// A message as it is shown on standard output.
    pub fn said(&self, message: &Message) -> String {
        self.terminal(&std::io::stdout()).say(message)
    }

    /// A line on standard output.
    pub fn tell(&self, message: &Message) {
        out(&format!("{}\n", self.said(message)));
    }

    /// A line on standard error.
    pub fn warn(&self, message: &Message) {
        err(&format!("{}\n", self.errors().say(message)));
    }
}

/// Whether a stream takes colour: a terminal that obeys, and `NO_COLOR` unset. <https://no-color.org>
fn colour_of(stream: &impl IsTerminal) -> Colour {
    if obeys(stream) && set("NO_COLOR").is_none() { Colour::Ansi } else { Colour::Plain }
}

/// Whether a stream is a terminal that obeys signs of control (ECMA-48). One that does not shows them.
pub fn obeys(stream: &impl IsTerminal) -> bool {
    // The consoles of Windows give no name, and only newer ones obey.
    let otherwise = || !cfg!(windows) || set("WT_SESSION").is_some();
    stream.is_terminal() && set("TERM").as_deref().map_or_else(otherwise, obeys_by_name)
}

fn obeys_by_name(name: &str) -> bool {
    name != "dumb"
}

/// A text on standard output. A reader that has gone away is nobody's trouble.
pub fn out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

pub fn err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::obeys_by_name;

    #[test]
    fn a_terminal_obeys_unless_it_says_that_it_does_not() {
        for name in ["xterm-256color", "screen", "linux", "dumber"] {
            assert!(obeys_by_name(name), "{name}");
        }
        assert!(!obeys_by_name("dumb"));
    }
}
