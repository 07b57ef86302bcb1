//! Findings for a person at a terminal.
//!
//! Excerpts are wrapped in first-strong isolates (UAX #9, FSI … PDI), so that Arabic cannot reorder
//! the rest of the line; there are no carets, because terminals disagree on where they would stand.

use std::fmt::Write;

use super::marks::{SaidPart, isolated, parts, visible, with_code_isolated};
use super::words::Words;
use crate::diagnostics::{Diagnostic, Message, Place, Severity, form, message};
use crate::locale::strip_isolates;
use crate::model::Language;

/// Whether colour may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    /// For a file or a pipe.
    Plain,
    /// For a terminal that shows colours.
    Ansi,
}

/// Whether marks of direction may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Marks {
    /// For what lays out text in both directions.
    Isolates,
    /// For what shows them as boxes.
    None,
}

/// How something is shown at a terminal.
pub struct Terminal<'w> {
    /// In which language.
    pub words: &'w Words,
    /// With which colours.
    pub colour: Colour,
    /// With which marks.
    pub marks: Marks,
}

impl Terminal<'_> {
    /// A message as a line of a terminal.
    pub fn say(&self, message: &Message) -> String {
        self.laid_out(&self.words.say(message))
    }

    /// A text of ours, in the language of the words, in which Arabic names keep their order.
    pub fn laid_out(&self, text: &str) -> String {
        let text = match self.words.language {
            Language::English => isolate_arabic(text),
            Language::Arabic => with_code_isolated(text),
        };
        self.marked(&text)
    }

    /// A text with the marks that it has, where they may be used.
    pub fn marked(&self, text: &str) -> String {
        if self.marks == Marks::None { strip_isolates(text).into_owned() } else { text.to_owned() }
    }

    /// The findings, each as a block, then one line that counts them. Empty for no findings.
    pub fn show(&self, notes: &[Diagnostic]) -> String {
        let mut out = self.blocks(notes);
        if !notes.is_empty() {
            let _ = writeln!(out, "{}", self.summary(notes));
        }
        out
    }

    /// The findings, each as a block with an empty line below it.
    pub fn blocks(&self, notes: &[Diagnostic]) -> String {
        let mut out = String::new();
        for note in notes {
            self.one(&mut out, note);
            out.push('\n');
        }
        out
    }

    /// `2 errors, 1 warning`.
    pub fn summary(&self, notes: &[Diagnostic]) -> String {
        let of = |severity| notes.iter().filter(|note| note.severity == severity).count();
        let (errors, warnings, others) = (of(Severity::Error), of(Severity::Warning), of(Severity::Note));
        let counts = [(Severity::Error, errors), (Severity::Warning, warnings), (Severity::Note, others)];
        let some = counts.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = some.map(|(severity, count)| self.counted(*severity, *count)).collect();
        parts.join(if self.words.language == Language::Arabic { " و" } else { ", " })
    }

    /// `2 errors`.
    pub fn counted(&self, severity: Severity, count: usize) -> String {
        self.say(&match severity {
            Severity::Error => message!("errors-count", count = count),
            Severity::Warning => message!("warnings-count", count = count),
            Severity::Note => message!("notes-count", count = count),
        })
    }

    /// What a weight is called.
    pub fn word(&self, severity: Severity) -> String {
        self.say(&message!("severity", severity = form(severity.id())))
    }

    /// What a weight is called, in its colour.
    pub fn coloured(&self, severity: Severity) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "1;36",
        };
        let name = self.word(severity);
        match self.colour {
            Colour::Ansi => format!("\x1b[{code}m{name}\x1b[0m"),
            Colour::Plain => name,
        }
    }

    fn one(&self, out: &mut String, note: &Diagnostic) {
        let rule = match self.words.language {
            Language::Arabic => self.marked(&isolated(&note.rule)),
            Language::English => note.rule.clone().into_owned(),
        };
        let _ = writeln!(out, "{}[{rule}]: {}", self.coloured(note.severity), self.say(&note.message));
        if let Some(place) = &note.place {
            self.place(out, place, note.draft.then(|| message!("in-a-draft")).as_ref());
        }
        for label in &note.labels {
            self.place(out, &label.place, Some(&label.message));
        }
        if let Some(remedy) = self.words.remedy(note) {
            let _ = writeln!(out, "  = {}", self.laid_out(&remedy));
        }
    }

    fn place(&self, out: &mut String, place: &Place, message: Option<&Message>) {
        let said = message.map(|message| format!(": {}", self.say(message))).unwrap_or_default();
        let path = self.marked(&isolate_arabic(&visible(&place.path)));
        let _ = writeln!(out, "  --> {path}:{}:{}{said}", place.line, place.column);
        if !place.excerpt.is_empty() {
            let _ = writeln!(out, "   |  {}", self.marked(&isolated(&visible(&place.excerpt))));
        }
    }
}

/// Isolates each run of Arabic words in an English sentence. What stands between backticks may be copied: it is isolated as
/// a whole, so that nothing invisible comes along.
pub fn isolate_arabic(text: &str) -> String {
    if !text.chars().any(is_arabic) {
        return text.to_owned();
    }
    let mut out = String::new();
    for SaidPart { text, is_code } in parts(text) {
        match is_code {
            true if text.chars().any(is_arabic) => out.extend(["\u{2068}`", &text, "`\u{2069}"]),
            true => out.extend(["`", &text, "`"]),
            false => words(&mut out, &text),
        }
    }
    out
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

fn words(out: &mut String, text: &str) {
    let mut run = String::new();
    let mut pending = String::new();
    for c in text.chars() {
        if is_arabic(c) {
            run.push_str(&pending);
            pending.clear();
            run.push(c);
        } else if !run.is_empty() && (c == ' ' || c == '،' || c == '-') {
            pending.push(c);
        } else {
            flush(out, &mut run, &mut pending);
            out.push(c);
        }
    }
    flush(out, &mut run, &mut pending);
}

fn flush(out: &mut String, run: &mut String, pending: &mut String) {
    if !run.is_empty() {
        out.push('\u{2068}');
        out.push_str(run);
        out.push('\u{2069}');
        run.clear();
    }
    out.push_str(pending);
    pending.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arabic_in_a_sentence_is_isolated_as_a_whole_phrase() {
        assert_eq!(
            isolate_arabic("The topic وزارة الاستثمار is unknown."),
            "The topic \u{2068}وزارة الاستثمار\u{2069} is unknown."
        );
    }

    #[test]
    fn what_may_be_copied_holds_nothing_invisible() {
        assert_eq!(
            isolate_arabic("Write `title: عنوان`, or `x`, of وزارة."),
            "Write \u{2068}`title: عنوان`\u{2069}, or `x`, of \u{2068}وزارة\u{2069}."
        );
        assert_eq!(isolate_arabic("A lone ` and وزارة."), "A lone ` and \u{2068}وزارة\u{2069}.");
    }
}
