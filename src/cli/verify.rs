//! `bayan verify`

use std::collections::{HashMap, HashSet};
use std::path::Path;

use jiff::Timestamp;
use rayon::prelude::*;
use serde_json::json;

use super::arguments::{SiteOptions, VerifyOptions};
use super::desk;
use super::desk::OpenNewsroom;
use super::exit::Exit;
use super::formats::Format;
use super::say::{self, Console};
use crate::cache::{Record, Survey};
use crate::check::Scope;
use crate::check::rules::{copied_leak, unsearched_file};
use crate::diagnostics::{Diagnostic, Message, all, code, has_errors, in_order, message, name, path_of};
use crate::edition::Edition;
use crate::io::deed::{self, Purpose};
use crate::io::leaving::{self, Leaving};
use crate::io::names::on_disk;
use crate::io::published::{self, PublishedBytes};
use crate::io::{Failure, clock, output};
use crate::model::{BaseUrl, ContentFolder, Pair, Settings, Site};
use crate::plan::assets::Assets;
use crate::plan::{copy, shell::iso};
use crate::source::{Fingerprint, Inputs, Printed};
use crate::verify::gap::WordGap;
use crate::verify::links::FileLinks;
use crate::verify::{self, Examined, FileOrigin, HeldFile, Leaks, Ordinary, PublishedFiles, Secrets};

pub fn run(options: &VerifyOptions, console: &Console) -> Result<Exit, Failure> {
    let now = clock::instant(options.site.at)?;
    let folder = options.site.output();
    if !folder.is_dir() {
        let folder = path_of(&folder);
        return Err(Failure::of(message!("nothing-to-verify", folder = folder)));
    }
    let inputs = desk::read(&options.site)?;
    let (desk, notes) = desk::open(&inputs, options.site.base_url.as_deref(), now, Scope::Build)?;
    let Some(desk) = desk::sound(desk, &notes) else {
        // What cannot be read cannot be looked for.
        tell(options, &in_order(notes), None, console);
        return Ok(Exit::Content);
    };
    let at = iso(now, &desk.site.settings.time_zone);
    let verified = verify(&options.site, &inputs, &desk, now)?;
    tell(options, &verified.notes, Some((verified.count, at)), console);
    if options.format == Format::Human && !options.quiet {
        allowed(&desk.site.settings).iter().for_each(|message| console.tell(message));
    }
    Ok(if has_errors(&verified.notes) { Exit::Content } else { Exit::Fine })
}

/// From where else pages may load, as the site says.
fn allowed(settings: &Settings) -> Option<Message> {
    let mut hosts: Vec<&str> = settings.policy.iter().map(|source| source.origin.as_str()).collect();
    hosts.sort_unstable();
    hosts.dedup();
    (!hosts.is_empty()).then(|| message!("policy-allows", hosts = all(hosts.into_iter().map(code))))
}

/// What stands in an output folder, and what was found in it.
pub struct Verified {
    /// Without what an interrupted build left.
    pub files: PublishedFiles,
    /// How the disk shows them.
    pub survey: Survey,
    /// At the levels that the site gives them.
    pub notes: Vec<Diagnostic>,
    /// What the last build wrote down.
    pub record: Option<Record>,
    count: usize,
}

