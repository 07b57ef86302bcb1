//! A release as others show it: in lists, as a neighbour, as a related one.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::address::{self, Address};
use super::frame::Frame;
use super::view::{CardView, ImageView, LinkView, TypeView};
use crate::edition::PublicRelease;
use crate::locale;
use crate::model::{Media, ReleaseType, Standing};
use crate::source::{Fingerprint, Fold};
use crate::text::{Style, description};

/// What of a release a list is handed: an edit in its text alone touches no list.
pub struct Card<'s> {
    pub release: PublicRelease<'s>,
    /// Number of the card among all of both languages, for keeping what was made of it.
    pub number: usize,
    style: Style,
    /// Both are made when they are first asked for: a preview of one page asks for few of a hundred thousand.
    address: OnceLock<Address>,
    fingerprint: OnceLock<Fingerprint>,
}

/// Characters of a summary in a list.
const SUMMARY: usize = 220;

impl<'s> Card<'s> {
    pub fn new(release: PublicRelease<'s>, number: usize, style: Style) -> Self {
        Self { release, number, style, address: OnceLock::new(), fingerprint: OnceLock::new() }
    }

    pub fn address(&self) -> &Address {
        self.address.get_or_init(|| address::release(self.release.language(), &self.release.pair.path))
    }

    /// Of all that `view` shows.
    pub fn fingerprint(&self) -> Fingerprint {
        *self.fingerprint.get_or_init(|| self.print())
    }

    fn print(&self) -> Fingerprint {
        let (release, words, pair) = (&self.release, self.release.release, self.release.pair);
        let image = pair.facts.image.as_ref().and_then(|image| pair.media(&image.value));
        Fold::new()
            .text(pair.path.as_str())
            .text(words.language.code())
            .text(&words.title.value)
            .text(&self.summary())
            .maybe(words.place.as_ref().map(|place| place.value.as_str()))
            .maybe(words.image_alt.as_ref().map(|alt| alt.value.as_str()))
            .number(pair.date().map_or(0, |date| date.instant.as_second()))
            .maybe(pair.facts.hijri.as_ref().map(|hijri| hijri.value.as_str()))
            .text(pair.release_type().id())
            .number(i64::from(release.standing == Standing::Corrected))
            .number(i64::from(shows_files(release)))
            .prints(image.map(|image| image.fingerprint))
            .done()
    }

    /// Whether lists may show it: what was withdrawn stands at its own address alone.
    pub fn is_listed(&self) -> bool {
        self.release.standing != Standing::Withdrawn
    }

    pub fn title(&self) -> &'s str {
        &self.release.release.title.value
    }

    pub fn link(&self, frame: &Frame<'_>) -> LinkView {
        frame.link(self.title(), self.address())
    }

    /// What describes it; a withdrawn one no longer speaks.
    fn summary(&self) -> Cow<'s, str> {
        if self.is_listed() { description(self.release.release, &self.style) } else { Cow::Borrowed("") }
    }

    pub fn view(&self, frame: &Frame<'_>) -> Option<CardView> {
        let (pair, words) = (self.release.pair, self.release.release);
        Some(CardView {
            url: self.address().url(frame.base()),
            title_html: frame.html(self.title()),
            date: frame.date(pair.date()?, pair.facts.hijri.as_ref().map(|hijri| hijri.value.as_str())),
            summary_html: frame.html(&locale::cut_at_word(&self.summary(), SUMMARY)),
            r#type: type_view(pair.release_type(), frame),
            place: words.place.as_ref().map(|place| place.value.clone()),
            image: lead_image(&self.release, frame),
            corrected: self.release.standing == Standing::Corrected,
        })
    }
}

/// The type, where it is worth saying: an ordinary release has none.
pub fn type_view(kind: ReleaseType, frame: &Frame<'_>) -> Option<TypeView> {
    (kind != ReleaseType::Release).then(|| TypeView { id: kind.id(), title: frame.say(&format!("type-{}", kind.id())) })
}

/// The files of a withdrawn release that does not keep its text are taken back with it.
fn shows_files(release: &PublicRelease<'_>) -> bool {
    let withdrawn = release.pair.facts.withdrawn.as_ref().filter(|_| release.standing == Standing::Withdrawn);
    withdrawn.is_none_or(|withdrawn| withdrawn.value.keep_text)
}

/// The lead image with its description.
pub fn lead_image(release: &PublicRelease<'_>, frame: &Frame<'_>) -> Option<ImageView> {
    if !shows_files(release) {
        return None;
    }
    let pair = release.pair;
    let media = pair.media(&pair.facts.image.as_ref()?.value)?;
    let alt = release.release.image_alt.as_ref().map(|alt| alt.value.clone()).unwrap_or_default();
    image_view(release, media, alt, frame)
}

fn image_view(release: &PublicRelease<'_>, media: &Media, alt: String, frame: &Frame<'_>) -> Option<ImageView> {
    let (width, height) = media.dimensions?;
    let url = address::media(&release.pair.path, &media.name).url(frame.base());
    Some(ImageView { url, width, height, alt })
}
