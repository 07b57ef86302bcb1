//! `bayan verify`

use std::collections::HashSet;
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;
use serde_json::json;

use super::arguments::VerifyOptions;
use super::desk::Desk;
use super::exit::Exit;
use super::formats::Format;
use super::{desk, say};
use crate::cache::Survey;
use crate::check::{Scope, copied_leak};
use crate::diagnostics::{self, Diagnostic, Severity, has_errors, in_order};
use crate::edition::Edition;
use crate::io::published::{self, Held};
use crate::io::{Failure, clock, output, record_file};
use crate::model::BaseUrl;
use crate::plan::files::{Content, media};
use crate::plan::{Assets, frame::iso};
use crate::source::{Fingerprint, Inputs};
use crate::verify::links::Links;
use crate::verify::{self, Examined, HeldFile, Leaks, Ordinary, Origin, Published, Secrets};

pub fn run(options: &VerifyOptions) -> Result<Exit, Failure> {
    let now = clock::instant(options.site.at)?;
    let folder = options.site.output();
    if !folder.is_dir() {
        let message = format!("There is no folder {}, so there is nothing to verify.", folder.display());
        return Err(Failure::new(message, "Build first, or name the published folder with --output."));
    }
    let inputs = desk::read(&options.site)?;
    let (desk, notes) = desk::open(&inputs, options.site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        // What cannot be read cannot be looked for.
        tell(options, &in_order(notes), None);
        return Ok(Exit::Content);
    };
    let at = iso(now, &desk.site.settings.time_zone);
    let (count, notes) = verify(options, &inputs, &desk, now)?;
    let notes: Vec<Diagnostic> = notes.into_iter().filter_map(|note| copied_leak::at_level(note, &desk.site)).collect();
    tell(options, &notes, Some((count, at)));
    Ok(if has_errors(&notes) { Exit::Content } else { Exit::Fine })
}

/// How many files there are, and what was found in them.
fn verify(
    options: &VerifyOptions,
    inputs: &Inputs,
    desk: &Desk,
    now: Timestamp,
) -> Result<(usize, Vec<Diagnostic>), Failure> {
    let (root, folder) = (&options.site.root, options.site.output());
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let copies = copies(inputs, &edition, root)?;
    let mut secrets = Secrets::of(&desk.newsroom, &edition, &desk.site);
    // What stands in static/ is published under its name, whoever else has a file of that name.
    secrets.public.extend(inputs.blobs.keys().filter_map(|path| path.strip_prefix("static/")).map(str::to_owned));
    let held = held_files(&secrets, &copies, root)?;
    let leaks = Leaks::new(&secrets, held, &Ordinary::of(inputs, &desk.voices));

    let survey = output::survey(&folder)?;
    let left_over = published::left_over(&folder)?;
    let answers: HashSet<&str> = survey.keys().map(String::as_str).collect();
    let base = &desk.site.settings.base_url;
    let other_base = other_base(&folder, &survey, base)?;
    let files: Vec<&String> = survey.keys().chain(&left_over).collect();
    let examine = |file: &&String| -> Result<(Fingerprint, Option<Examined>), Failure> {
        let bytes = match published::read(&folder.join(file))? {
            Held::Bytes(bytes) => bytes,
            Held::Large(print) => return Ok((print, None)),
        };
        let print = Fingerprint::of(&bytes);
        let origin = if copies.contains(&print) { Origin::Copied } else { Origin::Made };
        let leaked = leaks.examine(file, &bytes, origin);
        let text = verify::unpack::readable(&bytes);
        let hidden = |target: &verify::links::Target| leaks.hidden_at(&target.path).is_some();
        // Each link of a folder that was built for another address would be a finding, or none would.
        let links = match &other_base {
            Some(_) => Links::default(),
            None => verify::links::read(file, &text, base, &answers, hidden),
        };
        Ok((print, Some(Examined { file: (*file).clone(), leaks: leaked, links })))
    };
    let read: Vec<_> = files.par_iter().map(examine).collect::<Result<_, _>>()?;

    let ours = files.iter().zip(&read).filter(|(file, _)| survey.contains_key(**file));
    let published: Published = ours.map(|(file, (print, _))| ((*file).clone(), *print)).collect();
    let mut notes: Vec<Diagnostic> = left_over.iter().map(|file| unfinished(file)).chain(other_base).collect();
    notes.extend(files.iter().zip(&read).filter(|(_, (_, read))| read.is_none()).map(|(file, _)| unread(file)));
    let mut examined: Vec<Examined> = read.into_iter().filter_map(|(_, examined)| examined).collect();
    examined.sort_by(|a, b| a.file.cmp(&b.file));
    notes.extend(verify::findings::leaks(&examined, &leaks));
    notes.extend(verify::findings::links(&examined, &leaks));
    notes.extend(verify::ledger::compare(record_file::read(root, &folder).as_ref(), &published));
    Ok((files.len(), in_order(notes)))
}

