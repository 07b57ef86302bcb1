//! `bayan check`

use super::arguments::CheckOptions;
use super::exit::Exit;
use super::selection::Selection;
use super::{desk, mending, say};
use crate::check::Scope;
use crate::diagnostics::{Diagnostic, Severity, has_errors, in_order, terminal};
use crate::io::{self, Failure, clock};

pub fn run(options: &CheckOptions) -> Result<Exit, Failure> {
    let now = clock::instant(options.at)?;
    let mut inputs = io::project::read(&options.root)?;
    let selection = Selection::of(options, &inputs)?;
    let notes = if options.fix && !options.dry_run {
        let mended = mending::mend(&mut inputs, &selection, now)?;
        for (path, (read, fresh)) in &mended.files {
            io::rewrite::rewrite(&options.root, path, &read.text, &fresh.text)?;
        }
        mended.notes
    } else {
        desk::open(&inputs, None, now, Scope::Everything)?.1
    };
    let found: Vec<Diagnostic> = in_order(notes).into_iter().filter(|note| selection.holds(note)).collect();
    let (shown, hidden): (Vec<Diagnostic>, Vec<Diagnostic>) =
        found.into_iter().partition(|note| options.all || note.severity > Severity::Note);
    say::out(&terminal::blocks(&shown, say::colour_of(&std::io::stdout())));
    say::err(&summary(&shown, hidden.len()));
    Ok(if has_errors(&shown) { Exit::Content } else { Exit::Fine })
}

/// What was found, rule by rule, the heaviest first.
fn summary(notes: &[Diagnostic], hidden: usize) -> String {
    let mut rules: Vec<(Severity, &str, usize)> = Vec::new();
    for note in notes {
        match rules.iter_mut().find(|(severity, rule, _)| (*severity, *rule) == (note.severity, &note.rule)) {
            Some((.., count)) => *count += 1,
            None => rules.push((note.severity, &note.rule, 1)),
        }
    }
    rules.sort_by(|a, b| (b.0, b.2, a.1).cmp(&(a.0, a.2, b.1)));
    let mut text = String::new();
    for (severity, rule, count) in rules {
        let word = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        text.push_str(&format!("{count:>6} {word:<8} {rule}\n"));
    }
    match terminal::summary(notes) {
        counts if counts.is_empty() => text.push_str("The desk found nothing to mend.\n"),
        counts => text.push_str(&format!("{counts}. `bayan explain RULE` says why a rule matters.\n")),
    }
    if hidden > 0 {
        let (noun, verb) = if hidden == 1 { ("note", "is") } else { ("notes", "are") };
        text.push_str(&format!("{hidden} {noun} {verb} shown with --all.\n"));
    }
    text
}
