//! YAML becomes nodes. Where it is broken, each key at the left edge is read for itself, so that one slip hides nothing
//! else; and a line of words that YAML would not read is read as it was typed.

mod events;

mod one_line;

mod odd_signs;

mod slips;

pub use one_line::words;

use super::{Entries, Node, Value};
use crate::diagnostics::{Diagnostic, Reviewed};
use crate::source::{SourceFile, Span, Spanned};
use events::{BrokenYaml, Cause, tree};

/// Reads `text`, which stands `offset` bytes into `file`. A text that is empty but for comments is an empty map. Spans
/// are places in `file`. Every note is an error, beside which what could not be read is [`Value::Unread`].
pub fn read(file: &SourceFile, text: &str, offset: usize) -> Reviewed<Node> {
    let hidden = odd_signs::in_remarks(file, text, offset);
    if is_empty(text) {
        let value = Value::Map(Vec::new());
        return Reviewed::new(Node { value, span: Span::new(offset, offset) }, hidden);
    }
    match tree(text, offset, text) {
        Ok(node) if matches!(node.value, Value::Map(_) | Value::List(_)) => Reviewed::new(node, hidden),
        Err(trouble) if matches!(trouble.cause, Cause::Bounds) => {
            let note = slips::told(file, text, offset, &trouble);
            Reviewed::new(Node { value: Value::Unread, span: Span::new(offset, offset) }, vec![note])
        }
        _ => {
            let mut read = each(file, text, offset);
            // The parser stumbles over some of them itself.
            let untold: Vec<Diagnostic> = hidden.into_iter().filter(|note| !read.notes.contains(note)).collect();
            read.notes.extend(untold);
            read
        }
    }
}

fn is_empty(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}

/// Reads every key for itself.
fn each(file: &SourceFile, text: &str, offset: usize) -> Reviewed<Node> {
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    for (at, part) in parts(text) {
        let place = Span::new(at, at + part.trim_end().len()).shifted(offset);
        match one_entry(part, offset + at, text) {
            Ok(mut read) => entries.append(&mut read),
            Err(trouble) => {
                notes.push(slips::told(file, part, offset + at, &trouble));
                let line = part.lines().next().unwrap_or_default();
                let typed = odd_signs::key(line).or_else(|| line.split_once(':')).map_or("", |(key, _)| key.trim());
                let start = at + line.find(typed).unwrap_or_default();
                let key = Spanned::new(typed.to_owned(), Span::new(start, start + typed.len()).shifted(offset));
                if !typed.is_empty() {
                    entries.push((key, Node { value: Value::Unread, span: place }));
                }
            }
        }
    }
    let start = entries.first().map_or(Span::new(offset, offset), |(key, _)| key.span);
    Reviewed::new(Node { value: Value::Map(entries), span: start }, notes)
}

/// The text cut before each line that begins a key at the left edge.
fn parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut cuts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let goes_on = line.starts_with(|c: char| c.is_whitespace() || matches!(c, '#' | '-' | ']' | '}'));
        if at > 0 && !goes_on {
            cuts.push(at);
        }
        at += line.len();
    }
    let ends: Vec<usize> = cuts.iter().skip(1).copied().chain([text.len()]).collect();
    let parts = cuts.into_iter().zip(ends).map(|(start, end)| (start, &text[start..end]));
    parts.filter(|(_, part)| !is_empty(part))
}

