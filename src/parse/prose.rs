//! All words of a file, for the desk: those of its front matter, then those of its text.

use super::intake::{self, Shelf};
use super::scalar;
use crate::model::prose::{Kind, Passage};
use crate::model::{Body, Facts, GalleryPicture, Language, Prose, Release, Settings, StaticPage};
use crate::source::{SourceFile, Spanned};
use crate::text;

/// The words of a release.
pub fn release(release: &Release) -> Prose {
    let one = |kind, value: &Option<Spanned<String>>| {
        value.as_ref().and_then(|value| scalar::passage(kind, value, &release.file))
    };
    let title = scalar::passage(Kind::Title, &release.title, &release.file);
    let highlights =
        release.highlights.iter().filter_map(|value| scalar::passage(Kind::Highlight, value, &release.file));
    let more = [
        one(Kind::Place, &release.place),
        one(Kind::Summary, &release.summary),
        one(Kind::PictureAlt, &release.image_alt),
        one(Kind::Caption, &release.image_caption),
    ];
    whole(&release.body, title.into_iter().chain(highlights).chain(more.into_iter().flatten()).collect())
}

/// The words of a gallery in one language, as they stand in a file.
pub fn gallery(images: &[GalleryPicture], language: Language, file: &SourceFile) -> Prose {
    let words = images
        .iter()
        .flat_map(|one| [(Kind::PictureAlt, one.alt.get(language)), (Kind::Caption, one.caption.get(language))]);
    let passages = words.filter_map(|(kind, words)| scalar::passage(kind, words.as_ref()?, file));
    Prose { passages: passages.collect(), ..Prose::default() }
}

/// The words of a standing page.
pub fn standing_page(page: &StaticPage) -> Prose {
    let title = scalar::passage(Kind::Title, &page.title, &page.file);
    let summary = page.summary.as_ref().and_then(|value| scalar::passage(Kind::Summary, value, &page.file));
    whole(&page.body, title.into_iter().chain(summary).collect())
}

/// The front matter's passages in the order of the file, then those of the text below.
fn whole(body: &Body, mut passages: Vec<Passage>) -> Prose {
    passages.sort_by_key(|passage| passage.span);
    let mut body = text::passages(body);
    passages.append(&mut body.passages);
    Prose { passages, ..body }
}

/// All that a file says, its words and its facts; `None` where it is no release and no standing page.
pub fn of_file(file: &SourceFile, settings: &Settings) -> Option<(Prose, Facts)> {
    match intake::place(&file.path) {
        Shelf::Release(path, language) => {
            let (read, facts) = super::release::read(file, &path, language, settings).value;
            Some((release(&read), facts))
        }
        Shelf::Page(slug, language) => {
            let read = super::release::standing_page(file, slug, language, settings).value;
            Some((standing_page(&read), Facts::default()))
        }
        Shelf::Media(..) | Shelf::Stray(_) | Shelf::Elsewhere => None,
    }
}
