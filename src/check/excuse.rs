//! # excuse
//!
//! *What it finds:* a suppression that does not count: its rule does not exist or cannot be suppressed, it gives no reason,
//! or there is nothing on its line that it would suppress.
//! *Why it matters:* a suppression is a decision that someone else will read later. One that is mistyped or left over hides
//! nothing today and the wrong thing tomorrow.
//! *Example:* `<!-- desk: allow mixed-digits -->`.
//!
//! In the text a suppression is a comment, which is never published: `<!-- desk: allow RULE reason -->`. At the end of a
//! line it holds for that line. Alone on its line it holds for the lines below it, up to the next empty one. In the front
//! matter it is a comment of YAML, `# desk: allow RULE reason`: at the end of a line it holds for that line, above a key
//! for that key, and in both cases for the lines below that are further indented.
//!
//! ---
//!
//! *ما تجده:* استثناء لا يُعتدّ به: لا قاعدة بهذا الاسم، أو لا تقبل القاعدة استثناءً، أو لا سبب فيه، أو ليس في سطره ما
//! يُستثنى.
//! *لماذا يهمّ:* الاستثناء قرار سيقرؤه غيرك لاحقًا. وما كُتب منه خطأً، أو بقي بعد زوال سببه، لا يُخفي شيئًا اليوم
//! ويُخفي غير المقصود غدًا.
//! *مثال:* `<!-- desk: allow mixed-digits -->`.
//!
//! الاستثناء في النص تعليق لا يُنشر أبدًا: `<!-- desk: allow RULE reason -->`، واسم القاعدة مكان `RULE` والسبب مكان
//! `reason`. في آخر سطر يستثني ذلك السطر، ووحدَه في سطر يستثني ما تحته إلى أول سطر فارغ. وفي ترويسة الملف هو تعليق
//! YAML، `# desk: allow RULE reason`: في آخر سطر يستثني ذلك السطر، وفوق مفتاح يستثني ذلك المفتاح، وفي الحالتين ما تحته
//! من سطور تزيد إزاحتها.

use super::reference::with_nearest;
use super::rule::{Guard, Rule};
use super::signs::EXCUSE;
use crate::diagnostics::{Diagnostic, code, message, typed};
use crate::model::{Level, Prose};
use crate::source::{SourceFile, Span};

/// The table hands it what the other rules found.
pub const RULE: Rule = Rule { name: "excuse", level: Level::Warn, guard: Guard::Custom, looks: &[] };

/// So many excuses of one file are read. Nobody writes more, and those that are not read hide nothing.
const MOST: usize = 200;

/// Excuses of a file, and what became of them.
pub struct Excuses<'a> {
    file: &'a SourceFile,
    excuses: Vec<Excuse>,
}

struct Excuse {
    rule: String,
    span: Span,
    /// The lines for which it holds, counted from 1.
    lines: std::ops::RangeInclusive<u32>,
    fault: Option<Diagnostic>,
    used: bool,
}

/// A rule as excuses see it.
pub struct KnownRule<'r> {
    pub name: &'r str,
    pub guard: Guard,
}

impl<'a> Excuses<'a> {
    pub fn of(file: &'a SourceFile, prose: &Prose, known: &[KnownRule<'_>]) -> Self {
        let comments = prose.comments.iter().filter_map(|span| in_text(file, *span));
        let found = comments.chain(in_front_matter(file, prose));
        let excuses = found.take(MOST).map(|(span, words, lines)| {
            let words = words.trim();
            let (rule, reason) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
            let fault = fault(rule, reason, known).map(|note| note.at(file, span));
            Excuse { rule: rule.to_owned(), span, lines, fault, used: false }
        });
        Self { file, excuses: excuses.collect() }
    }

    /// Whether a finding is excused.
    pub fn cover(&mut self, note: &Diagnostic) -> bool {
        let Some(place) = note.place.as_ref().filter(|place| place.path == self.file.path) else { return false };
        let mut covered = false;
        for excuse in self.excuses.iter_mut().filter(|excuse| excuse.fault.is_none()) {
            if excuse.rule == note.rule && excuse.lines.contains(&place.line) {
                excuse.used = true;
                covered = true;
            }
        }
        covered
    }

    /// The excuses that do not count. Of a rule that was not run nobody knows whether it was needed.
    pub fn findings(&self, was_run: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
        let told = self.excuses.iter().filter_map(|excuse| match &excuse.fault {
            Some(fault) => Some(fault.clone()),
            None if excuse.used || !was_run(&excuse.rule) => None,
            None => {
                let message = message!("excuse-idle", rule = code(&excuse.rule));
                Some(RULE.found(self.file, excuse.span, message))
            }
        });
        told.collect()
    }
}