/// Reads all that is published, knowing what is held back at this instant.
pub fn verify(
    options: &SiteOptions,
    inputs: &Inputs,
    desk: &OpenNewsroom,
    now: Timestamp,
) -> Result<Verified, Failure> {
    let (root, folder) = (&options.root, options.output());
    let edition = Edition::at(now, &desk.newsroom, &desk.site);
    let copies = copies(inputs, &edition, root)?;
    let mut secrets = Secrets::of(&desk.newsroom, &edition, &desk.site);
    // What stands in static/ is published under its name, whoever else has a file of that name.
    secrets.public.extend(inputs.blobs.keys().filter_map(|path| path.strip_prefix("static/")).map(str::to_owned));
    let record = deed::memory(&options.record()?, &folder, Purpose::Compare)?.and_then(|memory| memory.last);
    let held = held_files(&secrets, &copies, (now, record.as_ref()), root)?;
    let leaks = Leaks::new(&secrets, held, &Ordinary::of(inputs, &desk.voices));

    let survey = output::survey(&folder)?;
    let left_over = published::left_over(&folder)?;
    let answers: HashSet<&str> = survey.keys().map(String::as_str).collect();
    let base = &desk.site.settings.base_url;
    let other_base = other_base(&folder, &survey, base)?;
    let files: Vec<&String> = survey.keys().chain(&left_over).collect();
    let examine = |file: &&String| -> (Option<Fingerprint>, Examined) {
        let bytes = match published::read(&folder.join(file)) {
            Ok(PublishedBytes::Bytes(bytes)) => bytes,
            Ok(PublishedBytes::Large(print)) => return (Some(print), Examined::unread(file, WordGap::Large)),
            Err(_) => return (None, Examined::unread(file, WordGap::Unreadable)),
        };
        let print = Fingerprint::of(&bytes);
        let origin = if copies.contains_key(&print) { FileOrigin::Copied } else { FileOrigin::Made };
        let (leaked, gaps) = leaks.examine(file, &bytes, origin);
        let text = verify::encodings::readable(&bytes);
        let hidden = |target: &verify::links::LinkTarget| leaks.hidden_at(&target.path).is_some();
        // Each link of a folder that was built for another address would be a finding, or none would.
        let links = match &other_base {
            Some(_) => FileLinks::default(),
            None => verify::links::read(file, &text, base, &answers, hidden),
        };
        let traces = verify::traces::find(file, &bytes);
        (Some(print), Examined { file: (*file).clone(), leaks: leaked, gaps, links, traces })
    };
    let read: Vec<_> = files.par_iter().map(examine).collect();

    let ours = files.iter().zip(&read).filter(|(file, _)| survey.contains_key(**file));
    let published: PublishedFiles = ours.map(|(file, (print, _))| ((*file).clone(), *print)).collect();
    let is_at_home = other_base.is_none();
    let mut notes: Vec<Diagnostic> = left_over.iter().map(|file| unfinished(file)).chain(other_base).collect();
    let mut examined: Vec<Examined> = read.into_iter().map(|(_, examined)| examined).collect();
    examined.sort_by(|a, b| a.file.cmp(&b.file));
    notes.extend(verify::findings::leaks(&examined, &leaks));
    notes.extend(verify::findings::links(&examined, &leaks));
    notes.extend(verify::findings::gaps(&examined).into_iter().chain(verify::findings::traces(&examined)));
    notes.extend(verify::said_openly::find(&secrets, &edition, &desk.site));
    notes.extend(verify::ledger::compare(record.as_ref(), &published));
    if is_at_home {
        notes.extend(verify::root_files::find(&published, base));
    }
    notes.extend(verify::least::missing(&edition, &published).filter(|_| record.is_none()));
    let count = files.len();
    Ok(Verified { files: published, survey, notes: at_levels(in_order(notes), &desk.site), record, count })
}

/// The findings at the levels that the site gives their rules.
fn at_levels(notes: Vec<Diagnostic>, site: &Site) -> Vec<Diagnostic> {
    let rules = [&copied_leak::RULE, &unsearched_file::RULE];
    let level = |note: Diagnostic| match rules.iter().find(|rule| rule.name == note.rule) {
        Some(rule) => rule.at_level(note, rule.level_on(site)),
        None => Some(note),
    };
    notes.into_iter().filter_map(level).collect()
}

/// What is wrong where the folder was built for another address than it is verified for.
fn other_base(folder: &Path, survey: &Survey, base: &BaseUrl) -> Result<Option<Diagnostic>, Failure> {
    use verify::base::{WITNESS, built_for, compare};
    if !survey.contains_key(WITNESS) {
        return Ok(None);
    }
    Ok(match published::read(&folder.join(WITNESS))? {
        PublishedBytes::Bytes(bytes) => {
            built_for(&String::from_utf8_lossy(&bytes)).and_then(|built| compare(&built, base))
        }
        PublishedBytes::Large(_) => None,
    })
}

/// Fingerprints of all that is published without being made, each with the number of public texts that cite it.
type Copies = HashMap<Fingerprint, usize>;

