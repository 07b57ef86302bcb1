//! Files that machines look for at the root of a host, and nowhere else.

use super::ledger::PublishedFiles;
use crate::diagnostics::{Diagnostic, Severity};
use crate::model::BaseUrl;

/// Each with who looks for it: RFC 9309, section 2.3; RFC 9116, section 3; <https://llmstxt.org/>.
const SOUGHT: [(&str, &str); 4] = [
    ("robots.txt", "search engines"),
    (".well-known/security.txt", "those who found a hole"),
    ("security.txt", "those who found a hole"),
    ("llms.txt", "assistants"),
];

/// What is said of those that are published below a path, where they are read by nobody.
pub fn find(published: &PublishedFiles, base: &BaseUrl) -> Vec<Diagnostic> {
    let told = |(file, who): (&str, &str)| {
        let message =
            format!("{file} is published below {}, and {who} look for it at the root of the host alone.", base.path);
        let help = match file {
            "robots.txt" => format!(
                "Have the line `Sitemap: {0}{1}sitemap.xml` put into {0}/robots.txt by whoever keeps the host.",
                base.origin, base.path
            ),
            _ => format!("Have it copied to {}/{file} by whoever keeps the host.", base.origin),
        };
        Diagnostic::new(Severity::Note, "root-file", message, help)
    };
    let all = SOUGHT.into_iter().filter(|(file, _)| base.path != "/" && published.contains_key(*file));
    all.map(told).collect()
}
