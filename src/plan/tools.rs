//! What outputs are made with: the templates, and the cards that were made with them.

use std::sync::{Mutex, OnceLock};

use serde::Serialize;

use super::card::Card;
use super::content::Content;
use super::share_cards::CardLook;
use super::shell::Shell;
use super::view::{OtherView, PageView};
use crate::diagnostics::Diagnostic;
use crate::drawing::{Brush, ShareCard};
use crate::model::{Address, Language, Media, PerLanguage};
use crate::outgoing::film::Film;
use crate::render::html::{Templates, Told, told};
use crate::source::{Fingerprint, Given};

pub struct Tools {
    pub templates: Templates,
    /// `frame` of each language, made once: parts of pages that are the same on all of them.
    frames: PerLanguage<OnceLock<Told>>,
    /// Cards as templates see them, made once: each stands in several lists.
    cards: Vec<Shown>,
    pub files: LeavingFiles,
    /// What cards are drawn with, while nobody draws with it: one for each thread at most.
    brushes: Mutex<Vec<(Fingerprint, Brush)>>,
}

pub type FileSizes = Box<dyn Fn(Sized<'_>) -> Option<u64> + Send + Sync>;
pub type FilmReader = Box<dyn Fn(&str) -> Option<Film> + Send + Sync>;
pub type FileReader = Box<dyn Fn(&str) -> Option<Vec<u8>> + Send + Sync>;

/// Something that has a size once it is published.
pub enum Sized<'a> {
    /// The file at a project path, which may have more bytes than are published of it.
    File(&'a str),
    /// What was prepared under a key, and where it stands.
    Prepared(Fingerprint, &'a Address),
}

/// What is asked of files of the newsroom as they go out, by project path.
pub struct LeavingFiles {
    /// How many bytes are published of something; `None` where nobody knows.
    pub size: FileSizes,
    /// Its bytes; `None` where nothing of it may go out.
    pub read: FileReader,
    /// How long a film is, and how large.
    pub film: FilmReader,
}

impl LeavingFiles {
    /// How many bytes of a file are published, as far as is known.
    pub fn published_size(&self, media: &Media) -> u64 {
        (self.size)(Sized::File(&media.source)).unwrap_or(media.size)
    }
}

/// A card as it was shown so far, in each form.
type Shown = [OnceLock<Told>; 2];

/// How a release stands among others.
#[derive(Clone, Copy)]
pub enum CardForm {
    /// A row of a list.
    Row,
    /// A cell beside two others, with more room.
    Cell,
}

/// A template, told apart with all that it extends, includes and calls.
#[derive(Clone, Copy, Hash)]
pub struct Template {
    pub name: &'static str,
    pub print: Fingerprint,
}

/// What a template is told of one page besides what all pages share.
pub struct Page {
    pub head: PageView,
    pub other: OtherView,
    /// The page's own view, with its name.
    pub own: (&'static str, Told),
}

impl Tools {
    /// For so many cards.
    pub fn new(templates: Templates, cards: usize, files: LeavingFiles) -> Self {
        let (frames, cards) = (PerLanguage::default(), std::iter::repeat_with(Shown::default).take(cards).collect());
        Self { templates, frames, cards, files, brushes: Mutex::default() }
    }

    /// A card as a PNG.
    pub fn share_card(&self, words: &ShareCard, look: &Given<CardLook<'_>>) -> Option<Vec<u8>> {
        let print = look.print();
        let kept = self.brushes.lock().ok().and_then(|mut kept| {
            let place = kept.iter().position(|(own, _)| *own == print)?;
            Some(kept.swap_remove(place).1)
        });
        let mut brush = kept.unwrap_or_else(|| look.brush(&self.files.read));
        let png = words.draw(&look.colours, &mut brush);
        if let Ok(mut kept) = self.brushes.lock() {
            kept.push((print, brush));
        }
        png
    }

    pub fn page(
        &self,
        template: Template,
        shell: &Shell<'_>,
        page: Page,
        address: &Address,
    ) -> Result<Content, Diagnostic> {
        let frame = self.frame(shell.language, address)?;
        let values = [("frame", frame), ("page", told(&page.head)), ("other", told(&page.other)), page.own];
        Ok(Content::Bytes(self.templates.render(template.name, shell.language, values, address)?))
    }

    /// What templates are told of the parts that are the same on every page of a language.
    fn frame(&self, language: Language, address: &Address) -> Result<Told, Diagnostic> {
        let kept = self.frames.get(language);
        if let Some(frame) = kept.get() {
            return Ok(frame.clone());
        }
        let part = |name| self.templates.component(name, language, [], address);
        let parts = [("assets", part("head_assets")?), ("footer", part("footer")?)];
        let frame = parts.into_iter().fold(Told::none(), |frame, (name, html)| add(frame, name, html));
        Ok(kept.get_or_init(|| frame).clone())
    }

    /// Cards with their HTML, as the component of the form makes it, with headings of the third level. It is all that bayan's
    /// own lists show of a card: one of a hundred thousand announcements keeps nothing else of it.
    pub fn cards(&self, cards: &[&Given<Card<'_>>], shell: &Shell<'_>, form: CardForm) -> Result<Told, Diagnostic> {
        let whole: Result<Vec<Told>, Diagnostic> = cards.iter().map(|card| self.whole(card, shell, form)).collect();
        Ok(Told::from(whole?))
    }

    fn whole(&self, card: &Given<Card<'_>>, shell: &Shell<'_>, form: CardForm) -> Result<Told, Diagnostic> {
        let kept = self.cards.get(card.number).map(|shown| &shown[form as usize]);
        if let Some(whole) = kept.and_then(OnceLock::get) {
            return Ok(whole.clone());
        }
        let (component, values) = match form {
            CardForm::Row => ("card", self.card(card, shell)),
            CardForm::Cell if self.templates.has_own() => ("tier", self.feature(card, shell)),
            CardForm::Cell => ("tier", told(&card.cell(shell))),
        };
        let told = [("card", values.clone()), ("level", Told::from(3))];
        let html = self.templates.component(component, shell.language, told, &card.address)?;
        let whole = add(if self.templates.has_own() { values } else { Told::none() }, "html", html);
        // Another thread may have been faster, with the same.
        let _ = kept.map(|kept| kept.set(whole.clone()));
        Ok(whole)
    }

    /// What templates are told of a card, for those that set it in a way of their own.
    pub fn card(&self, card: &Card<'_>, shell: &Shell<'_>) -> Told {
        told(&card.view(shell))
    }

    /// The same with highlights, weekday and hour.
    pub fn feature(&self, card: &Card<'_>, shell: &Shell<'_>) -> Told {
        told(&card.feature(shell))
    }
}

/// A view with one more value.
pub fn with(view: &impl Serialize, key: &'static str, value: Told) -> Told {
    add(told(view), key, value)
}

pub fn add(view: Told, key: &'static str, value: Told) -> Told {
    let mut map = view.into_map().unwrap_or_default();
    map.insert(key.into(), value);
    Told::from(map)
}
