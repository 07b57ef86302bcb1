//! What was found becomes findings for people: each names the published file, what is wrong with it, and what to do.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::gap::{self, WordGap};
use super::kind::kind;
use super::leaks::{FileOrigin, Leak, Leaks};
use super::links::{FileLinks, LinkTarget, print};
use super::secrets::What;
use crate::check::rules::copied_leak;
use crate::diagnostics::{Argument, Diagnostic, Message, Place, all, form, message, name};

/// What was found in one file.
pub struct Examined {
    pub file: String,
    pub leaks: Vec<Leak>,
    /// What could not be read: a file within it (empty for itself), and why.
    pub gaps: BTreeSet<(String, WordGap)>,
    pub links: FileLinks,
    /// What it tells of itself and must not.
    pub traces: Option<Diagnostic>,
}

impl Examined {
    /// A file into which nobody could look.
    pub fn unread(file: &str, gap: WordGap) -> Self {
        let gaps = BTreeSet::from([(String::new(), gap)]);
        Self { file: file.to_owned(), leaks: Vec::new(), gaps, links: FileLinks::default(), traces: None }
    }
}

/// The same trouble is told of so many files, then the others are counted.
const TOLD: usize = 10;

/// Leaks, file by file.
pub fn leaks(examined: &[Examined], leaks: &Leaks) -> Vec<Diagnostic> {
    let mut found: BTreeMap<(String, &'static str), Vec<Diagnostic>> = BTreeMap::new();
    for one in examined {
        for leak in &one.leaks {
            let rule = rule(leak);
            found.entry((leak.release.clone(), rule)).or_default().push(leaked(rule, leak, &one.file));
        }
        for target in &one.links.targets {
            if let Some((release, why)) = leaks.hidden_at(&target.path) {
                let (kind, file, release_name) = (kind(&one.file), name(&*one.file), name(release));
                let message =
                    message!("leaked-link", kind = kind, file = file, release = release_name, why = why.clone());
                let note = Diagnostic::stops("leaked-link", message).with_help(message!("leaked-remedy"));
                let note = note.at_place(place(&one.file, &target.typed));
                found.entry((release.to_owned(), "leaked-link")).or_default().push(note);
            }
        }
    }
    found.into_values().flat_map(shortened).collect()
}

/// Files that could not be searched to their end, by the reason.
pub fn gaps(examined: &[Examined]) -> Vec<Diagnostic> {
    let mut found: BTreeMap<WordGap, Vec<Diagnostic>> = BTreeMap::new();
    for one in examined {
        // One finding for a file: it is opened once, and everything is seen.
        for (within, why) in one.gaps.iter().take(1) {
            found.entry(*why).or_default().push(gap::finding(&one.file, within, *why));
        }
    }
    found.into_values().flat_map(shortened).collect()
}

/// What files tell of themselves.
pub fn traces(examined: &[Examined]) -> Vec<Diagnostic> {
    shortened(examined.iter().filter_map(|one| one.traces.clone()).collect())
}

fn rule(leak: &Leak) -> &'static str {
    match leak.origin {
        FileOrigin::Copied => copied_leak::RULE.name,
        FileOrigin::Made => leak.what.first().copied().unwrap_or(What::Text).rule(),
    }
}

fn leaked(rule: &'static str, leak: &Leak, file: &str) -> Diagnostic {
    let what = all(leak.what.iter().map(|what| Argument::from(message!("leaked-what", what = form(what.form())))));
    let (kind, published, release, why) = (kind(file), name(file), name(&*leak.release), leak.why.clone());
    let message = match packed(&leak.how) {
        None => message!("leaked", kind = kind, file = published, what = what, release = release, why = why),
        Some(how) => message!(
            "leaked-packed",
            kind = kind,
            file = published,
            what = what,
            release = release,
            why = why,
            how = how
        ),
    };
    let help = if rule == copied_leak::RULE.name { message!("leaked-copy-remedy") } else { message!("leaked-remedy") };
    Diagnostic::stops(rule, message).with_help(help).at_place(place(file, &leak.words))
}

/// How something is packed, from within to without; `None` where it stands open.
fn packed(how: &[&'static str]) -> Option<Message> {
    let (innermost, outer) = how.split_first()?;
    let inner = message!("packed", how = form(innermost));
    Some(match packed(outer) {
        Some(outer) => message!("packed-within", inner = inner, outer = outer),
        None => inner,
    })
}

/// A published file, and what stands in it.
pub fn place(file: &str, words: &str) -> Place {
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
    let others = files.len() - 1;
    let (kind, published, target) = (kind(file), name(file), name(typed));
    let message = if rule == "broken-link" {
        message!("published-broken-link", count = others, kind = kind, file = published, target = target)
    } else {
        message!("published-broken-fragment", count = others, kind = kind, file = published, target = target)
    };
    Diagnostic::stops(rule, message).at_place(place(file, typed))
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
