//! Trouble on screen: what is wrong, where, and what to do, on a page that needs no template, since a template may be
//! what is wrong.

use std::fmt::Write;

use super::answer::Answer;
use super::asked::Asked;
use super::script;
use crate::diagnostics::{Diagnostic, Place, Severity, message};
use crate::source::escape::escaped;
use crate::speech::{BothWords, Words};

/// A page with these findings, errors first, in the language of the officer or that which `asked` names: one link leads
/// to the other. It heals itself like any other page.
pub fn trouble(notes: &[Diagnostic], asked: &Asked, generation: u64, words: &BothWords) -> Answer {
    let language = asked.language(words.spoken);
    let words = words.in_language(language);
    let (lang, dir, other) = (language.code(), language.direction().code(), language.other());
    let title = escaped(&words.say(&message!("trouble-title")));
    let in_other = escaped(&words.say(&message!("trouble-in-other-language")));
    let (other, other_dir) = (other.code(), other.direction().code());
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n<link rel=\"stylesheet\" href=\"/_bayan/preview.css\">\n</head>\n<body class=\"trouble\">\n<main>\n<h1>{title}</h1>\n<p class=\"ways\"><a href=\"?speak={other}\" lang=\"{other}\" dir=\"{other_dir}\">{in_other}</a></p>\n<ol class=\"notes\">\n"
    );
    let mut sorted: Vec<&Diagnostic> = notes.iter().filter(|note| note.severity != Severity::Note).collect();
    sorted.sort_by_key(|note| std::cmp::Reverse(note.severity));
    for note in sorted {
        one(&mut html, note, words);
    }
    let _ = write!(html, "</ol>\n<p><a href=\"/_bayan/{lang}/\">bayan</a></p>\n</main>\n</body>\n</html>\n");
    asked.remembered(script::add(Answer::html(html).with_status(500), generation, ""))
}

fn one(html: &mut String, note: &Diagnostic, words: &Words) {
    let (severity, said) = (note.severity.id(), words.say(&note.message));
    let _ = write!(html, "<li class=\"note {severity}\"><p class=\"message\">{}</p>", escaped(&said));
    if let Some(place) = &note.place {
        show_place(html, place, "");
    }
    for label in &note.labels {
        show_place(html, &label.place, &words.say(&label.message));
    }
    if let Some(help) = words.remedy(note) {
        let _ = write!(html, "<p class=\"help\">{}</p>", escaped(&help));
    }
    html.push_str("</li>\n");
}

/// A place, and what is said of it where it is a second one.
fn show_place(html: &mut String, place: &Place, said: &str) {
    let at = format!("{}:{}:{}", place.path, place.line, place.column);
    let _ = write!(html, "<p class=\"place\"><bdi>{}</bdi> {}</p>", escaped(&at), escaped(said));
    if !place.excerpt.is_empty() {
        let _ = write!(html, "<p class=\"excerpt\" dir=\"auto\"><bdi>{}</bdi></p>", escaped(&place.excerpt));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language;
    use crate::preview::{AnswerBody, Sight};
    use crate::source::{SourceFile, Span};

    #[test]
    fn what_is_wrong_cannot_act_on_the_page() {
        let file = SourceFile::new("content/x/ar.md", "title: <script>alert(1)</script> نص");
        let html = shown(&Diagnostic::stops("missing-date", message!("missing-date")).at(&file, Span::new(0, 5)), "");
        assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; نص"), "{html}");
        assert!(html.contains("content/x/ar.md:1:1"), "{html}");
        assert_eq!(html.matches("<script").count(), 1, "bayan's own alone: {html}");
    }

    #[test]
    fn it_speaks_the_officers_language_until_the_other_is_asked_for() {
        let note = Diagnostic::stops("missing-date", message!("missing-date"));
        let arabic = shown(&note, "");
        assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"), "{arabic}");
        assert!(arabic.contains("<h1>أصلح هذا أولًا</h1>") && arabic.contains("لا تاريخ لهذا البيان"), "{arabic}");
        assert!(arabic.contains("<a href=\"?speak=en\" lang=\"en\" dir=\"ltr\">English</a>"), "{arabic}");
        let english = shown(&note, "speak=en");
        assert!(english.contains("<html lang=\"en\" dir=\"ltr\">"), "{english}");
        assert!(english.contains("<h1>Fix this first</h1>") && english.contains("has no date"), "{english}");
        assert!(english.contains("<a href=\"?speak=ar\" lang=\"ar\" dir=\"rtl\">العربية</a>"), "{english}");
    }

    fn shown(note: &Diagnostic, query: &str) -> String {
        let asked = Asked { path: "/ar/".to_owned(), query: query.to_owned(), sight: Sight::Proof, speak: None };
        let answer = trouble(std::slice::from_ref(note), &asked, 1, &BothWords::of(Language::Arabic));
        match answer.body {
            AnswerBody::Bytes(bytes) => String::from_utf8(bytes).expect("text"),
            AnswerBody::File(_) | AnswerBody::Prepared(_) => String::new(),
        }
    }
}
