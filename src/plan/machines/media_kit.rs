//! The media kit of a release that asks for one: its text in each language, the pictures and documents that it cites, as they
//! go out, and what is to be said beside each picture.

use super::feed::FeedItem;
use super::markdown;
use crate::diagnostics::{Diagnostic, Place, message, typed};
use crate::model::{Body, Language, PairPath, PerLanguage, Route, address};
use crate::output;
use crate::plan::content::Content;
use crate::plan::context::Context;
use crate::plan::kit::{self, KitFile};
use crate::plan::shell::Shell;
use crate::plan::tools::Tools;
use crate::render::archive;
use crate::source::Given;
use crate::text::{Style, alt};

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
            files: kit::files(&announcement),
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

    /// Of each picture its file, what it shows, and whose it is, in both languages.
    fn captions(&self) -> String {
        let told = |file: &KitFile<'_>| -> Vec<String> {
            let languages = self.texts.present().map(|(language, _)| language);
            languages.flat_map(|language| self.told(file, language)).collect()
        };
        let blocks = self.files.iter().map(|file| (file, told(file))).filter(|(_, lines)| !lines.is_empty());
        let blocks = blocks.map(|(file, lines)| format!("{}\n{}\n", file.media.name, lines.join("\n")));
        blocks.collect::<Vec<_>>().join("\n")
    }

    fn told(&self, file: &KitFile<'_>, language: Language) -> Vec<String> {
        let shell = self.site_and_messages.get(language);
        let credit = file.credit.map(|credit| shell.credit(credit.get(language)));
        let text = self.texts.get(language).as_ref().map(|item| &item.text.get().body);
        let inside = text.into_iter().flat_map(|body| in_text(body, &file.media.name, &shell.style()));
        let mut told: Vec<String> = Vec::new();
        for words in file.words.get(language).iter().map(|words| (*words).to_owned()).chain(inside).chain(credit) {
            if !words.is_empty() && !told.contains(&words) {
                told.push(words);
            }
        }
        told
    }
}

/// What a text says that a picture shows, and what stands below it, wherever it shows it.
fn in_text(body: &Body, name: &str, style: &Style) -> Vec<String> {
    let shown = body.pictures.iter().enumerate().filter(|(_, picture)| picture.file == name);
    shown.flat_map(|(number, picture)| [alt(&body.text, number, style), picture.caption.to_string()]).collect()
}

fn unmade(name: &str, path: &str) -> Diagnostic {
    let message = message!("media-kit-unmade", file = typed(name));
    Diagnostic::stops("media-kit", message).at_place(Place::head(&path.into()))
}
