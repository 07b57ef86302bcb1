//! # spacing
//!
//! *What it finds:* two or more spaces in a row, whatever kind of space they are; white space at the end of a line; a
//! space before ، ؛ ؟ , ; ? ! . : and ), and one after (.
//! *Why it matters:* text pasted from letters and PDFs carries spaces that cannot be seen. They leave gaps, break lines
//! in the wrong place, make a mark of punctuation begin a line, and keep a search from finding the words.
//! *Example:* `جمهورية أذربيجان  مذكرة تفاهم ، بهدف`.
//! *Left alone:* code, tables, addresses, a single no-break space, and the two spaces with which Markdown breaks a line.
//! *Fix:* one space is left, or none.
//!
//! ---
//!
//! *ما تجده:* مسافتان متتاليتان أو أكثر، من أي نوع كانت؛ ومسافة في آخر سطر؛ ومسافة قبل ، ؛ ؟ , ; ? ! . : أو قبل ) أو
//! بعد (.
//! *لماذا يهمّ:* النص المنسوخ من الرسائل وملفات PDF يحمل مسافات لا تُرى. فتترك فجوات، وتقطع السطور في غير موضعها، وتجعل
//! علامة الترقيم أول السطر، وتمنع البحث من العثور على الكلمات.
//! *مثال:* `جمهورية أذربيجان  مذكرة تفاهم ، بهدف`.
//! *ما تتركه:* الشيفرة، والجداول، والعناوين، والمسافة غير الفاصلة إن كانت وحدها، والمسافتان اللتان يُقطع بهما السطر في
//! Markdown.
//! *الإصلاح:* تبقى مسافة واحدة، أو لا تبقى مسافة.

use std::ops::Range;

use crate::check::desk::Desk;
use crate::check::rule::{Guard, Look, Rule};
use crate::check::text::Text;
use crate::diagnostics::{Diagnostic, Fix, Message, code, code_points, message};
use crate::model::Level;
use crate::model::prose::{Kind, Nature, Passage, Run};
use crate::source::Span;

pub const RULE: Rule = Rule { name: "spacing", level: Level::Warn, guard: Guard::Custom, looks: &[Look::Words(find)] };

const BEFORE: [char; 10] = ['،', '؛', '؟', ',', ';', '?', '!', '.', ':', ')'];
const AFTER: char = '(';

/// So many bytes on either side of a space tell whether it can be mended.
const NEAR: usize = 256;

fn find(_: &Desk<'_>, text: &Text<'_>, notes: &mut Vec<Diagnostic>) {
    for passage in text.prose().passages.iter().filter(|passage| passage.kind != Kind::Cell) {
        let mut reader = SpacingReader { text, passage, notes };
        spaces(&passage.text).for_each(|range| reader.spaces(range));
        let breaks = passage.runs.iter().filter(|run| run.nature == Nature::Break);
        breaks.for_each(|run| reader.line_end(run));
        reader.end();
    }
}

/// Every run of white space in a text.
fn spaces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_whitespace)?;
        let rest = &text[start..];
        from = start + rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        Some(start..from)
    })
}

/// A passage being read.
struct SpacingReader<'a> {
    text: &'a Text<'a>,
    passage: &'a Passage,
    notes: &'a mut Vec<Diagnostic>,
}

