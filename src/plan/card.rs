//! A release as others show it: in lists, as a neighbour, as a related one.

use jiff::Timestamp;
use serde::Serialize;

use super::issuers::Issuers;
use super::photographs::{Drawn, Photo};
use super::shell::Shell;
use super::view::{CardView, DateView, ImageView, LinkView, MarkView, TypeView, WhenView};
use crate::drawing::ShareCard;
use crate::edition::PublicRelease;
use crate::locale;
use crate::model::{Address, List, Moment, ReleaseType, Site, Standing, address};

/// What of a release a list is given: an edit in its text alone touches no list.
#[derive(Hash)]
pub struct Card<'n> {
    pub address: Address,
    pub title: &'n str,
    /// Empty for a withdrawn release, which no longer speaks.
    summary: &'n str,
    place: Option<&'n str>,
    pub date: Option<Moment>,
    /// The Hijri date where the sighting differed from the calendar.
    pub hijri: Option<&'n str>,
    public_from: Timestamp,
    pub kind: ReleaseType,
    pub issuers: Option<Issuers<'n>>,
    /// The first ones; none is empty where there are fewer.
    highlights: [&'n str; HIGHLIGHTS],
    standing: Standing,
    pub image: Option<Image<'n>>,
}

/// What of a release is beside it: an edit in its summary touches no neighbour.
#[derive(Hash)]
pub struct Neighbour<'n> {
    pub address: Address,
    pub title: &'n str,
}

/// A lead image.
#[derive(Hash)]
pub struct Image<'n> {
    pub photo: Photo<'n>,
    pub alt: &'n str,
    caption: Option<&'n str>,
}

/// A photograph among those that newspapers may print, with a way to its release.
#[derive(Serialize)]
pub struct PressPhotoView {
    url: String,
    image: ImageView,
    caption_html: String,
    credit_html: Option<String>,
}

/// A release where there is more room than in a list.
#[derive(Serialize)]
pub struct FeatureView {
    #[serde(flatten)]
    card: CardView,
    when: Option<WhenView>,
    highlights_html: Vec<String>,
}

/// The most important points of a release.
const HIGHLIGHTS: usize = 3;

/// Characters of a summary in a list.
const SUMMARY: usize = 220;

impl<'n> Card<'n> {
    pub fn new(release: &PublicRelease<'n>, site: &'n Site) -> Self {
        let (pair, words) = (release.pair, release.release);
        let is_withdrawn = release.standing == Standing::Withdrawn;
        Self {
            address: address::release(words.language, &pair.path),
            title: &words.title.value,
            summary: if is_withdrawn { "" } else { words.description() },
            place: words.place.as_ref().map(|place| place.value.as_str()),
            date: pair.date(),
            hijri: pair.facts.hijri.as_ref().map(|hijri| hijri.value.as_str()),
            public_from: release.public_from,
            kind: pair.release_type(),
            issuers: Issuers::of(pair, site, words.language),
            highlights: std::array::from_fn(|at| words.highlights.get(at).map_or("", |text| &text.value)),
            // In a preview, one language may be a draft alone.
            standing: match pair.half_draft() {
                Some(language) if language == words.language => Standing::Draft,
                _ => release.standing,
            },
            image: Image::of(release),
        }
    }

    pub fn view(&self, shell: &Shell<'_>) -> Option<CardView> {
        Some(CardView {
            url: self.address.url(shell.base()),
            title_html: shell.html(self.title),
            date: shell.date(self.date?, self.hijri),
            summary_html: shell.html(&locale::cut_at_word(self.summary, SUMMARY)),
            r#type: (self.kind != ReleaseType::Release).then(|| type_view(self.kind, shell)),
            place: self.place.map(str::to_owned),
            image: self.image.as_ref().map(|image| image.photo.card_view(image.alt, shell)),
            issuers_html: self.issuers.and_then(|issuers| issuers.html(shell)),
            mark: mark(self.standing, shell),
        })
    }

    /// Its lead picture for newspapers, where it is a photograph and the release still speaks.
    pub fn press_photo(&self, shell: &Shell<'_>) -> Option<PressPhotoView> {
        let image = self.image.as_ref().filter(|_| self.has_press_photo())?;
        let words = image.caption.unwrap_or(if image.alt.is_empty() { self.title } else { image.alt });
        Some(PressPhotoView {
            url: self.address.url(shell.base()),
            image: image.photo.card_view("", shell),
            caption_html: shell.html(words),
            credit_html: image.photo.credit.map(|credit| shell.html(credit.get(shell.language))),
        })
    }

    pub fn has_press_photo(&self) -> bool {
        let is_photograph = self.image.as_ref().is_some_and(|image| image.photo.is_drawn());
        is_photograph && self.standing != Standing::Withdrawn
    }

