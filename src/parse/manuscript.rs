//! A release back to Markdown with front matter, as a person would type it.

use std::fmt::Write;

use crate::model::{Language, ReleaseType};

/// What a manuscript says, in the order in which it says it. What is empty is not written.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Manuscript {
    pub title: String,
    pub highlights: Vec<String>,
    pub place: Option<String>,
    pub summary: Option<String>,
    pub image_alt: Option<String>,
    /// As the front matter has it: `2023-12-15`.
    pub date: Option<String>,
    /// As the front matter has it: `1445-06-02`.
    pub hijri: Option<String>,
    /// As the front matter has it: `2023-12-15T10:00:00+04:00`.
    pub embargo: Option<String>,
    pub draft: Stage,
    pub languages: Languages,
    pub release_type: ReleaseType,
    /// Ids of the registries.
    pub issuers: Vec<String>,
    pub people: Vec<String>,
    pub topics: Vec<String>,
    pub image: Option<String>,
    /// Markdown.
    pub body: String,
}

/// Whether a manuscript is ready.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Stage {
    #[default]
    Draft,
    Ready,
}

/// Whether a counterpart will come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Languages {
    #[default]
    Both,
    Single,
}

/// Stands where a picture is to be described: what is in brackets the desk does not let pass, and a picture without any
/// words would be taken for one that only decorates.
pub const fn description_slot(language: Language) -> &'static str {
    match language {
        Language::Arabic => "[اكتب وصفًا للصورة]",
        Language::English => "[add a description of the picture]",
    }
}

/// The file of a manuscript.
pub fn write(manuscript: &Manuscript) -> String {
    let mut text = String::from("---\n");
    line(&mut text, "title", Some(&manuscript.title));
    if !manuscript.highlights.is_empty() {
        text.push_str("highlights:\n");
        for highlight in &manuscript.highlights {
            text.push_str("  - ");
            scalar(&mut text, highlight);
            text.push('\n');
        }
    }
    line(&mut text, "place", manuscript.place.as_deref());
    line(&mut text, "summary", manuscript.summary.as_deref());
    line(&mut text, "image_alt", manuscript.image_alt.as_deref());
    // A date and ids are written bare: that is how they are typed.
    for (key, value) in [("date", &manuscript.date), ("hijri", &manuscript.hijri), ("embargo", &manuscript.embargo)] {
        if let Some(value) = value {
            text.extend([key, ": ", value, "\n"]);
        }
    }
    if manuscript.draft == Stage::Draft {
        text.push_str("draft: true\n");
    }
    if manuscript.languages == Languages::Single {
        text.push_str("single_language: true\n");
    }
    if manuscript.release_type != ReleaseType::default() {
        text.extend(["type: ", manuscript.release_type.id(), "\n"]);
    }
    let lists = [("issuers", &manuscript.issuers), ("people", &manuscript.people), ("topics", &manuscript.topics)];
    for (key, ids) in lists.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        text.extend([key, ": [", &ids.join(", "), "]\n"]);
    }
    line(&mut text, "image", manuscript.image.as_deref());
    text.push_str("---\n");
    if !manuscript.body.is_empty() {
        text.push_str(&manuscript.body);
        text.push('\n');
    }
    text
}

fn line(text: &mut String, key: &str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
        text.extend([key, ": "]);
        scalar(text, value);
        text.push('\n');
    }
}

/// One text as YAML 1.2 has it: bare where every reader takes it for that text, else between double quotation marks.
pub fn scalar(text: &mut String, value: &str) {
    if is_plain(value) {
        text.push_str(value);
        return;
    }
    text.push('"');
    for c in value.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            // Break a line in YAML, or cannot be seen in an editor and would be lost.
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {
                // Writing to a string does not fail.
                let _ = write!(text, "\\u{:04X}", c as u32);
            }
            c => text.push(c),
        }
    }
    text.push('"');
}

/// Whether YAML reads a bare text as itself, and so does a person: no sign with a meaning at its head, no colon or hash
/// within, no number, no yes or no.
fn is_plain(value: &str) -> bool {
    let Some(first) = value.chars().next() else { return false };
    let begins = first.is_alphabetic() || matches!(first, '(' | '«' | '“' | '‘');
    let within = |c: char| {
        c.is_alphanumeric()
            || c.is_ascii_graphic() && !matches!(c, '#' | ':' | '"' | '\'' | '\\' | '{' | '}' | '[' | ']')
            || matches!(c, ' ' | '\u{a0}' | '،' | '؛' | '؟' | '«' | '»' | '“' | '”' | '‘' | '’' | '–' | '—' | '…' | '٪')
            || matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}')
    };
    let words = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];
    let edge = value.trim() != value || value.ends_with([',', '-']);
    begins && !edge && value.chars().all(within) && !words.contains(&value.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::config::Reading;
    use crate::parse::front_matter;
    use crate::source::SourceFile;
    use jiff::tz::TimeZone;
    use proptest::prelude::*;

    #[test]
    fn a_manuscript_reads_as_a_person_would_type_it() {
        let manuscript = Manuscript {
            title: "الوزارة: مذكرة «جديدة»".to_owned(),
            highlights: vec!["تيسير الاستثمار، ورفع الكفاءة".to_owned(), "2023".to_owned()],
            place: Some("باكو".to_owned()),
            date: Some("2023-12-15".to_owned()),
            people: vec!["minister".to_owned()],
            body: "النص.".to_owned(),
            ..Manuscript::default()
        };
        assert_eq!(
            write(&manuscript),
            "---\ntitle: \"الوزارة: مذكرة «جديدة»\"\nhighlights:\n  - تيسير الاستثمار، ورفع الكفاءة\n  - \"2023\"\nplace: باكو\n\
             date: 2023-12-15\ndraft: true\npeople: [minister]\n---\nالنص.\n"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// What our own reader takes in again is what was written; it drops blanks around a text.
        #[test]
        fn our_own_reader_reads_what_we_write(
            title in "[a-z]\\PC{0,30}",
            highlights in prop::collection::vec("([-?:,\\[\\]{}#&*!|>'\"%@`~ ]{0,3}\\PC{0,12}|no|~|null|0x1F|1e3|1:30|\\t\\n\\PC{1,4})", 0..4),
            place in "[\\PC\\n\u{85}\u{2028}]{1,12}",
        ) {
            let wanted = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let manuscript = Manuscript { title, highlights, place: Some(place), ..Manuscript::default() };
            let file = SourceFile::new("ar.md", write(&manuscript));
            let parts = front_matter::split(&file).expect("two fences");
            let mut reading = Reading::new(&file);
            let (words, facts) = front_matter::release(&mut reading, &parts, &TimeZone::UTC);
            prop_assert!(reading.notes.is_empty(), "{:?}\n{}", reading.notes, &*file.text);
            prop_assert_eq!(Some(words.title.value), wanted(&manuscript.title));
            let came: Vec<String> = words.highlights.into_iter().map(|text| text.value).collect();
            prop_assert_eq!(came, manuscript.highlights.iter().filter_map(|text| wanted(text)).collect::<Vec<_>>());
            prop_assert_eq!(words.place.map(|place| place.value), wanted(manuscript.place.as_deref().unwrap_or("")));
            prop_assert_eq!(facts.draft.map(|draft| draft.value), Some(true));
        }
    }
}
