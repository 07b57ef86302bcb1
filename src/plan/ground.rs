//! The ground on which outputs stand: no file may be another one, or the folder of another, on any file system.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::planned::Planned;
use crate::diagnostics::{Argument, Diagnostic, Message, Place, form, message, name};
use crate::model::{Address, Route, hashed_name};
use crate::source::disk_name;

/// What bayan keeps for itself in an output folder.
pub const OWN: &str = ".bayan";

/// The most bytes of one name in a folder (ext4, XFS, APFS), and of a path below the output folder.
const NAME: usize = 255;
const PATH: usize = 900;

/// Where a person finds what is made.
type Find<'c> = &'c (dyn Fn(&Planned<'_>) -> Option<Place> + Sync);

/// All that an edition publishes, and where a person finds each.
#[derive(Clone, Copy)]
pub struct Ground<'c> {
    pub planned: &'c [Planned<'c>],
    pub place: Find<'c>,
    /// It is not public yet.
    pub is_held: bool,
}

/// One output on the ground.
struct Stand<'c> {
    place: Find<'c>,
    planned: &'c Planned<'c>,
    address: Address,
    /// Its file, folded.
    file: String,
    is_held: bool,
}

/// What is wrong with where outputs stand: those that are public, and those whose time is still to come.
pub fn judge(public: Ground<'_>, held: Option<Ground<'_>>) -> Vec<Diagnostic> {
    let mut stands = stands(public);
    stands.extend(held.into_iter().flat_map(|held| self::stands(held)));
    let mut notes: Vec<Diagnostic> = stands.iter().filter_map(alone).collect();
    let mut files: HashMap<&str, &Stand<'_>> = HashMap::with_capacity(stands.len());
    for stand in &stands {
        match files.get(stand.file.as_str()) {
            None => drop(files.insert(&stand.file, stand)),
            Some(first) if is_one_thing(first, stand) => {}
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

fn stands(ground: Ground<'_>) -> Vec<Stand<'_>> {
    let Ground { planned, place, is_held } = ground;
    let stands = planned.par_iter().map(|planned| {
        let address = planned.address();
        let file = disk_name::folded(address.file());
        Stand { place, planned, address, file, is_held }
    });
    stands.collect()
}

impl Stand<'_> {
    fn place(&self) -> Option<Place> {
        (self.place)(self.planned)
    }

    /// What it is.
    fn kind(&self) -> Message {
        message!("output-kind", kind = form(self.planned.kind()))
    }

    /// Its address from the first slash.
    fn at(&self) -> Argument {
        name(format!("/{}", self.address.as_str()))
    }
}

/// Whether two outputs at one address are the same: a list that both what is public and what is held stand in.
fn is_one_thing(one: &Stand<'_>, other: &Stand<'_>) -> bool {
    one.address == other.address && one.planned.kind() == other.planned.kind() && one.place() == other.place()
}

/// What is wrong with an output wherever the others are.
fn alone(stand: &Stand<'_>) -> Option<Diagnostic> {
    let long = |name: &&str| name.len() > NAME;
    // Folding never makes a long name shorter than half of it, and nearly all are far from long.
    let is_taken = is_taken_for_hashed(stand);
    if stand.file.len() < NAME / 2 && !stand.file.starts_with(OWN) && !is_taken {
        return None;
    }
    let file = stand.address.file();
    let note = if is_taken {
        let message = message!("duplicate-address-hashed", file = name(format!("/{file}")));
        Diagnostic::stops("duplicate-address", message)
    } else if stand.file.split('/').next() == Some(OWN) {
        let message = message!("duplicate-address-own", file = name(format!("/{file}")), folder = name(OWN));
        Diagnostic::stops("duplicate-address", message)
    } else if let Some(long) = file.split('/').find(long) {
        let message = message!("long-address-part", length = long.len(), most = NAME, part = name(long));
        Diagnostic::stops("long-address", message)
    } else if file.len() > PATH {
        let message = message!("long-address", length = file.len(), most = PATH, address = name(format!("/{file}")));
        Diagnostic::stops("long-address", message)
    } else {
        return None;
    };
    Some(match stand.place() {
        Some(place) => note.at_place(place),
        None => note,
    })
}

/// Whether somebody laid a file where hosts look for files that carry a hash.
fn is_taken_for_hashed(stand: &Stand<'_>) -> bool {
    matches!(stand.planned, Planned::Static(_)) && hashed_name::is_taken_for_hashed(&stand.address.file())
}

fn one_file(first: &Stand<'_>, second: &Stand<'_>) -> Diagnostic {
    let (one, other) = (&first.address, &second.address);
    let message = if one.file() == other.file() {
        let (one, other) = (first.kind(), second.kind());
        message!("duplicate-address-file", address = first.at(), first = one, second = other)
    } else {
        message!("duplicate-address-same", first = first.at(), second = second.at())
    };
    placed(message, first, second)
}

fn file_and_folder(file: &Stand<'_>, inside: &Stand<'_>) -> Diagnostic {
    let message = message!(
        "duplicate-address-both",
        file = name(format!("/{}", file.address.file())),
        first = file.kind(),
        second = inside.kind(),
        inside = inside.at()
    );
    placed(message, file, inside)
}

/// The finding stands where a change is easiest; of what is public and what is not yet, at what is not.
fn placed(message: Message, one: &Stand<'_>, other: &Stand<'_>) -> Diagnostic {
    let ease = |stand: &Stand<'_>| (stand.place().is_some(), stand.is_held, ease(stand.planned), stand.place());
    let (first, second) = if ease(one) > ease(other) { (one, other) } else { (other, one) };
    let help = match (first.planned, second.place()) {
        (Planned::Alias(_), _) => message!("duplicate-address-alias"),
        (_, Some(_)) => message!("duplicate-address-one-of-two"),
        (_, None) => message!("duplicate-address-rename"),
    };
    let mut note = Diagnostic::stops("duplicate-address", message).with_help(help);
    if let Some(place) = first.place() {
        note = note.at_place(place);
    }
    match second.place() {
        Some(place) => note.and(place, message!("duplicate-address-there")),
        None => note,
    }
}

/// How easily it gives way.
const fn ease(planned: &Planned<'_>) -> u8 {
    match planned {
        Planned::Alias(_) => 3,
        Planned::Static(_) | Planned::Asset(_) | Planned::Made(Route::Media(..)) => 2,
        Planned::Made(Route::Page(..)) => 1,
        Planned::Made(_) => 0,
    }
}