    /// What stands on the card by which it is shared, where it has no picture that can be shared, and still speaks.
    pub fn share_card(&self, shell: &Shell<'_>) -> Option<ShareCard> {
        let has_picture = self.image.as_ref().is_some_and(Image::can_be_shared);
        if has_picture || self.standing == Standing::Withdrawn {
            return None;
        }
        let mut notes: Vec<String> = Vec::new();
        if self.kind != ReleaseType::Release {
            notes.push(type_view(self.kind, shell).title);
        }
        if let Some(date) = self.date {
            let days = shell.date(date, self.hijri).days;
            notes.extend(days.into_iter().map(|day| day.text));
        }
        Some(ShareCard {
            language: shell.language,
            newsroom: shell.own().title.clone(),
            title: shell.set(self.title),
            summary: None,
            issuer: self.issuers.map(|issuers| issuers.text(shell)),
            note: (!notes.is_empty()).then(|| notes.join(" · ")),
        })
    }

    /// `date` is that of its view.
    pub fn when(&self, date: &DateView, shell: &Shell<'_>) -> Option<WhenView> {
        Some(shell.when(self.date?, date, self.public_from))
    }

    pub fn mark(&self, shell: &Shell<'_>) -> Option<MarkView> {
        mark(self.standing, shell)
    }

    /// What a place that gives it more room is told besides.
    pub fn feature(&self, shell: &Shell<'_>) -> Option<FeatureView> {
        let feature = self.cell(shell)?;
        Some(FeatureView { when: self.when(&feature.card.date, shell), ..feature })
    }

    /// The same without weekday and hour, which bayan's own cells do not show.
    pub fn cell(&self, shell: &Shell<'_>) -> Option<FeatureView> {
        let highlights = self.highlights.iter().filter(|text| !text.is_empty());
        let highlights_html = highlights.map(|text| shell.html(text)).collect();
        Some(FeatureView { card: self.view(shell)?, when: None, highlights_html })
    }
}

impl<'n> Neighbour<'n> {
    pub fn new(release: &PublicRelease<'n>) -> Self {
        let words = release.release;
        Self { address: address::release(words.language, &release.pair.path), title: &words.title.value }
    }

    pub fn link(&self, shell: &Shell<'_>) -> LinkView {
        shell.link(self.title, &self.address)
    }
}

impl<'n> Image<'n> {
    /// The lead image with its description. The files of a withdrawn release that does not keep its text are taken back
    /// with it.
    fn of(release: &PublicRelease<'n>) -> Option<Self> {
        let pair = release.pair;
        let withdrawn = pair.facts.withdrawn.as_ref().filter(|_| release.standing == Standing::Withdrawn);
        if withdrawn.is_some_and(|withdrawn| !withdrawn.value.keep_text) {
            return None;
        }
        let alt = release.release.image_alt.as_ref().map_or("", |alt| &alt.value);
        let caption = release.release.image_caption.as_ref().map(|caption| caption.value.as_str());
        Some(Self { photo: Photo::lead(pair)?, alt, caption })
    }

    /// Those who show it read no SVG.
    pub fn can_be_shared(&self) -> bool {
        self.photo.shared().is_some()
    }

    /// At the head of its release.
    pub fn view(&self, shell: &Shell<'_>) -> ImageView {
        self.photo.view(self.alt, shell)
    }

    /// Where it is shared, with scheme and host.
    pub fn shared(&self, shell: &Shell<'_>) -> Option<ImageView> {
        let Drawn { address, size: (width, height), .. } = self.photo.shared()?;
        let url = address.absolute(shell.base());
        Some(ImageView { url, srcset: None, width, height, alt: self.alt.to_owned() })
    }
}

pub fn type_view(kind: ReleaseType, shell: &Shell<'_>) -> TypeView {
    let list = ReleaseType::LISTED.contains(&kind).then(|| List::Type(kind).address(shell.language));
    TypeView {
        id: kind.id(),
        title: shell.say(&format!("type-{}", kind.id())),
        url: list.map(|list| list.url(shell.base())),
    }
}

/// What happened to it, where it is worth saying.
fn mark(standing: Standing, shell: &Shell<'_>) -> Option<MarkView> {
    let (id, message) = match standing {
        Standing::Live => return None,
        Standing::Corrected => ("corrected", "corrected-label"),
        Standing::Withdrawn => ("withdrawn", "withdrawn-label"),
        Standing::Draft => ("draft", "preview-draft"),
        Standing::Embargoed(_) => ("embargoed", "preview-embargoed"),
        Standing::Frozen(_) => ("frozen", "preview-frozen"),
        Standing::Cancelled => ("cancelled", "preview-cancelled"),
    };
    Some(MarkView { id, title: shell.say(message) })
}
