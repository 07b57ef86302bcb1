//! `[rules]` in `site.toml`: the levels of rules that the site moves.

use std::collections::BTreeMap;

use super::config::fields::out_of_place;
use super::config::{Node, Reading, Value};
use super::keys::Called;
use super::keys::site::SITE;
use crate::diagnostics::{any, code, message, typed};
use crate::model::{Choice, Level};
use crate::source::Spanned;

/// By rule. Whether there is such a rule is for the desk to say.
pub fn levels(reading: &mut Reading<'_>, node: &Node) -> BTreeMap<String, Level> {
    let Value::Map(entries) = &node.value else {
        reading.stops("wrong-type", node.span, message!("levels-no-table"));
        return BTreeMap::new();
    };
    entries.iter().filter_map(|(rule, node)| Some((rule.value.clone(), level(reading, rule, node)?))).collect()
}

fn level(reading: &mut Reading<'_>, rule: &Spanned<String>, node: &Node) -> Option<Level> {
    if SITE.key(&rule.value).is_some() {
        let message = message!("unknown-key", of = Called::Name("[rules]").said(), key = typed(&rule.value));
        reading.stops_with("unknown-key", rule.span, message, out_of_place(&rule.value));
        return None;
    }
    let (rule_name, said) = match &node.value {
        Value::Text(word) => match Level::from_word(word) {
            Some(level) => return Some(level),
            None => ("unknown-choice", message!("level-unknown", word = typed(word))),
        },
        Value::Unread => return None,
        _ => ("wrong-type", message!("level-no-word", rule = code(&rule.value))),
    };
    let help = message!("choose-from", values = any(Level::words().into_iter().map(code)));
    reading.stops_with(rule_name, node.span, said, help);
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::config::toml_file;
    use crate::source::SourceFile;

    #[test]
    fn every_slip_has_its_own_sentence() {
        let text = "[rules]\nspacing = \"error\"\nquotes = \"loud\"\ntatweel = true\npage_size = 20\n";
        let file = SourceFile::new("site.toml", text);
        let tree = toml_file::read(&file).value;
        let Value::Map(entries) = &tree.value else { panic!("a table") };
        let mut reading = Reading::of_toml(&file);
        assert_eq!(levels(&mut reading, &entries[0].1), BTreeMap::from([("spacing".to_owned(), Level::Error)]));
        let said: Vec<String> = reading.notes.iter().map(crate::speech::told).collect();
        assert_eq!(
            said,
            [
                "`loud` is not a level. Choose from `error`, `warn`, `note` or `off`.",
                "The level of `tatweel` should be a word in quotation marks. Choose from `error`, `warn`, `note` or `off`.",
                "[rules] has no key `page_size`. `page_size` belongs to the site: put it above the first line with [ ].",
            ]
        );
    }
}