/// The keys of one part: as YAML reads it, else with its lines of words as they were typed.
fn one_entry(part: &str, offset: usize, around: &str) -> Result<Entries, BrokenYaml> {
    match tree(part, offset, around) {
        Ok(Node { value: Value::Map(entries), .. }) => Ok(entries),
        Ok(_) => Err(BrokenYaml { at: part.len() - part.trim_start().len(), cause: Cause::NoKey }),
        Err(trouble) => one_line::entries(part, offset, around).unwrap_or(Err(trouble)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::config::Reading;

    fn told(text: &str) -> Vec<String> {
        read(&SourceFile::new("ar.md", text), text, 0)
            .notes
            .into_iter()
            .map(|note| crate::speech::english(&note.message))
            .collect()
    }

    #[test]
    fn no_line_begins_unseen_in_a_remark() {
        for end in ['\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'] {
            for text in
                [format!("date: 2026-03-01 # approved{end}draft: true\n"), format!("# approved{end}draft: true\n")]
            {
                let told = told(&text);
                assert!(told.len() == 1 && told[0].contains("invisible end of a line"), "{text:?}: {told:?}");
            }
        }
        assert_eq!(told("title: عنوان # ملاحظة\r\n"), [""; 0]);
    }

    /// What stands behind each key, as a text; and how much was told.
    fn values(text: &str) -> (Vec<(String, String)>, usize) {
        let file = SourceFile::new("ar.md", text);
        let tree = read(&file, text, 0);
        let Value::Map(entries) = tree.value.value else { panic!("{text}") };
        let mut reading = Reading::new(&file);
        let mut value = |node: &Node| match &node.value {
            Value::Unread => "?".to_owned(),
            _ => reading.texts(node, "highlights").into_iter().map(|text| text.value).collect::<Vec<_>>().join(" | "),
        };
        let read = entries.iter().map(|(key, node)| (key.value.clone(), value(node))).collect();
        (read, tree.notes.len() + reading.notes.len())
    }

    fn value(text: &str) -> String {
        let (entries, told) = values(text);
        assert_eq!(told, 0, "{text}: {entries:?}");
        entries[0].1.clone()
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "title: توقيع\nhighlights:\n  - أول\n  - \"ثان\"\ntopics: [a, b]\n";
        let file = SourceFile::new("ar.md", text);
        let Value::Map(entries) = read(&file, text, 0).value.value else { panic!("a map") };
        assert_eq!(file.slice(entries[0].1.span), "توقيع");
        let Value::List(items) = &entries[1].1.value else { panic!("a list") };
        assert_eq!(file.slice(items[1].span), "\"ثان\"");
        assert_eq!(file.position(items[0].span).line, 3);
        assert_eq!(file.slice(entries[1].1.span), "- أول\n  - \"ثان\"", "to its last byte");
        assert_eq!(file.slice(entries[2].1.span), "[a, b]");
    }

    #[test]
    fn a_line_of_words_is_read_as_it_was_typed_where_yaml_would_not_read_it() {
        for words in [
            "معالي الوزير: نرحب بالشراكة",
            "معالي الوزير: المرحلة الأولى: البداية",
            "Minister: we welcome it",
            "Budget: a review: part 2",
            "الوزير:",
            "\"مذكرة تفاهم\" لتطوير المراكز",
            "\"Vision\" opens: a first look",
            "'Vision' opens",
            "\"A\" and \"B\"",
            "[عاجل] افتتاح المحطة",
            "[Update] The station opens",
            "{x} opens",
            "@وزارة تعلن",
            "@baku",
            "`x` is new",
            "% من الطلاب",
            "*تنبيه* للجمهور",
            "*nobody",
            "& أكثر",
            "&Co opens",
            "!عاجل افتتاح",
            "! opens",
            "| a bar",
            "> 50 %",
            "- نعم",
            "? what is new",
            "الوزير: قمة #الاستثمار",
            "Minister: it's 5: 3 \\ done",
            ", and more",
            "] closed",
        ] {
            assert_eq!(value(&format!("title: {words}\n")), words);
            assert_eq!(value(&format!("title:   {words}  \nplace: باكو\n")), words, "spaces, and another key");
            assert_eq!(value(&format!("title: {words} # a remark\n")), words, "a remark");
            // Within a list these begin another.
            if !words.starts_with(['-', '?']) {
                assert_eq!(value(&format!("highlights:\n  - أول\n  - {words}\n")), format!("أول | {words}"));
            }
        }
        assert_eq!(value("highlights:\n  - الوزير: نعمل معًا\n"), "الوزير: نعمل معًا", "YAML takes it for a key");
        assert_eq!(value("title: الوزير: نعمل\n  معًا\n"), "الوزير: نعمل معًا", "and goes on");
    }

    #[test]
    fn what_yaml_reads_is_read_as_yaml_reads_it() {
        for (typed, read) in [
            ("\"الوزير: نعمل\"", "الوزير: نعمل"),
            ("'It''s: new' # a remark", "It's: new"),
            ("الوزير # a remark", "الوزير"),
            ("a:b, 10:30 and c", "a:b, 10:30 and c"),
            ("C# and F#", "C# and F#"),
            ("2030", "2030"),
            ("yes", "yes"),
            ("!!str 2030", "2030"),
            (">\n  الوزير: نعمل\n  معًا", "الوزير: نعمل معًا"),
            ("|\n  title: a: b: c", "title: a: b: c"),
            ("\"الوزير\n  يفتتح\"", "الوزير يفتتح"),
        ] {
            assert_eq!(value(&format!("title: {typed}\n")), read, "{typed}");
        }
    }

    #[test]
    fn one_slip_hides_nothing_else() {
        let text = "title: \"عنوان\nplace: باكو\ntopics: [a, b\ndate: 2023-12-15\nhighlights:\n  - a: b: c\n\t- d\nsummary: a: b\n";
        let (read, told) = values(text);
        let read: Vec<&str> = read.iter().map(|(_, value)| value.as_str()).collect();
        assert_eq!((&read[..], told), (&["?", "باكو", "?", "2023-12-15", "?", "a: b"][..], 3));
    }

    #[test]
    fn only_words_are_read_as_they_were_typed() {
        for (text, message) in [
            ("date: 2023-12-15: x", "A colon and a space stand inside this value"),
            ("topics: @energy", "A value cannot begin with this sign"),
            ("draft: *x", "A value cannot begin with `*`"),
            ("title: \"عنوان", "A quotation mark is opened here and never closed."),
            ("title: [عنوان", "The bracket `[` is opened here"),
            ("title: 'The minister's visit'", "A mark `'` stands within the value"),
            ("title: عنوان\n  place: باكو", "A key stands where YAML expects none."),
            ("title: أ: عنوان\n  embargo: 2026-01-01", "A key stands where YAML expects none."),
            ("contacts: [{name: {ar: أ: ب: ج}}]", "A colon and a space stand inside this value"),
            ("title: عنوان\ndraft", "This line has no colon."),
            ("title:توقيع", "There is no space behind the colon of `title`."),
            ("image:\n\t- a", "This line is indented with a tab, which YAML does not allow."),
            ("title: عنوان\n\tembargo: 2026-12-05", "This line is indented with a tab, which YAML does not allow."),
            ("highlights:\n\u{a0}- أول", "This line is indented with an odd space (`U+00A0`)"),
            ("date: 2026-11-20\nembargo：2026-12-05", "A colon should stand behind `embargo`, but `：` stands there."),
            ("- title: عنوان\n- date: 2026-11-20\nplace: باكو", "A list stands where keys should stand."),
        ] {
            let told = told(&format!("{text}\n"));
            assert!(told.len() == 1 && told[0].starts_with(message), "{text}: {told:?}");
        }
    }

    #[test]
    fn what_grows_without_end_is_refused() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let alias = format!("*a{}", level - 1);
            bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![alias; 10].join(", ")));
        }
        for text in [bomb, format!("title: {}", "[".repeat(10_000)), "a: &a [*a]".to_owned()] {
            let told = told(&text);
            assert!(matches!(&told[..], [one] if one.contains("nested too deeply, or refers to itself")), "{told:?}");
        }
    }

    #[test]
    fn an_anchor_may_be_used_beside_a_slip() {
        let (read, told) = values("title: &t عنوان\nsummary: *t\n");
        assert_eq!((read[0].1.as_str(), read[1].1.as_str(), told), ("عنوان", "عنوان", 0));
        let (_, told) = values("title: &t عنوان\nsummary: *t\ndate: [\n");
        assert_eq!(told, 1, "the slip, and nothing of the alias");
    }
}