impl SpacingReader<'_> {
    /// A run of white space within the words.
    fn spaces(&mut self, range: Range<usize>) {
        let words = &self.passage.text;
        let (typed, rest) = (&words[range.clone()], &words[range.end..]);
        if let Some(newline) = typed.find('\n') {
            // The line's end itself is Markdown's; spaces of other kinds beside it are nobody's.
            self.stray(range.start..range.start + newline);
            let after = typed.rfind('\n').map_or(range.end, |last| range.start + last + 1);
            self.stray(after..range.end);
        } else if rest.is_empty() || range.start == 0 {
            self.stray(range);
        } else if let Some(mark) = rest.chars().next().filter(|_| begins_with_mark(rest)) {
            let points = code(code_points(typed));
            self.note(range, message!("spacing-before-mark", mark = code(mark), points = points), "");
        } else if let Some(mark) = words[..range.start].chars().next_back().filter(|c| *c == AFTER) {
            let points = code(code_points(typed));
            self.note(range, message!("spacing-after-bracket", bracket = code(mark), points = points), "");
        } else if typed.chars().nth(1).is_some() {
            let points = code(code_points(typed));
            self.note(range, message!("spacing-row", count = typed.chars().count(), points = points), " ");
        }
    }

    /// White space at the border of a line, in the text.
    fn stray(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            let points = code(code_points(&self.passage.text[range.clone()]));
            self.note(range, message!("spacing-border", points = points), "");
        }
    }

    /// A line that goes on below: the spaces before its end, which are not in the text. Two of them are a line break of
    /// Markdown, which is another kind of run.
    fn line_end(&mut self, run: &Run) {
        let typed = self.text.file.slice(run.span);
        // Behind the last word the line may still hold what closes it: a mark of emphasis, the address of a link.
        let before = typed.split(['\n', '\r']).next().unwrap_or_default();
        let bare = before.trim_end().len();
        self.trailing(run.span.start as usize + bare, &before[bare..]);
    }

    /// The spaces behind the last word.
    fn end(&mut self) {
        let tail = self.passage.tail(self.text.file);
        let bare = tail.trim_end();
        if !bare.contains(['(', '"', '\'', '<']) {
            self.trailing(self.passage.span.end as usize + bare.len(), &tail[bare.len()..]);
        }
    }

    fn trailing(&mut self, start: usize, spaces: &str) {
        if spaces.is_empty() {
            return;
        }
        let span = Span::new(start, start + spaces.len());
        let message = message!("spacing-border", points = code(code_points(spaces)));
        let fix = Fix { start: span.start, end: span.end, replacement: String::new() };
        self.notes.push(RULE.found(self.text.file, span, message).mended(Some(fix)));
    }

    fn note(&mut self, range: Range<usize>, message: Message, replacement: &str) {
        let is_certain = if replacement.is_empty() { self.may_close(&range) } else { self.may_narrow(&range) };
        let fix = self.passage.fix(range.clone(), replacement).filter(|_| is_certain);
        let span = self.passage.span_of(range);
        self.notes.push(RULE.found(self.text.file, span, message).mended(fix));
    }

    /// Whether the words on both sides of a space can come together without becoming marks of Markdown or YAML: `1 . ` a
    /// list, `**word** ،` other emphasis.
    fn may_close(&self, range: &Range<usize>) -> bool {
        let (before, after) = self.line_around(range);
        let start = range.start - before.chars().next_back().map_or(0, char::len_utf8);
        let end = range.end + after.chars().next().map_or(0, char::len_utf8);
        let begins_safely = !before.is_empty() || after.is_empty() || after.starts_with(char::is_alphabetic);
        begins_safely && (before.is_empty() || has_words(before)) && self.passage.is_seamless(&(start..end))
    }

    /// Whether a plain space can stand for several of other kinds: `1.` and one is a list, and one before `#` begins a
    /// comment of YAML or ends a heading.
    fn may_narrow(&self, range: &Range<usize>) -> bool {
        let is_plain = self.passage.text[range.clone()].bytes().all(|byte| byte == b' ');
        let (before, after) = self.line_around(range);
        is_plain || (has_words(before) && !before.ends_with(':') && !after.starts_with('#'))
    }

    /// What stands before and behind a place on its line, as far as it matters: lines can be long.
    fn line_around(&self, range: &Range<usize>) -> (&str, &str) {
        let words = &self.passage.text;
        let from = words.floor_char_boundary(range.start.saturating_sub(NEAR));
        let to = words.floor_char_boundary(range.end + NEAR);
        let before = words[from..range.start].rsplit('\n').next().unwrap_or_default();
        (before, words[range.end..to].split('\n').next().unwrap_or_default())
    }
}

/// Whether there is a letter in a text, so that it is no mark of Markdown.
fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether a text begins with a mark that belongs to the word before it. `.NET`, `.5`, `…` and `:)` do not.
fn begins_with_mark(rest: &str) -> bool {
    let mut chars = rest.chars();
    let (mark, next) = (chars.next(), chars.next());
    let is_alone =
        next.is_none_or(|next| next.is_whitespace() || matches!(next, '»' | '”' | '"' | ')' | '(' | '،' | '.'));
    let is_dots = mark == Some('.') && next == Some('.');
    mark.is_some_and(|mark| BEFORE.contains(&mark)) && is_alone && !is_dots
}
