//! What is said where nothing is recorded of what readers were given: a rule that could not be run has found nothing.

use super::rule::{Guard, Rule, severity};
use super::table::RULES;
use crate::diagnostics::{Diagnostic, Severity, all, code, message, name};
use crate::model::{Level, Site};

pub const NAME: &str = "no-record";

/// The rules that compare with what was published.
pub fn asking() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().map(|entry| entry.rule).filter(|rule| rule.asks_of_the_past())
}

/// The finding, at the highest level that the site gave one of the rules; a note where it gave none. `output` is the folder,
/// `record` the file that was looked for.
pub fn finding(site: &Site, output: &str, record: &str) -> Diagnostic {
    let given = |rule: &Rule| site.settings.rules.get(rule.name).copied().filter(|_| rule.guard == Guard::Custom);
    let wanted: Vec<&Rule> = asking().filter(|rule| given(rule) != Some(Level::Off)).collect();
    let weight = wanted.iter().filter_map(|rule| severity(given(rule)?)).max().unwrap_or(Severity::Note);
    let rules = all(wanted.iter().map(|rule| code(rule.name)));
    Diagnostic::found(weight, NAME, message!("no-record", folder = name(output), rules = rules, record = name(record)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A rule is handed what was published by the look that it takes, and has no other way to it.
    #[test]
    fn every_rule_that_reads_what_was_published_is_named() {
        let reads = RULES.iter().filter(|entry| entry.source.contains("Published<"));
        assert_eq!(
            reads.map(|entry| entry.rule.name).collect::<Vec<_>>(),
            asking().map(|rule| rule.name).collect::<Vec<_>>()
        );
        assert_eq!(asking().count(), 5);
        for entry in RULES {
            assert!(!entry.source.contains("desk.published"), "{} takes no look that says so", entry.rule.name);
        }
    }
}
