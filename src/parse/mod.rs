//! Text becomes releases. Every complaint is collected; nothing is decided about what is public.

pub mod archive;
pub mod xml;

pub mod keys;
pub mod config;

pub mod address;

pub mod intake;
pub mod beside;
pub mod markdown;
pub mod pdf;
pub mod office;
mod scalar;
pub mod css;
pub mod script;
pub mod sheet;
pub mod templates;
pub mod vector;
pub mod captions;

mod aliases;
mod cited_files;
mod telephone;
mod web_address;
mod video;

pub mod front_matter;

mod deploys;
mod endings;
mod feed_ids;
mod freezes;
mod headers;
mod joined;
mod levels;
mod parity;
pub mod settings;

pub mod release;

pub mod prose;

pub mod manuscript;
pub mod registries;

pub mod schema;

use crate::diagnostics::{Diagnostic, Place, Reviewed, message, typed};
use crate::model::{ContentFolder, PerLanguage, Route, Settings, Site, StandingPage};
use crate::source::Inputs;

/// What is wrong with files that were found but cannot be used, and with folders that were not found.
pub fn unreadable(inputs: &Inputs) -> impl Iterator<Item = Diagnostic> {
    inputs.missing.iter().copied().map(intake::missing).chain(inputs.unreadable.iter().map(intake::unreadable))
}

/// `site.toml`, the registries and the standing pages. `None` where there is no file of settings.
pub fn site(inputs: &Inputs) -> Reviewed<Option<Site>> {
    let Some(file) = inputs.texts.get("site.toml") else {
        if inputs.is_unread("site.toml") {
            return Reviewed::new(None, Vec::new());
        }
        return Reviewed::new(None, vec![no_site()]);
    };
    let mut notes = Vec::new();
    let settings = settings::read(file).note_into(&mut notes);
    let registries = registries::read(inputs).note_into(&mut notes);
    let pages = standing_pages(inputs, &settings).note_into(&mut notes);
    let site = Site {
        settings,
        topics: registries.topics,
        people: registries.people,
        organisations: registries.organisations,
        pages,
    };
    Reviewed::new(Some(site), notes)
}

/// What is wrong with a folder without settings.
pub fn no_site() -> Diagnostic {
    Diagnostic::stops("no-site", message!("no-site"))
}

/// The standing pages, in order of their slugs, each with the files at its side.
fn standing_pages(inputs: &Inputs, settings: &Settings) -> Reviewed<Vec<StandingPage>> {
    let mut notes = Vec::new();
    let mut pages: Vec<StandingPage> = Vec::new();
    for (path, file) in beside::below(&inputs.texts, PAGES) {
        let intake::Shelf::Page(slug, language) = intake::place(path) else { continue };
        let page = release::standing_page(file, slug, language, settings).note_into(&mut notes);
        let same = pages.iter().position(|known| known.slug == slug).unwrap_or_else(|| {
            let unread = beside::unread(inputs, &format!("{PAGES}{slug}/"));
            pages.push(StandingPage {
                slug: slug.to_owned(),
                texts: PerLanguage::default(),
                media: Vec::new(),
                unread,
            });
            pages.len() - 1
        });
        *pages[same].texts.get_mut(language) = Some(page);
    }
    let mut lone: Option<ContentFolder> = None;
    for media in beside::media(inputs, PAGES) {
        let ContentFolder::Page(slug) = &media.folder else { continue };
        match pages.iter_mut().find(|page| *page.slug == **slug) {
            Some(page) => page.media.push(media),
            None if lone.as_ref() == Some(&media.folder) => {}
            None => {
                // A text that could not be taken in was told.
                let is_known = !beside::unread(inputs, &format!("{PAGES}{slug}/")).is_empty();
                notes.extend((!is_known).then(|| intake::lone(&media)));
                lone = Some(media.folder);
            }
        }
    }
    for page in &pages {
        for (_, page) in page.present().filter(|(_, page)| !Route::is_free_for_page(&page.slug)) {
            let note = Diagnostic::stops("taken-address", message!("taken-address-page", slug = typed(&page.slug)));
            notes.push(note.at_place(Place::head(&page.file.path)));
        }
    }
    Reviewed::new(pages, notes)
}

const PAGES: &str = "content/pages/";
