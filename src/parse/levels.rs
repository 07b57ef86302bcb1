//! `[rules]` in `site.toml`: the levels of rules that the site moves.

use std::collections::BTreeMap;

use toml::Spanned as Toml;
use toml::de::DeValue;

use super::tables::{self, Reading};
use crate::diagnostics::Reviewed;
use crate::model::{Choice, Level};
use crate::source::SourceFile;

/// By rule. Whether there is such a rule is for the desk to say.
pub fn levels(file: &SourceFile) -> Reviewed<BTreeMap<String, Level>> {
    tables::behind(file, "rules", |reading, value| {
        let Some(table) = value.get_ref().as_table() else {
            let message = "`rules` should be a table, with a line for each rule.";
            reading.error(
                "wrong-type",
                value.span(),
                message,
                "Write [rules], and below it lines as spacing = \"error\".",
            );
            return BTreeMap::new();
        };
        let level = |(key, value): (&Toml<_>, &Toml<DeValue<'_>>)| {
            let rule: &str = AsRef::<str>::as_ref(key.get_ref());
            Some((rule.to_owned(), level(reading, rule, key.span(), value)?))
        };
        table.iter().filter_map(level).collect()
    })
}

fn level(
    reading: &mut Reading<'_>,
    rule: &str,
    key: std::ops::Range<usize>,
    value: &Toml<DeValue<'_>>,
) -> Option<Level> {
    if let Some(help) = tables::out_of_place(rule) {
        reading.error("unknown-key", key, format!("[rules] has no key `{rule}`."), help);
        return None;
    }
    let word = value.get_ref().as_str();
    let found = word.and_then(Level::from_word);
    if found.is_none() {
        let said = match word {
            Some(word) => format!("`{word}` is not a level."),
            None => format!("The level of `{rule}` should be a word in quotation marks."),
        };
        let rule_name = if word.is_some() { "unknown-choice" } else { "wrong-type" };
        reading.error(rule_name, value.span(), said, format!("Choose from {}.", Level::words().join(", ")));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slip_has_its_own_sentence() {
        let text = "[rules]\nspacing = \"error\"\nquotes = \"loud\"\ntatweel = true\npage_size = 20\n";
        let read = levels(&SourceFile::new("site.toml", text));
        assert_eq!(read.value, BTreeMap::from([("spacing".to_owned(), Level::Error)]));
        let said: Vec<String> = read.notes.iter().map(|note| format!("{} {}", note.message, note.help)).collect();
        assert_eq!(
            said,
            [
                "[rules] has no key `page_size`. `page_size` belongs to the site: put it above the first line with [ ].",
                "`loud` is not a level. Choose from error, warn, note, off.",
                "The level of `tatweel` should be a word in quotation marks. Choose from error, warn, note, off.",
            ]
        );
    }
}
