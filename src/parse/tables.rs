//! Tables of `site.toml` that are read by hand, for their places.

use toml::Spanned as Toml;
use toml::de::{DeTable, DeValue};

use super::keys::site::SITE;
use crate::diagnostics::{Diagnostic, nearest};
use crate::source::{SourceFile, Span};

/// `site.toml` being read, and what was found in it so far.
pub(super) struct Reading<'a> {
    pub file: &'a SourceFile,
    pub notes: Vec<Diagnostic>,
}

/// Reads what stands behind a key at the top of `site.toml`, if anything does. A file that is no TOML is told of by
/// whoever reads the other settings.
pub(super) fn behind<T: Default>(
    file: &SourceFile,
    key: &str,
    read: impl FnOnce(&mut Reading<'_>, &Toml<DeValue<'_>>) -> T,
) -> crate::diagnostics::Reviewed<T> {
    let mut reading = Reading { file, notes: Vec::new() };
    let table = DeTable::parse(&file.text).ok();
    let value = table.as_ref().and_then(|table| table.get_ref().get(key));
    let found = value.map(|value| read(&mut reading, value)).unwrap_or_default();
    crate::diagnostics::Reviewed::new(found, reading.notes)
}

/// Takes the key out whose value stands at a place, and gives its name with those of the tables around it.
pub(super) fn take_out(table: &mut DeTable<'_>, place: &std::ops::Range<usize>) -> Option<String> {
    let within = table.iter_mut().find_map(|(key, value)| match value.get_mut() {
        DeValue::Table(inner) => Some(format!("{}.{}", key.get_ref(), take_out(inner, place)?)),
        _ => None,
    });
    within.or_else(|| {
        let is_here = |span: std::ops::Range<usize>| span.start <= place.start && place.end <= span.end;
        let key = table.iter().find(|(_, value)| is_here(value.span())).map(|(key, _)| key.get_ref().to_string())?;
        table.remove(key.as_str());
        Some(key)
    })
}

/// What to do with a key of the site that stands below a table.
pub(super) fn out_of_place(key: &str) -> Option<String> {
    SITE.key(key).map(|_| format!("`{key}` belongs to the site: put it above the first line with [ ]."))
}

impl Reading<'_> {
    pub fn error(
        &mut self,
        rule: &'static str,
        span: std::ops::Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let note = Diagnostic::error(rule, message, help);
        self.notes.push(note.at(self.file, Span::new(span.start, span.end)));
    }

    /// Reports the keys of a table that are not known.
    pub fn keys(&mut self, table: &DeTable<'_>, known: &[&str], owner: &str) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let help = match nearest(key.get_ref(), known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Known keys are {}.", known.join(", ")),
            };
            self.error("unknown-key", key.span(), format!("{owner} has no key `{}`.", key.get_ref()), help);
        }
    }
}
