//! Fixes are applied to a file, and only those after which it says what it said, but for them.
//!
//! A space is a sign in Markdown and in YAML: `1 . ` becomes a list without it, and ` #` begins a comment with it. Rules know
//! most of this; here it is made sure of, by reading the file again.

use crate::diagnostics::{Fix, mending};
use crate::model::prose::{Kind, Passage, Run};
use crate::model::{Facts, Prose, Settings};
use crate::parse;
use crate::source::SourceFile;

/// The file with its fixes, and how many these were. A fix that would change anything else is left out.
pub fn apply(file: &SourceFile, fixes: &[&Fix], settings: &Settings) -> (SourceFile, usize) {
    let Some(read) = parse::prose::of_file(file, settings) else { return (file.clone(), 0) };
    let mut fixes: Vec<&Fix> = fixes.to_vec();
    fixes.sort_by(|a, b| (a.start, a.end, &a.replacement).cmp(&(b.start, b.end, &b.replacement)));
    Mending { file, read, settings }.as_many(&fixes)
}

struct Mending<'a> {
    file: &'a SourceFile,
    read: (Prose, Facts),
    settings: &'a Settings,
}

impl Mending<'_> {
    /// The file with as many of the fixes as go well together; which they are is found by halves.
    fn as_many(&self, fixes: &[&Fix]) -> (SourceFile, usize) {
        if let Some(mended) = self.all(fixes) {
            return mended;
        }
        let (first, second) = fixes.split_at(fixes.len() / 2);
        if first.is_empty() {
            return (self.file.clone(), 0);
        }
        // Each half is mended by itself; the other one's turn comes when the desk finds it again.
        let mended = self.as_many(first);
        if mended.1 > 0 { mended } else { self.as_many(second) }
    }

    /// The file with these fixes, if it then says what it should.
    fn all(&self, fixes: &[&Fix]) -> Option<(SourceFile, usize)> {
        let (text, count) = mending::apply(&self.file.text, fixes.iter().copied());
        let fresh = SourceFile::new(self.file.path.clone(), text);
        let (prose, facts) = parse::prose::of_file(&fresh, self.settings)?;
        let (before, known) = &self.read;
        let as_told = || told(&prose, |passage| passage.text.clone()) == told(before, |passage| with(passage, fixes));
        // Lines that are written anew, as a table or a list, keep their words and nothing else.
        let writes_lines = fixes.iter().any(|fix| fix.replacement.contains('\n'));
        let is_same = prose.comments.len() == before.comments.len()
            && facts == *known
            && if writes_lines { letters(&prose).eq(letters(before)) } else { as_told() };
        is_same.then_some((fresh, count))
    }
}

/// What the passages say, those left out that say nothing.
fn told(prose: &Prose, text: impl Fn(&Passage) -> String) -> Vec<(Kind, String)> {
    let passages = prose.passages.iter().map(|passage| (passage.kind, text(passage)));
    passages.filter(|(_, text)| !text.trim().is_empty()).map(|(kind, text)| (kind, text.trim().to_owned())).collect()
}

/// All that is said, without what stands between words or stretches them.
fn letters(prose: &Prose) -> impl Iterator<Item = char> {
    prose.passages.iter().flat_map(|passage| passage.text.chars()).filter(|c| c.is_alphanumeric() && *c != '\u{640}')
}

/// The text of a passage with its fixes, which are in order.
fn with(passage: &Passage, fixes: &[&Fix]) -> String {
    let first = fixes.partition_point(|fix| fix.end < passage.span.start);
    let mut rest = fixes[first..].iter().take_while(|fix| fix.start < passage.span.end).peekable();
    let mut text = String::with_capacity(passage.text.len());
    let mut done = passage.span.start;
    for run in &passage.runs {
        while rest.next_if(|fix| fix.start < run.span.start || fix.start < done).is_some() {}
        let mut from = done.max(run.span.start);
        if !run.is_exact() {
            text.push_str(&passage.text[run.range()]);
            continue;
        }
        while let Some(fix) = rest.next_if(|fix| fix.start < run.span.end) {
            if fix.start >= from {
                text.push_str(within(passage, run, from, fix.start));
                text.push_str(&fix.replacement);
                from = fix.end;
            }
        }
        text.push_str(within(passage, run, from, run.span.end));
        done = from;
    }
    text
}

/// What stands between two places of the file, in an exact run.
fn within<'p>(passage: &'p Passage, run: &Run, from: u32, to: u32) -> &'p str {
    let at = |offset: u32| (run.start + offset.saturating_sub(run.span.start).min(run.end - run.start)) as usize;
    passage.text.get(at(from)..at(to)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> Settings {
        let site = "base_url = \"https://a.example/\"\n[languages.ar]\ntitle = \"أ\"\n[languages.en]\ntitle = \"A\"\n";
        parse::settings::read(&SourceFile::new("site.toml", site)).value
    }

    /// A file after the replacement of each first occurrence.
    fn mended(text: &str, changes: &[(&str, &str)]) -> (String, usize) {
        let file = SourceFile::new("content/releases/2023/12/a/ar.md", text);
        let fixes = changes.iter().map(|(old, new)| {
            let start = text.find(old).expect("the words");
            let small = |n: usize| u32::try_from(n).expect("a small text");
            Fix { start: small(start), end: small(start + old.len()), replacement: (*new).to_owned() }
        });
        let fixes: Vec<Fix> = fixes.collect();
        let (file, count) = apply(&file, &fixes.iter().collect::<Vec<_>>(), &settings());
        (file.text.to_string(), count)
    }

    #[test]
    fn a_fix_that_would_change_more_than_its_place_is_left_out() {
        let text = "---\ntitle: خطة\u{a0}\u{a0}# أولى\ndate: 2023-12-15\n---\nأول  ثانٍ.\n\n1\u{a0}. ثالث\n";
        assert_eq!(mended(text, &[("أول  ث", "أول ث")]).1, 1);
        assert_eq!(mended(text, &[("\u{a0}\u{a0}#", " #")]), (text.to_owned(), 0), "a comment of YAML");
        assert_eq!(mended(text, &[("1\u{a0}.", "1.")]), (text.to_owned(), 0), "a list");
        assert_eq!(mended(text, &[("أول  ثانٍ.", "- أول\n- ثانٍ.")]).1, 1, "lines with the same words");
        assert_eq!(mended(text, &[("أول  ثانٍ.", "- أول\n- ثالث")]).1, 0, "lines with others");
        assert_eq!(mended(text, &[("2023-12", "2023-11")]), (text.to_owned(), 0), "a fact");
        let both = mended(text, &[("أول  ث", "أول ث"), ("1\u{a0}.", "1.")]);
        assert_eq!(both, (text.replace("أول  ث", "أول ث"), 1));
    }
}