fn fault(rule: &str, reason: &str, known: &[KnownRule<'_>]) -> Option<Diagnostic> {
    let Some(found) = known.iter().find(|known| known.name == rule) else {
        let custom = known.iter().filter(|known| known.guard == Guard::Custom).map(|known| known.name);
        let note = Diagnostic::warns(RULE.name, message!("excuse-unknown", rule = typed(rule)));
        return Some(with_nearest(note, rule, custom));
    };
    if found.guard == Guard::Structure {
        return Some(Diagnostic::warns(RULE.name, message!("excuse-guarded", rule = code(rule))));
    }
    let example = code(format!("desk: allow {rule} the name is registered so"));
    let message = || message!("excuse-unreasoned", rule = code(rule), example = example);
    (!reason.chars().any(char::is_alphabetic)).then(|| Diagnostic::warns(RULE.name, message()))
}

/// Where the comment of YAML with an excuse begins on a line.
fn comment(line: &str) -> Option<usize> {
    let signs = line.match_indices('#').map(|(at, _)| at);
    let mut own = signs.filter(|at| *at == 0 || line[..*at].ends_with([' ', '\t']));
    own.find(|at| line[at + 1..].trim_start().starts_with(EXCUSE))
}

type FoundExcuse<'f> = (Span, &'f str, std::ops::RangeInclusive<u32>);

/// The excuse in a comment of the text, with the lines for which it holds.
fn in_text(file: &SourceFile, span: Span) -> Option<FoundExcuse<'_>> {
    let inside = file.slice(span).strip_prefix("<!--")?.strip_suffix("-->")?;
    let words = told(inside)?;
    let line = file.position(span).line;
    if !is_alone(file, span) {
        return Some((span, words, line..=line));
    }
    let below = file.text[span.end as usize..].split('\n').skip(1).zip(line + 1..);
    let mut lines = below.skip_while(|(text, _)| text.trim().is_empty() || is_excuse(text));
    let first = lines.next().map_or(line + 1, |(_, number)| number);
    let last = lines.take_while(|(text, _)| !text.trim().is_empty()).last().map_or(first, |(_, number)| number);
    Some((span, words, first..=last))
}

/// What follows `desk: allow`; what follows `desk:` where that is something else, which no rule is called.
fn told(comment: &str) -> Option<&str> {
    let order = comment.trim().strip_prefix(EXCUSE)?.trim_start();
    Some(
        order
            .strip_prefix("allow")
            .filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
            .unwrap_or(order),
    )
}

fn is_alone(file: &SourceFile, span: Span) -> bool {
    let before = file.text[..span.start as usize].rsplit('\n').next().unwrap_or_default();
    let after = file.text[span.end as usize..].split('\n').next().unwrap_or_default();
    before.trim_matches([' ', '\t', '>', '-', '*']).is_empty() && after.trim().is_empty()
}

fn is_excuse(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("<!--") && line.ends_with("-->") && line.contains(EXCUSE)
}

/// The excuses in comments of the front matter, with the lines for which each holds.
fn in_front_matter<'f>(file: &'f SourceFile, prose: &'f Prose) -> impl Iterator<Item = FoundExcuse<'f>> {
    let mut at = 0;
    let lines: Vec<(usize, &str)> = file
        .text
        .split_inclusive('\n')
        .map(|line| {
            let start = at;
            at += line.len();
            (start, line.trim_end())
        })
        .take_while(|(start, line)| *start == 0 || !matches!(*line, "---" | "..."))
        .collect();
    let found: Vec<FoundExcuse<'f>> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, (start, line))| {
            let at = comment(line)?;
            let words = told(&line[at + 1..])?;
            let span = Span::new(start + at, start + line.len());
            let is_word =
                prose.passages.iter().any(|passage| (passage.span.start..passage.span.end).contains(&span.start));
            if is_word {
                return None;
            }
            let is_above = line[..at].trim().is_empty();
            let below = || lines.iter().skip(index + 1).position(|(_, line)| !line.trim_start().starts_with('#'));
            let first = if is_above { index + 1 + below()? } else { index };
            let indent = |line: &str| line.len() - line.trim_start().len();
            let own = indent(lines.get(first)?.1);
            let goes_on = |(_, line): &&(usize, &str)| line.trim().is_empty() || indent(line) > own;
            let more = lines.iter().skip(first + 1).take_while(goes_on).count();
            let number = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
            Some((span, words, number(first)..=number(first + more)))
        })
        .collect();
    found.into_iter()
}
