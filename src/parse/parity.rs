//! `[parity]` in `site.toml`: what counts as the same in both languages.

use toml::Spanned as Toml;
use toml::de::{DeTable, DeValue};

use super::tables::{self, Reading};
use crate::diagnostics::Reviewed;
use crate::model::{Bilingual, PerLanguage};
use crate::source::SourceFile;

const EXAMPLE: &str = "Write hosts = [{ar = \"ar.example.gov\", en = \"en.example.gov\"}].";

/// Hosts, perhaps with the beginning of a path, of which each language has its own.
pub fn hosts(file: &SourceFile) -> Reviewed<Vec<Bilingual>> {
    tables::behind(file, "parity", |reading, parity| reading.parity(parity))
}

impl Reading<'_> {
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
}
