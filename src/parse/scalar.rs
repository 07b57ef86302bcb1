//! Where each word of a YAML value stands in the file, however the value was written: plain, in quotes, or over
//! several lines.

use crate::model::prose::{Kind, Nature, Passage};
use crate::source::{SourceFile, Span, Spanned};
use crate::text::words::finished;

/// The words of a value as a passage; `None` where it has none.
pub(super) fn passage(kind: Kind, value: &Spanned<String>, file: &SourceFile) -> Option<Passage> {
    let typed = file.slice(value.span);
    let mut reader =
        ScalarReader { typed, offset: value.span.start as usize, at: beginning(typed), passage: Passage::new(kind) };
    let mut rest = value.value.as_str();
    if rest == typed {
        reader.at = 0;
        reader.push(rest, rest.len(), Nature::Words);
        return finished(reader.passage);
    }
    while !rest.is_empty() {
        rest = reader.step(rest);
    }
    finished(reader.passage)
}

struct ScalarReader<'t> {
    /// The value as it stands in the file, with its quotes or its header.
    typed: &'t str,
    /// Where it begins in the file.
    offset: usize,
    at: usize,
    passage: Passage,
}

impl ScalarReader<'_> {
    /// Takes what comes next from the value, and gives the rest.
    fn step<'v>(&mut self, value: &'v str) -> &'v str {
        let typed = &self.typed[self.at..];
        let same = common(value, typed);
        if same > 0 {
            self.push(&value[..same], same, Nature::Words);
            return &value[same..];
        }
        if let Some(mark) = set(value, typed) {
            let nature = if mark.text.len() == mark.typed { Nature::Words } else { Nature::Decoded };
            self.push(mark.text, mark.typed, nature);
            return &value[mark.printed..];
        }
        let spaces = value.len() - value.trim_start_matches([' ', '\n']).len();
        let gap = typed.len() - typed.trim_start().len();
        if spaces > 0 && gap > 0 {
            let nature = if value[..spaces].contains('\n') { Nature::HardBreak } else { Nature::Break };
            self.push("\n", gap, nature);
            return &value[spaces..];
        }
        let first = value.chars().next().map_or(value.len(), char::len_utf8);
        if let Some(escape) = escape(typed).filter(|escape| *escape <= typed.len()) {
            self.push(&value[..first], escape, Nature::Decoded);
            return &value[first..];
        }
        if gap > 0 {
            // White space that YAML does not keep.
            self.at += gap;
            return value;
        }
        self.push(value, typed.len(), Nature::Decoded);
        ""
    }

    fn push(&mut self, text: &str, length: usize, nature: Nature) {
        let start = self.offset + self.at;
        self.at += length;
        self.passage.push(text, Span::new(start, start + length), nature);
    }
}

/// How far a value and what was typed are the same on one line, up to an escape.
fn common(value: &str, typed: &str) -> usize {
    let pairs = value.chars().zip(typed.chars());
    let same = pairs.take_while(|(a, b)| a == b && !matches!(a, '\n' | '\\' | '\'')).map(|(a, _)| a.len_utf8()).sum();
    if same == 0 && value.starts_with(['\\', '\'']) && typed.starts_with(&value[..1]) && !is_doubled(typed) {
        return 1;
    }
    // Spaces before a line's end belong to the break.
    if typed[same..].trim_start_matches([' ', '\t']).starts_with(['\n', '\r']) && !value[same..].is_empty() {
        return value[..same].trim_end_matches([' ', '\t']).len();
    }
    same
}

/// A mark that is printed otherwise than it was typed.
struct SetMark<'t> {
    /// As it was typed, without an escape.
    text: &'t str,
    /// How long it is in the file, and in the value.
    typed: usize,
    printed: usize,
}

/// The mark that value and typed text begin with.
fn set<'t>(value: &str, typed: &'t str) -> Option<SetMark<'t>> {
    let is = |marks: &[char]| value.starts_with(marks);
    let one = |text, typed| {
        let printed = value.chars().next().map_or(0, char::len_utf8);
        Some(SetMark { text, typed, printed })
    };
    let bare = typed.strip_prefix('\\').unwrap_or(typed);
    if bare.starts_with('"') && is(&['«', '»', '“', '”']) {
        return one("\"", typed.len() - bare.len() + 1);
    }
    if typed.starts_with('\'') && is(&['‘', '’']) {
        return one("'", if typed.starts_with("''") { 2 } else { 1 });
    }
    if typed.starts_with("...") && is(&['…']) {
        return one("...", 3);
    }
    let hyphens = typed.len() - typed.trim_start_matches('-').len();
    if hyphens > 1 && is(&['–', '—']) {
        let printed = value.len() - value.trim_start_matches(['–', '—']).len();
        return Some(SetMark { text: &typed[..hyphens], typed: hyphens, printed });
    }
    None
}

