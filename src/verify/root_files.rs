//! Files that machines look for at the root of a host, and nowhere else.

use super::ledger::PublishedFiles;
use crate::diagnostics::{Diagnostic, Severity, code, form, message, name};
use crate::model::BaseUrl;

/// Each with who looks for it, a form of the message: RFC 9309, section 2.3; RFC 9116, section 3; <https://llmstxt.org/>.
const SOUGHT: [(&str, &str); 4] = [
    ("robots.txt", "crawlers"),
    (".well-known/security.txt", "finders"),
    ("security.txt", "finders"),
    ("llms.txt", "assistants"),
];

/// What is said of those that are published below a path, where they are read by nobody.
pub fn find(published: &PublishedFiles, base: &BaseUrl) -> Vec<Diagnostic> {
    let told = |(file, who): (&'static str, &'static str)| {
        let message = message!("root-file", file = name(file), path = name(&*base.path), who = form(who));
        let host = name(&*base.origin);
        let help = match file {
            "robots.txt" => {
                let sitemap = code(format!("Sitemap: {}{}sitemap.xml", base.origin, base.path));
                message!("root-file-add-line", line = sitemap, host = host)
            }
            _ => message!("root-file-copy", host = host, file = name(file)),
        };
        Diagnostic::found(Severity::Note, "root-file", message).with_help(help)
    };
    let all = SOUGHT.into_iter().filter(|(file, _)| base.path != "/" && published.contains_key(*file));
    all.map(told).collect()
}
