//! `bayan import`

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::ImportOptions;
use super::beginning::{self, Room};
use super::exit::Exit;
use super::formats::Format;
use super::importing::{self, ImportedPair, Pairing};
use super::say;
use crate::diagnostics::{Diagnostic, Place, has_errors, in_order, json};
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

pub fn run(options: &ImportOptions) -> Result<Exit, Failure> {
    let now = clock::instant(None)?;
    let Some(site) = beginning::site(&options.root)? else { return Ok(Exit::Content) };
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
    tell(options, &made, &notes);
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
        let read = raw_files::read(path)
            .and_then(|bytes| import::read(&path.to_string_lossy(), &bytes, &wishes, &site.people));
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
        let help = "Give one file in Arabic and one in English, or leave out --pair.";
        return Err(Failure::new("--pair takes two files, one in each language.", help));
    }
    if options.slug.is_some() && announcements.len() > 1 {
        let message = format!("--slug names one release, and these files make {}.", announcements.len());
        return Err(Failure::new(message, "Import them one by one, or leave out --slug."));
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
    let (moment, _) = instant::moment(&day, &room.site.settings.time_zone).ok_or_else(|| {
        Failure::new(format!("{day} is not a day on which a release can go out."), "Give another --date.")
    })?;
    let slug = match &options.slug {
        Some(slug) => slug.clone(),
        None => beginning::wanted_slug(&announcement.titles()),
    };
    let path = room.path(&slug, moment)?;
    if !taken.insert(path.clone()) {
        let message = format!("{} was just taken by another of these files.", path.folder());
        return Err(Failure::new(message, "Import this file alone, with a --slug of its own."));
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
    let note = Diagnostic::error("import", failure.message.clone(), failure.help.clone());
    note.at_place(Place::head(&source(announcement).into()))
}

fn tell(options: &ImportOptions, made: &[MadeDraft], notes: &[Diagnostic]) {
    match options.format {
        Format::Human => {
            say::findings(notes);
            for made in made {
                say::out(&told(options, made));
            }
        }
        Format::Json => {
            let drafts: Vec<Value> = made.iter().map(|made| as_json(options, made)).collect();
            say::out(&format!("{:#}\n", json!({"drafts": drafts, "diagnostics": json::show(notes)})));
        }
    }
}

fn told(options: &ImportOptions, made: &MadeDraft) -> String {
    let folder = release_folder::of(&options.root, &made.path);
    let mut text = String::from(if options.dry_run { "This draft would be made:\n" } else { "A draft is ready:\n" });
    for ((language, _), draft) in made.texts.iter().zip(&made.announcement.drafts) {
        let file = folder.join(format!("{}.md", language.code()));
        let _ = writeln!(text, "  {}  from {}", file.display(), Path::new(&draft.source).display());
    }
    for name in &made.pictures {
        let _ = writeln!(text, "  {}", folder.join(name).display());
    }
    text.push_str(&beginning::spelled(options.slug.as_deref(), &made.announcement.titles(), &made.path));
    if let Some(confidence) = made.announcement.confidence {
        let _ = writeln!(text, "  The two files were taken for one announcement with {confidence}% confidence.");
    }
    if options.dry_run {
        for (language, words) in &made.texts {
            let _ = write!(text, "\n{}.md\n{words}", language.code());
        }
        text.push('\n');
    }
    text
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