/// Where the words begin: behind an opening quote, or below the header of a block.
fn beginning(typed: &str) -> usize {
    match typed.chars().next() {
        Some('"' | '\'') => 1,
        Some('|' | '>') => typed.find('\n').map_or(0, |newline| newline + 1),
        _ => 0,
    }
}

fn is_doubled(typed: &str) -> bool {
    typed.starts_with("''") || typed.starts_with("\\\\")
}

/// The length of the escape that a text begins with.
fn escape(typed: &str) -> Option<usize> {
    let mut chars = typed.chars();
    match (chars.next()?, chars.next()?) {
        ('\'', '\'') => Some(2),
        ('\\', 'x') => Some(4),
        ('\\', 'u') => Some(6),
        ('\\', 'U') => Some(10),
        ('\\', next) => Some(1 + next.len_utf8()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::config::{Value, yaml};

    /// Each word of the value with what stands in the file where it is said to be.
    fn words(yaml: &str) -> Vec<(String, String)> {
        let file = SourceFile::new("ar.md", yaml);
        let Value::Map(entries) = yaml::read(&file, yaml, 0).value.value else { panic!("a map") };
        let Value::Text(text) = &entries[0].1.value else { panic!("a text") };
        let value = Spanned::new(text.trim().to_owned(), entries[0].1.span);
        let passage = passage(Kind::Title, &value, &file).expect("words");
        let starts = passage.text.split_whitespace().map(|word| passage.text.find(word).expect("the word"));
        starts
            .map(|at| {
                let word = passage.text[at..].split_whitespace().next().expect("a word");
                (word.to_owned(), file.slice(passage.span_of(at..at + word.len())).to_owned())
            })
            .collect()
    }

    #[test]
    fn every_word_is_found_where_it_was_typed() {
        for yaml in [
            "title: توقيع مذكرة تفاهم\n",
            "title: \"توقيع: مذكرة\"\n",
            "title: توقيع: مذكرة\n",
            "title: \"توقيع\" مذكرة\n",
            "title: 'The' minister's 'visit' \\ now\n",
            "title: 'توقيع: مذكرة'\n",
            "title: >\n  توقيع مذكرة\n  تفاهم جديدة\n\n  بين البلدين\n",
            "title: |\n  توقيع مذكرة\n    تفاهم\n",
            "title: توقيع مذكرة\n  تفاهم جديدة\n",
            "title: \"توقيع مذكرة\n  تفاهم جديدة\"\n",
            "title: >-\n  توقيع مذكرة  \n  تفاهم\nplace: باكو\n",
        ] {
            let words = words(yaml);
            assert!(words.len() > 1, "{yaml}: {words:?}");
            for (word, typed) in &words {
                assert_eq!(word, typed, "{yaml}");
            }
        }
    }

    #[test]
    fn a_mark_that_is_printed_otherwise_is_read_as_it_was_typed() {
        for (typed, printed, read) in [
            ("title: قال \"نعم\" -- ثم...\n", "قال «نعم» – ثم…", "قال \"نعم\" -- ثم..."),
            ("title: \"قال \\\"نعم\\\" ثم\"\n", "قال «نعم» ثم", "قال \"نعم\" ثم"),
            ("title: 'It''s new'\n", "It’s new", "It's new"),
            ("title: قال \" نعم \" ثم\n", "قال «نعم» ثم", "قال \"نعم\" ثم"),
        ] {
            let file = SourceFile::new("ar.md", typed);
            let span = Span::new("title: ".len(), typed.len() - 1);
            let passage = passage(Kind::Title, &Spanned::new(printed.to_owned(), span), &file).expect("words");
            assert_eq!(passage.text, read);
            let last = passage.text.rfind(' ').expect("words") + 1;
            let place = passage.span_of(last..passage.text.len());
            assert_eq!(file.slice(place).trim_end_matches(['"', '\'']), &read[last..], "places stay");
        }
    }

    #[test]
    fn an_escape_is_one_place() {
        assert_eq!(words("title: \"\\u0645ذكرة x\"\n")[0], ("مذكرة".to_owned(), "\\u0645ذكرة".to_owned()));
        assert_eq!(words("title: 'It''s new'\n")[0], ("It's".to_owned(), "It''s".to_owned()));
        assert_eq!(words("title: It's new\n")[0], ("It's".to_owned(), "It's".to_owned()));
        assert_eq!(words("title: \"a \\\"b\\\" c\"\n")[1], ("\"b\"".to_owned(), "\\\"b\\\"".to_owned()));
    }
}
