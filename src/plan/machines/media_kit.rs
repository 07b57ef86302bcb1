//! The media kit of a release that asks for one: its text in each language, the pictures and documents that it cites, as they
//! go out, and what is to be said beside each picture.

use std::fmt::Write as _;

use super::feed::FeedItem;
use super::markdown;
use crate::diagnostics::{Diagnostic, Place, message, typed};
use crate::model::{Language, PairPath, PerLanguage, Route, address};
use crate::output;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::plan::kit::{self, KitFile};
use crate::plan::shell::Shell;
use crate::plan::tools::Tools;
use crate::render::archive;
use crate::source::Given;

output! {
    pub struct MediaKit<'n> {
        path: &'n PairPath,
        texts: PerLanguage<Option<FeedItem<'n>>>,
        files: Vec<KitFile<'n>>,
        site_and_messages: PerLanguage<&'n Given<Shell<'n>>>,
    }
    address = |kit| address::media_kit(kit.path);
    produce = |kit, tools| {
        let files = kit.packed(tools)?;
        let packed = archive::zip(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
        packed.map(Content::Bytes).ok_or_else(|| unmade(kit.path.slug(), &kit.path.folder()))
    };
}

/// The kit of every public release that has one.
pub fn routes(context: &Context<'_>) -> Vec<Route> {
    let all = context.edition.announcements().iter().filter(|one| kit::has_kit(one));
    all.map(|one| Route::MediaKit(one.pair.path.clone())).collect()
}

impl<'c> MediaKit<'c> {
    pub fn of<'n: 'c>(context: &'c Context<'n>, path: &PairPath) -> Option<Self> {
        let position = context.edition.position(path)?;
        let announcement = context.edition.get(path).filter(kit::has_kit)?;
        Some(Self {
            path: &announcement.pair.path,
            texts: PerLanguage::from_fn(|language| FeedItem::of(context, position, language)),
            files: kit::files(&announcement, context.edition),
            site_and_messages: PerLanguage::from_fn(|language| context.shell(language)),
        })
    }

    /// All that is in it, by its path there.
    fn packed(&self, tools: &Tools) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
        let inside = |name: &str| format!("{}/{name}", self.path.slug());
        let text = |(language, item): (Language, &FeedItem<'_>)| {
            let text = markdown::text(self.site_and_messages.get(language), item);
            (inside(&format!("{}.md", language.code())), text.into_bytes())
        };
        let mut packed: Vec<(String, Vec<u8>)> = self.texts.present().map(text).collect();
        let captions = self.captions();
        if !captions.is_empty() {
            packed.push((inside("captions.txt"), captions.into_bytes()));
        }
        for file in &self.files {
            let bytes = (tools.files.read)(&file.media.source);
            let bytes = bytes.ok_or_else(|| unmade(&file.media.name, &file.media.source))?;
            packed.push((inside(&file.media.name), bytes));
        }
        Ok(packed)
    }

    /// Of each picture its file, and what it shows, in both languages.
    fn captions(&self) -> String {
        let mut text = String::new();
        for file in self.files.iter().filter(|file| file.words.present().next().is_some()) {
            let gap = if text.is_empty() { "" } else { "\n" };
            // Writing to a string does not fail.
            let _ = writeln!(text, "{gap}{}", file.media.name);
            for (_, words) in file.words.present() {
                let _ = writeln!(text, "{words}");
            }
        }
        text
    }
}

fn unmade(name: &str, path: &str) -> Diagnostic {
    let message = message!("media-kit-unmade", file = typed(name));
    Diagnostic::stops("media-kit", message).at_place(Place::head(&path.into()))
}
