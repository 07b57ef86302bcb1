//! What stands behind a key and is not read: nothing at all, or words that YAML takes for a remark.

use crate::diagnostics::Diagnostic;
use crate::parse::keys::Group;
use crate::parse::keys::key::{Effect, Need};
use crate::source::{SourceFile, Span, Spanned};

/// Tells of a key behind which nothing stands. Where its value would have kept an announcement from readers, that is an error.
pub fn value(file: &SourceFile, key: &Spanned<String>, group: &Group) -> Option<Diagnostic> {
    let cut = words(file, key.span, ":");
    if cut.is_some() {
        return cut;
    }
    // A key that has to be there is told of as one that is missing.
    let known = group.key(&key.value).filter(|known| known.need == Need::Optional)?;
    let help = format!("Write its value, or remove `{}`.", key.value);
    let note = match known.effect {
        Effect::HoldsBack => {
            let message = format!("`{}` stands here without a value, so it would hold nothing back.", key.value);
            Diagnostic::error("empty-key", message, help)
        }
        Effect::Tells => {
            let message = format!("`{}` stands here without a value, so it says nothing.", key.value);
            Diagnostic::warning("empty-key", message, help)
        }
    };
    Some(note.at(file, key.span))
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
    let message = format!("`{words}` would be left out: behind a space, `#` begins a remark.");
    let help = "Put the whole value in quotes, as in title: \"The #SafeSummer campaign begins\". A remark has a space behind its `#`.";
    Some(Diagnostic::error("cut-value", message, help).at(file, Span::new(start, start + words.len())))
}