/// What is wrong where the folder was built for another address than it is verified for.
fn other_base(folder: &Path, survey: &Survey, base: &BaseUrl) -> Result<Option<Diagnostic>, Failure> {
    use verify::base::{WITNESS, built_for, compare};
    if !survey.contains_key(WITNESS) {
        return Ok(None);
    }
    Ok(match published::read(&folder.join(WITNESS))? {
        Held::Bytes(bytes) => built_for(&String::from_utf8_lossy(&bytes)).and_then(|built| compare(&built, base)),
        Held::Large(_) => None,
    })
}

/// Fingerprints of all that is published as it is.
fn copies(inputs: &Inputs, edition: &Edition<'_>, root: &Path) -> Result<HashSet<Fingerprint>, Failure> {
    let assets = Assets::of(inputs);
    let hashed = assets.copies().map(|(_, copy)| copy.fingerprint);
    let statics = inputs.blobs.values().filter(|blob| blob.path.starts_with("static/"));
    let (held, on_disk): (Vec<_>, Vec<_>) = statics.partition(|blob| blob.bytes.is_some());
    let held = held.into_iter().flat_map(|blob| &blob.bytes).map(Fingerprint::of);
    let media = edition.announcements().iter().flat_map(|one| media(one, edition));
    let media = media.filter_map(|(_, copy)| match copy.content {
        Content::File(path) => Some(path),
        Content::Bytes(_) => None,
    });
    let paths: Vec<&str> = on_disk.into_iter().map(|blob| &*blob.path).chain(media).collect();
    let read = paths.par_iter().map(|path| published::print(&root.join(path))).collect::<Result<Vec<_>, _>>()?;
    Ok(hashed.chain(held).chain(read).collect())
}

/// The files beside releases that are not published. One that is, under whatever name, is no secret.
fn held_files(secrets: &Secrets<'_>, copies: &HashSet<Fingerprint>, root: &Path) -> Result<Vec<HeldFile>, Failure> {
    let read = |(source, _): &(std::sync::Arc<str>, _)| {
        let (print, bytes) = match published::read(&root.join(&**source))? {
            Held::Bytes(bytes) => (Fingerprint::of(&bytes), bytes),
            Held::Large(print) => (print, Vec::new()),
        };
        Ok((!copies.contains(&print)).then(|| HeldFile { source: source.to_string(), print, bytes }))
    };
    let files: Result<Vec<Option<HeldFile>>, Failure> = secrets.held_files.iter().map(read).collect();
    Ok(files?.into_iter().flatten().collect())
}

fn unfinished(file: &str) -> Diagnostic {
    let message = format!("{file} was left behind by a build that was interrupted.");
    Diagnostic::warning("unfinished-build", message, "Build again, and never publish the folder .bayan.")
}

fn unread(file: &str) -> Diagnostic {
    let message =
        format!("{file} is larger than {} MB, so it was compared and not searched.", published::MOST / 1024 / 1024);
    Diagnostic::warning("unsearched-file", message, "Look into it yourself.")
}

/// `verified` is the number of files and the instant; `None` where the content could not be read.
fn tell(options: &VerifyOptions, notes: &[Diagnostic], verified: Option<(usize, String)>) {
    let clean = !has_errors(notes);
    if options.format == Format::Json {
        let status = match (&verified, clean) {
            (None, _) => "stopped",
            (Some(_), true) => "clean",
            (Some(_), false) => "found",
        };
        let (files, at) = verified.unzip();
        let told = json!({"status": status, "files": files, "at": at, "diagnostics": diagnostics::json::show(notes)});
        say::out(&format!("{told}\n"));
        return;
    }
    let shown = |note: &&Diagnostic| !options.quiet || note.severity == Severity::Error;
    say::findings(&notes.iter().filter(shown).cloned().collect::<Vec<_>>());
    let folder = options.site.output();
    match verified {
        None => say::err("Nothing was verified: mend the errors above, then verify again.\n"),
        Some(_) if clean && options.quiet => {}
        Some((count, at)) if clean => say::out(&format!(
            "Verified {count} files in {}: nothing in them is held back at {at}, and every link leads somewhere.\n",
            folder.display()
        )),
        Some((count, _)) => {
            say::err(&format!("Verified {count} files in {}: do not publish them.\n", folder.display()));
        }
    }
}
