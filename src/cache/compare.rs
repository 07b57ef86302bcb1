//! Plan against record and disk.

use std::collections::{HashMap, HashSet};

use rayon::prelude::*;

use super::record::{Record, Seen};
use crate::diagnostics::{Message, form, message};
use crate::plan::{Context, Parts, Planned};

/// The files in the output folder, by path relative to it.
pub type Survey = HashMap<String, Seen>;

/// An output to make.
pub struct Job {
    /// Its place in the plan.
    pub output: usize,
    /// Relative to the output folder.
    pub file: String,
    pub parts: Vec<u64>,
    pub reason: Reason,
}

/// Why an output is made again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Nothing is known of the last build.
    NoRecord,
    /// The last build had no such output.
    New,
    /// These ingredients changed.
    Changed(Vec<&'static str>),
    /// The file is not on disk.
    Missing,
    /// The file on disk is not as it was written.
    Altered,
}

/// What is to be done.
pub struct Work {
    /// Files that stand as they are.
    pub kept: Vec<String>,
    pub make: Vec<Job>,
    /// Files that no output stands for.
    pub remove: Vec<String>,
}

/// Compares every output's ingredients with the record, and every file with the disk.
pub fn compare<'c>(
    (context, planned): (&'c Context<'_>, &[Planned<'c>]),
    record: Option<&Record>,
    disk: &Survey,
) -> Work {
    let judged: Vec<_> = planned
        .par_iter()
        .map(|planned| {
            let file = planned.address().file();
            let parts = context.output(planned).map_or_else(Vec::new, |output| output.parts());
            let reason = why(&file, &parts, record, disk);
            let again = reason.map(|reason| (shorten(&parts), reason));
            (file, again)
        })
        .collect();
    let planned: HashSet<&str> = judged.iter().map(|(file, _)| file.as_str()).collect();
    let mut remove: Vec<String> = disk.keys().filter(|file| !planned.contains(file.as_str())).cloned().collect();
    remove.sort();
    let mut work = Work { kept: Vec::new(), make: Vec::new(), remove };
    for (output, (file, again)) in judged.into_iter().enumerate() {
        match again {
            Some((parts, reason)) => work.make.push(Job { output, file, parts, reason }),
            None => work.kept.push(file),
        }
    }
    work
}

/// As the record keeps them.
fn shorten(parts: &Parts) -> Vec<u64> {
    parts.iter().map(|(_, print)| print.short()).collect()
}

/// Why a file must be made again; `None` where it stands.
pub fn why(file: &str, parts: &Parts, record: Option<&Record>, disk: &Survey) -> Option<Reason> {
    let Some(record) = record else { return Some(Reason::NoRecord) };
    let Some(entry) = record.entries.get(file) else { return Some(Reason::New) };
    if entry.parts.len() != parts.len() {
        return Some(Reason::New);
    }
    let changed: Vec<&'static str> = parts
        .iter()
        .zip(&entry.parts)
        .filter(|((_, print), old)| print.short() != **old)
        .map(|((name, _), _)| *name)
        .collect();
    if !changed.is_empty() {
        return Some(Reason::Changed(changed));
    }
    match disk.get(file) {
        None => Some(Reason::Missing),
        Some(seen) if *seen != entry.seen => Some(Reason::Altered),
        Some(_) => None,
    }
}

/// The name of an ingredient, as people read it.
pub fn spoken(name: &'static str) -> Message {
    message!("ingredient", part = form(name))
}
