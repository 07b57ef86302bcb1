//! Trouble on screen: what is wrong, where, and what to do, on a page that needs no template, since a template may be
//! what is wrong.

use std::fmt::Write;

use super::answer::Answer;
use super::script;
use crate::diagnostics::{Diagnostic, Place, Severity};
use crate::source::escape::escaped;
use crate::speech::{BothWords, Words};

/// A page with these findings, errors first. It heals itself like any other page.
pub fn trouble(notes: &[Diagnostic], generation: u64, words: &BothWords) -> Answer {
    let mut html = String::from(
        "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Mend this first · صحِّح هذا أولًا</title>\n<link rel=\"stylesheet\" href=\"/_bayan/preview.css\">\n</head>\n<body class=\"trouble\">\n<main>\n<h1>Mend this first <span lang=\"ar\" dir=\"rtl\">صحِّح هذا أولًا</span></h1>\n<ol class=\"notes\">\n",
    );
    let mut sorted: Vec<&Diagnostic> = notes.iter().filter(|note| note.severity != Severity::Note).collect();
    sorted.sort_by_key(|note| std::cmp::Reverse(note.severity));
    for note in sorted {
        one(&mut html, note, words.own());
    }
    html.push_str("</ol>\n<p><a href=\"/_bayan/\">bayan</a></p>\n</main>\n</body>\n</html>\n");
    script::add(Answer::html(html).with_status(500), generation, "")
}

fn one(html: &mut String, note: &Diagnostic, words: &Words) {
    let severity = match note.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    let _ = write!(
        html,
        "<li class=\"note {severity}\"><p class=\"message\" dir=\"auto\">{}</p>",
        escaped(&words.say(&note.message))
    );
    for place in note.place.iter().chain(note.labels.iter().map(|label| &label.place)) {
        show_place(html, place);
    }
    if let Some(help) = words.remedy(note) {
        let _ = write!(html, "<p class=\"help\" dir=\"auto\">{}</p>", escaped(&help));
    }
    html.push_str("</li>\n");
}

fn show_place(html: &mut String, place: &Place) {
    let at = format!("{}:{}:{}", place.path, place.line, place.column);
    let _ = write!(html, "<p class=\"place\"><bdi>{}</bdi></p>", escaped(&at));
    if !place.excerpt.is_empty() {
        let _ = write!(html, "<p class=\"excerpt\" dir=\"auto\"><bdi>{}</bdi></p>", escaped(&place.excerpt));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::preview::AnswerBody;
    use crate::source::{SourceFile, Span};

    #[test]
    fn what_is_wrong_cannot_act_on_the_page() {
        let file = SourceFile::new("content/x/ar.md", "title: <script>alert(1)</script> نص");
        let note = Diagnostic::error("unknown-key", "There is no `<b>`.", "Remove it.").at(&file, Span::new(0, 5));
        let AnswerBody::Bytes(bytes) = trouble(&[note], 1, &BothWords::of(Language::English)).body else {
            panic!("a page has bytes")
        };
        let html = String::from_utf8(bytes).expect("text");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; نص"), "{html}");
        assert!(html.contains("content/x/ar.md:1:1"), "{html}");
        assert_eq!(html.matches("<script").count(), 1, "bayan's own alone: {html}");
    }
}
