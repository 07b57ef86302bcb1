//! What stands behind a key and is not read: nothing at all, or words that YAML takes for a remark.

use crate::diagnostics::{Diagnostic, code, message, typed};
use crate::parse::keys::Group;
use crate::parse::keys::key::{Effect, Need};
use crate::source::{SourceFile, Span, Spanned};

/// Tells of a key behind which nothing stands. Where its value would have kept an announcement from readers, that is an error.
pub fn value(file: &SourceFile, key: &Spanned<String>, group: &Group) -> Option<Diagnostic> {
    let cut = words(file, key.span, ":");
    if cut.is_some() {
        return cut;
    }
    let known = group.key(&key.value)?;
    if known.need == Need::Required {
        let note = Diagnostic::stops("empty-key", message!("empty-key-required", key = code(&key.value)));
        return Some(note.at(file, key.span));
    }
    let note = match known.effect {
        Effect::HoldsBack => Diagnostic::stops("empty-key", message!("empty-key-holding", key = code(&key.value))),
        Effect::Tells => Diagnostic::warns("empty-key", message!("empty-key", key = code(&key.value))),
    };
    Some(note.at(file, key.span))
}

/// Tells of a point of a list behind whose `-` nothing stands that is read.
pub fn point(file: &SourceFile, dash: Span) -> Diagnostic {
    let line = file.text[dash.start as usize..].lines().next().unwrap_or_default();
    let words = line.trim_start_matches('-').trim();
    let start = dash.start as usize + line.find(words).unwrap_or_default();
    match words.starts_with('#') {
        true => {
            let point = code(format!("- \"{}\"", words.replace('"', "'")));
            let note = Diagnostic::stops("cut-value", message!("cut-value", words = typed(words)));
            let note = note.with_help(message!("cut-value-point", point = point));
            note.at(file, Span::new(start, start + words.len()))
        }
        false => Diagnostic::warns("empty-key", message!("empty-point")).at(file, dash),
    }
}

/// Tells of the first sign that was typed for the `- ` of a point: the points behind it would run together as one.
pub fn bullet(file: &SourceFile, span: Span) -> Option<Diagnostic> {
    let text = file.slice(span);
    let has_lines = text.contains('\n');
    let mut at = span.start as usize;
    text.split_inclusive('\n').find_map(|line| {
        let start = at + line.len() - line.trim_start().len();
        at += line.len();
        let mut signs = line.trim_start().chars();
        let (sign, behind) = (signs.next()?, signs.next()?);
        let is_point = match sign {
            '•' | '‣' | '∙' | '\u{25a0}'..='\u{27bf}' | '\u{f0a7}' | '\u{f0b7}' => true,
            '-' | '–' | '—' | '*' | '·' => {
                has_lines && !behind.is_numeric() || sign == '-' && behind.is_alphabetic()
            }
            _ => false,
        };
        let place = Span::new(start, start + sign.len_utf8());
        is_point.then(|| Diagnostic::stops("yaml", message!("yaml-bullet", sign = typed(sign))).at(file, place))
    })
}

/// Tells of words that YAML takes for a remark because a `#` stands before them, as before a hashtag. A remark has a space
/// behind its `#`.
pub fn words(file: &SourceFile, span: Span, between: &str) -> Option<Diagnostic> {
    let rest = file.text.get(span.end as usize..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let behind = line.strip_prefix(between).filter(|behind| behind.starts_with([' ', '\t']))?;
    let words = behind.trim();
    if !words.strip_prefix('#').is_some_and(|word| word.starts_with(|c: char| c.is_alphanumeric() || c == '_')) {
        return None;
    }
    let start = span.end as usize + line.len() - behind.trim_start().len();
    let note = Diagnostic::stops("cut-value", message!("cut-value", words = typed(words)));
    Some(note.at(file, Span::new(start, start + words.len())))
}
