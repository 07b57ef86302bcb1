//! Findings for a person at a terminal.
//!
//! Excerpts are wrapped in first-strong isolates (UAX #9, FSI … PDI), so that Arabic cannot reorder
//! the rest of the line; there are no carets, because terminals disagree on where they would stand.

use std::fmt::Write;

use super::{Diagnostic, Place, Severity};

/// Whether colour may be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Colour {
    /// For a file or a pipe.
    Plain,
    /// For a terminal that shows colours.
    Ansi,
}

/// The findings, each as a block, then one line that counts them. Empty for no findings.
pub fn show(notes: &[Diagnostic], colour: Colour) -> String {
    let mut out = blocks(notes, colour);
    if !notes.is_empty() {
        let _ = writeln!(out, "{}", summary(notes));
    }
    out
}

/// The findings, each as a block with an empty line below it.
pub fn blocks(notes: &[Diagnostic], colour: Colour) -> String {
    let mut out = String::new();
    for note in notes {
        one(&mut out, note, colour);
        out.push('\n');
    }
    out
}

/// `2 errors, 1 warning`.
pub fn summary(notes: &[Diagnostic]) -> String {
    let parts: Vec<String> = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
        .into_iter()
        .filter_map(|(severity, name)| {
            let count = notes.iter().filter(|note| note.severity == severity).count();
            (count > 0).then(|| format!("{count} {name}{}", if count == 1 { "" } else { "s" }))
        })
        .collect();
    parts.join(", ")
}

/// What a weight is called.
pub fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn one(out: &mut String, note: &Diagnostic, colour: Colour) {
    let name = word(note.severity);
    let code = match note.severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;36",
    };
    let name = match colour {
        Colour::Ansi => format!("\x1b[{code}m{name}\x1b[0m"),
        Colour::Plain => name.to_owned(),
    };
    let _ = writeln!(out, "{name}[{}]: {}", note.rule, isolate_arabic(&note.message));
    if let Some(place) = &note.place {
        show_place(out, place, note.draft.then_some("a draft"));
    }
    for label in &note.labels {
        show_place(out, &label.place, Some(&label.message));
    }
    if !note.help.is_empty() {
        let _ = writeln!(out, "  = {}", isolate_arabic(&note.help));
    }
}

fn show_place(out: &mut String, place: &Place, message: Option<&str>) {
    let said = message.map(|message| format!(": {}", isolate_arabic(message))).unwrap_or_default();
    let _ = writeln!(out, "  --> {}:{}:{}{said}", isolate_arabic(&place.path), place.line, place.column);
    if !place.excerpt.is_empty() {
        let _ = writeln!(out, "   |  \u{2068}{}\u{2069}", visible(&place.excerpt));
    }
}

/// Control characters would act on the terminal: they are shown as their code points.
pub(super) fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' '.to_string(),
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                format!("<U+{:04X}>", c as u32)
            }
            c => c.to_string(),
        })
        .collect()
}

/// Isolates each run of Arabic words in an English sentence. What stands between backticks may be copied: it is isolated as
/// a whole, so that nothing invisible comes along.
pub fn isolate_arabic(text: &str) -> String {
    let text = visible(text);
    if !text.chars().any(is_arabic) {
        return text;
    }
    let mut out = String::new();
    let mut parts = text.split('`').peekable();
    let mut is_code = false;
    while let Some(part) = parts.next() {
        match part {
            // Without a partner a backtick is a word.
            _ if is_code && parts.peek().is_none() => {
                out.push('`');
                words(&mut out, part);
            }
            _ if is_code && part.chars().any(is_arabic) => out.extend(["\u{2068}`", part, "`\u{2069}"]),
            _ if is_code => out.extend(["`", part, "`"]),
            _ => words(&mut out, part),
        }
        is_code = !is_code;
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

    #[test]
    fn a_terminal_never_receives_a_control_character() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b"), "a<U+001B>[31m<U+202E>b");
    }
}
