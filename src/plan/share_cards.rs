//! Cards by which pages without a picture of their own are shared: how the cards of a site look, and where each stands, which is
//! known before it is drawn.

use super::assets::Assets;
use super::view::ImageView;
use crate::drawing::{Brush, CARD_SIZE, CardColours, ShareCard};
use crate::model::{Address, BaseUrl, Language, PairPath, Site, address};
use crate::source::{Blob, Entry, Fingerprint, Fold, Inputs, Printed};

/// What all cards of a site share: a change of any of it draws them all anew.
#[derive(Hash)]
pub struct CardLook<'n> {
    pub colours: CardColours,
    /// The site's own, the one of its interface first.
    faces: Vec<Entry<'n, Blob>>,
    /// Of the organisation that publishes the newsroom.
    logo: Option<Entry<'n, Blob>>,
}

/// A card is drawn otherwise than by an earlier bayan: raise it with every change that can be seen on one.
const DRAWING: i64 = 1;

/// The picture by which a page is shared, for the shell of all pages.
#[derive(Clone, Hash)]
pub struct SharedBy {
    pub address: Address,
    /// What stands on it.
    pub words: ShareCard,
}

impl<'n> CardLook<'n> {
    /// `None` where the site asks for no cards.
    pub fn of(assets: &Assets<'_>, inputs: &'n Inputs, site: &Site) -> Option<Self> {
        site.settings.cards?;
        let blob = |path: &str| inputs.blobs.get(path).map(Entry::from);
        let publisher = site.settings.publisher.as_ref().and_then(|id| site.organisations.get(id));
        let logo = publisher.and_then(|publisher| publisher.logo.as_ref());
        Some(Self {
            colours: assets.card_colours(),
            faces: assets.faces().iter().filter_map(|name| blob(&format!("static/assets/{name}"))).collect(),
            logo: logo.and_then(|logo| blob(&format!("static/{}", logo.trim_start_matches('/')))),
        })
    }

    /// The same on every machine.
    pub fn print(&self) -> Fingerprint {
        let CardColours { paper, ink, muted, accent } = self.colours;
        let parts = [paper, ink, muted, accent].into_iter().flat_map(|colour| colour.0);
        let fold = parts.fold(Fold::new().number(DRAWING), |fold, part| fold.number(i64::from(part)));
        let print = |blob: &Entry<'_, Blob>| blob.get().fingerprint();
        fold.prints(self.faces.iter().map(print)).prints(self.logo.iter().map(print)).done()
    }

    /// Opens faces and logo; `read` gives the bytes of a file of the newsroom as it goes out.
    pub fn brush(&self, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> Brush {
        let logo = self.logo.and_then(|logo| read(&logo.get().path));
        Brush::new(self.faces.iter().filter_map(|face| face.get().bytes.as_deref()), logo.as_deref())
    }
}

impl SharedBy {
    /// The card with these words, of a release or of the site.
    pub fn card(words: ShareCard, path: Option<&PairPath>, look: Fingerprint) -> Self {
        let ShareCard { language, newsroom, title, summary, issuer, note } = &words;
        let fold = Fold::new().print(look).text(language.code()).text(newsroom).text(title);
        let fold = [summary, issuer, note].into_iter().fold(fold, |fold, words| fold.maybe(words.as_deref()));
        let address = address::share_card(*language, path, &fold.done().for_file_name());
        Self { address, words }
    }

    /// With scheme and host. Its title is what it shows.
    pub fn view(&self, base: &BaseUrl) -> ImageView {
        let (width, height) = CARD_SIZE;
        ImageView { url: self.address.absolute(base), width, height, alt: self.words.title.clone() }
    }
}

/// The words on the card of the site.
pub fn of_site(language: Language, site: &Site) -> ShareCard {
    let settings = &site.settings;
    let title = |language| settings.languages.get(language).title.clone();
    ShareCard {
        language,
        newsroom: String::new(),
        title: title(language),
        summary: settings.languages.get(language).description.clone(),
        issuer: Some(title(language.other())),
        note: Some(settings.base_url.host().to_owned()),
    }
}
