//! What is said where nothing is recorded of what readers were given: a rule that could not be run has found nothing.

use super::rule::severity;
use super::{changed_after_publication, taken_down};
use crate::diagnostics::{Diagnostic, Severity};
use crate::model::{Level, Site};

pub const NAME: &str = "no-record";

/// The rules that compare with what was published.
pub const ASKING: [&str; 2] = [changed_after_publication::RULE.name, taken_down::RULE.name];

/// The finding, at the highest level that the site gave one of the rules; a note where it gave none. `None` where the site
/// wants neither of them. `output` is the folder, `record` the file that was looked for.
pub fn finding(site: &Site, output: &str, record: &str) -> Option<Diagnostic> {
    let level = |rule: &str| site.settings.rules.get(rule).copied();
    let wanted: Vec<&str> = ASKING.into_iter().filter(|rule| level(rule) != Some(Level::Off)).collect();
    let weight = wanted.iter().map(|rule| level(rule).and_then(severity).unwrap_or(Severity::Note)).max()?;
    let rules: Vec<String> = wanted.iter().map(|rule| format!("`{rule}`")).collect();
    let message = format!(
        "Nothing is recorded of a build into {output}, so nobody can say what published words changed or disappear: {} could not be run.",
        rules.join(" and ")
    );
    let help = format!(
        "Keep the record from build to build: it was looked for at {record}; --record and BAYAN_RECORD name another place. If nothing was published before, say so once with --first."
    );
    Some(Diagnostic::new(weight, NAME, message, help))
}
