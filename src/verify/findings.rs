//! What was found becomes findings for people: each names the published file, what is wrong with it, and what to do.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::gap::{self, WordGap};
use super::kind::kind;
use super::leaks::{FileOrigin, Leak, Leaks};
use super::links::{FileLinks, LinkTarget, print};
use super::secrets::What;
use crate::check::rules::copied_leak;
use crate::diagnostics::{Diagnostic, Place, message};

/// What was found in one file.
pub struct Examined {
    pub file: String,
    pub leaks: Vec<Leak>,
    /// What could not be read: a file within it (empty for itself), and why.
    pub gaps: BTreeSet<(String, WordGap)>,
    pub links: FileLinks,
}

impl Examined {
    /// A file into which nobody could look.
    pub fn unread(file: &str, gap: WordGap) -> Self {
        let gaps = BTreeSet::from([(String::new(), gap)]);
        Self { file: file.to_owned(), leaks: Vec::new(), gaps, links: FileLinks::default() }
    }
}

/// The same trouble is told of so many files, then the others are counted.
const TOLD: usize = 10;

/// Leaks, file by file.
pub fn leaks(examined: &[Examined], leaks: &Leaks) -> Vec<Diagnostic> {
    let mut all: BTreeMap<(String, &'static str), Vec<Diagnostic>> = BTreeMap::new();
    for one in examined {
        for leak in &one.leaks {
            let rule = rule(leak);
            all.entry((leak.release.clone(), rule)).or_default().push(leaked(rule, leak, &one.file));
        }
        for target in &one.links.targets {
            if let Some((release, why)) = leaks.hidden_at(&target.path) {
                let message =
                    format!("{} {} links to the address of {release}, which {why}.", kind(&one.file), one.file);
                let note = Diagnostic::error("leaked-link", message, REMEDY).at_place(place(&one.file, &target.typed));
                all.entry((release.to_owned(), "leaked-link")).or_default().push(note);
            }
        }
    }
    all.into_values().flat_map(shortened).collect()
}

/// Files that could not be searched to their end, by the reason.
pub fn gaps(examined: &[Examined]) -> Vec<Diagnostic> {
    let mut all: BTreeMap<WordGap, Vec<Diagnostic>> = BTreeMap::new();
    for one in examined {
        // One finding for a file: it is opened once, and everything is seen.
        for (within, why) in one.gaps.iter().take(1) {
            all.entry(*why).or_default().push(gap::finding(&one.file, within, *why));
        }
    }
    all.into_values().flat_map(shortened).collect()
}

const REMEDY: &str = "Do not publish this folder. Build again; if it is still there, take it out of templates/, static/ or the text that it came from.";

fn rule(leak: &Leak) -> &'static str {
    match leak.origin {
        FileOrigin::Copied => copied_leak::RULE.name,
        FileOrigin::Made => leak.what.first().copied().unwrap_or(What::Text).rule(),
    }
}

fn leaked(rule: &'static str, leak: &Leak, file: &str) -> Diagnostic {
    let what: Vec<&str> = leak.what.iter().map(|what| what.words()).collect();
    let what = match &what[..] {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    };
    let how = if leak.how.is_empty() { String::new() } else { format!(" ({})", leak.how) };
    let message = format!("{} {file} holds {what} of {}, which {}{how}.", kind(file), leak.release, leak.why);
    let help = if rule == copied_leak::RULE.name {
        "The newsroom publishes this file as it is. Take it out, or the words out of it; if they may be public, set the level of `copied-leak` in site.toml."
    } else {
        REMEDY
    };
    Diagnostic::error(rule, message, help).at_place(place(file, &leak.words))
}

/// A published file, and what stands in it.
fn place(file: &str, words: &str) -> Place {
    Place { path: file.into(), line: 1, column: 1, excerpt: words.chars().take(120).collect() }
}

/// The rule, the path and the id that nothing answers to.
type DeadEnd<'a> = (&'static str, &'a str, &'a Option<String>);

/// Links that lead to no file or no id. One that stands on many pages is told once.
pub fn links(examined: &[Examined], leaks: &Leaks) -> Vec<Diagnostic> {
    let ids: HashMap<&str, &[u64]> = examined.iter().map(|one| (one.file.as_str(), &one.links.ids[..])).collect();
    let mut broken: BTreeMap<DeadEnd<'_>, Vec<(&str, &str)>> = BTreeMap::new();
    for one in examined {
        for target in one.links.targets.iter().filter(|target| leaks.hidden_at(&target.path).is_none()) {
            if let Some(rule) = trouble(target, &ids) {
                let place = broken.entry((rule, &target.path, &target.fragment)).or_default();
                place.push((&one.file, &target.typed));
            }
        }
    }
    broken.into_iter().map(|((rule, ..), files)| dead_end(rule, &files)).collect()
}

fn trouble(target: &LinkTarget, ids: &HashMap<&str, &[u64]>) -> Option<&'static str> {
    let Some(file) = &target.file else { return Some("broken-link") };
    let id = target.fragment.as_ref().filter(|_| file.ends_with(".html"))?;
    let known = ids.get(file.as_str()).is_some_and(|ids| ids.binary_search(&print(id)).is_ok());
    (!known).then_some("broken-fragment")
}

/// One link, with the files in which it stands, each with the link as it is written there.
fn dead_end(rule: &'static str, places: &[(&str, &str)]) -> Diagnostic {
    let files: BTreeSet<&str> = places.iter().map(|(file, _)| *file).collect();
    let (file, typed) = places[0];
    let others = match files.len() - 1 {
        0 => " links".to_owned(),
        1 => " and one other file link".to_owned(),
        more => format!(" and {more} other files link"),
    };
    let what = if rule == "broken-link" { "to which nothing answers" } else { "where no part has that name" };
    let message = format!("{} {file}{others} to {typed}, {what}.", kind(file));
    Diagnostic::error(rule, message, "Build again; if it is still there, mend the template or text that it comes from.")
        .at_place(place(file, typed))
}

/// The first few; the last of them counts the others.
fn shortened(mut notes: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let more = notes.len().saturating_sub(TOLD);
    notes.truncate(TOLD);
    if let Some(last) = notes.last_mut().filter(|_| more > 0) {
        last.message = message!("the-same-in-more", message = last.message.clone(), count = more);
    }
    notes
}
