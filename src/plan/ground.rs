//! The ground on which outputs stand: no file may be another one, or the folder of another, on any file system.

use std::collections::{HashMap, HashSet};

use super::output::{Ingredients, Output};
use crate::diagnostics::{Diagnostic, Place};
use crate::source::disk_name;

/// What bayan keeps for itself in an output folder.
pub const OWN: &str = ".bayan";

/// The most bytes of one name in a folder (ext4, XFS, APFS), and of a path below the output folder.
const NAME: usize = 255;
const PATH: usize = 900;

/// One output on the ground.
struct Stand<'o, 's> {
    output: &'o Output<'s>,
    /// Its file, folded.
    file: String,
    /// Not public yet.
    is_held: bool,
}

/// What is wrong with where outputs stand: those that are public, and those whose time is still to come.
pub fn judge(public: &[Output<'_>], held: &[Output<'_>]) -> Vec<Diagnostic> {
    let together = public.iter().map(|output| (output, false)).chain(held.iter().map(|output| (output, true)));
    let stands: Vec<Stand<'_, '_>> = together
        .map(|(output, is_held)| Stand { output, file: disk_name::folded(output.address.file()), is_held })
        .collect();
    let mut notes: Vec<Diagnostic> = stands.iter().filter_map(|stand| alone(&stand.file, stand.output)).collect();
    let mut files: HashMap<&str, &Stand<'_, '_>> = HashMap::with_capacity(stands.len());
    for stand in &stands {
        match files.get(stand.file.as_str()) {
            None => drop(files.insert(&stand.file, stand)),
            Some(first) if is_one_thing(first.output, stand.output) => {}
            Some(first) => notes.push(one_file(first, stand)),
        }
    }
    let mut folders: HashSet<&str> = HashSet::new();
    for stand in &stands {
        let mut rest = stand.file.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/').filter(|(folder, _)| folders.insert(folder)) {
            notes.extend(files.get(folder).map(|file| file_and_folder(file, stand)));
            rest = folder;
        }
    }
    notes
}

/// Whether two outputs at one address are the same: a list that both what is public and what is held stand in.
fn is_one_thing(one: &Output<'_>, other: &Output<'_>) -> bool {
    one.address == other.address && name(one) == name(other) && place(one) == place(other)
}

/// What is wrong with an output wherever the others are.
fn alone(folded: &str, output: &Output<'_>) -> Option<Diagnostic> {
    let file = output.address.file();
    let note = if folded.split('/').next() == Some(OWN) {
        let message = format!("/{file} would be published in {OWN}, the folder that bayan keeps for itself.");
        Diagnostic::error("duplicate-address", message, "Rename the folder.")
    } else if let Some(long) = file.split('/').find(|name| name.len() > NAME) {
        let message = format!("A part of an address has {} bytes; no disk takes more than {NAME}: {long}", long.len());
        let help = "Shorten it. An Arabic letter has two bytes, and a sign that is no letter or digit may have four.";
        Diagnostic::error("long-address", message, help)
    } else if file.len() > PATH {
        let message =
            format!("An address has {} bytes; many disks and hosts take no more than {PATH}: /{file}", file.len());
        Diagnostic::error("long-address", message, "Shorten it.")
    } else {
        return None;
    };
    Some(match place(output) {
        Some(place) => note.at_place(place),
        None => note,
    })
}

fn one_file(first: &Stand<'_, '_>, second: &Stand<'_, '_>) -> Diagnostic {
    let (one, other) = (first.output, second.output);
    let message = if one.address.file() == other.address.file() {
        format!("Two things would be published at /{}: {} and {}.", one.address.as_str(), name(one), name(other))
    } else {
        let addresses = [one.address.as_str(), other.address.as_str()];
        format!("The addresses /{} and /{} are one and the same to many hosts.", addresses[0], addresses[1])
    };
    placed(message, first, second)
}

fn file_and_folder(file: &Stand<'_, '_>, inside: &Stand<'_, '_>) -> Diagnostic {
    let (one, other) = (file.output, inside.output);
    let message = format!(
        "/{} would be both a file ({}) and a folder (with {} at /{}).",
        one.address.file(),
        name(one),
        name(other),
        other.address.as_str()
    );
    placed(message, file, inside)
}

/// The finding stands where a change is easiest; of what is public and what is not yet, at what is not.
fn placed(message: String, one: &Stand<'_, '_>, other: &Stand<'_, '_>) -> Diagnostic {
    let ease =
        |stand: &Stand<'_, '_>| (place(stand.output).is_some(), stand.is_held, ease(stand.output), place(stand.output));
    let (first, second) = if ease(one) > ease(other) { (one, other) } else { (other, one) };
    let help = match (&first.output.ingredients, place(second.output)) {
        (Ingredients::Redirect(_), _) => {
            "Remove the alias, or write another one: a redirect there would hide the page."
        }
        (_, Some(_)) => "Rename or remove one of the two.",
        (_, None) => "Rename or remove it.",
    };
    let mut note = Diagnostic::error("duplicate-address", message, help);
    if let Some(place) = place(first.output) {
        note = note.at_place(place);
    }
    match place(second.output) {
        Some(place) => note.and(place, "the other one"),
        None => note,
    }
}

/// Where a person finds what an output is made from; `None` for what bayan makes by itself.
fn place(output: &Output<'_>) -> Option<Place> {
    match &output.ingredients {
        Ingredients::Redirect(page) => page.to.release.pair.place_of("aliases", page.typed),
        Ingredients::Copy(copy) => Some(Place::head(copy.source)),
        Ingredients::Standing(page) => Some(Place::head(&page.page.file.path)),
        Ingredients::Release(page) => Some(Place::head(&page.card.release.release.file.path)),
        _ => None,
    }
}

/// How easily it gives way.
const fn ease(output: &Output<'_>) -> u8 {
    match &output.ingredients {
        Ingredients::Redirect(_) => 3,
        Ingredients::Copy(_) => 2,
        Ingredients::Standing(_) => 1,
        _ => 0,
    }
}

/// What it is, with its article.
fn name(output: &Output<'_>) -> String {
    match &output.ingredients {
        Ingredients::Copy(copy) if copy.source.starts_with("static/") => "a static file".to_owned(),
        Ingredients::Copy(_) => "a file of a release".to_owned(),
        Ingredients::Redirect(_) => "an alias".to_owned(),
        Ingredients::Topics(_) => "the list of topics".to_owned(),
        other => format!("a {}", other.kind()),
    }
}