fn copies(inputs: &Inputs, edition: &Edition<'_>, root: &Path) -> Result<Copies, Failure> {
    let assets = Assets::of(inputs, &edition.site.settings);
    let hashed = assets.iter().map(Printed::fingerprint);
    let statics = copy::statics(inputs, &edition.site.settings);
    let (held, large): (Vec<_>, Vec<_>) = statics.partition(|blob| blob.bytes.is_some());
    let held = held.into_iter().flat_map(|blob| &blob.bytes).map(Fingerprint::of);
    let mut copies: Copies = hashed.chain(held).map(|print| (print, 0)).collect();
    let media = copy::all(edition).map(|one| (&*one.media.source, Some(&one.media.folder)));
    let paths: Vec<_> = large.into_iter().map(|blob| (&*blob.path, None)).chain(media).collect();
    let print = |(path, cited): &(&str, Option<_>)| {
        let print =
            leaving::print(&on_disk(root, path)).map_err(|error| Failure::system("read", Path::new(path), &error))?;
        Ok((*cited, print))
    };
    let read: Vec<(Option<&ContentFolder>, Fingerprint)> =
        paths.par_iter().map(print).collect::<Result<_, Failure>>()?;
    for (cited, print) in read.into_iter().collect::<HashSet<_>>() {
        *copies.entry(print).or_default() += usize::from(cited.is_some());
    }
    Ok(copies)
}

/// The files beside releases that are not published. One that is, under whatever name, is no secret: unless its release is not
/// public, and nobody knows that readers had it before.
fn held_files(
    secrets: &Secrets<'_>,
    copies: &Copies,
    (now, record): (Timestamp, Option<&Record>),
    root: &Path,
) -> Result<Vec<HeldFile>, Failure> {
    let had: HashSet<u64> =
        record.iter().flat_map(|record| record.entries.values()).map(|entry| entry.content).collect();
    let is_known = |print: &Fingerprint| match record {
        Some(_) => had.contains(&print.short()),
        None => copies.get(print).is_some_and(|citing| *citing > 1),
    };
    let read = |(source, pair): &(std::sync::Arc<str>, &Pair)| {
        let full = on_disk(root, source);
        let own = match published::read(&full)? {
            PublishedBytes::Bytes(bytes) => (Fingerprint::of(&bytes), bytes),
            PublishedBytes::Large(print) => (print, Vec::new()),
        };
        let looked = leaving::look(&full).map_err(|error| Failure::system("read", &full, &error))?;
        let cleaned = match looked {
            Leaving::Cleaned { bytes, .. } if bytes != own.1 => Some((Fingerprint::of(&bytes), bytes)),
            _ => None,
        };
        let out = cleaned.as_ref().map_or(own.0, |(print, _)| *print);
        let is_public = pair.standing(now).is_public();
        let is_secret = !copies.contains_key(&out) || !is_public && !is_known(&out);
        let forms = [Some(own), cleaned].into_iter().flatten().filter(|_| is_secret);
        let file = |(print, bytes)| HeldFile { source: source.to_string(), print, bytes };
        Ok(forms.map(file).collect())
    };
    let files: Result<Vec<Vec<HeldFile>>, Failure> = secrets.held_files.iter().map(read).collect();
    Ok(files?.into_iter().flatten().collect())
}

fn unfinished(file: &str) -> Diagnostic {
    Diagnostic::warns("unfinished-build", message!("unfinished-build", file = name(file)))
}

/// `verified` is the number of files and the instant; `None` where the content could not be read.
fn tell(options: &VerifyOptions, notes: &[Diagnostic], verified: Option<(usize, String)>, console: &Console) {
    let clean = !has_errors(notes);
    if options.format == Format::Json {
        let status = match (&verified, clean) {
            (None, _) => "stopped",
            (Some(_), true) => "clean",
            (Some(_), false) => "found",
        };
        let (files, at) = verified.unzip();
        let told = json!({"status": status, "files": files, "at": at, "diagnostics": console.both().findings(notes)});
        say::out(&format!("{told}\n"));
        return;
    }
    match options.quiet {
        true => console.errors_among(notes),
        false => console.findings(notes),
    }
    let folder = path_of(&options.site.output());
    let files = |count: usize| message!("in-files", count = count);
    match verified {
        None => console.warn(&message!("nothing-verified")),
        Some(_) if clean && options.quiet => {}
        Some((count, at)) if clean => {
            console.tell(&message!("verified", count = count, files = files(count), folder = folder, at = name(at)));
        }
        Some((count, _)) => {
            console.warn(&message!("verified-not", count = count, files = files(count), folder = folder));
        }
    }
}
