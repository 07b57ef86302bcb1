//! `bayan import`

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::arguments::ImportOptions;
use super::beginning::{self, Room};
use super::exit::Exit;
use super::formats::Format;
use super::importing::{self, ImportedPair, Pairing};
use super::say::{self, Console};
use crate::diagnostics::{Diagnostic, Place, has_errors, in_order, message, name, path_of};
use crate::import;
use crate::import::findings;
use crate::import::reading::{ImportedDraft, Wishes};
use crate::io::{Failure, clock, raw_files, release_folder};
use crate::language::instant;
use crate::model::{Language, PairPath, Site};

/// A draft that was made, or would be.
struct MadeDraft {
    announcement: ImportedPair,
    path: PairPath,
    texts: Vec<(Language, String)>,
    pictures: Vec<String>,
}

pub fn run(options: &ImportOptions, console: &Console) -> Result<Exit, Failure> {
    let now = clock::instant(None)?;
    let Some(site) = beginning::site(&options.root, console)? else { return Ok(Exit::Content) };
    let mut notes = Vec::new();
    let files = drafts(options, &site, &mut notes);
    let announcements = importing::announcements(files, pairing(options));
    unpaired(options, &announcements, &notes)?;
    let today = site.settings.time_zone.to_datetime(now).date().to_string();
    let room = Room { root: &options.root, site: &site, today };
    let mut made = Vec::new();
    let mut taken = BTreeSet::new();
    for mut announcement in announcements {
        notes.append(&mut announcement.notes);
        match make(options, &room, &announcement, &mut taken, &mut notes) {
            Ok((path, texts, pictures)) => made.push(MadeDraft { announcement, path, texts, pictures }),
            Err(failure) => notes.push(refused(&announcement, &failure)),
        }
    }
    let notes = in_order(notes);
    tell(options, &made, &notes, console);
    Ok(if has_errors(&notes) { Exit::Content } else { Exit::Fine })
}

const fn pairing(options: &ImportOptions) -> Pairing {
    if options.pair { Pairing::Said } else { Pairing::Found }
}

/// What is in the files, file by file.
fn drafts(options: &ImportOptions, site: &Site, notes: &mut Vec<Diagnostic>) -> Vec<Vec<ImportedDraft>> {
    let zone = Some(site.settings.time_zone.clone());
    let wishes = Wishes { language: options.language, date: options.date, zone };
    let mut found = raw_files::find(&options.files);
    notes.append(&mut found.notes);
    let mut files = Vec::new();
    for path in &found.files {
        let read = raw_files::read(path).and_then(|bytes| {
            import::read((&path.to_string_lossy(), &bytes, &raw_files::beside(path)), &wishes, &site.people)
        });
        match read {
            Ok(drafts) => files.push(drafts),
            Err(note) => notes.push(note),
        }
    }
    files
}

/// What was asked for and cannot be had from these files.
fn unpaired(options: &ImportOptions, announcements: &[ImportedPair], notes: &[Diagnostic]) -> Result<(), Failure> {
    if options.pair && !has_errors(notes) && (announcements.len() != 1 || announcements[0].drafts.len() != 2) {
        return Err(Failure::of(message!("pair-takes-two")));
    }
    if options.slug.is_some() && announcements.len() > 1 {
        return Err(Failure::of(message!("slug-names-one", count = announcements.len())));
    }
    Ok(())
}

type Files = (PairPath, Vec<(Language, String)>, Vec<String>);

/// Makes the folder of an announcement, or only says which it would be.
fn make(
    options: &ImportOptions,
    room: &Room<'_>,
    announcement: &ImportedPair,
    taken: &mut BTreeSet<PairPath>,
    notes: &mut Vec<Diagnostic>,
) -> Result<Files, Failure> {
    let day = announcement.day().map_or_else(|| room.today.clone(), |day| day.to_string());
    let (moment, _) = instant::moment(&day, &room.site.settings.time_zone)
        .ok_or_else(|| Failure::of(message!("no-day-for-release", day = name(day.as_str()))))?;
    let slug = match &options.slug {
        Some(slug) => slug.clone(),
        None => beginning::wanted_slug(&announcement.titles()),
    };
    let path = room.path(&slug, moment)?;
    if !taken.insert(path.clone()) {
        return Err(Failure::of(message!("folder-just-taken", folder = name(path.folder()))));
    }
    let (texts, pictures) = (announcement.texts(), announcement.pictures());
    if !options.dry_run {
        release_folder::make(room.root, &path, &texts, &pictures)?;
    }
    if announcement.day().is_none() {
        notes.push(findings::folder_by_today(source(announcement)));
    }
    Ok((path, texts, pictures.into_iter().map(|(name, _)| name).collect()))
}

fn source(announcement: &ImportedPair) -> &str {
    announcement.drafts.first().map_or("", |draft| &draft.source)
}

/// Why an announcement did not become a draft.
fn refused(announcement: &ImportedPair, failure: &Failure) -> Diagnostic {
    let note = Diagnostic::stops("import", failure.message.clone()).with_help(failure.remedy());
    note.at_place(Place::head(&source(announcement).into()))
}

fn tell(options: &ImportOptions, made: &[MadeDraft], notes: &[Diagnostic], console: &Console) {
    match options.format {
        Format::Human => {
            console.findings(notes);
            for made in made {
                tell_draft(options, made, console);
            }
        }
        Format::Json => {
            let drafts: Vec<Value> = made.iter().map(|made| as_json(options, made)).collect();
            say::out(&format!("{:#}\n", json!({"drafts": drafts, "diagnostics": console.both().findings(notes)})));
        }
    }
}

fn tell_draft(options: &ImportOptions, made: &MadeDraft, console: &Console) {
    let folder = release_folder::of(&options.root, &made.path);
    console.tell(&if options.dry_run { message!("draft-would-be") } else { message!("draft-ready") });
    for ((language, _), draft) in made.texts.iter().zip(&made.announcement.drafts) {
        let file = folder.join(format!("{}.md", language.code()));
        let (file, source) = (path_of(&file), name(draft.source.as_str()));
        console.tell(&message!("draft-from", file = file, source = source));
    }
    for name in &made.pictures {
        say::out(&format!("  {}\n", folder.join(name).display()));
    }
    let spelled = beginning::spelled(options.slug.as_deref(), &made.announcement.titles(), &made.path);
    spelled.iter().for_each(|message| console.tell(message));
    if let Some(confidence) = made.announcement.confidence {
        console.tell(&message!("taken-for-one", confidence = name(format!("{confidence}%"))));
    }
    if options.dry_run {
        for (language, words) in &made.texts {
            say::out(&format!("\n{}.md\n{words}", language.code()));
        }
        say::out("\n");
    }
}

fn as_json(options: &ImportOptions, made: &MadeDraft) -> Value {
    let file = |((language, text), draft): (&(Language, String), &ImportedDraft)| {
        json!({
            "path": format!("{}/{}.md", made.path.folder(), language.code()),
            "language": language.code(),
            "source": draft.source,
            "text": text,
        })
    };
    json!({
        "folder": made.path.folder(),
        "files": made.texts.iter().zip(&made.announcement.drafts).map(file).collect::<Vec<_>>(),
        "pictures": made.pictures,
        "confidence": made.announcement.confidence,
        "written": !options.dry_run,
    })
}
