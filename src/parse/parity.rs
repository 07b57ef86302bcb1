//! `[parity]` in `site.toml`: what counts as the same in both languages.

use toml::Spanned as Toml;
use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Diagnostic, Reviewed, nearest};
use crate::model::{Bilingual, PerLanguage};
use crate::source::{SourceFile, Span};

const EXAMPLE: &str = "Write hosts = [{ar = \"ar.example.gov\", en = \"en.example.gov\"}].";

struct Reading<'a> {
    file: &'a SourceFile,
    notes: Vec<Diagnostic>,
}

/// Hosts, perhaps with the beginning of a path, of which each language has its own.
pub fn hosts(file: &SourceFile) -> Reviewed<Vec<Bilingual>> {
    let mut reading = Reading { file, notes: Vec::new() };
    // A file that is no TOML is told of by whoever reads the other settings.
    let table = DeTable::parse(&file.text).ok();
    let parity = table.as_ref().and_then(|table| table.get_ref().get("parity"));
    let hosts = parity.map(|parity| reading.parity(parity)).unwrap_or_default();
    Reviewed::new(hosts, reading.notes)
}

impl Reading<'_> {
    fn error(&mut self, rule: &'static str, span: std::ops::Range<usize>, message: String, help: &str) {
        let note = Diagnostic::error(rule, message, help);
        self.notes.push(note.at(self.file, Span::new(span.start, span.end)));
    }

    fn parity(&mut self, value: &Toml<DeValue<'_>>) -> Vec<Bilingual> {
        let Some(table) = value.get_ref().as_table() else {
            self.error("wrong-type", value.span(), "`parity` should be a table with its keys.".to_owned(), EXAMPLE);
            return Vec::new();
        };
        self.keys(table, &["hosts"], "[parity]");
        let Some(hosts) = table.get("hosts") else { return Vec::new() };
        let DeValue::Array(pairs) = hosts.get_ref() else {
            self.error("wrong-type", hosts.span(), "`hosts` should be a list.".to_owned(), EXAMPLE);
            return Vec::new();
        };
        pairs.iter().filter_map(|pair| self.pair(pair)).collect()
    }

    fn pair(&mut self, value: &Toml<DeValue<'_>>) -> Option<Bilingual> {
        let Some(table) = value.get_ref().as_table() else {
            self.error(
                "wrong-type",
                value.span(),
                "Each entry of `hosts` has a host for `ar` and one for `en`.".to_owned(),
                EXAMPLE,
            );
            return None;
        };
        self.keys(table, &["ar", "en"], "An entry of `hosts`");
        let (ar, en) = (self.host(table, value, "ar"), self.host(table, value, "en"));
        Some(PerLanguage { ar: ar?, en: en? })
    }

    fn host(&mut self, table: &DeTable<'_>, owner: &Toml<DeValue<'_>>, key: &str) -> Option<String> {
        let Some(value) = table.get(key) else {
            self.error("missing-key", owner.span(), format!("An entry of `hosts` needs the key `{key}`."), EXAMPLE);
            return None;
        };
        match value.get_ref() {
            DeValue::String(host) if host.contains('.') && !host.contains(char::is_whitespace) => {
                Some(host.to_string())
            }
            _ => {
                self.error("bad-url", value.span(), format!("`{key}` should be a host."), EXAMPLE);
                None
            }
        }
    }

    fn keys(&mut self, table: &DeTable<'_>, known: &[&str], owner: &str) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let help = match nearest(key.get_ref(), known.iter().copied()) {
                Some(near) => format!("Did you mean `{near}`?"),
                None => format!("Known keys are {}.", known.join(", ")),
            };
            self.error("unknown-key", key.span(), format!("{owner} has no key `{}`.", key.get_ref()), &help);
        }
    }
}
