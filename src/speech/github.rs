//! Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request.
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>

use super::words::Words;
use crate::diagnostics::{Diagnostic, Severity, message};

/// One command for each finding. `folder` is the way from the repository's root to the newsroom's, with a slash at its
/// end; empty where they are the same.
pub fn show(notes: &[Diagnostic], folder: &str, words: &Words) -> String {
    notes.iter().map(|note| command(note, folder, words)).collect()
}

fn command(note: &Diagnostic, folder: &str, words: &Words) -> String {
    let name = match note.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = note.place.as_ref().map_or(String::new(), |place| {
        let path = property(&format!("{folder}{}", place.path));
        format!("file={path},line={},col={},", place.line, place.column)
    });
    let mut text = match note.draft {
        true => words.plain(&message!("in-draft", message = note.message.clone())),
        false => words.plain(&note.message),
    };
    for label in &note.labels {
        let place = &label.place;
        text.push_str(&format!(
            "\n{folder}{}:{}:{}: {}",
            place.path,
            place.line,
            place.column,
            words.plain(&label.message)
        ));
    }
    if let Some(remedy) = words.plain_remedy(note) {
        text.push('\n');
        text.push_str(&remedy);
    }
    format!("::{name} {place}title={}::{}\n", property(&note.rule), data(&text))
}

/// What stands behind `::` ends with its line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What stands before it also ends with a comma or a colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Place, name};
    use crate::model::Language;
    use crate::source::{SourceFile, Span};

    #[test]
    fn nothing_that_is_typed_can_end_a_command() {
        let file = SourceFile::new("content/a,b:c%.md", "نص\n::set-output name=x::y\n");
        let place = Place::new(&file, Span::new(5, 6));
        let note = Diagnostic::warns("spacing", message!("no-file-at", path = name("100%\n::error::x")))
            .with_help(message!("did-you-mean", near = name("a\rb")))
            .at_place(place.clone())
            .and(place, message!("in-a-draft"));
        assert_eq!(
            show(&[note], "room/", &Words::of(Language::English)),
            "::warning file=room/content/a%2Cb%3Ac%25.md,line=2,col=1,title=spacing::The newsroom has no file at 100%25<U+000A>::error::x.%0A\
             room/content/a,b:c%25.md:2:1: a draft%0ADid you mean a<U+000D>b?\n"
        );
    }
}
