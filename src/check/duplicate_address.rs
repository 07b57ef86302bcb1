//! # duplicate-address
//!
//! *What it finds:* two releases whose addresses differ only in case or in the form of their letters, two aliases for
//! one address, and an alias where a page already is.
//! *Why it matters:* many hosts take such addresses for one; a reader would meet the wrong announcement.
//! *Example:* `aliases: [/news/12/]` in two releases; folders `2023/12/summit` and `2023/12/Summit`.

use std::collections::HashMap;
use std::sync::Arc;

use super::desk::Desk;
use super::rule::{Guard, Look, Rule};
use crate::diagnostics::{Diagnostic, Place};
use crate::model::{Level, Pair, PairPath, StandingPage};
use crate::source::Span;

pub const RULE: Rule =
    Rule { name: "duplicate-address", level: Level::Error, guard: Guard::Structure, looks: &[Look::Room(find)] };

fn find(desk: &Desk<'_>, notes: &mut Vec<Diagnostic>) {
    // Two paths in small letters are two addresses: only the others can be another's double.
    let mut taken: HashMap<String, &Pair> = HashMap::new();
    for pair in desk.newsroom.pairs().iter().filter(|pair| !is_folded(pair.path.as_str())) {
        if let Some(first) = taken.insert(folded(pair.path.as_str()), pair) {
            notes.extend(same_folder(first, pair));
        }
    }
    for (small, pair) in taken {
        let double = PairPath::parse(&small).and_then(|path| desk.newsroom.get(&path));
        if let Some(double) = double {
            let is_first = double.path < pair.path;
            let (first, second) = if is_first { (double, pair) } else { (pair, double) };
            notes.extend(same_folder(first, second));
        }
    }
    let mut pages: HashMap<String, &StandingPage> = HashMap::new();
    for (_, page) in desk.site.pages.iter().filter_map(|page| page.present().next()) {
        if let Some(first) = pages.insert(folded(&page.slug), page) {
            notes.push(one_and_the_same([&first.slug, &page.slug], [&first.file.path, &page.file.path]));
        }
    }
    let mut aliases: HashMap<String, (&Pair, Span)> = HashMap::new();
    for pair in desk.newsroom.pairs() {
        for alias in pair.facts.aliases.iter().flat_map(|list| &list.value) {
            let Some(place) = pair.place_of("aliases", alias.span) else { continue };
            if is_taken(&alias.value, desk) {
                let message = format!("The alias {} is the address of a page of this site.", alias.value);
                let help = "Remove it: a redirect there would hide the page.";
                notes.push(Diagnostic::error("duplicate-address", message, help).at_place(place));
            } else if let Some((first, span)) =
                aliases.insert(folded(alias.value.trim_matches('/')), (pair, alias.span))
            {
                let message = format!("The alias {} is given twice, so it is not clear where it leads.", alias.value);
                let note = Diagnostic::error("duplicate-address", message, "Keep it at one release.").at_place(place);
                notes.push(match first.place_of("aliases", span) {
                    Some(place) => note.and(place, "it is given here too"),
                    None => note,
                });
            }
        }
    }
}

fn same_folder(first: &Pair, second: &Pair) -> Option<Diagnostic> {
    let (first, second) = (first.any_release()?, second.any_release()?);
    let folders = [first.path.as_str(), second.path.as_str()];
    Some(one_and_the_same(folders, [&first.file.path, &second.file.path]))
}

fn one_and_the_same(folders: [&str; 2], files: [&Arc<str>; 2]) -> Diagnostic {
    let message = format!("The addresses {} and {} are one and the same to many hosts.", folders[0], folders[1]);
    let note = Diagnostic::error("duplicate-address", message, "Rename one of the two folders.");
    note.at_place(Place::head(files[1])).and(Place::head(files[0]), "the other one")
}

/// Whether a page of the site stands at an alias: everything below a language, and what a build writes at the root.
fn is_taken(alias: &str, desk: &Desk<'_>) -> bool {
    let inside = alias.trim_matches('/');
    let mut parts = inside.splitn(2, '/');
    let (first, rest) = (parts.next().unwrap_or_default(), parts.next());
    let at_root = ["", "404.html", "robots.txt", "site.webmanifest", "assets", "releases"];
    if at_root.contains(&first) || (first.starts_with("sitemap") && rest.is_none()) {
        return true;
    }
    if desk.files.contains(&format!("/{inside}")) {
        return true;
    }
    if !matches!(first, "ar" | "en") {
        return false;
    }
    let Some(rest) = rest else { return true };
    let release = rest.strip_prefix("releases/").and_then(PairPath::parse);
    let years = rest
        .strip_prefix("releases/")
        .is_some_and(|rest| rest.split('/').all(|part| part.bytes().all(|b| b.is_ascii_digit())));
    let mut pages = desk.site.pages.iter().flat_map(|page| page.present()).map(|(_, page)| page.slug.as_str());
    release.is_some_and(|path| desk.newsroom.get(&path).is_some())
        || years
        || rest.starts_with("releases/page/")
        || ["topics/", "people/", "organisations/", "corrections/"].iter().any(|part| rest.starts_with(part))
        || matches!(rest, "releases" | "topics" | "corrections" | "404.html")
        || rest.starts_with("feed.")
        || pages.any(|slug| slug == rest)
}

/// Addresses as a host would compare them that ignores case.
fn folded(address: &str) -> String {
    address.to_lowercase()
}

fn is_folded(address: &str) -> bool {
    address.chars().all(|c| if c.is_ascii() { !c.is_ascii_uppercase() } else { c.to_lowercase().eq([c]) })
}
